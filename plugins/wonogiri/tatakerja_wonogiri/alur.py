"""The ten examples of how work flows (Lampiran I.D), by the pattern of which each is one; pattern b2 has none."""

from tatakerja.plugin import SyaratSemua, bila, tanpa

_BUKAN_SETDA = tanpa(pada="sekretariat_daerah")
_JPT_PRATAMA = bila(dipimpin="jpt_pratama") + _BUKAN_SETDA
_ADMINISTRATOR = bila(dipimpin="administrator") + _BUKAN_SETDA
_SETDA = bila(pada="sekretariat_daerah")

_ALUR: dict[str, tuple[int, SyaratSemua]] = {
    "a1": (1, _JPT_PRATAMA),
    "a2": (2, _JPT_PRATAMA),
    "a3": (3, _JPT_PRATAMA),
    "b1": (4, _ADMINISTRATOR),
    "b3": (5, _ADMINISTRATOR),
    "c": (6, bila(dipimpin="pengawas") + _BUKAN_SETDA),
    "d": (7, bila(dipimpin="fungsional") + _BUKAN_SETDA),
    "f1": (8, _SETDA),
    "f2": (9, _SETDA),
    "f3": (10, _SETDA),
}


def tempat(pola: str) -> str:
    """The example of a pattern, as it is cited."""
    return f"Lampiran I.D angka {_ALUR[pola][0]}"


def disebut_bagi(pola: str) -> SyaratSemua:
    """The units of which the example speaks in its title."""
    return _ALUR[pola][1]
