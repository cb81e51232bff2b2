"""Assignments: what is proposed, the rows that route it, and the route that follows."""

import re
from typing import Literal, NamedTuple, get_args

import attrs

from tatakerja.values.aturan import Aturan, AturanTunggal, Dasar
from tatakerja.values.teks import Tampak

Cara = Literal["penunjukan", "sukarela"]
Bentuk = Literal["individu", "tim"]
Sifat = Literal["rutin", "insidental"]
Cakupan = Literal["dalam_unit", "lintas_unit", "lintas_perangkat_daerah", "lintas_instansi"]
Aksi = Literal[
    "mengajukan", "memohon", "mengetahui", "mengusulkan", "menyetujui", "merekomendasikan", "menginstruksikan",
    "menjawab", "menetapkan", "menerima",
]  # fmt: skip
Dokumen = Literal[
    "lisan", "surat_permohonan", "surat_persetujuan", "surat_jawaban", "surat_penugasan", "surat_perintah",
    "surat_keputusan",
]  # fmt: skip
SURAT_PENETAPAN: frozenset[str] = frozenset({"surat_penugasan", "surat_perintah", "surat_keputusan"})
"""Documents by which an assignment is set."""
CAKUPAN: tuple[Cakupan, ...] = get_args(Cakupan)
"""From the narrowest to the widest."""

Pihak = Literal[
    "pegawai", "ppk", "puo", "pimpinan_unit", "pimpinan_pd", "pyb",
    "puo_pemilik", "ppk_pemilik", "pimpinan_unit_pemilik", "pimpinan_pd_pemilik", "pyb_pemilik",
    "pimpinan_instansi", "pimpinan_instansi_pemilik",
    "sekretaris_daerah", "kepala_daerah", "jpt_pratama_di_atas", "administrator_di_atas",
]  # fmt: skip
"""Who takes part in a step: of the employee's side, of the owner's (``_pemilik``), or above them.

``pimpinan_unit`` leads the employee's unit organisasi, ``pimpinan_unit_pemilik`` the unit that owns the target, even if
that is none; ``ppk_pemilik`` is the PPK of the requester;
``pimpinan_instansi`` heads the whole instansi, in a regency the kepala daerah; the last two are the nearest of that
rank above the employee's unit.
"""
Fase = Literal["persetujuan", "penetapan", "ketua"]
StatusAlur = Literal["diatur", "dilarang", "tidak_diatur", "belum_tertentukan"]
Tingkat = Literal["wajib", "diutamakan", "info"]


@attrs.frozen(repr=False)
class Penolakan(Tampak):
    """How a step is refused: by which document, and whether the regulation demands a reason."""

    dokumen: Dokumen | None = None
    alasan_wajib: bool = False


_TENGGAT = re.compile(r"([1-9]\d{0,3}) hari( kerja)?")


def baca_tenggat(text: str) -> tuple[int, bool] | None:
    """Days of a time limit, and whether only working days count; None if it isn't one.

    :param text: ``5 hari kerja`` counts working days, ``14 hari`` every day.
    """
    match = _TENGGAT.fullmatch(text)
    return None if match is None else (int(match[1]), match[2] is not None)


@attrs.frozen(kw_only=True, repr=False)
class PolaLangkah(Tampak):
    """A step of a route, before it is known who takes it.

    :ivar oleh: who acts; ``peran`` is how the text words it.
    :ivar kepada: the addressees; likewise ``tembusan`` for copies.
    :ivar syarat: under which condition the step follows, in our own words.
    :ivar penolakan: how it can be refused; None where it can't.
    :ivar bersama: taken at the same time as the step before it.
    :ivar tenggat: within which time from its turn, as :func:`baca_tenggat` reads it:
        ``5 hari kerja``; empty: the text gives none.
    :ivar dasar: citations; without any it rests on its row's.
    """

    oleh: Pihak
    peran: str
    aksi: Aksi
    kepada: tuple[Pihak, ...] = ()
    tembusan: tuple[Pihak, ...] = ()
    dokumen: Dokumen | None = None
    syarat: str | None = None
    penolakan: Penolakan | None = None
    bersama: bool = False
    tenggat: str = ""
    dasar: Dasar = ()


@attrs.frozen(kw_only=True, repr=False)
class AturanAlur(AturanTunggal):
    """A row of a route: the steps that a regulation prescribes for a kind of case.

    Rows of phase ``persetujuan`` are asked for every employee, and all their steps come before those that set and
    receive letters, so that letters wait for all members. A row holds the latter in ``surat``, where its mechanism says
    them, or leaves them to rows of phase ``penetapan``, where the text decides letters otherwise. Rows of phase
    ``ketua`` are asked once for a team's leader. Within a phase exactly one row answers, as for kedudukan.

    :ivar bila: conditions on the facts of :data:`FAKTA_ALUR` and on readings.
    :ivar langkah: the steps in order; empty where nothing precedes the letter.
    :ivar surat: the steps that set the letter and receive it; empty where rows of phase ``penetapan`` have them.
    :ivar status: ``dilarang`` or ``tidak_diatur`` where the text forbids, or allows without a procedure.
    :ivar tanpa_ppk: why no PPK authorises, where a reading of the text has it so.
    """

    fase: Fase = "persetujuan"
    langkah: tuple[PolaLangkah, ...] = ()
    surat: tuple[PolaLangkah, ...] = ()
    status: Literal["diatur", "dilarang", "tidak_diatur"] = "diatur"
    tanpa_ppk: str = ""


