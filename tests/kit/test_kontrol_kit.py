"""The kit itself: every test has its control, none is left out without a reason, strategies reach far."""

import itertools
import re
from datetime import date
from pathlib import Path

import pytest
import tatakerja_mainan as mainan
from hypothesis import given, settings
from hypothesis import strategies as st

from tatakerja.kit import (
    KasusKedudukan,
    UjiKesesuaian,
    organisasi,
    sistem,
)
from tatakerja.kit.cases.ask_kedudukan import buku_terbaca
from tatakerja.kit.suite import _TESTS

from .kontrol_bahan import KASUS, uji_atas

pytestmark = pytest.mark.dalam
"""Whether a fault is found hangs on how much is tried: on little, nothing is said of the kit."""


def test_every_test_of_the_kit_has_its_control():
    files = sorted(Path(__file__).parent.glob("test_kontrol*.py"))
    controls = [one for file in files for one in re.findall(r"^def (test_\w+)", file.read_text("utf-8"), re.MULTILINE)]
    for nama in _TESTS:
        assert any(control.startswith(nama) for control in controls), f"{nama} has no control"


@pytest.mark.parametrize("nama", _TESTS)
def test_leaving_out_or_replacing_needs_a_reason(nama):
    for isi in ({nama: None}, {nama: lambda self: None}, {nama: None, "dikecualikan": {nama: "  "}}):
        with pytest.raises(TypeError, match=f"{nama} diganti atau dihapus tanpa alasan"):
            type("Curang", (UjiKesesuaian,), {"plugin": mainan, **isi})
    type("Terang", (UjiKesesuaian,), {"plugin": mainan, nama: None, "dikecualikan": {nama: "alasan"}})


def test_a_reason_without_replacement_skips():
    satu = uji_atas(mainan, dikecualikan={"test_jawaban_tetap": "belum sempat"})
    with pytest.raises(pytest.skip.Exception, match="belum sempat"):
        satu.test_jawaban_tetap()


def test_a_reason_for_nothing_is_refused():
    with pytest.raises(TypeError, match="test_jawaban_tetapp"):
        uji_atas(mainan, dikecualikan={"test_jawaban_tetapp": "alasan"})


def test_a_subclass_of_a_subclass_is_bound_too():
    class Satu(UjiKesesuaian):
        plugin = mainan

    with pytest.raises(TypeError, match="test_jawaban_tetap diganti"):
        type("Dua", (Satu,), {"test_jawaban_tetap": None})


def test_strategies_reach_the_hard_cases():
    """The generated organisations hold what the invariants are about; otherwise the tests above prove nothing."""
    seen = set()

    @settings(max_examples=400)
    @given(sistem(mainan))
    def look(satu):
        for _, jawaban in satu.kedudukan_semua():
            seen.update((jawaban.status, jawaban.aturan))
            seen.update(pejabat.sebagai for pejabat in (jawaban.ppk, jawaban.puo, jawaban.koordinator) if pejabat)
            seen.update(
                kata for kata in ("sendiri", "lowong", "lebih dari satu unit") if kata in " ".join(jawaban.keterangan)
            )
        seen.add(satu.buku.tafsir["mnn-gampong"])

    look()
    assert seen >= {
        "diatur", "tidak_diatur", "belum_tertentukan", "di_luar_regulasi", "definitif", "pj", "plt",
        "delegasi_penilaian", "sendiri", "lowong", "lebih dari satu unit", "keuchik", "camat",
    }  # fmt: skip
    assert seen >= {aturan.kode for aturan in buku_terbaca(mainan).kedudukan}


@given(st.data())
def test_strategies_build_valid_values(data):
    satu = data.draw(organisasi(buku_terbaca(mainan)))
    nips = [pegawai.nip for pegawai in satu.pegawai]
    assert len(set(nips)) == len(nips)
    for left, right in itertools.combinations(
        [row for row in satu.pemangku if row.sebagai in ("definitif", "pj", "plt")], 2
    ):
        if left.unit == right.unit:
            assert (left.selesai or date.max) < right.mulai or (right.selesai or date.max) < left.mulai


def test_cases_are_parametrised_with_their_sentences():
    assert all(isinstance(kasus, KasusKedudukan) for kasus in KASUS)
    assert str(KASUS[0]) == "01 Staf dinas besar dinilai administrator terdekat."
