"""Records of performance as they are stored and shown."""

from typing import Literal

import attrs

from tatakerja.values.isian import Terperiksa
from tatakerja.values.pejabat import Pejabat

TahapKinerja = Literal["ekspektasi", "dokumentasi", "evaluasi", "tindak_lanjut"]


PeranKinerja = Literal["pegawai", "ketua", "puo", "ppk"]


@attrs.frozen(kw_only=True)
class KinerjaTersimpan(Terperiksa):
    """A record of an employee's performance in an assignment.

    :ivar pegawai: whom it is about.
    :ivar sebagai: as what the one who recorded it did so.
    :ivar kepada: to whom it is material for the appraisal.
    :ivar predikat: a rating, by another law's names.
    """

    penugasan: str
    no: int
    tahap: TahapKinerja
    pegawai: Pejabat
    oleh: Pejabat
    sebagai: PeranKinerja
    kepada: tuple[Pejabat, ...]
    isi: str | None
    predikat: str | None
    tanggal: str
    waktu: str
    dicatat_oleh: Pejabat | None
    diatur: bool
    dasar: tuple[str, ...]
