"""A route: an answer to a proposal, of which nothing is stored."""

import attrs

from tatakerja.values.alur import Aksi, Bentuk, Cakupan, Dokumen, Muatan, Penolakan, Pihak, StatusAlur, Tingkat
from tatakerja.values.isian import Terperiksa
from tatakerja.values.pejabat import Pejabat


@attrs.frozen(kw_only=True)
class Langkah(Terperiksa):
    """A step of a route, with who takes it.

    :ivar no: its place in the order; parallel steps share one.
    :ivar kode: code of the row that gave it.
    :ivar pegawai: NIPs of the employees whom it concerns.
    :ivar tenggat: within which time it is to be taken, as :func:`baca_tenggat` reads it; None: none is given.
    :ivar rangkap: codes of other units that the same person leads, whose leaders' steps this one takes in; the title
        of ``aktor`` names those posts, too.
    """

    no: int
    aksi: Aksi
    pihak: Pihak
    peran: str
    aktor: Pejabat
    dokumen: Dokumen | None
    kepada: tuple[Pejabat, ...]
    tembusan: tuple[Pejabat, ...]
    pegawai: tuple[str, ...]
    syarat: str | None
    penolakan: Penolakan | None
    dasar: tuple[str, ...]
    kode: str
    rangkap: tuple[str, ...] = ()
    tenggat: str | None = None


@attrs.frozen
class Surat(Terperiksa):
    """A letter at the end of a route: its kind, who sets it, for whom."""

    jenis: Dokumen
    penetap: Pejabat
    pegawai: tuple[str, ...]


@attrs.frozen
class PpkPegawai:
    """An assigned employee and the PPK who authorises; ``ppk`` is None for a vacant or unknown post."""

    pegawai: str
    ppk: str | None


@attrs.frozen
class Catatan(Terperiksa):
    """A remark that goes with a route."""

    tingkat: Tingkat
    isi: str
    dasar: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class AlurPenugasan(Terperiksa):
    """The route that an assignment takes: a pure answer, nothing of it is stored.

    :ivar cakupan: the widest scope; ``cakupan_regulasi`` is the regulation's own group, None where it has none.
    :ivar muatan: names of the contents that must be stated, by document.
    :ivar rangkap: titles of two posts that one person holds, for whom steps were left out or merged; the remarks say
        which.
    """

    status: StatusAlur
    bentuk: Bentuk
    cakupan: Cakupan
    cakupan_regulasi: str | None
    langkah: tuple[Langkah, ...] = ()
    surat: tuple[Surat, ...] = ()
    ppk: tuple[PpkPegawai, ...] = ()
    muatan: tuple[Muatan, ...] = ()
    aturan: tuple[str, ...] = ()
    dasar: tuple[str, ...] = ()
    anomali: tuple[str, ...] = ()
    catatan: tuple[Catatan, ...] = ()
    rangkap: tuple[tuple[str, str], ...] = ()
