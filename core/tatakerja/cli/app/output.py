"""How an answer is put out in a form other than the table: by the extension that has the form."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from typing import Any

import click

from tatakerja.cli.app.context import Keadaan


def asked(ctx: click.Context) -> str:
    """The command of a run, without the program's name: ``alur penugasan``."""
    return ctx.command_path.partition(" ")[2]


def put_out(
    bentuk: str,
    dokumen: Callable[[], object],
    *,
    baris: Callable[[], Iterable[str]] | None = None,
    jawaban: Any = None,
    sistem: Any = None,
    tentang: Any = None,
) -> None:
    """Write an answer in a form that ``--format`` has accepted.

    :param dokumen: gives the answer, as a value of the contract; its JSON is what a form gets. The others are as in
        :class:`~tatakerja.extensions.Keluaran`.
    :raises GalatEkstensi: if the extension that has the form fails.
    """
    from tatakerja.cli.screen.layout import terminal_width, under_way
    from tatakerja.contract.write import plain
    from tatakerja.extensions.values import Keluaran

    ctx = click.get_current_context()
    apa = asked(ctx)
    keluaran = Keluaran(
        apa=apa, dokumen=lambda: plain(dokumen()), baris=baris, jawaban=jawaban, sistem=sistem, tentang=tentang
    )
    keadaan = Keadaan.dari(ctx)
    with under_way("Menulis jawaban") if terminal_width() is None else nullcontext():
        keadaan.tulis(_written(keadaan, bentuk, keluaran))


def _written(keadaan: Keadaan, bentuk: str, keluaran: Any) -> Iterator[str]:
    from tatakerja.extensions.galat import GalatEkstensi
    from tatakerja.extensions.manager import load_object
    from tatakerja.values.galat import GalatTatakerja

    form = keadaan.ekstensi().bentuk_bernama(bentuk, keluaran.apa)
    if form is None:
        raise GalatEkstensi(f"bentuk {bentuk!r} tidak dapat dipakai bagi `{keluaran.apa}`; pilih bentuk lain")
    try:
        yield from load_object(form.tulis)(keluaran)
    except (GalatTatakerja, OSError):
        raise
    except Exception as error:
        if form.tulis.startswith("tatakerja."):
            raise
        what = " ".join(str(error).split())[:200]
        raise GalatEkstensi(f"bentuk {bentuk!r} ({form.tulis}) gagal: {type(error).__name__}: {what}") from error
