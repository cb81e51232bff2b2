"""``pegawai``: what is kept of a person."""

import sys

import click

from tatakerja.cli.app.click_id import Grup, Perintah
from tatakerja.cli.commands.jurnal import open_store

pegawai = Grup(
    name="pegawai",
    help="Data pribadi pegawai dalam basis data.",
    malas={
        "hapus-data": ("tatakerja.cli.commands.pegawai:hapus_data", "Hapus data pribadi seseorang untuk selamanya.")
    },
    contoh=("tatakerja -d bantul.db pegawai hapus-data NIP",),
)


@click.command(
    cls=Perintah,
    name="hapus-data",
    help=(
        "Hapus data pribadi seseorang untuk selamanya: NIP dan nama di semua cuplikan organisasi, serta alasan dan isi "
        "surat tentangnya. Peristiwanya tetap ada tanpa nama, dan jurnal tetap dapat diperiksa. Cadangan basis data "
        "yang lama tidak terhapus olehnya.\n\n"
        "Ditanyakan dahulu, kecuali dengan --ya."
    ),
    contoh=("tatakerja -d bantul.db pegawai hapus-data 198501012010011001 --oleh 197001011995031001",),
)
@click.argument("nip")
@click.option("--oleh", metavar="NIP", help="Siapa yang menghapus.")
@click.option("--ya", is_flag=True, help="Hapus tanpa bertanya.")
@click.pass_context
def hapus_data(ctx: click.Context, nip: str, oleh: str | None, ya: bool) -> None:
    """Erase a person."""
    from tatakerja.cli.app.search import cleaned
    from tatakerja.journal import SISTEM

    store = open_store(ctx)
    nip = cleaned(nip)
    with store.baca() as view:
        _require_known(view.sandi(nip), nip)
    if not ya:
        _confirm(f"Data pribadi {nip} akan dihapus untuk selamanya. Ketik ya untuk melanjutkan: ")
    with store.transaksi() as tx:
        event = tx.hapus_orang(nip, oleh=SISTEM if oleh is None else tx.orang(cleaned(oleh)))
    click.echo(f"Data pribadi {nip} dihapus (peristiwa {event.no}). Jurnalnya tetap utuh.")
    click.echo("Hapus pula orang itu dari berkas organisasi sebelum mengimpornya lagi.")


def _require_known(sandi: str | None, nip: str) -> None:
    from tatakerja.values.galat import TidakDitemukan

    if sandi is None:
        raise TidakDitemukan(f"NIP {nip!r} tidak dikenal jurnal basis data ini; tidak ada yang dihapus")


def _confirm(question: str) -> None:
    """Go on only where the user types the word.

    :raises click.Abort: otherwise.
    """
    click.echo(question, nl=False, err=True)
    if sys.stdin.readline().strip().lower() != "ya":
        raise click.Abort
