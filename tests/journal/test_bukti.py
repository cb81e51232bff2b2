"""What is decided rests on the events: caches that were changed behind the journal's back are refused, not believed."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from functools import partialmethod
from pathlib import Path
from typing import cast

import pytest
from jurnal_bahan import ANI, BUDI, PENUGASAN, create, damage, fill, impor_lama, reopen, unchained

from tatakerja.journal import Bacaan, GalatBasisData, Transaksi, buka
from tatakerja.journal.organisasi import TransaksiJurnal
from tatakerja.journal.proof import Bukti
from tatakerja.journal.sqlite.store import PenyimpananSqlite

LAIN = "orang-" + "b" * 24


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with create(tmp_path / "a.db") as store:
        fill(store)
    return tmp_path / "a.db"


def state(tx: Bacaan) -> object:
    return tx.keadaan("penugasan/1")


def number(tx: Bacaan) -> object:
    return cast("Transaksi", tx).nomor_urut("surat_perintah", 2026)


def person(tx: Bacaan) -> object:
    return [tx.sandi(nip) for nip in (ANI, BUDI)] and [tx.nip(event.oleh) for event in tx.peristiwa("penugasan/1")]


def text(tx: Bacaan) -> object:
    return tx.pribadi(2)


def organisation(tx: Bacaan) -> object:
    return tx.tanda_organisasi("2026-03-01"), tx.muat_susunan(), tx.cari_pegawai(1, [BUDI])


#: What someone does to the file, and what then is refused.
CHANGES: list[tuple[str, Callable[[Bacaan], object]]] = [
    ("UPDATE keadaan SET keadaan = replace(keadaan, 'ditetapkan', 'diterima') WHERE stream = 'penugasan/1'", state),
    ("UPDATE keadaan SET versi = 1 WHERE stream = 'penugasan/1'", state),
    ("DELETE FROM keadaan WHERE stream = 'penugasan/1'", state),
    ("UPDATE peristiwa SET jenis = 'diterima' WHERE no = 3", state),
    ("UPDATE peristiwa SET data = '[' WHERE no = 3", state),
    ("UPDATE peristiwa SET stream = 'penugasan/1', versi = 3 WHERE no = 4", state),
    ("UPDATE peristiwa SET versi = 7 WHERE no = 3", state),
    ("UPDATE nomor SET terakhir = 0", number),
    ("DELETE FROM nomor", number),
    ("DELETE FROM nomor_terpakai", number),
    ("UPDATE nomor_terpakai SET register = 'lain'", number),
    ("UPDATE nomor_terpakai SET urut = 0 WHERE urut = 2", number),
    ("UPDATE nomor_terpakai SET no = 4", number),
    (f"UPDATE orang SET nip = '197001011990012009' WHERE nip = '{BUDI}'", person),
    (f"UPDATE orang SET kunci = x'00' WHERE nip = '{BUDI}'", person),
    (f"UPDATE orang SET no = 3 WHERE nip = '{BUDI}'", person),
    ("UPDATE rekaman SET nilai = 'Budi sehat' WHERE medan = 'alasan'", text),
    ("UPDATE rekaman SET kunci = x'00' WHERE medan = 'alasan'", text),
    ("INSERT INTO rekaman VALUES (2, 'sisipan', x'00', 'x', NULL)", text),
    ("UPDATE unit SET induk = 'd1'", organisation),
    (f"UPDATE pegawai SET jenjang = 'ahli_madya' WHERE nip = '{BUDI}'", organisation),
    (f"UPDATE pejabat SET nip = '{BUDI}'", organisation),
    ("INSERT INTO pejabat (cuplikan, unit, nip, sebagai, mulai, selesai, dasar) "
     f"VALUES (1, 'd1', '{BUDI}', 'plh', '2024-01-01', '', '')", organisation),
    ("DELETE FROM pegawai", organisation),
    ("UPDATE cuplikan SET kunci = x'00'", organisation),
    ("DELETE FROM cuplikan", organisation),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "ask"), CHANGES, ids=[one[0][:60] for one in CHANGES])
def test_what_the_events_do_not_bear_out_is_refused(
    path: Path, statement: str, ask: Callable[[Bacaan], object]
) -> None:
    with reopen(path) as store, store.transaksi() as tx:
        ask(tx)  # the control: untouched it answers
        if ask is number:
            tx.append("penugasan/2", 1, "ditetapkan", {"giliran": []}, oleh=tx.orang(ANI))
            tx.append("penugasan/2", 2, "diperiksa", {"giliran": []}, oleh=tx.orang(ANI))
    damage(path, statement)
    with reopen(path) as store, pytest.raises(GalatBasisData, match="jurnal periksa"), store.transaksi() as tx:
        ask(tx)
    with reopen(path) as store:
        assert not store.periksa().utuh


@pytest.mark.parametrize(
    "statement",
    [
        f"INSERT INTO pejabat_perubahan VALUES (4, 1, 'tetapkan', 'd1', '{LAIN}', 'plh', '2026-01-01', '', '')",
        "DELETE FROM pejabat_perubahan",
        "UPDATE pejabat_perubahan SET selesai = '2027-01-01' WHERE no = 5",
        "UPDATE cuplikan SET berlaku = '2030-01-01', regulasi = 'wonogiri', no = 4",
    ],
)
def test_who_holds_a_post_comes_from_the_events(path: Path, statement: str) -> None:
    """What stands beside them is not believed: the same is told, or nothing where it names an event of another kind."""

    def told(store: PenyimpananSqlite) -> object:
        with store.baca() as view:
            return view.muat_susunan(), view.pejabat_tercatat(1), view.tanda_organisasi("2026-03-01")

    with reopen(path) as store:
        before = told(store)
    damage(path, statement)
    with reopen(path) as store:
        with suppress(GalatBasisData):
            assert told(store) == before
        assert not store.periksa().utuh


def test_a_process_goes_on_from_what_it_has_proven(path: Path) -> None:
    """What was changed under an open process isn't believed either, nor folded into what follows."""
    with reopen(path) as store:
        with store.baca() as view:
            before = view.keadaan("penugasan/1")
        damage(path, "UPDATE keadaan SET keadaan = '{}' WHERE stream = 'penugasan/1'")
        with pytest.raises(GalatBasisData, match="riwayatnya"), store.transaksi() as tx:
            tx.keadaan("penugasan/1")
        store.bangun_ulang()
        with store.transaksi() as tx:
            assert tx.keadaan("penugasan/1") == before
            tx.append("penugasan/1", 2, "diterima", {"giliran": []}, oleh=tx.orang(ANI))
        damage(path, "UPDATE peristiwa SET jenis = 'ditolak' WHERE no = 7")
        with pytest.raises(GalatBasisData, match="hash"), store.baca() as view:
            view.keadaan("penugasan/1")


