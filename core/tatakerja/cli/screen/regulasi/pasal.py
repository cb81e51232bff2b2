"""``regulasi pasal``: what rests on a place of the text, with the line in which it is written."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from tatakerja.cli.app.output import put_out
from tatakerja.cli.screen import layout
from tatakerja.cli.screen.regulasi.listing import list_heading
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.penyitasi import Penyitasi, cari_tempat, penyitasi
from tatakerja.rules.rulebook import BukuAturan, susun_buku

_SEBUTAN = {
    "kedudukan": "aturan kedudukan", "alur": "alur penugasan", "tim": "ketentuan tim", "muatan": "isi surat",
    "sisipan": "langkah sisipan", "evaluasi": "peninjauan", "tahapan": "tahapan kerja",
    "tanggung_jawab": "tanggung jawab", "diam": "tidak diatur", "bukan_norma": "bukan norma",
    "di_luar": "di luar yang dijawab di sini",
}  # fmt: skip
"""Kinds of rows in words, where their names aren't."""

_BUTIR = {"tahapan": "kegiatan", "muatan": "isian"}


def show_place(plugin: object, tempat: Sequence[str], bentuk: str) -> None:
    """``regulasi pasal``.

    :raises TidakDitemukan: if the regulation has no such place.
    """
    manager = PluginManager(plugin)
    buku = susun_buku(manager, lengkap=True)
    asked = [cari_tempat(buku, one) for one in dict.fromkeys(tempat)]
    found = [(place, penyitasi(buku, manager, place)) for place in asked]
    if bentuk != "tabel":
        from tatakerja.contract.perkakas.pasal import PenyitasiJson

        put_out(bentuk, lambda: [PenyitasiJson.dari(one) for _, rows in found for one in rows])
    else:
        layout.show(_lines(buku, found))


def _lines(buku: BukuAturan, found: Sequence[tuple[str, Sequence[Penyitasi]]]) -> Iterator[str]:
    for number, (place, rows) in enumerate(found):
        if number:
            yield ""
        yield layout.wrapped(list_heading(place, buku))
        if not rows:
            yield layout.wrapped("Belum ada yang bersandar pada tempat ini.", 2, 2)
        for cited, group in groupby(rows, key=lambda one: one.tempat):
            yield ""
            yield layout.wrapped(cited)
            for one in group:
                yield from _row(one)


def _row(one: Penyitasi) -> Iterator[str]:
    kind = _SEBUTAN.get(one.jenis, one.jenis)
    where = f" ({one.berkas}:{one.baris})" if one.berkas else ""
    yield layout.wrapped(f"- {kind}{f' {one.kode}' if one.kode else ''}{where}", 2, 4)
    for said in filter(None, (one.isi, one.butir and f"{_BUTIR.get(one.jenis, 'langkah')}: {one.butir}")):
        yield layout.wrapped(said, 4, 4)
