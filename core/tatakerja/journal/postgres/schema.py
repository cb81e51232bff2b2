"""The tables in PostgreSQL, the functions and triggers that guard them, and what each role may do."""
# SQL is put together of our own names only.
# ruff: noqa: S608

from collections.abc import Iterable

from tatakerja.journal.event import to_canonical
from tatakerja.journal.port import JenisStream, Proyeksi
from tatakerja.values.istilah import KOLOM_PEGAWAI, KOLOM_PEJABAT, KOLOM_UNIT

SKEMA = "tatakerja"
"""The schema in which everything stands; nothing else is looked for anywhere else."""
KUNCI_RANTAI = 0x54415441
"""The advisory lock that whoever writes holds, from before the first read to the commit."""
AKHIRAN_PERAN = ("aplikasi", "pembaca", "penghapus")
"""Roles of a database: who writes, who only reads, who writes and may erase; each named after the database."""

#: Compared byte by byte, as everywhere in the journal, whatever the locale of the database is.
_TEKS = 'text COLLATE "C"'


def _cells(columns: Iterable[str]) -> str:
    return ", ".join(f"{column} {_TEKS} NOT NULL" for column in columns)


def _bulk_table(name: str, columns: Iterable[str]) -> str:
    return (
        f"CREATE TABLE {name} (urutan bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, cuplikan bigint NOT NULL, "
        f"{_cells(columns)})"
    )


_ERASED = "CHECK ((kunci IS NULL) = (dihapus IS NOT NULL))"

TABLES: tuple[str, ...] = (
    "CREATE TABLE skema (versi bigint PRIMARY KEY)",
    (
        "CREATE TABLE identitas (satu bigint PRIMARY KEY CHECK (satu = 1), "
        f"asal {_TEKS} NOT NULL CHECK (length(asal) = 64))"
    ),
    (
        f"CREATE TABLE peristiwa (no bigint PRIMARY KEY CHECK (no > 0), stream {_TEKS} NOT NULL, "
        f"versi bigint NOT NULL, {_cells(('jenis', 'waktu', 'oleh', 'data', 'pribadi', 'sebelum', 'hash'))}, "
        "UNIQUE (stream, versi) INCLUDE (no))"
    ),
    (
        f"CREATE TABLE orang (token {_TEKS} PRIMARY KEY, nip {_TEKS} UNIQUE, kunci bytea, "
        f"no bigint NOT NULL REFERENCES peristiwa (no), dihapus {_TEKS}, {_ERASED}, "
        "CHECK ((kunci IS NULL) = (nip IS NULL)))"
    ),
    (
        f"CREATE TABLE rekaman (no bigint NOT NULL REFERENCES peristiwa (no), medan {_TEKS} NOT NULL, kunci bytea, "
        f"nilai {_TEKS}, dihapus {_TEKS}, PRIMARY KEY (no, medan), {_ERASED}, "
        "CHECK ((kunci IS NULL) = (nilai IS NULL)))"
    ),
    (
        f"CREATE TABLE rekaman_tentang (token {_TEKS} NOT NULL REFERENCES orang (token), no bigint NOT NULL, "
        f"medan {_TEKS} NOT NULL, PRIMARY KEY (token, no, medan), "
        "FOREIGN KEY (no, medan) REFERENCES rekaman (no, medan))"
    ),
    (
        f"CREATE TABLE keadaan (stream {_TEKS} PRIMARY KEY, jenis_stream {_TEKS} NOT NULL, versi bigint NOT NULL, "
        f"keadaan {_TEKS} NOT NULL)"
    ),
    f"CREATE TABLE proyeksi (jenis_stream {_TEKS} PRIMARY KEY, sidik {_TEKS} NOT NULL)",
    (
        f"CREATE TABLE nomor (register {_TEKS} NOT NULL, tahun bigint NOT NULL, terakhir bigint NOT NULL, "
        "PRIMARY KEY (register, tahun))"
    ),
    (
        f"CREATE TABLE nomor_terpakai (register {_TEKS} NOT NULL, tahun bigint NOT NULL, urut bigint NOT NULL, "
        f"teks {_TEKS}, no bigint NOT NULL, PRIMARY KEY (register, tahun, urut), UNIQUE (register, tahun, teks))"
    ),
    (
        f"CREATE TABLE idempotensi (kunci {_TEKS} PRIMARY KEY, rahasia bytea, sidik {_TEKS}, hasil {_TEKS} NOT NULL, "
        f"no bigint NOT NULL, waktu {_TEKS} NOT NULL)"
    ),
    (
        f"CREATE TABLE cuplikan (id bigint PRIMARY KEY, dibuat {_TEKS} NOT NULL, regulasi {_TEKS} NOT NULL, "
        f"no bigint NOT NULL, kunci bytea NOT NULL, berlaku {_TEKS} NOT NULL)"
    ),
    _bulk_table("unit", KOLOM_UNIT),
    _bulk_table("pegawai", KOLOM_PEGAWAI),
    _bulk_table("pejabat", KOLOM_PEJABAT),
    (
        f"CREATE TABLE pejabat_perubahan (no bigint PRIMARY KEY, cuplikan bigint NOT NULL, "
        f"{_cells(('aksi', 'unit', 'orang', 'sebagai', 'mulai', 'selesai', 'dasar'))})"
    ),
    (
        f"CREATE TABLE halaman (cuplikan bigint NOT NULL, nomor bigint NOT NULL, {_cells(('awal', 'sidik'))}, "
        "PRIMARY KEY (cuplikan, nomor))"
    ),
    (
        f"CREATE TABLE jaminan ({_cells(('proyeksi', 'kolom', 'nilai', 'jumlah'))}, "
        "PRIMARY KEY (proyeksi, kolom, nilai))"
    ),
    *(f"CREATE INDEX {table}_cuplikan ON {table} (cuplikan, urutan)" for table in ("unit", "pegawai", "pejabat")),
    "CREATE INDEX pegawai_nip ON pegawai (cuplikan, nip)",
)

