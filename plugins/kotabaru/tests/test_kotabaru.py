from tatakerja.kit import UjiKesesuaian


class TestKotabaru(UjiKesesuaian):
    plugin = "kotabaru"
