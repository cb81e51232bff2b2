"""What files say of time and of layers: amendments with a numbering of their own, periods, adopted shapes, lists."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from berkas_bahan import ubah_berkas
from tatakerja import GalatTatakerja
from tatakerja.rules.kelengkapan import kelengkapan
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan, susun_buku

SAGARA = Path(__file__).parents[3] / "docs/contoh/sagara"
PERUBAHAN = """
[[instrumen]]
kode = "perubahan-1"
judul = "Peraturan Bupati Sagara Kencana Nomor 3 Tahun 2026"
singkatan = "Perbup Sagara Kencana 3/2026"
penomoran = "perubahan-1.txt"
menyisipkan = "sisipan-1.txt"
ditetapkan = 2026-02-20
berlaku_sejak = 2026-03-01
"""
BARIS = """
[[bagian]]
di = "Pasal 2"
bila = { memimpin = false, jenis_jabatan = ["fungsional", "pelaksana"], pada = "inspektorat" }

[[bagian.kedudukan]]
kode = "sgr-inspektorat-lama"
di = "ayat (1)"
sampai = 2026-02-28
ppk = "Pejabat Administrator"

[[bagian.kedudukan]]
kode = "sgr-inspektorat"
di = "Pasal 2A ayat (1)"
sejak = 2026-03-01
ppk = "atasan langsung"
dasar = "perubahan-1: Pasal I angka 2"

