"""Candidates of cases for rows that no case exercises: asked, answered, and written down for a person to confirm.

A candidate says what the plugin answers, not what the text says: it counts once somebody has compared the two. So each
is written as a comment, and a person takes the marks away.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from tatakerja.audit.regulasi.susunan import susunan_bagi, susunan_penugasan
from tatakerja.engine.questions import Questions
from tatakerja.kit.cases.coba import coba
from tatakerja.kit.cases.tercatat import Kunci, dicatat
from tatakerja.kit.strategies.jangkauan import tafsir_aturan, ukuran_ditanyakan
from tatakerja.kit.strategies.organisasi import hari_berlaku
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan, susun_buku
from tatakerja.values.answers.tahapan import AlurTahapan
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.istilah import JABATAN_STAF, JENIS_JABATAN
from tatakerja.values.kedudukan import Kedudukan
from tatakerja.values.organisasi import Organisasi, Pegawai, Unit
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.syarat import TAFSIR, setiap_syarat

_PENUGASAN = frozenset(
    {"alur", "sisipan", "tim", "muatan", "pengarah", "koordinasi", "ketentuan", "laporan", "permintaan", "kendala"}
)
_MAKS = 400


class Calon(NamedTuple):
    """A candidate.

    :ivar kunci: the row or step that it exercises.
    :ivar toml: the case as text, with its fragment.
    """

    kunci: Kunci
    toml: str


class _Tanya(NamedTuple):
    """Where a candidate was found: the organisation, the readings chosen, the fragment's name, the book."""

    organisasi: Organisasi
    tafsir: dict[str, str]
    nama: str
    buku: BukuAturan


def calon(manager: PluginManager, kunci: Iterable[Kunci]) -> Iterator[Calon]:
    """Candidates for rows that no case exercises, one for each that can be reached.

    Rows of assignments are asked over two usual agencies; what is reached only otherwise is left to a person.
    """
    buku = susun_buku(manager)
    for number, one in enumerate(kunci, start=1):
        kind, code, step = one
        if step:
            continue
        row = next(row for row in getattr(buku, kind) if row.kode == code)
        about = getattr(row, "tentang", kind)
        if about in ("kedudukan", "tahapan", "evaluasi"):
            found = _of_units(manager, row, one, about, f"calon-{number}")
        elif kind in _PENUGASAN or about in ("penugasan", "pelaksanaan", "pelaporan"):
            found = _of_assignments(manager, row, one, f"calon-{number}")
        else:
            found = None
        if found is not None:
            yield Calon(one, found)


def tulis_calon(file: Path, manager: PluginManager, kunci: Iterable[Kunci]) -> None:
    """Write candidates into a new file, each as a comment, until a person has compared it with the text."""
    found = list(calon(manager, kunci))
    lines = [
        "# Calon kasus: apa yang dijawab plugin, belum tentu apa yang dikatakan teks. Bandingkan setiap kasus dengan",
        "# bunyi pasalnya, ganti kalimatnya, hapus tanda # di depannya, dan simpan dalam folder kasus.",
    ]
    for one in found:
        lines += ["", f"# --- {one.kunci[1]}", *(f"# {line}".rstrip() for line in one.toml.splitlines())]
    file.write_text("\n".join(lines) + "\n", "utf-8")


def _books(manager: PluginManager, row: Any, buku: BukuAturan) -> Iterator[tuple[dict[str, str], BukuAturan]]:
    asked = any(one.fakta.startswith(TAFSIR) for one in setiap_syarat(row.bila))
    choices: Sequence[dict[str, str]] = list(tafsir_aturan(row, buku)) if asked else [{}]
    for readings in choices:
        changed = {code: one for code, one in readings.items() if buku.tafsir.get(code) != one}
        yield changed, susun_buku(manager, changed)


