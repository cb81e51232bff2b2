"""Cases as data: sentences of a regulation turned into questions with the answer that its text gives.

A plugin's cases stand in one TOML file that a lawyer can read::

    [organisasi.dinas]                                # a fragment, shared by cases
    unit = '''
    PEMDA  pemerintah_daerah  -      kepala_daerah
    DINAS  dinas              PEMDA  jpt_pratama  penanda=dpmptsp
    '''

    [[kasus]]
    kalimat = "Pelaksana pada dinas dinilai Kepala Dinas."
    organisasi = "dinas"
    pegawai = { unit = "DINAS", jenis_jabatan = "pelaksana" }   # or { memimpin = "DINAS" }
    status = "diatur"
    ppk = "DINAS"                                     # the unit whose leader it is; a role left out must be empty
    dasar = ["Pasal 7 ayat (1)"]                      # each must be among the answer's citations

A unit a line: kode, jenis, induk (``-`` for a root), jabatan_pimpinan, then ``penanda=a;b``, ``kelas=B``, ``pola=a1``.
Every unit has a definitive leader, placed in it, unless it is ``kosong`` (vacant) or a row of ``pemangku`` names
another holder: ``{ unit = "DINAS", siapa = "pegawai", sebagai = "plt" }``, where ``siapa`` is the employee asked about
or the code of the unit whose leader it is. An official who by nature leads no unit says ``kedudukan_khusus``, as in
``pegawai.csv``. Further keys: ``tafsir``, ``tanggal``, ``anomali`` and ``keterangan`` (each
must be among the answer's), ``negatif`` (marks silence, prohibition, out of reach), ``dibandingkan`` (who compared it
with the text, and when; empty where it was written from an answer that nobody has compared yet).
"""

import re
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from datetime import date
from os import PathLike
from pathlib import Path
from typing import Any, get_args

import attrs
import tomli

from tatakerja.rules.berkas.folder import salah_toml
from tatakerja.rules.berkas.lines import Letak
from tatakerja.values.galat import Jalur
from tatakerja.values.istilah import (
    JABATAN_PIMPINAN,
    JENIS_JABATAN,
    JENJANG,
    KEDUDUKAN_KHUSUS,
    KELAS_UNIT,
    SEBAGAI,
    STATUS_ASN,
)
from tatakerja.values.kedudukan import StatusKedudukan
from tatakerja.values.organisasi import Unit, as_read
from tatakerja.values.penunjuk import PERAN
from tatakerja.values.teks import maksud, maksudnya


@attrs.frozen(kw_only=True)
class PemangkuKasus:
    """A holder that differs from the definitive leader: ``siapa`` is "pegawai" or a unit whose leader it is."""

    unit: str
    siapa: str
    sebagai: str


@attrs.frozen(kw_only=True)
class KasusUmum:
    """What all cases have in common: a question and the answer expected; the fields are the keys of the file.

    :ivar berkas: the file that it came from, and ``nomor`` its place in its table, from 1.
    :ivar unit_organisasi: the units of its fragment.
    """

    berkas: str
    nomor: int
    baris: int = attrs.field(default=0, eq=False)
    kalimat: str
    unit_organisasi: tuple[Unit, ...] = attrs.field(repr=False)
    status: str
    dasar: tuple[str, ...] = ()
    anomali: tuple[str, ...] = ()
    tafsir: Mapping[str, str] = attrs.field(factory=dict)
    tanggal: date | None = None
    pemangku: tuple[PemangkuKasus, ...] = ()
    kosong: tuple[str, ...] = ()
    negatif: bool = False
    dibandingkan: str | None = None

    def __str__(self) -> str:
        return f"{self.nomor:02d} {self.kalimat}"


DIISI_PEMBACA = frozenset({"berkas", "nomor", "baris", "unit_organisasi"})
"""Fields of a case that are no keys of the file."""


@attrs.frozen(kw_only=True)
class KasusKedudukan(KasusUmum):
    """A case of kedudukan.

    :ivar pegawai: the employee asked about: ``memimpin``, or ``unit`` with ``jenis_jabatan`` and ``jenjang``.
    """

    pegawai: Mapping[str, str]
    ppk: str | None = None
    puo: str | None = None
    koordinator: str | None = None
    keterangan: tuple[str, ...] = ()


class BerkasKasusSalah(ValueError):
    """A file of cases can't be used; the text has every fault, one a line."""


def muat_kasus_kedudukan(path: str | PathLike[str]) -> list[KasusKedudukan]:
    """Read a file of cases.

    :param path: the TOML file.
    :raises BerkasKasusSalah: with every unknown or missing key, unknown unit, kind of post, rank or status.
    """
    path = Path(path)
    berkas = baca_tabel(path, ("kasus",))
    cases = kasus_kedudukan(berkas, "kasus")
    tolak_bila_salah(path, berkas.masalah)
    return cases


