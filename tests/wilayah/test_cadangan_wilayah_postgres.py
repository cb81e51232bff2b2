"""Regencies whose databases are asked on a standby: the same results; what it cancels costs that regency alone."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import psycopg
import pytest

from cadangan_bahan import Pasangan, hidup, siapkan, wait_until
from tatakerja import SistemKerja, baca_organisasi
from tatakerja.wilayah import LaporanWilayah, audit_wilayah, baca_daftar


@pytest.fixture
def pasangan() -> Iterator[Pasangan]:
    with hidup() as found:
        yield found


def test_a_standby_gives_what_its_server_gives_and_what_it_cancels_stops_nobody(
    pasangan: Pasangan, nusantara: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    row = baca_daftar(nusantara / "daftar.csv")[0]
    here, _ = siapkan(pasangan, "bantul")
    with SistemKerja.buka("bantul", basis_data=here, tanggal=row.tanggal) as stored:
        stored.impor(baca_organisasi(row.organisasi or ""))
    pasangan.utama.jalankan("CREATE ROLE provinsi LOGIN", "GRANT bantul_pembaca TO provinsi")
    here, there = (one.untuk("bantul", "provinsi") for one in (pasangan.utama, pasangan.cadangan))
    pasangan.cadangan.jalankan("ALTER SYSTEM SET max_standby_streaming_delay = 0", "SELECT pg_reload_conf()")
    pasangan.susul()

    def audited(address: str, folder: str, *, lanjutkan: bool = False) -> LaporanWilayah:
        rows = ("kode,regulasi,organisasi,basis_data", f"X,bantul,,{address}", f"Y,bantul,{row.organisasi},")
        (tmp_path / "daftar.csv").write_text("\n".join(rows) + "\n", "utf-8")
        read = baca_daftar(tmp_path / "daftar.csv", tanggal=row.tanggal)
        return audit_wilayah(read, tmp_path / folder, pekerja=1, lanjutkan=lanjutkan)

    def broken_off(*acts: Callable[[psycopg.Connection], object]) -> str:
        """What is told of an audit of the standby that waits there for a lock, when something is done."""
        # What its server locks can't be read on the standby either.
        with psycopg.connect(pasangan.utama.untuk("bantul")) as lock:
            lock.execute(b"LOCK TABLE tatakerja.pegawai")
            pasangan.utama.jalankan("SELECT pg_switch_wal()")
            wait_until(pasangan.cadangan, "SELECT count(*) > 0 FROM pg_locks WHERE mode = 'AccessExclusiveLock'")
            reports: list[LaporanWilayah] = []
            thread = Thread(target=lambda: reports.append(audited(there, "cadangan")))
            thread.start()
            wait_until(pasangan.cadangan, "SELECT count(*) > 0 FROM pg_locks WHERE NOT granted")
            for act in acts:
                act(lock)
            thread.join()
        ((first, second),) = map(told, reports)
        assert first[:2] == ("X", "gagal")
        assert second == ("Y", "selesai")
        assert not tables("cadangan")
        return first[2]

    def tables(folder: str) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in (tmp_path / folder / "kode=X").rglob("*.parquet")}

    assert told(audited(here, "utama")) == [("X", "selesai"), ("Y", "selesai")]
    # It has read where the journal ends, in the same view: it holds the standby up, which lets nobody do that.
    assert "menyusul server utamanya; ulangi" in broken_off(
        lambda lock: lock.execute(b"LOCK TABLE tatakerja.peristiwa"),
        lambda _: pasangan.utama.jalankan("SELECT pg_switch_wal()"),
    )
    assert "terputus" in broken_off(lambda _: pasangan.matikan())
    pasangan.hidupkan()
    pasangan.susul()
    assert told(audited(there, "cadangan", lanjutkan=True)) == [("X", "selesai"), ("Y", "dilewati")]
    assert len(tables("utama")) == 4
    assert tables("cadangan") == tables("utama")
    printed = capfd.readouterr()
    assert printed.err == printed.out == "", "neither a trace nor what the driver says of it"


def told(report: LaporanWilayah) -> list[tuple[str, ...]]:
    """How each regency came out, and why."""
    return [(one.kode, one.status, *one.galat) for one in report.hasil]
