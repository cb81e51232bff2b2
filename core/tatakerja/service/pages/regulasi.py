"""The regulation, for anyone: what it is, its rows with their citations, its flaws, and two of them side by side."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from tatakerja.cli.screen.regulasi.alur import insertion_lines, route_lines, team_lines
from tatakerja.cli.screen.regulasi.diam import silence_lines
from tatakerja.cli.screen.regulasi.evaluasi import review_lines
from tatakerja.cli.screen.regulasi.kedudukan import rule_lines
from tatakerja.cli.screen.regulasi.pelaksanaan import direction_lines
from tatakerja.cli.screen.regulasi.pelaporan import report_lines
from tatakerja.cli.screen.regulasi.tahapan import stage_lines
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.service.hak import SIAPA_SAJA
from tatakerja.service.pages.konteks import Minta
from tatakerja.service.pages.tampil import halaman
from tatakerja.values.aturan import sebut_dasar

BarisTampil = tuple[str, list[tuple[str, str]]]
"""A row: its code, and what it says as labelled texts."""
JUDUL_JENIS: Final = {
    "kedudukan": "Siapa menilai dan memimpin siapa",
    "alur": "Alur penugasan",
    "sisipan": "Langkah yang disisipkan",
    "tim": "Ketentuan tim kerja",
    "muatan": "Muatan wajib surat",
    "pelaksanaan": "Pelaksanaan tugas",
    "pelaporan": "Pelaporan",
    "evaluasi": "Peninjauan hasil",
    "tahapan": "Tahapan kerja",
    "diam": "Yang tidak diatur",
}
"""The kinds of rows that have a page, with their headings."""


def rows_of(buku: BukuAturan, jenis: str) -> list[BarisTampil]:
    """The rows of a kind.

    :raises KeyError: if there is no such kind.
    """
    lines: dict[str, tuple[Iterable[Any], Callable[[Any], Iterator[tuple[str, str]]]]] = {
        "kedudukan": (buku.kedudukan, lambda row: rule_lines(buku, row)),
        "alur": (buku.alur, lambda row: route_lines(buku, row)),
        "sisipan": (buku.sisipan, insertion_lines),
        "tim": (buku.tim, team_lines),
        "muatan": (buku.muatan, _contents),
        "pelaksanaan": (buku.pelaksanaan, direction_lines),
        "pelaporan": (buku.pelaporan, report_lines),
        "evaluasi": (buku.evaluasi, lambda row: review_lines(buku, row)),
        "tahapan": (buku.tahapan, stage_lines),
        "diam": (buku.diam, silence_lines),
    }
    rows, told = lines[jenis]
    return [(row.kode, [(label, text) for label, text in told(row) if text]) for row in rows]


def _contents(row: Any) -> Iterator[tuple[str, str]]:
    yield "Dokumen", row.dokumen.replace("_", " ")
    yield "Bila", "; ".join(map(str, row.bila))
    for name, text, place in row.isian:
        yield name.replace("_", " ").capitalize(), f"{text} [{sebut_dasar((place,))}]"


def _places(buku: BukuAturan) -> list[tuple[str, list[tuple[str, str]]]]:
    """Every place that a row cites, in the order of the numbering, with the rows: kind and code."""
    cited: dict[str, list[tuple[str, str]]] = {}
    for jenis in JUDUL_JENIS:
        for row in getattr(buku, jenis):
            for place in buku.sitasi(getattr(row, "dasar", ())):
                cited.setdefault(place, []).append((jenis, row.kode))
    for flaw in buku.anomali.values():
        for place in buku.sitasi(flaw.tempat):
            cited.setdefault(place, []).append(("anomali", flaw.kode))
    short = f"{buku.regulasi.singkatan} "
    order = {f"{short}{place}": number for number, place in enumerate(buku.regulasi.penomoran.tempat)}
    return sorted(cited.items(), key=lambda one: order.get(one[0], len(order)))


@get("/regulasi", opt={"hak": SIAPA_SAJA}, sync_to_thread=True)
def tampil(konteks: Minta) -> Response[str]:
    """The regulation as a whole."""
    buku = konteks.sistem.buku
    counts = [(jenis, label, len(getattr(buku, jenis))) for jenis, label in JUDUL_JENIS.items()]
    return halaman(
        konteks,
        "regulasi.html.jinja",
        judul="Regulasi",
        keterangan=buku.regulasi.judul,
        jenis=counts,
        anomali=len(buku.anomali),
        bertafsir=sum(1 for flaw in buku.anomali.values() if flaw.tafsir),
    )


@get("/regulasi/aturan/{jenis:str}", opt={"hak": SIAPA_SAJA}, sync_to_thread=True)
def aturan(konteks: Minta, jenis: FromPath[str]) -> Response[str]:
    """The rows of a kind."""
    if jenis not in JUDUL_JENIS:
        raise NotFoundException(f"tidak ada aturan tentang {jenis!r}; pilih dari halaman regulasi")
    return halaman(
        konteks, "aturan.html.jinja", judul=JUDUL_JENIS[jenis], keterangan=konteks.regulasi.judul,
        baris=rows_of(konteks.sistem.buku, jenis),
    )  # fmt: skip


@get("/regulasi/anomali", opt={"hak": SIAPA_SAJA}, sync_to_thread=True)
def anomali(konteks: Minta) -> Response[str]:
    """The flaws of the text, and how they are read; those that change an answer first."""
    buku = konteks.sistem.buku
    flaws = sorted(buku.anomali.values(), key=lambda flaw: (not flaw.dampak, flaw.tingkat == "redaksional"))
    return halaman(
        konteks, "anomali.html.jinja", judul="Anomali dan tafsir", keterangan=buku.regulasi.judul, anomali=flaws,
        dipakai=buku.tafsir,
    )  # fmt: skip


@get("/regulasi/sitasi", opt={"hak": SIAPA_SAJA}, sync_to_thread=True)
def sitasi(konteks: Minta) -> Response[str]:
    """The places of the text, each with the rows that rest on it."""
    return halaman(
        konteks, "sitasi.html.jinja", judul="Pasal demi pasal", keterangan=konteks.regulasi.judul,
        tempat=_places(konteks.sistem.buku),
    )  # fmt: skip


RUTE: Final = (tampil, aturan, anomali, sitasi)
