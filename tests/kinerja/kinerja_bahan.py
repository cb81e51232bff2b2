"""What the tests of the time after the letter share: a regency with a chain of two posts and one of three."""

from datetime import date
from pathlib import Path

from penugasan_bahan import HARI, ISI, REGENSI, maju

from tatakerja import Organisasi, Pegawai, Pemangku, Penugasan, SistemKerja, SistemTersimpan, Unit, Usulan

__all__ = ["HARI", "ISI", "REGENSI"]
_UNIT = """
PEMDA pemerintah_daerah - kepala_daerah
SETDA sekretariat_daerah PEMDA jpt_pratama
ASISTEN asisten SETDA jpt_pratama
BAGIAN bagian ASISTEN administrator
DINAS dinas PEMDA jpt_pratama
BID1 bidang DINAS administrator
BID2 bidang DINAS administrator
DIN2 dinas PEMDA jpt_pratama
B2 bidang DIN2 administrator
"""
UNIT = tuple(
    Unit(kode, f"Unit {kode}", jenis, None if induk == "-" else induk, jabatan, pola="f2" if kode == "SETDA" else "")
    for kode, jenis, induk, jabatan in (line.split() for line in _UNIT.split("\n") if line)
)
PIMPINAN = {unit.kode: f"1970010119900120{i:02}" for i, unit in enumerate(UNIT)}
STAF = {f"{unit.kode}{n}": f"1980010120000{n}20{i:02}" for i, unit in enumerate(UNIT) for n in (1, 2, 3)}
CADANGAN = tuple(f"1975010119950120{i:02}" for i in range(4))
"""People who hold no post and do no work."""
DUA, TIGA = ("BID1", "DINAS"), ("BAGIAN", "ASISTEN", "SETDA")
"""The chains of BID1 and of BAGIAN, in all four regencies."""


def organisasi(*tambahan: Pemangku, tanpa: tuple[str, ...] = ()) -> Organisasi:
    """The regency, every post held definitively but those ``tanpa``; with further holders."""
    people = [Pegawai(PIMPINAN[u.kode], f"Tuan {u.kode}", u.kode, u.jabatan_pimpinan) for u in UNIT]
    people += [Pegawai(STAF[f"{u.kode}{n}"], f"Staf {u.kode}{n}", u.kode, "pelaksana") for u in UNIT for n in (1, 2, 3)]
    people += [Pegawai(nip, f"Cadangan {i}", "SETDA", "pelaksana") for i, nip in enumerate(CADANGAN)]
    posts = [Pemangku(u.kode, PIMPINAN[u.kode], "definitif", date(2024, 1, 1)) for u in UNIT if u.kode not in tanpa]
    return Organisasi(UNIT, people, (*posts, *tambahan))


def memangku(unit: str, nip: str, sebagai: str) -> Pemangku:
    return Pemangku(unit, nip, sebagai, HARI)


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


def ganti(sk: SistemTersimpan, unit: str, nip: str, sebagai: str = "definitif") -> None:
    """Give a post to somebody else from the day on which its holder leaves it."""
    held = next(row for row in sk.pejabat_daftar(unit) if row.sebagai in ("definitif", "plt", "pj"))
    sk.pejabat_akhiri(unit, held.nip, sebagai=held.sebagai, mulai=held.mulai, selesai=sk.tanggal.replace(day=4))
    sk.pejabat_tetapkan(unit, nip, sebagai, mulai=HARI)


def bersurat(sk: SistemTersimpan, *staf: str, pemilik: str = "BID1", ketua: str | None = None) -> Penugasan:
    """An assignment with its letters, accepted by all."""
    usul = Usulan(
        cara="penunjukan",
        pemilik=pemilik,
        pegawai=tuple(STAF.get(one, one) for one in staf),
        ketua=None if ketua is None else STAF.get(ketua, ketua),
        isi=ISI,
    )
    pd = sk.organisasi.perangkat_daerah(pemilik).kode
    head = next(row.nip for row in sk.pejabat_daftar(pd) if row.sebagai in ("definitif", "plt", "pj"))
    p = maju(sk, sk.usulkan(usul, oleh=head))
    assert p.status in ("aktif", "ditetapkan")
    return p


def diserahkan(sk: SistemTersimpan, *staf: str, pemilik: str = "BID1", ketua: str | None = None) -> Penugasan:
    """An assignment whose results were handed in."""
    p = bersurat(sk, *staf, pemilik=pemilik, ketua=ketua)
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
