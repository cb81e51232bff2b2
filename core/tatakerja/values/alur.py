"""Assignments: what is proposed, the rows that route it, and the route that follows."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple, get_args

import attrs

from tatakerja.values import isian
from tatakerja.values.aturan import Aturan, AturanTunggal, Dasar
from tatakerja.values.galat import KesalahanNilai
from tatakerja.values.pejabat import Pejabat

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
    "puo_pemilik", "ppk_pemilik", "pimpinan_pd_pemilik", "pyb_pemilik",
    "sekretaris_daerah", "kepala_daerah", "jpt_pratama_di_atas", "administrator_di_atas",
]  # fmt: skip
"""Who takes part in a step: of the employee's side, of the owner's (``_pemilik``), or above them.

``pimpinan_unit`` leads the employee's unit organisasi; ``ppk_pemilik`` is the PPK of the requester; the last two
are the nearest of that rank above the employee's unit.
"""
Fase = Literal["persetujuan", "penetapan", "ketua"]
StatusAlur = Literal["diatur", "dilarang", "tidak_diatur", "belum_tertentukan"]
Tingkat = Literal["wajib", "diutamakan", "info"]


_ISIAN = re.compile(r"[a-z][a-z0-9_]{0,63}")


def _own_copy(value: Any) -> Any:
    return dict(value) if isinstance(value, Mapping) else value


@attrs.frozen(kw_only=True)
class Usulan:
    """A proposal of an assignment.

    :ivar cara: appointed or volunteered.
    :ivar pemilik: code of the unit that owns the performance target.
    :ivar pegawai: NIPs of those to be assigned.
    :ivar ketua: NIP of the team's leader, who need not be among them.
    :ivar sifat: routine or incidental; changes no route, but what must be stated.
    :ivar hukum: the other law that demands a Surat Keputusan instead of the usual letter.
    :ivar isi: contents of the request and the letter, by the names that ``regulasi muatan`` lists.
    :ivar porsi: share of working time in percent.
    :ivar mulai: first day of the assignment, ISO text, also made from a date; likewise ``selesai``.
    :ivar merujuk: id of a refused assignment that is proposed again.
    :raises GalatNilai: with every field that can't be what it should. NIPs may be written with spaces.
    """

    cara: Cara
    pemilik: str
    pegawai: tuple[str, ...] = attrs.field(converter=isian.nips)
    ketua: str | None = attrs.field(default=None, converter=isian.nip)
    sifat: Sifat | None = None
    hukum: str | None = None
    isi: Mapping[str, str] = attrs.field(factory=dict, converter=_own_copy)
    porsi: int | None = None
    mulai: str | None = attrs.field(default=None, converter=isian.day_text)
    selesai: str | None = attrs.field(default=None, converter=isian.day_text)
    merujuk: str | None = None

    def __attrs_post_init__(self) -> None:
        isian.require("usulan", self._faults())

    def _faults(self) -> Iterator[KesalahanNilai]:
        yield from isian.choice("cara", self.cara, get_args(Cara))
        yield from isian.text("pemilik", self.pemilik, kosong=False)
        yield from isian.texts("pegawai", self.pegawai, kosong=False)
        if self.pegawai == ():
            yield KesalahanNilai("pegawai", "kosong", "sebut paling sedikit satu NIP")
        if self.sifat is not None:
            yield from isian.choice("sifat", self.sifat, get_args(Sifat))
        for tempat in ("ketua", "hukum", "merujuk"):
            if getattr(self, tempat) is not None:
                yield from isian.text(tempat, getattr(self, tempat))
        if not isinstance(self.isi, Mapping):
            yield KesalahanNilai("isi", f"{self.isi!r} bukan peta", "tulis nama isian dengan teksnya")
        else:
            for nama, teks in self.isi.items():
                if not (isinstance(nama, str) and _ISIAN.fullmatch(nama)):
                    yield KesalahanNilai(
                        "isi",
                        f"nama isian {nama!r} tidak dapat dipakai",
                        "tulis dengan huruf kecil, angka, garis bawah",
                    )
                yield from isian.text(f"isi.{nama}", teks)
        share = self.porsi
        if share is not None and not (isinstance(share, int) and not isinstance(share, bool) and 1 <= share <= 100):
            yield KesalahanNilai("porsi", f"{share!r} bukan bagian waktu kerja", "tulis bilangan bulat 1 sampai 100")
        days = [(name, getattr(self, name)) for name in ("mulai", "selesai") if getattr(self, name) is not None]
        wrong = [fault for name, value in days for fault in isian.is_day(name, value)]
        yield from wrong
        if len(days) == 2 and not wrong and self.selesai < self.mulai:  # type: ignore[operator]  # both are given
            yield KesalahanNilai("selesai", f"{self.selesai} sebelum mulai {self.mulai}", "periksa kedua tanggalnya")

    @property
    def bentuk(self) -> Bentuk:
        """A team with several employees or a leader."""
        return "tim" if len(self.pegawai) > 1 or self.ketua is not None else "individu"

    @property
    def orang(self) -> tuple[str, ...]:
        """NIPs of everyone whom it concerns: those to be assigned, and a leader who is none of them."""
        return self.pegawai if self.ketua is None or self.ketua in self.pegawai else (*self.pegawai, self.ketua)


@attrs.frozen
class Penolakan:
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


@attrs.frozen(kw_only=True)
class PolaLangkah:
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


@attrs.frozen(kw_only=True)
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


@attrs.frozen(kw_only=True)
class Titik:
    """A place in a route: the first step of a party that does something."""

    oleh: Pihak
    aksi: Aksi


@attrs.frozen(kw_only=True)
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


@attrs.frozen(kw_only=True)
class AturanTim(Aturan):
    """A remark on a team that its facts call for: a ketua compulsory, preferred or out of the text's list.

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


