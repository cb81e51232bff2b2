"""The journal's events and its verification as JSON."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs

from tatakerja.contract.write import pick
from tatakerja.journal.about import BIDANG_TENTANG, HASIL
from tatakerja.journal.event import Peristiwa
from tatakerja.journal.findings import Cacat, HasilPeriksa

if TYPE_CHECKING:
    from tatakerja.journal.postgres.admin import Penyiapan
    from tatakerja.journal.transfer.copy import HasilPindah
    from tatakerja.journal.transfer.manage import StatusBasis


@attrs.frozen(kw_only=True)
class PeristiwaJson:
    """One element of ``jurnal tampil --format json``.

    :ivar no: place in the whole journal, from 1.
    :ivar stream: what it happened to; ``versi`` is its place there.
    :ivar jenis: what happened.
    :ivar waktu: when it was stored, UTC.
    :ivar oleh: who did it: the opaque token of a person, or ``sistem``.
    :ivar data: what the chain holds of it.
    :ivar pribadi: names of what is kept outside the chain.
    :ivar sebelum: hash of the event before; ``hash`` its own.
    """

    no: int
    stream: str
    versi: int
    jenis: str
    waktu: str
    oleh: str
    data: Mapping[str, Any]
    pribadi: tuple[str, ...]
    sebelum: str
    hash: str

    @classmethod
    def dari(cls, value: Peristiwa) -> Self:
        """An event."""
        return pick(cls, value, pribadi=tuple(sorted(value.pribadi.keys() - {BIDANG_TENTANG, HASIL})))


@attrs.frozen(kw_only=True)
class HasilPeriksaJson:
    """``jurnal periksa --format json``.

    :ivar utuh: whether nothing is wrong.
    :ivar jumlah: how many events there are; ``kepala`` is the hash of the last.
    :ivar dihapus: how many personal values were erased lawfully.
    :ivar cacat: every fault.
    :ivar diputus_ulang: how many events were decided again, from rules, holders and day.
    """

    utuh: bool
    jumlah: int
    kepala: str
    dihapus: int
    cacat: tuple[Cacat, ...]
    diputus_ulang: int

    @classmethod
    def dari(cls, value: HasilPeriksa) -> Self:
        """A verification."""
        return pick(cls, value)


@attrs.frozen(kw_only=True)
class CadanganJson:
    """``jurnal cadangkan --format json``.

    :ivar berkas: the copy.
    :ivar utuh: whether nothing is wrong with it: always, since no other gets its name.
    :ivar jumlah: how many events it has; ``kepala`` is the hash of the last.
    """

    berkas: str
    utuh: bool
    jumlah: int
    kepala: str

    @classmethod
    def dari(cls, berkas: str, value: HasilPeriksa) -> Self:
        """A copy and its verification."""
        return pick(cls, value, berkas=berkas)


@attrs.frozen(kw_only=True)
class PenyiapanJson:
    """``basis siapkan --format json``.

    :ivar tempat: the database, without a password.
    :ivar dibuat: whether the database itself was made now.
    :ivar skema: version of its tables.
    :ivar pemilik: the role that owns them.
    :ivar peran: the database's roles; ``peran_baru`` those made now.
    """

    tempat: str
    dibuat: bool
    skema: int
    pemilik: str
    peran: tuple[str, ...]
    peran_baru: tuple[str, ...]

    @classmethod
    def dari(cls, value: "Penyiapan") -> Self:
        """What was made."""
        return pick(cls, value)


@attrs.frozen(kw_only=True)
class StatusBasisJson:
    """``basis status --format json``.

    :ivar tempat: the database, without a password.
    :ivar jenis: ``sqlite`` or ``postgresql``; ``versi`` of the library or server.
    :ivar skema: version of the tables; ``skema_terbaru`` the newest that this program knows.
    :ivar peristiwa: how many events there are; ``kepala`` is the hash of the last.
    :ivar ukuran: bytes.
    :ivar peran: the role that is used, null for a file; ``peran_basis`` those of the database.
    :ivar peringatan: what should be known of it.
    """

    tempat: str
    jenis: str
    versi: str
    skema: int
    skema_terbaru: int
    peristiwa: int
    kepala: str
    ukuran: int
    peran: str | None
    peran_basis: tuple[str, ...]
    peringatan: tuple[str, ...]

    @classmethod
    def dari(cls, value: "StatusBasis") -> Self:
        """How a database is set up."""
        return pick(cls, value)


@attrs.frozen(kw_only=True)
class PindahJson:
    """``basis pindah --format json``.

    :ivar sumber: the database that was copied, ``tujuan`` the copy; both without passwords.
    :ivar sama: whether the copy was proven equal: always, since else it fails.
    :ivar peristiwa: events of the journal; ``disalin`` how many of them were copied now.
    :ivar kepala: hash of the last event.
    :ivar baris: rows that were compared.
    """

    sumber: str
    tujuan: str
    sama: bool
    peristiwa: int
    disalin: int
    kepala: str
    baris: int

    @classmethod
    def dari(cls, sumber: str, tujuan: str, value: "HasilPindah") -> Self:
        """What was copied."""
        return pick(cls, value, sumber=sumber, tujuan=tujuan, sama=True)
