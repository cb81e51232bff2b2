"""Checks of the rows of reporting."""

from collections.abc import Iterable, Iterator

from tatakerja.rules.check.overlap import Domains, citation_problems, condition_problems
from tatakerja.values.pelaporan import AturanKendala, AturanLaporan, AturanPermintaan
from tatakerja.values.regulasi import Regulasi


def report_problems(
    rows: Iterable[AturanLaporan | AturanPermintaan | AturanKendala], regulasi: Regulasi, domains: Domains
) -> Iterator[str]:
    """Rows on pelaporan: citations and conditions."""
    for row in rows:
        label = f"pelaporan {row.kode!r}"
        yield from citation_problems(label, row.dasar, regulasi)
        if isinstance(row, AturanLaporan) and row.atas_anggota and (row.pelapor != "ketua" or "ketua" in row.kepada):
            yield f"{label}: laporan atas anggota dibuat ketua kepada pejabat anggota itu"
        yield from condition_problems(label, row.bila, domains)
