"""The organisation over time: re-imports that lose nothing, days and their snapshots, mergers, new NIPs."""

import re
from datetime import date
from pathlib import Path

import attrs
import pytest
from penugasan_bahan import (
    CADANGAN,
    HARI,
    PIMPINAN,
    REGENSI,
    STAF,
    ajukan_atau_usulkan,
    bersurat,
    buka,
    organisasi,
    staf,
    usulan,
)

from tatakerja import GalatPenugasan, Organisasi, Pemangku, SistemTersimpan, TidakBerwenang, TidakDitemukan
from tatakerja.penugasan.penerus import Penerus

MARET, APRIL, JUNI = date(2026, 3, 1), date(2026, 4, 1), date(2026, 6, 1)
BARU = "198001012026011901"


@pytest.fixture
def sk(db: Path) -> SistemTersimpan:
    return buka("bantul", db)


def pada(db: Path, hari: date) -> SistemTersimpan:
    return buka("bantul", db, tanggal=hari)


def tanpa_unit(data: Organisasi, kode: str, ke: str) -> Organisasi:
    """The organisation without a unit, its staff placed in another."""
    return Organisasi(
        [unit for unit in data.unit if unit.kode != kode],
        [attrs.evolve(one, unit=ke) if one.unit == kode else one for one in data.pegawai],
        [row for row in data.pemangku if row.unit != kode],
    )


def pemangku(sk: SistemTersimpan, unit: str) -> list[tuple[str, str, str, str]]:
    return [
        (row.nip, row.sebagai, row.mulai.isoformat(), "" if row.selesai is None else row.selesai.isoformat())
        for row in sk.pejabat_daftar(unit, semua=True)
    ]


# Days -----------------------------------------------------------------------------------------------------------------


def test_each_day_is_answered_by_its_organisation(sk: SistemTersimpan, db: Path) -> None:
    """Units and staff included; the first organisation for all days before, also those before it was imported."""
    moved = [attrs.evolve(one, unit="BID2") if one.nip == STAF["BID1"] else one for one in organisasi().pegawai]
    pada(db, MARET).impor(Organisasi(organisasi().unit, moved, organisasi().pemangku))
    pada(db, MARET).impor(tanpa_unit(organisasi(), "SEKSI1", "BID1"), berlaku=JUNI)
    for day, where in ((date(2023, 5, 1), "BID1"), (HARI, "BID1"), (MARET, "BID2"), (APRIL, "BID2"), (JUNI, "BID1")):
        found = pada(db, day)
        assert found.pegawai(STAF["BID1"]).unit == where, day
        assert ("SEKSI1" in found.organisasi.unit_menurut_kode) == (day != JUNI), day


def test_an_import_is_valid_from_the_day_of_the_system(sk: SistemTersimpan, db: Path) -> None:
    pada(db, APRIL).impor(tanpa_unit(organisasi(), "SEKSI1", "BID1"))
    with sk.jurnal.baca() as bacaan:
        assert [one.berlaku for one in bacaan.daftar_cuplikan()] == ["", "2026-04-01"]


def test_what_is_recorded_late_holds_for_earlier_days(sk: SistemTersimpan, db: Path) -> None:
    pada(db, APRIL).impor(organisasi())
    pada(db, APRIL).pejabat_akhiri("BID1", PIMPINAN["BID1"], selesai=MARET)
    assert [row.nip for row in pada(db, MARET).pejabat_daftar("BID1")] == [PIMPINAN["BID1"]]
    assert pada(db, date(2026, 3, 2)).pejabat_daftar("BID1") == ()
    assert pada(db, APRIL).pejabat_daftar("BID1") == ()


# Re-imports -----------------------------------------------------------------------------------------------------------


