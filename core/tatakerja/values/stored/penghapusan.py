"""What an erasure did, and what it doesn't reach."""

import attrs

from tatakerja.values.stored.resi import Resi


@attrs.frozen
class CadanganTercatat:
    """A copy of the database that was made before an erasure, which holds what was erased.

    :ivar berkas: where it was written.
    :ivar waktu: when, UTC.
    :ivar ada: whether a file still stands there.
    """

    berkas: str
    waktu: str
    ada: bool


@attrs.frozen
class Penghapusan:
    """An erasure of a person's data.

    :ivar resi: the event that says so.
    :ivar tak_terjangkau: the copies made before, where they were recorded; others are known to nobody.
    """

    resi: Resi
    tak_terjangkau: tuple[CadanganTercatat, ...]
