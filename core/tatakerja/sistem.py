"""The front of the framework: one regency's rules, opened over one organisation as of one day."""

from collections.abc import Iterator, Mapping
from datetime import date
from os import PathLike
from typing import TYPE_CHECKING, overload

from tatakerja.engine.answers import Answers, require_in_force
from tatakerja.loading import baca_organisasi
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan, susun_buku
from tatakerja.values.alur import AlurPenugasan, Usulan
from tatakerja.values.evaluasi import AlurEvaluasi
from tatakerja.values.galat import GalatTatakerja, TidakDitemukan
from tatakerja.values.kedudukan import Kedudukan
from tatakerja.values.organisasi import Organisasi, Pegawai
from tatakerja.values.pelaporan import AlurPelaporan
from tatakerja.values.penjelasan import Penjelasan
from tatakerja.values.tahapan import AlurTahapan

if TYPE_CHECKING:
    from tatakerja.penugasan.sistem import SistemTersimpan


class SistemKerja:
    """A regency's sistem kerja. Holds no global state: several live side by side, also in threads.

    Open one by :meth:`buka`.

    :ivar buku: the compiled rules.
    """

    buku: BukuAturan

    def __init__(self, buku: BukuAturan, organisasi: Organisasi, tanggal: date) -> None:
        self.buku = buku
        self._fixed = Answers(buku, organisasi, tanggal)

    @overload
    @classmethod
    def buka(
        cls,
        regulasi: str | object,
        *,
        organisasi: str | PathLike[str] | Organisasi,
        tanggal: date | None = None,
        tafsir: Mapping[str, str] | None = None,
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
    ) -> "SistemKerja | SistemTersimpan":
        """Open a regency's rules over an organisation, without any database, or over a database.

        :param regulasi: name of an installed plugin, or a plugin itself.
        :param organisasi: folder of CSV files, or an organisation already read.
        :param basis_data: file of the database, instead of ``organisasi``.
        :param buat: whether to make the database where there is none.
        :param tanggal: the day asked about and acted on; today if not given, with a database whenever that is.
        :param tafsir: readings chosen, by anomaly.
        :raises RegulasiTidakDikenal: if no such plugin is installed.
        :raises GalatPlugin: if the plugin can't be used.
        :raises TafsirTidakDikenal: if an anomaly or reading doesn't exist.
        :raises BelumBerlaku: if the regulation is not in force that day.
        :raises GalatMasukan: with every fault of the files.
        :raises tatakerja.journal.GalatBasisData: if the database can't be used.
        """
        manager = PluginManager(regulasi)
        buku = susun_buku(manager, tafsir)
        require_in_force(buku, tanggal or date.today())
        if basis_data is not None:
            if organisasi is not None:
                raise GalatTatakerja("beri organisasi atau basis_data, bukan keduanya; isi basis data dengan impor")
            from tatakerja.penugasan.sistem import SistemTersimpan  # most questions need no database

            return SistemTersimpan(manager, buku, basis_data, tanggal, buat=buat)
        if organisasi is None:
            raise GalatTatakerja("beri organisasi (folder) atau basis_data (berkas)")
        if not isinstance(organisasi, Organisasi):
            organisasi = baca_organisasi(organisasi, jenis_unit=buku.jenis_unit)
        return SistemKerja(buku, organisasi, tanggal or date.today())

    def _answers(self) -> Answers:
        """What answers; one that never changes."""
        return self._fixed

    @property
    def organisasi(self) -> Organisasi:
        """The organisation asked about."""
        return self._answers().organisasi

    @property
    def tanggal(self) -> date:
        """The day as of which it answers."""
        return self._answers().tanggal

    def pegawai(self, nip: str) -> Pegawai:
        """An employee by NIP.

        :raises TidakDitemukan: if there is none.
        """
        pegawai = self.organisasi.pegawai_ber_nip(nip)
        if pegawai is None:
            raise TidakDitemukan(f"NIP {nip!r} tidak ada di pegawai.csv; periksa kembali 18 angkanya")
        return pegawai

    def kedudukan(self, nip: str) -> Kedudukan:
        """Under whom an employee stands.

        :raises TidakDitemukan: if there is no such employee.
        """
        return self._answers().resolver.kedudukan(self.pegawai(nip))

    def kedudukan_semua(self) -> Iterator[tuple[Pegawai, Kedudukan]]:
        """Every employee with their answer, in the order of pegawai.csv; employees of one class share one answer."""
        return self._answers().resolver.semua()

    def jelaskan(self, nip: str) -> Penjelasan:
        """Why an employee's answer is what it is.

        :raises TidakDitemukan: if there is no such employee.
        """
        return self._answers().explainer.penjelasan(self.pegawai(nip))

    def alur_penugasan(self, usulan: Usulan) -> AlurPenugasan:
        """The route that an assignment would take; stores nothing.

        :raises TidakDitemukan: if a unit or employee of the proposal doesn't exist.
        """
        return self._answers().routes.alur(usulan)

    def alur_evaluasi(self, nip: str, pemilik: str | None = None) -> AlurEvaluasi:
        """Who reviews an employee's results, up to the one who declares the work done; stores nothing.

        :param pemilik: the unit that owns the performance target; the employee's own if not given.
        :raises TidakDitemukan: if the employee or the unit doesn't exist.
        """
        return self._answers().performance.evaluasi(nip, pemilik)

    def alur_tahapan(self, unit: str) -> AlurTahapan:
        """The activities of planning, work and review in a unit, with who is responsible.

        :raises TidakDitemukan: if the unit doesn't exist.
        """
        return self._answers().performance.tahapan(unit)

    def alur_pelaporan(self, usulan: Usulan) -> AlurPelaporan:
        """To whom the employees of an assignment report, who may demand it, and who decides on obstacles.

        :raises TidakDitemukan: if a unit or employee of the proposal doesn't exist.
        """
        return self._answers().reports.pelaporan(usulan)

    def jabatan(self, unit: str) -> str:
        """Title of the post that leads a unit, in the regency's words.

        :raises TidakDitemukan: if there is no such unit.
        """
        if unit not in self.organisasi.unit_menurut_kode:
            raise TidakDitemukan(f"unit {unit!r} tidak ada di unit.csv")
        return self._answers().resolver.posts.jabatan(unit)
