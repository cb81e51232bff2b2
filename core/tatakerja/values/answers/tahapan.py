"""The stages of work in a unit: an answer."""

import attrs

from tatakerja.values.evaluasi import StatusEvaluasi
from tatakerja.values.isian import Terperiksa
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.tahapan import Tahap


@attrs.frozen(kw_only=True)
class KegiatanTahap:
    """An activity with the officials responsible.

    :ivar pelaku: those responsible who aren't officials.
    :ivar isi: what the text says of it beyond its name; empty for most.
    :ivar belum_tertentukan: posts that the text makes responsible, and that this organisation doesn't have here.
    """

    tahap: Tahap
    nama: str
    pejabat: tuple[Pejabat, ...]
    pelaku: tuple[str, ...]
    dasar: tuple[str, ...]
    belum_tertentukan: tuple[str, ...] = ()
    isi: str = ""


@attrs.frozen(kw_only=True)
class AlurTahapan(Terperiksa):
    """The stages of work in a unit."""

    status: StatusEvaluasi
    kegiatan: tuple[KegiatanTahap, ...] = ()
    aturan: str | None = None
    dasar: tuple[str, ...] = ()
    anomali: tuple[str, ...] = ()
    keterangan: tuple[str, ...] = ()
