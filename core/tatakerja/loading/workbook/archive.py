"""A workbook's file, looked into before a parser may fill memory with it: kind, bounds, what is inside beside cells.

A workbook is a zip of XML: a few kilobytes of it can unpack to gigabytes, and one cell in the last corner of a sheet
makes a parser lay out the whole sheet. So the file is unpacked once as a stream, counted, and forgotten.
"""

import re
import zipfile
from collections.abc import Iterator
from typing import IO, Final

import attrs

from tatakerja.loading import kesalahan_buku
from tatakerja.loading.kesalahan import IsiSaran

TERBESAR_BERKAS: Final = 100 * 2**20
TERBESAR_TERURAI: Final = 600 * 2**20
TERBANYAK_SEL: Final = 8_000_000
"""Cells of a sheet's rectangle: some 400,000 employees with twenty columns."""
TERBANYAK_BAGIAN: Final = 5_000

ZIP: Final = b"PK"
OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_CHUNK: Final = 1 << 20
_OVERLAP: Final = 4096

# Rows without any cell are no part of what a parser lays out; a cell may say another row than the one it stands in.
_ROW: Final = re.compile(rb"<(?:\w+:)?row\b[^>]*?\br\s*=\s*[\"'](\d+)[\"'][^>]*[^/>]?>\s*<(?:\w+:)?c\b")
_CELL: Final = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]+)(\d+)[\"']")
_FAR: Final = re.compile(rb' r="(?:[A-Za-z]{2}|[A-Za-z]?\d{6})')
"""What a sheet without has no cell outside of 26 columns and 99,999 rows, if it is written as spreadsheets write."""
_SPACE: Final = (b"\n", b"\t", b"\r")
_CONTROLS: Final = bytes({*range(32), 127} - {*b"\r\n"})
_WIDE_CONTROLS: Final = (re.compile(rb"\xc2[\x80-\x9f]"), re.compile(rb"\xe2(?:\x80[\xa8-\xae]|\x81[\xa6-\xa9])"))
"""What a control character in a cell is written with; split so that each look is a fast one."""
_FORMULA: Final = re.compile(rb"<(?:\w+:)?c\b[^>]*?\br=\"([A-Z]{1,4}\d{1,10})\"[^>]*><(?:\w+:)?f[ >/]")
_HIDDEN_ROW: Final = re.compile(rb"<(?:\w+:)?row\b[^>]*?\bhidden=\"(?:1|true)\"")
_HIDDEN_COLUMN: Final = re.compile(rb"<(?:\w+:)?col\b[^>]*?\bhidden=\"(?:1|true)\"")
_ODS_ROW: Final = re.compile(rb"<table:table-row\b[^>]*?number-rows-repeated=\"(\d{1,10})\"")
_ODS_CELL: Final = re.compile(rb"<table:table-cell\b[^>]*>")
_ODS_REPEAT: Final = re.compile(rb"number-columns-repeated=\"(\d{1,10})\"")
_ODS_FORMULA: Final = re.compile(rb"\btable:formula=")
_SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml")
_FEW: Final = 3


@attrs.define
class IsiLembar:
    """What stands in one sheet beside plain cells.

    :ivar rumus: how many cells hold a formula; ``contoh`` the first of their addresses.
    :ivar baris_tersembunyi: how many rows are hidden; likewise columns.
    """

    rumus: int = 0
    contoh: list[str] = attrs.field(factory=list)
    baris_tersembunyi: int = 0
    kolom_tersembunyi: int = 0


@attrs.define
class IsiBuku:
    """What a workbook's file holds.

    :ivar lembar: by the path of the sheet within the file; for ODS all sheets under one.
    :ivar makro: whether it holds macros; ``tautan`` whether it links to other files.
    :ivar bersih: whether no cell can hold a control character; ``apostrof`` whether one may begin with an apostrophe.
    """

    lembar: dict[str, IsiLembar] = attrs.field(factory=dict)
    makro: bool = False
    tautan: bool = False
    bersih: bool = False
    apostrof: bool = True


