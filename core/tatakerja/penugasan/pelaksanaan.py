"""The commands after the letter: reports, results under review, records of performance. Part of the front."""

from abc import ABC
from typing import TYPE_CHECKING

from tatakerja.penugasan.persuratan import Persuratan
from tatakerja.penugasan.siapa import Siapa

if TYPE_CHECKING:
    from tatakerja.values.stored.evaluasi import KeadaanHasil, RingkasHasil
    from tatakerja.values.stored.kinerja import KinerjaTersimpan, TahapKinerja
    from tatakerja.values.stored.pelaporan import DaftarLaporan
    from tatakerja.values.stored.penugasan import Penugasan


class Pelaksanaan(Persuratan, ABC):
    """What can be done with an assignment that has its letters; commands as of those."""

    # Reports ----------------------------------------------------------------------------------------------------------

    def laporan_kirim(
        self, id: str, *, oleh: str, isi: str, dicatat_oleh: str | None = None, kunci: str | None = None
    ) -> "Penugasan":
        """Report on the work, as one of those who do it, to whom the regulation says.

        Where it says nothing for the reporter's role, the owner's PUO receives it, marked unregulated.
        """
        from tatakerja.penugasan.commands.pelaporan import send

        return self._stored(send(self._work_of(id), id, Siapa(oleh=oleh, dicatat_oleh=dicatat_oleh, kunci=kunci), isi))

    def laporan_minta(
        self,
        id: str,
        *,
        oleh: str,
        dari: str,
        isi: str | None = None,
        dicatat_oleh: str | None = None,
        kunci: str | None = None,
    ) -> "Penugasan":
        """Demand a report, as an official to whom the regulation gives that, from one in a role that it names.

        :param dari: NIP of the one who is to report.
        :raises GalatPenugasan: also where nothing regulates a demand from that role.
        """
        from tatakerja.penugasan.commands.pelaporan import demand

        return self._stored(
            demand(self._work_of(id), id, Siapa(oleh=oleh, dicatat_oleh=dicatat_oleh, kunci=kunci), dari, isi)
        )

    def laporan_kendala(
        self,
        id: str,
        *,
        oleh: str,
        isi: str,
        rekomendasi: str | None = None,
        dicatat_oleh: str | None = None,
        kunci: str | None = None,
    ) -> "Penugasan":
        """Bring an obstacle to those who decide on it; to the owner's PUO, unregulated, where the text has no clause.

        :param rekomendasi: recommended alternatives; demanded where the text has a clause.
        """
        from tatakerja.penugasan.commands.pelaporan import raise_obstacle

        siapa = Siapa(oleh=oleh, dicatat_oleh=dicatat_oleh, kunci=kunci)
        return self._stored(raise_obstacle(self._work_of(id), id, siapa, isi, rekomendasi))

    def laporan_tindaklanjuti(
        self,
        id: str,
        kendala: int,
        *,
        oleh: str,
        putusan: str,
        dicatat_oleh: str | None = None,
        kunci: str | None = None,
    ) -> "Penugasan":
        """Decide on an obstacle, by its number, as one of those to whom it was brought."""
        from tatakerja.penugasan.commands.pelaporan import decide_obstacle

        siapa = Siapa(oleh=oleh, dicatat_oleh=dicatat_oleh, kunci=kunci)
        return self._stored(decide_obstacle(self._work_of(id), id, siapa, kendala, putusan))

    def laporan_daftar(self, *, id: str | None = None, untuk: str | None = None) -> "DaftarLaporan":
        """Reports, demands and obstacles of all assignments.

        :param id: only of this assignment.
        :param untuk: only what this NIP received or has to answer today.
        """
        from tatakerja.penugasan.views.lists import list_reports

        with self._view(untuk) as view:
            return list_reports(view, id, untuk)

    # Results ----------------------------------------------------------------------------------------------------------

    def hasil_serahkan(
        self, id: str, *, oleh: str, isi: str, dicatat_oleh: str | None = None, kunci: str | None = None
    ) -> "Penugasan":
        """Hand in the results: the employee, a team's ketua, or any member where it has none.

        :raises GalatPenugasan: also where the regulation has no chain of review for the owner's unit.
        """
        from tatakerja.penugasan.commands.evaluasi import submit

        return self._stored(
            submit(self._work_of(id), id, Siapa(oleh=oleh, dicatat_oleh=dicatat_oleh, kunci=kunci), isi)
        )

    def hasil_teruskan(
        self,
        id: str,
        *,
        oleh: str,
        catatan: str | None = None,
        dicatat_oleh: str | None = None,
        kunci: str | None = None,
    ) -> "Penugasan":
        """Forward the results to the next reviewer, as the one whose turn it is.

        Who reviews for several posts in a row does so in one step.
        """
        from tatakerja.penugasan.commands.evaluasi import review

        siapa = Siapa(oleh=oleh, dicatat_oleh=dicatat_oleh, kunci=kunci)
        return self._stored(review(self._work_of(id), id, siapa, "teruskan", catatan))

    def hasil_kembalikan(
        self, id: str, *, oleh: str, alasan: str, dicatat_oleh: str | None = None, kunci: str | None = None
    ) -> "Penugasan":
        """Return the results to those who did the work, always with a reason.

        Cited where the text prescribes it, marked unregulated where it is silent.
        """
        from tatakerja.penugasan.commands.evaluasi import review

        siapa = Siapa(oleh=oleh, dicatat_oleh=dicatat_oleh, kunci=kunci)
        return self._stored(review(self._work_of(id), id, siapa, "kembalikan", alasan))

    def hasil_terima(
        self,
        id: str,
        *,
        oleh: str,
        catatan: str | None = None,
        dicatat_oleh: str | None = None,
        kunci: str | None = None,
    ) -> "Penugasan":
        """Declare the work done, as the last reviewer: the assignment is ``selesai``."""
        from tatakerja.penugasan.commands.evaluasi import review

        siapa = Siapa(oleh=oleh, dicatat_oleh=dicatat_oleh, kunci=kunci)
        return self._stored(review(self._work_of(id), id, siapa, "terima", catatan))

    def hasil_daftar(
        self, *, giliran: str | None = None, keadaan: "KeadaanHasil | None" = None
    ) -> "list[RingkasHasil]":
        """Assignments whose results were handed in, by id.

        :param giliran: only those that wait for this NIP today.
        :param keadaan: only those whose results stand so.
        """
        from tatakerja.penugasan.views.lists import list_results

        with self._view(giliran) as view:
            return list_results(view, giliran, keadaan)

    # Performance ------------------------------------------------------------------------------------------------------

    def kinerja_catat(
        self,
        id: str,
        *,
        oleh: str,
        tahap: "TahapKinerja",
        isi: str,
        pegawai: str | None = None,
        predikat: str | None = None,
        dicatat_oleh: str | None = None,
        kunci: str | None = None,
    ) -> "Penugasan":
        """Record a stage of an employee's performance in the assignment.

        Expectations and documentation by the employee, the ketua, a PUO or the employee's PPK; the evaluation and what
        follows by that PPK alone, or the one to whom appraisal was delegated.

        :param pegawai: NIP of the employee; not needed where there is only one, or it is the one who acts.
        :param predikat: a rating; refused unless the regulation's plugin names the ratings.
        """
        from tatakerja.penugasan.commands.kinerja import record

        siapa = Siapa(oleh=oleh, dicatat_oleh=dicatat_oleh, kunci=kunci)
        return self._stored(record(self._work_of(id), id, siapa, tahap, isi, pegawai=pegawai, predikat=predikat))

    def kinerja_daftar(
        self, *, id: str | None = None, pegawai: str | None = None, untuk: str | None = None
    ) -> "list[KinerjaTersimpan]":
        """Records of performance, by assignment and in the order of record.

        :param id: only of this assignment.
        :param pegawai: only about this NIP.
        :param untuk: only what is material for this NIP today.
        """
        from tatakerja.penugasan.views.lists import list_performance

        with self._view(pegawai, untuk) as view:
            return list_performance(view, id, pegawai, untuk)
