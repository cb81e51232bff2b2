"""Reports, demands, obstacles and records of performance: to whom, by whom, regulated or not."""

from collections.abc import Sequence
from pathlib import Path

import attrs
import pytest
from penugasan_bahan import (
    CADANGAN,
    HARI,
    PIMPINAN,
    REGENSI,
    STAF,
    bersurat,
    buka,
    diserahkan,
    ganti,
    memangku,
    organisasi,
    sampai_selesai,
    staf,
)

from tatakerja import GalatPenugasan, TidakBerwenang, Usulan
from tatakerja.cli.screen.pelaporan import obstacle_told
from tatakerja.plugin import AturanPermintaan, PluginBerkas, hookimpl

KABID, KADIS = PIMPINAN["BID1"], PIMPINAN["DINAS"]


def penerima(row) -> list[str | None]:
    return [one.nip for one in row.kepada]


# Kotabaru's individu reports to their own PPK, its ketua also to the head of the Perangkat Daerah.
KETUA = {"bantul": [KABID], "wonogiri": [KABID], "kotabaru": [KABID, KADIS], "buleleng": [KABID]}


@pytest.mark.parametrize("regensi", REGENSI)
def test_reports_go_where_the_text_says(regensi: str, db: Path) -> None:
    with buka(regensi, db) as sk:
        alone = sk.laporan_kirim(bersurat(sk, staf("BID2")).id, oleh=staf("BID2"), isi="sendiri").laporan[0]
        assert (alone.pelapor, alone.diatur, bool(alone.dasar)) == ("individu", True, True)
        assert penerima(alone) == [sk.kedudukan(staf("BID2")).ppk.nip if regensi == "kotabaru" else KABID]
        p = bersurat(sk, staf("BID1"), staf("BID2", 2), ketua=staf("BID1"))
        p = sk.laporan_kirim(p.id, oleh=staf("BID2", 2), isi="anggota")
        p = sk.laporan_kirim(p.id, oleh=staf("BID1"), isi="ketua")
        member, leader = p.laporan
        assert (member.pelapor, penerima(member), member.diatur) == ("anggota", [staf("BID1")], True)
        assert (leader.pelapor, penerima(leader), leader.isi) == ("ketua", KETUA[regensi], "ketua")
        assert leader.berkala == (regensi != "buleleng")
        assert [one.isi for one in sk.laporan_daftar(id=p.id).laporan] == ["anggota", "ketua"]
        assert [one.isi for one in sk.laporan_daftar(untuk=staf("BID1")).laporan] == ["anggota"]
        assert "ketua" in [one.isi for one in sk.laporan_daftar(untuk=KABID).laporan]
        assert len(sk.laporan_daftar().laporan) == 3
        assert sk.laporan_daftar(untuk=CADANGAN[0]).laporan == ()


