"""``regulasi.toml`` and ``kosakata.toml``: which regulation it is, and the regency's words."""

from typing import TYPE_CHECKING, Any

import attrs

from tatakerja.rules.berkas.faults import BerkasTerbaca, KesalahanRegulasi
from tatakerja.rules.berkas.folder import baca_kerangka
from tatakerja.rules.berkas.langkah import PIHAK, pilihan_bernama
from tatakerja.rules.berkas.penunjuk import pos
from tatakerja.rules.berkas.reader import baca, fakta_baris, rencana
from tatakerja.rules.berkas.sitasi import awalan, dasar
from tatakerja.rules.berkas.tools import GAGAL, Alat, Konteks
from tatakerja.values.galat import Jalur
from tatakerja.values.istilah import JENIS_UNIT
from tatakerja.values.penomoran import GalatKerangka, Penomoran
from tatakerja.values.regulasi import (
    Instrumen,
    Istilah,
    JenisUnitBaru,
    Kosakata,
    Regulasi,
    SalahPindai,
    TempatBeralasan,
)
from tatakerja.values.syarat import Fakta
from tatakerja.values.tahapan import Predikat
from tatakerja.values.teks import maksud_pilihan

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

FORMAT_BERKAS = 1
"""Version of the files' format, which ``regulasi.toml`` names."""
KERANGKA = "penomoran.txt"
KUNCI_REGULASI = frozenset(
    {"format", "nama", "daerah", "versi", "instrumen", "rujukan", "bukan_norma", "di_luar", "salah_pindai"}
)
TABEL_KOSAKATA = frozenset({"fakta", "pejabat", "pihak", "istilah", "jenis_unit", "predikat"})
_KERANGKA = ("penomoran", "menyisipkan")


def baca_regulasi(alat: Alat, dokumen: BerkasTerbaca, akar: "Traversable") -> Regulasi | None:
    """The regulation with its amendments; tells the tools what can be cited. None after noting what is wrong."""
    table, konteks = dokumen.isi, Konteks(alat, dokumen)
    plain = {name for name, isi in rencana(Regulasi).items() if isi.jenis in (str, str | None)} - {"judul", "singkatan"}
    konteks.asing(table, KUNCI_REGULASI | plain, ())
    if table.get("format", FORMAT_BERKAS) != FORMAT_BERKAS:
        konteks.salah(
            ("format",), f"format {table['format']!r} tidak dikenal", f"tatakerja ini membaca format {FORMAT_BERKAS}"
        )
    told = {name: konteks.teks(table[name], (name,)) for name in plain if name in table}
    for name in ("nama", "daerah", "versi"):
        if name not in table:
            konteks.salah((), f"{name} belum ditulis", f"tambahkan {name} di awal berkas")
    found = [
        _instrumen(one, konteks, place, akar)
        for one, place in konteks.daftar(table.get("instrumen", []), ("instrumen",))
    ]
    if not found:
        konteks.salah(("instrumen",), "belum ada [[instrumen]]", "sebut peraturannya, lalu perubahannya")
    if alat.faults or not found or any(one is GAGAL for one in found):
        return None
    _periksa_kode(found, konteks)
    first, *later = found
    regulasi = Regulasi(
        **told,
        judul=first.judul,
        singkatan=first.singkatan,
        penomoran=first.penomoran,
        ditetapkan=first.ditetapkan,
        diundangkan=first.diundangkan,
        berlaku_sejak=first.berlaku_sejak,
        berlaku_sampai=first.berlaku_sampai,
        catatan=first.catatan,
        perubahan=tuple(
            attrs.evolve(one, mengubah="" if one.mengubah == first.kode else one.mengubah) for one in later
        ),
    )
    alat.regulasi, alat.awalan, alat.dokumen_rujukan = regulasi, awalan(regulasi), dokumen
    alat.kode_peraturan = first.kode
    declared = {name: _beralasan(table.get(name, []), konteks, (name,)) for name in ("bukan_norma", "di_luar")}
    rujukan = konteks.tabel(table.get("rujukan", {}), ("rujukan",)) or {}
    alat.rujukan = {name: dasar(value, konteks, ("rujukan", name)) for name, value in rujukan.items()}
    slips = _salah_pindai(table.get("salah_pindai", []), konteks)
    return attrs.evolve(regulasi, bukan_norma=declared["bukan_norma"], di_luar=declared["di_luar"], salah_pindai=slips)


