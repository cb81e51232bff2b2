"""What a search finds: an answer."""

import attrs

from tatakerja.values.isian import Terperiksa
from tatakerja.values.organisasi import Pegawai, Unit
from tatakerja.values.pejabat import Pejabat


@attrs.frozen(kw_only=True)
class HasilCari(Terperiksa):
    """What was found, the likeliest first.

    :ivar pegawai: employees.
    :ivar jabatan: posts that lead units, each with who holds it on the day asked about.
    :ivar unit: units.
    :ivar dibaca: where nothing was found as it was asked: what its words were taken for.
    """

    pegawai: tuple[Pegawai, ...] = ()
    jabatan: tuple[Pejabat, ...] = ()
    unit: tuple[Unit, ...] = ()
    dibaca: tuple[str, ...] = ()
