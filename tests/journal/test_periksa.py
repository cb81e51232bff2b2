"""Whatever is done to the file behind the journal's back is found; what the chain cannot show, the anchor does."""

import json
import sqlite3
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from jurnal_bahan import ANI, BUDI, PENUGASAN, create, damage, derived, fill, reopen

from tatakerja.journal import GalatBasisData, GalatSegel, Segel, jam_pada
from tatakerja.journal.event import hash_event, to_canonical
from tatakerja.journal.sqlite.read import SqliteReadTables
from tatakerja.journal.sqlite.store import PenyimpananSqlite
from tatakerja.journal.verify import verify

#: Every table whose content is vouched for, and what names a row of it.
KEYS = {
    "identitas": "satu", "peristiwa": "no", "orang": "token", "rekaman": "no || medan", "keadaan": "stream",
    "nomor": "register", "cuplikan": "id", "unit": "urutan", "pegawai": "urutan", "pejabat": "urutan",
    "pejabat_perubahan": "no", "p_giliran": "stream || urut", "nomor_terpakai": "register || urut",
}  # fmt: skip
#: Cells that tell nothing by themselves: the order of rows counts, not their number.
FREE = {("unit", "urutan"), ("pegawai", "urutan"), ("pejabat", "urutan")}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    store = create(tmp_path / "a.db")
    fill(store)
    store.close()
    return tmp_path / "a.db"


def cells(conn: sqlite3.Connection) -> Iterator[tuple[str, str, object, str, object]]:
    for table, key in KEYS.items():
        cursor = conn.execute(f"SELECT {key}, * FROM {table}")
        columns = [item[0] for item in cursor.description][1:]
        for row in cursor.fetchall():
            for column, value in zip(columns, row[1:], strict=True):
                if value is not None and (table, column) not in FREE:
                    yield table, key, row[0], column, value


def flips(value: object) -> Iterator[object]:
    """A value once for each of its bytes, that byte with one bit turned; a number once with one more."""
    if isinstance(value, int):
        yield value + 1
        return
    assert isinstance(value, str | bytes)
    raw = value.encode() if isinstance(value, str) else value
    for index in range(len(raw)):
        bit = 0x80 if index % 2 else 1  # every other one is no UTF-8 anymore
        yield raw[:index] + bytes([raw[index] ^ bit]) + raw[index + 1 :]


@pytest.mark.berkas
def test_every_byte_counts(path: Path) -> None:
    store = reopen(path)
    conn = store._conn
    conn.execute("PRAGMA foreign_keys = 0")
    conn.execute("BEGIN")
    for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        conn.execute(f"DROP TRIGGER {name}")
    view = SqliteReadTables(conn)
    # The file's own check is left out: it takes most of the time and has nothing to say about a changed value.
    view.complaints = list  # type: ignore[method-assign]
    assert verify(view, store._kinds).utuh
    count = 0
    missed = []
    for table, key, row, column, value in list(cells(conn)):
        cast = f"CAST(? AS {'TEXT' if isinstance(value, str) else 'BLOB' if isinstance(value, bytes) else 'INTEGER'})"
        for changed in flips(value):
            conn.execute("SAVEPOINT satu")
            try:
                done = conn.execute(f"UPDATE {table} SET {column} = {cast} WHERE {key} = ?", (changed, row))
                assert done.rowcount == 1
            except sqlite3.IntegrityError:
                pass  # the schema refuses it already
            else:
                count += 1
                if verify(view, store._kinds).utuh:
                    missed.append((table, row, column, changed))
            conn.execute("ROLLBACK TO satu")
            conn.execute("RELEASE satu")
    conn.execute("ROLLBACK")
    assert not missed
    assert count > 3000
    store.close()


@pytest.mark.berkas
def test_control_without_recomputed_hashes_a_changed_byte_passes(path: Path) -> None:
    """A chain whose links are only compared with each other doesn't notice a changed content."""
    damage(path, "UPDATE peristiwa SET oleh = 'sistem' WHERE no = 3")
    conn = sqlite3.connect(path)
    rows = conn.execute("SELECT sebelum, hash FROM peristiwa ORDER BY no").fetchall()
    conn.close()
    assert all(after[0] == before[1] for before, after in pairwise(rows))
    assert not reopen(path).periksa().utuh


