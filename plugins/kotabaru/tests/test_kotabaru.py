from pathlib import Path

from tatakerja.kit import UjiKesesuaian


class TestKotabaru(UjiKesesuaian):
    plugin = "kotabaru"
    kasus = Path(__file__).with_name("kasus_kedudukan.toml")
