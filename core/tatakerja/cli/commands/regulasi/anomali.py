"""``regulasi anomali``."""

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.options import opsi_format


@click.command(
    cls=Perintah,
    help=(
        "Anomali sebuah regulasi: pertentangan, kekosongan, rujukan dan penomoran yang keliru, beserta tempatnya. "
        "Yang mengubah jawaban disebut lebih dahulu, dengan pilihan tafsirnya; tafsir yang dipakai bertanda *. Cacat "
        "naskah yang tidak mengubah satu jawaban pun hanya disebut dengan --semua.\n\n"
        "KODE: satu anomali selengkapnya; boleh beberapa."
    ),
    contoh=(
        "tatakerja -r kotabaru regulasi anomali",
        "tatakerja -r kotabaru regulasi anomali ktb-jenjang",
        "tatakerja -r kotabaru regulasi anomali --semua",
        "tatakerja -r kotabaru -o data -t ktb-jenjang=pasal-18 kedudukan",
    ),
)
@click.argument("kode", nargs=-1)
@click.option("--semua", is_flag=True, help="Juga cacat naskah yang tidak mengubah satu jawaban pun.")
@opsi_format()
@click.pass_context
def anomali(ctx: click.Context, kode: tuple[str, ...], *, semua: bool, bentuk: str) -> None:
    """List the flaws."""
    from tatakerja.cli.screen.regulasi.anomali import show_flaws

    show_flaws(Keadaan.dari(ctx).buku(lengkap=True), kode, bentuk, everything=semua)
