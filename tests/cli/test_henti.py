"""Ctrl-C in the middle of a command: what it does is done whole, or not at all."""

import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tatakerja import SistemKerja, SistemTersimpan, baca_organisasi

HARI = "2026-03-02"
BANYAK = 6_000


def write(folder: Path, unit: str) -> Path:
    """An organisation large enough that storing it takes a while; everybody works in one unit."""
    folder.mkdir()
    (folder / "unit.csv").write_text(
        "kode,nama,jenis,induk,jabatan_pimpinan,sebutan_pimpinan,kelas,penanda,pola\n"
        "PEMDA,Kabupaten,pemerintah_daerah,,kepala_daerah,Bupati,,,\n"
        "D1,Dinas Satu,dinas,PEMDA,jpt_pratama,,,,\nD2,Dinas Dua,dinas,PEMDA,jpt_pratama,,,,\n"
    )
    rows = [f"19{n:011d}{n % 31 + 1:05d},Nama {n},{unit},pelaksana,,,pns,\n" for n in range(BANYAK)]
    header = "nip,nama,unit,jenis_jabatan,jenjang,nama_jabatan,status_asn,kompetensi\n"
    (folder / "pegawai.csv").write_text(header + "".join(rows))
    (folder / "pejabat.csv").write_text("unit,nip,sebagai,mulai,selesai,dasar\n")
    return folder


@pytest.fixture(scope="module")
def asal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("henti")
    write(folder / "lama", "D1")
    write(folder / "baru", "D2")
    with buka(folder / "k.db", buat=True) as sk:
        sk.impor(folder / "lama")
    return folder


def buka(path: Path, *, buat: bool = False) -> SistemTersimpan:
    return SistemKerja.buka("bantul", basis_data=path, tanggal=date.fromisoformat(HARI), buat=buat)


def interrupted(words: list[str], begun: Callable[[], bool]) -> int:
    """Run a command, and interrupt it as soon as it has begun to write; its exit code."""
    command = [sys.executable, "-m", "tatakerja", *words]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        while process.poll() is None and not begun():
            pass
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
    assert b"Traceback" not in said, said
    return process.returncode


def test_an_import_is_stored_whole_or_not_at_all(asal: Path) -> None:
    path = asal / "k.db"
    beside = [path.with_name(f"k.db-{name}") for name in ("wal", "journal")]
    words = ["-r", "bantul", "-d", str(path), "--tanggal", HARI, "impor", str(asal / "baru")]
    code = interrupted(words, lambda: any(one.exists() and one.stat().st_size for one in beside))
    with buka(path) as sk:
        units = {one.unit for one in sk.organisasi.pegawai}
        with sk.jurnal.baca() as bacaan:
            snapshots = len(bacaan.daftar_cuplikan())
        assert (snapshots, units) == ((2, {"D2"}) if code == 0 else (1, {"D1"}))
        assert code in (0, 130)
        assert sk.periksa().utuh


def test_an_export_is_there_whole_or_not_at_all(asal: Path, tmp_path: Path) -> None:
    target = tmp_path / "keluar"
    words = ["-r", "bantul", "-d", str(asal / "k.db"), "--tanggal", HARI, "ekspor", str(target)]
    code = interrupted(words, lambda: any(tmp_path.iterdir()))
    assert code in (0, 130)
    if code == 0 or (target / "pejabat.csv").exists():
        assert len(baca_organisasi(target).pegawai) == BANYAK
    else:
        assert not target.exists() or not all(
            (target / f"{name}.csv").exists() for name in ("unit", "pegawai", "pejabat")
        )
