"""``contoh.toml``: the skeleton of a sample regency, written with :mod:`tatakerja.rules.baseline.contoh`.

::

    [daftar]
    kecamatan = ["Sanden", "Kretek", "Pundong"]
    sd = [{ dari = "kecamatan", nomor = 6 }]

    [[unit]]
    bentuk = "pemerintah_daerah"
    nama = "Pemerintah Kabupaten Bantul"

    [[unit]]
    bentuk = "perangkat_daerah"
    kode = "DISDIK"
    nama = "Dinas Pendidikan"
    urusan = "pendidikan"
    anak = [{ bentuk = "sekolah", jenjang = "SD Negeri", kode = "SDN", nama = "sd", bobot = 11 }]

The first unit is the root; the others are below it, but for ``instansi_vertikal``, which stand beside. The keys of a
unit are the arguments of its shape.
"""

import inspect
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any

from tatakerja.rules.baseline import contoh as shapes
from tatakerja.rules.baseline.contoh import profesi as posts
from tatakerja.rules.berkas.faults import BerkasTerbaca, Pengumpul
from tatakerja.rules.berkas.folder import baca_dokumen
from tatakerja.rules.berkas.tools import GAGAL, Alat, Konteks, kind_in_words, satu_atau_banyak
from tatakerja.values.contoh import Kerangka, Profesi, UnitContoh
from tatakerja.values.galat import Jalur, present
from tatakerja.values.teks import maksud_pilihan

AKAR, DI_LUAR = "pemerintah_daerah", "instansi_vertikal"
KUNCI_TURUNAN = frozenset({"dari", "mulai", "sampai", "awalan", "akhiran", "nomor"})
"""Keys of a part of a list that is made of another list."""
BATAS_NAMA = 2_000
_TIPE = {
    bool: "tulis true atau false", int: "tulis bilangan bulat, misalnya 2", float: "tulis bilangan, misalnya 0.5",
}  # fmt: skip
_ANAK = (Iterable[UnitContoh], tuple[UnitContoh, ...])


@cache
def bentuk() -> Mapping[str, Callable[..., UnitContoh]]:
    """The shapes by name."""
    return {name: getattr(shapes, name) for name in shapes.__all__}


@cache
def profesi() -> Mapping[str, Profesi]:
    """Functional posts by the names under which files know them."""
    return {name.lower(): one for name, one in vars(posts).items() if isinstance(one, Profesi)}


def baca_contoh(akar: Traversable, jenis_unit: Collection[str] | None = None) -> Kerangka:
    """Read ``contoh.toml`` of a folder.

    :param jenis_unit: the kinds of units that are known; None where another layer may add some.
    :raises GalatRegulasi: with every fault.
    """
    faults = Pengumpul()
    found = [_kerangka(dokumen, faults, jenis_unit) for dokumen in baca_dokumen(akar, ["contoh.toml"], faults)]
    faults.lempar()
    return present(found[0], "what could not be read is a fault, and these were told")


def _kerangka(dokumen: BerkasTerbaca, faults: Pengumpul, kinds: Collection[str] | None) -> Kerangka | None:
    konteks = Konteks(Alat(faults), dokumen)
    konteks.asing(dokumen.isi, frozenset({"daftar", "unit"}), ())
    reader = _Pembaca(konteks, konteks.tabel(dokumen.isi.get("daftar", {}), ("daftar",)) or {}, kinds)
    units = konteks.daftar(dokumen.isi.get("unit", []), ("unit",))
    if not units or units[0][0].get("bentuk") != AKAR:
        konteks.salah(("unit",), f"unit pertama harus berbentuk {AKAR!r}", "tulis [[unit]] bentuk, nama")
        return None
    beside = [(table, place) for table, place in units[1:] if table.get("bentuk") == DI_LUAR]
    below = [(table, place) for table, place in units[1:] if table.get("bentuk") != DI_LUAR]
    children = [reader.unit(table, place) for table, place in below]
    others = [reader.unit(table, place) for table, place in beside]
    root = reader.unit(units[0][0], units[0][1], anak=tuple(children))
    return None if faults else Kerangka(akar=root, instansi_lain=tuple(others))


