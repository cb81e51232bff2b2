"""An official, as an answer names them."""

import attrs

from tatakerja.values.isian import Terperiksa
from tatakerja.values.istilah import LABEL_SEBAGAI
from tatakerja.values.teks import Tampak


@attrs.frozen(repr=False)
class Pejabat(Terperiksa, Tampak):
    """An official: a post and who holds it.

    ``nip`` and ``nama`` are None when the post is vacant; ``sebagai`` is the capacity in which the post is held, None
    for a vacant post and for an employee who acts as such. ``unit`` is the code of the unit.
    """

    nip: str | None
    nama: str | None
    unit: str
    jabatan: str
    sebagai: str | None

    def sebutan(self) -> str:
        """The post with the capacity in which it is held: ``Plt. Kepala Bidang Aset``."""
        return sebut_jabatan(self.sebagai, self.jabatan)


def sebut_jabatan(sebagai: str | None, jabatan: str) -> str:
    """A post with the capacity in which someone holds it; the regular holder and an employee need none."""
    if sebagai in (None, "definitif") or not jabatan:
        return jabatan
    return f"{LABEL_SEBAGAI[sebagai]}{' dari' if sebagai == 'delegasi_penilaian' else ''} {jabatan}"