def kasus_kedudukan(berkas: "BerkasKasus", tabel: str) -> list[KasusKedudukan]:
    """The cases of a table of a file; what is wrong with the others is noted in the file."""
    cases = []
    for nomor, raw in enumerate(berkas.tabel[tabel], 1):
        if berkas.baik(tabel, nomor, list(_faults(raw, berkas.fragmen))):
            cases.append(attrs.evolve(_case(berkas.nama, nomor, raw, berkas.fragmen), baris=berkas.baris(tabel, nomor)))
    return cases


@attrs.define
class BerkasKasus:
    """A file of cases as it was read.

    :ivar tabel: the cases by table as they stand there; ``fragmen`` the units of the fragments.
    :ivar masalah: every fault found so far, those of a case with their line.
    """

    nama: str
    teks: str
    tabel: Mapping[str, list[Mapping[str, Any]]]
    fragmen: Mapping[str, tuple[Unit, ...]]
    masalah: list[str]
    _letak: Letak | None = None

    def baris(self, tabel: str, nomor: int) -> int:
        """The line on which a case begins."""
        return self._places().baris((tabel, nomor - 1))

    def _places(self) -> Letak:
        if self._letak is None:
            self._letak = Letak(self.teks)
        return self._letak

    def baik(self, tabel: str, nomor: int, faults: Sequence[str]) -> bool:
        """Whether a case has no faults; notes those that it has, each with the line on which it stands."""
        for fault in faults:
            raw = self.tabel[tabel][nomor - 1]
            line = self._places().baris(self._jalur((tabel, nomor - 1), raw, fault))
            self.masalah.append(f"{line}: {tabel} {nomor} ({raw.get('kalimat', 'tanpa kalimat')}): {fault}")
        return not faults

    def _jalur(self, case: Jalur, raw: Mapping[str, Any], fault: str) -> Jalur:
        """Where a fault of a case stands: at the first word that it quotes and that is a key, else at the case."""
        known = self._places()
        for word in _KUTIPAN.findall(fault):
            for place in ((*case, word), *((*case, key, word) for key in raw)):
                if place in known:
                    return place
        return case


_KUTIPAN = re.compile(r"'(\w+)'")


def kunci_asing(raw: Mapping[str, Any], known: Iterable[str]) -> Iterator[str]:
    """The keys of a case that there aren't, each with what was probably meant."""
    return (fault for _, fault in _asing(raw, known))


def _asing(raw: Mapping[str, Any], known: Iterable[str]) -> Iterator[tuple[str, str]]:
    known = sorted(known)
    for kunci in sorted(raw.keys() - set(known)):
        hint = f"{maksudnya(kunci, known)} yang ada: {', '.join(known)}".lstrip()
        yield kunci, f"kunci {kunci!r} tidak dikenal; {hint}"


PemeriksaBentuk = Callable[[Mapping[str, Any]], Iterable[tuple[Jalur, str]]]
"""Looks whether values have the types that they must have; gives where they haven't, and what is wrong."""


def baca_tabel(
    path: Path, tabel: Sequence[str], *, kosong: bool = False, bentuk: PemeriksaBentuk | None = None
) -> BerkasKasus:
    """Read a file whose cases stand in several tables, a table for each kind of question.

    :param path: the TOML file.
    :param tabel: names of the tables, of which the first must have a case.
    :param kosong: whether the first may be without cases.
    :param bentuk: looks at the types of all values first.
    :raises BerkasKasusSalah: if it is no TOML, or values have other types than they must have.
    """
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BerkasKasusSalah(f"{path.name}: tidak dapat dibaca sebagai teks UTF-8; periksa berkasnya") from error
    return baca_teks(path.name, text, tabel, kosong=kosong, bentuk=bentuk)


def baca_teks(
    nama_berkas: str, text: str, tabel: Sequence[str], *, kosong: bool = False, bentuk: PemeriksaBentuk | None = None
) -> BerkasKasus:
    """Likewise from a text that was read or typed.

    :raises BerkasKasusSalah: likewise.
    """
    try:
        data = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise BerkasKasusSalah(str(salah_toml(nama_berkas, text, str(error)))) from error
    wrong = list(bentuk(data)) if bentuk is not None else []
    if wrong:
        where = Letak(text)
        raise BerkasKasusSalah("\n".join(f"{nama_berkas}:{where.baris(place)}: {isi}" for place, isi in wrong))
    problems = _kunci_berkas(data, ("organisasi", *tabel), text)
    fragments = {}
    for nama, fragmen in data.get("organisasi", {}).items():
        told: list[str] = []
        fragments[nama] = tuple(_units(f"organisasi.{nama}", fragmen.get("unit", ""), told))
        problems += _berbaris(told, text, ("organisasi", nama, "unit"))
    tables = {nama: data.get(nama, []) for nama in tabel}
    seen: set[str] = set()
    for nama, raws in tables.items():
        for nomor, raw in enumerate(raws, 1):
            kalimat = raw.get("kalimat")
            if kalimat in seen:
                problems.append(f"{nama} {nomor}: kalimat {kalimat!r} dipakai dua kali")
            if kalimat is not None:
                seen.add(kalimat)
    if not kosong and not tables[tabel[0]]:
        problems.append(f"tidak ada satu [[{tabel[0]}]] pun")
    return BerkasKasus(nama_berkas, text, tables, fragments, problems)


