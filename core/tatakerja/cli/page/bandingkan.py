"""The page of a comparison of two regulations."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

import tatakerja
from tatakerja.audit.regulasi import PERAN_BANDING, BandingPegawai, PasanganAturan, PeranBanding
from tatakerja.border.template import render
from tatakerja.cli.screen.regulasi.bandingkan import (
    HUBUNGAN,
    PERUBAHAN,
    Sisi,
    cases_told,
    label,
    side_in_words,
    told_people,
    topic,
)
from tatakerja.values.teks import angka


def comparison_page(
    a: Sisi, b: Sisi, aturan: Sequence[PasanganAturan], pegawai: BandingPegawai | None, *, semua: bool = False
) -> str:
    """A comparison as one HTML page that needs nothing else.

    :param a: the first book with its day; ``b`` the second.
    :param semua: whether rows that say the same are named, too, and every employee who changes.
    """
    return render(
        "tatakerja.cli.page",
        "bandingkan.html.jinja",
        versi=tatakerja.__version__,
        **comparison_content(a, b, aturan, pegawai, semua=semua),
    )


def comparison_content(
    a: Sisi, b: Sisi, aturan: Sequence[PasanganAturan], pegawai: BandingPegawai | None, *, semua: bool = False
) -> dict[str, Any]:
    """What stands on the page, by the names of its template; as :func:`comparison_page`."""
    shown = [one for one in aturan if semua or one.hubungan != "sama"]
    return {
        "judul": f"Perbandingan: {a[0].regulasi.singkatan} dan {b[0].regulasi.singkatan}",
        "keterangan": f"A: {side_in_words(a)}. B: {side_in_words(b)}.",
        "bagian": [*([("pegawai", "Pegawai yang berubah")] if pegawai else []), ("aturan", "Aturan demi aturan")],
        "pegawai": pegawai,
        "kartu": _cards(pegawai),
        "perangkat_daerah": _offices(pegawai),
        "ukuran_tim": [(f"{size} orang", angka(n)) for size, n in pegawai.ukuran_tim] if pegawai else [],
        "contoh": _examples(pegawai, semua=semua),
        "sama": len(aturan) - sum(one.hubungan != "sama" for one in aturan),
        "aturan": [
            (topic(what), [_row(one) for one in rows]) for what, rows in groupby(shown, lambda one: one.tentang)
        ],
    }


def _cards(pegawai: BandingPegawai | None) -> list[tuple[int, str]]:
    if pegawai is None:
        return []
    return [
        (pegawai.pegawai, "pegawai dibandingkan"),
        (len(pegawai.berubah), "pegawai berubah"),
        *((pegawai.jumlah(one), f"berubah {PERUBAHAN[one]}") for one in PERAN_BANDING),
    ]


def _offices(pegawai: BandingPegawai | None) -> list[tuple[str, str, str]]:
    if pegawai is None:
        return []
    return [(nama, angka(asked), angka(changed)) for nama, asked, changed in pegawai.perangkat_daerah]


def _examples(pegawai: BandingPegawai | None, *, semua: bool) -> list[tuple[str, ...]]:
    return [
        (
            _lines((one.pegawai.nama, one.unit)),
            _lines((*_changes(one.beda, one.a), f"[{'; '.join(one.dasar_a) or '-'}]")),
            _lines((*_changes(one.beda, one.b), f"[{'; '.join(one.dasar_b) or '-'}]")),
        )
        for one in told_people(pegawai, semua=semua)
    ]


def _changes(parts: Sequence[PeranBanding], said: Sequence[str]) -> Iterator[str]:
    """What is answered to each thing that changes, with what it is."""
    return (f"{PERUBAHAN[part]}: {words}" for part, words in zip(parts, said, strict=True))


def _row(one: PasanganAturan) -> tuple[str, ...]:
    return (
        cases_told(one) or ", ".join(one.a or one.b),
        HUBUNGAN[one.hubungan],
        _lines((*(f"{label(beda.kunci)}: {beda.a}" for beda in one.beda), f"[{'; '.join(one.dasar_a) or '-'}]")),
        _lines((*(f"{label(beda.kunci)}: {beda.b}" for beda in one.beda), f"[{'; '.join(one.dasar_b) or '-'}]")),
    )


def _lines(parts: Iterable[str]) -> str:
    return "\n".join(parts)