[[bagian]]
di = "Pasal I"
instrumen = "perubahan-1"
bila = { memimpin = false, pada = "rsud" }
kedudukan = [{ kode = "sgr-rsud", di = "angka 1", bentuk = "unit-mandiri" }]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the example with an amendment, rows of it, and a shape adopted from the baseline."""
    copy = shutil.copytree(SAGARA, tmp_path / "sagara")
    (copy / "perubahan-1.txt").write_text("Pasal I\n  angka 1-2\nPasal II\n", "utf-8")
    (copy / "sisipan-1.txt").write_text("Pasal 2A\n  ayat (1)\n", "utf-8")
    add(copy, "regulasi", PERUBAHAN)
    add(copy, "kedudukan", BARIS)
    return copy


def add(folder: Path, berkas: str, text: str) -> None:
    file = folder / f"{berkas}.toml"
    file.write_text(file.read_text("utf-8") + text, "utf-8")


def book(folder: Path) -> BukuAturan:
    return susun_buku(PluginManager(folder))


def told(folder: Path) -> str:
    with pytest.raises(GalatTatakerja) as caught:
        book(folder)
    return str(caught.value)


def test_an_amendment_is_cited_by_its_own_numbering_and_places_that_it_inserts_as_they_are_numbered(
    folder: Path,
) -> None:
    buku = book(folder)
    (row,) = (row for row in buku.kedudukan if row.kode == "sgr-inspektorat")
    assert buku.sitasi(row.dasar) == (
        "Perbup Sagara Kencana 3/2026 Pasal I angka 2",
        "Perbup Sagara Kencana 12/2025 Pasal 2A ayat (1)",
    )
    assert all(map(buku.memuat, buku.sitasi(row.dasar)))
    assert not buku.memuat("Perbup Sagara Kencana 12/2025 Pasal I angka 2")
    assert [one.kode for one in buku.regulasi.perubahan] == ["perubahan-1"]


def test_a_place_that_no_amendment_inserts_is_a_fault(folder: Path) -> None:
    line = ubah_berkas(folder, "kedudukan", "Pasal 2A ayat (1)", "Pasal 2B ayat (1)")
    assert f"kedudukan.toml:{line}: sitasi 'Pasal 2B ayat (1)' tidak ada dalam penomoran" in told(folder)


def test_a_citation_of_an_amendment_that_does_not_exist_is_a_fault(folder: Path) -> None:
    line = ubah_berkas(folder, "kedudukan", "perubahan-1: Pasal I angka 2", "perubahan-1: Pasal I angka 9")
    assert f"kedudukan.toml:{line}: sitasi 'perubahan-1: Pasal I angka 9'" in told(folder)
    ubah_berkas(folder, "kedudukan", 'instrumen = "perubahan-1"', 'instrumen = "perubahan-2"')
    assert "instrumen 'perubahan-2' tidak dikenal; maksudnya 'perubahan-1'?" in told(folder)


def test_an_amendment_may_name_the_regulation_that_it_amends_and_a_citation_may_too(folder: Path) -> None:
    ubah_berkas(folder, "regulasi", "berlaku_sejak = 2026-03-01", 'berlaku_sejak = 2026-03-01\nmengubah = "peraturan"')
    ubah_berkas(folder, "kedudukan", '"Pasal 2A ayat (1)"', '"peraturan: Pasal 2A ayat (1)"')
    ubah_berkas(folder, "kedudukan", "sampai = 2026-02-28", 'sampai = 2026-02-28\ninstrumen = "peraturan"')
    buku = book(folder)
    assert [one.mengubah for one in buku.regulasi.perubahan] == [""]
    cited = {row.kode: row.dasar for row in buku.kedudukan if row.kode.startswith("sgr-inspektorat")}
    assert cited == {
        "sgr-inspektorat-lama": ("Pasal 2 ayat (1)",),
        "sgr-inspektorat": ("perubahan-1: Pasal I angka 2", "Pasal 2A ayat (1)"),
    }


def test_codes_of_instruments_and_names_of_ratings_are_told_at_their_lines(folder: Path) -> None:
    line = ubah_berkas(
        folder, "regulasi", "berlaku_sejak = 2026-03-01", 'berlaku_sejak = 2026-03-01\nmengubah = "peratran"'
    )
    add(folder, "regulasi", PERUBAHAN)
    twice = (folder / "regulasi.toml").read_text("utf-8").count("\n") - 6
    assert told(folder).splitlines() == [
        f"regulasi.toml:{line + 1}: 'perubahan-1' mengubah 'peratran', yang tidak ada; maksudnya 'peraturan'?",
        f"regulasi.toml:{twice}: kode instrumen 'perubahan-1' dipakai dua kali; beri kode lain",
    ]


def test_a_rating_that_is_named_twice_is_told_at_its_line(folder: Path) -> None:
    start = (folder / "kosakata.toml").read_text("utf-8").count("\n")
    add(folder, "kosakata", 2 * '[[predikat]]\nnama = "Baik"\ndasar = "PP 30/2019 Pasal 41"\n')
    assert told(folder) == f"kosakata.toml:{start + 4}: nama kosong atau dipakai dua kali"


def test_a_place_that_does_not_exist_is_told_once_and_not_at_all_that_continues_it(folder: Path) -> None:
    row = 'kedudukan = [{ kode = "sgr-rsud", di = "angka 1", dasar = "angka 1"'
    ubah_berkas(folder, "kedudukan", 'kedudukan = [{ kode = "sgr-rsud", di = "angka 1"', row)
    line = ubah_berkas(folder, "kedudukan", 'di = "Pasal I"', 'di = "Pasal IX"')
    assert [one.partition(": ")[0] for one in told(folder).splitlines()] == [f"kedudukan.toml:{line}"]
    ubah_berkas(folder, "kedudukan", 'di = "Pasal IX"', 'di = "Pasal I"')
    line = ubah_berkas(
        folder, "kedudukan", row, row.replace('di = "angka 1"', 'di = "angka 9"').replace("angka 1", "huruf a")
    )
    assert [one.partition(": ")[0] for one in told(folder).splitlines()] == [f"kedudukan.toml:{line}"]


def test_every_place_of_an_amendment_and_of_what_it_adds_is_accounted_for(folder: Path) -> None:
    found = kelengkapan(book(folder))
    assert set(found.baris) >= {"Pasal 2A ayat (1)", "perubahan-1: Pasal I angka 1", "perubahan-1: Pasal I angka 2"}
    assert found.terbuka == ("perubahan-1: Pasal II",)
    declared = '{ tempat = "perubahan-1: Pasal II", alasan = "Hari mulai berlaku." },'
    ubah_berkas(folder, "regulasi", "bukan_norma = [", f"bukan_norma = [{declared}")
    assert kelengkapan(book(folder)).persen == 100


def test_rows_of_separate_periods_are_disjoint_and_the_day_picks(folder: Path) -> None:
    buku = book(folder)
    for day, code in ((date(2026, 2, 28), "sgr-inspektorat-lama"), (date(2026, 3, 1), "sgr-inspektorat")):
        holding = [row.kode for row in buku.pada(day).kedudukan if row.kode.startswith("sgr-inspektorat")]
        assert holding == [code]


def test_rows_whose_periods_share_a_day_overlap(folder: Path) -> None:
    ubah_berkas(folder, "kedudukan", "sampai = 2026-02-28", "sampai = 2026-03-01")
    assert "bersama 'sgr-inspektorat' dapat menjawab kasus yang sama" in told(folder)


def test_a_period_that_ends_before_it_begins_is_a_fault_at_its_line(folder: Path) -> None:
    line = ubah_berkas(folder, "kedudukan", "sejak = 2026-03-01", "sejak = 2026-03-01\nsampai = 2026-01-01") + 1
    assert f"kedudukan.toml:{line}: berakhir 2026-01-01 sebelum mulai 2026-03-01" in told(folder)


def test_days_of_an_instrument_that_dont_fit_are_told_at_their_lines(folder: Path) -> None:
    ubah_berkas(folder, "regulasi", "ditetapkan = 2026-02-20", "ditetapkan = 2025-02-20\ndiundangkan = 2025-02-19")
    line = (folder / "regulasi.toml").read_text("utf-8").splitlines().index("ditetapkan = 2025-02-20") + 1
    assert told(folder).splitlines() == [
        f"regulasi.toml:{line + 1}: diundangkan 2025-02-19 sebelum ditetapkan 2025-02-20; periksa keduanya",
        f"regulasi.toml:{line}: ditetapkan 2025-02-20, sedangkan judulnya Tahun 2026; periksa keduanya",
    ]


def test_a_shape_is_adopted_by_its_name_with_conditions_and_citations_of_the_regencys_own(folder: Path) -> None:
    buku = book(folder)
    (row,) = (row for row in buku.kedudukan if row.kode == "sgr-rsud")
    assert (row.bentuk, row.ppk != ()) == ("unit-mandiri", True)
    assert buku.sitasi(row.dasar) == ("Perbup Sagara Kencana 3/2026 Pasal I angka 1",)
    assert "unit-mandiri" in buku.lapisan(row)
    line = ubah_berkas(folder, "kedudukan", 'bentuk = "unit-mandiri"', 'bentuk = "unit-mandri"')
    faults = told(folder)
    assert f"kedudukan.toml:{line}: " in faults
    assert "'unit-mandri'" in faults
    assert "maksudnya 'unit-mandiri'?" in faults


def test_an_adopted_route_names_the_shapes_steps_in_order(folder: Path) -> None:
    route = """
