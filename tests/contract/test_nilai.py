"""Public values check themselves, all at once; they pickle, copy and cross threads, and so do the errors."""

import copy
import pickle
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import attrs
import pytest

from tatakerja import (
    GalatMasukan,
    GalatNilai,
    GalatPenugasan,
    GalatPlugin,
    GalatTatakerja,
    GalatTulis,
    Kesalahan,
    Organisasi,
    Pegawai,
    Pemangku,
    TidakBerwenang,
    Unit,
    Usulan,
)
from tatakerja.journal import GalatVersi

NIP = "198501012010011001"
SOUND = {"cara": "penunjukan", "pemilik": "BID", "pegawai": (NIP,)}


@pytest.mark.parametrize(
    ("given", "fields", "hint"),
    [
        ({"cara": "Penunjukan"}, ["cara"], "maksudnya 'penunjukan'?"),
        ({"sifat": "rutin "}, ["sifat"], "maksudnya 'rutin'?"),
        ({"pegawai": NIP}, ["pegawai"], f"tulis ['{NIP}']"),
        ({"pegawai": ()}, ["pegawai"], "sebut paling sedikit satu NIP"),
        ({"pegawai": 7}, ["pegawai"], "tulis daftar teks"),
        ({"pegawai": [NIP, 7, ""]}, ["pegawai[1]", "pegawai[2]"], "tulis di antara tanda kutip"),
        ({"pemilik": None}, ["pemilik"], "tulis di antara tanda kutip"),
        ({"ketua": 7}, ["ketua"], "tulis di antara tanda kutip"),
        ({"isi": "teks"}, ["isi"], "tulis nama isian dengan teksnya"),
        ({"isi": {"Target": "x", "hasil": 3}}, ["isi", "isi.hasil"], "huruf kecil"),
        ({"porsi": True}, ["porsi"], "bilangan bulat 1 sampai 100"),
        ({"porsi": 101}, ["porsi"], "bilangan bulat 1 sampai 100"),
        ({"mulai": "5/1/2026"}, ["mulai"], "TAHUN-BULAN-HARI"),
        ({"mulai": "2026-02-30"}, ["mulai"], "TAHUN-BULAN-HARI"),
        ({"mulai": "2026-02-02", "selesai": "2026-02-01"}, ["selesai"], "periksa kedua tanggalnya"),
        ({"cara": "tunjuk", "porsi": 0, "selesai": "besok"}, ["cara", "porsi", "selesai"], ""),
    ],
)
def test_a_proposal_names_every_fault_of_its_own(given, fields, hint):
    with pytest.raises(GalatNilai) as caught:
        Usulan(**SOUND | given)
    assert [fault.tempat for fault in caught.value.kesalahan] == fields
    assert hint in caught.value.kesalahan[0].saran
    assert str(caught.value).count("\n") == len(fields) - 1
    assert all(line.startswith("usulan: ") for line in str(caught.value).splitlines())


def test_a_proposal_takes_what_people_write():
    spaced = Usulan(
        cara="sukarela", pemilik="BID", pegawai=["19850101 201001 1 001"], ketua="'1985 0101.201001 1001",
        mulai=date(2026, 1, 5), selesai="2026-02-01",
    )  # fmt: skip
    assert (spaced.pegawai, spaced.ketua, spaced.mulai, spaced.selesai) == ((NIP,), NIP, "2026-01-05", "2026-02-01")


def test_a_proposal_keeps_its_contents_to_itself():
    isi = {"target": "satu"}
    usulan = Usulan(**SOUND, isi=isi)
    isi["target"] = "dua"
    assert usulan.isi == {"target": "satu"}


@pytest.mark.parametrize(
    ("make", "fields", "hint"),
    [
        (lambda: Pemangku("BID", NIP, "Plt.", "2026-01-01"), ["sebagai"], "maksudnya 'plt'?"),
        (lambda: Pemangku("BID", NIP, "plt", "1/1/2026", "2026-02-30"), ["mulai", "selesai"], "TAHUN-BULAN-HARI"),
        (lambda: Pemangku("BID", NIP, "plt", "2026-02-01", date(2026, 1, 1)), ["selesai"], "periksa kedua"),
        (lambda: Pegawai(NIP, "Ani", "BID", "Fungsional", "Ahli Muda"), ["jenis_jabatan", "jenjang"], "'fungsional'"),
        (lambda: Pegawai(int(NIP), "Ani", "BID", "pelaksana"), ["nip"], "tulis di antara tanda kutip"),
        (lambda: Pegawai(NIP, "Ani", "BID", "pelaksana", kompetensi="gizi"), ["kompetensi"], "tulis ['gizi']"),
        (
            lambda: Unit("BID", "Bidang", "bidang", None, "eselon3", kelas="E"),
            ["jabatan_pimpinan", "kelas"],
            "yang dikenal",
        ),
        (lambda: Unit("BID", "Bidang", "bidang", "", "administrator", penanda="pyb"), ["induk", "penanda"], "isi"),
    ],
)
def test_rows_of_an_organisation_name_every_fault_of_their_own(make, fields, hint):
    with pytest.raises(GalatNilai) as caught:
        make()
    assert [fault.tempat for fault in caught.value.kesalahan] == fields
    assert hint in caught.value.kesalahan[0].saran


