"""A regency's rows, validated and compiled: the book of rules by which the engine decides.

Everything that can be wrong with a plugin's rows is found here, when it is loaded, and reported all at once.
"""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

import attrs

from tatakerja.rules.manager import PluginManager
from tatakerja.rules.validation import (
    Domains,
    citation_problems,
    code_problems,
    condition_problems,
    overlap_problems,
)
from tatakerja.values.anomali import Anomali
from tatakerja.values.aturan import Adopsi, AturanKedudukan
from tatakerja.values.galat import GalatPlugin, TafsirTidakDikenal
from tatakerja.values.istilah import JABATAN_PIMPINAN, JENIS_JABATAN, JENIS_MANDIRI, JENIS_UNIT, JENJANG, KELAS
from tatakerja.values.penugasan import CAKUPAN, FAKTA_ALUR, FAKTA_TIM, AturanAlur, AturanTim, Muatan
from tatakerja.values.regulasi import Kosakata, Regulasi
from tatakerja.values.syarat import FAKTA_INTI, KOSONG, fakta_tafsir

PENANDA_INTI = frozenset({"pyb"})
"""Marks that mean something to the core itself."""

_Row = TypeVar("_Row", AturanKedudukan, AturanAlur)


@attrs.frozen(kw_only=True)
class BukuAturan:
    """The compiled rules of one regency under one choice of readings.

    :ivar regulasi: metadata of the regulation.
    :ivar kosakata: the regency's vocabulary.
    :ivar anomali: its anomalies by code, in the plugin's order.
    :ivar tafsir: the reading in force for every anomaly that has readings.
    :ivar kedudukan: the rows, adoptions expanded, in the plugin's order; likewise ``alur``, ``tim`` and ``muatan``.
    :ivar jenis_mandiri: the independent kinds of units.
    :ivar jenis_unit: every kind of unit known.
    :ivar hook: the hooks that the plugin implements.
    """

    regulasi: Regulasi
    kosakata: Kosakata
    anomali: Mapping[str, Anomali]
    tafsir: Mapping[str, str]
    kedudukan: tuple[AturanKedudukan, ...]
    alur: tuple[AturanAlur, ...]
    tim: tuple[AturanTim, ...]
    muatan: tuple[Muatan, ...]
    jenis_mandiri: frozenset[str]
    jenis_unit: frozenset[str]
    hook: tuple[str, ...]

    def sitasi(self, dasar: Iterable[str]) -> tuple[str, ...]:
        """Citations as an answer carries them: the regulation's short name before each place."""
        return tuple(f"{self.regulasi.singkatan} {tempat}" for tempat in dasar)

    def lapisan(self, aturan: AturanKedudukan | AturanAlur) -> str:
        """Which layer gave a row: the regency's plugin, or a shape of the baseline that it adopted."""
        if aturan.bentuk is None:
            return f"plugin {self.regulasi.nama}"
        return f"bentuk dasar {aturan.bentuk!r}, diadopsi plugin {self.regulasi.nama}"


