"""Writing what was prepared: a folder of CSV, or a workbook in which whatever was derived is coloured and listed."""

from collections.abc import Iterator, Sequence
from typing import Final

from tatakerja.border.text import cell as neutralised
from tatakerja.loading.assemble import susun_organisasi
from tatakerja.loading.prepare.hasil import Hasil
from tatakerja.loading.table import Tabel
from tatakerja.loading.workbook.write import LembarBaru, tulis_buku
from tatakerja.loading.write import tulis_organisasi
from tatakerja.values.galat import GalatTatakerja, Kesalahan

KOLOM_TURUNAN: Final = ("berkas", "lembar", "sel", "kolom", "nilai", "menjadi", "alasan")


def tulis_hasil(hasil: Hasil, ke: str) -> None:
    """Write an organisation that was prepared.

    :param hasil: with tables.
    :param ke: a new or empty folder, or a workbook's name ending in .xlsx.
    :raises GalatTatakerja: if it can't be written.
    """
    if hasil.tabel is None:
        raise GalatTatakerja("organisasi belum jadi: masih ada yang ditanyakan atau salah")
    derived = [
        (one.tempat.berkas, one.tempat.lembar, one.tempat.sel, one.kolom, one.nilai, one.menjadi, one.alasan)
        for one in hasil.diturunkan
    ]
    if not ke.lower().endswith(".xlsx"):
        tulis_organisasi(susun_organisasi(*hasil.tabel), ke, {"diturunkan.csv": _listed(derived)})
        return
    sheets = [_sheet(table) for table in hasil.tabel]
    tulis_buku(ke, [*sheets, LembarBaru("diturunkan", KOLOM_TURUNAN, derived)])


def _sheet(table: Tabel) -> LembarBaru:
    rows = [cells for _, cells in table.isi if not isinstance(cells, Kesalahan)]
    return LembarBaru(table.berkas.removesuffix(".csv"), table.kepala, rows)


def _listed(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    import csv
    from io import StringIO

    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(KOLOM_TURUNAN)
    writer.writerows([*map(neutralised, row)] for row in rows)
    yield text.getvalue()