def _of_units(manager: PluginManager, row: Any, kunci: Kunci, about: str, name: str) -> str | None:
    plain = susun_buku(manager)
    for readings, buku in _books(manager, row, plain):
        for number, organisasi in enumerate(susunan_bagi(row, buku)):
            if number > _MAKS:
                break
            seen: set[Kunci] = set()
            sistem = Questions(dicatat(buku, seen), organisasi, hari_berlaku(buku))
            if about == "kedudukan":
                for pegawai in organisasi.pegawai:
                    seen.clear()
                    answer = sistem.kedudukan(pegawai.nip)
                    if kunci in seen:
                        return _kedudukan(row, pegawai, answer, _Tanya(organisasi, readings, name, buku))
            elif about == "evaluasi":
                for pegawai, size in product(organisasi.pegawai, (None, *ukuran_ditanyakan(buku))):
                    seen.clear()
                    sistem.alur_evaluasi(pegawai.nip, ukuran_tim=size)
                    if kunci in seen:
                        tanya = _Tanya(organisasi, readings, name, buku)
                        lines = [*_head("evaluasi", row, tanya), _pegawai(pegawai, tanya), *_end((), (), tanya)]
                        lines += [f"ukuran_tim = {size}"] if size is not None else []
                        text = _fragment(tanya) + "\n".join(lines) + "\n"
                        return _fragment(tanya) + coba(name, text, _Buku(manager, seen))[0].toml
            else:
                for unit, size in product(organisasi.unit[1:], (None, *ukuran_ditanyakan(buku))):
                    seen.clear()
                    stages = sistem.alur_tahapan(unit.kode, ukuran_tim=size)
                    if kunci in seen:
                        return _tahapan(row, unit, size, stages, _Tanya(organisasi, readings, name, buku))
    return None


def _of_assignments(manager: PluginManager, row: Any, kunci: Kunci, name: str) -> str | None:
    """A case of an assignment, of whatever the row is about, over two usual agencies."""
    about = {"pengarah": "pelaksanaan", "koordinasi": "pelaksanaan", "ketentuan": "pelaksanaan",
             "laporan": "pelaporan", "permintaan": "pelaporan", "kendala": "pelaporan"}  # fmt: skip
    table = getattr(row, "tentang", about.get(kunci[0], "penugasan"))
    organisasi = susunan_penugasan()
    for readings, buku in _books(manager, row, susun_buku(manager)):
        seen: set[Kunci] = set()
        sistem = Questions(dicatat(buku, seen), organisasi, hari_berlaku(buku))
        for usulan in _proposals(organisasi):
            seen.clear()
            if table == "penugasan":
                seen |= {("muatan", one.kode, 0) for one in sistem.alur_penugasan(usulan).muatan}
            else:
                (sistem.alur_pelaksanaan if table == "pelaksanaan" else sistem.alur_pelaporan)(usulan)
            if kunci not in seen or (table != "penugasan" and usulan.hukum):
                continue
            tanya = _Tanya(organisasi, readings, name, buku)
            asked = coba(name, _fragment(tanya) + _usulan(table, row, usulan, tanya), _Buku(manager, seen))
            if kunci in seen or kunci[0] == "muatan":
                return _fragment(tanya) + asked[0].toml
    return None


class _Buku:
    """Gives a plugin's books, which note what answers."""

    def __init__(self, manager: PluginManager, catatan: set[Kunci]) -> None:
        self.manager, self.catatan = manager, catatan

    def buku(self, tafsir: tuple[tuple[str, str], ...]) -> BukuAturan:
        """The book under some readings; nothing has answered yet."""
        self.catatan.clear()
        return dicatat(susun_buku(self.manager, dict(tafsir), lengkap=True), self.catatan)


def _usulan(table: str, row: Any, usulan: Usulan, tanya: _Tanya) -> str:
    """A proposal as cases write it: staff by name, leaders by their unit."""
    led = {one.nip: one.unit for one in tanya.organisasi.pemangku}
    names: dict[str, str] = {}
    described: list[str] = []
    for nip in filter(None, (*usulan.pegawai, usulan.ketua)):
        one = tanya.organisasi.pegawai_ber_nip(nip)
        if nip in led or one is None:
            names[nip] = led.get(nip, "")
        elif nip not in names:
            names[nip] = "ABCDEFGH"[len(described)]
            rank = f', jenjang = "{one.jenjang}"' if one.jenjang else ""
            described.append(f'{names[nip]} = {{ unit = "{one.unit}", jenis_jabatan = "{one.jenis_jabatan}"{rank} }}')
    asked = [f'cara = "{usulan.cara}"', f'pemilik = "{usulan.pemilik}"']
    asked += [f"pegawai = [{', '.join(_kutip(names[nip]) for nip in usulan.pegawai)}]"]
    asked += [f'ketua = "{names[usulan.ketua]}"'] if usulan.ketua else []
    asked += [f'hukum = "{usulan.hukum}"'] if usulan.hukum else []
    lines = [*_head(table, row, tanya), f"usulan = {{ {', '.join(asked)} }}"]
    lines += [f"pegawai = {{ {', '.join(described)} }}"] if described else []
    return "\n".join([*lines, *_end((), (), tanya)]) + "\n"


