"""Checks of the rows of reporting."""

from collections.abc import Iterable, Iterator

from tatakerja.rules.check.overlap import citation_problems
from tatakerja.values.alur import CAKUPAN
from tatakerja.values.istilah import JENIS_JABATAN
from tatakerja.values.pelaporan import AturanKendala, AturanLaporan, AturanPermintaan
from tatakerja.values.regulasi import Regulasi


def report_problems(
    rows: Iterable[AturanLaporan | AturanPermintaan | AturanKendala], regulasi: Regulasi
) -> Iterator[str]:
    """Rows on pelaporan: citations, kinds of posts and scopes."""
    for row in rows:
        label = f"pelaporan {row.kode!r}"
        yield from citation_problems(label, row.dasar, regulasi)
        if isinstance(row, AturanLaporan) and row.atas_anggota and (row.pelapor != "ketua" or "ketua" in row.kepada):
            yield f"{label}: laporan atas anggota dibuat ketua kepada pejabat anggota itu"
        if isinstance(row, AturanLaporan) and (unknown := sorted(row.jenis_jabatan - set(JENIS_JABATAN))):
            yield f"{label}: jenis jabatan {', '.join(map(repr, unknown))} tidak dikenal"
        if isinstance(row, AturanKendala):
            for scope in row.cakupan.split():
                if scope not in CAKUPAN:
                    yield f"{label}: cakupan {scope!r} tidak dikenal; pilihan: {', '.join(CAKUPAN)}"
