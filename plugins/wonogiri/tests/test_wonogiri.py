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