@attrs.frozen(kw_only=True)
class Muatan(Aturan):
    """What a document must state; cited field by field.

    :ivar dokumen: the document; a Surat Keputusan states what the letter that it replaces states.
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
    "jabatan_dipimpin": "jenis jabatan pimpinan yang dipangku pegawai",
    "kedudukan": "aturan kedudukan yang berlaku bagi pegawai",
    "ukuran_tim": "banyaknya pegawai yang ditugaskan",
    "pemilik_pada": "jenis unit mandiri pemilik kinerja",
    "pemilik_kedudukan": "aturan kedudukan yang berlaku bagi pegawai pada unit pemilik kinerja",
    "pemilik_tahapan": "aturan tahapan yang berlaku pada unit pemilik kinerja",
    "hukum": "ada ketentuan lain yang mensyaratkan surat keputusan (ya/tidak)",
}
"""Facts on which rows of a route are chosen."""

FAKTA_TIM: dict[str, str] = {
    "bentuk": "penugasan individu atau tim kerja",
    "cakupan_tim": "cakupan terluas dalam penugasan",
    "ukuran_tim": "banyaknya pegawai yang ditugaskan",
    "anggota": "jenis jabatan para pegawai yang ditugaskan",
    "pemilik_pada": "jenis unit mandiri pemilik kinerja",
    "ketua": "jenis jabatan ketua tim",
    "ketua_dari": "apa yang sama antara ketua dan pemilik kinerja",
    "ketua_pada": "jenis unit mandiri ketua",
    "ketua_memimpin": "jenis unit yang dipimpin ketua",
}
"""Facts on which remarks on a team rest; ``ketua_dari`` holds unit, perangkat_daerah and instansi, as far as shared."""


@attrs.frozen(kw_only=True)
class Langkah:
    """A step of a route, with who takes it.

    :ivar no: its place in the order; parallel steps share one.
    :ivar kode: code of the row that gave it.
    :ivar pegawai: NIPs of the employees whom it concerns.
    :ivar tenggat: within which time it is to be taken, as :func:`baca_tenggat` reads it; None: none is given.
    :ivar rangkap: codes of other units that the same person leads, whose leaders' steps this one takes in; the title
        of ``aktor`` names those posts, too.
    """

    no: int
    aksi: Aksi
    pihak: Pihak
    peran: str
    aktor: Pejabat
    dokumen: Dokumen | None
    kepada: tuple[Pejabat, ...]
    tembusan: tuple[Pejabat, ...]
    pegawai: tuple[str, ...]
    syarat: str | None
    penolakan: Penolakan | None
    dasar: tuple[str, ...]
    kode: str
    rangkap: tuple[str, ...] = ()
    tenggat: str | None = None


@attrs.frozen
class Surat:
    """A letter at the end of a route: its kind, who sets it, for whom."""

    jenis: Dokumen
    penetap: Pejabat
    pegawai: tuple[str, ...]


@attrs.frozen
class PpkPegawai:
    """An assigned employee and the PPK who authorises; ``ppk`` is None for a vacant or unknown post."""

    pegawai: str
    ppk: str | None


@attrs.frozen
class Catatan:
    """A remark that goes with a route."""

    tingkat: Tingkat
    isi: str
    dasar: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class AlurPenugasan:
    """The route that an assignment takes: a pure answer, nothing of it is stored.

    :ivar cakupan: the widest scope; ``cakupan_regulasi`` is the regulation's own group, None where it has none.
    :ivar muatan: names of the contents that must be stated, by document.
    """

    status: StatusAlur
    bentuk: Bentuk
    cakupan: Cakupan
    cakupan_regulasi: str | None
    langkah: tuple[Langkah, ...] = ()
    surat: tuple[Surat, ...] = ()
    ppk: tuple[PpkPegawai, ...] = ()
    muatan: tuple[Muatan, ...] = ()
    aturan: tuple[str, ...] = ()
    dasar: tuple[str, ...] = ()
    anomali: tuple[str, ...] = ()
    catatan: tuple[Catatan, ...] = ()
