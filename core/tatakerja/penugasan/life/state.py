"""The state of an assignment: its shape, and what can be read off it.

A state is JSON, small, and holds what decisions need; what is only shown stays in the event ``diusulkan``. Every event
writes it anew, so what doesn't apply is left out: those keys are ``NotRequired``.
"""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NotRequired, TypedDict

from tatakerja.engine.perkara_sendiri import of_proposal
from tatakerja.engine.wewenang import Wewenang
from tatakerja.penugasan.life.event import PengusulBeku
from tatakerja.values.alur import SURAT_PENETAPAN, Aksi, Bentuk, Cakupan, Cara, Dokumen
from tatakerja.values.istilah import StatusPenugasan
from tatakerja.values.pelaporan import Pelapor

BERSURAT: frozenset[StatusPenugasan] = frozenset(("ditetapkan", "aktif"))
"""Statuses in which the work is going on."""
HASIL_DITINJAU: Literal["ditinjau"] = "ditinjau"


class LangkahBerjalan(TypedDict):
    """A step: of the post of ``unit``, or of the employee at position ``orang``.

    ``pegawai`` are the positions of those whom it concerns. ``ppk``: the post acts as PPK; ``tolak``: it can be
    refused, True only with a reason; ``bebas``: no PPK authorises; ``tenggat``: within which time it is to be taken.
    """

    no: int
    aksi: Aksi
    pegawai: list[int]
    unit: NotRequired[str]
    orang: NotRequired[int]
    dokumen: NotRequired[Dokumen]
    tolak: NotRequired[bool]
    ppk: NotRequired[Literal[True]]
    bebas: NotRequired[Literal[True]]
    tenggat: NotRequired[str]


class SuratBernomor(TypedDict):
    """What every letter has: its day, its place in a register where it is ours.

    ``mendahului`` is the latest day of an earlier number there, where that is after the letter's own.
    """

    tanggal: NotRequired[str]
    register: NotRequired[tuple[str, int, int]]
    mendahului: NotRequired[str]


class SuratBerjalan(SuratBernomor):
    """A letter: position of the step that issued it, its last day, and the day on which it was ended before that.

    The last day is that of its extensions.
    """

    langkah: int
    selesai: str | None
    akhir: str | None


class DokumenBerjalan(SuratBernomor):
    """A numbered document that appoints nobody: a request, an answer, the end of a letter; by its step."""

    langkah: int


class PerpanjanganBerjalan(SuratBernomor):
    """A letter that extended another one, by its place, for a period; ``sampai`` was the last day before.

    ``pelaku`` is by whom as the leader of which unit, on the day ``pada``.
    """

    surat: int
    pelaku: tuple[str, str] | None
    pada: str
    sampai: str
    mulai: str
    selesai: str


class MundurBerjalan(TypedDict):
    """Something dated before the day of its record, with both days.

    ``apa`` is a step by its position, else the kind of event; ``pencatat`` the token of whoever answers for the record.
    """

    apa: int | str
    tanggal: str
    dicatat: str
    pencatat: NotRequired[str]


class HasilBerjalan(TypedDict):
    """Results under review.

    ``posisi`` is the first place of the chain that hasn't reviewed, None while returned or done; ``putaran`` the
    how-manieth submission; ``peninjau`` tokens of those who reviewed since it was handed in.
    """

    keadaan: Literal["ditinjau", "dikembalikan", "selesai"]
    posisi: int | None
    putaran: int
    sejak: str
    peninjau: list[str]


class KendalaBerjalan(TypedDict):
    """An obstacle: by whom, to which units, and which of these (by place) have decided."""

    pegawai: int
    kepada: list[str]
    putus: list[int]
    tanggal: str


class PermintaanBerjalan(TypedDict):
    """A report that was demanded of a person and hasn't come."""

    pegawai: int
    tanggal: str


class KeadaanPenugasan(TypedDict):
    """An assignment, as far as decisions need it.

    ``orang`` are tokens of persons: the first ``anggota`` of them are assigned, at position ``ketua`` is the leader.
    ``ppk`` is the PPK post of each who is assigned. ``tanggal`` is the last event's day, ``sejak`` that since which the
    steps numbered ``no`` are open. ``diambil`` are the positions of the steps taken, in that order, ``pada`` on which
    days, ``pelaku`` by whom as the leader of which unit, if of one. ``dokumen`` are the numbered documents that appoint
    nobody. ``dini`` are the reports before ``mulai``, by
    person and day, ``rangkap`` titles of two posts of one person for whom steps were left out. ``mundur`` is what was
    dated before the day of its record, ``jam_mundur`` what was recorded when the clock had gone back: its day, and the
    time of the event before. After the letter: ``rantai`` are the units whose leaders review (absent: undetermined),
    ``laporan`` the day of each person's last report, ``tujuan`` the units and persons who were sent something to read.
    """

    regulasi: str
    cara: Cara
    bentuk: Bentuk
    cakupan: Cakupan
    pemilik: str
    orang: list[str]
    anggota: int
    ketua: int | None
    pengusul: PengusulBeku
    ppk: list[str | None]
    porsi: int | None
    mulai: str | None
    selesai: str | None
    status: StatusPenugasan
    diusulkan: str
    tanggal: str
    sejak: str
    no: int | None
    diambil: list[int]
    pada: list[str]
    pelaku: NotRequired[list[tuple[str, str] | None]]
    surat: list[SuratBerjalan]
    langkah: list[LangkahBerjalan]
    perpanjangan: NotRequired[list[PerpanjanganBerjalan]]
    dokumen: NotRequired[list[DokumenBerjalan]]
    dini: NotRequired[list[tuple[int, str]]]
    rangkap: NotRequired[list[tuple[str, str]]]
    mundur: NotRequired[list[MundurBerjalan]]
    jam_mundur: NotRequired[list[tuple[str, str]]]
    rantai: NotRequired[list[str]]
    hasil: NotRequired[HasilBerjalan]
    kendala: NotRequired[list[KendalaBerjalan]]
    diminta: NotRequired[list[PermintaanBerjalan]]
    laporan: NotRequired[dict[str, str]]
    tujuan: NotRequired[list[str | int]]


