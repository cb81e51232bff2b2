"""``alur evaluasi``, ``tahapan``, ``pelaporan`` and their rules in ``regulasi``: JSON, words, diagrams, exit codes."""

import re
from pathlib import Path

import pytest

from tatakerja.cli.app.help_page import kunci_json

from .conftest import CAMAT, KABID, KADIS, KASI, STAF_DINAS, STAF_KEC, STAF_SEKSI, TAMU, Jalankan
from .test_alur import DAERAH, KUNCI_PEJABAT

KUNCI = {
    "evaluasi": ["status", "rantai", "penyelesai", "pengembalian", "aturan", "dasar", "anomali", "keterangan"],
    "tahapan": ["status", "kegiatan", "aturan", "dasar", "anomali", "keterangan"],
    "pelaporan": [
        "status",
        "laporan",
        "permintaan",
        "kendala",
        "dasar_kendala",
        "tindak_lanjut",
        "dasar",
        "anomali",
        "keterangan",
    ],
}
KUNCI_KEGIATAN = ["tahap", "nama", "pejabat", "pelaku", "dasar", "belum_tertentukan", "isi"]
KUNCI_LAPORAN = ["pelapor", "pegawai", "kepada", "anggota", "berkala", "periode", "dasar"]
KUNCI_PERMINTAAN = ["peminta", "dari", "dasar", "pegawai"]
MASA = ("menggantikan", "sejak", "sampai")
KUNCI_ATURAN = {
    "evaluasi": [
        "kode", "uraian", "syarat", "disebut_bagi", "bagi", "rantai", "dasar", "dasar_pengembalian", "tersirat",
        "anomali", "pengecualian_dari", "bentuk", "lapisan", *MASA,
    ],
    "tahapan": [
        "kode", "uraian", "syarat", "disebut_bagi", "kegiatan", "dasar", "tersirat", "anomali", "pengecualian_dari",
        *MASA,
    ],
    "pelaporan": [
        "kode", "jenis", "pelapor", "jenis_jabatan", "peminta", "kepada", "cakupan", "berkala", "atas_anggota",
        "tindak_lanjut", "uraian_syarat", "dasar", *MASA,
    ],
    "tanggung-jawab": ["peran", "isi", "dasar", "anomali"],
}  # fmt: skip
STATUS = ("diatur", "tidak_diatur", "belum_tertentukan")


def test_the_keys_are_documented() -> None:
    documented = list(kunci_json().values())
    for keys in (*KUNCI.values(), KUNCI_KEGIATAN, KUNCI_LAPORAN, KUNCI_PERMINTAAN):
        assert keys in documented


@pytest.fixture
def tanya_di(jalankan: Jalankan, folder: Path) -> Jalankan:
    """Ask one regency's regulation for JSON about the small organisation."""

    def run(daerah: str, *words: str) -> object:
        hasil = jalankan("-r", daerah, "-o", str(folder), "--tanggal", "2026-01-05", *words, "--format", "json")
        assert (hasil.kode, hasil.galat) == (0, "")
        return hasil.json

    return run


@pytest.mark.parametrize("daerah", DAERAH)
@pytest.mark.parametrize("nip", [STAF_SEKSI, KABID, CAMAT, TAMU])
def test_evaluasi_has_every_key_whatever_the_status(tanya_di: Jalankan, daerah: str, nip: str) -> None:
    for more in ((), ("--pemilik", "BID"), ("--pemilik", "KEC"), ("--pemilik", "KANTOR")):
        answer = tanya_di(daerah, "alur", "evaluasi", nip, *more)
        assert list(answer) == KUNCI["evaluasi"]
        assert answer["status"] in STATUS
        assert answer["pengembalian"] in ("diatur", "tidak_diatur")
        for official in answer["rantai"]:
            assert list(official) == KUNCI_PEJABAT
            assert official["nip"] != nip
        if answer["status"] == "diatur":
            assert answer["penyelesai"] == answer["rantai"][-1]
            assert answer["dasar"]


@pytest.mark.parametrize("daerah", DAERAH)
@pytest.mark.parametrize("unit", ["BID", "SEKSI", "DINAS", "KEC", "KEC.SEK", "KANTOR", "PEMDA"])
def test_tahapan_has_every_key_whatever_the_status(tanya_di: Jalankan, daerah: str, unit: str) -> None:
    answer = tanya_di(daerah, "alur", "tahapan", unit)
    assert list(answer) == KUNCI["tahapan"]
    assert answer["status"] in STATUS
    for one in answer["kegiatan"]:
        assert list(one) == KUNCI_KEGIATAN
        assert [list(official) for official in one["pejabat"]] == [KUNCI_PEJABAT] * len(one["pejabat"])
        assert set(one["pelaku"]) <= {"pegawai", "ketua"}


