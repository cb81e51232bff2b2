"""Of a snapshot's employees those are proven who are asked for: by pages, each held to what the import's event says."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jurnal_bahan import ANI, LAIN, UNIT, create, damage, reopen

from tatakerja.journal import GalatBasisData
from tatakerja.journal.digest import HALAMAN
from tatakerja.journal.port import Baris
from tatakerja.journal.sqlite.read import SqliteReadTables


def nip(number: int) -> str:
    # Spread over the range, so that the order of the file isn't the order of the pages.
    return f"{(number * 7919) % 1_000_003:018d}"


def person(number: str, unit: str = "d1") -> Baris:
    return (number, f"Nama {number}", unit, "pelaksana", "", "Staf", "pns", "", *LAIN)


BANYAK = [person(nip(number)) for number in range(3 * HALAMAN + 10)]
PEMANGKU = [
    ("d1", nip(5), "definitif", "2024-01-01", "", "SK 1"),
    ("d1", "197001011990012001", "plh", "2024-01-01", "", ""),
]
URUT = sorted(row[0] for row in BANYAK)
PLACE = {row[0]: place for place, row in enumerate(BANYAK)}


@pytest.fixture(scope="module")
def besar(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("besar") / "a.db"
    with create(path) as store, store.transaksi() as tx:
        tx.impor_organisasi(UNIT, BANYAK[:1], [], regulasi="bantul", oleh=tx.orang(ANI))
        tx.impor_organisasi(UNIT, BANYAK, PEMANGKU, regulasi="bantul", oleh=tx.orang(ANI))
    return path.read_bytes()


@pytest.fixture
def path(besar: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "a.db"
    path.write_bytes(besar)
    return path


def ask(path: Path, *nips: str) -> list[tuple[int, Baris]]:
    with reopen(path) as store, store.baca() as view:
        view.muat_susunan(2)
        return view.cari_pegawai(2, nips)


def test_those_are_given_who_are_asked_for_in_the_order_of_the_file(path: Path) -> None:
    wanted = [nip(700), "9" * 18, nip(5), nip(0), "0" * 18, nip(0)]
    assert ask(path, *wanted) == [(place, BANYAK[place]) for place in (0, 5, 700)]
    with reopen(path) as store:
        assert store.periksa().utuh
        with store.baca() as view:
            everyone = view.muat_cuplikan(2)
    assert everyone is not None
    assert everyone.pegawai == BANYAK


def test_one_page_is_read_for_one_employee_and_none_for_a_holder(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    page = SqliteReadTables.page
    monkeypatch.setattr(SqliteReadTables, "page", lambda t, s, a, b: (read.append(a), page(t, s, a, b))[1])
    with reopen(path) as store:
        with store.baca() as view:
            view.muat_susunan(2)
            view.cari_pegawai(2, [nip(5)])
            assert read == [], "holders are proven with the structure"
            view.cari_pegawai(2, [URUT[0], URUT[HALAMAN], URUT[HALAMAN + 1]])
            assert read == ["", URUT[HALAMAN]]
        with store.baca() as view:
            view.cari_pegawai(2, [URUT[1]])
            assert len(read) == 2, "what is proven stays proven in a process"


#: Whom somebody with the file changes, as a condition, and who is asked for then.
ASKED = URUT[HALAMAN + 3]
CHANGES = [
    f"UPDATE pegawai SET jenjang = 'ahli_madya' WHERE cuplikan = 2 AND nip = '{ASKED}'",
    f"UPDATE pegawai SET nip = '{ASKED[:-1]}x' WHERE cuplikan = 2 AND nip = '{ASKED}'",
    f"UPDATE pegawai SET cuplikan = 3 WHERE cuplikan = 2 AND nip = '{ASKED}'",
    f"DELETE FROM pegawai WHERE cuplikan = 2 AND nip = '{ASKED}'",
    f"INSERT INTO pegawai SELECT max(urutan) + 1, 2, '{ASKED}x', 'Palsu', 'd1', 'pelaksana', '', 'x', 'pns', "
    "'', '', '', '', '' FROM pegawai",
    f"UPDATE pegawai SET urutan = 5000 WHERE cuplikan = 2 AND nip = '{ASKED}'",
    f"UPDATE pegawai SET unit = 'd2' WHERE cuplikan = 2 AND nip = '{nip(5)}'",
    f"DELETE FROM pegawai WHERE cuplikan = 2 AND nip = '{nip(5)}'",
    f"INSERT INTO pegawai SELECT max(urutan) + 1, 2, '{ANI}', 'Ani', 'd1', 'pelaksana', '', 'x', 'pns', "
    "'', '', '', '', '' FROM pegawai",
    "UPDATE halaman SET sidik = sidik || '0' WHERE cuplikan = 2 AND nomor = 3",
    "UPDATE halaman SET awal = awal || '0' WHERE cuplikan = 2 AND nomor = 2",
    "DELETE FROM halaman WHERE cuplikan = 2 AND nomor = 1",
    "DELETE FROM halaman",
    "UPDATE cuplikan SET kunci = (SELECT kunci FROM cuplikan WHERE id = 1) WHERE id = 2",
]


@pytest.mark.parametrize("statement", CHANGES, ids=[one[:70] for one in CHANGES])
def test_what_an_answer_rests_on_is_refused_once_it_was_changed(path: Path, statement: str) -> None:
    damage(path, statement)
    with pytest.raises(GalatBasisData, match=r"cuplikan 2 .*jurnal periksa"):
        ask(path, ASKED, f"{ASKED}x")
    with reopen(path) as store:
        assert not store.periksa().utuh


def test_what_no_answer_rests_on_is_found_by_verification_and_by_whoever_reads_everyone(path: Path) -> None:
    before = ask(path, ASKED)
    damage(path, f"UPDATE pegawai SET jenjang = 'ahli_madya' WHERE cuplikan = 2 AND nip = '{URUT[0]}'")
    assert ask(path, ASKED) == before
    with reopen(path) as store:
        assert not store.periksa().utuh
        with pytest.raises(GalatBasisData, match="berubah sejak diimpor"), store.baca() as view:
            view.muat_cuplikan(2)


def test_nobody_is_put_into_an_organisation_without_employees(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with create(path) as store, store.transaksi() as tx:
        tx.impor_organisasi(UNIT, [], [], regulasi="bantul", oleh=tx.orang(ANI))
    columns = "cuplikan, nip, nama, unit, jenis_jabatan, jenjang, nama_jabatan, status_asn, kompetensi"
    damage(path, f"INSERT INTO pegawai ({columns}) VALUES (1, '{ANI}', 'Ani', 'd1', 'pelaksana', '', '', '', '')")
    with reopen(path) as store, pytest.raises(GalatBasisData), store.baca() as view:
        view.cari_pegawai(1, [ANI])


def test_pages_of_no_snapshot_are_found(path: Path) -> None:
    damage(path, "INSERT INTO halaman VALUES (9, 0, '', 'x')")
    with reopen(path) as store:
        assert [one.tempat for one in store.periksa().cacat] == ["cuplikan 9"]


def test_after_an_erasure_pages_are_those_of_what_is_left(path: Path) -> None:
    with reopen(path) as store:
        with store.transaksi() as tx:
            tx.hapus_orang(ASKED, oleh=tx.orang(ANI))
        assert store.periksa().utuh
        with store.baca() as view:
            assert view.cari_pegawai(2, [ASKED]) == []
            assert [one for _, one in view.cari_pegawai(2, [URUT[0]])] == [person(URUT[0])]
    assert ask(path, ASKED, URUT[HALAMAN]) == [(PLACE[URUT[HALAMAN]], person(URUT[HALAMAN]))]
    conn = sqlite3.connect(path)
    starts = [row[0] for row in conn.execute("SELECT awal FROM halaman WHERE cuplikan = 2 ORDER BY nomor")]
    conn.close()
    assert starts[0] == ""
    assert starts == sorted(starts)
    assert ASKED.encode() not in path.read_bytes()


@settings(max_examples=30)
@given(
    numbers=st.lists(st.integers(0, 12), max_size=40),
    asked=st.sets(st.integers(-1, 13), max_size=6),
    size=st.integers(1, 5),
)
def test_any_people_in_any_pages_are_found_and_proven(
    tmp_path_factory: pytest.TempPathFactory, numbers: list[int], asked: set[int], size: int
) -> None:
    """Also those who share a NIP, which the journal doesn't forbid: they stand in one page."""
    people = [(*person(f"{number:03}")[:5], str(place), "pns", "", *LAIN) for place, number in enumerate(numbers)]
    path = tmp_path_factory.mktemp("acak") / "a.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tatakerja.journal.digest.HALAMAN", size)
        with create(path) as store:
            with store.transaksi() as tx:
                tx.impor_organisasi(UNIT, people, PEMANGKU, regulasi="bantul", oleh="sistem")
            wanted = [f"{one:03}" for one in sorted(asked)]
            with store.baca() as view:
                found = view.cari_pegawai(1, wanted)
            assert store.periksa().utuh
    assert found == [(place, row) for place, row in enumerate(people) if row[0] in wanted]
