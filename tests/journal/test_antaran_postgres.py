"""Statements that go to a PostgreSQL server in one message, and where a connection last saw the journal end."""

import signal
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from jurnal_bahan import ANI, PENUGASAN, TERBUKA, fill, template

from postgres_bahan import Server, nama_untuk, server
from tatakerja.journal import GalatBasisData, GalatBerubah, GalatJurnal, Rahasia
from tatakerja.journal.port import STREAM_PEJABAT
from tatakerja.journal.postgres import begin, connections
from tatakerja.journal.postgres.batch import Antaran
from tatakerja.journal.postgres.blocks import SEPI
from tatakerja.journal.postgres.connections import Sambungan, connect
from tatakerja.journal.postgres.schema import KUNCI_RANTAI
from tatakerja.journal.postgres.store import PenyimpananPostgres
from tatakerja.journal.sql.ujung import DITANYA


@pytest.fixture(scope="module")
def alamat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    name = nama_untuk(tmp_path_factory.mktemp("antaran"))
    yield server().buat(name, template())
    server().buang(name)


@pytest.fixture
def conn(alamat: str) -> Iterator[Sambungan]:
    with connect(alamat, "uji", 5) as found:
        yield found


@pytest.fixture
def store(alamat: str) -> Iterator[Any]:
    found = PenyimpananPostgres(alamat, [PENUGASAN], ukuran=1)
    TERBUKA.append(found)
    with found.baca() as view:
        empty = not view.kepala().jumlah
    if empty:
        fill(found)
    yield found
    TERBUKA.remove(found)
    found.close()


VALUES: list[Any] = [
    "", "'", "''; DROP TABLE x; --", "\\", "\\'", "$1", "%s", "?", "%(a)s", "é漢\U0001f600\n\t\x01", None, 0, -1, 2**62,
    b"", b"\x00\xff'\\", ["a'b", "\\", ""], [0, -1, 2**40],
]  # fmt: skip


def test_values_arrive_as_they_were_given(conn: Sambungan) -> None:
    kinds = {str: "text", int: "bigint", bytes: "bytea", type(None): "text"}
    with conn.transaction():
        for _ in range(2):  # planned, and planned before
            batch = Antaran(conn)
            for value in VALUES:
                kind = f"{kinds[type(value[0])]}[]" if isinstance(value, list) else kinds[type(value)]
                batch.add(f"SELECT %s::{kind}", (value,))
            assert [row for ((row,),) in batch.ask()] == VALUES
            assert not len(batch)
            assert [*batch.ask()] == []
    assert len(conn.tersiap) == conn.urut == 5, "the same statement is planned once"


def test_text_that_no_column_keeps_is_refused(store: Any, conn: Sambungan) -> None:
    with pytest.raises(psycopg.DataError, match="NUL"):
        Antaran(conn).add("SELECT %s::text", ("a\0'); DROP TABLE x",))
    with pytest.raises(TypeError):
        Antaran(conn).add("SELECT %s::text", (object(),))
    before = store.periksa().jumlah
    with pytest.raises(GalatJurnal), store.transaksi() as tx:
        tx.append("penugasan/nul", 0, "x", {}, oleh="sistem", pribadi={"perihal": Rahasia("a\0b", ())})
    assert store.periksa().jumlah == before


def test_what_was_refused_without_anybody_minding_it_is_not_acknowledged(store: Any) -> None:
    def write() -> None:
        with store.transaksi() as tx:
            tx.append("penugasan/diam", 0, "x", {}, oleh="sistem")
            with pytest.raises(psycopg.Error):
                tx._tables._execute("SELECT 1 / 0")

    before = store.periksa().jumlah
    with pytest.raises(GalatJurnal, match="tidak ada yang disimpan"):
        write()
    assert store.periksa().jumlah == before


