"""Organisations made for a rule: its conditions turned around.

Units of the kinds, ranks, classes, marks and patterns that a row demands, bare and with everything usual below, and in
every unit an employee of every kind.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from itertools import product

import attrs

from tatakerja.audit.regulasi.lazim import jabatan_lazim, jabatan_mungkin, kelas_mungkin, turunan_lazim
from tatakerja.engine.fakta_penugasan import asking_status
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.alur import Cakupan, Cara
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.aturan import Aturan
from tatakerja.values.istilah import JABATAN_PIMPINAN, JABATAN_STAF, JENJANG, sebut_jenis
from tatakerja.values.organisasi import Organisasi, Pegawai, Pemangku, Unit
from tatakerja.values.syarat import KOSONG, Syarat, SyaratSemua, nilai_diminta, setiap_syarat, uraikan

_AWAL = date(2000, 1, 1)
_MAKS_SUSUNAN = 20_000
"""Organisations tried before a rule is taken as dead; the search ends at the first that reaches it."""


def susunan_bagi(aturan: Aturan, buku: BukuAturan) -> Iterator[Organisasi]:
    """Organisations that meet what a rule demands of units, the likeliest first."""
    count = 0
    usual, own = pimpinan_jenis(buku), {kind.jenis for kind in buku.kosakata.jenis_unit}
    for conditions in syarat_inti(aturan.bila, buku):
        led = usual | _dipimpin(conditions, own)
        for choice in _choices(conditions, buku):
            for below in ("lazim", "tanpa", "pengawas"):
                yield _organisation(choice, conditions, buku, below, led)
                count += 1
                if count >= _MAKS_SUSUNAN:
                    return


def susunan_jenis(buku: BukuAturan, jenis: str, *, kelas: str = "", penanda: str = "", pola: str = "") -> Organisasi:
    """The usual organisation of an independent kind, with everything below it and an employee of every kind in it."""
    led = pimpinan_jenis(buku)
    rank = led.get(jenis) or jabatan_lazim(jenis)
    above = _DI_BAWAH.get(jenis, "")
    choice = {"perangkat_daerah": above, "pada": jenis, "kelas": kelas, "pola": pola, "dipimpin": rank}
    demanded = (Syarat("penanda", frozenset({penanda})),) if penanda else ()
    return _organisation(choice, demanded, buku, "lazim", led)


def pimpinan_jenis(buku: BukuAturan) -> dict[str, str]:
    """By which rank the regency's own kinds of units are led, where rows about them ask for one.

    Nothing declares it: a kind that a text adds is led by whoever its rows say leads it.
    """
    own = {kind.jenis for kind in buku.kosakata.jenis_unit}
    found: dict[str, str] = {}
    if own:
        for row in buku.kedudukan:
            for conditions in syarat_inti(row.bila, buku):
                found = _dipimpin(conditions, own) | found
    return {kind: rank for kind, rank in found.items() if kind in own}


def _dipimpin(conditions: tuple[Syarat, ...], own: Collection[str]) -> dict[str, str]:
    """By which rank conditions demand that a kind of unit is led.

    :param own: the regency's own kinds, of which there is one at most on the way up to the independent unit.
    """
    about = {"unit": "jabatan_dipimpin", "jalur": "jabatan_dipimpin", "pada": "dipimpin"}
    return {
        kind: rank
        for one in conditions
        if one.fakta in about and not one.ingkar
        for rank in _demanded(about[one.fakta], conditions)
        for kind in one.nilai
        if one.fakta == "unit" or kind in own
    }


def pilihan_jenis(buku: BukuAturan, jenis: str) -> list[tuple[str, str]]:
    """The marks and patterns for which rows tell cases of an independent kind apart, as pairs; the first has neither.

    A mark names one agency, so it is asked of the kinds with which rows name it; one that rows only exclude, of the
    kinds whose rows exclude it. Where every row about the kind asks for a pattern, one is always chosen.
    """
    pairs: dict[tuple[str, str], None] = {}
    plain = False
    everywhere = {
        mark
        for row in (*buku.kedudukan, *buku.tahapan)
        for conditions in syarat_inti(row.bila, buku)
        for mark in _demanded("penanda", conditions)
    }
    for row in (*buku.kedudukan, *buku.tahapan):
        for conditions in syarat_inti(row.bila, buku):
            if jenis not in nilai_boleh("pada", conditions, [jenis]):
                continue
            named = any(one.fakta == "pada" and not one.ingkar for one in conditions)
            marks = _demanded("penanda", conditions) if named else []
            if named and (only := _forbidden("penanda", conditions) - everywhere):
                marks = ["", *sorted(only)]
            patterns = [one for one in _demanded("pola", conditions) if one != KOSONG]
            plain = plain or not patterns
            pairs |= dict.fromkeys(product(marks or [""], patterns or [""]))
    return list(dict.fromkeys([*([("", "")] if plain or not pairs else []), *pairs]))


_DI_BAWAH = dict.fromkeys(("uptd", "puskesmas", "rsud", "satuan_pendidikan", "skb"), "dinas") | {
    "kelurahan": "kecamatan",
}
"""The agency below which an independent kind usually stands."""


def syarat_inti(conditions: SyaratSemua, buku: BukuAturan) -> Iterator[tuple[Syarat, ...]]:
    """The conditions, an alternative at a time, with the regency's derived facts replaced by rows of their tables."""
    for one in uraikan(conditions):
        yield from _unfolded(one, buku)


