"""Who is logged in: sessions kept by the process, known by a random word of which only the digest is kept."""

import hashlib
import secrets
import threading
import time
from collections.abc import Callable
from datetime import timedelta

import attrs

from tatakerja.service.hak import Masuk

SESI_TERBANYAK = 10_000
"""Sessions at once; beyond that the ones longest silent end."""


def digest(word: str) -> str:
    """What is kept of a secret word."""
    return hashlib.sha256(word.encode()).hexdigest()


@attrs.define
class _Sesi:
    masuk: Masuk
    mulai: float
    terakhir: float


class BukuSesi:
    """All sessions.

    :param masa: how long one lasts, and ``diam`` how long without a request.
    :param jam: seconds that never go back.
    """

    def __init__(self, masa: timedelta, diam: timedelta, jam: Callable[[], float] = time.monotonic) -> None:
        self._masa, self._diam, self._jam = masa.total_seconds(), diam.total_seconds(), jam
        self._lock = threading.Lock()
        self._sesi: dict[str, _Sesi] = {}

    def buka(self, masuk: Masuk) -> str:
        """Begin a session; gives its word."""
        word, now = secrets.token_urlsafe(32), self._jam()
        with self._lock:
            if len(self._sesi) >= SESI_TERBANYAK:
                self._sweep(now)
            self._sesi[digest(word)] = _Sesi(masuk, now, now)
        return word

    def siapa(self, word: str | None) -> Masuk | None:
        """Whose session it is; None for none, or one that has ended."""
        if not word:
            return None
        now, key = self._jam(), digest(word)
        with self._lock:
            found = self._sesi.get(key)
            if found is None:
                return None
            if self._ended(found, now):
                del self._sesi[key]
                return None
            found.terakhir = now
            return found.masuk

    def tutup(self, word: str | None) -> None:
        """End a session."""
        if word:
            with self._lock:
                self._sesi.pop(digest(word), None)

    def _ended(self, one: _Sesi, now: float) -> bool:
        return now - one.mulai > self._masa or now - one.terakhir > self._diam

    def _sweep(self, now: float) -> None:
        for key in [key for key, one in self._sesi.items() if self._ended(one, now)]:
            del self._sesi[key]
        while len(self._sesi) >= SESI_TERBANYAK:
            del self._sesi[min(self._sesi, key=lambda key: self._sesi[key].terakhir)]


class Pembatas:
    """Holds up who fails too often: ``banyak`` attempts within ``dalam`` seconds, by whatever key.

    :param jam: seconds that never go back.
    """

    def __init__(self, banyak: int = 10, dalam: float = 300, jam: Callable[[], float] = time.monotonic) -> None:
        self._banyak, self._dalam, self._jam = banyak, dalam, jam
        self._lock = threading.Lock()
        self._gagal: dict[str, list[float]] = {}

    def tertahan(self, key: str) -> float:
        """Seconds to wait; 0: go on."""
        now = self._jam()
        with self._lock:
            recent = [one for one in self._gagal.get(key, ()) if now - one < self._dalam]
            if not recent:
                self._gagal.pop(key, None)
                return 0
            self._gagal[key] = recent
            return 0 if len(recent) < self._banyak else self._dalam - (now - recent[0])

    def gagal(self, key: str) -> None:
        """Note a failure."""
        with self._lock:
            if len(self._gagal) >= SESI_TERBANYAK:
                self._gagal.pop(next(iter(self._gagal)))
            self._gagal.setdefault(key, []).append(self._jam())


class Laju:
    """Holds up who asks too often: each has a store of ``semenit`` requests that fills up again within a minute.

    :param semenit: how many a minute; 0: any number.
    :param jam: seconds that never go back.
    """

    def __init__(self, semenit: int, jam: Callable[[], float] = time.monotonic) -> None:
        self._semenit, self._jam = semenit, jam
        self._lock = threading.Lock()
        self._sisa: dict[str, tuple[float, float]] = {}

    def tertahan(self, key: str) -> float:
        """Count a request; gives seconds to wait, 0: go on."""
        if not self._semenit:
            return 0
        now = self._jam()
        with self._lock:
            left, last = self._sisa.pop(key, (float(self._semenit), now))
            left = min(self._semenit, left + (now - last) * self._semenit / 60)
            if len(self._sisa) >= SESI_TERBANYAK:  # the first of them has been silent longest
                del self._sisa[next(iter(self._sisa))]
            self._sisa[key] = (max(0.0, left - 1) if left >= 1 else left, now)
            return 0 if left >= 1 else (1 - left) * 60 / self._semenit
