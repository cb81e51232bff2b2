"""A chart as a file: SVG, or one page of HTML that opens without a network."""

import base64
import hashlib
from collections.abc import Callable
from typing import Final

from tatakerja.border.files import write_file
from tatakerja.border.template import render
from tatakerja.documents.akhiran import akhiran
from tatakerja.documents.bagan.susun import UnitBagan
from tatakerja.documents.bagan.ukur import BARIS, ukur
from tatakerja.documents.huruf import HURUF, bungkus
from tatakerja.values.teks import angka

BERKAS_BAGAN: Final = (".svg", ".html")
RINCI: Final = 60
"""More units than that are drawn one level deep; a page shows all of them below each other."""
_JUDUL: Final = 17
"""Size of the letters of the title, with some room."""
_KECIL: Final = 11
"""Size of the letters below the title, with some room."""
ARTI_GARIS: Final = (
    "Garis biru tebal: pimpinan unit di atasnya menilai pimpinan unit itu. Garis putus di kanan: penilainya jabatan "
    "lain. Kotak bergaris putus: pejabat sementara (Plt., Pj.). Kotak merah: jabatan lowong."
)


def bentuk_bagan(path: str) -> str:
    """The form that a file's name says.

    :raises GalatTatakerja: if it says none that is known.
    """
    return akhiran(path, BERKAS_BAGAN, "bagan ditulis ke .svg atau .html")


def tulis_bagan(akar: UnitBagan, path: str, keterangan: str, versi: str) -> None:
    """Write a chart, whole or not at all.

    :param path: where; a plain file that stands there is replaced.
    :param keterangan: under which regulation, as of which day.
    :param versi: of the program.
    :raises GalatTatakerja: if the ending is unknown, or the file can't be written.
    """
    if bentuk_bagan(path) == ".svg":
        write_file(path, chart_drawing(akar, keterangan))
    else:
        write_file(path, chart_page(akar, keterangan, versi))


def chart_drawing(akar: UnitBagan, keterangan: str, tautan: Callable[[str], str] | None = None) -> str:
    """A chart as a drawing of its own.

    :param tautan: gives the address of a unit's page by its code, for a drawing within a page: there its boxes lead to
        these, and the page says how it looks. None: it stands alone.
    """
    large = sum(1 for _ in akar.semua()) > RINCI
    drawn = ukur(akar, kedalaman=1 if large else None)
    title = f"Bagan {akar.nama}"
    head = [(line, "judul") for line in bungkus(title, drawn.lebar * HURUF / _JUDUL)]
    below = f"{keterangan} {ARTI_GARIS}"
    if large:
        below += f" Digambar satu tingkat; seluruh {angka(sum(1 for _ in akar.semua()))} unit ada pada bentuk .html."
    head += [(line, "kecil") for line in bungkus(below, drawn.lebar * HURUF / _KECIL)]
    placed = [(text, kelas, 16 + BARIS * number) for number, (text, kelas) in enumerate(head)]
    top = BARIS * len(head) + 12
    return render(
        "tatakerja.documents.bagan",
        "bagan.svg.jinja",
        judul=title,
        keterangan=below,
        kepala=placed,
        gambaran=drawn,
        atas=top,
        lebar=drawn.lebar,
        tinggi=drawn.tinggi + top,
        tautan=tautan,
    )


def chart_page(akar: UnitBagan, keterangan: str, versi: str) -> str:
    """A chart as a page: foldable, searchable, the drawing below."""
    from importlib.resources import files

    from markupsafe import Markup

    script = (files("tatakerja.documents.bagan") / "templates/cari.js").read_text("utf-8")
    return render(
        "tatakerja.documents.bagan",
        "bagan.html.jinja",
        judul=f"Bagan {akar.nama}",
        keterangan=keterangan,
        akar=akar,
        buka=1 if len(akar.anak) > 1 else 2,
        arti=ARTI_GARIS,
        svg=Markup(chart_drawing(akar, keterangan)),  # noqa: S704  # made by our own template, every value in it escaped
        naskah=Markup(script),  # noqa: S704  # our own file
        sidik=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
        versi=versi,
    )
