"""The kit's machine on one regency that all four regulations route through, and on a core broken on purpose."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import Phase
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
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
    organisasi,
    usulan,
)

from rusak_bahan import ignore_changed_ppk, ignore_own_case, ignore_turn
from tatakerja import Organisasi, TidakBerwenang
from tatakerja.engine.jabatan import PemangkuHari, PostBook
from tatakerja.kit.invariants.machine import MesinPenugasan, jalankan_mesin
from tatakerja.kit.invariants.oracle import boleh, rute

RINGKAS = os.environ.get("TATAKERJA_UJI") == "ringkas"


class Mesin(MesinPenugasan):
    """One organisation, in which every scope occurs; and a rebuild is compared byte for byte."""

    def susunan(self) -> SearchStrategy[Organisasi]:
        return st.just(organisasi())

    def tafsir(self) -> SearchStrategy[dict[str, str]]:
        return st.just({})

    def orang(self) -> SearchStrategy[str]:
        return st.sampled_from(self.masih_ada([*PIMPINAN.values(), *STAF.values(), *CADANGAN]))

    def staf(self) -> SearchStrategy[str]:
        return st.sampled_from(self.masih_ada(STAF[unit] for unit in ("SEKSI1", "BID2", "B2", "BID1", "KBID", "DIN2")))

    def pemilik(self, staf: str) -> SearchStrategy[str]:
        return st.sampled_from([self.unit_kini(unit) for unit in ("BID1", "BID1", "DINAS", "B2", "KANTOR", "SETDA")])

    def ketua(self) -> SearchStrategy[str | None]:
        return st.sampled_from([None, *self.masih_ada(STAF[unit] for unit in ("BID1", "SEKSI1", "B2"))])

    def masih_ada(self, nips: Iterable[str]) -> list[str]:
        """Those of some people who are left, by the NIPs that they bear today."""
        return [now for nip in nips if self.ada(now := self.orang_kini(nip))]

    def potret(self) -> object:
        return turunan(self.path)


def mesin(regensi: str) -> type[Mesin]:
    return type("Mesin", (Mesin,), {"plugin": regensi})


@pytest.mark.dalam(sedikit=True)
@pytest.mark.parametrize("regensi", REGENSI)
def test_everything_at_once(regensi: str) -> None:
    reached = jalankan_mesin(mesin(regensi), 4 if RINGKAS else 12)
    assert RINGKAS or "selesai" in reached


def _yesterdays_holders(patch: pytest.MonkeyPatch) -> None:
    def first(book: PostBook, unit: str) -> PemangkuHari:
        rows = [row for row in book._organisasi.pemangku if row.unit == unit and row.sebagai == "definitif"]
        return PemangkuHari(rows[0] if rows else None)

    patch.setattr(PostBook, "pemangku", first)


@pytest.mark.parametrize(
    ("rusak", "kata"),
    [
        (ignore_own_case, r"bukan bagi|dapat \w+ |dirinya sendiri"),
        (ignore_turn, "padahal tidak berwenang"),
        (ignore_changed_ppk, "ditugaskan tanpa PPK-nya"),
        (_yesterdays_holders, r"usulan yang sah|bukan bagi|yang sah ditolak|dapat \w+ "),
    ],
)
def test_control_a_broken_core_is_found(
    rusak: Callable[[pytest.MonkeyPatch], None], kata: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rusak(monkeypatch)
    with pytest.raises(AssertionError, match=kata):
        jalankan_mesin(mesin("wonogiri"), 60, langkah=25, tahap=(Phase.generate,))


def test_the_oracle_lets_setting_without_a_letter_be_taken_by_either_command(db: Path) -> None:
    """Kotabaru sets somebody of another agency before the letter; whoever may does so, nobody else."""
    with buka("kotabaru", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("B2", pemilik="SETDA")), "menetapkan")
        steps, taken = rute(p)
        assert steps[p.giliran[0].langkah - 1].dokumen is None
        (able,) = (who.nip for who in p.giliran[0].berwenang)
        for command in ("tetapkan", "setujui"):
            assert {nip for nip in PIMPINAN.values() if boleh(sk.organisasi, HARI, steps, taken, nip, command)} == {
                able
            }
        for nip in {*PIMPINAN.values()} - {able}:
            with pytest.raises(TidakBerwenang):
                sk.tetapkan(p.id, oleh=nip)
        assert sk.tetapkan(p.id, oleh=str(able)).langkah[2].keadaan == "selesai"
