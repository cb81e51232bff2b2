"""A small regency with lives in it: an assignment refused, one under way, one with all that can follow a letter."""

from datetime import date

import pytest

from tatakerja import Organisasi, Pegawai, Pemangku, SistemKerja, Unit, Usulan
from tatakerja.journal import jam_pada

UNITS = (
    ("PEMDA", "pemerintah_daerah", None, "kepala_daerah"),
    ("SETDA", "sekretariat_daerah", "PEMDA", "jpt_pratama"),
    ("DINAS", "dinas", "PEMDA", "jpt_pratama"),
    ("BID1", "bidang", "DINAS", "administrator"),
    ("DIN2", "dinas", "PEMDA", "jpt_pratama"),
    ("B2", "bidang", "DIN2", "administrator"),
)
LEADER = {row[0]: f"1970010119900110{i:02}" for i, row in enumerate(UNITS)}
STAFF = {row[0]: f"1980010120000110{i:02}" for i, row in enumerate(UNITS)}
CONTENTS = (
    "maksud_tujuan", "kompetensi", "target", "durasi", "pengaturan_lain", "kriteria",
)  # fmt: skip


def _organisation():
    units = [Unit(kode, f"Unit {kode}", jenis, induk, jabatan) for kode, jenis, induk, jabatan in UNITS]
    people = [Pegawai(LEADER[u.kode], f"Tuan {u.kode}", u.kode, u.jabatan_pimpinan) for u in units]
    people += [Pegawai(STAFF[u.kode], f"Staf {u.kode}", u.kode, "pelaksana") for u in units]
    return Organisasi(units, people, [Pemangku(kode, nip, "definitif", "2024-01-01") for kode, nip in LEADER.items()])


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