def susun_buku(manager: PluginManager, tafsir: Mapping[str, str] | None = None) -> BukuAturan:
    """Validate and compile the rows of a manager's regency.

    :param tafsir: readings chosen by the user, by anomaly; every other anomaly keeps its default.
    :raises GalatPlugin: with every problem of the plugin's rows.
    :raises TafsirTidakDikenal: if the user names an anomaly or reading that isn't there.
    """
    regulasi, kosakata = manager.regulasi(), manager.kosakata()
    problems: list[str] = []
    if manager.terpasang and regulasi.nama != manager.nama:
        problems.append(
            f"tatakerja_regulasi memberi nama {regulasi.nama!r}, tetapi plugin dipasang sebagai {manager.nama!r}"
        )
    anomali = {satu.kode: satu for satu in manager.anomali()}
    problems += _anomaly_problems(manager.anomali(), regulasi)
    rules = tuple(_expanded(AturanKedudukan, manager.kedudukan(), manager.bentuk_kedudukan(), problems))
    assignment = manager.penugasan()
    routes = tuple(
        _expanded(
            AturanAlur,
            [row for row in assignment if isinstance(row, AturanAlur | Adopsi)],
            manager.bentuk_alur(),
            problems,
        )
    )
    teams = tuple(row for row in assignment if isinstance(row, AturanTim))
    contents = tuple(row for row in assignment if isinstance(row, Muatan))
    kinds = frozenset(JENIS_UNIT) | {baru.jenis for baru in kosakata.jenis_unit}
    readings = {
        fakta_tafsir(satu.kode): frozenset(tafsir.kode for tafsir in satu.tafsir)
        for satu in anomali.values()
        if satu.tafsir
    }
    problems += _vocabulary_problems(kosakata)
    domains = _placement_domains(kosakata, kinds) | readings
    for fakta in kosakata.fakta:
        for baris in fakta.baris:
            problems += condition_problems(f"fakta {fakta.nama!r}", baris.bila, domains)
    if not rules:
        problems.append("hook tatakerja_kedudukan tidak memberi satu aturan pun")
    problems += _placement_problems(rules, regulasi, domains, anomali)
    problems += _route_problems(routes, regulasi, _route_domains(rules) | readings, anomali)
    problems += _team_problems(teams, contents, regulasi, _team_domains(kinds) | readings, _route_domains(rules))
    problems += code_problems([*rules, *routes])
    problems += overlap_problems(rules)
    for fase in ("persetujuan", "penetapan", "ketua"):
        problems += overlap_problems([row for row in routes if row.fase == fase])
    if problems:
        raise GalatPlugin(manager.nama, tuple(dict.fromkeys(problems)))
    return BukuAturan(
        regulasi=regulasi,
        kosakata=kosakata,
        anomali=anomali,
        tafsir=_chosen(anomali, tafsir or {}),
        kedudukan=rules,
        alur=routes,
        tim=teams,
        muatan=contents,
        jenis_mandiri=JENIS_MANDIRI | {baru.jenis for baru in kosakata.jenis_unit if baru.mandiri},
        jenis_unit=kinds,
        hook=manager.hook_terpasang(),
    )


def _expanded(
    kind: type[_Row], rows: Iterable[_Row | Adopsi], shapes: Iterable[_Row], problems: list[str]
) -> Iterator[_Row]:
    by_code = {shape.kode: shape for shape in shapes}
    known = {field.name for field in attrs.fields(kind)} - {"bentuk"} | ({"sitasi"} if kind is AturanAlur else set())
    for row in rows:
        if isinstance(row, kind):
            yield row
            continue
        assert isinstance(row, Adopsi)
        label = f"adopsi {row.bentuk!r} ({row.ubah.get('kode', 'tanpa kode')})"
        shape = by_code.get(row.bentuk)
        unknown = sorted(row.ubah.keys() - known)
        if shape is None:
            problems.append(f"{label}: bentuk tidak dikenal; bentuk yang ada: {', '.join(by_code)}")
        elif unknown:
            problems.append(f"{label}: kolom tidak dikenal: {', '.join(unknown)}")
        elif "kode" not in row.ubah:
            problems.append(f"{label}: beri kode sendiri dengan kode=...")
        else:
            change = dict(row.ubah)
            change["bila"] = shape.bila + tuple(change.get("bila", ()))
            if isinstance(shape, AturanAlur):
                steps, citations = shape.langkah, change.pop("sitasi", ())
                if len(steps) != len(citations):
                    problems.append(f"{label}: beri sitasi bagi masing-masing dari {len(steps)} langkah")
                    continue
                change["langkah"] = tuple(
                    attrs.evolve(step, dasar=tuple(dasar)) for step, dasar in zip(steps, citations, strict=True)
                )
            yield attrs.evolve(shape, bentuk=shape.kode, **change)


def _anomaly_problems(anomali: Iterable[Anomali], regulasi: Regulasi) -> Iterator[str]:
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


def _vocabulary_problems(kosakata: Kosakata) -> Iterator[str]:
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


def _placement_domains(kosakata: Kosakata, kinds: frozenset[str]) -> dict[str, frozenset[str]]:
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
    return domains | {fakta.nama: frozenset(baris.nilai for baris in fakta.baris) | empty for fakta in kosakata.fakta}


def _route_domains(rules: Iterable[AturanKedudukan]) -> dict[str, frozenset[str]]:
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


