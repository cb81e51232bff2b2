"""Errors that a user or author meets: one base class, structured fields, an Indonesian message."""

from collections.abc import Callable
from typing import Any, TypeVar

import attrs

T = TypeVar("T")

Jalur = tuple[str | int, ...]
"""Keys and positions from a value as a whole down to a part of it: ``("langkah", 2, "oleh")``."""

Lapor = Callable[[str], None]
"""Takes a line in Indonesian about what was read otherwise than it stands, or not at all, or is being done."""

_Lagi = tuple[type[Exception], tuple[Any, ...]]
"""How an error is made again from its own arguments when it crosses to another process."""


class GalatTatakerja(Exception):
    """Base of every error that the framework raises on purpose; its text is Indonesian and fit for a user."""


def present(found: T | None, what: str) -> T:
    """What must be there by all that was done before.

    :param what: why it must, for whoever mends the program.
    :raises RuntimeError: if it isn't, which is a fault of the program and none of its user.
    """
    if found is None:
        raise RuntimeError(what)
    return found


@attrs.frozen
class Kesalahan:
    """One fault of an input file.

    :ivar berkas: the file's name.
    :ivar baris: line, counted from 1 as an editor does; 0 for the file as a whole.
    :ivar kolom: name of the column; empty for the line as a whole.
    :ivar apa: what is wrong.
    :ivar saran: what to do.
    """

    berkas: str
    baris: int
    kolom: str
    apa: str
    saran: str

    @property
    def tempat(self) -> str:
        """Where: the file, with line and column as far as there are."""
        return ":".join(filter(None, (self.berkas, *((str(self.baris), self.kolom) if self.baris else ()))))

    def __str__(self) -> str:
        return f"{self.tempat}: {self.apa}; {self.saran}"


class GalatMasukan(GalatTatakerja):
    """Input was refused; ``kesalahan`` holds every fault found, in the order of files and lines."""

    def __init__(self, kesalahan: tuple[Kesalahan, ...]) -> None:
        self.kesalahan = kesalahan
        super().__init__("\n".join(map(str, kesalahan)))

    def __reduce__(self) -> "_Lagi":
        return type(self), (self.kesalahan,)


@attrs.frozen
class KesalahanNilai:
    """One fault of a value.

    :ivar tempat: the field, as a path: ``pegawai[0]``, ``langkah[2].aktor.nip``; empty for the value as a whole.
    :ivar apa: what is wrong.
    :ivar saran: what to do.
    """

    tempat: str
    apa: str
    saran: str

    def __str__(self) -> str:
        place = f"{self.tempat}: " if self.tempat else ""
        return f"{place}{self.apa}; {self.saran}"


class GalatNilai(GalatTatakerja):
    """A value was refused; ``kesalahan`` holds every fault of it.

    :ivar nama: what was to be made: ``usulan``.
    """

    def __init__(self, nama: str, kesalahan: tuple[KesalahanNilai, ...]) -> None:
        self.nama = nama
        self.kesalahan = kesalahan
        super().__init__("\n".join(f"{nama}: {satu}" for satu in kesalahan))

    def __reduce__(self) -> "_Lagi":
        return type(self), (self.nama, self.kesalahan)


class GalatPlugin(GalatTatakerja):
    """A plugin can't be used; the text names plugin, hook and remedy, one problem a line.

    :ivar masalah: every problem; those of ``berletak`` first.
    :ivar berletak: those that begin with the file and line where they stand, told as they are.
    """

    def __init__(self, plugin: str, masalah: tuple[str, ...], berletak: tuple[str, ...] = ()) -> None:
        self.plugin = plugin
        self.masalah = (*berletak, *masalah)
        self.berletak = berletak
        self._lain = masalah
        super().__init__("\n".join((*berletak, *(f"plugin {plugin!r}: {satu}" for satu in masalah))))

    def __reduce__(self) -> "_Lagi":
        return type(self), (self.plugin, self._lain, self.berletak)


class RegulasiTidakDikenal(GalatTatakerja):
    """No installed plugin has the name asked for."""


class TafsirTidakDikenal(GalatTatakerja):
    """An anomaly or a reading was named that the regulation does not have."""


class BelumBerlaku(GalatTatakerja):
    """The regulation is not in force on the day asked for."""


class TidakDitemukan(GalatTatakerja):
    """An employee or unit asked for is not in the organisation."""


class GalatPenugasan(GalatTatakerja):
    """A command on an assignment or a post can't be carried out as things stand; nothing was stored.

    :ivar isian: the command's field that is missing, by the name under which the text mentions it; None for any other
        reason. A front that calls its fields otherwise puts its own name.
    """

    def __init__(self, pesan: str, isian: str | None = None) -> None:
        self.isian = isian
        super().__init__(pesan)

    def __reduce__(self) -> "_Lagi":
        return type(self), (str(self), self.isian)


class TidakBerwenang(GalatPenugasan):
    """The one who acts is not competent; the text says who would be.

    :ivar berwenang: NIPs of those who would.
    """

    def __init__(self, pesan: str, berwenang: tuple[str, ...] = ()) -> None:
        self.berwenang = berwenang
        super().__init__(pesan)

    def __reduce__(self) -> "_Lagi":
        return type(self), (str(self), self.berwenang)
