"""What falls due on which day: steps with a time limit, ends of assignments, ends of terms of office."""

from typing import Literal

import attrs

from tatakerja.values.isian import Terperiksa
from tatakerja.values.pejabat import Pejabat

JenisTenggat = Literal["langkah", "masa", "jabatan"]
"""A step within a time limit of the regulation, the last day of a letter, the last day of a term of office."""


@attrs.frozen(kw_only=True)
class Tenggat(Terperiksa):
    """Something that falls due.

    :ivar tanggal: the last day on which it is in time; ISO.
    :ivar perihal: what, in a few words; ``isi`` a sentence that can be read alone.
    :ivar penugasan: id of the assignment; None for a term of office.
    :ivar langkah: ``urut`` of the step; None for anything else.
    :ivar bagi: whom it concerns.
    :ivar lewat: whether the day is past.
    :ivar kunci: tells it apart from all others, and stays the same when it is asked for again.
    """

    tanggal: str
    jenis: JenisTenggat
    perihal: str
    isi: str
    penugasan: str | None = None
    langkah: int | None = None
    bagi: tuple[Pejabat, ...] = ()
    lewat: bool = False
    kunci: str
