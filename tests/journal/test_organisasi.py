"""Snapshots of the organisation, changes of holders, and erasing a person from all of it."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
from jurnal_bahan import ANI, BUDI, CITRA, LAIN, PEGAWAI, PEJABAT, UNIT, create, damage, fill, impor_lama, raw, reopen

from tatakerja.journal import GalatIdempotensi, GalatIsianJurnal, Rahasia
from tatakerja.journal.sqlite.pragma import WAL_FULL


@pytest.fixture
def store(_basis: None, tmp_path: Path) -> Any:
    store = create(tmp_path / "a.db")
    fill(store)
    return store


def test_a_snapshot_comes_back_as_it_went_in(tmp_path: Path) -> None:
    store = create(tmp_path / "a.db")
    with store.baca() as view:
        assert view.muat_cuplikan() is None
        assert view.tanda_organisasi() == (0, 0)
    with store.transaksi() as tx:
        event = tx.impor_organisasi(iter(UNIT), iter(PEGAWAI), iter(PEJABAT), regulasi="bantul", oleh=tx.orang(ANI))
    assert event.jenis == "organisasi_diimpor"
    assert {key: event.data[key] for key in ("cuplikan", "regulasi", "unit", "pegawai", "pejabat")} == {
        "cuplikan": 1,
        "regulasi": "bantul",
        "unit": 1,
        "pegawai": 3,
        "pejabat": 1,
    }
    with store.baca() as view:
        snapshot = view.muat_cuplikan()
        assert snapshot is not None
        assert (snapshot.unit, snapshot.pegawai, snapshot.pejabat) == (UNIT, PEGAWAI, PEJABAT)
        assert snapshot.keterangan.dibuat == event.waktu
        assert view.tanda_organisasi() == (1, 1)
    store.close()


def test_old_snapshots_stay(store: Any) -> None:
    with store.transaksi() as tx:
        tx.impor_organisasi(UNIT, PEGAWAI[:2], [], regulasi="bantul", oleh=tx.orang(ANI))
    with store.baca() as view:
        assert [one.id for one in view.daftar_cuplikan()] == [1, 2]
        newest, first = view.muat_cuplikan(), view.muat_cuplikan(1)
        assert newest is not None
        assert first is not None
        assert len(newest.pegawai) == 2
        assert newest.pejabat == [], "a new import replaces the holders and their changes"
        assert len(first.pegawai) == 3
        assert len(first.pejabat) == 2
        with pytest.raises(GalatIsianJurnal, match="tidak ada cuplikan nomor 9; yang ada: 1, 2"):
            view.muat_cuplikan(9)
    assert store.periksa().utuh
    store.close()


def test_holders_change_in_the_same_transaction(store: Any) -> None:
    with store.transaksi() as tx:
        mark = tx.tanda_organisasi()
        tx.tetapkan_pejabat(
            unit="d1", nip=CITRA, sebagai="plh", mulai="2026-03-01", selesai="", dasar="", oleh=tx.orang(ANI)
        )
        assert tx.tanda_organisasi() > mark
        tx.akhiri_pejabat(
            unit="d1",
            nip=CITRA,
            sebagai="plh",
            mulai="2026-03-01",
            selesai="2026-03-05",
            dasar="SK 4",
            oleh=tx.orang(ANI),
        )
        inside = tx.muat_cuplikan()
    with store.baca() as view:
        snapshot = view.muat_cuplikan()
        events = list(view.peristiwa("pejabat/d1"))
    assert snapshot is not None
    assert snapshot == inside
    assert snapshot.pejabat == [
        ("d1", ANI, "definitif", "2024-01-01", "2026-01-31", "SK 2/2026"),
        ("d1", BUDI, "plt", "2026-02-01", "", "SK 3/2026"),
        ("d1", CITRA, "plh", "2026-03-01", "2026-03-05", "SK 4"),
    ]
    assert [event.jenis for event in events] == [
        "pejabat_diakhiri",
        "pejabat_ditetapkan",
        "pejabat_ditetapkan",
        "pejabat_diakhiri",
    ]
    assert CITRA not in str(events)
    assert store.periksa().utuh
    store.close()


def test_holders_that_cannot_change(store: Any, tmp_path: Path) -> None:
    with pytest.raises(GalatIsianJurnal, match="tidak ada pejabat plt"), store.transaksi() as tx:
        tx.akhiri_pejabat(unit="d1", nip=ANI, sebagai="plt", mulai="2024-01-01", selesai="", dasar="", oleh="sistem")
    other = create(tmp_path / "b.db")
    with pytest.raises(GalatIsianJurnal, match="belum ada organisasi"), other.transaksi() as tx:
        tx.tetapkan_pejabat(unit="d1", nip=ANI, sebagai="plt", mulai="2024-01-01", selesai="", dasar="", oleh="sistem")
    other.close()
    store.close()


@pytest.mark.parametrize(
    "row",
    [PEGAWAI[0][:-1], (*PEGAWAI[0], ""), (*PEGAWAI[0][:-1], None), (*PEGAWAI[0][:-1], 7), (*PEGAWAI[0][:-1], "a\x1fb"),
     (*PEGAWAI[0][:-2], "a\x1fb"), (*PEGAWAI[0][:-1], "a\x1eb"), (*PEGAWAI[0][:-1], "a\x1db"),
     (*PEGAWAI[0][:-1], "\udcff")],
)  # fmt: skip
def test_rows_that_cannot_be_kept_leave_nothing_behind(store: Any, row: tuple) -> None:
    before = store.segel().kepala
    with pytest.raises(GalatIsianJurnal, match="pegawai"), store.transaksi() as tx:
        tx.impor_organisasi(UNIT, [*PEGAWAI, row], PEJABAT, regulasi="bantul", oleh=tx.orang(ANI))
    assert store.segel().kepala == before
    with store.baca() as view:
        assert len(view.daftar_cuplikan()) == 1
    assert store.periksa().utuh
    store.close()


@pytest.mark.berkas
def test_an_import_that_fails_leaves_what_finds_rows(tmp_path: Path) -> None:
    """The indexes of the first import are made at its end: with it or not at all."""

    def schema() -> list[tuple[str, str]]:
        with closing(sqlite3.connect(tmp_path / "a.db")) as conn:
            return sorted(conn.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))

    store = create(tmp_path / "a.db")
    before = schema()
    assert {"pegawai_cuplikan", "pegawai_nip"} <= {name for name, _ in before}
    for people in ([*PEGAWAI, (*PEGAWAI[0][:-1], "dua\x1fsel")], PEGAWAI, [*reversed(PEGAWAI)]):
        with suppress(GalatIsianJurnal), store.transaksi() as tx:
            tx.impor_organisasi(UNIT, people, PEJABAT, regulasi="bantul", oleh=tx.orang(ANI))
        assert schema() == before
    with store.baca() as view:
        assert [one.id for one in view.daftar_cuplikan()] == [1, 2]
    assert store.periksa().utuh
    store.close()


@pytest.mark.parametrize("log", [False, True])
def test_erasing_a_person(tmp_path: Path, log: bool) -> None:
    path = tmp_path / "a.db"
    store = create(path, **({"ketahanan": WAL_FULL} if log else {}))
    fill(store)
    seal = store.segel()
    with store.baca() as view:
        budi = view.sandi(BUDI)
        states = list(view.daftar_keadaan("penugasan"))
        assert budi is not None
    assert BUDI.encode() in raw(path), "the control: before, it is there"
    with store.transaksi() as tx:
        event = tx.hapus_orang(BUDI, oleh=tx.orang(ANI))
    assert event.data["orang"] == [budi]
    kept = raw(path)
    for gone in (BUDI, "Budi sakit", "statistik"):
        assert gone.encode() not in kept, gone
    assert b"pendataan" in kept, "what isn't about them stays"
    outcome = store.periksa(seal)
    assert outcome.utuh, outcome.cacat
    assert outcome.dihapus == 3
    with store.baca() as view:
        assert view.nip(budi) is None
        assert view.sandi(BUDI) is None
        assert list(view.daftar_keadaan("penugasan")) == states
        assert len(list(view.peristiwa("penugasan/1"))) == 2
        reason = view.pribadi(2)["alasan"]
        assert (reason.nilai, reason.dihapus) == (None, event.waktu)
        snapshot = view.muat_cuplikan()
        assert snapshot is not None
        assert snapshot.pegawai[1] == (budi, "(dihapus)", "d1", "fungsional", "ahli_muda", "Analis", "pns", "", *LAIN)
        assert snapshot.pejabat[1][1] == budi
    store.bangun_ulang()
    assert store.periksa(seal).utuh
    with pytest.raises(GalatIsianJurnal, match="tidak ada orang"), store.transaksi() as tx:
        tx.hapus_orang(BUDI, oleh="sistem")
    with store.transaksi() as tx:
        assert tx.orang(BUDI) != budi, "someone who comes back is someone new"
        with pytest.raises(GalatIdempotensi, match="pembandingnya telah dihapus"):
            tx.hasil_terdahulu("kunci-1", {"nip": BUDI})
    store.close()
    assert reopen(path).periksa(seal).utuh


def test_erasing_someone_who_never_acted(store: Any) -> None:
    with store.transaksi() as tx:
        tx.hapus_orang(CITRA, oleh=tx.orang(ANI))
    assert store.periksa().utuh
    assert CITRA.encode() not in raw(store.path)
    store.close()


def test_erasing_single_records(store: Any) -> None:
    with store.transaksi() as tx:
        tx.hapus_rekaman([(2, "perihal")], oleh=tx.orang(ANI))
    with store.baca() as view:
        assert view.pribadi(2)["perihal"].nilai is None
        assert view.pribadi(2)["alasan"].nilai == "Budi sakit"
    outcome = store.periksa()
    assert outcome.utuh
    assert outcome.dihapus == 1
    for wanted in ([(2, "perihal")], [(2, "tiada")], []):
        with pytest.raises(GalatIsianJurnal, match="data pribadi"), store.transaksi() as tx:
            tx.hapus_rekaman(wanted, oleh=tx.orang(ANI))
    store.close()


def test_a_record_about_two_goes_with_either(tmp_path: Path) -> None:
    store = create(tmp_path / "a.db")
    with store.transaksi() as tx:
        ani, budi = tx.orang(ANI), tx.orang(BUDI)
        tx.append("penugasan/1", 0, "diusulkan", {}, oleh=ani, pribadi={"isi": Rahasia("Ani dan Budi", (ani, budi))})
    with store.transaksi() as tx:
        tx.hapus_orang(BUDI, oleh=ani)
    with store.transaksi() as tx:
        tx.hapus_orang(ANI, oleh="sistem")
    assert store.periksa().utuh
    assert b"Ani dan Budi" not in raw(store.path)
    store.close()


def test_each_day_has_its_snapshot(store: Any) -> None:
    """The first answers for all earlier days; a later one from its day on, whenever it was imported."""
    with store.transaksi() as tx:
        for day, people in (("2026-07-01", PEGAWAI[:2]), ("2026-03-01", PEGAWAI[:1])):
            tx.impor_organisasi(UNIT, people, [], regulasi="bantul", oleh=tx.orang(ANI), berlaku=day)
    with store.baca() as view:
        marks = [view.tanda_organisasi(day) for day in ("2019-01-01", "2026-02-28", "2026-03-01", "2026-06-30")]
        assert [mark[0] for mark in marks] == [1, 1, 3, 3]
        assert view.tanda_organisasi("2026-07-01")[0] == view.tanda_organisasi()[0] == 2
        assert len({mark[1] for mark in marks}) == 1
        assert [one.berlaku for one in view.daftar_cuplikan()] == ["", "2026-07-01", "2026-03-01"]
        newest = view.muat_cuplikan()
        assert newest is not None
        assert newest.keterangan.id == 2
    assert store.periksa().utuh
    damage(store.path, "UPDATE cuplikan SET berlaku = '2026-06-01' WHERE id = 2")
    assert [(one.jenis, one.tempat) for one in store.periksa().cacat] == [("cuplikan", "cuplikan 2")]
    store.close()


def test_what_is_recorded_holds_for_the_days_of_older_snapshots_too(store: Any) -> None:
    with store.transaksi() as tx:
        tx.impor_organisasi(UNIT, PEGAWAI, [], regulasi="bantul", oleh=tx.orang(ANI), berlaku="2026-07-01")
        tx.tetapkan_pejabat(
            unit="d1", nip=CITRA, sebagai="plh", mulai="2026-06-29", selesai="2026-07-02", dasar="", oleh=tx.orang(ANI)
        )
    plh = ("d1", CITRA, "plh", "2026-06-29", "2026-07-02", "")
    with store.baca() as view:
        for number in (1, 2):
            snapshot = view.muat_cuplikan(number)
            assert snapshot is not None
            assert plh in snapshot.pejabat
    store.close()


def test_recorded_holders_are_told_apart_from_imported_ones(store: Any) -> None:
    ended = ("d1", ANI, "definitif", "2024-01-01", "2026-01-31", "SK 2/2026")
    plt = ("d1", BUDI, "plt", "2026-02-01", "", "SK 3/2026")
    with store.baca() as view:
        assert [(one.baris, one.baru) for one in view.pejabat_tercatat(1)] == [(ended, False), (plt, True)]
        kept = [one.peristiwa for one in view.pejabat_tercatat(1)]
    with store.transaksi() as tx:
        tx.impor_organisasi(UNIT, PEGAWAI, [], regulasi="bantul", oleh=tx.orang(ANI), dipertahankan=kept[1])
        tx.akhiri_pejabat(
            unit="d1", nip=BUDI, sebagai="plt", mulai="2026-02-01", selesai="2026-04-30", dasar="", oleh=tx.orang(ANI)
        )
        now = tx.pejabat_tercatat(2)
    assert [(one.baris, one.baru, len(one.peristiwa)) for one in now] == [((*plt[:4], "2026-04-30", plt[5]), True, 2)]
    store.close()


def test_who_takes_whose_place(store: Any) -> None:
    with store.transaksi() as tx:
        before = tx.tanda_organisasi()
        tx.gabung_unit(lama=["d1", "d3"], baru="d2", berlaku="2026-04-01", dasar="Perda 4/2026", oleh=tx.orang(ANI))
        event = tx.ganti_nip(lama=BUDI, baru="198502022026041002", berlaku="2026-04-01", dasar="", oleh=tx.orang(ANI))
        assert tx.tanda_organisasi() > before
    with store.baca() as view:
        unit, nip = view.penggantian()
        assert (unit.jenis, unit.lama, unit.baru, unit.berlaku) == ("unit", ("d1", "d3"), "d2", "2026-04-01")
        assert (nip.jenis, nip.lama, nip.baru) == ("nip", (BUDI,), "198502022026041002")
        assert view.pribadi(unit.no)["dasar"].nilai == "Perda 4/2026"
        assert view.unit_terakhir("d1") == (1, UNIT[0])
        assert view.unit_terakhir("d9") is None
    assert BUDI not in str(event)
    assert store.periksa().utuh
    store.bangun_ulang()
    assert store.periksa().utuh
    store.close()


def test_the_regencys_settings_are_those_recorded_last(store: Any) -> None:
    with store.baca() as view:
        assert view.pengaturan() is None
    for name in ("Hari Jadi", "Cuti bersama"):
        with store.transaksi() as tx:
            event = tx.atur({"libur": [{"nama": name}]}, oleh=tx.orang(ANI))
            assert (event.stream, event.jenis) == ("pengaturan", "pengaturan_diubah")
    with store.baca() as view:
        assert view.pengaturan() == {"libur": [{"nama": "Cuti bersama"}]}
    store.bangun_ulang()
    assert store.periksa().utuh
    store.close()


def test_erasing_someone_erases_every_nip_that_they_bore(store: Any) -> None:
    new = "198502022026041002"
    with store.transaksi() as tx:
        tx.ganti_nip(lama=BUDI, baru=new, berlaku="2026-04-01", dasar="SK Budi", oleh=tx.orang(ANI))
        people = [(new, *PEGAWAI[1][1:])]
        tx.impor_organisasi(UNIT, people, [], regulasi="bantul", oleh=tx.orang(ANI), berlaku="2026-04-01")
    with store.transaksi() as tx:
        assert len(tx.hapus_orang(new, oleh=tx.orang(ANI)).data["orang"]) == 2
    kept = raw(store.path)
    for gone in (BUDI, new, "SK Budi", "Budi sakit"):
        assert gone.encode() not in kept, gone
    outcome = store.periksa()
    assert outcome.utuh, outcome.cacat
    with store.baca() as view:
        assert BUDI not in str(view.penggantian())
    store.close()


def test_the_identifiers_of_other_systems_are_kept_digested_and_erased(store: Any) -> None:
    full = [(*row[:9], "III/d", "UNOR-1", f"PNS-{number}") for number, row in enumerate(PEGAWAI)]
    with store.transaksi() as tx:
        event = tx.impor_organisasi(UNIT, full, PEJABAT, regulasi="bantul", oleh=tx.orang(ANI))
    assert event.data["bentuk"] == 3
    with store.baca() as view:
        snapshot = view.muat_cuplikan()
        assert snapshot is not None
        assert snapshot.pegawai == full
    with store.transaksi() as tx:
        tx.hapus_orang(BUDI, oleh=tx.orang(ANI))
    assert store.periksa().utuh
    assert b"PNS-1" not in raw(store.path), "a person's own identifier goes with them"
    damage(store.path, f"UPDATE pegawai SET golongan = 'IV/e' WHERE nip = '{CITRA}'")
    assert not store.periksa().utuh


@pytest.mark.parametrize(("bentuk", "kolom"), [(1, "kedudukan_khusus"), (2, "golongan"), (2, "pns_id")])
def test_a_snapshot_of_an_older_form_reads_verifies_and_erases_as_before(
    tmp_path: Path, bentuk: int, kolom: str
) -> None:
    """A digest went over all employees at once, and before ``kedudukan_khusus`` over eight of their columns."""
    store = create(tmp_path / "a.db")
    with store.transaksi() as tx:
        impor_lama(tx, UNIT, PEGAWAI, PEJABAT, regulasi="bantul", oleh=tx.orang(ANI), bentuk=bentuk)
    assert store.periksa().utuh
    with store.baca() as view:
        snapshot = view.muat_cuplikan()
        assert snapshot is not None
        assert snapshot.pegawai == PEGAWAI
    with store.transaksi() as tx:
        tx.hapus_orang(BUDI, oleh=tx.orang(ANI))
    assert store.periksa().utuh
    damage(store.path, f"UPDATE pegawai SET {kolom} = 'x' WHERE nip = '{CITRA}'")
    assert not store.periksa().utuh, "no digest vouches for what the import didn't have"
    store.close()
