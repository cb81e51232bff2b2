"""What whoever runs a server does: make a database with its tables and roles, and look how it is set up."""

from collections.abc import Iterable

import attrs
import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from tatakerja.border.alamat import without_password
from tatakerja.journal.errors import GalatBasisData, GalatJurnal, unfinished_copy
from tatakerja.journal.port import JenisStream
from tatakerja.journal.postgres.complaints import TANPA_BASIS, said, translate
from tatakerja.journal.postgres.connections import Sambungan, address_of, ask, connect, database_role
from tatakerja.journal.postgres.migrations import (
    MIGRASI,
    Taraf,
    known_roles,
    look,
    make_roles,
    missing_roles,
    prepare,
    warnings_of,
)
from tatakerja.journal.postgres.schema import SKEMA, quoted
from tatakerja.journal.postgres.write import END_OF_JOURNAL
from tatakerja.journal.sql.ujung import UjungJurnal

_TENGGAT = 30.0
_TERPANJANG = 52
"""Letters of a database's name, so that the names of its roles are no longer than the server takes."""


@attrs.frozen(kw_only=True)
class Penyiapan:
    """What was made.

    :ivar tempat: the database as it may be shown.
    :ivar dibuat: whether the database itself was made.
    :ivar skema: version of its tables.
    :ivar peran: its roles, none of which can log in; ``peran_baru`` those made now.
    :ivar pemilik: the role that owns the tables.
    :ivar basis_data: the name of the database, which the address needn't have.
    :ivar peringatan: what should be known of it.
    """

    tempat: str
    basis_data: str
    dibuat: bool
    skema: int
    pemilik: str
    peran: tuple[str, ...]
    peran_baru: tuple[str, ...]
    peringatan: tuple[str, ...]


@attrs.frozen(kw_only=True)
class KeadaanServer:
    """How a database of a server is set up.

    :ivar skema: version of its tables, 0 where there are none; ``skema_terbaru`` the one of this program.
    :ivar mutakhir: whether nothing of it has to be brought forward.
    :ivar versi: of the server.
    :ivar peristiwa: how many events it has; ``kepala`` is the hash of the last.
    :ivar peran: the role that is used; ``peran_basis`` those of the database that there are.
    """

    skema: int
    skema_terbaru: int
    mutakhir: bool
    versi: str
    peristiwa: int
    kepala: str
    peran: str
    peran_basis: tuple[str, ...]
    ukuran: int
    peringatan: tuple[str, ...]


def set_up(address: str, kinds: Iterable[JenisStream]) -> Penyiapan:
    """Make a database where there is none, its tables, and its roles; what is there already is brought forward.

    :raises GalatBasisData: the address names no database, the server can't be reached, or the role may not.
    """
    where = without_password(address)
    name = _database_name(address, where)
    if len(name.encode()) > _TERPANJANG:
        raise GalatBasisData(
            f"{where}: nama basis data paling panjang {_TERPANJANG} huruf, karena perannya dinamai darinya"
        )
    made = _make_database(address, name, where)
    conn = connect(address, where, _TENGGAT)
    try:
        _require_owner(conn, where)
        _require_rights(conn, where, name)
        prepare(conn, where, kinds)
        new = make_roles(conn)
        state = look(conn, where, ())
        return Penyiapan(
            tempat=where,
            basis_data=conn.info.dbname,
            dibuat=made,
            skema=state.skema,
            pemilik=str(ask(conn, "SELECT tableowner FROM pg_tables WHERE schemaname = %s", (SKEMA,))[0][0]),
            peran=tuple(known_roles(conn).values()),
            peran_baru=tuple(new),
            peringatan=_about_copy(state, where),
        )
    except psycopg.errors.InsufficientPrivilege as error:
        raise GalatBasisData(
            f"{where}: peran {conn.info.user} tidak berhak menyiapkannya; pakai pemilik basis datanya, dengan hak "
            f"CREATEROLE (PostgreSQL: {said(error)})"
        ) from error
    except psycopg.Error as error:
        raise translate(error, where) from error
    finally:
        conn.close()


def _about_copy(state: Taraf, where: str) -> tuple[str, ...]:
    return (str(unfinished_copy(where, pemilik=True)),) if state.salinan else ()


def _database_name(address: str, where: str) -> str:
    """The database that an address leads to: by its own words, PGDATABASE or a service's file.

    :raises GalatBasisData: none of them names one; libpq would take the role's name then.
    """
    text = address_of(address)
    conn = psycopg.pq.PGconn.connect_start(text.encode())  # what it finds to be meant, before any answer
    try:
        name, role = conn.db.decode(), conn.user.decode()
    finally:
        conn.finish()
    usual = {one.keyword: one.val for one in psycopg.pq.Conninfo.get_defaults()}
    if name and name == role and not conninfo_to_dict(text).get("dbname") and not usual.get(b"dbname"):
        raise GalatBasisData(
            f"{where} tidak menyebut nama basis datanya, dan tidak ada yang dibuat; tulis namanya di belakang alamat, "
            "seperti postgresql://admin@server/bantul"
        )
    return name


