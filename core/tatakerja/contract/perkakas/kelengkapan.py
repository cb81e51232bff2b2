"""What accounts for each place of a regulation, as ``regulasi kelengkapan`` tells it."""

from typing import Self

import attrs

from tatakerja.rules.kelengkapan import Kelengkapan
from tatakerja.rules.naskah import Banding


@attrs.frozen(kw_only=True)
class LabelNaskahJson:
    """A line of a text that bears a label which the numbering doesn't have.

    :ivar baris: its number in the text, from 1.
    :ivar isi: the line.
    """

    baris: int
    isi: str


@attrs.frozen(kw_only=True)
class KelengkapanJson:
    """``regulasi kelengkapan``: the leaves of the numbering, each counted once, by what accounts for them.

    :ivar jumlah: how many leaves there are: places with nothing numbered below them.
    :ivar diatur: cited by a row; ``anomali`` by none, but by an anomaly.
    :ivar bukan_norma: cited by neither, declared to state no norm; ``di_luar`` to be outside what is asked here.
    :ivar tak_tersentuh: the places that nothing cites and nothing declares.
    :ivar sitasi_asing: with a text, the places of the numbering that it lacks, but for declared slips of the scan.
    :ivar naskah_asing: with a text, its labelled lines that the numbering doesn't have, likewise.
    :ivar persen: how much of it is accounted for; 100 only where nothing is untouched.
    """

    jumlah: int
    diatur: int
    anomali: int
    bukan_norma: int
    di_luar: int
    tak_tersentuh: tuple[str, ...]
    sitasi_asing: tuple[str, ...]
    naskah_asing: tuple[LabelNaskahJson, ...]
    persen: float

    @classmethod
    def dari(cls, value: Kelengkapan, banding: Banding | None = None) -> Self:
        """What was counted, and what a text has otherwise."""
        banding = banding or Banding((), ())
        return cls(
            jumlah=value.jumlah,
            diatur=len(value.baris),
            anomali=len(value.anomali),
            bukan_norma=len(value.bukan_norma),
            di_luar=len(value.di_luar),
            tak_tersentuh=value.terbuka,
            sitasi_asing=banding.tidak_ada,
            naskah_asing=tuple(LabelNaskahJson(baris=one.baris, isi=one.isi) for one in banding.tidak_bernomor),
            persen=value.persen,
        )
