"""``regulasi alur`` and ``regulasi muatan``."""

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.options import opsi_format


@click.command(
    cls=Perintah,
    help=(
        "Baris alur penugasan sebuah regulasi: bila berlaku, langkah-langkahnya, dokumen, penolakan, dan pasal. "
        "Langkah yang bernomor sama berjalan bersamaan; fase persetujuan mendahului ketua, lalu penetapan. "
        "Sisipan adalah langkah yang ditambahkan teks kepada beberapa alur sekaligus; disebut juga pada barisnya.\n\n"
        "KODE: hanya baris ini; boleh beberapa."
    ),
    contoh=("tatakerja -r bantul regulasi alur", "tatakerja -r kotabaru regulasi alur --tim --format json"),
)
@click.argument("kode", nargs=-1)
@click.option("--tim", is_flag=True, help="Ketentuan tentang ketua dan anggota tim kerja, bukan langkahnya.")
@click.option("--sisipan", is_flag=True, help="Langkah yang ditambahkan kepada beberapa alur, bukan alurnya.")
@opsi_format()
@click.pass_context
def alur(ctx: click.Context, kode: tuple[str, ...], tim: bool, sisipan: bool, bentuk: str) -> None:
    """List the rows of routes."""
    from tatakerja.cli.screen.regulasi.alur import show_insertions, show_routes, show_teams

    if tim and sisipan:
        raise click.UsageError("pilih --tim atau --sisipan, bukan keduanya")
    show = show_teams if tim else show_insertions if sisipan else show_routes
    show(Keadaan.dari(ctx).buku(), kode, bentuk)


@click.command(
    cls=Perintah,
    help=(
        "Isi yang menurut regulasi wajib disebut dalam permohonan atau surat, per dokumen: nama isian untuk opsi "
        "--isi NAMA=TEKS pada `penugasan usulkan`, artinya, dan pasalnya."
    ),
    contoh=("tatakerja -r wonogiri regulasi muatan",),
)
@opsi_format()
@click.pass_context
def muatan(ctx: click.Context, bentuk: str) -> None:
    """List what documents must state."""
    from tatakerja.cli.screen.regulasi.alur import show_contents

    show_contents(Keadaan.dari(ctx).buku(), bentuk)