def test_rows_take_what_people_write():
    assert Pegawai("19850101 201001 1 001", "Ani", "BID", "pelaksana").nip == NIP
    holder = Pemangku("BID", "19850101 201001 1 001", "plt", "2026-01-01", "2026-03-31")
    assert (holder.nip, holder.mulai, holder.selesai) == (NIP, date(2026, 1, 1), date(2026, 3, 31))
    assert Unit("BID", "Bidang", "bidang", None, "administrator", penanda=["pyb"]).penanda == ("pyb",)


def organisation():
    return Organisasi(
        [Unit("PEMDA", "Kabupaten", "pemerintah_daerah", None, "kepala_daerah")],
        [Pegawai(NIP, "Ani", "PEMDA", "pelaksana", kompetensi=("gizi",))],
        [Pemangku("PEMDA", NIP, "plt", date(2026, 1, 1))],
    )


AGAIN = [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))]


@pytest.mark.parametrize("again", AGAIN)
def test_values_pickle_and_copy(again):
    usulan = Usulan(**SOUND, isi={"target": "satu"})
    assert again(usulan) == usulan
    whole = organisation()
    other = again(whole)
    assert (other.unit, other.pegawai, other.pemangku) == (whole.unit, whole.pegawai, whole.pemangku)
    assert other.pegawai_ber_nip(NIP) == whole.pegawai[0]
    assert other.perangkat_daerah("PEMDA").kode == "PEMDA"


def refused():
    try:
        Usulan(**SOUND | {"cara": "x"})
    except GalatNilai as error:
        return error


@pytest.mark.parametrize("again", AGAIN)
@pytest.mark.parametrize(
    "error",
    [
        refused(), GalatMasukan((Kesalahan("unit.csv", 2, "kode", "kosong", "isi"),)), GalatPlugin("x", ("a", "b")),
        GalatPenugasan("alasan wajib diisi", "alasan"), TidakBerwenang("bukan Anda", (NIP,)), GalatTatakerja("x"),
        GalatTulis("x"), GalatVersi("penugasan/1", 1, 2),
    ],
    ids=lambda error: type(error).__name__,
)  # fmt: skip
def test_errors_pickle_and_copy(error, again):
    other = again(error)
    assert type(other) is type(error)
    assert str(other) == str(error)
    assert vars(other) == vars(error)


def test_values_are_made_in_threads():
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda i: Usulan(**SOUND, porsi=i % 100 + 1), range(400)))
    assert [one.porsi for one in made] == [i % 100 + 1 for i in range(400)]


BENAR = {
    Unit: {"kode": "U", "nama": "A", "jenis": "dinas", "induk": "P", "jabatan_pimpinan": "pengawas"},
    Pegawai: {"nip": NIP, "nama": "Ani", "unit": "U", "jenis_jabatan": "pelaksana"},
    Pemangku: {"unit": "U", "nip": NIP, "sebagai": "plt", "mulai": "2026-01-05"},
    Usulan: {"cara": "penunjukan", "pemilik": "U", "pegawai": (NIP,)},
}


@pytest.mark.parametrize("salah", [5.5, b"x", object()], ids=["number", "bytes", "object"])
@pytest.mark.parametrize(
    ("kelas", "bidang"), [(kelas, one.name) for kelas in BENAR for one in attrs.fields(kelas)], ids=str
)
def test_a_field_of_another_type_is_told_by_its_name(kelas: type, bidang: str, salah: object) -> None:
    """Also where the row is seen to be right at a glance: what looks there must look at every field."""
    kelas(**BENAR[kelas])
    with pytest.raises(GalatNilai, match=bidang):
        kelas(**{**BENAR[kelas], bidang: salah})


@pytest.mark.parametrize(
    ("kelas", "bidang", "salah"),
    [
        (Pegawai, "unit", " "),
        (Pegawai, "jenis_jabatan", ["pelaksana"]),
        (Pegawai, "jenjang", {}),
        (Pegawai, "golongan", []),
        (Pegawai, "kompetensi", ("gizi", 1)),
        (Unit, "kode", ""),
        (Unit, "jabatan_pimpinan", []),
        (Pemangku, "sebagai", []),
        (Pemangku, "selesai", "2025-12-31"),
    ],
)
def test_what_is_no_such_word_is_told_by_its_name(kelas: type, bidang: str, salah: object) -> None:
    with pytest.raises(GalatNilai, match=bidang):
        kelas(**{**BENAR[kelas], bidang: salah})
