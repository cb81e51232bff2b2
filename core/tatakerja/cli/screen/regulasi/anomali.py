"""``regulasi anomali``: the flaws of a regulation's text."""

from collections.abc import Iterator, Sequence

from tatakerja.cli.app.output import put_out
from tatakerja.cli.screen import layout
from tatakerja.cli.screen.regulasi.listing import picked
from tatakerja.engine.choice import mentions
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.anomali import Anomali


def show_flaws(buku: BukuAturan, kode: Sequence[str], bentuk: str, *, everything: bool = False) -> None:
    """``regulasi anomali``: those that change an answer first.

    :param everything: also those of the wording, which change no answer; one asked for by its code is always shown.
    """
    flaws = sorted(picked(buku.anomali, kode, "anomali"), key=lambda flaw: not flaw.dampak)
    left_out = 0
    if not kode and not everything:
        told = [flaw for flaw in flaws if flaw.tingkat != "redaksional"]
        left_out, flaws = len(flaws) - len(told), told
    if bentuk != "tabel":
        from tatakerja.contract.regulasi import AnomaliJson

        put_out(bentuk, lambda: [AnomaliJson.dari(buku, flaw) for flaw in flaws])
    else:
        layout.show(_whole_flaws(buku, flaws) if kode else _flaws(buku, flaws, left_out))


def _flaws(buku: BukuAturan, flaws: Sequence[Anomali], left_out: int) -> Iterator[str]:
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
    if left_out:
        yield ""
        yield layout.wrapped(
            f"{left_out} cacat naskah lagi tidak mengubah satu jawaban pun: tatakerja -r {meta.nama} regulasi anomali "
            "--semua"
        )
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
    yield "Perlakuan", flaw.perlakuan
    touched = [rule.kode for rule in buku.kedudukan if flaw.kode in mentions(rule)]
    yield "Menyentuh aturan", ", ".join(touched)


def _nature(flaw: Anomali) -> str:
    return f"{flaw.jenis}, {flaw.tingkat}" + (f", mengubah {', '.join(flaw.dampak)}" if flaw.dampak else "")
