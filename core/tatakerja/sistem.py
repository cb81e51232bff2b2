"""The front of the framework: one regency's rules, opened over one organisation as of one day."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from os import PathLike
from typing import TYPE_CHECKING, overload

from tatakerja.border.lolos import sound
from tatakerja.engine.answers import Answers, require_begun, require_in_force
from tatakerja.engine.questions import Questions
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan, susun_buku
from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.organisasi import Organisasi

if TYPE_CHECKING:
    from tatakerja.journal import Jam
    from tatakerja.loading.assemble import OrganisasiBerkas
    from tatakerja.penugasan.kabar import Pengamat
    from tatakerja.penugasan.sistem import SistemTersimpan
    from tatakerja.values.galat import Lapor


class SistemKerja(Questions):
    """A regency's sistem kerja. Holds no global state: several live side by side, also in threads.

    Open one by :meth:`buka`. A system over a database is a :class:`~tatakerja.SistemTersimpan`, which answers the same
    questions without being a ``SistemKerja``: what takes either is typed against :class:`~tatakerja.Questions`, and
    asks ``isinstance(x, Questions)``.
    """

    @overload
    @classmethod
    def buka(
        cls,
        regulasi: str | object,
        *,
        organisasi: str | PathLike[str] | Organisasi,
        tanggal: date | None = None,
        tafsir: Mapping[str, str] | None = None,
        lapor: "Lapor | None" = None,
    ) -> "SistemKerja": ...

    @overload
    @classmethod
    def buka(
        cls,
        regulasi: str | object,
        *,
        basis_data: str | PathLike[str],
        buat: bool = False,
        tanggal: date | None = None,
        tafsir: Mapping[str, str] | None = None,
        pengamat: "Pengamat | None" = None,
        jam: "Jam | None" = None,
        akun: str | None = None,
    ) -> "SistemTersimpan": ...

    @classmethod
    def buka(
        cls,
        regulasi: str | object,
        *,
        organisasi: str | PathLike[str] | Organisasi | None = None,
        basis_data: str | PathLike[str] | None = None,
        buat: bool = False,
        tanggal: date | None = None,
        tafsir: Mapping[str, str] | None = None,
        pengamat: "Pengamat | None" = None,
        lapor: "Lapor | None" = None,
        jam: "Jam | None" = None,
        akun: str | None = None,
    ) -> "SistemKerja | SistemTersimpan":
        """Open a regency's rules over an organisation, without any database, or over a database.

        :param regulasi: name of an installed plugin, or a plugin itself.
        :param organisasi: folder of CSV files, a workbook, or an organisation already read.
        :param basis_data: file of the database, instead of ``organisasi``.
        :param buat: whether to make the database where there is none.
        :param tanggal: the day asked about and acted on; today if not given, with a database whenever that is. A day
            that is past is that of a paper recorded today; a command on one to come is refused.
        :param tafsir: readings chosen, by anomaly.
        :param pengamat: is told what was stored in the database, after each commit and without personal data: say
            ``Ekstensi(print).kabarkan`` of :mod:`tatakerja.extensions.manager`, for the installed extensions.
        :param lapor: is told, a line each, what of the files was ignored or read otherwise than it seems.
        :param jam: what tells the time to the database, aware of its zone; the machine's clock if not given.
        :param akun: who answers for what is recorded where no clerk is named; the machine's account if not given.
        :raises RegulasiTidakDikenal: if no such plugin is installed.
        :raises GalatPlugin: if the plugin can't be used.
        :raises TafsirTidakDikenal: if an anomaly or reading doesn't exist.
        :raises BelumBerlaku: if the regulation is not in force that day; of a database only if it was not yet, as what
            was begun under it goes on under it: there only questions and proposals are refused once it has ended.
        :raises GalatMasukan: with every fault of the files, or of the organisation: what comes as values is held to
            the same.
        :raises tatakerja.journal.GalatBasisData: if the database can't be used.
        """
        manager = PluginManager(regulasi)
        buku = susun_buku(manager, tafsir)
        if basis_data is not None:
            if organisasi is not None:
                raise GalatTatakerja("beri organisasi atau basis_data, bukan keduanya; isi basis data dengan impor")
            from tatakerja.penugasan.sistem import SistemTersimpan  # most questions need no database

            # What was begun under a regulation is brought to its end under it, also once it has ended.
            require_begun(buku, tanggal or (date.today() if jam is None else jam().date()))
            return SistemTersimpan(manager, buku, basis_data, tanggal, buat=buat, pengamat=pengamat, jam=jam, akun=akun)
        if organisasi is None:
            raise GalatTatakerja("beri organisasi (folder) atau basis_data (berkas)")
        require_in_force(buku, tanggal or date.today())
        if not isinstance(organisasi, Organisasi):
            from tatakerja.loading.folder import baca_berkas

            read = baca_berkas(organisasi, jenis_unit=buku.jenis_unit, lapor=lapor)
            return _SistemBerkas(buku, read, tanggal or date.today())
        return SistemKerja(buku, _through_gate(organisasi, buku.jenis_unit), tanggal or date.today())


class _SistemBerkas(SistemKerja):
    """A system over files: of employees about whom nobody asks no more is made than their checked rows."""

    def __init__(self, buku: BukuAturan, organisasi: "OrganisasiBerkas", tanggal: date) -> None:
        super().__init__(buku, organisasi, tanggal)
        self._berkas = organisasi
        self._lengkap: Answers | None = None

    def _answers(self, nip: Iterable[str] | None = None) -> Answers:
        if self._lengkap is None:
            if nip is not None:
                return self._fixed
            self._lengkap = Answers(self.buku, self._berkas.lengkap(), self._fixed.tanggal)
        return self._lengkap


def _through_gate(organisasi: Organisasi, jenis_unit: Collection[str]) -> Organisasi:
    """An organisation that files could have given: itself, or what they would have made of it."""
    if sound(organisasi, organisasi.pegawai, jenis_unit):
        return organisasi
    from tatakerja.loading.gate import through_gate  # hardly any has something odd

    return through_gate(organisasi.unit, organisasi.pegawai, organisasi.pemangku, jenis_unit)
