"""Units that are gone, people who moved, left or bear a new NIP: no assignment is left without a way out."""

import re
from datetime import date
from pathlib import Path

import attrs
import pytest
from penugasan_bahan import (
    CADANGAN,
    PIMPINAN,
    STAF,
    TIGA,
    ajukan_atau_usulkan,
    bersurat,
    buka,
    diserahkan,
    maju,
    organisasi,
    sampai_selesai,
    satu_langkah,
    staf,
    usulan,
)

from tatakerja import GalatPenugasan, Organisasi, Penugasan, SistemTersimpan
from tatakerja.audit.penugasan.susun import audit_penugasan
from tatakerja.penugasan.kini import Kini
from tatakerja.penugasan.stream import load

JUNI = date(2026, 6, 1)
BARU = "198001012000011999"


def tanpa_unit(*units: str, ke: str = "DINAS") -> Organisasi:
    """The regency without some units, whose staff are placed elsewhere."""
    data = organisasi()
    return Organisasi(
        [attrs.evolve(one, induk=ke) if one.induk in units else one for one in data.unit if one.kode not in units],
        [attrs.evolve(one, unit=ke) if one.unit in units else one for one in data.pegawai],
        [row for row in data.pemangku if row.unit not in units],
    )


def tanpa_orang(*nips: str) -> Organisasi:
    data = organisasi()
    return Organisasi(
        data.unit,
        [one for one in data.pegawai if one.nip not in nips],
        [row for row in data.pemangku if row.nip not in nips],
    )


def diaudit(sk: SistemTersimpan) -> dict[str, tuple[str, str]]:
    return {note.kode: (note.tingkat, note.isi) for note in audit_penugasan(sk).catatan}


def sepakat(sk: SistemTersimpan, p: Penugasan) -> None:
    """The queue of each who may act, and of nobody else, has the assignment."""
    able = {one.nip for turn in (*p.giliran, *p.lanjutan) for one in turn.berwenang}
    everyone = {one.nip for one in sk.organisasi.pegawai}
    assert {nip for nip in everyone if any(one.id == p.id for one in sk.daftar(giliran=nip))} == able


def jalan_keluar(p: Penugasan) -> tuple[str, str]:
    """The command and the NIP of the way out that an assignment names."""
    said = " ".join(note for turn in (*p.giliran, *p.lanjutan, *p.evaluasi.giliran) for note in turn.keterangan)
    found = re.search(r"tatakerja penugasan (\w+)`\)[^:]*: [^(]*\((\d{18})\)", said)
    assert found, said
    return found[1], found[2]


# Units ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tercatat", [True, False], ids=["penerus", "tanpa penerus"])
def test_running_assignments_pass_on_when_a_unit_is_gone(regensi: str, tercatat: bool, db: Path) -> None:
    with buka(regensi, db) as sk:
        running = bersurat(sk, staf("BID1"))
        reviewed = diserahkan(sk, staf("BID1", 2))
        obstacle = sk.laporan_kendala(running.id, oleh=STAF["BID1"], isi="alat", rekomendasi="sewa")
    with buka(regensi, db, tanggal=JUNI) as sk:
        if tercatat:
            sk.unit_gabung(["BID1"], "BID2")
        else:
            sk.impor(tanpa_unit("BID1"))
        acting = "BID2" if tercatat else "DINAS"
        p = sk.tampil(reviewed.id)
        turn = p.evaluasi.giliran[0]
        assert [one.unit for one in turn.berwenang] == [acting]
        assert any("BID1" in note and "tidak ada lagi" in note for note in turn.keterangan)
        sepakat(sk, p)
        tingkat, isi = diaudit(sk)["unit-tiada"]
        assert tingkat == ("info" if tercatat else "diutamakan")
        assert "Unit BID1" in isi
        # The work under review, what waits, and what is still to be handed in go on to their end.
        assert sampai_selesai(sk, p).status == "selesai"
        o = sk.tampil(running.id)
        sepakat(sk, o)
        o = sk.laporan_tindaklanjuti(o.id, 1, oleh=str(o.lanjutan[0].berwenang[0].nip), putusan="sewa")
        o = sk.laporan_kirim(o.id, oleh=STAF["BID1"], isi="lanjut")
        o = sk.kinerja_catat(o.id, oleh=STAF["BID1"], tahap="dokumentasi", isi="foto")
        o = sk.hasil_serahkan(o.id, oleh=STAF["BID1"], isi="hasil")
        assert sampai_selesai(sk, o).status == "selesai"
        assert obstacle.id == o.id
        assert sk.periksa().utuh


