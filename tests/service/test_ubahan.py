"""Single changes of the organisation on pages: shown with what they touch, stored when confirmed, never when stale."""

from datetime import date
from typing import Any

import pytest
from halaman_bahan import Formulir
from penugasan_bahan import CADANGAN, PIMPINAN, STAF, usulan

ADMIN = f"{CADANGAN[2]}:pengelola"
NIP_BARU = "199505182026041003"
PERUBAHAN: dict[str, dict[str, str]] = {
    "pegawai-tambah": {
        "nip": NIP_BARU, "nama": "Ani, S.T.", "unit": "Unit BID1", "jenis_jabatan": "fungsional",
        "jenjang": "ahli_pertama", "golongan": "Penata Muda", "status_asn": "pns",
    },
    "pegawai-pindah": {"siapa": STAF["BID2"], "ke": "Unit DIN2"},
    "pegawai-berhenti": {"siapa": "Cadangan 3"},
    "pegawai-ganti-nip": {"siapa": "Cadangan 1", "baru": NIP_BARU},
    "unit-tambah": {
        "kode": "BIDX", "nama": "Bidang Parkir", "jenis": "bidang", "induk": "DINAS",
        "jabatan_pimpinan": "administrator",
    },
    "unit-ubah": {"unit": "BID1", "nama": "Bidang Lalu Lintas"},
    "unit-tutup": {"unit": "SEKSI1"},
    "unit-gabung": {"lama": "BID1; Unit BID2", "ke": "DIN2"},
}  # fmt: skip


def events(sk: Any) -> list[Any]:
    with sk.jurnal.baca() as view:
        return list(view.peristiwa())


def after(sk: Any, kata: str) -> object:
    """What a change is seen by."""
    units = sk.susunan().unit_menurut_kode
    people = {one.nip: one.unit for one in sk.saat_ini().organisasi.pegawai}
    return {
        "pegawai-tambah": people.get(NIP_BARU) == "BID1",
        "pegawai-pindah": people.get(STAF["BID2"]) == "DIN2",
        "pegawai-berhenti": CADANGAN[3] not in people,
        "pegawai-ganti-nip": NIP_BARU in people and CADANGAN[1] not in people,
        "unit-tambah": "BIDX" in units and units["BIDX"].induk == "DINAS",
        "unit-ubah": units["BID1"].nama == "Bidang Lalu Lintas" if "BID1" in units else None,
        "unit-tutup": "SEKSI1" not in units,
        "unit-gabung": not {"BID1", "BID2"} & units.keys(),
    }[kata]


@pytest.mark.parametrize("kata", PERUBAHAN)
def test_a_change_is_shown_first_and_stored_when_confirmed(buka: Any, kata: str) -> None:
    browser, page = buka(ADMIN), f"/kelola/ubah/{kata}"
    id = buka.sk.usulkan(usulan("BID2", "B2", ketua="SEKSI1"), oleh=PIMPINAN["DINAS"]).id
    empty = Formulir(browser.buka(page).text).formulir[page]
    assert PERUBAHAN[kata].keys() <= empty.keys()
    filled = empty | PERUBAHAN[kata] | {"dasar": "SK 800/1"}
    shown = browser.kirim(page, filled)
    assert shown.status_code == 200, shown.text
    assert "Belum ada yang disimpan" in shown.text
    assert not after(buka.sk, kata)
    named = {"siapa": "Cadangan 3 (", "unit": "Unit BID1 (BID1)"}
    assert all(
        text in shown.text for field, text in named.items() if PERUBAHAN[kata].get(field) in ("Cadangan 3", "BID1")
    )
    if kata in ("pegawai-pindah", "unit-gabung"):
        assert id in shown.text, "penugasan yang tersentuh"
    form = Formulir(shown.text).formulir[page]
    back = browser.kirim(page, form | {"aksi": "kembali"})
    assert Formulir(back.text).formulir[page].items() >= (PERUBAHAN[kata] | {"dasar": "SK 800/1"}).items()
    stored = browser.kirim(page, form | {"aksi": "catat"})
    assert stored.status_code == 303, stored.text
    assert after(buka.sk, kata)
    assert "Tercatat: " in browser.buka(stored.headers["location"]).text
    again = browser.kirim(page, form | {"aksi": "catat"})
    assert again.status_code in (404, 409), "sekali saja"
    last = browser.buka("/api/jurnal/tampil").json()[-2:]
    assert "dasar" in str(last), "atas dasar apa"
    assert last[-1]["oleh"].startswith("orang-"), "yang mempertanggungjawabkan, bukan akun"
    assert buka.sk.periksa().utuh


def test_a_stale_change_is_shown_anew_and_not_stored(buka: Any) -> None:
    browser, page = buka(ADMIN), "/kelola/ubah/pegawai-pindah"
    shown = browser.kirim(page, PERUBAHAN["pegawai-pindah"])
    form = Formulir(shown.text).formulir[page]
    buka.sk.pejabat_tetapkan("BID1", CADANGAN[1], "plh", mulai=date.today(), selesai=date.today())
    refused = browser.kirim(page, form | {"aksi": "catat"})
    assert refused.status_code == 409
    assert "berubah sejak selisih ini ditunjukkan" in refused.text
    assert not after(buka.sk, "pegawai-pindah")
    newer = Formulir(refused.text).formulir[page]
    assert browser.kirim(page, newer | {"aksi": "catat"}).status_code == 303


