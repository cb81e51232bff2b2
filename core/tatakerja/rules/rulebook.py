"""A regency's rows, validated and compiled: the book of rules by which the engine decides.

Everything that can be wrong with a plugin's rows is found here, when it is loaded, and reported all at once.
"""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from itertools import combinations

import attrs

from tatakerja.rules.manager import PluginManager
from tatakerja.values.anomali import Anomali
from tatakerja.values.aturan import Adopsi, AturanKedudukan
from tatakerja.values.galat import GalatPlugin, TafsirTidakDikenal
from tatakerja.values.istilah import JABATAN_PIMPINAN, JENIS_JABATAN, JENIS_MANDIRI, JENIS_UNIT, JENJANG, KELAS
from tatakerja.values.regulasi import Kosakata, Regulasi
from tatakerja.values.syarat import FAKTA_INTI, KOSONG, Syarat, fakta_tafsir, terpisah

PENANDA_INTI = frozenset({"pyb"})
"""Marks that mean something to the core itself."""


@attrs.frozen(kw_only=True)
class BukuAturan:
    """The compiled rules of one regency under one choice of readings.

    :ivar regulasi: metadata of the regulation.
    :ivar kosakata: the regency's vocabulary.
    :ivar anomali: its anomalies by code, in the plugin's order.
    :ivar tafsir: the reading in force for every anomaly that has readings.
    :ivar kedudukan: the rows, adoptions expanded, in the plugin's order.
    :ivar jenis_mandiri: the independent kinds of units.
    :ivar jenis_unit: every kind of unit known.
    :ivar hook: the hooks that the plugin implements.
    """

    regulasi: Regulasi
    kosakata: Kosakata
    anomali: Mapping[str, Anomali]
    tafsir: Mapping[str, str]
    kedudukan: tuple[AturanKedudukan, ...]
    jenis_mandiri: frozenset[str]
    jenis_unit: frozenset[str]
    hook: tuple[str, ...]

    def sitasi(self, dasar: Iterable[str]) -> tuple[str, ...]:
        """Citations as an answer carries them: the regulation's short name before each place."""
        return tuple(f"{self.regulasi.singkatan} {tempat}" for tempat in dasar)

    def lapisan(self, aturan: AturanKedudukan) -> str:
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
    shapes = {shape.kode: shape for shape in manager.bentuk_kedudukan()}
    problems: list[str] = []
    if regulasi.nama != manager.nama:
        problems.append(
            f"tatakerja_regulasi memberi nama {regulasi.nama!r}, tetapi plugin dipasang sebagai {manager.nama!r}"
        )
    anomali = {satu.kode: satu for satu in manager.anomali()}
    problems += _anomaly_problems(manager.anomali(), regulasi)
    rules = tuple(_expanded(manager.kedudukan(), shapes, problems))
    kinds = frozenset(JENIS_UNIT) | {baru.jenis for baru in kosakata.jenis_unit}
    domains = _domains(kosakata, kinds, anomali.values(), problems)
    for fakta in kosakata.fakta:
        for baris in fakta.baris:
            problems += _condition_problems(f"fakta {fakta.nama!r}", baris.bila, domains)
    if not rules:
        problems.append("hook tatakerja_kedudukan tidak memberi satu aturan pun")
    problems += _rule_problems(rules, regulasi, domains, anomali)
    problems += _overlaps(rules)
    if problems:
        raise GalatPlugin(manager.nama, tuple(problems))
    return BukuAturan(
        regulasi=regulasi,
        kosakata=kosakata,
        anomali=anomali,
        tafsir=_chosen(anomali, tafsir or {}),
        kedudukan=rules,
        jenis_mandiri=JENIS_MANDIRI | {baru.jenis for baru in kosakata.jenis_unit if baru.mandiri},
        jenis_unit=kinds,
        hook=manager.hook_terpasang(),
    )


def _expanded(
    rows: Iterable[AturanKedudukan | Adopsi], shapes: Mapping[str, AturanKedudukan], problems: list[str]
) -> Iterator[AturanKedudukan]:
    fields = {field.name for field in attrs.fields(AturanKedudukan)} - {"bentuk"}
    for row in rows:
        if isinstance(row, AturanKedudukan):
            yield row
            continue
        label = f"adopsi {row.bentuk!r} ({row.ubah.get('kode', 'tanpa kode')})"
        shape = shapes.get(row.bentuk)
        unknown = sorted(row.ubah.keys() - fields)
        if shape is None:
            problems.append(f"{label}: bentuk tidak dikenal; bentuk yang ada: {', '.join(shapes)}")
        elif unknown:
            problems.append(f"{label}: kolom tidak dikenal: {', '.join(unknown)}")
        elif "kode" not in row.ubah:
            problems.append(f"{label}: beri kode sendiri dengan kode=...")
        else:
            change = dict(row.ubah)
            change["bila"] = shape.bila + tuple(change.get("bila", ()))
            yield attrs.evolve(shape, bentuk=shape.kode, **change)