def test_one_whose_units_are_there_says_nothing_of_another(db: Path) -> None:
    with buka("bantul", db) as sk:
        ids = [bersurat(sk, staf("B2"), pemilik="DIN2").id, bersurat(sk, staf("BID1")).id]
        sk.unit_gabung(["BID1"], "BID2")
        with sk.jurnal.baca() as view:
            hari = sk._calendar.hari_dari(view)
            states = [load(view, id) for id in ids * 2]
            kini = Kini(view, hari)
            together = [kini.state(one) for one in states]
            assert together == [Kini(view, hari).state(one) for one in states]
            assert [after is before for after, before in zip(together, states, strict=True)] == [True, False] * 2


@pytest.mark.parametrize("tercatat", [True, False], ids=["penerus", "tanpa penerus"])
def test_letters_of_a_unit_that_is_gone_are_ended_and_extended(regensi: str, tercatat: bool, db: Path) -> None:
    with buka(regensi, db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("BID1", mulai="2026-01-05", selesai="2026-06-30")))
        q = bersurat(sk, staf("BID1", 2))
        signer = p.surat[0].penetap.unit
    with buka(regensi, db, tanggal=JUNI) as sk:
        ke = "BID2" if signer == "BID1" else "DIN2"
        if tercatat:
            sk.unit_gabung([signer], ke)
        else:
            sk.impor(tanpa_unit(signer, ke="PEMDA"))
            ke = {"BID1": "DINAS", "DINAS": "PEMDA"}[signer]
        p = sk.perpanjang(p.id, oleh=PIMPINAN[ke], selesai="2026-12-31", alasan="lanjut")
        assert p.surat[1].penetap.unit == ke
        assert p.surat[0].penetap.unit == signer
        assert sk.akhiri(q.id, oleh=PIMPINAN[ke], alasan="selesai").status == "diakhiri"


def test_a_proposal_goes_on_with_a_successor_and_is_cancelled_without(db: Path) -> None:
    with buka("bantul", db) as sk:
        p, q = (ajukan_atau_usulkan(sk, usulan("BID1")) for _ in range(2))
        assert p.giliran[0].berwenang[0].unit == "BID1"
    with buka("bantul", db, tanggal=JUNI) as sk:
        sk.unit_gabung(["BID1"], "BID2")
        p = satu_langkah(sk, sk.tampil(p.id))
        assert p.surat[0].penetap.unit == "BID2"
        assert p.surat[0].nomor == "800.1.11/1/BID2"
    with buka("bantul", db, tanggal=JUNI.replace(day=2)) as sk:
        sk.impor(tanpa_unit("BID1", "BID2"))  # now without a unit that could take its place
        q = sk.tampil(q.id)
        assert q.giliran[0].berwenang == ()
        sepakat(sk, q)
        with pytest.raises(GalatPenugasan, match="batalkan"):
            sk.tetapkan(q.id, oleh=PIMPINAN["DINAS"])
        assert "tidak dapat ditetapkan" in diaudit(sk)["langkah-tanpa-pejabat"][1]
        command, nip = jalan_keluar(q)
        assert command == "batalkan"
        assert sk.batalkan(q.id, oleh=nip).status == "dibatalkan"


