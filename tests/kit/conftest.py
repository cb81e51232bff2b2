"""What the controls of the kit share."""

import pytest
import tatakerja_mainan as mainan

from tatakerja.kit import UjiKesesuaian

from .kontrol_bahan import uji_atas


@pytest.fixture
def kit() -> UjiKesesuaian:
    """The kit over the sound toy, whose engine a test then spoils."""
    return uji_atas(mainan)
