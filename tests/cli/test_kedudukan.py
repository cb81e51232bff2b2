"""``kedudukan``: the JSON contract, which employees, and what a person reads."""

from datetime import date

import pytest

from tatakerja import Organisasi, Pegawai, SistemKerja, Unit
from tatakerja.cli.screen import layout
from tatakerja.cli.screen.penjelasan import explanation

from .conftest import KABID, PEGAWAI, STAF_DINAS, STAF_KEC, STAF_SEKSI, TAMU, Jalankan

KUNCI = ["nip", "status", "ppk", "puo", "koordinator", "aturan", "dasar", "anomali", "keterangan"]
KUNCI_PEJABAT = ["nip", "nama", "unit", "jabatan", "sebagai"]
KUNCI_PENJELASAN = [
    "nama", "unit", "lapisan", "uraian", "fakta", "terdekat", "pemangku", "kandidat", "tafsir", "tersirat",
]  # fmt: skip


def test_json_has_every_key_in_order_for_every_status(tanya: Jalankan) -> None:
    hasil = tanya("kedudukan", "--format", "json")
    assert hasil.kode == 0
    assert hasil.galat == ""
    rows = hasil.json
    assert [row["nip"] for row in rows] == [pegawai.nip for pegawai in PEGAWAI]
    assert {row["status"] for row in rows} == {"diatur", "tidak_diatur", "belum_tertentukan", "di_luar_regulasi"}
    for row in rows:
        assert list(row) == KUNCI
        for role in ("ppk", "puo", "koordinator"):
            assert row[role] is None or list(row[role]) == KUNCI_PEJABAT
        for many in ("dasar", "anomali", "keterangan"):
            assert isinstance(row[many], list)


def test_json_of_one_answer_is_exactly_this(tanya: Jalankan) -> None:
    atasan = {"nip": KABID, "nama": "Citra Dewi", "unit": "BID", "jabatan": "Kepala Bidang Angkutan", "sebagai": "plt"}
    (row,) = tanya("kedudukan", STAF_SEKSI, "--format", "json").json
    assert (row["nip"], row["status"], row["ppk"], row["puo"]) == (STAF_SEKSI, "diatur", atasan, atasan)
    assert row["koordinator"]["jabatan"] == "Kepala Seksi Terminal"
    assert row["aturan"] == "btl-dinas"
    assert "Perbup Bantul 1/2023 Pasal 7 ayat (1)" in row["dasar"]


def test_json_names_a_vacant_post_without_nip(tanya: Jalankan) -> None:
    (row,) = tanya("kedudukan", STAF_KEC, "--format", "json").json
    assert row["puo"] == {"nip": None, "nama": None, "unit": "KEC.SEK", "jabatan": "Panewu Anom", "sebagai": None}


def test_order_is_that_of_the_file_and_a_nip_given_twice_is_answered_once(tanya: Jalankan) -> None:
    rows = tanya("kedudukan", STAF_SEKSI, STAF_KEC, STAF_SEKSI, "--format", "json").json
    assert [row["nip"] for row in rows] == [STAF_KEC, STAF_SEKSI]


def test_a_nip_may_be_written_as_it_is_printed(tanya: Jalankan) -> None:
    spaced = f"{STAF_SEKSI[:8]} {STAF_SEKSI[8:14]} {STAF_SEKSI[14]} {STAF_SEKSI[15:]}"
    rows = tanya("kedudukan", spaced, f"'{STAF_KEC}", "--format", "json").json
    assert [row["nip"] for row in rows] == [STAF_KEC, STAF_SEKSI]


def test_unit_takes_in_the_units_below(tanya: Jalankan) -> None:
    rows = tanya("kedudukan", "--unit", "BID", "--format", "json").json
    assert [row["nip"] for row in rows] == [p.nip for p in PEGAWAI if p.unit in ("BID", "SEKSI")]


def test_unit_without_employees_is_an_empty_list(tanya: Jalankan) -> None:
    hasil = tanya("kedudukan", "--unit", "KEC.SEK", "--format", "json")
    assert (hasil.kode, hasil.json) == (0, [])
    assert "0 pegawai" in tanya("kedudukan", "--unit", "KEC.SEK").keluar


@pytest.mark.parametrize("bentuk", ["tabel", "json"])
def test_unknown_nips_are_all_named_and_nothing_is_answered(tanya: Jalankan, bentuk: str) -> None:
    wrong = STAF_SEKSI[:-1] + "0"
    hasil = tanya("kedudukan", STAF_KEC, wrong, "12345", "zainab", "--format", bentuk)
    assert hasil.kode == 1
    assert hasil.keluar == ""
    lines = hasil.galat.splitlines()
    assert len(lines) == 3
    assert wrong in lines[0]
    # The number that is nearest is another person's.
    assert "maksud" not in lines[0]
    assert STAF_SEKSI not in lines[0]
    assert "periksa kembali 18 angkanya" in lines[0]
    assert "18 angka" in lines[1]
    assert "tidak ada pegawai bernama 'zainab'" in lines[2]


def test_explanation_as_json(tanya: Jalankan) -> None:
    rows = tanya("kedudukan", STAF_SEKSI, STAF_DINAS, TAMU, "--jelaskan", "--format", "json").json
    for row in rows:
        assert list(row) == [*KUNCI, "penjelasan"]
        assert list(row["penjelasan"]) == KUNCI_PENJELASAN
    first = rows[0]["penjelasan"]
    assert list(first["fakta"][0]) == ["fakta", "uraian", "nilai", "diminta"]
    assert list(first["terdekat"][0]) == ["kode", "uraian", "dasar", "gagal"]
    assert rows[1]["status"] == "belum_tertentukan"
    assert rows[1]["penjelasan"]["kandidat"][0]["jabatan"] == "Kepala Bidang Angkutan"


