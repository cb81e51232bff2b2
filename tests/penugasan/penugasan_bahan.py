"""What the tests of lived assignments share: a small regency that all four regulations route and review through."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import attrs

from tatakerja import Organisasi, Pegawai, Pemangku, Penugasan, SistemKerja, SistemTersimpan, Unit, Usulan
from tatakerja.journal import jam_pada
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan, susun_buku

REGENSI = ("bantul", "wonogiri", "kotabaru", "buleleng")
HARI = date(2026, 1, 5)
ISI = dict.fromkeys(("maksud_tujuan", "kompetensi", "target", "durasi", "pengaturan_lain", "kriteria"), "terisi")
_UNIT = """
PEMDA pemerintah_daerah - kepala_daerah
SETDA sekretariat_daerah PEMDA jpt_pratama
ASISTEN asisten SETDA jpt_pratama
BAGIAN bagian ASISTEN administrator
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
    Unit(kode, f"Unit {kode}", jenis, None if induk == "-" else induk, jabatan, pola="f2" if kode == "SETDA" else "")
    for kode, jenis, induk, jabatan in (line.split() for line in _UNIT.split("\n") if line)
)
PIMPINAN = {unit.kode: f"1970010119900110{i:02}" for i, unit in enumerate(UNIT)}
STAF = {unit.kode: f"1980010120000110{i:02}" for i, unit in enumerate(UNIT)}
"""The first employee of each unit; :func:`staf` names the others."""
TIM = ("BID2", "B2", "SEKSI1")
"""Units whose staff make a team across two Perangkat Daerah."""
CADANGAN = tuple(f"1975010119950110{i:02}" for i in range(4))
"""People who hold no post and are assigned nothing: from them posts are filled."""
DUA, TIGA = ("BID1", "DINAS"), ("BAGIAN", "ASISTEN", "SETDA")
"""The chains of review of BID1 and of BAGIAN, in all four regencies."""


def staf(unit: str, ke: int = 1) -> str:
    """NIP of the how-manieth employee of a unit, from 1 to 3."""
    return f"{STAF[unit][:12]}{ke:02}{STAF[unit][14:]}"


def organisasi(*tambahan: Pemangku, tanpa: tuple[str, ...] = ()) -> Organisasi:
    """The regency, every post held definitively.

    :param tambahan: further holders.
    :param tanpa: units whose post is vacant.
    """
    people = [Pegawai(PIMPINAN[u.kode], f"Tuan {u.kode}", u.kode, u.jabatan_pimpinan) for u in UNIT]
    people += [Pegawai(staf(u.kode, n), f"Staf {u.kode} {n}", u.kode, "pelaksana") for u in UNIT for n in (1, 2, 3)]
    people += [Pegawai(nip, f"Cadangan {i}", "SETDA", "pelaksana") for i, nip in enumerate(CADANGAN)]
    posts = [Pemangku(u.kode, PIMPINAN[u.kode], "definitif", date(2024, 1, 1)) for u in UNIT if u.kode not in tanpa]
    return Organisasi(UNIT, people, (*posts, *tambahan))


def usulkan_tim(sk: SistemTersimpan) -> str:
    """A team across two Perangkat Daerah, proposed by the head of one; its id."""
    return sk.usulkan(usulan("BID2", "B2", ketua="SEKSI1"), oleh=PIMPINAN["DINAS"]).id


def buka(
    regensi: object, path: Path, *, tanggal: date = HARI, data: Organisasi | None = None, **tafsir: str
) -> SistemTersimpan:
    """A database, filled with the regency if it is new."""
    baru = not path.exists()
    readings = {kode.replace("_", "-"): pilihan for kode, pilihan in tafsir.items()}
    sk = SistemKerja.buka(regensi, basis_data=path, buat=True, jam=jam_pada(tanggal), akun="penguji", tafsir=readings)
    if baru:
        sk.impor(data or organisasi())
    return sk


@cache
def aturan(regensi: str) -> tuple[PluginManager, BukuAturan]:
    """The rules of a regency, read once; processes that are forked afterwards have them."""
    manager = PluginManager(regensi)
    return manager, susun_buku(manager)


def buka_lagi(regensi: str, path: Path) -> SistemTersimpan:
    """As :func:`buka`, by rules that were read once: for those who open a database a thousand times."""
    if not path.exists():
        buka(regensi, path).close()
    return SistemTersimpan(*aturan(regensi), path, HARI, jam=jam_pada(HARI), akun="penguji")


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
    # Nobody has the turn of a letter that would be refused: its post tries.
    who = turn.berwenang[0] if turn.berwenang else p.langkah[turn.langkah - 1].aktor
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


# After the letter


def memangku(unit: str, nip: str, sebagai: str) -> Pemangku:
    return Pemangku(unit, nip, sebagai, HARI)


def ganti(sk: SistemTersimpan, unit: str, nip: str, sebagai: str = "definitif") -> None:
    """Give a post to somebody else from the day on which its holder leaves it."""
    held = next(row for row in sk.pejabat_daftar(unit) if row.sebagai in ("definitif", "plt", "pj"))
    sk.pejabat_akhiri(unit, held.nip, sebagai=held.sebagai, mulai=held.mulai, selesai=sk.tanggal.replace(day=4))
    sk.pejabat_tetapkan(unit, nip, sebagai, mulai=HARI)


def bersurat(sk: SistemTersimpan, *orang: str, pemilik: str = "BID1", ketua: str | None = None) -> Penugasan:
    """An assignment of people, by their NIPs, with its letters, accepted by all."""
    usul = Usulan(cara="penunjukan", pemilik=pemilik, pegawai=orang, ketua=ketua, isi=ISI)
    pd = sk.organisasi.perangkat_daerah(pemilik).kode
    head = next(row.nip for row in sk.pejabat_daftar(pd) if row.sebagai in ("definitif", "plt", "pj"))
    p = maju(sk, sk.usulkan(usul, oleh=head))
    assert p.status in ("aktif", "ditetapkan")
    return p


def diserahkan(sk: SistemTersimpan, *orang: str, pemilik: str = "BID1", ketua: str | None = None) -> Penugasan:
    """An assignment whose results were handed in."""
    p = bersurat(sk, *orang, pemilik=pemilik, ketua=ketua)
    return sk.hasil_serahkan(p.id, oleh=p.evaluasi.giliran[0].berwenang[0].nip, isi="hasil")


def tinjau(sk: SistemTersimpan, p: Penugasan) -> Penugasan:
    """One step of the review, by the first who may."""
    turn = p.evaluasi.giliran[0]
    command = sk.hasil_teruskan if turn.jenis == "meninjau" else sk.hasil_terima
    return command(p.id, oleh=turn.berwenang[0].nip)


def sampai_selesai(sk: SistemTersimpan, p: Penugasan) -> Penugasan:
    while p.status != "selesai":
        p = tinjau(sk, p)
    return p


def keadaan(p: Penugasan) -> list[str]:
    return [one.keadaan for one in p.evaluasi.rantai]


def peninjau(p: Penugasan) -> list[str | None]:
    """Who did something with the results of the last round, in order, without those who handed them in."""
    rows = [one for one in p.evaluasi.riwayat if one.putaran == p.evaluasi.putaran]
    return [one.oleh.nip for one in rows if one.aksi != "diserahkan"]
