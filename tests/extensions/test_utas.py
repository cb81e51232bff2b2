"""Threads that ask for extensions at the same time, as a service's first requests do."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError

import pluggy
import pytest

from tatakerja.extensions.manager import Ekstensi


def test_an_extension_is_loaded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both threads would find it missing, were they let to look at the same time; the second would fail to register."""
    meeting, told = Barrier(2), list[str]()
    looks = pluggy.PluginManager.has_plugin

    def meet(self: pluggy.PluginManager, name: str) -> bool:
        found = looks(self, name)
        with suppress(BrokenBarrierError):
            meeting.wait(timeout=0.2)
        return found

    monkeypatch.setattr(pluggy.PluginManager, "has_plugin", meet)
    asked = Ekstensi(told.append, lain=False)
    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(lambda _: asked.bentuk("kedudukan").keys(), range(2))
    assert told == []
    assert first == second
    assert "json" in first
