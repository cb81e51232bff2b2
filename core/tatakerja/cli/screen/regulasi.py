"""What the commands of ``regulasi`` print."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TypeVar

import click

from tatakerja.cli.screen import layout, wording
from tatakerja.contract import kedudukan as serialise
from tatakerja.engine.choice import anomalies
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.registry import plugin_terpasang
from tatakerja.rules.rulebook import BukuAturan, susun_buku
from tatakerja.values.anomali import Anomali
from tatakerja.values.galat import GalatTatakerja, TidakDitemukan
from tatakerja.values.kedudukan import AturanKedudukan
from tatakerja.values.regulasi import Regulasi
from tatakerja.values.teks import maksud, tanggal_panjang

T = TypeVar("T")


def show_installed(bentuk: str) -> None:
    """``regulasi daftar``: every regency's book, or why it can't be opened."""
    opened = [(name, _opened(name)) for name in dict.fromkeys(plugin.nama for plugin in plugin_terpasang())]
    if bentuk == "json":
        click.echo(serialise.document([_installed(name, book) for name, book in opened]))
        return
    headers = ("Nama", "Daerah", "Regulasi", "Berlaku", "Aturan", "Anomali", "Keadaan")
    rows = [
        (
            name, book.regulasi.daerah, book.regulasi.judul, _in_force(book.regulasi),
            str(len(book.kedudukan)), str(len(book.anomali)), "baik",
        )
        if isinstance(book, BukuAturan)
        else (name, *(wording.TANPA,) * 5, f"rusak: {book}")
        for name, book in opened
    ]  # fmt: skip
    if not rows:
        click.echo("Belum ada regulasi yang terpasang; pasang misalnya dengan: pip install tatakerja-bantul")
        return
    width = layout.terminal_width()
    if width is not None and width < layout.SEMPIT:
        layout.show(
            line for row in rows for line in (*layout.block(row[0], zip(headers[1:], row[1:], strict=True)), "")
        )
    else:
        layout.show(layout.table(headers, rows, (not isinstance(book, BukuAturan) for _, book in opened)))


def _opened(name: str) -> BukuAturan | str:
    try:
        return susun_buku(PluginManager(name))
    except GalatTatakerja as error:
        return str(error).replace("\n", " | ")


def _installed(name: str, book: BukuAturan | str) -> serialise.Objek:
    """One element of ``regulasi daftar --format json``."""
    meta = book.regulasi if isinstance(book, BukuAturan) else None
    since, until = (meta.berlaku_sejak, meta.berlaku_sampai) if meta else (None, None)
    return {
        "nama": name,
        "daerah": meta and meta.daerah,
        "judul": meta and meta.judul,
        "singkatan": meta and meta.singkatan,
        "berlaku_sejak": since and since.isoformat(),
        "berlaku_sampai": until and until.isoformat(),
        "rusak": None if isinstance(book, BukuAturan) else book,
    }


def _in_force(meta: Regulasi) -> str:
    since = f"sejak {tanggal_panjang(meta.berlaku_sejak)}" if meta.berlaku_sejak else "tanggal tidak diketahui"
    return since + (f" sampai {tanggal_panjang(meta.berlaku_sampai)}" if meta.berlaku_sampai else "")


def show_one(buku: BukuAturan, bentuk: str) -> None:
    """``regulasi tampil``."""
    if bentuk == "json":
        click.echo(serialise.document(serialise.regulasi(buku)))
        return
    meta = buku.regulasi
    choices = "; ".join(f"{anomali}={reading}" for anomali, reading in buku.tafsir.items())
    pairs = (
        ("Daerah", meta.daerah),
        ("Disingkat", meta.singkatan),
        ("Berlaku", _in_force(meta)),
        ("Versi aturan dalam plugin", meta.versi),
        ("Aturan kedudukan", str(len(buku.kedudukan))),
        ("Aturan penugasan", f"{len(buku.alur)} alur, {len(buku.tim)} ketentuan tim, {len(buku.muatan)} muatan surat"),
        (
            "Aturan sesudah surat",
            f"{len(buku.tahapan)} tahapan, {len(buku.pelaporan)} pelaporan, {len(buku.evaluasi)} evaluasi, "
            f"{len(buku.tanggung_jawab)} tanggung jawab",
        ),
        ("Anomali", f"{len(buku.anomali)}, di antaranya {len(buku.tafsir)} dengan pilihan tafsir"),
        ("Tafsir yang dipakai", choices),
        ("Hook", ", ".join(buku.hook)),
        *(("Catatan", note) for note in meta.catatan),
    )
    layout.show((*layout.block(meta.judul, pairs), *_obligations(buku)))


def _obligations(buku: BukuAturan) -> Iterator[str]:
    """What its other chapters oblige to, which nothing here carries out."""
    for chapter, group in groupby(sorted(buku.kewajiban, key=lambda one: one.bab), key=lambda one: one.bab):
        yield ""
        yield layout.title(f"Kewajiban: {wording.BAB[chapter]}")
        for one in group:
            bearer = f" ({one.pengemban})" if one.pengemban != "tidak disebut" else ""
            yield layout.wrapped(f"- {one.isi}{bearer} [{one.dasar}]", 2, 4)


def show_rules(buku: BukuAturan, kode: Sequence[str], bentuk: str) -> None:
    """``regulasi aturan``."""
    rules = picked({rule.kode: rule for rule in buku.kedudukan}, kode, "aturan")
    if bentuk == "json":
        click.echo(serialise.document([serialise.aturan(buku, rule) for rule in rules]))
    else:
        layout.show(_rules(buku, rules))


def _rules(buku: BukuAturan, rules: Sequence[AturanKedudukan]) -> Iterator[str]:
    meta = buku.regulasi
    yield layout.wrapped(f"Aturan kedudukan {meta.judul} ({meta.singkatan})")
    yield layout.wrapped(f"PPK: {wording.PPK.removesuffix(' (PPK)')}. PUO: {wording.PUO.removesuffix(' (PUO)')}.")
    for rule in rules:
        yield ""
        yield from layout.block(rule.kode, _rule_lines(buku, rule))


def _rule_lines(buku: BukuAturan, rule: AturanKedudukan) -> Iterator[tuple[str, str]]:
    yield "Isi", rule.uraian
    yield "Bila", "; ".join(map(str, rule.bila))
    if rule.predikat is not None:
        yield "Dan bila", " ".join((rule.predikat.__doc__ or "").split())
    yield "Disebut teks bagi", "; ".join(map(str, rule.disebut_bagi))
    yield "PPK", _ways(rule.ppk)
    yield "PUO", _ways(rule.puo) or "tidak disebut"
    yield wording.KOORDINATOR, _ways(rule.koordinator)
    yield "Dasar", "; ".join(rule.dasar)
    yield "Dasar koordinasi", "; ".join(rule.dasar_koordinator)
    yield "Tersirat", rule.tersirat
    yield "Pengecualian dari", ", ".join(rule.pengecualian_dari)
    yield "Anomali", ", ".join(rule.anomali)
    for remark in rule.catatan:
        yield "Catatan", f"bila {'; '.join(map(str, remark.bila))}: {remark.isi}" if remark.bila else remark.isi
    yield "Lapisan", buku.lapisan(rule)


def _ways(ways: Iterable[object]) -> str:
    return ", atau ".join(map(str, ways))


def show_flaws(buku: BukuAturan, kode: Sequence[str], bentuk: str) -> None:
    """``regulasi anomali``: those that change an answer first."""
    flaws = sorted(picked(buku.anomali, kode, "anomali"), key=lambda flaw: not flaw.dampak)
    if bentuk == "json":
        click.echo(serialise.document([serialise.anomali(buku, flaw) for flaw in flaws]))
    else:
        layout.show(_whole_flaws(buku, flaws) if kode else _flaws(buku, flaws))


def _flaws(buku: BukuAturan, flaws: Sequence[Anomali]) -> Iterator[str]:
    meta = buku.regulasi
    changing = [flaw for flaw in flaws if flaw.dampak]
    yield layout.wrapped(
        f"{meta.singkatan}: {len(flaws)} anomali, {len(changing)} di antaranya mengubah jawaban menurut tafsirnya."
    )
    headings = ("Mengubah jawaban; pilih tafsir dengan -t ANOMALI=TAFSIR", "Tanpa pilihan tafsir")
    for heading, group in zip(headings, (changing, flaws[len(changing) :]), strict=True):
        if group:
            yield ""
            yield layout.title(heading)
        for flaw in group:
            yield ""
            yield from layout.block(f"{flaw.kode} ({_nature(flaw)})", _flaw_lines(buku, flaw, whole=False))
    if changing:
        yield ""
        yield layout.wrapped(f"Selengkapnya satu per satu: tatakerja -r {meta.nama} regulasi anomali KODE")


def _whole_flaws(buku: BukuAturan, flaws: Sequence[Anomali]) -> Iterator[str]:
    for number, flaw in enumerate(flaws):
        if number:
            yield ""
        yield from layout.block(f"{flaw.kode} ({_nature(flaw)})", _flaw_lines(buku, flaw, whole=True))


def _flaw_lines(buku: BukuAturan, flaw: Anomali, *, whole: bool) -> Iterator[tuple[str, str]]:
    yield "Isi", flaw.isi
    yield "Tempat", "; ".join(flaw.tempat)
    chosen = buku.tafsir.get(flaw.kode)
    if not whole:
        yield "Tafsir", ", ".join(f"{one.kode}{'*' if one.kode == chosen else ''}" for one in flaw.tafsir)
        return
    for one in flaw.tafsir:
        marks = [word for word, fits in (("dipakai", chosen), ("bawaan", flaw.bawaan)) if one.kode == fits]
        yield f"Tafsir -t {flaw.kode}={one.kode}", one.isi + (f" [{', '.join(marks)}]" if marks else "")
    yield "Alasan tafsir bawaan", flaw.alasan
    touched = [rule.kode for rule in buku.kedudukan if flaw.kode in anomalies(rule)]
    yield "Menyentuh aturan", ", ".join(touched)


def _nature(flaw: Anomali) -> str:
    return flaw.jenis + (f", mengubah {', '.join(flaw.dampak)}" if flaw.dampak else "")


def picked(known: Mapping[str, T], kode: Sequence[str], what: str) -> list[T]:
    """Those named, each once; all of them if none is named.

    :raises TidakDitemukan: naming every code that there isn't, a line each.
    """
    unknown = [f"{what} {code!r} tidak ada{maksud(code, known, 2)}" for code in kode if code not in known]
    if unknown:
        raise TidakDitemukan("\n".join(unknown))
    return [known[code] for code in dict.fromkeys(kode)] if kode else list(known.values())
