"""The three tables of an organisation in the sheets of a workbook."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from tatakerja.loading import kesalahan_buku
from tatakerja.loading.ejaan import folded_cell
from tatakerja.loading.table import KOLOM_BERKAS, BarisBerblok, Blok, Tabel
from tatakerja.loading.workbook.archive import GalatBuku
from tatakerja.loading.workbook.book import LembarBuku, buka_buku
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
    return tuple(_table(path, name.removesuffix(".csv"), sheets, lapor) for name in KOLOM_BERKAS)


def _table(
    path: str, name: str, sheets: Sequence[LembarBuku], lapor: Callable[[str], None] | None
) -> Tabel | Kesalahan:
    sheet = next((one for one in sheets if folded_cell(one.nama) == name), None)
    if sheet is None:
        return Kesalahan(path, 0, "", *kesalahan_buku.lembar_tidak_ada(name, [one.nama for one in sheets]))
    place = f"{path}[{sheet.nama}]"
    blocks = sheet.blok()
    numbers, rows = next(((some, found) for some, found in blocks if found), ((), []))
    if not rows:
        return Kesalahan(place, 0, "", *kesalahan_buku.lembar_kosong())
    if lapor is not None:
        for told in told_of(sheet):
            lapor(f"{place}: {told}")
    head = rows[0]
    width = max((number for number, cell in enumerate(head, 1) if cell), default=0)
    below = chain([(numbers[1:], rows[1:])], blocks)
    return Tabel(place, head[:width], BarisBerblok(_fitted(below, width)), numbers[0], bersih=sheet.bersih)


def _fitted(blocks: Iterable[tuple[Sequence[int], list[list[str]]]], width: int) -> Iterator[Blok]:
    """Rows as wide as the header; what stands beside the table stays, to be told of."""
    for numbers, rows in blocks:
        fits = not rows or len(rows[0]) == width
        yield Blok(numbers, rows if fits else [_cut(cells, width) for cells in rows], True)


def _cut(cells: list[str], width: int) -> list[str]:
    if len(cells) < width:
        return [*cells, *[""] * (width - len(cells))]
    return cells if any(cells[width:]) else cells[:width]


def told_of(sheet: LembarBuku) -> Iterator[str]:
    """What must be told of a sheet: formulas, whatever is hidden."""
    if sheet.tersembunyi:
        yield kesalahan_buku.lembar_tersembunyi()
    if sheet.isi is None:
        return
    if sheet.isi.rumus:
        yield kesalahan_buku.berisi_rumus(sheet.isi.rumus, sheet.isi.contoh)
    if sheet.isi.baris_tersembunyi or sheet.isi.kolom_tersembunyi:
        yield kesalahan_buku.tersembunyi(sheet.isi.baris_tersembunyi, sheet.isi.kolom_tersembunyi)
