"""Ways in which a rule points at a post, each relative to the employee of the case.

A rule gives a tuple of them: the first that finds a post answers.
"""

from typing import Final, Literal, get_args

import attrs

from tatakerja.values.istilah import LABEL_JABATAN, LABEL_PERAN, sebut_jenis
from tatakerja.values.teks import Tampak

Bagi = Literal["pemilik", "pegawai"]
"""Whom a chain of review is about: the unit that owns the performance target, or the employee who did the work."""
Batas = Literal["mandiri", "akar"]
Mulai = Literal["pegawai", "mandiri", "sebelumnya"]
PeranPejabat = Literal["ppk", "puo", "koordinator"]
PERAN: Final[tuple[PeranPejabat, ...]] = get_args(PeranPejabat)
"""Whoever has one of these by kedudukan is pointed at by it."""


def _words(text: str | frozenset[str]) -> frozenset[str]:
    return frozenset(text.split()) if isinstance(text, str) else text


@attrs.frozen(repr=False)
class _Bernama(Tampak):
    """A way to a post, and the name that the text gives the post; empty where it is pointed at without one.

    :ivar bila_ada: whether a chain of review and a stage of work do without the post where there is none; else it is
        open who that would be.
    """

    nama: str = attrs.field(default="", eq=False, kw_only=True)
    bila_ada: bool = attrs.field(default=False, kw_only=True)


@attrs.frozen(repr=False)
class PimpinanMandiri(_Bernama):
    """The leader of the nearest independent unit."""

    def __str__(self) -> str:
        return "pimpinan organisasi terdekat"


@attrs.frozen(kw_only=True, repr=False)
class PimpinanTerdekat(_Bernama):
    """The leader of the nearest unit upward, the employee's own included, of given kinds or led by given ranks.

    :ivar jenis: kinds of units, separated by spaces; empty: any.
    :ivar jabatan: ranks of leading posts, separated by spaces; empty: any.
    :ivar batas: where the search ends: at the independent unit, itself included, or at the root.
    :ivar mulai: where it begins: at the employee's own unit, at the independent unit, or above the post that the chain
        names before this one.
    """

    jenis: frozenset[str] = attrs.field(default="", converter=_words)
    jabatan: frozenset[str] = attrs.field(default="", converter=_words)
    batas: Batas = "mandiri"
    mulai: Mulai = "pegawai"

    def __str__(self) -> str:
        if self.jenis:
            return f"pimpinan {' atau '.join(map(sebut_jenis, sorted(self.jenis)))}"
        return " atau ".join(LABEL_JABATAN.get(jabatan, jabatan) for jabatan in sorted(self.jabatan))


@attrs.frozen(repr=False)
class PimpinanTingkat(_Bernama):
    """The leader at a level of the path from the independent unit (level 1) down to the employee's unit."""

    tingkat: int

    def __str__(self) -> str:
        return f"pejabat level {self.tingkat}"


@attrs.frozen(repr=False)
class PimpinanAnak(_Bernama):
    """The leader of the one unit of a kind directly under the independent unit."""

    jenis: str

    def __str__(self) -> str:
        return f"pimpinan {sebut_jenis(self.jenis)} pada organisasi terdekat"


@attrs.frozen(kw_only=True, repr=False)
class PimpinanUnitSendiri(_Bernama):
    """The leader of the employee's own unit, where that unit is led neither by the PUO nor by the PPK.

    This is how a koordinator is named.

    :ivar jabatan: ranks of the leading post, separated by spaces; empty: any.
    """

    jabatan: frozenset[str] = attrs.field(default="", converter=_words)

    def __str__(self) -> str:
        return "pimpinan unit pegawai sendiri"


@attrs.frozen(repr=False)
class PimpinanUnitInduk(_Bernama):
    """The leader of the parent of the unit that the employee leads."""

    def __str__(self) -> str:
        return "pimpinan unit induk"


@attrs.frozen(kw_only=True, repr=False)
class PimpinanPerangkatDaerah(_Bernama):
    """The leader of the PD to which the independent unit belongs without being it.

    :ivar jabatan: ranks that the leading post must have, separated by spaces; empty: any.
    :ivar sendiri: whether it is the employee's own PD, also where the independent unit is that PD itself.
    """

    jabatan: frozenset[str] = attrs.field(default="", converter=_words)
    sendiri: bool = False

    def __str__(self) -> str:
        if self.sendiri:
            return "pimpinan Perangkat Daerah pegawai"
        if not self.jabatan:
            return "pimpinan Perangkat Daerah induk"
        ranks = " atau ".join(LABEL_JABATAN.get(jabatan, jabatan) for jabatan in sorted(self.jabatan))
        return f"{ranks} pada Perangkat Daerah induk"


@attrs.frozen(repr=False)
class PemegangPeran(_Bernama):
    """Whoever has a role by kedudukan.

    :ivar bagi: by whose, in a chain of review: of staff in the owner's unit, or of the employee who did the work,
        wherever they are lent from; empty: of the one whom the row of the chain is about. Elsewhere there is no other
        than the employee.
    """

    peran: PeranPejabat
    bagi: Literal["", "pemilik", "pegawai"] = ""

    def __str__(self) -> str:
        of_whom = " pegawai" if self.bagi == "pegawai" else ""
        return f"{LABEL_PERAN.get(self.peran, self.peran)}{of_whom}"


def sebut_pejabat(way: object) -> str:
    """A post by the name that the text gives it, else by the way to it."""
    return getattr(way, "nama", "") or str(way)


Penunjuk = (
    PimpinanMandiri
    | PimpinanTerdekat
    | PimpinanTingkat
    | PimpinanAnak
    | PimpinanUnitSendiri
    | PimpinanUnitInduk
    | PimpinanPerangkatDaerah
    | PemegangPeran
)
