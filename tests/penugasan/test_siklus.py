"""Whole life cycles, from the proposal to the one who declares the work done, under all four regulations."""

import re
from pathlib import Path

import attrs
import pytest
from penugasan_bahan import (
    DUA,
    PIMPINAN,
    REGENSI,
    TIGA,
    bersurat,
    buka,
    diserahkan,
    keadaan,
    peninjau,
    sampai_selesai,
    staf,
    tinjau,
)

from tatakerja import GalatPenugasan, TidakBerwenang, TidakDitemukan
from tatakerja.journal.derive import derive
from tatakerja.penugasan.stream import PENUGASAN

BENTUK = [
    ((staf("BID1"),), None),
    ((staf("BID1"), staf("BID2")), staf("BID1")),
    ((staf("BID1"), staf("BID1", 2)), None),
]


@pytest.mark.parametrize("regensi", REGENSI)
@pytest.mark.parametrize(("orang", "ketua"), BENTUK, ids=["individu", "tim", "tim tanpa ketua"])
def test_from_proposal_to_done(regensi: str, orang: tuple[str, ...], ketua: str | None, db: Path) -> None:
    with buka(regensi, db) as sk:
        if regensi == "kotabaru" and len(orang) > 1 and ketua is None:
            with pytest.raises(GalatPenugasan, match="ketua"):
                bersurat(sk, *orang)
            return
        p = bersurat(sk, *orang, ketua=ketua)
        assert [one.jabatan.unit for one in p.evaluasi.rantai] == list(DUA)
        assert (p.evaluasi.status, p.evaluasi.keadaan, p.evaluasi.dibekukan) == ("diatur", "belum_diserahkan", True)
        assert p.evaluasi.dasar
        assert keadaan(p) == ["menunggu", "menunggu"]
        assert [one.penyelesai for one in p.evaluasi.rantai] == [False, True]
        assert p.lanjutan == ()
        assert p.evaluasi.giliran[0].jenis == "menyerahkan_hasil"

        p = sk.hasil_serahkan(p.id, oleh=ketua or orang[0], isi="laporan akhir")
        assert keadaan(p) == ["giliran", "menunggu"]
        assert p.lanjutan == p.evaluasi.giliran
        assert [one.id for one in sk.daftar(giliran=PIMPINAN["BID1"])] == [p.id]
        assert sk.daftar(giliran=PIMPINAN["DINAS"]) == []
        p = sk.hasil_teruskan(p.id, oleh=PIMPINAN["BID1"], catatan="sesuai target")
        assert keadaan(p) == ["selesai", "giliran"]
        assert (sk.daftar(giliran=PIMPINAN["BID1"]), len(sk.daftar(giliran=PIMPINAN["DINAS"]))) == ([], 1)
        p = sk.hasil_terima(p.id, oleh=PIMPINAN["DINAS"])
        assert (p.status, p.evaluasi.keadaan, keadaan(p)) == ("selesai", "selesai", ["selesai", "selesai"])
        assert (p.giliran, p.lanjutan, p.evaluasi.giliran) == ((), (), ())
        assert [one.aksi for one in p.evaluasi.riwayat] == ["diserahkan", "diteruskan", "diterima"]
        assert [one.isi for one in p.evaluasi.riwayat] == ["laporan akhir", "sesuai target", None]
        assert [one.id for one in sk.daftar(status="selesai")] == [p.id]
        assert sk.daftar(giliran=PIMPINAN["DINAS"]) == []
        assert sk.periksa().utuh


@pytest.mark.parametrize("regensi", REGENSI)
def test_three_posts_review_in_order(regensi: str, db: Path) -> None:
    with buka(regensi, db) as sk:
        p = diserahkan(sk, staf("BAGIAN"), pemilik="BAGIAN")
        assert [one.jabatan.unit for one in p.evaluasi.rantai] == list(TIGA)
        p = sampai_selesai(sk, p)
        assert peninjau(p) == [PIMPINAN[unit] for unit in TIGA]


