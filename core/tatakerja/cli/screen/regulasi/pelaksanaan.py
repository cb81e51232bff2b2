"""``regulasi pelaksanaan``: the rows on who directs work, with whom it is coordinated, and what is owed."""

from collections.abc import Iterator, Sequence

from tatakerja.cli.app.output import put_out
from tatakerja.cli.screen import layout, wording
from tatakerja.cli.screen.regulasi.listing import list_heading, party, picked, rows_listed
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.aturan import sebut_anomali, sebut_dasar, sebut_tersirat
from tatakerja.values.pelaksanaan import AturanKetentuan, AturanKoordinasi, AturanPengarah


def show_directions(buku: BukuAturan, kode: Sequence[str], bentuk: str) -> None:
    """``regulasi pelaksanaan``."""
    rows = picked({row.kode: row for row in buku.pelaksanaan}, kode, "pelaksanaan")
    if bentuk != "tabel":
        from tatakerja.contract.rows.pelaksanaan import AturanPelaksanaanJson

        put_out(bentuk, lambda: [AturanPelaksanaanJson.dari(buku, row) for row in rows])
    else:
        layout.show(
            rows_listed(list_heading("Pelaksanaan tugas", buku), ((row.kode, direction_lines(row)) for row in rows))
        )


def direction_lines(row: AturanPengarah | AturanKoordinasi | AturanKetentuan) -> Iterator[tuple[str, str]]:
    """What a row on carrying work out says, as labelled texts."""
    if isinstance(row, AturanPengarah):
        yield "Diarahkan oleh", " atau ".join(map(party, row.oleh))
    elif isinstance(row, AturanKoordinasi):
        whom = party(row.dengan) if row.dengan else row.uraian
        yield "Berkoordinasi dengan", f"{whom} ({'wajib' if row.wajib else 'dapat'})"
    else:
        yield f"Ketentuan bagi {wording.SEBUTAN_BENTUK[row.bagi]}", row.isi
    if not isinstance(row, AturanKoordinasi) or row.dengan:
        yield "Isi", row.uraian
    yield "Bila", "; ".join(map(str, row.bila))
    yield "Dasar", sebut_dasar(row.dasar)
    yield "Tersirat", sebut_tersirat(row.tersirat)
    if isinstance(row, AturanPengarah):
        yield "Pengecualian dari", ", ".join(row.pengecualian_dari)
    yield "Anomali", sebut_anomali(row.anomali)
