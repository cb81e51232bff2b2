"""What the journal's tests share: a small kind of stream, people, an organisation, and ways to damage a file."""

import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from tatakerja.journal import JenisStream, Peristiwa, Proyeksi, Rahasia, buka
from tatakerja.journal.digest import Sidik
from tatakerja.journal.event import hash_event, to_canonical
from tatakerja.journal.organisation import TransaksiJurnal
from tatakerja.journal.personal import make_key
from tatakerja.journal.port import Baris, KeteranganCuplikan, kolom_cuplikan
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


TERBUKA: list[PenyimpananSqlite] = []
"""What was opened, to be closed at the end of a test."""


def create(path: Path, **options: object) -> PenyimpananSqlite:
    store = PenyimpananSqlite(path, [PENUGASAN], buat=True, **options)  # type: ignore[arg-type]
    TERBUKA.append(store)
    return store


def reopen(path: Path) -> PenyimpananSqlite:
    store = buka(path, [PENUGASAN])
    assert isinstance(store, PenyimpananSqlite)
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
    key = make_key()
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


def damage(path: Path, *statements: str) -> None:
    """What someone with the file and another program can do: put the triggers aside, run statements, put all back."""
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
    conn = sqlite3.connect(path)
    tables = {"keadaan": "stream", "p_giliran": "stream, urut", "nomor": "register, tahun", "pejabat_perubahan": "no"}
    columns = {"keadaan": "stream, jenis_stream, versi, keadaan"}
    dump = [
        f"{table} {row!r}"
        for table, order in tables.items()
        for row in conn.execute(f"SELECT {columns.get(table, '*')} FROM {table} ORDER BY {order}")
    ]
    conn.close()
    return dump
