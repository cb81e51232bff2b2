"""The lock is given on before the disk has what was committed; nobody is told of success before it has."""

from typing import Any

import psycopg
import pytest
from jurnal_bahan import PENUGASAN, TERBUKA

from postgres_bahan import Server, as_sql
from tatakerja.journal import GalatTerkunci
from tatakerja.journal.postgres.blocks import SEPI
from tatakerja.journal.postgres.store import PenyimpananPostgres
from tatakerja.journal.transfer.manage import siapkan_server

MENUNGGU = "COMMIT; EXECUTE di_cakram"


def opened(address: str) -> Any:
    store = PenyimpananPostgres(address, [PENUGASAN])
    TERBUKA.append(store)
    return store


def append(store: Any, stream: str = "penugasan/1", *, late: bool = True) -> None:
    with store.transaksi(kunci_belakangan=late) as tx:
        tx.append(stream, tx.keadaan(stream).versi, "x", {}, oleh="sistem")


def test_others_get_the_lock_first_and_who_wrote_waits_for_the_disk(pg: Server, siap: str, ujar: list[str]) -> None:
    store = opened(pg.untuk(siap))
    append(store)
    assert "BEGIN; EXECUTE kunci_bersama; " in " ".join(ujar)
    assert ujar[-1].endswith(MENUNGGU)


def test_what_is_remembered_by_many_is_on_the_disk_when_it_is_seen(pg: Server, siap: str, ujar: list[str]) -> None:
    """Imports, settings and the like, which take the lock first."""
    store = opened(pg.untuk(siap))
    append(store, late=False)
    append(store, late=False)
    assert "EXECUTE kunci; " in " ".join(ujar)
    assert "EXECUTE kunci_bersama; " not in " ".join(ujar)
    assert ujar[-1].endswith("; COMMIT")


def test_where_nobody_else_writes_the_commit_waits_itself(pg: Server, siap: str, ujar: list[str]) -> None:
    store = opened(pg.untuk(siap))
    append(store)
    store.sepi = SEPI
    ujar.clear()
    append(store)
    assert len(ujar) == 1
    assert ujar[0].startswith("EXECUTE kunci; "), "a message is a transaction by itself"
    assert MENUNGGU not in ujar[0]


def test_who_has_seen_what_others_wrote_waits_too(pg: Server, siap: str, ujar: list[str]) -> None:
    """An earlier result under its key, a printed letter, an anchor: nothing of it may be lost when the power fails."""
    store, other = opened(pg.untuk(siap)), opened(pg.untuk(siap))

    def looks() -> None:
        with store.baca() as view:
            view.kepala()

    def reads() -> None:
        with store.transaksi(kunci_belakangan=True) as tx:
            tx.sandi("x")

    for sepi in (0, SEPI):
        for act in (looks, reads, store.segel):
            append(other)
            store.sepi = sepi
            ujar.clear()
            act()
            assert ujar[-1] == MENUNGGU
            ujar.clear()
            looks()
            assert ujar[-1] == "COMMIT", "nothing is new"
    with other.baca() as view:
        last = [*view.peristiwa()][-1]
    assert store._was_stored(last)
    assert ujar[-1].startswith("COMMIT; SELECT CASE")


def test_a_wait_that_was_broken_off_is_made_up_for(pg: Server, siap: str, ujar: list[str]) -> None:
    """The connection has nothing new to it then, and yet it isn't known to be on the disk."""
    store, other = opened(pg.untuk(siap)), opened(pg.untuk(siap))

    def looks() -> None:
        with store.baca() as view:
            view.kepala()

    looks()
    append(other)
    with store._pool.connection() as conn:
        real = conn.exchange

    def broken_off(*statements: Any) -> Any:
        if not as_sql(statements).endswith(MENUNGGU):
            return real(*statements)
        real(*statements[:-1])
        raise psycopg.errors.QueryCanceled

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(conn, "exchange", broken_off)
        with pytest.raises(GalatTerkunci):
            looks()
    looks()
    assert ujar[-1] == MENUNGGU
    looks()
    assert ujar[-1] == "COMMIT"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(conn, "exchange", broken_off)
        append(store, "penugasan/tersimpan")  # it was stored, as another connection finds out, which waits
    assert ujar[-1].startswith("COMMIT; SELECT CASE")
    with other.baca() as view:
        assert view.keadaan("penugasan/tersimpan").versi == 1


def test_a_role_that_may_not_wait_by_itself_lets_the_commit_wait(pg: Server, siap: str, ujar: list[str]) -> None:
    made = siapkan_server(pg.untuk(siap), [PENUGASAN])
    role, account = f"{siap}_aplikasi", f"akun_{siap}_aplikasi"
    pg.jalankan(f'CREATE ROLE "{account}" LOGIN', f'GRANT "{role}" TO "{account}"')
    revoke = "REVOKE EXECUTE ON FUNCTION {} FROM PUBLIC"
    (functions,) = zip(
        *pg.jalankan("SELECT oid::regprocedure::text FROM pg_proc WHERE proname = 'pg_logical_emit_message'", di=siap),
        strict=True,
    )
    pg.jalankan(*map(revoke.format, functions), di=siap)
    try:
        store = opened(pg.untuk(siap, account))
        append(store)
        said = " ".join(ujar)
        assert "EXECUTE kunci; " in said
        assert "EXECUTE kunci_bersama; " not in said
        assert ujar[-1].endswith("; COMMIT")
        assert store.periksa().utuh
    finally:
        while TERBUKA:
            TERBUKA.pop().close()
        pg.buang(siap)
        pg.jalankan(*(f'DROP ROLE IF EXISTS "{one}"' for one in (account, *made.peran)))