@attrs.frozen(kw_only=True, repr=False)
class Titik(Tampak):
    """A place in a route: the first step of a party that does something."""

    oleh: Pihak
    aksi: Aksi


@attrs.frozen(kw_only=True, repr=False)
class Sisipan(Aturan):
    """A step that the text adds to other mechanisms, said once.

    Every row that holds adds its step to the steps before the letter: at its place, or, where the route has no such
    step, at their end.

    :ivar bila: conditions on the facts of :data:`FAKTA_ALUR` and on readings.
    :ivar sebelum: the step before which it stands; ``sesudah`` the one after which. One of the two.
    """

    langkah: PolaLangkah
    sebelum: Titik | None = None
    sesudah: Titik | None = None


@attrs.frozen(kw_only=True, repr=False)
class AturanTim(Aturan):
    """A remark that an assignment calls for: a ketua compulsory, preferred or out of the text's list, its nature.

    :ivar bila: conditions on the facts of :data:`FAKTA_TIM`; every row that holds adds its remark.
    :ivar tingkat: ``wajib`` forbids the assignment, ``diutamakan`` and ``info`` don't.
    """

    tingkat: Tingkat
    isi: str


class Isian(NamedTuple):
    """A field of a document: its name, what it holds, and where the text demands it."""

    nama: str
    isi: str
    dasar: str


@attrs.frozen(kw_only=True, repr=False)
class Muatan(Aturan):
    """What a document must state; cited field by field.

    :ivar dokumen: the document; where no row says what a Surat Keputusan states, it states what the letter in whose
        place it stands would.
    :ivar bila: conditions on the facts of :data:`FAKTA_ALUR`.
    """

    dokumen: Dokumen
    isian: tuple[Isian | tuple[str, str, str], ...]


FAKTA_ALUR: dict[str, str] = {
    "cara": "cara penugasan",
    "bentuk": "penugasan individu atau tim kerja",
    "sifat": "tugas rutin atau insidental",
    "cakupan": "cakupan bagi pegawai ini",
    "cakupan_tim": "cakupan terluas dalam penugasan",
    "jenis_jabatan": "jenis jabatan pegawai",
    "jenjang": "jenjang jabatan fungsional pegawai",
    "status_asn": "status kepegawaian pegawai; kosong bila daftar pegawai tidak menyebutnya",
    "jabatan_dipimpin": "jenis jabatan pimpinan yang dipangku pegawai",
    "jabatan_di_atas": "jenis jabatan para pimpinan unit di atas pegawai",
    "kedudukan": "aturan kedudukan yang berlaku bagi pegawai",
    "ukuran_tim": "banyaknya pegawai yang ditugaskan",
    "ketua": "jenis jabatan ketua tim",
    "pemilik_pada": "jenis organisasi pemilik kinerja",
    "pemilik_kedudukan": "aturan kedudukan yang berlaku bagi pegawai pada unit pemilik kinerja",
    "pemilik_tahapan": "aturan tahapan yang berlaku pada unit pemilik kinerja",
    "hukum": "ada ketentuan lain yang mensyaratkan surat keputusan (ya/tidak)",
}
"""Facts on which rows of a route are chosen."""

FAKTA_TIM: dict[str, str] = {
    "bentuk": "penugasan individu atau tim kerja",
    "sifat": "tugas rutin atau insidental",
    "cakupan_tim": "cakupan terluas dalam penugasan",
    "ukuran_tim": "banyaknya pegawai yang ditugaskan",
    "anggota": "jenis jabatan para pegawai yang ditugaskan",
    "status_asn": "status kepegawaian para pegawai yang ditugaskan, ketua termasuk",
    "pemilik_pada": "jenis organisasi pemilik kinerja",
    "pemilik_tahapan": "aturan tahapan yang berlaku pada unit pemilik kinerja",
    "ketua": "jenis jabatan ketua tim",
    "ketua_tertinggi": "jenjang ketua tidak di bawah jenjang seorang pun yang ditugaskan (ya/tidak)",
    "ketua_dari": "apa yang sama antara ketua dan pemilik kinerja",
    "ketua_pada": "jenis organisasi ketua",
    "ketua_memimpin": "jenis unit yang dipimpin ketua",
    "ketua_status_asn": "status kepegawaian ketua",
}
"""Facts on which remarks on a team rest; ``ketua_dari`` holds unit, perangkat_daerah and instansi, as far as shared."""
