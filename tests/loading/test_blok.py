"""Large files are read many rows at a time; nothing may differ from reading them one by one."""

import random
from pathlib import Path

import pytest

from tatakerja import GalatMasukan, Pegawai, Tabel, baca_organisasi
from tatakerja.loading.csvfile import read_csv
from tatakerja.loading.make import make_all
from tatakerja.values.galat import Kesalahan

UNIT = (
    "kode,nama,jenis,induk,jabatan_pimpinan,sebutan_pimpinan,kelas,penanda,pola\n"
    "PEMDA,Kab,pemerintah_daerah,,kepala_daerah,Bupati,,,\n"
)
KEPALA = "nip,nama,unit,jenis_jabatan,jenjang,nama_jabatan,status_asn,kompetensi"
PEJABAT = "unit,nip,sebagai,mulai,selesai,dasar\n"


def write(folder: Path, rows: list[str], header: str = KEPALA) -> None:
    (folder / "unit.csv").write_text(UNIT, encoding="utf-8")
    (folder / "pejabat.csv").write_text(PEJABAT, encoding="utf-8")
    (folder / "pegawai.csv").write_bytes("\n".join([header, *rows, ""]).encode())


def row(n: int, nama: str = "Orang") -> str:
    return f"1985010120{n * 10 + 1:08d},{nama},PEMDA,pelaksana,,Pengadministrasi,pns,"


def faults(folder: Path) -> list[tuple[int, str]]:
    with pytest.raises(GalatMasukan) as caught:
        baca_organisasi(folder)
    return [(fault.baris, fault.kolom) for fault in caught.value.kesalahan]


def test_a_fault_far_down_stands_on_its_line(tmp_path):
    rows = [row(n) for n in range(3000)]
    rows[2500] = rows[2500].replace("pelaksana", "pelaksna")
    write(tmp_path, rows)
    assert faults(tmp_path) == [(2502, "jenis_jabatan")]


def test_lines_are_counted_below_a_cell_of_several(tmp_path):
    rows = [row(n) for n in range(3000)]
    rows[1500] = row(1500, '"Orang\nberdua"')
    rows[2500] = rows[2500].replace(",pns,", ",pms,")
    write(tmp_path, rows)
    assert faults(tmp_path) == [(2503, "status_asn")]


@pytest.mark.parametrize("place", [1021, 1022, 1023, 1024])
def test_a_cell_across_the_end_of_a_block(tmp_path, place):
    rows = [row(n) for n in range(1100)]
    rows[place] = row(place, '"Orang\nberdua"')
    write(tmp_path, rows)
    pegawai = baca_organisasi(tmp_path).pegawai
    assert len(pegawai) == 1100
    assert pegawai[place].nama == "Orang\nberdua"


def test_a_quote_that_is_never_closed_far_down(tmp_path):
    rows = [row(n) for n in range(2000)]
    rows[1800] = row(1800, '"Orang')
    write(tmp_path, rows)
    assert faults(tmp_path) == [(1802, "")]


def test_empty_lines_and_another_order_of_columns(tmp_path):
    rows = [",".join(reversed(row(n).split(","))) for n in range(1500)]
    rows[700:700] = ["", ""]
    rows[1200] = rows[1200].replace("pelaksana", "x")
    write(tmp_path, rows, ",".join(reversed(KEPALA.split(","))))
    assert faults(tmp_path) == [(1202, "jenis_jabatan")]


def test_blocks_and_single_rows_agree(tmp_path):
    chance = random.Random(7)
    cells = ["a", '"b,c"', "", '"d ""e"""', '"f\ng"', '"h\r\ni"', " j "]
    for _ in range(30):
        often = chance.choice([0, 0, 1])
        lines = [",".join(chance.choice(cells if often else cells[:4]) for _ in range(3)) for _ in range(2100)]
        path = tmp_path / "t.csv"
        path.write_text("x,y,z\n" + "\n".join(lines), encoding="utf-8", newline="")
        table = read_csv(str(path))
        assert isinstance(table, Tabel)
        expected, line = [], 2
        for text in lines:
            if text:
                expected.append(line)
            line += 1 + text.count("\n")
        assert [number for number, _ in table.isi] == expected
        path.write_text("x,y,z\n" + "\n".join([*lines[:1500], 'a"b,"c"d,e']), encoding="utf-8", newline="")
        table = read_csv(str(path))
        assert not isinstance(table, Kesalahan)
        last = list(table.isi)[-1]
        assert isinstance(last[1], Kesalahan)
        assert last[0] == last[1].baris == expected[1499] + 1 + lines[1499].count("\n")


def test_made_together_or_one_by_one():
    rows = [(f"{n:018d}", "A", "U", "pelaksana", "", "J", "pns", ("k",), "", "III/a", "U1", f"P{n}") for n in range(5)]
    made = make_all(Pegawai, list(zip(*rows, strict=True)))
    assert made == [Pegawai(*cells) for cells in rows]
    assert hash(made[0]) == hash(Pegawai(*rows[0]))
    with pytest.raises(ValueError, match="shorter"):
        make_all(Pegawai, list(zip(*rows, strict=True))[:-1])
