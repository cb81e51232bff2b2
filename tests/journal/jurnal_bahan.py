"""What the journal's tests share: a small kind of stream, people, an organisation, and ways to damage a file."""

import json
import os
import re
import sqlite3
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

from postgres_bahan import nama_untuk, server
from tatakerja.journal import JenisStream, Peristiwa, Proyeksi, Rahasia, buka
from tatakerja.journal.digest import Sidik
from tatakerja.journal.event import hash_event, to_canonical
from tatakerja.journal.organisasi import TransaksiJurnal
from tatakerja.journal.personal import make_record_key
from tatakerja.journal.port import Baris, KeteranganCuplikan, Penyimpanan, kolom_cuplikan
from tatakerja.journal.postgres.store import PenyimpananPostgres
from tatakerja.journal.sqlite.store import PenyimpananSqlite

ANI, BUDI, CITRA = "197001011990012001", "198502022010011002", "199903032024212003"


def fold(state: dict | None, event: Peristiwa) -> dict:
    before = state or {"langkah": [], "giliran": []}
    return {"langkah": [*before["langkah"], event.jenis], "giliran": event.data.get("giliran", [])}


PENUGASAN = JenisStream(
    nama="penugasan",
    fold=fold,
    proyeksi=(
        Proyeksi(
            nama="giliran",
            kolom={"orang": "TEXT", "langkah": "INTEGER"},
            indeks=(("orang",),),
            baris=lambda _, state: [(who, len(state["langkah"])) for who in state["giliran"]],
        ),
    ),
)
UNIT = [("d1", "Dinas Satu", "dinas", "", "jpt_pratama", "Kepala Dinas", "", "", "")]
LAIN = ("", "", "", "")
"""Columns that later versions added."""
PEGAWAI = [
    (ANI, "Ani", "d1", "jpt_pratama", "", "Kepala Dinas", "pns", "", *LAIN),
    (BUDI, "Budi", "d1", "fungsional", "ahli_muda", "Analis", "pns", "hukum;statistik", *LAIN),
    (CITRA, "Citra", "d1", "pelaksana", "", "Pengadministrasi", "pppk", "", *LAIN),
]
PEJABAT = [("d1", ANI, "definitif", "2024-01-01", "", "SK 1/2024")]


TERBUKA: list[Penyimpanan] = []
"""What was opened, to be closed at the end of a test."""
BASIS = ["sqlite"]
"""Which database stands behind the paths of the tests: a file at each, or a database of a server for each."""


def create(path: Path, jenis: Iterable[JenisStream] = (PENUGASAN,), **options: Any) -> Any:
    """A new journal at a path; which database keeps it is the test's parameter."""
    if BASIS[0] == "postgres":
        options.pop("ketahanan", None)
        name = nama_untuk(path)
        where = server().untuk(name) if server().ada(name) else server().buat(name, template())
        store: Any = PenyimpananPostgres(where, [*jenis], buat=True, **options)
        store.path = path
    else:
        store = PenyimpananSqlite(path, [*jenis], buat=True, **options)
    TERBUKA.append(store)
    return store


def template() -> str:
    """A database with the tables and no event; the origin of its journal is that of every copy, too."""
    name = nama_untuk(("templat", os.getpid()))
    if not server().ada(name):
        PenyimpananPostgres(server().buat(name), [PENUGASAN], buat=True).close()
    return name


def reopen(path: Path, kinds: Iterable[JenisStream] = (PENUGASAN,)) -> Any:
    """The journal at a path, opened once more."""
    store: Any = buka(server().untuk(nama_untuk(path)) if BASIS[0] == "postgres" else path, [*kinds])
    if BASIS[0] == "postgres":
        store.path = path
    TERBUKA.append(store)
    return store


def fill(store: PenyimpananSqlite) -> None:
    """A little of everything, in six events."""
    with store.transaksi() as tx:
        ani, budi = tx.orang(ANI), tx.orang(BUDI)
        tx.impor_organisasi(UNIT, PEGAWAI, PEJABAT, regulasi="bantul", oleh=ani)
        tx.append(
            "penugasan/1",
            0,
            "diusulkan",
            {"giliran": [ani]},
            oleh=budi,
            pribadi={"alasan": Rahasia("Budi sakit", (budi,)), "perihal": "pendataan"},
        )
    with store.transaksi() as tx:
        urut = tx.nomor_urut("surat_perintah", 2026)
        tx.append("penugasan/1", 1, "ditetapkan", {"urut": urut, "giliran": []}, oleh=tx.orang(ANI))
        tx.catat_hasil("kunci-1", {"nip": BUDI}, {"stream": "penugasan/1"})
        tx.append("penugasan/2", 0, "diusulkan", {"giliran": [ani, budi]}, oleh=ani)
    with store.transaksi() as tx:
        tx.akhiri_pejabat(
            unit="d1",
            nip=ANI,
            sebagai="definitif",
            mulai="2024-01-01",
            selesai="2026-01-31",
            dasar="SK 2/2026",
            oleh=ani,
        )
        tx.tetapkan_pejabat(
            unit="d1", nip=BUDI, sebagai="plt", mulai="2026-02-01", selesai="", dasar="SK 3/2026", oleh=ani
        )