def test_a_whole_agency_that_is_gone_leaves_the_head_of_the_regency(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = diserahkan(sk, staf("BID1"))
    with buka("bantul", db, tanggal=JUNI) as sk:
        sk.impor(tanpa_unit("DINAS", "BID1", "BID2", "SEKSI1", ke="SETDA"))
        p = sk.tampil(p.id)
        assert [one.nip for one in p.evaluasi.giliran[0].berwenang] == [PIMPINAN["PEMDA"]]
        assert sk.hasil_terima(p.id, oleh=PIMPINAN["PEMDA"]).status == "selesai"


# Persons --------------------------------------------------------------------------------------------------------------


def test_a_new_nip_is_the_same_person(regensi: str, db: Path) -> None:
    with buka(regensi, db) as sk:
        p = bersurat(sk, staf("BID1"))
        before = p.surat
        q = ajukan_atau_usulkan(sk, usulan("BID1", cara="sukarela"))
    with buka(regensi, db, tanggal=JUNI) as sk:
        sk.ganti_nip(STAF["BID1"], BARU)
        shown = sk.tampil(p.id)
        assert shown.anggota[0].nip == BARU
        assert shown.surat == before  # under the NIP of that day
        assert sk.daftar()[0].pegawai[0].nip == BARU
        p = sk.laporan_kirim(p.id, oleh=BARU, isi="lanjut")
        p = sk.hasil_serahkan(p.id, oleh=BARU, isi="hasil")
        with pytest.raises(GalatPenugasan):
            sk.hasil_terima(p.id, oleh=BARU)
        assert sampai_selesai(sk, p).status == "selesai"
        assert sk.batalkan(q.id, oleh=BARU).status == "dibatalkan"
        sk.hapus_data(BARU)
        assert BARU not in str(sk.tampil(p.id))
        assert STAF["BID1"] not in str(sk.tampil(p.id))


def test_a_leader_under_a_new_nip_reviews_once_and_not_their_own_work(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = diserahkan(sk, staf("BID1"))
        p = sk.hasil_teruskan(p.id, oleh=PIMPINAN["BID1"])
    with buka("bantul", db, tanggal=JUNI) as sk:
        sk.ganti_nip(PIMPINAN["BID1"], BARU)
        sk.pejabat_akhiri("DINAS", PIMPINAN["DINAS"], selesai=JUNI.replace(day=1, month=5))
        sk.pejabat_tetapkan("DINAS", BARU, "plt", mulai=JUNI)
        p = sk.tampil(p.id)
        assert [one.nip for one in p.evaluasi.giliran[0].berwenang] == [PIMPINAN["PEMDA"]]


@pytest.mark.parametrize("tim", [False, True])
def test_an_employee_who_left_before_the_letter(regensi: str, tim: bool, db: Path) -> None:
    orang, ketua = (("BID1", "BID2"), "BID2") if tim else (("BID1",), None)
    with buka(regensi, db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan(*orang, ketua=ketua)), "menetapkan")
    with buka(regensi, db, tanggal=JUNI) as sk:
        sk.impor(tanpa_orang(STAF["BID1"]))
        p = sk.tampil(p.id)
        assert diaudit(sk)["pegawai-tiada"][1].startswith(f"Penugasan {p.id}")
        assert p.anggota[0].nama == "Staf BID1 1"  # not "erased"
        sepakat(sk, p)
        command, nip = jalan_keluar(p)
        assert getattr(sk, command)(p.id, oleh=nip).status == "dibatalkan"


def test_an_employee_who_left_after_the_letter(regensi: str, db: Path) -> None:
    with buka(regensi, db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("BID1")))
    with buka(regensi, db, tanggal=JUNI) as sk:
        sk.impor(tanpa_orang(STAF["BID1"]))
        p = sk.tampil(p.id)
        tingkat, isi = diaudit(sk)["pegawai-tiada"]
        assert (tingkat, "ganti-nip" in isi) == ("wajib", True)
        command, nip = jalan_keluar(p)
        assert command == "akhiri"
        assert f"({nip})" in isi
        assert sk.akhiri(p.id, oleh=nip, alasan="pensiun").status == "diakhiri"


