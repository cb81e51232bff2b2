"""``contoh``: a generated organisation, written to files."""

from collections.abc import Callable
from datetime import date
from shlex import quote
from typing import TYPE_CHECKING, Any

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.options import Bilangan

if TYPE_CHECKING:
    from tatakerja import Organisasi

TANGGAL = date(2026, 1, 5)
"""The day as of which a sample is made unless told otherwise: fixed, so that the same seed gives the same bytes."""


def opsi_pegawai(bawaan: int) -> Callable[[Any], Any]:
    """The decorator that adds how many employees a sample has."""
    return click.option(
        "--pegawai",
        type=Bilangan(1, 2_000_000),
        metavar="N",
        default=bawaan,
        help=f"Banyaknya pegawai. Bawaan: {bawaan}.",
    )


def opsi_benih(bawaan: int) -> Callable[[Any], Any]:
    """The decorator that adds from which seed a sample is made."""
    return click.option(
        "--benih", type=Bilangan(0, 2**31), metavar="S", default=bawaan, help=f"Benih pengacak. Bawaan: {bawaan}."
    )


@click.command(
    cls=Perintah,
    help=(
        "Tulis organisasi contoh yang lengkap ke FOLDER yang baru atau kosong: unit.csv, pegawai.csv, pejabat.csv. "
        "Unit kerjanya menurut regulasi daerah; nama orang dan NIP rekaan belaka. Benih yang sama memberi berkas yang "
        f"sama. Contoh dibuat untuk hari --tanggal; bawaannya {TANGGAL.isoformat()}."
    ),
    contoh=(
        "tatakerja -r wonogiri contoh data",
        "tatakerja -r kotabaru contoh data --pegawai 8000 --benih 7",
    ),
)
@click.argument("folder")
@opsi_pegawai(1000)
@opsi_benih(1)
@click.pass_context
def contoh(ctx: click.Context, folder: str, pegawai: int, benih: int) -> None:
    """Write a sample organisation."""
    from tatakerja import tulis_organisasi
    from tatakerja.cli.screen.layout import under_way
    from tatakerja.values.teks import angka

    keadaan = Keadaan.dari(ctx)
    with under_way("Menyusun organisasi contoh"):
        sample = build_sample(keadaan.plugin(), pegawai, benih, keadaan.tanggal or TANGGAL)
        tulis_organisasi(sample, folder)
    click.echo(
        f"{folder}: {angka(len(sample.unit))} unit, {angka(len(sample.pegawai))} pegawai, "
        f"{angka(len(sample.pemangku))} pemangku jabatan."
    )
    click.echo(f"Lanjutkan: tatakerja -r {keadaan.nama_regulasi()} -o {quote(str(folder))} kedudukan")


def sample_regency(nama: str) -> str:
    """A regency of which there is a sample: the one named where it is installed, else the first that has one.

    :raises GalatTatakerja: where no regency is installed.
    """
    from tatakerja import GalatTatakerja, plugin_terpasang
    from tatakerja.rules.manager import PluginManager

    names = [one.nama for one in plugin_terpasang()]
    if not names:
        raise GalatTatakerja("belum ada regulasi yang terpasang; pasang misalnya dengan: pip install tatakerja-bantul")
    if nama in names:
        return nama
    return next((name for name in names if PluginManager(name).contoh() is not None), names[0])


def build_sample(regulasi: str | object, pegawai: int, benih: int, tanggal: date) -> "Organisasi":
    """A generated organisation of a regency.

    :raises GalatPlugin: if the regency's plugin gives no skeleton for one, or one from which none grows.
    """
    from tatakerja import GalatPlugin
    from tatakerja.rules.manager import PluginManager
    from tatakerja_contoh import susun_contoh
    from tatakerja_contoh.kerangka import GalatSusunan

    manager = PluginManager(regulasi)
    skeleton = manager.contoh()
    if skeleton is None:
        raise GalatPlugin(
            manager.nama,
            ("tidak memberi susunan contoh; tulis contoh.toml di sebelah regulasi.toml, atau hook tatakerja_contoh",),
        )
    try:
        return susun_contoh(skeleton, manager.kosakata(), pegawai=pegawai, benih=benih, tanggal=tanggal)
    except GalatSusunan as error:
        raise GalatPlugin(manager.nama, (f"contoh: {error}",)) from None
