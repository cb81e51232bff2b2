"""Assignments lived on the command line, holders, import and export, the journal: shapes, words, exit codes."""

import re
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from click.testing import CliRunner

from tatakerja.cli.app.help_page import kunci_json
from tatakerja.cli.app.root import akar
from tatakerja.journal import GalatSambungan
from tatakerja.penugasan.views import penugasan as views

from .conftest import (
    BUPATI,
    CAMAT,
    ID,
    KABID,
    KADIS,
    KASI_KEC,
    STAF_DINAS,
    STAF_KEC,
    STAF_SEKSI,
    USULKAN,
    Hasil,
    Jalankan,
)  # fmt: skip
from .test_alur import KUNCI_PEJABAT

KUNCI = [
    "id", "status", "cara", "bentuk", "sifat", "cakupan", "cakupan_regulasi", "pemilik", "anggota", "ketua", "porsi",
    "mulai", "selesai", "merujuk", "hukum", "isi", "pengusul", "dicatat_oleh", "diusulkan", "regulasi", "versi_aturan",
    "versi_terpasang", "tafsir", "aturan", "dasar", "anomali", "cuplikan", "langkah", "giliran", "surat", "riwayat",
    "catatan", "evaluasi", "laporan", "permintaan", "kendala", "kinerja", "lanjutan", "tanggung_jawab",
    "pelaksanaan", "resi",
]  # fmt: skip
KUNCI_LANGKAH = [
    "urut", "no", "aksi", "pihak", "peran", "aktor", "dokumen", "kepada", "tembusan", "pegawai", "syarat", "penolakan",
    "dasar", "kode", "keadaan", "oleh", "tanggal", "waktu", "dicatat_oleh", "alasan", "nomor",
    "dicatat", "bertanggal_mundur", "akun",
]  # fmt: skip
KUNCI_GILIRAN = ["langkah", "no", "aksi", "dokumen", "berwenang", "keterangan", "sejak", "tenggat"]
KUNCI_SURAT = [
    "langkah", "jenis", "nomor", "tanggal", "penetap", "pegawai", "isi", "tembusan", "kepala", "selesai", "diakhiri",
    "mulai", "memperpanjang", "dicatat", "bertanggal_mundur", "dicatat_oleh", "akun", "mendahului",
]  # fmt: skip
KUNCI_RIWAYAT = [
    "no", "jenis", "tanggal", "waktu", "oleh", "dicatat_oleh", "langkah", "alasan", "dicatat", "bertanggal_mundur",
    "akun",
]  # fmt: skip
KUNCI_DAFTAR = [
    "id", "status", "regulasi", "cara", "bentuk", "cakupan", "pemilik", "pegawai", "ketua", "diusulkan", "giliran",
    "lanjutan",
]  # fmt: skip


def test_the_documented_keys_are_those_tested() -> None:
    from . import test_alur, test_kedudukan

    documented = list(kunci_json().values())
    for keys in (
        KUNCI, KUNCI_LANGKAH, KUNCI_GILIRAN, KUNCI_SURAT, KUNCI_RIWAYAT, KUNCI_DAFTAR, KUNCI_PEJABAT, test_alur.KUNCI,
        test_alur.KUNCI_LANGKAH, test_kedudukan.KUNCI,
    ):  # fmt: skip
        assert keys in documented


