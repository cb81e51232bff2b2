"""``regulasi daftar`` and ``regulasi tampil``: what is installed, and one regulation as a whole."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import click

from tatakerja.cli.app.output import put_out
from tatakerja.cli.screen import layout, wording
from tatakerja.cli.screen.regulasi.listing import touched_by
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.registry import plugin_terpasang
from tatakerja.rules.rulebook import BukuAturan, susun_buku
from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.istilah import TANPA
from tatakerja.values.regulasi import Instrumen, Regulasi, TempatBeralasan
from tatakerja.values.teks import tanggal_panjang


def show_installed(bentuk: str) -> None:
    """``regulasi daftar``: every regency's book, or why it can't be opened."""
    opened = [(name, _opened(name)) for name in dict.fromkeys(plugin.nama for plugin in plugin_terpasang())]
    if bentuk != "tabel":
        from tatakerja.contract.regulasi import RegulasiTerpasangJson

        put_out(bentuk, lambda: [RegulasiTerpasangJson.dari(name, book) for name, book in opened])
        return
    headers = ("Nama", "Daerah", "Regulasi", "Berlaku", "Aturan", "Anomali", "Keadaan")
    rows = [
        (
            name, book.regulasi.daerah, book.regulasi.judul, _in_force(book.regulasi),
            str(len(book.kedudukan)), str(len(book.anomali)), "baik",
        )
        if isinstance(book, BukuAturan)
        else (name, *(TANPA,) * 5, f"rusak: {book}")
        for name, book in opened
    ]  # fmt: skip
    if not rows:
        click.echo("Belum ada regulasi yang terpasang; pasang misalnya dengan: pip install tatakerja-bantul")
        return
    if layout.is_narrow():
        layout.show(
            line for row in rows for line in (*layout.block(row[0], zip(headers[1:], row[1:], strict=True)), "")
        )
    else:
        layout.show(layout.table(headers, rows, (not isinstance(book, BukuAturan) for _, book in opened)))


def _opened(name: str) -> BukuAturan | str:
    try:
        return susun_buku(PluginManager(name), lengkap=True)
    except GalatTatakerja as error:
        return str(error).replace("\n", " | ")


def _in_force(meta: Regulasi | Instrumen) -> str:
    since = f"sejak {tanggal_panjang(meta.berlaku_sejak)}" if meta.berlaku_sejak else "tanggal tidak diketahui"
    return since + (f" sampai {tanggal_panjang(meta.berlaku_sampai)}" if meta.berlaku_sampai else "")


def show_one(buku: BukuAturan, bentuk: str) -> None:
    """``regulasi tampil``."""
    if bentuk != "tabel":
        from tatakerja.contract.regulasi import RegulasiJson

        put_out(bentuk, lambda: RegulasiJson.dari(buku))
        return
    meta = buku.regulasi
    choices = "; ".join(f"{anomali}={reading}" for anomali, reading in buku.tafsir.items())
    pairs = (
        ("Daerah", meta.daerah),
        ("Disingkat", meta.singkatan),
        ("Berlaku", _in_force(meta)),
        ("Versi aturan dalam plugin", meta.versi),
        ("Aturan kedudukan", str(len(buku.kedudukan))),
        (
            "Aturan penugasan",
            f"{len(buku.alur)} alur, {len(buku.sisipan)} sisipan, {len(buku.tim)} ketentuan tim, "
            f"{len(buku.muatan)} muatan surat",
        ),
        (
            "Aturan sesudah surat",
            f"{len(buku.tahapan)} tahapan, {len(buku.pelaporan)} pelaporan, {len(buku.evaluasi)} evaluasi, "
            f"{len(buku.tanggung_jawab)} tanggung jawab",
        ),
        (
            "Aturan pelaksanaan",
            f"{len(buku.pengarah)} pengarah, {len(buku.koordinasi)} koordinasi, {len(buku.ketentuan)} ketentuan",
        ),
        ("Yang dinyatakan tidak diatur", str(len(buku.diam))),
        ("Anomali", f"{len(buku.anomali)}, di antaranya {len(buku.tafsir)} dengan pilihan tafsir"),
        ("Tafsir yang dipakai", choices),
        ("Hook", ", ".join(buku.hook)),
        *(("Catatan", note) for note in meta.catatan),
    )
    layout.show(
        (
            *layout.block(meta.judul, pairs),
            *_amendments(meta),
            *_obligations(buku),
            *_left_out("Bukan norma", meta.bukan_norma),
            *_left_out("Di luar yang dijawab di sini", meta.di_luar),
        )
    )


def _amendments(meta: Regulasi) -> Iterator[str]:
    """What has changed the regulation since, each an instrument of its own."""
    for one in meta.perubahan:
        yield ""
        yield from layout.block(
            f"Perubahan {one.kode}: {one.judul}",
            (
                ("Disingkat", one.singkatan),
                ("Mengubah", one.mengubah or meta.singkatan),
                ("Berlaku", _in_force(one)),
                *(("Catatan", note) for note in one.catatan),
            ),
        )


def _left_out(heading: str, places: Sequence[TempatBeralasan]) -> Iterator[str]:
    """Places of the text that no row needs, with the reason."""
    if places:
        yield ""
        yield layout.title(heading)
    for reason, group in groupby(places, key=lambda one: one.alasan):
        yield layout.wrapped(f"- {'; '.join(one.tempat for one in group)}: {reason}", 2, 4)


def _obligations(buku: BukuAturan) -> Iterator[str]:
    """What its other chapters oblige to, which nothing here carries out."""
    for chapter in dict.fromkeys(one.bab for one in buku.kewajiban):  # in the order of the text
        yield ""
        yield layout.title(f"Kewajiban: {wording.BAB[chapter]}")
        for one in (one for one in buku.kewajiban if one.bab == chapter):
            bearer = f" ({one.pengemban})" if one.pengemban != "tidak disebut" else ""
            yield layout.wrapped(f"- {one.isi}{bearer} [{one.dasar}]{touched_by(one.anomali)}", 2, 4)
