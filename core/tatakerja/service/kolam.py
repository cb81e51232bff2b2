"""The opened systems: a few over the same database, each of which several threads may use at once."""

import threading
from collections.abc import Callable

from tatakerja.penugasan.sistem import SistemTersimpan


class Kolam:
    """Opens systems when they are needed, and gives the one that the fewest requests use.

    A system's store lets one transaction in at a time; several systems read beside each other. Who writes gets the
    first one always: writers of one store are committed together where several wait. Nobody waits here.

    :param buka: opens one.
    :param banyak: how many at most.
    """

    def __init__(self, buka: Callable[[], SistemTersimpan], banyak: int) -> None:
        self._buka, self._banyak = buka, max(1, banyak)
        self._lock = threading.Lock()
        self._sistem: list[SistemTersimpan] = []
        self._dipakai: list[int] = []
        self._tertutup = False

    def ambil(self, *, menulis: bool = False) -> tuple[int, SistemTersimpan]:
        """A system, and its place, by which it is given back.

        :param menulis: whether the request is to change something.
        """
        with self._lock:
            if self._tertutup:
                raise RuntimeError("closed")
            least = min(self._dipakai, default=1)
            if least and len(self._sistem) < self._banyak:
                self._sistem.append(self._buka())
                self._dipakai.append(0)
                least = 0
            place = 0 if menulis else self._dipakai.index(least)
            self._dipakai[place] += 1
            return place, self._sistem[place]

    def kembalikan(self, place: int) -> None:
        """A request has ended."""
        with self._lock:
            self._dipakai[place] -= 1
            if self._tertutup and not self._dipakai[place]:
                self._sistem[place].close()

    def tutup(self) -> None:
        """Close all, each as soon as no request uses it; what is asked later is refused."""
        with self._lock:
            self._tertutup = True
            for one, users in zip(self._sistem, self._dipakai, strict=True):
                if not users:
                    one.close()
