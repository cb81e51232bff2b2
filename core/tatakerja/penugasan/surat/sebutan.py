"""How letters name posts: in the letterhead, before a name, and to whom they go."""

from collections.abc import Sequence
from datetime import date

from tatakerja.penugasan.surat.bahan import Bahan, PihakSurat
from tatakerja.values.istilah import BULAN, JENIS_MANDIRI, LABEL_SEBAGAI, PANGKAT
from tatakerja.values.organisasi import Unit
from tatakerja.values.pengaturan import TIADA, AtasNama, KopSurat
from tatakerja.values.stored.naskah import TandaTangan

_SEKRETARIS_DAERAH = "sekretariat_daerah"
_WILAYAH = ("camat", "panewu", "lurah", "kepala desa")
"""Posts that are named after their area."""
_GELAR = frozenset(
    ["prof.", "dr.", "drs.", "dra.", "ir.", "drg.", "drh.", "dr", "drs", "dra", "ir", "prof", "drg", "drh", "apt.",
     "apt", "ns.", "ns", "h.c.", "dr.(hc)", "r.n."]
)  # fmt: skip
"""Degrees that stand before a name."""


def hari_panjang(hari: date) -> str:
    """A day as letters print it: ``10 Maret 2026``."""
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"


def masa(mulai: date | None, selesai: date | None) -> str:
    """A period in words; empty where neither day is known."""
    if mulai and selesai:
        return f"terhitung mulai tanggal {hari_panjang(mulai)} sampai dengan {hari_panjang(selesai)}"
    if mulai:
        return f"terhitung mulai tanggal {hari_panjang(mulai)}"
    return f"sampai dengan tanggal {hari_panjang(selesai)}" if selesai else ""


def jabatan(pihak: PihakSurat, daerah: str) -> str:
    """A post by its full name, without the capacity in which it is held: a bare ``Sekretaris`` is of something."""
    name, path = pihak.pejabat.jabatan, pihak.jalur
    if not path or (pihak.pejabat.sebagai is None and pihak.pejabat.nip is not None):
        return name
    unit, place = path[0], daerah.removeprefix("Kabupaten ").removeprefix("Kota ")
    if unit.jenis == "pemerintah_daerah":
        return name if place.casefold() in name.casefold() or not place else f"{name} {place}"
    if unit.jenis == _SEKRETARIS_DAERAH:
        return name if not daerah or daerah.casefold() in name.casefold() else f"{name} {daerah}"
    if name.casefold() in _WILAYAH:
        _, _, area = unit.nama.partition(" ")
        return f"{name} {area or unit.nama}"
    if unit.jenis == "sekretariat" and len(path) > 1 and " " not in name:
        return f"{name} {path[1].nama}"
    return name


def perangkat(jalur: Sequence[Unit]) -> Unit | None:
    """The agency of a unit: the highest below the root; None for the root itself."""
    return jalur[-2] if len(jalur) > 1 else None


def alamat(pihak: PihakSurat, bahan: Bahan) -> str:
    """To whom a letter goes: the post, with its agency where that is another than the signer's."""
    if pihak.pejabat.sebagai is None and pihak.pejabat.nip is not None:
        return pihak.pejabat.nama or pihak.pejabat.jabatan
    name = sebagai(pihak.pejabat.sebagai, jabatan(pihak, bahan.daerah))
    agency = perangkat(pihak.jalur)
    below = len(pihak.jalur) > 2 and agency is not None and agency.nama.casefold() not in name.casefold()
    if below and agency is not None and agency != perangkat(bahan.penetap.jalur):
        return f"{name} pada {agency.nama}"
    if (
        pihak.jalur
        and pihak.jalur[-1].jenis == "instansi_lain"
        and pihak.jalur[-1].nama.casefold() not in name.casefold()
    ):
        return f"{name} pada {pihak.jalur[-1].nama}"
    return name


def sebagai(apa: str | None, post: str) -> str:
    """A post with the capacity before it: ``Plt. Camat Imogiri``; a delegate signs in the post's name."""
    if apa in (None, "definitif"):
        return post
    return f"a.n. {post}" if apa == "delegasi_penilaian" else f"{LABEL_SEBAGAI[apa or '']} {post}"


def kop(bahan: Bahan) -> tuple[tuple[str, ...], bool, tuple[str, ...]]:
    """The letterhead: its lines, whether it is the head of the region's own, and the address.

    Below the government stand the agency and what is independent within it, by whose leader the letter is signed.
    """
    path = bahan.penetap.jalur
    if not path:
        return (), False, ()
    own = _own_head(bahan, path)
    lines = () if own is None else tuple(one for one in own.baris)
    address = () if own is None else _address(own)
    if path[0].jenis == "pemerintah_daerah":
        head = bahan.surat.kepala_daerah or jabatan(bahan.penetap, bahan.daerah).upper()
        return (lines or (head,)), True, address
    if lines:
        return lines, False, address
    government = bahan.surat.pemerintah or (
        f"PEMERINTAH {bahan.daerah}".upper() if bahan.daerah else path[-1].nama.upper()
    )
    top = path[-1].nama.upper() if path[-1].jenis == "instansi_lain" else government
    agency = perangkat(path)
    inner = next((unit for unit in path if unit.jenis in JENIS_MANDIRI and unit is not agency), None)
    return (top, *(unit.nama.upper() for unit in (agency, inner) if unit is not None)), False, address