def test_from_proposal_to_the_end(kerja: Jalankan, langkah: Callable[..., Hasil]) -> None:
    hasil = kerja(*USULKAN, "--porsi", "60", "--mulai", "2026-02-01", "--selesai", "2026-06-30")
    first, status, following, *notes, receipt = hasil.keluar.splitlines()
    assert first == f"Penugasan {ID}: diusulkan oleh Budi Santoso, Kepala Dinas Perhubungan."
    assert status == "Status: berjalan, belum bersurat."
    assert "langkah 2, menyetujui dengan surat jawaban: Camat Barat, Panewu" in following
    assert f"penugasan setujui {ID} --oleh {CAMAT}." in following
    assert re.fullmatch(r"Resi: [0-9]+:[0-9a-f]{64}", receipt)
    # What is to be said of a route is said when it is proposed.
    assert all(note.startswith(("Catatan: ", "Perhatikan: ")) for note in notes)
    remarks = kerja("penugasan", "tampil", ID, "--format", "json").json["catatan"]
    assert len(notes) == len(remarks)

    wrong = langkah("setujui", KADIS, kode=1)
    assert "tidak berwenang atas langkah 2" in wrong.galat
    assert f"yang berwenang: Camat Barat, Panewu ({CAMAT})" in wrong.galat
    early = langkah("tetapkan", CAMAT, kode=1)
    assert "giliran sekarang: langkah 2" in early.galat

    assert "langkah 2, menyetujui dengan surat jawaban, diambil" in langkah("setujui", CAMAT).keluar
    assert "surat penugasan nomor 800.1.11/1/KEC" in langkah("tetapkan", CAMAT).keluar
    accepted = langkah("terima", STAF_KEC).keluar
    assert "Status: aktif." in accepted
    assert "Tidak ada langkah lagi sebelum hasilnya diserahkan: tatakerja -d " in accepted
    assert f" evaluasi serahkan {ID} --oleh NIP --isi TEKS." in accepted
    assert "diperpanjang" in langkah("perpanjang", CAMAT, "--selesai", "2026-09-30", "--alasan", "target naik").keluar
    assert "alasan: target tercapai" in langkah("akhiri", CAMAT, "--alasan", "target tercapai").keluar

    text = kerja("penugasan", "tampil", ID).keluar
    for words in (
        f"Penugasan {ID}: diakhiri",
        "Porsi: 60 persen",
        "Masa: mulai 1 Februari 2026 sampai 30 Juni 2026",
        "Isi kriteria: survei",
        "1. [selesai] Budi Santoso, Kepala Dinas Perhubungan: memohon dengan surat permohonan kepada Camat Barat",
        "dasar: Lampiran II.A angka 2 huruf a",
        "Surat penugasan nomor 800.1.11/1/KEC, 5 Januari 2026",
        "berlaku sampai: 30 September 2026",
        "kepala jurnal: ",
        "alasan: target naik",
        "tidak diatur regulasi",
        "Perbup Bantul 1/2023, versi aturan",
    ):
        assert words in text, words


def test_refusal_with_its_document_and_a_proposal_that_refers_to_it(
    kerja: Jalankan, langkah: Callable[..., Hasil]
) -> None:
    kerja(*USULKAN)
    assert "alasan" in langkah("tolak", CAMAT, kode=1).galat
    hasil = langkah("tolak", CAMAT, "--alasan", "masih dibutuhkan", "--dicatat-oleh", KASI_KEC)
    assert "langkah 2 ditolak" in hasil.keluar
    text = kerja("penugasan", "tampil", "2026-1").keluar
    assert "2. [DITOLAK] Camat Barat, Panewu" in text
    assert "dicatat oleh Fajar Hidayat" in text
    assert "3. [gugur]" in text
    again = kerja(*USULKAN, "--merujuk", "2026-1", "--format", "json").json
    assert again["merujuk"] == ID
    assert "berstatus ditolak" in langkah("setujui", CAMAT, kode=1).galat
    assert "Merujuk: penugasan 2026-000001, yang ditolak" in kerja("penugasan", "tampil", "2026-2").keluar


def test_json_of_an_assignment_has_every_key_in_order(kerja: Jalankan, langkah: Callable[..., Hasil]) -> None:
    proposed = kerja(*USULKAN, "--format", "json").json
    langkah("setujui", CAMAT)
    issued = langkah("tetapkan", CAMAT, "--format", "json").json
    shown = kerja("penugasan", "tampil", ID, "--format", "json").json
    assert (list(issued["resi"]), shown["resi"]) == (["no", "hash"], None)
    assert issued | {"resi": None} == shown
    for one in (proposed, shown):
        assert list(one) == KUNCI
        assert [list(step) for step in one["langkah"]] == [KUNCI_LANGKAH] * 4
        assert list(one["pengusul"]) == KUNCI_PEJABAT
        assert [list(turn) for turn in one["giliran"]] == [KUNCI_GILIRAN]
        assert {tuple(event) for event in one["riwayat"]} == {tuple(KUNCI_RIWAYAT)}
        assert {tuple(note) for note in one["catatan"]} == {("tingkat", "isi", "dasar")}
    assert [list(letter) for letter in shown["surat"]] == [KUNCI_SURAT]
    assert shown["langkah"][1]["penolakan"] == {"dokumen": "surat_jawaban", "alasan_wajib": True}
    (letter,) = shown["surat"]
    assert (letter["nomor"], letter["tanggal"], letter["penetap"]["nip"]) == ("800.1.11/1/KEC", "2026-01-05", CAMAT)
    assert letter["kepala"][0] == 4


