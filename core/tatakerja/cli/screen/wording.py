"""Answers in the words of the screen."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from tatakerja.values.istilah import LABEL_CAKUPAN, LABEL_JABATAN, LABEL_STATUS_KEDUDUKAN, TANPA
from tatakerja.values.kedudukan import Kedudukan
from tatakerja.values.organisasi import Pegawai
from tatakerja.values.pejabat import Pejabat

if TYPE_CHECKING:
    from tatakerja.values.organisasi import Susunan

PPK = "Pejabat Penilai Kinerja (PPK)"
PUO = "Pimpinan Unit Organisasi (PUO)"
KOORDINATOR = "Pelaksana koordinasi"
SEBUTAN_STATUS: Final[dict[str, str]] = LABEL_STATUS_KEDUDUKAN
STATUS_ALUR: Final[dict[str, str]] = {
    "diatur": "diatur",
    "dilarang": "DILARANG",
    "tidak_diatur": "tidak diatur",
    "belum_tertentukan": "belum tertentukan",
}
SEBUTAN_CAKUPAN: Final[dict[str, str]] = LABEL_CAKUPAN
SEBUTAN_BENTUK: Final[dict[str, str]] = {"individu": "individu", "tim": "tim kerja"}
STATUS_PENUGASAN: Final[dict[str, str]] = {
    "berjalan": "berjalan, belum bersurat",
    "bersurat": "sebagian suratnya sudah ditetapkan",
    "ditetapkan": "ditetapkan, menunggu diterima pegawai",
    "aktif": "aktif",
    "selesai": "selesai",
    "ditolak": "ditolak",
    "dibatalkan": "dibatalkan",
    "diakhiri": "diakhiri",
}
KEADAAN_LANGKAH: Final[dict[str, str]] = {
    "selesai": "selesai",
    "ditolak": "DITOLAK",
    "giliran": "GILIRAN",
    "menunggu": "menunggu",
    "gugur": "gugur",
}
KEADAAN_HASIL: Final[dict[str, str]] = {
    "belum_diserahkan": "hasil belum diserahkan",
    "ditinjau": "hasil sedang ditinjau",
    "dikembalikan": "hasil dikembalikan untuk diperbaiki",
    "selesai": "dinyatakan selesai",
    "gugur": "gugur: penugasan berakhir sebelum dinyatakan selesai",
}
KEADAAN_TINJAUAN: Final[dict[str, str]] = {
    "selesai": "selesai",
    "dilewati": "dilewati",
    "giliran": "GILIRAN",
    "menunggu": "menunggu",
    "gugur": "gugur",
}
TAHAP_KINERJA: Final[dict[str, str]] = {
    "ekspektasi": "ekspektasi",
    "dokumentasi": "dokumentasi",
    "evaluasi": "evaluasi",
    "tindak_lanjut": "tindak lanjut",
}
PERAN_KINERJA: Final[dict[str, str]] = {"pegawai": "pegawai sendiri", "ketua": "ketua tim", "puo": "PUO", "ppk": "PPK"}
SEBUTAN_PELAKU: Final[dict[str, str]] = {"pegawai": "pegawai yang ditugaskan", "ketua": "ketua tim"}
BAB: Final[dict[str, str]] = {
    "mekanisme_kerja": "Mekanisme kerja",
    "pengelolaan_kinerja": "Pengelolaan kinerja",
    "tik": "Teknologi informasi dan komunikasi",
    "proses_bisnis": "Proses bisnis",
    "transformasi_manajemen": "Transformasi manajemen",
}
SEBUTAN_PERAN: Final[dict[str, str]] = {"ppk": PPK, "puo": PUO, "ketua": "Ketua tim", "anggota": "Anggota tim"}


def official(one: Pejabat | None) -> str:
    """An official in one cell: person and post; a vacant post as such."""
    if one is None:
        return TANPA
    if one.nip is None:
        return f"LOWONG ({one.jabatan})" if one.jabatan else "(data pribadinya sudah dihapus)"
    if not one.jabatan:
        return f"NIP {one.nip}"
    return f"{one.nama or f'NIP {one.nip}'}, {one.sebutan()}"


def official_in_full(one: Pejabat | None, organisasi: "Susunan") -> str:
    """An official as one copies them into another form: person with NIP, post, and agency where the post lacks it."""
    if one is None or one.nip is None or not one.jabatan:
        return official(one)
    agency = organisasi.perangkat_daerah(one.unit).nama
    where = "" if agency.casefold() in one.jabatan.casefold() else f", {agency}"
    return f"{official(one)}{where} (NIP {one.nip})"


def document_kind(dokumen: str | None) -> str:
    """A kind of document: ``surat permohonan``."""
    return (dokumen or "").replace("_", " ")


def employee(pegawai: Pegawai) -> str:
    """Name and NIP."""
    return f"{pegawai.nama} ({pegawai.nip})"


def post_and_unit(pegawai: Pegawai) -> str:
    """An employee's own post and unit."""
    words = pegawai.nama_jabatan or LABEL_JABATAN[pegawai.jenis_jabatan].removeprefix("Pejabat ")
    rank = f" {pegawai.jenjang.replace('_', ' ')}" if pegawai.jenjang else ""
    return f"{words}{rank if rank.strip().lower() not in words.lower() else ''}, {pegawai.unit}"


