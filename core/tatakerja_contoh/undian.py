"""Draws that give the same results on every machine and version of Python."""

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Undian:
    """A source of chance.

    Everything is built on ``Random.random``, the one method whose sequence Python promises not to change; ``choice``
    and ``shuffle`` give no such promise.

    :param benih: the seed, an integer.
    """

    __slots__ = ("pecahan",)

    def __init__(self, benih: int) -> None:
        self.pecahan = random.Random(benih).random  # noqa: S311  # a sample is no secret

    def bulat(self, sisi: int) -> int:
        """A whole number from 0 up to, not including, ``sisi``."""
        return int(self.pecahan() * sisi)

    def antara(self, rendah: int, tinggi: int) -> int:
        """A whole number from ``rendah`` to ``tinggi``, both included; ``rendah`` if the range is empty."""
        return rendah + int(self.pecahan() * max(1, tinggi - rendah + 1))

    def satu(self, pilihan: Sequence[T]) -> T:
        """One of a non-empty sequence."""
        return pilihan[int(self.pecahan() * len(pilihan))]

    def beberapa(self, pilihan: Sequence[T], banyak: int) -> list[T]:
        """Some of a sequence, each at most once, in drawn order; all of them if there are fewer."""
        rest = list(pilihan)
        return [rest.pop(int(self.pecahan() * len(rest))) for _ in range(min(banyak, len(rest)))]
