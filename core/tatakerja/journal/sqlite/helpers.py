"""Other processes that go through parts of a database while one verifies it: each by a connection of its own.

They are forked, so that they have the kinds of streams and who decides events again as the one who asks has them, and
each takes the next part from a pipe once it has done one. They must see the very same journal; else, and whenever one
of them fails, all is done by the one who asked.
"""
# The interface documents the methods.
# ruff: noqa: D102

import os
import pickle
import signal
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, suppress
from typing import Any

from tatakerja.journal.event import kind_of
from tatakerja.journal.findings import Cacat, HasilPeriksa
from tatakerja.journal.port import Bacaan, JenisStream, Peneliti
from tatakerja.journal.reader import BacaanJurnal
from tatakerja.journal.seal import Saksi, Segel
from tatakerja.journal.sqlite.read import SqliteTablesToVerify
from tatakerja.journal.streams import Bagian, HasilBagian, Pekerja, divide
from tatakerja.journal.verify import verify

SEDIKIT = 20_000
"""Fewer events than these one process verifies alone: others have to be told of the work first."""
PER_PROSES = 16
"""Into how many parts the work of each process is divided, so that all end at about the same time."""

_BYTES = 4
Ambil = Callable[[], int | None]
Pandang = Callable[[], AbstractContextManager[tuple[SqliteTablesToVerify, BacaanJurnal]]]
TugasPembantu = Callable[[Ambil, bool], tuple[Sequence[Cacat], Sequence[HasilBagian]]]
"""What a helper does: it is given what takes a part, and whether it is the first; raises where it can't."""


class TanpaPembantu(BaseException):
    """A helper can't help: all has to be done without them. No fault of what is verified."""


class Pembantu:
    """Helpers, as :class:`~tatakerja.journal.streams.Pembagi` describes them.

    :param bagian: all parts.
    :param jumlah: how many helpers.
    :param kerja: what each does.
    """

    def __init__(self, bagian: Sequence[Bagian], jumlah: int, kerja: TugasPembantu) -> None:
        self.bagian = bagian
        self._queue, writing = os.pipe()
        os.write(writing, b"".join(i.to_bytes(_BYTES, "big") for i in range(len(bagian))))
        os.close(writing)
        self._children: list[tuple[int, int]] = []
        try:
            for i in range(jumlah):
                self._fork(kerja, i == 0)
        except BaseException:
            self.close()
            raise

    def _fork(self, kerja: TugasPembantu, first: bool) -> None:
        reading, writing = os.pipe()
        child = os.fork()
        if child:
            os.close(writing)
            self._children.append((child, reading))
            return
        try:
            found: Any = None
            with suppress(BaseException):
                os.close(reading)
                found = kerja(self.ambil, first)
            with open(writing, "wb") as pipe:
                pickle.dump(found, pipe)
        finally:
            os._exit(0)

    def ambil(self) -> int | None:
        taken = os.read(self._queue, _BYTES)
        return int.from_bytes(taken, "big") if taken else None

    def hasil(self) -> tuple[Sequence[Cacat], Sequence[HasilBagian]]:
        complaints: list[Cacat] = []
        found: list[HasilBagian] = []
        while self._children:
            child, reading = self._children.pop()
            try:
                with open(reading, "rb") as pipe:
                    text = pipe.read()
            finally:
                os.waitpid(child, 0)
            one = pickle.loads(text) if text else None  # noqa: S301  what our own child has written
            if one is None:
                raise TanpaPembantu
            complaints += one[0]
            found += one[1]
        return complaints, found

    def close(self) -> None:
        """End those who still work, and wait for them; a second call does nothing."""
        for child, reading in self._children:
            os.close(reading)
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        self._children = []
        if self._queue >= 0:
            os.close(self._queue)
            self._queue = -1


def verified(  # noqa: PLR0917
    tables: SqliteTablesToVerify,
    bacaan: BacaanJurnal,
    kinds: Mapping[str, JenisStream],
    segel: Segel | None,
    resi: Sequence[Saksi],
    peneliti: Callable[[Bacaan], Peneliti] | None,
    proses: int,
    pandang: Pandang,
) -> HasilPeriksa:
    """Verify a journal, by several processes where there is much of it.

    :param pandang: gives the same tables and view in another process.
    :raises TanpaPembantu: they couldn't.
    """
    last = tables.last_event()
    helpers = None
    if proses > 1 and last is not None and last[0] >= SEDIKIT and hasattr(os, "fork"):
        helpers = _helpers(tables.streams(), last, kinds, peneliti, proses - 1, pandang)
    try:
        replay = None if peneliti is None else peneliti(bacaan)
        return verify(tables, kinds, segel, resi=resi, peneliti=replay, pembagi=helpers)
    finally:
        if helpers is not None:
            helpers.close()


def _helpers(  # noqa: PLR0917
    streams: list[str],
    last: tuple[int, str],
    kinds: Mapping[str, JenisStream],
    peneliti: Callable[[Bacaan], Peneliti] | None,
    count: int,
    pandang: Pandang,
) -> Pembantu:
    parts = divide(streams, PER_PROSES * (count + 1))
    known = {kind_of(stream) for stream in streams}

    def work(ambil: Ambil, first: bool) -> tuple[Sequence[Cacat], Sequence[HasilBagian]]:
        with pandang() as (tables, bacaan):
            if tables.last_event() != last:
                raise TanpaPembantu
            told = [Cacat("berkas", "basis data", one) for one in tables.complaints()] if first else []
            worker = Pekerja(tables, kinds, None if peneliti is None else peneliti(bacaan), known)
            found = []
            while (i := ambil()) is not None:
                found.append(worker.part(i, parts[i]))
            return told, found

    return Pembantu(parts, count, work)
