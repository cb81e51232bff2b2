"""Streams that are closed, full or not there: what was stored is told as stored, and nothing is stored twice."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tatakerja import tulis_organisasi
from tatakerja.cli.commands.jurnal import _events
from tatakerja.journal import GalatTerkunci
from tatakerja.journal.sqlite.pragma import DELETE_EXTRA
from tatakerja.journal.sqlite.store import PenyimpananSqlite
from tatakerja.penugasan.stream import PENUGASAN
from tatakerja_contoh.perintah import build_sample

pytestmark = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")


@pytest.fixture
def base(tmp_path: Path) -> list[str]:
    organisasi = build_sample("bantul", 150, 1, date(2026, 1, 5))
    tulis_organisasi(organisasi, tmp_path / "data")
    return ["-r", "bantul", "-d", str(tmp_path / "a.db")]


def shell(redirect: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "-c", f'"$@" {redirect}', "sh", sys.executable, "-m", "tatakerja", *words],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def events(base: list[str]) -> int:
    return int(json.loads(shell("", *base, "jurnal", "periksa", "--format", "json").stdout)["jumlah"])


@pytest.mark.parametrize("redirect", [">&-", "> /dev/full", ">&- 2>&-", "> /dev/full 2> /dev/full", "<&- >&- 2>&-"])
def test_what_was_stored_is_told_as_stored(base: list[str], tmp_path: Path, redirect: str) -> None:
    done = shell(redirect, *base, "impor", str(tmp_path / "data"))
    assert done.returncode == 0, done.stderr
    assert "tak terduga" not in done.stderr
    if redirect == "> /dev/full":
        assert done.stderr.startswith("Tersimpan; jawabannya tidak dapat ditampilkan")
    checked = shell("", *base, "jurnal", "periksa")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert events(base) >= 1


def test_a_question_whose_answer_nobody_gets_is_not_answered(base: list[str], tmp_path: Path) -> None:
    """Control: nothing was stored, so the run says that it failed."""
    done = shell("> /dev/full", "-r", "bantul", "-o", str(tmp_path / "data"), "kedudukan")
    assert done.returncode == 1
    assert done.stderr == "Jawabannya tidak dapat ditampilkan (tidak dapat ditulis: tempat penyimpanan penuh)\n"
    assert shell("> /dev/full 2> /dev/full", *base, "jurnal", "periksa").returncode == 1


def test_a_reader_that_stands_in_its_pager_stops_no_writer(base: list[str], tmp_path: Path) -> None:
    """The first event is looked at; meanwhile another connection writes, even where readers block writers."""
    assert shell("", *base, "impor", str(tmp_path / "data")).returncode == 0
    with (
        PenyimpananSqlite(base[-1], [PENUGASAN]) as store,
        PenyimpananSqlite(base[-1], [PENUGASAN], tenggat=1) as other,
    ):
        events_shown = _events(store, None, 1)
        assert next(events_shown).no == 1
        with other.transaksi() as tx:
            tx.atur({"libur": []}, oleh="sistem")
        assert all(one.no > 1 for one in events_shown)


def test_control_a_view_held_open_stops_writers_in_the_old_mode(base: list[str], tmp_path: Path) -> None:
    assert shell("", *base, "impor", str(tmp_path / "data")).returncode == 0
    with (
        PenyimpananSqlite(base[-1], [PENUGASAN], ketahanan=DELETE_EXTRA) as store,
        PenyimpananSqlite(base[-1], [PENUGASAN], tenggat=0.2, ketahanan=DELETE_EXTRA) as other,
        store.baca() as view,
    ):
        assert next(view.peristiwa()).no == 1
        with pytest.raises(GalatTerkunci), other.transaksi() as tx:
            tx.atur({"libur": []}, oleh="sistem")
