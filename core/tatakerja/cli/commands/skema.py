"""``skema``: the JSON Schema of whatever the command line, the service and the API write and take as JSON."""

from typing import TYPE_CHECKING

import click

from tatakerja.cli.app.click_id import Perintah

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    cls=Perintah,
    help=(
        "JSON Schema (draft 2020-12) dari setiap objek JSON yang ditulis atau diterima Tatakerja. Tanpa NAMA: daftar "
        "namanya; dengan NAMA: skemanya; dengan --ke: semuanya (atau yang disebut), sebuah berkas untuk setiap nama."
    ),
    contoh=("tatakerja skema", "tatakerja skema alur_penugasan", "tatakerja skema --ke skema"),
)
@click.argument("nama", nargs=-1)
@click.option("--ke", metavar="FOLDER", help="Tulis ke folder ini, sebagai NAMA.schema.json.")
def skema(nama: tuple[str, ...], ke: str | None) -> None:
    """List the schemas, print some, or write them."""
    from tatakerja.contract import daftar_skema
    from tatakerja.contract import skema as schema_of
    from tatakerja.contract.write import document

    if ke is not None:
        from pathlib import Path

        names = nama or daftar_skema()
        _write({name: document(schema_of(name)) for name in names}, Path(ke))
        click.echo(f"{ke}: {len(names)} skema.")
    elif nama:
        for name in nama:
            click.echo(document(schema_of(name)))
    else:
        for name in daftar_skema():
            click.echo(name)


def _write(texts: dict[str, str], folder: "Path") -> None:
    """A file for each schema; one that is there already is replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.schema.json").write_text(f"{text}\n", encoding="utf-8", newline="\n")
