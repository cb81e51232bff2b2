"""``siapkan`` as a clerk runs it: real files, real processes."""

import json
import os
import pty
import select
import signal
import subprocess
import sys
from pathlib import Path

import xlsxwriter

JUDUL = ["NIP", "Nama", "Jabatan", "Perangkat Daerah", "Alamat"]
ORANG = [
    ["197001011995011001", "Budi", "Kepala Dinas Sosial", "Dinas Sosial", "Jl. Rahasia"],
    ["197101011995012001", "Siti", "Pekerja Sosial Ahli Muda pada Bidang Rehabilitasi", "Dinas Sosial", "Jl. Rahasia"],
]
KEPALA = ["197201011995012001", "Rina", "Kepala Bidang Rehabilitasi", "Dinas Sosial", "Jl. Rahasia"]


def write(path: Path, rows: list[list[object]]) -> None:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Daftar")
        for number, row in enumerate([JUDUL, *rows]):
            sheet.write_row(number, 0, row)


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tatakerja", *words],
        cwd=folder,
        check=False,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )


def test_from_a_list_to_an_answer(tmp_path: Path) -> None:
    write(tmp_path / "dinsos.xlsx", [KEPALA, *ORANG])
    done = run(tmp_path, "siapkan", "dinsos.xlsx", "--ke", "org.xlsx")
    assert done.returncode == 0, done.stderr
    assert "org.xlsx: 3 unit, 3 pegawai, 2 pemangku jabatan." in done.stdout
    assert "Kolom yang tidak dibaca: Alamat." in done.stdout
    asked = run(tmp_path, "-r", "bantul", "-o", "org.xlsx", "kedudukan", "197101011995012001", "--format", "json")
    assert asked.returncode == 0, asked.stderr
    assert json.loads(asked.stdout)[0]["ppk"]["nip"] == KEPALA[0]


def test_open_questions_end_in_1_with_a_mapping_to_fill(tmp_path: Path) -> None:
    write(tmp_path / "a.xlsx", [*ORANG, ["198001012005012001", "Ani", "Kepala Griya Lansia", "Dinas Sosial", ""]])
    done = run(tmp_path, "siapkan", "a.xlsx", "--ke", "data", "--format", "json")
    assert done.returncode == 1, done.stderr
    found = json.loads(done.stdout)
    assert [*found] == ["unit", "pegawai", "pejabat", "diturunkan", "ditanyakan", "diabaikan", "kesalahan"]
    assert [(one["bagian"], one["nilai"]) for one in found["ditanyakan"]] == [("jabatan", "Kepala Griya Lansia")]
    assert not (tmp_path / "data").exists()
    mapping = tmp_path / "data-pemetaan.toml"
    text = mapping.read_text("utf-8")
    mapping.write_text(text.replace('Lansia" = ""', 'Lansia" = "pimpin UPT Griya Lansia"'), encoding="utf-8")
    done = run(tmp_path, "siapkan", "a.xlsx", "--ke", "data", "--format", "json")
    assert done.returncode == 0, done.stdout
    assert json.loads(done.stdout)["pejabat"] == 2
    assert "UPT Griya Lansia" in (tmp_path / "data" / "unit.csv").read_text("utf-8")


def test_faulty_cells_end_in_1_and_come_back(tmp_path: Path) -> None:
    write(tmp_path / "a.xlsx", [ORANG[0], [197101011995012001, *ORANG[1][1:]]])
    done = run(tmp_path, "siapkan", "a.xlsx", "--ke", "keluar/data")
    assert done.returncode == 1
    assert "keluar" in done.stderr, "the folder isn't there"
    done = run(tmp_path, "siapkan", "a.xlsx", "--ke", "data", "--format", "json")
    assert done.returncode == 1
    (fault,) = json.loads(done.stdout)["kesalahan"]
    assert (fault["lembar"], fault["sel"], fault["kolom"]) == ("Daftar", "A3", "nip")
    assert "angka" in fault["isi"]
    assert (tmp_path / "a-kesalahan.xlsx").exists()
    assert not (tmp_path / "data").exists()


def test_wrong_use_is_told(tmp_path: Path) -> None:
    assert run(tmp_path, "siapkan", "a.xlsx").returncode == 2
    done = run(tmp_path, "siapkan", "tiada.xlsx", "--ke", "data")
    assert done.returncode == 1
    assert "tiada.xlsx" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


TANYA = [
    ["197001011995011001", "Budi", "Kepala Dinas Sosial", "Dinas Sosial", "PNS"],
    ["198001012005012001", "Ani", "Kepala Griya Lansia", "Dinas Sosial", "CPNS"],
]


def on_a_terminal(folder: Path, *said: str | int) -> tuple[int, str]:
    """Run ``siapkan`` as a person does, who types or interrupts when asked; its exit code, and all it said."""
    near, far = pty.openpty()
    command = [sys.executable, "-m", "tatakerja", "siapkan", "a.xlsx", "--ke", "data"]
    with subprocess.Popen(command, cwd=folder, stdin=far, stdout=far, stderr=far, start_new_session=True) as process:
        os.close(far)
        text, asked = "", 0
        while True:
            if not select.select([near], [], [], 2)[0]:
                # One that comes just before readline waits for keys is noticed only with the next.
                if asked and isinstance(word := said[asked - 1], int):
                    process.send_signal(word)
                continue
            try:
                some = os.read(near, 4096).decode(errors="replace")
            except OSError:  # the other end is closed
                break
            text += some
            while asked < len(said) and text.count("': ") + text.count("]: ") > asked:
                word = said[asked]
                asked += 1
                if isinstance(word, int):
                    process.send_signal(word)
                else:
                    os.write(near, f"{word}\n".encode())
        os.close(near)
    return process.returncode, text


def test_on_a_terminal_it_asks_and_takes_what_is_likely_on_enter(tmp_path: Path) -> None:
    header = [*JUDUL[:4], "Status"]
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet("Daftar")
        for number, row in enumerate([header, *TANYA]):
            sheet.write_row(number, 0, row)
    # The kind of post first; a word that is no choice is asked again.
    code, text = on_a_terminal(tmp_path, "", signal.SIGINT)
    kept = (tmp_path / "data-pemetaan.toml").read_text("utf-8")
    assert (code, "disimpan: data-pemetaan.toml" in text, "Traceback" in text) == (130, True, False), text
    assert '"cpns" = "pns"' in kept
    assert '"Kepala Griya Lansia" = ""' in kept
    assert not (tmp_path / "data").exists()
    code, text = on_a_terminal(tmp_path, "kepala saja", "pimpin UPT Griya Lansia")
    assert (code, "Jawab dengan salah satu pilihan itu." in text) == (0, True), text
    assert "UPT Griya Lansia" in (tmp_path / "data" / "unit.csv").read_text("utf-8")
    assert '"cpns" = "pns"' in (tmp_path / "data-pemetaan.toml").read_text("utf-8")
