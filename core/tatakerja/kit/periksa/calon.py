"""Candidates of cases for rows that no case exercises: asked, answered, and written down for a person to confirm.

A candidate says what the plugin answers, not what the text says: it counts once somebody has compared the two. So each
is written as a comment, and a person takes the marks away.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, product
from pathlib import Path
from typing import Any, NamedTuple

import attrs

from tatakerja.audit.regulasi.susunan import Ragam, susunan_bagi, susunan_penugasan, ukuran_ditanyakan
from tatakerja.engine.questions import Questions
from tatakerja.kit.cases.coba import coba
from tatakerja.kit.cases.tercatat import Kunci, dicatat
from tatakerja.kit.cases.tulis import sebagai_toml
from tatakerja.kit.strategies.jangkauan import tafsir_aturan
from tatakerja.kit.strategies.organisasi import hari_aturan
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan, susun_buku
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.istilah import JABATAN_STAF, JENIS_JABATAN, JENJANG
from tatakerja.values.organisasi import Organisasi, Pegawai, Unit
from tatakerja.values.syarat import TAFSIR, nilai_diminta, setiap_syarat

_TABEL = {
    "pengarah": "pelaksanaan", "koordinasi": "pelaksanaan", "ketentuan": "pelaksanaan", "laporan": "pelaporan",
    "permintaan": "pelaporan", "kendala": "pelaporan", "alur": "penugasan", "sisipan": "penugasan", "tim": "penugasan",
    "muatan": "penugasan",
}  # fmt: skip
"""What a case asks that exercises a row of a kind; of the others it is the kind, and of a silence what it is about."""
_MAKS = 100
"""So many organisations are asked at most for one row."""
_MAKS_LAIN = 6
"""Likewise for a row of assignments."""
_MAKS_TIM = 12
"""The largest team that is tried."""


class Calon(NamedTuple):
    """A candidate.

    :ivar kunci: the row that it exercises.
    :ivar potongan: its fragment as text; ``kasus`` the case.
    """

    kunci: Kunci
    potongan: str
    kasus: str

    @property
    def toml(self) -> str:
        """Both, as a file of cases has them."""
        return f"{self.potongan}\n{self.kasus}"


class _Pertanyaan(NamedTuple):
    """A question that reaches a row: its table, what it asks, over which units, under which readings."""

    tabel: str
    tanya: Mapping[str, Any]
    unit: Sequence[Unit]
    tafsir: Mapping[str, str]


def calon(manager: PluginManager, kunci: Iterable[Kunci]) -> Iterator[Calon]:
    """Candidates for rows that no case exercises, one for each that can be reached.

    Rows of assignments are asked over two usual agencies; what is reached only otherwise is left to a person.
    """
    buku = susun_buku(manager)
    for number, one in enumerate((one for one in kunci if not one[2]), start=1):
        row = next(row for row in getattr(buku, one[0]) if row.kode == one[1])
        table = getattr(row, "tentang", _TABEL.get(one[0], one[0]))
        found = (_of_assignments if table in _TABEL.values() else _of_units)(manager, row, one, table)
        written = None if found is None else _ditulis(manager, row, one, found, nama=f"calon-{number}")
        if written is not None:
            yield written


def tulis_calon(file: Path, manager: PluginManager, kunci: Iterable[Kunci]) -> None:
    """Write candidates into a new file, each as a comment, until a person has compared it with the text."""
    lines = [
        "# Calon kasus: apa yang dijawab plugin, belum tentu apa yang dikatakan teks. Bandingkan setiap kasus dengan",
        "# bunyi pasalnya, ganti kalimatnya, hapus tanda # di depannya, isi dibandingkan dengan siapa yang",
        "# membandingkannya dan kapan, dan simpan dalam folder kasus.",
    ]
    fragments: set[str] = set()
    for one in calon(manager, kunci):
        text = one.kasus if one.potongan in fragments else one.toml
        fragments.add(one.potongan)
        lines += ["", f"# --- {one.kunci[1]}", *(f"# {line}".rstrip() for line in text.splitlines())]
    file.write_text("\n".join(lines) + "\n", "utf-8")


def _books(manager: PluginManager, row: Any) -> Iterator[tuple[dict[str, str], BukuAturan]]:
    plain = susun_buku(manager)
    asked = any(one.fakta.startswith(TAFSIR) for one in setiap_syarat(row.bila))
    choices: Sequence[dict[str, str]] = list(tafsir_aturan(row, plain)) if asked else [{}]
    for readings in choices:
        changed = {code: one for code, one in readings.items() if plain.tafsir.get(code) != one}
        yield changed, susun_buku(manager, changed)


def _of_units(manager: PluginManager, row: Any, kunci: Kunci, table: str) -> _Pertanyaan | None:
    """A question of kedudukan, evaluasi or tahapan; one that is answered wholly where there is any."""
    second: _Pertanyaan | None = None
    for readings, buku in _books(manager, row):
        sizes = (None,) if table == "kedudukan" else (None, *ukuran_ditanyakan(buku))
        for number, organisasi in enumerate(susunan_bagi(row, buku)):
            if number > _MAKS:
                break
            seen: set[Kunci] = set()
            sistem = Questions(dicatat(buku, seen), organisasi, hari_aturan(row, buku))
            whom: Sequence[Unit | Pegawai] = organisasi.unit[1:] if table == "tahapan" else organisasi.pegawai
            for one, size in product(whom, sizes):
                seen.clear()
                answer: Any
                if isinstance(one, Unit):
                    answer = sistem.alur_tahapan(one.kode, ukuran_tim=size)
                elif table == "kedudukan":
                    answer = sistem.kedudukan(one.nip)
                else:
                    answer = sistem.alur_evaluasi(one.nip, ukuran_tim=size)
                if kunci in seen and (second is None or answer.status != "belum_tertentukan"):
                    asked: dict[str, Any] = (
                        {"unit": one.kode} if isinstance(one, Unit) else {"pegawai": _pegawai(one, organisasi)}
                    )
                    more = {} if size is None else {"ukuran_tim": size}
                    second = _Pertanyaan(table, asked | more, organisasi.unit, readings)
                    if answer.status != "belum_tertentukan":
                        return second
    return second


def _of_assignments(manager: PluginManager, row: Any, kunci: Kunci, table: str) -> _Pertanyaan | None:
    """A question of an assignment, over two usual agencies, and what else the row asks of the employee's unit."""
    asked = list(setiap_syarat(row.bila))
    sized = any(one.fakta in ("ukuran_tim", "ketua") for one in asked)
    bounds = (bound for one in asked for bound in (one.paling_sedikit, one.paling_banyak) if bound is not None)
    sizes = sorted({2, 3, 5, 8} | {size for bound in bounds for size in (bound, bound + 1) if 2 <= size <= _MAKS_TIM})
    for readings, buku in _books(manager, row):
        for organisasi, units, owners in _offices(row, buku):
            seen: set[Kunci] = set()
            sistem = Questions(dicatat(buku, seen), organisasi, hari_aturan(row, buku))
            led = sized or kunci[0] in ("tim", "diam")
            for usulan in _proposals(organisasi, units, owners, sizes if led else ()):
                seen.clear()
                if _reaches(sistem, usulan, kunci, table, seen):
                    return _Pertanyaan(table, _usulan(usulan, organisasi), organisasi.unit, readings)
    return None


