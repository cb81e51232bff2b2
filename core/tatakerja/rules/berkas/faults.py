"""Faults of regulation files: collected as paths, told with file and line."""

from collections.abc import Sequence
from typing import NamedTuple

from tatakerja.rules.berkas.lines import Letak
from tatakerja.values.galat import GalatTatakerja, Jalur


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
