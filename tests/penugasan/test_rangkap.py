"""An assignment in which one person leads both sides: nobody asks themselves, and the letter still has its PPK."""

from datetime import timedelta
from pathlib import Path

import pytest
from penugasan_bahan import CADANGAN, HARI, PIMPINAN, buka, maju, organisasi, pengusul, usulan

from tatakerja import GalatPenugasan, Pemangku


@pytest.mark.parametrize("regensi", ["bantul", "buleleng", "kotabaru", "wonogiri"])
@pytest.mark.parametrize("oleh", ["BID2", "DINAS"])
def test_a_plt_who_leads_both_sides(regensi: str, oleh: str, db: Path) -> None:
    data = organisasi(Pemangku("BID1", PIMPINAN[oleh], "plt", HARI), tanpa=("BID1",))
    with buka(regensi, db, data=data) as sk:
        usul = usulan("BID1", pemilik="BID2")
        p = maju(sk, sk.usulkan(usul, oleh=pengusul(sk, usul)))
        assert p.status == "aktif"
        assert p.surat
        for step in p.langkah:
            assert step.aktor.nip not in [one.nip for one in (*step.kepada, *step.tembusan)]


@pytest.mark.parametrize("berganti", [False, True])
def test_a_letter_that_took_in_the_ppk_needs_them_still(berganti: bool, db: Path) -> None:
    """The PPK's decision became one step with the letter; when somebody else is the PPK, the letter lacks them."""
    since = HARI - timedelta(days=30)
    plt = (Pemangku(unit, PIMPINAN["DINAS"], "plt", since) for unit in ("BID1", "BID2"))
    with buka("kotabaru", db, data=organisasi(*plt, tanpa=("BID1", "BID2"))) as sk:
        usul = usulan("BID1", pemilik="BID2")
        p = maju(sk, sk.usulkan(usul, oleh=pengusul(sk, usul)), "menetapkan")
        (letter,) = (step for step in p.langkah if step.aksi == "menetapkan")
        assert letter.aktor.jabatan == "Kepala Unit BID1 dan Kepala Unit DINAS"
        if not berganti:
            assert sk.tetapkan(p.id, oleh=PIMPINAN["DINAS"]).surat
            return
        sk.pejabat_akhiri("BID1", PIMPINAN["DINAS"], selesai=HARI - timedelta(days=1))
        sk.pejabat_tetapkan("BID1", CADANGAN[0], "plt", mulai=HARI)
        with pytest.raises(GalatPenugasan, match="tidak memuat pengesahan"):
            sk.tetapkan(p.id, oleh=PIMPINAN["DINAS"])