@pytest.mark.parametrize(
    ("statement", "kind", "place"),
    [
        ("DELETE FROM peristiwa WHERE no = 3", "urutan", "peristiwa 4"),
        ("UPDATE peristiwa SET versi = 7 WHERE no = 3", "urutan", "peristiwa 3"),
        ("DELETE FROM rekaman WHERE medan = 'alasan'", "pribadi", "data pribadi alasan peristiwa 2"),
        ("UPDATE rekaman SET nilai = 'lain' WHERE medan = 'alasan'", "pribadi", "data pribadi alasan peristiwa 2"),
        ("UPDATE rekaman SET nilai = NULL, kunci = NULL, dihapus = '2026-01-01T00:00:00.000000Z'", "penghapusan",
         "data pribadi alasan peristiwa 2"),
        ("INSERT INTO rekaman VALUES (3, 'sisipan', x'00', 'x', NULL)", "pribadi", "data pribadi sisipan peristiwa 3"),
        ("DELETE FROM orang WHERE nip = '" + BUDI + "'", "orang", None),
        ("UPDATE orang SET nip = '197001011990012009' WHERE nip = '" + BUDI + "'", "orang", None),
        ("UPDATE orang SET nip = NULL, kunci = NULL, dihapus = '2026-01-01T00:00:00.000000Z' "
         "WHERE nip = '" + BUDI + "'",
         "penghapusan", None),
        ("UPDATE nomor SET terakhir = 9", "nomor", "surat_perintah 2026"),
        ("UPDATE nomor_terpakai SET teks = 'x'", "nomor", "surat_perintah 2026 nomor 1"),
        ("DELETE FROM nomor_terpakai", "nomor", "surat_perintah 2026 nomor 1"),
        ("UPDATE pegawai SET unit = 'd2' WHERE nip = '" + ANI + "'", "cuplikan", "cuplikan 1"),
        ("DELETE FROM pegawai WHERE nip = '" + ANI + "'", "cuplikan", "cuplikan 1"),
        ("DELETE FROM cuplikan", "cuplikan", "cuplikan 1"),
        ("UPDATE keadaan SET keadaan = '{}' WHERE stream = 'penugasan/1'", "turunan", "keadaan penugasan/1"),
        ("DELETE FROM keadaan WHERE stream = 'penugasan/1'", "turunan", "keadaan penugasan/1"),
        ("DELETE FROM p_giliran", "turunan", None),
        ("INSERT INTO p_giliran VALUES ('penugasan/9', 0, 'orang', 1)", "turunan", None),
        ("UPDATE pejabat_perubahan SET selesai = '2027-01-01'", "turunan", "perubahan pejabat 5"),
        ("UPDATE idempotensi SET no = 77", "idempotensi", None),
    ],
)  # fmt: skip
def test_each_kind_of_fault_is_named(path: Path, statement: str, kind: str, place: str | None) -> None:
    damage(path, statement)
    outcome = reopen(path).periksa()
    found = [fault for fault in outcome.cacat if fault.jenis == kind and place in (None, fault.tempat)]
    assert found, outcome.cacat


def test_all_faults_at_once(path: Path) -> None:
    damage(
        path,
        "UPDATE peristiwa SET data = '{bukan json' WHERE no = 2",
        "UPDATE peristiwa SET oleh = 'sistem' WHERE no = 4",
        "UPDATE rekaman SET nilai = 'lain'",
        "UPDATE pegawai SET nama = 'Lain'",
        "UPDATE nomor SET terakhir = 4",
    )
    kinds = {fault.jenis for fault in reopen(path).periksa().cacat}
    assert {"rantai", "pribadi", "cuplikan", "nomor", "turunan"} <= kinds


