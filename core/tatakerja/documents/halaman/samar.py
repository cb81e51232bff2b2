"""Pages on which no person is named."""

from collections.abc import Iterable

import attrs

from tatakerja.documents.halaman.lembaran import BagianHalaman, HalamanCetak, TabelHalaman
from tatakerja.documents.samaran import Penyamar


def samarkan_halaman(halaman: HalamanCetak, penyamar: Penyamar) -> HalamanCetak:
    """A page without any person's NIP or name."""

    def several(lines: Iterable[str]) -> tuple[str, ...]:
        return tuple(map(penyamar.teks, lines))

    def table(one: TabelHalaman | None) -> TabelHalaman | None:
        return None if one is None else attrs.evolve(one, isi=[several(row) for row in one.isi])

    def section(one: BagianHalaman) -> BagianHalaman:
        pairs = [(label, penyamar.teks(text)) for label, text in one.pasangan]
        return attrs.evolve(one, pasangan=pairs, butir=several(one.butir), tabel=table(one.tabel))

    return attrs.evolve(
        halaman,
        anak_judul=penyamar.teks(halaman.anak_judul),
        keterangan=(*several(halaman.keterangan), "Nama dan NIP disamarkan."),
        bagian=[*map(section, halaman.bagian)],
    )
