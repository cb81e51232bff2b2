"""``regulasi aturan``."""

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.options import opsi_format


@click.command(
    cls=Perintah,
    help=(
        "Aturan kedudukan sebuah regulasi dalam urutan teksnya: syarat, Pejabat Penilai Kinerja (PPK), Pimpinan Unit "
        "Organisasi (PUO), dan Pelaksana koordinasi yang ditunjuk, pasal, serta lapisan asalnya.\n\n"
        "KODE: hanya aturan ini; boleh beberapa."
    ),
    contoh=("tatakerja -r bantul regulasi aturan", "tatakerja -r bantul regulasi aturan btl-dinas --format json"),
)
@click.argument("kode", nargs=-1)
@opsi_format()
@click.pass_context
def aturan(ctx: click.Context, kode: tuple[str, ...], bentuk: str) -> None:
    """List the rules."""
    from tatakerja.cli.screen.regulasi.kedudukan import show_rules

    show_rules(Keadaan.dari(ctx).buku(), kode, bentuk)
