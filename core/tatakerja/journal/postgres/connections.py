"""Connections to a PostgreSQL server: how they are told to behave, a pool of them, and what each has proven.

A connection sees the journal only ever go on, so what was proven over it stays proven over it. Two connections may see
different moments, so they share nothing.
"""
# SQL is put together of our own names only.

import logging
import re
from collections import OrderedDict
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, Final

import psycopg
from psycopg.adapt import Transformer
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg_pool import ConnectionPool

from tatakerja.border.alamat import without_password
from tatakerja.journal.errors import GalatBasisData
from tatakerja.journal.postgres.batch import Baca
from tatakerja.journal.postgres.complaints import cannot_connect, translate
from tatakerja.journal.postgres.pipeline import Statement, raw, send_all
from tatakerja.journal.postgres.schema import SKEMA
from tatakerja.journal.proof import Bukti
from tatakerja.journal.sql.ujung import UjungJurnal

if TYPE_CHECKING:
    from psycopg.abc import Params

# Of a connection that is lost the error tells, in Indonesian; the driver's pool would say it once more on the terminal
# of a program that has no log.
logging.getLogger("psycopg.pool").addHandler(logging.NullHandler())

TERLAMA: Final = 15
"""The oldest version of the server that is supported."""

#: Nothing that is named is found anywhere but in our schema, and what is acknowledged is on the disk. All questions are
#: answered by one index, whatever they ask for and however many rows the server expects, of a database that was just
#: copied or restored, too, of which it has counted nothing; so none is planned twice. And none is compiled: up to
#: version 17 a scan that is off counts as so dear that questions to small tables without an index would be, each for
#: longer than all else takes.
_SETTINGS = (
    f"SET search_path = {SKEMA}, pg_temp",
    "SET client_min_messages = warning",
    "SET default_transaction_isolation = 'read committed'",
    "SET standard_conforming_strings = on",
    "SET lock_timeout = {tenggat}",
    "SET plan_cache_mode = force_generic_plan",
    "SET enable_seqscan = off",
    "SET enable_bitmapscan = off",
    "SET jit = off",
    "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
    "SELECT bool_and(has_function_privilege(oid, 'execute')) FROM pg_proc WHERE proname = 'pg_logical_emit_message' "
    "AND pronamespace = 'pg_catalog'::regnamespace",
)


_DIINGAT: Final = 100
"""How many streams each connection remembers as proven: a service has some forty, used in turn."""


