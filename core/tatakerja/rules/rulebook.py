"""A regency's rows, validated and compiled: the book of rules by which the engine decides.

Everything that can be wrong with a plugin's rows is found here, when it is loaded, and reported all at once.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Any

import attrs

from tatakerja.rules.check.alur import (
    content_faults,
    insertion_faults,
    placing_faults,
    route_domains,
    route_faults,
    team_domains,
    team_faults,
)
from tatakerja.rules.check.evaluasi import rating_faults, review_domains, review_faults, stage_domains
from tatakerja.rules.check.fault import CacatNilai, Masalah, of_row
from tatakerja.rules.check.kedudukan import placement_domains, placement_faults
from tatakerja.rules.check.kosakata import (
    anomaly_faults,
    fact_faults,
    regulation_faults,
    shadowed_faults,
    silence_faults,
    vocabulary_faults,
)
from tatakerja.rules.check.overlap import overlap_faults, shared_code_faults
from tatakerja.rules.check.pelaporan import demand_faults, direction_faults, obstacle_faults, report_faults
from tatakerja.rules.check.rows import Words, place_faults
from tatakerja.rules.check.tahapan import obligation_faults, responsibility_faults, stage_faults
from tatakerja.rules.derive import with_chains, worded_rows
from tatakerja.rules.editorial import with_editorial
from tatakerja.rules.inherit import (
    SEKAT,
    Coded,
    adopted,
    expanded,
    following,
    foreign,
    joined_places,
    offered,
    replaced_codes,
    short_names,
    stacked,
)
from tatakerja.rules.layer import Lapisan
from tatakerja.rules.manager import PluginManager
from tatakerja.values.alur import AturanAlur, AturanTim, Muatan, Sisipan
from tatakerja.values.anomali import Anomali
from tatakerja.values.aturan import Aturan, DasarBersyarat, Diam, setiap_sitasi, tanpa_bila
from tatakerja.values.evaluasi import AturanEvaluasi
from tatakerja.values.galat import GalatPlugin, Jalur, TafsirTidakDikenal
from tatakerja.values.istilah import JENIS_MANDIRI, JENIS_UNIT
from tatakerja.values.kedudukan import AturanKedudukan
from tatakerja.values.pelaksanaan import AturanKetentuan, AturanKoordinasi, AturanPengarah
from tatakerja.values.pelaporan import AturanKendala, AturanLaporan, AturanPermintaan
from tatakerja.values.regulasi import Kosakata, Regulasi
from tatakerja.values.syarat import fakta_tafsir
from tatakerja.values.tahapan import AturanTahapan, Kewajiban, Predikat, TanggungJawab, sebut_butir
from tatakerja.values.teks import terdekat

_BERMASA = (
    "kedudukan", "alur", "sisipan", "tim", "muatan", "pengarah", "koordinasi", "ketentuan", "laporan", "permintaan",
    "kendala", "tahapan", "evaluasi", "diam",
)  # fmt: skip
"""The kinds of rows that may hold for a part of the regulation's time only."""


