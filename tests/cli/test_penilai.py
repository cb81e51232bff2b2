"""Who appraises whom today against the regulation: every planted mistake is found, and nothing else."""

import csv
import json
from collections import Counter
from datetime import date
from pathlib import Path

import attrs
import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from tatakerja import Organisasi, SistemKerja
from tatakerja.audit.penilai import bandingkan_penilai
from tatakerja.contract import dari_json, ke_json
from tatakerja.documents.siasn import dokumen_siasn
from tatakerja.documents.write import tulis_dokumen
from tatakerja.loading.prepare.penilai import BarisPenilai, baca_penilai
from tatakerja.values.galat import GalatMasukan
from tatakerja.values.teks import nama_pokok
from tatakerja_contoh.perintah import build_sample

from .conftest import (
    BUPATI,
    CAMAT,
    KABID,
    KADIS,
    KASI,
    PEGAWAI,
    PEMANGKU,
    STAF_DINAS,
    STAF_KEC,
    STAF_SEKSI,
    TAMU,
    UNIT,
    Jalankan,
)

HARI = date(2026, 1, 5)


@pytest.fixture(scope="module", params=["bantul", "kotabaru"])
def sistem(request: pytest.FixtureRequest) -> SistemKerja:
    organisasi = build_sample(request.param, 120, 1, HARI)
    return SistemKerja.buka(request.param, organisasi=organisasi, tanggal=HARI)


def row(nip: str, nama: str, penilai: str = "", nama_penilai: str = "") -> BarisPenilai:
    return BarisPenilai(nip, nama, penilai, nama_penilai, "", "", f"x.csv:{nip}")


def right(sistem: SistemKerja) -> list[BarisPenilai]:
    """An export without a mistake."""
    found = []
    for pegawai, answer in sistem.kedudukan_semua():
        ppk = answer.ppk
        found.append(row(pegawai.nip, pegawai.nama, (ppk.nip if ppk else "") or "", (ppk.nama if ppk else "") or ""))
    return found


def test_an_export_without_a_mistake_has_none(sistem: SistemKerja) -> None:
    found = bandingkan_penilai(sistem, right(sistem))
    assert not (found.temuan)
    assert not (found.hanya_di_daftar)
    assert not (found.hanya_di_organisasi)
    assert found.jumlah.sesuai == found.jumlah.pegawai == len(sistem.organisasi.pegawai)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_every_planted_mistake_is_found_and_nothing_else(sistem: SistemKerja, data: st.DataObject) -> None:
    people = list(sistem.kedudukan_semua())
    rows = {one.nip: one for one in right(sistem)}
    chosen = data.draw(st.sets(st.sampled_from(range(len(people))), max_size=12))
    expected: Counter[tuple[str, str]] = Counter()
    absent = set()
    for place in chosen:
        pegawai, answer = people[place]
        ppk = answer.ppk.nip if answer.ppk else None
        deed = data.draw(st.sampled_from(["diri", "lain", "kosong", "hilang", "asing", "ganda"]))
        other = data.draw(st.sampled_from(people))[0].nip
        if deed == "hilang":
            del rows[pegawai.nip]
            absent.add(pegawai.nip)
        elif deed == "kosong":
            rows[pegawai.nip] = row(pegawai.nip, "")
            if ppk:
                expected[pegawai.nip, "tanpa-penilai"] += 1
        elif deed == "ganda":
            rows[f"{pegawai.nip} "] = row(pegawai.nip, "", "196501011990011099")
            expected[pegawai.nip, "baris-berbeda"] += 1
        else:
            now = {"diri": pegawai.nip, "asing": "12345678"}.get(deed, other)
            rows[pegawai.nip] = row(pegawai.nip, "", now)
            if now == pegawai.nip:
                expected[pegawai.nip, "menilai-diri"] += 1
            elif answer.ppk is None:
                expected[pegawai.nip, "tidak-diatur"] += 1
            elif now != ppk:
                expected[pegawai.nip, "penilai-lain" if ppk else "jabatan-lowong"] += 1
    found = bandingkan_penilai(sistem, [*rows.values(), row("199901012024011001", "Orang Baru")])
    assert Counter((one.nip, one.kode) for one in found.temuan) == expected
    assert {one.nip for one in found.hanya_di_organisasi} == absent
    assert [one.nip for one in found.hanya_di_daftar] == ["199901012024011001"]
    total = found.jumlah
    assert total.sesuai + total.salah + total.tanpa_penilai + total.tidak_diatur == total.dibandingkan
    assert total.dibandingkan + total.tidak_ada_di_daftar == total.pegawai
    for key in ("pegawai", "sesuai", "salah", "tanpa_penilai", "tidak_ada_di_daftar"):
        assert sum(getattr(one.jumlah, key) for one in found.perangkat_daerah) == getattr(total, key)
    assert all(one.dasar and one.dasar[0] in one.isi for one in found.temuan if one.kode == "penilai-lain")
    assert ke_json(dari_json("banding_penilai", json.loads(json.dumps(ke_json(found))))) == ke_json(found)