def _kunci_berkas(data: Mapping[str, Any], known: Sequence[str], text: str) -> list[str]:
    """The keys of a file, and of its fragments, that there aren't, each with its line."""
    found: list[str] = []
    odd: list[tuple[Jalur, str]] = [((key,), fault) for key, fault in _asing(data, known)]
    for name, fragment in data.get("organisasi", {}).items():
        odd += [
            (("organisasi", name, key), f"organisasi.{name}: {fault}") for key, fault in _asing(fragment, ("unit",))
        ]
    if odd:
        lines = Letak(text)
        found = [f"{lines.baris(place)}: {fault}" for place, fault in odd]
    return found


def tolak_bila_salah(path: Path, problems: list[str]) -> None:
    """Refuse a file of cases that has faults.

    :raises BerkasKasusSalah: with every one of them, one a line.
    """
    if problems:
        raise BerkasKasusSalah(
            "\n".join(f"{path.name}:{'' if problem[:1].isdigit() else ' '}{problem}" for problem in problems)
        )


def _berbaris(told: list[str], text: str, jalur: Jalur) -> list[str]:
    """Faults of a fragment, each behind the line of the file that it is about.

    :param told: faults, each behind the line of the fragment and a tab.
    """
    if not told:
        return []
    begin = Letak(text).baris(jalur)
    lines = [line.strip() for line in text.splitlines()]
    found = []
    for one in told:
        line, _, fault = one.partition("\t")
        at = next((number for number, other in enumerate(lines[begin - 1 :], begin) if line in other), begin)
        found.append(f"{at}: {fault}")
    return found


def _units(label: str, text: str, told: list[str]) -> Iterator[Unit]:
    codes: set[str] = set()
    for line in text.splitlines():
        problems: list[str] = []
        yield from _unit(label, line, codes, problems)
        told += [f"{line.strip()}\t{one}" for one in problems]


def _unit(label: str, line: str, codes: set[str], problems: list[str]) -> Iterator[Unit]:
    cells = line.split("#", 1)[0].split()
    if not cells:
        return
    if len(cells) < 4:
        problems.append(f"{label}: {line.strip()!r} harus memuat kode, jenis, induk, dan jabatan pimpinan")
        return
    kode, jenis, induk, jabatan, *extra = cells
    pairs = dict(cell.partition("=")[::2] for cell in extra)
    problems += [f"{label}, {kode}: {kunci!r} tidak dikenal{maksud(kunci, _UNIT)}" for kunci in pairs.keys() - _UNIT]
    if kode in codes:
        problems.append(f"{label}: kode {kode} dipakai dua kali")
    if induk != "-" and induk not in codes:
        problems.append(f"{label}, {kode}: induk {induk} belum disebut di atasnya{maksud(induk, codes)}")
    if jabatan not in JABATAN_PIMPINAN:
        told = maksud(jabatan, JABATAN_PIMPINAN) or f"; pilihan: {', '.join(JABATAN_PIMPINAN)}"
        problems.append(f"{label}, {kode}: jabatan pimpinan {jabatan!r} tidak dikenal{told}")
    if pairs.get("kelas", "") not in KELAS_UNIT:
        problems.append(f"{label}, {kode}: kelas {pairs['kelas']!r} tidak dikenal")
    codes.add(kode)
    kelas, penanda, pola = (pairs.get(name, "") for name in ("kelas", "penanda", "pola"))
    marks = tuple(filter(None, penanda.split(";")))
    yield as_read(Unit, kode, kode, jenis, None if induk == "-" else induk, jabatan, "", kelas, marks, pola)


_BOLEH = ("jenjang", "status_asn", "kedudukan_khusus")
_PILIHAN: Mapping[str, tuple[str, ...]] = {
    "jenis_jabatan": JENIS_JABATAN, "jenjang": JENJANG, "status_asn": tuple(filter(None, STATUS_ASN)),
    "kedudukan_khusus": tuple(filter(None, KEDUDUKAN_KHUSUS)),
}  # fmt: skip
_UNIT = ("penanda", "kelas", "pola")
_WAJIB = ("kalimat", "organisasi", "pegawai", "status")


