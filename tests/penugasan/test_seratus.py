"""A hundred kinds of tampering with the file of a database: each is refused, or found by ``jurnal periksa``.

Whoever tampers has the file and another program, not the anchor that was made before and kept elsewhere.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import attrs
import pytest
from penugasan_bahan import HARI, STAF, buka, diserahkan, maju, pengusul, staf, usulan

from tatakerja import SistemTersimpan
from tatakerja.journal import Segel
from tatakerja.journal.event import hash_event
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan, susun_buku
from tatakerja.values.galat import GalatTatakerja

LAMA = "2020-01-01T00:00:00.000000Z"
LAIN = "orang-" + "b" * 24
SATU = "(SELECT min(no) FROM peristiwa WHERE stream LIKE 'penugasan/%')"
AKHIR = "(SELECT max(no) FROM peristiwa)"
PERTAMA = "(SELECT min(stream) FROM keadaan)"
NIP = STAF["BID1"]

#: Rows changed, taken away, put in, table by table.
BARIS = [
    # the chain
    *(f"UPDATE peristiwa SET {change} WHERE no = {SATU}" for change in (
        "jenis = 'dibatalkan'", f"waktu = '{LAMA}'", "waktu = 'kemarin'", "oleh = 'sistem'", f"oleh = '{LAIN}'",
        "data = replace(data, 'BID1', 'BID2')", "data = '['", "data = '[]'", "pribadi = '{}'", "pribadi = '7'",
        "sebelum = hash", "hash = sebelum", "versi = 99", "stream = 'penugasan/2026-000099'", "stream = 'asing/1'",
    )),
    f"UPDATE peristiwa SET no = no + 1 WHERE no = {AKHIR}",
    f"DELETE FROM peristiwa WHERE no = {SATU}",
    f"DELETE FROM peristiwa WHERE no = {AKHIR}",
    "DELETE FROM peristiwa WHERE no = 1",
    "DELETE FROM peristiwa",
    f"INSERT INTO peristiwa SELECT no + 1, stream, versi + 1, jenis, waktu, oleh, data, pribadi, hash, hash "
    f"FROM peristiwa WHERE no = {AKHIR}",
    "UPDATE identitas SET asal = CASE substr(asal, 1, 1) WHEN 'f' THEN '0' ELSE 'f' END || substr(asal, 2)",
    "DELETE FROM identitas",
    # persons and texts
    f"UPDATE orang SET nip = '197001011990012009' WHERE nip = '{NIP}'",
    f"UPDATE orang SET kunci = x'00' WHERE nip = '{NIP}'",
    f"UPDATE orang SET no = no + 1 WHERE nip = '{NIP}'",
    f"UPDATE orang SET token = '{LAIN}' WHERE nip = '{NIP}'",
    f"UPDATE orang SET nip = NULL, kunci = NULL, dihapus = '{LAMA}' WHERE nip = '{NIP}'",
    f"UPDATE orang SET dihapus = '{LAMA}' WHERE nip IS NULL",
    f"DELETE FROM orang WHERE nip = '{NIP}'",
    f"INSERT INTO orang VALUES ('{LAIN}', '197001011990012009', x'00', 1, NULL)",
    "UPDATE rekaman SET nilai = nilai || '.' WHERE nilai IS NOT NULL",
    "UPDATE rekaman SET kunci = x'00' WHERE nilai IS NOT NULL",
    "UPDATE rekaman SET medan = 'lain' WHERE medan = 'isi'",
    "UPDATE rekaman SET no = no + 100",
    f"UPDATE rekaman SET nilai = NULL, kunci = NULL, dihapus = '{LAMA}' WHERE medan = 'isi'",
    "DELETE FROM rekaman WHERE medan = 'isi'",
    "INSERT INTO rekaman VALUES (2, 'sisipan', x'00', 'x', NULL)",
    "DELETE FROM rekaman_tentang",
    "INSERT OR IGNORE INTO rekaman_tentang SELECT token, rekaman.no, medan FROM orang, rekaman",
    f"UPDATE OR IGNORE rekaman_tentang SET token = '{LAIN}'",
    # states and what is derived of them
    "UPDATE keadaan SET keadaan = replace(keadaan, '\"berjalan\"', '\"selesai\"')",
    f"UPDATE keadaan SET keadaan = '{{}}' WHERE stream = {PERTAMA}",
    f"UPDATE keadaan SET keadaan = 'bukan json' WHERE stream = {PERTAMA}",
    f"UPDATE keadaan SET versi = versi - 1 WHERE stream = {PERTAMA}",
    f"UPDATE keadaan SET jenis_stream = 'lain' WHERE stream = {PERTAMA}",
    f"UPDATE keadaan SET stream = 'penugasan/2026-000099' WHERE stream = {PERTAMA}",
    f"DELETE FROM keadaan WHERE stream = {PERTAMA}",
    "INSERT INTO keadaan SELECT 'penugasan/2026-000099', jenis_stream, versi, keadaan FROM keadaan LIMIT 1",
    *(f"DELETE FROM {table}" for table in (
        "p_penugasan", "p_surat", "p_tanda_tangan", "p_porsi", "p_lanjutan", "p_giliran", "p_tujuan",
    )),
    "UPDATE p_penugasan SET status = 'selesai'",
    "UPDATE p_surat SET nomor = nomor + 1",
    "UPDATE p_tanda_tangan SET unit = 'PEMDA'",
    "INSERT INTO p_penugasan SELECT 'penugasan/2026-000099', urut, status, regulasi, pemilik, diusulkan "
    "FROM p_penugasan LIMIT 1",
    "UPDATE jaminan SET jumlah = replace(jumlah, substr(jumlah, 64), '_')",
    "DELETE FROM jaminan",
    # numbers
    "UPDATE nomor SET terakhir = terakhir - 1",
    "UPDATE nomor SET terakhir = terakhir + 1",
    "UPDATE nomor SET tahun = 2025",
    "UPDATE nomor SET register = 'lain/' || register",
    "DELETE FROM nomor",
    "INSERT INTO nomor VALUES ('surat_lain/PEMDA', 2026, 1)",
    "UPDATE nomor_terpakai SET teks = teks || '/A' WHERE teks IS NOT NULL",
    "UPDATE nomor_terpakai SET urut = urut + 7",
    "UPDATE nomor_terpakai SET no = no + 1",
    "DELETE FROM nomor_terpakai",
    "INSERT INTO nomor_terpakai SELECT 'surat_lain/PEMDA', tahun, urut, teks, no FROM nomor_terpakai LIMIT 1",
    # results
    "INSERT INTO idempotensi SELECT 'tanam', rahasia, sidik, hasil, no, waktu FROM idempotensi LIMIT 1",
    "UPDATE idempotensi SET hasil = '{}'",
    "UPDATE idempotensi SET sidik = '00'",
    f"UPDATE idempotensi SET waktu = '{LAMA}'",
    "DELETE FROM idempotensi",
    # the organisation
    "UPDATE cuplikan SET kunci = x'00'",
    "UPDATE cuplikan SET regulasi = 'wonogiri'",
    "UPDATE cuplikan SET berlaku = '2030-01-01'",
    f"UPDATE cuplikan SET dibuat = '{LAMA}'",
    "DELETE FROM cuplikan",
    "UPDATE unit SET induk = 'DIN2' WHERE kode = 'BID1'",
    "UPDATE unit SET jenis = 'kerajaan' WHERE kode = 'BID1'",
    "UPDATE unit SET kode = 'BIDX' WHERE kode = 'BID1'",
    "UPDATE unit SET nama = nama || ' II' WHERE kode = 'BID1'",
    "DELETE FROM unit WHERE kode = 'SEKSI1'",
    f"UPDATE pegawai SET unit = 'BID2' WHERE nip = '{NIP}'",
    f"UPDATE pegawai SET jenis_jabatan = 'administrator' WHERE nip = '{NIP}'",
    f"DELETE FROM pegawai WHERE nip = '{NIP}'",
    "INSERT INTO pegawai (cuplikan, nip, nama, unit, jenis_jabatan, jenjang, nama_jabatan, status_asn, kompetensi) "
    "VALUES (1, '197001011990012009', 'Asing', 'BID1', 'pelaksana', '', '', '', '')",
    f"UPDATE pejabat SET nip = '{NIP}' WHERE unit = 'BID1'",
    "UPDATE pejabat SET mulai = '2030-01-01' WHERE unit = 'BID1'",
    "UPDATE pejabat SET selesai = '2025-01-01' WHERE unit = 'BID1'",
    "DELETE FROM pejabat WHERE unit = 'BID1'",
    f"INSERT INTO pejabat (cuplikan, unit, nip, sebagai, mulai, selesai, dasar) "
    f"VALUES (1, 'SETDA', '{NIP}', 'plh', '2024-01-01', '', '')",
    "UPDATE halaman SET sidik = replace(sidik, substr(sidik, 1, 1), '_')",
    "DELETE FROM halaman",
    "UPDATE pejabat_perubahan SET orang = (SELECT min(token) FROM orang WHERE token <> pejabat_perubahan.orang)",
    "UPDATE pejabat_perubahan SET selesai = '2030-01-01'",
    "DELETE FROM pejabat_perubahan",
]  # fmt: skip

#: What was put into the schema, or taken out of it; triggers aren't put back.
SKEMA = [
    "DROP TRIGGER peristiwa_insert",
    "DROP TRIGGER peristiwa_update",
    "CREATE TRIGGER jahat AFTER INSERT ON peristiwa BEGIN DELETE FROM nomor; END",
    "CREATE VIEW intip AS SELECT * FROM orang",
    "CREATE TABLE catatan (a TEXT)",
    "CREATE UNIQUE INDEX satu ON peristiwa (jenis) WHERE jenis = 'belum pernah'",
    "DROP INDEX pegawai_nip",
    "ALTER TABLE peristiwa ADD COLUMN tambahan TEXT",
    "DROP TABLE nomor_terpakai",
    "ANALYZE",
    "PRAGMA application_id = 7",
    "PRAGMA user_version = 99",
    "PRAGMA user_version = 1",
]


def _cut(path: Path, _before: bytes) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2 & ~0xFFF])


def _older(path: Path, before: bytes) -> None:
    """An older state of the same journal in its place, as a log that was deleted leaves it."""
    path.write_bytes(before)


def _zeroed(path: Path, _before: bytes) -> None:
    raw = bytearray(path.read_bytes())
    raw[4096 * 3 : 4096 * 4] = bytes(4096)
    path.write_bytes(raw)


def _swapped(path: Path, _before: bytes) -> None:
    raw = path.read_bytes()
    path.write_bytes(raw[: 4096 * 2] + raw[4096 * 5 : 4096 * 6] + raw[4096 * 3 : 4096 * 5] + raw[4096 * 2 : 4096 * 3]
                     + raw[4096 * 6 :])  # fmt: skip


def _header(path: Path, _before: bytes) -> None:
    path.write_bytes(b"SQLite format 9\0" + path.read_bytes()[16:])


def _text(path: Path, _before: bytes) -> None:
    path.write_text("bukan basis data\n" * 400)


def _rewritten(change: Callable[[list[object]], None]) -> Callable[[Path, bytes], None]:
    """The whole chain written anew with right hashes, some events changed."""

    def forge(path: Path, _before: bytes) -> None:
        conn = sqlite3.connect(path)
        rows = [list(row) for row in conn.execute("SELECT * FROM peristiwa ORDER BY no")]
        for row in rows:
            change(row)
        before, statements = rows[0][8], []
        for row in rows:
            row[8], row[9] = before, hash_event(*row[:8], before)  # type: ignore[arg-type]
            before = row[9]
            statements.append(row)
        tampered(conn, lambda: conn.executemany(
            "INSERT OR REPLACE INTO peristiwa VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", statements))  # fmt: skip
        conn.close()

    return forge


def _replace(column: int, old: str, new: str) -> Callable[[list[object]], None]:
    def change(row: list[object]) -> None:
        row[column] = str(row[column]).replace(old, new)

    return change


#: What was done to the file as a whole, or to the whole chain with right hashes.
BERKAS: list[tuple[str, Callable[[Path, bytes], None]]] = [
    ("dipotong", _cut),
    ("keadaan lama", _older),
    ("satu halaman kosong", _zeroed),
    ("dua halaman tertukar", _swapped),
    ("kepala berkas", _header),
    ("teks", _text),
    ("hash benar: nomor surat lain", _rewritten(_replace(6, "800.1.11/1/", "800.1.11/7/"))),
    ("hash benar: hari lain", _rewritten(_replace(6, '"tanggal":"2026-01-05"', '"tanggal":"2026-01-04"'))),
    ("hash benar: waktu lain", _rewritten(_replace(4, "2026", "2025"))),
    ("hash benar: pelaku sistem", _rewritten(_replace(5, "orang-", "sistem-"))),
]


def tampered(conn: sqlite3.Connection, work: Callable[[], object]) -> None:
    """Put the triggers aside, do something, put all back."""
    conn.execute("PRAGMA foreign_keys = 0")
    triggers = conn.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        conn.execute(f"DROP TRIGGER {name}")
    work()
    for _, sql in triggers:
        conn.execute(sql)
    conn.commit()


def by_statement(statement: str, *, schema: bool) -> Callable[[Path, bytes], None]:
    def change(path: Path, _before: bytes) -> None:
        with closing(sqlite3.connect(path)) as conn:
            if schema:
                conn.execute(statement)
                conn.commit()
            else:
                before = set(conn.iterdump())
                tampered(conn, lambda: conn.execute(statement))
                # Not the count of rows: a row that gets the value that it has counts, too.
                assert set(conn.iterdump()) != before, "it changes nothing"

    return change


RAGAM: list[tuple[str, Callable[[Path, bytes], None]]] = [
    *((one, by_statement(one, schema=False)) for one in BARIS),
    *((one, by_statement(one, schema=True)) for one in SKEMA),
    *BERKAS,
]


@attrs.define
class Asal:
    """A database that was lived in, an older state of it, and the anchor kept elsewhere."""

    manager: PluginManager
    buku: BukuAturan
    isi: bytes
    dahulu: bytes
    segel: Segel

    def opened(self, path: Path) -> SistemTersimpan:
        return SistemTersimpan(self.manager, self.buku, path, HARI)


@pytest.fixture(scope="module")
def asal(tmp_path_factory: pytest.TempPathFactory) -> Asal:
    path = tmp_path_factory.mktemp("seratus") / "asal.db"
    with buka("bantul", path) as sk:
        sk.hapus_data(staf("KANTOR", 3))
        usul = attrs.evolve(usulan("BID1"), porsi=50)
        p = maju(sk, sk.usulkan(usul, oleh=pengusul(sk, usul)))
        sk.laporan_kirim(p.id, oleh=staf("BID1"), isi="laporan")
        sk.usulkan(usul := usulan("B2"), oleh=pengusul(sk, usul), kunci="kunci-1")
        sk.pejabat_tetapkan("SEKSI1", staf("SETDA"), "plh", mulai=HARI, selesai=HARI, dasar="SK 1")
    dahulu = path.read_bytes()
    with buka("bantul", path) as sk:
        diserahkan(sk, staf("BID2"))
        segel = sk.jurnal.segel()
        assert sk.periksa(segel).utuh, "the control"
    return Asal(manager := PluginManager("bantul"), susun_buku(manager), path.read_bytes(), dahulu, segel)


def outcome(asal: Asal, path: Path) -> str:
    """What becomes of a tampered file: refused when it is opened, found, or believed."""
    try:
        with asal.opened(path) as sk:
            return "percaya" if sk.periksa(asal.segel).utuh else "ditemukan"
    except GalatTatakerja:
        return "ditolak"


def test_there_are_a_hundred_kinds() -> None:
    assert len({name for name, _ in RAGAM}) == len(RAGAM) >= 100


@pytest.mark.parametrize(("name", "tamper"), RAGAM, ids=[one[0][:70] for one in RAGAM])
def test_each_kind_is_refused_or_found(
    asal: Asal, tmp_path: Path, name: str, tamper: Callable[[Path, bytes], None]
) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(asal.isi)
    tamper(path, asal.dahulu)
    assert outcome(asal, path) in ("ditolak", "ditemukan")


def test_control_without_the_anchor_an_older_state_is_believed(asal: Asal, tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(asal.dahulu)
    with asal.opened(path) as sk:
        assert sk.periksa().utuh
    assert outcome(asal, path) == "ditemukan"
