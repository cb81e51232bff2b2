"""What only a server's database has: roles, connections that are lost, schemas brought forward, journals moved."""

import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from jurnal_bahan import ANI, BUDI, PENUGASAN, TERBUKA, create, damage, fill, reopen

from postgres_bahan import Server, lose_answer
from tatakerja.border.alamat import without_password
from tatakerja.journal import GalatBasisData, GalatTerkunci, GalatTerputus, buka
from tatakerja.journal.postgres.blocks import SEPI
from tatakerja.journal.postgres.migrations import MIGRASI
from tatakerja.journal.postgres.store import PenyimpananPostgres
from tatakerja.journal.sqlite.store import PenyimpananSqlite
from tatakerja.journal.transfer.copy import copy_journal
from tatakerja.journal.transfer.manage import pindahkan, siapkan_server, status_basis

KINDS = {PENUGASAN.nama: PENUGASAN}


def opened(address: str, **options: Any) -> Any:
    store = PenyimpananPostgres(address, [PENUGASAN], **options)
    TERBUKA.append(store)
    return store


@pytest.fixture
def peran(pg: Server, nama: str) -> Iterator[dict[str, str]]:
    """A database made ready, and the address of an account with each of its roles."""
    made = siapkan_server(pg.untuk(nama), [PENUGASAN])
    assert (made.dibuat, made.skema, len(made.peran_baru)) == (True, len(MIGRASI), 3)
    found = {}
    for role in made.peran:
        account = f"akun_{role}"
        pg.jalankan(f'CREATE ROLE "{account}" LOGIN', f'GRANT "{role}" TO "{account}"')
        found[role.removeprefix(f"{nama}_")] = pg.untuk(nama, account)
    yield found
    while TERBUKA:
        TERBUKA.pop().close()
    pg.buang(nama)
    pg.jalankan(*(f'DROP ROLE IF EXISTS "akun_{role}", "{role}"' for role in made.peran))


def test_an_application_writes_and_cannot_change_or_erase(pg: Server, nama: str, peran: dict[str, str]) -> None:
    store = opened(peran["aplikasi"])
    assert store.peringatan == () or "fsync" in store.peringatan[0]
    fill(store)
    assert store.periksa().utuh
    store.bangun_ulang()
    with pytest.raises(GalatBasisData, match=r"tidak berhak.*NAMA_penghapus"), store.transaksi() as tx:
        tx.hapus_orang(BUDI, oleh="sistem")
    with psycopg.connect(peran["aplikasi"], autocommit=True) as conn:
        for act in (
            "UPDATE tatakerja.peristiwa SET oleh = 'x'", "DELETE FROM tatakerja.peristiwa",
            "TRUNCATE tatakerja.peristiwa CASCADE", "UPDATE tatakerja.orang SET nip = NULL, dihapus = 'x'",
            "DELETE FROM tatakerja.rekaman", "UPDATE tatakerja.cuplikan SET kunci = ''", "DROP TABLE tatakerja.orang",
            "ALTER TABLE tatakerja.peristiwa DISABLE TRIGGER ALL", "UPDATE tatakerja.pegawai SET nama = 'x'",
            "CREATE TABLE tatakerja.x (y int)", "UPDATE tatakerja.skema SET versi = 0",
        ):  # fmt: skip
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                conn.execute(act.encode())
    assert store.periksa().jumlah == 6


def test_who_may_erase_does_it_by_functions(peran: dict[str, str]) -> None:
    store = opened(peran["penghapus"])
    fill(store)
    with store.transaksi() as tx:
        tx.hapus_orang(BUDI, oleh="sistem")
    outcome = store.periksa()
    assert (outcome.utuh, outcome.dihapus) == (True, 3)
    with psycopg.connect(peran["penghapus"], autocommit=True) as conn, pytest.raises(psycopg.Error):
        conn.execute(b"DELETE FROM tatakerja.peristiwa")


def test_a_reader_reads(peran: dict[str, str]) -> None:
    fill(opened(peran["aplikasi"]))
    reader = opened(peran["pembaca"])
    assert reader.periksa().utuh
    with pytest.raises(GalatBasisData, match="tidak berhak"), reader.transaksi() as tx:
        tx.append("penugasan/9", 0, "x", {}, oleh="sistem")


def test_an_application_cannot_bring_a_schema_forward(pg: Server, nama: str, peran: dict[str, str]) -> None:
    pg.jalankan("DELETE FROM tatakerja.proyeksi", di=nama)
    with pytest.raises(GalatBasisData, match="basis siapkan"):
        opened(peran["aplikasi"])
    siapkan_server(pg.untuk(nama), [PENUGASAN])
    fill(opened(peran["aplikasi"]))


