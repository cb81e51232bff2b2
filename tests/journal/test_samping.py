"""What stands beside the chain is vouched for, too: results, whom records are about, erasures, times."""

import sqlite3
from pathlib import Path

import pytest
from jurnal_bahan import ANI, BUDI, create, damage, fill, reopen

from tatakerja.journal import SISTEM, GalatBasisData
from tatakerja.journal.event import hash_event

WAKTU = "2026-01-01T00:00:00.000000Z"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with create(tmp_path / "a.db") as store:
        fill(store)
    return tmp_path / "a.db"


def faults(path: Path) -> set[str]:
    with reopen(path) as store:
        return {fault.jenis for fault in store.periksa().cacat}


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO idempotensi SELECT 'tanam', rahasia, sidik, hasil, no, waktu FROM idempotensi",
        "UPDATE idempotensi SET kunci = 'lain'",
        'UPDATE idempotensi SET hasil = \'{"stream":"penugasan/2"}\'',
        "UPDATE idempotensi SET rahasia = x'00'",
        "UPDATE idempotensi SET sidik = '00'",
        "UPDATE idempotensi SET no = no - 1",
        "UPDATE idempotensi SET no = 0",
        f"UPDATE idempotensi SET waktu = '{WAKTU}'",
        "DELETE FROM idempotensi",
    ],
)
def test_a_result_that_no_event_vouches_for_is_found(path: Path, statement: str) -> None:
    damage(path, statement)
    assert faults(path) == {"idempotensi"}


@pytest.mark.parametrize("no", [0, 3, 6])
def test_a_planted_result_lets_no_command_succeed_that_stored_nothing(path: Path, no: int) -> None:
    with reopen(path) as store, store.transaksi() as tx:
        assert tx.hasil_terdahulu("kunci-1", {"nip": BUDI}) == {"stream": "penugasan/1"}  # the control
    damage(path, f"INSERT INTO idempotensi SELECT 'tanam', rahasia, sidik, hasil, {no}, waktu FROM idempotensi")
    with reopen(path) as store, pytest.raises(GalatBasisData, match=r"tanam|hasil perintah"), store.transaksi() as tx:
        tx.hasil_terdahulu("tanam", {"nip": BUDI})


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM rekaman_tentang",
        f"INSERT INTO rekaman_tentang SELECT token, 2, 'perihal' FROM orang WHERE nip = '{BUDI}'",
        f"UPDATE rekaman_tentang SET token = (SELECT token FROM orang WHERE nip = '{ANI}')",
    ],
)
def test_whom_records_are_about_is_proven_before_an_erasure(path: Path, statement: str) -> None:
    damage(path, statement)
    assert faults(path) == {"orang"}
    with reopen(path) as store, pytest.raises(GalatBasisData, match="tentang siapa"), store.transaksi() as tx:
        tx.hapus_orang(BUDI, oleh=SISTEM)


@pytest.mark.parametrize(
    "statement",
    [
        f"UPDATE orang SET dihapus = '{WAKTU}' WHERE dihapus IS NOT NULL",
        f"UPDATE rekaman SET dihapus = '{WAKTU}' WHERE dihapus IS NOT NULL",
    ],
)
def test_the_time_of_an_erasure_is_that_of_its_event(path: Path, statement: str) -> None:
    with reopen(path) as store:
        with store.transaksi() as tx:
            tx.hapus_orang(BUDI, oleh=SISTEM)
        assert store.periksa().utuh
    damage(path, statement)
    assert faults(path) == {"penghapusan"}


@pytest.mark.berkas
@pytest.mark.parametrize("version", [1, 3])
def test_a_version_set_back_does_not_make_the_journal_vouch_anew(path: Path, version: int) -> None:
    """Or what was planted would be sealed when the database is brought up to date again."""
    damage(
        path,
        "INSERT INTO idempotensi SELECT 'tanam', rahasia, sidik, hasil, no, waktu FROM idempotensi",
        f"PRAGMA user_version = {version}",
    )
    with pytest.raises(GalatBasisData, match="versi skema basis data dimundurkan"):
        reopen(path)


def test_a_comparison_erased_by_no_erasure_is_found(path: Path) -> None:
    damage(path, "UPDATE idempotensi SET rahasia = NULL, sidik = NULL")
    assert faults(path) == {"penghapusan"}


@pytest.mark.berkas
def test_a_clock_that_goes_back_unmarked_is_found(path: Path) -> None:
    """With right hashes and all: only the times themselves tell."""
    conn = sqlite3.connect(path)
    rows = conn.execute("SELECT * FROM peristiwa ORDER BY no").fetchall()
    conn.close()
    statements, before = [], rows[0][8]
    for no, stream, versi, jenis, waktu, oleh, data, pribadi, _, _ in rows:
        time = WAKTU if no == 5 else waktu
        digest = hash_event(no, stream, versi, jenis, time, oleh, data, pribadi, before)
        statements.append(
            f"UPDATE peristiwa SET waktu = '{time}', sebelum = '{before}', hash = '{digest}' WHERE no = {no}"
        )
        before = digest
    damage(path, *statements)
    assert "urutan" in faults(path)
