"""``alur penugasan``, ``regulasi alur``, ``regulasi muatan``: the JSON contract, what a person reads, the diagram."""

import re
from pathlib import Path

import attrs
import pytest

from tatakerja import Organisasi, SistemKerja, Usulan
from tatakerja.border.text import mermaid as escaped
from tatakerja.cli.screen.mermaid.alur import sequence

from .conftest import KABID, KADIS, KASI, PEGAWAI, PEMANGKU, STAF_DINAS, STAF_KEC, STAF_SEKSI, TAMU, UNIT, Jalankan

KUNCI = [
    "status", "bentuk", "cakupan", "cakupan_regulasi", "langkah", "surat", "ppk", "dasar", "anomali", "catatan",
]  # fmt: skip
KUNCI_LANGKAH = [
    "no", "aksi", "peran", "aktor", "dokumen", "kepada", "tembusan", "pegawai", "syarat", "penolakan", "dasar",
]  # fmt: skip
MASA = ("menggantikan", "sejak", "sampai")
KUNCI_PEJABAT = ["nip", "nama", "unit", "jabatan", "sebagai"]
DAERAH = ("bantul", "buleleng", "kotabaru", "wonogiri")

LINTAS = ("alur", "penugasan", "--cara", "penunjukan", "--pemilik", "BID", "--pegawai", STAF_KEC)
TIM = (*LINTAS, "--pegawai", STAF_SEKSI)


@pytest.mark.parametrize("daerah", DAERAH)
@pytest.mark.parametrize("cara", ["penunjukan", "sukarela"])
@pytest.mark.parametrize("pemilik", ["BID", "KEC", "KANTOR"])
def test_json_has_every_key_in_order_whatever_the_status(
    jalankan: Jalankan, folder: Path, daerah: str, cara: str, pemilik: str
) -> None:
    hasil = jalankan(
        "-r", daerah, "-o", str(folder), "alur", "penugasan", "--cara", cara, "--pemilik", pemilik,
        "--pegawai", STAF_SEKSI, "--format", "json",
    )  # fmt: skip
    assert (hasil.kode, hasil.galat) == (0, "")
    answer = hasil.json
    assert list(answer) == KUNCI
    assert answer["status"] in ("diatur", "dilarang", "tidak_diatur", "belum_tertentukan")
    for step in answer["langkah"]:
        assert list(step) == KUNCI_LANGKAH
        assert step["penolakan"] is None or list(step["penolakan"]) == ["dokumen", "alasan_wajib"]
        for official in (step["aktor"], *step["kepada"], *step["tembusan"]):
            assert list(official) == KUNCI_PEJABAT
    assert [list(one) for one in answer["surat"]] == [["jenis", "penetap", "pegawai"]] * len(answer["surat"])
    assert [list(one) for one in answer["catatan"]] == [["tingkat", "isi", "dasar"]] * len(answer["catatan"])
    assert answer["ppk"][0].keys() == {"pegawai", "ppk"}


def test_json_of_one_route(tanya: Jalankan) -> None:
    answer = tanya(*LINTAS, "--format", "json").json
    assert (answer["status"], answer["bentuk"], answer["cakupan"]) == ("diatur", "individu", "lintas_perangkat_daerah")
    first, second, *_ = answer["langkah"]
    assert (first["no"], first["aksi"], first["dokumen"]) == (1, "memohon", "surat_permohonan")
    assert first["aktor"] == {
        "nip": KADIS, "nama": "Budi Santoso", "unit": "DINAS", "jabatan": "Kepala Dinas Perhubungan",
        "sebagai": "definitif",
    }  # fmt: skip
    assert first["penolakan"] is None
    assert second["penolakan"] == {"dokumen": "surat_jawaban", "alasan_wajib": True}
    assert second["dasar"][0].startswith("Perbup Bantul 1/2023 Lampiran II.A angka 2")
    assert answer["surat"][0]["jenis"] == "surat_penugasan"
    assert answer["ppk"][0]["pegawai"] == STAF_KEC


def test_parallel_steps_share_a_number_and_a_team_has_one_answer(tanya: Jalankan) -> None:
    answer = tanya(*TIM, "--format", "json").json
    assert answer["bentuk"] == "tim"
    numbers = [step["no"] for step in answer["langkah"]]
    assert numbers == sorted(numbers)
    assert len(set(numbers)) < len(numbers)
    assert sorted(pair["pegawai"] for pair in answer["ppk"]) == sorted((STAF_KEC, STAF_SEKSI))


