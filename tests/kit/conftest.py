"""What the controls of the kit share, and those of its judge."""

from pathlib import Path

import pytest
import tatakerja_mainan as mainan

from tatakerja.kit import UjiKesesuaian

from .kontrol_bahan import uji_atas
from .periksa_bahan import build_sagara


@pytest.fixture
def kit() -> UjiKesesuaian:
    """The kit over the sound toy, whose engine a test then spoils."""
    return uji_atas(mainan)


@pytest.fixture
def distribusi(tmp_path: Path) -> Path:
    """Sagara as an author has it: a folder that can be built."""
    folder = tmp_path / "sagara"
    build_sagara(folder)
    return folder
