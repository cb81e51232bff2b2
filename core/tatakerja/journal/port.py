"""The interface between whoever uses the journal and whichever database keeps it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

import attrs

from tatakerja.journal.event import Peristiwa
from tatakerja.journal.personal import Rahasia, Rekaman
from tatakerja.values.istilah import KOLOM_PEGAWAI, KOLOM_PEJABAT, KOLOM_UNIT
from tatakerja.values.stored.penggantian import Penggantian

if TYPE_CHECKING:
    from pathlib import Path

    from tatakerja.journal.findings import HasilPeriksa
    from tatakerja.journal.seal import Saksi, Segel

IsiKeadaan = Mapping[str, object]
Sel = str | int | None
Baris = tuple[str, ...]

STREAM_ORGANISASI = "organisasi"
STREAM_PEJABAT = "pejabat"
STREAM_PENGHAPUSAN = "penghapusan"
STREAM_PENGGANTIAN = "penggantian"
STREAM_PENGATURAN = "pengaturan"
STREAM_CADANGAN = "cadangan"
STREAM_SKEMA = "skema"
STREAM_HASIL = "hasil"
STREAM_DIJAMIN = (STREAM_PENGATURAN, STREAM_PENGGANTIAN)
"""Own streams whose last event nothing else tells; so their version is kept beside the sums of projections."""
JAMINAN_STREAM = ("peristiwa", "stream")
"""As what projection and column that version is kept."""
STREAM_SENDIRI = frozenset({
    STREAM_ORGANISASI, STREAM_PEJABAT, STREAM_PENGHAPUSAN, STREAM_PENGGANTIAN, STREAM_PENGATURAN, STREAM_SKEMA,
    STREAM_HASIL, STREAM_CADANGAN,
})  # fmt: skip
"""Kinds of streams that the journal writes by itself."""

KOLOM_CUPLIKAN: Mapping[str, tuple[str, ...]] = {"unit": KOLOM_UNIT, "pegawai": KOLOM_PEGAWAI, "pejabat": KOLOM_PEJABAT}
"""The tables of a snapshot, in the order in which they are digested."""

_LEBAR_PEGAWAI = (8, 9, len(KOLOM_PEGAWAI))
BENTUK_CUPLIKAN = len(_LEBAR_PEGAWAI)
"""Which columns an import stores today, as its event says; each form added some to those of employees."""


def kolom_cuplikan(bentuk: int) -> Mapping[str, tuple[str, ...]]:
    """The tables of a snapshot as its import stored and digested them."""
    return {**KOLOM_CUPLIKAN, "pegawai": KOLOM_PEGAWAI[: _LEBAR_PEGAWAI[min(bentuk, BENTUK_CUPLIKAN) - 1]]}


class Proyeksi(NamedTuple):
    """A table derived from the states of one kind of stream, for questions such as "whose turn is it".

    :ivar nama: lowercase name, unique in the database.
    :ivar kolom: name and type of each column.
    :ivar baris: pure function from the stream's name and state to its rows, in the order of ``kolom``.
    :ivar indeks: columns to be indexed together.
    :ivar dijaga: columns of text by each of whose values the rows are summed up, so that an answer by one is proven.
    """

    nama: str
    kolom: Mapping[str, Literal["TEXT", "INTEGER"]]
    baris: Callable[[str, IsiKeadaan], Iterable[Sequence[Sel]]]
    indeks: tuple[tuple[str, ...], ...] = ()
    dijaga: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class JenisStream:
    """A kind of stream and how its state follows from its events.

    :ivar nama: what its streams' names begin with, before the slash.
    :ivar fold: pure function from the state so far (None at first) and the next event to the new state, a JSON mapping.
        It makes a new mapping and leaves the one that it was given alone.
    :ivar versi: to be raised whenever ``fold`` or a ``baris`` gives something else; the states are then rebuilt on
        opening.
    """

    nama: str
    fold: Callable[[IsiKeadaan | None, Peristiwa], IsiKeadaan]
    versi: int = 1
    proyeksi: tuple[Proyeksi, ...] = ()


class KeadaanStream(NamedTuple):
    """Where a stream stands. ``isi`` is not to be changed; a stream without events has versi 0 and isi None."""

    stream: str
    versi: int
    isi: IsiKeadaan | None


class Kepala(NamedTuple):
    """The journal's end: how many events, and the hash of the last."""

    jumlah: int
    hash: str


class KeteranganCuplikan(NamedTuple):
    """A snapshot of the organisation without its rows.

    :ivar no: the event that imported it.
    :ivar berlaku: the first day that it answers for, ISO; empty for one that answers for all earlier days as well.
    """

    id: int
    dibuat: str
    regulasi: str
    no: int
    berlaku: str = ""


