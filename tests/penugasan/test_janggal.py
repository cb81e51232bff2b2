"""Days and shares that don't fit: nothing forbids them, so they are said when they are entered, and in the audit."""

from datetime import date
from pathlib import Path

import pytest
from penugasan_bahan import (
    CADANGAN,
    PIMPINAN,
    STAF,
    ajukan_atau_usulkan,
    bersurat,
    buka,
    maju,
    staf,
    usulan,
)

from tatakerja import GalatPenugasan, Penugasan, SistemTersimpan
from tatakerja.audit.penugasan.susun import audit_penugasan


def hari(bulan: int, tanggal: int = 5) -> date:
    return date(2026, bulan, tanggal)


def dikatakan(p: Penugasan) -> str:
    return " ".join(note.isi for note in p.catatan)


def diaudit(sk: SistemTersimpan) -> dict[str, str]:
    """What the audit says, by the kind of remark."""
    return {note.kode: note.isi for note in audit_penugasan(sk).catatan}


def test_an_extension_is_a_letter_of_its_own(regensi: str, db: Path) -> None:
    with buka(regensi, db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("BID1", mulai="2026-01-05", selesai="2026-03-31")))
        old = p.surat[0]
    with buka(regensi, db, tanggal=hari(3, 20)) as sk:
        p = sk.perpanjang(p.id, oleh=old.penetap.nip, selesai="2026-06-30", alasan="belum tuntas")  # type: ignore[arg-type]
        new = p.surat[1]
        assert p.surat[0] == old
        assert (new.memperpanjang, new.mulai, new.selesai) == (1, "2026-04-01", "2026-06-30")
        assert (new.tanggal, new.langkah, new.penetap) == ("2026-03-20", old.langkah, old.penetap)
        assert new.nomor != old.nomor
        assert "masa-terputus" not in diaudit(sk)
        p = sk.akhiri(p.id, oleh=old.penetap.nip, alasan="tuntas")  # type: ignore[arg-type]
        assert [letter.diakhiri for letter in p.surat] == ["2026-03-20", "2026-03-20"]
        sk.jurnal.bangun_ulang()
        assert sk.periksa().utuh
        assert sk.tampil(p.id) == p


def test_an_extension_of_an_extension_and_an_end_within_it(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("BID1", mulai="2026-01-05", selesai="2026-03-31")))
    for month, last in ((3, "2026-06-30"), (6, "2026-09-30")):
        with buka("bantul", db, tanggal=hari(month)) as sk:
            p = sk.perpanjang(p.id, oleh=PIMPINAN["BID1"], selesai=last, alasan="x")
    with buka("bantul", db, tanggal=hari(8)) as sk:
        p = sk.akhiri(p.id, oleh=PIMPINAN["BID1"], alasan="tuntas")
    assert [(one.memperpanjang, one.mulai, one.selesai, one.diakhiri) for one in p.surat] == [
        (None, None, "2026-03-31", None),
        (1, "2026-04-01", "2026-06-30", None),
        (2, "2026-07-01", "2026-09-30", "2026-08-05"),
    ]


def test_a_gap_before_an_extension_is_said(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("BID1", mulai="2026-01-05", selesai="2026-03-31")))
    with buka("bantul", db, tanggal=hari(4, 10)) as sk:
        p = sk.perpanjang(p.id, oleh=PIMPINAN["BID1"], selesai="2026-06-30", alasan="terlupa")
        assert p.surat[1].mulai == "2026-04-10"
        assert "berakhir 31 Maret 2026 dan perpanjangannya baru mulai 10 April 2026" in dikatakan(p)
        assert "baru mulai 10 April 2026" in diaudit(sk)["masa-terputus"]


