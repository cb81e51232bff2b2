"""What the judge finds: findings with their places, what is covered, and the level that follows."""

import attrs

from tatakerja.contract.perkakas.periksa import PanjangBerkasJson, Peringkat
from tatakerja.kit.periksa.matriks import SelMatriks
from tatakerja.rules.kelengkapan import Kelengkapan

PERINGKAT: tuple[Peringkat, ...] = ("kerangka", "berjalan", "lengkap", "terverifikasi")
"""From the lowest: it loads; its invariants hold and its cases pass; nothing of the text is left out and every silence
is declared; every row and step is exercised by a case, and the wheel answers in a clean environment."""


@attrs.frozen(kw_only=True)
class Temuan:
    """Something that keeps a plugin from a level.

    :ivar kode: what kind of finding: ``baris-tanpa-kasus``.
    :ivar tingkat: the level that it keeps the plugin from.
    :ivar berkas: the file concerned, empty where there is none; ``baris`` the line in it, 0 for the whole.
    :ivar isi: what is wrong.
    :ivar saran: what to do.
    """

    kode: str
    tingkat: Peringkat
    berkas: str
    baris: int
    isi: str
    saran: str


@attrs.frozen(kw_only=True)
class CakupanKasus:
    """What the cases of a plugin cover.

    :ivar jumlah: how many cases there are; ``lulus`` how many are answered as they expect.
    :ivar baris: how many rows answer something; ``baris_teruji`` how many of them in a case.
    :ivar langkah: how many steps routes have; ``langkah_teruji`` likewise.
    """

    jumlah: int = 0
    lulus: int = 0
    baris: int = 0
    baris_teruji: int = 0
    langkah: int = 0
    langkah_teruji: int = 0


@attrs.frozen(kw_only=True)
class HasilPeriksaPlugin:
    """The judgement on a plugin.

    :ivar plugin: its name.
    :ivar tingkat: the level reached; None where it can't even be loaded.
    :ivar temuan: everything that keeps it from a higher one, the lowest level first.
    :ivar panjang: its files, with how long they are.
    """

    plugin: str
    tingkat: Peringkat | None
    temuan: tuple[Temuan, ...]
    ketentuan: Kelengkapan | None = None
    kasus: CakupanKasus = CakupanKasus()
    matriks: tuple[SelMatriks, ...] = ()
    panjang: tuple[PanjangBerkasJson, ...] = ()

    def mencapai(self, tingkat: str) -> bool:
        """Whether a level is reached."""
        order: tuple[str, ...] = PERINGKAT
        return self.tingkat is not None and order.index(self.tingkat) >= order.index(tingkat)


def peringkat(temuan: tuple[Temuan, ...]) -> Peringkat | None:
    """The highest level from which no finding keeps."""
    reached: Peringkat | None = None
    for tingkat in PERINGKAT:
        if any(one.tingkat == tingkat for one in temuan):
            break
        reached = tingkat
    return reached