class Cuplikan(NamedTuple):
    """A snapshot of the organisation with its rows, in the order and the columns of the files.

    ``pejabat`` includes the changes since the import, those appointed later at the end.
    """

    keterangan: KeteranganCuplikan
    unit: list[Baris]
    pegawai: list[Baris]
    pejabat: list[Baris]


@attrs.frozen
class PerubahanPemangku:
    """What an event changed of a snapshot's holders; rows as in :data:`KOLOM_PEJABAT`.

    :ivar lama: the row that it replaced; None for one that it added.
    :ivar baru: the row as it left it; None where it concerns what that organisation doesn't have.
    """

    no: int
    lama: Baris | None
    baru: Baris | None


class PejabatTercatat(NamedTuple):
    """A holder of a post whom a command recorded, not an import, as the last such command left them.

    :ivar peristiwa: the events about this period, in order.
    :ivar baris: as in :data:`KOLOM_PEJABAT`; for a person whose data was erased the token.
    :ivar baru: whether the command appointed them, and didn't only set the last day of one who was imported.
    """

    peristiwa: tuple[int, ...]
    baris: Baris
    baru: bool


class Bacaan(Protocol):
    """A consistent view: all methods answer as of one moment, until the ``with`` block ends."""

    def kepala(self) -> Kepala:
        """Give the journal's end."""

    def keadaan(self, stream: str) -> KeadaanStream:
        """Give a stream's version and state."""

    def daftar_keadaan(self, jenis_stream: str) -> Iterator[KeadaanStream]:
        """Give every stream of a kind, by name."""

    def cari(self, proyeksi: str, **sama: Sel) -> list[dict[str, Sel]]:
        """Give a projection's rows (``stream`` and its columns) whose columns equal what is given, by stream."""

    def cari_antara(self, proyeksi: str, kolom: str, nilai: Collection[str]) -> list[dict[str, Sel]]:
        """Give a projection's rows in which a column has one of some values: one question for all of them."""

    def nilai(self, proyeksi: str, kolom: str) -> list[str]:
        """Give the values that a column has for which sums are kept (``dijaga``), in order."""

    def peristiwa(self, stream: str | None = None, *, sejak: int = 1) -> Iterator[Peristiwa]:
        """Give the events of a stream, or of all, from number ``sejak`` of the journal on, in order."""

    def pribadi(self, no: int) -> dict[str, Rekaman]:
        """Give what is kept outside the chain for one event, by field."""

    def sandi(self, nip: str) -> str | None:
        """Give a person's token, None for someone the journal does not know."""

    def sandi_mereka(self, nip: Iterable[str]) -> dict[str, str]:
        """Give the tokens of those whom the journal knows, by NIP: one question for all of them."""

    def nip(self, sandi: str) -> str | None:
        """Give the NIP behind a token, None once erased."""

    def nip_mereka(self, sandi: Collection[str]) -> dict[str, str | None]:
        """Give the NIPs behind some tokens, as :meth:`nip`: one question for all of them."""

    def nip_semua(self) -> dict[str, str]:
        """Give the NIP behind every token that still has one."""

    def daftar_cuplikan(self) -> list[KeteranganCuplikan]:
        """Give every snapshot, oldest first."""

    def muat_cuplikan(self, id: int | None = None) -> Cuplikan | None:
        """Give a snapshot with its rows; without a number the newest, or None where nothing was imported.

        :raises GalatIsianJurnal: no snapshot has that number.
        """

    def muat_susunan(self, id: int | None = None, *, sampai: int | None = None) -> Cuplikan | None:
        """Give a snapshot as :meth:`muat_cuplikan` does, but without employees: those are asked by NIP.

        :param sampai: number of the event after which changes of holders don't count; None: all count.
        """

    def perubahan_pejabat(self, cuplikan: int) -> list[int]:
        """Give the events of the changes of holders that a snapshot answers with, in order."""

    def perubahan_susunan(self, cuplikan: int) -> list[PerubahanPemangku]:
        """Give these changes themselves: one after another they lead from the holders of the import to today's."""

    def cari_pegawai(self, cuplikan: int, nip: Iterable[str]) -> list[tuple[int, Baris]]:
        """Give a snapshot's employees with these NIPs: place in the order of the file, and row, in that order."""

    def tanda_organisasi(self, hari: str | None = None) -> tuple[int, int]:
        """Give (snapshot of a day, last event that touched any): equal marks, equal organisation; (0, 0) where none.

        :param hari: ISO day; without it the last day that there will be.
        """

    def pengaturan(self) -> Mapping[str, object] | None:
        """Give the settings of the regency that were recorded last; None if none ever were."""

    def penggantian(self) -> list[Penggantian]:
        """Give who or what took whose place, in the order in which it was recorded."""

    def pejabat_tercatat(self, cuplikan: int) -> list[PejabatTercatat]:
        """Give the holders whom commands recorded and a snapshot, or its import, has kept; in order of their events."""

    def unit_terakhir(self, kode: str) -> tuple[int, Baris] | None:
        """Give number and row of a unit in the newest snapshot that has it; None where none ever had."""


