import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from postgres_bahan import SEMUA, Alamat, nama_untuk, server

# The scripts beside the tests run on their own too, so their shared modules are found by this folder.
sys.path.insert(0, str(Path(__file__).parent))
from penugasan_bahan import REGENSI

from tatakerja.journal.sqlite.store import PenyimpananSqlite


@pytest.fixture(params=REGENSI)
def regensi(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(autouse=True)
def ditutup(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Close what a test has left open: newer Pythons complain of it wherever it is then collected."""
    opened: list[PenyimpananSqlite] = []
    begin = PenyimpananSqlite._open

    def remembered(store: PenyimpananSqlite, create: bool) -> None:
        begin(store, create)
        opened[:] = [one for one in opened if not one._closed]
        opened.append(store)

    monkeypatch.setattr(PenyimpananSqlite, "_open", remembered)
    yield
    for one in opened:
        one.close()


KEDUA = {"test_langkah"}
"""Modules that run over both kinds of database in every run; ``DALAM`` those that do where all is asked for."""
DALAM = {
    "test_arahan", "test_batas_plt", "test_bertanda", "test_catat", "test_halaman", "test_invarian_penugasan",
    "test_janggal", "test_kelembagaan", "test_lampau", "test_naskah", "test_pejabat", "test_pejabat_lalu",
    "test_pelaporan", "test_pengganti", "test_pergi", "test_perjalanan", "test_putus_ulang", "test_rangkap",
    "test_regulasi_berakhir", "test_sebagian", "test_seberang", "test_sesi", "test_siklus", "test_surat",
    "test_susunan", "test_tenggat", "test_tinjauan", "test_usul", "test_waktu",
}  # fmt: skip


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    module = metafunc.module.__name__.rsplit(".", 1)[-1]
    both = module in KEDUA or (SEMUA and module in DALAM)
    if both and "db" in metafunc.fixturenames and metafunc.definition.get_closest_marker("berkas") is None:
        metafunc.parametrize("db", ["sqlite", "postgres"], indirect=True)


@pytest.fixture
def db(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path | Alamat]:
    """Where a test keeps its database: a file, or a database of a server."""
    if getattr(request, "param", "sqlite") == "sqlite":
        yield tmp_path / "kerja.db"
        return
    name = nama_untuk(tmp_path)
    yield Alamat(server().buat(name))
    server().buang(name)