def test_in_tray_and_lists(kerja: Jalankan, langkah: Callable[..., Hasil]) -> None:
    assert kerja("penugasan", "daftar").keluar == "Tidak ada penugasan.\n"
    kerja(*USULKAN)
    kerja(*USULKAN)
    langkah("setujui", CAMAT)
    rows = kerja("penugasan", "daftar", "--giliran", CAMAT, "--format", "json").json
    assert [row["id"] for row in rows] == [ID, "2026-000002"]
    for row in rows:
        assert list(row) == KUNCI_DAFTAR
        assert [list(turn) for turn in row["giliran"]] == [KUNCI_GILIRAN]
    assert kerja("penugasan", "daftar", "--giliran", KADIS, "--format", "json").json == []
    assert kerja("penugasan", "daftar", "--status", "aktif", "--format", "json").json == []
    text = kerja("penugasan", "daftar").keluar
    assert "Bidang Angkutan (BID)" in text
    assert "langkah 3, menetapkan surat penugasan: Camat Barat, Panewu" in text
    assert "2 penugasan." in text


def test_volunteers_propose_themselves(kerja: Jalankan) -> None:
    words = ("penugasan", "ajukan", "--pemilik", "BID", "--pegawai", STAF_SEKSI, "--oleh")
    assert "oleh pegawainya sendiri" in kerja(*words, STAF_DINAS, kode=1).galat
    one = kerja(*words, STAF_SEKSI, "--format", "json").json
    assert (one["cara"], one["langkah"][0]["keadaan"]) == ("sukarela", "selesai")
    assert one["giliran"][0]["berwenang"][0]["nip"] == KABID


def test_a_proposal_says_everything_that_is_missing_or_forbidden(kerja: Jalankan) -> None:
    missing = kerja(*USULKAN[:-2], kode=1).galat
    assert "kriteria" in missing
    assert "Perbup Bantul 1/2023 Lampiran II.A angka 2" in missing
    silent = kerja("penugasan", "usulkan", "--oleh", KADIS, "--pemilik", "KANTOR", "--pegawai", STAF_KEC, kode=1).galat
    assert "ini tidak diatur" in silent
    assert "yang berwenang" in kerja(*USULKAN[:3], STAF_DINAS, *USULKAN[4:], kode=1).galat
    assert "diberikan dua kali" in kerja(*USULKAN, "--isi", "kriteria=lain", kode=2).galat
    assert "mendahului" in kerja(*USULKAN, "--mulai", "2026-03-01", "--selesai", "2026-02-01", kode=2).galat


def test_a_repeated_command_with_its_key_is_one_event(kerja: Jalankan) -> None:
    first, second = (kerja(*USULKAN, "--kunci", "k-1").keluar for _ in range(2))
    assert first == second
    assert len(kerja("penugasan", "daftar", "--format", "json").json) == 1
    assert kerja(*USULKAN, "--porsi", "10", "--kunci", "k-1", kode=1).galat


def test_cancelling_by_the_proposer(kerja: Jalankan, langkah: Callable[..., Hasil]) -> None:
    kerja(*USULKAN)
    assert "yang berwenang" in langkah("batalkan", CAMAT, kode=1).galat
    assert "Status: dibatalkan." in langkah("batalkan", KADIS, "--alasan", "ditunda").keluar