def test_a_re_import_keeps_what_was_recorded(sk: SistemTersimpan, db: Path) -> None:
    """Also the second one, and where the file still has the holder who was ended."""
    sk.pejabat_akhiri("BID1", PIMPINAN["BID1"], selesai="2026-01-31", dasar="SK 1")
    sk.pejabat_tetapkan("BID1", CADANGAN[0], "plt", mulai="2026-02-01", selesai="2026-04-30", dasar="SP 2")
    sk.pejabat_tetapkan("BID2", CADANGAN[1], "plh", mulai="2026-02-01", selesai="2026-02-05")
    for day in (MARET, APRIL):
        banding = pada(db, day).banding_impor(organisasi())
        assert {row.nip for row in banding.dipertahankan} == {CADANGAN[0], CADANGAN[1]}
        (clash,) = banding.bentrok
        assert (clash.unit, clash.tercatat.selesai, clash.dipakai) == ("BID1", date(2026, 1, 31), "catatan")
        assert [row.selesai for row in clash.berkas] == [None]
        pada(db, day).impor(organisasi())
        assert pemangku(pada(db, day), "BID1") == [
            (PIMPINAN["BID1"], "definitif", "2024-01-01", "2026-01-31"),
            (CADANGAN[0], "plt", "2026-02-01", "2026-04-30"),
        ]
        assert len(pemangku(pada(db, day), "BID2")) == 2


def test_a_file_that_says_the_same_is_no_contradiction(sk: SistemTersimpan, db: Path) -> None:
    sk.pejabat_akhiri("BID1", PIMPINAN["BID1"], selesai="2026-01-31")
    ended = [
        attrs.evolve(row, selesai=date(2026, 1, 31)) if row.unit == "BID1" else row for row in organisasi().pemangku
    ]
    data = Organisasi(organisasi().unit, organisasi().pegawai, ended)
    banding = pada(db, MARET).banding_impor(data)
    assert (banding.bentrok, banding.dipertahankan, banding.tanpa_tempat) == ((), (), ())
    pada(db, MARET).impor(data)
    assert pemangku(pada(db, MARET), "BID1") == [(PIMPINAN["BID1"], "definitif", "2024-01-01", "2026-01-31")]
    pada(db, APRIL).impor(organisasi())
    assert pemangku(pada(db, APRIL), "BID1")[0][3] == "2026-01-31", "it goes on being recorded"


@pytest.mark.parametrize("pilihan", [True, ["BID1"]])
def test_the_file_is_taken_where_that_is_asked_for(sk: SistemTersimpan, db: Path, pilihan: object) -> None:
    sk.pejabat_akhiri("BID1", PIMPINAN["BID1"], selesai="2026-01-31")
    sk.pejabat_tetapkan("BID1", CADANGAN[0], "plt", mulai="2026-02-01")
    sk.pejabat_tetapkan("BID2", CADANGAN[1], "plh", mulai="2026-02-01")
    data = organisasi(Pemangku("BID1", CADANGAN[2], "definitif", date(2026, 3, 1)), tanpa=("BID1",))
    pada(db, MARET).impor(data, menurut_berkas=pilihan)  # type: ignore[arg-type]
    wanted = (CADANGAN[2], "definitif", "2026-03-01", "")
    assert wanted in pemangku(pada(db, MARET), "BID1")
    assert CADANGAN[0] not in {row[0] for row in pemangku(pada(db, MARET), "BID1")}
    assert len(pemangku(pada(db, MARET), "BID2")) == 2, "nothing contradicts it"
    pada(db, APRIL).impor(data)
    assert wanted in pemangku(pada(db, APRIL), "BID1"), "it isn't asked again"


def test_a_post_has_one_holder_whatever_the_file_says(sk: SistemTersimpan, db: Path) -> None:
    """Without a choice the record stands, and the file's holder is left out and told."""
    sk.pejabat_akhiri("BID1", PIMPINAN["BID1"], selesai="2026-01-31")
    sk.pejabat_tetapkan("BID1", CADANGAN[0], "plt", mulai="2026-02-01")
    data = organisasi(Pemangku("BID1", CADANGAN[2], "definitif", date(2026, 3, 1)), tanpa=("BID1",))
    (clash,) = pada(db, MARET).banding_impor(data).bentrok
    assert (clash.tercatat.nip, [row.nip for row in clash.berkas]) == (CADANGAN[0], [CADANGAN[2]])
    pada(db, MARET).impor(data)
    assert [row.nip for row in pada(db, MARET).pejabat_daftar("BID1")] == [CADANGAN[0]]
    # The way out that is told.
    pada(db, MARET).pejabat_akhiri("BID1", CADANGAN[0], selesai="2026-02-28")
    pada(db, MARET).impor(data)
    assert [row.nip for row in pada(db, MARET).pejabat_daftar("BID1")] == [CADANGAN[2]]


