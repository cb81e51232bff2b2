"""``pegawai``: a person's NIP over time, and what is kept of them."""

import sys
from datetime import date

import click

from tatakerja.cli.app.click_id import Grup, Perintah
from tatakerja.cli.app.completion import NIP
from tatakerja.cli.app.options import Tanggal, opsi_format
from tatakerja.cli.commands.acting import actors, open_stored, put_value, show_recorded
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
@click.option("--oleh", type=NIP, help="Siapa yang mempertanggungjawabkan; tanpa ini pemilik akun.")
@opsi_format()
@click.pass_context
def ganti_nip(
    ctx: click.Context, *, lama: str, baru: str, berlaku: date | None, dasar: str, oleh: str | None, bentuk: str
) -> None:
    """Record a new NIP."""
    from tatakerja.cli.app.search import cleaned

    sistem = open_stored(ctx)
    old, new = cleaned(lama), cleaned(baru)
    sistem.ganti_nip(old, new, berlaku=berlaku, dasar=dasar, oleh=actors(sistem, oleh=oleh)["oleh"])
    show_recorded(sistem, bentuk, [f"NIP {old} menjadi {new} sejak {berlaku or sistem.tanggal}."])


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
        "surat tentangnya. Peristiwanya tetap ada tanpa nama, dan jurnal tetap dapat diperiksa. Siapa pun yang ada "
        "dalam basis data dapat dihapus, juga yang tidak pernah bertindak. Cadangan yang lama tidak terhapus olehnya; "
        "yang tercatat disebut.\n\n"
        "Ditanyakan dahulu, kecuali dengan --ya."
    ),
    contoh=("tatakerja -d bantul.db pegawai hapus-data 198501012010011001 --oleh 197001011995031001",),
)
@click.argument("nip", type=NIP)
@click.option("--oleh", type=NIP, help="Siapa yang menghapus.")
@click.option("--ya", is_flag=True, help="Hapus tanpa bertanya.")
@opsi_format()
@click.pass_context
def hapus_data(ctx: click.Context, nip: str, oleh: str | None, ya: bool, bentuk: str) -> None:
    """Erase a person."""
    from tatakerja.cli.app.search import cleaned
    from tatakerja.penugasan.akun import akun_mesin
    from tatakerja.penugasan.commands.hapus import erase_person

    store = open_store(ctx)
    nip = cleaned(nip)
    if not ya:
        _confirm(f"Data pribadi {nip} akan dihapus untuk selamanya. Ketik ya untuk melanjutkan: ")
    done = erase_person(store, nip, None if oleh is None else cleaned(oleh), akun_mesin)
    if bentuk != "tabel":
        put_value(bentuk, done)
        return
    click.echo(f"Data pribadi {nip} dihapus (peristiwa {done.resi.no}). Jurnalnya tetap utuh.")
    click.echo("Hapus pula orang itu dari berkas organisasi sebelum mengimpornya lagi.")
    there = [one for one in done.tak_terjangkau if one.ada]
    if done.tak_terjangkau:
        click.echo(
            f"Cadangan yang dibuat sebelumnya tidak terjangkau penghapusan ini dan masih memuatnya; hapus pula: "
            f"{len(there)} masih ada di tempatnya, {len(done.tak_terjangkau) - len(there)} tidak ada lagi di sana."
        )
        for one in there:
            click.echo(f"  {one.berkas} (dibuat {one.waktu})")
    click.echo("Ekspor, halaman, dan salinan lain di luar basis data juga tidak terjangkau.")
    click.echo(f"Resi: {done.resi}")


def _confirm(question: str) -> None:
    """Go on only where the user types the word.

    :raises click.Abort: otherwise.
    """
    click.echo(question, nl=False, err=True)
    if sys.stdin.readline().strip().lower() != "ya":
        raise click.Abort
