"""Which files are opened, and what is said of those that are not."""

import os
import sqlite3
import subprocess
import sys
from functools import partialmethod
from pathlib import Path

import attrs
import pytest
from jurnal_bahan import ANI, CITRA, PENUGASAN, create, fill, impor_lama, reopen, unchained

from tatakerja.journal import GalatBasisData, buka
from tatakerja.journal.organisasi import TransaksiJurnal


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(GalatBasisData, match=r"tidak ada; buat dengan .tatakerja -r DAERAH -d"):
        buka(tmp_path / "a.db")
    assert not (tmp_path / "a.db").exists()
    with pytest.raises(GalatBasisData, match=r"folder .* tidak ada"):
        buka(tmp_path / "tiada" / "a.db", buat=True)


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "a.db").touch()
    with pytest.raises(GalatBasisData, match="kosong"):
        buka(tmp_path / "a.db")
    buka(tmp_path / "a.db", buat=True).close()
    buka(tmp_path / "a.db").close()


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_text("nip,nama\n" * 200)
    with pytest.raises(GalatBasisData, match="bukan basis data SQLite"):
        buka(tmp_path / "a.db", buat=True)
    assert (tmp_path / "a.db").read_text().startswith("nip,nama")


def test_a_database_of_someone_else_stays_untouched(tmp_path: Path) -> None:
    conn = sqlite3.connect(tmp_path / "a.db")
    conn.execute("CREATE TABLE surat (isi TEXT)")
    conn.commit()
    conn.close()
    before = (tmp_path / "a.db").read_bytes()
    with pytest.raises(GalatBasisData, match="bukan basis data Tatakerja"):
        buka(tmp_path / "a.db", buat=True)
    assert (tmp_path / "a.db").read_bytes() == before


def test_a_newer_version(tmp_path: Path) -> None:
    create(tmp_path / "a.db").close()
    conn = sqlite3.connect(tmp_path / "a.db")
    conn.execute("PRAGMA user_version = 99")
    conn.close()
    with pytest.raises(GalatBasisData, match=r"lebih baru .skema 99"):
        buka(tmp_path / "a.db")


def test_a_database_of_an_older_version_is_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TransaksiJurnal, "impor_organisasi", partialmethod(impor_lama, bentuk=1))
    with create(tmp_path / "a.db") as store:
        fill(store)
        before = store.segel()
    before = attrs.evolve(before, kepala=unchained(tmp_path / "a.db"))
    # What version 1 of the schema lacked.
    conn = sqlite3.connect(tmp_path / "a.db")
    conn.execute("DROP INDEX pegawai_nip")
    conn.execute("DROP TABLE nomor_terpakai")
    conn.execute("DROP TABLE halaman")
    conn.execute("DROP TABLE jaminan")
    conn.execute("ALTER TABLE cuplikan DROP COLUMN berlaku")
    for column in ("kedudukan_khusus", "golongan", "unor_id", "pns_id"):
        conn.execute(f"ALTER TABLE pegawai DROP COLUMN {column}")
    conn.execute("DELETE FROM _sqlite_migrations WHERE name > '0001_jurnal'")
    conn.execute("PRAGMA user_version = 1")
    conn.commit()
    conn.close()
    with reopen(tmp_path / "a.db") as store:
        assert store.periksa(before).utuh
        with store.baca() as view:
            assert [row[1][0] for row in view.cari_pegawai(1, [CITRA, ANI, "9"])] == [ANI, CITRA]
    conn = sqlite3.connect(tmp_path / "a.db")
    assert conn.execute("SELECT 1 FROM sqlite_master WHERE name = 'pegawai_nip'").fetchone()
    assert conn.execute("PRAGMA user_version").fetchone() == (7,)
    conn.close()


