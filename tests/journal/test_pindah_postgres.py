"""What ``basis pindah`` does to its target: it goes on with an unfinished copy, and leaves alone what is used."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jurnal_bahan import ANI, BUDI, PENUGASAN, TERBUKA, create, damage, fill

from postgres_bahan import Server
from tatakerja.journal import GalatBasisData, GalatTerputus, buka
from tatakerja.journal.postgres.store import PenyimpananPostgres
from tatakerja.journal.sqlite.store import PenyimpananSqlite
from tatakerja.journal.tables import SALINAN
from tatakerja.journal.transfer.copy import copy_journal
from tatakerja.journal.transfer.manage import pindahkan

KINDS = [PENUGASAN]


@pytest.fixture
def induk(tmp_path: Path) -> Path:
    """The file that the others were copied from."""
    store = create(tmp_path / "induk.db")
    fill(store)
    close_all()
    return tmp_path / "induk.db"


@pytest.fixture(params=["berkas", "server"])
def tujuan(request: pytest.FixtureRequest, induk: Path) -> tuple[str, Callable[[], object]]:
    """A whole copy that people work in, and what gives all that is kept there."""
    if request.param == "berkas":
        path = induk.with_name("dipakai.db")
        shutil.copy(induk, path)
        return str(path), lambda: (path.read_bytes(), [*path.parent.glob("dipakai.db-*")])
    pg: Server = request.getfixturevalue("pg")
    name: str = request.getfixturevalue("nama")
    pindahkan(str(induk), pg.buat(name), KINDS)
    return pg.untuk(name), lambda: every_row(pg, name)


def every_row(pg: Server, name: str) -> dict[str, list[Any]]:
    """Every row of every table, with the transaction that wrote it."""
    tables = pg.jalankan("SELECT tablename FROM pg_tables WHERE schemaname = 'tatakerja' ORDER BY 1", di=name)
    return {
        one: pg.jalankan(f"SELECT ctid::text, xmin::text, t::text FROM tatakerja.{one} t ORDER BY 1", di=name)
        for (one,) in tables
    }


def close_all() -> None:
    while TERBUKA:
        TERBUKA.pop().close()


def append(where: str, stream: str) -> None:
    with buka(where, KINDS) as store, store.transaksi() as tx:  # type: ignore[attr-defined]
        tx.append(stream, 0, "x", {"giliran": [tx.orang(ANI)]}, oleh="sistem")


def erase(where: str) -> None:
    with buka(where, KINDS) as store, store.transaksi() as tx:  # type: ignore[attr-defined]
        tx.hapus_orang(BUDI, oleh="sistem")


def refused(source: Path, target: str, rows: Callable[[], object], words: str) -> str:
    """Copying is refused; nothing of the target is otherwise, and it is used as before."""
    before = rows()
    with pytest.raises(GalatBasisData, match=words) as info:
        pindahkan(str(source), target, KINDS)
    assert rows() == before
    told = str(info.value)
    assert "hapus" not in told
    append(target, f"penugasan/sesudah-{source.stem}")
    with buka(target, KINDS) as store:  # type: ignore[attr-defined]
        assert store.periksa().utuh
    return told


@pytest.mark.parametrize("act", [lambda where: append(where, "penugasan/latihan"), erase])
def test_a_journal_that_is_used_takes_nothing_from_a_copy_of_it(
    induk: Path, tujuan: tuple[str, Callable[[], object]], act: Callable[[str], None]
) -> None:
    """Of training, or in which somebody was erased: the copy has all that the journal has, and one event more."""
    target, rows = tujuan
    practice = induk.with_name("latih.db")
    shutil.copy(induk, practice)
    act(str(practice))
    told = refused(practice, target, rows, "jurnal yang dipakai, dengan 6 dari 7 peristiwa")
    assert str(practice) in told


def test_what_is_wholly_there_is_compared_and_nothing_of_it_written(
    induk: Path, tujuan: tuple[str, Callable[[], object]]
) -> None:
    target, rows = tujuan
    before = rows()
    done = pindahkan(str(induk), target, KINDS)
    assert (done.peristiwa, done.disalin) == (6, 0)
    assert rows() == before


def test_what_differs_in_a_journal_that_is_used_is_not_to_be_deleted(
    induk: Path, tujuan: tuple[str, Callable[[], object]]
) -> None:
    """The same events, but what stands beside them was changed in the source."""
    target, rows = tujuan
    damage(induk, "UPDATE rekaman SET nilai = 'lain' WHERE medan = 'perihal'")
    told = refused(induk, target, rows, r"berbeda dari sumbernya pada rekaman \d+, meskipun peristiwanya sama")
    assert "jurnal periksa" in told


def test_a_journal_that_has_gone_on_is_ahead_of_what_it_was_copied_from(
    induk: Path, tujuan: tuple[str, Callable[[], object]]
) -> None:
    target, rows = tujuan
    append(target, "penugasan/lanjut")
    told = refused(induk, target, rows, "lebih maju daripada .* 7 peristiwa, sumbernya 6")
    assert "sudah usang" in told
    assert "kosong" not in told


def test_journals_that_went_on_apart_and_others_are_named(
    induk: Path, tujuan: tuple[str, Callable[[], object]], tmp_path: Path
) -> None:
    target, rows = tujuan
    practice = induk.with_name("latih.db")
    shutil.copy(induk, practice)
    append(str(practice), "penugasan/latihan")
    append(target, "penugasan/lanjut")
    told = refused(practice, target, rows, "peristiwa 7 pada .* diisi sendiri-sendiri")
    assert str(practice) in told
    fill(create(tmp_path / "lain.db"))
    close_all()
    refused(tmp_path / "lain.db", target, rows, "memuat jurnal lain daripada .*lain.db")


def test_an_unfinished_copy_whose_source_has_changed_is_made_anew(pg: Server, nama: str, induk: Path) -> None:
    """Nobody can have used it, so it may be deleted; and one that has more than the source isn't the source's."""
    target = pg.buat(nama)
    pindahkan(str(induk), target, KINDS)
    pg.jalankan(f"INSERT INTO tatakerja.proyeksi VALUES ('{SALINAN}', '[]')", di=nama)
    older = induk.with_name("lama.db")
    shutil.copy(induk, older)
    append(str(induk), "penugasan/lanjut")
    erase(str(induk))
    with pytest.raises(GalatBasisData, match=r"salinan berbeda dari sumbernya pada orang .*; hapus tujuan itu"):
        pindahkan(str(induk), target, KINDS)
    with pytest.raises(GalatBasisData, match=r"8 peristiwa, sumbernya 6.* dari sumber yang semula"):
        pindahkan(str(older), target, KINDS)
    with pytest.raises(GalatBasisData, match="salinan yang belum selesai"):
        buka(target, KINDS)


TERPUTUS = """CREATE FUNCTION public.putus() RETURNS trigger LANGUAGE plpgsql
AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END'"""


