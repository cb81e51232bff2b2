"""Real processes: exit codes, streams, encodings, what is imported. A few only, for each takes its time."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import PEGAWAI, STAF_KEC

AKAR = Path(__file__).parents[2]


def run(*words: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "tatakerja", *words], capture_output=True, check=False, env=os.environ | (env or {})
    )


def imported(*words: str) -> set[str]:
    """The modules that a run leaves loaded."""
    code = (
        "import sys, atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr)); "
        f"sys.argv[1:] = {list(words)!r}; from tatakerja.cli import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def test_version_imports_click_and_nothing_else() -> None:
    modules = imported("--version")
    roots = {name.partition(".")[0] for name in modules}
    assert "click" in roots
    heavy = {"attrs", "attr", "pluggy", "rich", "cattrs", "babel", "sqlite_utils", "hypothesis", "json", "difflib"}
    assert not roots & heavy
    assert "importlib.metadata" not in modules
    assert not {name for name in roots if name.startswith("tatakerja_")}


def test_help_imports_no_command() -> None:
    modules = imported("--help")
    assert not modules & {"attrs", "attr", "importlib.metadata", "email", "pathlib", "json"}
    own = {name for name in modules if name.startswith("tatakerja.")}
    frame = {
        f"tatakerja.cli.app.{name}" for name in ("root", "click_id", "completion", "context", "options", "streams")
    }
    border = {"tatakerja.border", "tatakerja.border.text", "tatakerja.border.distributions"}
    values = {"tatakerja.values", "tatakerja.values.teks"}
    # Extensions are asked which commands they offer; where those are is only named.
    offered = {name for name in own if name.startswith("tatakerja.extensions")}
    offered |= {"tatakerja.service", "tatakerja.service.ekstensi"}
    assert own - offered == {"tatakerja.cli", "tatakerja.cli.app", *border} | values | frame


def test_json_imports_no_drawing_and_one_regency_only(folder: Path) -> None:
    modules = imported("-r", "bantul", "-o", str(folder), "kedudukan", STAF_KEC, "--format", "json")
    roots = {name.partition(".")[0] for name in modules}
    assert not roots & {"rich", "babel", "cattrs", "hypothesis", "sqlite_utils"}
    assert {name for name in roots if name.startswith("tatakerja_")} == {"tatakerja_bantul"}


def test_stored_json_imports_the_bare_database_and_no_drawing(folder: Path, tmp_path: Path) -> None:
    common = ("-r", "bantul", "-d", str(tmp_path / "x.db"))
    assert run(*common, "impor", str(folder)).returncode == 0
    roots = {name.partition(".")[0] for name in imported(*common, "penugasan", "daftar", "--format", "json")}
    assert "sqlite3" in roots
    assert not roots & {"rich", "babel", "cattrs", "hypothesis", "sqlite_utils"}
    assert not roots & {"random", "secrets", "getpass"}, "only who writes or waits draws numbers"


def test_exit_codes_and_streams(folder: Path) -> None:
    ok = run("-r", "bantul", "-o", str(folder), "kedudukan", "--format", "json")
    assert (ok.returncode, ok.stderr) == (0, b"")
    assert len(json.loads(ok.stdout)) == len(PEGAWAI)
    unknown = run("-r", "bantul", "-o", str(folder), "kedudukan", "1", "--format", "json")
    assert (unknown.returncode, unknown.stdout) == (1, b"")
    assert run("--salah").returncode == 2
    assert run("--version").stdout.startswith(b"tatakerja ")


def test_output_is_utf8_whatever_the_locale(folder: Path) -> None:
    done = run("-r", "bantul", "-o", str(folder), "kedudukan", env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
    assert done.returncode == 0
    assert "Pejabat Penilai Kinerja" in done.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break differently there")
def test_a_reader_that_stops_is_no_fault(tmp_path: Path) -> None:
    data = tmp_path / "data"
    assert run("-r", "kotabaru", "contoh", str(data), "--pegawai", "3000").returncode == 0
    command = [sys.executable, "-m", "tatakerja", "-r", "kotabaru", "-o", str(data), "kedudukan", "--format", "json"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(30) == 141


def test_help_in_the_docs_is_current() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tatakerja.cli.app.help_page"], capture_output=True, check=True, encoding="utf-8"
    )
    assert done.stdout == (AKAR / "docs" / "perintah.md").read_text("utf-8"), (
        "jalankan: python -m tatakerja.cli.app.help_page > docs/perintah.md"
    )
