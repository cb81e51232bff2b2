"""A workbook: a summary, a sheet an agency, a sheet with the articles."""

import attrs

from tatakerja.documents.dokumen import DokumenKeluar, Lembar
from tatakerja.loading.workbook.write import LembarBaru, isi_buku

_JUMLAH = "Jumlah"


def workbook_bytes(dokumen: DokumenKeluar) -> bytes:
    """A document as an XLSX file.

    :raises GalatTatakerja: if what writes workbooks isn't installed.
    """
    sheets = [_sheet(one) for one in dokumen.lembar]
    if not dokumen.mentah:
        sheets[0] = attrs.evolve(sheets[0], atas=(dokumen.judul, *dokumen.keterangan))
    return isi_buku(sheets, dokumen.judul)


def _sheet(one: Lembar) -> LembarBaru:
    width = range(len(one.kolom))
    return LembarBaru(
        one.nama,
        [column.judul for column in one.kolom],
        one.isi,
        frozenset((row, column) for row in one.tandai for column in width),
        sempit=frozenset(number for number, column in enumerate(one.kolom) if column.sempit),
        tebal=frozenset({len(one.isi) - 1}) if one.isi and one.isi[-1][0] == _JUMLAH else frozenset(),
    )
