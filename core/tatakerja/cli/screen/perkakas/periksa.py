"""``plugin periksa``: the level, the findings level by level, what is covered, the matrix of silence."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from tatakerja.cli.screen import layout

if TYPE_CHECKING:
    from tatakerja.kit.periksa.hasil import HasilPeriksaPlugin
    from tatakerja.kit.periksa.matriks import SelMatriks

_PALING_BANYAK = 12


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


def _cell(cell: "SelMatriks") -> tuple[str, str, str, str]:
    answered = "diam, tidak dinyatakan" if cell.sunyi else ", ".join(cell.status)
    return cell.tentang, "; ".join(cell.kasus), answered, ", ".join(cell.aturan) or "-"
