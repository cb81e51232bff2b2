"""What follows the letter, as it is shown: results under review, reports, obstacles, records of performance.

As in :mod:`tatakerja.values.stored.penugasan`, the fields of any of these are the keys of its JSON. ``diatur`` says
whether the regulation has a clause for it; without one ``dasar`` is empty and it was possible all the same.
"""

from typing import Literal

import attrs

from tatakerja.values.evaluasi import Pengembalian, StatusEvaluasi
from tatakerja.values.isian import Terperiksa
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.tahapan import Peran

KeadaanHasil = Literal["belum_diserahkan", "ditinjau", "dikembalikan", "selesai", "gugur"]
"""``gugur`` where the assignment was ended before anybody declared it done."""
KeadaanTinjauan = Literal["selesai", "dilewati", "giliran", "menunggu", "gugur"]
"""``dilewati``: its holder reviews for a later post of the chain."""
JenisGiliran = Literal["menyerahkan_hasil", "meninjau", "menyatakan_selesai", "melapor", "menindaklanjuti"]
AksiHasil = Literal["diserahkan", "diteruskan", "dikembalikan", "diterima"]


@attrs.frozen(kw_only=True)
class GiliranLanjutan(Terperiksa):
    """What is waited for after the letter, and for whom.

    :ivar nomor: place in the chain from 1 for a review, number of the obstacle for a decision; else None.
    :ivar berwenang: everyone who may do it today; empty where nobody may, and ``keterangan`` says why.
    """

    jenis: JenisGiliran
    nomor: int | None
    berwenang: tuple[Pejabat, ...]
    keterangan: tuple[str, ...]
    sejak: str


@attrs.frozen(kw_only=True)
class Tinjauan:
    """A post of the review chain.

    :ivar urut: its place, from 1.
    :ivar jabatan: the post with who holds it now.
    :ivar penyelesai: whether its reviewer declares the work done.
    :ivar berwenang: everyone who may review for it today, while it is its turn or still to come.
    :ivar oleh: who reviewed for it in this round, as what, then.
    """

    urut: int
    jabatan: Pejabat
    penyelesai: bool
    keadaan: KeadaanTinjauan
    berwenang: tuple[Pejabat, ...] = ()
    keterangan: tuple[str, ...] = ()
    oleh: Pejabat | None = None
    tanggal: str | None = None
    waktu: str | None = None


@attrs.frozen(kw_only=True)
class RiwayatHasil:
    """Something that was done with the results.

    :ivar no: number in the whole journal.
    :ivar putaran: the how-manieth submission it belongs to.
    :ivar untuk: places in the chain for which it was done.
    :ivar isi: what was handed in, a remark, or the reason of a return.
    :ivar diatur: of a return, whether the text prescribes one; None for everything else.
    """

    no: int
    aksi: AksiHasil
    putaran: int
    oleh: Pejabat
    untuk: tuple[int, ...]
    tanggal: str
    waktu: str
    dicatat_oleh: Pejabat | None
    isi: str | None
    diatur: bool | None = None
    dasar: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class EvaluasiTersimpan(Terperiksa):
    """Where the results of an assignment stand.

    :ivar status: whether the regulation has a chain for the owner's unit.
    :ivar dibekukan: whether the chain was frozen; an older assignment's is as the rules of today have it until results
        are handed in.
    :ivar rantai: the posts of the chain, lowest first.
    :ivar putaran: how many times results were handed in.
    :ivar giliran: who has to do what with them now; empty before the letters and after the end.
    :ivar pengembalian: whether the text prescribes returns.
    """

    status: StatusEvaluasi
    keadaan: KeadaanHasil
    dibekukan: bool
    putaran: int
    rantai: tuple[Tinjauan, ...]
    giliran: tuple[GiliranLanjutan, ...]
    riwayat: tuple[RiwayatHasil, ...]
    pengembalian: Pengembalian
    aturan: str | None
    dasar: tuple[str, ...]
    anomali: tuple[str, ...]
    keterangan: tuple[str, ...]


@attrs.frozen(kw_only=True)
class RingkasHasil(Terperiksa):
    """An assignment's results in a list."""

    id: str
    status: str
    pemilik: str
    pegawai: tuple[Pejabat, ...]
    ketua: Pejabat | None
    keadaan: KeadaanHasil
    putaran: int
    giliran: tuple[GiliranLanjutan, ...]


@attrs.frozen
class TanggungJawabGiliran:
    """A responsibility of the one whose turn it is."""

    peran: Peran
    isi: str
    dasar: tuple[str, ...]
