"""``alur pelaksanaan``: who directs the work of an assignment."""

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.documents import opsi_diagram, put_diagram
from tatakerja.cli.app.options import opsi_format
from tatakerja.cli.app.output import put_out
from tatakerja.cli.commands.usulan import build_usulan, opsi_pihak


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
@opsi_diagram
@opsi_format()
@click.pass_context
def pelaksanaan(
    ctx: click.Context, *, pemilik: str, pegawai: tuple[str, ...], ketua: str | None, ke: str | None, bentuk: str
) -> None:
    """Show who directs the work."""
    sistem = Keadaan.dari(ctx).buka(beberapa=True)
    # Who directs the work doesn't depend on how the assignment came about.
    usulan = build_usulan(sistem, cara="penunjukan", pemilik=pemilik, pegawai=pegawai, ketua=ketua)
    answer = sistem.alur_pelaksanaan(usulan)
    if ke is not None:
        from tatakerja.documents.diagram.alur import diagram_pelaksanaan

        put_diagram(ctx, lambda: diagram_pelaksanaan(sistem, answer), ke, bentuk)
    elif bentuk != "tabel":
        put_out(bentuk, lambda: answer, jawaban=answer, sistem=sistem, tentang=usulan)
    else:
        from tatakerja.cli.screen import layout
        from tatakerja.cli.screen.arahan import direction_told

        layout.show(direction_told(sistem, usulan, answer))
