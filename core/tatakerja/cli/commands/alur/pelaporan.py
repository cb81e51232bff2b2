"""``alur pelaporan``: who reports to whom in an assignment."""

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
        "Kepada siapa pegawai sebuah penugasan melapor, siapa boleh meminta laporan sewaktu-waktu dan dari siapa, dan "
        "siapa memutus kendala tim, menurut pasal mana. Yang tidak diatur disebut."
    ),
    contoh=(
        "tatakerja -r bantul -o data alur pelaporan --pemilik DISHUB --pegawai NIP",
        "tatakerja -r bantul -o data alur pelaporan --pemilik DISHUB --pegawai NIP --pegawai NIP --ketua NIP",
    ),
)
@opsi_pihak
@opsi_jelaskan
@opsi_diagram
@opsi_format()
@click.pass_context
def pelaporan(
    ctx: click.Context,
    *,
    pemilik: str,
    pegawai: tuple[str, ...],
    ketua: str | None,
    jelaskan: bool,
    ke: str | None,
    bentuk: str,
) -> None:
    """Show who reports to whom."""
    require_shown(ctx, ke, jelaskan=jelaskan)
    sistem = Keadaan.dari(ctx).buka(beberapa=True)
    # Reports don't depend on how the assignment came about.
    usulan = build_usulan(sistem, cara="penunjukan", pemilik=pemilik, pegawai=pegawai, ketua=ketua)
    answer = sistem.alur_pelaporan(usulan)
    if ke is not None:
        from tatakerja.documents.diagram.alur import diagram_pelaporan

        put_diagram(ctx, lambda: diagram_pelaporan(sistem, answer), ke, bentuk)
        return

    def shown() -> Iterator[str]:
        from tatakerja.cli.screen.pelaporan import reports_told

        return reports_told(sistem, usulan, answer)

    put_route(
        ctx,
        sistem,
        answer,
        bentuk,
        alasan=(lambda: sistem.penjelas_alur(usulan.orang).pelaporan(usulan)) if jelaskan else None,
        layar=shown,
        tentang=usulan,
    )
