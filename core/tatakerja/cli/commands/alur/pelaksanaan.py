"""``alur pelaksanaan``: who directs the work of an assignment."""

from collections.abc import Iterator

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.dokumen import opsi_diagram, put_diagram
from tatakerja.cli.app.options import opsi_format
from tatakerja.cli.commands.usulan import build_usulan, opsi_jelaskan, opsi_pihak, put_route, require_shown


@click.command(
    cls=Perintah,
    help=(
        "Di bawah arahan siapa sebuah penugasan dikerjakan, dengan siapa dikoordinasikan, dan apa yang wajib dilakukan "
        "pelaksananya, menurut pasal mana. Yang tidak diatur disebut."
    ),
    contoh=(
        "tatakerja -r bantul -o data alur pelaksanaan --pemilik DISHUB --pegawai NIP",
        "tatakerja -r bantul -o data alur pelaksanaan --pemilik DISHUB --pegawai NIP --pegawai NIP --ketua NIP",
    ),
)
@opsi_pihak
@opsi_jelaskan
@opsi_diagram
@opsi_format()
@click.pass_context
def pelaksanaan(
    ctx: click.Context,
    *,
    pemilik: str,
    pegawai: tuple[str, ...],
    ketua: str | None,
    jelaskan: bool,
    ke: str | None,
    bentuk: str,
) -> None:
    """Show who directs the work."""
    require_shown(ctx, ke, jelaskan=jelaskan)
    sistem = Keadaan.dari(ctx).buka(beberapa=True)
    # Who directs the work doesn't depend on how the assignment came about.
    usulan = build_usulan(sistem, cara="penunjukan", pemilik=pemilik, pegawai=pegawai, ketua=ketua)
    answer = sistem.alur_pelaksanaan(usulan)
    if ke is not None:
        from tatakerja.documents.diagram.alur import diagram_pelaksanaan

        put_diagram(ctx, lambda: diagram_pelaksanaan(sistem, answer), ke, bentuk)
        return

    def shown() -> Iterator[str]:
        from tatakerja.cli.screen.arahan import direction_told

        return direction_told(sistem, usulan, answer)

    put_route(
        ctx,
        sistem,
        answer,
        bentuk,
        alasan=(lambda: sistem.penjelas_alur(usulan.orang).pelaksanaan(usulan)) if jelaskan else None,
        layar=shown,
        tentang=usulan,
    )