@attrs.frozen(kw_only=True)
class BukuAturan:
    """The compiled rules of one regency under one choice of readings.

    :ivar regulasi: metadata of the regulation.
    :ivar kosakata: the regency's vocabulary.
    :ivar anomali: its anomalies by code, in the plugin's order.
    :ivar tafsir: the reading in force for every anomaly that has readings.
    :ivar kedudukan: the rows, adoptions expanded, in the plugin's order, then those of its base plugin that it doesn't
        replace; likewise ``alur``, ``tim``, ``muatan``, ``sisipan``, ``evaluasi``, ``pengarah``,
        ``koordinasi``, ``ketentuan``, ``laporan``, ``permintaan``, ``kendala``, ``tahapan``, ``tanggung_jawab``,
        ``kewajiban``, ``diam`` and ``predikat``.
    :ivar jenis_mandiri: the independent kinds of units.
    :ivar jenis_unit: every kind of unit known.
    :ivar hook: the hooks that the plugin implements.
    :ivar singkatan: how citations of a regulation begin on which this one builds, by the name of its plugin.
    :ivar asal: which layer gave a row, by its code, in words, where it isn't simply the regency's plugin.
    :ivar warisan: codes of rows of its base plugin, on which that plugin is judged.
    :ivar letak: file and line of a value: the kind of its row, the row's code, the path there; empty where its plugin
        doesn't say.
    """

    regulasi: Regulasi
    kosakata: Kosakata
    anomali: Mapping[str, Anomali]
    tafsir: Mapping[str, str]
    kedudukan: tuple[AturanKedudukan, ...]
    alur: tuple[AturanAlur, ...]
    tim: tuple[AturanTim, ...]
    muatan: tuple[Muatan, ...]
    sisipan: tuple[Sisipan, ...]
    evaluasi: tuple[AturanEvaluasi, ...]
    pengarah: tuple[AturanPengarah, ...]
    koordinasi: tuple[AturanKoordinasi, ...]
    ketentuan: tuple[AturanKetentuan, ...]
    laporan: tuple[AturanLaporan, ...]
    permintaan: tuple[AturanPermintaan, ...]
    kendala: tuple[AturanKendala, ...]
    tahapan: tuple[AturanTahapan, ...]
    tanggung_jawab: tuple[TanggungJawab, ...]
    kewajiban: tuple[Kewajiban, ...]
    diam: tuple[Diam, ...]
    predikat: tuple[Predikat, ...]
    jenis_mandiri: frozenset[str]
    jenis_unit: frozenset[str]
    hook: tuple[str, ...]
    singkatan: Mapping[str, str]
    asal: Mapping[str, str]
    warisan: frozenset[str]
    letak: Callable[[str, str, Jalur], str] = attrs.field(eq=False, repr=False)

    @property
    def pelaporan(self) -> tuple[AturanLaporan | AturanPermintaan | AturanKendala, ...]:
        """All rows on reporting: reports, demands for them, obstacles."""
        return (*self.laporan, *self.permintaan, *self.kendala)

    @property
    def pelaksanaan(self) -> tuple[AturanPengarah | AturanKoordinasi | AturanKetentuan, ...]:
        """All rows on how work is carried out: who directs, with whom it is coordinated, what is owed."""
        return (*self.pengarah, *self.koordinasi, *self.ketentuan)

    def sitasi(self, dasar: Iterable[str | DasarBersyarat]) -> tuple[str, ...]:
        """Citations as an answer carries them: the short name of the instrument before each place.

        Those by condition are all among them; an answer first takes what holds in its case.
        """
        return tuple(map(self._cited, setiap_sitasi(dasar)))

    def _cited(self, tempat: str) -> str:
        name, sekat, place = tempat.partition(SEKAT)
        if sekat and name in self.singkatan:
            return f"{self.singkatan[name]} {place}"
        return self.regulasi.sitasi(tempat)

    def pada(self, tanggal: date) -> "BukuAturan":
        """The book of a day: without the rows that don't hold then; itself where all do."""
        change: dict[str, Any] = {}
        for name in _BERMASA:
            rows = getattr(self, name)
            holding = tuple(row for row in rows if row.berlaku(tanggal))
            if len(holding) < len(rows):
                change[name] = holding
        return attrs.evolve(self, **change) if change else self

    def memuat(self, sitasi: str) -> bool:
        """Whether a citation, as an answer carries it, exists: in the regulation, an amendment, or the one below."""
        regulasi, sitasi = self.regulasi, tanpa_bila(sitasi)
        amended = {one.kode: one.singkatan for one in regulasi.perubahan}
        for code, short in {"": regulasi.singkatan, **amended, **self.singkatan}.items():
            place = sitasi.removeprefix(f"{short} ")
            if place != sitasi and regulasi.memuat(f"{code}{SEKAT}{place}" if code else place):
                return True
        return False

    def lapisan(self, aturan: Aturan) -> str:
        """Which layer gave a row: the regency's plugin, a shape that it adopted from a layer below, its base plugin."""
        return self.asal.get(aturan.kode) or f"plugin {self.regulasi.nama}"


def days_of_change(buku: BukuAturan) -> set[date]:
    """The days from which on other rows hold, or the regulation itself does or doesn't."""
    periods = [(row.sejak, row.sampai) for name in _BERMASA for row in getattr(buku, name)]
    periods.append((buku.regulasi.berlaku_sejak, buku.regulasi.berlaku_sampai))
    first = {since for since, _ in periods if since is not None}
    return first | {until + timedelta(days=1) for _, until in periods if until is not None and until < date.max}


