"""The three tables of an organisation in the sheets of a workbook."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from tatakerja.loading import kesalahan_buku
from tatakerja.loading.ejaan import fold
from tatakerja.loading.table import KOLOM, Tabel
from tatakerja.loading.workbook.archive import GalatBuku
from tatakerja.loading.workbook.book import Lembar, buka_buku
from tatakerja.values.galat import Kesalahan


def baca_buku(path: str, lapor: Callable[[str], None] | None = None) -> tuple[Tabel | Kesalahan, ...] | Kesalahan:
    """The tables unit, pegawai and pejabat of a workbook, each from the sheet of its name.

    :param path: where the workbook is.
    :param lapor: is told, a line each, what is ignored or read otherwise than it seems.
    :return: the three, a fault in place of one that isn't there; one fault alone where nothing can be read.
    """
    try:
        sheets = buka_buku(path, lapor)
    except GalatBuku as error:
        return Kesalahan(path, 0, "", *error.isi)
    return tuple(_table(path, name.removesuffix(".csv"), sheets, lapor) for name in KOLOM)


def _table(path: str, name: str, sheets: Sequence[Lembar], lapor: Callable[[str], None] | None) -> Tabel | Kesalahan:
    sheet = next((one for one in sheets if fold(one.nama) == name), None)
    if sheet is None:
        return Kesalahan(path, 0, "", *kesalahan_buku.lembar_tidak_ada(name, [one.nama for one in sheets]))
    place = f"{path}[{sheet.nama}]"
    rows = sheet.rows()
    line, cells = next(rows, (0, []))
    if not line:
        return Kesalahan(place, 0, "", *kesalahan_buku.lembar_kosong())
    if lapor is not None:
        for told in told_of(sheet):
            lapor(f"{place}: {told}")
    width = max((number for number, cell in enumerate(cells, 1) if cell), default=0)
    return Tabel(place, cells[:width], _fitted(rows, width), line)


def _fitted(rows: Iterator[tuple[int, list[str]]], width: int) -> Iterator[tuple[int, Sequence[str]]]:
    """Rows as wide as the header; what stands beside the table stays, to be told of."""
    for line, cells in rows:
        if len(cells) > width and not any(cells[width:]):
            yield line, cells[:width]
        elif len(cells) < width:
            yield line, [*chain(cells, [""] * (width - len(cells)))]
        else:
            yield line, cells


def told_of(sheet: Lembar) -> Iterator[str]:
    """What must be told of a sheet: formulas, whatever is hidden."""
    if sheet.tersembunyi:
        yield kesalahan_buku.lembar_tersembunyi()
    if sheet.isi is None:
        return
    if sheet.isi.rumus:
        yield kesalahan_buku.berisi_rumus(sheet.isi.rumus, sheet.isi.contoh)
    if sheet.isi.baris_tersembunyi or sheet.isi.kolom_tersembunyi:
        yield kesalahan_buku.tersembunyi(sheet.isi.baris_tersembunyi, sheet.isi.kolom_tersembunyi)