def baca_kosakata(alat: Alat, dokumen: BerkasTerbaca) -> tuple[Kosakata, tuple[Predikat, ...]]:
    """The regency's words; tells the tools posts, words of parties and kinds of units."""
    table, konteks = dokumen.isi, Konteks(alat, dokumen)
    plain = frozenset(rencana(Kosakata)) - TABEL_KOSAKATA
    konteks.asing(table, plain | TABEL_KOSAKATA, ())
    kinds = _semua(JenisUnitBaru, table.get("jenis_unit", []), konteks, ("jenis_unit",))
    alat.jenis = frozenset(JENIS_UNIT) | {one.jenis for one in kinds}
    terms = _semua(Istilah, table.get("istilah", []), konteks, ("istilah",))
    posts = konteks.tabel(table.get("pejabat", {}), ("pejabat",)) or {}
    told = {name: pos(value, konteks, ("pejabat", name)) for name, value in posts.items()}
    alat.pejabat = {name: one for name, one in told.items() if one is not GAGAL}
    alat.pejabat_salah = told.keys() - alat.pejabat.keys()
    words = konteks.tabel(table.get("pihak", {}), ("pihak",)) or {}
    alat.pihak = {}
    for party, value in words.items():
        word = konteks.teks(value, ("pihak", party))
        if GAGAL not in (pilihan_bernama("pihak", party, PIHAK, konteks, ("pihak", party)), word):
            alat.pihak = {**alat.pihak, party: word}
    alat.fakta = frozenset(konteks.tabel(table.get("fakta", {}), ("fakta",)) or {})
    facts = tuple(
        Fakta(nama=name, uraian=what, baris=rows) for name, what, rows in _fakta(table.get("fakta", {}), konteks)
    )
    rest = {
        name: isi.baca(table[name], konteks, (name,))
        for name, isi in rencana(Kosakata).items()
        if name in table and name in plain
    }
    ratings = []
    for one, place in konteks.daftar(table.get("predikat", []), ("predikat",)):
        konteks.asing(one, frozenset({"nama", "dasar"}), place)
        keys = [key for key in ("nama", "dasar") if konteks.wajib(one, key, place)]
        ratings.append([konteks.teks(one[key], (*place, key)) for key in keys])
    if GAGAL in rest.values() or any(GAGAL in one or len(one) < 2 for one in ratings):
        return Kosakata(), ()
    vocabulary = Kosakata(istilah=terms, jenis_unit=kinds, fakta=facts, pihak=alat.pihak, **rest)
    return vocabulary, tuple(Predikat(*one) for one in ratings)


def _periksa_kode(found: list[Instrumen], konteks: Konteks) -> None:
    """Note codes of instruments that are used twice, and amendments of what isn't there before them."""
    codes: list[str] = []
    for number, one in enumerate(found):
        place = ("instrumen", number)
        if one.kode in codes:
            konteks.salah((*place, "kode"), f"kode instrumen {one.kode!r} dipakai dua kali", "beri kode lain")
        if one.mengubah and one.mengubah not in codes:
            hint = maksud_pilihan(one.mengubah, codes) or "sebut kode instrumen yang ditulis di atasnya"
            konteks.salah((*place, "mengubah"), f"{one.kode!r} mengubah {one.mengubah!r}, yang tidak ada", hint)
        codes.append(one.kode)


def _instrumen(table: dict[str, object], konteks: Konteks, jalur: Jalur, akar: "Traversable") -> Any:
    outlines: dict[str, Any] = {}
    for key in _KERANGKA:
        if key == "penomoran" or key in table:
            outlines[key] = _penomoran(table.get(key, KERANGKA), konteks, (*jalur, key), akar)
    known = rencana(Instrumen).keys()
    konteks.asing(table, frozenset({*known, *_KERANGKA}), jalur)
    rest = {key: value for key, value in table.items() if key in known and key not in _KERANGKA}
    if "menyisipkan" not in outlines:
        outlines["menyisipkan"] = None
    return GAGAL if GAGAL in outlines.values() else baca(Instrumen, rest, konteks, jalur, **outlines)