def test_another_instansis_extension_brings_its_own_number(db: Path) -> None:
    with buka("wonogiri", db) as sk:
        p = sk.usulkan(usulan("KBID", mulai="2026-01-05", selesai="2026-03-31"), oleh=PIMPINAN["BID1"])
        p = maju(sk, p)
        with pytest.raises(GalatPenugasan, match="nomor dan tanggal"):
            sk.perpanjang(p.id, oleh=PIMPINAN["KBID"], selesai="2026-06-30", alasan="x")
        p = sk.perpanjang(
            p.id, oleh=PIMPINAN["KBID"], selesai="2026-06-30", alasan="x", surat_luar=("B/77", "2026-01-05")
        )
        assert (p.surat[-1].nomor, p.surat[-1].tanggal) == ("B/77", "2026-01-05")


def test_a_letter_dated_before_an_earlier_number(regensi: str, db: Path) -> None:
    with buka(regensi, db, tanggal=hari(2)) as sk:
        first = maju(sk, ajukan_atau_usulkan(sk, usulan("BID1")))
        assert "surat-mundur" not in diaudit(sk)
    with buka(regensi, db, tanggal=hari(1)) as sk:
        second = maju(sk, ajukan_atau_usulkan(sk, usulan("BID1")))
        assert "nomor dan tanggalnya tidak berurutan" in dikatakan(second)
        assert second.id in diaudit(sk)["surat-mundur"]
        assert "tidak berurutan" not in dikatakan(sk.tampil(first.id))


def test_a_period_that_is_past(db: Path) -> None:
    with buka("bantul", db, tanggal=hari(4)) as sk:
        p = ajukan_atau_usulkan(sk, usulan("BID1", mulai="2026-01-05", selesai="2026-03-31"))
        assert "berakhir 31 Maret 2026, sebelum diusulkan 5 April 2026" in dikatakan(p)
        assert "masa-lampau" in diaudit(sk)
        q = ajukan_atau_usulkan(sk, usulan("BID1", mulai="2026-04-01", selesai="2026-06-30"))
        assert [note.tingkat for note in q.catatan if "mulai 1 April 2026" in note.isi] == ["info"]


def test_a_report_before_the_work_begins(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("BID1", mulai="2026-02-01")))
        p = sk.laporan_kirim(p.id, oleh=STAF["BID1"], isi="sudah")
        assert "sebelum penugasannya mulai 1 Februari 2026" in dikatakan(p)
        assert "laporan-dini" in diaudit(sk)
    with buka("bantul", db, tanggal=hari(2)) as sk:
        sk.laporan_kirim(p.id, oleh=STAF["BID1"], isi="lanjut")
        assert "laporan-dini" in diaudit(sk)  # a later report doesn't undo it


def test_shares_are_summed_over_days_that_meet(db: Path) -> None:
    def porsi(sk: SistemTersimpan, part: int, mulai: str, selesai: str) -> Penugasan:
        return maju(sk, ajukan_atau_usulkan(sk, usulan("BID1", porsi=part, mulai=mulai, selesai=selesai)))

    with buka("bantul", db) as sk:
        first = porsi(sk, 60, "2026-01-05", "2026-03-31")
        assert "persen" not in dikatakan(porsi(sk, 70, "2026-04-01", "2026-06-30"))  # after it
        assert "porsi-berlebih" not in diaudit(sk)
        # It meets both, but they don't meet: 60 + 40, then 70 + 40.
        third = porsi(sk, 40, "2026-03-01", "2026-04-30")
        assert "110 persen" in dikatakan(third)
        assert "bersama penugasan 2026-000002." in dikatakan(third)
        assert "2026-000003" in diaudit(sk)["porsi-berlebih"]
        assert "persen" not in dikatakan(sk.tampil(first.id))
        sk.akhiri(third.id, oleh=PIMPINAN["BID1"], alasan="x")
        assert "porsi-berlebih" not in diaudit(sk)