def susun_buku(manager: PluginManager, tafsir: Mapping[str, str] | None = None, *, lengkap: bool = False) -> BukuAturan:
    """Validate and compile the rows of a manager's regency, over those of its base plugin.

    :param tafsir: readings chosen by the user, by anomaly; every other anomaly keeps its default.
    :param lengkap: whether the anomalies are among it that change no answer.
    :raises GalatPlugin: with every problem of the plugin's rows.
    :raises TafsirTidakDikenal: if the user names an anomaly or reading that isn't there.
    """
    below = None if manager.dasar is None else _compiled(manager.dasar, [manager.inti], None, {}, named=True)
    layers = [manager.inti] if manager.dasar is None else [manager.inti, manager.dasar]
    buku = _compiled(manager.daerah, layers, below, tafsir or {}, named=manager.terpasang)
    return attrs.evolve(buku, anomali=with_editorial(buku.anomali, manager)) if lengkap else buku


def _compiled(
    layer: Lapisan, layers: list[Lapisan], below: BukuAturan | None, tafsir: Mapping[str, str], *, named: bool
) -> BukuAturan:
    """The book of a layer.

    :param layers: those that offer it shapes, the lowest first.
    :param below: the book of the layer on whose rows this one builds.
    :param named: whether the regulation must have the layer's name.
    """
    problems: list[str] = []
    faults: list[Masalah] = []
    buku = _assembled(layer, layers, below, problems, faults)
    if named and buku.regulasi.nama != layer.nama:
        problems.append(
            f"tatakerja_regulasi memberi nama {buku.regulasi.nama!r}, tetapi plugin dipasang sebagai {layer.nama!r}"
        )
    faults += _faults(buku)
    if problems or faults:
        raise _told(layer, problems, faults)
    return attrs.evolve(buku, tafsir=_chosen(buku.anomali, tafsir))


def _told(layer: Lapisan, problems: Iterable[str], faults: Iterable[Masalah]) -> GalatPlugin:
    """All that is wrong: with file and line where the layer knows them, by the row's code elsewhere."""
    placed, others = dict[str, None](), dict.fromkeys(problems)
    for fault in faults:
        where = layer.letak(fault)
        if where is None:
            others[str(fault)] = None
        else:
            placed[f"{where}: {fault.kalimat}"] = None
    return GalatPlugin(layer.nama, tuple(others), tuple(placed))


