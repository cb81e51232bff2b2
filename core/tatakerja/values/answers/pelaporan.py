"""Who reports to whom: an answer."""

import attrs

from tatakerja.values.evaluasi import StatusEvaluasi
from tatakerja.values.isian import Terperiksa
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.pelaporan import Pelapor, Periode


@attrs.frozen(kw_only=True)
class Laporan:
    """Who reports to whom in an assignment.

    :ivar anggota: NIP of the member whose performance it is about; None for a report on the work.
    :ivar berkala: whether the text has it done periodically; ``periode`` how often, None where it doesn't say.
    """

    pelapor: Pelapor
    pegawai: str
    kepada: tuple[Pejabat, ...]
    anggota: str | None = None
    berkala: bool
    periode: Periode | None = None
    dasar: tuple[str, ...]


@attrs.frozen
class Permintaan:
    """Who may demand a report at any time, from which roles, by which article.

    :ivar pegawai: NIPs of those whose reports they may demand, where each member has officials of their own.
    """

    peminta: Pejabat
    dari: tuple[Pelapor, ...]
    dasar: tuple[str, ...]
    pegawai: tuple[str, ...] = ()


@attrs.frozen
class TindakLanjut(Pejabat):
    """An official who follows up an obstacle that somebody else decides.

    :ivar syarat: when, in words; empty: always.
    """

    syarat: str
    dasar: tuple[str, ...]


@attrs.frozen(kw_only=True)
class AlurPelaporan(Terperiksa):
    """Reports, demands for reports and obstacles of an assignment.

    :ivar laporan: per employee, to whom they report.
    :ivar permintaan: who may demand reports.
    :ivar kendala: who decides on obstacles; empty where the text is silent.
    :ivar tindak_lanjut: who follows them up, each with the condition.
    """

    status: StatusEvaluasi
    laporan: tuple[Laporan, ...] = ()
    permintaan: tuple[Permintaan, ...] = ()
    kendala: tuple[Pejabat, ...] = ()
    dasar_kendala: tuple[str, ...] = ()
    tindak_lanjut: tuple[TindakLanjut, ...] = ()
    dasar: tuple[str, ...] = ()
    anomali: tuple[str, ...] = ()
    keterangan: tuple[str, ...] = ()