def _unfolded(conditions: tuple[Syarat, ...], buku: BukuAturan) -> Iterator[tuple[Syarat, ...]]:
    """The conditions with those on which row answered before replaced by that row's."""
    rows = {"kedudukan": buku.kedudukan, "tahapan": buku.tahapan}
    first = next((syarat for syarat in conditions if syarat.fakta in rows), None)
    if first is None:
        yield from _underived(conditions, buku)
        return
    rest = tuple(syarat for syarat in conditions if syarat is not first)
    if first.ingkar:
        yield from _unfolded(rest, buku)
        return
    for row in rows[first.fakta]:
        if row.kode in first.nilai:
            for one in uraikan(row.bila):
                yield from _unfolded(rest + one, buku)


def _underived(conditions: tuple[Syarat, ...], buku: BukuAturan) -> Iterator[tuple[Syarat, ...]]:
    derived = {fakta.nama: fakta for fakta in buku.kosakata.fakta}
    first = next((syarat for syarat in conditions if syarat.fakta in derived and not syarat.ingkar), None)
    if first is None:
        yield tuple(syarat for syarat in conditions if syarat.fakta not in derived)
        return
    rest = tuple(syarat for syarat in conditions if syarat is not first)
    for row in derived[first.fakta].baris:
        if row.nilai in first.nilai:
            yield from syarat_inti(rest + row.bila, buku)


def _choices(conditions: tuple[Syarat, ...], buku: BukuAturan) -> Iterator[Mapping[str, str]]:
    """Every combination of what the conditions leave open for the independent unit and where it stands."""
    kinds = nilai_boleh("pada", conditions, sorted(buku.jenis_mandiri))
    patterns = nilai_boleh("pola", conditions, ["", *buku.kosakata.pola], default="")
    agencies = nilai_boleh("perangkat_daerah", conditions, sorted(buku.jenis_unit), default="")
    for agency, kind, pola in product(agencies, kinds, patterns):
        classes = nilai_boleh("kelas", conditions, list(kelas_mungkin(kind)), default="")
        ranks = nilai_boleh("dipimpin", conditions, list(jabatan_mungkin(kind)))
        for kelas, rank in product(classes, ranks):
            yield {"perangkat_daerah": agency, "pada": kind, "kelas": kelas, "pola": pola, "dipimpin": rank}


