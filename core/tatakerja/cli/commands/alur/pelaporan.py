"""``alur pelaporan``: who reports to whom in an assignment."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.dokumen import opsi_diagram
from tatakerja.cli.app.options import opsi_format
from tatakerja.cli.commands.usulan import opsi_jelaskan, opsi_pihak, put_work_route

if TYPE_CHECKING:
    from tatakerja.documents.diagram.alur import Diagram
    from tatakerja.engine.questions import Questions
    from tatakerja.values.answers.pelaporan import AlurPelaporan
    from tatakerja.values.answers.usulan import Usulan


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
def pelaporan(ctx: click.Context, /, **given: Any) -> None:
    """Show who reports to whom."""
    put_work_route(
        ctx,
        given,
        tanya=lambda sistem, usulan: sistem.alur_pelaporan(usulan),
        alasan=lambda penjelas, usulan: penjelas.pelaporan(usulan),
        gambar=_drawn,
        layar=_told,
    )


def _drawn(sistem: "Questions", answer: "AlurPelaporan") -> "Diagram":
    from tatakerja.documents.diagram.alur import diagram_pelaporan

    return diagram_pelaporan(sistem, answer)


def _told(sistem: "Questions", usulan: "Usulan", answer: "AlurPelaporan") -> Iterator[str]:
    from tatakerja.cli.screen.pelaporan import reports_told

    return reports_told(sistem, usulan, answer)
