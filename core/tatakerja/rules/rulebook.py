"""A regency's rows, validated and compiled: the book of rules by which the engine decides.

Everything that can be wrong with a plugin's rows is found here, when it is loaded, and reported all at once.
"""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

import attrs

from tatakerja.rules.check.alur import route_domains, route_problems, team_domains, team_problems
from tatakerja.rules.check.evaluasi import rating_problems, review_problems
from tatakerja.rules.check.kedudukan import placement_domains, placement_problems
from tatakerja.rules.check.overlap import code_problems, condition_problems, overlap_problems
from tatakerja.rules.check.pelaporan import report_problems
from tatakerja.rules.check.tahapan import stage_problems
from tatakerja.rules.check.vocabulary import anomaly_problems, vocabulary_problems
from tatakerja.rules.manager import PluginManager
from tatakerja.values.adopsi import Adopsi
from tatakerja.values.alur import AturanAlur, AturanTim, Muatan
from tatakerja.values.anomali import Anomali
from tatakerja.values.evaluasi import AturanEvaluasi
from tatakerja.values.galat import GalatPlugin, TafsirTidakDikenal
from tatakerja.values.istilah import JENIS_MANDIRI, JENIS_UNIT
from tatakerja.values.kedudukan import AturanKedudukan
from tatakerja.values.pelaporan import AturanKendala, AturanLaporan, AturanPermintaan
from tatakerja.values.regulasi import Kosakata, Regulasi
from tatakerja.values.syarat import fakta_tafsir
from tatakerja.values.tahapan import AturanTahapan, Kewajiban, Predikat, TanggungJawab

_Row = TypeVar("_Row", AturanKedudukan, AturanAlur, AturanEvaluasi)


@attrs.frozen(kw_only=True)
class BukuAturan:
    """The compiled rules of one regency under one choice of readings.

    :ivar regulasi: metadata of the regulation.
    :ivar kosakata: the regency's vocabulary.
    :ivar anomali: its anomalies by code, in the plugin's order.
    :ivar tafsir: the reading in force for every anomaly that has readings.
    :ivar kedudukan: the rows, adoptions expanded, in the plugin's order; likewise ``alur``, ``tim``,
        ``muatan``, ``evaluasi``, ``pelaporan``, ``tahapan``, ``tanggung_jawab``, ``kewajiban`` and ``predikat``.
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
    evaluasi: tuple[AturanEvaluasi, ...]
    pelaporan: tuple[AturanLaporan | AturanPermintaan | AturanKendala, ...]
    tahapan: tuple[AturanTahapan, ...]
    tanggung_jawab: tuple[TanggungJawab, ...]
    kewajiban: tuple[Kewajiban, ...]
    predikat: tuple[Predikat, ...]
    jenis_mandiri: frozenset[str]
    jenis_unit: frozenset[str]
    hook: tuple[str, ...]

    def sitasi(self, dasar: Iterable[str]) -> tuple[str, ...]:
        """Citations as an answer carries them: the regulation's short name before each place."""
        return tuple(f"{self.regulasi.singkatan} {tempat}" for tempat in dasar)

    def lapisan(self, aturan: AturanKedudukan | AturanAlur | AturanEvaluasi) -> str:
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
    problems += anomaly_problems(manager.anomali(), regulasi)
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
    reviews = tuple(_expanded(AturanEvaluasi, manager.evaluasi(), manager.bentuk_evaluasi(), problems))
    reports = manager.pelaporan()
    stage_rows = manager.tahapan()
    stages = tuple(row for row in stage_rows if isinstance(row, AturanTahapan))
    responsibilities = tuple(row for row in stage_rows if isinstance(row, TanggungJawab))
    obligations = tuple(row for row in stage_rows if isinstance(row, Kewajiban))
    ratings = manager.predikat()
    kinds = frozenset(JENIS_UNIT) | {baru.jenis for baru in kosakata.jenis_unit}
    readings = {
        fakta_tafsir(satu.kode): frozenset(tafsir.kode for tafsir in satu.tafsir)
        for satu in anomali.values()
        if satu.tafsir
    }
    problems += vocabulary_problems(kosakata)
    domains = placement_domains(kosakata, kinds) | readings
    for fakta in kosakata.fakta:
        for baris in fakta.baris:
            problems += condition_problems(f"fakta {fakta.nama!r}", baris.bila, domains)
    if not rules:
        problems.append("hook tatakerja_kedudukan tidak memberi satu aturan pun")
    problems += placement_problems(rules, regulasi, domains, anomali)
    route_facts = route_domains(rules) | readings
    problems += route_problems(routes, regulasi, route_facts, anomali)
    problems += team_problems(teams, contents, regulasi, team_domains(kinds) | readings, route_facts)
    problems += review_problems(reviews, regulasi, domains, anomali)
    problems += report_problems(reports, regulasi)
    problems += stage_problems(stages, (*responsibilities, *obligations), regulasi, domains, anomali)
    problems += rating_problems(ratings)
    problems += code_problems([*rules, *routes, *reviews, *stages])
    problems += overlap_problems(reviews, domains)
    problems += overlap_problems(stages, domains)
    problems += overlap_problems(rules, domains)
    for fase in ("persetujuan", "penetapan", "ketua"):
        problems += overlap_problems([row for row in routes if row.fase == fase], route_facts)
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
        evaluasi=reviews,
        pelaporan=reports,
        tahapan=stages,
        tanggung_jawab=responsibilities,
        kewajiban=obligations,
        predikat=ratings,
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