def _reaches(sistem: Questions, usulan: Usulan, kunci: Kunci, table: str, seen: set[Kunci]) -> bool:
    """Whether a proposal exercises a row."""
    if table == "penugasan":
        seen |= {("muatan", one.kode, 0) for one in sistem.alur_penugasan(usulan).muatan}
    elif usulan.hukum is None and usulan.sifat is None:
        (sistem.alur_pelaksanaan if table == "pelaksanaan" else sistem.alur_pelaporan)(usulan)
    return kunci in seen


def _offices(row: Any, buku: BukuAturan) -> Iterator[tuple[Organisasi, tuple[str, ...], tuple[str, ...]]]:
    """Organisations in which a row of assignments may answer: who is assigned is of some units, for some owners.

    The usual ones; then, where the row asks which row of kedudukan answers, with units beside them where that one does.
    """
    ranks = [one for one in nilai_diminta(row.bila, "jenjang") if one in JENJANG] or ["ahli_muda"]
    asked = (*nilai_diminta(row.bila, "status_asn"), *nilai_diminta(row.bila, "ketua_status_asn"))
    usual = susunan_penugasan(Ragam(ranks[0], "pppk" if "pppk" in asked else "pns"))
    yield usual, ("BIDA1", "BIDA2", "BIDB1", "LAIN1"), ("BIDA1",)
    if any(one.fakta == "kedudukan" for one in setiap_syarat(row.bila)):
        for other in islice(susunan_bagi(row, buku), _MAKS_LAIN):
            added = [attrs.evolve(unit, induk="PEMDA" if unit.induk == "U0" else unit.induk) for unit in other.unit[1:]]
            codes = tuple(unit.kode for unit in added)
            people = [attrs.evolve(one, nip=_lain(one.nip)) for one in other.pegawai if one.unit in codes]
            holders = [attrs.evolve(one, nip=_lain(one.nip)) for one in other.pemangku if one.unit in codes]
            beside = Organisasi((*usual.unit, *added), (*usual.pegawai, *people), (*usual.pemangku, *holders))
            yield beside, codes, ("BIDA1", *codes)


