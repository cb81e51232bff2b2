"""``regulasi tahapan`` and ``regulasi tanggung-jawab``."""

from typing import get_args

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.options import Pilihan, opsi_format
from tatakerja.values.tahapan import Peran


@click.command(
    cls=Perintah,
    help=(
        "Tahapan kerja sebuah regulasi: bagi unit mana, kegiatan setiap tahap, penanggung jawab, dan pasal. Nama "
        "kegiatan adalah ringkasan program ini.\n\nKODE: hanya baris ini; boleh beberapa."
    ),
    contoh=("tatakerja -r bantul regulasi tahapan",),
)
@click.argument("kode", nargs=-1)
@opsi_format()
@click.pass_context
def tahapan(ctx: click.Context, kode: tuple[str, ...], bentuk: str) -> None:
    """List the rows of stages."""
    from tatakerja.cli.screen.regulasi.tahapan import show_stages

    show_stages(Keadaan.dari(ctx).buku(), kode, bentuk)


@click.command(
    name="tanggung-jawab",
    cls=Perintah,
    help=(
        "Tanggung jawab Pejabat Penilai Kinerja (PPK), Pimpinan Unit Organisasi (PUO), ketua, dan anggota tim, "
        "diringkas, dengan pasalnya."
    ),
    contoh=("tatakerja -r bantul regulasi tanggung-jawab", "tatakerja -r bantul regulasi tanggung-jawab --peran ketua"),
)
@click.option("--peran", type=Pilihan(*get_args(Peran)), help="Hanya peran ini.")
@opsi_format()
@click.pass_context
def tanggung_jawab(ctx: click.Context, peran: str | None, bentuk: str) -> None:
    """List responsibilities."""
    from tatakerja.cli.screen.regulasi.tahapan import show_responsibilities

    show_responsibilities(Keadaan.dari(ctx).buku(), peran, bentuk)
