"""``alur evaluasi``: who reviews an employee's results."""

from collections.abc import Iterator

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.completion import NIP, UNIT
from tatakerja.cli.app.dokumen import opsi_diagram, put_diagram
from tatakerja.cli.app.options import opsi_format, opsi_ukuran_tim
from tatakerja.cli.commands.usulan import open_route, opsi_jelaskan, put_route


@click.command(
    cls=Perintah,
    help=(
        "Siapa meninjau hasil kerja seorang pegawai, berurutan, sampai yang menyatakan selesai, dan apakah "
        "pengembalian untuk diperbaiki diatur. Hasil sebuah penugasan mengikuti unit pemilik kinerjanya; tanpa "
        "--pemilik, unit pegawai itu sendiri."
    ),
    contoh=(
        "tatakerja -r bantul -o data alur evaluasi NIP",
        "tatakerja -r bantul -o data alur evaluasi NIP --pemilik DISHUB --format json",
        "tatakerja -r kotabaru -o data alur evaluasi NIP --format mermaid > evaluasi.mmd",
    ),
)
@click.argument("nip", type=NIP)
@click.option("--pemilik", type=UNIT, help="Kode unit pemilik kinerja; bawaan: unit pegawai.")
@opsi_ukuran_tim
@opsi_jelaskan
@opsi_diagram
@opsi_format("tabel", "json", "mermaid")
@click.pass_context
def evaluasi(
    ctx: click.Context,
    *,
    nip: str,
    pemilik: str | None,
    ukuran_tim: int | None,
    jelaskan: bool,
    ke: str | None,
    bentuk: str,
) -> None:
    """Show the chain of review."""
    from tatakerja.cli.app.search import find_unit, resolve_nip

    sistem = open_route(ctx, ke, jelaskan=jelaskan)
    nip = resolve_nip(sistem, [nip])[nip]
    if pemilik is not None:
        find_unit(sistem.susunan(), pemilik)
    answer = sistem.alur_evaluasi(nip, pemilik, ukuran_tim=ukuran_tim)
    if ke is not None:
        from tatakerja.documents.diagram.alur import diagram_evaluasi

        put_diagram(ctx, lambda: diagram_evaluasi(sistem, nip, answer), ke, bentuk)
        return

    def shown() -> Iterator[str]:
        from tatakerja.cli.screen.evaluasi import review_told

        return review_told(sistem, nip, pemilik, answer)

    put_route(
        ctx,
        sistem,
        answer,
        bentuk,
        alasan=(lambda: sistem.penjelas_alur((nip,)).evaluasi(nip, pemilik, ukuran_tim)) if jelaskan else None,
        layar=shown,
        tentang=nip,
    )
