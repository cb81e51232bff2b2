"""The shapes of an assignment's events: for every kind the keys of its data, which are what the journal keeps for good.

A key that later versions brought is ``NotRequired``: older events haven't got it. Where a tuple is declared JSON has a
list, so it is only read by place.
"""

from collections.abc import Mapping
from typing import Generic, NotRequired, Protocol, TypedDict, TypeVar, cast, final

import attrs

from tatakerja.values.alur import Aksi, Bentuk, Cakupan, Cara, Dokumen, Pihak, Sifat
from tatakerja.values.evaluasi import StatusEvaluasi
from tatakerja.values.pelaporan import Pelapor
from tatakerja.values.stored.kinerja import PeranKinerja, TahapKinerja

# What other shapes are made of ----------------------------------------------------------------------------------------


@final
class PihakJabatan(TypedDict):
    """A post as a party of an event: its unit, and its title at that time."""

    unit: str
    jabatan: str


@final
class PihakPegawai(TypedDict):
    """An employee who acts as such, as a party of an event: a position in the list of persons."""

    orang: int


PihakBeku = PihakJabatan | PihakPegawai


class PenolakanBeku(TypedDict):
    """How a step can be refused."""

    dokumen: Dokumen | None
    alasan_wajib: bool


class LangkahBeku(TypedDict):
    """A step of a frozen route: taken by the post of ``unit`` and ``jabatan``, or by the employee ``orang``.

    Where one person led several units, ``rangkap`` are the others whose steps it takes in; ``tenggat`` is within which
    time it is to be taken, where the text says so.
    """

    no: int
    kode: str
    aksi: Aksi
    pihak: Pihak
    peran: str
    unit: str | None
    jabatan: str | None
    orang: int | None
    dokumen: Dokumen | None
    kepada: list[PihakBeku]
    tembusan: list[PihakBeku]
    pegawai: list[int]
    syarat: str | None
    penolakan: PenolakanBeku | None
    dasar: list[str]
    bebas: bool
    rangkap: NotRequired[list[str]]
    tenggat: NotRequired[str]


class MuatanBeku(TypedDict):
    """What a document must state: fields, each with what it holds and its citation."""

    dokumen: Dokumen
    isian: list[tuple[str, str, str]]


class RantaiBeku(TypedDict):
    """A chain of review: unit and title of each post; ``tafsir`` where it isn't by the assignment's own readings."""

    status: StatusEvaluasi
    pos: list[tuple[str, str]]
    aturan: str | None
    dasar: list[str]
    kembali: list[str]
    anomali: list[str]
    keterangan: list[str]
    tafsir: NotRequired[dict[str, str]]


class LaporanBeku(TypedDict):
    """To whom one of the persons reports; ``anggota`` whose performance it is about, None for the work."""

    pelapor: Pelapor
    pegawai: int
    anggota: int | None
    kepada: list[PihakBeku]
    berkala: bool
    dasar: list[str]


class PermintaanBeku(TypedDict):
    """Who may demand a report, from which roles and, since it is recorded, of which persons."""

    peminta: PihakBeku
    dari: list[Pelapor]
    dasar: list[str]
    pegawai: NotRequired[list[int]]


class TindakLanjutBeku(TypedDict):
    """Who follows up an obstacle that others decide, under which condition, by which citations."""

    pihak: PihakBeku
    syarat: str
    dasar: list[str]


class KendalaBeku(TypedDict):
    """To whom obstacles are brought; nobody where the text has no clause."""

    kepada: list[PihakBeku]
    dasar: list[str]
    tindak_lanjut: NotRequired[list[TindakLanjutBeku]]


class PelaporanBeku(TypedDict):
    """Who reports to which posts, who may demand it, who decides on obstacles."""

    laporan: list[LaporanBeku]
    permintaan: list[PermintaanBeku]
    kendala: KendalaBeku


class PengusulBeku(TypedDict):
    """Who proposed: a token, and the post as which; ``unit`` None for a volunteer."""

    orang: str
    unit: str | None
    ppk: bool


# The data of each kind ------------------------------------------------------------------------------------------------


class Umum(TypedDict):
    """What every event has: the day, as what its actor acted (unit, title, capacity), and who recorded it.

    ``tanggal`` is the day on the paper, ``dicatat`` that of its record, by the journal's clock; older events don't say
    it. ``akun`` is the account that answers for a paper that was recorded later, where no clerk is named.
    ``cuplikan`` is the snapshot of the organisation on which it was decided: by it persons and posts are shown as they
    were then, whatever is imported later. Older events went by the newest of their time, and only the first says which.
    """

    tanggal: str
    sebagai: tuple[str, str, str] | None
    dicatat_oleh: str | None
    dicatat: NotRequired[str]
    akun: NotRequired[str]
    cuplikan: NotRequired[int]