PERTAMA = """CREATE OR REPLACE FUNCTION tatakerja.sambung() RETURNS trigger LANGUAGE plpgsql
SET search_path = tatakerja, pg_temp AS $isi$
DECLARE akhir record;
BEGIN
SELECT no, hash INTO akhir FROM peristiwa ORDER BY no DESC LIMIT 1;
IF NEW.no IS DISTINCT FROM coalesce(akhir.no, 0) + 1
OR NEW.sebelum IS DISTINCT FROM coalesce(akhir.hash, (SELECT asal FROM identitas))
OR NEW.versi IS DISTINCT FROM (SELECT coalesce(max(versi), 0) + 1 FROM peristiwa WHERE stream = NEW.stream) THEN
RAISE EXCEPTION 'peristiwa tidak menyambung jurnal';
END IF;
RETURN NEW;
END
$isi$"""
"""What guarded events in version 1 of the schema."""


def test_a_database_of_an_older_version_is_brought_forward_by_its_owner(
    pg: Server, nama: str, peran: dict[str, str]
) -> None:
    fill(opened(peran["aplikasi"]))
    pg.jalankan(PERTAMA, "DELETE FROM tatakerja.skema WHERE versi > 1", di=nama)
    for address in (pg.untuk(nama), peran["aplikasi"]):
        found = status_basis(address, [PENUGASAN])
        assert (found.skema, found.skema_terbaru, found.peristiwa) == (1, len(MIGRASI), 6)
        assert any("basis siapkan` sebagai pemiliknya" in line for line in found.peringatan)
    with pytest.raises(GalatBasisData, match="basis siapkan"):
        opened(peran["aplikasi"])
    assert siapkan_server(pg.untuk(nama), [PENUGASAN]).skema == len(MIGRASI)
    assert not any("siapkan" in line for line in status_basis(peran["aplikasi"], [PENUGASAN]).peringatan)
    store = opened(peran["aplikasi"])
    assert store.periksa().jumlah == 6
    with store.transaksi() as tx:
        tx.append("penugasan/9", 0, "x", {}, oleh="sistem")
    assert store.periksa().utuh


FORGED = (
    "INSERT INTO tatakerja.peristiwa VALUES ({}, 'penugasan/palsu', {}, 'x', 'w', 'sistem', '{{}}', '{{}}', {}, 'h')"
)


def test_events_join_the_last_one_whatever_the_names_are_made_to_mean(pg: Server, nama: str) -> None:
    """The guard is told by nobody where to look: not what the last event is, nor what equals what."""
    fill(opened(pg.buat(nama), buat=True))
    ((count, last),) = pg.jalankan(
        "SELECT no, quote_literal(hash) FROM tatakerja.peristiwa ORDER BY no DESC LIMIT 1", di=nama
    )
    with psycopg.connect(pg.untuk(nama), autocommit=True) as conn:
        for act in (
            "CREATE SCHEMA jahat", "CREATE TABLE jahat.peristiwa AS SELECT * FROM tatakerja.peristiwa WHERE no < 3",
            "CREATE TABLE jahat.identitas AS SELECT satu, repeat('f', 64) AS asal FROM tatakerja.identitas",
            *(
                f"CREATE FUNCTION jahat.ya({left}, {right}) RETURNS boolean LANGUAGE sql AS 'SELECT true';"
                f"CREATE OPERATOR jahat.= (LEFTARG = {left}, RIGHTARG = {right}, FUNCTION = jahat.ya)"
                for left, right in (("bigint", "bigint"), ("bigint", "integer"), ("text", "text"))
            ),
            "SET search_path = jahat, pg_catalog",
        ):  # fmt: skip
            conn.execute(act.encode())
        assert conn.execute(b"SELECT 1::bigint = 2::bigint").fetchone() == (True,), "control: the names mean that"
        for no, version, before in (
            (3, 1, last), (count + 1, 1, f"'{'f' * 64}'"), (count + 1, 2, last), (count + 1, "NULL", last),
            (count + 1, 1, "NULL"), ("NULL", 1, last), (count + 2, 1, last),
        ):  # fmt: skip
            with pytest.raises(psycopg.errors.RaiseException, match="tidak menyambung"):
                conn.execute(FORGED.format(no, version, before).encode())
        conn.execute(FORGED.format(count + 1, 1, last).encode())


