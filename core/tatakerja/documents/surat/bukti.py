"""A proof of an assignment: what a letter that was issued says, on one sheet, without a signature of its own.

Three of the regulations let other proof, written or electronic, stand beside or for the letter. It is drawn from the
letter's frozen content and bears the letter's own code, so that it proves no more and no less than the journal does.
"""

import attrs

from tatakerja.documents.surat.galat import GalatCetak
from tatakerja.values.alur import SURAT_PENETAPAN
from tatakerja.values.stored.naskah import Naskah, SuratTerbit

JUDUL_BUKTI = "BUKTI PENUGASAN ELEKTRONIK"


def bukti_penugasan(surat: SuratTerbit) -> SuratTerbit:
    """The proof of a letter that appoints, or extends one that did.

    :raises GalatCetak: if the letter appoints nobody.
    """
    naskah = surat.naskah
    if naskah.jenis not in (*SURAT_PENETAPAN, "perpanjangan"):
        raise GalatCetak("bukti penugasan hanya atas surat yang menugaskan atau memperpanjang")
    number = f" Nomor {naskah.nomor}" if naskah.nomor else ""
    title = f"{naskah.judul.capitalize()}{number} tanggal {naskah.tanggal_panjang}"
    return attrs.evolve(
        surat,
        naskah=attrs.evolve(
            naskah,
            jenis="bukti",
            bentuk="bukti",
            judul=JUDUL_BUKTI,
            pembuka=(f"Telah terbit {title}, ditetapkan {_signer(naskah)}, yang menugaskan:",),
            penutup=("Bukti ini tidak menggantikan tanda tangan pada suratnya.",),
        ),
    )


def _signer(naskah: Naskah) -> str:
    """Who signed, as a sentence has it."""
    signed = naskah.tanda_tangan
    return ", ".join((" ".join(signed.baris).rstrip(","), signed.nama))
