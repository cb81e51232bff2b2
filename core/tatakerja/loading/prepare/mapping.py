"""What a person has answered about the words of their lists, kept as TOML for the next time."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Final

import attrs

from tatakerja.loading.ejaan import folded_cell
from tatakerja.loading.prepare.hasil import PertanyaanKata
from tatakerja.values.galat import GalatMasukan, Kesalahan
from tatakerja.values.teks import maksudnya

ABAIKAN: Final = "abaikan"
"""The answer that leaves a column or a row out."""
BAGIAN_PEMETAAN: Final = {
    "kolom": "judul kolom → nama kolom, atau abaikan",
    "perangkat_daerah": "berkas → nama Perangkat Daerah",
    "unit": "nama unit → jenis unit",
    "induk": "nama unit → nama unit di atasnya",
    "jabatan": "nama jabatan → jenis jabatan, jenjang, atau 'pimpin NAMA UNIT'",
    "sel_kosong": "berkas, lembar, dan kolom → sama (dengan sel di atasnya), atau langsung (di bawah Perangkat Daerah)",
    "status_asn": "status di daftar → pns, pppk, atau abaikan (barisnya tidak diambil)",
}
"""Tables of a mapping, and what each says."""


@attrs.frozen
class Pemetaan:
    """Answers, by table and the word of the list, folded."""

    jawaban: Mapping[str, Mapping[str, str]] = attrs.field(factory=dict)

    def dan(self, jawaban: Sequence[tuple[str, str, str]]) -> "Pemetaan":
        """These answers and further ones: table, word of the list, answer."""
        tables = {bagian: dict(table) for bagian, table in self.jawaban.items()}
        for bagian, nilai, jawab in jawaban:
            tables.setdefault(bagian, {})[folded_cell(nilai)] = jawab
        return Pemetaan(tables)

    def cari(self, bagian: str, nilai: str) -> str | None:
        """The answer about a word; None if there is none, or it was left empty."""
        return self.jawaban.get(bagian, {}).get(folded_cell(nilai)) or None


@attrs.frozen
class Sinonim:
    """The words that are known, from the package's data and the answers.

    :ivar kolom: folded headings, with what each means; ``abaikan`` those of which nothing is read.
    :ivar penilai: folded headings of exports of who appraises whom, likewise.
    :ivar jenis_unit: beginnings of names of units, the longest first.
    :ivar singkatan: folded beginnings of names of posts, with what they are short for.
    :ivar status_mungkin: folded words that probably mean a status, to be proposed.
    """

    kolom: Mapping[str, str]
    penilai: Mapping[str, str]
    abaikan: frozenset[str]
    jenis_unit: Sequence[tuple[str, str]]
    jabatan_pimpinan: Mapping[str, str]
    jenjang: Sequence[tuple[str, str]]
    singkatan: Mapping[str, str]
    status_mungkin: Mapping[str, str]


@cache
def baca_sinonim() -> Sinonim:
    """The words that ship with the package; read once."""
    data = tomllib.loads(resources.files(__package__).joinpath("sinonim.toml").read_text(encoding="utf-8"))
    return Sinonim(
        {folded_cell(word): column for column, words in data["kolom"].items() for word in words},
        {folded_cell(word): column for column, words in data["penilai"].items() for word in words},
        frozenset(map(folded_cell, data["abaikan"]["kolom"])),
        _longest(data["jenis_unit"]),
        data["jabatan_pimpinan"],
        _longest(data["jenjang"]),
        {folded_cell(short): long for long, some in data["singkatan"].items() for short in some},
        {folded_cell(word): likely for likely, words in data["status_mungkin"].items() for word in words},
    )


def _longest(table: Mapping[str, str]) -> list[tuple[str, str]]:
    """A table of beginnings or endings, the longest first."""
    return sorted(table.items(), key=lambda one: -len(one[0]))


def baca_pemetaan(path: str) -> Pemetaan:
    """Read a mapping.

    :param path: where it is.
    :raises GalatMasukan: with every fault of it.
    """
    try:
        data = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise GalatMasukan(
            (Kesalahan(path, 0, "", f"tidak dapat dibaca ({error.strerror})", "periksa namanya"),)
        ) from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise GalatMasukan(
            (Kesalahan(path, 0, "", f"bukan TOML ({error})", "betulkan, atau hapus agar ditulis baru"),)
        ) from None
    faults = [*_faults(path, data)]
    if faults:
        raise GalatMasukan(tuple(faults))
    return Pemetaan(
        {bagian: {folded_cell(word): answer for word, answer in table.items()} for bagian, table in data.items()}
    )


def _faults(path: str, data: Mapping[str, Any]) -> Sequence[Kesalahan]:
    found = []
    for bagian, table in data.items():
        if bagian not in BAGIAN_PEMETAAN:
            hint = maksudnya(bagian, BAGIAN_PEMETAAN, f"yang dikenal: {', '.join(BAGIAN_PEMETAAN)}")
            found.append(Kesalahan(path, 0, "", f"bagian [{bagian}] tidak dikenal", hint))
        elif not isinstance(table, dict) or not all(isinstance(answer, str) for answer in table.values()):
            found.append(Kesalahan(path, 0, "", f"isi [{bagian}] harus teks", 'tulis "kata di daftar" = "artinya"'))
    return found


def tulis_pemetaan(pemetaan: Pemetaan, pertanyaan: Sequence[PertanyaanKata]) -> str:
    """A mapping as TOML, with what is still open as empty answers for a person to fill in.

    :param pemetaan: the answers there are.
    :param pertanyaan: what is open.
    """
    lines = [
        "# Arti kata-kata di daftar Anda. Isi yang kosong, lalu jalankan siapkan lagi dengan --pemetaan berkas ini."
    ]
    for bagian, says in BAGIAN_PEMETAAN.items():
        known = dict(pemetaan.jawaban.get(bagian, {}))
        asked = [one for one in pertanyaan if one.bagian == bagian]
        if not known and not asked:
            continue
        lines += ["", f"[{bagian}]  # {says}"]
        lines += [f"{_quoted(word)} = {_quoted(answer)}" for word, answer in known.items() if answer]
        for one in asked:
            choices = f" Pilihan: {', '.join(one.pilihan)}." if one.pilihan else ""
            likely = f" Usulan: {one.usulan}." if one.usulan else ""
            lines += [
                f"# {one.tanya} ({one.tempat}, {one.jumlah} kali).{likely}{choices}",
                f'{_quoted(one.nilai)} = ""',
            ]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """A text as a TOML basic string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(char if char.isprintable() else f"\\u{ord(char):04X}" for char in escaped) + '"'