class AlurBeku(TypedDict):
    """A frozen route with what was proposed.

    ``rangkap`` are titles of two posts that one person held, for whom steps were left out or merged.
    """

    cara: Cara
    bentuk: Bentuk
    sifat: Sifat | None
    cakupan: Cakupan
    cakupan_regulasi: str | None
    pemilik: str
    anggota: int
    ketua: int | None
    ppk: list[str | None]
    porsi: int | None
    mulai: str | None
    selesai: str | None
    aturan: list[str]
    dasar: list[str]
    anomali: list[str]
    langkah: list[LangkahBeku]
    muatan: list[MuatanBeku]
    rangkap: NotRequired[list[tuple[str, str]]]
    evaluasi: NotRequired[RantaiBeku]
    pelaporan: NotRequired[PelaporanBeku]


class Diusulkan(AlurBeku):
    """The first event: the route, the rules and the organisation by which it was found, and the persons as tokens."""

    regulasi: str
    versi: str
    tafsir: dict[str, str]
    orang: list[str]
    pengusul: PengusulBeku
    merujuk: str | None


class LangkahDiambil(TypedDict):
    """A step taken, accepted or refused; ``nomor`` whether another instansi's number is kept with it.

    ``nomor_surat`` is the number of our own document; ``mendahului`` the latest day of an earlier number of its
    register, where that is after the document's own.
    """

    langkah: int
    nomor: bool
    tanggal_surat: NotRequired[str]
    nomor_surat: NotRequired[str]
    mendahului: NotRequired[str]


class Ditetapkan(LangkahDiambil):
    """A letter issued; ``kepala`` the journal's count and hash before it."""

    kepala: tuple[int, str]


class Dibatalkan(TypedDict):
    """Cancelled before any letter; nothing more is to be said of it."""


class SuratPengakhiran(TypedDict):
    """A letter that ends another one, by its place; ``nomor_surat`` and ``mendahului`` as of a step's."""

    surat: int
    nomor_surat: NotRequired[str]
    mendahului: NotRequired[str]


class SuratMenurutTempat(TypedDict):
    """What is done with letters, by their places."""

    surat: list[int]


class Diakhiri(SuratMenurutTempat):
    """Letters ended, each by a letter of its own; older events had none.

    ``nomor``: whether another instansi's number is kept with it.
    """

    pengakhiran: NotRequired[list[SuratPengakhiran]]
    nomor: NotRequired[bool]
    tanggal_surat: NotRequired[str]


class SuratPerpanjangan(TypedDict):
    """A letter that extends another one, by its place; from a day on. ``nomor_surat`` and ``mendahului`` as of that."""

    surat: int
    mulai: str
    nomor_surat: NotRequired[str]
    mendahului: NotRequired[str]


class Diperpanjang(SuratMenurutTempat):
    """Letters extended, to a last day, by letters of their own; older events had none, and changed the letter's end.

    ``nomor``: whether another instansi's number is kept with it.
    """

    selesai: str
    perpanjangan: NotRequired[list[SuratPerpanjangan]]
    nomor: NotRequired[bool]
    kepala: NotRequired[tuple[int, str]]
    tanggal_surat: NotRequired[str]


class HasilDiserahkan(TypedDict):
    """Results handed in for the how-manieth time; ``evaluasi`` where a chain was frozen with it."""

    putaran: int
    evaluasi: NotRequired[RantaiBeku]


class HasilDitinjau(TypedDict):
    """Results forwarded or accepted, for places of the chain; ``dilewati`` those whose holder reviews for others."""

    untuk: list[int]
    dilewati: list[int]


class HasilDikembalikan(HasilDitinjau):
    """Results returned; ``diatur`` whether the text prescribes it."""

    diatur: bool
    dasar: list[str]


class LaporanDikirim(TypedDict):
    """A report by one of the persons."""

    pegawai: int
    pelapor: Pelapor
    kepada: list[PihakBeku]
    berkala: bool
    diatur: bool
    dasar: list[str]


class LaporanDiminta(TypedDict):
    """A report demanded of one of the persons, in their role; ``diatur`` whether the text says who may demand it."""

    pegawai: int
    peran: Pelapor
    dasar: list[str]
    diatur: NotRequired[bool]


class KendalaDisampaikan(TypedDict):
    """An obstacle, numbered from 1, brought to posts."""

    kendala: int
    pegawai: int
    kepada: list[PihakJabatan]
    diatur: bool
    dasar: list[str]
    tindak_lanjut: NotRequired[list[TindakLanjutBeku]]


class KendalaDitindaklanjuti(TypedDict):
    """A decision on an obstacle, for some of its addressees."""

    kendala: int
    untuk: list[int]


