"""Single changes of the organisation: each is told first, journaled, followed by running assignments, and led back."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import attrs
import pytest
from penugasan_bahan import CADANGAN, HARI, PIMPINAN, STAF, ajukan_atau_usulkan, buka, maju, organisasi, usulan

from tatakerja import GalatNilai, GalatPenugasan, Pegawai, SistemTersimpan, TidakDitemukan, Unit

BARU = "198001012026011901"
ANI = Pegawai(BARU, "Ani", "BID1", "fungsional", "ahli_muda", golongan="III/c")
MARET = date(2026, 3, 2)


@pytest.fixture
def sk(db: Path) -> SistemTersimpan:
    return buka("bantul", db, tanggal=MARET)


def isi(sk: SistemTersimpan) -> object:
    now = sk.organisasi
    return now.unit, sorted(now.pegawai, key=lambda one: one.nip), now.pemangku


def terakhir(sk: SistemTersimpan) -> dict[str, object]:
    with sk.jurnal.baca() as bacaan:
        return dict(list(bacaan.peristiwa("organisasi"))[-1].data)


def test_employees_come_move_and_leave(sk: SistemTersimpan, db: Path) -> None:
    before = isi(sk)
    tried = sk.pegawai_tambah(ANI, uji=True)
    assert ([one.nip for one in tried.banding.pegawai_baru], isi(sk)) == ([BARU], before), "a trial stores nothing"
    sk.pegawai_tambah(ANI, dasar="SK 1", oleh=STAF["BID1"])
    assert sk.pegawai(BARU) == ANI
    assert terakhir(sk)["tindakan"] == "pegawai_tambah"
    done = sk.pegawai_pindah(BARU, {"unit": "BID2"})
    assert [(one.pegawai.unit, one.dari) for one in done.banding.pindah] == [("BID2", "BID1")]
    (ppk,) = done.banding.ppk_berubah
    assert (ppk.nip, ppk.lama and ppk.lama.unit, ppk.baru and ppk.baru.unit) == (BARU, "BID1", "BID2")
    assert sk.pegawai_pindah(BARU, {"jenis_jabatan": "pelaksana"}).organisasi.pegawai_ber_nip(BARU) == attrs.evolve(
        ANI, unit="BID2", jenis_jabatan="pelaksana", jenjang=""
    )
    sk.pegawai_berhenti(BARU)
    assert isi(sk) == before, "led back"
    assert buka("bantul", db, tanggal=HARI).organisasi.pegawai == organisasi().pegawai, "older days as before"
    assert sk.periksa().utuh
    sk.jurnal.bangun_ulang()
    assert sk.periksa().utuh


def test_who_leaves_holds_no_post_and_who_moves_keeps_it(sk: SistemTersimpan) -> None:
    moved = sk.pegawai_pindah(PIMPINAN["BID1"], {"unit": "BID2"}, uji=True)
    assert any(f"pejabat akhiri BID1 {PIMPINAN['BID1']}" in note for note in moved.catatan)
    sk.pejabat_akhiri("BID1", PIMPINAN["BID1"], selesai="2026-03-01")
    sk.pejabat_tetapkan("BID1", CADANGAN[0], "plt", mulai=MARET)
    gone = sk.pegawai_berhenti(CADANGAN[0], berlaku="2026-04-01")
    assert [row.nip for row in gone.banding.tanpa_tempat] == [CADANGAN[0]]
    assert [one.nip for one in gone.banding.pegawai_hilang] == [CADANGAN[0]]
    assert [row.nip for row in sk.pejabat_daftar("BID1")] == [CADANGAN[0]], "until then"
    sk.pegawai_tambah(next(one for one in organisasi().pegawai if one.nip == CADANGAN[0]), berlaku="2026-04-01")
    with sk.jurnal.baca() as bacaan:
        held = bacaan.muat_cuplikan(bacaan.tanda_organisasi("2026-04-01")[0])
    assert held is not None
    assert any(row[:2] == ("BID1", CADANGAN[0]) for row in held.pejabat), "what was recorded is not lost by it"


def test_units_are_founded_changed_and_closed(sk: SistemTersimpan) -> None:
    before = isi(sk)
    sk.unit_tambah(Unit("BID9", "Bidang Baru", "bidang", "DINAS", "administrator"))
    sk.unit_ubah("BID9", {"nama": "Bidang Lama", "induk": "DIN2"})
    assert sk.organisasi.unit_menurut_kode["BID9"].induk == "DIN2"
    assert terakhir(sk)["tindakan"] == "unit_ubah"
    sk.pegawai_tambah(attrs.evolve(ANI, unit="BID9"))
    done = sk.unit_tutup("BID9")
    assert [one.pegawai.unit for one in done.banding.pindah] == ["DIN2"], "without another name the unit above"
    assert done.banding.tanpa_pengganti == ()
    sk.pegawai_berhenti(BARU)
    assert isi(sk) == before
    assert [(one.lama, one.baru) for one in sk.pengganti()] == [(("BID9",), "DIN2")]
    assert sk.periksa().utuh


def test_running_assignments_follow(db: Path) -> None:
    """What is touched is told by the trial, too; the successor's head goes on."""
    with buka("bantul", db) as sk:
        p = ajukan_atau_usulkan(sk, usulan("BID1"))
    with buka("bantul", db, tanggal=MARET) as sk:
        tried = sk.unit_tutup("BID1", "BID2", uji=True)
        assert [(one.id, one.tingkat) for one in tried.banding.penugasan] == [(p.id, "info")]
        assert "digantikan BID2" in tried.banding.penugasan[0].isi
        gone = sk.pegawai_berhenti(STAF["BID1"], uji=True)
        assert [(one.id, one.tingkat) for one in gone.banding.penugasan] == [(p.id, "wajib")]
        sk.unit_tutup("BID1", "BID2")
        assert PIMPINAN["BID2"] in {who.nip for turn in sk.tampil(p.id).giliran for who in turn.berwenang}
        assert maju(sk, sk.tampil(p.id)).status != "berjalan" or sk.tampil(p.id).giliran


