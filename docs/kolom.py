"""Write docs/kolom.md, the columns and spellings that are accepted, from the data: ``python docs/kolom.py``."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from tatakerja.loading.ejaan import BOLEH_KOSONG, EJAAN, HARI, MASIH, SEL_KOSONG
from tatakerja.loading.prepare.mapping import baca_sinonim
from tatakerja.loading.table import KOLOM_BERKAS

FILE = Path(__file__).with_name("kolom.md")
_SINGKAT = 40
"""Spellings of a word that are listed before the rest is only counted."""


def page() -> str:
    """The page."""
    return "".join(f"{line}\n" for line in _lines())


def _lines() -> Iterator[str]:
    known = baca_sinonim()
    yield "# Kolom dan ejaan yang diterima"
    yield ""
    yield "Dibuat dari datanya dengan `make docs`; jangan disunting langsung. Huruf besar dan kecil, spasi, titik,"
    yield "garis bawah, dan tanda hubung tidak dibedakan: `NIP_BARU`, `Nip Baru`, dan `nip.baru` satu."
    yield ""
    yield "## Judul kolom dalam daftar kantor (`siapkan`)"
    yield ""
    yield from _table("kolom", "judul yang dikenal", _turned(known.kolom))
    yield ""
    yield "`nama_nip`: nama dan NIP dalam satu kolom, dalam satu sel atau NIP di bawah namanya."
    yield "Judul bertingkat sampai tiga baris disatukan: `Jabatan` di atas `TMT` menjadi `TMT Jabatan`."
    yield ""
    yield f"Tidak pernah dibaca: {', '.join(sorted(known.abaikan))}."
    yield ""
    yield "Judul lain ditanyakan bila mirip salah satu di atas, selain itu disebut lalu diabaikan. Arti judul sendiri"
    yield 'ditulis sekali dalam berkas pemetaan (`--pemetaan`): `[kolom]`, lalu `"judul" = "nama kolom"`.'
    yield ""
    yield "## Judul kolom dalam daftar penilai (`kedudukan --banding`)"
    yield ""
    yield "Selain judul di atas:"
    yield ""
    yield from _table("kolom", "judul yang dikenal", _turned(known.penilai))
    yield ""
    yield "Tanpa judul seperti itu, kolom NIP, Nama, Jabatan, dan Unit yang kedua dibaca sebagai milik penilainya."
    yield ""
    yield "## Kolom berkas organisasi (`-o`, `impor`)"
    yield ""
    yield "| berkas atau lembar | kolom |"
    yield "|---|---|"
    for file, columns in KOLOM_BERKAS.items():
        yield f"| `{file.removesuffix('.csv')}` | {', '.join(columns)} |"
    yield ""
    yield "Setiap judul di atas harus ada, juga bila tidak satu sel pun di bawahnya berisi: berkas yang"
    yield "kehilangan kolom (misalnya `kelas` atau `kompetensi`) ditolak, agar kolom yang hilang tidak terbaca sebagai"
    yield "kosong. Kolom `golongan`, `kedudukan_khusus`, `unor_id`, dan `pns_id` dalam `pegawai` boleh tidak ada."
    yield ""
    yield "## Isi kolom"
    yield ""
    for column, words in EJAAN.items():
        yield f"### {column}"
        yield ""
        yield from _table("arti", "ejaan yang diterima", _turned(words))
        yield ""
    yield "## NIP, tanggal, sel kosong"
    yield ""
    yield "- NIP: 18 angka, boleh berspasi, bertitik, atau berawalan apostrof; sel yang pernah menjadi angka ditolak."
    yield f"- Tanggal ({', '.join(sorted(HARI))}), hari lebih dulu: `2026-01-05`, `5 Januari 2026`, `05/01/2026`."
    yield f"- Kosong ({', '.join(sorted(BOLEH_KOSONG))}): {', '.join(f'`{one}`' for one in sorted(SEL_KOSONG))}."
    yield f"- Masih berjalan (selesai): {', '.join(f'`{one}`' for one in sorted(MASIH))}."


def _turned(words: Mapping[str, str]) -> Mapping[str, list[str]]:
    """By what they mean, the spellings."""
    found: dict[str, list[str]] = {}
    for spelling, meaning in words.items():
        found.setdefault(meaning, []).append(spelling)
    return found


def _table(left: str, right: str, rows: Mapping[str, list[str]]) -> Iterator[str]:
    yield f"| {left} | {right} |"
    yield "|---|---|"
    for meaning, spellings in rows.items():
        shown = ", ".join(dict.fromkeys(spellings[:_SINGKAT]))
        more = f", dan {len(spellings) - _SINGKAT} lagi" if len(spellings) > _SINGKAT else ""
        yield f"| {meaning} | {shown}{more} |"


if __name__ == "__main__":
    FILE.write_text(page(), "utf-8")
