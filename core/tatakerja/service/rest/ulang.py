"""Idempotency keys of what no journal remembers under one: the first answer is given again while it is kept."""

import hashlib
import threading
from collections.abc import Callable
from typing import Any, Final

import attrs

from tatakerja.journal.errors import GalatIdempotensi

ULANGAN_TERBANYAK: Final = 1000


@attrs.define
class _Kunci:
    sidik: str
    lock: threading.Lock = attrs.field(factory=threading.Lock)
    jawaban: Any = None


class BukuUlangan:
    """The last answers under keys."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kunci: dict[tuple[str, str], _Kunci] = {}

    def sekali(self, siapa: str, kunci: str, perintah: bytes, jalankan: Callable[[], Any]) -> Any:
        """Run a command once.

        :param siapa: whose key it is.
        :param perintah: the whole command.
        :param jalankan: runs it; what it raises isn't kept.
        :raises GalatIdempotensi: if the key came with another command.
        """
        mark = hashlib.sha256(perintah).hexdigest()
        with self._lock:
            if len(self._kunci) >= ULANGAN_TERBANYAK and (siapa, kunci) not in self._kunci:
                del self._kunci[next(iter(self._kunci))]
            found = self._kunci.setdefault((siapa, kunci), _Kunci(mark))
        if found.sidik != mark:
            raise GalatIdempotensi("kunci ulangan ini sudah dipakai perintah lain; pakai kunci baru")
        with found.lock:
            if found.jawaban is None:
                try:
                    found.jawaban = jalankan()
                except BaseException:
                    with self._lock:
                        self._kunci.pop((siapa, kunci), None)
                    raise
            return found.jawaban
