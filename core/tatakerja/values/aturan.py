"""What every row of a regulation says beside its rule: conditions, citations, what is implied, since when.

The rows are the shapes of the regulation files: a field is a key of a file. Only conditions are written there as
``bila``, ``tanpa`` and ``atau``; all three are the one field ``bila``.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Literal

import attrs

from tatakerja.values.syarat import SyaratSemua
from tatakerja.values.teks import Tampak


@attrs.frozen(repr=False)
class DasarBersyarat(Tampak):
    """Citations for some of a row's cases."""

    bila: SyaratSemua
    dasar: tuple[str, ...]


@attrs.frozen(repr=False)
class CatatanBersyarat(Tampak):
    """A remark that goes with an answer when its conditions hold."""

    bila: SyaratSemua
    isi: str


@attrs.frozen(repr=False)
class AnomaliBersyarat(Tampak):
    """Anomalies that touch some of a row's cases."""

    bila: SyaratSemua
    anomali: tuple[str, ...]


Dasar = tuple[str | DasarBersyarat, ...]
"""Citations: places in the regulation's numbering, some by condition. One of an amendment begins with its code:
``perubahan-1: Pasal I angka 2``."""

Tersirat = str | tuple[CatatanBersyarat, ...]
"""Why the text says something only by implication; by condition where it does for some cases only."""

_BILA = " (bila "
"""How a condition begins beside what holds under it only."""


@attrs.frozen(kw_only=True, repr=False)
class Aturan(Tampak):
    """What all rows have in common.

    :ivar kode: unique in the system, prefixed by the regency: ``btl-kapanewon``.
    :ivar uraian: what the row says, one Indonesian sentence in our own words.
    :ivar bila: all the conditions under which it holds, alternatives among them.
    :ivar dasar: citations.
    :ivar tersirat: why the text says it only by implication; empty where it says it.
    :ivar anomali: codes of anomalies that touch this row, some by condition.
    :ivar menggantikan: code of the row of the layer below whose place it takes.
    :ivar sejak: first day on which it holds; None: since the regulation does.
    :ivar sampai: last day; None: as long as the regulation does.
    """

    kode: str
    uraian: str = ""
    bila: SyaratSemua = ()
    dasar: Dasar = ()
    tersirat: Tersirat = ""
    anomali: tuple[str | AnomaliBersyarat, ...] = ()
    menggantikan: str | None = None
    sejak: date | None = None
    sampai: date | None = None

    def berlaku(self, tanggal: date) -> bool:
        """Whether the row holds on a day on which its regulation does."""
        return (self.sejak is None or self.sejak <= tanggal) and (self.sampai is None or tanggal <= self.sampai)


@attrs.frozen(kw_only=True, repr=False)
class AturanTunggal(Aturan):
    """A row of a kind of which exactly one answers a case.

    :ivar pengecualian_dari: codes of the rows to which this one is the exception.
    :ivar bentuk: name of the shape that the row adopted from a layer below; None where it is written out.
    """

    pengecualian_dari: tuple[str, ...] = ()
    bentuk: str | None = None


@attrs.frozen(repr=False)
class Adopsi(Tampak):
    """A row that takes a shape of the baseline and gives it a code, conditions and citations of its own.

    :ivar bentuk: code of the shape.
    :ivar ubah: fields of the row that replace the shape's; ``bila`` is added to its conditions; ``langkah`` names its
        steps in order, each a mapping of ``aksi``, ``dasar`` and what else it says otherwise.
    """

    bentuk: str
    ubah: Mapping[str, Any]


def adopsi(bentuk: str, /, **ubah: Any) -> Adopsi:
    """Adopt a shape of the baseline: ``adopsi("unit-mandiri", kode="btl-rsud-d", bila=..., dasar=...)``.

    :param bentuk: code of the shape; ``regulasi aturan`` of any regency lists them in its column "Lapisan".
    :param ubah: ``kode``, ``uraian``, ``dasar`` and whatever else differs from the shape.
    """
    return Adopsi(bentuk, ubah)


Pertanyaan = Literal["kedudukan", "penugasan", "pelaksanaan", "pelaporan", "tahapan", "evaluasi"]
"""What can be asked of a regulation."""


Perihal = Literal["laporan", "permintaan", "kendala"]
"""What can be asked about pelaporan."""


@attrs.frozen(kw_only=True, repr=False)
class Diam(Aturan):
    """A declared silence: for these cases the text says nothing, and that has been looked up.

    :ivar tentang: the question to which no row answers.
    :ivar perihal: of pelaporan, what of it nothing is said; None: all of it.
    :ivar alasan: how it is known: what the text says instead, or that its scope leaves the case out.
    """

    tentang: Pertanyaan
    perihal: Perihal | None = None
    alasan: str


def masa_terpisah(kiri: Aturan, kanan: Aturan) -> bool:
    """Whether one row ends before the other begins, so that no day has both."""
    return any(
        one.sampai is not None and other.sejak is not None and one.sampai < other.sejak
        for one, other in ((kiri, kanan), (kanan, kiri))
    )


def setiap_sitasi(dasar: Iterable[str | DasarBersyarat]) -> Iterator[str]:
    """Every place cited, those by condition included."""
    for one in dasar:
        if isinstance(one, str):
            yield one
        else:
            yield from one.dasar


def setiap_anomali(anomali: Iterable[str | AnomaliBersyarat]) -> Iterator[str]:
    """Every code of an anomaly, those by condition included."""
    for one in anomali:
        if isinstance(one, str):
            yield one
        else:
            yield from one.anomali


def setiap_alasan(tersirat: Tersirat) -> Iterator[CatatanBersyarat]:
    """Every reason why something is implied, one without conditions included."""
    if not isinstance(tersirat, str):
        yield from tersirat
    elif tersirat:
        yield CatatanBersyarat((), tersirat)


def sebut_tersirat(tersirat: Tersirat) -> str:
    """All the reasons why something is implied, one after the other."""
    return " ".join(one.isi for one in setiap_alasan(tersirat))


def sebut_dasar(dasar: Iterable[str | DasarBersyarat]) -> str:
    """Citations in words, each with the condition under which it is cited."""
    return "; ".join(one if isinstance(one, str) else hanya_bila("; ".join(one.dasar), one.bila) for one in dasar)


def sebut_anomali(anomali: Iterable[str | AnomaliBersyarat]) -> str:
    """Codes of anomalies in words, each with the condition under which it touches a row."""
    return ", ".join(one if isinstance(one, str) else hanya_bila(", ".join(one.anomali), one.bila) for one in anomali)


def hanya_bila(text: str, conditions: SyaratSemua) -> str:
    """What holds under conditions only, with these: ``Pasal 7 ayat (2) (bila kelas D)``."""
    return f"{text}{_BILA}{'; '.join(map(str, conditions))})"


def tanpa_bila(sitasi: str) -> str:
    """A citation of an answer without the condition under which it is cited."""
    return sitasi.partition(_BILA)[0]
