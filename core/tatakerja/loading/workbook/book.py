"""The sheets of a workbook."""

import os
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from itertools import chain, compress, islice
from typing import TYPE_CHECKING, Any, Final, cast

import attrs

from tatakerja.border.files import GalatBerkas, read_bytes
from tatakerja.loading import kesalahan, kesalahan_buku
from tatakerja.loading.workbook.archive import OLE, TERBESAR_BERKAS, ZIP, GalatBuku, IsiLembar, is_text, look_into
from tatakerja.loading.workbook.cells import texts_of

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

_SEKALIGUS: Final = 256
_TEKS: Final = frozenset({str})
_AWAL: Final = 1024


@attrs.frozen
class LembarBuku:
    """A sheet.

    :ivar nama: as its tab shows it.
    :ivar tersembunyi: whether the tab is hidden.
    :ivar isi: what it holds beside plain cells; None where it can't be told apart from other sheets.
    :ivar gabungan: merged cells: first row and column, last row and column, from 0.
    :ivar bersih: whether no cell can hold a control character; ``apostrof`` whether one may begin with an apostrophe.
    """

    nama: str
    tersembunyi: bool
    isi: IsiLembar | None
    gabungan: Sequence[tuple[tuple[int, int], tuple[int, int]]]
    _sheet: "CalamineSheet"
    bersih: bool = False
    apostrof: bool = True

    def blok(self) -> Iterator[tuple[Sequence[int], list[list[str]]]]:
        """As :meth:`rows`, many at a time: their numbers and cells; every row has as many."""
        if self._sheet.start is None:
            return
        rows, first = self._sheet.iter_rows(), 1
        while some := list(islice(rows, _SEKALIGUS)):
            numbers: Sequence[int] = range(first, first + len(some))
            first += len(some)
            if not all(map(any, some)):
                # A row of nothing but zeros holds something, too.
                kept = [any(cell.__class__ is not str or cell for cell in row) for row in some]
                numbers, some = [*compress(numbers, kept)], [*compress(some, kept)]
            if self.apostrof or not _TEKS.issuperset(map(type, chain.from_iterable(some))):
                yield numbers, [*map(texts_of, some)]
            else:
                yield numbers, cast("list[list[str]]", some)

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Rows that hold anything, with their number as the spreadsheet shows it; cells from ``kolom_pertama`` on."""
        for number, row in self.raw():
            yield number, texts_of(row)

    def raw(self) -> Iterator[tuple[int, list[Any]]]:
        """As :meth:`rows`, the cells as they are: text, number, day, truth."""
        if self._sheet.start is None:
            return
        for number, row in enumerate(self._sheet.iter_rows(), 1):
            if any(cell.__class__ is not str or cell for cell in row):
                yield number, row

    @property
    def kolom_pertama(self) -> int:
        """The number of the first column that holds anything, from 0 for A."""
        start = self._sheet.start
        return 0 if start is None else start[1]


def buka_buku(path: str, lapor: Callable[[str], None] | None = None) -> list[LembarBuku]:
    """Open a workbook.

    :param path: where it is.
    :param lapor: is told, a line each, what is ignored or read otherwise than it seems.
    :raises GalatBuku: if it can't be read.
    """
    try:
        from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum
    except ImportError:
        raise GalatBuku(kesalahan_buku.tanpa_pustaka()) from None
    if not path.lower().endswith((*kesalahan_buku.EKSTENSI, kesalahan_buku.BUKU_LAMA)):
        raise GalatBuku(kesalahan_buku.format_lain(os.path.splitext(path)[1]))
    data = _bytes(path)
    if not data.startswith((ZIP, OLE)) and is_text(data[:_AWAL]):
        raise GalatBuku(kesalahan_buku.bukan_excel())
    inside = look_into(BytesIO(data))
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        plain = [one for one in book.sheets_metadata if one.typ is SheetTypeEnum.WorkSheet]
        sheets = [book.get_sheet_by_name(one.name) for one in plain]
    except (CalamineError, ValueError, OSError) as error:
        raise GalatBuku(kesalahan_buku.rusak()) from error
    contents = list(inside.lembar.values())
    if lapor is not None:
        for told in (
            *((kesalahan_buku.isinya_xlsx(),) if path.lower().endswith(kesalahan_buku.BUKU_LAMA) else ()),
            *((kesalahan_buku.makro_diabaikan(),) if inside.makro else ()),
            *((kesalahan_buku.tautan_diabaikan(),) if inside.tautan else ()),
        ):
            lapor(f"{path}: {told}")
    alone = len(contents) == len(sheets)
    return [
        LembarBuku(
            sheet.name,
            one.visible is not SheetVisibleEnum.Visible,
            contents[number] if alone else None,
            sheet.merged_cell_ranges or (),
            sheet,
            inside.bersih,
            inside.apostrof,
        )
        for number, (one, sheet) in enumerate(zip(plain, sheets, strict=True))
    ]


def _bytes(path: str) -> bytes:
    """A file's bytes, no more of them than a workbook may have."""
    try:
        data = read_bytes(path, TERBESAR_BERKAS)
    except GalatBerkas as error:
        raise GalatBuku((error.apa, error.saran)) from None
    if not data:
        raise GalatBuku(kesalahan.berkas_kosong())
    return data
