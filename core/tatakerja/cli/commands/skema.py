"""``skema``: the JSON Schema of whatever the command line, the service and the API write and take as JSON.

With ``--ke`` also those of a regulation's files, for editors.
"""

from typing import TYPE_CHECKING

import click

from tatakerja.cli.app.click_id import Perintah

if TYPE_CHECKING:
    from pathlib import Path

    from tatakerja.rules.berkas.content import IsiRegulasi


@click.command(
    cls=Perintah,
    help=(
        "JSON Schema (draft 2020-12) dari setiap objek JSON yang ditulis atau diterima Tatakerja. Tanpa NAMA: daftar "
        "namanya; dengan NAMA: skemanya; dengan --ke: semuanya (atau yang disebut), sebuah berkas untuk setiap nama, "
        "dan di subfolder regulasi skema berkas-berkas TOML sebuah regulasi. Dengan --plugin: hanya yang "
        "terakhir ini, ditutup dengan kata plugin itu: jabatan, penanda, jenis, tafsir, dan kodenya."
    ),
    contoh=(
        "tatakerja skema",
        "tatakerja skema alur_penugasan",
        "tatakerja skema --ke skema",
        "tatakerja skema --ke skema --plugin ./tatakerja_bantul",
    ),
)
@click.argument("nama", nargs=-1)
@click.option("--ke", metavar="FOLDER", help="Tulis ke folder ini, sebagai NAMA.schema.json.")
@click.option("--plugin", metavar="FOLDER", help="Folder regulasi yang kata-katanya dipakai; perlu --ke.")
def skema(nama: tuple[str, ...], ke: str | None, plugin: str | None) -> None:
    """List the schemas, print some, or write them."""
    if plugin is not None:
        _write_own(ke, nama, plugin)
        return
    from tatakerja.contract import daftar_skema
    from tatakerja.contract import skema as schema_of
    from tatakerja.contract.write import indented

    if ke is not None:
        from pathlib import Path

        names = nama or daftar_skema()
        _write({name: indented(schema_of(name)) for name in names}, Path(ke))
        files = 0 if nama else _write_files(Path(ke))
        click.echo(f"{ke}: {len(names) + files} skema.")
    elif nama:
        for name in nama:
            click.echo(indented(schema_of(name)))
    else:
        for name in daftar_skema():
            click.echo(name)


def _write(texts: dict[str, str], folder: "Path") -> None:
    """A file for each schema; one that is there already is replaced."""
    from tatakerja.border.files import require_no_file, write_file

    require_no_file(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        write_file(folder / f"{name}.schema.json", f"{text}\n")


def _write_files(folder: "Path", isi: "IsiRegulasi | None" = None) -> int:
    """The schemas of a regulation's files, in the folder ``regulasi``; how many.

    :param isi: the plugin whose words they close; without it the general ones.
    """
    from tatakerja.rules.skema.make import tulis_skema
    from tatakerja.rules.skema.words import Kata

    return len(tulis_skema(folder / "regulasi", None if isi is None else Kata.dari(isi)))


def _write_own(ke: str | None, nama: tuple[str, ...], plugin: str) -> None:
    from pathlib import Path

    from tatakerja.rules.berkas.content import baca_isi
    from tatakerja.rules.berkas.open import cari_akar

    if ke is None or nama:
        raise click.UsageError("--plugin menulis skema berkas regulasi: beri --ke FOLDER, tanpa NAMA")
    written = _write_files(Path(ke), baca_isi(cari_akar(Path(plugin))))
    click.echo(f"{ke}: {written} skema.")
