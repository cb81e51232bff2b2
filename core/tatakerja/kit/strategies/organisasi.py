"""Hypothesis strategies that build organisations from a regency's own vocabulary.

They build valid values rather than filter, are small, and shrink to the usual: few units, led by the usual rank, each
post held definitively. The vocabulary is the compiled book's: its kinds of units, marks, patterns and readings, and a
mark and a pattern that it doesn't know.
"""

from datetime import date, timedelta

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from tatakerja.audit.regulasi.lazim import jabatan_mungkin, jenis_anak, kelas_mungkin
from tatakerja.engine.questions import Questions
from tatakerja.kit.cases.ask_kedudukan import buku_terbaca
from tatakerja.rules.check.kosakata import PENANDA_INTI
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.aturan import Aturan
from tatakerja.values.istilah import JENJANG
from tatakerja.values.organisasi import Organisasi, Pegawai, Pemangku, Unit

_TIDAK_DIKENAL = "tidak_dikenal"
_PENGISIAN = ("definitif", "definitif", "definitif", "kosong", "plt", "pj", "rangkap")
"""How a post is filled: by a leader of its own, by nobody, or by another of the people (``rangkap``: definitively)."""
_HARI = date(2026, 1, 5)


def hari_berlaku(buku: BukuAturan) -> date:
    """A day on which a regulation answers."""
    regulasi = buku.regulasi
    return _HARI if regulasi.berlaku(_HARI) else regulasi.berlaku_sejak or regulasi.berlaku_sampai or _HARI


def hari_aturan(aturan: Aturan, buku: BukuAturan) -> date:
    """A day on which a row of a regulation answers: the usual one, unless it begins later or has ended by then."""
    hari = hari_berlaku(buku)
    if aturan.berlaku(hari):
        return hari
    return max(filter(None, (aturan.sejak, buku.regulasi.berlaku_sejak)), default=aturan.sampai or hari)


def hari_hari(buku: BukuAturan) -> list[date]:
    """The days on which a regulation's rows may answer otherwise: the usual one, and one for every row's period."""
    rows = (row for kind in _BERPERIODE for row in getattr(buku, kind))
    days = {hari_aturan(row, buku) for row in rows}
    return [hari_berlaku(buku), *sorted(days - {hari_berlaku(buku)})]


_BERPERIODE = (
    "kedudukan", "alur", "sisipan", "tim", "muatan", "evaluasi", "pengarah", "koordinasi", "ketentuan", "laporan",
    "permintaan", "kendala", "tahapan", "diam",
)  # fmt: skip
"""The kinds of rows that hold for a time."""


def pilihan_tafsir(buku: BukuAturan) -> SearchStrategy[dict[str, str]]:
    """A choice of readings for the anomalies that change kedudukan or evaluasi; shrinks to the defaults."""
    return st.fixed_dictionaries(
        {},
        optional={
            kode: st.sampled_from([satu.kode for satu in anomali.tafsir])
            for kode, anomali in buku.anomali.items()
            if anomali.tafsir and not {"kedudukan", "evaluasi"}.isdisjoint(anomali.dampak)
        },
    )


@st.composite
def susunan_unit(draw: DrawFn, buku: BukuAturan, maks_unit: int = 9) -> list[Unit]:
    """A regency's units, parents first: a root, agencies and what stands below them, and perhaps another instansi."""
    units = [Unit("U0", "Unit 0", "pemerintah_daerah", None, "kepala_daerah")]
    if draw(st.integers(0, 5)) == 5:
        units.append(
            Unit("U1", "Unit 1", "instansi_lain", None, draw(st.sampled_from(jabatan_mungkin("instansi_lain"))))
        )
    for nomor in range(len(units), len(units) + draw(st.integers(1, maks_unit))):
        # Half of the units stand below the one before, so that there is depth in few units.
        above = units[draw(st.integers(0, len(units) - 1))] if draw(st.booleans()) else units[-1]
        # Where nothing stands under a kind, the agency's own root is the parent.
        kinds = jenis_anak(buku, above.jenis) or jenis_anak(buku, (above := units[0]).jenis)
        units.append(draw(unit_baru(buku, f"U{nomor}", above.kode, draw(st.sampled_from(kinds)))))
    return units


@st.composite
def unit_baru(draw: DrawFn, buku: BukuAturan, kode: str, induk: str, jenis: str) -> Unit:
    """A unit of a kind; independent ones with marks and a pattern, where the regency has any."""
    usual, *others = jabatan_mungkin(jenis)
    unit = Unit(kode, f"Unit {kode[1:]}", jenis, induk, draw(st.sampled_from((usual, usual, usual, *others))))
    if jenis not in buku.jenis_mandiri:
        return unit
    if kelas := kelas_mungkin(jenis)[1:]:
        unit = attrs.evolve(unit, kelas=draw(st.sampled_from(("", *kelas))))
    if marks := buku.kosakata.penanda:
        known = st.sampled_from((*marks, *PENANDA_INTI, _TIDAK_DIKENAL))
        unit = attrs.evolve(unit, penanda=tuple(draw(st.lists(known, max_size=2, unique=True))))
    if patterns := buku.kosakata.pola:
        unit = attrs.evolve(unit, pola=draw(st.sampled_from(("", *patterns, _TIDAK_DIKENAL))))
    return unit


