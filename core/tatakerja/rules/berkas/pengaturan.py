"""``pengaturan.toml``: what a regency settles for itself, in the folder of a plugin or of an organisation."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from tatakerja.rules.berkas.faults import Pengumpul
from tatakerja.rules.berkas.folder import PENGATURAN, baca_dokumen
from tatakerja.rules.berkas.reader import baca
from tatakerja.rules.berkas.surat import baca_surat, toml_teks, tulis_surat
from tatakerja.rules.berkas.tools import GAGAL, Alat, Konteks, satu_atau_banyak
from tatakerja.values.istilah import JABATAN_PIMPINAN, JENIS_JABATAN, JENJANG
from tatakerja.values.pengaturan import BATAS_PLT, BatasPlt, HariLibur, Pengaturan
from tatakerja.values.teks import maksud

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

BERKAS_PENGATURAN = f"{PENGATURAN}.toml"
BATAS_HARI = 366
"""Days that one holiday may last: more is a slip in a year."""
BULAN_TERPANJANG = 120
"""Months that a term of an acting official may be at most."""
MUNDUR_TERPANJANG = 36_500
"""Days that ``batas_mundur`` may be at most."""


def baca_pengaturan(akar: "Traversable | Path") -> Pengaturan | None:
    """Read the settings of a folder; None where it has none, or is no folder.

    :raises GalatRegulasi: with every fault of the file.
    """
    if not akar.joinpath(BERKAS_PENGATURAN).is_file():
        return None
    faults = Pengumpul()
    found = batas = letters = plt = None
    for dokumen in baca_dokumen(akar, [BERKAS_PENGATURAN], faults):
        konteks = Konteks(Alat(faults), dokumen)
        konteks.asing(dokumen.isi, frozenset({"libur", "batas_mundur", "surat", "plt"}), ())
        found = _libur(dokumen.isi["libur"], konteks) if "libur" in dokumen.isi else None
        if "batas_mundur" in dokumen.isi:
            batas = _batas(dokumen.isi["batas_mundur"], konteks)
        if "surat" in dokumen.isi:
            letters = baca_surat(dokumen.isi["surat"], konteks)
        if "plt" in dokumen.isi:
            plt = _plt(dokumen.isi["plt"], konteks)
    faults.lempar()
    return Pengaturan(libur=found, batas_mundur=batas, surat=letters, plt=plt)


def _batas(value: object, konteks: Konteks) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MUNDUR_TERPANJANG:
        return value
    konteks.salah(
        ("batas_mundur",),
        f"batas_mundur {value!r} bukan banyaknya hari, 0 sampai {MUNDUR_TERPANJANG}",
        "tulis angkanya saja, misalnya batas_mundur = 30",
    )
    return None


def _plt(value: object, konteks: Konteks) -> BatasPlt | None:
    """Limits of acting officials; what the table doesn't say is as usual, but for where it comes from."""
    table = konteks.tabel(value, ("plt",))
    if table is None:
        return None
    konteks.asing(table, frozenset({"bulan", "perpanjangan", "dasar", "jabatan"}), ("plt",))
    months: dict[str, int] = {}
    for name in ("bulan", "perpanjangan"):
        number = table.get(name, getattr(BATAS_PLT, name))
        if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number <= BULAN_TERPANJANG:
            konteks.salah(
                ("plt", name),
                f"{name} {number!r} bukan banyaknya bulan, 0 sampai {BULAN_TERPANJANG}",
                f"misalnya {name} = 3",
            )
            return None
        months[name] = number
    places = satu_atau_banyak(table.get("dasar", []), ("plt", "dasar"))
    dasar = [konteks.teks(one, place) for one, place in places]
    if not dasar:
        konteks.salah(("plt",), "plt tanpa dasar", 'sebutkan aturannya, misalnya dasar = "SE BKN 1/2021"')
    posts = _jabatan_plt(table["jabatan"], konteks) if "jabatan" in table else BATAS_PLT.jabatan
    if GAGAL in dasar or not dasar or posts is None:
        return None
    return BatasPlt(bulan=months["bulan"], perpanjangan=months["perpanjangan"], jabatan=posts, dasar=tuple(dasar))


def _jabatan_plt(value: object, konteks: Konteks) -> Mapping[str, frozenset[str]] | None:
    table = konteks.tabel(value, ("plt", "jabatan"))
    if table is None:
        return None
    own, found = (*JENIS_JABATAN, *JENJANG), {}
    for kind, posts in table.items():
        place = ("plt", "jabatan", kind)
        if kind not in own:
            konteks.salah(place, f"jabatan {kind!r} tidak dikenal{maksud(kind, own)}", f"pilih dari {', '.join(own)}")
        rows = satu_atau_banyak(posts, place)
        for one, where in rows:
            if one not in JABATAN_PIMPINAN:
                hint = f"pilih dari {', '.join(JABATAN_PIMPINAN)}"
                konteks.salah(where, f"jabatan pimpinan {one!r} tidak dikenal", hint)
        found[kind] = frozenset(str(one) for one, _ in rows)
    return found


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
    if pengaturan.plt is not None:
        plt = pengaturan.plt
        lines += ["", "[plt]", f"bulan = {plt.bulan}", f"perpanjangan = {plt.perpanjangan}"]
        lines += [f"dasar = [{', '.join(map(toml_teks, plt.dasar))}]", "", "[plt.jabatan]"]
        lines += [
            f"{kind} = [{', '.join(map(toml_teks, sorted(posts)))}]" for kind, posts in sorted(plt.jabatan.items())
        ]
    if pengaturan.surat is not None:
        lines += ["", *tulis_surat(pengaturan.surat)]
    return "\n".join(lines) + "\n"