def test_what_was_rolled_back_is_not_taken_for_proven(path: Path) -> None:
    def fail(store: PenyimpananSqlite) -> None:
        with store.transaksi() as tx:
            tx.append("penugasan/1", 2, "ditolak", {"giliran": []}, oleh=tx.orang(ANI))
            tx.impor_organisasi([], [], [], regulasi="bantul", oleh=tx.orang(ANI))
            assert tx.tanda_organisasi() == (2, 8)
            raise ZeroDivisionError

    with reopen(path) as store:
        with pytest.raises(ZeroDivisionError):
            fail(store)
        with store.transaksi() as tx:
            assert tx.tanda_organisasi() == (1, 6)
            assert tx.keadaan("penugasan/1").versi == 2
            tx.append("penugasan/1", 2, "diterima", {"giliran": []}, oleh=tx.orang(ANI))
        with store.baca() as view:
            assert view.keadaan("penugasan/1").isi["langkah"] == ["diusulkan", "ditetapkan", "diterima"]


def test_a_text_is_used_once_in_its_register_and_year(path: Path) -> None:
    def take(store: PenyimpananSqlite, register: str = "surat_keputusan", year: int = 2026) -> None:
        with store.transaksi() as tx:
            now = tx.keadaan("penugasan/2").versi
            tx.nomor_urut(register, year, lambda _: "800/SAMA")
            tx.append("penugasan/2", now, "ditetapkan", {"giliran": []}, oleh=tx.orang(ANI))

    with reopen(path) as store:
        take(store)
        with pytest.raises(Exception, match=r"UNIQUE|unique"):
            take(store)
        with store.baca() as view:
            assert view.kepala().jumlah == 7
            assert next(view.peristiwa(sejak=7)).data["nomor_teks"] == ["800/SAMA"]
        # Another register, or another year, numbers for itself: its texts may be the same.
        for register, year in (("surat_perintah", 2026), ("surat_keputusan", 2027)):
            take(store, register, year)
            with pytest.raises(Exception, match=r"UNIQUE|unique"):
                take(store, register, year)
        assert store.periksa().utuh


