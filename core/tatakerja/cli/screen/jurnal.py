"""The journal for a person: its events, and what its verification found."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import click

from tatakerja.border.text import one_line
from tatakerja.cli.screen import layout
from tatakerja.values.teks import angka

if TYPE_CHECKING:
    from tatakerja.journal import Cacat, HasilPeriksa, Peristiwa, Segel


def events_listed(people: Mapping[str, str], events: Iterator["Peristiwa"]) -> Iterator[str]:
    """``jurnal tampil``: the events, who acted by name of the person where it is kept.

    :param people: the NIP of each token.
    """
    rows = [
        (str(one.no), _when(one), one.stream, one.jenis, people.get(one.oleh, one.oleh), one.hash[:12])
        for one in events
    ]
    if rows:
        yield from layout.table(("No", "Waktu (UTC)", "Stream", "Peristiwa", "Oleh", "Hash"), rows)
    yield ""
    yield f"{angka(len(rows))} peristiwa."


def _when(event: "Peristiwa") -> str:
    """The time of its record, and what day the paper has where that is another."""
    dated, recorded = (str(event.data.get(key) or "") for key in ("tanggal", "dicatat"))
    mark = f" (tanggal {dated})" if dated and dated < recorded else ""
    return f"{event.waktu}{mark}{' (jam mundur)' if 'jam_mundur' in event.data else ''}"


def tell_verified(
    result: "HasilPeriksa",
    *,
    segel: "Segel | None" = None,
    ditolak: "Sequence[Cacat]" = (),
    resi: int = 0,
    surat: Sequence[str] = (),
) -> None:
    """``jurnal periksa``: what was verified on stdout, every fault on stderr.

    :param ditolak: why the journal wasn't held against the anchor: faults of the anchor, none of the journal's.
    :param resi: how many receipts it was held against; ``surat`` the letters that were.
    """
    click.echo(f"{angka(result.jumlah)} peristiwa, kepala {result.kepala}")
    if result.diputus_ulang:
        again = angka(result.diputus_ulang)
        click.echo(f"{again} peristiwa penugasan diputus ulang menurut aturan dan pemangku saat itu.")
    if segel is not None and not ditolak:
        click.echo("Segel tidak bertanda tangan." if segel.kunci is None else f"Segel oleh kunci {segel.kunci}.")
    if result.dihapus:
        click.echo(f"{angka(result.dihapus)} data pribadi sudah dihapus dengan sah.")
    for fault in (*result.cacat, *ditolak):
        click.echo(one_line(f"{fault.jenis}: {fault.tempat}: {fault.isi}"), err=True)
    if ditolak:
        click.echo("Segel TIDAK sah, dan tidak dipakai: tidak ada yang disimpulkan darinya tentang jurnal.", err=True)
    if result.utuh and surat:
        click.echo("Surat menurut jurnal, cocokkan dengan yang tercetak:")
        for line in surat:
            click.echo(f"  {one_line(line)}")
    if result.utuh:
        held = (("segelnya", segel is not None and not ditolak), (f"{angka(resi)} resi", resi > 0))
        against = [what for what, there in held if there]
        only = "; pemotongan hanya diketahui dengan --segel"
        click.echo(f"Jurnal utuh{', juga terhadap ' + ' dan '.join(against) if against else only}.")
    else:
        click.echo(f"Jurnal TIDAK utuh: {angka(len(result.cacat))} cacat.", err=True)
