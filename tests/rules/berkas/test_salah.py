"""Every slip in a regulation's files is told with file, line, what, and the remedy; all of them at once."""

import shutil
import tomllib
from pathlib import Path

import pytest

from berkas_bahan import ubah_berkas
from tatakerja.rules.berkas.content import baca_isi
from tatakerja.rules.berkas.faults import GalatRegulasi
from tatakerja.rules.berkas.section import BATAS_BARIS

SAGARA = Path(__file__).parents[3] / "docs/contoh/sagara"

SALAH = tomllib.loads(Path(__file__).with_name("salah.toml").read_text("utf-8"))["salah"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the example to spoil."""
    return shutil.copytree(SAGARA, tmp_path / "sagara")


@pytest.mark.parametrize("salah", SALAH, ids=[f"{one['berkas']}-{one['ganti'][:24]}" for one in SALAH])
def test_a_slip_is_told_with_its_line_and_the_remedy(folder: Path, salah: dict[str, str]) -> None:
    berkas, pesan = salah["berkas"], salah["pesan"]
    line = ubah_berkas(folder, berkas, salah["teks"], salah["ganti"])
    with pytest.raises(GalatRegulasi) as told:
        baca_isi(folder)
    lines = str(told.value).splitlines()
    near = [one for one in lines if one.startswith(f"{berkas}.toml:")]
    assert any(one.split(": ", 1)[1] == pesan for one in near), "\n".join(lines)
    (at,) = {int(one.split(":")[1]) for one in near if one.split(": ", 1)[1] == pesan}
    assert abs(at - line) <= 1, (at, line)


def test_all_faults_of_all_files_are_told_at_once_in_their_order(folder: Path) -> None:
    for salah in SALAH[:1] + SALAH[11:13] + SALAH[22:24]:
        ubah_berkas(folder, salah["berkas"], salah["teks"], salah["ganti"])
    with pytest.raises(GalatRegulasi) as told:
        baca_isi(folder)
    assert [(one.berkas, one.isi.split("'")[1]) for one in told.value.kesalahan] == [
        ("kedudukan.toml", "Camaat"),
        ("pelaporan.toml", "bulan"),
        ("pelaporan.toml", "ketu"),
        ("penugasan.toml", "puo_pemilk"),
        ("penugasan.toml", "ajukan"),
    ]


def test_a_fault_of_a_section_is_told_once_at_the_section(folder: Path) -> None:
    line = ubah_berkas(folder, "kedudukan", 'puo = "Koordinator Gugus"', 'puo = "Koordinator Gugu"')
    with pytest.raises(GalatRegulasi) as told:
        baca_isi(folder)
    assert str(told.value) == (
        f"kedudukan.toml:{line}: pejabat 'Koordinator Gugu' tidak ada dalam [pejabat]; maksudnya 'Koordinator Gugus'?"
    )


def test_a_fault_of_syntax_is_told_in_indonesian_with_its_line(folder: Path) -> None:
    line = ubah_berkas(folder, "pelaporan", 'di = "Pasal 9"', 'di "Pasal 9"')
    with pytest.raises(GalatRegulasi) as told:
        baca_isi(folder)
    assert str(told.value).startswith(f"pelaporan.toml:{line}: bukan TOML yang sah: kolom 4: sesudah kunci harus ada")


def test_files_that_are_missing_or_misnamed_are_told(folder: Path) -> None:
    (folder / "kosakata.toml").rename(folder / "kosa_kata.toml")
    with pytest.raises(GalatRegulasi) as told:
        baca_isi(folder)
    assert str(told.value).splitlines() == [
        "kosa_kata.toml: berkas ini tidak dikenal; maksudnya 'kosakata.toml'?",
        "kosakata.toml: berkas ini wajib ada; buat berkas itu di samping yang lain",
    ]


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (b'x = "\xff"\n', "tahapan.toml:1: bukan teks UTF-8; simpan kembali sebagai UTF-8"),
        (b"x = " + b"[" * 5_000, "tahapan.toml: tabel bersarang terlalu dalam; tulis sebagai [[tabel]]"),
        (b"#" * 1_000_001, "tahapan.toml: lebih dari 1.000.000 byte; bagi menjadi beberapa berkas"),
    ],
)
def test_files_out_of_bounds_are_refused(folder: Path, isi: bytes, pesan: str) -> None:
    (folder / "tahapan.toml").write_bytes(isi)
    with pytest.raises(GalatRegulasi) as told:
        baca_isi(folder)
    assert str(told.value) == pesan


def test_what_is_no_plain_file_is_told_as_that(folder: Path) -> None:
    (folder / "tahapan.toml").mkdir()
    with pytest.raises(GalatRegulasi) as told:
        baca_isi(folder)
    (line,) = [one for one in str(told.value).splitlines() if one.startswith("tahapan.toml")]
    assert line == "tahapan.toml: bukan berkas biasa; pindahkan, lalu tulis berkasnya di sini"


def test_rows_are_bounded_over_all_files(folder: Path) -> None:
    row = '[[bagian.permintaan]]\nkode = "a{}"\npeminta = "puo"\ndari = "ketua"\n'
    for part in range(2):
        rows = "".join(row.format(f"{part}-{number}") for number in range(BATAS_BARIS // 2 + 1))
        (folder / f"pelaporan-{part}.toml").write_text(f'[[bagian]]\ndi = "Pasal 9"\n{rows}', "utf-8")
    with pytest.raises(GalatRegulasi) as told:
        baca_isi(folder)
    assert "pelaporan-1.toml:3: lebih dari 2000 baris dalam semua berkas; gabungkan" in str(told.value)


def test_an_outline_out_of_bounds_is_told_as_that(folder: Path) -> None:
    (folder / "penomoran.txt").write_bytes(b"#" * 1_000_001)
    with pytest.raises(GalatRegulasi, match=r"regulasi\.toml:\d+: .*berkas itu lebih dari 1\.000\.000 byte"):
        baca_isi(folder)


def test_a_range_stands_for_its_members_up_to_a_bound(folder: Path) -> None:
    ubah_berkas(folder, "pelaporan", 'di = "Pasal 9"', 'di = "Pasal 9"\ndasar = "ayat (1)-(2)"')
    rows = baca_isi(folder).baris["laporan"]
    assert rows[0].dasar == ("Pasal 9 ayat (1)", "Pasal 9 ayat (2)")
    ubah_berkas(folder, "pelaporan", "(1)-(2)", "(1)-(999999999)")
    with pytest.raises(GalatRegulasi, match=r"pelaporan.toml:6: sitasi 'ayat \(1\)-\(999999999\)'"):
        baca_isi(folder)


def test_a_table_beside_a_list_of_the_same_name_is_told_to_be_written_already(folder: Path) -> None:
    file = folder / "regulasi.toml"
    text = file.read_text("utf-8")
    assert "bukan_norma = [" in text
    file.write_text(f'{text}\n[[bukan_norma]]\ntempat = "Pasal 1"\n', "utf-8")
    with pytest.raises(GalatRegulasi) as found:
        baca_isi(folder)
    line = text.count("\n") + 2
    assert str(found.value).startswith(f"regulasi.toml:{line}: bukan TOML yang sah: kolom 14: kunci ini sudah ditulis")


@pytest.mark.parametrize(
    ("ganti", "told"),
    [
        ("01-01-2026", "kolom 10: tanggal ditulis tahun dahulu, misalnya 2026-01-31"),
        ("2026-02-30", "kolom 9: tanggal 2026-02-30 tidak ada; tulis dengan dua angka bulan dan hari"),
    ],
)
def test_a_date_that_there_is_not_is_told(folder: Path, ganti: str, told: str) -> None:
    line = ubah_berkas(folder, "kedudukan", "2026-01-01", ganti)
    with pytest.raises(GalatRegulasi) as found:
        baca_isi(folder)
    assert str(found.value).startswith(f"kedudukan.toml:{line}: bukan TOML yang sah: {told}")


@pytest.mark.parametrize(
    ("teks", "ganti", "told"),
    [
        ("Pasal 7\n  ayat", "Pasal 7\nayat", "penomoran.txt:21: 'ayat (1)-(3)' berdiri sendiri"),
        ("Pasal 7\n  ayat", "Pasal 7\n   ayat", "penomoran.txt:21: indentasi tidak sesuai"),
        ("  ayat (1)-(3)\nPasal 8", "  ayat (3)-(1)\nPasal 8", "penomoran.txt:21: rentang terbalik: 'ayat (3)-(1)'"),
    ],
)
def test_a_slip_in_the_outline_is_told_there(folder: Path, teks: str, ganti: str, told: str) -> None:
    file = folder / "penomoran.txt"
    content = file.read_text("utf-8")
    assert teks in content
    file.write_text(content.replace(teks, ganti, 1), "utf-8")
    with pytest.raises(GalatRegulasi) as found:
        baca_isi(folder)
    assert str(found.value).startswith(told)