def test_a_role_of_which_the_text_is_silent_reports_unregulated(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = bersurat(sk, staf("BID1"), staf("BID1", 2))
        p = sk.laporan_kirim(p.id, oleh=staf("BID1", 2), isi="tanpa ketua")
        assert (p.laporan[0].diatur, p.laporan[0].dasar, penerima(p.laporan[0])) == (False, (), [KABID])


def test_receivers_are_posts(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = bersurat(sk, staf("BID1"))
        ganti(sk, "BID1", CADANGAN[0])
        p = sk.laporan_kirim(p.id, oleh=staf("BID1"), isi="a")
        assert penerima(p.laporan[0]) == [CADANGAN[0]]
        assert len(sk.laporan_daftar(untuk=CADANGAN[0]).laporan) == 1
        assert sk.laporan_daftar(untuk=KABID).laporan == ()


def test_only_those_who_do_the_work_report(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = bersurat(sk, staf("BID1"), staf("BID1", 2), ketua=staf("BID1"))
        for nip in (KABID, staf("BID1", 3)):
            for command in (sk.laporan_kirim, sk.laporan_kendala):
                with pytest.raises(TidakBerwenang) as refused:
                    command(p.id, oleh=nip, isi="a")
                assert refused.value.berwenang == (staf("BID1"), staf("BID1", 2))
        with pytest.raises(GalatPenugasan, match="isi wajib"):
            sk.laporan_kirim(p.id, oleh=staf("BID1"), isi=" ")


# -- demands ------------------------------------------------------------------------------------------------------

BOLEH = {"bantul": {"ketua"}, "wonogiri": {"ketua", "anggota"}, "kotabaru": {"ketua", "anggota"}, "buleleng": set()}


@pytest.mark.parametrize("regensi", REGENSI)
def test_reports_are_demanded_as_the_text_says_and_silence_is_no_prohibition(regensi: str, db: Path) -> None:
    with buka(regensi, db) as sk:
        ketua, anggota = staf("BID1"), staf("BID1", 2)
        p = bersurat(sk, ketua, anggota, ketua=ketua)
        for peran, nip in (("ketua", ketua), ("anggota", anggota)):
            diatur = peran in BOLEH[regensi]
            # Who doesn't hear the report can't ask for it; of a member who reports to the ketua, the ketua can.
            hears = not diatur and peran == "anggota"
            for other in (KADIS, nip, CADANGAN[0], *(() if hears else (ketua,))):
                with pytest.raises(TidakBerwenang, match="Tuan BID1"):
                    sk.laporan_minta(p.id, oleh=other, dari=nip)
            p = sk.laporan_minta(p.id, oleh=ketua if hears else KABID, dari=nip, isi="segera")
            one = p.permintaan[-1]
            assert (one.peran, one.dari.nip, one.dijawab) == (peran, nip, None)
            assert (one.diatur, bool(one.dasar)) == (diatur, diatur)
            assert [turn.jenis for turn in sk.daftar(giliran=nip)[0].lanjutan] == ["melapor"]
            assert len(sk.laporan_daftar(untuk=nip).permintaan) == 1
            p = sk.laporan_kirim(p.id, oleh=nip, isi="ini")
            assert p.permintaan[-1].dijawab == HARI.isoformat()
            assert sk.daftar(giliran=nip) == []
        with pytest.raises(GalatPenugasan, match="tidak termasuk"):
            sk.laporan_minta(p.id, oleh=KABID, dari=staf("BID1", 3))
        alone = bersurat(sk, staf("BID1", 3))
        with pytest.raises(TidakBerwenang):
            sk.laporan_minta(alone.id, oleh=ketua, dari=staf("BID1", 3))
        asked = sk.laporan_minta(alone.id, oleh=KABID, dari=staf("BID1", 3))
        assert (asked.permintaan[0].diatur, asked.permintaan[0].dasar) == (False, ())


# -- obstacles ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("regensi", REGENSI)
def test_obstacles_are_decided(regensi: str, db: Path) -> None:
    with buka(regensi, db) as sk:
        p = bersurat(sk, staf("BID1"), staf("BID1", 2), ketua=staf("BID1"))
        if regensi != "kotabaru":
            with pytest.raises(GalatPenugasan, match="rekomendasi wajib"):
                sk.laporan_kendala(p.id, oleh=staf("BID1", 2), isi="alat rusak")
        p = sk.laporan_kendala(p.id, oleh=staf("BID1", 2), isi="alat rusak", rekomendasi="sewa")
        one = p.kendala[0]
        assert (one.kendala, one.diatur, penerima(one)) == (1, regensi != "kotabaru", [KABID])
        assert bool(one.dasar) == one.diatur
        assert (one.isi, one.rekomendasi, one.putusan) == ("alat rusak", "sewa", ())
        assert [(turn.jenis, turn.nomor) for turn in p.lanjutan] == [("menindaklanjuti", 1)]
        assert [row.id for row in sk.daftar(giliran=KABID)] == [p.id]
        assert "puo" in {row.peran for row in p.tanggung_jawab}
        for nip in (KADIS, staf("BID1"), staf("BID1", 2)):
            with pytest.raises(TidakBerwenang, match="Tuan BID1"):
                sk.laporan_tindaklanjuti(p.id, 1, oleh=nip, putusan="ya")
        with pytest.raises(GalatPenugasan, match="tidak mempunyai kendala 2"):
            sk.laporan_tindaklanjuti(p.id, 2, oleh=KABID, putusan="ya")
        p = sk.laporan_tindaklanjuti(p.id, 1, oleh=KABID, putusan="sewa saja")
        assert ([row.isi for row in p.kendala[0].putusan], p.kendala[0].menunggu, p.lanjutan) == (["sewa saja"], (), ())
        with pytest.raises(GalatPenugasan, match="sudah diputus"):
            sk.laporan_tindaklanjuti(p.id, 1, oleh=KABID, putusan="lagi")
        assert sk.daftar(giliran=KABID) == []


def test_the_owners_puo_alone_decides_across_agencies(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = bersurat(sk, staf("BID1"), staf("B2"), ketua=staf("BID1"))
        p = sk.laporan_kendala(p.id, oleh=staf("BID1"), isi="a", rekomendasi="b")
        assert penerima(p.kendala[0]) == [KABID]
        with pytest.raises(TidakBerwenang):
            sk.laporan_tindaklanjuti(p.id, 1, oleh=sk.kedudukan(staf("B2")).puo.nip, putusan="ya")
        p = sk.laporan_tindaklanjuti(p.id, 1, oleh=KABID, putusan="ya")
        assert p.kendala[0].menunggu == ()


@pytest.mark.parametrize("regensi", ["bantul", "wonogiri", "buleleng"])  # Kotabaru is silent on obstacles
def test_a_stored_obstacle_says_who_follows_it_up(regensi: str, db: Path) -> None:
    """As `alur pelaporan` does, by the rules of the day of the proposal; kept when the journal is rebuilt."""
    with buka(regensi, db) as sk:
        p = bersurat(sk, staf("BID1"), staf("B2"), ketua=staf("BID1"))
        route = sk.alur_pelaporan(
            Usulan(cara="penunjukan", pemilik="BID1", pegawai=(staf("BID1"), staf("B2")), ketua=staf("BID1"))
        )
        p = sk.laporan_kendala(p.id, oleh=staf("BID1"), isi="a", rekomendasi="b")
        assert route.tindak_lanjut
        assert p.kendala[0].tindak_lanjut == route.tindak_lanjut
        asked = route.tindak_lanjut[0].nip
        p = sk.laporan_tindaklanjuti(p.id, 1, oleh=p.kendala[0].menunggu[0].nip, putusan="ya")
        assert asked in [one.nip for one in p.kendala[0].tindak_lanjut]
        sk.jurnal.bangun_ulang()
        assert sk.tampil(p.id) == p
        text = " ".join(obstacle_told(p.kendala[0], ""))
        assert f"tindak lanjut: {route.tindak_lanjut[0].nama}" in text


def test_nobody_decides_on_an_obstacle_of_their_own(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = bersurat(sk, staf("BID1"), staf("BID1", 2), ketua=staf("BID1"))
        p = sk.laporan_kendala(p.id, oleh=staf("BID1", 2), isi="a", rekomendasi="b")
        ganti(sk, "BID1", staf("BID1", 2))
        with pytest.raises(TidakBerwenang, match="Tuan DINAS"):
            sk.laporan_tindaklanjuti(p.id, 1, oleh=staf("BID1", 2), putusan="ya")
        assert sk.laporan_tindaklanjuti(p.id, 1, oleh=KADIS, putusan="ya").kendala[0].menunggu == ()


# -- performance --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("regensi", REGENSI)
def test_performance_by_stage_and_role(regensi: str, db: Path) -> None:
    with buka(regensi, db) as sk:
        p = bersurat(sk, staf("BID1"), staf("BID2"), ketua=staf("BID1"))
        subject, leader = staf("BID2"), staf("BID1")
        place = sk.kedudukan(subject)
        allowed = {
            "ekspektasi": {place.ppk.nip, place.puo.nip, KABID, leader, subject},
            "dokumentasi": {place.ppk.nip, place.puo.nip, KABID, leader, subject},
            "evaluasi": {place.ppk.nip},
            "tindak_lanjut": {place.ppk.nip},
        }
        for tahap, able in allowed.items():
            for nip in (*PIMPINAN.values(), *STAF.values(), *CADANGAN):
                if nip in able:
                    p = sk.kinerja_catat(p.id, oleh=nip, tahap=tahap, isi="catatan", pegawai=subject)
                    assert (p.kinerja[-1].tahap, p.kinerja[-1].pegawai.nip) == (tahap, subject)
                else:
                    with pytest.raises(TidakBerwenang) as refused:
                        sk.kinerja_catat(p.id, oleh=nip, tahap=tahap, isi="catatan", pegawai=subject)
                    assert set(refused.value.berwenang) == able


@pytest.mark.parametrize("regensi", REGENSI)
def test_the_leaders_report_is_material_for_the_members_officials(regensi: str, db: Path) -> None:
    with buka(regensi, db) as sk:
        p = sampai_selesai(sk, diserahkan(sk, staf("BID1"), staf("BID2"), ketua=staf("BID1")))
        p = sk.kinerja_catat(p.id, oleh=staf("BID1"), tahap="dokumentasi", isi="rajin", pegawai=staf("BID2"))
        one = p.kinerja[0]
        place = sk.kedudukan(staf("BID2"))
        assert (one.sebagai, one.diatur, bool(one.dasar)) == ("ketua", True, True)
        assert set(penerima(one)) == {place.ppk.nip, place.puo.nip}
        for nip in penerima(one):
            assert [row.isi for row in sk.kinerja_daftar(untuk=nip)] == ["rajin"]
        assert sk.kinerja_daftar(untuk=staf("BID1", 2)) == []
        assert [row.isi for row in sk.kinerja_daftar(pegawai=staf("BID2"))] == ["rajin"]
        assert sk.kinerja_daftar(pegawai=staf("BID1")) == []


def test_a_delegate_appraises_instead(db: Path) -> None:
    with buka("bantul", db, data=organisasi(memangku("BID1", CADANGAN[0], "delegasi_penilaian"))) as sk:
        p = bersurat(sk, staf("BID1"))
        with pytest.raises(TidakBerwenang, match="Cadangan 0"):
            sk.kinerja_catat(p.id, oleh=KABID, tahap="evaluasi", isi="baik")
        assert sk.kinerja_catat(p.id, oleh=CADANGAN[0], tahap="evaluasi", isi="baik").kinerja[0].sebagai == "ppk"


def test_whom_a_record_is_about_must_be_plain(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = bersurat(sk, staf("BID1"), staf("BID1", 2), ketua=staf("BID1"))
        with pytest.raises(GalatPenugasan, match="sebutkan pegawai"):
            sk.kinerja_catat(p.id, oleh=KABID, tahap="evaluasi", isi="baik")
        with pytest.raises(GalatPenugasan, match="tidak termasuk"):
            sk.kinerja_catat(p.id, oleh=KABID, tahap="evaluasi", isi="baik", pegawai=staf("BID1", 3))
        with pytest.raises(GalatPenugasan, match="pilihan"):
            sk.kinerja_catat(p.id, oleh=KABID, tahap="pesta", isi="baik", pegawai=staf("BID1", 2))
        assert sk.kinerja_catat(p.id, oleh=staf("BID1", 2), tahap="ekspektasi", isi="x").kinerja[0].sebagai == "pegawai"


def test_ratings_come_from_a_plugin_alone(db: Path, tmp_path: Path) -> None:
    from tatakerja.plugin import PluginBerkas, Predikat, hookimpl

    class Lain(PluginBerkas):
        @hookimpl
        def tatakerja_predikat(self):
            return [Predikat("Sangat Baik", "Peraturan lain Pasal 1"), Predikat("Baik", "Peraturan lain Pasal 1")]

    lain = Lain("tatakerja_bantul")

    with buka("bantul", db) as sk:
        p = bersurat(sk, staf("BID1"))
        with pytest.raises(GalatPenugasan, match="ketentuan lain"):
            sk.kinerja_catat(p.id, oleh=KABID, tahap="evaluasi", isi="x", predikat="Baik")
    with buka(lain, tmp_path / "dua.db") as sk:
        p = bersurat(sk, staf("BID1"))
        with pytest.raises(GalatPenugasan, match="pilihan: Sangat Baik, Baik"):
            sk.kinerja_catat(p.id, oleh=KABID, tahap="evaluasi", isi="x", predikat="Bagus")
        with pytest.raises(GalatPenugasan, match="tahap evaluasi"):
            sk.kinerja_catat(p.id, oleh=KABID, tahap="tindak_lanjut", isi="x", predikat="Baik")
        one = sk.kinerja_catat(p.id, oleh=KABID, tahap="evaluasi", isi="x", predikat="Baik").kinerja[0]
        assert (one.predikat, one.dasar) == ("Baik", ("Peraturan lain Pasal 1",))
        with sk.jurnal.baca() as view:
            assert "Baik" not in repr([event.data for event in view.peristiwa(f"penugasan/{p.id}")])


def test_bad_ratings_are_refused_when_the_plugin_is_loaded() -> None:
    from tatakerja.plugin import Predikat
    from tatakerja.rules.check.evaluasi import rating_faults

    assert list(rating_faults([Predikat("Baik", "UU"), Predikat("Cukup", "UU")])) == []
    for wrong in ([Predikat("", "UU")], [Predikat("A", "UU"), Predikat("A", "UU")], [Predikat("A", " ")]):
        assert len(list(rating_faults(wrong))) == 1


# -- responsibilities ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("regensi", REGENSI)
def test_responsibilities_are_of_those_whose_turn_it_is(regensi: str, db: Path) -> None:
    with buka(regensi, db) as sk:
        p = bersurat(sk, staf("BID1"), staf("BID1", 2), ketua=staf("BID1"))
        listed = {row.peran for row in sk.buku.tanggung_jawab}
        assert {row.peran for row in p.tanggung_jawab} == {"ketua"} & listed
        p = sk.hasil_serahkan(p.id, oleh=staf("BID1"), isi="a")
        assert "puo" in {row.peran for row in p.tanggung_jawab}
        assert "ketua" not in {row.peran for row in p.tanggung_jawab}
        assert all(row.dasar for row in p.tanggung_jawab)
        assert sampai_selesai(sk, p).tanggung_jawab == ()


def test_where_each_members_own_ppk_may_demand_none_demands_of_anothers_staff(db: Path) -> None:
    class Bantul(PluginBerkas):
        @hookimpl
        def tatakerja_permintaan(self) -> Sequence[AturanPermintaan]:
            return [attrs.evolve(row, peminta="ppk", dari=("anggota",)) for row in super().tatakerja_permintaan()]

    with buka(Bantul("tatakerja_bantul"), db) as sk:
        p = bersurat(sk, staf("BID1"), staf("BID1", 2), staf("BID2"), ketua=staf("BID1"))
        own = {nip: sk.kedudukan(nip).ppk.nip for nip in (staf("BID1", 2), staf("BID2"))}
        assert len(set(own.values())) == 2
        (first, second) = own
        with pytest.raises(TidakBerwenang):
            sk.laporan_minta(p.id, oleh=own[second], dari=first, isi="bukan stafnya")
        asked = sk.laporan_minta(p.id, oleh=own[first], dari=first, isi="stafnya").permintaan[-1]
        assert asked.diatur is True
