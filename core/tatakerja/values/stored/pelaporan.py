"""Reports, demands for them and obstacles as they are stored and shown."""

import attrs

from tatakerja.values.answers.pelaporan import TindakLanjut
from tatakerja.values.isian import Terperiksa
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.pelaporan import Pelapor


@attrs.frozen(kw_only=True)
class LaporanTersimpan(Terperiksa):
    """A report on the work.

    :ivar pelapor: the role of the one who reports.
    :ivar kepada: who received it then.
    """

    penugasan: str
    no: int
    pelapor: Pelapor
    oleh: Pejabat
    kepada: tuple[Pejabat, ...]
    berkala: bool
    isi: str | None
    tanggal: str
    waktu: str
    dicatat_oleh: Pejabat | None
    diatur: bool
    dasar: tuple[str, ...]


@attrs.frozen(kw_only=True)
class PermintaanTersimpan(Terperiksa):
    """A demand for a report.

    :ivar dari: of whom, in which role ``peran``.
    :ivar dijawab: day of the report that followed; None while there is none.
    :ivar diatur: whether the text says who may demand it; where it doesn't, silence is no prohibition.
    """

    penugasan: str
    no: int
    oleh: Pejabat
    dari: Pejabat
    peran: Pelapor
    isi: str | None
    tanggal: str
    waktu: str
    dicatat_oleh: Pejabat | None
    dijawab: str | None
    diatur: bool = True
    dasar: tuple[str, ...]


@attrs.frozen(kw_only=True)
class PutusanTersimpan:
    """A decision on an obstacle."""

    no: int
    oleh: Pejabat
    isi: str | None
    tanggal: str
    waktu: str
    dicatat_oleh: Pejabat | None


@attrs.frozen(kw_only=True)
class KendalaTersimpan(Terperiksa):
    """An obstacle brought to those who decide.

    :ivar kendala: its number in the assignment, from 1.
    :ivar menunggu: those of ``kepada`` who haven't decided.
    :ivar tindak_lanjut: who follows it up, each with the condition; by the rules of the day of the proposal.
    """

    penugasan: str
    no: int
    kendala: int
    oleh: Pejabat
    kepada: tuple[Pejabat, ...]
    isi: str | None
    rekomendasi: str | None
    tanggal: str
    waktu: str
    dicatat_oleh: Pejabat | None
    diatur: bool
    dasar: tuple[str, ...]
    putusan: tuple[PutusanTersimpan, ...]
    menunggu: tuple[Pejabat, ...]
    tindak_lanjut: tuple[TindakLanjut, ...] = ()


@attrs.frozen(kw_only=True)
class DaftarLaporan(Terperiksa):
    """Reports, demands and obstacles, each in the order of record."""

    laporan: tuple[LaporanTersimpan, ...]
    permintaan: tuple[PermintaanTersimpan, ...]
    kendala: tuple[KendalaTersimpan, ...]
