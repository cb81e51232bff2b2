"""``alur pelaporan``: who reports to whom in an assignment."""

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
        "Kepada siapa pegawai sebuah penugasan melapor, siapa boleh meminta laporan sewaktu-waktu dan dari siapa, dan "
        "siapa memutus kendala tim, menurut pasal mana. Yang tidak diatur disebut."
    ),
    contoh=(
        "tatakerja -r bantul -o data alur pelaporan --pemilik DISHUB --pegawai NIP",
        "tatakerja -r bantul -o data alur pelaporan --pemilik DISHUB --pegawai NIP --pegawai NIP --ketua NIP",
    ),
)
@opsi_pihak
@opsi_diagram
@opsi_format()
@click.pass_context
def pelaporan(
    ctx: click.Context, *, pemilik: str, pegawai: tuple[str, ...], ketua: str | None, ke: str | None, bentuk: str
) -> None:
    """Show who reports to whom."""
    sistem = Keadaan.dari(ctx).buka(beberapa=True)
    # Reports don't depend on how the assignment came about.
    usulan = build_usulan(sistem, cara="penunjukan", pemilik=pemilik, pegawai=pegawai, ketua=ketua)
    answer = sistem.alur_pelaporan(usulan)
    if ke is not None:
        from tatakerja.documents.diagram.alur import diagram_pelaporan

        put_diagram(ctx, lambda: diagram_pelaporan(sistem, answer), ke, bentuk)
    elif bentuk != "tabel":
        put_out(bentuk, lambda: answer, jawaban=answer, sistem=sistem, tentang=usulan)
    else:
        from tatakerja.cli.screen import layout
        from tatakerja.cli.screen.pelaporan import reports_told

        layout.show(reports_told(sistem, usulan, answer))
