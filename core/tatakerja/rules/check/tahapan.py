"""Checks of stages, responsibilities and obligations."""

from collections.abc import Iterable, Iterator, Mapping

from tatakerja.rules.check.kedudukan import named_anomalies
from tatakerja.rules.check.overlap import Domains, citation_problems, condition_problems
from tatakerja.values.anomali import Anomali
from tatakerja.values.regulasi import Regulasi
from tatakerja.values.tahapan import AturanTahapan, Kewajiban, TanggungJawab


def stage_problems(
    stages: Iterable[AturanTahapan],
    lists: Iterable[TanggungJawab | Kewajiban],
    regulasi: Regulasi,
    domains: Domains,
    anomali: Mapping[str, Anomali],
) -> Iterator[str]:
    """Rows on tahapan, responsibilities and obligations: citations and conditions."""
    for row in stages:
        label = f"tahapan {row.kode!r}"
        yield from citation_problems(label, row.dasar, regulasi)
        yield from condition_problems(label, row.bila + row.disebut_bagi, domains)
        yield from named_anomalies(label, row.anomali, anomali)
        for kegiatan in row.kegiatan:
            yield from citation_problems(f"{label}, kegiatan {kegiatan.nama!r}", kegiatan.dasar, regulasi)
    for entry in lists:
        yield from citation_problems(f"{type(entry).__name__} {entry.isi!r}", (entry.dasar,), regulasi)