def test_a_connection_that_comes_back_knows_where_the_journal_ends(
    alamat: str, store: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever others have written meanwhile, little or much; and a journal that isn't the same is noticed."""
    monkeypatch.setattr(begin, "_SEJAK_TERBANYAK", 4)
    other = PenyimpananPostgres(alamat, [PENUGASAN], ukuran=1)
    TERBUKA.append(other)

    def end(*, late: bool) -> Any:
        with store.transaksi(kunci_belakangan=late) as tx:
            tx.kepala()
            return tx._tables.ujung

    for written in (0, 1, 2, 3, 9):
        for late in (False, True):
            for _ in range(written):
                with other.transaksi() as tx:
                    tx.append(f"penugasan/k{tx.kepala().jumlah}", 0, "x", {"giliran": [tx.orang(ANI)]}, oleh="sistem")
            with other.transaksi() as tx:
                tx.atur({"a": f"{written}"}, oleh="sistem")
            seen = end(late=late)
            with PenyimpananPostgres(alamat, [PENUGASAN], ukuran=1) as fresh, fresh.transaksi() as tx:
                assert tx._tables.ujung == seen
    with store._pool.connection() as conn:
        assert conn.ujung is not None
        assert conn.ujung.gone_on([]) is None
        no, hash_ = conn.ujung.akhir
        assert conn.ujung.gone_on([(no, "x", 1, "w", "f" * 64, 0)]) is None
        conn.ujung = type(conn.ujung)("f" * 64, (no, "f" * 8), None, 0, 0, conn.ujung.stream)
    assert end(late=True).akhir == (no, hash_)
    with store.transaksi() as tx:
        tx.append("penugasan/lagi", 0, "x", {}, oleh="sistem")
    assert store.periksa().utuh


def test_a_view_asks_once_where_the_journal_ends(alamat: str, store: Any, ujar: list[str]) -> None:
    """With what begins it."""
    with store.baca():
        pass  # the connection is there, and has seen the journal
    other = PenyimpananPostgres(alamat, [PENUGASAN], ukuran=1)
    TERBUKA.append(other)
    with other.transaksi() as tx:
        tx.atur({"a": "lihat"}, oleh="sistem")
        tx.append("penugasan/lihat", 0, "x", {"giliran": [tx.orang(ANI)]}, oleh="sistem")

    def ends(tables: Any) -> list[object]:
        of_streams = [tables.last_of_stream(stream) for stream in DITANYA]
        last = [tables.last_event(), tables.last_time(), tables.last_record(), tables.last_of_kind(STREAM_PEJABAT)]
        return [tables.origin(), *last, *of_streams]

    ujar.clear()
    with store.baca() as view:
        seen = ends(view._read)
        assert len(ujar) == 1
    with PenyimpananPostgres(alamat, [PENUGASAN], ukuran=1) as fresh, fresh.baca() as view:
        assert ends(view._read) == seen
        view._read._kepala = None
        assert ends(view._read) == seen, "as when each is asked for itself"


def test_a_step_after_ones_own_goes_out_in_few_messages(alamat: str, store: Any, ujar: list[str]) -> None:
    """What the connection itself has seen last of a stream isn't asked, unless others were found to go on with such."""
    with store.baca() as view:
        ani = view.sandi(ANI)
    other = PenyimpananPostgres(alamat, [PENUGASAN], ukuran=1)
    TERBUKA.append(other)

    def step(by: Any = store, stream: str = "penugasan/langkah") -> None:
        ujar.clear()
        with by.transaksi(kunci_belakangan=True) as tx:
            now = tx.keadaan(stream)
            tx.append(stream, now.versi, "x", {"giliran": [ani]}, oleh=ani)

    for _ in range(SEPI + 2):
        step()
    step()
    assert len(ujar) == 1, "nobody else has written for a while"
    assert ujar[0].startswith("EXECUTE kunci; ")
    ujar.clear()
    with store.transaksi(kunci_belakangan=True):
        pass
    with store.baca():
        pass
    assert ujar == [], "who asks nothing begins nothing"
    # Others write elsewhere: the lock, and what is written. To it: begun with what is asked, the lock, what is written.
    for stream, messages in (("penugasan/samping", 2), ("penugasan/langkah", 3)):
        step(other, stream)
        with pytest.raises(GalatBerubah):
            step()
        step()
        for _ in range(2):
            step(other, "penugasan/samping")
            step()
            assert len(ujar) == messages
            assert ujar[-1].endswith("; COMMIT; EXECUTE di_cakram")
    assert store.periksa().utuh


def test_a_stream_is_asked_for_once(store: Any, ujar: list[str]) -> None:
    """Its state with its last event, from which the proof goes on; its history, until there is more of it."""
    stream = "penugasan/sekali"
    with store.transaksi() as tx:
        ani = tx.orang(ANI)
        first = tx.append(stream, 0, "x", {"giliran": [ani]}, oleh=ani)
    with store.baca() as view:
        view.keadaan(stream)
    ujar.clear()
    with store.baca() as view:
        assert view.keadaan(stream).versi == 1
        assert len(ujar) == 1
        assert [*view.peristiwa(stream)] == [first]
        assert len(ujar) == 2
    with store.transaksi() as tx:
        assert [*tx.peristiwa(stream)] == [first]
        ujar.clear()
        assert [*tx.peristiwa(stream)] == [first]
        assert ujar == []
        second = tx.append(stream, 1, "x", {"giliran": [ani]}, oleh=ani)
        assert [*tx.peristiwa(stream)] == [first, second]
        assert len(ujar) == 1
    assert store.periksa().utuh


def test_a_state_that_is_built_anew_is_not_the_one_that_was_known(store: Any) -> None:
    with store.transaksi() as tx:
        tx.append("penugasan/rusak", 0, "x", {"giliran": [tx.orang(ANI)]}, oleh="sistem")
    with store._pool.connection() as conn:
        conn.execute(b"UPDATE keadaan SET keadaan = '{}' WHERE stream = 'penugasan/rusak'")
        conn.riwayat.clear()
    with store.transaksi() as tx:
        with pytest.raises(GalatBasisData, match="tidak sama dengan riwayatnya"):
            tx.keadaan("penugasan/rusak")
        tx.append("penugasan/lain", 0, "x", {}, oleh="sistem")
    store.bangun_ulang()
    with store.transaksi() as tx:
        assert tx.keadaan("penugasan/rusak").versi == 1


def test_what_was_to_be_planned_by_one_that_was_given_up_is_planned_by_the_next(pg: Server, siap: str) -> None:
    """Where nobody else writes nothing of it has reached the server when it is refused."""
    with PenyimpananPostgres(pg.untuk(siap), [PENUGASAN], ukuran=1) as store:

        def step(giliran: list[str], error: type[Exception] | None = None) -> None:
            with store.transaksi(kunci_belakangan=True) as tx:
                now = tx.keadaan("penugasan/1")
                tx.append("penugasan/1", now.versi, "x", {"giliran": giliran}, oleh="sistem")
                if error is not None:
                    raise error

        for _ in range(SEPI + 3):
            step([])
        with pytest.raises(LookupError):
            step(["sistem"], LookupError)
        step(["sistem"])
        assert store.periksa().utuh


@pytest.mark.parametrize("at_the_end", [False, True])
def test_what_goes_out_in_one_message_is_stored_whole_or_not_at_all(
    pg: Server, siap: str, ujar: list[str], *, at_the_end: bool
) -> None:
    """Nothing begins or commits it in words; what refuses may be its last statement, or its end."""
    store = PenyimpananPostgres(pg.untuk(siap), [PENUGASAN])

    def step() -> None:
        with store.transaksi(kunci_belakangan=True) as tx:
            now = tx.keadaan("penugasan/1")
            tx.append("penugasan/1", now.versi, "x", {}, oleh="sistem")

    for _ in range(SEPI + 3):
        step()
    when = "CONSTRAINT TRIGGER tolak AFTER" if at_the_end else "TRIGGER tolak BEFORE"
    late = "DEFERRABLE INITIALLY DEFERRED" if at_the_end else ""
    pg.jalankan(
        "CREATE FUNCTION public.tolak() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE check_violation; END'",
        f"CREATE {when} INSERT OR UPDATE ON tatakerja.keadaan {late} FOR EACH ROW EXECUTE FUNCTION public.tolak()",
        di=siap,
    )
    ujar.clear()
    with pytest.raises(GalatJurnal, match="tidak ada yang disimpan"):
        step()
    assert len(ujar) == 1
    pg.jalankan("DROP TRIGGER tolak ON tatakerja.keadaan", "DROP FUNCTION public.tolak", di=siap)
    with store.baca() as view:
        assert view.keadaan("penugasan/1").versi == SEPI + 3
    step()
    assert store.periksa().utuh
    store.close()


def test_few_among_many_are_found_by_the_index(alamat: str, store: Any) -> None:
    """Whatever the server thinks of how many there are: nearly all rows wait for one."""
    with connect(alamat, "uji", 5) as conn:
        conn.execute(
            b"INSERT INTO p_giliran SELECT 'penugasan/i' || n, 0, CASE WHEN n < 9 THEN 'orang-a' ELSE 'orang-b' END, 1 "
            b"FROM generate_series(1, 100000) AS n"
        )
        conn.execute(b"ANALYZE p_giliran")
    wanted = ["orang-a", *(f"orang-{n}" for n in range(6))]
    try:
        with store.baca() as view:
            find = view._read
            for rows in (
                find.find_among(PENUGASAN.proyeksi[0], "orang", wanted),
                find.find(PENUGASAN.proyeksi[0], {"orang": "orang-a"}),
            ):
                assert [row[0] for row in rows] == [f"penugasan/i{n}" for n in range(1, 9)]
            conn = find._batch.conn
            asked = {sql: name for sql, name in conn.tersiap.items() if "p_giliran" in sql}
            assert len(asked) == 2
            for sql, name in asked.items():
                cells = b", ".join([b"'orang-a'"] * max(sql.count("?"), sql.count("%s")))
                plan = conn.execute(b"EXPLAIN EXECUTE %b(%b)" % (name, cells)).fetchall()
                assert any("p_giliran_orang" in line for (line,) in plan)
    finally:
        with connect(alamat, "uji", 5) as conn:
            conn.execute(b"DELETE FROM p_giliran WHERE stream LIKE 'penugasan/i%'")


def test_a_history_is_found_by_its_index_where_nothing_was_counted(pg: Server, siap: str) -> None:
    """As right after a journal was copied, or restored from a dump."""
    with psycopg.connect(pg.untuk(siap), autocommit=True) as conn:
        conn.execute(b"SET search_path = tatakerja; SET session_replication_role = replica")
        conn.execute(
            b"INSERT INTO peristiwa SELECT n, 'penugasan/' || n / 3, n % 3 + 1, 'x', 'w', 'o', repeat('d', 800), '{}', "
            b"'a', 'b' FROM generate_series(1, 50000) AS n"
        )
    with PenyimpananPostgres(pg.untuk(siap), [PENUGASAN]) as store, store.baca() as view:
        tables = view._read
        assert [row[0] for row in tables.events("penugasan/9", 1)] == [27, 28, 29]
        tables.event(7)
        [*tables.records(7)]
        conn = tables._batch.conn
        for sql, name in conn.tersiap.items():
            nulls = ", ".join(["NULL"] * max(sql.count("?"), sql.count("%s")))
            plan = conn.execute(f"EXPLAIN EXECUTE {name.decode()}({nulls})".encode()).fetchall()
            assert not [line for (line,) in plan if "Bitmap" in line or "Seq Scan" in line]
        assert len(conn.tersiap) == 3


def test_no_plan_is_compiled(alamat: str) -> None:
    """Not the one of a table that is walked through, either, which is off and so counts as dear up to version 17."""
    with connect(alamat, "uji", 5) as conn:
        conn.execute(b"SET jit_above_cost = 0")
        plan = conn.execute(b"EXPLAIN ANALYZE SELECT sidik FROM proyeksi").fetchall()
    assert any("Seq Scan" in line for (line,) in plan)
    assert not any("JIT" in line for (line,) in plan)


def test_only_so_many_streams_are_remembered(store: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "_DIINGAT", 3)
    for place in range(5):
        with store.transaksi() as tx:
            tx.append(f"penugasan/m{place}", 0, "x", {}, oleh="sistem")
    with store._pool.connection() as conn:
        assert [*conn.riwayat] == ["penugasan/m2", "penugasan/m3", "penugasan/m4"]


def test_what_another_connection_of_the_process_wrote_is_nobody_elses(alamat: str, store: Any) -> None:
    """A connection that was used for something else is told with what is asked; nothing is refused for that."""
    with PenyimpananPostgres(alamat, [PENUGASAN], ukuran=2) as two:

        def step() -> int:
            with two.transaksi(kunci_belakangan=True) as tx:
                now = tx.keadaan("penugasan/dua")
                tx.append("penugasan/dua", now.versi, "x", {}, oleh=tx.orang(ANI))
                return int(tx._tables._batch.conn.info.backend_pid)

        used = []
        for turn in range(SEPI + 6):
            if turn % 3:
                used.append(step())
            else:
                with two._pool.connection():
                    used.append(step())
        assert len(set(used[SEPI:])) == 2
        assert two.sepi >= SEPI
        with store.transaksi() as tx:
            tx.append("penugasan/tiga", 0, "x", {}, oleh="sistem")
        with two.transaksi(kunci_belakangan=True) as tx:
            tx.orang(ANI)
        assert two.sepi == 0
        assert two.periksa().utuh


@pytest.mark.parametrize("late", [True, False], ids=["late", "first"])
def test_a_connection_whose_server_has_stopped_is_replaced(alamat: str, store: Any, *, late: bool) -> None:
    with store._pool.connection() as conn:
        pid = conn.info.backend_pid
    with connect(alamat, "uji", 5) as other:
        other.execute(f"SELECT pg_terminate_backend({pid}, 5000)".encode())
    with store.transaksi(kunci_belakangan=late) as tx:
        tx.append(f"penugasan/hidup{late}", tx.keadaan(f"penugasan/hidup{late}").versi, "x", {}, oleh="sistem")
        assert tx._tables._batch.conn.info.backend_pid != pid
    assert store.periksa().utuh


def test_who_is_interrupted_while_waiting_leaves_the_connection_usable(alamat: str, store: Any) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with store._pool.connection() as conn:
        pid = conn.info.backend_pid
    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        with connect(alamat, "uji", 5) as other:
            other.execute(f"BEGIN; SELECT pg_advisory_xact_lock({KUNCI_RANTAI})".encode())
            signal.setitimer(signal.ITIMER_REAL, 0.2)
            with pytest.raises(KeyboardInterrupt), store.transaksi():
                pytest.fail("the lock is held by another")
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    with store.transaksi() as tx:
        tx.append("penugasan/lanjut", 0, "x", {}, oleh="sistem")
        assert tx._tables._batch.conn.info.backend_pid == pid
    assert store.periksa().utuh


def test_who_verifies_takes_nothing_for_known(store: Any) -> None:
    told: list[object] = []

    def look(view: Any) -> Any:
        told.append(view._read._kepala)
        raise LookupError

    with pytest.raises(LookupError):
        store.periksa(peneliti=look)
    assert told == [None]
