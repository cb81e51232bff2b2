"""Why a route is what it is: which rows it was drawn up from, where each step is written, which rows came near."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tatakerja.engine.alur import RouteFinder
from tatakerja.engine.alur_langkah import Step, grouped_steps
from tatakerja.engine.choice import Silence, anomalies, citations, declared_row, implied
from tatakerja.engine.evaluasi import PerformanceGuide
from tatakerja.engine.fakta import all_hold
from tatakerja.engine.jejak import AsalPola, Dipakai, Ditanya, FaktaPerkara, Jejak
from tatakerja.engine.kedudukan import KedudukanResolver
from tatakerja.engine.pelaksanaan import DirectionGuide
from tatakerja.engine.pelaporan import ReportGuide
from tatakerja.engine.penjelasan.fakta import TERDEKAT, FactTeller, nearest
from tatakerja.engine.tahapan import StageGuide
from tatakerja.rules.derive import reviewing
from tatakerja.values.alur import AturanAlur, Muatan, Sisipan
from tatakerja.values.answers.penjelasan import (
    AsalLangkah,
    BarisMenjawab,
    BarisTerdekat,
    DasarMenurutSyarat,
    PenjelasanAlur,
)
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.aturan import Aturan, DasarBersyarat, Pertanyaan, setiap_sitasi
from tatakerja.values.galat import Jalur, TidakDitemukan
from tatakerja.values.kedudukan import Kedudukan
from tatakerja.values.pelaksanaan import AturanKetentuan
from tatakerja.values.penunjuk import sebut_pejabat
from tatakerja.values.tahapan import AturanTahapan, Kegiatan


class _Place(NamedTuple):
    """A file and a line in it."""

    berkas: str
    baris: int


class RouteExplainer:
    """Explains routes, by the parts that answer them.

    :param resolver: the kedudukan of everyone, the rules and the holders of posts.
    :param performance: answers about chains of review; likewise ``stages``, ``direction`` and ``reports``.
    """

    def __init__(
        self,
        resolver: KedudukanResolver,
        *,
        performance: PerformanceGuide,
        stages: StageGuide,
        direction: DirectionGuide,
        reports: ReportGuide,
    ) -> None:
        self._resolver = resolver
        self._buku = resolver.buku
        self._performance, self._stages, self._direction, self._reports = performance, stages, direction, reports
        self._routes = FactTeller(self._buku, alur=True)
        self._classes = FactTeller(self._buku)

    def penugasan(self, usulan: Usulan) -> PenjelasanAlur:
        """Why an assignment takes its route.

        :raises TidakDitemukan: as the question itself.
        """
        draft, _, _ = RouteFinder(self._resolver).draft(usulan)
        used = [
            Dipakai("sisipan" if isinstance(row, Sisipan) else "alur", row, facts, nip)
            for row, facts, nip in draft.rows
        ]
        contents = [Dipakai("muatan", row, draft.demanded_of[row.kode]) for row in draft.contents()]
        team = [Dipakai("tim", row, facts) for row, facts in draft.tim]
        asked = [
            Ditanya("alur", tuple(row for row in self._buku.alur if row.fase == fase), facts, nip)
            for fase, facts, nip in draft.asked
        ]
        asked += [
            Ditanya("sisipan", self._buku.sisipan, facts, nip)
            for fase, facts, nip in draft.asked
            if fase == "penetapan"
        ]
        found = Jejak((*used, *contents, *team), tuple(asked), tuple(self._steps(draft.steps, used)))
        return self._told(found.bersama(self._placements(usulan)), "penugasan", self._routes)

    def pelaksanaan(self, usulan: Usulan) -> PenjelasanAlur:
        """Why somebody directs the work of an assignment; raises as the question itself."""
        found = self._direction.jejak(usulan)
        return self._told(found.bersama(self._placements(usulan)), "pelaksanaan", self._routes)

    def pelaporan(self, usulan: Usulan) -> PenjelasanAlur:
        """Why somebody reports to somebody; raises as the question itself."""
        found = self._reports.jejak(usulan)
        return self._told(found.bersama(self._placements(usulan)), "pelaporan", self._routes)

    def evaluasi(self, nip: str, pemilik: str | None = None, ukuran_tim: int | None = None) -> PenjelasanAlur:
        """Why an employee's results are reviewed as they are; raises as the question itself."""
        pegawai = self._resolver.organisasi.pegawai_ber_nip(nip)
        if pegawai is None:
            raise TidakDitemukan(f"NIP {nip!r} tidak ada di pegawai.csv")
        found = self._performance.aturan(pegawai, pemilik, ukuran_tim)
        if isinstance(found, Silence):
            return self._told(_silent("evaluasi", self._buku.evaluasi, found.fakta, nip), "evaluasi", self._classes)
        row, kasus = found
        stages = next((one for one in self._buku.tahapan if one.kode == row.kode), None)
        if stages is None:
            ways = ((("rantai", place), way) for place, way in enumerate(row.rantai))
            steps = [
                AsalPola(place, sebut_pejabat(way), "evaluasi", row, path, citations(row.dasar, kasus.fakta))
                for place, (path, way) in enumerate(ways, start=1)
            ]
        else:
            steps = list(self._activities(stages, kasus.fakta, reviewing(stages)))
        kind = "evaluasi" if stages is None else "tahapan"
        rows = tuple(one for one in self._buku.evaluasi if one.bagi == row.bagi)
        asked = Ditanya("evaluasi", rows, kasus.fakta, nip)
        used = Dipakai(kind, row, kasus.fakta, nip)
        return self._told(Jejak((used,), (asked,), tuple(steps)), "evaluasi", self._classes)

    def tahapan(self, unit: str, ukuran_tim: int | None = None) -> PenjelasanAlur:
        """Why a unit's work has its stages; raises as the question itself."""
        found = self._stages.aturan_tahapan(unit, ukuran_tim)
        if isinstance(found, Silence):
            return self._told(_silent("tahapan", self._buku.tahapan, found.fakta), "tahapan", self._classes)
        row, kasus = found
        asked = Ditanya("tahapan", self._buku.tahapan, kasus.fakta)
        steps = tuple(self._activities(row, kasus.fakta, row.kegiatan))
        return self._told(Jejak((Dipakai("tahapan", row, kasus.fakta),), (asked,), steps), "tahapan", self._classes)

    def _placements(self, usulan: Usulan) -> Iterator[Dipakai]:
        """The rows that say who the officials of those concerned are."""
        for nip in dict.fromkeys((*usulan.pegawai, *filter(None, (usulan.ketua,)))):
            pegawai = self._resolver.organisasi.pegawai_ber_nip(nip)
            kasus = None if pegawai is None else self._resolver.kasus(pegawai)
            if kasus is None or isinstance(kasus, Kedudukan):
                continue
            rule = self._resolver.aturan(kasus)
            if rule is not None:
                yield Dipakai("kedudukan", rule, kasus.fakta, nip)

    def _steps(self, steps: Iterable[Step], used: Iterable[Dipakai]) -> Iterator[AsalPola]:
        """Each step of a route, by every row that has it: several where it is one for employees of several rows."""
        rows = {one.baris.kode: one for one in used}
        for no, group in grouped_steps(steps):
            told: set[tuple[str, Jalur]] = set()
            for step in group:
                one = rows[step.kode]
                path = _path(one.baris, step)
                if (step.kode, path) not in told:
                    told.add((step.kode, path))
                    yield AsalPola(
                        no, f"{' dan '.join(step.peran)} {step.pola.aksi}", one.jenis, one.baris, path, step.dasar
                    )

    def _activities(self, row: AturanTahapan, facts: FaktaPerkara, wanted: Sequence[Kegiatan]) -> Iterator[AsalPola]:
        """Some activities of a row of stages."""
        for place, one in enumerate(row.kegiatan):
            if any(one is other for other in wanted):
                who = ", ".join(way if isinstance(way, str) else sebut_pejabat(way) for way in one.pelaku)
                said = one.nama.replace("_", " ") + (f": {who}" if who else "")
                number = next(number for number, other in enumerate(wanted, start=1) if other is one)
                cited = citations(one.dasar or row.dasar, facts)
                yield AsalPola(number, said, "tahapan", row, ("kegiatan", place, "nama", one.nama), cited)

    def _told(self, jejak: Jejak, tentang: Pertanyaan, teller: FactTeller) -> PenjelasanAlur:
        silences = tuple(self._silences(jejak, tentang))
        used = _merged((*jejak.dipakai, *silences))
        asked = (one for one, _ in used if one.jenis != "kedudukan")
        codes = dict.fromkeys(code for one in asked for code in anomalies(one.baris, one.fakta))
        return PenjelasanAlur(
            aturan=tuple(self._row(one, nips, teller) for one, nips in used),
            langkah=tuple(map(self._step, jejak.asal)),
            terdekat=tuple(self._near(jejak, teller)),
            tafsir=tuple(map(teller.reading, codes)),
        )

    def _silences(self, jejak: Jejak, tentang: Pertanyaan) -> Iterator[Dipakai]:
        """The declared silences on what no row answers."""
        for one in jejak.ditanya:
            if one.jenis == "sisipan" or any(all_hold(row.bila, one.fakta) for row in one.baris):
                continue
            if one.jenis == "alur" and any(used.jenis == "alur" and used.nip == one.nip for used in jejak.dipakai):
                continue  # the mechanism says its own letter, or nobody need be appointed
            row = declared_row(self._buku, tentang, one.fakta, one.perihal)
            if row is not None:
                yield Dipakai("diam", row, one.fakta, one.nip)

    def _row(self, one: Dipakai, nips: tuple[str, ...], teller: FactTeller) -> BarisMenjawab:
        row, facts = one.baris, one.fakta
        told = self._classes if one.jenis == "kedudukan" else teller
        where = self._place(one.jenis, row, ())
        contents = dict.fromkeys(place for _, _, place in row.isian) if isinstance(row, Muatan) else ()
        return BarisMenjawab(
            jenis=one.jenis,
            kode=row.kode,
            uraian=_said(row),
            pegawai=nips,
            dasar=self._buku.sitasi((*citations(row.dasar, facts), *contents)),
            dasar_bersyarat=tuple(
                DasarMenurutSyarat(dasar=self._buku.sitasi(cited.dasar), fakta=told.met(cited.bila, facts))
                for cited in row.dasar
                if isinstance(cited, DasarBersyarat) and all_hold(cited.bila, facts)
            ),
            fakta=told.met(row.bila, facts),
            tersirat=implied(row.tersirat, facts),
            lapisan=self._buku.lapisan(row),
            berkas=where.berkas,
            baris=where.baris,
        )

    def _step(self, one: AsalPola) -> AsalLangkah:
        where = self._place(one.jenis, one.baris, one.jalur)
        return AsalLangkah(
            no=one.no,
            langkah=one.langkah,
            jenis=one.jenis,
            kode=one.baris.kode,
            dasar=self._buku.sitasi(one.dasar),
            berkas=where.berkas,
            baris=where.baris,
        )

    def _near(self, jejak: Jejak, teller: FactTeller) -> Iterator[BarisTerdekat]:
        """The nearest rows of each kind that didn't answer, each once, whoever it was asked for."""
        known = {(one.jenis, one.baris.kode) for one in jejak.dipakai}
        known |= {("evaluasi", kode) for kind, kode in known if kind == "tahapan"}
        seen: set[int] = set()
        for one in jejak.ditanya:
            if (asked := hash((one.jenis, id(one.fakta), one.baris))) in seen:
                continue
            seen.add(asked)
            others = (row for row in one.baris if (one.jenis, row.kode) not in known)
            for row, failed in nearest(others, one.fakta, TERDEKAT):
                known.add((one.jenis, row.kode))
                where = self._place(one.jenis, row, ())
                yield BarisTerdekat(
                    jenis=one.jenis,
                    kode=row.kode,
                    uraian=_said(row),
                    dasar=self._buku.sitasi(setiap_sitasi(row.dasar)),
                    gagal=teller.told(failed, one.fakta),
                    berkas=where.berkas,
                    baris=where.baris,
                )

    def _place(self, jenis: str, row: Aturan, jalur: Jalur) -> _Place:
        """Where a part of a row is written; of one that is a member of a list of its row, the member."""
        jalur = jalur or (("isi", row.isi) if isinstance(row, AturanKetentuan) else ())
        name, mark, line = self._buku.letak(jenis, row.kode, jalur).rpartition(":")
        return _Place(name, int(line)) if mark and line.isdigit() else _Place("", 0)


