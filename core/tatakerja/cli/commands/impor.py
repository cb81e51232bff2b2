"""``impor`` and ``ekspor``: the organisation into the database and out of it."""

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.commands.acting import open_stored


@click.command(
    cls=Perintah,
    help=(
        "Masukkan organisasi dari FOLDER (unit.csv, pegawai.csv, pejabat.csv) ke basis data, menggantikan yang ada "
        "sebagai cuplikan baru; penugasan yang sudah ada tetap memegang fakta lamanya. Basis data yang belum ada "
        "dibuat. Bila berkasnya bersalah, tidak ada yang masuk dan setiap kesalahan disebut."
    ),
    contoh=("tatakerja -r bantul -d bantul.db impor data",),
)
@click.argument("folder")
@click.option("--oleh", metavar="NIP", help="Siapa yang mempertanggungjawabkan.")
@click.pass_context
def impor(ctx: click.Context, folder: str, oleh: str | None) -> None:
    """Import an organisation."""
    from tatakerja.cli.app.search import cleaned
    from tatakerja.cli.screen.layout import waiting
    from tatakerja.loading import baca_organisasi
    from tatakerja.values.teks import angka

    keadaan = Keadaan.dari(ctx)
    keadaan.require_database()
    with waiting("Mengimpor organisasi"):
        # Read first: faulty files leave no empty database behind.
        found = baca_organisasi(folder, jenis_unit=keadaan.buku().jenis_unit)
        keadaan.buka_tersimpan(buat=True).impor(found, oleh=None if oleh is None else cleaned(oleh))
    click.echo(
        f"{keadaan.basis_data}: {angka(len(found.unit))} unit, {angka(len(found.pegawai))} pegawai, "
        f"{angka(len(found.pemangku))} pemangku jabatan."
    )
    click.echo(f"Lanjutkan: tatakerja -r {keadaan.nama_regulasi()} -d {keadaan.basis_data} kedudukan")


@click.command(
    cls=Perintah,
    help=(
        "Keluarkan organisasi dari basis data, termasuk pergantian pejabat sejak impor, ke FOLDER yang baru atau "
        "kosong: unit.csv, pegawai.csv, pejabat.csv."
    ),
    contoh=("tatakerja -r bantul -d bantul.db ekspor data-baru",),
)
@click.argument("folder")
@click.pass_context
def ekspor(ctx: click.Context, folder: str) -> None:
    """Export the organisation."""
    from tatakerja.loading import tulis_organisasi
    from tatakerja.values.teks import angka

    found = open_stored(ctx).organisasi
    tulis_organisasi(found, folder)
    click.echo(
        f"{folder}: {angka(len(found.unit))} unit, {angka(len(found.pegawai))} pegawai, "
        f"{angka(len(found.pemangku))} pemangku jabatan."
    )
