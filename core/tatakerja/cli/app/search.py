"""Finding what a user names, with suggestions for what isn't there."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tatakerja.values.galat import TidakDitemukan
from tatakerja.values.isian import PANJANG_NIP
from tatakerja.values.organisasi import Organisasi, Pegawai, Susunan, Unit
from tatakerja.values.teks import maksud

if TYPE_CHECKING:
    from tatakerja.engine.questions import Questions

_SUGGESTED = 3
_LISTED = 8


def find_employees(sistem: "Questions", words: Iterable[str]) -> list[Pegawai]:
    """Employees by NIP, each once, in the order of pegawai.csv.

    :param words: NIPs, also spaced or dotted as they are printed.
    :raises TidakDitemukan: naming every word that is no employee's NIP, a line each.
    """
    found, susunan = _resolved(sistem, words)
    wanted = set(found.values())
    if any(nip not in (word, cleaned(word)) for word, nip in found.items()):  # by name
        susunan = sistem.susunan(wanted)
    return sorted(
        (one for nip in wanted if (one := susunan.pegawai_ber_nip(nip)) is not None),
        key=lambda one: susunan.nomor(one.nip) or 0,
    )


def resolve_nip(sistem: "Questions", words: Iterable[str]) -> dict[str, str]:
    """The NIP that each word means, by word.

    :param words: NIPs, also spaced or dotted as they are printed; or names, as far as one employee alone has them.
    :raises TidakDitemukan: naming every word that is no employee's, a line each; of a name that several have, all of
        them with their agencies.
    """
    return _resolved(sistem, words)[0]


def _resolved(sistem: "Questions", words: Iterable[str]) -> tuple[dict[str, str], Susunan]:
    """Likewise, and the organisation that was asked: those found by name alone needn't be in it."""
    found, unknown = {}, []
    wanted = {word: cleaned(word) for word in words}
    susunan = sistem.susunan((*wanted, *wanted.values()))
    for word, digits in wanted.items():
        nip = word if susunan.nomor(word) is not None else digits
        if susunan.nomor(nip) is None and _is_name(word):
            named = find_named(sistem.organisasi, word)
            if not named and _is_number(word):
                unknown.append(_no_nip(sistem, word, nip))
            elif len(named) == 1:
                nip = named[0].nip
            else:
                unknown.append(_not_one(sistem, word, named))
        elif susunan.nomor(nip) is None:
            unknown.append(_no_nip(sistem, word, nip))
        found[word] = nip
    if unknown:
        raise TidakDitemukan("\n".join(unknown))
    return found, susunan


def find_named(organisasi: Organisasi, words: str) -> list[Pegawai]:
    """The employees whom some words mean, in whatever case and in the order of pegawai.csv.

    Those of exactly that name or NIP; without any, all who have the words in their name.
    """
    asked = words.casefold().split()
    exact = [one for one in organisasi.pegawai if one.nama.casefold().split() == asked or one.nip == cleaned(words)]
    return exact or [one for one in organisasi.pegawai if all(word in one.nama.casefold() for word in asked)]


def agency(organisasi: Susunan, pegawai: Pegawai) -> str:
    """The unit of an employee, and their Perangkat Daerah where that is another."""
    unit, pd = organisasi.unit_menurut_kode[pegawai.unit], organisasi.perangkat_daerah(pegawai.unit)
    return unit.nama if unit is pd else f"{unit.nama}, {pd.nama}"


def _is_name(word: str) -> bool:
    return any(sign.isalpha() for sign in word)


def _is_number(word: str) -> bool:
    """Whether what no employee is named by is rather meant as a number: of one word, with a digit ("NRP-81020")."""
    return len(word.split()) == 1 and any(sign.isdigit() for sign in word)


def _no_nip(sistem: "Questions", word: str, nip: str) -> str:
    where = "di antara pegawai dalam basis data" if hasattr(sistem, "jurnal") else "di pegawai.csv"
    return f"NIP {word!r} tidak ada {where}{_hint(sistem, word, nip)}"


def _not_one(sistem: "Questions", word: str, named: list[Pegawai]) -> str:
    organisasi = sistem.organisasi
    if not named:
        alike = sistem.cari(word).pegawai[:_SUGGESTED]
        hint = "; ".join(f"{one.nama}, {agency(organisasi, one)}" for one in alike)
        meant = f"; yang mirip: {hint}" if hint else ""
        return f"tidak ada pegawai bernama {word!r}{meant}; cari dengan `tatakerja cari`, atau beri NIP-nya"
    who = "; ".join(f"{one.nama} ({one.nip}), {agency(organisasi, one)}" for one in named[:_LISTED])
    more = f"; dan {len(named) - _LISTED} lagi" if len(named) > _LISTED else ""
    return f"{len(named)} pegawai bernama {word!r}; beri NIP yang dimaksud: {who}{more}"


def find_unit(organisasi: Susunan, kode: str) -> Unit:
    """A unit by its code.

    :raises TidakDitemukan: if there is none; suggests codes that are near, or whose unit has that name.
    """
    units = organisasi.unit_menurut_kode
    if kode in units:
        return units[kode]
    named = [unit.kode for unit in organisasi.unit if kode.casefold() in (unit.kode.casefold(), unit.nama.casefold())]
    hint = f"; maksud Anda {' atau '.join(map(repr, named[:_SUGGESTED]))}?" if named else maksud(kode, units)
    hint = hint or "; periksa kodenya, atau cari namanya dengan `tatakerja cari`"
    raise TidakDitemukan(f"unit {kode!r} tidak ada di antara unit organisasi ini{hint}")


def cleaned(word: str) -> str:
    """A NIP without the spaces, dots and apostrophe with which it is printed or copied."""
    return "".join(word.replace(".", "").lstrip("'\u2019").split())


def _hint(sistem: "Questions", word: str, nip: str) -> str:
    """What to do about a NIP that nobody bears: the one that took its place, where that was recorded."""
    recorded = getattr(sistem, "pengganti", None)
    found = [] if recorded is None else [one for one in recorded() if one.jenis == "nip" and nip in one.lama]
    if found:
        return f"; sejak {found[-1].berlaku} NIP itu menjadi {found[-1].baru}"
    return _suggestion(sistem.organisasi, word)


def _suggestion(organisasi: Organisasi, word: str) -> str:
    nip = cleaned(word)
    if nip.isascii() and nip.isdigit():
        # A near number is somebody else's: it is never suggested.
        if len(nip) == PANJANG_NIP:
            return f"; periksa kembali {PANJANG_NIP} angkanya"
        return f"; NIP terdiri atas {PANJANG_NIP} angka, ini {len(nip)}"
    return f"; NIP terdiri atas {PANJANG_NIP} angka"