def test_a_database_without_the_identifiers_of_other_systems_gets_their_columns(tmp_path: Path) -> None:
    """What version 5 of the schema lacked."""
    with create(tmp_path / "a.db") as store:
        fill(store)
        before = store.segel()
    conn = sqlite3.connect(tmp_path / "a.db")
    conn.execute("DROP TABLE jaminan")
    for column in ("golongan", "unor_id", "pns_id"):
        conn.execute(f"ALTER TABLE pegawai DROP COLUMN {column}")
    conn.execute("DELETE FROM _sqlite_migrations WHERE name > '0005_halaman_pegawai'")
    conn.execute("PRAGMA user_version = 5")
    conn.commit()
    conn.close()
    with reopen(tmp_path / "a.db") as store:
        assert not store.periksa(before).cacat


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("DROP TRIGGER peristiwa_update", r"peristiwa_update .trigger. hilang"),
        ("CREATE TRIGGER jahat AFTER INSERT ON peristiwa BEGIN DELETE FROM nomor; END", r"jahat .trigger. asing"),
        ("CREATE VIEW intip AS SELECT * FROM orang", r"intip .view. asing"),
        ("CREATE VIRTUAL TABLE v USING fts5(a)", r"v .table. asing"),
        ("ALTER TABLE peristiwa ADD COLUMN tambahan TEXT", r"peristiwa .table. diubah"),
        ("DROP INDEX pegawai_cuplikan", r"pegawai_cuplikan .index. hilang"),
        ("CREATE TABLE catatan (a TEXT)", r"catatan .table. asing"),
        ("CREATE UNIQUE INDEX satu ON peristiwa (jenis) WHERE jenis = 'ditetapkan'", r"satu .index. asing"),
        ("CREATE INDEX lambat ON peristiwa (jenis)", r"lambat .index. asing"),
        ("CREATE UNIQUE INDEX giliran_satu ON p_giliran (orang)", r"giliran_satu .index. asing"),
        (
            "CREATE TABLE p_asing (stream TEXT NOT NULL, urut INTEGER NOT NULL, "
            "PRIMARY KEY (stream, urut)) STRICT, WITHOUT ROWID",
            r"p_asing .table. asing",
        ),
        ("DROP INDEX p_giliran_orang", r"p_giliran_orang .index. hilang"),
        ("ANALYZE", r"sqlite_stat1 .table. asing"),
    ],
)
def test_code_of_someone_else_in_our_database(tmp_path: Path, statement: str, words: str) -> None:
    store = create(tmp_path / "a.db")
    fill(store)
    store.close()
    reopen(tmp_path / "a.db").close()
    conn = sqlite3.connect(tmp_path / "a.db")
    conn.execute(statement)
    conn.commit()
    conn.close()
    with pytest.raises(GalatBasisData, match=words):
        buka(tmp_path / "a.db", [PENUGASAN])


@pytest.mark.skipif(
    sys.platform == "win32" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anyway"
)
def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    create(tmp_path / "a.db").close()
    (tmp_path / "a.db").chmod(0o444)
    tmp_path.chmod(0o555)
    with pytest.raises(GalatBasisData), buka(tmp_path / "a.db", [PENUGASAN]).transaksi() as tx:
        tx.append("penugasan/1", 0, "x", {}, oleh="sistem")


def test_a_name_that_is_no_plain_path(tmp_path: Path) -> None:
    path = tmp_path / "basis data #1?mode=memory%20é.db"
    with create(path) as store:
        fill(store)
    assert path.exists()
    reopen(path).close()


def test_many_create_it_at_once(tmp_path: Path) -> None:
    code = "import sys; from tatakerja.journal import buka; buka(sys.argv[1], buat=True).close()"
    running = [
        subprocess.Popen([sys.executable, "-c", code, tmp_path / "a.db"], stderr=subprocess.PIPE) for _ in range(6)
    ]
    for process in running:
        assert process.communicate(timeout=60)[1] == b""
        assert process.returncode == 0
    assert reopen(tmp_path / "a.db").periksa().utuh


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_child_process_has_its_own_connection(tmp_path: Path) -> None:
    code = """
import os, sys
sys.path[:0] = [sys.argv[2], os.path.dirname(sys.argv[2])]
from jurnal_bahan import ANI, create
store = create(sys.argv[1])
child = os.fork()
with store.transaksi() as tx:
    tx.append(f"penugasan/{'anak' if child == 0 else 'induk'}", 0, "diusulkan", {}, oleh=tx.orang(ANI))
if child:
    assert os.waitpid(child, 0)[1] == 0
    assert store.periksa().utuh and store.segel().jumlah == 2
"""
    options = [sys.executable, "-c", code, tmp_path / "a.db", Path(__file__).parent]
    subprocess.run(options, check=True, timeout=60)


def test_importing_the_journal_does_not_import_the_database() -> None:
    code = "import sys, tatakerja.journal; assert 'sqlite_utils' not in sys.modules and 'sqlite3' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