def test_people_are_known_by_name_where_the_export_has_no_nip(sistem: SistemKerja) -> None:
    names = Counter(nama_pokok(one.nama) for one in sistem.organisasi.pegawai)
    rows = [
        row("", f"Dr. H. {one.nama.upper()}, M.Si.", "", f"{one.nama_penilai}, S.E." if one.nama_penilai else "")
        for one in right(sistem)
        if names[nama_pokok(one.nama)] == 1
    ]
    found = bandingkan_penilai(sistem, rows)
    assert found.jumlah.dibandingkan == found.jumlah.sesuai == len(rows) > 50
    assert not found.hanya_di_daftar


def test_the_reason_says_what_the_appraiser_is(folder: Path) -> None:
    sistem = SistemKerja.buka("bantul", organisasi=folder, tanggal=HARI)
    why = {
        (pegawai, penilai): bandingkan_penilai(sistem, [row(pegawai, "", penilai)]).temuan[0].sebab
        for pegawai, penilai in (
            (STAF_SEKSI, KADIS), (STAF_SEKSI, STAF_DINAS), (STAF_SEKSI, TAMU), (STAF_SEKSI, CAMAT), (STAF_SEKSI, KASI),
            (STAF_SEKSI, "12345678"), (STAF_SEKSI, STAF_SEKSI), (KASI, BUPATI),
        )
    }  # fmt: skip
    assert why[STAF_SEKSI, KADIS] == "atasan-ppk"
    assert why[STAF_SEKSI, STAF_DINAS] == why[STAF_SEKSI, TAMU] == "bukan-pimpinan"
    assert why[STAF_SEKSI, CAMAT] == "pimpinan-lain"
    assert why[STAF_SEKSI, KASI] in ("koordinator", "puo", "bawahan-ppk")
    assert why[STAF_SEKSI, "12345678"] == "tidak-dikenal"
    assert why[STAF_SEKSI, STAF_SEKSI] == "diri-sendiri"


HEADINGS = (
    ["NIP", "Nama", "NIP Penilai", "Nama Penilai"],
    ["nip", "nama", "penilaiNipNrp", "penilaiNama"],
    ["NIP Pegawai", "Nama Pegawai", "NIP Pejabat Penilai Kinerja", "Pejabat Penilai Kinerja"],
    ["NIP", "Nama", "NIP Atasan Langsung", "Nama Atasan Langsung"],
    ["NIP", "Nama", "NIP PPK", "PPK"],
    ["NIP", "Nama", "NIP", "Nama"],
)


def export() -> list[list[str]]:
    named = {one.nip: one.nama for one in PEGAWAI}
    return [
        [f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}", f"Dr. {named[nip].upper()}, M.Si.", ppk, named.get(ppk, "")]
        for nip, ppk in ((STAF_SEKSI, KABID), (KASI, KADIS), (STAF_DINAS, KADIS), (KADIS, BUPATI), (STAF_KEC, ""))
    ]


