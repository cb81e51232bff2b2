"""Organisations in which assignments get far, so that what is lived through has a letter and a review to come to."""

from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tatakerja.engine.questions import Questions
from tatakerja.kit.cases.ask_kedudukan import buku_terbaca
from tatakerja.kit.strategies.jangkauan import susunan_terjangkau
from tatakerja.kit.strategies.organisasi import hari_aturan, hari_berlaku, pegawai, pemimpin, susunan_unit
from tatakerja.values.istilah import JABATAN_STAF
from tatakerja.values.organisasi import Organisasi, Pegawai, Pemangku, Unit

_MAKS_UNIT = 8
_PENGISIAN = ("definitif",) * 10 + ("kosong", "plt")
_LUAR = (
    Unit("X0", "Instansi lain", "instansi_lain", None, "jpt_pratama"),
    Unit("X1", "Bidang instansi lain", "bidang", "X0", "administrator"),
)


@st.composite
def organisasi_penugasan(draw: DrawFn, plugin: str | object) -> Organisasi:
    """An organisation around a unit for whose employees a rule of kedudukan answers, or any.

    Most posts are held, each unit has a member of staff, and two people hold no post and can be appointed. Sometimes
    there is another instansi.
    """
    buku, reached = buku_terbaca(plugin), _around_rules(plugin)
    usual = st.sampled_from(reached) if reached and draw(st.integers(0, 4)) < 4 else susunan_unit(buku, _MAKS_UNIT - 1)
    units = list(draw(usual))
    if draw(st.integers(0, 4)) == 4 and all(unit.jenis != "instansi_lain" for unit in units):
        units += _LUAR
    awal = hari_berlaku(buku).replace(day=1, month=1, year=hari_berlaku(buku).year - 1)
    people = [Pegawai(f"{900 + nomor:018d}", f"Cadangan {nomor}", units[0].kode, "pelaksana") for nomor in range(2)]
    holders: list[Pemangku] = []
    for nomor, unit in enumerate(units):
        people.append(draw(pegawai(f"{200 + nomor:018d}", st.just(unit.kode))))
        how = draw(st.sampled_from(_PENGISIAN))
        if how == "definitif":
            people.append(draw(pemimpin(f"{100 + nomor:018d}", unit)))
            holders.append(Pemangku(unit.kode, people[-1].nip, how, awal))
        elif how == "plt":
            holders.append(Pemangku(unit.kode, draw(st.sampled_from(people)).nip, how, awal))
    return Organisasi(tuple(units), tuple(people), tuple(holders))


@cache
def _around_rules(plugin: str | object) -> tuple[tuple[Unit, ...], ...]:
    """For each rule that answers under the default readings: the units around one in whose employees' case it does."""
    buku = buku_terbaca(plugin)
    found: dict[tuple[Unit, ...], None] = {}
    for aturan in buku.kedudukan:
        organisasi = susunan_terjangkau(aturan, buku)
        if organisasi is None:
            continue
        answers = Questions(buku, organisasi, hari_aturan(aturan, buku)).kedudukan_semua()
        places = [one.unit for one, answer in answers if answer.aturan == aturan.kode]
        staff = [one.unit for one in organisasi.pegawai if one.unit in places and one.jenis_jabatan in JABATAN_STAF]
        found[_around(organisasi, (staff or places)[-1])] = None
    return tuple(found)


def _around(organisasi: Organisasi, unit: str) -> tuple[Unit, ...]:
    """A unit, those above it, and as many others as a small organisation holds; parents first."""
    kept = {one.kode for one in organisasi.jalur(unit)}
    for one in reversed(organisasi.unit):
        if len(kept) < _MAKS_UNIT and one.induk in kept:
            kept.add(one.kode)
    return tuple(one for one in organisasi.unit if one.kode in kept)
