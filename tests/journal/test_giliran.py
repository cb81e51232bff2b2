"""Waiting one's turn: who writes alone never waits, who finds others draws a time as they do."""

from pathlib import Path

import pytest

from tatakerja.journal import GalatTerkunci
from tatakerja.journal.sqlite import fair

from .jurnal_bahan import ANI, create, reopen


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    found: list[float] = []
    monkeypatch.setattr(fair.time, "sleep", found.append)
    return found


def write(store: object, label: str) -> None:
    with store.transaksi() as tx:  # type: ignore[attr-defined]
        tx.append(f"penugasan/{label}", 0, "diusulkan", {}, oleh=tx.orang(ANI))


def test_who_writes_alone_never_waits(tmp_path: Path, waits: list[float]) -> None:
    with create(tmp_path / "a.db") as store:
        for number in range(5):
            write(store, str(number))
    assert waits == []


def test_who_finds_that_others_wrote_does_not_go_first_again(tmp_path: Path, waits: list[float]) -> None:
    """Control: without the wait the one who has just written takes the lock again, and again."""
    with create(tmp_path / "a.db") as store, reopen(tmp_path / "a.db") as other:
        write(store, "1")
        write(other, "2")
        write(store, "3")
        assert waits == []
        write(store, "4")  # it was seen at the third that somebody else writes
        assert len(waits) == 1
        write(store, "5")  # and at the fourth that nobody did
        assert len(waits) == 1


def test_who_waits_draws_a_short_time_each_time_and_gives_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock, waits = [0.0], []

    def sleep(seconds: float) -> None:
        clock[0] += seconds
        waits.append(seconds)

    monkeypatch.setattr(fair.time, "monotonic", lambda: clock[0])
    monkeypatch.setattr(fair.time, "sleep", sleep)
    with create(tmp_path / "a.db") as store, reopen(tmp_path / "a.db") as other:
        other._turn = fair.GiliranTulis(0.5)
        with store.transaksi() as tx:
            tx.append("penugasan/1", 0, "diusulkan", {}, oleh=tx.orang(ANI))
            with pytest.raises(GalatTerkunci):
                write(other, "2")
        assert len(waits) > 100
        assert max(waits) <= 0.004
        assert len(set(waits)) > 50
        write(other, "2")
