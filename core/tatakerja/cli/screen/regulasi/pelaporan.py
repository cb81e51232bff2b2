"""``regulasi pelaporan``: the rows on reports, demands and obstacles."""

from collections.abc import Iterator, Sequence

from tatakerja.cli.app.output import put_out
from tatakerja.cli.screen import layout, wording
from tatakerja.cli.screen.regulasi.listing import list_heading, party, picked, rows_listed
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.alur import CAKUPAN
from tatakerja.values.aturan import sebut_dasar
from tatakerja.values.istilah import LABEL_JABATAN
from tatakerja.values.pelaporan import AturanKendala, AturanLaporan, AturanPermintaan
from tatakerja.values.syarat import nilai_diminta


def show_report_rows(buku: BukuAturan, kode: Sequence[str], bentuk: str) -> None:
    """``regulasi pelaporan``."""
    rows = picked({row.kode: row for row in buku.pelaporan}, kode, "pelaporan")
    if bentuk != "tabel":
        from tatakerja.contract.rows.aturan import AturanPelaporanJson

        put_out(bentuk, lambda: [AturanPelaporanJson.dari(buku, row) for row in rows])
    else:
        layout.show(rows_listed(list_heading("Pelaporan", buku), ((row.kode, report_lines(row)) for row in rows)))


def report_lines(row: AturanLaporan | AturanPermintaan | AturanKendala) -> Iterator[tuple[str, str]]:
    """What a row on reporting says, as labelled texts."""
    if isinstance(row, AturanLaporan):
        kinds = ", ".join(LABEL_JABATAN[kind] for kind in nilai_diminta(row.bila, "jenis_jabatan"))
        yield "Pelapor", row.pelapor + (f" ({kinds})" if kinds else "")
        yield "Isi", "kinerja setiap anggota" if row.atas_anggota else "pelaksanaan tugas"
        yield "Kepada", ", ".join(map(party, row.kepada))
        yield "Berkala", "ya" if row.berkala else ""
    elif isinstance(row, AturanPermintaan):
        yield "Dapat meminta laporan sewaktu-waktu", party(row.peminta)
        yield "Dari", ", ".join(row.dari)
    else:
        asked = nilai_diminta(row.bila, "cakupan")
        yield (
            "Kendala tim, bagi cakupan",
            "; ".join(wording.SEBUTAN_CAKUPAN[scope] for scope in CAKUPAN if scope in asked),
        )
        yield "Ditindaklanjuti" if row.tindak_lanjut else "Diputuskan", ", ".join(map(party, row.kepada))
        yield "Syarat", row.syarat
    yield "Dasar", sebut_dasar(row.dasar)
