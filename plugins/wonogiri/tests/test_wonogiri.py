from pathlib import Path

from tatakerja.kit import UjiKesesuaian

HERE = Path(__file__).parent


class TestWonogiri(UjiKesesuaian):
    plugin = "wonogiri"
    kasus = HERE / "kasus_kedudukan.toml"
    kasus_penugasan = HERE / "kasus_penugasan.toml"
    kasus_evaluasi = HERE / "kasus_evaluasi.toml"
