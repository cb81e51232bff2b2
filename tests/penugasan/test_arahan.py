"""A stored assignment shows who directs its work and what those who do it owe."""

from datetime import date
from pathlib import Path

import pytest
from penugasan_bahan import CADANGAN, HARI, PIMPINAN, REGENSI, bersurat, buka, ganti, staf

from tatakerja import Usulan


def test_who_directs_is_shown_in_the_assignment_as_of_today_and_then_as_of_its_last_day(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = bersurat(sk, staf("BID1"), staf("BID1", 2), ketua=staf("BID1"))
        shown = p.pelaksanaan
        assert shown is not None
        usulan = Usulan(cara="penunjukan", pemilik="BID1", pegawai=(staf("BID1"), staf("BID1", 2)), ketua=staf("BID1"))
        assert shown == sk.alur_pelaksanaan(usulan)
        assert [one.nip for one in shown.pengarah] == [PIMPINAN["BID1"]]
        assert {one.bagi for one in shown.kewajiban} == {"tim"}
        assert shown.koordinasi
        ganti(sk, "BID1", CADANGAN[0])
        assert [one.nip for one in sk.tampil(p.id).pelaksanaan.pengarah] == [CADANGAN[0]]
        sk.akhiri(p.id, oleh=CADANGAN[0], alasan="selesai")
    with buka("bantul", db, tanggal=date(2026, 2, 1)) as sk:
        sk.pejabat_akhiri("BID1", CADANGAN[0], sebagai="definitif", mulai=HARI, selesai=date(2026, 1, 20))
        assert [one.nip for one in sk.tampil(p.id).pelaksanaan.pengarah] == [CADANGAN[0]]


@pytest.mark.parametrize("regensi", REGENSI)
def test_the_order_in_which_employees_are_named_changes_no_answer(regensi: str, db: Path) -> None:
    team = (staf("B2"), staf("BID2"), staf("BID1", 2))
    with buka(regensi, db) as sk:
        asked = [
            Usulan(cara="penunjukan", pemilik="BID1", pegawai=pegawai, ketua=staf("BID1"))
            for pegawai in (team, team[::-1], (team[1], team[2], team[0]))
        ]
        reports = [sk.alur_pelaporan(usulan) for usulan in asked]
        assert len({(one.permintaan, one.kendala, one.tindak_lanjut, one.anomali, one.status) for one in reports}) == 1
        assert len({frozenset(one.laporan) for one in reports}) == 1
        assert len({sk.alur_pelaksanaan(usulan) for usulan in asked}) == 1
