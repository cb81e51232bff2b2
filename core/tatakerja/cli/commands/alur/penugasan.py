"""``alur penugasan``: the steps of an assignment up to its letter."""

from collections.abc import Iterator

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.dokumen import opsi_diagram, put_diagram
from tatakerja.cli.app.options import opsi_format
from tatakerja.cli.commands.usulan import build_usulan, open_route, opsi_cara, opsi_jelaskan, opsi_usulan, put_route


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
@opsi_jelaskan
@opsi_diagram
@opsi_format("tabel", "json", "mermaid")
@click.pass_context
def penugasan(
    ctx: click.Context, *, cara: str, pemilik: str, pegawai: tuple[str, ...], ketua: str | None, sifat: str | None,
    hukum: str | None, jelaskan: bool, ke: str | None, bentuk: str,
) -> None:  # fmt: skip
    """Show the route of an assignment."""
    sistem = open_route(ctx, ke, jelaskan=jelaskan)
    usulan = build_usulan(sistem, cara=cara, pemilik=pemilik, pegawai=pegawai, ketua=ketua, sifat=sifat, hukum=hukum)
    answer = sistem.alur_penugasan(usulan)
    if ke is not None:
        from tatakerja.documents.diagram.alur import diagram_penugasan

        put_diagram(ctx, lambda: diagram_penugasan(sistem, usulan, answer), ke, bentuk)
        return

    def shown() -> Iterator[str]:
        from tatakerja.cli.screen.alur import route_told

        return route_told(sistem, usulan, answer)

    put_route(
        ctx,
        sistem,
        answer,
        bentuk,
        alasan=(lambda: sistem.penjelas_alur(usulan.orang).penugasan(usulan)) if jelaskan else None,
        layar=shown,
        tentang=usulan,
    )
