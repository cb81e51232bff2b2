"""``alur pelaksanaan``: who directs the work of an assignment."""

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
    from tatakerja.values.answers.pelaksanaan import AlurPelaksanaan
    from tatakerja.values.answers.usulan import Usulan


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
def pelaksanaan(ctx: click.Context, /, **given: Any) -> None:
    """Show who directs the work."""
    put_work_route(
        ctx,
        given,
        tanya=lambda sistem, usulan: sistem.alur_pelaksanaan(usulan),
        alasan=lambda penjelas, usulan: penjelas.pelaksanaan(usulan),
        gambar=_drawn,
        layar=_told,
    )


def _drawn(sistem: "Questions", answer: "AlurPelaksanaan") -> "Diagram":
    from tatakerja.documents.diagram.alur import diagram_pelaksanaan

    return diagram_pelaksanaan(sistem, answer)


def _told(sistem: "Questions", usulan: "Usulan", answer: "AlurPelaksanaan") -> Iterator[str]:
    from tatakerja.cli.screen.arahan import direction_told

    return direction_told(sistem, usulan, answer)
