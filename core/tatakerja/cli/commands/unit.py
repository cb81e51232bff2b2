"""``unit``: units that take the place of others."""

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from tatakerja.cli.app.click_id import Grup, Perintah
from tatakerja.cli.app.completion import UNIT
from tatakerja.cli.app.options import opsi_bersama, opsi_format
from tatakerja.cli.commands.acting import actors, open_stored
from tatakerja.cli.commands.susunan import SURUT, carry_out, list_replacements, opsi_ubahan
from tatakerja.values.istilah import KOLOM_UNIT

if TYPE_CHECKING:
    from tatakerja.values.stored.impor import PerubahanSusunan

unit = Grup(
    name="unit",
    help="Unit dalam basis data: dibentuk, diubah, digabung, ditutup.",
    malas={
        "tambah": ("tatakerja.cli.commands.unit:tambah", "Catat unit yang dibentuk."),
        "ubah": ("tatakerja.cli.commands.unit:ubah", "Catat nama, tempat, atau jenis baru sebuah unit."),
        "tutup": ("tatakerja.cli.commands.unit:tutup", "Catat unit yang ditutup, dan penerusnya."),
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
        "pimpinannya hapus. Penugasan yang berjalan beralih kepada unit penggantinya." + SURUT
    ),
    contoh=(
        "tatakerja -r bantul -d bantul.db unit gabung DISHUB.B1 DISHUB.B2 --ke DISHUB.B3 --berlaku 2026-04-01 \\",
        '    --dasar "Perbup 4/2026"',
    ),
)
@click.argument("lama", nargs=-1, required=True)
@click.option("--ke", type=UNIT, required=True, help="Unit yang menggantikannya.")
@opsi_ubahan
@click.pass_context
def gabung(
    ctx: click.Context, /, *, lama: tuple[str, ...], ke: str, berlaku: date | None, dasar: str, oleh: str | None,
    **_: Any,
) -> None:  # fmt: skip
    """Record a merger."""
    sistem = open_stored(ctx)
    who, old = actors(sistem, oleh=oleh)["oleh"], tuple(dict.fromkeys(lama))

    def merge(uji: bool) -> "PerubahanSusunan":
        planned = sistem.banding_gabung(old, ke, berlaku=berlaku, oleh=who)
        if not uji:
            sistem.unit_gabung(old, ke, berlaku=berlaku, dasar=dasar, oleh=who)
        return planned

    carry_out(ctx, sistem, merge, [f"{', '.join(old)} digantikan {ke} sejak {berlaku or sistem.tanggal}."])


@click.command(
    cls=Perintah,
    help="Unit mana digantikan unit mana, menurut urutan pencatatannya.",
    contoh=("tatakerja -r bantul -d bantul.db unit pengganti",),
)
@opsi_format()
@click.pass_context
def pengganti(ctx: click.Context, bentuk: str) -> None:
    """List what took whose place."""
    list_replacements(ctx, "unit", bentuk)


_opsi_unit = opsi_bersama(
    click.option("--sebutan-pimpinan", metavar="TEKS", help="Sebutan pimpinannya."),
    click.option("--kelas", metavar="KELAS", help="Kelas RSUD atau UPTD."),
    click.option("--penanda", metavar="A;B", help="Penandanya, dipisahkan titik koma."),
    click.option("--pola", metavar="POLA", help="Pola yang dipilih daerah."),
)


def _values(given: dict[str, Any]) -> dict[str, Any]:
    """Fields of a unit that were given, as files take them."""
    from tatakerja.loading.ejaan import PembacaKolom
    from tatakerja.values.teks import split_list

    found: dict[str, Any] = {
        name: PembacaKolom(name).cell(given[name].strip()) for name in KOLOM_UNIT if given.get(name) is not None
    }
    if "penanda" in found:
        found["penanda"] = split_list(found["penanda"])
    return found