class _Pembaca:
    """Reads the units of one file."""

    def __init__(self, konteks: Konteks, lists: dict[str, object], kinds: Collection[str] | None) -> None:
        self._konteks = konteks
        self._kinds = kinds
        self._lists: dict[str, tuple[str, ...]] = {}
        for name, value in lists.items():
            self._lists[name] = self._daftar(value, ("daftar", name))

    def unit(self, table: dict[str, object], jalur: Jalur, **tetap: object) -> Any:
        """A unit of a shape, with those below it."""
        konteks = self._konteks
        name = konteks.pilihan(table.get("bentuk", ""), tuple(bentuk()), (*jalur, "bentuk"))
        if name is GAGAL:
            return GAGAL
        shape = bentuk()[name]
        parameters = inspect.signature(shape).parameters
        konteks.asing(table, frozenset(parameters) - tetap.keys() | {"bentuk"}, jalur)
        told = dict(tetap)
        for key, parameter in parameters.items():
            if key in table and key not in tetap:
                told[key] = self._nilai(parameter.annotation, table[key], (*jalur, key))
            elif parameter.default is inspect.Parameter.empty and key not in tetap:
                told[key] = konteks.salah(jalur, f"bentuk {name!r} memerlukan {key!r}", f"tambahkan {key}")
        if any(one is GAGAL for one in told.values()) or GAGAL in tuple(told.get("anak", ())):  # type: ignore[arg-type]
            return GAGAL
        made = shape(**told)
        if self._kinds is not None and made.jenis not in self._kinds:
            where = (*jalur, "jenis") if "jenis" in table else (*jalur, "bentuk")
            hint = maksud_pilihan(made.jenis, self._kinds) or "tambahkan pada jenis_unit di kosakata.toml"
            return konteks.salah(where, f"jenis unit {made.jenis!r} tidak dikenal", hint)
        return made

    def _nilai(self, kind: Any, value: object, jalur: Jalur) -> Any:
        konteks = self._konteks
        if kind in _ANAK:
            return tuple(self.unit(table, place) for table, place in konteks.daftar(value, jalur))
        if kind == tuple[Profesi, ...]:
            return self._profesi(value, jalur)
        if kind in (tuple[str, ...], Iterable[str]):
            return self._nama(value, jalur)
        if kind is str:
            words = konteks.kata(value, jalur)
            return words if words is GAGAL else " ".join(words)
        if type(value) is kind or (kind is float and type(value) is int):
            return value
        return konteks.salah(jalur, f"{jalur[-1]} tidak dapat berupa {kind_in_words(value)}", _TIPE[kind])

    def _profesi(self, value: object, jalur: Jalur) -> Any:
        names = [self._konteks.pilihan(one, tuple(profesi()), place) for one, place in satu_atau_banyak(value, jalur)]
        return GAGAL if GAGAL in names else tuple(profesi()[name] for name in names)

    def _nama(self, value: object, jalur: Jalur) -> Any:
        """Names: a list of them, or the name of a list."""
        if not isinstance(value, str):
            return self._daftar(value, jalur) or GAGAL
        if value in self._lists:
            return self._lists[value]
        hint = maksud_pilihan(value, self._lists) or "nyatakan dalam [daftar], atau tulis sebagai daftar"
        return self._konteks.salah(jalur, f"daftar {value!r} tidak ada", hint)

    def _daftar(self, value: object, jalur: Jalur) -> tuple[str, ...]:
        names: list[str] = []
        for one, place in satu_atau_banyak(value, jalur):
            if isinstance(one, dict):
                names += self._turunan(one, place)
            elif (name := self._konteks.teks(one, place)) is not GAGAL:
                names.append(name)
        if len(names) > BATAS_NAMA:
            self._konteks.salah(jalur, f"lebih dari {BATAS_NAMA} nama", "kurangi")
            return ()
        return tuple(names)

    def _turunan(self, table: dict[str, object], jalur: Jalur) -> Iterator[str]:
        """Names made of those of another list: a part of it, with words around, numbered."""
        konteks = self._konteks
        konteks.asing(table, KUNCI_TURUNAN, jalur)
        source = konteks.pilihan(table.get("dari", ""), tuple(self._lists), (*jalur, "dari"))
        numbers = {key: table.get(key, bawaan) for key, bawaan in (("mulai", 1), ("sampai", BATAS_NAMA), ("nomor", 0))}
        for key, number in numbers.items():
            if type(number) is not int or number < 0:
                konteks.salah((*jalur, key), f"{key} harus bilangan bulat, bukan {kind_in_words(number)}", "misalnya 2")
                return
        before = konteks.kata(table["awalan"], (*jalur, "awalan")) if "awalan" in table else ("",)
        after = konteks.kata(table["akhiran"], (*jalur, "akhiran")) if "akhiran" in table else ("",)
        if GAGAL in (source, before, after):
            return
        first, last, count = (int(str(numbers[key])) for key in ("mulai", "sampai", "nomor"))
        for name in self._lists[source][max(first, 1) - 1 : last]:
            for number in range(1, min(count, 99) + 1) if count else [0]:
                for head in before:
                    for tail in after:
                        yield " ".join(filter(None, (head, str(number or ""), name, tail)))