def test_a_copying_that_was_broken_off_says_how_far_it_came(pg: Server, nama: str, induk: Path) -> None:
    """The connection is lost amid the fourth event's transaction, as when the server goes."""
    target = pg.buat(nama)
    kinds = {PENUGASAN.nama: PENUGASAN}
    with PenyimpananSqlite(induk, KINDS) as source, PenyimpananPostgres(
        target, KINDS, buat=True, asal=source.segel().asal
    ) as store:  # fmt: skip
        pg.jalankan(
            TERPUTUS,
            "CREATE TRIGGER putus BEFORE INSERT ON tatakerja.peristiwa FOR EACH ROW WHEN (NEW.no = 4) "
            "EXECUTE FUNCTION public.putus()", di=nama,
        )  # fmt: skip
        with pytest.raises(GalatTerputus, match=r"sesudah peristiwa 3 dari 6 \(mungkin lebih\)") as info:
            copy_journal(source, store, kinds, sekaligus=1)
        told = str(info.value)
        assert "tidak ada yang disimpan" not in told
        assert "perintah yang sama meneruskannya, dan sumbernya tidak diubah" in told
        assert "terminating connection" in told
    pg.jalankan("DROP FUNCTION public.putus CASCADE", di=nama)
    done = pindahkan(str(induk), target, KINDS)
    assert (done.peristiwa, done.disalin) == (6, 3)
