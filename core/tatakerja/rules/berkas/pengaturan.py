"""``pengaturan.toml``: what a regency settles for itself, in the folder of a plugin or of an organisation."""

from pathlib import Path
from typing import TYPE_CHECKING

from tatakerja.rules.berkas.faults import Pengumpul
from tatakerja.rules.berkas.folder import PENGATURAN, baca_dokumen
from tatakerja.rules.berkas.reader import baca
from tatakerja.rules.berkas.surat import baca_surat, toml_teks, tulis_surat
from tatakerja.rules.berkas.tools import GAGAL, Alat, Konteks
from tatakerja.values.pengaturan import HariLibur, Pengaturan

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

BERKAS_PENGATURAN = f"{PENGATURAN}.toml"
BATAS_HARI = 366
"""Days that one holiday may last: more is a slip in a year."""
MUNDUR_TERPANJANG = 36_500
"""Days that ``batas_mundur`` may be at most."""


def baca_pengaturan(akar: "Traversable | Path") -> Pengaturan | None:
    """Read the settings of a folder; None where it has none, or is no folder.

    :raises GalatRegulasi: with every fault of the file.
    """
    if not akar.joinpath(BERKAS_PENGATURAN).is_file():
        return None
    faults = Pengumpul()
    found = batas = letters = None
    for dokumen in baca_dokumen(akar, [BERKAS_PENGATURAN], faults):
        konteks = Konteks(Alat(faults), dokumen)
        konteks.asing(dokumen.isi, frozenset({"libur", "batas_mundur", "surat"}), ())
        found = _libur(dokumen.isi["libur"], konteks) if "libur" in dokumen.isi else None
        if "batas_mundur" in dokumen.isi:
            batas = _batas(dokumen.isi["batas_mundur"], konteks)
        if "surat" in dokumen.isi:
            letters = baca_surat(dokumen.isi["surat"], konteks)
    faults.lempar()
    return Pengaturan(libur=found, batas_mundur=batas, surat=letters)


def _batas(value: object, konteks: Konteks) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MUNDUR_TERPANJANG:
        return value
    konteks.salah(
        ("batas_mundur",),
        f"batas_mundur {value!r} bukan banyaknya hari, 0 sampai {MUNDUR_TERPANJANG}",
        "tulis angkanya saja, misalnya batas_mundur = 30",
    )
    return None


def _libur(value: object, konteks: Konteks) -> tuple[HariLibur, ...]:
    found = []
    for table, place in konteks.daftar(value, ("libur",)):
        one = baca(HariLibur, table, konteks, place)
        if one is GAGAL:
            continue
        last = one.sampai or one.tanggal
        if last < one.tanggal:
            konteks.salah((*place, "sampai"), f"sampai {last} mendahului tanggal {one.tanggal}", "tukar keduanya")
        elif (last - one.tanggal).days > BATAS_HARI:
            konteks.salah((*place, "sampai"), f"libur sampai {last} lebih dari setahun", "periksa tahunnya")
        else:
            found.append(one)
    return tuple(found)


def teks_pengaturan(pengaturan: Pengaturan) -> str | None:
    """Settings as :func:`baca_pengaturan` reads them; None where they say nothing."""
    if pengaturan == Pengaturan():
        return None
    lines = ["# Pengaturan daerah; skemanya: `tatakerja skema --ke FOLDER`, di FOLDER/regulasi/pengaturan.json"]
    if pengaturan.batas_mundur is not None:
        lines += ["", f"batas_mundur = {pengaturan.batas_mundur}"]
    if pengaturan.libur == ():
        lines += ["", "libur = []"]
    for one in pengaturan.libur or ():
        lines += ["", "[[libur]]", f"tanggal = {one.tanggal.isoformat()}"]
        if one.sampai is not None:
            lines.append(f"sampai = {one.sampai.isoformat()}")
        lines.append(f"nama = {toml_teks(one.nama)}")
    if pengaturan.surat is not None:
        lines += ["", *tulis_surat(pengaturan.surat)]
    return "\n".join(lines) + "\n"