def test_whoever_is_left_out_of_one_file_keeps_what_was_recorded(sk: SistemTersimpan, db: Path) -> None:
    sk.pejabat_tetapkan("BID1", CADANGAN[0], "plh", mulai="2026-01-06")
    data = organisasi()
    without = Organisasi(data.unit, [one for one in data.pegawai if one.nip != CADANGAN[0]], data.pemangku)
    banding = pada(db, MARET).banding_impor(without)
    assert [row.nip for row in banding.tanpa_tempat] == [CADANGAN[0]]
    pada(db, MARET).impor(without)
    assert len(pemangku(pada(db, MARET), "BID1")) == 1
    pada(db, APRIL).impor(data)
    assert len(pemangku(pada(db, APRIL), "BID1")) == 2
    assert pada(db, APRIL).periksa().utuh


def test_of_somebody_whose_data_was_erased_nothing_is_told(sk: SistemTersimpan, db: Path) -> None:
    sk.pejabat_tetapkan("BID1", CADANGAN[0], "plh", mulai="2026-01-06")
    sk.hapus_data(CADANGAN[0])
    data = organisasi()
    without = Organisasi(data.unit, [one for one in data.pegawai if one.nip != CADANGAN[0]], data.pemangku)
    banding = pada(db, MARET).banding_impor(without)
    assert banding.tanpa_tempat == banding.dipertahankan == ()
    pada(db, MARET).impor(without)
    assert len(pemangku(pada(db, MARET), "BID1")) == 1
    assert pada(db, MARET).periksa().utuh


def test_an_import_names_what_it_changes_and_leaves_open(sk: SistemTersimpan, db: Path) -> None:
    p = bersurat(sk, STAF["SEKSI1"], pemilik="SEKSI1")
    q = bersurat(sk, staf("BID2", 2), pemilik="BID2")
    r = ajukan_atau_usulkan(sk, usulan("B2", pemilik="B2"))
    data = tanpa_unit(organisasi(tanpa=("B2",)), "SEKSI1", "BID2")
    people = [
        attrs.evolve(one, nip=BARU) if one.nip == staf("BID2", 2) else one
        for one in data.pegawai
        if one.nip != staf("DINAS")
    ]
    banding = pada(db, MARET).banding_impor(Organisasi(data.unit, people, data.pemangku))
    assert [unit.kode for unit in banding.unit_hilang] == ["SEKSI1"]
    assert banding.tanpa_pengganti == ("SEKSI1",)
    assert {one.nip for one in banding.pegawai_hilang} == {staf("BID2", 2), staf("DINAS")}
    assert [(one.lama.nip, one.baru.nip) for one in banding.dugaan_nip] == [(staf("BID2", 2), BARU)]
    assert {one.dari for one in banding.pindah} == {"SEKSI1"}
    assert {(one.id, one.tingkat) for one in banding.penugasan} == {(p.id, "wajib"), (q.id, "wajib"), (r.id, "wajib")}
    told = {one.id: one.isi for one in banding.penugasan}
    assert "unit SEKSI1 tidak ada lagi" in told[p.id]
    assert "tidak ada lagi di antara pegawai" in told[q.id]
    assert "(B2) menjadi lowong" in told[r.id]