def _make_database(address: str, name: str, where: str) -> bool:
    """Make the database where there is none; whether it was made."""
    try:
        connect(address, where, _TENGGAT).close()
    except GalatJurnal as error:
        try:
            conn = Sambungan.connect(make_conninfo(address_of(address), dbname="postgres"), autocommit=True)
        except psycopg.Error as other:
            if not TANPA_BASIS.search(str(error)):
                raise error from error.__cause__
            raise GalatBasisData(
                f"{where} belum ada dan tidak dibuat: basis data postgres, tempat perintah ini membuatnya, tidak dapat "
                f"dibuka; periksa hak masuknya, atau minta pengelola server membuat {name} (PostgreSQL: {said(other)})"
            ) from other
        try:
            if ask(conn, "SELECT 1 FROM pg_database WHERE datname = %s", (name,)):
                raise
            _require_rights(conn, where, name, database=True)
            conn.execute(f"CREATE DATABASE {quoted(name)} ENCODING 'UTF8' TEMPLATE template0".encode())
        except psycopg.Error as error:
            raise translate(error, where) from error
        finally:
            conn.close()
        return True
    return False


def _require_rights(conn: Sambungan, where: str, name: str, *, database: bool = False) -> None:
    """Make sure that what is missing can be made, before anything of it is.

    :param name: of the database; ``database``: whether it is to be made, too.
    :raises GalatBasisData: the role may not; the message names each right that it lacks.
    """
    rows = ask(
        conn,
        "SELECT rolname::text, rolsuper OR rolcreatedb, rolsuper OR rolcreaterole FROM pg_roles "
        "WHERE rolname = current_user",
    )
    role, makes_databases, makes_roles = rows[0]
    lacking = [] if makes_databases or not database else ["CREATEDB"]
    missing = missing_roles(conn, name)
    if missing and not makes_roles:
        lacking.append("CREATEROLE")
    if lacking:
        what = ", ".join([*(["basis datanya"] if database else []), *(f"peran {one}" for one in missing)])
        raise GalatBasisData(
            f"{where} belum disiapkan, dan tidak ada yang dibuat: peran {role} tidak berhak {' dan '.join(lacking)}, "
            f"padahal yang harus dibuat: {what}. Minta pengelola server menjalankan ALTER ROLE {quoted(role)} "
            f"{' '.join(lacking)}, atau jalankan sebagai peran yang berhak"
        )


def _require_owner(conn: Sambungan, where: str) -> None:
    """Make sure that the tables are the role's, or that it may make them.

    :raises GalatBasisData: they are another's, who is named.
    """
    owners = ask(
        conn,
        "SELECT DISTINCT tableowner::text FROM pg_tables WHERE schemaname = %s "
        "AND NOT pg_has_role(current_user, tableowner, 'USAGE')",
        (SKEMA,),
    )
    what = "tabelnya"
    if not owners and ask(conn, "SELECT has_database_privilege(current_database(), 'CREATE')") != [(True,)]:
        what = "basis datanya"
        owners = ask(conn, "SELECT pg_get_userbyid(datdba)::text FROM pg_database WHERE datname = current_database()")
    if owners:
        raise GalatBasisData(
            f"{where} tidak disiapkan: {what} milik peran {', '.join(row[0] for row in owners)}, bukan "
            f"{conn.info.user}; jalankan sebagai peran itu"
        )


def identity(address: str) -> tuple[object, ...]:
    """What tells a database from every other one, however its address is spelt.

    :raises GalatJurnal: the server can't be reached, or there is no such database.
    """
    conn = connect(address, without_password(address), _TENGGAT)
    try:
        return ask(conn, "SELECT current_database(), pg_postmaster_start_time()")[0]
    finally:
        conn.close()


def inspect(address: str, kinds: Iterable[JenisStream]) -> KeadaanServer:
    """How a database is set up; nothing of it is brought forward for that.

    :raises GalatBasisData: the server can't be reached, or the tables were altered.
    """
    where = without_password(address)
    conn = connect(address, where, _TENGGAT)
    try:
        state = look(conn, where, kinds)
        end = UjungJurnal.read(ask(conn, END_OF_JOURNAL)[0]) if state.skema else None
        return KeadaanServer(
            skema=state.skema,
            skema_terbaru=len(MIGRASI),
            mutakhir=state.mutakhir,
            peristiwa=end.nomor if end else 0,
            kepala=end.hash if end else "",
            versi=str(ask(conn, "SHOW server_version")[0][0]),
            peran=database_role(conn)[0],
            peran_basis=tuple(known_roles(conn).values()),
            ukuran=int(ask(conn, "SELECT pg_database_size(current_database())")[0][0]),
            peringatan=(*_about_copy(state, where), *warnings_of(conn)),
        )
    except psycopg.Error as error:
        raise translate(error, where) from error
    finally:
        conn.close()
