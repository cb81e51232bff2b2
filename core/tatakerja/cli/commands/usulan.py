"""The options that describe an assignment, the same for asking its route and for proposing it."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar, get_args

import click

from tatakerja.cli.app.completion import NIP, UNIT
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.dokumen import put_diagram
from tatakerja.cli.app.options import Pilihan, opsi_bersama
from tatakerja.values.alur import Cara, Sifat

if TYPE_CHECKING:
    from tatakerja.documents.diagram.alur import Diagram
    from tatakerja.engine.penjelasan.alur import RouteExplainer
    from tatakerja.engine.questions import Questions
    from tatakerja.values.answers.penjelasan import PenjelasanAlur
    from tatakerja.values.answers.usulan import Usulan

T = TypeVar("T")

_PIHAK = (
    click.option("--pemilik", type=UNIT, required=True, help="Kode unit pemilik kinerja yang dikerjakan."),
    click.option(
        "--pegawai", type=NIP, multiple=True, required=True,
        help="Pegawai yang ditugaskan; ulangi untuk tim kerja.",
    ),
    click.option(
        "--ketua", type=NIP,
        help="Ketua tim; boleh di luar --pegawai, kecuali ia yang mengajukan diri. Menjadikannya tim kerja.",
    ),
)  # fmt: skip
_OPSI = (
    *_PIHAK,
    click.option(
        "--sifat", type=Pilihan(*get_args(Sifat)), help="Sifat tugas; jawabannya mengatakan apa yang diubahnya."
    ),
    click.option(
        "--hukum", metavar="TEKS", help="Ketentuan lain yang mensyaratkan surat keputusan, misalnya pasal sebuah Perda."
    ),
)  # fmt: skip

opsi_usulan = opsi_bersama(*_OPSI)
"""The decorator that adds the options of a proposal, all but its ``--cara``."""
opsi_pihak = opsi_bersama(*_PIHAK)
"""The decorator that adds only owner, employees and leader."""


def opsi_jelaskan(command: Any) -> Any:
    """The decorator that adds ``--jelaskan`` to a command on a route."""
    return click.option(
        "--jelaskan",
        is_flag=True,
        help="Sertakan alasannya: baris yang menjawab dengan berkas dan nomor barisnya, fakta yang cocok, asal tiap "
        "langkah, aturan terdekat yang tidak menjawab, tafsir.",
    )(command)


def put_route(
    ctx: click.Context,
    sistem: "Questions",
    answer: Any,
    bentuk: str,
    *,
    alasan: "Callable[[], PenjelasanAlur] | None",
    layar: Callable[[], Iterable[str]],
    tentang: Any,
) -> None:
    """Show a route, or put it out in a form.

    :param alasan: gives its reasons, where they are asked for.
    :param layar: gives its lines for a person.
    :raises click.UsageError: if reasons are asked for in a form that has no place for them.
    """
    if bentuk == "tabel":
        from tatakerja.cli.screen import layout
        from tatakerja.cli.screen.penjelasan import route_explanation

        lines = layar() if alasan is None else chain(layar(), route_explanation(sistem, alasan()))
        layout.show(lines)
        return
    from tatakerja.cli.app.output import put_out

    if alasan is None:
        put_out(bentuk, lambda: answer, jawaban=answer, sistem=sistem, tentang=tentang)
        return
    if bentuk != "json":
        raise click.UsageError("--jelaskan ditulis sebagai tabel atau json", ctx)
    from tatakerja.contract.alur import explained_route

    why = alasan()
    put_out(bentuk, lambda: explained_route(answer, why), jawaban=answer, sistem=sistem, tentang=tentang)


def open_route(ctx: click.Context, ke: str | None, *, jelaskan: bool) -> "Questions":
    """What is asked for a route.

    :raises click.UsageError: if reasons are asked for in a drawing.
    """
    if ke is not None and jelaskan:
        raise click.UsageError("--jelaskan tidak ditulis ke berkas; tanpa --ke, atau dengan --format json", ctx)
    return Keadaan.dari(ctx).buka(beberapa=True)


def put_work_route(
    ctx: click.Context,
    given: dict[str, Any],
    *,
    tanya: "Callable[[Questions, Usulan], T]",
    alasan: "Callable[[RouteExplainer, Usulan], PenjelasanAlur]",
    gambar: "Callable[[Questions, T], Diagram]",
    layar: "Callable[[Questions, Usulan, T], Iterator[str]]",
) -> None:
    """Ask what holds of the work of an assignment, and show it, draw it, or put it out.

    :param given: the command's options: ``opsi_pihak``, ``opsi_jelaskan``, ``opsi_diagram``, ``opsi_format``.
    :param tanya: asks; ``alasan`` gives the reasons, ``gambar`` the drawing, ``layar`` the lines for a person.
    """
    ke, bentuk = given["ke"], given["bentuk"]
    sistem = open_route(ctx, ke, jelaskan=given["jelaskan"])
    # Neither who directs the work nor who reports depends on how the assignment came about.
    usulan = build_usulan(sistem, cara="penunjukan", **{name: given[name] for name in ("pemilik", "pegawai", "ketua")})
    answer = tanya(sistem, usulan)
    if ke is not None:
        put_diagram(ctx, lambda: gambar(sistem, answer), ke, bentuk)
        return
    put_route(
        ctx,
        sistem,
        answer,
        bentuk,
        alasan=(lambda: alasan(sistem.penjelas_alur(usulan.orang), usulan)) if given["jelaskan"] else None,
        layar=lambda: layar(sistem, usulan, answer),
        tentang=usulan,
    )


def opsi_cara() -> Callable[[Any], Any]:
    """The decorator that adds ``--cara``."""
    return click.option(
        "--cara",
        type=Pilihan(*get_args(Cara)),
        required=True,
        help="Ditunjuk pejabat, atau atas kemauan pegawai sendiri.",
    )


def build_usulan(
    sistem: "Questions", *, pemilik: str, pegawai: Iterable[str], ketua: str | None, **isi: Any
) -> "Usulan":
    """A proposal from its options.

    :param isi: whatever else :class:`Usulan` holds.
    :raises TidakDitemukan: naming the unit and every NIP that aren't there, a line each.
    """
    from tatakerja.cli.app.search import find_unit, resolve_nip
    from tatakerja.values.answers.usulan import Usulan
    from tatakerja.values.galat import TidakDitemukan

    problems: list[str] = []
    try:
        find_unit(sistem.susunan(), pemilik)
    except TidakDitemukan as error:
        problems.append(str(error))
    named = [*pegawai, *([ketua] if ketua else [])]
    try:
        found = resolve_nip(sistem, named)
    except TidakDitemukan as error:
        problems.append(str(error))
    if problems:
        raise TidakDitemukan("\n".join(problems))
    return Usulan(
        pemilik=pemilik, pegawai=[found[nip] for nip in pegawai], ketua=found[ketua] if ketua else None, **isi
    )
