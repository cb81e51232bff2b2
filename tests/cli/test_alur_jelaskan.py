"""``alur ... --jelaskan``: rows and steps with their lines, what came near, by which fact."""

from pathlib import Path

import pytest

from .conftest import STAF_KEC, STAF_SEKSI, Jalankan

LINTAS = ("alur", "penugasan", "--cara", "penunjukan", "--pemilik", "BID", "--pegawai", STAF_KEC)
TANYA = (
    LINTAS,
    ("alur", "pelaksanaan", *LINTAS[4:]),
    ("alur", "pelaporan", *LINTAS[4:], "--pegawai", STAF_SEKSI, "--ketua", STAF_SEKSI),
    ("alur", "evaluasi", STAF_SEKSI),
    ("alur", "tahapan", "BID"),
)


@pytest.mark.parametrize("kata", TANYA, ids=lambda kata: kata[1])
def test_the_reasons_are_added_and_change_nothing_else(tanya: Jalankan, kata: tuple[str, ...]) -> None:
    plain = tanya(*kata, "--format", "json").json
    explained = tanya(*kata, "--jelaskan", "--format", "json").json
    why = explained.pop("penjelasan")
    assert explained == plain
    assert list(why) == ["aturan", "langkah", "terdekat", "tafsir"]
    assert why["aturan"]
    assert all(one["berkas"].endswith(".toml") and one["baris"] > 0 for part in why.values() for one in part
               if "berkas" in one)  # fmt: skip
    shown = tanya(*kata).keluar
    text = tanya(*kata, "--jelaskan").keluar
    assert text.startswith(shown)
    for one in (*why["aturan"], *why["langkah"], *why["terdekat"]):
        assert f"({one['berkas']}:{one['baris']})" in text


def test_a_step_that_the_text_inserts_names_its_own_row(tanya: Jalankan) -> None:
    within = ("alur", "penugasan", "--cara", "penunjukan", "--pemilik", "KEC", "--pegawai", STAF_KEC)
    why = tanya(*within, "--jelaskan", "--format", "json").json["penjelasan"]
    inserted = [one for one in why["langkah"] if one["jenis"] == "sisipan"]
    assert [one["kode"] for one in inserted] == ["btl-rekomendasi-kapanewon"]
    assert {one["kode"] for one in why["langkah"]} == {"btl-rekomendasi-kapanewon", "btl-penunjukan-dalam-pd"}
    row = next(one for one in why["aturan"] if one["jenis"] == "sisipan")
    assert {one["fakta"] for one in row["fakta"]} >= {"cakupan", "kedudukan"}
    text = tanya(*within, "--jelaskan").keluar
    assert "btl-rekomendasi-kapanewon, sisipan (penugasan.toml:" in text


def test_alternatives_and_citations_by_condition_say_which_held(tanya: Jalankan) -> None:
    """Of ``atau`` the alternative that held; of a citation under a condition the facts that met it."""
    across = ("alur", "penugasan", "--cara", "penunjukan", "--pemilik", "DINAS", "--pegawai", STAF_SEKSI)
    answer = tanya(*across, "-t", "btl-lintas-unit=langsung", "--jelaskan", "--format", "json").json
    row = next(one for one in answer["penjelasan"]["aturan"] if one["jenis"] == "alur")
    assert row["kode"] == "btl-penunjukan-dalam-pd"
    asked = {one["fakta"]: one["nilai"] for one in row["fakta"]}
    assert asked["cakupan"] in ("dalam_unit", "lintas_unit")
    assert all(one["fakta"] and set(one["dasar"]) <= set(row["dasar"]) for one in row["dasar_bersyarat"])


def test_near_rows_say_by_which_fact_they_failed(tanya: Jalankan) -> None:
    why = tanya(*LINTAS, "--jelaskan", "--format", "json").json["penjelasan"]
    near = {one["kode"]: {fact["fakta"] for fact in one["gagal"]} for one in why["terdekat"]}
    assert near["btl-penunjukan-dalam-pd"] == {"cakupan"}
    assert near["btl-sukarela-lintas-pd"] == {"cara"}


def test_a_declared_silence_is_named_with_its_line(jalankan: Jalankan, folder: Path) -> None:
    silent = ("-r", "buleleng", "-o", str(folder), "alur", "pelaporan", "--pemilik", "BID", "--pegawai", STAF_KEC)
    why = jalankan(*silent, "--jelaskan", "--format", "json").json["penjelasan"]
    kinds = [one for one in why["aturan"] if one["jenis"] == "diam"]
    assert kinds
    assert all(one["berkas"] == "pelaporan.toml" for one in kinds)


@pytest.mark.parametrize(
    ("tambahan", "kata"),
    [
        (("--format", "mermaid"), "--jelaskan ditulis sebagai tabel atau json"),
        (("--ke", "alur.svg"), "--jelaskan tidak ditulis ke berkas"),
    ],
)
def test_reasons_have_no_place_in_a_drawing(tanya: Jalankan, tambahan: tuple[str, ...], kata: str) -> None:
    hasil = tanya(*LINTAS, "--jelaskan", *tambahan)
    assert hasil.kode == 2
    assert kata in hasil.galat
