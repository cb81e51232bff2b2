"""Threads that write to one store at the same time, in an order that a test knows."""

import threading
import time
from collections.abc import Callable
from typing import Any

from jurnal_bahan import ANI

from tatakerja.journal import GalatJurnal

Store = Any


class Gagal(Exception):
    """What a block may raise."""


def append(store: Store, name: str, *, fails: bool = False) -> None:
    """One event on a stream of its own, read and decided before the lock where the store lets that be."""
    with store.transaksi(kunci_belakangan=True) as tx:
        now = tx.keadaan(f"penugasan/{name}")
        tx.append(f"penugasan/{name}", now.versi, "diusulkan", {"giliran": [tx.orang(ANI)]}, oleh=tx.orang(ANI))
        if fails:
            raise Gagal


def wait_for(store: Store, *who: bool) -> None:
    """Until these stand in line, in this order: True who is to write, False who isn't."""

    def standing() -> tuple[bool, ...]:
        return tuple(menulis for _, menulis in list(store._together.antrean._tickets))

    until = time.monotonic() + 30
    while standing() != who and time.monotonic() < until:
        time.sleep(0.001)
    assert standing() == who


def stand(store: Store, count: int) -> None:
    """Until so many stand in line."""
    until = time.monotonic() + 30
    while len(store._together.antrean._tickets) < count and time.monotonic() < until:
        time.sleep(0.001)
    assert len(store._together.antrean._tickets) == count


def run_together(
    store: Store,
    works: list[Callable[[], None]],
    before_the_turn: Callable[[], None] = lambda: None,
    *,
    menulis: bool = True,
) -> list[BaseException | None]:
    """Let all of them come while one writes, in their order; what each of them ended with, that one's last.

    :param menulis: whether that one does write.
    """
    ended: list[BaseException | None] = [None] * (len(works) + 1)

    def run(place: int, work: Callable[[], None]) -> None:
        try:
            work()
        except (GalatJurnal, Gagal) as error:
            ended[place] = error

    threads = []
    try:
        with store.transaksi(kunci_belakangan=not menulis) as tx:
            if menulis:
                tx.append("penugasan/pertama", 0, "diusulkan", {}, oleh=tx.orang(ANI))
            for place, work in enumerate(works):
                threads.append(threading.Thread(target=run, args=(place, work)))
                threads[-1].start()
                stand(store, place + 1)
            before_the_turn()
    except (GalatJurnal, Gagal) as error:
        ended[-1] = error
    for one in threads:
        one.join()
    return ended


def streams(store: Store) -> list[str]:
    """The streams of all events, in order."""
    with store.baca() as view:
        return [event.stream.partition("/")[2] for event in view.peristiwa()]


def commits(store: Store) -> list[int]:
    """How many transactions each commit from now on is of, as they come; one of nothing isn't counted."""
    found: list[int] = []
    tulisan = store._together._tulisan
    real = tulisan.commit

    def commit(last: Any) -> None:
        real(last)
        found.append(len(store._together._open.anggota))

    tulisan.commit = commit
    return found
