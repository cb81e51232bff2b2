"""``coba``: a fragment of an organisation, questions, what a regulation answers; kept as cases where it is right."""

import sys

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.options import opsi_format
from tatakerja.cli.app.output import put_out


@click.command(
    cls=Perintah,
    help=(
        "Mencoba sebuah regulasi pada potongan organisasi, dengan notasi kasus: dari BERKAS, atau dari masukan standar "
        "bila tanpa BERKAS. Baris unit saja (kode jenis induk jabatan_pimpinan) menanyakan kedudukan semua pimpinan "
        "dan seorang pelaksana setiap unit; tabel [[kedudukan]], [[penugasan]], [[evaluasi]], [[pelaporan]], "
        "[[pelaksanaan]], [[tahapan]] menanyakan yang disebutnya. Harapan (status, ppk, langkah, ...) boleh tidak "
        "ditulis, dan tidak dibaca.\n\n"
        "Setiap jawaban dijelaskan, lalu ditulis sebagai kasus; yang tidak dapat ditanyakan (misalnya harinya sebelum "
        "peraturan berlaku) disebut dengan barisnya, dan yang lain tetap dijawab. --simpan menambahkannya pada "
        "sebuah berkas kasus. Yang tersimpan baru jawaban plugin: kasus itu terhitung setelah seseorang "
        "membandingkannya dengan bunyi pasal, dan namanya disebut dengan --dibandingkan, atau kemudian dalam kunci "
        "dibandingkan."
    ),
    contoh=(
        "tatakerja -r bantul coba potongan.txt",
        "tatakerja -r ./tatakerja-sukamaju coba tanya.toml",
        "tatakerja -r ./tatakerja-sukamaju coba tanya.toml --simpan kasus/penugasan.toml",
        'tatakerja -r ./tatakerja-sukamaju coba tanya.toml --simpan kasus/tim.toml --dibandingkan "Sri, Bagian Hukum"',
    ),
)
@click.argument("berkas", required=False)
@click.option("--simpan", metavar="BERKAS", help="Tambahkan pada berkas kasus ini; perlu kalimat pada setiap kasus.")
@click.option(
    "--dibandingkan",
    metavar="NAMA",
    help="Siapa yang sudah membandingkan jawabannya dengan bunyi pasal; dicatat dengan tanggalnya. Perlu --simpan.",
)
@opsi_format()
@click.pass_context
def coba(ctx: click.Context, *, berkas: str | None, simpan: str | None, dibandingkan: str | None, bentuk: str) -> None:
    """Ask, show, keep."""
    from datetime import date
    from pathlib import Path

    from tatakerja.border.files import read_text
    from tatakerja.cli.screen import layout
    from tatakerja.cli.screen.perkakas.coba import tried
    from tatakerja.kit.cases.coba import coba as ask
    from tatakerja.kit.cases.coba import simpan as keep
    from tatakerja.kit.cases.kedudukan import BerkasKasusSalah
    from tatakerja.values.galat import GalatTatakerja

    if dibandingkan is not None and (simpan is None or not dibandingkan.strip()):
        raise click.UsageError("--dibandingkan menyebut nama orang, dan hanya dengan --simpan.")
    keadaan = Keadaan.dari(ctx)
    plugin = keadaan.plugin()
    if berkas is None and sys.stdin.isatty():
        click.echo("Tempelkan potongan organisasi atau kasus, lalu Ctrl-D.", err=True)
    text = read_text(berkas) if berkas is not None else sys.stdin.read()
    try:
        failed: list[str] = []
        giver = _Bertafsir(plugin, keadaan.tafsir)
        answers = ask(berkas or "masukan", text, giver, tanggal=keadaan.tanggal, gagal=failed)
        if bentuk != "tabel":
            from tatakerja.contract.perkakas.coba import PercobaanJson

            put_out(bentuk, lambda: [PercobaanJson.dari(one) for one in answers])
        else:
            layout.show(tried(answers, tersimpan=simpan is not None))
        if failed:
            kept = "\nTidak satu kasus pun disimpan." if simpan is not None else ""
            raise GalatTatakerja("\n".join(failed) + kept)
        if simpan is not None:
            said = f"{dibandingkan.strip()}, {date.today().isoformat()}" if dibandingkan is not None else ""
            keep(Path(simpan), answers, dibandingkan=said)
            rest = "" if said else " Terhitung setelah dibandingkan dengan teks: isi dibandingkan pada setiap kasusnya."
            click.echo(f"{simpan}: {len(answers)} kasus ditambahkan.{rest}", err=bentuk != "tabel")
    except BerkasKasusSalah as error:
        raise GalatTatakerja(str(error)) from error


class _Bertafsir:
    """Gives a plugin's books under the readings chosen with ``-t``, beneath those that a case chooses."""

    def __init__(self, plugin: str | object, tafsir: dict[str, str]) -> None:
        self._plugin, self._tafsir = plugin, tafsir

    def buku(self, tafsir: tuple[tuple[str, str], ...]) -> object:
        """The book under some readings."""
        from tatakerja.kit.cases.ask_kedudukan import buku_terbaca

        return buku_terbaca(self._plugin, tuple(sorted({**self._tafsir, **dict(tafsir)}.items())))