def cited_in_cell(answer: Kedudukan, short: str) -> str:
    """The citations in one cell, without the regulation's name that stands above the table."""
    return "; ".join(dasar.removeprefix(f"{short} ") for dasar in answer.dasar) or TANPA


def status_in_words(answer: Kedudukan) -> str:
    """The status in words, with everything that must be known beside it."""
    return ": ".join(filter(None, (SEBUTAN_STATUS[answer.status], " ".join(answer.keterangan))))


def people(organisasi: "Susunan", nips: Iterable[str]) -> str:
    """Employees by name and NIP, in one line."""
    found = ((nip, organisasi.pegawai_ber_nip(nip)) for nip in nips)
    return "; ".join(employee(one) if one is not None else nip for nip, one in found)


def names(organisasi: "Susunan", nips: Iterable[str]) -> str:
    """Employees by name."""
    found = ((nip, organisasi.pegawai_ber_nip(nip)) for nip in nips)
    return "; ".join(one.nama if one is not None and one.nama else nip for nip, one in found)


def places(dasar: Iterable[str], short: str) -> str:
    """Citations without the regulation's name."""
    return "; ".join(place.removeprefix(short) for place in dasar)


def grouped(dasar: Iterable[str], short: str) -> str:
    """Citations without the regulation's name, those that differ only in their last word as one."""
    groups: dict[str, list[str]] = {}
    for place in dasar:
        prefix, _, last = place.removeprefix(short).rpartition(" ")
        groups.setdefault(prefix, []).append(last)
    return "; ".join(f"{prefix} {', '.join(dict.fromkeys(last))}".strip() for prefix, last in groups.items())


def officials(found: Sequence["Pejabat"]) -> str:
    """Officials in one line."""
    return "; ".join(map(official, found))


def able(berwenang: Iterable["Pejabat"]) -> str:
    """Those who may, with their NIPs."""
    return " atau ".join(f"{official(one)} ({one.nip})" for one in berwenang) or "tidak seorang pun berwenang"


def cited(diatur: bool, dasar: Iterable[str], short: str) -> str:
    """The citations in brackets, or that there is nothing to cite."""
    return f"[{places(dasar, short) or TANPA}]" if diatur else "[tidak diatur]"


def clerk(who: "Pejabat | None") -> str:
    """Who wrote it down for the one who acted; nothing where nobody did."""
    return f", dicatat oleh {official(who)}" if who is not None else ""


def kept_text(isi: str | None) -> str:
    """A text, or that it was erased."""
    return isi if isi is not None else "(isinya sudah dihapus)"
