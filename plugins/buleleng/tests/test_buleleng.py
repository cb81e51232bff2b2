from pathlib import Path

from tatakerja.kit import UjiKesesuaian


class TestBuleleng(UjiKesesuaian):
    plugin = "buleleng"
    kasus = Path(__file__).with_name("kasus_kedudukan.toml")