def _penomoran(value: object, konteks: Konteks, jalur: Jalur, akar: "Traversable") -> Any:
    name = konteks.teks(value, jalur)
    if name is GAGAL:
        return GAGAL
    try:
        outline = baca_kerangka(akar, name)
    except ValueError as error:
        return konteks.salah(jalur, f"{jalur[-1]} {name!r} tidak dapat dipakai", str(error))
    try:
        return Penomoran.dari_kerangka(outline)
    except GalatKerangka as error:
        fault = KesalahanRegulasi(
            name, error.baris, error.isi, "dua spasi setiap tingkat, rentang seperti ayat (1)-(3)"
        )
        konteks.alat.faults.catat_berkas(fault)
        return GAGAL
    except ValueError as error:
        return konteks.salah(jalur, f"{name}: {error}", "dua spasi setiap tingkat")


def _beralasan(value: object, konteks: Konteks, jalur: Jalur) -> tuple[TempatBeralasan, ...]:
    """Places with reasons; a range is its members."""
    found = []
    for table, place in konteks.daftar(value, jalur):
        konteks.asing(table, frozenset({"tempat", "alasan"}), place)
        keys = [key for key in ("tempat", "alasan") if konteks.wajib(table, key, place)]
        if len(keys) == 2:
            why = konteks.teks(table["alasan"], (*place, "alasan"))
            where = dasar(table["tempat"], konteks, (*place, "tempat"))
            found += [TempatBeralasan(one, why) for one in where if isinstance(one, str)]
    return tuple(found)


def _salah_pindai(value: object, konteks: Konteks) -> tuple[SalahPindai, ...]:
    """Where the scan differs from the numbering; a range of places is its members."""
    found: list[SalahPindai] = []
    for table, place in konteks.daftar(value, ("salah_pindai",)):
        konteks.asing(table, frozenset({"tempat", "teks", "alasan"}), place)
        if not konteks.wajib(table, "alasan", place):
            continue
        if "tempat" not in table and "teks" not in table:
            konteks.salah(place, "tempat atau teks belum ditulis", "sebut tempat yang hilang, atau awal baris berlebih")
        why = konteks.teks(table["alasan"], (*place, "alasan"))
        where = dasar(table["tempat"], konteks, (*place, "tempat")) if "tempat" in table else ()
        raw = table.get("teks", [])
        lines = raw if isinstance(raw, list) else [raw]
        at = [(*place, "teks", number) if isinstance(raw, list) else (*place, "teks") for number in range(len(lines))]
        texts = [konteks.teks(one, where_) for one, where_ in zip(lines, at, strict=True)]
        if GAGAL not in (why, *texts):
            found += [SalahPindai(one, "", why) for one in where if isinstance(one, str)]
            found += [SalahPindai("", one, why) for one in texts]
    return tuple(found)


def _semua(kelas: type[Any], value: object, konteks: Konteks, jalur: Jalur) -> tuple[Any, ...]:
    found = (baca(kelas, table, konteks, place) for table, place in konteks.daftar(value, jalur))
    return tuple(one for one in found if one is not GAGAL)


def _fakta(value: object, konteks: Konteks) -> list[tuple[str, str, Any]]:
    found = []
    for name, one in (konteks.tabel(value, ("fakta",)) or {}).items():
        path: Jalur = ("fakta", name)
        table = konteks.tabel(one, path)
        if table is None:
            continue
        konteks.asing(table, frozenset({"uraian", "baris"}), path)
        if not konteks.wajib(table, "uraian", path):
            continue
        what = konteks.teks(table["uraian"], (*path, "uraian"))
        rows = fakta_baris(table.get("baris", []), konteks, (*path, "baris"))
        if GAGAL not in (what, rows):
            found.append((name, what, rows))
    return found
