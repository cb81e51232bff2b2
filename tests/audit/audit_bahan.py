"""What the tests of the journal's audit share: a small Kotabaru, assignments lived up to a point, tampered journals."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import attrs

from susunan_bahan import baca_unit, orang
from tatakerja import (
    AuditPenugasan,
    BatasAudit,
    Organisasi,
    Pegawai,
    Pemangku,
    Penugasan,
    SistemKerja,
    SistemTersimpan,
    Usulan,
    audit_penugasan,
)
from tatakerja.journal import Bacaan, KeadaanStream, jam_pada

HARI = date(2026, 1, 5)
ISI = dict.fromkeys(("maksud_tujuan", "kompetensi", "target", "durasi", "pengaturan_lain", "kriteria"), "terisi")
SURAT = ("surat_penugasan", "surat_perintah", "surat_keputusan")
JAHAT = "<script>alert('x')</script> & \"Putra\""
"""A name that must never become markup."""
UNIT = baca_unit("""
PEMDA pemerintah_daerah - kepala_daerah
SETDA sekretariat_daerah PEMDA jpt_pratama
DINAS dinas PEMDA jpt_pratama
BID1 bidang DINAS administrator
BID2 bidang DINAS administrator
DIN2 dinas PEMDA jpt_pratama
B2 bidang DIN2 administrator
""")
PIMPINAN = {unit.kode: f"1970010119900110{i + 1:02}" for i, unit in enumerate(UNIT)}
STAF = {unit.kode: f"1980010120000110{i + 1:02}" for i, unit in enumerate(UNIT)}
KEDUA = {unit.kode: f"1981010120000110{i + 1:02}" for i, unit in enumerate(UNIT)}


def organisasi(*tambahan: Pemangku) -> Organisasi:
    people = orang(UNIT, PIMPINAN, STAF)
    people += [Pegawai(KEDUA[u.kode], f"Kedua {u.kode}", u.kode, "fungsional", "ahli_muda") for u in UNIT]
    people = [attrs.evolve(one, nama=JAHAT) if one.nip == PIMPINAN["BID1"] else one for one in people]
    posts = [Pemangku(u.kode, PIMPINAN[u.kode], "definitif", date(2024, 1, 1)) for u in UNIT]
    return Organisasi(UNIT, people, (*posts, *tambahan))


def buka(path: Path, tanggal: date = HARI, regulasi: str = "kotabaru", **tafsir: str) -> SistemTersimpan:
    """A database, filled with the regency where it is new."""
    baru = not path.exists()
    readings = {kode.replace("_", "-"): reading for kode, reading in tafsir.items()}
    sk = SistemKerja.buka(regulasi, basis_data=path, buat=True, jam=jam_pada(tanggal), akun="penguji", tafsir=readings)
    if baru:
        sk.impor(organisasi())
    return sk


def usulan(*staf: str, pemilik: str = "BID1", **lain: Any) -> Usulan:
    """An appointment of the pelaksana of some units; with several, those of the first lead as fungsional."""
    ketua = KEDUA[staf[0]] if len(staf) > 1 else None
    members = [STAF[unit] for unit in staf] if ketua is None else [ketua, *(STAF[unit] for unit in staf[1:])]
    return Usulan(cara="penunjukan", pemilik=pemilik, pegawai=members, ketua=ketua, isi=ISI, **lain)


def usulkan(sk: SistemTersimpan, usul: Usulan) -> Penugasan:
    return sk.usulkan(usul, oleh=PIMPINAN[sk.organisasi.perangkat_daerah(usul.pemilik).kode])


def jalan(sk: SistemTersimpan, id: str, sampai: Callable[[Penugasan], bool] = lambda _: False) -> Penugasan:
    """Take step after step until none is left, or it is as far as asked for."""
    one = sk.tampil(id)
    while one.giliran and not sampai(one):
        turn = one.giliran[0]
        step = one.langkah[turn.langkah - 1]
        letter = step.aksi == "menetapkan" and step.dokumen in SURAT
        command = sk.terima if step.aksi == "menerima" else sk.tetapkan if letter else sk.setujui
        nip = turn.berwenang[0].nip
        assert nip is not None
        one = command(id, oleh=nip, langkah=turn.langkah)
    return one


def giliran_surat(one: Penugasan) -> bool:
    """Whether only letters are open."""
    steps = [one.langkah[turn.langkah - 1] for turn in one.giliran]
    return all(step.aksi == "menetapkan" and step.dokumen in SURAT for step in steps)


def periksa(path: Path, tanggal: date, pd: str | None = None, **batas: Any) -> AuditPenugasan:
    with buka(path, tanggal) as sk:
        return audit_penugasan(sk, pd=pd, batas=BatasAudit(**batas))


def jenis(audit: AuditPenugasan) -> dict[str, int]:
    """How many remarks of each kind that occurs, which must be what is listed."""
    listed: dict[str, int] = {}
    for remark in audit.catatan:
        listed[remark.kode] = listed.get(remark.kode, 0) + 1
    assert listed == {kode: count for kode, count in audit.jumlah_catatan.items() if count}
    return listed


class Tiruan:
    """A stored system whose states are what somebody says they are."""

    def __init__(self, sk: SistemTersimpan, states: Callable[[Bacaan], Iterator[KeadaanStream]]) -> None:
        self.organisasi, self.buku, self.tanggal = sk.organisasi, sk.buku, sk.tanggal
        self.jurnal: Any = self
        self._real, self._states = sk.jurnal, states
        self.hari_libur = sk.hari_libur
        self.buku_menurut = sk.buku_menurut

    @contextmanager
    def baca(self) -> Iterator[Any]:
        with self._real.baca() as bacaan:
            yield _Bacaan(bacaan, self._states)


class _Bacaan:
    def __init__(self, real: Bacaan, states: Callable[[Bacaan], Iterator[KeadaanStream]]) -> None:
        self._real, self._states = real, states

    def daftar_keadaan(self, _: str) -> Iterator[KeadaanStream]:
        return self._states(self._real)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)