def _assembled(
    layer: Lapisan, layers: list[Lapisan], below: BukuAturan | None, problems: list[str], faults: list[Masalah]
) -> BukuAturan:
    """The rows of a layer and of those below it, no reading chosen and nothing but the layers' fit checked."""
    regulasi, kosakata = layer.regulasi(), layer.kosakata()
    kinds = frozenset(JENIS_UNIT) | {one.jenis for one in kosakata.jenis_unit}
    flaws = (*layer.anomali(), *(() if below is None else below.anomali.values()))
    faults += vocabulary_faults(kosakata, kinds, flaws)
    faults += regulation_faults(regulasi)
    faults += anomaly_faults(layer.anomali(), regulasi)
    if below is not None:
        name = below.regulasi.nama
        faults += shadowed_faults(kosakata, below.kosakata, name)
        kosakata = kosakata.di_atas(below.kosakata)
        regulasi = attrs.evolve(regulasi, penomoran=joined_places(regulasi.penomoran, below.regulasi))

    anomali = {satu.kode: satu for satu in layer.anomali()}
    for satu in () if below is None else foreign(tuple(below.anomali.values()), below.regulasi.nama):
        if anomali.setdefault(satu.kode, satu) is not satu:
            faults.append(
                Masalah("anomali", satu.kode, ("kode",), "kode dipakai juga oleh plugin dasar", "pakai kode lain")
            )
    shapes_of_rules = offered([(one.nama, one.bentuk_kedudukan()) for one in layers], problems)
    shapes_of_routes = offered([(one.nama, one.bentuk_alur()) for one in layers], problems)
    shapes_of_reviews = offered([(one.nama, one.bentuk_evaluasi()) for one in layers], problems)
    rules = worded_rows(expanded(AturanKedudukan, layer.kedudukan(), shapes_of_rules, faults))
    routes = worded_rows(expanded(AturanAlur, layer.alur(), shapes_of_routes, faults))
    reviews = worded_rows(expanded(AturanEvaluasi, layer.evaluasi(), shapes_of_reviews, faults))
    stages = worded_rows(layer.tahapan())
    replaced = replaced_codes((*rules, *routes, *reviews, *stages))

    def inherited(kind: str) -> Any:
        if below is None:
            return ()
        return following(foreign(tuple(getattr(below, kind)), below.regulasi.nama), replaced)

    origins = dict(adopted(rules, shapes_of_rules, regulasi.nama))
    origins.update(adopted(routes, shapes_of_routes, regulasi.nama))
    origins.update(adopted(reviews, shapes_of_reviews, regulasi.nama))
    if below is not None:
        origins |= _origins(regulasi.nama, below, (*rules, *routes, *reviews, *stages), origins)
    stages_below = inherited("tahapan")
    all_stages = stacked("tahapan", stages, stages_below, faults)
    derived = {row.kode for row in stages_below}
    chains_below = tuple(row for row in inherited("evaluasi") if row.kode not in derived)
    return BukuAturan(
        regulasi=regulasi,
        kosakata=kosakata,
        anomali=anomali,
        tafsir={},
        kedudukan=stacked("aturan", rules, inherited("kedudukan"), faults),
        alur=stacked("alur", routes, inherited("alur"), faults),
        tim=stacked("aturan tim", layer.tim(), inherited("tim"), faults),
        muatan=stacked("muatan", layer.muatan(), inherited("muatan"), faults),
        sisipan=stacked("sisipan", worded_rows(layer.sisipan()), inherited("sisipan"), faults),
        evaluasi=with_chains(stacked("evaluasi", reviews, chains_below, faults), all_stages),
        pengarah=stacked("pengarah", layer.pengarah(), inherited("pengarah"), faults),
        koordinasi=stacked("koordinasi", layer.koordinasi(), inherited("koordinasi"), faults),
        ketentuan=stacked("ketentuan", layer.ketentuan(), inherited("ketentuan"), faults),
        laporan=stacked("laporan", layer.laporan(), inherited("laporan"), faults),
        permintaan=stacked("permintaan", layer.permintaan(), inherited("permintaan"), faults),
        kendala=stacked("kendala", layer.kendala(), inherited("kendala"), faults),
        tahapan=all_stages,
        tanggung_jawab=(*layer.tanggung_jawab(), *inherited("tanggung_jawab")),
        kewajiban=(*layer.kewajiban(), *inherited("kewajiban")),
        diam=stacked("diam", layer.diam(), inherited("diam"), faults),
        predikat=layer.predikat() or (() if below is None else below.predikat),
        jenis_mandiri=JENIS_MANDIRI | {baru.jenis for baru in kosakata.jenis_unit if baru.mandiri},
        jenis_unit=frozenset(JENIS_UNIT) | {baru.jenis for baru in kosakata.jenis_unit},
        hook=layer.hook,
        singkatan={} if below is None else short_names(below.regulasi),
        asal=origins,
        warisan=frozenset(() if below is None else (row.kode for name in _BERMASA for row in getattr(below, name))),
        letak=partial(_written, layer, None if below is None else below.letak),
    )


def _written(
    layer: Lapisan, below: Callable[[str, str, Jalur], str] | None, jenis: str, kode: str, jalur: Jalur
) -> str:
    """Where a value of a layer is written, or of the one on which it builds."""
    found = layer.letak(Masalah(jenis, kode, jalur, ""))
    return found or ("" if below is None else below(jenis, kode, jalur))