def test_control_without_proof_a_changed_cache_is_believed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damage(path, "UPDATE keadaan SET keadaan = replace(keadaan, 'ditetapkan', 'diterima') WHERE stream = 'penugasan/1'")
    proven = Bukti.state
    monkeypatch.setattr(Bukti, "state", lambda self, tables, _kind, stream: proven(self, tables, None, stream))
    with reopen(path) as store, store.transaksi() as tx:
        assert tx.keadaan("penugasan/1").isi["langkah"] == ["diusulkan", "diterima"]


@pytest.mark.berkas
def test_an_older_database_gets_its_numbers_under_the_constraint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A text used twice before stays readable: it is under the constraint once, and new ones are."""
    monkeypatch.setattr(TransaksiJurnal, "impor_organisasi", partialmethod(impor_lama))
    path = tmp_path / "a.db"
    with create(path) as store:
        fill(store)
        for stream, text_ in (("penugasan/1", "800/1"), ("penugasan/2", "800/1"), ("penugasan/2", "800/3")):
            with store.transaksi() as tx:
                now = tx.keadaan(stream).versi
                tx.nomor_urut("surat_keputusan", 2026)
                tx.append(stream, now, "x", {"giliran": [], "nomor_surat": text_}, oleh=tx.orang(ANI))
    unchained(
        path,
        "DROP TABLE nomor_terpakai",
        "DROP TABLE halaman",
        "DROP TABLE jaminan",
        "PRAGMA user_version = 3",
        "DELETE FROM _sqlite_migrations WHERE name > '0003_cuplikan_menurut_hari'",
    )
    with buka(path, [PENUGASAN]) as store:  # type: ignore[attr-defined]
        assert store.periksa().utuh
        conn = sqlite3.connect(path)
        found = conn.execute("SELECT urut, teks FROM nomor_terpakai WHERE register = 'surat_keputusan'").fetchall()
        conn.close()
        assert found == [(1, "800/1"), (2, None), (3, "800/3")]
        with store.transaksi() as tx:
            assert tx.nomor_urut("surat_keputusan", 2026) == 4
            tx.append("penugasan/2", tx.keadaan("penugasan/2").versi, "x", {"giliran": []}, oleh=tx.orang(ANI))


def test_a_list_with_a_state_that_cannot_be_read_is_refused_in_words(tmp_path: Path) -> None:
    with create(tmp_path / "a.db") as store:
        fill(store)
    damage(tmp_path / "a.db", "UPDATE keadaan SET keadaan = '{'")
    with reopen(tmp_path / "a.db") as store, store.baca() as view, pytest.raises(GalatBasisData, match="tidak terbaca"):
        list(view.daftar_keadaan("penugasan"))