@pytest.mark.parametrize(
    ("ubah", "galat", "kata"),
    [
        (lambda sk: sk.pegawai_tambah(attrs.evolve(ANI, nip=STAF["BID2"])), GalatPenugasan, "sudah milik Staf BID2"),
        (lambda sk: sk.pegawai_tambah(attrs.evolve(ANI, unit="X")), TidakDitemukan, "unit 'X' tidak ada"),
        (lambda sk: sk.pegawai_tambah(attrs.evolve(ANI, nip="198001012026011000")), GalatPenugasan, "nomor urut 000"),
        (lambda sk: sk.pegawai_pindah("9" * 18, {"unit": "BID1"}), TidakDitemukan, "tidak ada di antara pegawai"),
        (lambda sk: sk.pegawai_pindah(STAF["BID1"], {"unit": "BID1"}), GalatPenugasan, "tidak ada yang berubah"),
        (lambda sk: sk.pegawai_pindah(STAF["BID1"], {"golongan": "V/a"}), GalatNilai, "golongan"),
        (lambda sk: sk.pegawai_berhenti("9" * 18), TidakDitemukan, "tidak ada di antara pegawai"),
        (lambda sk: sk.pegawai_berhenti(STAF["BID1"], oleh="9" * 18), TidakDitemukan, "periksa kembali"),
        (lambda sk: sk.unit_tambah(Unit("BID1", "X", "bidang", "DINAS", "administrator")), GalatPenugasan, "sudah ada"),
        (lambda sk: sk.unit_tambah(Unit("B9", "X", "istana", "DINAS", "administrator")), GalatPenugasan, "'istana'"),
        (lambda sk: sk.unit_tambah(Unit("B9", "X", "bidang", "Y", "administrator")), TidakDitemukan, "unit 'Y'"),
        (lambda sk: sk.unit_ubah("DINAS", {"induk": "BID1"}), GalatPenugasan, "di bawah dirinya sendiri"),
        (lambda sk: sk.unit_ubah("PEMDA", {"induk": "DINAS"}), GalatPenugasan, "akar"),
        (lambda sk: sk.unit_ubah("BID1", {"jenis": "istana"}), GalatPenugasan, "pilihan:"),
        (lambda sk: sk.unit_tutup("PEMDA"), GalatPenugasan, "akar"),
        (lambda sk: sk.unit_tutup("DINAS", "BID1"), GalatPenugasan, "di bawah DINAS"),
        (lambda sk: sk.unit_tutup("X"), TidakDitemukan, "unit 'X'"),
    ],
)  # fmt: skip
def test_what_makes_no_sense(
    sk: SistemTersimpan, ubah: Callable[[SistemTersimpan], object], galat: type[Exception], kata: str
) -> None:
    before = isi(sk)
    with pytest.raises(galat, match=kata):
        ubah(sk)
    assert isi(sk) == before
