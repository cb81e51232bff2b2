"""A turned bit is never believed: what is answered is right, or refused. A sample; ``make torture`` runs many more."""

import random
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest
from rusak import WRONG, Tanya, answer, bahan, opened, trial, truths

from tatakerja import SistemTersimpan, audit_penugasan
from tatakerja.journal.sqlite.read import SqliteReadTables
from tatakerja.values.galat import GalatTatakerja


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
    monkeypatch.setattr(SqliteReadTables, "guarded", lambda *_: [])
    assert answer(data, path, "giliran penetap") == ("jawab", [])
    assert truth["giliran penetap"] != []


@pytest.mark.parametrize("change", ["DELETE FROM peristiwa", "UPDATE peristiwa SET stream = 'penugasan/2026-999999'"])
def test_a_list_in_which_an_event_is_missing_is_refused_in_words(tmp_path: Path, change: str) -> None:
    data, path = bahan(tmp_path), tmp_path / "b.db"
    path.write_bytes(data.isi)
    with data.buka(path) as sk:
        first, count = sk.daftar(), sk.periksa().jumlah
    lists: tuple[Tanya, ...] = (
        SistemTersimpan.daftar, SistemTersimpan.pejabat_daftar, SistemTersimpan.laporan_daftar,
        SistemTersimpan.tenggat, SistemTersimpan.pengaturan,
        *(lambda sk, id=one.id: sk.tampil(id) for one in first),
    )  # fmt: skip
    with data.buka(path) as sk:
        truth = {ask: repr(ask(sk)) for ask in lists}
    refused = 0
    for no in range(1, count + 1):
        for ask in lists:
            path.write_bytes(data.isi)
            past_triggers(path, f"{change} WHERE no = {no}")
            with suppress(GalatTatakerja), data.buka(path) as sk:
                said = repr(ask(sk))
                refused -= 1
                assert said == truth[ask] or ask in lists[:5], "what is shown of one assignment is proven, too"
            refused += 1
    assert refused > 20


def past_triggers(path: Path, sql: str) -> None:
    """Change events, which the schema forbids, and leave the schema as it was."""
    with closing(sqlite3.connect(path)) as conn:
        triggers = conn.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            conn.execute(f"DROP TRIGGER {name}")
        conn.execute(sql)
        for _, text in triggers:
            conn.execute(text)
        conn.commit()


def test_a_sum_that_is_no_number_is_refused_in_words(tmp_path: Path) -> None:
    data, path = bahan(tmp_path), tmp_path / "b.db"
    path.write_bytes(data.isi)
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("UPDATE jaminan SET jumlah = 'm' || substr(jumlah, 2)")
        conn.commit()
    data.isi = path.read_bytes()
    found = {name: answer(data, path, name) for name in data.tanya}
    assert found["setujui"] == found["giliran atasan"] == ("tolak", "GalatBasisData")
    assert "jejak" not in {kind for kind, _ in found.values()}
    assert not opened(data, path, data.utuh)


@pytest.mark.parametrize("key", ["diusulkan", "ppk", "langkah", "status", "orang", "pengusul"])
def test_a_list_with_a_state_that_lacks_something_is_refused_in_words(tmp_path: Path, key: str) -> None:
    data, path = bahan(tmp_path), tmp_path / "b.db"
    path.write_bytes(data.isi)
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("UPDATE keadaan SET keadaan = replace(keadaan, ?, ?)", (f'"{key}":', f'"{key[:-1]}x":'))
        conn.commit()
    for ask in (SistemTersimpan.daftar, audit_penugasan):
        with data.buka(path) as sk, pytest.raises(GalatTatakerja, match="jurnal periksa"):
            ask(sk)


def test_control_what_is_no_damage_stays_what_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, path = bahan(tmp_path), tmp_path / "b.db"
    path.write_bytes(data.isi)

    def broken(*_: object) -> None:
        raise KeyError("a mistake of ours")

    monkeypatch.setattr("tatakerja.penugasan.views.lists.step_turns", broken)
    with data.buka(path) as sk, pytest.raises(KeyError):
        sk.daftar()
