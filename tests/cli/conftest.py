"""One small organisation, written to files, and a way to run commands over it."""

import json
import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner

from tatakerja import Organisasi, Pegawai, Pemangku, Unit
from tatakerja.cli.app.root import akar
from tatakerja.journal import jam_pada
from tatakerja.loading import tulis_organisasi

BUPATI, KADIS, KABID, KASI, CAMAT, KASI_KEC, STAF_SEKSI, STAF_KEC, STAF_DINAS, TAMU = (
    f"19850101201001{number:04d}" for number in range(1001, 1011)
)

UNIT = (
    Unit("PEMDA", "Pemerintah Kabupaten", "pemerintah_daerah", None, "kepala_daerah"),
    Unit("DINAS", "Dinas Perhubungan", "dinas", "PEMDA", "jpt_pratama"),
    Unit("BID", "Bidang Angkutan", "bidang", "DINAS", "administrator"),
    Unit("SEKSI", "Seksi Terminal", "seksi", "BID", "pengawas"),
    Unit("KEC", "Kecamatan Barat", "kecamatan", "PEMDA", "administrator"),
    Unit("KEC.SEK", "Sekretariat Kecamatan Barat", "sekretariat", "KEC", "administrator"),
    Unit("KEC.SEKSI", "Seksi Pelayanan", "seksi", "KEC", "pengawas"),
    Unit("KANTOR", "Kantor Instansi Lain", "instansi_lain", None, "jpt_pratama"),
)

PEGAWAI = (
    Pegawai(STAF_KEC, "Eka [merah] Putri", "KEC.SEKSI", "fungsional", "ahli_muda", "Analis Kebijakan Ahli Muda", "pns"),
    Pegawai(BUPATI, "Bapak Bupati", "PEMDA", "kepala_daerah"),
    Pegawai(KADIS, "Budi Santoso", "DINAS", "jpt_pratama", "", "Kepala Dinas Perhubungan", "pns"),
    Pegawai(KABID, "Citra Dewi", "BID", "administrator", "", "Kepala Bidang Angkutan", "pns"),
    Pegawai(KASI, "Dodi Pratama", "SEKSI", "pengawas", "", "Kepala Seksi Terminal", "pns"),
    Pegawai(CAMAT, "Camat Barat", "KEC", "administrator", "", "Camat Barat", "pns"),
    Pegawai(KASI_KEC, "Fajar Hidayat", "KEC.SEKSI", "pengawas", "", "Kepala Seksi Pelayanan", "pns"),
    Pegawai(STAF_SEKSI, "Gita Lestari", "SEKSI", "pelaksana", "", "Pengadministrasi Umum", "pppk"),
    Pegawai(STAF_DINAS, "Hadi Wijaya", "DINAS", "pelaksana", "", "Pengemudi", "pns"),
    Pegawai(TAMU, "Intan Sari", "KANTOR", "pelaksana", "", "Operator", "pns"),
)

PEMANGKU = tuple(
    Pemangku(unit, nip, sebagai, date(2020, 1, 1))
    for unit, nip, sebagai in (
        ("PEMDA", BUPATI, "definitif"),
        ("DINAS", KADIS, "definitif"),
        ("BID", KABID, "plt"),
        ("SEKSI", KASI, "definitif"),
        ("KEC", CAMAT, "definitif"),
        ("KEC.SEKSI", KASI_KEC, "definitif"),
    )
)
"""Nobody leads KEC.SEK: that post is vacant."""


@attrs.frozen
class Hasil:
    """How a run ended."""

    kode: int
    keluar: str
    galat: str

    @property
    def json(self) -> Any:
        return json.loads(self.keluar)


Jalankan = Callable[..., Hasil]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small organisation as files."""
    target = tmp_path_factory.mktemp("organisasi") / "data"
    tulis_organisasi(Organisasi(UNIT, PEGAWAI, PEMANGKU), target)
    return target


@pytest.fixture(autouse=True)
def _lingkungan_bersih(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith(("TATAKERJA_", "_TATAKERJA"))]:
        monkeypatch.delenv(name)


@pytest.fixture
def jalankan() -> Jalankan:
    """Run ``tatakerja`` with words, in this process."""

    def run(*words: str, env: dict[str, str] | None = None) -> Hasil:
        result = CliRunner().invoke(akar, words, env=env)
        return Hasil(result.exit_code, result.stdout, result.stderr)

    return run


@pytest.fixture
def tanya(jalankan: Jalankan, folder: Path) -> Jalankan:
    """Run a command over the small organisation under Bantul's regulation."""

    def run(*words: str) -> Hasil:
        return jalankan("-r", "bantul", "-o", str(folder), "--tanggal", "2026-01-05", *words)

    return run


ID = "2026-000001"
USULKAN = (
    "penugasan", "usulkan", "--oleh", KADIS, "--pemilik", "BID", "--pegawai", STAF_KEC, "--isi", "kriteria=survei",
)  # fmt: skip


@pytest.fixture(scope="session")
def basis_data(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small organisation in a database, to be copied."""
    path = tmp_path_factory.mktemp("basis") / "asli.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tatakerja.journal.sqlite.store.jam_mesin", jam_pada(date(2026, 1, 5)))
        result = CliRunner().invoke(
            akar, ["-r", "bantul", "-d", str(path), "--tanggal", "2026-01-05", "impor", str(folder)]
        )
    assert result.exit_code == 0, result.stderr
    assert "8 unit, 10 pegawai, 6 pemangku jabatan" in result.stdout
    return path


@pytest.fixture
def db(basis_data: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(basis_data, tmp_path / "kerja.db"))


@pytest.fixture
def kerja(jalankan: Jalankan, db: Path, monkeypatch: pytest.MonkeyPatch) -> Jalankan:
    """Run a command on a database of its own under Bantul's regulation, on a day that is today to it."""

    def run(*words: str, tanggal: str = "2026-01-05", kode: int = 0) -> Hasil:
        monkeypatch.setattr("tatakerja.journal.sqlite.store.jam_mesin", jam_pada(date.fromisoformat(tanggal)))
        hasil = jalankan("-r", "bantul", "-d", str(db), "--tanggal", tanggal, *words)
        assert hasil.kode == kode, hasil.galat or hasil.keluar
        if kode:
            assert hasil.keluar == ""
        else:
            assert hasil.galat == ""
        return hasil

    return run


@pytest.fixture
def langkah(kerja: Jalankan) -> Callable[..., Hasil]:
    """Take a step of the first assignment."""

    def run(perintah: str, oleh: str, *words: str, id: str = ID, **more: Any) -> Hasil:
        return kerja("penugasan", perintah, id, "--oleh", oleh, *words, **more)

    return run