@pytest.mark.parametrize("daerah", DAERAH)
@pytest.mark.parametrize("ketua", [(), ("--ketua", STAF_SEKSI)])
def test_pelaporan_has_every_key_whatever_the_status(tanya_di: Jalankan, daerah: str, ketua: tuple[str, ...]) -> None:
    words = ("alur", "pelaporan", "--pemilik", "BID", "--pegawai", STAF_SEKSI)
    for more in ((), ("--pegawai", STAF_KEC)):
        answer = tanya_di(daerah, *words, *more, *ketua)
        assert list(answer) == KUNCI["pelaporan"]
        assert answer["status"] in STATUS
        for one in answer["laporan"]:
            assert list(one) == KUNCI_LAPORAN
        for one in answer["permintaan"]:
            assert list(one) == KUNCI_PERMINTAAN
            assert list(one["peminta"]) == KUNCI_PEJABAT


def test_a_chain_for_a_person(tanya: Jalankan) -> None:
    text = tanya("alur", "evaluasi", STAF_KEC, "--pemilik", "BID").keluar
    for words in (
        "Pemilik kinerja: Bidang Angkutan (BID)",
        "  1. Citra Dewi, Plt. Kepala Bidang Angkutan: meninjau, lalu meneruskan kepada Budi Santoso",
        "  2. Budi Santoso, Kepala Dinas Perhubungan: meninjau dan menyatakan selesai",
        "Pengembalian untuk diperbaiki",
        "Aturan: btl-",
    ):
        assert words in text, words
    assert "Unit: Bidang Angkutan (BID)" in tanya("alur", "evaluasi", KABID).keluar
    own = tanya("alur", "evaluasi", KADIS, "--pemilik", "BID").keluar
    assert "tidak mengatur peninjauan hasil kerja Pejabat Pimpinan Tinggi Pratama yang memimpin unit" in own
    whole = tanya("alur", "evaluasi", STAF_KEC, "--pemilik", "DINAS").keluar
    assert "Status: belum tertentukan" in whole
    assert "Budi Santoso, Kepala Dinas Perhubungan: meninjau; peninjau lain belum tertentukan" in whole
    silent = tanya("alur", "evaluasi", TAMU)
    assert silent.kode == 0
    assert "Status: tidak diatur" in silent.keluar


def test_stages_for_a_person(tanya: Jalankan, monkeypatch: pytest.MonkeyPatch) -> None:
    text = tanya("alur", "tahapan", "BID").keluar
    for words in ("Tahap ", "perencanaan  ", "evaluasi     ", "Pernyataan selesai", "Citra Dewi, Plt. Kepala Bidang"):
        assert words in text, words
    monkeypatch.setattr("tatakerja.cli.screen.layout.terminal_width", lambda: 60)
    monkeypatch.setattr("click.echo_via_pager", lambda lines: print("".join(lines), end=""))
    for words in (("tahapan", "BID"), ("evaluasi", STAF_KEC), ("pelaporan", "--pemilik", "BID", "--pegawai", KASI)):
        lines = re.sub(r"\x1b\[[0-9;]*m", "", tanya("alur", *words).keluar).splitlines()
        assert max(map(len, lines)) <= 60


def test_reports_for_a_person(tanya: Jalankan) -> None:
    team = ("alur", "pelaporan", "--pemilik", "BID", "--pegawai", STAF_SEKSI, "--pegawai", STAF_KEC, "--ketua")
    text = tanya(*team, STAF_SEKSI).keluar
    for words in (
        "Eka [merah] Putri (anggota) melapor kepada Gita Lestari",
        "Gita Lestari (ketua) melapor",
        "melaporkan kinerja Eka [merah] Putri kepada ",
        "dapat meminta laporan sewaktu-waktu dari ketua",
        "Kendala tim",
        "untuk diputuskan",
    ):
        assert words in text, words