@click.command(
    cls=Perintah,
    help="Catat bahwa sebuah unit dibentuk sejak suatu hari." + SURUT,
    contoh=(
        "tatakerja -r bantul -d bantul.db unit tambah DISHUB.B4 --nama 'Bidang Parkir' --jenis bidang \\",
        "    --induk DISHUB --jabatan-pimpinan administrator --berlaku 2026-04-01",
    ),
)
@click.argument("kode")
@click.option("--nama", metavar="TEKS", required=True, help="Namanya.")
@click.option("--jenis", metavar="JENIS", required=True, help="Jenisnya: dinas, bidang, seksi, ...")
@click.option("--induk", type=UNIT, required=True, help="Unit di atasnya.")
@click.option("--jabatan-pimpinan", metavar="JENIS", required=True, help="Jenis jabatan pimpinannya.")
@_opsi_unit
@opsi_ubahan
@click.pass_context
def tambah(
    ctx: click.Context, /, *, kode: str, berlaku: date | None, dasar: str, oleh: str | None, **given: Any
) -> None:
    """Record a unit that is founded."""
    from tatakerja.values.organisasi import Unit

    sistem = open_stored(ctx)
    who = actors(sistem, oleh=oleh)["oleh"]
    new = Unit(kode=kode, **_values(given))
    carry_out(
        ctx, sistem,
        lambda uji: sistem.unit_tambah(new, berlaku=berlaku, dasar=dasar, oleh=who, uji=uji),
        [f"Unit {new.nama} ({kode}) dibentuk di bawah {new.induk} sejak {berlaku or sistem.tanggal}."],
    )  # fmt: skip


@click.command(
    cls=Perintah,
    help="Catat bahwa sebuah unit berganti nama, tempat, atau jenis sejak suatu hari; kodenya tetap." + SURUT,
    contoh=("tatakerja -r bantul -d bantul.db unit ubah DISHUB.B2 --nama 'Bidang Lalu Lintas' --berlaku 2026-04-01",),
)
@click.argument("kode", type=UNIT)
@click.option("--nama", metavar="TEKS", help="Nama barunya.")
@click.option("--jenis", metavar="JENIS", help="Jenis barunya.")
@click.option("--induk", type=UNIT, help="Unit di atasnya yang baru.")
@click.option("--jabatan-pimpinan", metavar="JENIS", help="Jenis jabatan pimpinannya yang baru.")
@_opsi_unit
@opsi_ubahan
@click.pass_context
def ubah(ctx: click.Context, /, *, kode: str, berlaku: date | None, dasar: str, oleh: str | None, **given: Any) -> None:
    """Record a unit that changes."""
    sistem = open_stored(ctx)
    who = actors(sistem, oleh=oleh)["oleh"]
    after = _values(given)
    if not after:
        raise click.UsageError("sebutkan apa yang berubah: --nama, --jenis, --induk, --jabatan-pimpinan, ...")
    said = ", ".join(f"{name} {';'.join(text) if name == 'penanda' else text}" for name, text in after.items())
    carry_out(
        ctx, sistem,
        lambda uji: sistem.unit_ubah(kode, after, berlaku=berlaku, dasar=dasar, oleh=who, uji=uji),
        [f"Unit {kode} sejak {berlaku or sistem.tanggal}: {said}."],
    )  # fmt: skip


@click.command(
    cls=Perintah,
    help=(
        "Catat bahwa sebuah unit ditutup sejak suatu hari. Penerusnya unit yang disebut dengan --ke, tanpa itu unit di "
        "atasnya: pegawai, unit di bawahnya, dan penugasan yang berjalan beralih kepadanya; jabatan pimpinannya hapus."
        + SURUT
    ),
    contoh=("tatakerja -r bantul -d bantul.db unit tutup DISHUB.B1 --ke DISHUB.B2 --berlaku 2026-04-01",),
)
@click.argument("kode", type=UNIT)
@click.option("--ke", type=UNIT, help="Unit penerusnya; tanpa ini unit di atasnya.")
@opsi_ubahan
@click.pass_context
def tutup(
    ctx: click.Context, /, *, kode: str, ke: str | None, berlaku: date | None, dasar: str, oleh: str | None, **_: Any
) -> None:
    """Record a unit that is closed."""
    sistem = open_stored(ctx)
    who = actors(sistem, oleh=oleh)["oleh"]
    carry_out(
        ctx, sistem,
        lambda uji: sistem.unit_tutup(kode, ke, berlaku=berlaku, dasar=dasar, oleh=who, uji=uji),
        [f"Unit {kode} ditutup sejak {berlaku or sistem.tanggal}; penerusnya {ke or 'unit di atasnya'}."],
    )  # fmt: skip
