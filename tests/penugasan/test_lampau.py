"""What was done stays as it was: persons, posts, ranks, units of their day, whatever is imported later."""

from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from penugasan_bahan import (
    CADANGAN,
    HARI,
    PIMPINAN,
    STAF,
    ajukan_atau_usulkan,
    bersurat,
    buka,
    diserahkan,
    ganti,
    maju,
    organisasi,
    sampai_selesai,
    staf,
    usulan,
)

from tatakerja import Organisasi, Penugasan, SistemTersimpan
from tatakerja.journal.reader import BacaanJurnal
from tatakerja.penugasan.views.view import View

JUNI = date(2026, 6, 1)
LAMA, BARU = f"Tuan {'BID1'}", "Tuan Baru"


def berubah(data: Organisasi) -> Organisasi:
    """Everyone and everything bears another name, and another person leads BID1."""
    units = [attrs.evolve(unit, nama=f"{unit.nama} baru", sebutan_pimpinan="Pimpinan Baru") for unit in data.unit]
    people = [attrs.evolve(one, nama=f"{one.nama} baru", nama_jabatan="Jabatan Baru") for one in data.pegawai]
    posts = [attrs.evolve(row, nip=CADANGAN[0]) if row.unit == "BID1" else row for row in data.pemangku]
    return Organisasi(units, people, posts)


def tanpa_semua(data: Organisasi) -> Organisasi:
    """The whole DINAS is gone, with everyone in it."""
    kept = {unit.kode for unit in data.unit if unit.kode not in ("DINAS", "BID1", "BID2", "SEKSI1")}
    return Organisasi(
        [unit for unit in data.unit if unit.kode in kept],
        [one for one in data.pegawai if one.unit in kept],
        [row for row in data.pemangku if row.unit in kept],
    )


def selesai(sk: SistemTersimpan) -> Penugasan:
    """An assignment with everything that can be done in it."""
    p = bersurat(sk, staf("BID1"))
    p = sk.laporan_kirim(p.id, oleh=STAF["BID1"], isi="berjalan")
    p = sk.laporan_kendala(p.id, oleh=STAF["BID1"], isi="alat", rekomendasi="sewa")
    p = sk.laporan_tindaklanjuti(p.id, 1, oleh=p.lanjutan[-1].berwenang[0].nip, putusan="sewa")  # type: ignore[arg-type]
    p = sk.kinerja_catat(p.id, oleh=STAF["BID1"], tahap="dokumentasi", isi="foto")
    p = sk.hasil_serahkan(p.id, oleh=STAF["BID1"], isi="hasil")
    return sampai_selesai(sk, p)


def yang_lewat(p: Penugasan) -> object:
    """What was done in it, as it is shown."""
    done = [one for one in p.langkah if one.keadaan not in ("giliran", "menunggu")]
    return done, p.surat, p.riwayat, p.laporan, p.kendala, p.kinerja, p.evaluasi.rantai, p.evaluasi.riwayat


@pytest.mark.parametrize("perubahan", [berubah, tanpa_semua])
def test_what_was_done_is_shown_as_it_was(regensi: str, perubahan: object, db: Path) -> None:
    with buka(regensi, db) as sk:
        p = selesai(sk)
    with buka(regensi, db, tanggal=JUNI) as sk:
        sk.impor(perubahan(organisasi()))  # type: ignore[operator]
        after = sk.tampil(p.id)
        assert yang_lewat(after) == yang_lewat(p)
        assert after.anggota[0].nip == STAF["BID1"]
        assert after.anggota[0].nama is not None  # as they are, or were last known
        assert sk.daftar()[0].pegawai == after.anggota


def test_only_what_is_still_to_be_done_shows_today(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("BID1", ketua="BID1")), "menerima")
        assert [one.keadaan for one in p.langkah] == ["selesai", "giliran"]
    with buka("bantul", db, tanggal=JUNI) as sk:
        sk.impor(berubah(organisasi()))
        after = sk.tampil(p.id)
        assert after.langkah[0].pegawai == p.langkah[0].pegawai
        assert after.langkah[1].aktor.nama == "Staf BID1 1 baru"


