"""The journal's events and its verification as JSON."""

from collections.abc import Mapping
from typing import Any, Self

import attrs

from tatakerja.contract.write import pick
from tatakerja.journal.about import HASIL, TENTANG
from tatakerja.journal.event import Peristiwa
from tatakerja.journal.findings import Cacat, HasilPeriksa


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
        return pick(cls, value, pribadi=tuple(sorted(value.pribadi.keys() - {TENTANG, HASIL})))


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