def _own_head(bahan: Bahan, path: Sequence[Unit]) -> KopSurat | None:
    heads = {one.unit: one for one in bahan.surat.kop}
    return next((heads[unit.kode] for unit in path if unit.kode in heads), None)


def _address(own: KopSurat) -> tuple[str, ...]:
    reach = [f"Telepon {own.telepon}" if own.telepon else "", own.laman, own.surel]
    return tuple(line for line in (own.alamat, ", ".join(one for one in reach if one)) if line)


def tanda_tangan(pihak: PihakSurat, bahan: Bahan) -> TandaTangan:
    """The signature block: in whose name, for whom, the post, the name, and NIP and rank where they are printed.

    Who stands in has their own post below the one that they stand in for. In a decree the name is without degrees
    (Permendagri 1/2023 Pasal 44 ayat (1)).
    """
    official = pihak.pejabat
    name = official.nama or ""
    if official.sebagai is None:
        return TandaTangan(
            baris=(f"{official.jabatan},",),
            nama=name,
            nip=angka_nip(official.nip),
            pangkat=pangkat(pihak.golongan, bahan.surat.bentuk_pangkat),
        )
    post = jabatan(pihak, bahan.daerah).upper()
    instead, own = _in_whose_name(bahan, pihak), bahan.jabatan_sendiri.upper()
    if official.sebagai == "delegasi_penilaian":
        lines = [f"a.n. {post}", f"{own or 'PENERIMA DELEGASI'},"]
    elif official.sebagai in bahan.surat.jabatan_sendiri and own and own != post:
        lines = [sebagai(official.sebagai, post), f"{own},"]
    else:
        lines = [f"{sebagai(official.sebagai, post)},"]
    if instead is not None:
        above = [f"a.n. {instead.jabatan.upper()}"]
        if instead.untuk_beliau:
            above += [instead.untuk_beliau.upper(), "u.b."]
        lines = [*above, *lines]
    bare = _without_nip(bahan, pihak)
    return TandaTangan(
        baris=tuple(lines),
        nama=tanpa_gelar(name) if bahan.jenis == "surat_keputusan" else name,
        nip=None if bare else angka_nip(official.nip),
        pangkat="" if bare else pangkat(pihak.golongan, bahan.surat.bentuk_pangkat),
    )


def _in_whose_name(bahan: Bahan, pihak: PihakSurat) -> AtasNama | None:
    appoints = bahan.jenis in ("surat_penugasan", "surat_perintah", "surat_keputusan", "perpanjangan", "pengakhiran")
    unit = pihak.jalur[0].kode if pihak.jalur else ""
    for one in bahan.surat.atas_nama:
        if one.unit == unit and (bahan.jenis in one.jenis if one.jenis else appoints):
            return one
    return None


def _without_nip(bahan: Bahan, pihak: PihakSurat) -> bool:
    unit = pihak.jalur[0] if pihak.jalur else None
    if unit is None or pihak.pejabat.sebagai == "delegasi_penilaian":
        return False
    # Of a Sekretaris Daerah the article names Pj. and Plh. only: a Plt. is of another post, which prints both.
    secretary = unit.jenis == _SEKRETARIS_DAERAH and pihak.pejabat.sebagai != "plt"
    kinds = {unit.jabatan_pimpinan, "sekretaris_daerah" if secretary else ""}
    return not kinds.isdisjoint(bahan.surat.tanpa_nip)


def angka_nip(nip: str | None) -> str | None:
    """A NIP; None for any other identifier, which isn't printed."""
    return nip if nip is not None and len(nip) == 18 and nip.isdigit() else None


def pangkat(golongan: str, bentuk: str = "") -> str:
    """A person's rank in words, with the golongan: ``Penata Muda (III/a)``; of a PPPK ``Golongan IX``.

    :param bentuk: how the regency prints it; one of :data:`~tatakerja.values.pengaturan.PANGKAT_DICETAK`.
    """
    if bentuk == TIADA:
        return ""
    if golongan in PANGKAT and bentuk == "tanpa_golongan":
        return PANGKAT[golongan]
    if golongan in PANGKAT:
        return f"{PANGKAT[golongan]} ({golongan})"
    return f"Golongan {golongan}" if golongan else ""


def tanpa_gelar(nama: str) -> str:
    """A name without degrees: those after the first comma, and those before the name. ``H.`` and ``Hj.`` are none."""
    words = nama.partition(",")[0].split()
    kept = [word for place, word in enumerate(words) if word.casefold() not in _GELAR or place == len(words) - 1]
    return " ".join(kept) or nama
