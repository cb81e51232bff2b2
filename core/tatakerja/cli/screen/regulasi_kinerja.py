"""What the commands of ``regulasi`` on what follows the letter print."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import click

from tatakerja.cli.screen import layout, wording
from tatakerja.cli.screen.regulasi import picked
from tatakerja.cli.screen.regulasi_alur import listed, party
from tatakerja.contract import evaluasi as serialise_kinerja
from tatakerja.contract import kedudukan as serialise
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.evaluasi import AturanEvaluasi
from tatakerja.values.istilah import LABEL_JABATAN
from tatakerja.values.pelaporan import AturanKendala, AturanLaporan, AturanPermintaan
from tatakerja.values.tahapan import AturanTahapan, Kegiatan


def show_stages(buku: BukuAturan, kode: Sequence[str], bentuk: str) -> None:
    """``regulasi tahapan``."""
    rows = picked({row.kode: row for row in buku.tahapan}, kode, "tahapan")
    if bentuk == "json":
        click.echo(serialise.document([serialise_kinerja.aturan_tahapan(buku, row) for row in rows]))
    else:
        layout.show(listed(_heading("Tahapan kerja", buku), ((row.kode, _stages(row)) for row in rows)))


def show_reports(buku: BukuAturan, kode: Sequence[str], bentuk: str) -> None:
    """``regulasi pelaporan``."""
    rows = picked({row.kode: row for row in buku.pelaporan}, kode, "pelaporan")
    if bentuk == "json":
        click.echo(serialise.document([serialise_kinerja.aturan_pelaporan(buku, row) for row in rows]))
    else:
        layout.show(listed(_heading("Pelaporan", buku), ((row.kode, _report(row)) for row in rows)))


def show_reviews(buku: BukuAturan, kode: Sequence[str], bentuk: str) -> None:
    """``regulasi evaluasi``."""
    rows = picked({row.kode: row for row in buku.evaluasi}, kode, "evaluasi")
    if bentuk == "json":
        click.echo(serialise.document([serialise_kinerja.aturan_evaluasi(buku, row) for row in rows]))
    else:
        layout.show(listed(_heading("Evaluasi", buku), ((row.kode, _review(buku, row)) for row in rows)))


def show_responsibilities(buku: BukuAturan, peran: str | None, bentuk: str) -> None:
    """``regulasi tanggung-jawab``."""
    rows = [row for row in buku.tanggung_jawab if peran in (None, row.peran)]
    if bentuk == "json":
        click.echo(serialise.document([serialise_kinerja.tanggung_jawab(buku, row) for row in rows]))
        return
    lines = [_heading("Tanggung jawab", buku)]
    for role, group in groupby(rows, key=lambda row: row.peran):
        lines += [
            "",
            layout.title(wording.PERAN[role]),
            *(layout.wrapped(f"- {one.isi} [{one.dasar}]", 2, 4) for one in group),
        ]
    layout.show(lines)


def _heading(what: str, buku: BukuAturan) -> str:
    return f"{what} menurut {buku.regulasi.judul} ({buku.regulasi.singkatan})"


def _stages(row: AturanTahapan) -> Iterator[tuple[str, str]]:
    yield "Isi", row.uraian
    yield "Bila", "; ".join(map(str, row.bila))
    yield "Disebut teks bagi", "; ".join(map(str, row.disebut_bagi))
    for stage, group in groupby(row.kegiatan, key=lambda one: one.tahap):
        for one in group:
            yield stage.capitalize(), _activity(one)
    yield "Dasar", "; ".join(row.dasar)
    yield "Tersirat", row.tersirat
    yield "Pengecualian dari", ", ".join(row.pengecualian_dari)
    yield "Anomali", ", ".join(row.anomali)


def _activity(one: Kegiatan) -> str:
    who = ", ".join(wording.PELAKU[way] if isinstance(way, str) else str(way) for way in one.pelaku) or "tidak disebut"
    return f"{one.nama}: {who}" + (f" [{'; '.join(one.dasar)}]" if one.dasar else "")


def _report(row: AturanLaporan | AturanPermintaan | AturanKendala) -> Iterator[tuple[str, str]]:
    if isinstance(row, AturanLaporan):
        kinds = ", ".join(LABEL_JABATAN[kind] for kind in sorted(row.jenis_jabatan))
        yield "Pelapor", row.pelapor + (f" ({kinds})" if kinds else "")
        yield "Isi", "kinerja setiap anggota" if row.atas_anggota else "pelaksanaan tugas"
        yield "Kepada", ", ".join(map(party, row.kepada))
        yield "Berkala", "ya" if row.berkala else ""
    elif isinstance(row, AturanPermintaan):
        yield "Dapat meminta laporan sewaktu-waktu", party(row.peminta)
        yield "Dari", ", ".join(row.dari)
    else:
        yield "Kendala tim, bagi cakupan", "; ".join(wording.CAKUPAN[scope] for scope in row.cakupan.split())
        yield "Diputuskan", ", ".join(map(party, row.kepada))
    yield "Dasar", "; ".join(row.dasar)


def _review(buku: BukuAturan, row: AturanEvaluasi) -> Iterator[tuple[str, str]]:
    yield "Isi", row.uraian
    yield "Bila", "; ".join(map(str, row.bila))
    yield "Disebut teks bagi", "; ".join(map(str, row.disebut_bagi))
    yield "Peninjau berurutan", ", lalu ".join(map(str, row.rantai))
    yield "Dasar", "; ".join(row.dasar)
    yield "Pengembalian", "; ".join(row.dasar_pengembalian) or "tidak diatur"
    yield "Tersirat", row.tersirat
    yield "Pengecualian dari", ", ".join(row.pengecualian_dari)
    yield "Anomali", ", ".join(row.anomali)
    yield "Lapisan", buku.lapisan(row)