CACHES = ("keadaan", "nomor", "nomor_terpakai", "pejabat_perubahan", "jaminan", "halaman")
"""Tables whose rows follow from the events, or are proven by them, and are written anew."""


def _function(name: str, arguments: str, gives: str, body: str, *, own_right: bool = False) -> str:
    secure = " SECURITY DEFINER" if own_right else ""
    return (
        f"CREATE FUNCTION {name}({arguments}) RETURNS {gives} LANGUAGE plpgsql{secure} "
        f"SET search_path = {SKEMA}, pg_temp AS $isi$\n{body}\n$isi$"
    )


# Every event goes through it. To let the server look nowhere else takes as long as all that it asks, so each name says
# for itself where it stands.
_CHAIN = f"""BEGIN
IF (coalesce(
(SELECT NEW.no OPERATOR(pg_catalog.=) (akhir.no OPERATOR(pg_catalog.+) 1)
AND NEW.sebelum OPERATOR(pg_catalog.=) akhir.hash
FROM {SKEMA}.peristiwa AS akhir ORDER BY akhir.no DESC LIMIT 1),
NEW.no OPERATOR(pg_catalog.=) 1 AND NEW.sebelum OPERATOR(pg_catalog.=) (SELECT asal FROM {SKEMA}.identitas)
) AND NEW.versi OPERATOR(pg_catalog.=) (
SELECT coalesce(pg_catalog.max(satu.versi), 0) OPERATOR(pg_catalog.+) 1 FROM {SKEMA}.peristiwa AS satu
WHERE satu.stream OPERATOR(pg_catalog.=) NEW.stream)) IS NOT TRUE THEN
RAISE EXCEPTION 'peristiwa tidak menyambung jurnal';
END IF;
RETURN NEW;
END"""
CHAIN = f"CREATE OR REPLACE FUNCTION sambung() RETURNS trigger LANGUAGE plpgsql AS $isi$\n{_CHAIN}\n$isi$"
"""Lets only an event in that joins the last one."""
_FORBID = """BEGIN
RAISE EXCEPTION '%: tidak dapat diubah atau dihapus', TG_TABLE_NAME;
END"""
# A journal takes its origin from another one only before its first event.
_ORIGIN = """BEGIN
IF TG_OP = 'DELETE' OR EXISTS (SELECT 1 FROM peristiwa) THEN
RAISE EXCEPTION 'asal jurnal tidak dapat diubah';
END IF;
RETURN NEW;
END"""
_EMPTY = """BEGIN
IF OLD.dihapus IS NULL AND NEW.dihapus IS NOT NULL AND NEW.no = OLD.no AND {same} THEN
RETURN NEW;
END IF;
RAISE EXCEPTION '%: hanya dapat dikosongkan', TG_TABLE_NAME;
END"""

