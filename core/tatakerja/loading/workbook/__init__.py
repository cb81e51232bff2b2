"""Reading workbooks (XLSX, XLSM, ODS): within bounds, as rows of text, what is lost or odd told.

``archive`` looks into the file before anything parses it; ``cells`` turns cells into the text that a CSV would have;
``book`` gives the sheets; ``tables`` finds the three tables of an organisation in them.
"""

from tatakerja.loading.workbook.book import LembarBuku, buka_buku
from tatakerja.loading.workbook.tables import baca_buku

__all__ = ["LembarBuku", "baca_buku", "buka_buku"]
