"""``unit``: units that take the place of others."""

from datetime import date

import click

from tatakerja.cli.app.click_id import Grup, Perintah
from tatakerja.cli.app.completion import NIP, UNIT
from tatakerja.cli.app.options import Tanggal, opsi_format
from tatakerja.cli.commands.acting import actors, open_stored, show_recorded

unit = Grup(
    name="unit",
    help="Unit yang menggantikan unit lain, dalam basis data.",
    malas={
        "gabung": (
            "tatakerja.cli.commands.unit:gabung",
            "Catat unit mana menggantikan unit yang hilang.",
        ),
        "pengganti": ("tatakerja.cli.commands.unit:pengganti", "Penggantian unit yang tercatat."),
    },
    contoh=("tatakerja -r bantul -d bantul.db unit gabung DISHUB.B1 DISHUB.B2 --ke DISHUB.B3",),
)


@click.command(
    cls=Perintah,
    help=(
        "Catat bahwa unit lain menggantikan unit LAMA sejak suatu hari, karena digabung, diubah namanya, atau dihapus. "
        "Yang masih ada dalam organisasi hari itu dilebur ke dalamnya: pegawai dan unit di bawahnya ikut, jabatan "
        "pimpinannya hapus. Penugasan yang berjalan beralih kepada unit penggantinya."
    ),
    contoh=(
        "tatakerja -r bantul -d bantul.db unit gabung DISHUB.B1 DISHUB.B2 --ke DISHUB.B3 --berlaku 2026-04-01 \\",
        '    --dasar "Perbup 4/2026"',
    ),
)
@click.argument("lama", nargs=-1, required=True)
@click.option("--ke", type=UNIT, required=True, help="Unit yang menggantikannya.")
@click.option("--berlaku", type=Tanggal(), metavar="YYYY-MM-DD", help="Hari pertama; tanpa ini hari ini (--tanggal).")
@click.option("--dasar", metavar="TEKS", default="", help="Peraturan atau keputusannya.")
@click.option("--oleh", type=NIP, help="Siapa yang mempertanggungjawabkan; tanpa ini pemilik akun.")
@opsi_format()
@click.pass_context
def gabung(
    ctx: click.Context, *, lama: tuple[str, ...], ke: str, berlaku: date | None, dasar: str, oleh: str | None,
    bentuk: str,
) -> None:  # fmt: skip
    """Record a merger."""
    sistem = open_stored(ctx)
    day = berlaku or sistem.tanggal
    made = sistem.unit_gabung(lama, ke, berlaku=berlaku, dasar=dasar, oleh=actors(sistem, oleh=oleh)["oleh"])
    lines = [f"{', '.join(dict.fromkeys(lama))} digantikan {ke} sejak {day}."]
    if made is not None:
        lines.append(f"Organisasi sejak hari itu: cuplikan {made}; pegawai dan unit di bawahnya ikut ke {ke}.")
    show_recorded(sistem, bentuk, lines)


@click.command(
    cls=Perintah,
    help="Unit mana digantikan unit mana, menurut urutan pencatatannya.",
    contoh=("tatakerja -r bantul -d bantul.db unit pengganti",),
)
@click.pass_context
def pengganti(ctx: click.Context) -> None:
    """List what took whose place."""
    from tatakerja.cli.screen.pengganti import replaced

    for line in replaced(open_stored(ctx).pengganti(), "unit"):
        click.echo(line)
