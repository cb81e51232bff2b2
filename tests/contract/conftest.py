"""A small regency with lives in it: an assignment refused, one under way, one with all that can follow a letter."""

from datetime import date

import pytest

from susunan_bahan import baca_unit, orang
from tatakerja import Organisasi, Pemangku, SistemKerja, Usulan
from tatakerja.journal import jam_pada

UNITS = baca_unit("""
PEMDA pemerintah_daerah - kepala_daerah
SETDA sekretariat_daerah PEMDA jpt_pratama
DINAS dinas PEMDA jpt_pratama
BID1 bidang DINAS administrator
DIN2 dinas PEMDA jpt_pratama
B2 bidang DIN2 administrator
""")
LEADER = {unit.kode: f"1970010119900110{i:02}" for i, unit in enumerate(UNITS)}
STAFF = {unit.kode: f"1980010120000110{i:02}" for i, unit in enumerate(UNITS)}
CONTENTS = (
    "maksud_tujuan", "kompetensi", "target", "durasi", "pengaturan_lain", "kriteria",
)  # fmt: skip


def _organisation():
    holders = [Pemangku(kode, nip, "definitif", "2024-01-01") for kode, nip in LEADER.items()]
    return Organisasi(UNITS, orang(UNITS, LEADER, STAFF), holders)


def _take(sk, p):
    """Take the next step, whatever it is."""
    turn = next(one for one in p.giliran if one.berwenang)
    step = p.langkah[turn.langkah - 1]
    command = sk.setujui
    if step.aksi == "menerima":
        command = sk.terima
    elif step.aksi == "menetapkan":
        command = sk.tetapkan
    return command(p.id, oleh=turn.berwenang[0].nip, langkah=turn.langkah)


@pytest.fixture(scope="module")
def tersimpan(tmp_path_factory):
    path = tmp_path_factory.mktemp("kontrak") / "bantul.db"
    with SistemKerja.buka("bantul", basis_data=path, buat=True, jam=jam_pada(date(2026, 1, 5))) as sk:
        sk.impor(_organisation())
        usulan = Usulan(
            cara="penunjukan", pemilik="BID1", pegawai=[STAFF["B2"]], ketua=STAFF["BID1"], porsi=40,
            isi=dict.fromkeys(CONTENTS, "terisi"), mulai=date(2026, 1, 5), selesai="2026-06-30",
        )  # fmt: skip
        p = sk.usulkan(usulan, oleh=LEADER["BID1"])
        refused = sk.usulkan(usulan, oleh=LEADER["BID1"])
        while refused.langkah[refused.giliran[0].langkah - 1].penolakan is None:
            refused = _take(sk, refused)
        sk.tolak(refused.id, oleh=refused.giliran[0].berwenang[0].nip, alasan="beban penuh")
        while p.giliran:
            p = _take(sk, p)
        sk.laporan_kirim(p.id, oleh=STAFF["B2"], isi="minggu pertama")
        sk.laporan_minta(p.id, oleh=LEADER["BID1"], dari=STAFF["BID1"], isi="segera")
        sk.laporan_kendala(p.id, oleh=STAFF["B2"], isi="alat rusak", rekomendasi="ganti")
        waiting = next(one for one in sk.tampil(p.id).lanjutan if one.jenis == "menindaklanjuti")
        sk.laporan_tindaklanjuti(p.id, 1, oleh=waiting.berwenang[0].nip, putusan="ganti")
        sk.kinerja_catat(p.id, oleh=STAFF["B2"], pegawai=STAFF["B2"], tahap="dokumentasi", isi="selesai separuh")
        p = sk.hasil_serahkan(p.id, oleh=STAFF["BID1"], isi="hasil")
        reviewer = p.evaluasi.giliran[0].berwenang[0].nip
        sk.hasil_kembalikan(p.id, oleh=reviewer, alasan="perbaiki")
        sk.hasil_serahkan(p.id, oleh=STAFF["BID1"], isi="hasil kedua")
        sk.usulkan(usulan, oleh=LEADER["BID1"])
        yield sk
