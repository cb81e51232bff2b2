"""Tables of files turned into row classes, field by field: a field is a key, its type says how it is read.

The row classes of the core are the shapes of the files; there is no second set of classes.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin

import attrs

from tatakerja.rules.baseline.kegiatan import NamaKegiatan
from tatakerja.rules.berkas.langkah import langkah, langkah_semua, pihak, pihak_semua, titik
from tatakerja.rules.berkas.penunjuk import pelaku, penunjuk_semua
from tatakerja.rules.berkas.sitasi import dasar, satu_tempat, tempat_semua
from tatakerja.rules.berkas.syarat import KUNCI_SYARAT, syarat, syarat_tabel
from tatakerja.rules.berkas.tools import GAGAL, Konteks, kind_in_words, satu_atau_banyak
from tatakerja.values.alur import Isian, Pihak, PolaLangkah, Titik
from tatakerja.values.anomali import Tafsir
from tatakerja.values.aturan import AnomaliBersyarat, CatatanBersyarat, Dasar, Tersirat
from tatakerja.values.galat import Jalur
from tatakerja.values.penunjuk import Penunjuk
from tatakerja.values.syarat import BarisFakta, SyaratSemua
from tatakerja.values.tahapan import Kegiatan, Tahap

PembacaNilai = Callable[[object, Konteks, Jalur], Any]
KEGIATAN = {one.name.lower(): one for one in NamaKegiatan}
"""The names of activities as files write them."""


def teks(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """A text."""
    return konteks.teks(value, jalur)


def kata(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """Words: one, or a list of them."""
    return konteks.kata(value, jalur)


def catatan_semua(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """Remarks by condition: ``[{ bila, tanpa, isi }]``."""
    told = [(bila, konteks.teks(text, place)) for bila, text, place in _bersyarat(value, konteks, jalur, "isi")]
    return GAGAL if any(GAGAL in one for one in told) else tuple(CatatanBersyarat(*one) for one in told)


def tersirat(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """Why something is implied: a text, or texts by condition."""
    return konteks.teks(value, jalur) if isinstance(value, str) else catatan_semua(value, konteks, jalur)


def anomali_semua(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """Codes of anomalies, some by condition."""
    found: list[str | AnomaliBersyarat] = []
    for one, place in satu_atau_banyak(value, jalur):
        if isinstance(one, dict):
            konteks.asing(one, KUNCI_SYARAT | {"anomali"}, place)
            conditions = syarat(one, konteks, place)
            if not konteks.wajib(one, "anomali", place):
                continue
            codes = konteks.kata(one["anomali"], (*place, "anomali"))
            if GAGAL not in (conditions, codes):
                found.append(AnomaliBersyarat(conditions, codes))
        elif (code := konteks.teks(one, place)) is not GAGAL:
            found.append(code)
    return tuple(dict.fromkeys(found))


def kegiatan_semua(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """Activities of stages; the stage follows from the name."""
    found = []
    for table, place in konteks.daftar(value, jalur):
        keys = frozenset(rencana(Kegiatan))
        konteks.asing(table, keys, place)
        if not konteks.wajib(table, "nama", place):
            continue
        name = konteks.pilihan(table["nama"], tuple(KEGIATAN), (*place, "nama"))
        if name is not GAGAL:
            known = KEGIATAN[name]
            rest = {key: one for key, one in table.items() if key in keys - {"nama", "tahap"}}
            stage = konteks.pilihan(table.get("tahap", known.tahap), get_args(Tahap), (*place, "tahap"))
            found.append(baca(Kegiatan, rest, konteks, place, nama=known.value, tahap=stage))
    return GAGAL if GAGAL in found else tuple(found)


def isian_semua(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """Fields of a document: ``[{ nama, isi, dasar }]``."""
    found = []
    for table, place in konteks.daftar(value, jalur):
        konteks.asing(table, frozenset(Isian._fields), place)
        lacking = [key for key in Isian._fields if key not in table]
        if lacking:
            konteks.salah(place, f"isian tidak menyebut {', '.join(lacking)}", "tulis { nama, isi, dasar }")
            continue
        name, what = (konteks.teks(table[key], (*place, key)) for key in ("nama", "isi"))
        found.append((name, what, satu_tempat(table["dasar"], konteks, (*place, "dasar"))))
    return GAGAL if any(GAGAL in one for one in found) else tuple(Isian(*one) for one in found)


def tafsir_semua(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """Readings: a table of codes and sentences."""
    table = konteks.tabel(value, jalur) or {}
    told = [(code, konteks.teks(text, (*jalur, code))) for code, text in table.items()]
    return tuple(Tafsir(kode=code, isi=text) for code, text in told if text is not GAGAL)


def fakta_baris(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """The table of a derived fact: ``[{ bila, tanpa, atau, nilai }]``."""
    told = [(bila, konteks.teks(text, place)) for bila, text, place in _bersyarat(value, konteks, jalur, "nilai")]
    return GAGAL if any(GAGAL in one for one in told) else tuple(BarisFakta(*one) for one in told)


def benar_salah(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """True or false."""
    if isinstance(value, bool):
        return value
    return konteks.salah(jalur, f"{jalur[-1]} harus true atau false, bukan {kind_in_words(value)}", "tanpa tanda kutip")


def hari(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """A day."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    return konteks.salah(
        jalur, f"{jalur[-1]} harus tanggal, bukan {kind_in_words(value)}", "tulis 2026-01-31, tanpa kutip"
    )


