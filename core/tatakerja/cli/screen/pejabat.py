"""``pejabat daftar`` for a person."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tatakerja.cli.screen import layout, wording

if TYPE_CHECKING:
    from tatakerja import SistemTersimpan
    from tatakerja.values.organisasi import Pemangku


def listed(sistem: "SistemTersimpan", found: Sequence["Pemangku"]) -> Iterator[str]:
    """The holders: a table, or blocks on a narrow terminal."""
    headers = ("Unit", "Jabatan", "Pemangku", "Sebagai", "Mulai", "Selesai", "Dasar")
    rows = []
    susunan = sistem.susunan()
    for row in found:
        person = susunan.pegawai_ber_nip(row.nip)
        until = row.selesai.isoformat() if row.selesai else wording.TANPA
        who = wording.employee(person) if person is not None else row.nip
        rows.append((row.unit, sistem.jabatan(row.unit), who, row.sebagai, row.mulai.isoformat(), until, row.dasar))
    width = layout.terminal_width()
    if not rows:
        yield "Tidak ada pemangku."
    elif width is not None and width < layout.SEMPIT:
        for cells in rows:
            yield from layout.block(f"{cells[0]}: {cells[2]}", zip(headers[1:], cells[1:], strict=True))
    else:
        yield from layout.table(headers, rows)