class KinerjaDicatat(TypedDict):
    """A stage of performance recorded about one of the persons, by somebody in a role."""

    tahap: TahapKinerja
    pegawai: int
    peran: PeranKinerja
    kepada: list[PihakBeku]
    diatur: bool
    dasar: list[str]
    dasar_predikat: NotRequired[str]


# Kinds ----------------------------------------------------------------------------------------------------------------


class Kejadian(Protocol):
    """An event, as far as a state follows from it."""

    @property
    def jenis(self) -> str:
        """What happened."""

    @property
    def data(self) -> Mapping[str, object]:
        """What is known of it, without personal data."""

    @property
    def oleh(self) -> str:
        """Token of whoever did it."""


D = TypeVar("D", bound=Mapping[str, object])


@attrs.frozen
class JenisPeristiwa(Generic[D]):
    """A kind of event, with the shape of its data.

    :ivar nama: what the journal calls it.
    """

    nama: str

    def data(self, event: Kejadian) -> D:
        """The data of an event of this kind."""
        return cast("D", event.data)


DIUSULKAN = JenisPeristiwa[Diusulkan]("diusulkan")
LANGKAH_DIAMBIL = JenisPeristiwa[LangkahDiambil]("langkah_diambil")
DITERIMA = JenisPeristiwa[LangkahDiambil]("diterima")
DITOLAK = JenisPeristiwa[LangkahDiambil]("ditolak")
DITETAPKAN = JenisPeristiwa[Ditetapkan]("ditetapkan")
DIBATALKAN = JenisPeristiwa[Dibatalkan]("dibatalkan")
DIAKHIRI = JenisPeristiwa[Diakhiri]("diakhiri")
DIPERPANJANG = JenisPeristiwa[Diperpanjang]("diperpanjang")
HASIL_DISERAHKAN = JenisPeristiwa[HasilDiserahkan]("hasil_diserahkan")
HASIL_DITERUSKAN = JenisPeristiwa[HasilDitinjau]("hasil_diteruskan")
HASIL_DIKEMBALIKAN = JenisPeristiwa[HasilDikembalikan]("hasil_dikembalikan")
HASIL_DITERIMA = JenisPeristiwa[HasilDitinjau]("hasil_diterima")
LAPORAN_DIKIRIM = JenisPeristiwa[LaporanDikirim]("laporan_dikirim")
LAPORAN_DIMINTA = JenisPeristiwa[LaporanDiminta]("laporan_diminta")
KENDALA_DISAMPAIKAN = JenisPeristiwa[KendalaDisampaikan]("kendala_disampaikan")
KENDALA_DITINDAKLANJUTI = JenisPeristiwa[KendalaDitindaklanjuti]("kendala_ditindaklanjuti")
KINERJA_DICATAT = JenisPeristiwa[KinerjaDicatat]("kinerja_dicatat")


def common(event: Kejadian) -> Umum:
    """What every event has."""
    return cast("Umum", event.data)


def clock_before(event: Kejadian) -> str | None:
    """The time of the journal's event before, where the clock had gone back since."""
    return cast("str | None", event.data.get("jam_mundur"))


def number_of(event: Kejadian) -> str | None:
    """The number of our own document that was issued with an event; None where there is none, or it is kept beside."""
    return LANGKAH_DIAMBIL.data(event).get("nomor_surat")


def paper_day(event: Kejadian) -> str:
    """The day on the document that was issued with an event."""
    return LANGKAH_DIAMBIL.data(event).get("tanggal_surat") or common(event)["tanggal"]


def head_of(event: Kejadian) -> tuple[int, str] | None:
    """The journal's count and hash before a letter, where an event issued one."""
    return DIPERPANJANG.data(event).get("kepala")


def taken_numbers(event: Kejadian) -> list[tuple[str, int, int]]:
    """The numbers that were taken with an event: register, year, number."""
    return cast("list[tuple[str, int, int]]", event.data.get("nomor_urut", []))


def frozen_chain(event: Kejadian) -> RantaiBeku | None:
    """The chain of review that was frozen with an event: when it was proposed, or when results were handed in."""
    if event.jenis == DIUSULKAN.nama:
        return DIUSULKAN.data(event).get("evaluasi")
    if event.jenis == HASIL_DISERAHKAN.nama:
        return HASIL_DISERAHKAN.data(event).get("evaluasi")
    return None


def step_of(event: Kejadian) -> int | None:
    """The position of the step that an event takes, accepts, refuses or sets a letter by; None for other events."""
    if event.jenis in _MENGAMBIL:
        return LANGKAH_DIAMBIL.data(event)["langkah"]
    return None


_MENGAMBIL: frozenset[str] = frozenset(kind.nama for kind in (LANGKAH_DIAMBIL, DITERIMA, DITOLAK, DITETAPKAN))
