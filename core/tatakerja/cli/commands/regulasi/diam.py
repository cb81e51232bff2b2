"""``regulasi diam``."""

from typing import get_args

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.options import Pilihan, opsi_format
from tatakerja.values.aturan import Pertanyaan


@click.command(
    cls=Perintah,
    help=(
        "Yang menurut pembacaan teks memang tidak diatur sebuah regulasi: tentang pertanyaan apa, bagi kasus mana, "
        "bagaimana diketahui, dan pasal. Hanya untuk kasus ini jawaban menyatakan bahwa regulasi tidak mengatur; bila "
        "baris sekadar tidak ada, jawabannya bahwa plugin belum memuat.\n\nKODE: hanya baris ini; boleh beberapa."
    ),
    contoh=("tatakerja -r buleleng regulasi diam", "tatakerja -r bantul regulasi diam --tentang pelaporan"),
)
@click.argument("kode", nargs=-1)
@click.option("--tentang", type=Pilihan(*get_args(Pertanyaan)), help="Hanya tentang pertanyaan ini.")
@opsi_format()
@click.pass_context
def diam(ctx: click.Context, kode: tuple[str, ...], tentang: str | None, bentuk: str) -> None:
    """List the declared silences."""
    from tatakerja.cli.screen.regulasi.diam import show_silences

    show_silences(Keadaan.dari(ctx).buku(), kode, tentang, bentuk)