@pytest.mark.parametrize("headings", HEADINGS, ids=lambda one: one[2])
@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_headings_of_many_systems_are_understood(tmp_path: Path, headings: list[str], suffix: str) -> None:
    path = tmp_path / f"x.{suffix}"
    if suffix == "csv":
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=";").writerows([headings, *export()])
    else:
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet("Rekap")
            sheet.write(0, 0, "DAFTAR PEJABAT PENILAI")
            for number, cells in enumerate([headings, *export()], 2):
                sheet.write_row(number, 0, cells)
            sheet.write(12, 1, "Kepala BKPSDM")
            sheet.write(15, 1, "NIP. 197001011995011001")
    found = baca_penilai([str(path)]).baris
    assert [(one.nip, one.nip_penilai) for one in found] == [(r[0].replace(" ", ""), r[2]) for r in export()]
    assert found[0].nama_penilai == "Citra Dewi"


def test_two_rows_of_headings_are_understood(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.merge_range("A1:B1", "Pegawai Yang Dinilai")
        sheet.merge_range("C1:D1", "Pejabat Penilai Kinerja")
        for number, cells in enumerate([["NIP", "Nama", "NIP", "Nama"], *export()], 1):
            sheet.write_row(number, 0, cells)
    assert [one.nip_penilai for one in baca_penilai([str(path)]).baris] == [KABID, KADIS, KADIS, BUPATI, ""]


def test_a_nip_that_was_a_number_is_refused_cell_by_cell(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["NIP", "Nama", "NIP Penilai"])
        for number, (nip, nama, ppk, _) in enumerate(export()[:3], 1):
            sheet.write_row(number, 0, [nip, nama])
            sheet.write_number(number, 2, float(ppk))
    with pytest.raises(GalatMasukan) as caught:
        baca_penilai([str(path)])
    assert [(one.baris, one.kolom) for one in caught.value.kesalahan] == [
        (line, f"nip_penilai (C{line})") for line in (2, 3, 4)
    ]


def test_a_file_without_appraisers_says_what_it_has(tmp_path: Path, tanya: Jalankan) -> None:
    (tmp_path / "x.csv").write_text(f"NIP,Nama,Alamat\n{KADIS},Budi,Jalan\n", "utf-8")
    result = tanya("kedudukan", "--banding", str(tmp_path / "x.csv"))
    assert result.kode == 1
    assert "NIP, Nama, Alamat" in result.galat
    assert "NIP Penilai" in result.galat


@pytest.fixture
def rekap(tmp_path: Path) -> str:
    path = tmp_path / "rekap.csv"
    named = {one.nip: one.nama for one in PEGAWAI}
    pairs = [(STAF_SEKSI, KADIS), (KASI, KABID), (KADIS, BUPATI), (KABID, ""), ("199901012024011001", KADIS)]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [HEADINGS[0], *([nip, named.get(nip, "Baru"), ppk, named.get(ppk, "")] for nip, ppk in pairs)]
        )
    return str(path)


def test_the_screen_says_who_why_and_how_many(tanya: Jalankan, rekap: str) -> None:
    result = tanya("kedudukan", "--banding", rekap)
    assert result.kode == 0, result.galat
    assert "4 dari 10 pegawai ada di daftar" in result.keluar
    assert "PPK dari PPK-nya: satu tingkat terlalu tinggi" in result.keluar
    assert "Pasal" in result.keluar
    assert "Orang di daftar yang tidak ada di organisasi (1)" in result.keluar


def test_json_and_a_workbook_say_the_same(tanya: Jalankan, rekap: str, tmp_path: Path) -> None:
    found = tanya("kedudukan", "--banding", rekap, "--format", "json").json
    assert Counter(one["kode"] for one in found["temuan"]) == {"penilai-lain": 1, "tanpa-penilai": 1}
    assert len(found["hanya_di_organisasi"]) == 6
    path = tmp_path / "t.xlsx"
    tanya("kedudukan", "--banding", rekap, "--ke", str(path))
    book = openpyxl.load_workbook(path)
    assert {"Ringkasan", "Dinas Perhubungan", "Tidak ada di daftar", "Tidak ada di organisasi", "Dasar"} <= {
        *book.sheetnames
    }
    assert book["Dinas Perhubungan"].max_row == len(found["temuan"]) + 1
    limited = tanya("kedudukan", "--banding", rekap, "--unit", "KEC", "--format", "json").json
    assert (limited["temuan"], limited["jumlah"]["pegawai"]) == ([], 3)