def _lain(nip: str) -> str:
    """A number that nobody of the usual agencies has."""
    return f"{int(nip) + 100_000:018d}"


def _proposals(
    organisasi: Organisasi, units: Sequence[str], pemilik: Sequence[str], ukuran: Sequence[int]
) -> Iterator[Usulan]:
    """Proposals of every usual kind.

    :param units: where those who are assigned work; ``pemilik`` the owners.
    :param ukuran: the sizes of teams that are tried with every kind of leader, or without one; none: one team is.
    """
    led = {row.nip: row.unit for row in organisasi.pemangku}
    staff: dict[tuple[str, str], list[str]] = {}
    for one in organisasi.pegawai:
        if one.nip not in led or one.jenis_jabatan not in JABATAN_STAF:
            staff.setdefault((one.unit, one.jenis_jabatan), []).append(one.nip)
    leader = staff["BIDA1", "fungsional"][0]
    plain: list[tuple[int, str | None]] = [(1, None), (2, leader)]
    chiefs = (None, leader, *(staff[where][-1] for where in (("BIDA1", "pelaksana"), ("BIDB1", "fungsional"))))
    chiefs += tuple(nip for nip, unit in led.items() if unit in ("DINASA", "BIDA1", "DINASB"))
    teams = [(1, None), *product(ukuran, chiefs)] if ukuran else plain
    everybody = [nip for (unit, _), nips in staff.items() if unit in ("BIDA1", "BIDA2") for nip in nips]
    for cara, owner, unit, jenis, (size, ketua), (hukum, sifat) in product(
        ("penunjukan", "sukarela"), pemilik, units, (*JABATAN_STAF, *JENIS_JABATAN[2:4]), teams,
        ((None, None), ("UU", None), (None, "rutin"), (None, "insidental")),
    ):  # fmt: skip
        people = [nip for nip in staff.get((unit, jenis), []) if nip != ketua]
        if people and len(people) < size and ukuran:
            people += [nip for nip in everybody if nip not in (*people, ketua)]
        if len(people) >= size:
            yield Usulan(
                cara="penunjukan" if cara == "penunjukan" else "sukarela",
                pemilik=owner,
                pegawai=tuple(people[:size]),
                ketua=ketua,
                hukum=hukum,
                sifat="rutin" if sifat == "rutin" else "insidental" if sifat else None,
            )


# as cases


