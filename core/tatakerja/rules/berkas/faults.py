"""Faults of regulation files: collected as paths, told with file and line."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tatakerja.rules.berkas.lines import Letak
from tatakerja.values.galat import GalatTatakerja, Jalur
from tatakerja.values.teks import ditanya, terdekat


class BerkasTerbaca(NamedTuple):
    """A file as it was read.

    :ivar nama: its name within the folder.
    :ivar teks: its text, for the lines of faults.
    :ivar isi: what ``tomli`` made of it.
    """

    nama: str
    teks: str
    isi: dict[str, object]


class KesalahanRegulasi(NamedTuple):
    """One fault of a regulation file.

    :ivar berkas: the file's name.
    :ivar baris: line, counted from 1; 0 for the file as a whole.
    :ivar isi: what is wrong.
    :ivar saran: what to do, or what was probably meant; may be empty.
    """

    berkas: str
    baris: int
    isi: str
    saran: str = ""

    def __str__(self) -> str:
        place = f"{self.berkas}:{self.baris}" if self.baris else self.berkas
        return f"{place}: {self.isi}" + (f"; {self.saran}" if self.saran else "")


class GalatRegulasi(GalatTatakerja):
    """A regulation's files can't be used; ``kesalahan`` holds every fault, in the order of files and lines."""

    def __init__(self, kesalahan: Sequence[KesalahanRegulasi]) -> None:
        self.kesalahan = tuple(sorted(set(kesalahan), key=lambda one: (one.berkas, one.baris, one.isi)))
        super().__init__("\n".join(map(str, self.kesalahan)))


class Pengumpul:
    """Collects faults while files are read, and raises them together."""

    def __init__(self) -> None:
        self._found: list[tuple[BerkasTerbaca, Jalur, str, str]] = []
        self._others: list[KesalahanRegulasi] = []

    def __bool__(self) -> bool:
        return bool(self._found or self._others)

    def catat(self, dokumen: BerkasTerbaca, jalur: Jalur, isi: str, saran: str = "") -> None:
        """Note a fault of a value."""
        self._found.append((dokumen, jalur, isi, saran))

    def catat_berkas(self, kesalahan: KesalahanRegulasi) -> None:
        """Note a fault of a file that couldn't be read so far."""
        self._others.append(kesalahan)

    @property
    def berkas_pertama(self) -> str:
        """Why the first file that couldn't be read couldn't; empty where each could."""
        return self._others[0].isi if self._others else ""

    def lempar(self) -> None:
        """Raise all that was noted.

        :raises GalatRegulasi: if there is anything.
        """
        if not self:
            return
        places: dict[str, Letak] = {}
        told = list(self._others)
        for dokumen, jalur, isi, saran in self._found:
            if dokumen.nama not in places:
                places[dokumen.nama] = Letak(dokumen.teks)
            told.append(KesalahanRegulasi(dokumen.nama, places[dokumen.nama].baris(jalur), isi, saran))
        raise GalatRegulasi(told)


def maksud_pilihan(kata: str, pilihan: Iterable[str], *, daftar: bool = True) -> str:
    """What was probably meant; where nothing is near, the choices if they are few.

    :param daftar: whether to list the choices.
    """
    choices = sorted(set(pilihan))
    near = terdekat(kata, choices, mirip=0.8) or _bersama(kata, choices) or terdekat(kata, choices)
    if near:
        return ditanya(near[0])
    return f"pilihan: {', '.join(choices)}" if daftar and 0 < len(choices) <= 24 else ""


def _bersama(kata: str, pilihan: list[str]) -> list[str]:
    """The one choice that has a word of what was written in it: ``tiap bulan`` and ``bulanan``."""
    words = [word for word in kata.lower().replace("_", " ").split() if len(word) > 3]
    found = [one for one in pilihan if any(word in one.lower() for word in words)]
    return found if len(found) == 1 else []
