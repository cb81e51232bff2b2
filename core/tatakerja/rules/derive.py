"""What follows from rows without being written: chains of review from stages, and what a row says in words."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

import attrs

from tatakerja.rules.baseline.kegiatan import NamaKegiatan
from tatakerja.values.alur import AturanAlur, PolaLangkah, Sisipan
from tatakerja.values.aturan import CatatanBersyarat, Tersirat, hanya_bila, setiap_alasan
from tatakerja.values.evaluasi import AturanEvaluasi
from tatakerja.values.kedudukan import AturanKedudukan
from tatakerja.values.penunjuk import Penunjuk, sebut_pejabat
from tatakerja.values.syarat import hanya_pekerjaan, terpisah
from tatakerja.values.tahapan import AturanTahapan, Kegiatan

Row = TypeVar("Row", AturanKedudukan, AturanAlur, Sisipan, AturanEvaluasi, AturanTahapan)

_MENINJAU = (NamaKegiatan.PENINJAUAN, NamaKegiatan.PENINJAUAN_LANJUTAN, NamaKegiatan.SELESAI)


def with_chains(own: Sequence[AturanEvaluasi], stages: Iterable[AturanTahapan]) -> tuple[AturanEvaluasi, ...]:
    """Rows of evaluasi, with those that follow from stages where no row of its own covers a unit.

    A row of its own that covers some of a stage row's units is the exception to what follows from it.
    """
    derived = [chain for chain in map(chain_of, stages) if chain is not None]
    left = [chain for chain in derived if not any(_covers(row, chain) for row in own)]
    rows = []
    for row in own:
        met = tuple(chain.kode for chain in left if chain.kode not in row.pengecualian_dari and not _apart(row, chain))
        rows.append(attrs.evolve(row, pengecualian_dari=row.pengecualian_dari + met) if met else row)
    return (*rows, *left)


def chain_of(row: AturanTahapan) -> AturanEvaluasi | None:
    """The chain of review that a row of stages describes; None where it doesn't say who declares the work done.

    It bears the code of the row.
    """
    found = reviewing(row)
    if not found or found[-1].nama != NamaKegiatan.SELESAI or not _posts(found[-1]):
        return None
    ways = [way for one in found for way in _posts(one)]
    last_first = tuple(dict.fromkeys(reversed(ways)))  # who is named twice reviews once, at the later place
    back = [one for one in row.kegiatan if one.nama == NamaKegiatan.PENGEMBALIAN]
    chain = last_first[::-1]
    return AturanEvaluasi(
        kode=row.kode,
        uraian=_chain_told(chain),
        bila=row.bila,
        disebut_bagi=row.disebut_bagi,
        rantai=chain,
        dasar=tuple(dict.fromkeys(place for one in found for place in one.dasar or row.dasar)),
        dasar_pengembalian=tuple(dict.fromkeys(place for one in back for place in one.dasar or row.dasar)),
        tersirat=_reasons(row.tersirat, (*found, *back)),
        anomali=tuple(dict.fromkeys((*row.anomali, *(code for one in (*found, *back) for code in one.anomali)))),
        pengecualian_dari=row.pengecualian_dari,
        sejak=row.sejak,
        sampai=row.sampai,
    )


def reviewing(row: AturanTahapan) -> list[Kegiatan]:
    """The activities of a row of stages that its chain of review follows from, in the order of the chain."""
    return [one for name in _MENINJAU for one in row.kegiatan if one.nama == name]


def worded_rows(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Rows, each that says nothing of itself with a sentence made of its posts."""
    return tuple(row if row.uraian else attrs.evolve(row, uraian=_sentence(row)) for row in rows)


def _covers(own: AturanEvaluasi, chain: AturanEvaluasi) -> bool:
    """Whether a row of its own answers wherever a chain would: it asks for nothing more.

    One about the employee asks nothing of the owner, so it must ask of the work alone.
    """
    of_work = own.bagi == "pemilik" or own.bila == hanya_pekerjaan(own.bila)
    return of_work and set(own.bila) <= set(chain.bila)


def _apart(own: AturanEvaluasi, chain: AturanEvaluasi) -> bool:
    if own.bagi == "pemilik":
        return terpisah(own.bila, chain.bila)
    return terpisah(hanya_pekerjaan(own.bila), hanya_pekerjaan(chain.bila))


def _posts(one: Kegiatan) -> tuple[Penunjuk, ...]:
    return tuple(way for way in one.pelaku if not isinstance(way, str))


def _reasons(whole: Tersirat, activities: Iterable[Kegiatan]) -> Tersirat:
    single = (CatatanBersyarat((), one.tersirat) for one in activities if one.tersirat)
    reasons = tuple(dict.fromkeys((*setiap_alasan(whole), *single)))
    if all(not reason.bila for reason in reasons):
        return " ".join(reason.isi for reason in reasons)
    return reasons


def _chain_told(chain: Sequence[Penunjuk]) -> str:
    *before, last = map(_post_told, chain)
    reviewed = "".join(f"{way} meninjau; " for way in before)
    return _capital(f"{reviewed}{last} menyatakan selesai.")


def _post_told(way: Penunjuk) -> str:
    # What a plugin written in Python put there may be no way at all: that is told when its rows are checked.
    return f"{sebut_pejabat(way)}{' (bila ada)' if getattr(way, 'bila_ada', False) else ''}"


def _sentence(row: AturanKedudukan | AturanAlur | Sisipan | AturanEvaluasi | AturanTahapan) -> str:
    if isinstance(row, AturanKedudukan):
        return _capital("; ".join(_roles(row)) + ".")
    if isinstance(row, AturanEvaluasi):
        return _chain_told(row.rantai) if row.rantai else ""
    if isinstance(row, AturanTahapan):
        return "Tahapan kerja dengan pelakunya."
    if isinstance(row, AturanAlur) and row.status != "diatur":
        told = "dilarang" if row.status == "dilarang" else "tidak mempunyai tata cara"
        return f"{hanya_bila(f'Penugasan seperti ini {told}', row.bila) if row.bila else f'Penugasan {told}'}."
    steps = (row.langkah,) if isinstance(row, Sisipan) else row.langkah + row.surat
    return _capital(", lalu ".join(map(_step, steps)) + ".") if steps else ""


def _roles(row: AturanKedudukan) -> Iterator[str]:
    ppk, puo, koordinator = (" atau ".join(map(sebut_pejabat, ways)) for ways in (row.ppk, row.puo, row.koordinator))
    if ppk == puo:
        yield f"{ppk} menilai sekaligus memimpin unit organisasi"
    else:
        yield f"{ppk} menilai"
        if puo:
            yield f"{puo} memimpin unit organisasi"
    if koordinator:
        yield f"{koordinator} mengoordinasikan"


def _step(pola: PolaLangkah) -> str:
    document = f" dengan {pola.dokumen.replace('_', ' ')}" if pola.dokumen else ""
    return f"{pola.peran} {pola.aksi}{document}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
