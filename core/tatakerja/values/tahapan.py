"""After the letter: who reports to whom, who reviews, which activities belong to which stage, who answers for what."""

from typing import Literal

import attrs

from tatakerja.values.aturan import AturanTunggal, Dasar
from tatakerja.values.penunjuk import Penunjuk
from tatakerja.values.syarat import SyaratSemua
from tatakerja.values.teks import Tampak

Tahap = Literal["perencanaan", "pelaksanaan", "evaluasi"]
Peran = Literal["ppk", "puo", "ketua", "anggota"]
Bab = Literal["mekanisme_kerja", "pengelolaan_kinerja", "tik", "proses_bisnis", "transformasi_manajemen"]


@attrs.frozen(kw_only=True, repr=False)
class Kegiatan(Tampak):
    """An activity of a stage, by a short name of our own.

    :ivar pelaku: the responsible posts, or ``pegawai`` and ``ketua`` for those who do the work.
    :ivar isi: what the text says of it beyond its name, in our own words: how often, what for.
    :ivar tersirat: why the text names the activity or its post only by implication; said of the chain of review that
        follows from it.
    :ivar anomali: codes of anomalies that touch this activity rather than the whole row.
    """

    tahap: Tahap
    nama: str
    pelaku: tuple[Penunjuk | Literal["pegawai", "ketua"], ...] = ()
    dasar: Dasar = ()
    isi: str = ""
    tersirat: str = ""
    anomali: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, repr=False)
class AturanTahapan(AturanTunggal):
    """The stages of work in units of some kind, with who is responsible for each activity.

    :ivar bila: conditions on the same facts as for kedudukan, of a pelaksana placed in the unit, and on ``kedudukan``,
        ``bentuk`` and ``ukuran_tim``; the chain of review that follows from the row has them, too.
    :ivar disebut_bagi: the organisations that the text names for this row, where it answers for others too.
    """

    disebut_bagi: SyaratSemua = ()
    kegiatan: tuple[Kegiatan, ...]


@attrs.frozen(repr=False)
class TanggungJawab(Tampak):
    """A responsibility of a role in a team, in our own words.

    :ivar anomali: codes of anomalies that touch it.
    """

    peran: Peran
    isi: str
    dasar: str
    anomali: tuple[str, ...] = ()


@attrs.frozen(repr=False)
class Kewajiban(Tampak):
    """An obligation that isn't executed here: of the mechanism as a whole, or of a chapter beside it.

    :ivar anomali: codes of anomalies that touch it.
    """

    bab: Bab
    pengemban: str
    isi: str
    dasar: str
    anomali: tuple[str, ...] = ()


@attrs.frozen(repr=False)
class Predikat(Tampak):
    """A rating of performance, by the name that other law gives it.

    :ivar dasar: where that law names it, written out, since it isn't the regulation's own numbering.
    """

    nama: str
    dasar: str


def sebut_butir(butir: TanggungJawab | Kewajiban) -> str:
    """What names a responsibility or an obligation, which have no code: what it says, and where the text does."""
    return f"{butir.isi} [{butir.dasar}]"
