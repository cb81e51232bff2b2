"""What an import changes: told before it is stored, and after."""

from datetime import date

import attrs

from tatakerja.values.alur import Tingkat
from tatakerja.values.organisasi import Organisasi, Pegawai, Pemangku, Unit
from tatakerja.values.pejabat import Pejabat


@attrs.frozen
class Bentrok:
    """A post about whose holder a file and what commands recorded disagree.

    :ivar unit: the unit that it leads.
    :ivar tercatat: the holder recorded.
    :ivar berkas: what the file says instead.
    :ivar dipakai: which of the two is taken: ``catatan`` or ``berkas``.
    """

    unit: str
    tercatat: Pemangku
    berkas: tuple[Pemangku, ...]
    dipakai: str


@attrs.frozen
class PenugasanTersentuh:
    """A running assignment that a change of the organisation touches.

    :ivar id: the assignment.
    :ivar tingkat: ``wajib`` where somebody must act before it can go on; else ``info``.
    :ivar isi: what has changed for it.
    """

    id: str
    tingkat: Tingkat
    isi: str


@attrs.frozen
class Pindah:
    """An employee who is placed elsewhere than before."""

    pegawai: Pegawai
    dari: str


@attrs.frozen
class DugaanNip:
    """An employee who is gone, and one of the same name in the same unit who is new: perhaps one person, a new NIP."""

    lama: Pegawai
    baru: Pegawai


@attrs.frozen
class PpkBerubah:
    """An employee whose PPK is another person or post than before.

    :ivar lama: the PPK before; None where there was none; likewise ``baru``.
    """

    nip: str
    nama: str
    unit: str
    lama: Pejabat | None
    baru: Pejabat | None


@attrs.frozen(kw_only=True)
class BandingImpor:
    """An organisation to be imported beside the one that answers on the day from which it is valid.

    :ivar berlaku: that day; None for a first import, which answers for all earlier days as well.
    :ivar cuplikan: number of the snapshot that it is compared with; None for a first import.
    :ivar berlaku_kemudian: days of later snapshots, which go on answering from their days on.
    :ivar unit_hilang: units that are in it no more.
    :ivar ppk_berubah: those there before and after whose PPK is another; none where the regulation isn't in force.
    :ivar tanpa_pengganti: codes of those of them for which no successor is recorded.
    :ivar dipertahankan: recorded holders whom the file doesn't name, and who are kept.
    :ivar bentrok: posts about which file and record disagree.
    :ivar lebih_awal: holders on the day before, where the file has others than the snapshot that answers for it.
    :ivar tanpa_tempat: recorded holders whose unit, or who themselves, are in the file no more.
    :ivar penugasan: running assignments that are touched.
    :ivar langkah: of an import that is valid from a day that is past: steps taken since by whoever would have had no
        authority by it; a sentence each.
    """

    berlaku: date | None
    cuplikan: int | None = None
    berlaku_kemudian: tuple[str, ...] = ()
    unit_baru: tuple[Unit, ...] = ()
    unit_hilang: tuple[Unit, ...] = ()
    tanpa_pengganti: tuple[str, ...] = ()
    pegawai_baru: tuple[Pegawai, ...] = ()
    pegawai_hilang: tuple[Pegawai, ...] = ()
    pindah: tuple[Pindah, ...] = ()
    ppk_berubah: tuple[PpkBerubah, ...] = ()
    dugaan_nip: tuple[DugaanNip, ...] = ()
    dipertahankan: tuple[Pemangku, ...] = ()
    bentrok: tuple[Bentrok, ...] = ()
    lebih_awal: tuple[Pemangku, ...] = ()
    tanpa_tempat: tuple[Pemangku, ...] = ()
    penugasan: tuple[PenugasanTersentuh, ...] = ()
    langkah: tuple[str, ...] = ()


@attrs.frozen
class PerubahanSusunan:
    """A single change of the organisation.

    :ivar banding: what it changes.
    :ivar organisasi: the organisation after it.
    :ivar catatan: what is to be said of it, sentences without a capital.
    """

    banding: BandingImpor
    organisasi: Organisasi = attrs.field(repr=False)
    catatan: tuple[str, ...] = ()
