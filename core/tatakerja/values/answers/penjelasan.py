"""Why an answer is what it is: facts, nearest rules, readings."""

import attrs

from tatakerja.values.kedudukan import Kedudukan


@attrs.frozen(kw_only=True)
class FaktaKasus:
    """A fact of the case, with what the rule demanded of it."""

    fakta: str
    uraian: str
    nilai: str
    diminta: str


@attrs.frozen(kw_only=True)
class AturanTerdekat:
    """A rule that did not answer, and the facts for which it did not."""

    kode: str
    uraian: str
    dasar: tuple[str, ...]
    gagal: tuple[FaktaKasus, ...]


@attrs.frozen(kw_only=True)
class TafsirTerpakai:
    """The reading under which an anomaly was resolved."""

    anomali: str
    isi: str
    tafsir: str | None
    arti: str
    alasan: str
    pilihan: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Penjelasan:
    """Why an answer is what it is.

    :ivar nip: whose answer it is, with name and unit as in the data.
    :ivar kedudukan: the answer.
    :ivar lapisan: where the rule came from: the regency's plugin, or the baseline's shape that it adopted.
    :ivar uraian: what the rule says.
    :ivar fakta: the facts that matched, each with what was demanded.
    :ivar terdekat: the nearest rules that did not answer, with what failed.
    :ivar pemangku: who holds the posts named, where that isn't plain (Plt., delegation, vacancy).
    :ivar tafsir: anomalies and the readings chosen.
    :ivar tersirat: what is only implied, and why.
    """

    nip: str
    nama: str
    unit: str
    kedudukan: Kedudukan
    lapisan: str | None
    uraian: str | None
    fakta: tuple[FaktaKasus, ...]
    terdekat: tuple[AturanTerdekat, ...]
    pemangku: tuple[str, ...]
    tafsir: tuple[TafsirTerpakai, ...]
    tersirat: tuple[str, ...]
