"""``akses``: tokens by which people and programs log in to the service."""

from datetime import date, timedelta
from typing import Final

import click

from tatakerja.cli.app.click_id import Grup, Perintah
from tatakerja.cli.app.completion import NIP
from tatakerja.cli.app.context import Keadaan, tell
from tatakerja.cli.app.options import Bilangan, Pilihan, Tanggal, opsi_format
from tatakerja.cli.app.output import put_out
from tatakerja.penugasan.akses import HAK

_HARI: Final = 90
_PALING_LAMA: Final = 366

akses = Grup(
    name="akses",
    help=(
        "Token untuk masuk ke layanan (`layani`): bagi orang, yang bertindak atas namanya sendiri, dan bagi program "
        "lain. Hanya sidiknya yang disimpan; setiap token berakhir pada suatu hari dan dapat dicabut, dan itu tercatat "
        "dalam jurnal."
    ),
    malas={
        "buat": ("tatakerja.service.perintah.akses:buat", "Token baru; ditampilkan sekali ini saja."),
        "daftar": ("tatakerja.service.perintah.akses:daftar", "Semua token, tanpa tokennya."),
        "cabut": ("tatakerja.service.perintah.akses:cabut", "Cabut sebuah token."),
    },
    contoh=("tatakerja -d bantul.db akses buat kepegawaian --nip NIP --hak pengelola",),
)


@click.command(
    cls=Perintah,
    help=(
        "Buat token. NAMA: untuk apa, misalnya nama programnya. Dengan --nip pemegangnya bertindak sebagai orang itu; "
        "tanpa --nip token itu milik sebuah program, yang perlu --hak. Baris pertama keluarannya tokennya, yang tidak "
        "dapat ditampilkan lagi: simpan seperti kata sandi."
    ),
    contoh=(
        'tatakerja -d bantul.db akses buat "Siti, Bagian Organisasi" --nip NIP --hak pencatat',
        "tatakerja -d bantul.db akses buat e-kinerja --hak pencatat --sampai 2027-01-31",
    ),
)
@click.argument("nama")
@click.option("--nip", type=NIP, help="Siapa yang masuk dengannya.")
@click.option(
    "--hak", multiple=True, type=Pilihan(*HAK),
    help="pencatat: mencatat yang ditandatangani orang lain; pengelola: mengimpor, menetapkan pejabat, memeriksa. "
    "Boleh berulang.",
)  # fmt: skip
@click.option(
    "--sampai",
    type=Tanggal(),
    metavar="YYYY-MM-DD",
    help=f"Hari terakhirnya; bawaan {_HARI} hari, paling lama setahun.",
)
@click.pass_context
def buat(ctx: click.Context, nama: str, nip: str | None, hak: tuple[str, ...], sampai: date | None) -> None:
    """Make a token."""
    from tatakerja.cli.app.search import cleaned
    from tatakerja.penugasan.akses import make

    simpan = Keadaan.dari(ctx).buka_jurnal()
    today = simpan.sekarang().date()
    last = sampai or today + timedelta(days=_HARI)
    if last > today + timedelta(days=_PALING_LAMA):
        raise click.UsageError(f"--sampai {last.isoformat()} lebih dari setahun lagi; buat yang baru kelak", ctx)
    made, word = make(simpan, nama=nama, hak=hak, nip=None if nip is None else cleaned(nip), sampai=last)
    click.echo(word)
    revoke = f"{Keadaan.dari(ctx).program()} akses cabut {made.no}"
    tell(f"Token nomor {made.no}, berlaku sampai {made.sampai}. Cabut: {revoke}")


@click.command(
    cls=Perintah,
    help="Semua token, juga yang berakhir dan dicabut.",
    contoh=("tatakerja -d bantul.db akses daftar",),
)
@opsi_format()
@click.pass_context
def daftar(ctx: click.Context, bentuk: str) -> None:
    """List tokens."""
    from tatakerja.penugasan.akses import tokens_listed

    with Keadaan.dari(ctx).buka_jurnal().baca() as view:
        found = tokens_listed(view)
    if bentuk != "tabel":
        put_out(bentuk, lambda: found)
        return
    from tatakerja.cli.screen import layout

    rows = [
        (
            str(one.no), one.nama or "(dihapus)", one.nip or "-", ", ".join(one.hak) or "-", one.sampai,
            "dicabut" if one.dicabut else "",
        )
        for one in found
    ]  # fmt: skip
    layout.show(layout.table(["No", "Nama", "NIP", "Hak", "Sampai", ""], rows) if rows else ["Belum ada token."])


@click.command(
    cls=Perintah,
    help="Cabut token nomor NO; yang sedang masuk dengannya langsung keluar.",
    contoh=("tatakerja -d bantul.db akses cabut 3",),
)
@click.argument("no", type=Bilangan(1, 999_999))
@click.pass_context
def cabut(ctx: click.Context, no: int) -> None:
    """Revoke a token."""
    from tatakerja.penugasan.akses import revoke

    revoke(Keadaan.dari(ctx).buka_jurnal(), no)
    click.echo(f"Token nomor {no} dicabut.")