def test_the_first_event_joins_the_origin(pg: Server, nama: str) -> None:
    opened(pg.buat(nama), buat=True)
    for no, before in ((1, "repeat('f', 64)"), (2, "(SELECT asal FROM tatakerja.identitas)")):
        with pytest.raises(psycopg.errors.RaiseException, match="tidak menyambung"):
            pg.jalankan(FORGED.format(no, 1, before), di=nama)
    pg.jalankan(FORGED.format(1, 1, "(SELECT asal FROM tatakerja.identitas)"), di=nama)


def test_set_up_twice_changes_nothing_and_newer_is_refused(pg: Server, nama: str, peran: dict[str, str]) -> None:
    again = siapkan_server(pg.untuk(nama), [PENUGASAN])
    assert (again.dibuat, again.peran_baru) == (False, ())
    found = status_basis(pg.untuk(nama), [PENUGASAN])
    assert (found.skema, found.peristiwa, len(found.peran_basis)) == (len(MIGRASI), 0, 3)
    assert any("superuser" in line for line in found.peringatan), "warned about, not refused"
    pg.jalankan("INSERT INTO tatakerja.skema VALUES (99)", di=nama)
    with pytest.raises(GalatBasisData, match="lebih baru"):
        opened(peran["aplikasi"])


def test_the_owner_is_told_whoever_brings_it_forward(pg: Server, nama: str) -> None:
    pg.jalankan(f'CREATE ROLE "milik_{nama}" LOGIN CREATEDB CREATEROLE')
    try:
        owner = siapkan_server(pg.untuk(nama, f"milik_{nama}"), [PENUGASAN])
        again = siapkan_server(pg.untuk(nama), [PENUGASAN])
        assert owner.pemilik == again.pemilik == f"milik_{nama}"
    finally:
        pg.buang(nama)
        pg.jalankan(*(f'DROP ROLE IF EXISTS "{role}"' for role in (*owner.peran, f"milik_{nama}")))


def test_a_database_is_not_moved_into_itself(pg: Server, nama: str) -> None:
    """However its address is spelt."""
    address = pg.buat(nama)
    fill(opened(address, buat=True))
    with pytest.raises(GalatBasisData, match="basis data yang sama"):
        pindahkan(address, f"{address}&application_name=lain", [PENUGASAN])


@pytest.mark.parametrize("act", [
    "ALTER TABLE tatakerja.peristiwa DISABLE TRIGGER ALL", "DROP TRIGGER orang_delete_larang ON tatakerja.orang",
    "CREATE OR REPLACE FUNCTION tatakerja.larang() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
])  # fmt: skip
def test_guards_that_were_put_aside_are_refused(pg: Server, nama: str, act: str) -> None:
    address = pg.buat(nama)
    fill(opened(address, buat=True))
    with psycopg.connect(address, autocommit=True) as conn, pytest.raises(psycopg.Error, match="tidak dapat diubah"):
        conn.execute(b"DELETE FROM tatakerja.peristiwa")
    pg.jalankan(act, di=nama)
    with pytest.raises(GalatBasisData, match="diubah di luar Tatakerja"):
        opened(address)


def test_addresses_that_lead_nowhere(pg: Server, nama: str) -> None:
    for address, words in (
        (pg.untuk(nama), "basis siapkan"),
        ("postgresql://a:rahasia@127.0.0.1:1/x", "tidak dapat dibuka"),
        ("postgresql://a:ra%zzhasia@/x", "tidak terbaca"),
    ):
        with pytest.raises(GalatBasisData, match=words) as info:
            opened(address)
        assert "hasia" not in str(info.value)
    assert without_password("postgresql://a:b@h/x?password=c&sslmode=require") == (
        "postgresql://a@h/x?password=***&sslmode=require"
    )


