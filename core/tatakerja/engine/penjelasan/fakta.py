"""Facts of a case in words, the rows that came near, and the readings chosen."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from tatakerja.engine.choice import BarisTunggal
from tatakerja.engine.fakta import all_hold, failures
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.alur import FAKTA_ALUR, FAKTA_TIM
from tatakerja.values.answers.penjelasan import FaktaKasus, TafsirTerpakai
from tatakerja.values.aturan import Aturan
from tatakerja.values.syarat import FAKTA_INTI, TAFSIR, NilaiFakta, Syarat, SyaratSemua, sebut_batas, uraikan

TERDEKAT = 3
"""How many rows that did not answer are shown."""

Baris = TypeVar("Baris", bound=Aturan | BarisTunggal)


class FactTeller:
    """Tells facts by the words of a book.

    :param buku: the rules.
    :param alur: whether facts of assignments are told; these have names of those of kedudukan, and other meanings.
    """

    def __init__(self, buku: BukuAturan, *, alur: bool = False) -> None:
        self._buku = buku
        own = {fakta.nama: fakta.uraian for fakta in buku.kosakata.fakta}
        routes = FAKTA_TIM | FAKTA_ALUR
        self._labels = FAKTA_INTI | own | routes if alur else routes | FAKTA_INTI | own

    def met(self, conditions: SyaratSemua, facts: Mapping[str, NilaiFakta]) -> tuple[FaktaKasus, ...]:
        """The facts on which it rests that conditions hold: of alternatives those that do."""
        return self.told(next(one for one in uraikan(conditions) if all_hold(one, facts)), facts)

    def told(self, conditions: Iterable[Syarat], facts: Mapping[str, NilaiFakta]) -> tuple[FaktaKasus, ...]:
        """Facts, each with what is demanded of it."""
        return tuple(self._fact(syarat, facts) for syarat in conditions)

    def reading(self, kode: str) -> TafsirTerpakai:
        """The reading under which an anomaly is resolved."""
        anomali = self._buku.anomali[kode]
        chosen = self._buku.tafsir.get(kode)
        meaning = next((tafsir.isi for tafsir in anomali.tafsir if tafsir.kode == chosen), "")
        return TafsirTerpakai(
            anomali=kode,
            isi=anomali.isi,
            tafsir=chosen,
            arti=meaning,
            alasan=anomali.alasan if chosen == anomali.bawaan else "dipilih pengguna",
            pilihan=tuple(tafsir.kode for tafsir in anomali.tafsir),
        )

    def _fact(self, syarat: Syarat, facts: Mapping[str, NilaiFakta]) -> FaktaKasus:
        negation = "bukan " if syarat.ingkar else ""
        label = self._labels.get(syarat.fakta) or f"tafsir atas {syarat.fakta.removeprefix(TAFSIR)}"
        return FaktaKasus(
            fakta=syarat.fakta,
            uraian=label,
            nilai=_shown(facts[syarat.fakta]),
            diminta=negation
            + (" atau ".join(sorted(syarat.nilai)) or sebut_batas(syarat.paling_sedikit, syarat.paling_banyak)),
        )


def nearest(
    rows: Iterable[Baris], facts: Mapping[str, NilaiFakta], most: int = TERDEKAT
) -> Iterator[tuple[Baris, tuple[Syarat, ...]]]:
    """The rows that come nearest to a case, with the conditions that failed: by their share, then in their order."""
    ranked = []
    for order, row in enumerate(rows):
        failed = min(failures(row.bila, facts), key=len)
        ranked.append((len(failed) / len(row.bila) if row.bila else 0.0, order, row, failed))
    ranked.sort(key=lambda entry: entry[:2])
    return ((row, failed) for _, _, row, failed in ranked[:most])


def _shown(nilai: NilaiFakta) -> str:
    if isinstance(nilai, int):
        return str(nilai)
    return nilai if isinstance(nilai, str) else ", ".join(sorted(nilai)) or "(tidak ada)"