def test_the_columns_of_ekinerja_and_siasn(tanya: Jalankan, tmp_path: Path) -> None:
    names = ["nip", "penilaiNipNrp", "penilaiNama", "penilaiUnorNama", "penilaiJabatan", "atasanPenilaiNipNrp",
             "atasanPenilaiNama", "atasanPenilaiUnorNama", "atasanPenilaiJabatan"]  # fmt: skip
    tanya("kedudukan", "--bentuk", "siasn", "--ke", str(tmp_path / "s.csv"))
    with (tmp_path / "s.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert list(rows[0])[:9] == names
    assert [one["nip"] for one in rows] == [one.nip for one in PEGAWAI]
    staff = next(one for one in rows if one["nip"] == STAF_SEKSI)
    assert [staff[name] for name in names[1:6]] == [
        KABID, "Citra Dewi", "Bidang Angkutan", "Plt. Kepala Bidang Angkutan", KADIS,
    ]  # fmt: skip
    tanya("kedudukan", "--bentuk", "siasn", "--ke", str(tmp_path / "s.xlsx"))
    sheet = openpyxl.load_workbook(tmp_path / "s.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[1]][:9] == names
    for suffix in ("csv", "xlsx"):
        again = tanya("kedudukan", "--banding", str(tmp_path / f"s.{suffix}"), "--format", "json").json
        assert (again["temuan"], again["jumlah"]["sesuai"]) == ([], 10)
    assert tanya("kedudukan", "--bentuk", "siasn").kode == 2
    assert tanya("kedudukan", "--bentuk", "siasn", "--ke", "x.json").kode == 2


def test_an_organisation_without_anyone_is_compared() -> None:
    sistem = SistemKerja.buka("bantul", organisasi=Organisasi(UNIT, ()), tanggal=HARI)
    assert bandingkan_penilai(sistem, [row(KADIS, "Budi")]).jumlah.pegawai == 0


def test_identifiers_of_siasn_go_back_as_they_came(tmp_path: Path) -> None:
    people = [attrs.evolve(one, pns_id=f"A8-{one.nip}", unor_id="=UN" if one.unit == "BID" else "") for one in PEGAWAI]
    sistem = SistemKerja.buka("bantul", organisasi=Organisasi(UNIT, people, PEMANGKU), tanggal=HARI)
    tulis_dokumen(dokumen_siasn(sistem, sistem.kedudukan_semua()), str(tmp_path / "s.csv"), "0")
    with (tmp_path / "s.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert [(one["pns_id"], one["unor_id"]) for one in rows] == [
        (one.pns_id, f"'{one.unor_id}" if one.unor_id else "") for one in people
    ]


def test_headings_of_ones_own_are_mapped(tmp_path: Path, tanya: Jalankan) -> None:
    data = tmp_path / "daftar.csv"
    data.write_text(f"Kode Orang,Yang Menimbang\n{STAF_SEKSI},{KADIS}\n", "utf-8")
    said = tanya("kedudukan", "--banding", str(data))
    assert said.kode == 1
    mapping = tmp_path / "arti.toml"
    mapping.write_text('[kolom]\n"Kode Orang" = "nip"\n"Yang Menimbang" = "nip_penilai"\n', "utf-8")
    found = tanya("kedudukan", "--banding", str(data), "--pemetaan", str(mapping), "--format", "json").json
    assert [(one["nip"], one["tercatat"]["nip"]) for one in found["temuan"]] == [(STAF_SEKSI, KADIS)]
    assert "--pemetaan berlaku bagi --banding" in tanya("kedudukan", "--pemetaan", str(mapping)).galat
