"""The files of a regulation: found by their names, bounded in size, parsed; no other file is opened.

A file may be cut in parts, ``anomali.toml`` and ``anomali-lain.toml``, which are read in the order of their names.
"""

import os
import re
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

import tomli

from tatakerja.border.files import reason, special_kind
from tatakerja.rules.berkas.faults import BerkasTerbaca, KesalahanRegulasi, Pengumpul
from tatakerja.values.teks import maksud_pilihan

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

BERKAS_WAJIB = ("regulasi", "kosakata", "kedudukan")
BERKAS_REGULASI = (*BERKAS_WAJIB, "penugasan", "pelaksanaan", "pelaporan", "tahapan", "evaluasi", "anomali", "contoh")
"""The files, by the names of what they say."""
REDAKSI = "anomali-redaksi"
"""The part of ``anomali`` that no answer needs: read only when it is asked for."""
PENGATURAN = "pengaturan"
"""The file of what a regency settles for itself: no part of a regulation, so read by itself."""
BUKAN_ATURAN = frozenset({"pyproject.toml", f"{PENGATURAN}.toml"})
"""TOML files that may stand in the folder of a regulation without being part of it."""

BATAS_UKURAN = 1_000_000
BATAS_BERKAS = 60
_NAMA_KERANGKA = re.compile(r"[a-z0-9][a-z0-9_-]*\.txt")
_TEMPAT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_SEBAB = {
    "Cannot overwrite a value": "kunci ini sudah ditulis",
    "Cannot mutate immutable namespace": (
        "kunci ini sudah ditulis sebagai daftar [...] atau tabel {...} di atas; tambahkan isinya di sana"
    ),
    "Duplicate inline table key": "kunci ini sudah ditulis dalam tabel yang sama",
    "Cannot declare": "tabel ini sudah dinyatakan",
    "Unterminated string": "teks tidak ditutup dengan tanda kutip",
    "Illegal character": "ada karakter yang tidak boleh; teks berbaris-baris ditulis di antara tiga tanda kutip",
    "Expected '=' after a key": "sesudah kunci harus ada tanda '='",
    "Expected newline or end of document": "sesudah nilai harus ganti baris",
    "Expected ']' at the end of a table declaration": "judul tabel tidak ditutup ']'",
    "Expected ']]' at the end of an array declaration": "judul tabel tidak ditutup ']]'",
    "Unclosed array": "daftar tidak ditutup ']' atau kurang koma",
    "Unclosed inline table": "tabel tidak ditutup '}', kurang koma, atau memuat ganti baris",
    "Invalid statement": "baris ini bukan kunci, judul, atau komentar",
    "Invalid initial character for a key part": "kunci harus ditulis dengan huruf, angka, '_', '-', atau dalam kutip",
    "Invalid value": "nilai tidak sah; teks ditulis dalam tanda kutip",
    "Unescaped '\\' in a string": "'\\' dalam teks ditulis '\\\\'",
}


def cari_berkas(akar: "Traversable", faults: Pengumpul) -> dict[str, list[str]]:
    """The names of a folder's files, by what they are part of; ``REDAKSI`` is kept apart.

    Notes required files that are missing and files that look like parts of a regulation without being any.
    """
    found: dict[str, list[str]] = {name: [] for name in (*BERKAS_REGULASI, REDAKSI)}
    regular = {entry.name: entry.is_file() for entry in akar.iterdir() if entry.name.endswith(".toml")}
    names = sorted(regular)
    for name in names:
        if not regular[name]:
            faults.catat_berkas(
                KesalahanRegulasi(name, 0, "bukan berkas biasa", "pindahkan, lalu tulis berkasnya di sini")
            )
            continue
        stem = name.removesuffix(".toml")
        part = stem if stem == REDAKSI else stem.split("-", 1)[0]
        if part in found:
            found[part].append(name)
        elif name not in BUKAN_ATURAN:
            hint = maksud_pilihan(name, (f"{one}.toml" for one in BERKAS_REGULASI))
            faults.catat_berkas(KesalahanRegulasi(name, 0, "berkas ini tidak dikenal", hint))
    for name in BERKAS_WAJIB:
        if not found[name]:
            faults.catat_berkas(
                KesalahanRegulasi(f"{name}.toml", 0, "berkas ini wajib ada", "buat berkas itu di samping yang lain")
            )
    if len(names) > BATAS_BERKAS:
        faults.catat_berkas(
            KesalahanRegulasi(names[BATAS_BERKAS], 0, f"lebih dari {BATAS_BERKAS} berkas", "gabungkan sebagian")
        )
        return {name: [] for name in found}
    return found