def _faults(buku: BukuAturan) -> Iterator[Masalah]:
    """What is wrong with the rows of a book, those of a layer below included: they meet the words of the one above."""
    readings = {
        fakta_tafsir(satu.kode): frozenset(tafsir.kode for tafsir in satu.tafsir)
        for satu in buku.anomali.values()
        if satu.tafsir
    }
    placements = placement_domains(buku.kosakata, buku.jenis_unit) | readings
    yield from fact_faults(buku.kosakata, placements)
    if not buku.kedudukan:
        yield Masalah("hook tatakerja_kedudukan", "", (), "tidak memberi satu aturan pun")
    known = Words(buku.regulasi, buku.anomali, placements, buku.jenis_unit)
    routes = known._replace(domains=route_domains(buku.kedudukan, buku.tahapan, buku.jenis_unit) | readings)
    teams = known._replace(domains=team_domains(buku.tahapan, buku.jenis_unit) | readings)
    stages = known._replace(domains=placements | stage_domains(buku.kedudukan))
    chains = known._replace(domains=placements | review_domains(buku.kedudukan, buku.tahapan))
    derived = {row.kode for row in buku.tahapan}
    kinds: tuple[tuple[str, Iterable[Any], Callable[[Any, Words], Iterator[CacatNilai]], Words], ...] = (
        ("aturan", buku.kedudukan, placement_faults, known),
        ("alur", buku.alur, route_faults, routes),
        ("sisipan", buku.sisipan, insertion_faults, routes),
        ("aturan tim", buku.tim, team_faults, teams),
        ("muatan", buku.muatan, content_faults, routes),
        ("evaluasi", [row for row in buku.evaluasi if row.kode not in derived], review_faults, chains),
        ("pengarah", buku.pengarah, direction_faults, routes),
        ("koordinasi", buku.koordinasi, direction_faults, routes),
        ("ketentuan", buku.ketentuan, direction_faults, routes),
        ("laporan", buku.laporan, report_faults, routes),
        ("permintaan", buku.permintaan, demand_faults, routes),
        ("kendala", buku.kendala, obstacle_faults, routes),
        ("tahapan", buku.tahapan, stage_faults, stages),
    )
    coded: list[tuple[str, Aturan]] = []
    steps_known = True
    for kind, rows, check, words in kinds:
        for row in rows:
            coded.append((kind, row))
            found = list(of_row(kind, row.kode, check(row, words)))
            steps_known &= not found or kind not in ("alur", "sisipan")
            yield from found
    silences = {"kedudukan": known, "tahapan": stages, "evaluasi": chains}
    for silence in buku.diam:
        coded.append(("diam", silence))
        yield from of_row("diam", silence.kode, silence_faults(silence, silences.get(silence.tentang, routes)))
    for responsibility in buku.tanggung_jawab:
        yield from of_row("tanggung jawab", sebut_butir(responsibility), responsibility_faults(responsibility, known))
    for obligation in buku.kewajiban:
        yield from of_row("kewajiban", sebut_butir(obligation), obligation_faults(obligation, known))
    yield from rating_faults(buku.predikat)
    for kind, place in buku.kosakata.unit_tersendiri.items():
        yield from of_row("kosakata", "", place_faults(("unit_tersendiri", kind), (place,), buku.regulasi))
    if steps_known:
        yield from placing_faults(buku.sisipan, buku.alur)
    yield from shared_code_faults(coded)
    yield from overlap_faults("evaluasi", buku.evaluasi, chains.domains)
    yield from overlap_faults("tahapan", buku.tahapan, stages.domains)
    yield from overlap_faults("aturan", buku.kedudukan, known.domains)
    yield from overlap_faults("pengarah", buku.pengarah, routes.domains)
    yield from overlap_faults("alur", _lettered(buku.alur), routes.domains)
    for fase in ("persetujuan", "ketua"):
        yield from overlap_faults("alur", [row for row in buku.alur if row.fase == fase], routes.domains)


def _lettered(rows: Iterable[AturanAlur]) -> list[AturanAlur]:
    """The rows that set a letter: those that are asked for it, and mechanisms that say their own."""
    return [row for row in rows if row.fase == "penetapan" or row.surat]


def _origins(nama: str, below: BukuAturan, own: Iterable[Coded], taken: Mapping[str, str]) -> dict[str, str]:
    """Where rows come from that a base plugin has to do with."""
    base = below.regulasi.nama
    inherited = (row for rows in (below.kedudukan, below.alur, below.evaluasi, below.tahapan) for row in rows)
    found = {row.kode: below.asal.get(row.kode, f"plugin {base}") for row in inherited}
    replacing = replaced_codes(own)
    found = {code: f"{where}, diwarisi plugin {nama}" for code, where in found.items() if code not in replacing}
    for old, new in replacing.items():
        found[new] = f"{taken.get(new, f'plugin {nama}')}, menggantikan {old!r} dari plugin {base}"
    return found


def _chosen(anomali: Mapping[str, Anomali], tafsir: Mapping[str, str]) -> dict[str, str]:
    chosen = {kode: satu.bawaan for kode, satu in anomali.items() if satu.bawaan is not None}
    for kode, pilihan in tafsir.items():
        if kode not in chosen:
            near = terdekat(kode, chosen)
            hint = f"; maksud Anda {near[0]!r}?" if near else ""
            if kode in anomali:
                hint = "; anomali ini tidak mempunyai pilihan tafsir"
            raise TafsirTidakDikenal(f"anomali {kode!r} tidak dapat dipilih tafsirnya{hint}")
        codes = [satu.kode for satu in anomali[kode].tafsir]
        if pilihan not in codes:
            near = terdekat(pilihan, codes)
            hint = f"; maksud Anda {near[0]!r}?" if near else ""
            raise TafsirTidakDikenal(f"tafsir {pilihan!r} tidak ada bagi {kode!r}{hint} (pilihan: {', '.join(codes)})")
        chosen[kode] = pilihan
    return chosen
