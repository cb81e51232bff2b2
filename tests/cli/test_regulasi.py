"""``regulasi`` and ``plugin``: lists, details, and that a broken plugin harms nobody else."""

from pathlib import Path

import pytest

from .conftest import Jalankan

DAERAH = ["bantul", "buleleng", "kotabaru", "wonogiri"]

KUNCI = {
    ("regulasi", "daftar"): ["nama", "daerah", "judul", "singkatan", "berlaku_sejak", "berlaku_sampai", "rusak"],
    ("regulasi", "aturan"): [
        "kode", "uraian", "syarat", "predikat", "disebut_bagi", "ppk", "puo", "koordinator", "dasar",
        "dasar_koordinator", "tersirat", "anomali", "pengecualian_dari", "catatan", "bentuk", "lapisan",
        "menggantikan", "sejak", "sampai",
    ],
    ("regulasi", "anomali"): [
        "kode", "jenis", "isi", "tempat", "dampak", "tafsir", "bawaan", "dipilih", "alasan",
        "tingkat", "perlakuan",
    ],
    ("regulasi", "pelaksanaan"): [
        "kode", "jenis", "uraian", "syarat", "pihak", "wajib", "bagi", "isi", "dasar", "tersirat", "anomali",
        "pengecualian_dari", "menggantikan", "sejak", "sampai",
    ],
    ("regulasi", "diam"): [
        "kode", "tentang", "perihal", "alasan", "syarat", "dasar", "anomali", "menggantikan", "sejak", "sampai",
    ],
    ("regulasi", "alur", "--sisipan"): [
        "kode", "uraian", "syarat", "langkah", "sebelum", "sesudah", "dasar", "tersirat", "anomali", "menggantikan",
        "sejak", "sampai",
    ],
    ("plugin", "daftar"): ["nama", "modul", "distribusi", "versi", "api"],
}  # fmt: skip


@pytest.fixture
def rusak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installed plugin that can't be imported, and one for other hooks."""
    for name, api in (("rusak", "v2"), ("lama", "v0")):
        dist = tmp_path / f"tatakerja_{name}-9.9.dist-info"
        dist.mkdir()
        (dist / "METADATA").write_text(f"Metadata-Version: 2.1\nName: tatakerja-{name}\nVersion: 9.9\n")
        points = f"[tatakerja]\n{name} = tatakerja_{name}_tidak_ada\n[tatakerja.api]\n{name} = {api}\n"
        (dist / "entry_points.txt").write_text(points)
    monkeypatch.syspath_prepend(tmp_path)


@pytest.mark.parametrize("command", KUNCI)
def test_json_has_every_key_in_order(jalankan: Jalankan, command: tuple[str, str]) -> None:
    hasil = jalankan("-r", "bantul" if "pelaksanaan" in command else "kotabaru", *command, "--format", "json")
    assert hasil.kode == 0
    assert hasil.json
    for row in hasil.json:
        assert list(row) == KUNCI[command]


def test_daftar_names_all_and_shows_a_broken_one_with_its_reason(jalankan: Jalankan, rusak: None) -> None:
    rows = {row["nama"]: row for row in jalankan("regulasi", "daftar", "--format", "json").json}
    assert sorted(rows) == sorted([*DAERAH, "lama", "rusak"])
    assert all(rows[name]["rusak"] is None for name in DAERAH)
    assert "tatakerja_rusak_tidak_ada" in rows["rusak"]["rusak"]
    assert "API v0" in rows["lama"]["rusak"]
    hasil = jalankan("regulasi", "daftar")
    assert hasil.kode == 0
    assert "rusak: " in hasil.keluar
    assert "sejak 9 Januari 2023" in hasil.keluar


def test_plugin_daftar_lists_a_broken_one_without_importing_it(jalankan: Jalankan, rusak: None) -> None:
    plain = jalankan("plugin", "daftar")
    assert plain.kode == 0
    assert "tatakerja-rusak" in plain.keluar
    assert "gagal" not in plain.keluar
    rows = {row["nama"]: row for row in jalankan("plugin", "daftar", "--hook", "--format", "json").json}
    assert "tatakerja_kedudukan" in rows["bantul"]["hook"]
    assert rows["bantul"]["rusak"] is None
    assert rows["rusak"]["hook"] == []
    assert "gagal diimpor" in rows["rusak"]["rusak"]


def test_choosing_a_broken_plugin_fails_by_name_and_others_work(jalankan: Jalankan, rusak: None) -> None:
    broken = jalankan("-r", "rusak", "regulasi", "tampil")
    assert (broken.kode, broken.keluar) == (1, "")
    assert "plugin 'rusak'" in broken.galat
    assert jalankan("-r", "bantul", "regulasi", "tampil").kode == 0


@pytest.mark.parametrize("daerah", DAERAH)
def test_tampil(jalankan: Jalankan, daerah: str) -> None:
    text = jalankan("-r", daerah, "regulasi", "tampil")
    assert text.kode == 0
    assert "Berlaku: " in text.keluar
    meta = jalankan("-r", daerah, "regulasi", "tampil", "--format", "json").json
    assert meta["nama"] == daerah
    assert meta["aturan"]["kedudukan"] > 5
    assert "tatakerja_kedudukan" in meta["hook"]


def test_tampil_says_what_is_unknown_of_the_source(jalankan: Jalankan) -> None:
    text = jalankan("-r", "buleleng", "regulasi", "tampil").keluar
    assert "tanggal tidak diketahui" in text
    assert "Catatan: " in text


