"""Why an answer is what it is: facts, rows and where they are written, nearest rules, readings."""

import attrs

from tatakerja.values.isian import Terperiksa
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
class Penjelasan(Terperiksa):
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


@attrs.frozen(kw_only=True)
class DasarMenurutSyarat:
    """Places that a row cites under a condition which the case meets, with the facts that meet it."""

    dasar: tuple[str, ...]
    fakta: tuple[FaktaKasus, ...]


@attrs.frozen(kw_only=True)
class BarisMenjawab:
    """A row of the regulation that had a part in a route.

    :ivar jenis: what kind of row: ``alur``, ``sisipan``, ``diam``; ``kedudukan`` for the one that says who the
        officials of those concerned are.
    :ivar pegawai: NIPs of those for whom it answered; empty: for all.
    :ivar dasar: the places cited in this case; ``dasar_bersyarat`` those of them that it cites under a condition.
    :ivar fakta: the facts that matched, each with what was demanded; of alternatives (``atau``) those that hold.
    :ivar tersirat: why the text says it only by implication; empty where it says it.
    :ivar lapisan: where the row came from: the regency's plugin, or a shape that it adopted.
    :ivar berkas: file in which it is written, ``baris`` the line there; empty and 0 where the plugin doesn't say.
    """

    jenis: str
    kode: str
    uraian: str
    pegawai: tuple[str, ...]
    dasar: tuple[str, ...]
    dasar_bersyarat: tuple[DasarMenurutSyarat, ...]
    fakta: tuple[FaktaKasus, ...]
    tersirat: str
    lapisan: str
    berkas: str
    baris: int


@attrs.frozen(kw_only=True)
class AsalLangkah:
    """Where a step, reviewer or activity of a route comes from.

    :ivar no: its number in the route.
    :ivar langkah: it in words.
    :ivar jenis: the kind of the row that gave it, by which ``sisipan`` is told from the route's own; ``kode`` its code.
    :ivar berkas: file and line of the step itself; empty and 0 where the plugin doesn't say.
    """

    no: int
    langkah: str
    jenis: str
    kode: str
    dasar: tuple[str, ...]
    berkas: str
    baris: int


@attrs.frozen(kw_only=True)
class BarisTerdekat:
    """A row that did not answer, and the facts for which it did not; none: an exception took its place."""

    jenis: str
    kode: str
    uraian: str
    dasar: tuple[str, ...]
    gagal: tuple[FaktaKasus, ...]
    berkas: str
    baris: int


@attrs.frozen(kw_only=True)
class PenjelasanAlur:
    """Why a route is what it is.

    :ivar aturan: the rows that had a part in it, in the order in which they were asked.
    :ivar langkah: the source of each step, reviewer or activity.
    :ivar terdekat: the nearest rows that did not answer.
    :ivar tafsir: anomalies on which the rows rest, and the readings chosen.
    """

    aturan: tuple[BarisMenjawab, ...]
    langkah: tuple[AsalLangkah, ...]
    terdekat: tuple[BarisTerdekat, ...]
    tafsir: tuple[TafsirTerpakai, ...]
