"""The front of the framework: one regency's rules, opened over one organisation as of one day."""

from collections.abc import Iterator, Mapping
from datetime import date
from os import PathLike

from tatakerja.engine.explanation import Explainer
from tatakerja.engine.performance import PerformanceGuide
from tatakerja.engine.reporting import ReportGuide
from tatakerja.engine.resolver import KedudukanResolver
from tatakerja.engine.route import RouteFinder
from tatakerja.loading import baca_organisasi
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan, susun_buku
from tatakerja.values.galat import BelumBerlaku, TidakDitemukan
from tatakerja.values.hasil import Kedudukan, Penjelasan
from tatakerja.values.kinerja import AlurEvaluasi, AlurPelaporan, AlurTahapan
from tatakerja.values.organisasi import Organisasi, Pegawai
from tatakerja.values.penugasan import AlurPenugasan, Usulan


class SistemKerja:
    """A regency's sistem kerja. Holds no global state: several live side by side, also in threads.

    Open one by :meth:`buka`.

    :ivar organisasi: the organisation asked about.
    :ivar buku: the compiled rules.
    :ivar tanggal: the day as of which it answers.
    """

    def __init__(self, buku: BukuAturan, organisasi: Organisasi, tanggal: date) -> None:
        if not buku.regulasi.berlaku(tanggal):
            raise BelumBerlaku(_not_in_force(buku, tanggal))
        self.buku = buku
        self.organisasi = organisasi
        self.tanggal = tanggal
        self._resolver = KedudukanResolver(organisasi, buku, tanggal)
        self._explainer = Explainer(self._resolver)
        self._routes = RouteFinder(self._resolver)
        self._performance = PerformanceGuide(self._resolver)
        self._reports = ReportGuide(self._resolver)

    @classmethod
    def buka(
        cls,
        regulasi: str | object,
        *,
        organisasi: str | PathLike[str] | Organisasi,
        tanggal: date | None = None,
        tafsir: Mapping[str, str] | None = None,
    ) -> "SistemKerja":
        """Open a regency's rules over an organisation, without any database.

        :param regulasi: name of an installed plugin, or a plugin itself.
        :param organisasi: folder of CSV files, or an organisation already read.
        :param tanggal: the day asked about; today if not given.
        :param tafsir: readings chosen, by anomaly.
        :raises RegulasiTidakDikenal: if no such plugin is installed.
        :raises GalatPlugin: if the plugin can't be used.
        :raises TafsirTidakDikenal: if an anomaly or reading doesn't exist.
        :raises BelumBerlaku: if the regulation is not in force that day.
        :raises GalatMasukan: with every fault of the files.
        """
        buku = susun_buku(PluginManager(regulasi), tafsir)
        day = tanggal or date.today()
        if not buku.regulasi.berlaku(day):
            raise BelumBerlaku(_not_in_force(buku, day))
        if not isinstance(organisasi, Organisasi):
            organisasi = baca_organisasi(organisasi, jenis_unit=buku.jenis_unit)
        return cls(buku, organisasi, day)

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
        return self._resolver.kedudukan(self.pegawai(nip))

    def kedudukan_semua(self) -> Iterator[tuple[Pegawai, Kedudukan]]:
        """Every employee with their answer, in the order of pegawai.csv; employees of one class share one answer."""
        return self._resolver.semua()

    def jelaskan(self, nip: str) -> Penjelasan:
        """Why an employee's answer is what it is.

        :raises TidakDitemukan: if there is no such employee.
        """
        return self._explainer.penjelasan(self.pegawai(nip))

    def alur_penugasan(self, usulan: Usulan) -> AlurPenugasan:
        """The route that an assignment would take; stores nothing.

        :raises TidakDitemukan: if a unit or employee of the proposal doesn't exist.
        """
        return self._routes.alur(usulan)

    def alur_evaluasi(self, nip: str, pemilik: str | None = None) -> AlurEvaluasi:
        """Who reviews an employee's results, up to the one who declares the work done; stores nothing.

        :param pemilik: the unit that owns the performance target; the employee's own if not given.
        :raises TidakDitemukan: if the employee or the unit doesn't exist.
        """
        return self._performance.evaluasi(nip, pemilik)

    def alur_tahapan(self, unit: str) -> AlurTahapan:
        """The activities of planning, work and review in a unit, with who is responsible.

        :raises TidakDitemukan: if the unit doesn't exist.
        """
        return self._performance.tahapan(unit)

    def alur_pelaporan(self, usulan: Usulan) -> AlurPelaporan:
        """To whom the employees of an assignment report, who may demand it, and who decides on obstacles.

        :raises TidakDitemukan: if a unit or employee of the proposal doesn't exist.
        """
        return self._reports.pelaporan(usulan)

    def jabatan(self, unit: str) -> str:
        """Title of the post that leads a unit, in the regency's words.

        :raises TidakDitemukan: if there is no such unit.
        """
        if unit not in self.organisasi.unit_menurut_kode:
            raise TidakDitemukan(f"unit {unit!r} tidak ada di unit.csv")
        return self._resolver.posts.jabatan(unit)


def _not_in_force(buku: BukuAturan, tanggal: date) -> str:
    regulasi = buku.regulasi
    since, until = regulasi.berlaku_sejak, regulasi.berlaku_sampai
    period = f"berlaku sejak {since.isoformat()}" if since else "tanpa tanggal mulai"
    if until:
        period += f" sampai {until.isoformat()}"
    return f"{regulasi.judul} tidak berlaku pada {tanggal.isoformat()} ({period}); pilih hari lain dengan --tanggal"
