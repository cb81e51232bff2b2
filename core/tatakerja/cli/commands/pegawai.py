"""``pegawai``: a person's NIP over time, and what is kept of them."""

import sys
from datetime import date

import click

from tatakerja.cli.app.click_id import Grup, Perintah
from tatakerja.cli.app.completion import NIP
from tatakerja.cli.app.options import Tanggal
from tatakerja.cli.commands.acting import actors, open_stored
from tatakerja.cli.commands.jurnal import open_store

pegawai = Grup(
    name="pegawai",
    help="NIP dan data pribadi pegawai dalam basis data.",
    malas={
        "ganti-nip": ("tatakerja.cli.commands.pegawai:ganti_nip", "Catat NIP baru seseorang."),
        "pengganti": ("tatakerja.cli.commands.pegawai:pengganti", "Penggantian NIP yang tercatat."),
        "hapus-data": ("tatakerja.cli.commands.pegawai:hapus_data", "Hapus data pribadi seseorang untuk selamanya."),
    },
    contoh=("tatakerja -d bantul.db pegawai hapus-data NIP",),
)


@click.command(
    cls=Perintah,
    name="ganti-nip",
    help=(
        "Catat bahwa pegawai ber-NIP LAMA kini ber-NIP BARU, misalnya PPPK yang menjadi PNS. Jabatan, penugasan yang "
        "berjalan, dan hasilnya tetap miliknya; surat yang sudah terbit tetap menyebut NIP lamanya."
    ),
    contoh=(
        "tatakerja -r bantul -d bantul.db pegawai ganti-nip 199505182022211018 199505182026041003 \\",
        "    --berlaku 2026-04-01",
    ),
)
@click.argument("lama")
@click.argument("baru")
@click.option("--berlaku", type=Tanggal(), metavar="YYYY-MM-DD", help="Hari pertama; tanpa ini hari ini (--tanggal).")
@click.option("--dasar", metavar="TEKS", default="", help="Surat keputusannya.")
@click.option("--oleh", type=NIP, help="Siapa yang mempertanggungjawabkan.")
@click.pass_context
def ganti_nip(ctx: click.Context, *, lama: str, baru: str, berlaku: date | None, dasar: str, oleh: str | None) -> None:
    """Record a new NIP."""
    from tatakerja.cli.app.search import cleaned

    sistem = open_stored(ctx)
    old, new = cleaned(lama), cleaned(baru)
    sistem.ganti_nip(old, new, berlaku=berlaku, dasar=dasar, oleh=actors(sistem, oleh=oleh)["oleh"])
    click.echo(f"NIP {old} menjadi {new} sejak {berlaku or sistem.tanggal}.")


@click.command(
    cls=Perintah,
    help="NIP mana diganti NIP mana, menurut urutan pencatatannya.",
    contoh=("tatakerja -r bantul -d bantul.db pegawai pengganti",),
)
@click.pass_context
def pengganti(ctx: click.Context) -> None:
    """List whose NIP changed."""
    from tatakerja.cli.screen.pengganti import replaced

    for line in replaced(open_stored(ctx).pengganti(), "nip"):
        click.echo(line)


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
@click.argument("nip", type=NIP)
@click.option("--oleh", type=NIP, help="Siapa yang menghapus.")
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
