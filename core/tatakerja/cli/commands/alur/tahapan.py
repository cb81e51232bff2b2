"""``alur tahapan``: the stages of a unit's work."""

from collections.abc import Iterator

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.dokumen import opsi_diagram, put_diagram
from tatakerja.cli.app.options import opsi_format, opsi_ukuran_tim
from tatakerja.cli.commands.usulan import open_route, opsi_jelaskan, put_route


@click.command(
    cls=Perintah,
    help=(
        "Kegiatan perencanaan, pelaksanaan, dan evaluasi pada sebuah unit, dengan penanggung jawabnya dan pasalnya. "
        "Nama kegiatan adalah ringkasan program ini, bukan kutipan regulasi. Bila ditanyakan atas sebuah Perangkat "
        "Daerah, setiap pejabat yang dimaksud teks disebut."
    ),
    contoh=(
        "tatakerja -r bantul -o data alur tahapan DISHUB.BID1",
        "tatakerja -r bantul -o data alur tahapan DISHUB.BID1 --format mermaid > tahapan.mmd",
    ),
)
@click.argument("unit")
@opsi_ukuran_tim
@opsi_jelaskan
@opsi_diagram
@opsi_format("tabel", "json", "mermaid")
@click.pass_context
def tahapan(
    ctx: click.Context, *, unit: str, ukuran_tim: int | None, jelaskan: bool, ke: str | None, bentuk: str
) -> None:
    """Show the stages of work."""
    from tatakerja.cli.app.search import find_unit

    sistem = open_route(ctx, ke, jelaskan=jelaskan)
    owner = find_unit(sistem.susunan(), unit)
    answer = sistem.alur_tahapan(unit, ukuran_tim=ukuran_tim)
    if ke is not None:
        from tatakerja.documents.diagram.alur import diagram_tahapan

        put_diagram(ctx, lambda: diagram_tahapan(sistem, owner.nama, answer), ke, bentuk)
        return

    def shown() -> Iterator[str]:
        from tatakerja.cli.screen.tahapan import stages_told

        return stages_told(sistem, owner, answer)

    put_route(
        ctx,
        sistem,
        answer,
        bentuk,
        alasan=(lambda: sistem.penjelas_alur(()).tahapan(unit, ukuran_tim)) if jelaskan else None,
        layar=shown,
        tentang=owner,
    )