@st.composite
def organisasi(draw: DrawFn, buku: BukuAturan, maks_unit: int = 9, maks_pegawai: int = 6) -> Organisasi:
    """A valid organisation: units, employees, and holders as they occur on a day on which the regulation answers.

    Posts are held definitively, by a pj or Plt., or vacant; people hold several posts, also in the unit in which they
    work; Plh. and delegations stand beside the holders, and some periods are over or yet to come.
    """
    units = draw(susunan_unit(buku, maks_unit))
    hari = hari_berlaku(buku)
    codes = [unit.kode for unit in units]
    places = st.sampled_from([*codes[1:], *codes])
    staff = [draw(pegawai(f"{nomor:018d}", places)) for nomor in range(1, 1 + draw(st.integers(1, maks_pegawai)))]
    leaders, holders, others = [], [], []
    awal = hari - timedelta(days=400)
    for nomor, unit in enumerate(units, start=101):
        how = draw(st.sampled_from(_PENGISIAN))
        if how == "definitif":
            leaders.append(draw(pemimpin(f"{nomor:018d}", unit)))
            holders.append(Pemangku(unit.kode, leaders[-1].nip, "definitif", awal))
        elif how != "kosong":
            others.append((unit.kode, "definitif" if how == "rangkap" else how))
    people = st.sampled_from([orang.nip for orang in (*staff, *leaders)])
    holders += [Pemangku(kode, draw(people), sebagai, awal) for kode, sebagai in others]
    beside = st.tuples(places, people, st.sampled_from(("delegasi_penilaian", "plh")))
    filled = {(row.unit, row.nip) for row in holders}
    for kode, nip, sebagai in draw(st.lists(beside, max_size=3, unique_by=lambda row: row[:2])):
        if (kode, nip) not in filled:
            holders.append(Pemangku(kode, nip, sebagai, awal))
    # Periods that are over: they must not count.
    past = st.tuples(places, people, st.sampled_from(("definitif", "plt")))
    for kode, nip, sebagai in draw(st.lists(past, max_size=2, unique_by=lambda row: row[0])):
        holders.append(Pemangku(kode, nip, sebagai, awal - timedelta(days=300), awal - timedelta(days=30)))
    return Organisasi(tuple(units), (*staff, *leaders), tuple(holders))


@st.composite
def pegawai(draw: DrawFn, nip: str, unit: SearchStrategy[str]) -> Pegawai:
    """An employee without a unit of their own to lead: fungsional, pelaksana, rarely an official without post."""
    jenis = draw(st.sampled_from(("pelaksana", "pelaksana", "fungsional", "fungsional", "fungsional", "pengawas")))
    jenjang = draw(st.sampled_from(JENJANG)) if jenis == "fungsional" else ""
    status = draw(st.sampled_from(("pns", "pppk")))
    return Pegawai(nip, f"Pegawai {int(nip)}", draw(unit), jenis, jenjang, status_asn=status)


@st.composite
def pemimpin(draw: DrawFn, nip: str, unit: Unit) -> Pegawai:
    """The definitive leader of a unit, placed in it."""
    jenjang = draw(st.sampled_from(("ahli_muda", *JENJANG))) if unit.jabatan_pimpinan == "fungsional" else ""
    return Pegawai(nip, f"Pimpinan {unit.kode}", unit.kode, unit.jabatan_pimpinan, jenjang)


@st.composite
def sistem(draw: DrawFn, plugin: str | object) -> Questions:
    """A regency's rules, under some readings, over a generated organisation."""
    tafsir = draw(pilihan_tafsir(buku_terbaca(plugin)))
    buku = buku_terbaca(plugin, tuple(sorted(tafsir.items())))
    return Questions(buku, draw(organisasi(buku)), hari_berlaku(buku))


def ringkas(sistem: Questions) -> str:
    """An organisation on a few lines, as a failing example shows it."""
    lines = [f"{sistem.buku.regulasi.singkatan} pada {sistem.tanggal}, tafsir {dict(sistem.buku.tafsir)}"]
    for unit in sistem.organisasi.unit:
        extra = [unit.kelas and f"kelas={unit.kelas}", unit.pola and f"pola={unit.pola}"]
        extra.append(f"penanda={';'.join(unit.penanda)}" if unit.penanda else "")
        lines.append(" ".join(filter(None, (unit.kode, unit.jenis, unit.induk or "-", unit.jabatan_pimpinan, *extra))))
    lines += [f"{p.nip} {p.unit} {p.jenis_jabatan} {p.jenjang}".strip() for p in sistem.organisasi.pegawai]
    lines += [f"{r.unit} {r.nip} {r.sebagai} {r.mulai}..{r.selesai or ''}" for r in sistem.organisasi.pemangku]
    return "\n".join(lines)
