"""Invariants 1, 2, 6, 7 and 9, each with a control: on a core broken on purpose the same scenario violates it."""

import itertools
from pathlib import Path

import attrs
import pytest
from invarian_penugasan import turunan
from penugasan_bahan import (
    CADANGAN,
    HARI,
    PIMPINAN,
    REGENSI,
    STAF,
    ajukan_atau_usulkan,
    buka,
    maju,
    satu_langkah,
    usulan,
)

from rusak_bahan import ignore_changed_ppk, ignore_own_case, ignore_turn
from tatakerja import GalatPenugasan, Organisasi, Penugasan, SistemTersimpan
from tatakerja.engine import alur_kelas as route_classes
from tatakerja.kit.invariants.penugasan import mendahului, perkara_sendiri, tanpa_ppk, tidak_diatur
from tatakerja.penugasan import sistem, stream
from tatakerja.penugasan.commands import langkah
from tatakerja.penugasan.life import fold as folding

RUSAK = [pytest.param(False, id="utuh"), pytest.param(True, id="kendali-rusak")]


def diterima(command: object) -> Penugasan | None:
    """What a command gives; None where it is refused."""
    try:
        return command()  # type: ignore[operator,no-any-return]
    except GalatPenugasan:
        return None


@pytest.mark.parametrize("rusak", RUSAK)
@pytest.mark.parametrize("regensi", REGENSI)
def test_1_a_letter_has_the_ppk_of_its_day(
    regensi: str, rusak: bool, db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if rusak:
        ignore_changed_ppk(monkeypatch)
    found: list[str] = []
    with buka(regensi, db) as sk:
        for staf, tempat in itertools.product(("SEKSI1", "BID2"), ("B2", None)):
            p = maju(sk, ajukan_atau_usulkan(sk, usulan(staf)), "menetapkan")
            before = sk.organisasi
            if tempat is not None:  # moved to another Perangkat Daerah, so to another PPK
                people = [attrs.evolve(one, unit=tempat) if one.nip == STAF[staf] else one for one in before.pegawai]
                sk.impor(Organisasi(before.unit, people, before.pemangku))
            while p.giliran and not p.surat:
                after = diterima(lambda p=p: satu_langkah(sk, p))
                if after is None:
                    break
                p = after
            assert p.surat or tempat
            found += tanpa_ppk(sk, p) if p.surat else []
            sk.impor(before)
    assert bool(found) is rusak, found


@pytest.mark.parametrize("rusak", RUSAK)
@pytest.mark.parametrize("regensi", REGENSI)
def test_2_nobody_decides_in_their_own_case(
    regensi: str, rusak: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if rusak:
        ignore_own_case(monkeypatch)
    found: list[str] = []
    for unit in ("DIN2", "B2"):
        path = tmp_path / f"{unit}.db"
        with buka(regensi, path) as sk:
            p = ajukan_atau_usulkan(sk, usulan("B2"))
            sk.pejabat_akhiri(unit, PIMPINAN[unit], selesai="2026-01-04")
            sk.pejabat_tetapkan(unit, STAF["B2"], "plt", mulai=HARI)
            while p.giliran:
                own = diterima(lambda p=p: _own_step(sk, p))
                after = own or diterima(lambda p=p: satu_langkah(sk, sk.tampil(p.id)))
                if after is None:
                    break  # the PPK has changed with the post
                p = after
            found += perkara_sendiri(p)
    assert bool(found) is rusak, found


def _own_step(sk: SistemTersimpan, p: Penugasan) -> Penugasan:
    """The employee tries to take, as an official, whatever is open."""
    for command in (sk.setujui, sk.tetapkan):
        done = diterima(lambda command=command: command(p.id, oleh=STAF["B2"]))
        if done is not None:
            return done
    raise GalatPenugasan("refused")


@pytest.mark.parametrize("rusak", RUSAK)
@pytest.mark.parametrize("regensi", REGENSI)
def test_6_no_letter_before_every_approval(
    regensi: str, rusak: bool, db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if rusak:
        ignore_turn(monkeypatch)
    found: list[str] = []
    with buka(regensi, db) as sk:
        for cara in ("penunjukan", "sukarela"):
            p = ajukan_atau_usulkan(sk, usulan("B2", "BID2", cara=cara, ketua="BID1"))
            people = [*PIMPINAN.values(), *STAF.values()]
            for command, nip in itertools.product((sk.tetapkan, sk.terima, sk.setujui), people):
                p = diterima(lambda p=p, command=command, nip=nip: command(p.id, oleh=nip)) or p
            found += mendahului(sk, p)
    assert bool(found) is rusak, found


@pytest.mark.parametrize("rusak", RUSAK)
def test_6_no_refusal_without_its_reason(rusak: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if rusak:
        monkeypatch.setattr(langkah, "secret", lambda *_, **__: {})
    found: list[str] = []
    for regensi, head in (("bantul", "DIN2"), ("wonogiri", "DIN2"), ("buleleng", "DIN2")):
        with buka(regensi, tmp_path / f"{regensi}.db") as sk:
            p = maju(sk, ajukan_atau_usulkan(sk, usulan("B2")), "menyetujui")
            diterima(lambda p=p, head=head, sk=sk: sk.tolak(p.id, oleh=PIMPINAN[head]))
            found += mendahului(sk, sk.tampil(p.id))
    assert bool(found) is rusak, found


@pytest.mark.parametrize("rusak", RUSAK)
def test_7_what_is_forbidden_is_not_under_way(rusak: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = route_classes.RouteClasses.alur
    found: list[str] = []
    for regensi, usul in (
        ("kotabaru", usulan("B2", "BID2")),  # a team without a ketua
        ("bantul", usulan("B2", "BID2", ketua="B2")),  # led from elsewhere
        ("wonogiri", usulan("B2", pemilik="KBID", cara="sukarela")),
    ):
        with buka(regensi, tmp_path / f"{regensi}.db") as sk:
            with monkeypatch.context() as patch:
                if rusak:
                    patch.setattr(
                        route_classes.RouteClasses,
                        "alur",
                        lambda self, usul: attrs.evolve(asked(self, usul), status="diatur"),
                    )
                p = diterima(lambda sk=sk, usul=usul: ajukan_atau_usulkan(sk, usul))
            found += tidak_diatur(sk, p, usul) if p is not None else []
    assert bool(found) is rusak, found


@pytest.mark.parametrize("rusak", RUSAK)
@pytest.mark.parametrize("regensi", REGENSI)
def test_9_a_rebuild_gives_the_same_bytes(
    regensi: str, rusak: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if rusak:
        counter = itertools.count()
        impure = attrs.evolve(stream.PENUGASAN, fold=lambda s, e: {**folding.fold(s, e), "kali": next(counter)})
        kinds = [impure if kind is stream.PENUGASAN else kind for kind in stream.JENIS_STREAM]
        monkeypatch.setattr(sistem, "JENIS_STREAM", kinds)
    path = tmp_path / "x.db"
    with buka(regensi, path) as sk:
        maju(sk, ajukan_atau_usulkan(sk, usulan("B2", "BID2", ketua="BID1", porsi=50)))
        ajukan_atau_usulkan(sk, usulan("SEKSI1"))
        sk.pejabat_tetapkan("BID1", CADANGAN[0], "plh", mulai=HARI)
        before = turunan(path)
        sk.jurnal.bangun_ulang()
        assert (turunan(path) == before) is not rusak
        assert sk.periksa().utuh is not rusak
