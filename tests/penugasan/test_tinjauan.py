"""Who may review: posts as they were frozen, their holders as they are, nobody twice, nobody their own work."""

from pathlib import Path

import pytest
from penugasan_bahan import (
    CADANGAN,
    HARI,
    PIMPINAN,
    REGENSI,
    STAF,
    UNIT,
    bersurat,
    buka,
    diserahkan,
    ganti,
    keadaan,
    memangku,
    organisasi,
    peninjau,
    sampai_selesai,
    staf,
    tinjau,
)

from tatakerja import GalatPenugasan, Organisasi, Pegawai, Pemangku, Penugasan, SistemTersimpan, TidakBerwenang, Unit
from tatakerja.journal import Rahasia
from tatakerja.penugasan.life.fold import fold

ORANG = (*PIMPINAN.values(), *STAF.values(), *CADANGAN)


def berwenang(p: Penugasan) -> list[str | None]:
    return [one.nip for turn in p.evaluasi.giliran for one in turn.berwenang]


@pytest.mark.parametrize("regensi", REGENSI)
def test_everyone_else_is_refused_and_told_who_may(regensi: str, db: Path) -> None:
    with buka(regensi, db) as sk:
        p = diserahkan(sk, staf("BID1"), staf("BID2"), ketua=staf("BID1"))
        for command in (sk.hasil_teruskan, sk.hasil_kembalikan, sk.hasil_terima):
            more = {"alasan": "tidak"} if command == sk.hasil_kembalikan else {}
            for nip in ORANG:
                if nip == PIMPINAN["BID1"]:
                    continue
                with pytest.raises(TidakBerwenang, match="Tuan BID1") as refused:
                    command(p.id, oleh=nip, **more)
                assert refused.value.berwenang == (PIMPINAN["BID1"],)
        with pytest.raises(TidakBerwenang, match="Tuan DINAS"):
            sk.hasil_terima(p.id, oleh=PIMPINAN["BID1"])
        p = tinjau(sk, p)
        with pytest.raises(TidakBerwenang, match="sudah meninjau"):
            sk.hasil_terima(p.id, oleh=PIMPINAN["BID1"])
        with pytest.raises(GalatPenugasan, match="yang terakhir"):
            sk.hasil_teruskan(p.id, oleh=PIMPINAN["DINAS"])
        assert sk.tampil(p.id) == p