[[bagian]]
di = "Pasal 5 ayat (3)"
bila = { cara = "penunjukan", cakupan = "lintas_instansi" }

[[bagian.alur]]
kode = "sgr-adopsi"
bentuk = "permohonan-puo-ke-ppk"
uraian = "Seperti lintas unit."
langkah = [
  { aksi = "memohon", dasar = "Pasal 5 ayat (3)" },
  { aksi = "menyetujui", dasar = "Pasal 5 ayat (3)" },
  { aksi = "merekomendasikan", dasar = "Pasal 5 ayat (2)" },
]
surat = [{ oleh = "ppk", aksi = "menetapkan", kepada = "pegawai", dokumen = "surat_penugasan" }]
"""
    add(folder, "penugasan", route)
    (row,) = (row for row in book(folder).alur if row.kode == "sgr-adopsi")
    assert [step.aksi for step in row.langkah] == ["memohon", "menyetujui", "merekomendasikan"]
    assert [step.dasar for step in row.langkah] == [("Pasal 5 ayat (3)",)] * 2 + [("Pasal 5 ayat (2)",)]
    line = (
        ubah_berkas(folder, "penugasan", '{ aksi = "memohon", dasar = "Pasal 5 ayat (3)" }', '{ aksi = "mengajukan" }')
        - 1
    )
    assert f"penugasan.toml:{line}: langkah mengajukan, menyetujui, merekomendasikan bukan" in told(folder)


def test_each_entry_of_a_list_is_a_row_with_a_citation_of_its_own(folder: Path) -> None:
    directions = """#:schema ../../../core/tatakerja/rules/skema/pelaksanaan.json
[[bagian]]
di = "Pasal 8"

[[bagian.ketentuan]]
kode = "sgr-tim"
bagi = "tim"
daftar = [{ isi = "Bekerja di bawah ketua.", dasar = "ayat (1)" }, { isi = "Melapor.", dasar = "Pasal 9 ayat (2)" }]