def bilangan(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """A whole number."""
    if type(value) is int:
        return value
    return konteks.salah(jalur, f"{jalur[-1]} harus bilangan bulat, bukan {kind_in_words(value)}", "tanpa tanda kutip")


def kamus(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """Words with their meanings."""
    table = konteks.tabel(value, jalur)
    if table is None:
        return GAGAL
    told = {word: konteks.teks(text, (*jalur, word)) for word, text in table.items()}
    return GAGAL if GAGAL in told.values() else told


_MENURUT_JENIS: dict[Any, PembacaNilai] = {
    str: teks,
    bool: benar_salah,
    int: bilangan,
    date: hari,
    tuple[str, ...]: kata,
    Mapping[str, str]: kamus,
    SyaratSemua: syarat_tabel,
    Dasar: dasar,
    Tersirat: tersirat,
    tuple[CatatanBersyarat, ...]: catatan_semua,
    tuple[str | AnomaliBersyarat, ...]: anomali_semua,
    tuple[Penunjuk, ...]: penunjuk_semua,
    tuple[Penunjuk | Literal["pegawai", "ketua"], ...]: pelaku,
    Pihak: pihak,
    tuple[Pihak, ...]: pihak_semua,
    PolaLangkah: langkah,
    tuple[PolaLangkah, ...]: langkah_semua,
    Titik: titik,
    tuple[Kegiatan, ...]: kegiatan_semua,
    tuple[Isian | tuple[str, str, str], ...]: isian_semua,
    tuple[Tafsir, ...]: tafsir_semua,
    tuple[BarisFakta, ...]: fakta_baris,
}
"""How a field of each type is read."""
_TEMPAT: dict[tuple[str, Any], PembacaNilai] = {("tempat", tuple[str, ...]): tempat_semua, ("dasar", str): satu_tempat}
"""Fields whose texts are places of the outline."""


def baca(kelas: type[Any], table: dict[str, object], konteks: Konteks, jalur: Jalur, **tetap: object) -> Any:
    """A value of a class from a table whose keys are its fields; ``bila``, ``tanpa`` and ``atau`` are its conditions.

    :param tetap: fields that the table doesn't say, with their values.
    """
    plan = rencana(kelas)
    known = frozenset(plan) - tetap.keys()
    konteks.asing(table, known | KUNCI_SYARAT if "bila" in known else known, jalur)
    told: dict[str, Any] = dict(tetap)
    for name in known:
        if name == "bila":
            told[name] = syarat(table, konteks, jalur)
        elif name in table:
            told[name] = plan[name].baca(table[name], konteks, (*jalur, name))
        elif plan[name].wajib:
            told[name] = konteks.salah(jalur, f"{name} belum ditulis", f"tambahkan {name}")
    return GAGAL if GAGAL in told.values() else kelas(**told)


class CaraBaca(NamedTuple):
    """How a field is read.

    :ivar wajib: whether it must be written.
    """

    baca: PembacaNilai
    wajib: bool
    jenis: Any


def rencana(kelas: Any) -> dict[str, CaraBaca]:
    """How each field of a row class is read; fields that no file can write are left out."""
    return _rencana(kelas)


@cache
def _rencana(kelas: Any) -> dict[str, CaraBaca]:
    plan = {}
    for field in attrs.fields(kelas):
        reader = pembaca(field.name, field.type)
        if reader is not None:
            plan[field.name] = CaraBaca(reader, field.default is attrs.NOTHING, field.type)
    return plan


def pembaca(name: str, kind: Any) -> PembacaNilai | None:
    """How a field of a type is read; None for one that no file can write, such as a function."""
    if found := _TEMPAT.get((name, kind)) or _MENURUT_JENIS.get(kind):
        return found
    origin, members = get_origin(kind), get_args(kind)
    if origin is Literal:
        return _satu_dari(members)
    if origin in (Union, UnionType):
        return _pembaca_gabungan(name, [one for one in members if one is not NoneType])
    if origin is tuple and len(members) == 2 and members[1] is Ellipsis:
        each = pembaca(name, members[0])
        return None if each is None else _masing_masing(each)
    return _pembaca_kelas(kind) if attrs.has(kind) else None


def _pembaca_gabungan(name: str, kinds: list[Any]) -> PembacaNilai | None:
    if len(kinds) == 1:
        return pembaca(name, kinds[0])
    if kinds[0] is bool and (word := pembaca(name, kinds[1])):
        return _benar_atau(word)
    if all(get_origin(one) is Literal for one in kinds):
        return _satu_dari(tuple(word for one in kinds for word in get_args(one)))
    return None


def _pembaca_kelas(kelas: type[Any]) -> PembacaNilai:
    def read(value: object, konteks: Konteks, jalur: Jalur) -> Any:
        table = konteks.tabel(value, jalur)
        return GAGAL if table is None else baca(kelas, table, konteks, jalur)

    return read


def _satu_dari(words: tuple[str, ...]) -> PembacaNilai:
    return lambda value, konteks, jalur: konteks.pilihan(value, words, jalur)


def _benar_atau(word: PembacaNilai) -> PembacaNilai:
    return lambda value, konteks, jalur: value if isinstance(value, bool) else word(value, konteks, jalur)


def _masing_masing(each: PembacaNilai) -> PembacaNilai:
    def read(value: object, konteks: Konteks, jalur: Jalur) -> Any:
        found = tuple(each(one, konteks, place) for one, place in satu_atau_banyak(value, jalur))
        return GAGAL if GAGAL in found else found

    return read


def _bersyarat(value: object, konteks: Konteks, jalur: Jalur, key: str) -> Iterator[tuple[SyaratSemua, object, Jalur]]:
    """What a list of tables says under conditions: the conditions, the value of a key, its path."""
    for table, place in konteks.daftar(value, jalur):
        konteks.asing(table, KUNCI_SYARAT | {key}, place)
        conditions = syarat(table, konteks, place)
        if key not in table:
            konteks.salah(place, f"{key} belum ditulis", f"tambahkan {key}")
        elif conditions is not GAGAL:
            yield conditions, table[key], (*place, key)
