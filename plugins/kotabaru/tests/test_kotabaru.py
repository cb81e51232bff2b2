from pathlib import Path

from tatakerja.kit import UjiKesesuaian

HERE = Path(__file__).parent


class TestKotabaru(UjiKesesuaian):
    plugin = "kotabaru"
    kasus = HERE / "kasus_kedudukan.toml"
    kasus_penugasan = HERE / "kasus_penugasan.toml"
    kasus_evaluasi = HERE / "kasus_evaluasi.toml"
