"""What came of preparing: the tables, what was derived for them, what is open, what is wrong."""

from collections.abc import Sequence

import attrs

from tatakerja.loading.table import Tabel


@attrs.frozen(order=True)
class Tempat:
    """A place in a file that was read.

    :ivar berkas: the file; ``lembar`` its sheet, empty for CSV.
    :ivar baris: row as the spreadsheet shows it; ``kolom`` the column's number, from 0; -1 for the row as a whole.
    """

    berkas: str
    lembar: str
    baris: int
    kolom: int = -1

    @property
    def sel(self) -> str:
        """The cell's address, ``C7``; the row's number where no column is meant."""
        return f"{huruf_kolom(self.kolom)}{self.baris}" if self.kolom >= 0 else str(self.baris)

    def __str__(self) -> str:
        if not self.baris:
            return self.berkas
        return f"{self.berkas}[{self.lembar}]:{self.sel}" if self.lembar else f"{self.berkas}:{self.sel}"


def huruf_kolom(nomor: int) -> str:
    """A column's letters: A for 0, AB for 27."""
    text = ""
    nomor += 1
    while nomor:
        nomor, rest = divmod(nomor - 1, 26)
        text = chr(65 + rest) + text
    return text


@attrs.frozen
class Turunan:
    """Something that stands in the result and not, or not so, in the list.

    :ivar tempat: where the list says what it was derived from.
    :ivar kolom: column of the result that was filled.
    :ivar nilai: what the list says; ``menjadi`` what stands in the result.
    """

    tempat: Tempat
    kolom: str
    nilai: str
    menjadi: str
    alasan: str


@attrs.frozen
class PertanyaanKata:
    """A word of the list that only a person can read.

    :ivar bagian: table of the mapping in which the answer is kept; ``nilai`` the key.
    :ivar usulan: the likely answer; empty where there is none.
    :ivar pilihan: the answers there are; empty where any may be given.
    :ivar tempat: where it stands first; ``jumlah`` how often.
    """

    bagian: str
    nilai: str
    tanya: str
    usulan: str
    pilihan: tuple[str, ...]
    tempat: Tempat
    jumlah: int


@attrs.frozen
class Kekeliruan:
    """A fault of a cell."""

    tempat: Tempat
    kolom: str
    nilai: str
    isi: str
    saran: str


@attrs.frozen
class Hasil:
    """What came of preparing lists.

    :ivar tabel: unit, pegawai, pejabat; None while something is open or wrong.
    :ivar jumlah: how many units, employees and holders there are.
    :ivar dipahami: what each column was taken for: place of its heading, the heading, the column of the contract.
    :ivar diabaikan: headings of columns of which nothing was read; ``baris_diabaikan`` rows, with the reason.
    """

    tabel: tuple[Tabel, Tabel, Tabel] | None
    jumlah: tuple[int, int, int]
    dipahami: Sequence[tuple[Tempat, str, str]]
    diturunkan: Sequence[Turunan]
    ditanyakan: Sequence[PertanyaanKata]
    diabaikan: Sequence[str]
    baris_diabaikan: Sequence[tuple[Tempat, str]]
    kesalahan: Sequence[Kekeliruan]
