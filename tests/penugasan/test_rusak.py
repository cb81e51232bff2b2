"""A turned bit is never believed: what is answered is right, or refused. A sample; ``make torture`` runs many more."""

import random
import sqlite3
from pathlib import Path

import pytest
from rusak import WRONG, answer, bahan, trial, truths

from tatakerja.journal.sqlite.read import SqliteReadTables


def test_a_turned_bit_gives_no_other_answer(tmp_path: Path) -> None:
    data, path = bahan(tmp_path), tmp_path / "b.db"
    truth = truths(data, path)
    rng = random.Random(20260105)
    outcomes = [
        one for _ in range(60) for one in trial(data, truth, path, rng.randrange(len(data.isi)), rng.randrange(8))
    ]
    assert [what for kind, what in outcomes if kind in WRONG] == []
    assert sum(kind in ("ditolak", "ditemukan") for kind, _ in outcomes) > 60


def test_control_an_in_tray_that_is_not_proven_lacks_what_was_taken_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, path = bahan(tmp_path), tmp_path / "b.db"
    truth = truths(data, path)
    conn = sqlite3.connect(path)
    conn.execute("DELETE FROM p_giliran")
    conn.commit()
    conn.close()
    data.isi = path.read_bytes()
    assert answer(data, path, "giliran penetap")[0] == "tolak"
    monkeypatch.setattr("tatakerja.journal.reader.row_weight", lambda _: 0)
    monkeypatch.setattr(SqliteReadTables, "guard", lambda *_: None)
    assert answer(data, path, "giliran penetap") == ("jawab", [])
    assert truth["giliran penetap"] != []
