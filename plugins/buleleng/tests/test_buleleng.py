from datetime import date

import pytest

from tatakerja import Organisasi, Pegawai, SistemKerja, Unit
from tatakerja.kit import UjiKesesuaian


class TestBuleleng(UjiKesesuaian):
    plugin = "buleleng"


@pytest.mark.parametrize(("unit", "tanpa_asisten"), [("BAG", False), ("BAGX", True)])
def test_an_answer_names_only_the_anomalies_that_touch_it(unit: str, tanpa_asisten: bool) -> None:
    units = (
        Unit("PEMDA", "Kabupaten", "pemerintah_daerah", None, "kepala_daerah"),
        Unit("SETDA", "Sekretariat Daerah", "sekretariat_daerah", "PEMDA", "jpt_pratama"),
        Unit("AST", "Asisten", "asisten", "SETDA", "jpt_pratama"),
        Unit("BAG", "Bagian", "bagian", "AST", "administrator"),
        Unit("BAGX", "Bagian", "bagian", "SETDA", "administrator"),
    )
    staff = Pegawai("198001012000011001", "Staf", unit, "pelaksana")
    sk = SistemKerja.buka("buleleng", organisasi=Organisasi(units, [staff], ()), tanggal=date(2026, 1, 5))
    review, stages = sk.alur_evaluasi(staff.nip), sk.alur_tahapan(unit)
    for answer in (review, stages):
        assert ("bll-peninjau-tidak-ada" in answer.anomali) == tanpa_asisten
    # Who plans and who divides roles is open, but changes nothing for those who review.
    planning = {"bll-penyusun-rencana", "bll-pembagian-peran", "bll-perjanjian-kinerja"}
    assert not planning & set(review.anomali)
    assert planning <= set(stages.anomali)