def test_a_pool_outlives_its_connections(pg: Server, nama: str) -> None:
    store = opened(pg.buat(nama), buat=True)
    fill(store)
    pg.jalankan(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{nama}'")
    with store.transaksi() as tx:
        tx.append("penugasan/9", 0, "x", {}, oleh="sistem")
    assert store.periksa().utuh


def test_a_commit_that_nobody_acknowledged_is_found_out(pg: Server, nama: str, monkeypatch: pytest.MonkeyPatch) -> None:
    store = opened(pg.buat(nama), buat=True, ukuran=1)

    def write(stream: str, lose: Any, *, late: bool = False) -> None:
        with store.transaksi(kunci_belakangan=late) as tx:
            tx.append(stream, 0, "x", {}, oleh="sistem")
            lose(tx._tables._batch.conn)

    def before(conn: Any) -> None:
        """Lost before the commit was sent."""
        pg.jalankan(f"SELECT pg_terminate_backend({conn.info.backend_pid})")

    with pytest.raises(GalatTerkunci, match="tidak ada yang disimpan"):
        write("penugasan/1", before)
    lost: list[list[str]] = []
    write("penugasan/2", lambda conn: lost.append(lose_answer(conn, monkeypatch)))
    assert len(lost[0]) == 1
    for place in range(SEPI + 2):
        write(f"penugasan/s{place}", lambda _: None, late=True)
    write("penugasan/satu-pesan", lambda conn: lost.append(lose_answer(conn, monkeypatch)), late=True)
    assert lost[1][0].startswith("COMMIT; EXECUTE kunci; "), "what was read is left; the rest is one by itself"
    with store.baca() as view:
        streams = [one.stream for one in view.peristiwa()]
        assert (streams[0], streams[-1], len(streams)) == ("penugasan/2", "penugasan/satu-pesan", SEPI + 4)
    monkeypatch.setattr(
        "tatakerja.journal.postgres.store.connect", lambda *_: (_ for _ in ()).throw(GalatBasisData(""))
    )
    with pytest.raises(GalatTerputus, match="kunci idempotensi yang sama"):
        write("penugasan/3", lambda conn: lose_answer(conn, monkeypatch))


def test_writers_take_turns_and_readers_see_one_moment(pg: Server, nama: str) -> None:
    store = opened(pg.buat(nama), buat=True, ukuran=12)
    fill(store)
    numbers: list[int] = []

    def work(who: int) -> None:
        for index in range(4):
            with store.transaksi() as tx:
                numbers.append(tx.nomor_urut("surat", 2026))
                shared = tx.keadaan("penugasan/bersama")
                tx.append("penugasan/bersama", shared.versi, "x", {"giliran": [tx.orang(ANI)]}, oleh=tx.orang(ANI))
                tx.append(f"penugasan/{who}-{index}", 0, "x", {}, oleh="sistem")

    with store.baca() as view:
        seen = view.kepala()
        threads = [threading.Thread(target=work, args=(who,)) for who in range(8)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        assert view.kepala() == seen
        assert len(list(view.peristiwa())) == seen.jumlah
    assert sorted(numbers) == [*range(1, 33)]
    assert store.periksa().utuh
    slow, failed = opened(pg.untuk(nama), tenggat=0.2), list[str]()

    def other() -> None:
        try:
            with slow.transaksi():
                pass
        except GalatTerkunci as error:
            failed.append(str(error))

    thread = threading.Thread(target=other)
    with store.transaksi():
        thread.start()
        thread.join()
    assert "terlalu lama" in failed[0]


def test_a_journal_moves_both_ways_and_is_proven_equal(pg: Server, nama: str, tmp_path: Path) -> None:
    first, last = tmp_path / "a.db", tmp_path / "b.db"
    store = create(first)
    fill(store)
    with store.transaksi() as tx:
        tx.hapus_orang(BUDI, oleh=tx.orang(ANI))
    seal = store.segel()
    store.close()
    there = pindahkan(str(first), pg.buat(nama), [PENUGASAN])
    assert (there.peristiwa, there.disalin, there.kepala) == (7, 7, seal.kepala)
    assert pindahkan(str(first), pg.untuk(nama), [PENUGASAN]).disalin == 0, "once more: nothing is left to be copied"
    back = pindahkan(pg.untuk(nama), str(last), [PENUGASAN])
    assert back.baris == there.baris
    assert reopen(last).periksa(seal).utuh
    with opened(pg.untuk(nama)) as moved:
        assert moved.periksa(seal).utuh
        with moved.transaksi() as tx:
            assert tx.nomor_urut("surat_perintah", 2026) == 2, "numbers go on"
            tx.append("penugasan/8", 0, "x", {}, oleh="sistem")
    with pytest.raises(GalatBasisData, match="memuat jurnal lain"):
        pindahkan(str(first), str(_another(tmp_path)), [PENUGASAN])


def _another(folder: Path) -> Path:
    store = create(folder / "lain.db")
    fill(store)
    return folder / "lain.db"


def test_a_copy_that_was_interrupted_goes_on(pg: Server, nama: str, tmp_path: Path) -> None:
    store = create(tmp_path / "a.db")
    fill(store)
    address = pg.buat(nama)
    target = opened(address, buat=True, asal=store.segel().asal)

    def stop(done: int, _: int) -> None:
        if done >= 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        copy_journal(store, target, KINDS, stop, sekaligus=1)
    assert target.segel().jumlah == 3
    with pytest.raises(GalatBasisData, match="salinan yang belum selesai"):
        opened(address)
    assert any("belum selesai" in one for one in status_basis(address, [PENUGASAN]).peringatan)
    done = copy_journal(store, target, KINDS, sekaligus=2)
    assert (done.peristiwa, done.disalin) == (6, 3)
    opened(address).close()
    # The control: what stands beside the events is compared, too.
    pg.jalankan(
        "SET session_replication_role = replica",
        "UPDATE tatakerja.rekaman SET nilai = 'lain' WHERE medan = 'perihal'", di=nama,
    )  # fmt: skip
    with pytest.raises(GalatBasisData, match="berbeda dari sumbernya pada rekaman"):
        copy_journal(store, target, KINDS)


@pytest.mark.parametrize("after", [0, 3])
def test_nobody_uses_a_file_that_is_copied_into(pg: Server, nama: str, tmp_path: Path, after: int) -> None:
    """Whether the copying was broken off before the first event, as by a kill, or later."""
    store, path = opened(pg.buat(nama), buat=True), tmp_path / "b.db"
    fill(store)

    def stop(done: int, _: int) -> None:
        if done >= after:
            raise KeyboardInterrupt

    with PenyimpananSqlite(path, [PENUGASAN], buat=True, asal=store.segel().asal) as target:
        if after:
            with pytest.raises(KeyboardInterrupt):
                copy_journal(store, target, KINDS, stop, sekaligus=1)
        with pytest.raises(GalatBasisData, match="salinan yang belum selesai"):
            create(path)
    store.close()
    pindahkan(pg.untuk(nama), str(path), [PENUGASAN])
    with PenyimpananSqlite(path, [PENUGASAN]) as whole, whole.transaksi() as tx:
        tx.append("penugasan/8", 0, "x", {}, oleh="sistem")
    with pytest.raises(GalatBasisData, match=r"lebih maju daripada .* 7 peristiwa, sumbernya 6"):
        pindahkan(pg.untuk(nama), str(path), [PENUGASAN])
    reopen(path).close()


def test_a_file_that_was_tampered_with_is_not_copied_as_sound(pg: Server, nama: str, tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    store = create(path)
    fill(store)
    store.close()
    damage(path, "UPDATE rekaman SET nilai = 'lain' WHERE medan = 'perihal'")
    with pytest.raises(GalatBasisData, match="tidak utuh"):
        pindahkan(str(path), pg.buat(nama), [PENUGASAN])


def test_the_store_is_chosen_by_its_address(pg: Server, nama: str) -> None:
    with buka(pg.buat(nama), [PENUGASAN], buat=True) as store:  # type: ignore[attr-defined]
        assert isinstance(store, PenyimpananPostgres)


def test_a_dump_restored_elsewhere_is_the_same_journal(pg: Server, nama: str, tmp_path: Path) -> None:
    """As docs/operator.md has it; the tools are those of the server's own version."""
    tools = pg.alat()
    if tools is None:
        pytest.skip("pg_dump dari versi server ini, atau yang lebih baru, tidak ada")
    roles = siapkan_server(pg.untuk(nama), [PENUGASAN]).peran
    with opened(pg.untuk(nama)) as store:
        fill(store)
        seal = store.segel()
    dump, copy = tmp_path / "a.dump", f"{nama}_uji"
    subprocess.run([tools / "pg_dump", "--format=custom", f"--file={dump}", pg.untuk(nama)], check=True)
    # As on another server: the roles of the database aren't there.
    pg.jalankan(*(f'DROP OWNED BY "{role}"' for role in roles), di=nama)
    pg.jalankan(*(f'DROP OWNED BY "{role}"; DROP ROLE "{role}"' for role in roles))
    where = pg.buat(copy)
    subprocess.run([tools / "pg_restore", "--no-owner", "--no-acl", f"--dbname={where}", dump], check=True)
    made = siapkan_server(where, [PENUGASAN])
    try:
        with opened(where) as again:
            assert again.periksa(seal).utuh
            assert again.segel().kepala == seal.kepala
            with again.transaksi() as tx:
                tx.append("penugasan/sesudah", 0, "diusulkan", {}, oleh=tx.orang(ANI))
        pg.jalankan("SET session_replication_role = replica", "DELETE FROM tatakerja.keadaan", di=copy)
        with opened(where) as again:
            assert not again.periksa(seal).utuh
    finally:
        pg.buang(copy)
        pg.jalankan(*(f'DROP ROLE IF EXISTS "{role}"' for role in made.peran))
