"""How a database comes to the newest schema, and the proof on opening that it has it.

Whoever owns the database brings it forward, with :func:`prepare`; the role of an application finds it ready, or says
what the owner has to do.
"""

import secrets
from collections.abc import Iterable

import attrs

from tatakerja.journal.errors import GalatBasisData
from tatakerja.journal.port import JenisStream
from tatakerja.journal.postgres.batch import Antaran
from tatakerja.journal.postgres.connections import Sambungan, ask, database_role
from tatakerja.journal.postgres.schema import (
    CHAIN,
    ERASING,
    FUNCTIONS,
    KUNCI_RANTAI,
    SKEMA,
    TABLES,
    TRIGGERS,
    creation,
    declared_tables,
    grants,
    projection_statements,
    quoted,
    roles_of,
    signature,
    table_of,
)
from tatakerja.journal.postgres.write import PostgresWriteTables
from tatakerja.journal.rebuild import rebuild_kinds
from tatakerja.journal.tables import SALINAN

Conn = Sambungan
MIGRASI: tuple[tuple[str, ...], ...] = (tuple(creation()), (CHAIN,))
"""The statements of each version of the schema, from 1."""
_EVERY_VERSION = {statement.split()[2] for statement in TABLES if statement.startswith("CREATE TABLE ")}
"""The tables of each of them."""


@attrs.frozen
class Taraf:
    """How far a database is.

    :ivar skema: version of its schema; 0 where it has none.
    :ivar basi: kinds of streams whose projections are made otherwise here, or not at all.
    :ivar salinan: whether it is a copy that isn't finished.
    """

    skema: int
    basi: tuple[str, ...] = ()
    salinan: bool = False

    @property
    def mutakhir(self) -> bool:
        """Whether nothing is to be done."""
        return self.skema == len(MIGRASI) and not self.basi


def look(conn: Conn, where: str, kinds: Iterable[JenisStream]) -> Taraf:
    """How far a database is.

    :raises GalatBasisData: it is of a newer version, is kept in another encoding than UTF-8, isn't complete, or was
        altered.
    """
    if ask(conn, "SHOW server_encoding") != [("UTF8",)]:
        raise GalatBasisData(f"{where} tidak memakai UTF-8; buat basis data baru dengan ENCODING 'UTF8'")
    tables = set(_tables(conn))
    if not tables and not _functions(conn):
        return Taraf(0)
    if not tables.issuperset(_EVERY_VERSION):
        raise _incomplete(where)
    # By its whole name: who may not look into the schema is told so, and not that there is no such table.
    version = int(ask(conn, "SELECT max(versi) FROM tatakerja.skema")[0][0] or 0)
    if not version:
        raise _incomplete(where)
    if version > len(MIGRASI):
        raise GalatBasisData(
            f"{where} dibuat oleh Tatakerja yang lebih baru (skema {version}, di sini {len(MIGRASI)}); "
            "perbarui Tatakerja lalu buka lagi"
        )
    if version == len(MIGRASI):
        _require_guards(conn, where)
    stored = dict(ask(conn, "SELECT jenis_stream, sidik FROM proyeksi"))
    stale = [
        kind.nama
        for kind in kinds
        if stored.get(kind.nama) != signature(kind) or not tables.issuperset(map(table_of, kind.proyeksi))
    ]
    return Taraf(version, tuple(stale), SALINAN in stored)


def _incomplete(where: str) -> GalatBasisData:
    return GalatBasisData(
        f"{where} tidak lengkap isinya: pemulihannya (pg_restore) atau penyiapannya terputus; hapus basis data itu, "
        "lalu pulihkan lagi dari cadangan sampai selesai"
    )


def _functions(conn: Conn) -> list[tuple[str, str]]:
    """Name and body of each function in our schema."""
    return ask(
        conn,
        "SELECT proname::text, prosrc FROM pg_proc JOIN pg_namespace n ON n.oid = pronamespace WHERE nspname = %s",
        (SKEMA,),
    )


def _tables(conn: Conn) -> list[str]:
    return [row[0] for row in ask(conn, "SELECT tablename FROM pg_tables WHERE schemaname = %s ORDER BY 1", (SKEMA,))]


def _require_guards(conn: Conn, where: str) -> None:
    """Make sure that the triggers and functions are the ones made here, and no other runs on our tables.

    :raises GalatBasisData: something is missing, off, altered or foreign; the message names all of it.
    """
    triggers = ask(
        conn,
        "SELECT tgname::text, tgenabled::text FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid "
        "JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname = %s AND NOT tgisinternal",
        (SKEMA,),
    )
    if not triggers:  # what a restore makes last
        raise _incomplete(where)
    bodies = _functions(conn)
    wanted = {(statement.split()[2], "O") for statement in TRIGGERS}
    known = {(_name(one), _body(one)) for one in FUNCTIONS} | {(name, f"\n{body}\n") for name, _, _, body in ERASING}
    wrong = {name for name, _ in wanted ^ set(triggers)} | {name for name, _ in known ^ set(bodies)}
    if wrong:
        raise GalatBasisData(
            f"{where} diubah di luar Tatakerja: {', '.join(sorted(wrong))}; pulihkan dari cadangan yang terperiksa"
        )


def _name(statement: str) -> str:
    return statement.partition("FUNCTION ")[2].partition("(")[0]


def _body(statement: str) -> str:
    return statement.split("$isi$")[1]