@pytest.mark.parametrize("regensi", REGENSI)
def test_work_is_returned_and_handed_in_again(regensi: str, db: Path) -> None:
    with buka(regensi, db) as sk:
        p = tinjau(sk, diserahkan(sk, staf("BID1"), staf("BID2"), ketua=staf("BID2")))
        with pytest.raises(GalatPenugasan, match="alasan wajib"):
            sk.hasil_kembalikan(p.id, oleh=PIMPINAN["DINAS"], alasan=" ")
        p = sk.hasil_kembalikan(p.id, oleh=PIMPINAN["DINAS"], alasan="belum lengkap")
        assert (p.status, p.evaluasi.keadaan, keadaan(p)) == ("aktif", "dikembalikan", ["menunggu", "menunggu"])
        last = p.evaluasi.riwayat[-1]
        assert (last.isi, last.diatur, last.dasar) == ("belum lengkap", False, ())
        assert any("Pengembalian" in note for note in p.evaluasi.keterangan)
        assert [one.id for one in sk.daftar(giliran=staf("BID2"))] == [p.id]
        assert sk.daftar(giliran=staf("BID1")) == []
        for command in (sk.hasil_teruskan, sk.hasil_terima):
            with pytest.raises(GalatPenugasan, match="dikembalikan"):
                command(p.id, oleh=PIMPINAN["DINAS"])
        with pytest.raises(TidakBerwenang, match="Staf BID2 1"):
            sk.hasil_serahkan(p.id, oleh=staf("BID1"), isi="perbaikan")
        p = sk.hasil_serahkan(p.id, oleh=staf("BID2"), isi="perbaikan")
        assert (p.evaluasi.putaran, keadaan(p)) == (2, ["giliran", "menunggu"])
        p = sampai_selesai(sk, p)
        assert peninjau(p) == [PIMPINAN["BID1"], PIMPINAN["DINAS"]]


def test_a_prescribed_return_is_cited(db: Path) -> None:
    from penugasan_bahan import UNIT, organisasi

    from tatakerja import Organisasi, Pegawai, Pemangku, Unit

    base = organisasi()
    kecamatan = Unit("KEC", "Kecamatan", "kecamatan", "PEMDA", "administrator")
    head = Pegawai("197001011990019901", "Camat", "KEC", "administrator")
    staff = Pegawai("198001012000019901", "Staf Kecamatan", "KEC", "pelaksana")
    data = Organisasi(
        (*UNIT, kecamatan),
        (*base.pegawai, head, staff),
        (*base.pemangku, Pemangku("KEC", head.nip, "definitif", base.pemangku[0].mulai)),
    )
    with buka("buleleng", db, data=data) as sk:
        p = diserahkan(sk, staff.nip, pemilik="KEC")
        p = sk.hasil_kembalikan(p.id, oleh=head.nip, alasan="tidak sesuai")
        last = p.evaluasi.riwayat[-1]
        assert last.diatur
        assert p.evaluasi.pengembalian == "diatur"
        assert last.dasar
        assert set(last.dasar) <= set(p.evaluasi.dasar)


@pytest.mark.parametrize("regensi", REGENSI)
def test_nothing_is_reviewed_before_its_time(regensi: str, db: Path) -> None:
    from penugasan_bahan import ISI

    from tatakerja import Usulan

    with buka(regensi, db) as sk:
        usul = Usulan(cara="penunjukan", pemilik="BID1", pegawai=(staf("BID2"),), isi=ISI)
        p = sk.usulkan(usul, oleh=PIMPINAN["DINAS"])
        kabid, bawahan = PIMPINAN["BID1"], staf("BID2")
        for command in (
            lambda: sk.hasil_serahkan(p.id, oleh=bawahan, isi="hasil"),
            lambda: sk.hasil_terima(p.id, oleh=kabid),
            lambda: sk.laporan_kirim(p.id, oleh=bawahan, isi="laporan"),
            lambda: sk.laporan_kendala(p.id, oleh=bawahan, isi="kendala", rekomendasi="saran"),
            lambda: sk.laporan_minta(p.id, oleh=kabid, dari=bawahan),
            lambda: sk.kinerja_catat(p.id, oleh=bawahan, tahap="ekspektasi", isi="target"),
        ):
            with pytest.raises(GalatPenugasan, match="berjalan"):
                command()