def test_an_import_names_what_it_touches_under_another_regulation(sk: SistemTersimpan, db: Path) -> None:
    """One database, two regulations: whoever imports under one is told of the other's, too, by its name."""
    p = bersurat(sk, STAF["SEKSI1"], pemilik="SEKSI1")
    chosen = sk.buku.regulasi.nama
    other = next(one for one in REGENSI if one != chosen)
    data = tanpa_unit(organisasi(), "SEKSI1", "BID2")
    with buka(other, db, tanggal=MARET) as lain:
        (found,) = lain.banding_impor(data).penugasan
        assert (found.id, found.tingkat) == (p.id, "wajib")
        assert found.isi.startswith(f"menurut regulasi {chosen}: ")
        assert "unit SEKSI1 tidak ada lagi" in found.isi
        assert lain.banding_impor(organisasi()).penugasan == ()
    (own,) = pada(db, MARET).banding_impor(data).penugasan
    assert found.isi == f"menurut regulasi {chosen}: {own.isi}"


def test_who_has_had_another_nip_since_before_is_named_with_todays(sk: SistemTersimpan, db: Path) -> None:
    p = bersurat(sk, STAF["BID1"], pemilik="BID1")
    pada(db, MARET).ganti_nip(STAF["BID1"], BARU)
    data = organisasi()
    people = [attrs.evolve(one, nip=BARU) if one.nip == STAF["BID1"] else one for one in data.pegawai]
    later = pada(db, APRIL)
    assert later.banding_impor(Organisasi(data.unit, people, data.pemangku)).penugasan == ()
    moved = [attrs.evolve(one, unit="BID2") if one.nip == BARU else one for one in people]
    name = next(one.nama for one in people if one.nip == BARU)
    (found,) = later.banding_impor(Organisasi(data.unit, moved, data.pemangku)).penugasan
    assert (found.id, found.isi) == (p.id, f"{name} ({BARU}) pindah dari BID1 ke BID2")
    gone = [one for one in people if one.nip != BARU]
    (found,) = later.banding_impor(Organisasi(data.unit, gone, data.pemangku)).penugasan
    assert (found.tingkat, found.isi) == ("wajib", f"{name} ({BARU}) tidak ada lagi di antara pegawai")


def test_nothing_is_touched_where_nothing_changes(sk: SistemTersimpan, db: Path) -> None:
    bersurat(sk, STAF["BID1"])
    banding = pada(db, MARET).banding_impor(organisasi())
    assert banding.penugasan == banding.pindah == banding.pegawai_hilang == banding.unit_hilang == ()


def test_a_holder_of_days_before_is_told_since_older_snapshots_answer_for_these(sk: SistemTersimpan, db: Path) -> None:
    ended = [
        attrs.evolve(row, selesai=date(2026, 2, 1)) if row.unit == "BID1" else row for row in organisasi().pemangku
    ]
    plt = Pemangku("BID1", CADANGAN[0], "plt", date(2026, 2, 2))
    data = Organisasi(organisasi().unit, organisasi().pegawai, (*ended, plt))
    assert pada(db, MARET).banding_impor(data).lebih_awal == (plt,)
    assert pada(db, MARET).banding_impor(data, berlaku=date(2026, 2, 2)).lebih_awal == ()


# Mergers and new NIPs -------------------------------------------------------------------------------------------------


def test_units_are_dissolved_into_another(sk: SistemTersimpan, db: Path) -> None:
    sk.unit_gabung(["BID1"], "BID2", berlaku=MARET, dasar="Perbup 4/2026")
    found = pada(db, MARET)
    assert "BID1" not in found.organisasi.unit_menurut_kode
    assert found.pegawai(STAF["BID1"]).unit == "BID2"
    assert found.organisasi.unit_menurut_kode["SEKSI1"].induk == "BID2"
    assert pada(db, HARI).pegawai(STAF["BID1"]).unit == "BID1", "until then all is as it was"
    with found.jurnal.baca() as bacaan:
        hari = found._calendar.hari_dari(bacaan, ())
        penerus = Penerus(bacaan, hari)
        assert (penerus.unit("BID1"), penerus.unit("BID2"), penerus.unit("X")) == ("BID2", "BID2", None)
        before = Penerus(bacaan, pada(db, HARI)._calendar.hari_dari(bacaan, ()))
        assert before.unit("BID1") == "BID1"
    assert found.periksa().utuh