def test_a_change_of_holder_leaves_what_the_one_before_did(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = diserahkan(sk, staf("BID1"))
        p = sk.hasil_teruskan(p.id, oleh=PIMPINAN["BID1"])
        before = yang_lewat(p)
    with buka("bantul", db, tanggal=HARI.replace(day=6)) as sk:
        sk.pejabat_akhiri("BID1", PIMPINAN["BID1"], selesai=HARI)
        sk.pejabat_tetapkan("BID1", CADANGAN[0], "plt", mulai=HARI.replace(day=6))
        assert yang_lewat(sk.tampil(p.id))[:6] == before[:6]  # type: ignore[index]
        assert sk.tampil(p.id).evaluasi.rantai[0].jabatan.nip == PIMPINAN["BID1"]


def test_what_was_refused_or_never_reached_stays_as_of_the_end(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = ajukan_atau_usulkan(sk, usulan("B2"))
        p = sk.tolak(p.id, oleh=PIMPINAN["DIN2"], alasan="dibutuhkan")
        assert [one.keadaan for one in p.langkah] == ["selesai", "ditolak", "gugur", "gugur"]
    with buka("bantul", db, tanggal=JUNI) as sk:
        sk.impor(berubah(organisasi()))
        assert yang_lewat(sk.tampil(p.id)) == yang_lewat(p)


def test_erasure_reaches_what_was_done(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = selesai(sk)
        sk.impor(berubah(organisasi()))
        sk.hapus_data(PIMPINAN["BID1"])
        after = sk.tampil(p.id)
        assert PIMPINAN["BID1"] not in str(after)
        assert "Tuan BID1" not in str(after)
        # The step was taken by somebody, though nobody knows any more by whom.
        assert after.langkah[0].aktor.sebagai == "definitif"
        assert after.surat[0].pegawai == p.surat[0].pegawai
        sk.hapus_data(STAF["BID1"])
        assert STAF["BID1"] not in str(sk.tampil(p.id))
        assert "Staf BID1 1" not in str(sk.tampil(p.id))
        assert sk.periksa().utuh


def test_an_organisation_of_before_is_read_once_as_long_as_nothing_changes(
    db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int | None] = []
    inner = BacaanJurnal.muat_susunan

    def counted(self: BacaanJurnal, id: int | None = None, **lain: Any) -> Any:
        read.append(id)
        return inner(self, id, **lain)

    with buka("bantul", db) as sk:
        p = selesai(sk)
        sk.impor(berubah(organisasi()))
        monkeypatch.setattr(BacaanJurnal, "muat_susunan", counted)
        shown = [sk.tampil(p.id) for _ in range(3)]
        assert shown[0] == shown[1] == shown[2]
        assert read.count(1) == 1
        assert "Tuan BID1" in str(shown[0])
        ganti(sk, "BID2", CADANGAN[1], "plt")
        assert yang_lewat(sk.tampil(p.id)) == yang_lewat(p)
        assert read.count(1) > 1, "the control: what is kept goes with the state that it was of"
        sk.hapus_data(PIMPINAN["BID1"])
        assert "Tuan BID1" not in str(sk.tampil(p.id))


def test_older_events_go_by_the_newest_snapshot_of_their_time(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = selesai(sk)
        ganti(sk, "BID1", CADANGAN[1], "plt")
        sk.impor(berubah(organisasi()))
        with sk.jurnal.baca() as bacaan:
            view = View(bacaan, sk._calendar.hari_dari(bacaan), sk.buku)
            for event in bacaan.peristiwa(f"penugasan/{p.id}"):
                older = attrs.evolve(event, data={k: v for k, v in event.data.items() if k != "cuplikan"})
                assert view.past(older).cuplikan == 1
                assert view.past(older).pejabat("BID1", "").nip == PIMPINAN["BID1"]


def test_a_letter_of_which_nothing_is_demanded_carries_what_was_stated(db: Path) -> None:
    """Kotabaru Pasal 21 ayat (1) demands contents of an order within the unit, ayat (2) of a request across units."""
    with buka("kotabaru", db) as sk:
        usul = usulan("BID1", "B2", ketua="BID1", isi={
            "maksud_tujuan": "pemutakhiran data", "kompetensi": "statistik", "target": "satu basis data",
            "durasi": "enam bulan", "catatan_sendiri": "rahasia dapur",
        })  # fmt: skip
        p = maju(sk, sk.usulkan(usul, oleh=PIMPINAN["DINAS"]))
        assert p.cakupan == "lintas_perangkat_daerah"
        for letter in p.surat:
            assert letter.isi == usul.isi  # also what no rule knows
        within = maju(sk, sk.usulkan(usulan("BID1", "SEKSI1", ketua="BID1"), oleh=PIMPINAN["BID1"]))
        assert set(within.surat[0].isi) >= {"maksud_tujuan", "target", "durasi", "pengaturan_lain"}
