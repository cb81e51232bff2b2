"""Checks of routes, team rules and contents of letters, and the values that their facts can have."""

from collections.abc import Iterable, Iterator, Mapping

from tatakerja.rules.check.kedudukan import named_anomalies
from tatakerja.rules.check.overlap import Domains, citation_problems, condition_problems
from tatakerja.values.alur import CAKUPAN, FAKTA_ALUR, FAKTA_TIM, AturanAlur, AturanTim, Muatan
from tatakerja.values.anomali import Anomali
from tatakerja.values.istilah import JABATAN_PIMPINAN, JENIS_JABATAN
from tatakerja.values.kedudukan import AturanKedudukan
from tatakerja.values.regulasi import Regulasi
from tatakerja.values.syarat import KOSONG
from tatakerja.values.tahapan import AturanTahapan


def route_domains(
    rules: tuple[AturanKedudukan, ...], stages: Iterable[AturanTahapan], kinds: frozenset[str]
) -> dict[str, frozenset[str]]:
    """The values that facts of a route can have."""
    scopes = frozenset(CAKUPAN)
    domains = {
        "cara": frozenset({"penunjukan", "sukarela"}),
        "bentuk": frozenset({"individu", "tim"}),
        "sifat": frozenset({"rutin", "insidental", KOSONG}),
        "cakupan": scopes,
        "cakupan_tim": scopes,
        "jenis_jabatan": frozenset(JENIS_JABATAN),
        "jabatan_dipimpin": frozenset(JABATAN_PIMPINAN) | {KOSONG},
        "ukuran_tim": frozenset(),
        "pemilik_pada": kinds | {KOSONG},
        "pemilik_kedudukan": frozenset(rule.kode for rule in rules) | {KOSONG},
        "pemilik_tahapan": frozenset(row.kode for row in stages) | {KOSONG},
        "kedudukan": frozenset(rule.kode for rule in rules) | {KOSONG},
        "hukum": frozenset({"ya", "tidak"}),
    }
    assert domains.keys() == FAKTA_ALUR.keys()
    return domains


def team_domains(kinds: frozenset[str]) -> dict[str, frozenset[str]]:
    """The values that facts of a team can have."""
    domains = {
        "bentuk": frozenset({"individu", "tim"}),
        "cakupan_tim": frozenset(CAKUPAN),
        "ukuran_tim": frozenset(),
        "anggota": frozenset(JENIS_JABATAN),
        "pemilik_pada": kinds | {KOSONG},
        "ketua": frozenset(JENIS_JABATAN) | {KOSONG},
        "ketua_dari": frozenset({"unit", "perangkat_daerah", "instansi"}),
        "ketua_pada": kinds | {KOSONG},
        "ketua_memimpin": kinds | {KOSONG},
    }
    assert domains.keys() == FAKTA_TIM.keys()
    return domains


def route_problems(
    rows: tuple[AturanAlur, ...], regulasi: Regulasi, domains: Domains, anomali: Mapping[str, Anomali]
) -> Iterator[str]:
    """Rows of routes: citations of rows and of their steps, conditions."""
    for row in rows:
        label = f"alur {row.kode!r}"
        yield from citation_problems(label, row.dasar, regulasi)
        yield from condition_problems(label, row.bila, domains)
        yield from named_anomalies(label, row.anomali, anomali)
        for number, step in enumerate(row.langkah + row.surat, start=1):
            yield from citation_problems(f"{label}, langkah {number}", step.dasar or row.dasar, regulasi)
        if row.status != "diatur" and (row.langkah or row.surat):
            yield f"{label}: status {row.status} tidak mempunyai langkah"


def team_problems(
    teams: tuple[AturanTim, ...],
    contents: tuple[Muatan, ...],
    regulasi: Regulasi,
    team_domains: Domains,
    route_domains: Domains,
) -> Iterator[str]:
    """Rows on teams and on contents: citations and conditions."""
    for row in teams:
        yield from citation_problems(f"aturan tim {row.kode!r}", row.dasar, regulasi)
        yield from condition_problems(f"aturan tim {row.kode!r}", row.bila, team_domains)
    for content in contents:
        label = f"muatan {content.kode!r}"
        yield from condition_problems(label, content.bila, route_domains)
        yield from citation_problems(label, [place for _, _, place in content.isian], regulasi)
