"""``cari``: employees, posts and units by what is remembered of them."""

from typing import TYPE_CHECKING

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.options import opsi_format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tatakerja.values.answers.pencarian import HasilCari
    from tatakerja.values.organisasi import Organisasi
    from tatakerja.values.pejabat import Pejabat


@click.command(
    cls=Perintah,
    help=(
        "Cari pegawai, jabatan, dan unit menurut yang diingat: bagian nama, bagian NIP, sebutan jabatan, nama atau "
        "kode unit. Semua kata harus cocok; pegawai boleh dipersempit dengan nama unit atau Perangkat Daerahnya. Bila "
        "tidak ada yang cocok, kata yang salah tulis dibaca sebagai kata yang mirip, dan itu disebut."
    ),
    contoh=(
        "tatakerja -r bantul -d bantul.db cari siti aminah",
        "tatakerja -r bantul -d bantul.db cari kepala dinas kesehatan",
        "tatakerja -r bantul -d bantul.db cari 198501",
    ),
)
@click.argument("kata", nargs=-1, required=True)
@opsi_format()
@click.pass_context
def cari(ctx: click.Context, kata: tuple[str, ...], bentuk: str) -> None:
    """Find by what is remembered."""
    from tatakerja.cli.app.output import put_out
    from tatakerja.cli.screen import layout

    sistem = Keadaan.dari(ctx).buka()
    words = " ".join(kata)
    with layout.under_way("Mencari"):
        found = sistem.cari(words)
    if bentuk != "tabel":
        put_out(bentuk, lambda: found, jawaban=found, sistem=sistem)
        return
    layout.show(_listed(sistem.organisasi, words, found))


def _holder(one: "Pejabat") -> str:
    from tatakerja.values.istilah import LABEL_SEBAGAI

    if one.nip is None:
        return "LOWONG"
    acting = "" if one.sebagai in (None, "definitif") else f", {LABEL_SEBAGAI[one.sebagai]}"
    return f"{one.nama or 'NIP'} ({one.nip}){acting}"


def _listed(organisasi: "Organisasi", words: str, found: "HasilCari") -> "Iterator[str]":
    from tatakerja.cli.app.search import agency
    from tatakerja.cli.screen import layout, wording

    if found.dibaca:
        yield layout.wrapped(f"Tidak ada yang cocok dengan {words!r}; yang mirip: {', '.join(found.dibaca)}.")
        yield ""
    tables = (
        (
            ("NIP", "Nama", "Jabatan", "Unit"),
            [(one.nip, one.nama, wording.post_and_unit(one), agency(organisasi, one)) for one in found.pegawai],
        ),
        (
            ("Jabatan", "Pemangku", "Unit"),
            [(one.jabatan, _holder(one), one.unit) for one in found.jabatan],
        ),
        (
            ("Kode", "Unit", "Perangkat Daerah"),
            [(one.kode, one.nama, organisasi.perangkat_daerah(one.kode).nama) for one in found.unit],
        ),
    )
    shown = [(headers, rows) for headers, rows in tables if rows]
    for number, (headers, rows) in enumerate(shown):
        if number:
            yield ""
        yield from layout.table(headers, rows)
    if not shown:
        yield layout.wrapped(f"Tidak ada pegawai, jabatan, atau unit yang cocok dengan {words!r}.")
