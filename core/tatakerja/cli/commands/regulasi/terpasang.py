"""``regulasi daftar`` and ``regulasi tampil``."""

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.options import opsi_format


@click.command(
    cls=Perintah,
    umum=False,
    help="Semua regulasi yang terpasang. Yang rusak tetap didaftar, dengan sebabnya, dan tidak mengganggu yang lain.",
    contoh=("tatakerja regulasi daftar",),
)
@opsi_format()
def daftar(bentuk: str) -> None:
    """List what is installed."""
    from tatakerja.cli.screen.regulasi.terpasang import show_installed

    show_installed(bentuk)


@click.command(
    cls=Perintah,
    help=(
        "Satu regulasi: judul, masa berlaku, banyaknya aturan dan anomali, hook, catatan tentang sumbernya, dan "
        "kewajiban yang tidak dijalankan program ini: pengelolaan kinerja, proses bisnis, serta teknologi informasi."
    ),
    contoh=("tatakerja -r buleleng regulasi tampil",),
)
@opsi_format()
@click.pass_context
def tampil(ctx: click.Context, bentuk: str) -> None:
    """Show one regulation."""
    from tatakerja.cli.screen.regulasi.terpasang import show_one

    show_one(Keadaan.dari(ctx).buku(lengkap=True), bentuk)