@pytest.mark.berkas
def test_a_damaged_page_is_told(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[4096 * 2 : 4096 * 3] = b"\xff" * 4096
    path.write_bytes(raw)
    try:
        assert not reopen(path).periksa().utuh
    except GalatBasisData as error:
        message = str(error)
    else:
        return
    assert "rusak" in message


def cut(path: Path) -> None:
    """Take the last event away with all that came of it, so that what is left is as the journal was before."""
    about = ("rekaman_tentang", "rekaman", "peristiwa", "pejabat_perubahan")
    damage(path, *(f"DELETE FROM {table} WHERE no = 6" for table in about))


def rehash(path: Path) -> None:
    """Rewrite an event and every hash after it."""
    conn = sqlite3.connect(path)
    rows = conn.execute("SELECT * FROM peristiwa ORDER BY no").fetchall()
    conn.close()
    statements = []
    before = rows[0][8]
    for no, stream, versi, jenis, waktu, oleh, data, pribadi, _, _ in rows:
        time = rows[0][4] if no == 3 else waktu
        digest = hash_event(no, stream, versi, jenis, time, oleh, data, pribadi, before)
        statements.append(
            f"UPDATE peristiwa SET waktu = '{time}', sebelum = '{before}', hash = '{digest}' WHERE no = {no}"
        )
        before = digest
    damage(path, *statements)


@pytest.mark.berkas
@pytest.mark.parametrize(("forge", "words"), [(cut, "terpotong"), (rehash, "ditulis ulang")])
def test_only_the_anchor_finds_a_cut_or_rewritten_journal(path: Path, forge: object, words: str) -> None:
    store = reopen(path)
    seal = Segel.from_json(store.segel().to_json())
    store.close()
    forge(path)  # type: ignore[operator]
    store = reopen(path)
    assert store.periksa().utuh, "the control: without the anchor it looks sound"
    faults = store.periksa(seal).cacat
    assert [fault.jenis for fault in faults] == ["segel"]
    assert words in faults[0].isi
    store.close()


def test_an_anchor_stays_good_while_the_journal_grows(path: Path) -> None:
    store = reopen(path)
    seal = store.segel()
    with store.transaksi() as tx:
        tx.append("penugasan/3", 0, "diusulkan", {}, oleh=tx.orang(ANI))
    assert store.periksa(seal).utuh
    store.close()


@pytest.mark.berkas
def test_an_anchor_of_another_journal(path: Path, tmp_path: Path) -> None:
    other = create(tmp_path / "b.db")
    empty = other.segel()
    assert other.periksa(empty).utuh
    fill(other)
    assert other.periksa(empty).utuh
    assert any("jurnal lain" in fault.isi for fault in reopen(path).periksa(other.segel()).cacat)
    other.close()


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"format": "tatakerja-segel/1", "jumlah": "3"}', '{"format": "lain/1"}']
)
def test_what_is_no_anchor_is_refused(text: str) -> None:
    with pytest.raises(GalatSegel, match="segel"):
        Segel.from_json(text)


def test_rebuilding_gives_the_same_bytes(path: Path) -> None:
    before = derived(path)
    store = reopen(path)
    store.bangun_ulang()
    assert derived(path) == before
    store.close()
    damage(path, "DELETE FROM p_giliran", "DELETE FROM keadaan", "DELETE FROM nomor", "DELETE FROM pejabat_perubahan")
    assert derived(path) != before, "the control: without rebuilding it is gone"
    store = reopen(path)
    assert not store.periksa().utuh
    store.bangun_ulang()
    assert derived(path) == before
    assert store.periksa().utuh
    store.close()


def test_a_fold_that_looks_elsewhere_is_found(tmp_path: Path) -> None:
    """The control for rebuilding: a state that depends on more than the events."""
    import attrs

    ticks = iter(range(1000))
    impure = attrs.evolve(PENUGASAN, fold=lambda state, event: {"langkah": [], "giliran": [], "detak": next(ticks)})
    store = PenyimpananSqlite(tmp_path / "a.db", [impure], buat=True)
    fill(store)
    assert any("berbeda" in fault.isi for fault in store.periksa().cacat)
    store.close()


def test_json_of_an_anchor(path: Path) -> None:
    seal = reopen(path).segel()
    assert json.loads(seal.to_json()) == {
        "format": "tatakerja-segel/1",
        "asal": seal.asal,
        "jumlah": 6,
        "kepala": seal.kepala,
        "waktu": seal.waktu,
    }


def test_a_clock_that_went_back_is_a_fault_unless_its_event_says_so(tmp_path: Path) -> None:
    path = tmp_path / "jam.db"
    for day in (date(2026, 5, 1), date(2026, 1, 1), date(2026, 1, 2)):
        with create(path, jam=jam_pada(day)) as store, store.transaksi() as tx:
            tx.append("penugasan/1", tx.keadaan("penugasan/1").versi, "diusulkan", {}, oleh="sistem")
    with reopen(path) as store:
        assert store.periksa().utuh
        with store.baca() as view:
            second = list(view.peristiwa())[1]
            assert second.data["jam_mundur"].startswith("2026-0"), "it says when the one before was"
    forged = to_canonical({key: value for key, value in second.data.items() if key != "jam_mundur"})
    damage(path, f"UPDATE peristiwa SET data = '{forged}' WHERE no = 2")
    with reopen(path) as store:
        assert "urutan" in {fault.jenis for fault in store.periksa().cacat}
