"""What a terminal gets: a table that fits, blocks where it is narrow, a pager where it is long."""

import contextlib
import os
import re
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tatakerja.cli.screen import layout

from .conftest import STAF_SEKSI

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

import fcntl
import pty
import termios

Terminal = Callable[..., str]


def on_terminal(*command: str, columns: int, lines: int) -> str:
    """Run Python on a pseudo-terminal of some size; a pager marks its first line."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
    env = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "LINES", "NO_COLOR")}
    env |= {"TERM": "xterm", "PAGER": "sed 1i<pager>"}
    process = subprocess.Popen([sys.executable, *command], stdin=slave, stdout=slave, stderr=slave, env=env)
    os.close(slave)
    output = b""
    with contextlib.suppress(OSError):  # Linux tells the end of a pseudo-terminal by an error
        while chunk := os.read(master, 65536):
            output += chunk
    os.close(master)
    assert process.wait(30) == 0
    return output.decode().replace("\r\n", "\n")


@pytest.fixture
def terminal(folder: Path) -> Terminal:
    """Run ``kedudukan`` on a terminal."""

    def run(*words: str, columns: int, lines: int = 200) -> str:
        command = ("-m", "tatakerja", "-r", "bantul", "-o", str(folder), "kedudukan", *words)
        return on_terminal(*command, columns=columns, lines=lines)

    return run


def plain(text: str) -> list[str]:
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text).splitlines()


@pytest.mark.parametrize("columns", [100, 130, 200])
def test_wide_terminal_gets_a_table_that_fits(terminal: Terminal, columns: int) -> None:
    lines = plain(terminal(columns=columns))
    assert max(map(len, lines)) <= columns
    assert any(line.startswith("Pegawai") and "Status" in line for line in lines)
    assert not any("…" in line or "<pager>" in line for line in lines)


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_narrow_terminal_gets_blocks_that_fit(terminal: Terminal, columns: int) -> None:
    lines = plain(terminal(columns=columns))
    assert max(map(len, lines)) <= columns
    assert any(line.startswith("  PPK: ") for line in lines)


def test_long_output_is_paged_and_short_isnt(terminal: Terminal) -> None:
    assert "<pager>" in terminal(columns=60, lines=24)
    assert "<pager>" not in terminal(STAF_SEKSI, columns=60, lines=24)


def test_explanation_fits(terminal: Terminal) -> None:
    lines = plain(terminal(STAF_SEKSI, "--jelaskan", columns=60))
    assert max(map(len, lines)) <= 60


@pytest.mark.parametrize(("after", "shown"), [(0.05, True), (60, False)])
def test_waiting_is_shown_on_a_terminal_once_it_takes_long(after: float, shown: bool) -> None:
    code = (
        "import time\nfrom tatakerja.cli.screen.layout import under_way\n"
        f"with under_way('Membaca', {after}): time.sleep(0.6)"
    )
    assert ("Membaca" in on_terminal("-c", code, columns=80, lines=24)) is shown
    piped = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert (piped.stdout, piped.stderr) == (b"", b"")


@pytest.mark.parametrize(("width", "blocks"), [(99, True), (100, False), (None, False)])
def test_a_narrow_terminal_gets_a_block_a_row(monkeypatch: pytest.MonkeyPatch, width: int | None, blocks: bool) -> None:
    monkeypatch.setattr(layout, "terminal_width", lambda: width)
    rows = [("BID1", "Ani", "Plt."), ("BID2", "Budi", "")]
    lines = layout.table_or_blocks(("Unit", "Nama", "Sebagai"), rows, lambda row: f"Unit {row[0]}")
    told = re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(lines)).splitlines()
    assert (told == ["Unit BID1", "  Nama: Ani", "  Sebagai: Plt.", "Unit BID2", "  Nama: Budi"]) is blocks
    assert any({"Unit", "Nama", "Sebagai"} <= {*line.split()} for line in told) is not blocks
