"""Limits for acting officials that come from national law, not from a regency's regulation: data, to be replaced."""

from collections.abc import Mapping

import attrs

_SE_BKN = "SE BKN 2/2019"


@attrs.frozen(kw_only=True)
class BatasPlt:
    """How long, and by whom, a vacant post may be held as Plt.

    :ivar bulan: months of the first term.
    :ivar perpanjangan: months by which it may be extended.
    :ivar jabatan: per kind of post (of a fungsional: per jenjang), the leading posts that its holder may hold as Plt.
    :ivar dasar: where the limits come from.
    """

    bulan: int
    perpanjangan: int
    jabatan: Mapping[str, frozenset[str]]
    dasar: tuple[str, ...]

    @property
    def maks_bulan(self) -> int:
        """Months in all."""
        return self.bulan + self.perpanjangan


BATAS_PLT = BatasPlt(
    bulan=3,
    perpanjangan=3,
    jabatan={
        "jpt_madya": frozenset({"jpt_madya"}),
        "jpt_pratama": frozenset({"jpt_pratama", "jpt_madya"}),
        "administrator": frozenset({"administrator", "jpt_pratama"}),
        "pengawas": frozenset({"pengawas", "administrator"}),
        "pelaksana": frozenset({"pengawas"}),
        "ahli_utama": frozenset({"jpt_madya", "jpt_pratama", "administrator", "pengawas"}),
        "ahli_madya": frozenset({"administrator", "pengawas"}),
        "ahli_muda": frozenset({"pengawas"}),
        "ahli_pertama": frozenset({"pengawas"}),
    },
    dasar=(_SE_BKN,),
)
"""The limits of a circular that a later one may have changed; so exceeding them is a remark, never a refusal."""
