"""``cari``: employees and units by their names."""

from typing import TYPE_CHECKING

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.options import opsi_format

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tatakerja.values.organisasi import Organisasi, Pegawai, Unit


@click.command(
    cls=Perintah,
    help=(
        "Cari pegawai dan unit menurut nama, NIP, atau kode. Semua yang cocok disebut dengan Perangkat Daerahnya; "
        "beberapa kata harus cocok semuanya."
    ),
    contoh=("tatakerja -r bantul -d bantul.db cari siti aminah",),
)
@click.argument("kata", nargs=-1, required=True)
@opsi_format()
@click.pass_context
def cari(ctx: click.Context, kata: tuple[str, ...], bentuk: str) -> None:
    """Find by name."""
    from tatakerja.cli.app.output import put_out
    from tatakerja.cli.app.search import find_named, find_units_named
    from tatakerja.cli.screen import layout
    from tatakerja.contract.write import ke_json

    organisasi = Keadaan.dari(ctx).buka().organisasi
    words = " ".join(kata)
    people, units = find_named(organisasi, words), find_units_named(organisasi, words)
    if bentuk != "tabel":
        found = {"pegawai": [ke_json(one) for one in people], "unit": [ke_json(one) for one in units]}
        put_out(bentuk, lambda: found, jawaban=found)
        return
    layout.show(_listed(organisasi, words, people, units))


def _listed(
    organisasi: "Organisasi", words: str, people: "Sequence[Pegawai]", units: "Sequence[Unit]"
) -> "Iterator[str]":
    from tatakerja.cli.app.search import agency
    from tatakerja.cli.screen import layout, wording

    if people:
        yield from layout.table(
            ("NIP", "Nama", "Jabatan", "Unit"),
            [(one.nip, one.nama, wording.duty(one), agency(organisasi, one)) for one in people],
        )
    if people and units:
        yield ""
    if units:
        yield from layout.table(
            ("Kode", "Unit", "Perangkat Daerah"),
            [(one.kode, one.nama, organisasi.perangkat_daerah(one.kode).nama) for one in units],
        )
    if not people and not units:
        yield layout.wrapped(f"Tidak ada pegawai atau unit yang cocok dengan {words!r}.")
