"""``plugin periksa``: the level, the findings level by level, what is covered, the matrix of silence."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from tatakerja.cli.screen import layout

if TYPE_CHECKING:
    from tatakerja.contract.perkakas.periksa import PanjangBerkasJson
    from tatakerja.kit.periksa.hasil import HasilPeriksaPlugin
    from tatakerja.kit.periksa.matriks import SelMatriks

_PALING_BANYAK = 12
_BARIS = 5
"""So many rows are named of those under which something stays undetermined."""


def judgement(hasil: "HasilPeriksaPlugin", *, matriks: bool, rinci: bool) -> Iterator[str]:
    """The lines of a judgement.

    :param matriks: whether the matrix is shown.
    :param rinci: whether every finding of a kind is told, however many there are.
    """
    yield layout.title(f"{hasil.plugin}: {hasil.tingkat or 'tidak dapat dimuat'}")
    text, cases = hasil.ketentuan, hasil.kasus
    yield from layout.labelled(
        (
            (
                "Ketentuan",
                ""
                if text is None
                else f"{text.jumlah} tempat, {len(text.baris)} diatur, {len(text.anomali)} anomali, "
                f"{len(text.bukan_norma)} bukan norma, {len(text.di_luar)} di luar, {len(text.terbuka)} tak tersentuh",
            ),
            ("Kasus", f"{cases.jumlah}, {cases.lulus} dijawab menurut harapan"),
            (
                "Teruji",
                f"{cases.baris_teruji} dari {cases.baris} baris, {cases.langkah_teruji} dari {cases.langkah} langkah",
            ),
            (
                "Matriks",
                f"{len(hasil.matriks)} jenis kasus, {sum(one.sunyi for one in hasil.matriks)} di antaranya tidak "
                "dijawab dan tidak dinyatakan diam"
                if hasil.matriks
                else "",
            ),
            ("Belum tertentukan", _undetermined(hasil.matriks)),
            ("Panjang", _length(hasil.panjang)),
        )
    )
    for level, of_level in groupby(hasil.temuan, key=lambda one: one.tingkat):
        yield ""
        yield layout.title(f"Menghalangi tingkat {level}")
        for _, same in groupby(sorted(of_level, key=lambda one: one.kode), key=lambda one: one.kode):
            found = list(same)
            for one in found if rinci else found[:_PALING_BANYAK]:
                place = f"{one.berkas}:{one.baris}: " if one.baris else f"{one.berkas}: " if one.berkas else ""
                yield layout.wrapped(f"{place}{one.isi}; {one.saran}", 2, 4)
            if not rinci and len(found) > _PALING_BANYAK:
                yield layout.wrapped(f"... dan {len(found) - _PALING_BANYAK} lagi seperti ini (--rinci)", 2, 4)
    if matriks:
        yield ""
        yield from layout.table(("Tentang", "Kasus", "Dijawab", "Oleh"), map(_cell, hasil.matriks))


def _undetermined(cells: "Sequence[SelMatriks]") -> str:
    """Which rows name a post that nobody is found in for a whole kind of case; empty where none does."""
    found = Counter(
        row
        for cell in cells
        if cell.tentang == "kedudukan" and cell.status == ("belum_tertentukan",)
        for row in cell.aturan
    )
    named = [f"{row} ({count})" for row, count in found.most_common(_BARIS)]
    more = [f"{len(found) - _BARIS} lainnya"] if len(found) > _BARIS else []
    said = "kedudukan, dalam organisasi buatan yang tidak mempunyai pejabat yang disebut"
    return f"{said} {', '.join(named + more)}; bandingkan beberapa dengan teks" if found else ""


def _length(files: "Sequence[PanjangBerkasJson]") -> str:
    """How many lines the files of rules have, and the others."""
    told = []
    for what, rules in (("aturan", True), ("lain", False)):
        same = [one for one in files if one.aturan is rules]
        named = ", ".join(f"{one.berkas} {one.baris}" for one in same)
        told += [f"{sum(one.baris for one in same)} baris teks {what} ({named})"] * bool(same)
    return "; ".join(told)


def _cell(cell: "SelMatriks") -> tuple[str, str, str, str]:
    answered = "diam, tidak dinyatakan" if cell.sunyi else ", ".join(cell.status).replace("_", " ")
    return cell.tentang, "; ".join(cell.kasus), answered, ", ".join(cell.aturan) or "-"