def test_who_holds_the_post_on_the_day_decides(kerja: Jalankan, langkah: Callable[..., Hasil]) -> None:
    kerja(*USULKAN)
    kerja("pejabat", "akhiri", "KEC", CAMAT, "--selesai", "2026-01-06")
    gone = langkah("setujui", CAMAT, tanggal="2026-01-10", kode=1).galat
    assert "lowong" in gone
    assert "LOWONG (Panewu)" in kerja("penugasan", "tampil", ID, tanggal="2026-01-10").keluar
    hasil = kerja(
        "pejabat", "tetapkan", "KEC", KASI_KEC, "--sebagai", "plt", "--mulai", "2026-01-07", "--dasar", "SK 1"
    )
    first, *told, receipt = hasil.keluar.splitlines()
    assert all("SE BKN 2/2019" in one for one in told if "Plt." in one)
    assert first == f"Panewu (KEC): Fajar Hidayat ({KASI_KEC}), plt mulai 2026-01-07."
    assert receipt.startswith("Resi: ")
    again = langkah("setujui", KASI_KEC, tanggal="2026-01-10").keluar
    assert "Fajar Hidayat, Plt. Panewu" in again
    taken = ("pejabat", "tetapkan", "KEC", KADIS, "--sebagai", "pj", "--mulai", "2026-02-01")
    assert "sudah dipangku Fajar Hidayat" in kerja(*taken, kode=1).galat


def test_holders_are_listed(kerja: Jalankan) -> None:
    kerja("pejabat", "akhiri", "KEC", CAMAT, "--selesai", "2026-01-03")
    rows = kerja("pejabat", "daftar", "--format", "json").json
    assert [list(row) for row in rows] == [["unit", "nip", "sebagai", "mulai", "selesai", "dasar"]] * 5
    (row,) = kerja("pejabat", "daftar", "KEC", "--semua", "--format", "json").json
    assert row["selesai"] == "2026-01-03"
    assert "Tidak ada pemangku." in kerja("pejabat", "daftar", "KEC").keluar
    text = kerja("pejabat", "daftar").keluar
    assert f"Citra Dewi ({KABID})" in text
    assert "Kepala Bidang Angkutan" in text
    assert "maksud Anda 'KEC'?" in kerja("pejabat", "daftar", "KEX", kode=1).galat


def test_every_question_works_on_the_database(kerja: Jalankan, tanya: Jalankan) -> None:
    for words in (
        ("kedudukan", "--format", "json"),
        ("kedudukan", STAF_KEC, "--jelaskan"),
        ("alur", "evaluasi", STAF_KEC, "--pemilik", "BID"),
        ("alur", "tahapan", "BID", "--format", "json"),
        ("alur", "pelaporan", "--pemilik", "BID", "--pegawai", STAF_KEC),
        ("alur", "penugasan", "--cara", "penunjukan", "--pemilik", "BID", "--pegawai", STAF_KEC, "--format", "json"),
    ):
        assert kerja(*words).keluar == tanya(*words).keluar
    audits = [ask("audit", "--format", "json").json for ask in (kerja, tanya)]
    for one in audits:
        one.pop("penugasan", None)
    assert audits[0] == audits[1]


def test_export_gives_what_was_imported_with_the_changes_since(
    kerja: Jalankan, folder: Path, tmp_path: Path, jalankan: Jalankan
) -> None:
    kerja("ekspor", str(tmp_path / "sama"))
    for file in folder.iterdir():
        assert (tmp_path / "sama" / file.name).read_bytes() == file.read_bytes()
    kerja("pejabat", "tetapkan", "KEC.SEK", KASI_KEC, "--sebagai", "plt", "--mulai", "2026-01-07")
    kerja("ekspor", str(tmp_path / "baru"))
    assert f"KEC.SEK,{KASI_KEC},plt,2026-01-07" in (tmp_path / "baru" / "pejabat.csv").read_text("utf-8")
    assert "tidak kosong" in kerja("ekspor", str(tmp_path / "baru"), kode=1).galat
    assert "memuat data pribadi" in (tmp_path / "baru" / "DATA-PRIBADI.txt").read_text("utf-8")
    assert "dipertahankan" not in kerja("impor", str(tmp_path / "baru"), "--uji").galat


def test_a_faulty_import_changes_nothing_and_makes_no_database(
    jalankan: Jalankan, folder: Path, tmp_path: Path
) -> None:
    for file in folder.iterdir():
        (tmp_path / file.name).write_text(file.read_text("utf-8").replace(",seksi,", ",sekzi,"), "utf-8")
    hasil = jalankan("-r", "bantul", "-d", str(tmp_path / "x.db"), "impor", str(tmp_path))
    assert hasil.kode == 1
    assert "unit.csv:" in hasil.galat
    assert not (tmp_path / "x.db").exists()


