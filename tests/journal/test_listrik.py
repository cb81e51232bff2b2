"""Power cuts lose nothing that was acknowledged. With settings that would, as a control."""

from pathlib import Path

import listrik
import pytest

pytestmark = pytest.mark.skipif(listrik.compiler() is None, reason="needs Linux and a C compiler")


@pytest.mark.parametrize("nama", listrik.DIPAKAI)
def test_after_a_power_cut_all_that_was_acknowledged_is_there(nama: str, tmp_path: Path) -> None:
    found = listrik.cuts(tmp_path, listrik.DIPAKAI[nama], 30, seed=2, count=20)
    assert (found.putaran, found.hilang, found.rusak) == (30, 0, 0)


@pytest.mark.parametrize("nama", listrik.KENDALI)
def test_control_weaker_settings_lose_it(nama: str, tmp_path: Path) -> None:
    found = listrik.cuts(tmp_path, listrik.KENDALI[nama], 30, seed=2, count=20)
    assert found.hilang or found.rusak
