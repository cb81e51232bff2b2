"""After the letter: who reports to whom, who reviews, which activities belong to which stage, who answers for what."""

from typing import Literal

import attrs

from tatakerja.values.hasil import Pejabat
from tatakerja.values.penugasan import Pihak
from tatakerja.values.penunjuk import Penunjuk
from tatakerja.values.syarat import SyaratSemua

Pelapor = Literal["individu", "anggota", "ketua"]
Tahap = Literal["perencanaan", "pelaksanaan", "evaluasi"]
Peran = Literal["ppk", "puo", "ketua", "anggota"]
Bab = Literal["proses_bisnis", "tik", "pengelolaan_kinerja"]
StatusEvaluasi = Literal["diatur", "tidak_diatur", "belum_tertentukan"]
Pengembalian = Literal["diatur", "tidak_diatur"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@attrs.frozen(kw_only=True)
class AturanEvaluasi:
    """A row of the review of results: through which posts they go, up to the one who declares the work done.

    :ivar bila: conditions on the same facts as for kedudukan, of a pelaksana placed in the owner's unit.
    :ivar disebut_bagi: the organisations that the text names for this row, where it answers for others too.
    :ivar rantai: pointers to the reviewing posts, lowest first; the last one declares the work done.
    :ivar dasar_pengembalian: citations of a prescribed return for rework; empty where the text is silent.
    """

    kode: str
    uraian: str
    bila: SyaratSemua
    disebut_bagi: SyaratSemua = ()
    rantai: tuple[Penunjuk, ...] = ()
    dasar: tuple[str, ...] = ()
    dasar_pengembalian: tuple[str, ...] = ()
    tersirat: str = ""
    anomali: tuple[str, ...] = ()
    pengecualian_dari: tuple[str, ...] = ()
    bentuk: str | None = None


@attrs.frozen(kw_only=True)
class AturanLaporan:
    """To whom somebody reports on an assignment.

    :ivar pelapor: who reports; ``kepada`` the parties who receive it, ``ketua`` for the team's leader.
    :ivar jenis_jabatan: kinds of posts of those of whom the text says it, separated by spaces; empty: any.
    :ivar berkala: whether the text has it done periodically.
    :ivar atas_anggota: whether it is the ketua's report on each member's performance, to that member's own officials.
    """

    kode: str
    pelapor: Pelapor
    jenis_jabatan: frozenset[str] = attrs.field(default="", converter=_words)
    kepada: tuple[Pihak | Literal["ketua"], ...]
    berkala: bool = False
    atas_anggota: bool = False
    dasar: tuple[str, ...]


@attrs.frozen(kw_only=True)
class AturanPermintaan:
    """Who may demand a report at any time, and from whom."""

    kode: str
    peminta: Pihak
    dari: tuple[Pelapor, ...]
    dasar: tuple[str, ...]


@attrs.frozen(kw_only=True)
class AturanKendala:
    """To whom a team brings obstacles with recommended alternatives, for a decision.

    :ivar cakupan: scopes of assignments, separated by spaces.
    :ivar kepada: who decides; ``puo`` stands for each member's own PUO.
    """

    kode: str
    cakupan: str
    kepada: tuple[Pihak, ...]
    dasar: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Kegiatan:
    """An activity of a stage, by a short name of our own.

    :ivar pelaku: the responsible posts, or ``pegawai`` and ``ketua`` for those who do the work.
    """

    tahap: Tahap
    nama: str
    pelaku: tuple[Penunjuk | Literal["pegawai", "ketua"], ...]
    dasar: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class AturanTahapan:
    """The stages of work in units of some kind, with who is responsible for each activity.

    :ivar disebut_bagi: the organisations that the text names for this row, where it answers for others too.
    """

    kode: str
    uraian: str
    bila: SyaratSemua
    disebut_bagi: SyaratSemua = ()
    kegiatan: tuple[Kegiatan, ...]
    dasar: tuple[str, ...]
    tersirat: str = ""
    anomali: tuple[str, ...] = ()
    pengecualian_dari: tuple[str, ...] = ()


@attrs.frozen
class TanggungJawab:
    """A responsibility of a role in a team, in our own words."""

    peran: Peran
    isi: str
    dasar: str


@attrs.frozen
class Kewajiban:
    """An obligation of a chapter that isn't executed here: proses bisnis, TIK, pengelolaan kinerja."""

    bab: Bab
    pengemban: str
    isi: str
    dasar: str


@attrs.frozen
class Predikat:
    """A rating of performance, by the name that other law gives it.

    :ivar dasar: where that law names it, written out, since it isn't the regulation's own numbering.
    """

    nama: str
    dasar: str


@attrs.frozen(kw_only=True)
class AlurEvaluasi:
    """Who reviews results, up to the one who declares the work done.

    :ivar rantai: the reviewers in order, each once; ``penyelesai`` is the last of them.
    :ivar pengembalian: whether the text prescribes a return for rework; where it is silent, one is possible.
    """

    status: StatusEvaluasi
    rantai: tuple[Pejabat, ...] = ()
    penyelesai: Pejabat | None = None
    pengembalian: Pengembalian = "tidak_diatur"
    aturan: str | None = None
    dasar: tuple[str, ...] = ()
    anomali: tuple[str, ...] = ()
    keterangan: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class RantaiEvaluasi:
    """The posts that review a unit's results, whoever holds them.

    :ivar pos: unit and title of each, lowest first, each once; the last one declares the work done.
    :ivar dasar_pengembalian: citations of a prescribed return; empty where the text is silent.
    """

    status: StatusEvaluasi
    pos: tuple[tuple[str, str], ...] = ()
    aturan: str | None = None
    dasar: tuple[str, ...] = ()
    dasar_pengembalian: tuple[str, ...] = ()
    anomali: tuple[str, ...] = ()
    keterangan: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class KegiatanTahap:
    """An activity with the officials responsible; ``pelaku`` names those who aren't officials."""

    tahap: Tahap
    nama: str
    pejabat: tuple[Pejabat, ...]
    pelaku: tuple[str, ...]
    dasar: tuple[str, ...]


@attrs.frozen(kw_only=True)
class AlurTahapan:
    """The stages of work in a unit."""

    status: StatusEvaluasi
    kegiatan: tuple[KegiatanTahap, ...] = ()
    aturan: str | None = None
    dasar: tuple[str, ...] = ()
    anomali: tuple[str, ...] = ()
    keterangan: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Laporan:
    """Who reports to whom in an assignment.

    :ivar anggota: NIP of the member whose performance it is about; None for a report on the work.
    """

    pelapor: Pelapor
    pegawai: str
    kepada: tuple[Pejabat, ...]
    berkala: bool
    dasar: tuple[str, ...]
    anggota: str | None = None


@attrs.frozen
class Permintaan:
    """Who may demand a report at any time, from which roles, by which article."""

    peminta: Pejabat
    dari: tuple[Pelapor, ...]
    dasar: tuple[str, ...]


@attrs.frozen(kw_only=True)
class AlurPelaporan:
    """Reports, demands for reports and obstacles of an assignment.

    :ivar laporan: per employee, to whom they report.
    :ivar permintaan: who may demand reports.
    :ivar kendala: who decides on obstacles; empty where the text is silent.
    """

    status: StatusEvaluasi
    laporan: tuple[Laporan, ...] = ()
    permintaan: tuple[Permintaan, ...] = ()
    kendala: tuple[Pejabat, ...] = ()
    dasar_kendala: tuple[str, ...] = ()
    dasar: tuple[str, ...] = ()
    keterangan: tuple[str, ...] = ()
