"""What is recorded, and how it is read again: once under a key, by days, by another version, after an erasure."""

import json
from datetime import date
from pathlib import Path

import attrs
import pytest
from penugasan_bahan import (
    CADANGAN,
    HARI,
    ISI,
    PIMPINAN,
    STAF,
    TIM,
    ajukan_atau_usulkan,
    buka,
    maju,
    organisasi,
    usulan,
)

from tatakerja import (
    BelumBerlaku,
    GalatPenugasan,
    GalatTatakerja,
    Pemangku,
    TidakDitemukan,
)
from tatakerja.journal import GalatIdempotensi


def test_a_repeated_command_is_one_event(db: Path) -> None:
    with buka("bantul", db) as sk:
        first = ajukan_atau_usulkan(sk, usulan("B2"), kunci="k-1")
        assert ajukan_atau_usulkan(sk, usulan("B2"), kunci="k-1").id == first.id
        with pytest.raises(GalatIdempotensi):
            ajukan_atau_usulkan(sk, usulan("BID2"), kunci="k-1")
        sk.setujui(first.id, oleh=PIMPINAN["DIN2"], kunci="k-2")
        before = sk.jurnal.segel().jumlah
        # Also when the organisation has changed so that it would be refused now.
        sk.pejabat_akhiri("DIN2", PIMPINAN["DIN2"], selesai="2026-01-04")
        sk.setujui(first.id, oleh=PIMPINAN["DIN2"], kunci="k-2")
        assert sk.jurnal.segel().jumlah == before + 1


def test_days_do_not_go_backwards(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = ajukan_atau_usulkan(sk, usulan("B2"))
    with buka("bantul", db, tanggal=date(2026, 1, 4)) as sk, pytest.raises(GalatPenugasan, match="mendahuluinya"):
        sk.setujui(p.id, oleh=PIMPINAN["DIN2"])
    with pytest.raises(BelumBerlaku):
        buka("bantul", db, tanggal=date(2020, 1, 1))


def test_another_regulations_assignment_goes_on_under_its_own(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = ajukan_atau_usulkan(sk, usulan("B2"))
        (turn,) = p.giliran
        (queue,) = sk.daftar(giliran=turn.berwenang[0].nip)
    with buka("buleleng", db) as sk:
        shown = sk.tampil(p.id)
        assert (shown.regulasi, shown.versi_terpasang) == ("bantul", p.versi_terpasang)
        assert shown.giliran == p.giliran
        assert sk.daftar(giliran=turn.berwenang[0].nip) == [queue]
        stranger = next(nip for nip in PIMPINAN.values() if nip not in {one.nip for one in turn.berwenang})
        with pytest.raises(GalatPenugasan):
            sk.setujui(p.id, oleh=stranger)


def test_an_older_assignment_keeps_its_reading(db: Path) -> None:
    with buka("wonogiri", db, wng_penetap="puo-langsung") as sk:
        p = sk.usulkan(usulan("SEKSI1"), oleh=PIMPINAN["BID1"])
        assert p.giliran[0].aksi == "menetapkan"
    with buka("wonogiri", db) as sk:
        assert sk.usulkan(usulan("SEKSI1"), oleh=PIMPINAN["BID1"]).giliran[0].berwenang[0].nip == PIMPINAN["DINAS"]
        p = sk.tetapkan(p.id, oleh=PIMPINAN["BID1"])
        assert p.tafsir["wng-penetap"] == "puo-langsung"
        assert any("puo-langsung" in note.isi for note in p.catatan)


def test_nothing_personal_stands_in_the_chain(regensi: str, db: Path) -> None:
    with buka(regensi, db) as sk:
        secrets = {**ISI, "target": "Rahasia Sekali", "maksud_tujuan": "Rahasia Sekali"}
        p = ajukan_atau_usulkan(sk, usulan(*TIM, ketua="BID1", isi=secrets, porsi=80, hukum="UU Rahasia"))
        p = maju(sk, p)
        signer = p.surat[0].penetap.nip
        assert signer is not None
        sk.akhiri(p.id, oleh=signer, alasan="Rahasia Pula", dicatat_oleh=CADANGAN[0])
        with sk.jurnal.baca() as b:
            chain = json.dumps([(e.oleh, dict(e.data)) for e in b.peristiwa()]) + json.dumps(
                [state.isi for state in b.daftar_keadaan("penugasan")]
            )
        people = [*PIMPINAN.values(), *STAF.values(), *CADANGAN]
        assert not [word for word in (*people, "Rahasia", "Tuan ", "Staf ", "Cadangan") if word in chain]


def test_an_erased_person_leaves_a_readable_assignment(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("B2", isi={**ISI, "target": "milik B2"})), "menetapkan")
        sk.hapus_data(STAF["B2"])
        shown = sk.tampil(p.id)
        assert (shown.anggota[0].nip, shown.anggota[0].nama, dict(shown.isi)) == (None, None, {})
        assert [one.pegawai[0].nip for one in sk.daftar()] == [None]
        with pytest.raises(GalatPenugasan, match="tidak ada lagi"):
            sk.tetapkan(p.id, oleh=PIMPINAN["B2"])
        with sk.jurnal.baca() as b:
            token = b.keadaan(f"penugasan/{p.id}").isi["orang"][0]  # type: ignore[index]
        with pytest.raises(TidakDitemukan):
            sk.terima(p.id, oleh=token)
        assert sk.periksa().utuh


def test_the_same_questions_get_the_same_answers_from_the_database(regensi: str, db: Path) -> None:
    """Invariant 10."""
    from tatakerja import SistemKerja

    data = organisasi(Pemangku("BID1", CADANGAN[0], "delegasi_penilaian", HARI), tanpa=("DIN2",))
    pure = SistemKerja.buka(regensi, organisasi=data, tanggal=HARI)
    with buka(regensi, db, data=data) as sk:
        assert list(sk.kedudukan_semua()) == list(pure.kedudukan_semua())
        assert list(sk.saat_ini().kedudukan_semua()) == list(pure.kedudukan_semua())
        for usul in (usulan("B2"), usulan(*TIM, ketua="BID1"), usulan("BID2", cara="sukarela")):
            assert sk.alur_penugasan(usul) == pure.alur_penugasan(usul)


def test_what_is_shown_is_json(db: Path) -> None:
    with buka("kotabaru", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan(*TIM, ketua="BID1")))
        again = json.loads(json.dumps(attrs.asdict(p)))
        assert list(again) == [field.name for field in attrs.fields(type(p))]
        assert again["langkah"][0]["oleh"]["nip"] == p.langkah[0].oleh.nip  # type: ignore[union-attr]


def test_opening_says_what_is_missing(db: Path, tmp_path: Path) -> None:
    from tatakerja import SistemKerja

    with pytest.raises(GalatTatakerja, match="impor"):
        SistemKerja.buka("bantul", basis_data=db)
    with SistemKerja.buka("bantul", basis_data=db, buat=True, tanggal=HARI) as sk:
        assert sk.tanggal == HARI
        with pytest.raises(GalatPenugasan, match="impor"):
            sk.kedudukan("x")
        with pytest.raises(TidakDitemukan):
            sk.impor(organisasi(), oleh="x")
    with pytest.raises(GalatTatakerja, match="bukan keduanya"):
        SistemKerja.buka("bantul", basis_data=db, organisasi=tmp_path)  # type: ignore[call-overload]
    with pytest.raises(GalatTatakerja, match="organisasi"):
        SistemKerja.buka("bantul")  # type: ignore[call-overload]