def _team_domains(kinds: frozenset[str]) -> dict[str, frozenset[str]]:
    domains = {
        "bentuk": frozenset({"individu", "tim"}),
        "cakupan_tim": frozenset(CAKUPAN),
        "ketua": frozenset(JENIS_JABATAN) | {KOSONG},
        "ketua_dari": frozenset({"unit", "perangkat_daerah", "instansi"}),
        "ketua_mandiri": kinds | {KOSONG},
    }
    assert domains.keys() == FAKTA_TIM.keys()
    return domains


def _named_anomalies(label: str, codes: Iterable[str], anomali: Mapping[str, Anomali]) -> Iterator[str]:
    for code in codes:
        if code not in anomali:
            yield f"{label}: anomali {code!r} tidak tercatat"


def _placement_problems(
    rules: tuple[AturanKedudukan, ...], regulasi: Regulasi, domains: Domains, anomali: Mapping[str, Anomali]
) -> Iterator[str]:
    for rule in rules:
        label = f"aturan {rule.kode!r}"
        yield from citation_problems(label, rule.dasar, regulasi)
        if rule.koordinator:
            yield from citation_problems(f"{label}, koordinator", rule.dasar_koordinator, regulasi)
        yield from condition_problems(label, rule.bila + rule.disebut_bagi, domains)
        for remark in rule.catatan:
            yield from condition_problems(f"{label}, catatan", remark.bila, domains)
        yield from _named_anomalies(label, rule.anomali, anomali)
        if not rule.ppk:
            yield f"{label}: tidak menunjuk Pejabat Penilai Kinerja; kasus tanpa aturan sudah dijawab tidak_diatur"
        if rule.predikat is not None and not rule.predikat.__doc__:
            yield f"{label}: predikat harus memiliki docstring yang menjelaskan syaratnya"


def _route_problems(
    rows: tuple[AturanAlur, ...], regulasi: Regulasi, domains: Domains, anomali: Mapping[str, Anomali]
) -> Iterator[str]:
    for row in rows:
        label = f"alur {row.kode!r}"
        yield from citation_problems(label, row.dasar, regulasi)
        yield from condition_problems(label, row.bila, domains)
        yield from _named_anomalies(label, row.anomali, anomali)
        for number, step in enumerate(row.langkah, start=1):
            yield from citation_problems(f"{label}, langkah {number}", step.dasar, regulasi)
        if row.status != "diatur" and row.langkah:
            yield f"{label}: status {row.status} tidak mempunyai langkah"


def _team_problems(
    teams: tuple[AturanTim, ...],
    contents: tuple[Muatan, ...],
    regulasi: Regulasi,
    team_domains: Domains,
    route_domains: Domains,
) -> Iterator[str]:
    for row in teams:
        yield from citation_problems(f"aturan tim {row.kode!r}", row.dasar, regulasi)
        yield from condition_problems(f"aturan tim {row.kode!r}", row.bila, team_domains)
    for content in contents:
        label = f"muatan {content.kode!r}"
        yield from condition_problems(label, content.bila, route_domains)
        yield from citation_problems(label, [place for _, _, place in content.isian], regulasi)


def _chosen(anomali: Mapping[str, Anomali], tafsir: Mapping[str, str]) -> dict[str, str]:
    chosen = {kode: satu.bawaan for kode, satu in anomali.items() if satu.bawaan is not None}
    for kode, pilihan in tafsir.items():
        if kode not in chosen:
            near = difflib.get_close_matches(kode, chosen, n=1)
            hint = f"; maksud Anda {near[0]!r}?" if near else ""
            if kode in anomali:
                hint = "; anomali ini tidak mempunyai pilihan tafsir"
            raise TafsirTidakDikenal(f"anomali {kode!r} tidak dapat dipilih tafsirnya{hint}")
        codes = [satu.kode for satu in anomali[kode].tafsir]
        if pilihan not in codes:
            near = difflib.get_close_matches(pilihan, codes, n=1)
            hint = f"; maksud Anda {near[0]!r}?" if near else ""
            raise TafsirTidakDikenal(f"tafsir {pilihan!r} tidak ada bagi {kode!r}{hint} (pilihan: {', '.join(codes)})")
        chosen[kode] = pilihan
    return chosen