def test_plain_answers_are_the_same_with_and_without_explanation(tanya: Jalankan) -> None:
    explained = tanya("kedudukan", "--jelaskan", "--format", "json").json
    assert [{key: row[key] for key in KUNCI} for row in explained] == tanya("kedudukan", "--format", "json").json


def test_table_in_a_pipe_is_whole_and_plain(tanya: Jalankan) -> None:
    hasil = tanya("kedudukan")
    assert hasil.kode == 0
    assert "\x1b" not in hasil.keluar
    assert "…" not in hasil.keluar
    assert not set("│─┃━") & set(hasil.keluar)
    for words in (
        "Pejabat Penilai Kinerja",
        "Pimpinan Unit Organisasi",
        "5 Januari 2026",
        "Plt. Kepala Bidang Angkutan",
        "LOWONG (Panewu Anom)",
        "Eka [merah] Putri",
        "  Status: tidak diatur\n",
        "  Status: belum tertentukan\n",
        "  Status: di luar regulasi\n",
        f"{len(PEGAWAI)} pegawai: ",
    ):
        assert words in hasil.keluar
    (block,) = [block for block in hasil.keluar.split("\n\n") if STAF_SEKSI in block]
    assert "\n  Dasar: " in block
    assert "Lampiran IV.A angka 2" in block


def test_a_table_in_a_pipe_is_wide_only_where_a_page_holds_it() -> None:
    """Columns side by side up to what a page holds, the last, whole remark aside; else a row below the other."""
    few = list(layout.table(("A", "B", "Isi"), [("x" * 80, "y" * 90, "z" * 300)] * 2))
    assert len(few) == 4
    assert few[2].startswith(f"{'x' * 60}")
    assert few[2].endswith("z" * 300)
    many = list(layout.table(("A", "B", "C", "D"), [("x" * 80, "y" * 90, "z" * 60, ""), ("1", "2", "3", "4")]))
    assert many == [f"A: {'x' * 80}", f"  B: {'y' * 90}", f"  C: {'z' * 60}", "", "A: 1", "  B: 2", "  C: 3", "  D: 4"]


@pytest.mark.parametrize(("columns", "whole"), [("500", True), ("200", True), ("80", False), ("lebar", False)])
def test_who_sets_columns_gets_whole_rows_to_search(monkeypatch: pytest.MonkeyPatch, columns: str, whole: bool) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    rows = list(layout.table(("A", "B", "C", "D"), [("x" * 80, "y" * 90, "z" * 60, "ujung")]))
    assert any("x" in row and "ujung" in row for row in rows) == whole


def test_explanation_for_a_person(tanya: Jalankan) -> None:
    text = tanya("kedudukan", STAF_SEKSI, "--jelaskan").keluar
    for words in (
        f"Pejabat Penilai Kinerja (PPK): Citra Dewi, Plt. Kepala Bidang Angkutan, Dinas Perhubungan (NIP {KABID})",
        "Aturan yang menjawab",
        "btl-dinas",
        "Pasal 7 ayat (1)",
        "Lapisan: plugin bantul",
        "Fakta yang cocok",
        "Pemangku jabatan",
        "Aturan terdekat yang tidak menjawab",
        "tidak cocok: ",
    ):
        assert words in text


def test_an_explanation_speaks_in_the_words_of_the_law(tanya: Jalankan) -> None:
    text = tanya("kedudukan", STAF_KEC, "--jelaskan").keluar
    assert "jenis organisasi terdekat di atas pegawai: Kapanewon (diminta: badan atau dinas" in text
    assert "satpol_pp" not in text
    assert "(ya/tidak)" not in text
    of_a_bidang = tanya("kedudukan", STAF_SEKSI, "--jelaskan").keluar
    assert "Sekretariat Kapanewon" not in of_a_bidang  # a sekretariat is called so in a Kapanewon only


def test_a_reading_keeps_the_name_by_which_it_is_chosen() -> None:
    """Wonogiri has a reading "pengawas", which is a kind of post elsewhere."""
    units = (
        Unit("PEMDA", "Kabupaten", "pemerintah_daerah", None, "kepala_daerah"),
        Unit("KEC", "Kecamatan", "kecamatan", "PEMDA", "administrator"),
        Unit("SEK", "Sekretariat", "sekretariat", "KEC", "administrator"),
        Unit("SUB", "Subbagian", "subbagian", "SEK", "pengawas"),
    )
    staff = Pegawai("198001012000011001", "Staf", "SUB", "pelaksana")
    sk = SistemKerja.buka("wonogiri", organisasi=Organisasi(units, [staff], ()), tanggal=date(2026, 1, 5))
    told = " ".join(" ".join(explanation(sk, sk.jelaskan(staff.nip))).split())
    assert "tafsir atas wng-level-dua-bukan-pengawas: level-dua (diminta: pengawas)" in told


def test_explanation_says_how_to_choose_another_reading(jalankan: Jalankan, folder: object) -> None:
    words = ("-r", "kotabaru", "-o", str(folder), "kedudukan", STAF_SEKSI, "--jelaskan")
    before = jalankan(*words)
    assert "-t ktb-jenjang=pasal-18" in before.keluar
    after = jalankan("-t", "ktb-jenjang=pasal-18", *words)
    assert "-t ktb-jenjang=lampiran" in after.keluar
    assert "dipilih pengguna" in after.keluar
