"""What the tests of lived assignments share: a small regency that all four regulations route through."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import attrs

from tatakerja import Organisasi, Pegawai, Pemangku, Penugasan, SistemKerja, SistemTersimpan, Unit, Usulan

REGENSI = ("bantul", "wonogiri", "kotabaru", "buleleng")
HARI = date(2026, 1, 5)
ISI = dict.fromkeys(
    ("maksud_tujuan", "kompetensi", "target", "durasi", "pengaturan_lain", "kriteria", "kerangka_acuan_kerja"), "terisi"
)
_UNIT = """
PEMDA pemerintah_daerah - kepala_daerah
SETDA sekretariat_daerah PEMDA jpt_pratama
DINAS dinas PEMDA jpt_pratama
BID1 bidang DINAS administrator
BID2 bidang DINAS administrator
SEKSI1 seksi BID1 pengawas
DIN2 dinas PEMDA jpt_pratama
B2 bidang DIN2 administrator
KANTOR instansi_lain - jpt_pratama
KBID bidang KANTOR administrator
"""
UNIT = tuple(
    Unit(kode, f"Unit {kode}", jenis, None if induk == "-" else induk, jabatan, pola="f3" if kode == "SETDA" else "")
    for kode, jenis, induk, jabatan in (line.split() for line in _UNIT.split("\n") if line)
)
PIMPINAN = {unit.kode: f"1970010119900110{i:02}" for i, unit in enumerate(UNIT)}
STAF = {unit.kode: f"1980010120000110{i:02}" for i, unit in enumerate(UNIT)}
CADANGAN = tuple(f"1975010119950110{i:02}" for i in range(4))
"""People who hold no post and are assigned nothing: from them posts are filled."""


def organisasi(*tambahan: Pemangku, tanpa: tuple[str, ...] = ()) -> Organisasi:
    """The regency, every post held definitively.

    :param tambahan: further holders.
    :param tanpa: units whose post is vacant.
    """
    people = [Pegawai(PIMPINAN[u.kode], f"Tuan {u.kode}", u.kode, u.jabatan_pimpinan) for u in UNIT]
    people += [Pegawai(STAF[u.kode], f"Staf {u.kode}", u.kode, "pelaksana") for u in UNIT]
    people += [Pegawai(nip, f"Cadangan {i}", "SETDA", "pelaksana") for i, nip in enumerate(CADANGAN)]
    posts = [Pemangku(u.kode, PIMPINAN[u.kode], "definitif", date(2024, 1, 1)) for u in UNIT if u.kode not in tanpa]
    return Organisasi(UNIT, people, (*posts, *tambahan))


def buka(
    regensi: object, path: Path, *, tanggal: date = HARI, data: Organisasi | None = None, **tafsir: str
) -> SistemTersimpan:
    """A database, filled with the regency if it is new."""
    baru = not path.exists()
    readings = {kode.replace("_", "-"): pilihan for kode, pilihan in tafsir.items()}
    sk = SistemKerja.buka(regensi, basis_data=path, buat=True, tanggal=tanggal, tafsir=readings)
    if baru:
        sk.impor(data or organisasi())
    return sk


def usulan(*staf: str, pemilik: str = "BID1", cara: str = "penunjukan", **lain: object) -> Usulan:
    """A proposal with everything stated; staff by the unit in which they work."""
    ketua = lain.pop("ketua", None)
    return Usulan(
        cara=cara,  # type: ignore[arg-type]
        pemilik=pemilik,
        pegawai=tuple(STAF[unit] for unit in staf),
        ketua=None if ketua is None else STAF[str(ketua)],
        **{"isi": ISI, **lain},  # type: ignore[arg-type]
    )


def perintah(sk: SistemTersimpan, p: Penugasan, urut: int) -> Callable[..., Penugasan]:
    """The command by which a step is taken."""
    step = p.langkah[urut - 1]
    if step.aksi == "menerima":
        return sk.terima
    surat = step.aksi == "menetapkan" and step.dokumen in ("surat_penugasan", "surat_perintah", "surat_keputusan")
    return sk.tetapkan if surat else sk.setujui


def maju(sk: SistemTersimpan, p: Penugasan, sampai: str | None = None) -> Penugasan:
    """Take every step by whoever may, until nothing is open, or until a step of the act given is."""
    while p.giliran and p.giliran[0].aksi != sampai:
        p = satu_langkah(sk, p)
    return p


def satu_langkah(sk: SistemTersimpan, p: Penugasan) -> Penugasan:
    """Take the first open step by the first who may."""
    turn = p.giliran[0]
    who = turn.berwenang[0]
    assert who.nip is not None
    more: dict[str, object] = {}
    command = perintah(sk, p, turn.langkah)
    if command == sk.tetapkan and who.unit in ("KANTOR", "KBID"):
        more["surat_luar"] = ("B/12/KANTOR/2026", HARI)
    return command(p.id, oleh=who.nip, langkah=turn.langkah, **more)


def pengusul(sk: SistemTersimpan, usul: Usulan) -> str:
    """Someone who may propose: the head of the owner's Perangkat Daerah."""
    return PIMPINAN[sk.organisasi.perangkat_daerah(usul.pemilik).kode]


def ajukan_atau_usulkan(sk: SistemTersimpan, usul: Usulan, **lain: object) -> Penugasan:
    if usul.cara == "sukarela":
        return sk.ajukan(usul, **{"oleh": usul.pegawai[0], **lain})  # type: ignore[arg-type]
    return sk.usulkan(usul, **{"oleh": pengusul(sk, usul), **lain})  # type: ignore[arg-type]


@attrs.frozen
class Kejadian:
    """An event without any journal, for walks in memory."""

    jenis: str
    data: dict
    oleh: str = ""
