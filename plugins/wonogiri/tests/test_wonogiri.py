from pathlib import Path

from tatakerja.kit import UjiKesesuaian


class TestWonogiri(UjiKesesuaian):
    plugin = "wonogiri"
    kasus = Path(__file__).with_name("kasus_kedudukan.toml")