def test_a_successor_is_named_after_an_import(sk: SistemTersimpan, db: Path) -> None:
    data = tanpa_unit(organisasi(), "SEKSI1", "BID1")
    pada(db, MARET).impor(data)
    found = pada(db, APRIL)
    with found.jurnal.baca() as bacaan:
        penerus = Penerus(bacaan, found._calendar.hari_dari(bacaan, ()))
        assert (penerus.unit("SEKSI1"), penerus.pengelola("SEKSI1")) == (None, "BID1"), "one level up in the old one"
        assert penerus.nama_lama("SEKSI1") == ("Unit SEKSI1", "")
    assert found.unit_gabung(["SEKSI1"], "BID2", berlaku=MARET) is None
    found.unit_gabung(["BID2"], "BID1", berlaku=APRIL)
    with found.jurnal.baca() as bacaan:
        penerus = Penerus(bacaan, found._calendar.hari_dari(bacaan, ()))
        assert penerus.unit("SEKSI1") == "BID1", "chains are followed"
        march = Penerus(bacaan, pada(db, MARET)._calendar.hari_dari(bacaan, ()))
        assert march.unit("SEKSI1") == "BID2"
    assert found.banding_impor(tanpa_unit(data, "BID2", "BID1")).tanpa_pengganti == ()


@pytest.mark.parametrize(
    ("lama", "ke", "kata"),
    [
        (["BID1"], "X", "impor dahulu"),
        (["X", "Y"], "BID1", "'Y' tidak pernah ada"),
        (["BID1"], "BID1", "dirinya sendiri"),
        (["BID1"], "SEKSI1", "di bawah BID1"),
        (["KANTOR"], "BID1", "akar"),
    ],
)
def test_mergers_that_make_no_sense(sk: SistemTersimpan, lama: list[str], ke: str, kata: str) -> None:
    before = sk.jurnal.segel().kepala
    with pytest.raises((GalatPenugasan, TidakDitemukan), match=kata):
        sk.unit_gabung(lama, ke)
    assert sk.jurnal.segel().kepala == before


def test_a_person_keeps_posts_under_a_new_nip(sk: SistemTersimpan, db: Path) -> None:
    sk.pejabat_tetapkan("BID1", STAF["BID2"], "plh", mulai="2026-01-06")
    sk.ganti_nip(STAF["BID2"], BARU, berlaku=MARET)
    found = pada(db, MARET)
    assert found.pegawai(BARU).nama == "Staf BID2 1"
    assert (BARU, "plh", "2026-01-06", "") in pemangku(found, "BID1")
    found.impor(Organisasi(found.organisasi.unit, found.organisasi.pegawai, organisasi().pemangku), berlaku=APRIL)
    assert (BARU, "plh", "2026-01-06", "") in pemangku(pada(db, APRIL), "BID1"), "recorded under the old one"
    with found.jurnal.baca() as bacaan:
        penerus = Penerus(bacaan, found._calendar.hari_dari(bacaan, ()))
        assert penerus.nip(STAF["BID2"]) == penerus.nip(BARU) == BARU
        assert penerus.nip_semua(STAF["BID2"]) == (STAF["BID2"], BARU)
        assert len(penerus.sandi_semua(BARU)) == 2
        before = Penerus(bacaan, pada(db, HARI)._calendar.hari_dari(bacaan, ()))
        assert before.nip(STAF["BID2"]) == STAF["BID2"]
    assert found.periksa().utuh


