import sys
from pathlib import Path

import pytest

# The scripts beside the tests run on their own too, so their shared modules are found by this folder.
sys.path.insert(0, str(Path(__file__).parent))
from penugasan_bahan import REGENSI


@pytest.fixture(params=REGENSI)
def regensi(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "kerja.db"
