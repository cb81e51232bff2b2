"""Letters: their numbers, what must not have changed before, ending and extending them."""

from datetime import date
from pathlib import Path

import attrs
import pytest
from penugasan_bahan import (
    CADANGAN,
    PIMPINAN,
    STAF,
    UNIT,
    ajukan_atau_usulkan,
    buka,
    maju,
    organisasi,
    satu_langkah,
    usulan,
)

from tatakerja import (
    GalatPenugasan,
    GalatPlugin,
    Organisasi,
    TidakBerwenang,
)
from tatakerja.plugin import Kosakata, Pengaturan, PengaturanSurat, PluginBerkas, hookimpl


def test_letters_are_numbered_by_register_and_year(db: Path) -> None:
    with buka("bantul", db) as sk:
        for urut in (1, 2):
            p = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1")), "menerima")
            assert p.surat[0].nomor == f"800.1.11/{urut}/BID1"
        assert maju(sk, ajukan_atau_usulkan(sk, usulan("BID2")), "menerima").surat[0].nomor == "800.1.11/1/BID2"
        # A refused attempt takes no number.
        p = ajukan_atau_usulkan(sk, usulan("SEKSI1"))
        with pytest.raises(TidakBerwenang):
            sk.tetapkan(p.id, oleh=PIMPINAN["BID2"])
        p = sk.tetapkan(p.id, oleh=PIMPINAN["BID1"])
        assert p.surat[0].nomor == "800.1.11/3/BID1"
        with sk.jurnal.baca() as b:
            assert p.surat[0].kepala[0] == b.kepala().jumlah - 1
    with buka("bantul", db, tanggal=date(2027, 1, 4)) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1")), "menerima")
        assert (p.id, p.surat[0].nomor) == ("2027-000001", "800.1.11/1/BID1")


def plugin_dengan(**kosakata: object) -> object:
    """Bantul's plugin with another vocabulary."""

    class Lain(PluginBerkas):
        @hookimpl
        def tatakerja_kosakata(self) -> Kosakata:
            return attrs.evolve(self.isi().kosakata, **kosakata)

    return Lain("tatakerja_bantul")


