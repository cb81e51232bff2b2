"""Four small regencies, one under each regulation."""

import sys
from datetime import date
from pathlib import Path

import pytest

from tatakerja_contoh.wilayah import tulis_wilayah

# Spawned workers import what they run from here, too.
sys.path.insert(0, str(Path(__file__).parent))

HARI = date(2026, 1, 5)


@pytest.fixture(scope="session")
def nusantara(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wilayah") / "nusantara"
    assert tulis_wilayah(str(folder), kabupaten=4, pegawai=300, benih=1, tanggal=HARI) == 1200
    return folder


@pytest.fixture(scope="session")
def hasil(nusantara: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Their results, made by two workers."""
    from tatakerja.wilayah import audit_wilayah, baca_daftar

    folder = tmp_path_factory.mktemp("wilayah") / "hasil"
    report = audit_wilayah(baca_daftar(nusantara / "daftar.csv"), folder, pekerja=2)
    assert report.lengkap
    assert report.pegawai == 1200
    return folder