def _ditulis(manager: PluginManager, row: Any, kunci: Kunci, found: _Pertanyaan, *, nama: str) -> Calon | None:
    """A question as a case with its answer, over as few units as reach the row; None where no case can say it."""
    giver = _Buku(manager)
    said = row.uraian or getattr(row, "alasan", "") or "tulis apa yang dikatakan teks"
    head = {"kalimat": f"{row.kode}: {said}", "organisasi": nama}
    readings: dict[str, Any] = {"tafsir": found.tafsir} if found.tafsir else {}
    if row.sejak is not None or row.sampai is not None:
        readings["tanggal"] = hari_aturan(row, giver.buku(()))
    question = f"[[{found.tabel}]]\n" + "".join(
        f"{key} = {sebagai_toml(value)}\n" for key, value in (head | dict(found.tanya) | readings).items()
    )
    second: Calon | None = None
    for units in _lebih_sedikit(found):
        fragment = _fragment(nama, units)
        asked = coba(nama, fragment + question, giver)[0]
        answer = asked.tanya.jawaban
        stated = {("muatan", one.kode, 0) for one in getattr(answer, "muatan", ())}
        if kunci in giver.catatan | stated:
            second = Calon(kunci, fragment, asked.toml)
            if answer.status != "belum_tertentukan":
                break
        giver.catatan.clear()
    return second


def _lebih_sedikit(found: _Pertanyaan) -> Iterator[Sequence[Unit]]:
    """The units on the way to those that the question names; with what stands directly below these; all of them."""
    by_code = {unit.kode: unit for unit in found.unit}
    named = {word for word in by_code if f"'{word}'" in repr(found.tanya)}
    for near in ((), named):
        codes = {unit.kode for unit in found.unit if unit.kode in named or unit.induk in near}
        for code in list(codes):
            above: str | None = code
            while above is not None:
                codes.add(above)
                above = by_code[above].induk
        yield [unit for unit in found.unit if unit.kode in codes]
    yield found.unit


class _Buku:
    """Gives a plugin's books, which note what answers."""

    def __init__(self, manager: PluginManager) -> None:
        self._manager = manager
        self.catatan: set[Kunci] = set()
        self._books: dict[tuple[tuple[str, str], ...], BukuAturan] = {}

    def buku(self, tafsir: tuple[tuple[str, str], ...]) -> BukuAturan:
        """The book under some readings."""
        if tafsir not in self._books:
            book = susun_buku(self._manager, dict(tafsir), lengkap=True)
            self._books[tafsir] = dicatat(book, self.catatan)
        return self._books[tafsir]


def _pegawai(pegawai: Pegawai, organisasi: Organisasi) -> dict[str, str]:
    """An employee as cases describe one."""
    led = next((one.unit for one in organisasi.pemangku if one.nip == pegawai.nip), None)
    if led is not None:
        return {"memimpin": led}
    rank = {"jenjang": pegawai.jenjang} if pegawai.jenjang else {}
    status = {"status_asn": pegawai.status_asn} if pegawai.status_asn == "pppk" else {}
    return {"unit": pegawai.unit, "jenis_jabatan": pegawai.jenis_jabatan, **rank, **status}


def _usulan(usulan: Usulan, organisasi: Organisasi) -> dict[str, Any]:
    """A proposal as cases write it: staff by name, leaders by their unit."""
    names: dict[str, str] = {}
    described: dict[str, dict[str, str]] = {}
    for nip in filter(None, (*usulan.pegawai, usulan.ketua)):
        one = organisasi.pegawai_ber_nip(nip)
        if one is None or nip in names:
            continue
        said = _pegawai(one, organisasi)
        names[nip] = said.get("memimpin") or "ABCDEFGHIJ"[len(described)]
        if "memimpin" not in said:
            described[names[nip]] = said
    asked = {"cara": usulan.cara, "pemilik": usulan.pemilik, "pegawai": [names[nip] for nip in usulan.pegawai]}
    more = {
        "ketua": names[usulan.ketua] if usulan.ketua else None, "hukum": usulan.hukum, "sifat": usulan.sifat,
    }  # fmt: skip
    asked |= {key: value for key, value in more.items() if value is not None}
    return {"usulan": asked} | ({"pegawai": described} if described else {})


def _fragment(nama: str, units: Iterable[Unit]) -> str:
    lines = []
    for unit in units:
        extra = [f"kelas={unit.kelas}"] if unit.kelas else []
        extra += [f"penanda={';'.join(unit.penanda)}"] if unit.penanda else []
        extra += [f"pola={unit.pola}"] if unit.pola else []
        lines.append(" ".join((unit.kode, unit.jenis, unit.induk or "-", unit.jabatan_pimpinan, *extra)))
    return f'[organisasi.{nama}]\nunit = """\n' + "\n".join(lines) + '\n"""\n'
