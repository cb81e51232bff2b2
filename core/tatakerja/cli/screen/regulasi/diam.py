"""``regulasi diam``: for which cases the text says nothing, and how that is known."""

from collections.abc import Iterator, Sequence

from tatakerja.cli.app.output import put_out
from tatakerja.cli.screen import layout
from tatakerja.cli.screen.regulasi.listing import list_heading, picked, rows_listed
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.aturan import Diam, sebut_anomali, sebut_dasar


def show_silences(buku: BukuAturan, kode: Sequence[str], tentang: str | None, bentuk: str) -> None:
    """``regulasi diam``.

    :param tentang: only silences about this question; None: about any.
    """
    rows = [row for row in picked({row.kode: row for row in buku.diam}, kode, "diam") if tentang in (None, row.tentang)]
    if bentuk != "tabel":
        from tatakerja.contract.rows.diam import DiamJson

        put_out(bentuk, lambda: [DiamJson.dari(buku, row) for row in rows])
    else:
        layout.show(
            rows_listed(list_heading("Yang tidak diatur", buku), ((row.kode, silence_lines(row)) for row in rows))
        )


def silence_lines(row: Diam) -> Iterator[tuple[str, str]]:
    """What a declared silence says, as labelled texts."""
    yield "Tentang", row.tentang + (f", {row.perihal}" if row.perihal else "")
    yield "Bila", "; ".join(map(str, row.bila))
    yield "Alasan", row.alasan
    yield "Dasar", sebut_dasar(row.dasar)
    yield "Anomali", sebut_anomali(row.anomali)
