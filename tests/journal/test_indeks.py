"""An index of SQLite that was damaged hides nothing: what is asked is answered as before, or refused."""

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest
from jurnal_bahan import ANI, BUDI, CITRA, PEGAWAI, PEJABAT, UNIT, create, fill

from tatakerja.journal import Bacaan, GalatBasisData
from tatakerja.journal.sqlite.read import SqliteReadTables
from tatakerja.journal.sqlite.store import PenyimpananSqlite

PERISTIWA, ORANG, NIP = "sqlite_autoindex_peristiwa_1", "sqlite_autoindex_orang_2", "pegawai_nip"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with create(tmp_path / "a.db") as store:
        fill(store)
        with store.transaksi() as tx:
            ani = tx.orang(ANI)
            tx.impor_organisasi(UNIT, PEGAWAI[:2], PEJABAT, regulasi="bantul", oleh=ani, berlaku="2026-02-15")
            tx.atur({"batas_mundur": 3}, oleh=ani)
            tx.gabung_unit(lama=["d0"], baru="d1", berlaku="2026-01-01", dasar="", oleh=ani)
    with closing(sqlite3.connect(tmp_path / "a.db")) as conn:
        conn.execute("PRAGMA journal_mode = delete")
    return tmp_path / "a.db"


def damage_index(path: Path, index: str, old: str, new: str) -> None:
    """Change what an index says, and nothing of the rows."""
    with closing(sqlite3.connect(path)) as conn:
        (size,) = conn.execute("PRAGMA page_size").fetchone()
        pages = [row[0] for row in conn.execute("SELECT pageno FROM dbstat WHERE name = ?", (index,))]
    content, changed = bytearray(path.read_bytes()), 0
    for page in pages:
        span = slice((page - 1) * size, page * size)
        changed += content[span].count(old.encode())
        content[span] = content[span].replace(old.encode(), new.encode())
    assert changed
    assert len(old) == len(new)
    path.write_bytes(content)


def persons(view: Bacaan) -> object:
    return [None if (token := view.sandi(nip)) is None else view.nip(token) for nip in (ANI, BUDI, CITRA)]


def organisation(view: Bacaan) -> object:
    return view.tanda_organisasi("2026-03-01")[0], view.muat_susunan()


#: An index, what is changed in it, and what is asked then.
RUSAK: list[tuple[str, str, str, Callable[[Bacaan], object]]] = [
    (PERISTIWA, "pengaturan", "pengatusan", lambda view: view.pengaturan()),
    (PERISTIWA, "penggantian", "pengganuian", lambda view: view.penggantian()),
    (PERISTIWA, "pejabat/d1", "pejabau/d1", organisation),
    (PERISTIWA, "organisasi", "organisatj", organisation),
    (ORANG, BUDI, BUDI[:-1] + "9", persons),
    (NIP, BUDI, BUDI[:-1] + "9", lambda view: view.cari_pegawai(1, [BUDI])),
]


@pytest.mark.parametrize(("index", "old", "new", "ask"), RUSAK)
def test_what_an_index_hides_is_found_or_refused(
    path: Path, index: str, old: str, new: str, ask: Callable[[Bacaan], object]
) -> None:
    with PenyimpananSqlite(path) as store, store.baca() as view:
        before = ask(view)
    assert before
    damage_index(path, index, old, new)
    with PenyimpananSqlite(path) as store:
        with suppress(GalatBasisData), store.baca() as view:
            assert ask(view) == before
        assert not store.periksa().utuh


def test_control_settings_that_nothing_vouches_for_are_gone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damage_index(path, PERISTIWA, "pengaturan", "pengatusan")
    monkeypatch.setattr(SqliteReadTables, "_prove_streams", lambda _: None)
    with PenyimpananSqlite(path) as store, store.baca() as view:
        assert view.pengaturan() is None