def test_an_end_recorded_after_what_was_signed(regensi: str, db: Path) -> None:
    with buka(regensi, db, tanggal=hari(3, 10)) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("BID1")))
        signer = p.surat[0].penetap
        assert "jabatan-berakhir" not in diaudit(sk)
        said = sk.pejabat_akhiri(signer.unit, str(signer.nip), selesai="2026-03-05")
        assert any(f"penugasan {p.id} diambil 2026-03-10" in note for note in said)
        after = sk.tampil(p.id)
        assert "diambil 10 Maret 2026" in dikatakan(after)
        assert "tercatat berakhir 5 Maret 2026" in diaudit(sk)["jabatan-berakhir"]
        assert after.surat == p.surat  # what was done stays
        # Who goes on holding it in another capacity has signed as its holder.
        sk.pejabat_tetapkan(signer.unit, str(signer.nip), "plt", mulai="2026-03-06")
        assert "jabatan-berakhir" not in diaudit(sk)


def test_an_end_recorded_after_an_extension_that_was_signed(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("BID1", mulai="2026-01-05", selesai="2026-03-31")))
    with buka("bantul", db, tanggal=hari(3, 10)) as sk:
        p = sk.perpanjang(p.id, oleh=PIMPINAN["BID1"], selesai="2026-06-30", alasan="x")
        said = sk.pejabat_akhiri("BID1", PIMPINAN["BID1"], selesai="2026-03-05")
        assert [one[:14] for one in said] == ["berlaku surut:", "langkah 1 penu"]
        assert "surat perpanjangannya ditetapkan 10 Maret 2026" in diaudit(sk)["jabatan-berakhir"]
        sk.jurnal.bangun_ulang()
        assert sk.periksa().utuh


def test_what_was_signed_is_not_forgotten_when_its_unit_is_merged(db: Path) -> None:
    """Nor is the assignment counted with none of the agencies."""
    with buka("bantul", db, tanggal=hari(3, 10)) as sk:
        maju(sk, ajukan_atau_usulkan(sk, usulan("BID1")))
        sk.pejabat_akhiri("BID1", PIMPINAN["BID1"], selesai="2026-03-05")
        before = audit_penugasan(sk)
        sk.unit_gabung(["BID1"], "BID2")
        after = audit_penugasan(sk)
        assert "tercatat berakhir 5 Maret 2026" in diaudit(sk)["jabatan-berakhir"]
        assert [(one.kode, one.jumlah) for one in after.perangkat_daerah] == [
            (one.kode, one.jumlah) for one in before.perangkat_daerah
        ]


def test_an_end_after_what_was_signed_is_nothing_to_say(db: Path) -> None:
    with buka("bantul", db, tanggal=hari(3, 10)) as sk:
        maju(sk, ajukan_atau_usulkan(sk, usulan("BID1")))
        assert sk.pejabat_akhiri("BID1", PIMPINAN["BID1"], selesai="2026-03-10") == ()
        sk.pejabat_tetapkan("BID1", CADANGAN[0], "plt", mulai="2026-03-11")
        assert "jabatan-berakhir" not in diaudit(sk)


def test_what_nobody_waits_for_is_said(db: Path) -> None:
    with buka("wonogiri", db) as sk:
        p = bersurat(sk, staf("BID1"))
    with buka("wonogiri", db, tanggal=hari(4, 5)) as sk:
        assert "tidak-bergerak" not in diaudit(sk)
    with buka("wonogiri", db, tanggal=hari(4, 6)) as sk:
        assert "tidak ada yang dicatat selama 91 hari" in diaudit(sk)["tidak-bergerak"]
        p = sk.hasil_serahkan(p.id, oleh=STAF["BID1"], isi="hasil")
        p = sk.hasil_kembalikan(p.id, oleh=str(p.evaluasi.giliran[0].berwenang[0].nip), alasan="kurang")
    with buka("wonogiri", db, tanggal=hari(5, 6)) as sk:
        assert "perbaikan hasil yang dikembalikan menunggu Staf BID1 1" in diaudit(sk)["hasil-menunggu"]
