"""``alur penugasan``: the steps of an assignment up to its letter."""

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.documents import opsi_diagram, put_diagram
from tatakerja.cli.app.options import opsi_format
from tatakerja.cli.app.output import put_out
from tatakerja.cli.commands.usulan import build_usulan, opsi_cara, opsi_usulan


@click.command(
    cls=Perintah,
    help=(
        "Langkah sebuah penugasan sampai suratnya: siapa melakukan apa, dengan dokumen apa kepada siapa, tembusan, "
        "syarat, penolakan, dan pasalnya. Langkah yang bernomor sama berjalan bersamaan.\n\n"
        "\"Dilarang\", \"tidak diatur\", dan \"belum tertentukan\" juga jawaban: keluar dengan 0."
    ),
    contoh=(
        "tatakerja -r bantul -o data alur penugasan --cara penunjukan --pemilik DISHUB --pegawai NIP",
        "tatakerja -r kotabaru -o data alur penugasan --cara sukarela --pemilik KODE --pegawai NIP --format json",
        "tatakerja -r kotabaru -o data alur penugasan --cara penunjukan --pemilik KODE --pegawai NIP --pegawai NIP \\",
        "    --ketua NIP --format mermaid > alur.mmd",
    ),
)  # fmt: skip
@opsi_cara()
@opsi_usulan
@opsi_diagram
@opsi_format("tabel", "json", "mermaid")
@click.pass_context
def penugasan(
    ctx: click.Context, *, cara: str, pemilik: str, pegawai: tuple[str, ...], ketua: str | None, sifat: str | None,
    hukum: str | None, ke: str | None, bentuk: str,
) -> None:  # fmt: skip
    """Show the route of an assignment."""
    sistem = Keadaan.dari(ctx).buka(beberapa=True)
    usulan = build_usulan(sistem, cara=cara, pemilik=pemilik, pegawai=pegawai, ketua=ketua, sifat=sifat, hukum=hukum)
    answer = sistem.alur_penugasan(usulan)
    if ke is not None:
        from tatakerja.documents.diagram.alur import diagram_penugasan

        put_diagram(ctx, lambda: diagram_penugasan(sistem, usulan, answer), ke, bentuk)
    elif bentuk != "tabel":
        put_out(bentuk, lambda: answer, jawaban=answer, sistem=sistem, tentang=usulan)
    else:
        from tatakerja.cli.screen import layout
        from tatakerja.cli.screen.alur import route_told

        layout.show(route_told(sistem, usulan, answer))