def nilai_boleh(fakta: str, conditions: tuple[Syarat, ...], values: list[str], default: str | None = None) -> list[str]:
    """The values of a fact that the conditions leave; only the default where they don't speak of it."""
    about = [syarat for syarat in conditions if syarat.fakta == fakta]
    if not about and default is not None:
        return [default]
    return [
        value for value in values if all(((value or KOSONG) in syarat.nilai) is not syarat.ingkar for syarat in about)
    ]


def _demanded(fakta: str, conditions: tuple[Syarat, ...]) -> list[str]:
    """The values of a fact that holds several, one for each condition that demands any."""
    return [min(syarat.nilai) for syarat in conditions if syarat.fakta == fakta and not syarat.ingkar]


def _forbidden(fakta: str, conditions: tuple[Syarat, ...]) -> frozenset[str]:
    return frozenset().union(*(syarat.nilai for syarat in conditions if syarat.fakta == fakta and syarat.ingkar))


def _organisation(
    choice: Mapping[str, str], conditions: tuple[Syarat, ...], buku: BukuAturan, below: str, led: Mapping[str, str]
) -> Organisasi:
    units = [Unit("U0", "Kabupaten", "pemerintah_daerah", None, "kepala_daerah")]

    def add(jenis: str, induk: str, jabatan: str) -> Unit:
        units.append(Unit(f"U{len(units)}", sebut_jenis(jenis).title(), jenis, induk, jabatan))
        return units[-1]

    above = "U0"
    if choice["perangkat_daerah"] not in ("", choice["pada"]):
        above = add(choice["perangkat_daerah"], above, jabatan_lazim(choice["perangkat_daerah"])).kode
    own = add(choice["pada"], above, choice["dipimpin"])
    units[-1] = attrs.evolve(
        own,
        kelas=choice["kelas"],
        pola=choice["pola"],
        penanda=tuple(dict.fromkeys(_demanded("penanda", conditions))),
    )
    barred = _forbidden("isi", conditions)
    ranks = [rank for rank in JABATAN_PIMPINAN if rank not in _forbidden("bawahan", conditions)]
    path = [own.kode]
    for jenis, depth in turunan_lazim(buku, choice["pada"]) if below != "tanpa" else ():
        del path[depth:]
        rank = led.get(jenis) or (jabatan_lazim(jenis) if below == "lazim" else "pengawas")
        if jenis in barred or rank not in ranks or len(path) < depth:
            continue
        path.append(add(jenis, path[-1], rank).kode)
    # What is demanded below and not usual there: kinds on the employee's path, kinds and ranks inside.
    for jenis in (*_demanded("jalur", conditions), *_demanded("isi", conditions), *_demanded("unit", conditions)):
        if all(unit.jenis != jenis for unit in units) and jenis not in ("pemerintah_daerah", "instansi_lain"):
            add(jenis, own.kode, led.get(jenis) or jabatan_lazim(jenis))
    for fakta in ("bawahan", "jabatan_dipimpin"):
        for rank in _demanded(fakta, conditions):
            add("bidang", own.kode, rank)
    return _inhabited(units, _pangkat(conditions))


def _pangkat(conditions: tuple[Syarat, ...]) -> str:
    """Of which rank a leader who is a fungsional is: the one that conditions on leaders demand, else the usual."""
    leads = any(one.fakta == "memimpin" and "ya" in one.nilai and not one.ingkar for one in conditions)
    return next(iter(_demanded("jenjang", conditions)), "") if leads else ""


def _inhabited(units: list[Unit], pangkat: str = "") -> Organisasi:
    """The units with a leader each, and in each an employee of every kind."""
    people: list[Pegawai] = []
    holders: list[Pemangku] = []
    for unit in units:
        jenjang = (pangkat or "ahli_muda") if unit.jabatan_pimpinan == "fungsional" else ""
        nip = f"{len(people) + 1:018d}"
        people.append(Pegawai(nip, f"Pimpinan {unit.kode}", unit.kode, unit.jabatan_pimpinan, jenjang))
        holders.append(Pemangku(unit.kode, nip, "definitif", _AWAL))
        for jenis, jenjang in (("pelaksana", ""), *(("fungsional", jenjang) for jenjang in JENJANG)):
            people.append(Pegawai(f"{len(people) + 1:018d}", f"{jenis} {jenjang}", unit.kode, jenis, jenjang))
    return Organisasi(tuple(units), tuple(people), tuple(holders))


