"""Why nothing answers, in the words of the law: the fact that excluded the nearest rules, and what they ask of it."""

from collections.abc import Iterable, Mapping

from tatakerja.engine.fakta import failures
from tatakerja.values.alur import FAKTA_ALUR, FAKTA_TIM
from tatakerja.values.istilah import JENIS_UNIT, LABEL_CAKUPAN, LABEL_JABATAN, sebut_jenis
from tatakerja.values.regulasi import Kosakata
from tatakerja.values.syarat import FAKTA_INTI, KOSONG, TAFSIR, NilaiFakta, Syarat, SyaratSemua

_URAIAN = FAKTA_INTI | FAKTA_TIM | FAKTA_ALUR
_TURUNAN = frozenset({"kedudukan", "pemilik_kedudukan", "pemilik_tahapan", "tahapan"})
"""Facts whose values are codes of rows: of no use to who doesn't know them."""


def yang_mengecualikan(rows: Iterable[SyaratSemua], facts: Mapping[str, NilaiFakta], kosakata: Kosakata) -> str:
    """The one fact for which the nearest rules don't hold, as a sentence; empty where they fail for several reasons.

    :param rows: the conditions of the rules.
    :param facts: those of the case.
    """
    near: dict[str, dict[str, None]] = {}
    for conditions in rows:
        for failed in failures(conditions, facts):
            if len(failed) == 1 and not failed[0].fakta.startswith(TAFSIR) and failed[0].fakta not in _TURUNAN:
                near.setdefault(failed[0].fakta, {})[_diminta(failed[0], kosakata)] = None
    if len(near) != 1:
        return ""
    ((fact, wanted),) = near.items()
    here = _di_sini(facts[fact], kosakata)
    return f"Aturan yang terdekat berlaku bila {sebut_fakta(fact, kosakata)} {'; atau '.join(wanted)}; di sini {here}."


def sebut_fakta(nama: str, kosakata: Kosakata) -> str:
    """A fact by its description."""
    own = next((one.uraian for one in kosakata.fakta if one.nama == nama), nama)
    return _URAIAN.get(nama, own).removesuffix(" (ya/tidak)")


def sebut_syarat(syarat: Syarat, kosakata: Kosakata) -> str:
    """A condition in words: the fact by its description, and what is asked of it."""
    return f"{sebut_fakta(syarat.fakta, kosakata)} {_diminta(syarat, kosakata)}"


def _diminta(syarat: Syarat, kosakata: Kosakata) -> str:
    if not syarat.nilai:
        return str(syarat).removeprefix(f"{syarat.fakta} ")
    words = " atau ".join(sorted(sebut_nilai(one, kosakata) for one in syarat.nilai))
    return f"bukan {words}" if syarat.ingkar else words


def _di_sini(value: NilaiFakta, kosakata: Kosakata) -> str:
    if isinstance(value, int):
        return str(value)
    values = sorted(value) if isinstance(value, frozenset) else [value]
    return " dan ".join(sebut_nilai(one, kosakata) for one in values) or "tidak ada"


def sebut_nilai(nilai: str, kosakata: Kosakata) -> str:
    """A value of a fact in words: a kind of post, a scope, a kind of unit, a mark or pattern by its meaning."""
    if nilai in ("", KOSONG):
        return "tidak ada"
    local = next((one.nama for one in kosakata.istilah if one.jenis == nilai and one.nama), None)
    if local is not None:
        return local
    for words in (LABEL_JABATAN, LABEL_CAKUPAN):
        if nilai in words:
            return words[nilai]
    meaning = kosakata.penanda.get(nilai) or kosakata.pola.get(nilai)
    return meaning or (sebut_jenis(nilai) if nilai in JENIS_UNIT else nilai.replace("_", " "))