def _silent(jenis: Pertanyaan, rows: tuple[Aturan, ...], facts: FaktaPerkara | None, nip: str = "") -> Jejak:
    return Jejak() if facts is None else Jejak(ditanya=(Ditanya(jenis, rows, facts, nip),))


def _path(row: Aturan, step: Step) -> Jalur:
    """The path to a step in its row."""
    if isinstance(row, AturanAlur):
        for name in ("langkah", "surat"):
            for place, pola in enumerate(getattr(row, name)):
                if pola == step.pola:
                    return name, place, "aksi", pola.aksi
    return ("langkah",)


def _merged(used: Iterable[Dipakai]) -> list[tuple[Dipakai, tuple[str, ...]]]:
    """Rows with those for whom they were chosen on the same facts."""
    found: dict[tuple[str, str, tuple[object, ...]], tuple[Dipakai, dict[str, None]]] = {}
    for one in used:
        asked = tuple(sorted((name, str(value)) for name, value in one.fakta.items()))
        _, nips = found.setdefault((one.jenis, one.baris.kode, asked), (one, {}))
        nips |= dict.fromkeys(filter(None, (one.nip,)))
    return [(one, tuple(nips)) for one, nips in found.values()]


def _said(row: Aturan) -> str:
    """What a row says, in its own words."""
    if isinstance(row, Muatan):
        return f"{row.dokumen.replace('_', ' ')} memuat {'; '.join(isi for _, isi, _ in row.isian)}."
    return next((said for name in ("uraian", "isi", "alasan") if (said := getattr(row, name, ""))), "")
