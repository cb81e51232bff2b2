"""``regulasi evaluasi``: the rows on the review of results."""

from collections.abc import Iterator, Sequence

from tatakerja.cli.app.output import put_out
from tatakerja.cli.screen import layout
from tatakerja.cli.screen.regulasi.listing import list_heading, picked, rows_listed
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.aturan import sebut_anomali, sebut_dasar, sebut_tersirat
from tatakerja.values.evaluasi import AturanEvaluasi


def show_reviews(buku: BukuAturan, kode: Sequence[str], bentuk: str) -> None:
    """``regulasi evaluasi``."""
    rows = picked({row.kode: row for row in buku.evaluasi}, kode, "evaluasi")
    if bentuk != "tabel":
        from tatakerja.contract.rows.aturan import AturanEvaluasiJson

        put_out(bentuk, lambda: [AturanEvaluasiJson.dari(buku, row) for row in rows])
    else:
        layout.show(rows_listed(list_heading("Evaluasi", buku), ((row.kode, review_lines(buku, row)) for row in rows)))


def review_lines(buku: BukuAturan, row: AturanEvaluasi) -> Iterator[tuple[str, str]]:
    """What a row of review says, as labelled texts."""
    yield "Isi", row.uraian
    yield "Tentang", "pegawai yang hasilnya ditinjau" if row.bagi == "pegawai" else ""
    yield "Bila", "; ".join(map(str, row.bila))
    yield "Disebut teks bagi", "; ".join(map(str, row.disebut_bagi))
    yield "Peninjau berurutan", ", lalu ".join(map(str, row.rantai))
    yield "Dasar", sebut_dasar(row.dasar)
    yield "Pengembalian", sebut_dasar(row.dasar_pengembalian) or "tidak diatur"
    yield "Tersirat", sebut_tersirat(row.tersirat)
    yield "Pengecualian dari", ", ".join(row.pengecualian_dari)
    yield "Anomali", sebut_anomali(row.anomali)
    yield "Lapisan", buku.lapisan(row)