def susunan_kasus(buku: BukuAturan) -> Iterator[tuple[str, Organisasi]]:
    """The usual organisation of every independent kind, plain and with what rows about it ask: class, mark, pattern."""
    for kind in sorted(buku.jenis_mandiri):
        classes = kelas_mungkin(kind)[1:] or ("",)
        for kelas, (mark, pattern) in product(classes, pilihan_jenis(buku, kind)):
            yield kind, susunan_jenis(buku, kind, kelas=kelas, penanda=mark, pola=pattern)


def susunan_lain(buku: BukuAturan) -> Iterator[tuple[str, str, Organisasi]]:
    """What rows about an independent kind tell apart besides: led by another rank, without units below.

    Each differs from the usual organisation in one thing, which is named: ``dipimpin=pengawas``.
    """
    led = pimpinan_jenis(buku)
    for kind in sorted(buku.jenis_mandiri):
        first = led.get(kind) or jabatan_lazim(kind)
        usual = {"perangkat_daerah": _DI_BAWAH.get(kind, ""), "pada": kind, "pola": ""}
        usual |= {"dipimpin": first, "kelas": (kelas_mungkin(kind)[1:] or ("",))[0]}
        _, pattern = pilihan_jenis(buku, kind)[0]
        asked = _ditanyakan(buku, kind)
        for rank in jabatan_mungkin(kind) if "dipimpin" in asked else ():
            if rank != first:
                choice = usual | {"dipimpin": rank, "pola": pattern}
                yield kind, f"dipimpin={rank}", _organisation(choice, (), buku, "lazim", led)
        if asked & {"isi", "bawahan"}:
            yield kind, "tanpa unit di dalamnya", _organisation(usual | {"pola": pattern}, (), buku, "tanpa", led)


def _ditanyakan(buku: BukuAturan, jenis: str) -> set[str]:
    """The facts that rows about an independent kind ask for."""
    return {
        one.fakta
        for row in (*buku.kedudukan, *buku.tahapan, *buku.evaluasi, *buku.diam)
        for conditions in syarat_inti(row.bila, buku)
        if nilai_boleh("pada", conditions, [jenis])
        for one in conditions
    }


def ditinjau(organisasi: Organisasi, *buku: BukuAturan) -> list[Pegawai]:
    """Whose results to ask about: one who leads nothing in each unit, or everyone, where rows are about employees."""
    if any(row.bagi == "pegawai" for one in buku for row in one.evaluasi):
        return list(organisasi.pegawai)
    led = {row.nip for row in organisasi.pemangku}
    return list({one.unit: one for one in organisasi.pegawai if one.nip not in led}.values())


def ukuran_ditanyakan(buku: BukuAturan) -> list[int]:
    """The sizes of teams at which rows of evaluasi and tahapan begin or end, and two where they ask of teams."""
    sizes: set[int] = set()
    for row in (*buku.evaluasi, *buku.tahapan):
        for syarat in setiap_syarat(row.bila):
            if syarat.fakta in ("bentuk", "ukuran_tim"):
                bounds = (2, syarat.paling_sedikit, syarat.paling_banyak)
                sizes.update(bound for bound in bounds if bound is not None and bound >= 1)
    return sorted(sizes)


@attrs.frozen
class Ragam:
    """What rows of assignments may tell employees apart by, beside their kind of post.

    :ivar jenjang: the rank of those who are fungsional; ``status_asn`` the status of all.
    """

    jenjang: str = "ahli_muda"
    status_asn: str = "pns"


