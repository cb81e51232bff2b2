"""What reading a value needs: where it stands, what the regulation declares, and where faults go."""

from collections.abc import Mapping, Set
from typing import Any, Final, NamedTuple

from tatakerja.rules.berkas.faults import BerkasTerbaca, Pengumpul
from tatakerja.values.aturan import Dasar
from tatakerja.values.galat import Jalur
from tatakerja.values.istilah import JENIS_UNIT
from tatakerja.values.penunjuk import Penunjuk
from tatakerja.values.regulasi import Regulasi
from tatakerja.values.syarat import SyaratSemua
from tatakerja.values.teks import maksud_pilihan

GAGAL: Final = object()
"""Stands for a value that couldn't be read; its fault has been noted."""


class Pos(NamedTuple):
    """A post under the name that the text gives it.

    :ivar penunjuk: the way to it.
    :ivar pada: kinds of independent units for which the name is used; empty: all.
    """

    penunjuk: Penunjuk
    pada: frozenset[str] = frozenset()


class Alat:
    """What the files declare for each other, filled in the order in which they are read.

    :ivar faults: where faults go.
    :ivar regulasi: the regulation, whose numbering citations are looked up in.
    :ivar kode_peraturan: the code of the regulation's own instrument, which citations may name, too.
    :ivar awalan: the words with which whole citations begin.
    :ivar dokumen_rujukan: the file that says ``rujukan``.
    :ivar rujukan: sentences that the text repeats: the name, and where each stands.
    :ivar pejabat: posts by the text's names; ``pejabat_salah`` those whose way is at fault;
        ``pihak`` the text's words for the parties of a procedure.
    :ivar fakta: facts of the plugin's own; ``jenis`` kinds of units.
    :ivar jumlah_baris: how many rows have been read so far.
    :ivar syarat_baris: conditions of the rows read so far, by code.
    """

    def __init__(self, faults: Pengumpul) -> None:
        self.faults = faults
        self.regulasi: Regulasi | None = None
        self.kode_peraturan = ""
        self.jumlah_baris = 0
        self.awalan: frozenset[str] = frozenset()
        self.dokumen_rujukan: BerkasTerbaca | None = None
        self.rujukan: Mapping[str, Dasar] = {}
        self.pejabat: Mapping[str, Pos] = {}
        self.pejabat_salah: Set[str] = frozenset()
        self.pihak: Mapping[str, str] = {}
        self.fakta: frozenset[str] = frozenset()
        self.jenis = frozenset(JENIS_UNIT)
        self.syarat_baris: dict[str, SyaratSemua] = {}


class Konteks(NamedTuple):
    """Where a row or an entry stands, and with what its values are read.

    :ivar dokumen: its file.
    :ivar di: places of the outline that its short citations continue, the nearest first.
    :ivar di_salah: whether one of them is at fault; what continues it isn't told again.
    :ivar instrumen: code of the amendment in whose numbering it cites; empty: the regulation itself.
    """

    alat: Alat
    dokumen: BerkasTerbaca
    di: tuple[str, ...] = ()
    instrumen: str = ""
    di_salah: bool = False

    def salah(self, jalur: Jalur, isi: str, saran: str = "") -> Any:
        """Note a fault; gives what stands for the value."""
        self.alat.faults.catat(self.dokumen, jalur, isi, saran)
        return GAGAL

    def teks(self, value: object, jalur: Jalur) -> Any:
        """A text that isn't empty; breaks of lines are spaces."""
        if not isinstance(value, str):
            hint = "tulis satu saja, tanpa [ ]" if isinstance(value, list) else "tulis dalam kutip"
            return self.salah(jalur, f"{_kunci(jalur)} harus teks, bukan {kind_in_words(value)}", hint)
        return " ".join(value.split()) or self.salah(jalur, f"{_kunci(jalur)} kosong", "hapus kunci ini")

    def kata(self, value: object, jalur: Jalur) -> Any:
        """Words: one, or a list of them."""
        words = [self.teks(one, place) for one, place in satu_atau_banyak(value, jalur)]
        return GAGAL if GAGAL in words else tuple(words)

    def pilihan(self, value: object, choices: tuple[str, ...], jalur: Jalur) -> Any:
        """One of a closed list of words."""
        word = self.teks(value, jalur)
        if word is GAGAL or word in choices:
            return word
        return self.salah(jalur, f"{_kunci(jalur)} {word!r} tidak dikenal", maksud_pilihan(word, choices))

    def tabel(self, value: object, jalur: Jalur) -> dict[str, object] | None:
        """A table; None after noting that it isn't one."""
        if isinstance(value, dict):
            return value
        self.salah(jalur, f"{_kunci(jalur)} harus tabel, bukan {kind_in_words(value)}", "tulis { kunci = nilai }")
        return None

    def daftar(self, value: object, jalur: Jalur) -> list[tuple[dict[str, object], Jalur]]:
        """A list of tables, each with its path."""
        if not isinstance(value, list):
            self.salah(jalur, f"{_kunci(jalur)} harus daftar tabel, bukan {kind_in_words(value)}", "tulis [{ ... }]")
            return []
        found = [(self.tabel(one, (*jalur, number)), (*jalur, number)) for number, one in enumerate(value)]
        return [(table, place) for table, place in found if table is not None]

    def wajib(self, table: dict[str, object], key: str, jalur: Jalur) -> bool:
        """Whether a key is written; notes that it isn't."""
        if key in table:
            return True
        self.salah(jalur, f"{key} belum ditulis", f"tambahkan {key}")
        return False

    def asing(self, table: dict[str, object], known: frozenset[str], jalur: Jalur) -> None:
        """Note keys that aren't known."""
        for key in table.keys() - known:
            self.salah((*jalur, key), f"kunci {key!r} tidak dikenal", maksud_pilihan(key, known))


def satu_atau_banyak(value: object, jalur: Jalur) -> list[tuple[object, Jalur]]:
    """The members of a list with their paths; of anything else the thing itself."""
    if isinstance(value, list):
        return [(one, (*jalur, number)) for number, one in enumerate(value)]
    return [(value, jalur)]


def kind_in_words(value: object) -> str:
    """What kind of value it is, in words."""
    kinds: tuple[tuple[type, str], ...] = (
        (bool, "true/false"), (str, "teks"), (int, "bilangan"), (float, "bilangan"), (list, "daftar"), (dict, "tabel"),
    )  # fmt: skip
    return next((word for kind, word in kinds if isinstance(value, kind)), "tanggal")


def _kunci(jalur: Jalur) -> str:
    """The key of a path by which a message names the value."""
    return next((part for part in reversed(jalur) if isinstance(part, str)), "isi berkas")
