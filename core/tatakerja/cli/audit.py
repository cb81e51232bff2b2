"""``audit``: every remark on an organisation, for a person or a program."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final, TypeVar

import click

from tatakerja.cli import cetak, kata
from tatakerja.cli.bahasa import Perintah
from tatakerja.cli.keadaan import Keadaan
from tatakerja.cli.opsi import Bilangan, opsi_format

if TYPE_CHECKING:
    from tatakerja.engine.audit import LaporanAudit
    from tatakerja.engine.audit.laporan import StatistikRentang
    from tatakerja.sistem import SistemKerja

T = TypeVar("T")

_BARIS = 10
"""Rows of a table, and remarks of one kind, that are shown unless all are asked for."""

_CATATAN = 5

_TINGKAT: Final = {"wajib": "WAJIB DIBENAHI", "diutamakan": "DIUTAMAKAN", "info": "INFORMASI"}


@click.command(
    cls=Perintah,
    help=(
        "Semua catatan atas sebuah organisasi: pegawai tanpa Pejabat Penilai Kinerja (PPK) dan sebabnya, jabatan "
        "lowong, rangkap jabatan, masa tugas yang berakhir, unit yang tidak diatur, penanda dan pola yang tidak "
        "dikenal, rentang kendali, dan jawaban yang bergantung pada anomali regulasi.\n\n"
        "Catatan bukan kegagalan: perintah ini keluar dengan 0 berapa pun catatannya."
    ),
    contoh=(
        "tatakerja -r kotabaru -o data audit",
        "tatakerja -r kotabaru -o data audit --pd DISDIK --semua",
        "tatakerja -r kotabaru -o data audit --format json > audit.json",
    ),
)
@click.option("--pd", metavar="KODE", help="Hanya Perangkat Daerah ini.")
@click.option(
    "--hari",
    type=Bilangan(0, 3660),
    default=30,
    metavar="N",
    help="Catat masa tugas yang berakhir dalam N hari. Bawaan: 30.",
)
@click.option("--rinci", is_flag=True, help="Sebut satu per satu pegawai yang PPK atau PUO-nya belum ada.")
@click.option("--semua", is_flag=True, help="Tampilkan semua baris dan catatan, tidak hanya yang teratas.")
@opsi_format()
@click.pass_context
def audit(ctx: click.Context, *, pd: str | None, hari: int, rinci: bool, semua: bool, bentuk: str) -> None:
    """Audit an organisation."""
    from tatakerja.cli.pencarian import find_unit
    from tatakerja.engine.audit import audit as run

    sistem = Keadaan.dari(ctx).buka()
    if pd is not None:
        find_unit(sistem.organisasi, pd)
    with cetak.waiting("Memeriksa organisasi"):
        report = run(sistem, pd=pd, hari=hari)
    if bentuk == "json":
        from tatakerja.cli.audit_json import laporan
        from tatakerja.cli.serialise import document

        click.echo(document(laporan(report)))
    else:
        cetak.show(told(sistem, report, rinci=rinci, semua=semua))


def ringkasan(laporan: "LaporanAudit") -> tuple[str, ...]:
    """The summary of a report: a few lines, each of which can be read alone."""
    jumlah = laporan.jumlah
    statuses = ", ".join(
        f"{cetak.angka(count)} {kata.STATUS[status]}" for status in kata.STATUS if (count := getattr(jumlah, status))
    )
    levels: Counter[str] = Counter(remark.tingkat for remark in laporan.catatan)
    kinds = Counter(remark.kode for remark in laporan.catatan)
    span = laporan.rentang.statistik_pejabat
    lines = [
        f"Pegawai: {cetak.angka(jumlah.pegawai)} pada {cetak.angka(laporan.unit)} unit dan "
        f"{cetak.angka(len(laporan.perangkat_daerah))} Perangkat Daerah atau instansi; {statuses or 'tidak ada'}.",
        f"Tanpa {kata.PPK}: {cetak.angka(jumlah.tanpa_ppk)}; {cetak.angka(jumlah.ppk_lowong)} lagi mempunyai PPK yang "
        "jabatannya lowong.",
        f"Jabatan lowong: {cetak.angka(len(laporan.jabatan_lowong))}; orang yang memimpin beberapa unit: "
        f"{cetak.angka(kinds['memimpin-beberapa-unit'])}; masa tugas segera berakhir: "
        f"{cetak.angka(kinds['masa-tugas-segera-berakhir'])}.",
        f"Rentang kendali per PPK: {_statistics(span)}.",
    ]
    lines += [
        f"Bergantung pada anomali {row.kode}: {cetak.angka(row.pegawai)} pegawai"
        + (f", dibaca menurut {row.tafsir}." if row.tafsir else ".")
        for row in laporan.anomali
    ]
    shown = [f"{cetak.angka(levels[level])} {_TINGKAT[level].lower()}" for level in _TINGKAT if levels[level]]
    lines.append(f"Catatan: {cetak.angka(len(laporan.catatan))}{': ' if shown else ''}{', '.join(shown)}.")
    return tuple(lines)


def told(sistem: "SistemKerja", laporan: "LaporanAudit", *, rinci: bool = False, semua: bool = False) -> Iterator[str]:
    """A report for a person: summary, figures per Perangkat Daerah, remarks by kind, the widest spans.

    :param rinci: whether every employee who lacks a PPK or PUO is named.
    :param semua: whether nothing is left out.
    """
    extent = f" atas {laporan.perangkat_daerah[0].nama}" if laporan.pd and laporan.perangkat_daerah else ""
    yield cetak.wrapped(
        f"Audit{extent} menurut {sistem.buku.regulasi.judul}, per {cetak.tanggal_panjang(laporan.tanggal)}"
    )
    yield cetak.wrapped("PPK: Pejabat Penilai Kinerja. PUO: Pimpinan Unit Organisasi.")
    yield ""
    for line in ringkasan(laporan):
        yield cetak.wrapped(line, 2, 4)
    yield ""
    yield from _offices(laporan, semua)
    yield from _remarks(laporan, semua)
    if rinci:
        yield from _individuals(sistem, laporan)
    yield from _spans(laporan, semua)


def _offices(laporan: "LaporanAudit", semua: bool) -> Iterator[str]:
    yield _heading("Per Perangkat Daerah (yang paling perlu perhatian lebih dahulu)")
    ranked = sorted(
        laporan.perangkat_daerah,
        key=lambda row: (-row.jumlah.tanpa_ppk, -row.jumlah.ppk_lowong, -row.jabatan_lowong, -row.jumlah.pegawai),
    )
    shown, more = _cut(ranked, _BARIS, semua)
    headers = (
        "Perangkat Daerah", "Pegawai", "Tanpa PPK", "PPK lowong", "Jabatan lowong", "Tidak diatur",
        "Belum tertentukan", "Di luar regulasi",
    )  # fmt: skip
    yield from _columns(
        headers,
        [
            (
                row.nama,
                *map(
                    cetak.angka,
                    (
                        row.jumlah.pegawai, row.jumlah.tanpa_ppk, row.jumlah.ppk_lowong, row.jabatan_lowong,
                        row.jumlah.tidak_diatur, row.jumlah.belum_tertentukan, row.jumlah.di_luar_regulasi,
                    ),
                ),
            )
            for row in shown
        ],
    )  # fmt: skip
    yield from more
    yield ""


def _remarks(laporan: "LaporanAudit", semua: bool) -> Iterator[str]:
    from tatakerja.engine.audit import JUDUL_CATATAN

    for (level, kind), group in groupby(laporan.catatan, key=lambda remark: (remark.tingkat, remark.kode)):
        remarks = list(group)
        yield _heading(f"{_TINGKAT[level]}: {JUDUL_CATATAN[kind]} ({cetak.angka(len(remarks))})")
        shown, more = _cut(remarks, _CATATAN, semua)
        for remark in shown:
            yield cetak.wrapped(f"- {remark.isi}{_basis(remark.dasar, laporan.singkatan)}", 2, 4)
        yield from more
        yield ""


def _individuals(sistem: "SistemKerja", laporan: "LaporanAudit") -> Iterator[str]:
    for group in laporan.belum_terjawab:
        lacking = kata.PPK if group.kurang == "ppk" else kata.PUO
        yield _heading(f"Tanpa {lacking}: {cetak.angka(group.jumlah)} pegawai")
        yield cetak.wrapped(" ".join(group.alasan), 2)
        for nip in group.nip:
            pegawai = sistem.pegawai(nip)
            yield cetak.wrapped(f"- {kata.employee(pegawai)}, {kata.duty(pegawai)}", 2, 4)
        yield ""


def _spans(laporan: "LaporanAudit", semua: bool) -> Iterator[str]:
    span = laporan.rentang
    yield _heading(f"Rentang kendali per PPK: {_statistics(span.statistik_pejabat)}")
    persons, more = _cut(span.pejabat, _BARIS, semua)
    yield from _columns(
        ("Pegawai", "PPK", "Jabatan"),
        [(cetak.angka(row.jumlah), f"{row.nama or '-'} ({row.nip})", "; ".join(row.jabatan)) for row in persons],
    )
    yield from more
    yield ""
    yield _heading(f"Rentang kendali per jabatan: {_statistics(span.statistik_jabatan)}")
    posts, more = _cut(span.jabatan, _BARIS, semua)
    yield from _columns(
        ("Pegawai", "Unit", "Jabatan", "Dipangku"),
        [
            (cetak.angka(post.jumlah), post.unit, post.jabatan, "LOWONG" if post.nip is None else post.nama or post.nip)
            for post in posts
        ],
    )
    yield from more


def _heading(text: str) -> str:
    return cetak.title(cetak.wrapped(text))


def _basis(dasar: Sequence[str], short: str) -> str:
    """Citations in brackets, the regulation's name only once."""
    prefix = f"{short} "
    places = [one if not number else one.removeprefix(prefix) for number, one in enumerate(dasar)]
    return f" [{'; '.join(places)}]" if places else ""


def _columns(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A table, or blocks where the terminal is too narrow for its columns; nothing where there are no rows."""
    width = cetak.terminal_width()
    if not rows:
        yield cetak.wrapped("(tidak ada)", 2)
    elif width is not None and width < cetak.SEMPIT:
        for row in rows:
            yield from cetak.block(f"{headers[0]}: {row[0]}", zip(headers[1:], row[1:], strict=True))
    else:
        yield from cetak.table(headers, rows)


def _cut(rows: Sequence[T], limit: int, semua: bool) -> tuple[Sequence[T], Iterable[str]]:
    """What is shown of some rows, and the line that says how many are not."""
    hidden = 0 if semua else max(len(rows) - limit, 0)
    return rows[: len(rows) - hidden], [f"  … dan {cetak.angka(hidden)} lainnya; --semua"] if hidden else []


def _statistics(span: "StatistikRentang") -> str:
    if not span.jumlah:
        return "tidak ada"
    median = cetak.angka(int(span.median)) + (",5" if span.median % 1 else "")
    return f"median {median}, persentil ke-90 {cetak.angka(span.p90)}, terlebar {cetak.angka(span.maks)} pegawai"
