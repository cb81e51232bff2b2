"""One who is assigned and gone: nobody accepts for them, and the others go on."""

from datetime import date
from pathlib import Path

import pytest
from penugasan_bahan import (
    PIMPINAN,
    STAF,
    ajukan_atau_usulkan,
    buka,
    maju,
    organisasi,
    sampai_selesai,
    staf,
    usulan,
)

from tatakerja import Organisasi, Penugasan, SistemTersimpan, TidakBerwenang, Usulan
from tatakerja.audit.penugasan.susun import audit_penugasan
from tatakerja.cli.screen.penugasan import assignment_told

ESOK = date(2026, 1, 6)
ORANG = (STAF["BID1"], staf("BID1", 2))


def tim() -> Usulan:
    return Usulan(cara="penunjukan", pemilik="BID1", pegawai=ORANG, ketua=ORANG[1], isi=usulan("BID1").isi)


def pergi(sk: SistemTersimpan, nip: str) -> None:
    data = organisasi()
    sk.impor(Organisasi(data.unit, [one for one in data.pegawai if one.nip != nip], data.pemangku))


def menunggu_diterima(regensi: str, db: Path, usul: Usulan) -> Penugasan:
    with buka(regensi, db) as sk:
        return maju(sk, ajukan_atau_usulkan(sk, usul), "menerima")


@pytest.mark.parametrize("regensi", ["bantul", "kotabaru"])
def test_the_signatory_settles_what_a_member_who_is_gone_would_accept(regensi: str, db: Path) -> None:
    p = menunggu_diterima(regensi, db, tim())
    with buka(regensi, db, tanggal=ESOK) as sk:
        pergi(sk, ORANG[0])
        turn = next(one for one in sk.tampil(p.id).giliran if p.langkah[one.langkah - 1].aktor.nip == ORANG[0])
        (signer,) = {one.nip for one in turn.berwenang}
        assert signer == p.surat[0].penetap.nip
        assert f"terima {p.id} --langkah {turn.langkah}" in " ".join(turn.keterangan)
        assert "tidak dapat ditetapkan" not in " ".join(turn.keterangan)
        # Queue, audit and decision agree.
        assert turn in sk.daftar(giliran=signer)[0].giliran
        assert not [note for note in audit_penugasan(sk).catatan if note.kode == "langkah-tanpa-pejabat"]
        with pytest.raises(TidakBerwenang):
            sk.terima(p.id, oleh=ORANG[1], langkah=turn.langkah)
        after = sk.terima(p.id, oleh=signer, langkah=turn.langkah)
        assert "ditutup penanda tangan suratnya" in " ".join(note.isi for note in after.catatan)
        shown = " ".join("\n".join(assignment_told(after, "")).split())
        assert f"yang tidak ada lagi di antara pegawai, ditutup (langkah {turn.langkah}) oleh" in shown
        assert {note.kode for note in audit_penugasan(sk).catatan} >= {"tanpa-penerimaan", "pegawai-tiada"}
        after = maju(sk, after)
        assert after.status == "aktif"
        # The other member accepts for themself, and is said to.
        shown = " ".join("\n".join(assignment_told(after, "")).split())
        assert shown.count("yang tidak ada lagi di antara pegawai, ditutup") == 1
        assert ": diterima (langkah" in shown
        after = sk.hasil_serahkan(p.id, oleh=ORANG[1], isi="hasil")
        assert sampai_selesai(sk, after).status == "selesai"
        before = sk.tampil(p.id)
        sk.jurnal.bangun_ulang()
        assert sk.periksa().utuh
        assert sk.tampil(p.id) == before


def test_a_signatory_accepts_for_nobody_who_is_there(regensi: str, db: Path) -> None:
    p = menunggu_diterima(regensi, db, tim())
    signer = p.surat[0].penetap.nip
    with buka(regensi, db, tanggal=ESOK) as sk:
        for turn in p.giliran:
            with pytest.raises(TidakBerwenang):
                sk.terima(p.id, oleh=str(signer), langkah=turn.langkah)


def test_who_works_alone_and_is_gone_is_ended_by_the_signatory(db: Path) -> None:
    p = menunggu_diterima("bantul", db, usulan("BID1"))
    with buka("bantul", db, tanggal=ESOK) as sk:
        pergi(sk, STAF["BID1"])
        notes = " ".join(sk.tampil(p.id).giliran[0].keterangan)
        assert "penugasan akhiri" in notes
        assert PIMPINAN["BID1"] in notes
        assert sk.akhiri(p.id, oleh=PIMPINAN["BID1"], alasan="pegawainya pindah").status == "diakhiri"


# One person for two posts ---------------------------------------------------------------------------------------------


def orang_sama(sk: SistemTersimpan) -> list[str]:
    return [note.isi for note in audit_penugasan(sk).catatan if note.kode == "orang-sama"]


def test_the_audit_tells_of_one_who_would_have_asked_themself(db: Path) -> None:
    """The head of the owner's agency is Plt. of the other, too: the request is left out, and that is said."""
    data = organisasi(tanpa=("DIN2",))
    rows = [*data.pemangku, data.pemangku[0].__class__("DIN2", PIMPINAN["DINAS"], "plt", date(2024, 1, 1))]
    with buka("bantul", db, data=Organisasi(data.unit, data.pegawai, rows)) as sk:
        p = ajukan_atau_usulkan(sk, usulan("B2"))
        (said,) = orang_sama(sk)
        assert f"Penugasan {p.id}" in said
        assert "dipangku orang yang sama" in said
        sk.jurnal.bangun_ulang()
        assert orang_sama(sk) == [said]


def test_the_audit_is_silent_about_two_persons(db: Path) -> None:
    with buka("bantul", db) as sk:
        ajukan_atau_usulkan(sk, usulan("B2"))
        assert not orang_sama(sk)


def test_the_audit_tells_of_one_who_came_to_hold_both_posts_later(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("B2")), "menyetujui")
        taken = [one for one in p.langkah if one.keadaan == "selesai"]
        step = p.langkah[p.giliran[0].langkah - 1]
        asked = str((taken[-1].oleh if taken else p.pengusul).nip)
        sk.pejabat_akhiri(step.aktor.unit, str(step.aktor.nip), selesai=date(2026, 1, 5))
    with buka("bantul", db, tanggal=ESOK) as sk:
        sk.pejabat_tetapkan(step.aktor.unit, asked, "plt", mulai=ESOK)
        sk.setujui(p.id, oleh=asked)
        assert any("diambil orang yang sama" in one for one in orang_sama(sk))
