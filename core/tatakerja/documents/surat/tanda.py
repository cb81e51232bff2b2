"""Having an issued letter signed: handed over as it is printed, and what comes back kept beside it."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from tatakerja.documents.surat.cetak import pdf
from tatakerja.extensions.values import DokumenBertanda, DokumenTerbit
from tatakerja.values.galat import GalatTatakerja, Lapor

if TYPE_CHECKING:
    from os import PathLike

    from tatakerja.penugasan.persuratan import Persuratan
    from tatakerja.values.pengaturan import PengaturanSurat
    from tatakerja.values.stored.naskah import SuratBertanda, SuratTerbit

PDF = "application/pdf"


def mintakan_tanda(  # noqa: PLR0917  what is signed, by whom, and how it is printed
    sistem: "Persuratan",
    surat: "SuratTerbit",
    tangani: Callable[[DokumenTerbit], Iterable[DokumenBertanda]],
    lapor: Lapor,
    pengaturan: "PengaturanSurat | None" = None,
    templat: "str | PathLike[str] | None" = None,
) -> "list[SuratBertanda]":
    """Print a letter as PDF, hand it to whoever signs, and keep beside it what comes back.

    :param sistem: a :class:`tatakerja.SistemTersimpan`, of which the letter is.
    :param tangani: say :meth:`tatakerja.extensions.manager.Ekstensi.tangani`.
    :param lapor: is told of what came back and can't be kept; the letter stays issued.
    :param pengaturan: the regency's settings, and ``templat`` a folder of adapted templates, for the print.
    :returns: what is kept now, also what was kept before.
    :raises tatakerja.documents.surat.galat.GalatCetak: if the letter can't be printed.
    """
    naskah = surat.naskah
    printed = pdf(surat, pengaturan, templat)
    issued = DokumenTerbit(penugasan=naskah.id, nomor=naskah.nomor or "", jenis=naskah.jenis, media=PDF, isi=printed)
    found = []
    for one in tangani(issued):
        try:
            whole = one.isi.startswith(printed) if isinstance(one.isi, bytes) else None
            found.append(sistem.simpan_bertanda(surat, one.isi, oleh=one.oleh, media=one.media, utuh=whole))
        except GalatTatakerja as error:
            lapor(f"peringatan: surat bertanda dari {one.oleh!r} tidak disimpan: {error}")
    return found
