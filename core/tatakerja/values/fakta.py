"""Rows of rules: what a plugin returns, and the core validates, compiles and decides by."""

from collections.abc import Callable, Mapping

import attrs

from tatakerja.values.syarat import SyaratSemua

NilaiFakta = str | frozenset[str] | int
UjiFakta = Callable[[Mapping[str, NilaiFakta]], bool]
"""A condition that no list of facts and values can say: a function of the facts, with a docstring."""


@attrs.frozen
class BarisFakta:
    """One row of a derived fact: under these conditions the fact has this value."""

    bila: SyaratSemua
    nilai: str


@attrs.frozen(kw_only=True)
class Fakta:
    """A fact of the plugin's own, derived from the core's facts by a table of which the first row that matches counts.

    :ivar nama: a Python identifier that is no core fact.
    :ivar uraian: what it says, in Indonesian, as it appears in an explanation.
    :ivar baris: the table; where no row matches the fact is unknown.
    """

    nama: str
    uraian: str
    baris: tuple[BarisFakta, ...]