def test_results_under_review_are_not_handed_in_again(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = diserahkan(sk, staf("BID1"))
        with pytest.raises(GalatPenugasan, match="sedang ditinjau"):
            sk.hasil_serahkan(p.id, oleh=staf("BID1"), isi="lagi")


def test_a_reviewer_who_was_replaced_reviews_no_more(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = diserahkan(sk, staf("BID1"))
        ganti(sk, "BID1", CADANGAN[0])
        p = sk.tampil(p.id)
        assert berwenang(p) == [CADANGAN[0]]
        with pytest.raises(TidakBerwenang):
            sk.hasil_teruskan(p.id, oleh=PIMPINAN["BID1"])
        p = sampai_selesai(sk, p)
        assert peninjau(p) == [CADANGAN[0], PIMPINAN["DINAS"]]


def test_a_plh_reviews_beside_the_holder_and_a_delegate_never(db: Path) -> None:
    data = organisasi(memangku("BID1", CADANGAN[0], "plh"), memangku("BID1", CADANGAN[1], "delegasi_penilaian"))
    with buka("bantul", db, data=data) as sk:
        p = diserahkan(sk, staf("BID1"))
        assert berwenang(p) == [PIMPINAN["BID1"], CADANGAN[0]]
        with pytest.raises(TidakBerwenang):
            sk.hasil_teruskan(p.id, oleh=CADANGAN[1])
        p = sk.hasil_teruskan(p.id, oleh=CADANGAN[0])
        assert p.evaluasi.rantai[0].oleh.sebagai == "plh"


def test_a_vacant_post_waits_and_says_so(db: Path) -> None:
    with buka("bantul", db, data=organisasi(tanpa=("ASISTEN",))) as sk:
        p = tinjau(sk, diserahkan(sk, staf("BAGIAN"), pemilik="BAGIAN"))
        assert berwenang(p) == []
        assert any("lowong" in note for note in p.evaluasi.giliran[0].keterangan)
        with pytest.raises(TidakBerwenang, match="lowong"):
            sk.hasil_teruskan(p.id, oleh=PIMPINAN["SETDA"])
        sk.pejabat_tetapkan("ASISTEN", CADANGAN[0], "plt", mulai=HARI)
        p = sampai_selesai(sk, sk.tampil(p.id))
        assert peninjau(p)[1] == CADANGAN[0]


@pytest.mark.parametrize("regensi", REGENSI)
def test_one_person_in_two_posts_takes_one_step_that_names_both(regensi: str, db: Path) -> None:
    data = organisasi(memangku("BID1", PIMPINAN["DINAS"], "plt"), tanpa=("BID1",))
    with buka(regensi, db, data=data) as sk:
        p = diserahkan(sk, staf("BID1"))
        assert keadaan(p) == ["giliran", "giliran"]
        assert p.evaluasi.giliran[0].jenis == "menyatakan_selesai"
        with pytest.raises(GalatPenugasan, match="yang terakhir"):
            sk.hasil_teruskan(p.id, oleh=PIMPINAN["DINAS"])
        p = sk.hasil_terima(p.id, oleh=PIMPINAN["DINAS"])
        last = p.evaluasi.riwayat[-1]
        assert (last.untuk, p.status, keadaan(p)) == ((1, 2), "selesai", ["selesai", "selesai"])
        assert " dan " in last.oleh.jabatan
        assert peninjau(p) == [PIMPINAN["DINAS"]]


def test_two_of_three_posts_in_a_row(db: Path) -> None:
    data = organisasi(memangku("BAGIAN", PIMPINAN["ASISTEN"], "plt"), tanpa=("BAGIAN",))
    with buka("kotabaru", db, data=data) as sk:
        p = diserahkan(sk, staf("BAGIAN"), pemilik="BAGIAN")
        p = sk.hasil_teruskan(p.id, oleh=PIMPINAN["ASISTEN"])
        assert p.evaluasi.riwayat[-1].untuk == (1, 2)
        assert keadaan(p) == ["selesai", "selesai", "giliran"]


def test_one_who_reviews_last_is_not_asked_before(db: Path) -> None:
    data = organisasi(memangku("BAGIAN", PIMPINAN["SETDA"], "plt"), tanpa=("BAGIAN",))
    with buka("buleleng", db, data=data) as sk:
        p = diserahkan(sk, staf("BAGIAN"), pemilik="BAGIAN")
        assert keadaan(p) == ["menunggu", "giliran", "menunggu"]
        assert "satu langkah" in " ".join(p.evaluasi.rantai[0].keterangan)
        p = tinjau(sk, p)
        assert keadaan(p) == ["dilewati", "selesai", "giliran"]
        p = sampai_selesai(sk, p)
        assert peninjau(p) == [PIMPINAN["ASISTEN"], PIMPINAN["SETDA"]]
        assert keadaan(p) == ["dilewati", "selesai", "selesai"]


def test_a_plh_of_the_next_post_reviews_for_both_at_once(db: Path) -> None:
    data = organisasi(memangku("ASISTEN", PIMPINAN["BAGIAN"], "plh"))
    with buka("bantul", db, data=data) as sk:
        p = diserahkan(sk, staf("BAGIAN"), pemilik="BAGIAN")
        p = sk.hasil_teruskan(p.id, oleh=PIMPINAN["BAGIAN"])
        assert p.evaluasi.riwayat[-1].untuk == (1, 2)
        assert berwenang(p) == [PIMPINAN["SETDA"]]


def test_a_plh_of_the_last_post_chooses(db: Path, tmp_path: Path) -> None:
    data = organisasi(memangku("DINAS", PIMPINAN["BID1"], "plh"))
    with buka("bantul", db, data=data) as sk:
        p = tinjau(sk, diserahkan(sk, staf("BID1")))
        assert berwenang(p) == [PIMPINAN["DINAS"]]
        q = diserahkan(sk, staf("BID1", 2))
        q = sk.hasil_terima(q.id, oleh=PIMPINAN["BID1"])
        assert (q.status, q.evaluasi.riwayat[-1].untuk) == ("selesai", (1, 2))
    alone = organisasi(memangku("DINAS", PIMPINAN["BID1"], "plh"), tanpa=("DINAS",))
    with buka("bantul", tmp_path / "lowong.db") as sk:
        p = diserahkan(sk, staf("BID1"))
        sk.impor(alone)
        with pytest.raises(GalatPenugasan, match="terima"):
            sk.hasil_teruskan(p.id, oleh=PIMPINAN["BID1"])
        assert sk.hasil_terima(p.id, oleh=PIMPINAN["BID1"]).status == "selesai"


def test_whoever_reviewed_and_was_then_promoted_gives_way(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = tinjau(sk, diserahkan(sk, staf("BID1")))
        ganti(sk, "DINAS", PIMPINAN["BID1"])
        p = sk.tampil(p.id)
        assert berwenang(p) == [PIMPINAN["PEMDA"]]
        p = sk.hasil_kembalikan(p.id, oleh=PIMPINAN["PEMDA"], alasan="ulangi")
        p = sk.hasil_serahkan(p.id, oleh=staf("BID1"), isi="lagi")
        # What was handed in anew may be reviewed by whoever reviewed before; the posts are now one person's.
        assert berwenang(p) == [PIMPINAN["BID1"]]
        assert sk.hasil_terima(p.id, oleh=PIMPINAN["BID1"]).status == "selesai"


@pytest.mark.parametrize("regensi", REGENSI)
def test_nobody_reviews_their_own_work(regensi: str, db: Path) -> None:
    with buka(regensi, db) as sk:
        p = diserahkan(sk, staf("BID1"))
        ganti(sk, "BID1", staf("BID1"))
        p = sk.tampil(p.id)
        assert keadaan(p) == ["giliran", "giliran"]
        assert berwenang(p) == [PIMPINAN["DINAS"]]
        assert any("pejabat di atasnya" in note for note in p.evaluasi.rantai[0].keterangan)
        with pytest.raises(TidakBerwenang, match="dirinya sendiri"):
            sk.hasil_teruskan(p.id, oleh=staf("BID1"))
        p = sk.hasil_terima(p.id, oleh=PIMPINAN["DINAS"])
        assert (p.status, peninjau(p)) == ("selesai", [PIMPINAN["DINAS"]])


def test_a_worker_at_the_end_of_the_chain_is_replaced_above_it(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = diserahkan(sk, staf("BID1"), staf("BID1", 2), ketua=staf("BID1"))
        ganti(sk, "DINAS", staf("BID1", 2))
        p = tinjau(sk, sk.tampil(p.id))
        assert berwenang(p) == [PIMPINAN["PEMDA"]]
        p = sk.hasil_terima(p.id, oleh=PIMPINAN["PEMDA"])
        assert p.evaluasi.riwayat[-1].oleh.unit == "PEMDA"


def test_the_frozen_chain_stays_when_the_organisation_changes(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = diserahkan(sk, staf("BID1"))
        other = Unit("BID1", "Unit BID1", "bidang", "DIN2", "administrator")
        units = tuple(other if unit.kode == "BID1" else unit for unit in UNIT)
        base = organisasi()
        sk.impor(Organisasi(units, base.pegawai, base.pemangku))
        assert sk.alur_evaluasi(staf("BID1")).penyelesai.unit == "DIN2"
        p = sampai_selesai(sk, sk.tampil(p.id))
        assert peninjau(p) == [PIMPINAN["BID1"], PIMPINAN["DINAS"]]


def test_a_post_that_is_gone_lets_the_results_be_handed_in_anew(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = tinjau(sk, diserahkan(sk, staf("BAGIAN"), pemilik="BAGIAN"))
        moved = Unit("BAGIAN", "Unit BAGIAN", "bagian", "ASISTEN9", "administrator")
        new = Unit("ASISTEN9", "Asisten Baru", "asisten", "SETDA", "jpt_pratama")
        units = [unit for unit in UNIT if unit.kode not in ("BAGIAN", "ASISTEN")] + [new, moved]
        base = organisasi()
        people = [one for one in base.pegawai if one.unit != "ASISTEN"]
        people.append(Pegawai("197001011990019902", "Asisten", "ASISTEN9", "jpt_pratama"))
        held = [row for row in base.pemangku if row.unit != "ASISTEN"]
        held.append(Pemangku("ASISTEN9", "197001011990019902", "definitif", HARI))
        sk.impor(Organisasi(units, people, held))
        # One level up the Sekda stands for the Asisten who is gone, or those who did the work begin anew.
        turn = sk.tampil(p.id).evaluasi.giliran[0]
        assert [one.nip for one in turn.berwenang] == [PIMPINAN["SETDA"]]
        assert any("diserahkan kembali" in note for note in turn.keterangan)
        p = sk.hasil_serahkan(p.id, oleh=staf("BAGIAN"), isi="lagi")
        assert [one.jabatan.unit for one in p.evaluasi.rantai] == ["BAGIAN", "ASISTEN9", "SETDA"]
        assert sampai_selesai(sk, p).evaluasi.putaran == 2


# -- where the regulation has no chain ----------------------------------------------------------------------------


def satpol(db: Path, **tafsir: str) -> SistemTersimpan:
    base = organisasi()
    unit = Unit("SATPOL", "Satpol PP", "satpol_pp", "PEMDA", "jpt_pratama")
    bidang = Unit("SATBID", "Bidang", "bidang", "SATPOL", "administrator")
    people = [
        Pegawai("197001011990019911", "Kasatpol", "SATPOL", "jpt_pratama"),
        Pegawai("197001011990019912", "Kabid Satpol", "SATBID", "administrator"),
        Pegawai("198001012000019911", "Anggota Satpol", "SATBID", "pelaksana"),
    ]
    held = [Pemangku(p.unit, p.nip, "definitif", base.pemangku[0].mulai) for p in people[:2]]
    data = Organisasi((*UNIT, unit, bidang), (*base.pegawai, *people), (*base.pemangku, *held))
    return buka("kotabaru", db, data=data, **tafsir)


def test_without_a_chain_results_are_refused_and_the_choices_named(db: Path) -> None:
    nip = "198001012000019911"
    with satpol(db) as sk:
        kode, tafsir = next(
            (kode, reading.kode)
            for kode in sk.alur_evaluasi(nip).anomali
            for reading in sk.buku.anomali[kode].tafsir
            if reading.kode != sk.buku.tafsir[kode]
        )
        p = bersurat(sk, nip, pemilik="SATBID")
        assert (p.evaluasi.status, p.evaluasi.rantai) == ("tidak_diatur", ())
        with pytest.raises(GalatPenugasan, match=f"pilihan tafsir {kode}: .*{tafsir}"):
            sk.hasil_serahkan(p.id, oleh=nip, isi="hasil")
    with satpol(db, **{kode: tafsir}) as sk:
        p = sk.hasil_serahkan(p.id, oleh=nip, isi="hasil")
        assert p.evaluasi.status == "diatur"
        assert sampai_selesai(sk, p).status == "selesai"


@pytest.mark.parametrize("regensi", REGENSI)
def test_an_older_assignment_gets_its_chain_when_first_needed(regensi: str, db: Path) -> None:
    """As versions before this one wrote them: no chain and no receivers with the route."""
    with buka(regensi, db) as sk:
        new = bersurat(sk, staf("BID1"), staf("BID2"), ketua=staf("BID1"))
        with sk.jurnal.baca() as view:
            events = list(view.peristiwa(f"penugasan/{new.id}"))
        old = f"penugasan/{HARI.year}-000999"
        with sk.jurnal.transaksi() as tx:
            for event in events:
                data = {key: value for key, value in event.data.items() if key not in ("evaluasi", "pelaporan")}
                data.pop("nomor_urut", None)
                tx.append(old, event.versi - 1, event.jenis, data, oleh=event.oleh, pribadi={"alasan": Rahasia("-")})
        p = sk.tampil("2026-999")
        assert (p.evaluasi.dibekukan, p.evaluasi.status) == (False, "diatur")
        assert any("belum dibekukan" in note for note in p.evaluasi.keterangan)
        p = sk.laporan_kirim(p.id, oleh=staf("BID2"), isi="laporan")
        q = sk.laporan_kirim(new.id, oleh=staf("BID2"), isi="laporan")
        assert (p.laporan[0].kepada, p.laporan[0].dasar) == (q.laporan[0].kepada, q.laporan[0].dasar)
        p = sk.hasil_serahkan(p.id, oleh=staf("BID1"), isi="hasil")
        assert p.evaluasi.dibekukan
        assert p.evaluasi.rantai[0].keadaan == "giliran"
        assert sampai_selesai(sk, p).status == "selesai"
        sk.jurnal.bangun_ulang()
        assert sk.jurnal.periksa().utuh


def test_an_unknown_event_is_no_state() -> None:
    class Event:
        jenis, data, oleh = "hasil_dibakar", {"tanggal": "2026-01-05"}, "orang-a"

    with pytest.raises(ValueError, match="hasil_dibakar"):
        fold({"status": "aktif", "hasil": {"peninjau": []}}, Event())
    Event.jenis = "kendala_dibakar"
    with pytest.raises(ValueError, match="kendala_dibakar"):
        fold({"status": "aktif"}, Event())


def test_whoever_holds_a_later_post_does_not_review_before_as_plh(db: Path) -> None:
    data = organisasi(memangku("BAGIAN", PIMPINAN["SETDA"], "plh"), memangku("BID1", PIMPINAN["DINAS"], "plh"))
    with buka("bantul", db, data=data) as sk:
        p = diserahkan(sk, staf("BAGIAN"), pemilik="BAGIAN")
        with pytest.raises(GalatPenugasan, match="biarkan pejabat lain"):
            sk.hasil_teruskan(p.id, oleh=PIMPINAN["SETDA"])
        assert sampai_selesai(sk, p).status == "selesai"
        q = diserahkan(sk, staf("BID1"))
        with pytest.raises(GalatPenugasan, match="selesai dengan terima"):
            sk.hasil_teruskan(q.id, oleh=PIMPINAN["DINAS"])
        assert sk.hasil_terima(q.id, oleh=PIMPINAN["DINAS"]).status == "selesai"
