"""Kills under many writers, of the clients and of the server; `make torture` does 200 rounds."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from torture_postgres import KENDALI, torture

from postgres_bahan import SEMUA, Server, mulai, server

pytestmark = pytest.mark.skipif(not SEMUA, reason="kills a server of its own: run by .ci/run (TATAKERJA_POSTGRES=1)")


@pytest.fixture(scope="module")
def milik_sendiri() -> Iterator[Server]:
    server()  # skips, or fails, where none runs
    folder = Path(tempfile.mkdtemp(prefix="siksa-"))
    found = mulai(folder, tahan=True)
    yield found
    found.wheel.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.mark.parametrize(("penulis", "utas"), [(32, 1), (4, 8)])
def test_nothing_acknowledged_is_lost_postgres(milik_sendiri: Server, penulis: int, utas: int) -> None:
    found = torture(milik_sendiri, 10, penulis, threads=utas)
    assert found.diakui > 10
    assert (found.hilang, found.ganda, found.melanggar, found.cacat) == ([], [], [], [])


@pytest.mark.parametrize("kendali", sorted(KENDALI))
def test_control_who_acknowledges_too_early_loses_postgres(milik_sendiri: Server, kendali: str) -> None:
    # Whether a writer is met between the two is chance; it is met soon.
    for _ in range(6):
        found = torture(milik_sendiri, 4, 8, KENDALI[kendali])
        assert (found.ganda, found.melanggar, found.cacat) == ([], [], [])
        if found.hilang:
            break
    assert found.hilang