def prepare(conn: Conn, where: str, kinds: Iterable[JenisStream], *, asal: str | None = None) -> None:
    """Bring a database to the newest schema, as its owner; what its roles may do is granted anew.

    :param asal: the origin of the journal that it is to become a copy of; else one of its own.
    :raises GalatBasisData: it is of a newer version, or was altered.
    :raises psycopg.Error: the role may not.
    """
    by_name = {kind.nama: kind for kind in kinds}
    if look(conn, where, by_name.values()).mutakhir and asal is None:
        return
    with conn.transaction():
        conn.execute(f"SELECT pg_advisory_xact_lock({KUNCI_RANTAI})".encode())
        # Another process may have done it since.
        state = look(conn, where, by_name.values())
        if state.skema == 0:
            conn.execute(f"CREATE SCHEMA IF NOT EXISTS {SKEMA}".encode())
        for version, statements in enumerate(MIGRASI[state.skema :], state.skema + 1):
            for statement in statements:
                conn.execute(statement.encode())
            conn.execute(b"INSERT INTO skema VALUES (%s)", (version,))
        if state.skema == 0:
            conn.execute(b"INSERT INTO identitas VALUES (1, %s)", (asal or secrets.token_hex(32),))
        elif asal is not None and not _begun(conn) and ask(conn, "SELECT asal FROM identitas") != [(asal,)]:
            conn.execute(b"UPDATE identitas SET asal = %s", (asal,))
        if asal is not None and not _begun(conn):
            conn.execute(b"INSERT INTO proyeksi VALUES (%s, '[]') ON CONFLICT DO NOTHING", (SALINAN,))
        _make_projections(conn, [by_name[name] for name in look(conn, where, by_name.values()).basi])
        grant(conn)


def _begun(conn: Conn) -> bool:
    return bool(ask(conn, "SELECT 1 FROM peristiwa LIMIT 1"))


def _make_projections(conn: Conn, kinds: Iterable[JenisStream]) -> None:
    for kind in kinds:
        declared = ask(conn, "SELECT sidik FROM proyeksi WHERE jenis_stream = %s", (kind.nama,))
        before = [name for (text,) in declared for name in declared_tables(text)]
        for table in dict.fromkeys((*before, *map(table_of, kind.proyeksi))):
            conn.execute(f"DROP TABLE IF EXISTS {table}".encode())
        for projection in kind.proyeksi:
            for statement in projection_statements(projection):
                conn.execute(statement.encode())
        tables = PostgresWriteTables(Antaran(conn))
        rebuild_kinds(tables, {kind.nama: kind})
        tables.flush()
        conn.execute(
            b"INSERT INTO proyeksi VALUES (%s, %s) ON CONFLICT (jenis_stream) DO UPDATE SET sidik = excluded.sidik",
            (kind.nama, signature(kind)),
        )


def grant(conn: Conn) -> None:
    """Give the database's roles, as far as there are any, what they may do."""
    roles = known_roles(conn)
    for statement in grants(roles, _tables(conn)):
        conn.execute(statement.encode())


def known_roles(conn: Conn) -> dict[str, str]:
    """Those of a database's roles that there are."""
    database = str(ask(conn, "SELECT current_database()")[0][0])
    missing = missing_roles(conn, database)
    return {ending: name for ending, name in roles_of(database).items() if name not in missing}


def missing_roles(conn: Conn, database: str) -> list[str]:
    """Those of a database's roles that there aren't."""
    wanted = [*roles_of(database).values()]
    there = {row[0] for row in ask(conn, "SELECT rolname::text FROM pg_roles WHERE rolname = ANY(%s)", (wanted,))}
    return [name for name in wanted if name not in there]


def make_roles(conn: Conn) -> list[str]:
    """Make the roles of a database that are missing, none of which can log in, and grant; gives those made.

    :raises psycopg.Error: the role may make none.
    """
    database = str(ask(conn, "SELECT current_database()")[0][0])
    made = missing_roles(conn, database)
    with conn.transaction():
        for name in made:
            conn.execute(f"CREATE ROLE {quoted(name)} NOLOGIN".encode())
        grant(conn)
        # Only who has one of the roles, or owns the database, gets in.
        conn.execute(f"REVOKE ALL ON DATABASE {quoted(database)} FROM PUBLIC".encode())
        names = ", ".join(map(quoted, roles_of(database).values()))
        conn.execute(f"GRANT CONNECT ON DATABASE {quoted(database)} TO {names}".encode())
    return made


def warnings_of(conn: Conn) -> tuple[str, ...]:
    """What whoever runs the database should know: who may do more than is needed, what isn't durable."""
    found = []
    role, superuser = database_role(conn)
    if superuser:
        wanted = roles_of(str(ask(conn, "SELECT current_database()")[0][0]))["aplikasi"]
        found.append(
            f"peran {role} adalah superuser, yang dapat mengubah jurnal; pakai peran yang diberi {wanted} (lihat "
            "`tatakerja basis siapkan`)"
        )
    ((fsync, standby),) = ask(conn, "SELECT current_setting('fsync'), pg_is_in_recovery()")
    if fsync == "off":
        found.append("server tidak menunggu cakram (fsync = off): yang sudah tersimpan dapat hilang bila listrik padam")
    if standby:
        found.append(
            "ini server cadangan, yang hanya dapat dibaca: perubahan ditolak, dan yang baru tersimpan di server "
            "utamanya mungkin belum sampai di sini"
        )
    return tuple(found)