class GalatBuku(Exception):
    """A workbook can't be read; ``isi`` says why and what to do."""

    def __init__(self, isi: IsiSaran) -> None:
        self.isi = isi
        super().__init__("; ".join(isi))


def is_text(start: bytes) -> bool:
    """Whether a file that begins so is a text, a page for a browser for example."""
    return len(start.translate(None, _CONTROLS)) >= len(start) - start.count(b"\t")


def look_into(file: IO[bytes]) -> IsiBuku:
    """Look into a workbook.

    :param file: its bytes, seekable.
    :raises GalatBuku: if it is encrypted, of a kind that isn't read, broken, or too large.
    """
    size = file.seek(0, 2)
    file.seek(0)
    if size > TERBESAR_BERKAS:
        raise GalatBuku(kesalahan_buku.terlalu_besar(TERBESAR_BERKAS // 2**20))
    start = file.read(1 << 16)
    if start.startswith(OLE):
        file.seek(0)
        raise GalatBuku(kesalahan_buku.terkunci() if _ENCRYPTED in file.read() else kesalahan_buku.format_lama())
    file.seek(0)
    try:
        with zipfile.ZipFile(file) as archive:
            return _look(archive)
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        raise GalatBuku(kesalahan_buku.rusak()) from error
    except Exception as error:  # zlib.error and the like: a broken file has many ways to be broken
        if isinstance(error, GalatBuku):
            raise
        raise GalatBuku(kesalahan_buku.rusak()) from error


def _look(archive: zipfile.ZipFile) -> IsiBuku:
    entries = archive.infolist()
    names = [entry.filename for entry in entries]
    if len(entries) > TERBANYAK_BAGIAN or sum(entry.file_size for entry in entries) > TERBESAR_TERURAI:
        raise GalatBuku(kesalahan_buku.terlalu_besar_terurai(TERBESAR_TERURAI // 2**20))
    found = IsiBuku(
        makro=any(name.endswith("vbaProject.bin") or name.startswith("Basic/") for name in names),
        tautan=any(name.startswith("xl/externalLinks/") for name in names),
    )
    if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise GalatBuku(kesalahan_buku.terkunci())
    shared = [entry for entry in entries if entry.filename.lower().endswith("sharedstrings.xml")]
    texts = _Texts()
    for entry in entries:
        if _SHEET.fullmatch(entry.filename):
            found.lembar[entry.filename] = _look_at_sheet(archive, entry, texts)
        elif entry.filename == "content.xml":
            found.lembar[entry.filename] = _look_at_ods(archive, entry)
            texts.unknown()
    if len(shared) == 1:
        for text, _ in _chunks(archive, shared[0]):
            texts.look_at(text)
    else:
        texts.unknown()
    found.bersih, found.apostrof = texts.bersih, texts.apostrof
    if not found.lembar:
        raise GalatBuku(kesalahan_buku.bukan_buku())
    return found


def _chunks(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[tuple[bytes, int]]:
    """A part of the archive as overlapping pieces, each with how many of its first bytes were in the one before.

    Reading stops at the size that the archive states, so that the sum above bounds what is unpacked.
    """
    kept = b""
    with archive.open(entry) as part:
        while piece := part.read(_CHUNK):
            yield kept + piece, len(kept)
            kept = (kept + piece)[-_OVERLAP:]


def _new(pattern: re.Pattern[bytes], text: bytes, seen: int) -> Iterator[re.Match[bytes]]:
    """Matches that the piece before didn't have whole."""
    return (match for match in pattern.finditer(text) if match.end() > seen)


class _Texts:
    """What the texts of a workbook may hold, as far as their XML tells."""

    def __init__(self) -> None:
        self.bersih, self.apostrof = True, False

    def look_at(self, text: bytes) -> None:
        """Take in XML with the texts of cells."""
        if self.bersih:
            escaped = (b"_" in text and b"_x" in text) or (b"&" in text and b"&#" in text)
            plain = not escaped and len(text.translate(None, _CONTROLS)) == len(text)
            self.bersih = plain and (text.isascii() or not any(wide.search(text) for wide in _WIDE_CONTROLS))
        if (b"'" in text and b">'" in text) or (b"&" in text and (b"&apos;" in text or b"&#" in text)):
            self.apostrof = True

    def unknown(self) -> None:
        """Take in texts that nothing is known of."""
        self.bersih, self.apostrof = False, True


def _is_unusual(text: bytes) -> bool:
    """Whether there is in it what no spreadsheet writes, but XML allows: other quotes, blanks about =, prefixes.

    Texts are looked through many times faster than by patterns, for single signs fastest. What stands before the first
    row is small, and has line breaks.
    """
    start = max(text.find(b"<row "), 0)
    head, body = text[:start], memoryview(text)[start:].tobytes() if start else text
    return _is_odd(head) or _is_odd(body)


def _is_odd(text: bytes) -> bool:
    if b" =" in text or b"= " in text or (b":" in text and (b":row" in text or b":c " in text)):
        return True
    if b"'" in text and b"='" in text:
        return True
    return any(
        space in text and (space + b"=" in text or b"=" + space in text or b"<row" + space in text) for space in _SPACE
    )


def _look_at_sheet(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, texts: _Texts) -> IsiLembar:
    found = IsiLembar()
    near = True
    for text, seen in _chunks(archive, entry):
        unusual = _is_unusual(text)
        near = near and not unusual and _FAR.search(text) is None
        if unusual or b't="str"' in text or (b"i" in text and b"inlineStr" in text):
            texts.look_at(text)
        if b"h" in text and b"hidden=" in text:
            found.baris_tersembunyi += sum(1 for _ in _new(_HIDDEN_ROW, text, seen))
            found.kolom_tersembunyi += sum(1 for _ in _new(_HIDDEN_COLUMN, text, seen))
        formulas = b"f" in text and (b"<f" in text or (b":" in text and b":f" in text))
        for match in _new(_FORMULA, text, seen) if formulas else ():
            found.rumus += 1
            if len(found.contoh) < _FEW:
                found.contoh.append(match[1].decode())
    if not near and _extent(archive, entry) > TERBANYAK_SEL:
        raise GalatBuku(kesalahan_buku.terlalu_banyak_sel(TERBANYAK_SEL))
    return found


def _extent(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> int:
    """Cells of the rectangle that a parser lays out for a sheet, at most; never fewer columns than A to Z."""
    last, columns = 0, {b"Z"}
    for text, _ in _chunks(archive, entry):
        last = max(last, *map(int, _ROW.findall(text)), 0)
        for letters, row in _CELL.findall(text):
            columns.add(letters)
            last = max(last, int(row))
    return last * max(map(_number, columns))


def _look_at_ods(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> IsiLembar:
    """The content of an ODS: repeats of filled cells are counted as often as they are repeated, times their row's."""
    found = IsiLembar()
    cells = 0
    repeats = re.compile(_ODS_ROW.pattern + b"|" + _ODS_CELL.pattern + b"|<table:table-row\\b")
    row = 1
    for text, seen in _chunks(archive, entry):
        for match in _new(repeats, text, seen):
            tag = match[0]
            if tag.startswith(b"<table:table-row"):
                row = int(match[1]) if match[1] else 1
            elif b"office:value" in tag or b"calcext:value" in tag:
                again = _ODS_REPEAT.search(tag)
                cells += row * (int(again[1]) if again else 1)
                found.rumus += 1 if _ODS_FORMULA.search(tag) else 0
        if cells > TERBANYAK_SEL:
            raise GalatBuku(kesalahan_buku.terlalu_banyak_sel(TERBANYAK_SEL))
    return found


def _number(letters: bytes) -> int:
    """A column's number from its letters, from 1."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
