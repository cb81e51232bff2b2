"""The core broken on purpose, for controls: what must be found by whoever looks for it."""

import attrs
import pytest

from tatakerja.engine.wewenang import CompetenceBook
from tatakerja.penugasan.commands import surat
from tatakerja.penugasan.life import langkah as decide


def ignore_own_case(patch: pytest.MonkeyPatch) -> None:
    """Whose case it is isn't asked."""
    sound = CompetenceBook.berwenang
    patch.setattr(CompetenceBook, "berwenang", lambda self, way: sound(self, attrs.evolve(way, pegawai=())))


def ignore_turn(patch: pytest.MonkeyPatch) -> None:
    """Every step not yet taken may be taken."""
    patch.setattr(decide, "open_steps", lambda s: [i for i in range(len(s["langkah"])) if i not in s["diambil"]])


def ignore_changed_ppk(patch: pytest.MonkeyPatch) -> None:
    """A letter is issued though the PPK has changed."""
    patch.setattr(surat, "_require_unchanged", lambda *_: None)