def test_nothing_follows_the_end(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = sampai_selesai(sk, diserahkan(sk, staf("BID1")))
        for command in (
            lambda: sk.hasil_serahkan(p.id, oleh=staf("BID1"), isi="lagi"),
            lambda: sk.hasil_teruskan(p.id, oleh=PIMPINAN["BID1"]),
            lambda: sk.hasil_kembalikan(p.id, oleh=PIMPINAN["DINAS"], alasan="lagi"),
            lambda: sk.hasil_terima(p.id, oleh=PIMPINAN["DINAS"]),
            lambda: sk.laporan_kirim(p.id, oleh=staf("BID1"), isi="lagi"),
            lambda: sk.akhiri(p.id, oleh=PIMPINAN["BID1"], alasan="lagi"),
            lambda: sk.perpanjang(p.id, oleh=PIMPINAN["BID1"], selesai="2027-01-01", alasan="lagi"),
        ):
            with pytest.raises(GalatPenugasan, match="selesai"):
                command()
        assert len(list(_events(sk, p.id))) == len(p.riwayat)


def test_ended_while_under_review(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = tinjau(sk, diserahkan(sk, staf("BID1")))
        signed = p.surat[0].penetap.nip
        p = sk.akhiri(p.id, oleh=signed, alasan="anggaran dicabut")
        assert (p.status, p.evaluasi.keadaan, keadaan(p)) == ("diakhiri", "gugur", ["selesai", "gugur"])
        assert any("pengakhiran" in sk.buku.anomali[kode].keadaan for kode in p.anomali)
        assert (p.lanjutan, p.evaluasi.giliran) == ((), ())
        assert sk.daftar(giliran=PIMPINAN["DINAS"]) == []
        assert [one.keadaan for one in sk.hasil_daftar()] == ["gugur"]


def test_commands_are_idempotent(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = bersurat(sk, staf("BID1"))
        bawahan, kabid = staf("BID1"), PIMPINAN["BID1"]
        commands = [
            lambda: sk.laporan_kirim(p.id, oleh=bawahan, isi="a", kunci="1"),
            lambda: sk.laporan_kendala(p.id, oleh=bawahan, isi="a", kunci="2"),
            lambda: sk.laporan_tindaklanjuti(p.id, 1, oleh=kabid, putusan="a", kunci="3"),
            lambda: sk.kinerja_catat(p.id, oleh=bawahan, tahap="ekspektasi", isi="a", kunci="4"),
            lambda: sk.hasil_serahkan(p.id, oleh=bawahan, isi="a", kunci="5"),
            lambda: sk.hasil_teruskan(p.id, oleh=kabid, kunci="6"),
            lambda: sk.hasil_kembalikan(p.id, oleh=PIMPINAN["DINAS"], alasan="a", kunci="7"),
        ]
        for command in commands:
            first = command()
            assert command() == first
        assert len(first.riwayat) == len(p.riwayat) + len(commands)


def test_a_clerk_is_recorded(db: Path) -> None:
    with buka("bantul", db) as sk:
        clerk = staf("BID1", 3)
        p = bersurat(sk, staf("BID1"))
        p = sk.hasil_serahkan(p.id, oleh=staf("BID1"), isi="hasil", dicatat_oleh=clerk)
        p = sk.hasil_teruskan(p.id, oleh=PIMPINAN["BID1"], dicatat_oleh=clerk)
        assert [one.dicatat_oleh.nip for one in p.evaluasi.riwayat if one.dicatat_oleh] == [clerk, clerk]


def test_unknown_people_and_assignments_are_named(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = diserahkan(sk, staf("BID1"))
        for command in (
            lambda: sk.hasil_teruskan(p.id, oleh="199901012025011009"),
            lambda: sk.hasil_teruskan("2026-9", oleh=PIMPINAN["BID1"]),
            lambda: sk.laporan_kirim("2026-9", oleh=staf("BID1"), isi="a"),
            lambda: sk.laporan_daftar(id="2026-9"),
            lambda: sk.laporan_daftar(untuk="199901012025011009"),
            lambda: sk.kinerja_daftar(pegawai="199901012025011009"),
            lambda: sk.hasil_daftar(giliran="199901012025011009"),
        ):
            with pytest.raises(TidakDitemukan):
                command()
        with pytest.raises(GalatPenugasan, match="pilihan"):
            sk.hasil_daftar(keadaan="hilang")


@pytest.mark.parametrize("regensi", REGENSI)
def test_a_rebuilt_database_has_the_same_bytes(regensi: str, db: Path) -> None:
    with buka(regensi, db) as sk:
        p = bersurat(sk, staf("BID1"), staf("BID2"), ketua=staf("BID1"))
        sk.laporan_kirim(p.id, oleh=staf("BID2"), isi="a")
        sk.laporan_kendala(p.id, oleh=staf("BID2"), isi="a", rekomendasi="b")
        p = tinjau(sk, diserahkan(sk, staf("BID1", 2)))
        before = _derived(sk)
        shown = [sk.tampil(one.id) for one in sk.daftar()]
        sk.jurnal.bangun_ulang()
        assert _derived(sk) == before
        assert [sk.tampil(one.id) for one in sk.daftar()] == shown
        assert sk.periksa().utuh


def test_the_journal_holds_no_personal_data(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = diserahkan(sk, staf("BID1"), staf("BID2"), ketua=staf("BID1"))
        secret = "rahasia sekali"
        sk.laporan_kirim(p.id, oleh=staf("BID2"), isi=secret)
        sk.laporan_kendala(p.id, oleh=staf("BID2"), isi=secret, rekomendasi=secret)
        sk.laporan_tindaklanjuti(p.id, 1, oleh=PIMPINAN["BID1"], putusan=secret)
        sk.laporan_minta(p.id, oleh=PIMPINAN["BID1"], dari=staf("BID1"), isi=secret)
        sk.kinerja_catat(p.id, oleh=staf("BID1"), tahap="dokumentasi", isi=secret, pegawai=staf("BID2"))
        sk.hasil_teruskan(p.id, oleh=PIMPINAN["BID1"], catatan=secret)
        sk.hasil_kembalikan(p.id, oleh=PIMPINAN["DINAS"], alasan=secret)
        for event in _events(sk, p.id):
            assert secret not in repr(event.data)
            # A hash may hold eighteen digits in a row, between other signs of its own.
            assert not re.search(r"(?<![0-9a-f])\d{18}(?![0-9a-f])", repr(event.data))

        def texts(row: object) -> list[object]:
            """Everything said, wherever it stands."""
            if isinstance(row, dict):
                return [text for value in row.values() for text in texts(value)]
            return [text for one in row for text in texts(one)] if isinstance(row, list | tuple) else [row]

        # The reason of a return stands in the history, too.
        assert texts(attrs.asdict(sk.tampil(p.id))).count(secret) == 9
        sk.hapus_data(staf("BID1"))
        shown = sk.tampil(p.id)
        assert secret not in texts(attrs.asdict(shown))
        assert shown.evaluasi.riwayat[0].oleh.nip is None
        assert sk.periksa().utuh


def _events(sk, id):
    with sk.jurnal.baca() as view:
        return list(view.peristiwa(f"penugasan/{id}"))


def _derived(sk):
    with sk.jurnal.baca() as view:
        found = derive(view.peristiwa(), {PENUGASAN.nama: PENUGASAN})
        stored = {one.stream: (one.versi, one.isi) for one in view.daftar_keadaan(PENUGASAN.nama)}
        return found.keadaan, found.proyeksi, stored