def baca_dokumen(akar: "Traversable", names: Iterable[str], faults: Pengumpul) -> list[BerkasTerbaca]:
    """Read and parse files; notes those that can't be, with the place."""
    read = []
    for name in names:
        text = _text(akar, name, faults)
        if text is None:
            continue
        try:
            read.append(BerkasTerbaca(name, text, tomli.loads(text)))
        except tomli.TOMLDecodeError as error:
            faults.catat_berkas(salah_toml(name, text, str(error)))
        except RecursionError:
            faults.catat_berkas(KesalahanRegulasi(name, 0, "tabel bersarang terlalu dalam", "tulis sebagai [[tabel]]"))
    return read


def baca_kerangka(akar: "Traversable", name: str) -> str:
    """The text of an outline.

    :raises ValueError: if the name is a path; or with what keeps the file from being read, in Indonesian.
    """
    if not _NAMA_KERANGKA.fullmatch(name):
        raise ValueError("harus nama berkas .txt di folder ini, bukan jalur")
    faults = Pengumpul()
    text = _text(akar, name, faults)
    if text is None:
        raise ValueError(f"berkas itu {faults.berkas_pertama}")
    return text


def _text(akar: "Traversable", name: str, faults: Pengumpul) -> str | None:
    try:
        file = akar.joinpath(name)
        if isinstance(file, os.PathLike) and (kind := special_kind(os.stat(file).st_mode)) is not None:
            faults.catat_berkas(KesalahanRegulasi(name, 0, f"adalah {kind}, bukan berkas biasa", "tulis berkasnya"))
            return None
        with file.open("rb") as opened:
            content = opened.read(BATAS_UKURAN + 1)
        if len(content) > BATAS_UKURAN:
            faults.catat_berkas(
                KesalahanRegulasi(
                    name, 0, f"lebih dari {BATAS_UKURAN:_} byte".replace("_", "."), "bagi menjadi beberapa berkas"
                )
            )
            return None
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        faults.catat_berkas(KesalahanRegulasi(name, 0, reason(error), "periksa nama dan izinnya"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        faults.catat_berkas(KesalahanRegulasi(name, line, "bukan teks UTF-8", "simpan kembali sebagai UTF-8"))
    return None


def salah_toml(name: str, text: str, message: str) -> KesalahanRegulasi:
    """What keeps a text from being TOML: its line, and why in words.

    :param message: what the parser said.
    """
    match = _TEMPAT.search(message)
    line = int(match[1]) if match and match[1] else text.count("\n") + 1
    here = "".join(text.splitlines()[line - 1 : line])
    told = next((told for start, told in _SEBAB.items() if message.startswith(start)), "tidak dapat dibaca di sini")
    reason = _tanggal_salah(here) or told
    column = f"kolom {match[2]}: " if match and match[2] else ""
    return KesalahanRegulasi(name, line, f"bukan TOML yang sah: {column}{reason}")


def _tanggal_salah(line: str) -> str:
    """What is wrong with the date of a line, where it is that."""
    if re.search(r"=\s*\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\b", line):
        return "tanggal ditulis tahun dahulu, misalnya 2026-01-31"
    found = re.search(r"=\s*(\d{4}-\d{1,2}-\d{1,2})\b", line)
    if found is None:
        return ""
    try:
        date.fromisoformat(found[1])
    except ValueError:
        return f"tanggal {found[1]} tidak ada; tulis dengan dua angka bulan dan hari, misalnya 2026-01-31"
    return ""
