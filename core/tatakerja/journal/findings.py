"""What a verification of the journal gives back."""

from typing import Literal

import attrs

JenisCacat = Literal[
    "berkas",
    "rantai",
    "urutan",
    "pribadi",
    "orang",
    "penghapusan",
    "nomor",
    "cuplikan",
    "turunan",
    "idempotensi",
    "wewenang",
    "segel",
    "surat",
]


@attrs.frozen
class Cacat:
    """One fault.

    :ivar jenis: what kind of check found it.
    :ivar tempat: where, such as ``"peristiwa 12"``.
    :ivar isi: what is wrong, an Indonesian sentence.
    """

    jenis: JenisCacat
    tempat: str
    isi: str


@attrs.frozen(kw_only=True)
class HasilPeriksa:
    """The outcome of a verification.

    :ivar jumlah: how many events there are.
    :ivar kepala: the hash of the last.
    :ivar dihapus: how many personal values were erased lawfully; they are no faults.
    :ivar cacat: every fault found.
    :ivar diputus_ulang: how many events were decided again, from rules, holders and day.
    """

    jumlah: int
    kepala: str
    dihapus: int
    cacat: tuple[Cacat, ...]
    diputus_ulang: int = 0

    @property
    def utuh(self) -> bool:
        """Whether nothing is wrong."""
        return not self.cacat
