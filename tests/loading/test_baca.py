"""What is read, how it may be written, and where the faults are said to be."""

import os
from datetime import date
from pathlib import Path

import pytest

from tatakerja import GalatMasukan, Kesalahan, Organisasi, Pegawai, Pemangku, Unit, baca_organisasi

SOUND = Path(__file__).with_name("masukan_salah") / "dasar"
FILES = ("unit.csv", "pegawai.csv", "pejabat.csv")
KINDS = {"pemerintah_daerah", "dinas", "sekretariat", "subbagian"}


@pytest.fixture
def texts() -> dict[str, str]:
    return {name: (SOUND / name).read_text(encoding="utf-8") for name in FILES}


def write(folder: Path, texts: dict[str, str], encoding: str = "utf-8") -> None:
    for name, text in texts.items():
        (folder / name).write_bytes(text.encode(encoding))


def content(organisasi: Organisasi) -> tuple[object, ...]:
    return organisasi.unit, organisasi.pegawai, organisasi.pemangku


def faults_of(folder: str | os.PathLike[str]) -> tuple[Kesalahan, ...]:
    with pytest.raises(GalatMasukan) as caught:
        baca_organisasi(folder)
    return caught.value.kesalahan


def places(folder: Path) -> list[tuple[str, int, str]]:
    return [(Path(fault.berkas).name, fault.baris, fault.kolom) for fault in faults_of(folder)]


def test_rows_become_values() -> None:
    organisasi = baca_organisasi(SOUND)
    assert organisasi.unit[1] == Unit(
        "DIKES", "Dinas Kesehatan", "dinas", "PEMDA", "jpt_pratama", sebutan_pimpinan="Kepala Dinas"
    )
    assert organisasi.unit[0].induk is None
    assert organisasi.pegawai[4] == Pegawai(
        "199004042015042004", "Eka Contoh", "DIKES-SDM", "fungsional", "ahli_muda", "Analis SDM", "pns",
        ("asesmen", "statistik"),
    )  # fmt: skip
    assert organisasi.pemangku[1].selesai is None
    assert organisasi.pemangku[2] == Pemangku(
        "DIKES-SEK", "197502022000022002", "definitif", date(2022, 1, 3), date(2025, 12, 31)
    )


def test_semicolons_bom_and_crlf_as_excel_writes_them(tmp_path: Path, texts: dict[str, str]) -> None:
    texts["pegawai.csv"] = texts["pegawai.csv"].replace("asesmen;statistik", "asesmen, statistik")
    for name, text in texts.items():
        semicolons = text.replace(", ", "§").replace(",", ";").replace("§", ", ").replace("\n", "\r\n")
        texts[name] = semicolons.replace("asesmen, statistik", '"asesmen; statistik"')
    write(tmp_path, texts, "utf-8-sig")
    assert content(baca_organisasi(tmp_path)) == content(baca_organisasi(SOUND))


def test_columns_in_another_order(tmp_path: Path, texts: dict[str, str]) -> None:
    rows = [line.split(",") for line in texts["pegawai.csv"].splitlines()]
    texts["pegawai.csv"] = "\n".join(",".join(reversed(row)) for row in rows)
    write(tmp_path, texts)
    assert content(baca_organisasi(tmp_path)) == content(baca_organisasi(SOUND))
    texts["pegawai.csv"] += "\n,,,,pelaksan,DIKES,Fajar,199105052016051005"
    write(tmp_path, texts)
    assert places(tmp_path) == [("pegawai.csv", 7, "jenis_jabatan")]


