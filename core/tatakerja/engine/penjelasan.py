"""Why an answer is what it is: the rule, the facts that matched, the nearest rules that did not, holders, readings."""

from tatakerja.engine.choice import anomalies, implied
from tatakerja.engine.fakta import Pattern, all_hold, failures
from tatakerja.engine.kedudukan import Kasus, KedudukanResolver
from tatakerja.values.answers.penjelasan import AturanTerdekat, FaktaKasus, Penjelasan, TafsirTerpakai
from tatakerja.values.aturan import setiap_sitasi
from tatakerja.values.kedudukan import AturanKedudukan, Kedudukan
from tatakerja.values.organisasi import Pegawai
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.syarat import FAKTA_INTI, TAFSIR, NilaiFakta, Syarat, sebut_batas, uraikan

_TERDEKAT = 3
"""How many rules that did not answer are shown."""


class Explainer:
    """Explains the answers of a resolver."""

    def __init__(self, resolver: KedudukanResolver) -> None:
        self._resolver = resolver
        self._buku = resolver.buku
        self._near: dict[Pattern, tuple[AturanTerdekat, ...]] = {}
        self._labels = FAKTA_INTI | {fakta.nama: fakta.uraian for fakta in self._buku.kosakata.fakta}

    def penjelasan(self, pegawai: Pegawai) -> Penjelasan:
        """Explain the answer for one employee."""
        answer = self._resolver.kedudukan(pegawai)
        kasus = self._resolver.kasus(pegawai)
        rule = None if isinstance(kasus, Kedudukan) else self._resolver.aturan(kasus)
        why = "" if rule is None or isinstance(kasus, Kedudukan) else implied(rule.tersirat, kasus.fakta)
        return Penjelasan(
            nip=pegawai.nip,
            nama=pegawai.nama,
            unit=pegawai.unit,
            kedudukan=answer,
            lapisan=None if rule is None else self._buku.lapisan(rule),
            uraian=None if rule is None else rule.uraian,
            fakta=() if rule is None or isinstance(kasus, Kedudukan) else self._matched(_met(rule, kasus), kasus),
            terdekat=() if isinstance(kasus, Kedudukan) else self._nearest(kasus, rule),
            pemangku=self._holders(answer),
            tafsir=()
            if rule is None or isinstance(kasus, Kedudukan)
            else tuple(map(self._reading, anomalies(rule, kasus.fakta))),
            tersirat=tuple(filter(None, (why,))),
        )

    def _matched(self, conditions: tuple[Syarat, ...], kasus: Kasus) -> tuple[FaktaKasus, ...]:
        return tuple(self._fact(syarat, kasus) for syarat in conditions)

    def _nearest(self, kasus: Kasus, rule: AturanKedudukan | None) -> tuple[AturanTerdekat, ...]:
        """The rules that come nearest; the same wherever the facts are the same."""
        if kasus.pattern not in self._near:
            self._near[kasus.pattern] = self._ranked(kasus, rule)
        return self._near[kasus.pattern]

    def _ranked(self, kasus: Kasus, rule: AturanKedudukan | None) -> tuple[AturanTerdekat, ...]:
        ranked = []
        for order, other in enumerate(self._buku.kedudukan):
            if other is rule:
                continue
            failed = min(failures(other.bila, kasus.fakta), key=len)
            ranked.append((len(failed) / len(other.bila) if other.bila else 0.0, order, other, failed))
        ranked.sort(key=lambda entry: entry[:2])
        return tuple(
            AturanTerdekat(
                kode=other.kode,
                uraian=other.uraian,
                dasar=self._buku.sitasi(setiap_sitasi(other.dasar)),
                gagal=self._matched(failed, kasus),
            )
            for _, _, other, failed in ranked[:_TERDEKAT]
        )

    def _fact(self, syarat: Syarat, kasus: Kasus) -> FaktaKasus:
        negation = "bukan " if syarat.ingkar else ""
        label = self._labels.get(syarat.fakta) or f"tafsir atas {syarat.fakta.removeprefix(TAFSIR)}"
        return FaktaKasus(
            fakta=syarat.fakta,
            uraian=label,
            nilai=_shown(kasus.fakta[syarat.fakta]),
            diminta=negation
            + (" atau ".join(sorted(syarat.nilai)) or sebut_batas(syarat.paling_sedikit, syarat.paling_banyak)),
        )

    def _holders(self, answer: Kedudukan) -> tuple[str, ...]:
        roles = {"PPK": answer.ppk, "PUO": answer.puo, "Pelaksana koordinasi": answer.koordinator}
        return tuple(line for role, official in roles.items() if (line := _holder(role, official)))

    def _reading(self, kode: str) -> TafsirTerpakai:
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


def _met(rule: AturanKedudukan, kasus: Kasus) -> tuple[Syarat, ...]:
    """The conditions that a rule's answer rests on: of alternatives those that hold."""
    return next(one for one in uraikan(rule.bila) if all_hold(one, kasus.fakta))


def _shown(nilai: NilaiFakta) -> str:
    if isinstance(nilai, int):
        return str(nilai)
    return nilai if isinstance(nilai, str) else ", ".join(sorted(nilai)) or "(tidak ada)"


def _holder(role: str, official: Pejabat | None) -> str:
    if official is None:
        return ""
    if official.nip is None:
        return f"{role}: jabatan {official.jabatan} ({official.unit}) lowong"
    post = official.sebutan()
    return f"{role}: {official.nama} sebagai {post}" if post != official.jabatan else ""
