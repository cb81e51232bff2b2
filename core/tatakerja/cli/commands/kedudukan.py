"""``kedudukan``: who appraises whom, and by which article."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.completion import NIP, UNIT
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.documents import opsi_ke, put_into_file, require_alone
from tatakerja.cli.app.options import opsi_format
from tatakerja.cli.screen import layout
from tatakerja.cli.screen.kedudukan import Baris, listed

if TYPE_CHECKING:
    from tatakerja.engine.questions import Questions


@click.command(
    cls=Perintah,
    help=(
        "Siapa Pejabat Penilai Kinerja (PPK), Pimpinan Unit Organisasi (PUO), dan Pelaksana koordinasi pegawai, "
        "menurut pasal mana.\n\n"
        "Tanpa NIP: seluruh pegawai. Urutannya selalu urutan pegawai.csv, bukan urutan NIP yang ditulis; NIP yang "
        "ditulis dua kali dijawab sekali. Bila satu NIP saja tidak dikenal, tidak ada yang dijawab."
    ),
    contoh=(
        "tatakerja -r bantul -o data kedudukan",
        "tatakerja -r bantul -o data kedudukan 198501012010011001 --jelaskan",
        "tatakerja -r bantul -o data kedudukan --unit DISDIK --format json",
        "tatakerja -r bantul -o data kedudukan --ke kedudukan.xlsx",
    ),
)
@click.argument("nip", type=NIP, nargs=-1)
@click.option("--unit", type=UNIT, metavar="KODE", help="Hanya pegawai unit ini dan unit-unit di bawahnya.")
@click.option("--jelaskan", is_flag=True, help="Sertakan alasannya: aturan, fakta, aturan terdekat, pemangku, tafsir.")
@opsi_ke()
@opsi_format()
@click.pass_context
def kedudukan(
    ctx: click.Context,
    *,
    nip: tuple[str, ...],
    unit: str | None,
    jelaskan: bool,
    ke: str | None,
    samarkan: bool,
    bentuk: str,
) -> None:
    """Answer for some employees or all."""
    if nip and unit:
        raise click.UsageError("pilih NIP atau --unit, tidak keduanya", ctx)
    require_alone(ctx, ke, samarkan=samarkan, bentuk=bentuk)
    if ke is not None and jelaskan:
        raise click.UsageError("--jelaskan tidak ditulis ke berkas; pilih --ke atau --jelaskan", ctx)
    sistem = Keadaan.dari(ctx).buka(beberapa=bool(nip))
    answers = chosen(sistem, nip, unit)
    if ke is not None:
        _into_file(sistem, answers, ke, samarkan=samarkan)
    elif bentuk != "tabel":
        _put_out(bentuk, sistem, answers, jelaskan)
    elif jelaskan:
        from tatakerja.cli.screen.penjelasan import explained

        layout.show(explained(sistem, (pegawai.nip for pegawai, _ in answers)))
    else:
        layout.show(listed(sistem, list(answers)))


def chosen(sistem: "Questions", nip: tuple[str, ...], unit: str | None) -> Iterable[Baris]:
    """The employees asked about, with their answers, in the order of pegawai.csv.

    :raises TidakDitemukan: if a NIP or the unit is unknown; names all of them.
    """
    from tatakerja.cli.app.search import find_employees, find_unit

    if nip:
        return [(pegawai, sistem.kedudukan(pegawai.nip)) for pegawai in find_employees(sistem, nip)]
    if unit:
        below = [one.kode for one in sistem.organisasi.turunan(find_unit(sistem.organisasi, unit).kode)]
        return ((pegawai, sistem.kedudukan(pegawai.nip)) for pegawai in sistem.organisasi.pegawai_unit(below))
    return sistem.kedudukan_semua()


def _put_out(bentuk: str, sistem: "Questions", answers: Iterable[Baris], jelaskan: bool) -> None:
    import json

    from tatakerja.cli.app.output import put_out
    from tatakerja.contract.kedudukan import kedudukan_rows
    from tatakerja.contract.write import dumps

    def rows() -> Iterator[str]:
        if jelaskan:
            return (dumps(sistem.jelaskan(pegawai.nip)) for pegawai, _ in answers)
        return kedudukan_rows((pegawai.nip, answer) for pegawai, answer in answers)

    put_out(bentuk, lambda: [json.loads(row) for row in rows()], baris=rows, jawaban=answers, sistem=sistem)


def _into_file(sistem: "Questions", answers: Iterable[Baris], ke: str, *, samarkan: bool) -> None:
    from tatakerja.documents.kedudukan import dokumen_kedudukan

    with layout.waiting("Menjawab"):
        document = dokumen_kedudukan(sistem, answers)
    put_into_file(document, ke, orang=everyone(sistem) if samarkan else None)


def everyone(sistem: "Questions") -> Iterator[tuple[str, str]]:
    """NIP and name of every employee."""
    return ((one.nip, one.nama) for one in sistem.organisasi.pegawai)