[[bagian.ketentuan]]
kode = "sgr-individu"
bagi = "individu"
daftar = [{ isi = "Bekerja.", dasar = "ayat (2)" }]
"""
    (folder / "pelaksanaan.toml").write_text(directions, "utf-8")
    rows = book(folder).ketentuan
    assert [(row.kode, row.bagi, row.isi, row.dasar) for row in rows] == [
        ("sgr-tim-1", "tim", "Bekerja di bawah ketua.", ("Pasal 8 ayat (1)",)),
        ("sgr-tim-2", "tim", "Melapor.", ("Pasal 9 ayat (2)",)),
        ("sgr-individu", "individu", "Bekerja.", ("Pasal 8 ayat (2)",)),
    ]
    line = ubah_berkas(folder, "pelaksanaan", 'dasar = "Pasal 9 ayat (2)"', 'dasr = "Pasal 9 ayat (2)"')
    faults = told(folder)
    assert f"pelaksanaan.toml:{line}: kunci 'dasr' tidak dikenal; maksudnya 'dasar'?" in faults
    assert f"pelaksanaan.toml:{line}: dasar belum ditulis; tambahkan dasar" in faults


TERKENA = """
[[bagian]]
di = "Pasal 9"
anomali = "sgr-bagian"

[[bagian.tanggung_jawab]]
peran = "ketua"
anomali = "sgr-baris"
daftar = [
  { isi = "Melapor.", dasar = "ayat (1)", anomali = ["sgr-butir", "sgr-baris"] },
  { isi = "Melapor lagi.", dasar = "ayat (2)" },
]

[[bagian.kewajiban]]
bab = "tik"
pengemban = "Bupati"
daftar = [{ isi = "Memakai.", dasar = "ayat (1)", anomali = "sgr-butir" }]

[[bagian]]
di = "Pasal 9"

[[bagian.kewajiban]]
bab = "tik"
pengemban = "Bupati"
daftar = [{ isi = "Memakai.", dasar = "ayat (2)" }]
"""
ANOMALI = """
[[anomali]]
kode = "{}"
jenis = "redaksi"
isi = "Salah."
tempat = "Pasal 9"
tingkat = "memengaruhi"
"""


def test_what_has_no_code_names_the_anomalies_of_its_own_its_row_and_its_section(folder: Path) -> None:
    (folder / "tahapan.toml").write_text(TERKENA, "utf-8")
    codes = ("sgr-bagian", "sgr-baris", "sgr-butir")
    (folder / "anomali.toml").write_text("".join(map(ANOMALI.format, codes)), "utf-8")
    buku = book(folder)
    assert [(one.isi, one.anomali) for one in (*buku.tanggung_jawab, *buku.kewajiban)] == [
        ("Melapor.", ("sgr-butir", "sgr-baris", "sgr-bagian")),
        ("Melapor lagi.", ("sgr-baris", "sgr-bagian")),
        ("Memakai.", ("sgr-butir", "sgr-bagian")),
        ("Memakai.", ()),
    ]


def test_an_anomaly_that_touches_what_has_no_code_must_be_recorded(folder: Path) -> None:
    codes = ("sgr-bagian", "sgr-baris", "sgr-butir")
    (folder / "anomali.toml").write_text("".join(map(ANOMALI.format, codes)), "utf-8")
    for right in codes:
        (folder / "tahapan.toml").write_text(TERKENA, "utf-8")
        line = ubah_berkas(folder, "tahapan", f'"{right}"', f'"{right}x"')
        lines = told(folder).splitlines()
        assert set(lines) == {f"tahapan.toml:{line}: anomali '{right}x' tidak tercatat; maksudnya '{right}'?"}
    (folder / "tahapan.toml").write_text(TERKENA, "utf-8")
    line = ubah_berkas(folder, "tahapan", '"sgr-baris"', "{ bila = { bentuk = 'tim' }, anomali = 'sgr-baris' }")
    assert told(folder) == f"tahapan.toml:{line}: anomali harus teks, bukan tabel; tulis dalam kutip"


def test_a_member_of_a_list_with_codes_names_anomalies_of_its_own_too(folder: Path) -> None:
    (folder / "anomali.toml").write_text("".join(map(ANOMALI.format, ("sgr-butir", "sgr-baris"))), "utf-8")
    owed = """
[[bagian]]
di = "Pasal 8"

[[bagian.ketentuan]]
kode = "sgr-tim"
bagi = "tim"
anomali = "sgr-baris"
daftar = [{ isi = "Bekerja.", dasar = "ayat (1)", anomali = "sgr-butir" }, { isi = "Melapor.", dasar = "ayat (2)" }]
"""
    (folder / "pelaksanaan.toml").write_text(owed, "utf-8")
    assert [row.anomali for row in book(folder).ketentuan] == [("sgr-butir", "sgr-baris"), ("sgr-baris",)]