def ragam_ditanyakan(buku: BukuAturan) -> list[Ragam]:
    """The ranks and statuses that rows of assignments tell apart; the usual ones come first."""
    about = [row for row in buku.diam if row.tentang in ("penugasan", "pelaksanaan", "pelaporan")]
    rows: tuple[Aturan, ...] = (
        *buku.alur, *buku.sisipan, *buku.tim, *buku.pelaksanaan, *buku.pelaporan, *about
    )  # fmt: skip
    asked = {value for row in rows for value in nilai_diminta(row.bila, "jenjang") if value in JENJANG}
    ranks = ["ahli_muda", *sorted(asked - {"ahli_muda"}, key=JENJANG.index)]
    statuses = ("pns", "pppk") if asking_status(rows) else ("pns",)
    return [Ragam(rank, status) for status in statuses for rank in ranks]


def susunan_penugasan(ragam: Ragam | None = None) -> Organisasi:
    """Two agencies with two units each, the secretariat, and another instansi: every scope of an assignment.

    :param ragam: of which rank and status the employees are; None: the usual ones.
    """
    ragam = ragam or Ragam()
    units = [
        Unit("PEMDA", "Kabupaten", "pemerintah_daerah", None, "kepala_daerah"),
        Unit("SETDA", "Sekretariat Daerah", "sekretariat_daerah", "PEMDA", "jpt_pratama"),
    ]
    for agency in ("A", "B"):
        units.append(Unit(f"DINAS{agency}", f"Dinas {agency}", "dinas", "PEMDA", "jpt_pratama"))
        units += [
            Unit(f"BID{agency}{number}", f"Bidang {agency}{number}", "bidang", f"DINAS{agency}", "administrator")
            for number in (1, 2)
        ]
    units += [
        Unit("LAIN", "Instansi lain", "instansi_lain", None, "jpt_pratama"),
        Unit("LAIN1", "Bidang lain", "bidang", "LAIN", "administrator"),
    ]
    people: list[Pegawai] = []
    holders: list[Pemangku] = []
    for unit in units:
        nip = f"{len(people) + 1:018d}"
        people.append(Pegawai(nip, f"Pimpinan {unit.kode}", unit.kode, unit.jabatan_pimpinan))
        holders.append(Pemangku(unit.kode, nip, "definitif", _AWAL))
        for jenis in JABATAN_STAF:
            for _ in range(3):
                rank, nip = ragam.jenjang if jenis == "fungsional" else "", f"{len(people) + 1:018d}"
                people.append(Pegawai(nip, f"{jenis} {unit.kode}", unit.kode, jenis, rank, status_asn=ragam.status_asn))
    return Organisasi(tuple(units), tuple(people), tuple(holders))


_DARI_CAKUPAN: dict[Cakupan, str] = {
    "dalam_unit": "BIDA1", "lintas_unit": "BIDA2", "lintas_perangkat_daerah": "BIDB1", "lintas_instansi": "LAIN1",
}  # fmt: skip
"""By scope, the unit from which somebody works for the first unit of the first agency."""


@attrs.frozen
class KasusUsulan:
    """A proposal in the organisation of :func:`susunan_penugasan`.

    :ivar cakupan: how far those who are assigned are from the owner; ``jenis`` the kind of their posts.
    """

    cakupan: Cakupan
    jenis: str
    usulan: Usulan


def usulan_kasus(organisasi: Organisasi) -> Iterator[KasusUsulan]:
    """A proposal for every way, scope, kind of post and form.

    :param organisasi: that of :func:`susunan_penugasan`.
    """
    ways: tuple[Cara, ...] = ("penunjukan", "sukarela")
    ketua = next(one.nip for one in organisasi.pegawai if (one.unit, one.jenis_jabatan) == ("BIDA1", "fungsional"))
    for cara, (scope, unit), jenis, tim in product(ways, _DARI_CAKUPAN.items(), JABATAN_STAF, (False, True)):
        people = [one.nip for one in organisasi.pegawai if (one.unit, one.jenis_jabatan) == (unit, jenis)]
        team = tuple(people[1 : 3 if tim else 2])
        yield KasusUsulan(scope, jenis, Usulan(cara=cara, pemilik="BIDA1", pegawai=team, ketua=ketua if tim else None))
