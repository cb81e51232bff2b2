"""Rows of rules: what a plugin returns, and the core validates, compiles and decides by."""

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from tatakerja.values.penunjuk import Penunjuk
from tatakerja.values.syarat import SyaratSemua

NilaiFakta = str | frozenset[str]
Predikat = Callable[[Mapping[str, NilaiFakta]], bool]


@attrs.frozen
class CatatanBersyarat:
    """A remark that goes with an answer when its conditions hold."""

    bila: SyaratSemua
    isi: str


@attrs.frozen(kw_only=True)
class AturanKedudukan:
    """A row that says who appraises (PPK), who leads (PUO) and who coordinates employees of some class.

    :ivar kode: unique in the system, prefixed by the regency: ``btl-uptd-pengawas``.
    :ivar uraian: what the rule says, one Indonesian sentence in our own words.
    :ivar bila: all the conditions under which it answers.
    :ivar disebut_bagi: the organisations that the text names for this rule, where it answers for others too; for those
        the answer carries a remark.
    :ivar ppk: ways to the appraising post, in order; empty: the text names none.
    :ivar puo: likewise; a rule that names a PUO who can't be found leaves the answer undetermined.
    :ivar koordinator: likewise; one who can't be found is simply absent.
    :ivar dasar: citations, places in the regulation's numbering.
    :ivar dasar_koordinator: citations that are added when a koordinator is named.
    :ivar tersirat: why the text says it only by implication; empty where it says it.
    :ivar anomali: codes of anomalies that touch this rule.
    :ivar pengecualian_dari: codes of the rules to which this one is the exception.
    :ivar catatan: remarks for some of its cases.
    :ivar predikat: a last resort where facts don't suffice: a function with a docstring, which sees the facts only.
    :ivar bentuk: name of the shape of the baseline that the row adopted; None where the regency wrote it itself.
    """

    kode: str
    uraian: str
    bila: SyaratSemua
    disebut_bagi: SyaratSemua = ()
    ppk: tuple[Penunjuk, ...] = ()
    puo: tuple[Penunjuk, ...] = ()
    koordinator: tuple[Penunjuk, ...] = ()
    dasar: tuple[str, ...] = ()
    dasar_koordinator: tuple[str, ...] = ()
    tersirat: str = ""
    anomali: tuple[str, ...] = ()
    pengecualian_dari: tuple[str, ...] = ()
    catatan: tuple[CatatanBersyarat, ...] = ()
    predikat: Predikat | None = None
    bentuk: str | None = None


@attrs.frozen
class Adopsi:
    """A row that takes a shape of the baseline and gives it a code, conditions and citations of its own.

    :ivar bentuk: code of the shape.
    :ivar ubah: fields of :class:`AturanKedudukan` that replace the shape's; ``bila`` is added to its conditions.
    """

    bentuk: str
    ubah: Mapping[str, Any]


def adopsi(bentuk: str, /, **ubah: Any) -> Adopsi:
    """Adopt a shape of the baseline: ``adopsi("unit-mandiri", kode="btl-rsud-d", bila=..., dasar=...)``.

    :param bentuk: code of the shape; ``regulasi aturan`` of any regency lists them in its column "Lapisan".
    :param ubah: ``kode``, ``uraian``, ``dasar`` and whatever else differs from the shape.
    """
    return Adopsi(bentuk, ubah)


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
