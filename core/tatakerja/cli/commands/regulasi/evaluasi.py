"""``regulasi evaluasi``."""

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.options import opsi_format


@click.command(
    cls=Perintah,
    help=(
        "Aturan peninjauan hasil sebuah regulasi: bagi unit mana, para peninjau berurutan, pengembalian untuk "
        "diperbaiki, dan pasal. Peninjau terakhir menyatakan selesai.\n\nKODE: hanya baris ini; boleh beberapa."
    ),
    contoh=("tatakerja -r kotabaru regulasi evaluasi --format json",),
)
@click.argument("kode", nargs=-1)
@opsi_format()
@click.pass_context
def evaluasi(ctx: click.Context, kode: tuple[str, ...], bentuk: str) -> None:
    """List the rows of reviews."""
    from tatakerja.cli.screen.regulasi.evaluasi import show_reviews

    show_reviews(Keadaan.dari(ctx).buku(), kode, bentuk)