def _anomaly_problems(anomali: Iterable[Anomali], regulasi: Regulasi) -> Iterator[str]:
    seen: set[str] = set()
    for satu in anomali:
        label = f"anomali {satu.kode!r}"
        if satu.kode in seen:
            yield f"{label}: kode dipakai dua kali"
        seen.add(satu.kode)
        yield from _citation_problems(label, satu.tempat, regulasi)
        codes = [tafsir.kode for tafsir in satu.tafsir]
        if len(set(codes)) != len(codes) or len(codes) == 1:
            yield f"{label}: tafsir harus paling sedikit dua dan berbeda kode"
        if codes and (satu.bawaan not in codes or not satu.alasan):
            yield f"{label}: bawaan harus salah satu dari {', '.join(codes)}, dengan alasannya"
        if bool(codes) != bool(satu.dampak):
            yield f"{label}: tafsir dan dampak harus ada bersama-sama"


def _citation_problems(label: str, places: Iterable[str], regulasi: Regulasi) -> Iterator[str]:
    places = tuple(places)
    if not places:
        yield f"{label}: tidak menyebut dasar; beri paling sedikit satu sitasi"
    for place in places:
        if place not in regulasi.penomoran:
            near = difflib.get_close_matches(place, regulasi.penomoran.tempat, n=1)
            hint = f"; maksudnya {near[0]!r}?" if near else ""
            yield f"{label}: sitasi {place!r} tidak ada dalam penomoran {regulasi.singkatan}{hint}"


def _domains(
    kosakata: Kosakata, kinds: frozenset[str], anomali: Iterable[Anomali], problems: list[str]
) -> dict[str, frozenset[str]]:
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
    for satu in anomali:
        if satu.tafsir:
            domains[fakta_tafsir(satu.kode)] = frozenset(tafsir.kode for tafsir in satu.tafsir)
    for baru in kosakata.jenis_unit:
        if baru.jenis in JENIS_UNIT:
            problems.append(f"jenis unit {baru.jenis!r} sudah dikenal oleh inti; pakai kata lain")
    for fakta in kosakata.fakta:
        if fakta.nama in domains:
            problems.append(f"fakta {fakta.nama!r} sudah ada; pakai nama lain")
        domains[fakta.nama] = frozenset(baris.nilai for baris in fakta.baris) | empty
    return domains


def _condition_problems(
    label: str, conditions: Iterable[Syarat], domains: Mapping[str, frozenset[str]]
) -> Iterator[str]:
    for syarat in conditions:
        domain = domains.get(syarat.fakta)
        if domain is None:
            near = difflib.get_close_matches(syarat.fakta, domains, n=1)
            hint = f"; maksudnya {near[0]!r}?" if near else f"; fakta yang ada: {', '.join(domains)}"
            yield f"{label}: fakta {syarat.fakta!r} tidak dikenal{hint}"
        elif not syarat.nilai:
            yield f"{label}: syarat atas {syarat.fakta!r} tidak menyebut nilai"
        elif unknown := sorted(syarat.nilai - domain):
            yield f"{label}: nilai {', '.join(map(repr, unknown))} tidak dikenal bagi fakta {syarat.fakta!r}"


def _rule_problems(
    rules: tuple[AturanKedudukan, ...],
    regulasi: Regulasi,
    domains: Mapping[str, frozenset[str]],
    anomali: Mapping[str, Anomali],
) -> Iterator[str]:
    codes = [rule.kode for rule in rules]
    for rule in rules:
        label = f"aturan {rule.kode!r}"
        if codes.count(rule.kode) > 1:
            yield f"{label}: kode dipakai dua kali"
        yield from _citation_problems(label, rule.dasar, regulasi)
        if rule.koordinator:
            yield from _citation_problems(f"{label}, koordinator", rule.dasar_koordinator, regulasi)
        yield from _condition_problems(label, rule.bila + rule.disebut_bagi, domains)
        for remark in rule.catatan:
            yield from _condition_problems(f"{label}, catatan", remark.bila, domains)
        for code in rule.anomali:
            if code not in anomali:
                yield f"{label}: anomali {code!r} tidak tercatat"
        for code in rule.pengecualian_dari:
            if code not in codes:
                yield f"{label}: pengecualian dari aturan {code!r} yang tidak ada"
        if not rule.ppk:
            yield f"{label}: tidak menunjuk Pejabat Penilai Kinerja; kasus tanpa aturan sudah dijawab tidak_diatur"
        if rule.predikat is not None and not rule.predikat.__doc__:
            yield f"{label}: predikat harus memiliki docstring yang menjelaskan syaratnya"


def _overlaps(rules: tuple[AturanKedudukan, ...]) -> Iterator[str]:
    try:
        TopologicalSorter({rule.kode: rule.pengecualian_dari for rule in rules}).prepare()
    except CycleError as error:
        yield f"pengecualian berputar: {' -> '.join(error.args[1])}; tetapkan satu arah"
    for left, right in combinations(rules, 2):
        if left.kode in right.pengecualian_dari or right.kode in left.pengecualian_dari:
            continue
        if not terpisah(_decidable(left), _decidable(right)):
            yield (
                f"aturan {left.kode!r} ({'; '.join(left.dasar)}) dan {right.kode!r} ({'; '.join(right.dasar)}) dapat "
                "menjawab kasus yang sama; bedakan syaratnya atau nyatakan salah satu pengecualian_dari yang lain"
            )


def _decidable(rule: AturanKedudukan) -> tuple[Syarat, ...]:
    # A predicate may hold for anything, so a row that has one overlaps whatever its other conditions say.
    return () if rule.predikat is not None else rule.bila


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