def test_a_leader_against_a_wajib_rule_is_an_answer_with_its_steps(tanya: Jalankan) -> None:
    hasil = tanya(*TIM, "--ketua", STAF_KEC, "--format", "json")
    assert hasil.kode == 0
    assert hasil.json["status"] == "dilarang"
    assert hasil.json["langkah"]
    assert {"wajib"} <= {remark["tingkat"] for remark in hasil.json["catatan"]}
    text = tanya(*TIM, "--ketua", STAF_KEC).keluar
    assert "Status: DILARANG" in text
    assert "- WAJIB: Ketua tim lintas Perangkat Daerah" in text


def test_what_a_person_reads(tanya: Jalankan) -> None:
    hasil = tanya(*TIM)
    assert hasil.kode == 0
    assert "\x1b" not in hasil.keluar
    for words in (
        "Pejabat Penilai Kinerja",
        "5 Januari 2026",
        "Penugasan: melalui penunjukan, tim kerja",
        "Cakupan: lintas Perangkat Daerah",
        "Status: diatur",
        "  1. Budi Santoso, Kepala Dinas Perhubungan: memohon dengan surat permohonan kepada Camat Barat, Panewu",
        "sebagai: Pimpinan Perangkat Daerah pemilik kinerja",
        "dapat ditolak: dengan surat jawaban, alasannya wajib",
        "dasar: Lampiran II.A angka 2 huruf a",
        "bersamaan:\n     a) ",
        "bagi: Eka [merah] Putri",
        "Isian yang wajib saat diusulkan (--isi NAMA=TEKS): kriteria",
        "- surat penugasan oleh Citra Dewi, Plt. Kepala Bidang Angkutan bagi Gita Lestari",
    ):
        assert words in hasil.keluar


def test_silence_is_told_in_words_and_exits_with_0(tanya: Jalankan) -> None:
    hasil = tanya("alur", "penugasan", "--cara", "sukarela", "--pemilik", "KANTOR", "--pegawai", STAF_KEC)
    assert hasil.kode == 0
    assert "Status: tidak diatur" in hasil.keluar
    assert "tidak mengatur penugasan melalui pengajuan sukarela" in hasil.keluar
    assert "Langkah" not in hasil.keluar


def test_sifat_and_hukum_reach_the_rules(jalankan: Jalankan, folder: Path, tanya: Jalankan) -> None:
    assert "mengacu pada kerangka acuan kerja" in tanya(*LINTAS, "--sifat", "rutin").keluar
    words = ("-r", "kotabaru", "-o", str(folder), *LINTAS[:-1], STAF_SEKSI, "--ketua", KASI, "--hukum", "Perda X")
    answer = jalankan(*words, "--format", "json").json
    assert {letter["jenis"] for letter in answer["surat"]} == {"surat_keputusan"}


_ENTITY = r"(?:[\w .,()/'-]|#\d+;)+"
_TEXT = rf"{_ENTITY}(?:<br/>{_ENTITY})*"
_LINE = re.compile(
    rf"sequenceDiagram|    title {_TEXT}|    (?:participant|actor) P\d+ as {_TEXT}|    par bersamaan|    and|    end"
    rf"|\s+P\d+--?>>P\d+: {_TEXT}|\s+Note (?:right of P\d+|over P\d+(?:,P\d+)?): {_TEXT}"
)


def _check_diagram(lines: list[str]) -> None:
    declared = {line.split()[1] for line in lines if line.startswith(("    participant ", "    actor "))}
    depth = 0
    for line in lines:
        assert _LINE.fullmatch(line), line
        assert set(re.findall(r"\bP\d+\b(?=[-:,])|(?<=>>)P\d+", line.partition(": ")[0])) <= declared
        depth += (line == "    par bersamaan") - (line == "    end")
        assert depth in (0, 1)
    assert depth == 0


@pytest.mark.parametrize("daerah", DAERAH)
@pytest.mark.parametrize("pemilik", ["BID", "KEC", "KANTOR"])
def test_mermaid_is_a_sequence_diagram(jalankan: Jalankan, folder: Path, daerah: str, pemilik: str) -> None:
    hasil = jalankan(
        "-r", daerah, "-o", str(folder), "alur", "penugasan", "--cara", "penunjukan", "--pemilik", pemilik,
        "--pegawai", STAF_SEKSI, "--pegawai", STAF_KEC, "--ketua", STAF_SEKSI, "--format", "mermaid",
    )  # fmt: skip
    assert hasil.kode == 0
    lines = hasil.keluar.splitlines()
    _check_diagram(lines)
    assert lines[0] == "sequenceDiagram"
    assert KADIS not in hasil.keluar