def test_a_regency_numbers_letters_by_its_own_pattern(db: Path) -> None:
    own = plugin_dengan(pola_nomor="{klasifikasi}/{urut:03}/{jenis}/{tahun}", klasifikasi="045")
    with buka(own, db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1")), "menerima")
        assert p.surat[0].nomor == "045/001/surat_penugasan/2026"
    for wrong in ("{klasifikasi}/{unit}", "{urut}/{bulan}", "{urut", "{}/{urut}"):
        with pytest.raises(GalatPlugin, match="pola_nomor"):
            buka(plugin_dengan(pola_nomor=wrong), db)


def test_a_regencys_own_settings_number_its_letters(db: Path) -> None:
    letters = PengaturanSurat(
        pola_nomor="{klasifikasi}/{urut:03}/{jenis}/{unit}/{tahun}",
        klasifikasi="094",
        singkatan={"BID1": "Aset"},
        kode={"surat_penugasan": "SPT"},
    )
    with buka("bantul", db) as sk:
        assert maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1")), "menerima").surat[0].nomor == "800.1.11/1/BID1"
        sk.atur(Pengaturan(surat=letters))
        assert sk.pengaturan(tercatat=True) == Pengaturan(surat=letters)
        assert sk.pengaturan().surat.tempat == "Bantul"  # type: ignore[union-attr]  # the plugin's
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1")), "menerima")
        assert p.surat[0].nomor == "094/002/SPT/Aset/2026"
        assert sk.periksa().cacat == ()


def test_a_changed_ppk_asks_for_a_new_proposal(regensi: str, db: Path) -> None:
    with buka(regensi, db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1")), "menetapkan")
        moved = [attrs.evolve(one, unit="B2") if one.nip == STAF["SEKSI1"] else one for one in sk.organisasi.pegawai]
        sk.impor(Organisasi(sk.organisasi.unit, moved, sk.organisasi.pemangku))
        while p.giliran[0].dokumen is None:
            p = satu_langkah(sk, p)
        with pytest.raises(GalatPenugasan, match="telah berubah"):
            sk.tetapkan(p.id, oleh=p.giliran[0].berwenang[0].nip)  # type: ignore[arg-type]
        assert sk.tampil(p.id).surat == ()
        sk.impor(organisasi())
        assert satu_langkah(sk, p).surat != ()


def test_a_vanished_unit_or_employee_asks_for_a_new_proposal(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("B2")), "menetapkan")
        units = [unit for unit in UNIT if unit.kode not in ("DINAS", "BID1", "BID2", "SEKSI1")]
        kept = {unit.kode for unit in units}
        data = organisasi()
        sk.impor(
            Organisasi(
                units,
                [one for one in data.pegawai if one.unit in kept],
                [row for row in data.pemangku if row.unit in kept],
            )
        )
        with pytest.raises(GalatPenugasan, match="unit DINAS dalam alurnya tidak ada lagi"):
            sk.tetapkan(p.id, oleh=PIMPINAN["B2"])
        sk.impor(Organisasi(UNIT, [one for one in data.pegawai if one.nip != STAF["B2"]], data.pemangku))
        with pytest.raises(GalatPenugasan, match="tidak ada lagi"):
            sk.tetapkan(p.id, oleh=PIMPINAN["B2"])
        assert sk.tampil(p.id).anggota[0].nip == STAF["B2"]


def test_another_instansis_letter_brings_its_own_number(db: Path) -> None:
    with buka("wonogiri", db) as sk:
        p = sk.usulkan(usulan("KBID"), oleh=PIMPINAN["BID1"])
        p = maju(sk, p, "menetapkan")
        signer = p.giliran[0].berwenang[0].nip
        assert signer == PIMPINAN["KBID"]
        with pytest.raises(GalatPenugasan, match="nomor dan tanggal"):
            sk.tetapkan(p.id, oleh=signer)
        with pytest.raises(GalatPenugasan, match="sesudah hari ini"):
            sk.tetapkan(p.id, oleh=signer, surat_luar=("B/1", "2026-02-01"))
        p = sk.tetapkan(p.id, oleh=signer, surat_luar=("B/1/2026", "2026-01-04"), dicatat_oleh=CADANGAN[0])
        assert (p.surat[0].nomor, p.surat[0].tanggal) == ("B/1/2026", "2026-01-04")
        assert p.riwayat[-1].dicatat_oleh is not None
        assert p.riwayat[-1].dicatat_oleh.nip == CADANGAN[0]
        q = sk.usulkan(usulan("SEKSI1"), oleh=PIMPINAN["BID1"])
        with pytest.raises(GalatPenugasan, match="dinomori sendiri"):
            sk.tetapkan(q.id, oleh=PIMPINAN["DINAS"], surat_luar=("1", "2026-01-04"))


def test_cancelling_is_the_proposers_before_the_letter(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = ajukan_atau_usulkan(sk, usulan("B2"))
        with pytest.raises(TidakBerwenang):
            sk.batalkan(p.id, oleh=PIMPINAN["BID1"])
        p = sk.batalkan(p.id, oleh=PIMPINAN["DINAS"], alasan="anggaran")
        assert p.status == "dibatalkan"
        assert any("tidak diatur" in note.isi for note in p.catatan)
        q = maju(sk, ajukan_atau_usulkan(sk, usulan("B2")), "menerima")
        with pytest.raises(GalatPenugasan, match="belum bersurat"):
            sk.batalkan(q.id, oleh=PIMPINAN["DINAS"])
        r = sk.ajukan(usulan("B2", cara="sukarela"), oleh=STAF["B2"])
        with pytest.raises(TidakBerwenang):
            sk.batalkan(r.id, oleh=PIMPINAN["B2"])
        assert sk.batalkan(r.id, oleh=STAF["B2"]).status == "dibatalkan"


def test_ending_and_extending_are_the_signatorys_with_a_reason(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1", "BID2", mulai="2026-01-05", selesai="2026-03-31")))
        assert p.status == "aktif"
        with pytest.raises(GalatPenugasan, match="alasan wajib"):
            sk.akhiri(p.id, oleh=PIMPINAN["BID1"], alasan="")
        with pytest.raises(TidakBerwenang):
            sk.akhiri(p.id, oleh=PIMPINAN["DINAS"], alasan="x")
        with pytest.raises(GalatPenugasan, match="tidak memperpanjangnya"):
            sk.perpanjang(p.id, oleh=PIMPINAN["BID1"], selesai="2026-03-31", alasan="x")
        before = p.surat
        p = sk.perpanjang(p.id, oleh=PIMPINAN["BID1"], selesai="2026-06-30", alasan="belum tuntas")
        assert p.surat[:2] == before  # the old letters stay
        extending = p.surat[2]
        own = next(i for i, letter in enumerate(before) if letter.penetap.unit == "BID1")
        assert (extending.memperpanjang, extending.mulai, extending.selesai) == (own + 1, "2026-04-01", "2026-06-30")
        assert (extending.nomor, extending.jenis) == ("800.1.11/2/BID1", before[own].jenis)
        assert extending.pegawai == before[own].pegawai
        p = sk.akhiri(p.id, oleh=PIMPINAN["BID1"], alasan="tuntas")
        assert p.status == "aktif"  # the other PPK's letter is in force
        with pytest.raises(GalatPenugasan):
            sk.akhiri(p.id, oleh=PIMPINAN["BID1"], alasan="tuntas", langkah=p.surat[0].langkah + 90)
        with pytest.raises(TidakBerwenang):
            sk.akhiri(p.id, oleh=PIMPINAN["BID1"], alasan="tuntas")
        p = sk.akhiri(p.id, oleh=PIMPINAN["BID2"], alasan="tuntas")
        assert p.status == "diakhiri"
        assert sum("tidak diatur" in note.isi for note in p.catatan) == 2


def test_shares_over_the_whole_are_remarked_not_refused(db: Path) -> None:
    with buka("bantul", db) as sk:
        first = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1", porsi=60)))
        second = ajukan_atau_usulkan(sk, usulan("SEKSI1", porsi=50))
        assert any("110 persen" in note.isi for note in second.catatan)
        sk.akhiri(first.id, oleh=PIMPINAN["BID1"], alasan="tuntas")
        third = ajukan_atau_usulkan(sk, usulan("SEKSI1", porsi=50))
        assert not any("persen" in note.isi for note in third.catatan)
