from pathlib import Path

from tatakerja.kit import UjiKesesuaian
from tatakerja.kit.cases.ask_penugasan import jalankan_penugasan
from tatakerja.kit.cases.penugasan import muat_kasus_penugasan

HERE = Path(__file__).parents[1] / "tatakerja_wonogiri/kasus"


class TestWonogiri(UjiKesesuaian):
    plugin = "wonogiri"


def test_structural_members_rest_on_no_article_about_fungsional_and_pelaksana() -> None:
    structural = "Tim yang seluruhnya pejabat struktural"
    (case,) = [one for one in muat_kasus_penugasan(HERE / "penugasan.toml") if one.kalimat.startswith(structural)]
    cited = " ".join(jalankan_penugasan(case, "wonogiri").dasar)
    assert "Lampiran I.A" in cited
    assert "Pasal 9" not in cited
    assert "Pasal 10" not in cited


def test_where_a_unit_ends_is_open_only_where_it_decides_the_scope() -> None:
    """Another agency or another instansi is another unit organisasi, whichever one takes for one."""
    asked: set[str] = set()
    for case in muat_kasus_penugasan(HERE / "penugasan.toml"):
        route = jalankan_penugasan(case, "wonogiri")
        if route.status == "diatur" and route.bentuk == "individu":
            narrow = route.cakupan in ("dalam_unit", "lintas_unit")
            assert ("wng-unit-organisasi" in route.anomali) == narrow, case
            asked.add(route.cakupan)
    assert {"dalam_unit", "lintas_unit", "lintas_perangkat_daerah", "lintas_instansi"} <= asked
