"""``regulasi pelaksanaan``."""

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.options import opsi_format


@click.command(
    cls=Perintah,
    help=(
        "Ketentuan pelaksanaan tugas sebuah regulasi: siapa yang mengarahkan, dengan siapa berkoordinasi, apa yang "
        "wajib dilakukan yang bekerja sendiri dan tim, dan pasal.\n\nKODE: hanya baris ini; boleh beberapa."
    ),
    contoh=("tatakerja -r bantul regulasi pelaksanaan", "tatakerja -r wonogiri regulasi pelaksanaan --format json"),
)
@click.argument("kode", nargs=-1)
@opsi_format()
@click.pass_context
def pelaksanaan(ctx: click.Context, kode: tuple[str, ...], bentuk: str) -> None:
    """List the rows on how work is carried out."""
    from tatakerja.cli.screen.regulasi.pelaksanaan import show_directions

    show_directions(Keadaan.dari(ctx).buku(), kode, bentuk)
