"""A page as a value: headings with pairs, points, sentences and tables; nothing of how it is laid out."""

from collections.abc import Sequence

import attrs

from tatakerja.values.isian import Terperiksa


@attrs.frozen(kw_only=True)
class TabelHalaman:
    """A table.

    :ivar kolom: its headings; ``lebar`` a share of the width for each; ``isi`` its rows.
    """

    kolom: Sequence[str]
    lebar: Sequence[float]
    isi: Sequence[Sequence[str]]


@attrs.frozen(kw_only=True)
class BagianHalaman:
    """A section; what is empty isn't shown, and a section with nothing but its heading says ``kosong`` or is left out.

    :ivar pasangan: labels with their contents.
    :ivar butir: points; ``tabel`` a table.
    :ivar kecil: whether it is set in small type: what is looked up rather than read.
    """

    judul: str
    pasangan: Sequence[tuple[str, str]] = ()
    butir: Sequence[str] = ()
    tabel: TabelHalaman | None = None
    kosong: str = ""
    kecil: bool = False

    @property
    def berisi(self) -> bool:
        """Whether anything of it is shown."""
        rows = self.tabel is not None and bool(self.tabel.isi)
        return bool(any(text for _, text in self.pasangan) or self.butir or rows or self.kosong)


@attrs.frozen(kw_only=True)
class HalamanCetak(Terperiksa):
    """Pages upright on A4.

    :ivar judul: its title; ``anak_judul`` the line below.
    :ivar keterangan: what must be known of the whole, a line each.
    """

    judul: str
    anak_judul: str = ""
    keterangan: Sequence[str] = ()
    bagian: Sequence[BagianHalaman] = ()
