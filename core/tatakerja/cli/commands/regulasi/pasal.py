"""``regulasi pasal``."""

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.options import opsi_format


@click.command(
    cls=Perintah,
    help=(
        "Dari tempat dalam teks ke barisnya: setiap aturan, langkah, kegiatan, isi surat, anomali, dan pernyataan yang "
        "bersandar padanya, dengan berkas dan nomor barisnya. Disebut juga yang menyitasi tempat di bawahnya, lalu "
        "yang menyitasi keseluruhan yang memuatnya.\n\nTEMPAT: seperti dalam penomoran regulasi, misalnya `Pasal 7 "
        "ayat (1)` atau `Lampiran IV.E`; boleh beberapa."
    ),
    contoh=(
        'tatakerja -r bantul regulasi pasal "Pasal 7"',
        'tatakerja -r bantul regulasi pasal "Lampiran IV.E angka 4 huruf a" --format json',
    ),
)
@click.argument("tempat", nargs=-1, required=True)
@opsi_format()
@click.pass_context
def pasal(ctx: click.Context, tempat: tuple[str, ...], bentuk: str) -> None:
    """Tell what rests on a place."""
    from tatakerja.cli.screen.regulasi.pasal import show_place

    show_place(Keadaan.dari(ctx).plugin(), tempat, bentuk)
