"""A service over a small regency, asked without a network."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from tatakerja import SistemKerja
from tatakerja.service import Layanan, Setelan, aplikasi

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / "penugasan"))
from halaman_bahan import layanan as layanan_ditulisi
from penugasan_bahan import organisasi

TAUTAN = "tautan-uji-yang-panjang"


@pytest.fixture(scope="session")
def basis(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the small regency; nobody writes to it."""
    path = tmp_path_factory.mktemp("layanan") / "kerja.db"
    with SistemKerja.buka("bantul", basis_data=path, buat=True) as sistem:
        sistem.impor(organisasi())
    return path


@pytest.fixture(scope="module")
def layanan(basis: Path) -> Iterator[Layanan]:
    """A service that is only read, with a laptop's link."""
    made = aplikasi(Setelan(regulasi="bantul", basis_data=str(basis), tautan=TAUTAN))
    yield made
    made.tutup()


@pytest.fixture
def klien(layanan: Layanan) -> TestClient[Layanan]:
    """Whoever comes without anything."""
    return TestClient(layanan, raise_server_exceptions=False)


@pytest.fixture
def buka(tmp_path: Path) -> Iterator[Any]:
    """A service over a small regency of its own: a function that gives somebody's browser."""
    with layanan_ditulisi(tmp_path / "kerja.db") as sebagai:
        yield sebagai
