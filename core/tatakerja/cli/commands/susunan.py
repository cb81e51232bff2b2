"""What the commands share that change one thing of the organisation: told first, asked on a terminal, then stored."""

import sys
from collections.abc import Callable, Iterable
from shlex import quote
from typing import TYPE_CHECKING, Final

import click

from tatakerja.cli.app.completion import NIP
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.options import Tanggal, opsi_bersama, opsi_format
from tatakerja.cli.app.output import put_out
from tatakerja.cli.commands.acting import open_stored, put_value

if TYPE_CHECKING:
    from tatakerja import SistemTersimpan
    from tatakerja.values.stored.impor import PerubahanSusunan


SURUT: Final = (
    " Selisihnya ditunjukkan dahulu dan, di terminal, ditanyakan; --uji hanya menunjukkannya. Penugasan berjalan yang "
    "tersentuh disebut. Kekeliruan diluruskan dengan perubahan sebaliknya, tidak dengan menghapus."
)
"""What the help of each of these commands says at its end."""


OPSI_PENANGGUNG = click.option("--oleh", type=NIP, help="Siapa yang mempertanggungjawabkan; tanpa ini pemilik akun.")
"""``--oleh`` of what is recorded about the organisation."""


opsi_ubahan = opsi_bersama(
    click.option(
        "--berlaku", type=Tanggal(), metavar="YYYY-MM-DD", help="Hari pertama; tanpa ini hari ini (--tanggal)."
    ),
    click.option("--dasar", metavar="TEKS", default="", help="Peraturan atau keputusannya."),
    OPSI_PENANGGUNG,
    click.option("--uji", is_flag=True, help="Sebutkan apa yang berubah; simpan apa pun tidak."),
    click.option("--ya", is_flag=True, help="Catat tanpa bertanya."),
    opsi_format(),
)
"""The decorator that adds from when on, why, who answers for it, and whether it is tried or asked."""


def carry_out(
    ctx: click.Context, sistem: "SistemTersimpan", ubah: "Callable[[bool], PerubahanSusunan]", apa: Iterable[str]
) -> None:
    """Show what a change would change, ask on a terminal, store it, and give the receipt.

    :param ubah: changes it; given whether it is only tried.
    :param apa: what is changed, lines.
    :raises click.Abort: the user doesn't want it.
    """
    from tatakerja.cli.screen.impor import import_compared
    from tatakerja.cli.screen.layout import under_way

    given, keadaan = ctx.params, Keadaan.dari(ctx)
    bentuk, uji = given["bentuk"], given["uji"]
    with under_way("Membandingkan dengan organisasi sekarang"):
        done = ubah(True)
    if bentuk == "tabel":
        prefix = f"tatakerja -r {quote(keadaan.nama_regulasi())} -d {quote(keadaan.tempat())}"
        for line in (*apa, *import_compared(done.banding, done.organisasi, prefix, rinci=keadaan.rinci)):
            click.echo(line)
        for note in done.catatan:
            click.echo(f"Perhatikan: {note}.")
    if not uji:
        if bentuk == "tabel" and not given["ya"] and sys.stdin.isatty():
            confirm("Catat perubahan ini? Ketik ya untuk melanjutkan: ")
        with under_way("Mencatat perubahan"):
            done = ubah(False)
    if bentuk == "tabel":
        click.echo("Uji: tidak ada yang disimpan." if uji else f"Resi: {sistem.resi}")
        return
    from tatakerja.contract.impor import ImporJson

    receipt = None if uji else sistem.resi
    put_out(
        bentuk,
        lambda: ImporJson.dari(done.banding, done.organisasi, uji=uji, resi=receipt, catatan=done.catatan),
        jawaban=done.banding,
    )


def list_replacements(ctx: click.Context, jenis: str, bentuk: str) -> None:
    """Show which NIPs or units took the place of which.

    :param jenis: of what: ``nip`` or ``unit``.
    """
    found = [one for one in open_stored(ctx).pengganti() if one.jenis == jenis]
    if bentuk != "tabel":
        put_value(bentuk, found)
        return
    from tatakerja.cli.screen import layout
    from tatakerja.cli.screen.pengganti import replacements_table

    layout.show(replacements_table(found))


def confirm(question: str) -> None:
    """Go on only where the user types the word.

    :raises click.Abort: otherwise.
    """
    click.echo(question, nl=False, err=True)
    if sys.stdin.readline().strip().lower() != "ya":
        raise click.Abort