def _proposals(organisasi: Organisasi) -> Iterator[Usulan]:
    leaders = {row.nip for row in organisasi.pemangku}
    ketua = next(one.nip for one in organisasi.pegawai if one.unit == "BIDA1" and one.jenis_jabatan == "fungsional")
    units = ("BIDA1", "BIDA2", "BIDB1", "LAIN1")
    for cara, unit, jenis, size, hukum in product(
        ("penunjukan", "sukarela"), units, (*JABATAN_STAF, *JENIS_JABATAN[2:4]), (1, 2), (None, "UU")
    ):
        people = [
            one.nip
            for one in organisasi.pegawai
            if one.unit == unit and one.jenis_jabatan == jenis and (one.nip not in leaders or jenis not in JABATAN_STAF)
        ]
        if len(people) < size:
            continue
        yield Usulan(
            cara="penunjukan" if cara == "penunjukan" else "sukarela",
            pemilik="BIDA1",
            pegawai=tuple(people[-size:]),
            ketua=ketua if size > 1 and ketua not in people[-size:] else None,
            hukum=hukum,
        )


# as text


def _pegawai(pegawai: Pegawai, tanya: _Tanya) -> str:
    """An employee as cases write one."""
    led = next((one.unit for one in tanya.organisasi.pemangku if one.nip == pegawai.nip), None)
    who = f'memimpin = "{led}"' if led else f'unit = "{pegawai.unit}", jenis_jabatan = "{pegawai.jenis_jabatan}"'
    who += f', jenjang = "{pegawai.jenjang}"' if pegawai.jenjang and not led else ""
    return f"pegawai = {{ {who} }}"


def _kedudukan(row: Any, pegawai: Pegawai, answer: Kedudukan, tanya: _Tanya) -> str:
    lines = [*_head("kedudukan", row, tanya), _pegawai(pegawai, tanya), f'status = "{answer.status}"']
    for peran in ("ppk", "puo", "koordinator"):
        official: Pejabat | None = getattr(answer, peran)
        if official is not None:
            lines.append(f'{peran} = "{official.unit}"')
    return _fragment(tanya) + "\n".join([*lines, *_end(answer.dasar, answer.anomali, tanya)]) + "\n"


def _tahapan(row: Any, unit: Unit, size: int | None, answer: AlurTahapan, tanya: _Tanya) -> str:
    lines = [*_head("tahapan", row, tanya), f'unit = "{unit.kode}"']
    lines += [] if size is None else [f"ukuran_tim = {size}"]
    lines.append(f'status = "{answer.status}"')
    if answer.kegiatan:
        lines.append("kegiatan = [")
        for one in answer.kegiatan:
            doers = ", ".join(f'"{who}"' for who in (*(official.unit for official in one.pejabat), *one.pelaku))
            place = one.dasar[0].removeprefix(f"{tanya.buku.regulasi.singkatan} ") if one.dasar else ""
            lines.append(f'    ["{one.tahap}", "{one.nama}", [{doers}], "{place}"],')
        lines.append("]")
    return _fragment(tanya) + "\n".join([*lines, *_end(answer.dasar, (), tanya)]) + "\n"


def _head(table: str, row: Any, tanya: _Tanya) -> tuple[str, str, str]:
    said = row.uraian or getattr(row, "alasan", "")
    return f"[[{table}]]", f"kalimat = {_kutip(said)}", f"organisasi = {_kutip(tanya.nama)}"


def _end(dasar: Iterable[str], anomali: Iterable[str], tanya: _Tanya) -> Iterator[str]:
    readings, buku = tanya.tafsir, tanya.buku
    places = [place.removeprefix(f"{buku.regulasi.singkatan} ") for place in dasar if " (bila " not in place]
    if places:
        yield f"dasar = [{', '.join(map(_kutip, places))}]"
    if codes := list(anomali):
        yield f"anomali = [{', '.join(map(_kutip, codes))}]"
    if readings:
        yield f"tafsir = {{ {', '.join(f'{code} = {_kutip(one)}' for code, one in readings.items())} }}"


def _kutip(word: str) -> str:
    return f'"{word}"'


def _fragment(tanya: _Tanya) -> str:
    lines = []
    for unit in tanya.organisasi.unit:
        extra = [f"kelas={unit.kelas}"] if unit.kelas else []
        extra += [f"penanda={';'.join(unit.penanda)}"] if unit.penanda else []
        extra += [f"pola={unit.pola}"] if unit.pola else []
        lines.append(" ".join((unit.kode, unit.jenis, unit.induk or "-", unit.jabatan_pimpinan, *extra)))
    return f'[organisasi.{tanya.nama}]\nunit = """\n' + "\n".join(lines) + '\n"""\n\n'
