"""``[surat]`` in ``pengaturan.toml``: how letters look and are numbered, read and written."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from tatakerja.rules.berkas.reader import baca
from tatakerja.rules.berkas.tools import GAGAL, Konteks
from tatakerja.values.galat import Jalur
from tatakerja.values.istilah import JABATAN_PIMPINAN
from tatakerja.values.pengaturan import (
    GAYA_NAMA,
    JENIS_SURAT,
    PANGKAT_DICETAK,
    PARAF_TERBANYAK,
    TIADA,
    PengaturanSurat,
)
from tatakerja.values.regulasi import pecah_pola
from tatakerja.values.teks import maksud

RENTANG_UKURAN = {
    "lebar": (100, 450), "tinggi": (150, 600), "atas": (5, 80), "bawah": (5, 80), "kiri": (5, 80), "kanan": (5, 80),
    "huruf": (8, 16), "blok_penerima": (1, 50),
}  # fmt: skip
"""Between what the sizes must be: millimetres, points of type, people."""
PENANDA_TANGAN = (*JABATAN_PIMPINAN, "sekretaris_daerah", TIADA)
"""Signers whom ``tanpa_nip`` may name, or that it means nobody."""
_SIDIK = re.compile(r"[0-9a-f]{32}")
PENGGANTI = ("plt", "plh", "pj", TIADA)
"""Capacities that ``jabatan_sendiri`` may name, or that it means none."""


def baca_surat(value: object, konteks: Konteks) -> PengaturanSurat | None:
    """Read the table; None after noting what is wrong with it."""
    table = konteks.tabel(value, ("surat",))
    if table is None:
        return None
    found = baca(PengaturanSurat, table, konteks, ("surat",))
    if found is GAGAL:
        return None
    for place, what, hint in _faults(found):
        konteks.salah(("surat", *place), what, hint)
    return found if isinstance(found, PengaturanSurat) else None


def _faults(surat: PengaturanSurat) -> Iterator[tuple[Jalur, str, str]]:
    for name, (least, most) in RENTANG_UKURAN.items():
        size = getattr(surat, name)
        if size and not least <= size <= most:
            yield (name,), f"{name} {size} di luar {least} sampai {most}", "ukuran kertas dan batas dalam milimeter"
    patterns: list[tuple[Jalur, str]] = [(("pola_nomor",), surat.pola_nomor)] if surat.pola_nomor else []
    for place, pattern in (*patterns, *((("pola", kind), one) for kind, one in surat.pola.items())):
        if pecah_pola(pattern) is not None:
            continue
        yield (
            place,
            f"{place[0]} {pattern!r} harus memuat {{urut}}, dan selain itu hanya {{klasifikasi}}, {{unit}}, "
            "{jenis}, {tahun}",
            "misalnya {klasifikasi}/{urut}/{unit}/{tahun}",
        )
    if surat.templat and not _SIDIK.fullmatch(surat.templat):
        yield (
            ("templat",),
            f"templat {surat.templat!r} bukan sidik folder templat",
            "salin dari yang ditulis `tatakerja surat templat --periksa FOLDER`",
        )
    yield from _fault_of_names(surat)
    units = [one.unit for one in surat.kop]
    for unit in {one for one in units if units.count(one) > 1}:
        yield ("kop",), f"kop bagi unit {unit!r} ditulis dua kali", "hapus salah satunya"
    for name in ("logo", "logo_kepala_daerah"):
        file = getattr(surat, name)
        if "/" in file or "\\" in file or file.startswith("."):
            yield (name,), f"{name} {file!r} bukan nama berkas", "tulis nama berkas dalam folder templat saja"
    if len(surat.paraf) > PARAF_TERBANYAK:
        yield ("paraf",), f"paraf menyebut {len(surat.paraf)} jabatan", f"paling banyak {PARAF_TERBANYAK}"


def _fault_of_names(surat: PengaturanSurat) -> Iterator[tuple[Jalur, str, str]]:
    for name in ("pola", "kode", "judul", "sifat"):
        for kind in getattr(surat, name):
            if kind not in JENIS_SURAT:
                yield (name, kind), f"jenis surat {kind!r} tidak dikenal{maksud(kind, JENIS_SURAT)}", _pilihan()
    for row, one in enumerate(surat.atas_nama):
        for kind in one.jenis:
            if kind not in JENIS_SURAT:
                yield ("atas_nama", row, "jenis"), f"jenis surat {kind!r} tidak dikenal", _pilihan()
    if surat.bentuk_pangkat and surat.bentuk_pangkat not in PANGKAT_DICETAK:
        what = f"bentuk_pangkat {surat.bentuk_pangkat!r} tidak dikenal"
        yield ("bentuk_pangkat",), what, f"pilih dari {', '.join(PANGKAT_DICETAK)}"
    for name, known in (
        ("tanpa_nip", PENANDA_TANGAN), ("jabatan_sendiri", PENGGANTI), ("gaya_nama", (*GAYA_NAMA, TIADA)),
    ):  # fmt: skip
        for who in getattr(surat, name):
            if who not in known:
                yield (name,), f"{name} {who!r} tidak dikenal", f"pilih dari {', '.join(known)}"


def _pilihan() -> str:
    return f"pilih dari {', '.join(JENIS_SURAT)}"


def tulis_surat(surat: PengaturanSurat) -> Iterator[str]:
    """Lines of TOML that :func:`baca_surat` reads back to the same."""
    yield "[surat]"
    rows: list[str] = []
    for field in attrs.fields(PengaturanSurat):
        value = getattr(surat, field.name)
        if field.name in ("kop", "atas_nama"):
            for one in value:
                rows += ["", f"[[surat.{field.name}]]", *_keys(attrs.asdict(one))]
        elif value:
            yield from _keys({field.name: value})
    yield from rows


def _keys(table: Mapping[str, Any]) -> Iterator[str]:
    for key, value in table.items():
        if value:
            yield f"{key} = {_toml(value)}"


def _toml(value: object) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{toml_teks(key)} = {toml_teks(one)}" for key, one in value.items()) + " }"
    if isinstance(value, tuple):
        return "[" + ", ".join(map(toml_teks, value)) + "]"
    return toml_teks(value) if isinstance(value, str) else str(value)


def toml_teks(text: str) -> str:
    """A text as TOML quotes it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