def test_a_period_recorded_under_two_nips_is_one(sk: SistemTersimpan, db: Path) -> None:
    """Appointed under the old NIP, ended under the new: the next import has one holder a day."""
    sk.pejabat_akhiri("BID1", PIMPINAN["BID1"], selesai="2026-02-28")
    sk.pejabat_tetapkan("BID1", STAF["BID2"], "plt", mulai=MARET, dasar="SP 1")
    sk.ganti_nip(STAF["BID2"], BARU, berlaku="2026-03-02")
    found = pada(db, date(2026, 3, 5))
    found.pejabat_akhiri("BID1", BARU, selesai="2026-03-04")
    found.pejabat_tetapkan("BID1", CADANGAN[0], "plt", mulai="2026-03-05")
    for _ in range(2):
        found.impor(found.organisasi)
        assert pemangku(found, "BID1")[-2:] == [
            (BARU, "plt", "2026-03-01", "2026-03-04"),
            (CADANGAN[0], "plt", "2026-03-05", ""),
        ]
    assert pada(db, MARET).pejabat_daftar("BID1", semua=True)[1].nip == STAF["BID2"], "as the organisation of that day"
    assert pada(db, MARET).pejabat_daftar("BID1", semua=True)[1].selesai == date(2026, 3, 4)


def test_who_came_later_is_no_holder_of_an_older_organisation(sk: SistemTersimpan, db: Path) -> None:
    """Days before they came go on being answered."""
    sk.pejabat_akhiri("BID1", PIMPINAN["BID1"], selesai="2026-02-28")
    data = organisasi()
    baru = attrs.evolve(data.pegawai[-1], nip=BARU, nama="Baru")
    unit = attrs.evolve(data.unit_menurut_kode["BID1"], kode="BIDX", nama="Bidang X")
    found = pada(db, MARET)
    found.impor(Organisasi((*data.unit, unit), (*data.pegawai, baru), data.pemangku))
    found.pejabat_tetapkan("BID1", BARU, "plt", mulai=MARET)
    found.pejabat_tetapkan("BIDX", CADANGAN[0], "plt", mulai=MARET)
    assert [row.nip for row in found.pejabat_daftar("BID1")] == [BARU]
    assert len(sk.organisasi.pegawai) == len(data.pegawai)
    assert [row.nip for row in sk.pejabat_daftar("BID1", semua=True)] == [PIMPINAN["BID1"]]
    assert found.periksa().utuh


def test_a_wrong_record_is_corrected_by_the_next(sk: SistemTersimpan, db: Path) -> None:
    wrong = "198001012026011902"
    sk.ganti_nip(STAF["BID2"], wrong, berlaku=MARET)
    pada(db, MARET).ganti_nip(wrong, STAF["BID2"])
    found = pada(db, MARET)
    with found.jurnal.baca() as bacaan:
        penerus = Penerus(bacaan, found._calendar.hari_dari(bacaan, ()))
        assert penerus.nip(STAF["BID2"]) == penerus.nip(wrong) == STAF["BID2"]
    found.ganti_nip(STAF["BID2"], BARU)
    with found.jurnal.baca() as bacaan:
        penerus = Penerus(bacaan, found._calendar.hari_dari(bacaan, ()))
        assert penerus.nip(STAF["BID2"]) == penerus.nip(wrong) == BARU
        assert set(penerus.nip_semua(BARU)) == {STAF["BID2"], wrong, BARU}


def test_a_nip_is_connected_after_an_import(sk: SistemTersimpan, db: Path) -> None:
    sk.pejabat_tetapkan("BID1", STAF["BID2"], "plh", mulai="2026-01-06")
    data = organisasi()
    people = [attrs.evolve(one, nip=BARU) if one.nip == STAF["BID2"] else one for one in data.pegawai]
    pada(db, MARET).impor(Organisasi(data.unit, people, data.pemangku))
    assert len(pemangku(pada(db, MARET), "BID1")) == 1
    pada(db, MARET).ganti_nip(STAF["BID2"], BARU)
    assert (BARU, "plh", "2026-01-06", "") in pemangku(pada(db, MARET), "BID1")


