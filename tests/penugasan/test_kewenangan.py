"""Competence against a second derivation of it: on generated organisations, for everybody, at every step."""

import random
from collections import Counter
from datetime import date
from typing import ClassVar

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from penugasan_bahan import REGENSI, Kejadian

from tatakerja import AlurPenugasan, GalatPenugasan, Organisasi, Pemangku, SistemKerja, TidakBerwenang, Usulan
from tatakerja.engine.alur import RouteFinder
from tatakerja.engine.jabatan import PostBook
from tatakerja.engine.wewenang import Berwenang, CompetenceBook, Wewenang
from tatakerja.engine.wewenang.pelaku import Pelaku
from tatakerja.kit.invariants.oracle import boleh, langkah_terbuka, yang_berwenang
from tatakerja.kit.strategies.organisasi import sistem
from tatakerja.penugasan.life.fold import fold
from tatakerja.penugasan.life.freeze import freeze_route
from tatakerja.penugasan.life.langkah import choose_step
from tatakerja.penugasan.life.state import KeadaanPenugasan, is_letter, open_steps

PERINTAH = ("setujui", "tolak", "tetapkan", "terima")
_settings = settings(
    max_examples=60,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)


def routes(sk: SistemKerja, chance: random.Random, count: int = 6) -> list[AlurPenugasan]:
    """Routes of proposals at random that are regulated."""
    staff = [p.nip for p in sk.organisasi.pegawai if p.jenis_jabatan in ("fungsional", "pelaksana")]
    everyone = [p.nip for p in sk.organisasi.pegawai]
    found = []
    for _ in range(count * 3 if staff else 0):
        team = chance.random() < 0.5
        size = min(len(staff), chance.randint(1, 3) if team else 1)
        usulan = Usulan(
            cara=chance.choice(("penunjukan", "sukarela")),
            pemilik=chance.choice(sk.organisasi.unit).kode,
            pegawai=tuple(chance.sample(staff, size)),
            ketua=chance.choice(everyone) if team else None,
        )
        alur = sk.alur_penugasan(usulan)
        if alur.status == "diatur" and len(found) < count:
            found.append((usulan, alur))
    return found


def begin(usulan: Usulan, alur: AlurPenugasan) -> tuple[KeadaanPenugasan, tuple[str, ...]]:
    members = tuple(one.pegawai for one in alur.ppk)
    people = members if usulan.ketua is None or usulan.ketua in members else (*members, usulan.ketua)
    data = freeze_route(alur, usulan, people, [None] * len(members), frozenset()) | {
        "regulasi": "x",
        "orang": list(people),
        "pengusul": {"orang": people[0], "unit": None, "ppk": False},
        "tanggal": "2026-01-05",
    }
    return fold(None, Kejadian("diusulkan", data)), people


def replaced(organisasi: Organisasi, chance: random.Random, day: date) -> Organisasi:
    """The same organisation after somebody was appointed or dismissed."""
    rows = list(organisasi.pemangku)
    if rows and chance.random() < 0.5:
        rows.pop(chance.randrange(len(rows)))
    else:
        unit = chance.choice(organisasi.unit).kode
        kind = chance.choice(("plt", "plh", "delegasi_penilaian", "delegasi_penilaian"))
        if kind == "plt":
            rows = [row for row in rows if row.unit != unit or row.sebagai not in ("definitif", "pj", "plt")]
        rows.append(Pemangku(unit, chance.choice(organisasi.pegawai).nip, kind, day))
    return Organisasi(organisasi.unit, organisasi.pegawai, rows)


def walk(sk: SistemKerja, chance: random.Random, book: type[CompetenceBook], tally: Counter) -> list[str]:
    """Every command by everybody at every step of some routes; gives where engine and oracle differ."""
    differences = []
    for usulan, alur in routes(sk, chance):
        organisasi, taken = sk.organisasi, []
        state, people = begin(usulan, alur)
        while True:
            competence = book(organisasi, PostBook(organisasi, sk.buku.kosakata, sk.tanggal))
            assert open_steps(state) == langkah_terbuka(alur.langkah, taken)
            lawful = []
            letters = any(is_letter(state["langkah"][i]) for i in open_steps(state))
            for pegawai in organisasi.pegawai:
                orang = Pelaku("x", people, pegawai.nip, pegawai.nama)
                for perintah in PERINTAH:
                    if perintah == "tetapkan" and not letters:
                        continue  # setting without a letter is an approval to the steps' own rules
                    expected = boleh(organisasi, sk.tanggal, alur.langkah, taken, pegawai.nip, perintah)
                    try:
                        step, official = choose_step(state, competence, orang, perintah)
                    except GalatPenugasan:
                        tally["refused"] += 1
                        if expected:
                            differences.append(f"{pegawai.nip} refused to {perintah}")
                        continue
                    tally["accepted"] += 1
                    if not expected or official.nip != pegawai.nip:
                        differences.append(f"{pegawai.nip} let {perintah} as {official}")
                    if perintah != "tolak":
                        lawful.append((perintah, step))
            if not lawful or differences:
                break
            perintah, step = chance.choice(lawful)
            jenis = {"setujui": "langkah_diambil", "tetapkan": "ditetapkan", "terima": "diterima"}[perintah]
            state = fold(state, Kejadian(jenis, {"langkah": step, "tanggal": "2026-01-05"}))
            taken.append(step)
            if chance.random() < 0.3:
                organisasi = replaced(organisasi, chance, sk.tanggal)
    return differences


