"""``regulasi pelaporan``."""

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.options import opsi_format


@click.command(
    cls=Perintah,
    help=(
        "Ketentuan pelaporan sebuah regulasi: siapa melapor kepada siapa, siapa boleh meminta laporan sewaktu-waktu, "
        "kepada siapa tim menyampaikan kendala, dan pasal.\n\nKODE: hanya baris ini; boleh beberapa."
    ),
    contoh=("tatakerja -r buleleng regulasi pelaporan",),
)
@click.argument("kode", nargs=-1)
@opsi_format()
@click.pass_context
def pelaporan(ctx: click.Context, kode: tuple[str, ...], bentuk: str) -> None:
    """List the rows of reports."""
    from tatakerja.cli.screen.regulasi.pelaporan import show_report_rows

    show_report_rows(Keadaan.dari(ctx).buku(), kode, bentuk)