def impor_lama(
    tx: TransaksiJurnal,
    unit: Iterable[Baris],
    pegawai: Iterable[Baris],
    pejabat: Iterable[Baris],
    *,
    regulasi: str,
    oleh: str,
    bentuk: int = 2,
) -> Peristiwa:
    """An import as versions 1 to 4 of the schema stored and digested it: all employees at once."""
    key = make_record_key()
    sidik, tables = Sidik(key), tx._tables
    rows = {"unit": [*unit], "pegawai": [*pegawai], "pejabat": [*pejabat]}
    for table, columns in kolom_cuplikan(bentuk).items():
        tables.insert_rows(1, table, rows[table])
        sidik.feed(table, len(columns), [row[: len(columns)] for row in rows[table]])
    data = {"cuplikan": 1, "regulasi": regulasi, **sidik.jumlah, "sidik": sidik.hex(), "berlaku": "", "bentuk": bentuk}
    if bentuk == 1:
        del data["bentuk"]
    event = tx._append_own("organisasi", "organisasi_diimpor", data, oleh)
    tables.insert_snapshot(KeteranganCuplikan(1, event.waktu, regulasi, event.no, ""), key)
    return event


def raw(path: Path) -> bytes:
    """All that is kept: the bytes of the file and of those beside it, or every row."""
    if BASIS[0] == "postgres":
        ask = partial(server().jalankan, di=nama_untuk(path))
        tables = [row[0] for row in ask("SELECT tablename FROM pg_tables WHERE schemaname = 'tatakerja'")]
        return str([ask(f"SELECT t::text FROM tatakerja.{table} t") for table in tables]).encode()
    return b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))


def damage(path: Path, *statements: str) -> None:
    """What someone with the file and another program can do: put the triggers aside, run statements, put all back."""
    if BASIS[0] == "postgres":
        statements = tuple(re.sub(r"[xX]'([0-9a-fA-F]*)'", r"'\\x\1'::bytea", one) for one in statements)
        # As superuser, whose session is told to run no triggers.
        server().jalankan(
            "SET session_replication_role = replica", "SET search_path = tatakerja", *statements, di=nama_untuk(path)
        )
        return
    conn = sqlite3.connect(path)
    triggers = conn.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        conn.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        conn.execute(statement)
    for _, sql in triggers:
        conn.execute(sql)
    conn.commit()
    conn.close()


def unchained(path: Path, *statements: str) -> str:
    """The journal as versions wrote it that chained neither results nor whom records are about; gives its head.

    :param statements: run beside.
    """
    conn = sqlite3.connect(path)
    rows = conn.execute("SELECT * FROM peristiwa ORDER BY no").fetchall()
    conn.close()
    before, done = rows[0][8], list(statements)
    for no, stream, versi, jenis, waktu, oleh, data, pribadi, _, _ in rows:
        older = data.replace('"nomor_teks":[null],', "")
        kept = {k: v for k, v in json.loads(pribadi).items() if not k.startswith(("hasil/", "tentang/"))}
        seals = to_canonical(kept)
        digest = hash_event(no, stream, versi, jenis, waktu, oleh, older, seals, before)
        done.append(
            f"UPDATE peristiwa SET data = '{older}', pribadi = '{seals}', sebelum = '{before}', hash = '{digest}' "
            f"WHERE no = {no}"
        )
        before = digest
    damage(path, *done)
    return str(before)


def derived(path: Path) -> list[str]:
    """Everything that follows from the journal, as text in a fixed order."""
    tables = {"keadaan": "stream", "p_giliran": "stream, urut", "nomor": "register, tahun", "pejabat_perubahan": "no"}
    columns = {"keadaan": "stream, jenis_stream, versi, keadaan"}
    selects = {table: f"SELECT {columns.get(table, '*')} FROM {table} ORDER BY {tables[table]}" for table in tables}
    if BASIS[0] == "postgres":
        ask = partial(server().jalankan, "SET search_path = tatakerja", di=nama_untuk(path))
        return [f"{table} {row!r}" for table, select in selects.items() for row in ask(select)]
    conn = sqlite3.connect(path)
    dump = [f"{table} {row!r}" for table, select in selects.items() for row in conn.execute(select)]
    conn.close()
    return dump
