"""Posts: the ways to them as files write them, and the names that the text gives them."""

from collections.abc import Callable
from functools import partial
from typing import Any, get_args

import attrs

from tatakerja.rules.berkas.tools import GAGAL, Konteks, Pos, kind_in_words, satu_atau_banyak
from tatakerja.values.galat import Jalur
from tatakerja.values.istilah import JABATAN_PIMPINAN
from tatakerja.values.penunjuk import (
    PERAN,
    Bagi,
    Batas,
    Mulai,
    PemegangPeran,
    Penunjuk,
    PimpinanAnak,
    PimpinanMandiri,
    PimpinanPerangkatDaerah,
    PimpinanTerdekat,
    PimpinanTingkat,
    PimpinanUnitInduk,
    PimpinanUnitSendiri,
)
from tatakerja.values.syarat import Syarat, SyaratSemua, uraikan
from tatakerja.values.teks import maksud_pilihan

PENUNJUK_PIMPINAN: dict[str, tuple[Callable[..., Penunjuk], tuple[str, ...]]] = {
    "unit_mandiri": (PimpinanMandiri, ()),
    "unit_terdekat": (PimpinanTerdekat, ("jenis", "jabatan", "batas", "mulai")),
    "unit_tingkat": (PimpinanTingkat, ("tingkat",)),
    "unit_di_bawah": (PimpinanAnak, ("jenis",)),
    "unit_sendiri": (PimpinanUnitSendiri, ("jabatan",)),
    "unit_induk": (PimpinanUnitInduk, ()),
    "perangkat_daerah": (PimpinanPerangkatDaerah, ("jabatan",)),
    "perangkat_daerah_sendiri": (partial(PimpinanPerangkatDaerah, sendiri=True), ()),
}
"""The words of ``pimpinan``, each with the way that it means and the keys that go with it."""
BILA_ADA = "bila_ada"
BAGI = get_args(Bagi)
_KUNCI = frozenset({"pimpinan", "peran", "bagi", BILA_ADA}).union(*(keys for _, keys in PENUNJUK_PIMPINAN.values()))
_WAJIB = {"unit_tingkat": "tingkat", "unit_di_bawah": "jenis"}


