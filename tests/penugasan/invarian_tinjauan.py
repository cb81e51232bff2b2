"""Invariant 5, lived: judged by an assignment's events alone."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, Protocol


class Kejadian(Protocol):
    """An event."""

    jenis: str
    data: Any
    oleh: str


def tinjauan_keliru(events: Iterable[Kejadian], alasan: Sequence[str | None] = ()) -> Iterator[str]:
    """What is wrong: a round only climbs, repeats nobody, is not the workers', and ends at one who declares it done.

    :param alasan: the reason of each return, in order.
    """
    events = list(events)
    workers = next(event.data["orang"] for event in events if event.jenis == "diusulkan")
    frozen = [event.data["evaluasi"]["pos"] for event in events if "evaluasi" in event.data]
    results = [event for event in events if event.jenis.startswith("hasil_")]
    kinds = [event.jenis for event in results]
    if kinds.count("hasil_diterima") > 1 or "hasil_diterima" in kinds[:-1]:
        yield "ada yang terjadi setelah selesai"
    if sum(kind == "hasil_dikembalikan" for kind in kinds) > sum(map(bool, alasan)) and alasan:
        yield "dikembalikan tanpa alasan"
    if kinds and kinds[0] != "hasil_diserahkan":
        yield "ditinjau sebelum diserahkan"
    for submitted, group in groupby(results, key=lambda event: event.jenis == "hasil_diserahkan"):
        if submitted:
            yield from (f"{one.oleh} menyerahkan pekerjaan orang lain" for one in group if one.oleh not in workers)
        else:
            yield from _round_faults(list(group), workers, frozen[-1])


def _round_faults(reviews: Sequence[Kejadian], workers: Sequence[str], chain: Sequence[Any]) -> Iterator[str]:
    actors = [event.oleh for event in reviews]
    yield from (f"{one} meninjau pekerjaannya sendiri" for one in actors if one in workers)
    yield from (f"{one} meninjau dua kali" for one in set(actors) if actors.count(one) > 1)
    places = [max(event.data["untuk"]) for event in reviews]
    if places != sorted(set(places)):
        yield f"pos {places} tidak naik"
    for event, place in zip(reviews, places, strict=True):
        last = place == len(chain) - 1
        if event.jenis == "hasil_diterima" and not last:
            yield f"selesai pada pos {place} dari {len(chain)}"
        if event.jenis == "hasil_diteruskan" and last:
            yield "diteruskan dari pos terakhir"
        if event.jenis == "hasil_dikembalikan" and event is not reviews[-1]:
            yield "ditinjau padahal sudah dikembalikan"