def _case(berkas: str, nomor: int, raw: Mapping[str, Any], fragments: Mapping[str, tuple[Unit, ...]]) -> KasusKedudukan:
    fields: dict[str, Any] = {
        kunci: tuple(nilai) if isinstance(nilai, list) else nilai
        for kunci, nilai in raw.items()
        if kunci != "organisasi"
    }
    fields["pemangku"] = tuple(PemangkuKasus(**row) for row in raw.get("pemangku", ()))
    if isinstance(raw.get("tanggal"), str):
        fields["tanggal"] = date.fromisoformat(raw["tanggal"])
    return KasusKedudukan(berkas=berkas, nomor=nomor, unit_organisasi=fragments[raw["organisasi"]], **fields)


def _faults(raw: Mapping[str, Any], fragments: Mapping[str, tuple[Unit, ...]]) -> Iterator[str]:
    if not (yield from galat_kerangka(raw, _WAJIB, KasusKedudukan, fragments)):
        return
    yield from galat_pilihan("status", raw["status"], get_args(StatusKedudukan))
    yield from galat_pegawai(raw["pegawai"])
    yield from galat_umum(raw)
    yield from _unit_faults(raw, {unit.kode for unit in fragments[raw["organisasi"]]})


def galat_kerangka(
    raw: Mapping[str, Any], wajib: Iterable[str], kelas: type[Any], fragments: Mapping[str, tuple[Unit, ...]]
) -> Generator[str, None, bool]:
    """The faults of a case's frame: keys that are missing or unknown, an organisation that isn't there.

    :param kelas: what the case is read into; its fields are the keys.
    :returns: whether the rest can be looked at.
    """
    missing = [kunci for kunci in wajib if kunci not in raw]
    if missing:
        yield f"kunci {', '.join(missing)} tidak ada; tambahkan"
        return False
    yield from kunci_asing(raw, {field.name for field in attrs.fields(kelas)} - DIISI_PEMBACA | {"organisasi"})
    if raw["organisasi"] not in fragments:
        yield f"organisasi {raw['organisasi']!r} tidak ada; tulis unitnya dalam [organisasi.{raw['organisasi']}]"
        return False
    return True


def galat_pilihan(kunci: str, nilai: object, pilihan: tuple[str, ...]) -> Iterator[str]:
    """The fault of a key whose value is none of some words."""
    if nilai not in pilihan:
        yield f"{kunci} {nilai!r} tidak dikenal; yang ada: {', '.join(pilihan)}"


def galat_umum(raw: Mapping[str, Any]) -> Iterator[str]:
    """The faults of what every kind of case may state: its holders and its day."""
    for row in raw.get("pemangku", []):
        if set(row) != {"unit", "siapa", "sebagai"}:
            yield "setiap pemangku harus memuat unit, siapa, dan sebagai"
        elif row["sebagai"] not in SEBAGAI:
            yield f"sebagai {row['sebagai']!r} tidak dikenal"
    if isinstance(raw.get("tanggal"), str):
        try:
            date.fromisoformat(raw["tanggal"])
        except ValueError:
            yield f"tanggal {raw['tanggal']!r} bukan tanggal"


def galat_pegawai(pegawai: Mapping[str, str]) -> Iterator[str]:
    """The faults of an employee as a case describes one."""
    if set(pegawai) == {"memimpin"}:
        return
    yield from kunci_asing(pegawai, ("memimpin", "unit", "jenis_jabatan", *_BOLEH))
    if set(pegawai) - {*_BOLEH} != {"unit", "jenis_jabatan"}:
        yield f"pegawai harus memuat memimpin, atau unit dan jenis_jabatan (dan {', '.join(_BOLEH)})"
    elif (pegawai["jenis_jabatan"] == "fungsional") != ("jenjang" in pegawai):
        yield "jenjang harus ada bagi fungsional, dan hanya baginya"
    for kunci, pilihan in _PILIHAN.items():
        if kunci in pegawai:
            yield from galat_pilihan(kunci, pegawai[kunci], pilihan)


def _unit_faults(raw: Mapping[str, Any], codes: set[str]) -> Iterator[str]:
    pegawai, vacant, holders = raw["pegawai"], raw.get("kosong", []), raw.get("pemangku", [])
    if pegawai.get("memimpin") in vacant:
        yield "pegawai memimpin unit yang kosong"
    named = [raw.get(peran) for peran in PERAN] + [pegawai.get("unit"), pegawai.get("memimpin"), *vacant]
    named += [row.get(kunci) for row in holders for kunci in ("unit", "siapa") if row.get(kunci) != "pegawai"]
    for kode in dict.fromkeys(named):
        if kode is not None and kode not in codes:
            yield f"unit {kode!r} tidak ada dalam organisasi {raw['organisasi']!r}"