FUNCTIONS: tuple[str, ...] = (
    CHAIN,
    _function("larang", "", "trigger", _FORBID),
    _function("jaga_asal", "", "trigger", _ORIGIN),
    _function("kosongkan_orang", "", "trigger", _EMPTY.format(same="NEW.token = OLD.token")),
    _function("kosongkan_rekaman", "", "trigger", _EMPTY.format(same="NEW.medan = OLD.medan")),
)
ERASING: tuple[tuple[str, str, str, str], ...] = (
    (
        "hapus_orang", "sandi text, kapan text", "void",
        "BEGIN\nUPDATE orang SET kunci = NULL, nip = NULL, dihapus = kapan WHERE token = sandi;\nEND",
    ),
    (
        "hapus_rekaman", "nomor bigint, nama text, kapan text", "void",
        "BEGIN\nUPDATE rekaman SET kunci = NULL, nilai = NULL, dihapus = kapan WHERE no = nomor AND medan = nama;\nEND",
    ),
    ("hapus_pembanding", "", "void", "BEGIN\nUPDATE idempotensi SET rahasia = NULL, sidik = NULL;\nEND"),
    (
        "ganti_kunci", "lama text, baru text", "void",
        "BEGIN\nUPDATE idempotensi SET kunci = baru WHERE kunci = lama;\nEND",
    ),
    (
        "ganti_orang", "nomor bigint, siapa text, sandi text", "bigint",
        "DECLARE satu bigint; dua bigint;\nBEGIN\n"
        "UPDATE pegawai SET nip = sandi, nama = '(dihapus)', kompetensi = '', pns_id = '' "
        "WHERE cuplikan = nomor AND nip = siapa;\nGET DIAGNOSTICS satu = ROW_COUNT;\n"
        "UPDATE pejabat SET nip = sandi, dasar = '' WHERE cuplikan = nomor AND nip = siapa;\n"
        "GET DIAGNOSTICS dua = ROW_COUNT;\nRETURN satu + dua;\nEND",
    ),
    (
        "kunci_cuplikan", "nomor bigint, kunci_baru bytea", "void",
        "BEGIN\nUPDATE cuplikan SET kunci = kunci_baru WHERE id = nomor;\nEND",
    ),
)  # fmt: skip
"""What erases personal data, as the owner and not as the caller: name, arguments, what it gives, body."""


def _guard(table: str, operations: str, function: str) -> str:
    return (
        f"CREATE TRIGGER {table}_{operations.split(maxsplit=1)[0].lower()}_{function} BEFORE {operations} ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION {function}()"
    )


_KEPT = ("identitas", "peristiwa", "orang", "rekaman", "rekaman_tentang", "idempotensi", "cuplikan", "unit",
         "pegawai", "pejabat")  # fmt: skip
