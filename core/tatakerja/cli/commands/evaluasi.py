"""``evaluasi``: results handed in, reviewed, returned, and declared done."""

from typing import Any, get_args

import click

from tatakerja.cli.app.click_id import Grup, Perintah
from tatakerja.cli.app.completion import ID, NIP
from tatakerja.cli.app.options import Pilihan, opsi_format, opsi_teks
from tatakerja.cli.commands.acting import act, actors, open_stored, opsi_tindakan, put_value
from tatakerja.values.stored.evaluasi import KeadaanHasil

evaluasi = Grup(
    name="evaluasi",
    help=(
        "Hasil penugasan ditinjau berjenjang menurut regulasi unit pemilik kinerja: diserahkan, diteruskan ke peninjau "
        "berikutnya, dikembalikan untuk diperbaiki, dan diterima peninjau terakhir, yang menyatakannya selesai."
    ),
    malas={
        "serahkan": ("tatakerja.cli.commands.evaluasi:serahkan", "Pelaksana atau ketua tim menyerahkan hasil."),
        "teruskan": ("tatakerja.cli.commands.evaluasi:teruskan", "Peninjau meneruskan hasil ke peninjau berikutnya."),
        "kembalikan": ("tatakerja.cli.commands.evaluasi:kembalikan", "Peninjau mengembalikan hasil untuk diperbaiki."),
        "terima": ("tatakerja.cli.commands.evaluasi:terima", "Peninjau terakhir menyatakan selesai."),
        "daftar": (
            "tatakerja.cli.commands.evaluasi:daftar",
            "Hasil yang sudah diserahkan, atau yang menunggu seseorang.",
        ),
    },
    contoh=(
        'tatakerja -r bantul -d bantul.db evaluasi serahkan 2026-7 --oleh NIP --isi "laporan survei"',
        "tatakerja -r bantul -d bantul.db evaluasi daftar --giliran NIP",
    ),
)
_KETERANGAN = "Bila bukan gilirannya, disebut giliran siapa."


@click.command(
    cls=Perintah,
    help=(
        "Serahkan hasil, sebagai pegawai yang ditugaskan; bagi tim oleh ketuanya, atau anggota mana pun bila tanpa "
        "ketua. Juga untuk menyerahkan kembali yang dikembalikan."
    ),
    contoh=('tatakerja -r bantul -d bantul.db evaluasi serahkan 2026-7 --oleh NIP --isi "laporan survei"',),
)
@click.argument("id", type=ID)
@opsi_teks("--isi", "Hasil yang diserahkan.", wajib=True)
@opsi_tindakan
@opsi_format()
@click.pass_context
def serahkan(ctx: click.Context, /, **given: Any) -> None:
    """Hand in."""
    act(ctx, "hasil_serahkan", given)


@click.command(
    cls=Perintah,
    help=f"Teruskan hasil yang sesuai target ke peninjau berikutnya. {_KETERANGAN}",
    contoh=("tatakerja -r bantul -d bantul.db evaluasi teruskan 2026-7 --oleh NIP",),
)
@click.argument("id", type=ID)
@opsi_teks("--catatan", "Catatan peninjauan.")
@opsi_tindakan
@opsi_format()
@click.pass_context
def teruskan(ctx: click.Context, /, **given: Any) -> None:
    """Forward."""
    act(ctx, "hasil_teruskan", given)


@click.command(
    cls=Perintah,
    help=(
        "Kembalikan hasil kepada pelaksananya untuk diperbaiki, selalu dengan alasan. Di mana teks diam, pengembalian "
        f"tetap mungkin dan dicatat sebagai tidak diatur. {_KETERANGAN}"
    ),
    contoh=('tatakerja -r bantul -d bantul.db evaluasi kembalikan 2026-7 --oleh NIP --alasan "data belum lengkap"',),
)
@click.argument("id", type=ID)
@opsi_teks("--alasan", "Alasan pengembalian.", wajib=True)
@opsi_tindakan
@opsi_format()
@click.pass_context
def kembalikan(ctx: click.Context, /, **given: Any) -> None:
    """Return."""
    act(ctx, "hasil_kembalikan", given)


@click.command(
    cls=Perintah,
    help=f"Terima hasil dan nyatakan selesai, sebagai peninjau terakhir. {_KETERANGAN}",
    contoh=("tatakerja -r bantul -d bantul.db evaluasi terima 2026-7 --oleh NIP",),
)
@click.argument("id", type=ID)
@opsi_teks("--catatan", "Catatan peninjauan.")
@opsi_tindakan
@opsi_format()
@click.pass_context
def terima(ctx: click.Context, /, **given: Any) -> None:
    """Declare done."""
    act(ctx, "hasil_terima", given)


@click.command(
    cls=Perintah,
    help=(
        "Hasil penugasan: sampai mana peninjauannya dan giliran siapa. Dengan --giliran: hanya yang menunggu orang itu "
        "hari ini."
    ),
    contoh=(
        "tatakerja -r bantul -d bantul.db evaluasi daftar --giliran NIP",
        "tatakerja -r bantul -d bantul.db evaluasi daftar --keadaan dikembalikan --format json",
    ),
)
@click.option("--giliran", type=NIP, help="Hanya yang menunggu orang ini.")
@click.option("--keadaan", type=Pilihan(*get_args(KeadaanHasil)), help="Hanya yang keadaannya ini.")
@opsi_format()
@click.pass_context
def daftar(ctx: click.Context, giliran: str | None, keadaan: KeadaanHasil | None, bentuk: str) -> None:
    """List results."""
    sistem = open_stored(ctx)
    found = sistem.hasil_daftar(giliran=actors(sistem, giliran=giliran)["giliran"], keadaan=keadaan)
    if bentuk != "tabel":
        put_value(bentuk, found)
        return
    from tatakerja.cli.screen import layout
    from tatakerja.cli.screen.evaluasi import results_listed

    layout.show(results_listed(found, {unit.kode: unit.nama for unit in sistem.susunan().unit}))
