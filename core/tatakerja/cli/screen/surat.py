"""Letters for a person: what stands in one, and that it was printed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tatakerja.cli.screen.layout import wrapped

if TYPE_CHECKING:
    from tatakerja.values.stored.naskah import Naskah, SuratTerbit


def printed(surat: "SuratTerbit", ke: str) -> Iterator[str]:
    """That a letter was printed."""
    naskah = surat.naskah
    number = f" Nomor {naskah.nomor}" if naskah.nomor else ""
    yield f"{ke}: {naskah.judul}{number} tanggal {naskah.tanggal_panjang}"
    for note in surat.catatan:
        yield wrapped(f"Catatan: {note}.", 0, 2)


def told(surat: "SuratTerbit") -> Iterator[str]:
    """What stands in a letter, from top to bottom, with the places of the regulation that want it."""
    naskah = surat.naskah
    for line in (*naskah.kop, *naskah.alamat):
        yield line
    if naskah.kop:
        yield ""
    yield naskah.judul
    if naskah.nomor:
        yield f"Nomor: {naskah.nomor}"
    yield f"Tanggal: {naskah.tanggal_panjang}"
    yield from _body(naskah)
    yield ""
    signed = naskah.tanda_tangan
    for line in (*signed.baris, signed.nama, *((f"NIP {signed.nip}",) if signed.nip else ())):
        yield line
    if naskah.tembusan:
        yield ""
        yield "Tembusan:"
        for place, one in enumerate(naskah.tembusan, 1):
            yield wrapped(f"{place}. {one}", 2, 5)
    yield ""
    yield wrapped(f"Menurut: {'; '.join(naskah.sitasi)}", 0, 2)
    yield wrapped(f"Kode: {surat.kode}", 0, 2)
    for note in surat.catatan:
        yield wrapped(f"Catatan: {note}.", 0, 2)


def _body(naskah: "Naskah") -> Iterator[str]:
    for label, lines in (("Yth.", naskah.kepada), ("Menimbang:", naskah.menimbang), ("Dasar:", naskah.dasar)):
        for line in lines:
            yield wrapped(f"{label} {line}", 0, 2)
    for line in naskah.pembuka:
        yield wrapped(line, 0)
    if naskah.kata_tugas:
        yield naskah.kata_tugas
    for one in naskah.penerima:
        parts = (one.nama, f"NIP {one.nip}" if one.nip else "", one.jabatan, one.unit, one.peran)
        yield wrapped(f"- {', '.join(part for part in parts if part)}", 2, 4)
    for place, line in enumerate(naskah.butir, 1):
        yield wrapped(f"{place}. {line}", 2, 5)
    for field in naskah.isian:
        wanted = f" (wajib: {field.dasar})" if field.dasar else ""
        yield wrapped(f"{field.uraian}: {field.isi}{wanted}", 2, 4)
    for line in naskah.penutup:
        yield wrapped(line, 0)