# Steps and letters ----------------------------------------------------------------------------------------------------


def is_letter(step: LangkahBerjalan) -> bool:
    """Whether a step issues a letter that sets the assignment."""
    return step["aksi"] == "menetapkan" and step.get("dokumen") in SURAT_PENETAPAN


def is_acceptance(step: LangkahBerjalan) -> bool:
    """Whether an employee accepts by this step."""
    return step["aksi"] == "menerima"


def open_steps(state: KeadaanPenugasan) -> list[int]:
    """Positions of the steps that can be taken now: those with the lowest number that isn't done."""
    number = state["no"]
    if number is None:
        return []
    taken = state["diambil"]
    return [i for i, step in enumerate(state["langkah"]) if step["no"] == number and i not in taken]


def signers(state: KeadaanPenugasan) -> set[str]:
    """Tokens of those who took steps or extended letters as leaders, and of who recorded what was dated earlier."""
    whos = (*state.get("pelaku", []), *(one["pelaku"] for one in state.get("perpanjangan", [])))
    clerks = {one["pencatat"] for one in state.get("mundur", []) if "pencatat" in one}
    return {who[0] for who in whos if who is not None} | clerks


def issued_letters(state: KeadaanPenugasan) -> list[int]:
    """Positions of the letters that were issued and not ended."""
    return [i for i, letter in enumerate(state["surat"]) if letter["akhir"] is None]


def authority(state: KeadaanPenugasan, step: int, orang: Sequence[str]) -> Wewenang:
    """The authority that a step needs.

    :param orang: NIPs of the state's persons, in its order; a token for one whose data was erased.
    """
    row = state["langkah"][step]
    if "orang" in row:
        return Wewenang(None, orang=orang[row["orang"]])
    return Wewenang(row["unit"], "ppk" in row, tuple([orang[i] for i in row["pegawai"]]))


def acceptance_letter(state: KeadaanPenugasan, place: int) -> LangkahBerjalan | None:
    """The last of the steps taken by which one of the state's persons was assigned; None while none was."""
    taken = (state["langkah"][i] for i in sorted(state["diambil"], reverse=True))
    return next((step for step in taken if step["aksi"] == "menetapkan" and place in step["pegawai"]), None)


def letter_authority(state: KeadaanPenugasan, letter: int, orang: Sequence[str]) -> Wewenang:
    """The authority of a letter's signatory."""
    return authority(state, state["surat"][letter]["langkah"], orang)


def proposer_authority(state: KeadaanPenugasan, orang: Sequence[str], pengusul: str) -> Wewenang:
    """The authority to cancel: of the post as which it was proposed, or of the volunteer.

    :param pengusul: NIP of the one who proposed; as one of several to be assigned they did so for the others.
    """
    proposer = state["pengusul"]
    if proposer["unit"] is None:
        return Wewenang(None, orang=pengusul)
    members = tuple(orang[: state["anggota"]])
    return Wewenang(proposer["unit"], proposer["ppk"], of_proposal(members, pengusul))


def frozen_day(state: KeadaanPenugasan) -> date:
    """The day whose rules an assignment goes on under, to its end: that of its proposal."""
    return date.fromisoformat(state["diusulkan"])


# After the letter -----------------------------------------------------------------------------------------------------


def role_of(state: KeadaanPenugasan, place: int) -> Pelapor:
    """The role of one of the state's persons when they report."""
    if state["bentuk"] == "individu":
        return "individu"
    return "ketua" if place == state["ketua"] else "anggota"


def under_review(state: KeadaanPenugasan) -> bool:
    """Whether results wait for a reviewer."""
    hasil = state.get("hasil")
    return hasil is not None and hasil["keadaan"] == HASIL_DITINJAU and state["status"] in BERSURAT


def waiting_obstacles(state: KeadaanPenugasan) -> list[tuple[int, list[int]]]:
    """Obstacles that wait for a decision: each with the places, among its addressees, of those who haven't decided."""
    return [
        (number, [i for i in range(len(row["kepada"])) if i not in row["putus"]])
        for number, row in enumerate(state.get("kendala", []), start=1)
        if len(row["putus"]) < len(row["kepada"])
    ]


def obstacle_authority(state: KeadaanPenugasan, kendala: int, which: int, orang: Sequence[str]) -> Wewenang:
    """The authority to decide on an obstacle, for one of those to whom it was brought.

    :param kendala: its number, from 1.
    :param which: which of its addressees, from 0.
    """
    row = state["kendala"][kendala - 1]
    return Wewenang(row["kepada"][which], False, (orang[row["pegawai"]],))
