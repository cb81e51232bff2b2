"""Why an answer is what it is: the rule, the facts that matched, the nearest rules that did not, holders, readings."""

from tatakerja.engine.choice import anomalies, implied
from tatakerja.engine.fakta import Pattern
from tatakerja.engine.kedudukan import Kasus, KedudukanResolver
from tatakerja.engine.penjelasan.fakta import FactTeller, nearest
from tatakerja.values.answers.penjelasan import AturanTerdekat, Penjelasan
from tatakerja.values.aturan import setiap_sitasi
from tatakerja.values.kedudukan import AturanKedudukan, Kedudukan
from tatakerja.values.organisasi import Pegawai
from tatakerja.values.pejabat import Pejabat


class Explainer:
    """Explains the answers of a resolver."""

    def __init__(self, resolver: KedudukanResolver) -> None:
        self._resolver = resolver
        self._buku = resolver.buku
        self._near: dict[Pattern, tuple[AturanTerdekat, ...]] = {}
        self._facts = FactTeller(self._buku)

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
            fakta=() if rule is None or isinstance(kasus, Kedudukan) else self._facts.met(rule.bila, kasus.fakta),
            terdekat=() if isinstance(kasus, Kedudukan) else self._nearest(kasus, rule),
            pemangku=self._holders(answer),
            tafsir=()
            if rule is None or isinstance(kasus, Kedudukan)
            else tuple(map(self._facts.reading, anomalies(rule, kasus.fakta))),
            tersirat=tuple(filter(None, (why,))),
        )

    def _nearest(self, kasus: Kasus, rule: AturanKedudukan | None) -> tuple[AturanTerdekat, ...]:
        """The rules that come nearest; the same wherever the facts are the same."""
        if kasus.pattern not in self._near:
            others = (other for other in self._buku.kedudukan if other is not rule)
            self._near[kasus.pattern] = tuple(
                AturanTerdekat(
                    kode=other.kode,
                    uraian=other.uraian,
                    dasar=self._buku.sitasi(setiap_sitasi(other.dasar)),
                    gagal=self._facts.told(failed, kasus.fakta),
                )
                for other, failed in nearest(others, kasus.fakta)
            )
        return self._near[kasus.pattern]

    def _holders(self, answer: Kedudukan) -> tuple[str, ...]:
        roles = {"PPK": answer.ppk, "PUO": answer.puo, "Pelaksana koordinasi": answer.koordinator}
        return tuple(line for role, official in roles.items() if (line := _holder(role, official)))


def _holder(role: str, official: Pejabat | None) -> str:
    if official is None:
        return ""
    if official.nip is None:
        return f"{role}: jabatan {official.jabatan} ({official.unit}) lowong"
    post = official.sebutan()
    return f"{role}: {official.nama} sebagai {post}" if post != official.jabatan else ""