@pytest.mark.parametrize("daerah", DAERAH)
def test_aturan_lists_every_rule_with_citation_and_layer(jalankan: Jalankan, daerah: str) -> None:
    rows = jalankan("-r", daerah, "regulasi", "aturan", "--format", "json").json
    text = jalankan("-r", daerah, "regulasi", "aturan").keluar
    for row in rows:
        assert row["dasar"]
        assert f"\n{row['kode']}\n" in text
    assert text.count("  Lapisan: ") == len(rows) == text.count("  Dasar: ")


def test_aturan_by_code(jalankan: Jalankan) -> None:
    rows = jalankan("-r", "bantul", "regulasi", "aturan", "btl-setda", "btl-dinas", "--format", "json").json
    assert [row["kode"] for row in rows] == ["btl-setda", "btl-dinas"]


@pytest.mark.parametrize("daerah", DAERAH)
def test_anomali_that_change_an_answer_come_first(jalankan: Jalankan, daerah: str) -> None:
    rows = jalankan("-r", daerah, "regulasi", "anomali", "--format", "json").json
    changing = [bool(row["dampak"]) for row in rows]
    assert changing == sorted(changing, reverse=True)
    text = jalankan("-r", daerah, "regulasi", "anomali").keluar
    assert f"{len(rows)} anomali" in text
    assert all(f"\n{row['kode']} (" in text for row in rows)


def test_flaws_of_the_wording_are_listed_when_all_are_asked_for(jalankan: Jalankan) -> None:
    usual = jalankan("-r", "bantul", "regulasi", "anomali", "--format", "json").json
    assert {row["tingkat"] for row in usual} == {"menentukan", "memengaruhi"}
    everything = jalankan("-r", "bantul", "regulasi", "anomali", "--semua", "--format", "json").json
    wording = [row["kode"] for row in everything if row["tingkat"] == "redaksional"]
    assert len(everything) == len(usual) + len(wording)
    text = jalankan("-r", "bantul", "regulasi", "anomali").keluar
    assert f"{len(wording)} cacat naskah lagi" in text
    assert wording[0] not in text
    assert f"\n{wording[0]} (" in jalankan("-r", "bantul", "regulasi", "anomali", "--semua").keluar
    assert wording[0] in jalankan("-r", "bantul", "regulasi", "anomali", wording[0]).keluar


def test_one_anomali_whole_under_the_reading_chosen(jalankan: Jalankan) -> None:
    words = ("-r", "kotabaru", "-t", "ktb-jenjang=pasal-18", "regulasi", "anomali", "ktb-jenjang")
    text = jalankan(*words).keluar
    assert "Tafsir -t ktb-jenjang=lampiran" in text
    assert "[bawaan]" in text
    assert "[dipakai]" in text
    assert "Alasan tafsir bawaan: " in text
    assert "Menyentuh aturan: " in text
    (row,) = jalankan(*words, "--format", "json").json
    assert (row["bawaan"], row["dipilih"]) == ("lampiran", "pasal-18")


def test_an_insertion_is_named_beside_the_rows_that_it_joins_and_listed(jalankan: Jalankan) -> None:
    within = jalankan("-r", "bantul", "regulasi", "alur", "btl-penunjukan-dalam-pd").keluar
    assert "  Sisipan btl-rekomendasi-kapanewon: sebelum ppk menyetujui" in within
    across = jalankan("-r", "bantul", "regulasi", "alur", "btl-penunjukan-lintas-pd").keluar
    assert "Sisipan" not in across
    (row,) = jalankan(
        "-r", "bantul", "regulasi", "alur", "--sisipan", "btl-rekomendasi-kapanewon", "--format", "json"
    ).json
    assert row["sebelum"] == {"pihak": "ppk", "aksi": "menyetujui"}
    assert row["langkah"]["aksi"] == "merekomendasikan"
    text = jalankan("-r", "bantul", "regulasi", "alur", "--sisipan").keluar
    assert "\nbtl-rekomendasi-kapanewon\n" in text
    both = jalankan("-r", "bantul", "regulasi", "alur", "--sisipan", "--tim")
    assert (both.kode, "bukan keduanya" in both.galat) == (2, True)


@pytest.mark.parametrize("daerah", DAERAH)
def test_who_directs_and_what_is_silent_are_listed_with_their_citations(jalankan: Jalankan, daerah: str) -> None:
    for command in ("pelaksanaan", "diam"):
        rows = jalankan("-r", daerah, "regulasi", command, "--format", "json").json
        text = jalankan("-r", daerah, "regulasi", command).keluar
        assert rows or command == "pelaksanaan"
        assert all(row["dasar"] and f"\n{row['kode']}\n" in text for row in rows)


def test_silences_about_one_question(jalankan: Jalankan) -> None:
    rows = jalankan("-r", "buleleng", "regulasi", "diam", "--tentang", "pelaporan", "--format", "json").json
    assert {row["tentang"] for row in rows} == {"pelaporan"}
    assert rows


def test_tampil_counts_every_kind_of_row_and_names_what_no_row_needs(jalankan: Jalankan) -> None:
    answer = jalankan("-r", "bantul", "regulasi", "tampil", "--format", "json").json
    assert all(answer["aturan"][kind] for kind in ("sisipan", "pengarah", "koordinasi", "ketentuan", "diam"))
    assert answer["perubahan"] == []
    assert {"tempat", "alasan"} == set(answer["bukan_norma"][0])
    text = jalankan("-r", "bantul", "regulasi", "tampil").keluar
    assert "\nBukan norma\n" in text
    assert "\nDi luar yang dijawab di sini\n" in text
