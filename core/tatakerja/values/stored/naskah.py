"""A letter's content: what stands in it, fixed when it is issued, whatever it is printed with."""

from collections.abc import Mapping
from typing import Any, Final, Literal, TypeVar

import attrs

from tatakerja.values.isian import Terperiksa

T = TypeVar("T")

BentukNaskah = Literal["surat_dinas", "surat_tugas", "keputusan", "surat_pegawai", "bukti"]
"""An official letter, an order with a title, a decree, a letter that an employee writes, or a proof of one issued."""
VERSI_NASKAH: Final = 1
BERTANDA_TERBESAR: Final = 10 * 2**20
"""Bytes of the largest signed document that is kept."""
SIDIK_TEMPLAT: Final = "59936b863263533f762171e351e92c1b"
"""The digest of the shipped templates, which a letter that is issued keeps; a test holds it against the files."""


@attrs.frozen(kw_only=True)
class Penerima:
    """Somebody who is assigned.

    :ivar nip: None where the identifier is no NIP.
    :ivar pangkat: rank and golongan in words, empty where it isn't known: ``Penata Muda (III/a)``.
    :ivar peran: ``Ketua`` or ``Anggota`` of a team; empty for an individual.
    """

    nama: str
    nip: str | None
    jabatan: str
    unit: str
    peran: str = ""
    pangkat: str = ""


@attrs.frozen(kw_only=True)
class TandaTangan:
    """A signature block: its lines above the name, the name, and NIP and rank where they are printed."""

    baris: tuple[str, ...]
    nama: str
    nip: str | None = None
    pangkat: str = ""


@attrs.frozen(kw_only=True)
class IsianSurat:
    """Something that a letter states: its name, what it is, the text, and the citation that demands it, if any."""

    nama: str
    uraian: str
    isi: str
    dasar: str | None = None


@attrs.frozen(kw_only=True)
class Naskah(Terperiksa):
    """What stands in a letter.

    :ivar jenis: kind of letter; ``bentuk`` which form it has.
    :ivar id: of the assignment; ``langkah`` the step that it belongs to, from 1.
    :ivar kop: lines of the letterhead; ``kop_kepala`` whether it is that of the head of the region; ``alamat`` below.
    :ivar nomor: None for an employee's letter, which no register numbers.
    :ivar tanggal: ISO; ``tanggal_panjang`` in words.
    :ivar sifat: how urgent or secret it is; empty in forms that don't say it.
    :ivar kepada: to whom, in lines.
    :ivar butir: what is ordered, or decided, point by point.
    :ivar isian: what it states by field.
    :ivar mengetahui: who has taken note of an employee's letter.
    :ivar sitasi: by which places of the regulation it is issued.
    :ivar templat: digest of the templates of its day.
    """

    jenis: str
    bentuk: BentukNaskah
    id: str
    langkah: int
    judul: str
    nomor: str | None
    tanggal: str
    tanggal_panjang: str
    tanda_tangan: TandaTangan
    kop: tuple[str, ...] = ()
    kop_kepala: bool = False
    alamat: tuple[str, ...] = ()
    tempat: str = ""
    sifat: str = ""
    hal: str = ""
    tentang: str = ""
    kepada: tuple[str, ...] = ()
    menimbang: tuple[str, ...] = ()
    dasar: tuple[str, ...] = ()
    pembuka: tuple[str, ...] = ()
    kata_tugas: str = ""
    penerima: tuple[Penerima, ...] = ()
    butir: tuple[str, ...] = ()
    isian: tuple[IsianSurat, ...] = ()
    penutup: tuple[str, ...] = ()
    mengetahui: TandaTangan | None = None
    tembusan: tuple[str, ...] = ()
    sitasi: tuple[str, ...] = ()
    templat: str = ""
    versi: int = VERSI_NASKAH

    @classmethod
    def dari(cls, isi: Mapping[str, Any]) -> "Naskah":
        """A content from its JSON; keys that a later version brought are left out."""
        known = {field.name for field in attrs.fields(cls)}
        made: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in isi.items() if key in known
        }
        made["penerima"] = tuple(_known(Penerima, one) for one in isi.get("penerima", ()))
        made["isian"] = tuple(_known(IsianSurat, one) for one in isi.get("isian", ()))
        made["tanda_tangan"] = _known(TandaTangan, isi["tanda_tangan"])
        noted = isi.get("mengetahui")
        made["mengetahui"] = None if noted is None else _known(TandaTangan, noted)
        return cls(**made)


def _known(cls: type[T], isi: Mapping[str, Any]) -> T:
    """A value from its JSON, without keys that a later version brought."""
    return cls(
        **{
            field.name: tuple(isi[field.name]) if isinstance(isi[field.name], list) else isi[field.name]
            for field in attrs.fields(cls)  # type: ignore[arg-type]
            if field.name in isi
        }
    )


@attrs.frozen(kw_only=True)
class SuratTerbit(Terperiksa):
    """A letter that was issued, as it is printed.

    :ivar peristiwa: number of the event that issued it.
    :ivar kode: what stands in its QR code, which ``jurnal periksa --surat`` holds against the journal.
    :ivar catatan: what must be known of it: that it wasn't frozen, or that templates have changed since.
    """

    naskah: Naskah
    peristiwa: int
    kode: str
    catatan: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class SuratBertanda:
    """A signed document that is kept beside a letter.

    :ivar no: number of the event that kept it; ``peristiwa`` of the one that issued the letter.
    :ivar id: of the assignment.
    :ivar jenis: kind of letter; ``nomor`` its number.
    :ivar oleh: who or what signed; None once erased, as ``besar``, its size in bytes.
    :ivar media: its type: ``application/pdf``.
    :ivar utuh: whether it begins with the very bytes that were handed over to be signed; None where that isn't known.
    :ivar waktu: when it was kept, ISO 8601 in UTC.
    """

    no: int
    id: str
    peristiwa: int
    jenis: str
    nomor: str | None
    oleh: str | None
    media: str
    besar: int | None
    utuh: bool | None
    waktu: str
