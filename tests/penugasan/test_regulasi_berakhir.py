"""What was begun under a regulation goes on under its frozen rules, also once that has ended or was replaced."""

from datetime import date
from pathlib import Path

import attrs
import pytest
from penugasan_bahan import (
    DUA,
    PIMPINAN,
    STAF,
    ajukan_atau_usulkan,
    buka,
    maju,
    sampai_selesai,
    staf,
    usulan,
)

from tatakerja import BelumBerlaku, GalatPenugasan, SistemTersimpan, TidakBerwenang
from tatakerja.audit.organisasi import audit_organisasi
from tatakerja.audit.penugasan.susun import audit_penugasan
from tatakerja.plugin import AturanKedudukan, PluginBerkas, Regulasi, hookimpl

AKHIR, SESUDAH = date(2025, 12, 31), date(2026, 1, 5)


class Berakhir(PluginBerkas):
    """A regulation that ended with the year."""

    @hookimpl
    def tatakerja_regulasi(self) -> Regulasi:
        return attrs.evolve(self.isi().regulasi, berlaku_sampai=AKHIR)


def berakhir(daerah: str) -> object:
    return Berakhir(f"tatakerja_{daerah}")


def lancar(sk: SistemTersimpan, id: str) -> None:
    """Everything that may be done up to the end is done."""
    p = maju(sk, sk.tampil(id))
    assert p.status in ("aktif", "ditetapkan")
    orang = p.evaluasi.giliran[0].berwenang[0].nip
    p = sk.laporan_kirim(p.id, oleh=orang, isi="berjalan")
    p = sk.laporan_kendala(p.id, oleh=orang, isi="alat rusak", rekomendasi="sewa")
    p = sk.laporan_tindaklanjuti(p.id, 1, oleh=p.lanjutan[-1].berwenang[0].nip, putusan="sewa")
    p = sk.kinerja_catat(p.id, oleh=orang, tahap="dokumentasi", isi="foto", pegawai=orang)
    p = sk.hasil_serahkan(p.id, oleh=orang, isi="hasil")
    assert [one.jabatan.unit for one in p.evaluasi.rantai] == list(DUA)
    assert sampai_selesai(sk, p).status == "selesai"


@pytest.mark.parametrize("tim", [False, True])
def test_an_assignment_of_december_is_finished_in_january(regensi: str, tim: bool, db: Path) -> None:
    orang = ("BID1", "BID2") if tim else ("BID1",)
    ketua = "BID1" if tim else None
    with buka(berakhir(regensi), db, tanggal=date(2025, 12, 22)) as sk:
        p = ajukan_atau_usulkan(sk, usulan(*orang, ketua=ketua))
    with buka(berakhir(regensi), db, tanggal=SESUDAH) as sk:
        assert sk.tampil(p.id).giliran[0].berwenang
        lancar(sk, p.id)
        # Only what is new is refused.
        with pytest.raises(BelumBerlaku):
            ajukan_atau_usulkan(sk, usulan(*orang, ketua=ketua))
        with pytest.raises(BelumBerlaku):
            sk.kedudukan(staf("BID1"))
        assert sk.pejabat_daftar("BID1")[0].nip == PIMPINAN["BID1"]
        assert sk.jabatan("BID1")
        # An audit tells of the organisation as of the regulation's last day, and of what runs under it as of today.
        assert audit_organisasi(sk.terakhir_berlaku()).tanggal == AKHIR
        assert audit_penugasan(sk).tanggal == SESUDAH
        assert sk.pegawai(STAF["BID1"]).unit == "BID1"


def test_a_row_that_ends_goes_on_for_what_was_proposed_under_it(db: Path) -> None:
    """Rows that ended with the year still say who the PPK of an older case is; today nobody has one."""

    class Berganti(PluginBerkas):
        @hookimpl
        def tatakerja_kedudukan(self) -> list[object]:
            return [
                attrs.evolve(row, sampai=AKHIR) if isinstance(row, AturanKedudukan) else row
                for row in super().tatakerja_kedudukan()
            ]

    with buka(Berganti("tatakerja_bantul"), db, tanggal=date(2025, 12, 22)) as sk:
        p = ajukan_atau_usulkan(sk, usulan("BID1"))
    with buka(Berganti("tatakerja_bantul"), db, tanggal=SESUDAH) as sk:
        assert sk.kedudukan(STAF["BID1"]).status != "diatur"
        lancar(sk, p.id)


@pytest.mark.parametrize("lain", ["wonogiri", "kotabaru"])
def test_whatever_regulation_is_chosen_queue_view_audit_and_decision_agree(lain: str, db: Path) -> None:
    """What was begun under one regulation is seen, and gone on with, also where another is chosen."""
    with buka("bantul", db) as sk:
        p = ajukan_atau_usulkan(sk, usulan("B2"))
    with buka("bantul", db) as own, buka(lain, db) as sk:
        assert sk.tampil(p.id) == own.tampil(p.id)
        for turn in sk.tampil(p.id).giliran:
            for who in turn.berwenang:
                assert turn in sk.daftar(giliran=who.nip)[0].giliran
        audit = audit_penugasan(sk)
        assert (audit.jumlah, audit.lain) == (0, 1)
        assert [note.penugasan for note in audit.catatan if note.kode == "regulasi-lain"] == [p.id]
        with pytest.raises(TidakBerwenang):
            sk.setujui(p.id, oleh=STAF["SETDA"])
        lancar(sk, p.id)
        assert own.tampil(p.id).status == "selesai"
        assert own.jurnal.periksa().utuh
        assert not [note for note in audit_penugasan(sk).catatan if note.kode == "regulasi-lain"]


def test_what_belongs_to_a_regulation_that_is_not_installed_is_nobodys_turn(db: Path) -> None:
    class Dahulu(PluginBerkas):
        @hookimpl
        def tatakerja_regulasi(self) -> Regulasi:
            return attrs.evolve(self.isi().regulasi, nama="dahulu")

    with buka(Dahulu("tatakerja_bantul"), db) as sk:
        p = ajukan_atau_usulkan(sk, usulan("BID1"))
    with buka("wonogiri", db) as sk:
        shown = sk.tampil(p.id)
        assert not any(turn.berwenang for turn in shown.giliran)
        assert "tidak terpasang" in " ".join(shown.giliran[0].keterangan)
        for nip in PIMPINAN.values():
            assert not sk.daftar(giliran=nip)
        with pytest.raises(GalatPenugasan, match="dahulu"):
            sk.tetapkan(p.id, oleh=PIMPINAN["BID1"])
