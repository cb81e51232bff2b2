"""``pejabat daftar`` and what falls due for whom, for a person."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from tatakerja.cli.screen import layout, wording
from tatakerja.values.istilah import TANPA
from tatakerja.values.teks import angka, tanggal_panjang

if TYPE_CHECKING:
    from tatakerja import SistemTersimpan
    from tatakerja.values.organisasi import Pemangku
    from tatakerja.values.stored.tenggat import Tenggat


def holders_listed(sistem: "SistemTersimpan", found: Sequence["Pemangku"]) -> Iterator[str]:
    """The holders: a table, or blocks on a narrow terminal."""
    headers = ("Unit", "Jabatan", "Pemangku", "Sebagai", "Mulai", "Selesai", "Dasar")
    rows = []
    susunan = sistem.susunan()
    for row in found:
        person = susunan.pegawai_ber_nip(row.nip)
        until = row.selesai.isoformat() if row.selesai else TANPA
        who = wording.employee(person) if person is not None else row.nip
        rows.append((row.unit, sistem.jabatan(row.unit), who, row.sebagai, row.mulai.isoformat(), until, row.dasar))
    if not rows:
        yield "Tidak ada pemangku."
    else:
        yield from layout.table_or_blocks(headers, rows, lambda row: f"{row[0]}: {row[2]}")


def due_listed(found: Sequence["Tenggat"]) -> Iterator[str]:
    """A table, the nearest day first; days that are past are marked."""
    if not found:
        yield "Tidak ada yang bertenggat."
        return
    rows = [
        (
            f"{tanggal_panjang(date.fromisoformat(one.tanggal))}{' (LEWAT)' if one.lewat else ''}",
            one.perihal,
            "; ".join(map(wording.official, one.bagi)) or TANPA,
        )
        for one in found
    ]
    yield from layout.table(("Paling lambat", "Perihal", "Bagi"), rows, (one.lewat for one in found))
    yield ""
    yield f"{angka(len(rows))} tenggat."
