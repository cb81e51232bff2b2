"""What a letter is written from: who issues it, to whom, about whom, by what; no wording yet."""

from collections.abc import Mapping
from datetime import date

import attrs

from tatakerja.values.organisasi import Unit
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.pengaturan import PengaturanSurat


@attrs.frozen(kw_only=True)
class Rujukan:
    """An earlier letter: its kind, number and day, and the post that issued it."""

    jenis: str
    nomor: str | None
    tanggal: date
    jabatan: str


@attrs.frozen(kw_only=True)
class PihakSurat:
    """A party with the way from its unit up to the root; nobody's unit is gone, for it is of that day.

    :ivar golongan: the person's rank, as ``pegawai.csv`` has it.
    """

    pejabat: Pejabat
    jalur: tuple[Unit, ...] = ()
    golongan: str = ""


@attrs.frozen(kw_only=True)
class Bahan:
    """Everything that a letter is written from.

    :ivar jenis: kind of letter; ``menolak`` whether it refuses.
    :ivar penetap: who issues it, as what; ``jabatan_sendiri`` the post of their own, empty where it has no name.
    :ivar sifat: how urgent or secret it is; empty: as the regency settled it for its kind.
    :ivar orang: those whom it concerns, ``ketua`` the leader's place among them.
    :ivar pemilik: name of the unit that owns the performance target.
    :ivar isi: what was stated by field; ``muatan`` what must be, each with what it holds and its citation.
    :ivar dasar: citations, those of the regulation beginning with its ``singkatan``.
    :ivar rujukan: earlier letters of the assignment, in order.
    :ivar hukum: the law that wants a decree.
    :ivar lama: the letter that this one extends or ends.
    :ivar mengetahui: who has taken note of an employee's letter.
    :ivar surat: the regency's settings, whole.
    """

    id: str
    langkah: int
    jenis: str
    aksi: str
    menolak: bool = False
    nomor: str | None
    tanggal: date
    penetap: PihakSurat
    jabatan_sendiri: str = ""
    sifat: str = ""
    kepada: tuple[PihakSurat, ...] = ()
    tembusan: tuple[PihakSurat, ...] = ()
    orang: tuple[PihakSurat, ...] = ()
    ketua: int | None = None
    tim: bool = False
    pemilik: str = ""
    porsi: int | None = None
    mulai: date | None = None
    selesai: date | None = None
    isi: Mapping[str, str] = attrs.field(factory=dict[str, str])
    muatan: tuple[tuple[str, str, str], ...] = ()
    dasar: tuple[str, ...] = ()
    judul_regulasi: str = ""
    singkatan: str = ""
    daerah: str = ""
    rujukan: tuple[Rujukan, ...] = ()
    alasan: str | None = None
    hukum: str | None = None
    lama: Rujukan | None = None
    mengetahui: PihakSurat | None = None
    surat: PengaturanSurat
