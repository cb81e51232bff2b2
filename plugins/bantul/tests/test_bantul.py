from pathlib import Path

from tatakerja.kit import UjiKesesuaian


class TestBantul(UjiKesesuaian):
    plugin = "bantul"
    kasus = Path(__file__).with_name("kasus_kedudukan.toml")
