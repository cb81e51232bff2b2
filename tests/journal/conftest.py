import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from postgres_bahan import SEMUA, Server, as_sql, nama_untuk

# The scripts beside the tests run on their own too, so their shared module is found by this folder.
sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    """Close what a test has left open: from Python 3.13 on a connection that nobody closed is a warning."""
    from jurnal_bahan import TERBUKA

    yield
    while TERBUKA:
        TERBUKA.pop().close()


@pytest.fixture
def nama(pg: Server, tmp_path: Path) -> Iterator[str]:
    """A name for a database of a server, which is dropped in the end."""
    from jurnal_bahan import TERBUKA

    name = nama_untuk(tmp_path)
    yield name
    while TERBUKA:
        TERBUKA.pop().close()
    pg.buang(name)


@pytest.fixture
def siap(pg: Server, nama: str) -> str:
    """The name of one that has its tables."""
    from jurnal_bahan import template

    pg.buat(nama, template())
    return nama


@pytest.fixture
def ujar(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is said to the server from now on, message by message."""
    from tatakerja.journal.postgres.connections import Sambungan

    said: list[str] = []

    execute, exchange = Sambungan.execute, Sambungan.exchange

    def executed(self: Any, query: Any, *rest: Any, **options: Any) -> Any:
        said.append(query.decode())
        return execute(self, query, *rest, **options)

    def exchanged(self: Any, *statements: Any) -> Any:
        said.append(as_sql(statements))
        return exchange(self, *statements)

    monkeypatch.setattr(Sambungan, "execute", executed)
    monkeypatch.setattr(Sambungan, "exchange", exchanged)
    return said


KEDUA = {"test_tables", "test_jurnal", "test_organisasi", "test_rombongan"}
"""Modules that run over both databases in every run; ``DALAM`` those that do where all is asked for."""
DALAM = {"test_bukti", "test_periksa", "test_samping"}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    module = metafunc.module.__name__.rsplit(".", 1)[-1]
    both = module in KEDUA or (SEMUA and module in DALAM)
    if both and metafunc.definition.get_closest_marker("berkas") is None and "_basis" in metafunc.fixturenames:
        metafunc.parametrize("_basis", ["sqlite", "postgres"], indirect=True)


@pytest.fixture(autouse=True)
def _basis(request: pytest.FixtureRequest, _closed: None) -> Iterator[None]:
    """Which database the test's paths stand for; ``berkas`` marks what only a file can show."""
    import jurnal_bahan

    jurnal_bahan.BASIS[0] = getattr(request, "param", "sqlite")
    if jurnal_bahan.BASIS[0] == "postgres":
        jurnal_bahan.server()
    yield
    jurnal_bahan.BASIS[0] = "sqlite"
