import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

# The scripts beside the tests run on their own too, so their shared module is found by this folder.
sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    """Close what a test has left open: from Python 3.13 on a connection that nobody closed is a warning."""
    from jurnal_bahan import TERBUKA

    yield
    while TERBUKA:
        TERBUKA.pop().close()