@pytest.mark.parametrize("regensi", REGENSI)
def test_forged_actors_are_refused_and_lawful_ones_accepted(regensi: str) -> None:
    tally: Counter = Counter()

    @_settings
    @given(sk=sistem(regensi), seed=st.integers(0, 10**9))
    def everybody_at_every_step(sk: SistemKerja, seed: int) -> None:
        assert walk(sk, random.Random(seed), CompetenceBook, tally) == []

    everybody_at_every_step()
    # How many there are is drawn; that it is thousands is what counts.
    assert tally["refused"] >= 5_000
    assert tally["accepted"] >= 100


class Lax(CompetenceBook):
    """A control: everybody who holds the post may, also in their own case."""

    def berwenang(self, wewenang: Wewenang) -> Berwenang:
        return super().berwenang(attrs.evolve(wewenang, pegawai=()))


class Undelegated(CompetenceBook):
    """A control: a delegate changes nothing."""

    def berwenang(self, wewenang: Wewenang) -> Berwenang:
        return super().berwenang(attrs.evolve(wewenang, ppk=False))


class Remembering(CompetenceBook):
    """A control: who was competent once stays so."""

    known: ClassVar[dict] = {}

    def __init__(self, *parts: object) -> None:
        super().__init__(*parts)  # type: ignore[arg-type]
        self._known = Remembering.known


@pytest.mark.parametrize("book", [Lax, Undelegated, Remembering])
def test_control_a_competence_that_is_wrong_differs_from_the_oracle(book: type[CompetenceBook]) -> None:
    found: list[str] = []

    @_settings
    @given(sk=sistem("bantul"), seed=st.integers(0, 10**9))
    def everybody_at_every_step(sk: SistemKerja, seed: int) -> None:
        Remembering.known = {}
        found.extend(walk(sk, random.Random(seed), book, Counter()))

    everybody_at_every_step()
    assert found


@_settings
@given(data=st.data())
def test_a_refusal_names_exactly_those_who_would_be_competent(data: st.DataObject) -> None:
    sk = data.draw(sistem(data.draw(st.sampled_from(REGENSI))))
    competence = CompetenceBook(sk.organisasi, PostBook(sk.organisasi, sk.buku.kosakata, sk.tanggal))
    for usulan, alur in routes(sk, random.Random(data.draw(st.integers(0, 10**9))), 2):
        state, people = begin(usulan, alur)
        for pegawai in sk.organisasi.pegawai:
            able = yang_berwenang(sk.organisasi, sk.tanggal, alur.langkah[0])
            if pegawai.nip in able or not boleh(
                sk.organisasi, sk.tanggal, alur.langkah[:1], [], next(iter(able), ""), "setujui"
            ):
                continue
            with pytest.raises(TidakBerwenang) as refusal:
                choose_step(state, competence, Pelaku("x", people, pegawai.nip, "N"), "setujui", 1)
            assert set(refusal.value.berwenang) == able
            assert all(nip in str(refusal.value) for nip in able)


@_settings
@given(data=st.data())
def test_routes_by_class_are_the_routes(data: st.DataObject) -> None:
    sk = data.draw(sistem(data.draw(st.sampled_from(REGENSI))))
    finder = RouteFinder(sk._answers().resolver)
    for pemilik in sk.organisasi.unit[:3]:
        for cara in ("penunjukan", "sukarela"):
            for pegawai in sk.organisasi.pegawai:
                asked = Usulan(cara=cara, pemilik=pemilik.kode, pegawai=(pegawai.nip,))  # type: ignore[arg-type]
                assert sk.alur_penugasan(asked) == finder.alur(asked)