@pytest.mark.parametrize(
    ("kata", "isian", "status", "kata_salah"),
    [
        ("pegawai-pindah", {"siapa": "Cadangan", "ke": "DIN2"}, 404, "4 pegawai cocok"),
        ("pegawai-pindah", {"siapa": STAF["BID2"]}, 409, "Belum ada yang berubah"),
        ("pegawai-pindah", {"siapa": STAF["BID2"], "ke": "TIDAKADA"}, 404, "tidak ada unit yang cocok"),
        ("pegawai-tambah", {"nip": "12"}, 409, "Belum diisi: Nama dengan gelar"),
        ("pegawai-tambah", PERUBAHAN["pegawai-tambah"] | {"nip": "12"}, 422, "NIP"),
        ("pegawai-tambah", PERUBAHAN["pegawai-tambah"] | {"berlaku": "5/1/26"}, 422, "bukan tanggal"),
        ("unit-ubah", {"unit": "BID1"}, 409, "Belum ada yang berubah"),
        ("unit-tambah", PERUBAHAN["unit-tambah"] | {"kode": "BID1"}, 409, "BID1"),
        ("unit-tidak-ada", {}, 404, "pilih dari daftarnya"),
    ],
)
def test_what_cannot_be_is_told_and_what_was_typed_kept(
    buka: Any, kata: str, isian: dict[str, str], status: int, kata_salah: str
) -> None:
    page, mark = f"/kelola/ubah/{kata}", len(events(buka.sk))
    answer = buka(ADMIN).kirim(page, isian)
    assert answer.status_code == status, answer.text
    assert kata_salah.casefold() in answer.text.casefold()
    assert "Traceback" not in answer.text
    if page in Formulir(answer.text).formulir:
        assert Formulir(answer.text).formulir[page].items() >= isian.items()
    assert len(events(buka.sk)) == mark


def test_a_page_of_a_person_or_unit_leads_to_its_changes(buka: Any) -> None:
    browser = buka(ADMIN)
    person = browser.buka(f"/orang/{browser.kunci.tutup(STAF['BID2'])}").text
    (there,) = [one for one in Formulir(person).alamat if one.startswith("/kelola/ubah/pegawai-pindah")]
    assert STAF["BID2"] not in there, "tidak ada NIP dalam alamat"
    assert Formulir(browser.buka(there).text).formulir["/kelola/ubah/pegawai-pindah"]["siapa"] == STAF["BID2"]
    unit = browser.buka("/organisasi/BID1").text
    (there,) = [one for one in Formulir(unit).alamat if one.startswith("/kelola/ubah/unit-tutup")]
    assert Formulir(browser.buka(there).text).formulir["/kelola/ubah/unit-tutup"]["unit"] == "BID1"
    other = buka(STAF["BID1"])
    assert "/kelola/ubah" not in other.buka("/organisasi/BID1").text
    assert "/kelola/ubah" not in other.buka(f"/orang/{other.kunci.tutup(STAF['BID2'])}").text


SURAT = """batas_mundur = 5

[surat]
pemerintah = "Pemerintah Kabupaten Contoh"
tempat = "Kota Contoh"
"""


def test_settings_are_recorded_and_a_stale_page_changes_none(buka: Any) -> None:
    browser, page = buka(ADMIN), "/kelola/pengaturan"
    first = Formulir(browser.buka(page).text).formulir[page]
    day = {"aksi": "libur", "tanggal": "2026-12-01", "sampai": "2026-12-02", "nama": "Hari jadi"}
    assert browser.kirim(page, first | day).status_code == 303
    (one,) = buka.sk.pengaturan().libur or ()
    assert (one.nama, one.sampai) == ("Hari jadi", date(2026, 12, 2))
    stale = browser.kirim(page, first | {"aksi": "mundur", "batas_mundur": "9"})
    assert stale.status_code == 409
    assert 'value="9"' in stale.text
    assert buka.sk.pengaturan().batas_mundur is None

    def now(**isian: str) -> Any:
        return browser.kirim(page, {"versi": Formulir(browser.buka(page).text).formulir[page]["versi"], **isian})

    assert now(aksi="mundur", batas_mundur="30").status_code == 303
    assert buka.sk.pengaturan().batas_mundur == 30
    assert now(aksi="berkas", berkas=SURAT).status_code == 303
    held = buka.sk.pengaturan(tercatat=True)
    assert (held.batas_mundur, held.libur, held.surat.tempat) == (5, None, "Kota Contoh")
    assert "sudah berlaku" in browser.buka(now(aksi="berkas", berkas=SURAT).headers["location"]).text
    wrong = now(aksi="berkas", berkas=SURAT.replace("tempat", "tmpat") + "lebar = 3\n")
    assert wrong.status_code == 422
    assert all(word in wrong.text for word in ("pengaturan.toml", "tmpat", "lebar 3")), "semua kesalahan sekaligus"
    assert "/tmp" not in wrong.text
    assert now(aksi="libur", tanggal="2026-12-02", sampai="2026-12-01", nama="X").status_code == 422
    assert now(aksi="libur", tanggal="2026-12-02").status_code == 409
    assert now(aksi="libur", tanggal="2026-12-02", nama='Aksi "dua"').status_code == 303
    assert now(aksi="hapus_libur", nomor="0").status_code == 303
    assert buka.sk.pengaturan().libur == ()
    assert buka.sk.pengaturan().surat.tempat == "Kota Contoh"
    assert buka.sk.periksa().utuh
