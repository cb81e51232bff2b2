"""``penugasan tandai`` and ``penugasan bertanda``: signed documents beside the letters that were issued."""

from typing import TYPE_CHECKING

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.completion import ID
from tatakerja.cli.app.context import Keadaan, tell
from tatakerja.cli.app.options import Bilangan, opsi_format
from tatakerja.cli.commands.acting import OPSI_PENCATAT, actors, open_stored, put_value
from tatakerja.cli.commands.penugasan.surat import OPSI_TEMPLAT

if TYPE_CHECKING:
    from tatakerja.values.stored.naskah import SuratBertanda


@click.command(
    cls=Perintah,
    help=(
        "Simpan surat yang sudah ditandatangani secara elektronik di samping surat yang terbit. Dengan --berkas: "
        "berkas yang ditandatangani di tempat lain. Tanpa itu suratnya dicetak sebagai PDF dan diserahkan kepada "
        "ekstensi yang menandatangani. Surat yang terbit tidak berubah; berkasnya dihapus bersama data pribadi yang "
        "dimuatnya.\n\n"
        "Ekstensi yang menandatangani juga dipanggil sendiri sesudah sebuah surat terbit; perintah ini mengulanginya "
        "bila ketika itu gagal."
    ),
    contoh=(
        "tatakerja -r bantul -d bantul.db penugasan tandai 2026-7",
        "tatakerja -r bantul -d bantul.db penugasan tandai 2026-7 --berkas bertanda.pdf --penanda BSrE",
    ),
)
@click.argument("id", type=ID)
@click.option("--langkah", type=Bilangan(1, 9999), metavar="N", help="Surat langkah ini; tanpa ini yang menugaskan.")
@click.option("--perpanjangan", type=Bilangan(1, 9999), metavar="N", help="Surat perpanjangan yang keberapa.")
@click.option("--pengakhiran", type=Bilangan(1, 9999), metavar="N", help="Surat pengakhiran yang keberapa.")
@click.option("--berkas", metavar="BERKAS", help="PDF yang sudah ditandatangani.")
@click.option("--penanda", metavar="TEKS", help="Siapa atau apa yang menandatangani berkas itu, misalnya BSrE.")
@OPSI_PENCATAT
@OPSI_TEMPLAT
@opsi_format()
@click.pass_context
def tandai(  # noqa: PLR0917  options
    ctx: click.Context,
    id: str,
    langkah: int | None,
    perpanjangan: int | None,
    pengakhiran: int | None,
    berkas: str | None,
    penanda: str | None,
    dicatat_oleh: str | None,
    templat: str | None,
    bentuk: str,
) -> None:
    """Keep a signed document."""
    if sum(one is not None for one in (langkah, perpanjangan, pengakhiran)) > 1:
        raise click.UsageError("pilih salah satu: --langkah, --perpanjangan, atau --pengakhiran", ctx)
    if (berkas is None) != (penanda is None):
        raise click.UsageError("--berkas dan --penanda disebut bersama", ctx)
    sistem = open_stored(ctx)
    surat = sistem.surat(id, langkah=langkah, perpanjangan=perpanjangan, pengakhiran=pengakhiran)
    if berkas is not None and penanda is not None:
        from tatakerja.border.files import read_bytes
        from tatakerja.values.stored.naskah import BERTANDA_TERBESAR

        who = actors(sistem, dicatat_oleh=dicatat_oleh)["dicatat_oleh"]
        isi = read_bytes(berkas, BERTANDA_TERBESAR)
        found = [sistem.simpan_bertanda(surat, isi, oleh=penanda, dicatat_oleh=who)]
    else:
        from tatakerja.documents.surat.tanda import mintakan_tanda
        from tatakerja.values.galat import GalatPenugasan

        ekstensi = Keadaan.dari(ctx).ekstensi()
        found = mintakan_tanda(sistem, surat, ekstensi.tangani, tell, sistem.pengaturan().surat, templat)
        if not found:
            raise GalatPenugasan(
                "tidak ada surat bertanda yang kembali; pasang ekstensi yang menandatangani, atau sebutkan berkas yang "
                "sudah ditandatangani (--berkas dan --penanda)"
            )
    _show(found, bentuk)


@click.command(
    cls=Perintah,
    help="Surat bertanda yang disimpan di samping surat sebuah penugasan; dengan --ke salah satunya ditulis ke berkas.",
    contoh=(
        "tatakerja -r bantul -d bantul.db penugasan bertanda 2026-7",
        "tatakerja -r bantul -d bantul.db penugasan bertanda 2026-7 --ke bertanda.pdf",
    ),
)
@click.argument("id", type=ID)
@click.option("--no", type=Bilangan(1, 999_999_999), metavar="N", help="Yang mana; tanpa ini yang terakhir.")
@click.option("--ke", metavar="BERKAS", help="Berkas yang ditulis.")
@opsi_format()
@click.pass_context
def bertanda(ctx: click.Context, id: str, no: int | None, ke: str | None, bentuk: str) -> None:
    """Show or take out signed documents."""
    sistem = open_stored(ctx)
    found = [one for one in sistem.surat_bertanda(id) if no in (None, one.no)]
    if ke is not None or no is not None:
        isi = sistem.berkas_bertanda(id, no)
        if ke is not None:
            from tatakerja.border.files import write_file

            write_file(ke, isi)
            found = found[-1:]
    _show(found, bentuk, ke)


def _show(found: "list[SuratBertanda]", bentuk: str, ke: str | None = None) -> None:
    if bentuk != "tabel":
        put_value(bentuk, found)
        return
    from tatakerja.cli.screen.penugasan import signed_told

    for line in signed_told(found, ke):
        click.echo(line)
