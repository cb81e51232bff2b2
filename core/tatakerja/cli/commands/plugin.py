"""``plugin``: the installed plugins, from their metadata, and what an author needs to write one."""

from typing import TYPE_CHECKING, get_args

import click

from tatakerja.cli.app.click_id import Grup, Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.options import Pilihan, opsi_format
from tatakerja.cli.app.output import put_out
from tatakerja.contract.perkakas.periksa import Peringkat

if TYPE_CHECKING:
    from tatakerja.rules.registry import PluginTerpasang

plugin = Grup(
    name="plugin",
    umum=False,
    help="Plugin yang terpasang; setiap plugin membawa regulasi satu daerah.",
    malas={
        "daftar": ("tatakerja.cli.commands.plugin:daftar", "Semua plugin yang terpasang."),
        "baru": ("tatakerja.cli.commands.plugin:baru", "Plugin baru, kosong atau dari naskah peraturannya."),
        "periksa": ("tatakerja.cli.commands.plugin:periksa", "Tingkat sebuah plugin, dan apa yang menghalanginya."),
        "mutakhirkan": ("tatakerja.cli.commands.plugin:mutakhirkan", "Nama lama dalam berkas sebuah plugin diganti."),
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
    umum=False,
    help=(
        "Menulis plugin baru: sebuah distribusi yang dapat dipasang, dapat dimuat, dan lulus ujinya sendiri. Dengan "
        "--naskah, teks peraturan sebagaimana dibaca pemindai, kerangka penomorannya digambar dari label pasal, ayat, "
        "huruf, dan angka, dan setiap pasal serta bagian lampiran dicatat sebagai 'belum ditulis' di berkas tempatnya "
        "yang mungkin; yang meragukan disebut dengan barisnya.\n\nNAMA: nama daerah bagi -r, huruf kecil."
    ),
    contoh=(
        "tatakerja plugin baru sukamaju",
        "tatakerja plugin baru sukamaju --naskah perbup.txt --dari bantul --ke ./tatakerja-sukamaju",
    ),
)
@click.argument("nama")
@click.option("--naskah", metavar="BERKAS", help="Teks peraturan (UTF-8), hasil pindai pun boleh.")
@click.option(
    "--dari", metavar="PLUGIN", help="Plugin yang baris dan katanya disertakan sebagai komentar, untuk dibandingkan."
)
@click.option("--ke", metavar="FOLDER", help="Folder baru; tanpa ini tatakerja-NAMA.")
@opsi_format()
def baru(nama: str, naskah: str | None, dari: str | None, ke: str | None, bentuk: str) -> None:
    """Write a new plugin."""
    from tatakerja.cli.screen.perkakas.baru import plugin_written
    from tatakerja.rules.rancangan.paket import tulis_plugin

    made = tulis_plugin(nama, ke, naskah=naskah, dari=dari)
    if bentuk != "tabel":
        from tatakerja.contract.perkakas.baru import PluginBaruJson

        put_out(bentuk, lambda: PluginBaruJson.dari(made))
        return
    for line in plugin_written(made):
        click.echo(line)


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
    from tatakerja.cli.screen.perkakas.kosakata import show_vocabulary
    from tatakerja.rules.skema.kosakata import kata_buku
    from tatakerja.rules.skema.kosakata import kosakata as words_of

    keadaan = Keadaan.dari(ctx)
    own = kata_buku(keadaan.buku()) if keadaan.regulasi else None
    show_vocabulary(words_of(own), golongan, bentuk)


@click.command(
    cls=Perintah,
    help=(
        "Menilai sebuah plugin. Tingkatnya dihitung, tidak pernah dinyatakan: kerangka (dapat dimuat), berjalan "
        "(invarian berlaku dan kasusnya lulus), lengkap (setiap ketentuan terhitung dan setiap diam dinyatakan), "
        "terverifikasi (setiap baris dan langkah dijalankan sebuah kasus, dan wheel-nya menjawab dalam lingkungan "
        "bersih). Setiap temuan disebut dengan berkas, baris, dan saran.\n\nNAMA: plugin yang terpasang, folder "
        "distribusi atau paketnya, atau berkas wheel. Kasusnya dibaca dari folder kasus dalam paket."
    ),
    contoh=(
        "tatakerja plugin periksa bantul",
        "tatakerja plugin periksa ./tatakerja-sukamaju --minimal lengkap --format json",
        "tatakerja plugin periksa dist/tatakerja_sukamaju-0.1.0-py3-none-any.whl",
    ),
)
@click.argument("nama")
@click.option(
    "--minimal",
    type=Pilihan(*get_args(Peringkat)),
    help="Keluar dengan kode 1 bila tingkat ini tidak tercapai.",
)
@click.option(
    "--kasus-baru",
    metavar="BERKAS",
    help="Tulis ke berkas baru ini calon kasus bagi baris yang belum teruji, untuk dibandingkan dengan teks.",
)
@click.option("--matriks", is_flag=True, help="Tampilkan juga matriks: apa yang menjawab setiap jenis kasus.")
@opsi_format()
@click.pass_context
def periksa(
    ctx: click.Context, *, nama: str, minimal: str | None, kasus_baru: str | None, matriks: bool, bentuk: str
) -> None:
    """Judge a plugin."""
    keadaan = Keadaan.dari(ctx)
    require_kit()
    from tatakerja.cli.screen import layout
    from tatakerja.cli.screen.perkakas.periksa import judgement
    from tatakerja.kit.periksa.susun import periksa as judge

    nama = _folder_dahulu(nama)
    with layout.under_way(f"Memeriksa {nama}"):
        hasil = judge(nama, percaya=keadaan.percaya, calon_ke=kasus_baru)
    if bentuk != "tabel":
        from tatakerja.contract.perkakas.periksa import PeriksaPluginJson

        put_out(bentuk, lambda: PeriksaPluginJson.dari(hasil))
    else:
        layout.show(judgement(hasil, matriks=matriks, rinci=keadaan.rinci))
    if minimal is not None and not hasil.mencapai(minimal):
        from tatakerja.values.galat import GalatTatakerja

        raise GalatTatakerja(
            f"{hasil.plugin}: tingkat {minimal} belum tercapai ({hasil.tingkat or 'tidak dapat dimuat'}); "
            "perbaiki temuan di atas"
        )


@click.command(
    cls=Perintah,
    umum=False,
    help=(
        "Mengganti nama lama dalam berkas sebuah plugin dengan nama yang sekarang: fakta dalam syarat, dan versi hook "
        "dalam pyproject.toml bila pluginnya hanya berkas; komentar dan susunan berkas tetap. Skema dalam folder skema "
        "ditulis kembali. Setiap penggantian disebut dengan berkas dan barisnya.\n\nFOLDER: folder distribusi atau "
        "paketnya."
    ),
    contoh=(
        "tatakerja plugin mutakhirkan ./tatakerja-sukamaju --uji",
        "tatakerja plugin mutakhirkan ./tatakerja-sukamaju",
    ),
)
@click.argument("folder")
@click.option("--uji", is_flag=True, help="Sebut saja apa yang akan diganti; tidak menulis apa pun.")
@opsi_format()
def mutakhirkan(folder: str, uji: bool, bentuk: str) -> None:
    """Rewrite old names."""
    from pathlib import Path

    from tatakerja.rules.rancangan.mutakhir import mutakhirkan as renew

    made = renew(Path(folder), uji=uji)
    if bentuk != "tabel":
        from tatakerja.contract.perkakas.mutakhirkan import MutakhirkanJson

        put_out(bentuk, lambda: MutakhirkanJson.dari(made))
        return
    for one in made.diganti:
        click.echo(f"{one.berkas}:{one.baris}: {one.lama!r} menjadi {one.baru!r}")
    done = "akan diganti" if uji else "diganti"
    click.echo(f"{len(made.diganti)} nama {done}; {made.skema} skema {'akan ' if uji else ''}ditulis kembali.")


def _folder_dahulu(nama: str) -> str:
    """The folder of a plugin that is named without ``./``, told on stderr; else what was named."""
    from pathlib import Path

    from tatakerja.rules.berkas.open import memuat_regulasi
    from tatakerja.rules.registry import berupa_folder

    if berupa_folder(nama) or not memuat_regulasi(Path(nama)):
        return nama
    click.echo(f"Yang dinilai folder ./{nama}, bukan plugin terpasang bernama {nama}.", err=True)
    return f"./{nama}"


def require_kit() -> None:
    """See that what the kit needs is installed.

    :raises GalatTatakerja: saying what to install.
    """
    from importlib.util import find_spec

    from tatakerja.values.galat import GalatTatakerja

    lacking = [name for name in ("hypothesis", "pytest") if find_spec(name) is None]
    if lacking:
        raise GalatTatakerja(
            f"perintah ini memerlukan {' dan '.join(lacking)}, yang belum terpasang; pasang dengan: "
            'pip install "tatakerja[kit]"'
        )
