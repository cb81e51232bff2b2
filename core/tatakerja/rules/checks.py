"""What each kind of row is checked for when a plugin is loaded, and which values its facts can have."""

from collections.abc import Iterable, Iterator, Mapping

from tatakerja.rules.validation import Domains, citation_problems, condition_problems
from tatakerja.values.anomali import Anomali
from tatakerja.values.aturan import AturanKedudukan
from tatakerja.values.istilah import JABATAN_PIMPINAN, JENIS_JABATAN, JENIS_UNIT, JENJANG, KELAS
from tatakerja.values.kinerja import (
    AturanEvaluasi,
    AturanKendala,
    AturanLaporan,
    AturanPermintaan,
    AturanTahapan,
    Kewajiban,
    Predikat,
    TanggungJawab,
)
from tatakerja.values.penugasan import CAKUPAN, FAKTA_ALUR, FAKTA_TIM, AturanAlur, AturanTim, Muatan
from tatakerja.values.regulasi import Kosakata, Regulasi
from tatakerja.values.syarat import FAKTA_INTI, KOSONG

PENANDA_INTI = frozenset({"pyb"})
"""Marks that mean something to the core itself."""


def anomaly_problems(anomali: Iterable[Anomali], regulasi: Regulasi) -> Iterator[str]:
    """Anomalies: codes, places, readings and their default."""
    seen: set[str] = set()
    for satu in anomali:
        label = f"anomali {satu.kode!r}"
        if satu.kode in seen:
            yield f"{label}: kode dipakai dua kali"
        seen.add(satu.kode)
        yield from citation_problems(label, satu.tempat, regulasi)
        codes = [tafsir.kode for tafsir in satu.tafsir]
        if len(set(codes)) != len(codes) or len(codes) == 1:
            yield f"{label}: tafsir harus paling sedikit dua dan berbeda kode"
        if codes and (satu.bawaan not in codes or not satu.alasan):
            yield f"{label}: bawaan harus salah satu dari {', '.join(codes)}, dengan alasannya"
        if bool(codes) != bool(satu.dampak):
            yield f"{label}: tafsir dan dampak harus ada bersama-sama"


def vocabulary_problems(kosakata: Kosakata) -> Iterator[str]:
    """A vocabulary: words that shadow the core's."""
    for baru in kosakata.jenis_unit:
        if baru.jenis in JENIS_UNIT:
            yield f"jenis unit {baru.jenis!r} sudah dikenal oleh inti; pakai kata lain"
    names = [fakta.nama for fakta in kosakata.fakta]
    for name in names:
        if name in FAKTA_INTI or names.count(name) > 1:
            yield f"fakta {name!r} sudah ada; pakai nama lain"
    for scope in kosakata.cakupan:
        if scope not in CAKUPAN:
            yield f"cakupan {scope!r} tidak dikenal; pilihan: {', '.join(CAKUPAN)}"
    try:
        first, second = (
            kosakata.pola_nomor.format(klasifikasi="", urut=urut, unit="", jenis="", tahun=2026) for urut in (1, 2)
        )
    except (AttributeError, IndexError, KeyError, ValueError):
        first = second = ""
    if first == second:
        yield (
            f"pola_nomor {kosakata.pola_nomor!r} harus memuat {{urut}}, dan selain itu hanya {{klasifikasi}}, "
            "{unit}, {jenis}, {tahun}"
        )


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
        "mandiri": kinds | empty,
        "pimpinan_mandiri": posts | empty,
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


def route_domains(rules: Iterable[AturanKedudukan]) -> dict[str, frozenset[str]]:
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
        "ketua": frozenset(JENIS_JABATAN) | {KOSONG},
        "ketua_dari": frozenset({"unit", "perangkat_daerah", "instansi"}),
        "ketua_mandiri": kinds | {KOSONG},
        "ketua_memimpin": kinds | {KOSONG},
    }
    assert domains.keys() == FAKTA_TIM.keys()
    return domains


def named_anomalies(label: str, codes: Iterable[str], anomali: Mapping[str, Anomali]) -> Iterator[str]:
    """Codes of anomalies that aren't recorded."""
    for code in codes:
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


def route_problems(
    rows: tuple[AturanAlur, ...], regulasi: Regulasi, domains: Domains, anomali: Mapping[str, Anomali]
) -> Iterator[str]:
    """Rows of routes: citations of rows and of their steps, conditions."""
    for row in rows:
        label = f"alur {row.kode!r}"
        yield from citation_problems(label, row.dasar, regulasi)
        yield from condition_problems(label, row.bila, domains)
        yield from named_anomalies(label, row.anomali, anomali)
        for number, step in enumerate(row.langkah, start=1):
            yield from citation_problems(f"{label}, langkah {number}", step.dasar, regulasi)
        if row.status != "diatur" and row.langkah:
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


def review_problems(
    rows: Iterable[AturanEvaluasi], regulasi: Regulasi, domains: Domains, anomali: Mapping[str, Anomali]
) -> Iterator[str]:
    """Rows on evaluasi: citations, conditions, and that each names somebody."""
    for row in rows:
        label = f"evaluasi {row.kode!r}"
        yield from citation_problems(label, (*row.dasar, *row.dasar_pengembalian), regulasi)
        yield from condition_problems(label, row.bila + row.disebut_bagi, domains)
        yield from named_anomalies(label, row.anomali, anomali)
        if not row.rantai:
            yield f"{label}: tidak menyebut seorang peninjau pun"


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


def rating_problems(ratings: Iterable[Predikat]) -> Iterator[str]:
    """Names of ratings: unique, and each with where other law names it, which no numbering here can check."""
    names: set[str] = set()
    for one in ratings:
        if not one.nama.strip() or one.nama in names:
            yield f"predikat {one.nama!r}: nama kosong atau dipakai dua kali"
        names.add(one.nama)
        if not one.dasar.strip():
            yield f"predikat {one.nama!r}: tidak menyebut dasar; sebutkan ketentuan yang menamainya"