def test_the_command_line_outweighs_the_environment(jalankan: Jalankan, folder: Path, db: Path) -> None:
    env = {"TATAKERJA_REGULASI": "bantul", "TATAKERJA_ORGANISASI": str(folder)}
    assert jalankan("-d", str(db), "kedudukan", STAF_KEC, env=env).kode == 0
    assert jalankan("-d", str(db), "penugasan", "daftar", env=env).kode == 0
    both = env | {"TATAKERJA_DB": str(db)}
    assert jalankan("kedudukan", STAF_KEC, env=both).kode == 2
    assert jalankan("-o", str(folder), "kedudukan", STAF_KEC, env=both).kode == 0
    assert jalankan("penugasan", "daftar", env=both).kode == 0


def test_journal_is_shown_verified_and_anchored(
    kerja: Jalankan, langkah: Callable[..., Hasil], jalankan: Jalankan, db: Path, tmp_path: Path
) -> None:
    kerja(*USULKAN)
    anchor = tmp_path / "segel.json"
    anchor.write_text(jalankan("-d", str(db), "jurnal", "segel").keluar, "utf-8")
    langkah("setujui", CAMAT)
    events = jalankan("-d", str(db), "jurnal", "tampil", "--format", "json").json
    assert [event["no"] for event in events] == [1, 2, 3, 4]
    for event in events:
        assert list(event) == [
            "no", "stream", "versi", "jenis", "waktu", "oleh", "data", "pribadi", "sebelum", "hash",
        ]  # fmt: skip
        assert "19850101" not in event["oleh"]
    text = jalankan("-d", str(db), "jurnal", "tampil", f"penugasan/{ID}").keluar
    assert "langkah_diambil" in text
    assert "3 peristiwa." in text
    assert jalankan("-d", str(db), "jurnal", "tampil", "--sejak", "4", "--format", "json").json == events[3:]

    sound = jalankan("-d", str(db), "jurnal", "periksa", "--segel", str(anchor))
    assert sound.kode == 0
    assert "Jurnal utuh, juga terhadap segelnya." in sound.keluar
    other = anchor.read_text("utf-8").replace('"jumlah": 3', '"jumlah": 9')
    anchor.write_text(other, "utf-8")
    broken = jalankan("-d", str(db), "jurnal", "periksa", "--segel", str(anchor))
    assert broken.kode == 1
    assert "Segel TIDAK sah" in broken.galat
    assert "terpotong" not in broken.galat
    result = jalankan("-d", str(db), "jurnal", "periksa", "--segel", str(anchor), "--format", "json")
    assert result.kode == 1
    assert list(result.json) == ["utuh", "jumlah", "kepala", "dihapus", "cacat", "diputus_ulang"]
    assert {tuple(fault) for fault in result.json["cacat"]} == {("jenis", "tempat", "isi")}


