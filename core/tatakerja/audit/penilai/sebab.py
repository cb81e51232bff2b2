"""What somebody is to an employee whom they appraise and should not: the probable reason of the mistake."""

from typing import TYPE_CHECKING

from tatakerja.audit.penilai.hasil import SebabPenilai
from tatakerja.values.istilah import PEMEGANG
from tatakerja.values.pejabat import sebut_jabatan
from tatakerja.values.teks import tanggal_panjang

if TYPE_CHECKING:
    from tatakerja.engine.questions import Questions
    from tatakerja.values.kedudukan import Kedudukan
    from tatakerja.values.organisasi import Pegawai, Pemangku


class Sebab:
    """Looks up what people are to each other in an organisation.

    :param sistem: which answers for it.
    """

    def __init__(self, sistem: "Questions") -> None:
        self._sistem = sistem
        self._pemangku: dict[str, list[Pemangku]] = {}
        for row in sistem.organisasi.pemangku:
            self._pemangku.setdefault(row.nip, []).append(row)
        self._ppk: dict[str, str | None] = {}

    def dari(self, pegawai: "Pegawai", answer: "Kedudukan", nip: str) -> tuple[SebabPenilai, str]:
        """Why somebody probably appraises an employee, in a word and in words.

        :param answer: the regulation's about the employee.
        :param nip: of the one who appraises; empty or unknown for one whom the organisation doesn't have.
        """
        if nip == pegawai.nip:
            return "diri-sendiri", "dirinya sendiri"
        if self._sistem.organisasi.pegawai_ber_nip(nip) is None:
            return "tidak-dikenal", "tidak ada di antara pegawai: mungkin sudah pindah, pensiun, atau ber-NRP"
        return self._by_answer(answer, nip) or self._by_post(answer, nip)

    def _by_answer(self, answer: "Kedudukan", nip: str) -> "tuple[SebabPenilai, str] | None":
        """What the regulation's own answer has them as."""
        if answer.puo is not None and answer.puo.nip == nip:
            return "puo", f"Pimpinan Unit Organisasi (PUO)-nya sebagai {answer.puo.sebutan()}, bukan PPK-nya"
        if answer.koordinator is not None and answer.koordinator.nip == nip:
            return "koordinator", f"pelaksana koordinasi sebagai {answer.koordinator.sebutan()}, bukan PPK-nya"
        if any(one.nip == nip for one in answer.kandidat):
            return "calon", "salah seorang calon; datanya belum menentukan yang mana"
        if answer.ppk is not None and answer.ppk.nip is not None:
            if self._ppk_of(answer.ppk.nip) == nip:
                return "atasan-ppk", "PPK dari PPK-nya: satu tingkat terlalu tinggi"
            if self._ppk_of(nip) == answer.ppk.nip and self._leads(nip):
                return "bawahan-ppk", f"{self._leads(nip)}, yang dinilai PPK itu juga: satu tingkat terlalu rendah"
        return None

    def _by_post(self, answer: "Kedudukan", nip: str) -> tuple[SebabPenilai, str]:
        """What the posts have them as that they hold, or held."""
        day, unit = self._sistem.tanggal, answer.ppk.unit if answer.ppk is not None else None
        for row in self._pemangku.get(nip, ()):
            if row.unit != unit:
                continue
            post = sebut_jabatan(row.sebagai, self._sistem.jabatan(row.unit))
            if row.menjabat(day) and row.sebagai not in PEMEGANG:
                return "pengganti", f"{post}, yang tidak menjadi penilai karenanya"
            if row.selesai is not None and row.selesai < day:
                return "pemangku-lama", f"{post} sampai {tanggal_panjang(row.selesai)}, kini tidak lagi"
        leads = self._leads(nip)
        return ("pimpinan-lain", leads) if leads else ("bukan-pimpinan", "tidak memimpin unit mana pun")

    def _leads(self, nip: str) -> str:
        """The posts that somebody holds on the day, in words; empty if none."""
        held = [
            sebut_jabatan(row.sebagai, self._sistem.jabatan(row.unit))
            for row in self._pemangku.get(nip, ())
            if row.menjabat(self._sistem.tanggal)
        ]
        return " dan ".join(held)

    def _ppk_of(self, nip: str) -> str | None:
        if nip not in self._ppk:
            official = self._sistem.kedudukan(nip).ppk
            self._ppk[nip] = None if official is None else official.nip
        return self._ppk[nip]
