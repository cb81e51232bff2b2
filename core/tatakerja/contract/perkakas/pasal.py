"""What rests on a place of a regulation, as ``regulasi pasal`` tells it."""

from typing import Self

import attrs

from tatakerja.contract.write import pick
from tatakerja.rules.penyitasi import Penyitasi


@attrs.frozen(kw_only=True)
class PenyitasiJson:
    """One element of ``regulasi pasal``: a row, an anomaly or a declaration that rests on a place.

    :ivar tempat: the place cited: the one asked for, one below it, or the whole of which it is a part.
    :ivar jenis: what kind of row, ``anomali``, ``bukan_norma`` or ``di_luar``.
    :ivar kode: its code; empty where such have none.
    :ivar isi: what it says.
    :ivar butir: the step, activity or content of it that cites; empty where the row itself does.
    :ivar berkas: file of the regulation in which it is written; empty where its plugin doesn't say.
    :ivar baris: line there, 0 where its plugin doesn't say.
    """

    tempat: str
    jenis: str
    kode: str
    isi: str
    butir: str
    berkas: str
    baris: int

    @classmethod
    def dari(cls, value: Penyitasi) -> Self:
        """What was found."""
        return pick(cls, value)
