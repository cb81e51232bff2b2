"""Making many rows of one class in one go, or only those asked for."""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, repeat
from typing import Final, TypeVar, cast

from tatakerja.loading.table import IsiBaris, sel_pegawai
from tatakerja.values.istilah import KOLOM_PEGAWAI
from tatakerja.values.organisasi import Pegawai, as_read

T = TypeVar("T")
_KOMPETENSI: Final = KOLOM_PEGAWAI.index("kompetensi")


def make_all(kelas: type[T], kolom: Sequence[Iterable[object]]) -> list[T]:
    """A value a row from whole columns, without running the constructor: the rows were checked as they were read.

    A regency has tens of thousands of employees and they are read at every command; filled slot by slot they take less
    time than as many constructor calls, whatever the constructor checks.

    :param kelas: a slotted attrs class without slots of other origin than its fields.
    :param kolom: the values of each field, in the class's order.
    """
    first, *others = kolom
    begun = list(first)
    rows = list(map(object.__new__, repeat(kelas, len(begun))))
    for name, values in zip(kelas.__match_args__, (begun, *others), strict=True):  # type: ignore[attr-defined]  # attrs
        deque(map(getattr(kelas, name).__set__, rows, values), maxlen=0)
    return rows


class PegawaiTerbaca:
    """Employees as they were read, in the order of the file; a value is made of one when somebody asks for them.

    Most commands are about one employee of thousands, and all that the others are needed for is that they were checked.
    """

    def __init__(self) -> None:
        self._blocks: list[Sequence[Sequence[object]] | Pegawai] = []
        self._starts: list[int] = []
        self._count = 0
        self._nips: list[Sequence[str]] = []
        self._places: dict[str, int] = {}

    def tambah(self, nip: Sequence[str], kolom: Sequence[Sequence[object]]) -> None:
        """Take in rows in which nothing is wrong, as columns in the class's order."""
        self._take(kolom, nip)

    def tambah_satu(self, pegawai: Pegawai) -> None:
        """Take in a row that was looked at cell by cell."""
        self._take(pegawai, (pegawai.nip,))

    def _take(self, block: Sequence[Sequence[object]] | Pegawai, nips: Sequence[str]) -> None:
        self._blocks.append(block)
        self._starts.append(self._count)
        self._nips.append(nips)
        self._count += len(nips)

    def nomor(self, nip: str) -> int | None:
        """Place of an employee in the order of the file; None if unknown."""
        return self._found().get(nip)

    def _found(self) -> dict[str, int]:
        """Everyone's place, made when somebody is looked for: who stores all of them looks for nobody."""
        if len(self._places) < self._count:
            self._places = {nip: place for place, nip in enumerate(chain.from_iterable(self._nips))}
        return self._places

    def pegawai_ber_nip(self, nip: str) -> Pegawai | None:
        """The employee of a NIP; None if unknown."""
        place = self._found().get(nip)
        if place is None:
            return None
        number = bisect_right(self._starts, place) - 1
        block, row = self._blocks[number], place - self._starts[number]
        return block if isinstance(block, Pegawai) else as_read(Pegawai, *(cells[row] for cells in block))

    def sel(self) -> Iterator[IsiBaris]:
        """The cells of everyone, without a value of anyone being made."""
        for block in self._blocks:
            if isinstance(block, Pegawai):
                yield from sel_pegawai((block,))
            else:
                columns = cast("list[Sequence[str]]", list(block))
                columns[_KOMPETENSI] = list(map(";".join, columns[_KOMPETENSI]))
                yield from zip(*columns, strict=True)

    def semua(self) -> list[Pegawai]:
        """Everyone."""
        rows: list[Pegawai] = []
        for block in self._blocks:
            rows += (block,) if isinstance(block, Pegawai) else make_all(Pegawai, block)
        return rows