class Sambungan(psycopg.Connection[Baca]):
    """A connection, and what was proven over it.

    :ivar bukti: of the journal.
    :ivar known: tokens known to be stored.
    :ivar dapat_menunggu: whether its role may wait for the disk by itself, as everyone may unless that was revoked.
    :ivar menyusul: whether the disk is to be waited for after the next commit, since something new was seen.
    :ivar siap: whether what every transaction begins with was prepared.
    :ivar tersiap: the names of statements that were planned, by their text; ``urut`` how many there were.
    :ivar ujung: where the journal ended when it was last seen, committed.
    :ivar riwayat: by stream its state and last event as stored then, as far as they were read or written.
    :ivar reader: turns values into text, and text into values.
    :ivar diandalkan: how often, one after another, nobody was found to have gone on with a stream of these.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.forget()
        self.siap = self.menyusul = self.dapat_menunggu = False
        self.tersiap: dict[str, bytes] = {}
        self.urut = 0
        self.ujung: UjungJurnal | None = None
        self.riwayat: OrderedDict[str, Baca | None] = OrderedDict()
        self.diandalkan = 0
        self.reader = Transformer(self)

    def exchange(self, *statements: Statement) -> list[list[Baca]]:
        """Send statements at once.

        :return: the rows of each that has any to give, in order.
        :raises psycopg.Error: one was refused; none after it was done.
        """
        rows: list[list[Baca]] = []
        try:
            answers = send_all(self, statements)
        except psycopg.Error:
            self.siap = False  # what was to be planned in it may not have been
            raise
        for answer in answers:
            if answer.nfields:
                self.reader.set_pgresult(answer)
                rows.append(self.reader.load_rows(0, answer.ntuples, tuple))
        return rows

    def forget(self) -> None:
        """Take nothing for proven any more."""
        self.bukti = Bukti(terbanyak=_DIINGAT)
        self.known: set[str] = set()

    def remember(self, riwayat: Mapping[str, Baca | None]) -> None:
        """Keep what was read and written of streams, as of :attr:`ujung`."""
        for stream, row in riwayat.items():
            self.riwayat[stream] = row
            self.riwayat.move_to_end(stream)
        while len(self.riwayat) > _DIINGAT:
            self.riwayat.popitem(last=False)

    def go_on(self, streams: Collection[str] | None) -> None:
        """Forget what others have gone on with.

        :param streams: None: it may be any.
        """
        gone = self.riwayat.keys() if streams is None else self.riwayat.keys() & streams
        self.diandalkan = 0 if gone else self.diandalkan + 1
        for stream in [*gone]:
            del self.riwayat[stream]

    def is_alive(self) -> bool:
        """Whether nothing is known yet of its being lost, without asking the server."""
        try:
            for _ in range(2):  # what the server said last, and that it said no more
                self.pgconn.consume_input()
        except psycopg.OperationalError:
            return False
        return not self.closed


_KATA: Final = re.compile(r'invalid URI query parameter: "([^"]*)"')


def address_of(text: str) -> str:
    """An address as the driver takes it, with what keeps a dead server or client from being waited for.

    :raises GalatBasisData: it can't be read; the message doesn't repeat it.
    """
    try:
        given = {name: str(value) for name, value in conninfo_to_dict(text).items() if value is not None}
    except psycopg.Error as error:
        # What the driver says of it might repeat the password, of which a word might be a part.
        word = _KATA.search(str(error)) if "password" not in text else None
        what = "tidak terbaca" if word is None else f"memuat kata yang tidak dikenal, {word[1]}"
        raise GalatBasisData(
            f"alamat basis data {what}; tulis seperti postgresql://PERAN@SERVER:5432/NAMA, tanda khusus dalam sandi "
            "sebagai %XX, sesudah ? hanya parameter yang dikenal PostgreSQL, misalnya sslmode=require"
        ) from None
    defaults: dict[str, str] = {
        "application_name": "tatakerja", "connect_timeout": "10", "keepalives_idle": "30", "keepalives_interval": "10",
        "keepalives_count": "3",
    }  # fmt: skip
    # What is said is written in that encoding, whatever the address or the machine would have.
    return make_conninfo(**{**defaults, **given, "client_encoding": "utf8"})


def configure(conn: Sambungan, timeout: float) -> None:
    """Tell the server how a connection is to behave."""
    conn.autocommit = True
    *_, answer = conn.exchange(*(raw(one.format(tenggat=int(timeout * 1000))) for one in _SETTINGS))
    conn.dapat_menunggu = answer == [(True,)]


def connect(address: str, where: str, timeout: float) -> Sambungan:
    """Open one connection.

    :param where: the database as it may be shown.
    :raises GalatJurnal: the server can't be reached, refuses, or is of a version that isn't supported.
    """
    try:
        conn = Sambungan.connect(address_of(address), autocommit=True)
    except psycopg.Error as error:
        raise cannot_connect(error, where) from error
    try:
        if conn.info.server_version < TERLAMA * 10000:
            raise GalatBasisData(
                f"{where} dijalankan PostgreSQL {conn.info.server_version // 10000}; yang didukung mulai {TERLAMA}"
            )
        configure(conn, timeout)
    except psycopg.Error as error:
        conn.close()
        raise translate(error, where, menulis=False) from error
    except BaseException:
        conn.close()
        raise
    return conn


def make_pool(address: str, timeout: float, size: int) -> "ConnectionPool[Sambungan]":
    """A pool of connections, opened when they are needed.

    :param timeout: seconds to wait for a connection.
    """

    def set_up(conn: Sambungan) -> None:
        configure(conn, timeout)

    return ConnectionPool(
        address_of(address),
        connection_class=Sambungan,
        kwargs={"autocommit": True},
        min_size=0,
        max_size=size,
        timeout=timeout,
        reconnect_timeout=timeout,
        configure=set_up,
        name=without_password(address),
        open=True,
    )


def database_role(conn: psycopg.Connection[Any]) -> tuple[str, bool]:
    """Name of the role that is used, and whether it is a superuser."""
    row = conn.execute(b"SELECT current_user, rolsuper FROM pg_roles WHERE rolname = current_user").fetchone()
    return (str(row[0]), bool(row[1])) if row else ("", False)


def ask(conn: psycopg.Connection[Any], sql: str, parameters: "Params" = ()) -> list[tuple[Any, ...]]:
    """The rows of a question."""
    return conn.execute(sql.encode(), parameters).fetchall()