def test_mermaid_cites_and_names_posts_and_vacancies() -> None:
    units = [attrs.evolve(one, nama="Dinas; \"X\" # end %% as <b>: {y}\nz") if one.kode == "DINAS" else one
             for one in UNIT]  # fmt: skip
    holders = [row for row in PEMANGKU if row.unit != "KEC"]
    sistem = SistemKerja.buka("bantul", organisasi=Organisasi(units, PEGAWAI, holders))
    answer = sistem.alur_penugasan(Usulan(cara="penunjukan", pemilik="BID", pegawai=(STAF_KEC,)))
    lines = list(sequence(answer, sistem.buku.regulasi))
    _check_diagram(lines)
    text = "\n".join(lines)
    assert "participant P1 as Kepala Dinas#59; #34;X#34; #35; end #37;#37; as #60;b#62;#58; #123;y#125; z" in text
    assert "Lampiran II.A angka 2 huruf a" in text
    assert "jabatan lowong" in text
    assert "Note right of P2: Lampiran II.A angka 2 huruf b angka 1" in text
    assert escaped("a\nb") == "a b"


def test_terminal_width_is_kept_by_wrapping(tanya: Jalankan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tatakerja.cli.screen.layout.terminal_width", lambda: 60)
    lines = re.sub(r"\x1b\[[0-9;]*m", "", tanya(*TIM).keluar).splitlines()
    assert max(map(len, lines)) <= 60


@pytest.mark.parametrize("daerah", DAERAH)
def test_regulasi_alur_lists_every_row(jalankan: Jalankan, daerah: str) -> None:
    rows = jalankan("-r", daerah, "regulasi", "alur", "--format", "json").json
    text = jalankan("-r", daerah, "regulasi", "alur").keluar
    assert rows
    for row in rows:
        assert list(row) == [
            "kode", "uraian", "fase", "syarat", "status", "langkah", "dasar", "tersirat", "tanpa_ppk", "anomali",
            "pengecualian_dari", "bentuk", "lapisan", "menggantikan", "sejak", "sampai",
        ]  # fmt: skip
        for step in row["langkah"]:
            assert list(step) == [
                "aksi", "pihak", "peran", "dokumen", "kepada", "tembusan", "syarat", "penolakan", "bersama", "dasar",
                "tenggat",
            ]  # fmt: skip
        assert f"\n{row['kode']}\n" in text
    one = jalankan("-r", daerah, "regulasi", "alur", rows[0]["kode"], "--format", "json").json
    assert one == rows[:1]


@pytest.mark.parametrize("daerah", DAERAH)
def test_regulasi_alur_tim_and_muatan(jalankan: Jalankan, daerah: str) -> None:
    for row in jalankan("-r", daerah, "regulasi", "alur", "--tim", "--format", "json").json:
        assert list(row) == ["kode", "syarat", "tingkat", "isi", "dasar", *MASA]
        assert row["kode"] in jalankan("-r", daerah, "regulasi", "alur", "--tim").keluar
    contents = jalankan("-r", daerah, "regulasi", "muatan", "--format", "json").json
    text = jalankan("-r", daerah, "regulasi", "muatan").keluar
    assert contents
    for row in contents:
        assert list(row) == ["kode", "dokumen", "syarat", "isian", *MASA]
        for field in row["isian"]:
            assert list(field) == ["nama", "uraian", "dasar"]
            assert f"--isi {field['nama']}=: " in text


def test_nips_may_be_written_as_printed_and_every_unknown_one_is_named(tanya: Jalankan) -> None:
    spaced = f"{STAF_KEC[:8]} {STAF_KEC[8:14]} {STAF_KEC[14]} {STAF_KEC[15:]}"
    assert tanya(*LINTAS[:-1], spaced).kode == 0
    hasil = tanya("alur", "penugasan", "--cara", "sukarela", "--pemilik", "BIT", "--pegawai", "1", "--ketua", "zainab")
    assert (hasil.kode, hasil.keluar) == (1, "")
    first, second, third = hasil.galat.splitlines()
    assert "maksud Anda 'BID'?" in first
    assert "'1'" in second
    assert "tidak ada pegawai bernama 'zainab'" in third


@pytest.mark.parametrize("nip", [STAF_DINAS, KABID, TAMU])
def test_every_kind_of_employee_gets_an_answer(tanya: Jalankan, nip: str) -> None:
    assert tanya("alur", "penugasan", "--cara", "penunjukan", "--pemilik", "BID", "--pegawai", nip).kode == 0