def test_blanks_around_cells_and_empty_rows_do_not_matter(tmp_path: Path, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        empty = "," * text.split("\n")[0].count(",")
        texts[name] = text.replace(",", " ,\u00a0").replace("\n", f"\n\n{empty}\n")
    write(tmp_path, texts)
    assert content(baca_organisasi(tmp_path)) == content(baca_organisasi(SOUND))


@pytest.mark.parametrize(
    "written",
    ["19700101 199501 1 001", "'197001011995011001", "19700101.199501.1.001", "\u00a0197001011995011001 ",
     "19700101\u00a0199501\u00a01\u00a0001"],
)  # fmt: skip
def test_a_nip_as_offices_write_it(tmp_path: Path, texts: dict[str, str], written: str) -> None:
    for name in ("pegawai.csv", "pejabat.csv"):
        changed = {**texts, name: texts[name].replace("197001011995011001", written)}
        write(tmp_path, changed)
        assert content(baca_organisasi(tmp_path)) == content(baca_organisasi(SOUND))


def test_dates_inside_a_nip_are_no_ground_for_refusal(tmp_path: Path, texts: dict[str, str]) -> None:
    for nip in ("000000000000000001", "199013452021212001"):
        texts["pegawai.csv"] += f"{nip},A,DIKES,pelaksana,,,pppk,\n"
    write(tmp_path, texts)
    assert len(baca_organisasi(tmp_path).pegawai) == 7


def test_lines_are_counted_as_an_editor_does(tmp_path: Path, texts: dict[str, str]) -> None:
    texts["pegawai.csv"] = (
        texts["pegawai.csv"].split("\n")[0] + "\n"
        '\n199105052016051005,"Fajar\nContoh",DIKES,staf,,"Pranata\r\n\r\nKomputer",,\n'
        '199206062017061006,"Gita ""Gi"" Contoh, S.Sos.",DIKES,pelaksana,,,,\r\n'
        "\n"
        "199307072018071007,Hadi,DIKES,staf,,,,"
    )
    texts["pejabat.csv"] = texts["pejabat.csv"].split("\n")[0]
    write(tmp_path, texts)
    assert places(tmp_path) == [("pegawai.csv", 3, "jenis_jabatan"), ("pegawai.csv", 9, "jenis_jabatan")]


def test_quoted_cells(tmp_path: Path, texts: dict[str, str]) -> None:
    texts["pegawai.csv"] += '199206062017061006,"Gita ""Gi"" Contoh,\nS.Sos.",DIKES,pelaksana,,,,\n'
    write(tmp_path, texts)
    assert baca_organisasi(tmp_path).pegawai[-1].nama == 'Gita "Gi" Contoh,\nS.Sos.'


def test_a_fault_is_one_line_with_the_path_as_given(tmp_path: Path, texts: dict[str, str]) -> None:
    texts["pegawai.csv"] += "1,A,DIKES,pelaksana,,,,\n"
    write(tmp_path, texts)
    for given in (str(tmp_path), tmp_path, f"{tmp_path}/"):
        (fault,) = faults_of(given)
        assert str(fault).startswith(f"{tmp_path}/pegawai.csv:7:nip: NIP '1' terdiri atas 1 angka, seharusnya 18; ")


def test_a_fault_far_down_a_long_file(tmp_path: Path, texts: dict[str, str]) -> None:
    rows = [f"{n * 10 + 1:018d},Pegawai {n},DIKES,pelaksana,,,pns," for n in range(2000)]
    rows[777] = rows[777].replace("DIKES", "DIKE")
    rows[1500] = rows[3]
    texts["pegawai.csv"] += "\n".join(rows)
    write(tmp_path, texts)
    assert places(tmp_path) == [("pegawai.csv", 784, "unit"), ("pegawai.csv", 1507, "nip")]


def test_kinds_of_a_plugin(tmp_path: Path, texts: dict[str, str]) -> None:
    texts["unit.csv"] += "BAL,Balai Contoh,balai,DIKES,pengawas,,,,\n"
    write(tmp_path, texts)
    assert places(tmp_path) == [("unit.csv", 6, "jenis")]
    kinds = {unit.jenis for unit in baca_organisasi(SOUND).unit} | {"balai"}
    assert baca_organisasi(tmp_path, jenis_unit=kinds).unit[-1].jenis == "balai"


def test_unknown_marks_patterns_and_classes_without_use_are_kept(tmp_path: Path, texts: dict[str, str]) -> None:
    texts["unit.csv"] += "BID,Bidang,bidang,DIKES,administrator,,A,pyb; entah ;;bpbd,z9\n"
    write(tmp_path, texts)
    unit = baca_organisasi(tmp_path).unit[-1]
    assert (unit.kelas, unit.penanda, unit.pola) == ("A", ("pyb", "entah", "bpbd"), "z9")


def test_a_plh_or_delegate_beside_the_holder_is_normal(tmp_path: Path, texts: dict[str, str]) -> None:
    texts["pejabat.csv"] += (
        "DIKES,197502022000022002,plh,2024-01-01,2024-01-14,\n"
        "DIKES,197502022000022002,delegasi_penilaian,2024-01-01,,\n"
        "DIKES-SEK,198003032005031003,plt,2026-01-01,,\n"
    )
    write(tmp_path, texts)
    assert len(baca_organisasi(tmp_path).pemangku) == 6


def test_no_employees_is_no_fault(tmp_path: Path, texts: dict[str, str]) -> None:
    write(tmp_path, {name: text if name == "unit.csv" else text.split("\n")[0] for name, text in texts.items()})
    assert not baca_organisasi(tmp_path).pegawai


def test_no_folder(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path / "tiada")
    assert (fault.berkas, fault.baris, fault.apa) == (str(tmp_path / "tiada"), 0, "folder tidak ada")


def test_a_fault_of_no_line_names_the_file_alone(tmp_path: Path) -> None:
    with pytest.raises(GalatMasukan) as caught:
        baca_organisasi(tmp_path / "takada")
    assert str(caught.value).startswith(f"{tmp_path / 'takada'}: ")


@pytest.mark.parametrize(
    ("name", "words"), [("data.xlsx", "rusak atau bukan buku kerja"), ("unit.csv", "bukan folder")]
)
def test_a_file_where_a_folder_is_expected(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / name).write_bytes(b"PK\x03\x04")
    (fault,) = faults_of(tmp_path / name)
    assert words in str(fault)


def test_a_folder_where_a_file_is_expected(tmp_path: Path, texts: dict[str, str]) -> None:
    del texts["pejabat.csv"]
    write(tmp_path, texts)
    (tmp_path / "pejabat.csv").mkdir()
    assert places(tmp_path) == [("pejabat.csv", 0, "")]


def test_strings_are_shared(tmp_path: Path, texts: dict[str, str]) -> None:
    texts["pegawai.csv"] += "".join(
        f"{n * 10 + 1:018d},Pegawai {n},DIKES,pelaksana,,Arsiparis,pns,a;b\n" for n in range(600)
    )
    write(tmp_path, texts)
    added = baca_organisasi(tmp_path).pegawai[5:]
    for field in ("unit", "jenis_jabatan", "nama_jabatan", "kompetensi"):
        assert len({id(getattr(pegawai, field)) for pegawai in added}) == 1


def test_hints_list_the_kinds_in_one_order(tmp_path: Path, texts: dict[str, str]) -> None:
    texts["unit.csv"] += "BAL,Balai Contoh,,DIKES,pengawas,,,,\n"
    write(tmp_path, texts)
    with pytest.raises(GalatMasukan) as caught:
        baca_organisasi(tmp_path, jenis_unit=frozenset({"zeta", "balai", "seksi", "dinas", *KINDS}))
    assert caught.value.kesalahan[0].saran.endswith("dinas, sekretariat, subbagian, seksi, balai, zeta")


def test_a_deep_chain_of_units_is_decided_unit_by_unit(tmp_path: Path) -> None:
    """Each unit asks its parent once: counted, since a clock would measure the machine."""
    from tatakerja.loading.check_unit import _of_others
    from tatakerja.values.organisasi import Unit

    asked = 0

    class Counted(Unit):
        def __getattribute__(self, name: str) -> object:
            nonlocal asked
            asked += name == "induk"
            return super().__getattribute__(name)

    depth = 10_000
    chain = [Counted("U0", "U", "instansi_lain", None, "jpt_pratama")]
    chain += [Counted(f"U{i}", "U", "seksi", f"U{i - 1}", "pengawas") for i in range(1, depth)]
    for order in (chain, chain[::-1]):
        asked = 0
        assert len(_of_others([(i, unit) for i, unit in enumerate(order)])) == depth
        assert asked < 4 * depth