class Peneliti(Protocol):
    """Decides events of streams again, one after another within each stream."""

    def __call__(self, event: Peristiwa, sebelum: IsiKeadaan | None, /) -> Iterable[str] | None:
        """Say why an event could not have been stored; nothing where it could, None where that can't be told.

        :param sebelum: the stream's state before it; None for the first.
        """


class Transaksi(Bacaan, Protocol):
    """The only writer of the moment. All is stored when the ``with`` block ends well, nothing when it raises.

    What it stores is safe on the disk once the block is left, and only then may success be told to anyone.
    """

    @property
    def sekarang(self) -> datetime:
        """When all of it happens, by the journal's clock: read once the lock was taken."""

    def orang(self, nip: str) -> str:
        """Give a person's token, a new one for someone new: stored and bound by the next :meth:`append`."""

    def append(
        self,
        stream: str,
        versi: int,
        jenis: str,
        data: Mapping[str, object],
        *,
        oleh: str,
        pribadi: Mapping[str, str | Rahasia] | None = None,
    ) -> Peristiwa:
        """Store an event, and the state and projections that follow from it.

        :param versi: the stream's version that the decision was taken on, 0 for a new stream.
        :param data: JSON without personal data, or the journal's own keys ``nomor_urut``, ``jam_mundur``.
        :param oleh: a token given by :meth:`orang` or :meth:`sandi`, or ``SISTEM``; ``pribadi`` what is kept outside.
        :raises GalatVersi: the stream has another version.
        :raises GalatDataPribadi: something in the chain's part looks like a NIP.
        :raises GalatIsianJurnal: not JSON, an unknown kind of stream, or a token that nobody has.
        """

    def nomor_urut(self, register: str, tahun: int, teks: Callable[[int], str] | None = None) -> int:
        """Take the next number of a register in a year, from 1, without gaps; written by ``teks``, never twice alike.

        The next :meth:`append` records it as ``nomor_urut`` and ``nomor_teks``; a block that appends nothing fails.
        """

    def nomor_dipakai(self, register: str, tahun: int, teks: str) -> bool:
        """Whether a number as it is written is taken in a register and year."""

    def hasil_terdahulu(self, kunci: str, perintah: object) -> object | None:
        """Give what :meth:`catat_hasil` stored when this key was first used, None if it never was.

        :param perintah: the command as JSON; only a keyed digest of it is kept.
        :raises GalatIdempotensi: the key was used for another command.
        """

    def peristiwa_terdahulu(self, kunci: str) -> Peristiwa | None:
        """Give the last event of the command that was stored under a key; None where there is none."""

    def catat_hasil(self, kunci: str, perintah: object, hasil: object) -> None:
        """Remember a command's result (JSON without personal data, not null) under its idempotency key.

        The next :meth:`append` vouches for it; without one an event of the journal's own does.
        """

    def impor_organisasi(
        self,
        unit: Iterable[Baris],
        pegawai: Iterable[Baris],
        pejabat: Iterable[Baris],
        *,
        regulasi: str,
        oleh: str,
        berlaku: str = "",
        dipertahankan: Iterable[int] = (),
        surut: bool = False,
        tindakan: str = "",
        dasar: str = "",
        tentang: Iterable[str] = (),
    ) -> Peristiwa:
        """Store a whole organisation as the newest snapshot, with its event ``organisasi_diimpor`` (counts and digest).

        :param unit: rows of text in the order of ``KOLOM_UNIT``; likewise the others. An empty cell is ``""``.
        :param berlaku: ISO day from which it answers; empty: for all days before the next snapshot.
        :param dipertahankan: events of those recorded holders that stay recorded beside it.
        :param surut: whether it changes days that are past, which the event then says; likewise of all below.
        :param tindakan: what was done, where no files were imported; ``dasar`` why, about the NIPs ``tentang``.
        :raises GalatIsianJurnal: a row of another width, a cell that isn't text or holds a control character.
        """

    def tetapkan_pejabat(
        self, *, unit: str, nip: str, sebagai: str, mulai: str, selesai: str, dasar: str, oleh: str, surut: bool = False
    ) -> Peristiwa:
        """Add a holder of a post to the newest snapshot, with its event ``pejabat_ditetapkan``.

        Whether the post is free is for the caller to decide, in this transaction.
        """

    def akhiri_pejabat(
        self, *, unit: str, nip: str, sebagai: str, mulai: str, selesai: str, dasar: str, oleh: str, surut: bool = False
    ) -> Peristiwa:
        """Set the last day of the holder with this unit, nip, sebagai and mulai, with its event ``pejabat_diakhiri``.

        :raises GalatIsianJurnal: there is no such holder.
        """

    def gabung_unit(
        self, *, lama: Iterable[str], baru: str, berlaku: str, dasar: str, oleh: str, surut: bool = False
    ) -> Peristiwa:
        """Record that a unit takes the place of others, with the event ``unit_digabung``."""

    def ganti_nip(self, *, lama: str, baru: str, berlaku: str, dasar: str, oleh: str, surut: bool = False) -> Peristiwa:
        """Record that a person bears another NIP, with the event ``nip_diganti``."""

    def atur(self, isi: Mapping[str, object], *, oleh: str) -> Peristiwa:
        """Record the settings of the regency, all of them, with the event ``pengaturan_diubah``.

        :param isi: JSON without personal data.
        """

    def dikenal(self, nip: str) -> bool:
        """Tell whether there is anything of a person to be erased: they acted, or a snapshot names them."""

    def catat_cadangan(self, tujuan: str, *, oleh: str) -> Peristiwa:
        """Record where a copy was written, with the event ``cadangan_dibuat``; the path stays outside the chain."""

    def hapus_orang(self, nip: str, *, oleh: str) -> Peristiwa:
        """Erase a person under every NIP that they bore: these, every record ``tentang`` them, their name everywhere.

        Their token stays, so streams remain readable. All idempotency keys stored so far lose what they could be
        compared by.

        :raises GalatIsianJurnal: nobody has that NIP.
        """

    def hapus_rekaman(self, rekaman: Iterable[tuple[int, str]], *, oleh: str) -> Peristiwa:
        """Erase single records, each given by its event's number and field.

        :raises GalatIsianJurnal: one does not exist or was erased before.
        """