@pytest.mark.parametrize("daerah", DAERAH)
def test_diagrams_name_posts_and_no_persons(jalankan: Jalankan, folder: Path, daerah: str) -> None:
    ask = ("-r", daerah, "-o", str(folder), "alur")
    for pemilik in ("BID", "KEC", "KANTOR"):
        chain = jalankan(*ask, "evaluasi", STAF_SEKSI, "--pemilik", pemilik, "--format", "mermaid").keluar.splitlines()
        declared = {line.split()[1] for line in chain if line.startswith(("    participant ", "    actor "))}
        assert chain[0] == "sequenceDiagram"
        for line in chain:
            assert re.fullmatch(r"sequenceDiagram|    (title|actor|participant|Note|P\d+--?>>P\d+: ).*", line), line
            assert set(re.findall(r"(?:^    |>>|over )(P\d+)", line)) <= declared
            assert "Budi" not in line
        stages = jalankan(*ask, "tahapan", pemilik, "--format", "mermaid").keluar.splitlines()
        assert stages[0] == "flowchart TD"
        assert sum("subgraph " in line for line in stages) == stages.count("    end")
        assert "Budi" not in "\n".join(stages)
    assert "lowong" in jalankan(*ask, "tahapan", "KEC.SEK", "--format", "mermaid").keluar or daerah == "buleleng"


def test_unknown_names_are_told_with_suggestions(tanya: Jalankan) -> None:
    for words in (
        ("evaluasi", "123"),
        ("evaluasi", STAF_KEC, "--pemilik", "BIT"),
        ("tahapan", "BIT"),
        ("pelaporan", "--pemilik", "BIT", "--pegawai", STAF_DINAS),
    ):
        hasil = tanya("alur", *words)
        assert (hasil.kode, hasil.keluar) == (1, "")
        assert "maksud Anda 'BID'?" in hasil.galat or "123" in hasil.galat
    assert tanya("alur", "pelaporan", "--pemilik", "BID").kode == 2


@pytest.mark.parametrize("daerah", DAERAH)
@pytest.mark.parametrize("what", KUNCI_ATURAN)
def test_regulasi_lists_every_row(jalankan: Jalankan, daerah: str, what: str) -> None:
    rows = jalankan("-r", daerah, "regulasi", what, "--format", "json").json
    text = jalankan("-r", daerah, "regulasi", what).keluar
    assert rows
    for row in rows:
        assert list(row) == KUNCI_ATURAN[what]
        assert row["dasar"]
        assert (f"\n{row['kode']}\n" if "kode" in row else row["isi"]) in text
    if what == "tahapan":
        assert {tuple(one) for row in rows for one in row["kegiatan"]} == {("tahap", "nama", "pelaku", "dasar", "isi")}
    if what != "tanggung-jawab":
        one = jalankan("-r", daerah, "regulasi", what, rows[-1]["kode"], "--format", "json").json
        assert one == rows[-1:]
        assert jalankan("-r", daerah, "regulasi", what, "xyz").kode == 1


def test_responsibilities_of_one_role(jalankan: Jalankan) -> None:
    rows = jalankan("-r", "bantul", "regulasi", "tanggung-jawab", "--peran", "ketua", "--format", "json").json
    assert {row["peran"] for row in rows} == {"ketua"}
    assert len(rows) == 6
    text = jalankan("-r", "bantul", "regulasi", "tanggung-jawab").keluar
    assert "\nPejabat Penilai Kinerja (PPK)\n" in text
    assert jalankan("-r", "bantul", "regulasi", "tanggung-jawab", "--peran", "bos").kode == 2


@pytest.mark.parametrize(
    ("perintah", "kunci"), [("tanggung-jawab", None), ("tampil", "kewajiban")], ids=["tanggung-jawab", "kewajiban"]
)
def test_what_an_anomaly_touches_names_it(jalankan: Jalankan, perintah: str, kunci: str | None) -> None:
    found = jalankan("-r", "buleleng", "regulasi", perintah, "--format", "json").json
    rows = found if kunci is None else found[kunci]
    known = {one["kode"] for one in jalankan("-r", "buleleng", "regulasi", "anomali", "--format", "json").json}
    touched = [row["anomali"] for row in rows if row["anomali"]]
    assert touched
    assert set().union(*touched) <= known
    text = " ".join(jalankan("-r", "buleleng", "regulasi", perintah).keluar.split())
    assert all(f"(anomali: {', '.join(codes)})" in text for codes in touched)
    assert text.count("(anomali: ") == len(touched)


@pytest.mark.parametrize("daerah", DAERAH)
def test_regulasi_tampil_lists_the_obligations_of_other_chapters(jalankan: Jalankan, daerah: str) -> None:
    found = jalankan("-r", daerah, "regulasi", "tampil", "--format", "json").json["kewajiban"]
    text = jalankan("-r", daerah, "regulasi", "tampil").keluar
    assert found
    for one in found:
        assert list(one) == ["bab", "pengemban", "isi", "dasar", "anomali"]
        assert one["isi"] in text
    assert "Kewajiban: Pengelolaan kinerja" in text