TRIGGERS: tuple[str, ...] = (
    _guard("peristiwa", "INSERT", "sambung"),
    _guard("peristiwa", "UPDATE OR DELETE", "larang"),
    _guard("identitas", "UPDATE OR DELETE", "jaga_asal"),
    _guard("orang", "DELETE", "larang"),
    _guard("orang", "UPDATE", "kosongkan_orang"),
    _guard("rekaman", "DELETE", "larang"),
    _guard("rekaman", "UPDATE", "kosongkan_rekaman"),
    *(_guard(table, "DELETE", "larang") for table in ("cuplikan", "unit", "pegawai", "pejabat", "idempotensi")),
    *(
        f"CREATE TRIGGER {table}_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION larang()"
        for table in _KEPT
    ),
)


def creation() -> list[str]:
    """What makes the schema of version 1; its functions as they are today."""
    erasing = [_function(name, arguments, gives, body, own_right=True) for name, arguments, gives, body in ERASING]
    # Whoever is to erase is given it by name.
    revoked = [f"REVOKE ALL ON FUNCTION {name} FROM PUBLIC" for name, *_ in ERASING]
    return [*TABLES, *FUNCTIONS, *TRIGGERS, *erasing, *revoked]


def roles_of(database: str) -> dict[str, str]:
    """The names of a database's roles, by what they are for."""
    return {ending: f"{database}_{ending}" for ending in AKHIRAN_PERAN}


def quoted(name: str) -> str:
    """A name as it stands in SQL."""
    return '"' + name.replace('"', '""') + '"'


def grants(roles: dict[str, str], tables: Iterable[str]) -> list[str]:
    """What the roles of a database may do in it.

    :param roles: those that there are, as :func:`roles_of` names them.
    :param tables: every table of the schema.
    """
    known, done = {ending: quoted(name) for ending, name in roles.items()}, []
    everyone = ", ".join(known.values())
    if everyone:
        done += [
            f"GRANT USAGE ON SCHEMA {SKEMA} TO {everyone}",
            f"GRANT SELECT ON ALL TABLES IN SCHEMA {SKEMA} TO {everyone}",
        ]
    writing = ", ".join(known[one] for one in ("aplikasi", "penghapus") if one in known)
    if writing:
        for table in tables:
            cache = table in CACHES or table.startswith("p_")
            if cache or table not in ("skema", "identitas", "proyeksi"):
                done.append(f"GRANT INSERT{', UPDATE, DELETE' if cache else ''} ON {table} TO {writing}")
    if "penghapus" in known:
        done += [f"GRANT EXECUTE ON FUNCTION {name} TO {known['penghapus']}" for name, *_ in ERASING]
    return done


def table_of(projection: Proyeksi) -> str:
    """Give the name of a projection's table."""
    return f"p_{projection.nama}"


def projection_statements(projection: Proyeksi) -> list[str]:
    """Give what creates a projection's table and indexes."""
    table = table_of(projection)
    kinds = {"TEXT": _TEKS, "INTEGER": "bigint"}
    cells = ", ".join(f"{quoted(column)} {kinds[kind]}" for column, kind in projection.kolom.items())
    indexes = [
        f"CREATE INDEX {table}_{'_'.join(columns)} ON {table} ({', '.join(map(quoted, columns))})"
        for columns in projection.indeks
    ]
    create = (
        f"CREATE TABLE {table} (stream {_TEKS} NOT NULL, urut bigint NOT NULL, {cells}, PRIMARY KEY (stream, urut))"
    )
    return [create, *indexes]


def signature(kind: JenisStream) -> str:
    """Give what tells whether the stored states of a kind of stream were made by this very definition."""
    return to_canonical([kind.versi, *(projection_statements(p) for p in kind.proyeksi)])


def declared_tables(text: str) -> list[str]:
    """The tables of projections that a signature declares."""
    words = text.replace('"CREATE TABLE ', "\n").split("\n")[1:]
    return [one.split(" ", 1)[0] for one in words if one.startswith("p_")]
