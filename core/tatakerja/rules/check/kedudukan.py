"""Checks of the rows of kedudukan, and the values that their facts can have."""

from collections.abc import Iterable, Iterator, Mapping

from tatakerja.rules.check.overlap import Domains, citation_problems, condition_problems
from tatakerja.rules.check.vocabulary import PENANDA_INTI
from tatakerja.values.anomali import Anomali
from tatakerja.values.aturan import AnomaliBersyarat, setiap_anomali
from tatakerja.values.istilah import JABATAN_PIMPINAN, JENIS_JABATAN, JENJANG, KELAS
from tatakerja.values.kedudukan import AturanKedudukan
from tatakerja.values.regulasi import Kosakata, Regulasi
from tatakerja.values.syarat import FAKTA_INTI, KOSONG


def placement_domains(kosakata: Kosakata, kinds: frozenset[str]) -> dict[str, frozenset[str]]:
    """The values that facts of a class of employees can have."""
    posts, empty = frozenset(JABATAN_PIMPINAN), frozenset({KOSONG})
    domains = {
        "memimpin": frozenset({"ya", "tidak"}),
        "jenis_jabatan": frozenset(JENIS_JABATAN),
        "jenjang": frozenset(JENJANG) | empty,
        "unit": kinds,
        "jabatan_dipimpin": posts | empty,
        "pimpinan_induk": posts | empty,
        "pada": kinds | empty,
        "dipimpin": posts | empty,
        "kelas": frozenset(KELAS) - {""} | empty,
        "pola": frozenset(kosakata.pola) | empty,
        "penanda": frozenset(kosakata.penanda) | PENANDA_INTI,
        "jalur": kinds,
        "bawahan": posts,
        "isi": kinds,
        "perangkat_daerah": kinds,
    }
    assert domains.keys() == FAKTA_INTI.keys()
    # The core's own facts keep their values where a plugin declares one of the same name: that is one fault, not many.
    return {fakta.nama: frozenset(baris.nilai for baris in fakta.baris) | empty for fakta in kosakata.fakta} | domains


def named_anomalies(
    label: str, codes: Iterable[str | AnomaliBersyarat], anomali: Mapping[str, Anomali]
) -> Iterator[str]:
    """Codes of anomalies that aren't recorded."""
    for code in setiap_anomali(codes):
        if code not in anomali:
            yield f"{label}: anomali {code!r} tidak tercatat"


def placement_problems(
    rules: tuple[AturanKedudukan, ...], regulasi: Regulasi, domains: Domains, anomali: Mapping[str, Anomali]
) -> Iterator[str]:
    """Rows on kedudukan: citations, conditions, and that each names a PPK."""
    for rule in rules:
        label = f"aturan {rule.kode!r}"
        yield from citation_problems(label, rule.dasar, regulasi)
        if rule.koordinator:
            yield from citation_problems(f"{label}, koordinator", rule.dasar_koordinator, regulasi)
        yield from condition_problems(label, rule.bila + rule.disebut_bagi, domains)
        for remark in rule.catatan:
            yield from condition_problems(f"{label}, catatan", remark.bila, domains)
        yield from named_anomalies(label, rule.anomali, anomali)
        if not rule.ppk:
            yield f"{label}: tidak menunjuk Pejabat Penilai Kinerja; kasus tanpa aturan sudah dijawab tidak_diatur"
        if rule.predikat is not None and not rule.predikat.__doc__:
            yield f"{label}: predikat harus memiliki docstring yang menjelaskan syaratnya"
