"""The tables, and the proof on opening that a file holds these tables and no code of someone else's."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import attrs

from tatakerja.journal.errors import GalatBasisData
from tatakerja.journal.event import parse, to_canonical
from tatakerja.journal.port import JenisStream, Proyeksi
from tatakerja.journal.sqlite.library import sqlite3
from tatakerja.values.istilah import KOLOM_PEGAWAI, KOLOM_PEJABAT, KOLOM_UNIT

APPLICATION_ID = 0x54415441
VERSI_SKEMA = 7
BERANTAI = 4
"""From which version on results, and whom records are about, are chained."""


BERLAKU = "berlaku TEXT NOT NULL DEFAULT ''"
SUSULAN: tuple[tuple[str, str], ...] = (
    ("cuplikan", BERLAKU),
    ("pegawai", "kedudukan_khusus TEXT NOT NULL DEFAULT ''"),
    ("pegawai", "golongan TEXT NOT NULL DEFAULT ''"),
    ("pegawai", "unor_id TEXT NOT NULL DEFAULT ''"),
    ("pegawai", "pns_id TEXT NOT NULL DEFAULT ''"),
)
"""Columns that came later, with their tables: last in the text of a table, where SQLite puts what it adds."""


def _bulk_table(name: str, columns: Iterable[str]) -> str:
    # Rows come in the order of the files and are read whole, so the rowid is their order and one index is enough.
    added = {definition.split()[0] for table, definition in SUSULAN if table == name}
    cells = ", ".join(f"{column} TEXT NOT NULL" for column in columns if column not in added)
    later = "".join(f", {definition}" for table, definition in SUSULAN if table == name)
    return f"CREATE TABLE {name} (urutan INTEGER PRIMARY KEY, cuplikan INTEGER NOT NULL, {cells}{later}) STRICT"


def _forbid(table: str, operation: str, message: str, when: str = "") -> str:
    condition = f" WHEN {when}" if when else ""
    return (
        f"CREATE TRIGGER {table}_{operation.lower()} BEFORE {operation} ON {table}{condition} "
        f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
    )


# A trigger also meets REPLACE, by recursive_triggers; and a writer that forgets the chain cannot insert.
_CHAIN = """CREATE TRIGGER peristiwa_insert BEFORE INSERT ON peristiwa BEGIN
SELECT RAISE(ABORT, 'peristiwa tidak menyambung jurnal')
WHERE NEW.no IS NOT (SELECT coalesce(max(no), 0) + 1 FROM peristiwa)
OR NEW.sebelum IS NOT coalesce((SELECT hash FROM peristiwa ORDER BY no DESC LIMIT 1), (SELECT asal FROM identitas))
OR NEW.versi IS NOT (SELECT coalesce(max(versi), 0) + 1 FROM peristiwa WHERE stream = NEW.stream);
END"""

_ERASED = "(kunci IS NULL) = (dihapus IS NOT NULL)"
_ERASES = "OLD.dihapus IS NULL AND NEW.dihapus IS NOT NULL AND NEW.no = OLD.no"

TABLES: tuple[str, ...] = (
    (
        "CREATE TABLE identitas (satu INTEGER PRIMARY KEY CHECK (satu = 1), "
        "asal TEXT NOT NULL CHECK (length(asal) = 64)) STRICT"
    ),
    (
        "CREATE TABLE peristiwa (no INTEGER PRIMARY KEY CHECK (no > 0), stream TEXT NOT NULL, versi INTEGER NOT NULL, "
        "jenis TEXT NOT NULL, waktu TEXT NOT NULL, oleh TEXT NOT NULL, data TEXT NOT NULL, pribadi TEXT NOT NULL, "
        "sebelum TEXT NOT NULL, hash TEXT NOT NULL, UNIQUE (stream, versi)) STRICT"
    ),
    (
        "CREATE TABLE orang (token TEXT PRIMARY KEY, nip TEXT UNIQUE, kunci BLOB, "
        "no INTEGER NOT NULL REFERENCES peristiwa (no), dihapus TEXT, "
        f"CHECK ({_ERASED}), CHECK ((kunci IS NULL) = (nip IS NULL))) STRICT, WITHOUT ROWID"
    ),
    (
        "CREATE TABLE rekaman (no INTEGER NOT NULL REFERENCES peristiwa (no), medan TEXT NOT NULL, kunci BLOB, "
        f"nilai TEXT, dihapus TEXT, PRIMARY KEY (no, medan), CHECK ({_ERASED}), "
        "CHECK ((kunci IS NULL) = (nilai IS NULL))) STRICT, WITHOUT ROWID"
    ),
    (
        "CREATE TABLE rekaman_tentang (token TEXT NOT NULL REFERENCES orang (token), no INTEGER NOT NULL, "
        "medan TEXT NOT NULL, PRIMARY KEY (token, no, medan), "
        "FOREIGN KEY (no, medan) REFERENCES rekaman (no, medan)) STRICT, WITHOUT ROWID"
    ),
    (
        "CREATE TABLE keadaan (stream TEXT PRIMARY KEY, jenis_stream TEXT NOT NULL, versi INTEGER NOT NULL, "
        "keadaan TEXT NOT NULL) STRICT"
    ),
    "CREATE TABLE proyeksi (jenis_stream TEXT PRIMARY KEY, sidik TEXT NOT NULL) STRICT, WITHOUT ROWID",
    (
        "CREATE TABLE nomor (register TEXT NOT NULL, tahun INTEGER NOT NULL, terakhir INTEGER NOT NULL, "
        "PRIMARY KEY (register, tahun)) STRICT, WITHOUT ROWID"
    ),
    (
        "CREATE TABLE idempotensi (kunci TEXT PRIMARY KEY, rahasia BLOB, sidik TEXT, hasil TEXT NOT NULL, "
        "no INTEGER NOT NULL, waktu TEXT NOT NULL) STRICT, WITHOUT ROWID"
    ),
    (
        "CREATE TABLE cuplikan (id INTEGER PRIMARY KEY, dibuat TEXT NOT NULL, regulasi TEXT NOT NULL, "
        f"no INTEGER NOT NULL, kunci BLOB NOT NULL, {BERLAKU}) STRICT"
    ),
    _bulk_table("unit", KOLOM_UNIT),
    _bulk_table("pegawai", KOLOM_PEGAWAI),
    _bulk_table("pejabat", KOLOM_PEJABAT),
    (
        "CREATE TABLE pejabat_perubahan (no INTEGER PRIMARY KEY, cuplikan INTEGER NOT NULL, aksi TEXT NOT NULL, "
        "unit TEXT NOT NULL, orang TEXT NOT NULL, sebagai TEXT NOT NULL, mulai TEXT NOT NULL, selesai TEXT NOT NULL, "
        "dasar TEXT NOT NULL) STRICT"
    ),
)
# Numbers as they were taken, with their texts: what stands in the events, under a constraint.
NUMBERS = (
    "CREATE TABLE nomor_terpakai (register TEXT NOT NULL, tahun INTEGER NOT NULL, urut INTEGER NOT NULL, teks TEXT, "
    "no INTEGER NOT NULL, PRIMARY KEY (register, tahun, urut), UNIQUE (register, tahun, teks)) STRICT, WITHOUT ROWID"
)
# What a snapshot's digest covers of its employees, so that one of them is proven without the others.
PAGES = (
    "CREATE TABLE halaman (cuplikan INTEGER NOT NULL, nomor INTEGER NOT NULL, awal TEXT NOT NULL, sidik TEXT NOT NULL, "
    "PRIMARY KEY (cuplikan, nomor)) STRICT, WITHOUT ROWID"
)
# By what the rows of a projection with one value are proven.
GUARDS = (
    "CREATE TABLE jaminan (proyeksi TEXT NOT NULL, kolom TEXT NOT NULL, nilai TEXT NOT NULL, jumlah TEXT NOT NULL, "
    "PRIMARY KEY (proyeksi, kolom, nilai)) STRICT, WITHOUT ROWID"
)
INDEXES: tuple[str, ...] = tuple(
    f"CREATE INDEX {table}_cuplikan ON {table} (cuplikan)" for table in ("unit", "pegawai", "pejabat")
)
# A command reads those whom it concerns, not everyone.
BY_NIP = "CREATE INDEX pegawai_nip ON pegawai (cuplikan, nip)"
TRIGGERS: tuple[str, ...] = (
    _CHAIN,
    _forbid("peristiwa", "UPDATE", "peristiwa tidak dapat diubah"),
    _forbid("peristiwa", "DELETE", "peristiwa tidak dapat dihapus"),
    _forbid("identitas", "UPDATE", "asal jurnal tidak dapat diubah"),
    _forbid("identitas", "DELETE", "asal jurnal tidak dapat dihapus"),
    _forbid("orang", "DELETE", "orang tidak dapat dihapus barisnya"),
    _forbid("orang", "UPDATE", "orang hanya dapat dikosongkan", f"NOT ({_ERASES} AND NEW.token = OLD.token)"),
    _forbid("rekaman", "DELETE", "rekaman tidak dapat dihapus barisnya"),
    _forbid("rekaman", "UPDATE", "rekaman hanya dapat dikosongkan", f"NOT ({_ERASES} AND NEW.medan = OLD.medan)"),
    *(_forbid(table, "DELETE", "cuplikan tidak dapat dihapus") for table in ("cuplikan", "unit", "pegawai", "pejabat")),
)


@attrs.frozen
class Jati:
    """Whose a database file is, as its header tells, and how many objects it holds."""

    application_id: int
    user_version: int
    objek: int

    @property
    def kosong(self) -> bool:
        """Whether nothing was ever written to it."""
        return not (self.application_id or self.user_version or self.objek)

    @property
    def mutakhir(self) -> bool:
        """Whether it is ours and needs no migration."""
        return self.application_id == APPLICATION_ID and self.user_version == VERSI_SKEMA


def identify(conn: sqlite3.Connection, where: str) -> Jati:
    """Find out whose database this is, before anything in it is used or changed.

    :raises GalatBasisData: it is not ours, or of a newer version.
    """
    jati = Jati(
        conn.execute("PRAGMA application_id").fetchone()[0],
        conn.execute("PRAGMA user_version").fetchone()[0],
        conn.execute("SELECT count(*) FROM sqlite_master").fetchone()[0],
    )
    if jati.kosong:
        return jati
    if jati.application_id != APPLICATION_ID:
        raise GalatBasisData(f"{where} bukan basis data Tatakerja; tunjuk berkas lain")
    if jati.user_version > VERSI_SKEMA:
        raise GalatBasisData(
            f"{where} dibuat oleh Tatakerja yang lebih baru (skema {jati.user_version}, di sini {VERSI_SKEMA}); "
            "perbarui Tatakerja lalu buka lagi"
        )
    return jati


def verify_schema(conn: sqlite3.Connection, where: str, kinds: Iterable[JenisStream] | None = None) -> None:
    """Make sure that the file's objects are the ones made here, all of them and no other.

    A database is only data to us: a trigger, view or virtual table of someone else's would run as part of our own
    statements, an index could forbid them, and what a table of someone else's is for nobody knows.

    :param kinds: the kinds of streams in use, whose projections must be there just as they are declared; None: before
        they were made.
    :raises GalatBasisData: something of it is missing, altered or foreign; the message names all of it.
    """
    ours_first = (*TABLES, *INDEXES, BY_NIP, NUMBERS, PAGES, GUARDS, *TRIGGERS)
    expected = {_key(statement): statement for statement in ours_first}
    rows = conn.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    if any(not isinstance(word, str) for row in rows for word in row[: 3 if row[3] is None else 4]):
        raise GalatBasisData(f"{where} rusak pada daftar tabelnya; pulihkan dari cadangan yang terperiksa")
    found: dict[tuple[str, str], str] = {(kind, name): sql for kind, name, _, sql in rows if sql is not None}
    for kind_ in kinds or ():
        for projection in kind_.proyeksi:
            expected |= {_key(statement): statement for statement in projection_statements(projection)}
    wrong = [
        f"{name} ({kind}) {'hilang' if (kind, name) not in found else 'diubah'}"
        for (kind, name), statement in expected.items()
        if found.get((kind, name)) != statement
    ]
    ours = {name for kind, name in expected if kind == "table"} | {MIGRATIONS}
    allowed = _declared(conn)
    wrong += [f"{name} ({kind}) diubah" for kind, name, table, sql in rows if sql is not None and table != _table(sql)]
    for (kind, name), sql in found.items():
        if (kind, name) in expected or (_MIGRATIONS.fullmatch(sql) and (kind, name) == _key(sql)):
            continue
        # Projections of kinds that aren't in use now, and of versions before: as their declaration has them.
        if sql not in allowed or not _PROJECTION.fullmatch(sql):
            wrong.append(f"{name} ({kind}) asing")
        elif kind == "table":
            ours.add(name)
    wrong += [f"{name} ({kind}) asing" for kind, name, table, sql in rows if sql is None and table not in ours]
    if wrong:
        raise GalatBasisData(
            f"{where} diubah di luar Tatakerja: {', '.join(sorted(wrong))}; pulihkan dari cadangan yang terperiksa"
        )


MIGRATIONS = "_sqlite_migrations"
# The library's own, as this or an earlier version of it writes them: columns and nothing that runs.
_MIGRATIONS = re.compile(
    r'CREATE TABLE ["\[]_sqlite_migrations["\]] \([\w\s,"\[\]]+\)( STRICT)?|'
    r'CREATE UNIQUE INDEX ["\[]idx__sqlite_migrations\w*["\]]\s+ON ["\[]_sqlite_migrations["\]] \([\w\s,"\[\]]+\)'
)
_COLUMNS = r"(, [a-z0-9_]+ (TEXT|INTEGER))*"
_PROJECTION = re.compile(
    rf"CREATE TABLE p_[a-z0-9_]+ \(stream TEXT NOT NULL, urut INTEGER NOT NULL{_COLUMNS}, "
    r"PRIMARY KEY \(stream, urut\)\) STRICT, WITHOUT ROWID|CREATE INDEX p_[a-z0-9_]+ ON p_[a-z0-9_]+ \([a-z0-9_, ]+\)"
)


def declared_kinds(conn: sqlite3.Connection) -> dict[str, str]:
    """The kinds of streams whose projections were made, with the signatures by which they were."""
    return dict(conn.execute("SELECT jenis_stream, sidik FROM proyeksi").fetchall())


def stale_kinds(conn: sqlite3.Connection, kinds: Iterable[JenisStream]) -> list[JenisStream]:
    """Those of the kinds of streams whose projections are to be made anew, or were never made."""
    stored = declared_kinds(conn)
    names = {row[0] for row in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return [
        kind
        for kind in kinds
        if stored.get(kind.nama) != signature(kind) or not names.issuperset(map(table_of, kind.proyeksi))
    ]


def make_projections(conn: sqlite3.Connection, kind: JenisStream) -> None:
    """Make the projections of a kind of stream, empty, in place of those that are declared."""
    for statement in _statements(declared_kinds(conn).get(kind.nama, "[]")):
        if _PROJECTION.fullmatch(statement) and statement.startswith("CREATE TABLE"):
            conn.execute(f"DROP TABLE IF EXISTS {_key(statement)[1]}")
    for projection in kind.proyeksi:
        conn.execute(f"DROP TABLE IF EXISTS {table_of(projection)}")
        for statement in projection_statements(projection):
            conn.execute(statement)
    conn.execute("INSERT OR REPLACE INTO proyeksi VALUES (?, ?)", (kind.nama, signature(kind)))


def drop_undeclared(conn: sqlite3.Connection) -> None:
    """Drop the projections that earlier versions have left behind: caches that nothing fills any more."""
    declared = _declared(conn)
    for name, sql in conn.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall():
        if sql is not None and sql not in declared and _PROJECTION.fullmatch(sql):
            conn.execute(f"DROP TABLE {name}")


def _declared(conn: sqlite3.Connection) -> set[str]:
    """The statements by which projections were made, as they are recorded; what isn't readable declares nothing."""
    return {one for text in declared_kinds(conn).values() for one in _statements(text)}