class Penyimpanan(Protocol):
    """A database that holds one journal. Threads may share one; in each process it reopens itself after a fork.

    :ivar nama: where it is, as it may be shown.
    :ivar peringatan: what whoever runs it should know of how it is set up, in Indonesian.
    """

    nama: str
    peringatan: tuple[str, ...]

    def sekarang(self) -> datetime:
        """The time, by the journal's clock, aware of its zone: whatever is recorded is recorded then."""

    def transaksi(self, *, kunci_belakangan: bool = False) -> AbstractContextManager[Transaksi]:
        """Begin to write. Waits for other writers, else raises :class:`GalatTerkunci`; nests in nothing.

        :param kunci_belakangan: whether others may write until the first event is appended. If anything that was read
            has changed by then :class:`GalatBerubah` is raised, and the whole is to be run once more. A database that
            has no use for it takes the lock at once.
        """

    def baca(self) -> AbstractContextManager[Bacaan]:
        """Begin to read."""

    def bangun_ulang(self) -> None:
        """Derive every state, projection, counter and change of a holder again from the journal."""

    def periksa(
        self,
        segel: "Segel | None" = None,
        *,
        resi: "Iterable[Saksi]" = (),
        peneliti: Callable[[Bacaan], Peneliti] | None = None,
        proses: int = 1,
    ) -> "HasilPeriksa":
        """Verify everything, against an anchor and receipts if there are; gives all faults.

        :param peneliti: gives what decides the events again, on the view that is verified.
        :param proses: how many processes may share the work, where the database and the machine let them.
        """

    def segel(self) -> "Segel":
        """Make an anchor of the journal as it is now, to be kept elsewhere."""

    def bersihkan(self) -> None:
        """Have nothing in the files beside the database that was erased or replaced in it.

        :raises GalatTerkunci: somebody reads an older state that needs them.
        """

    def cadangkan(self, tujuan: "Path") -> "HasilPeriksa":
        """Write a consistent copy to a new file, while others go on working, and verify it whole.

        The file has its name only when it is on the disk and was found sound; without it there is none.

        :returns: what the verification of the copy says; always ``utuh``.
        :raises GalatBasisData: the file exists or cannot be written, or the journal isn't sound.
        """

    def close(self) -> None:
        """Close it; a second call does nothing."""
