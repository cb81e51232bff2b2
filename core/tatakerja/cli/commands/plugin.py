"""``plugin``: the installed plugins, from their metadata, and what an author needs to write one."""

from typing import TYPE_CHECKING

import click

from tatakerja.cli.app.click_id import Grup, Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.options import opsi_format
from tatakerja.cli.app.output import put_out

if TYPE_CHECKING:
    from tatakerja.rules.registry import PluginTerpasang

plugin = Grup(
    name="plugin",
    umum=False,
    help="Plugin yang terpasang; setiap plugin membawa regulasi satu daerah.",
    malas={
        "daftar": ("tatakerja.cli.commands.plugin:daftar", "Semua plugin yang terpasang."),
        "kosakata": ("tatakerja.cli.commands.plugin:kosakata", "Semua kata yang dapat dipakai baris sebuah regulasi."),
    },
    contoh=("tatakerja plugin daftar --hook", "tatakerja plugin kosakata fakta-kedudukan"),
)


@click.command(
    cls=Perintah,
    umum=False,
    help=(
        "Semua plugin yang terpasang, dari metadatanya saja: tidak satu pun dimuat, sehingga plugin yang rusak tetap "
        "terdaftar dan tidak mengganggu."
    ),
    contoh=("tatakerja plugin daftar", "tatakerja plugin daftar --hook --format json"),
)
@click.option("--hook", is_flag=True, help="Muat juga setiap plugin dan sebut hook yang diisinya, atau sebab gagalnya.")
@opsi_format()
def daftar(hook: bool, bentuk: str) -> None:
    """List what is installed."""
    from tatakerja.cli.screen import layout
    from tatakerja.rules.registry import API, plugin_terpasang

    found = plugin_terpasang()
    loaded = [_hooks(one) if hook else ([], None) for one in found]
    if bentuk != "tabel":
        if hook:
            from tatakerja.contract.plugin import PluginTermuatJson

            pairs = zip(found, loaded, strict=True)
            put_out(bentuk, lambda: [PluginTermuatJson.dari(one, *rest) for one, rest in pairs])
        else:
            put_out(bentuk, lambda: found)
        return
    if not found:
        click.echo("Belum ada plugin yang terpasang; pasang misalnya dengan: pip install tatakerja-bantul")
        return
    headers = ["Nama", "Distribusi", "Versi", f"API (inti: {API})", "Modul"] + ["Hook"] * hook
    layout.show(
        layout.table(
            headers,
            [
                (
                    one.nama, one.distribusi, one.versi, one.api or "tidak disebut", one.modul,
                    *([f"rusak: {broken}" if broken else ", ".join(hooks)] * hook),
                )
                for one, (hooks, broken) in zip(found, loaded, strict=True)
            ],
            (broken is not None or one.api != API for one, (_, broken) in zip(found, loaded, strict=True)),
        )
    )  # fmt: skip


def _hooks(found: "PluginTerpasang") -> tuple[list[str], str | None]:
    """The hooks that a plugin implements, or why it can't be loaded."""
    from tatakerja.rules.manager import PluginManager
    from tatakerja.values.galat import GalatTatakerja

    try:
        return list(PluginManager(found.nama).hook_terpasang()), None
    except GalatTatakerja as error:
        return [], str(error).replace("\n", " | ")


@click.command(
    cls=Perintah,
    help=(
        "Semua kata yang dapat dipakai baris sebuah regulasi, dari program ini sendiri: fakta dengan nilainya, pihak, "
        "dokumen, aksi, kegiatan, jalan kepada jabatan, bentuk yang dapat diadopsi, jenis unit, jabatan. Dengan -r "
        "kata milik regulasi itu ikut: jenis unit, penanda, pola, fakta, nama jabatan, tafsir.\n\nGOLONGAN: hanya "
        "golongan ini, dengan nama atau awalannya (fakta, bentuk, anomali); boleh beberapa."
    ),
    contoh=(
        "tatakerja plugin kosakata",
        "tatakerja -r ./sagara plugin kosakata fakta",
        "tatakerja plugin kosakata aksi",
    ),
)
@click.argument("golongan", nargs=-1)
@opsi_format()
@click.pass_context
def kosakata(ctx: click.Context, golongan: tuple[str, ...], bentuk: str) -> None:
    """List the words."""
    from tatakerja.cli.screen.kosakata import show_vocabulary
    from tatakerja.rules.skema.kosakata import kata_buku
    from tatakerja.rules.skema.kosakata import kosakata as words_of

    keadaan = Keadaan.dari(ctx)
    own = kata_buku(keadaan.buku()) if keadaan.regulasi else None
    show_vocabulary(words_of(own), golongan, bentuk)