def test_a_proposer_who_left(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = sk.ajukan(usulan("B2", cara="sukarela"), oleh=STAF["B2"])
        q = sk.usulkan(usulan("B2"), oleh=PIMPINAN["DINAS"])
    with buka("bantul", db, tanggal=JUNI) as sk:
        sk.impor(tanpa_orang(STAF["B2"], PIMPINAN["DINAS"]))
        # The volunteer's owner may cancel, and where the proposer's post is vacant the owner's leader.
        assert sk.batalkan(p.id, oleh=PIMPINAN["BID1"]).status == "dibatalkan"
        assert sk.batalkan(q.id, oleh=PIMPINAN["BID1"]).status == "dibatalkan"


def test_a_leader_of_a_team_or_a_reviewer_who_left(regensi: str, db: Path) -> None:
    with buka(regensi, db) as sk:
        p = bersurat(sk, staf("BID1"), staf("BID2"), ketua=staf("BID1"))
    with buka(regensi, db, tanggal=JUNI) as sk:
        sk.impor(tanpa_orang(STAF["BID1"], PIMPINAN["BID1"]))
        assert diaudit(sk)["pegawai-tiada"][0] == "diutamakan"  # the others go on
        p = sk.hasil_serahkan(p.id, oleh=STAF["BID2"], isi="hasil")
        assert p.evaluasi.giliran[0].berwenang == ()
        assert diaudit(sk)["langkah-tanpa-pejabat"][0] == "wajib"
        sk.pejabat_tetapkan("BID1", CADANGAN[0], "plt", mulai=JUNI)
        assert sampai_selesai(sk, sk.tampil(p.id)).status == "selesai"


def test_an_employee_who_moved_before_the_letter_is_in_nobodys_queue(regensi: str, db: Path) -> None:
    """The queue says what the command would: the letter of a route that no longer holds is refused."""
    with buka(regensi, db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("BID1")), "menetapkan")
        turn = p.giliran[0]
        assert turn.aksi == "menetapkan"
        who = str(turn.berwenang[0].nip)
        assert sk.daftar(giliran=who)
    with buka(regensi, db, tanggal=JUNI) as sk:
        data = organisasi()
        moved = [attrs.evolve(one, unit="B2") if one.nip == STAF["BID1"] else one for one in data.pegawai]
        sk.impor(Organisasi(data.unit, moved, data.pemangku))
        p = sk.tampil(p.id)
        if p.giliran[0].dokumen in ("surat_penugasan", "surat_perintah", "surat_keputusan"):
            assert p.giliran[0].berwenang == ()
            assert any("telah berubah" in note for note in p.giliran[0].keterangan)
        sepakat(sk, p)
        with pytest.raises(GalatPenugasan, match="telah berubah"):
            sk.tetapkan(p.id, oleh=who)
        assert "telah berubah" in diaudit(sk)["langkah-tanpa-pejabat"][1]
        command, nip = jalan_keluar(p)
        assert getattr(sk, command)(p.id, oleh=nip).status == "dibatalkan"


def test_who_must_review_later_is_not_in_the_queue_before(db: Path) -> None:
    """A Plh. of the first post who holds a later one reviews there: the queue doesn't offer what would be refused."""
    with buka("bantul", db) as sk:
        p = diserahkan(sk, staf("BAGIAN"), pemilik="BAGIAN")
        assert [one.jabatan.unit for one in p.evaluasi.rantai] == list(TIGA)
        sk.pejabat_tetapkan("BAGIAN", PIMPINAN["SETDA"], "plh", mulai="2026-01-05")
        with pytest.raises(GalatPenugasan, match="masih harus meninjau"):
            sk.hasil_teruskan(p.id, oleh=PIMPINAN["SETDA"])
        p = sk.tampil(p.id)
        assert [one.nip for one in p.evaluasi.giliran[0].berwenang] == [PIMPINAN["BAGIAN"]]
        sepakat(sk, p)