def _statements(text: str) -> list[str]:
    try:
        return [one for some in parse(text)[1:] for one in some if isinstance(one, str)]
    except (ValueError, TypeError, LookupError):
        return []


def _key(statement: str) -> tuple[str, str]:
    """Kind and name of what a statement makes."""
    words = statement.replace(" UNIQUE", "", 1).split(maxsplit=3)
    return words[1].lower(), words[2].strip('"[]')


_ON = re.compile(r"(?:INDEX|TRIGGER) \S+\s+(?:BEFORE \w+ )?ON (\S+)")


def _table(statement: str) -> str:
    """The table to which that belongs."""
    found = _ON.search(statement)
    return found[1].strip('"[]') if found else _key(statement)[1]


def table_of(projection: Proyeksi) -> str:
    """Give the name of a projection's table."""
    return f"p_{projection.nama}"


def projection_statements(projection: Proyeksi) -> list[str]:
    """Give what creates a projection's table and indexes."""
    table = table_of(projection)
    cells = ", ".join(f"{column} {kind}" for column, kind in projection.kolom.items())
    indexes = [
        f"CREATE INDEX {table}_{'_'.join(columns)} ON {table} ({', '.join(columns)})" for columns in projection.indeks
    ]
    create = (
        f"CREATE TABLE {table} (stream TEXT NOT NULL, urut INTEGER NOT NULL, {cells}, "
        "PRIMARY KEY (stream, urut)) STRICT, WITHOUT ROWID"
    )
    return [create, *indexes]


def signature(kind: JenisStream) -> str:
    """Give what tells whether the stored states of a kind of stream were made by this very definition."""
    return to_canonical([kind.versi, *(projection_statements(p) for p in kind.proyeksi)])


@contextmanager
def changing_schema(conn: sqlite3.Connection) -> Iterator[None]:
    """A bare write transaction, for work on the schema."""
    conn.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        raise
    if conn.in_transaction:
        conn.execute("COMMIT")