def test_personal_data_is_erased_only_when_confirmed_and_the_journal_still_verifies(
    kerja: Jalankan, jalankan: Jalankan, db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kerja(*USULKAN)
    command = ("-d", str(db), "pegawai", "hapus-data", STAF_KEC)
    runner = CliRunner()
    asked = runner.invoke(akar, [*command], input="tidak\n")
    assert asked.exit_code == 130
    assert "Ketik ya" in asked.stderr
    assert STAF_KEC in kerja("penugasan", "tampil", ID, "--format", "json").keluar
    assert runner.invoke(akar, [*command], input="ya\n").exit_code == 0
    shown = kerja("penugasan", "tampil", ID)
    assert STAF_KEC not in shown.keluar
    assert "Eka" not in shown.keluar
    assert "data pribadinya sudah dihapus" in shown.keluar
    assert jalankan("-d", str(db), "jurnal", "periksa").kode == 0
    assert jalankan(*command, "--ya").kode == 1
    assert jalankan("-d", str(db), "pegawai", "hapus-data", KADIS, "--ya", "--oleh", BUPATI).kode == 0


def test_a_newer_rule_version_is_told(kerja: Jalankan, monkeypatch: pytest.MonkeyPatch) -> None:
    import attrs

    from tatakerja_bantul import plugin

    kerja(*USULKAN)
    newer = attrs.evolve(plugin.tatakerja_regulasi(), versi="99")
    monkeypatch.setattr(plugin, "tatakerja_regulasi", _like(plugin.tatakerja_regulasi, newer))
    text = kerja("penugasan", "tampil", ID).keluar
    assert "kini terpasang versi 99" in text


def _like(hook: Any, value: object) -> Callable[[], object]:
    """A hook implementation that gives another value."""

    def replacement() -> object:
        return value

    replacement.__dict__.update(hook.__dict__)
    return replacement


@pytest.mark.parametrize("width", [60, 130])
def test_lists_and_views_fit_a_terminal(kerja: Jalankan, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    kerja(*USULKAN)
    monkeypatch.setattr("tatakerja.cli.screen.layout.terminal_width", lambda: width)
    monkeypatch.setattr("click.echo_via_pager", lambda lines: print("".join(lines), end=""))
    for words in (("penugasan", "daftar"), ("penugasan", "tampil", ID), ("pejabat", "daftar")):
        text = re.sub(r"\x1b\[[0-9;]*m", "", kerja(*words).keluar)
        assert max(map(len, text.splitlines())) <= width


def test_what_is_printed_as_the_next_command_works_until_the_work_is_done(kerja: Jalankan, jalankan: Jalankan) -> None:
    """Each as it stands, but for the words that only a person can supply."""
    told, taken = kerja(*USULKAN).keluar, 0
    while printed := re.search(
        r"(?:Perintah|diserahkan): tatakerja (.+?)(?: atau tatakerja .+)?\.$", told, re.MULTILINE
    ):
        words = [{"NIP": STAF_KEC, "TEKS": "selesai"}.get(word, word) for word in printed[1].split()]
        done = jalankan(*words)
        assert (done.kode, done.galat) == (0, ""), printed[1]
        told, taken = done.keluar, taken + 1
    assert "selesai" in told
    assert taken > 4


def test_a_step_that_sets_without_a_letter_is_taken_by_the_command_of_its_name(
    jalankan: Jalankan, folder: Path, tmp_path: Path
) -> None:
    """Kotabaru's PPK sets before the letter does (Pasal 23 ayat (5)); the printed command takes that step."""
    ask = ("-r", "kotabaru", "-d", str(tmp_path / "k.db"), "--tanggal", "2026-01-05")
    assert jalankan(*ask, "impor", str(folder)).kode == 0
    propose = ("penugasan", "usulkan", "--oleh", KADIS, "--pemilik", "BID", "--pegawai", STAF_KEC)
    assert "penugasan ini belum tertentukan menurut" in jalankan(*ask, *propose).galat
    whole = copytree(folder, tmp_path / "lengkap")
    with (whole / "unit.csv").open("a", encoding="utf-8") as units:
        units.write("SETDA,Sekretariat Daerah,sekretariat_daerah,PEMDA,jpt_pratama,,,,\n")
    assert jalankan(*ask, "impor", str(whole)).kode == 0
    isi = [word for name in ("maksud_tujuan", "kompetensi", "target", "durasi") for word in ("--isi", f"{name}=x")]
    told = jalankan(*ask, *propose, *isi)
    assert told.kode == 0, told.galat
    told = jalankan(*ask, "penugasan", "setujui", ID, "--oleh", CAMAT)
    printed = re.search(r"langkah 3, menetapkan: .+ Perintah: tatakerja -d \S+ (penugasan tetapkan .+)\.", told.keluar)
    assert printed is not None, told.keluar
    assert jalankan(*ask, *printed[1].split()).kode == 0


def test_what_is_stored_is_no_failure_where_it_cannot_be_shown(
    jalankan: Jalankan, db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server that goes away in between: whoever was told of a failure would give the command again."""

    def gone(*_: object) -> None:
        raise GalatSambungan("servernya tidak dapat dihubungi")

    with monkeypatch.context() as patched:
        patched.setattr(views, "show_assignment", gone)
        told = jalankan("-r", "bantul", "-d", str(db), *USULKAN)
    assert (told.kode, told.keluar) == (0, "")
    assert told.galat.startswith("perintah ini tersimpan dengan resi ")
    assert "servernya tidak dapat dihubungi" in told.galat
    assert f"lihat nanti dengan `tatakerja penugasan tampil {ID}`" in told.galat
    assert ID in jalankan("-r", "bantul", "-d", str(db), "penugasan", "daftar").keluar