@pytest.mark.parametrize(
    ("lama", "baru", "kata"),
    [
        (STAF["BID1"], STAF["BID2"], "dua pegawai"),
        ("199901012020011001", BARU, "'199901012020011001' tidak ada"),
        (STAF["BID1"], STAF["BID1"], "sama"),
        (STAF["BID1"], "123", "bukan 18 angka"),
        (STAF["BID1"], "198001012026011000", "nomor urut 000"),
    ],
)
def test_nips_that_cannot_be_changed(sk: SistemTersimpan, lama: str, baru: str, kata: str) -> None:
    with pytest.raises((GalatPenugasan, TidakDitemukan), match=kata):
        sk.ganti_nip(lama, baru)


# Said when entered ----------------------------------------------------------------------------------------------------


def test_two_who_stand_in_for_each_other_are_told_when_that_is_entered(sk: SistemTersimpan) -> None:
    assert sk.pejabat_tetapkan("BID1", PIMPINAN["BID2"], "plh", mulai="2026-01-05", selesai="2026-01-09") == ()
    (note,) = sk.pejabat_tetapkan("BID2", PIMPINAN["BID1"], "delegasi_penilaian", mulai="2026-01-07")
    assert "saling menggantikan" in note
    assert len(sk.pejabat_daftar("BID2", semua=True)) == 2, "it is recorded all the same"
    assert sk.pejabat_tetapkan("BID2", PIMPINAN["BID1"], "plh", mulai="2026-02-01") == (), "not on the same days"


def test_appraisal_delegated_to_a_pelaksana_is_told(sk: SistemTersimpan) -> None:
    (note,) = sk.pejabat_tetapkan("BID1", CADANGAN[0], "delegasi_penilaian", mulai="2026-01-05")
    assert "pelaksana" in note


# What the one who is refused lacks ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sebagai", "mulai", "selesai", "kata"),
    [
        ("plt", "2025-12-01", "2026-01-04", "masa Plt.-nya atas {} berakhir 4 Januari 2026 dan jabatan itu kini"),
        ("definitif", "2024-01-01", "2026-01-02", "masa jabatannya sebagai {} berakhir 2 Januari 2026"),
        ("plh", "2026-01-06", "2026-01-09", "masa Plh.-nya atas {} baru mulai 6 Januari 2026"),
        ("delegasi_penilaian", "2025-12-01", "2025-12-31", "delegasi penilaian kepadanya dari {} berakhir"),
    ],
)  # fmt: skip
def test_a_refusal_says_what_the_actor_lacks(db: Path, sebagai: str, mulai: str, selesai: str, kata: str) -> None:
    kata = kata.format("Kepala Unit B2 (B2)")
    row = Pemangku("B2", CADANGAN[0], sebagai, mulai, selesai)  # type: ignore[arg-type]
    sk = buka("bantul", db, data=organisasi(row, tanpa=("B2",)))
    with pytest.raises(TidakBerwenang, match=re.escape(kata)):
        sk.usulkan(usulan("B2", pemilik="B2"), oleh=CADANGAN[0])
    p = ajukan_atau_usulkan(sk, usulan("B2", pemilik="B2"))
    with pytest.raises(TidakBerwenang, match=re.escape(kata)):
        sk.tetapkan(p.id, oleh=CADANGAN[0])
    with pytest.raises(TidakBerwenang) as other:
        sk.tetapkan(p.id, oleh=CADANGAN[1])
    assert "masa" not in str(other.value)


def test_what_was_done_between_two_changes_of_nip_shows_the_one_of_its_day(db: Path) -> None:
    kedua = "198001012026011902"
    with buka("bantul", db) as sk:
        p = bersurat(sk, STAF["BID1"])
        lama = str(p.anggota[0].nip)
        sk.ganti_nip(lama, BARU)
        sk.kinerja_catat(p.id, oleh=BARU, tahap="dokumentasi", isi="foto", pegawai=BARU)
    with pada(db, MARET) as sk:
        sk.ganti_nip(BARU, kedua)
        after = sk.tampil(p.id)
        assert [one.nip for one in after.anggota] == [kedua]
        assert [(one.pegawai.nip, one.oleh.nip) for one in after.kinerja] == [(BARU, BARU)]