def pos(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """An entry of ``[pejabat]``: a way, and the units for which its name is used."""
    table = konteks.tabel(value, jalur)
    if table is None:
        return GAGAL
    kinds = _kata(table.get("pada", []), sorted(konteks.alat.jenis), konteks, (*jalur, "pada"))
    konteks.asing(table, _KUNCI | {"pada"}, jalur)
    way = _jalan({key: one for key, one in table.items() if key in _KUNCI}, konteks, jalur)
    return GAGAL if way is GAGAL else Pos(attrs.evolve(way, nama=str(jalur[-1])), frozenset(kinds))


def penunjuk(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """A way to a post: a name of ``[pejabat]``, or the way written out."""
    if not isinstance(value, str):
        if not isinstance(value, dict):
            return konteks.salah(
                jalur, f"pejabat harus nama dalam [pejabat], bukan {kind_in_words(value)}", "tulis dalam kutip"
            )
        return _jalan(value, konteks, jalur)
    found = konteks.alat.pejabat.get(value)
    if value in konteks.alat.pejabat_salah:
        return GAGAL  # told where the post is declared
    if found is None:
        hint = maksud_pilihan(value, konteks.alat.pejabat) or "nyatakan dalam [pejabat] di kosakata.toml"
        return konteks.salah(jalur, f"pejabat {value!r} tidak ada dalam [pejabat]", hint)
    return found.penunjuk


def penunjuk_semua(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """Ways to a post: one, or several of which the first that finds one counts."""
    ways = tuple(penunjuk(one, konteks, place) for one, place in satu_atau_banyak(value, jalur))
    return GAGAL if GAGAL in ways else ways


def pelaku(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """Who is responsible for an activity: posts, or ``pegawai`` and ``ketua`` for those who do the work."""
    ways = tuple(
        one if one in ("pegawai", "ketua") else penunjuk(one, konteks, place)
        for one, place in satu_atau_banyak(value, jalur)
    )
    return GAGAL if GAGAL in ways else ways


def hanya_pada(syarat: SyaratSemua, pada: frozenset[str], di_mana: dict[str, SyaratSemua]) -> bool:
    """Whether conditions hold only in units of some kinds, whatever alternative is taken.

    :param di_mana: conditions of rows by code, for conditions on which row answered before.
    """
    return all(any(_terbatas(one, pada, di_mana) for one in choice) for choice in uraikan(syarat))


def _terbatas(one: Syarat, pada: frozenset[str], di_mana: dict[str, SyaratSemua]) -> bool:
    if one.ingkar or not one.nilai:
        return False
    if one.fakta == "pada":
        return one.nilai <= pada
    if one.fakta in ("kedudukan", "tahapan"):
        others = {code: conditions for code, conditions in di_mana.items() if code not in one.nilai}
        return all(code in di_mana and hanya_pada(di_mana[code], pada, others) for code in one.nilai)
    return False


def _jalan(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """A way written out, which may say that a chain does without the post where there is none."""
    table = konteks.tabel(value, jalur)
    if table is None:
        return GAGAL
    way = _jalan_saja({key: one for key, one in table.items() if key != BILA_ADA}, konteks, jalur)
    if way is GAGAL or BILA_ADA not in table:
        return way
    optional = table[BILA_ADA]
    if not isinstance(optional, bool):
        said = f"{BILA_ADA} harus true atau false, bukan {kind_in_words(optional)}"
        return konteks.salah((*jalur, BILA_ADA), said, "tanpa tanda kutip")
    return attrs.evolve(way, bila_ada=optional)


def _jalan_saja(table: dict[str, Any], konteks: Konteks, jalur: Jalur) -> Any:
    if "peran" in table:
        konteks.asing(table, frozenset({"peran", "bagi"}), jalur)
        role = konteks.pilihan(table["peran"], PERAN, (*jalur, "peran"))
        of_whom: Any = konteks.pilihan(table["bagi"], BAGI, (*jalur, "bagi")) if "bagi" in table else ""
        return GAGAL if GAGAL in (role, of_whom) else PemegangPeran(role, of_whom)
    if "bagi" in table:
        said = "bagi hanya ada bersama peran: jabatan lain dicari dari tentang siapa barisnya"
        konteks.salah((*jalur, "bagi"), said, f"pilih peran ({', '.join(PERAN)}), atau tulis bagi pada barisnya")
        table = {key: one for key, one in table.items() if key != "bagi"}
    if not konteks.wajib(table, "pimpinan", jalur):
        konteks.asing(table, _KUNCI, jalur)
        return GAGAL
    word = konteks.pilihan(table["pimpinan"], tuple(PENUNJUK_PIMPINAN), (*jalur, "pimpinan"))
    if word is GAGAL:
        return GAGAL
    way, keys = PENUNJUK_PIMPINAN[word]
    konteks.asing(table, frozenset({"pimpinan", *keys}), jalur)
    if (needed := _WAJIB.get(word)) and needed not in table:
        return konteks.salah(jalur, f"pimpinan {word!r} memerlukan {needed!r}", f"tambahkan {needed}")
    told = {key: _isi(key, table[key], konteks, (*jalur, key)) for key in keys if key in table}
    return GAGAL if GAGAL in told.values() else way(**told)


def _isi(key: str, value: object, konteks: Konteks, jalur: Jalur) -> Any:
    if key == "tingkat":
        if type(value) is int and 1 <= value <= 9:
            return value
        return konteks.salah(jalur, f"tingkat harus bilangan 1 sampai 9, bukan {value!r}", "1: organisasi terdekatnya")
    if key == "batas":
        return konteks.pilihan(value, get_args(Batas), jalur)
    if key == "mulai":
        return konteks.pilihan(value, get_args(Mulai), jalur)
    words = _kata(value, sorted(konteks.alat.jenis) if key == "jenis" else list(JABATAN_PIMPINAN), konteks, jalur)
    return " ".join(words) or GAGAL


def _kata(value: object, choices: list[str], konteks: Konteks, jalur: Jalur) -> list[str]:
    words = [konteks.pilihan(one, tuple(choices), place) for one, place in satu_atau_banyak(value, jalur)]
    return [word for word in words if word is not GAGAL]
