"""``regulasi bandingkan``: two regulations, one on two days, one staff list under both."""

import shutil
from pathlib import Path

import pytest

from tatakerja import SistemKerja

from .conftest import Jalankan

SAGARA = Path(__file__).parents[2] / "docs/contoh/sagara"
HUBUNGAN = {"sama", "berbeda", "hanya_a", "hanya_b"}


def test_two_days_of_one_regulation_differ_in_the_rows_that_begin_or_end(jalankan: Jalankan) -> None:
    found = jalankan(
        "regulasi", "bandingkan", f"{SAGARA}@2025-12-31", f"{SAGARA}@2026-01-01", "--format", "json"
    ).json  # fmt: skip
    assert [(one["hubungan"], one["b"]) for one in found["aturan"] if one["hubungan"] != "sama"] == [
        ("hanya_b", ["sgr-kecamatan-pelaksana"])  # Pasal 11 ayat (2)
    ]
    assert (found["pegawai"], found["perangkat_daerah"], found["contoh"]) == (None, [], [])
    assert (found["a"]["tanggal"], found["b"]["tanggal"]) == ("2025-12-31", "2026-01-01")


def test_a_regulation_beside_itself_differs_in_nothing(jalankan: Jalankan, folder: Path) -> None:
    hasil = jalankan("-o", str(folder), "regulasi", "bandingkan", "bantul", "bantul", "--format", "json").json
    assert {one["hubungan"] for one in hasil["aturan"]} == {"sama"}
    assert hasil["pegawai"] == {
        "sama": 9, "berubah": 0, "ppk": 0, "puo": 0, "koordinator": 0, "peninjau": 0, "alur": 0
    }  # fmt: skip


def test_a_reading_chosen_for_one_changes_its_rows_only(jalankan: Jalankan) -> None:
    plain = jalankan("regulasi", "bandingkan", "kotabaru", "bantul", "--format", "json").json["aturan"]
    read = jalankan(
        "-t", "ktb-jenjang=pasal-18", "regulasi", "bandingkan", "kotabaru", "bantul", "--format", "json"
    ).json["aturan"]  # fmt: skip
    assert plain != read
    assert {code for one in read for code in one["b"]} == {code for one in plain for code in one["b"]}


def test_staff_is_asked_one_by_one_under_both(jalankan: Jalankan, folder: Path) -> None:
    hasil = jalankan("-o", str(folder), "regulasi", "bandingkan", "bantul", "kotabaru", "--semua", "--format", "json")
    assert hasil.kode == 0
    found = hasil.json
    a, b = (SistemKerja.buka(name, organisasi=folder) for name in ("bantul", "kotabaru"))
    changed = {one["nip"]: [part["kunci"] for part in one["beda"]] for one in found["contoh"]}
    for pegawai, left in a.kedudukan_semua():
        right = b.kedudukan(pegawai.nip)
        for part in ("puo", "koordinator"):
            mine, other = ((one.nip, one.unit) if one else None for one in (getattr(left, part), getattr(right, part)))
            assert (part in changed.get(pegawai.nip, [])) == (mine != other), (pegawai.nip, part)
    counted = found["pegawai"]
    assert counted["berubah"] == len(found["contoh"]) == sum(one["berubah"] for one in found["perangkat_daerah"])
    assert counted["sama"] + counted["berubah"] == 9  # all but the guest from another instansi
    assert counted["koordinator"] == sum("koordinator" in parts for parts in changed.values())


def test_every_pair_is_of_one_question_and_names_its_rows(jalankan: Jalankan) -> None:
    found = jalankan("regulasi", "bandingkan", "bantul", "kotabaru", "--format", "json").json["aturan"]
    assert {one["tentang"] for one in found} == {
        "kedudukan", "penugasan", "pelaksanaan", "pelaporan", "tahapan", "evaluasi"
    }  # fmt: skip
    for one in found:
        assert one["hubungan"] in HUBUNGAN
        assert (one["hubungan"] == "sama") == (not one["beda"] and bool(one["a"]) and bool(one["b"]))
        assert one["jumlah"] >= len(one["kasus"]) >= 1
        assert bool(one["a"]) == bool(one["dasar_a"])


def test_the_screen_and_the_page_name_both_and_what_changes(jalankan: Jalankan, folder: Path, tmp_path: Path) -> None:
    hasil = jalankan("-o", str(folder), "regulasi", "bandingkan", "bantul", "kotabaru")
    assert "A: Peraturan Bupati Bantul Nomor 1 Tahun 2023" in hasil.keluar
    assert "Berubah Pejabat Penilai Kinerja (PPK):" in hasil.keluar
    page = tmp_path / "banding.html"
    hasil = jalankan("-o", str(folder), "regulasi", "bandingkan", "bantul", "kotabaru", "--html", str(page))
    assert hasil.keluar.startswith("Ditulis: ")
    text = page.read_text("utf-8")
    assert "Aturan demi aturan" in text
    assert "Eka [merah] Putri" in text
    # What changes is said beside each answer, and a post that answers for several activities is named once.
    assert "Pejabat Penilai Kinerja (PPK): " in text
    assert "Sekretaris, Sekretaris" not in text


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("bantul", "bantol"), 2, "maksud Anda 'bantul'?"),
        (("bantul@2020-01-01", "kotabaru"), 1, "tidak berlaku pada 2020-01-01"),
        (("bantul@kemarin", "kotabaru"), 2, "bukan tanggal"),
        (("-t", "ktb-jenjng=pasal-18", "bantul", "kotabaru"), 2, "maksud Anda 'ktb-jenjang'?"),
        (("bantul",), 2, "B"),
    ],
)
def test_what_is_wrong_is_told(jalankan: Jalankan, words: tuple[str, ...], code: int, said: str) -> None:
    hasil = jalankan("regulasi", "bandingkan", *words)
    assert (hasil.kode, hasil.keluar) == (code, "")
    assert said in hasil.galat


def test_reviewers_are_counted_by_the_size_of_teams_too(jalankan: Jalankan, folder: Path, tmp_path: Path) -> None:
    """Nothing changes for one who works alone; where the bounds of teams do, the sizes between them tell."""
    other = shutil.copytree(SAGARA, tmp_path / "sagara")
    file = other / "evaluasi.toml"
    text = file.read_text("utf-8").replace("paling_banyak = 5", "paling_banyak = 3")
    file.write_text(text.replace("paling_sedikit = 6", "paling_sedikit = 4"), "utf-8")
    words = ("-o", str(folder), "regulasi", "bandingkan", str(SAGARA), str(other))
    found = jalankan(*words, "--format", "json").json
    sizes = {one["ukuran_tim"]: one["peninjau"] for one in found["ukuran_tim"]}
    assert (found["pegawai"]["peninjau"], sizes[2], sizes[3], sizes[6]) == (0, 0, 0, 0)
    assert sizes[4] == sizes[5] > 0
    assert "Menurut ukuran tim" in jalankan(*words).keluar
    page = tmp_path / "banding.html"
    assert jalankan(*words, "--html", str(page)).kode == 0
    assert "Berubah peninjaunya" in page.read_text("utf-8")
