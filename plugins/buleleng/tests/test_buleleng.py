from datetime import date
from pathlib import Path

import pytest

from tatakerja import AlurPenugasan, Organisasi, Pegawai, SistemKerja, Unit
from tatakerja.kit import UjiKesesuaian, jalankan_penugasan, muat_kasus_penugasan


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


def test_a_route_names_only_the_anomalies_that_touch_its_letter_and_its_leader() -> None:
    """Of an individual: what a letter holds is open inside a unit, its form where the text knows a letter alone."""
    named: set[str] = set()
    for case in muat_kasus_penugasan(Path(__file__).parents[1] / "tatakerja_buleleng/kasus/penugasan.toml"):
        route = jalankan_penugasan(case, "buleleng")
        if route.status != "diatur" or route.bentuk != "individu":
            continue
        inside, found = route.cakupan == "dalam_unit", set(route.anomali)
        asked_for = any(step.aksi == "memohon" for step in route.langkah)
        assert ("bll-isi-surat-penugasan" in found) == inside, case
        assert ("bll-bentuk-surat" in found) == (route.cakupan != "lintas_instansi" and (asked_for or _own_wish(route)))
        assert "bll-ketua-tanpa-jenjang" not in found, case
        named |= found
    assert {"bll-isi-surat-penugasan", "bll-bentuk-surat"} <= named


def _own_wish(route: AlurPenugasan) -> bool:
    return any(step.aksi == "mengajukan" for step in route.langkah)
