"""What an import changes as JSON."""

from datetime import date
from typing import Literal, Self

import attrs

from tatakerja.contract.write import pick
from tatakerja.values.organisasi import Organisasi, Pegawai, Pemangku, Unit
from tatakerja.values.stored.impor import BandingImpor, Bentrok, DugaanNip, PenugasanTersentuh, Pindah, PpkBerubah
from tatakerja.values.stored.resi import Resi

Pencatatan = Literal["dicatat", "tetap"]


@attrs.frozen(kw_only=True)
class ImporJson:
    """``impor --format json``: counts, differences, what stays open, and the running assignments that are touched.

    :ivar uji: whether nothing was stored.
    :ivar unit: how many the files have; likewise ``pegawai`` and ``pemangku``.
    :ivar berlaku: the day from which it answers; null for a first import, which answers for all days.
    :ivar cuplikan: number of the snapshot that it is compared with; null for a first import.
    :ivar berlaku_kemudian: days of later snapshots, which go on answering from their days on.
    :ivar tanpa_pengganti: codes of units that are gone, for which no successor is recorded.
    :ivar ppk_berubah: those there before and after whose PPK is another person or post.
    :ivar dugaan_nip: one who is gone and one who is new, who may be one person.
    :ivar dipertahankan: recorded holders whom the files don't name, and who are kept.
    :ivar bentrok: posts about which files and record disagree.
    :ivar lebih_awal: holders on the day before, where the files have others than what answers for it.
    :ivar tanpa_tempat: recorded holders whose unit, or who themselves, the files don't have.
    :ivar penugasan: running assignments that are touched.
    :ivar langkah: steps since a day that is past, for which their takers would have had no authority by the import.
    :ivar resi: what the import was stored as; null with ``--uji``.
    :ivar catatan: what is to be said of a single change of the organisation; empty for an import.
    :ivar pengaturan: whether settings of the folder were recorded; null where it has none, or nothing was stored.
    """

    uji: bool
    unit: int
    pegawai: int
    pemangku: int
    berlaku: date | None
    cuplikan: int | None
    berlaku_kemudian: tuple[str, ...]
    unit_baru: tuple[Unit, ...]
    unit_hilang: tuple[Unit, ...]
    tanpa_pengganti: tuple[str, ...]
    pegawai_baru: tuple[Pegawai, ...]
    pegawai_hilang: tuple[Pegawai, ...]
    pindah: tuple[Pindah, ...]
    ppk_berubah: tuple[PpkBerubah, ...]
    dugaan_nip: tuple[DugaanNip, ...]
    dipertahankan: tuple[Pemangku, ...]
    bentrok: tuple[Bentrok, ...]
    lebih_awal: tuple[Pemangku, ...]
    tanpa_tempat: tuple[Pemangku, ...]
    penugasan: tuple[PenugasanTersentuh, ...]
    pengaturan: Pencatatan | None
    langkah: tuple[str, ...]
    resi: Resi | None
    catatan: tuple[str, ...]

    @classmethod
    def dari(
        cls,
        value: BandingImpor,
        organisasi: Organisasi,
        *,
        uji: bool,
        pengaturan: Pencatatan | None = None,
        resi: Resi | None = None,
        catatan: tuple[str, ...] = (),
    ) -> Self:
        """An import.

        :param organisasi: what the files have.
        """
        return pick(
            cls,
            value,
            uji=uji,
            unit=len(organisasi.unit),
            pegawai=len(organisasi.pegawai),
            pemangku=len(organisasi.pemangku),
            pengaturan=pengaturan,
            resi=resi,
            catatan=catatan,
        )
