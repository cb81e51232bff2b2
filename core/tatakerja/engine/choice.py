"""Exactly one row answers: which one, on which anomalies it rests, and why none does."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple, Protocol, TypeVar

from tatakerja.engine.fakta import all_hold, failures, holds, is_unknown, left_open
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.alur import FAKTA_ALUR, FAKTA_TIM, AturanAlur, Sisipan
from tatakerja.values.anomali import KeadaanOrang
from tatakerja.values.aturan import (
    AnomaliBersyarat,
    Aturan,
    Dasar,
    Diam,
    Perihal,
    Pertanyaan,
    Tersirat,
    hanya_bila,
    setiap_alasan,
    setiap_anomali,
)
from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.istilah import JENIS_UNIT, LABEL_CAKUPAN, LABEL_JABATAN, sebut_jenis
from tatakerja.values.regulasi import Kosakata
from tatakerja.values.syarat import (
    FAKTA_INTI,
    FAKTA_KODE,
    KOSONG,
    TAFSIR,
    Atau,
    NilaiFakta,
    Syarat,
    SyaratSemua,
    setiap_syarat,
)


class BarisTunggal(Protocol):
    """What every row of which exactly one answers has in common."""

    @property
    def kode(self) -> str:
        """Unique code."""

    @property
    def uraian(self) -> str:
        """What the row says."""

    @property
    def bila(self) -> SyaratSemua:
        """Conditions."""

    @property
    def anomali(self) -> tuple[str | AnomaliBersyarat, ...]:
        """Anomalies that touch it."""

    @property
    def pengecualian_dari(self) -> tuple[str, ...]:
        """Codes of the rows to which it is the exception."""


AnyBaris = TypeVar("AnyBaris", bound=BarisTunggal)


class Silence(NamedTuple):
    """Why no row answers, with the anomalies of which another reading would.

    :ivar fakta: the facts of the case, where rows were asked at all.
    """

    status: Literal["belum_tertentukan", "tidak_diatur"]
    anomali: tuple[str, ...]
    keterangan: tuple[str, ...]
    fakta: Mapping[str, NilaiFakta] | None = None


def the_one(rows: Iterable[AnyBaris], facts: Mapping[str, NilaiFakta]) -> AnyBaris | None:
    """The row that answers a case: the one whose conditions hold and that no exception overrules.

    :raises GalatTatakerja: if two do.
    """
    return _remaining([row for row in rows if all_hold(row.bila, facts) and _predicate_holds(row, facts)])


def the_one_of_sides(sides: Iterable[tuple[Iterable[AnyBaris], Mapping[str, NilaiFakta]]]) -> AnyBaris | None:
    """The row that answers a case of two sides, such as the owner and the employee: as :func:`the_one`.

    :param sides: rows, each with the facts that they are about.
    :raises GalatTatakerja: if two do.
    """
    return _remaining(
        [row for rows, facts in sides for row in rows if all_hold(row.bila, facts) and _predicate_holds(row, facts)]
    )


def _remaining(matching: list[AnyBaris]) -> AnyBaris | None:
    """The one of the rows that hold which no exception overrules."""
    overruled = {kode for row in matching for kode in row.pengecualian_dari}
    remaining = [row for row in matching if row.kode not in overruled]
    if len(remaining) > 1:  # rows that overlap are refused when the plugin is loaded
        codes = ", ".join(row.kode for row in remaining)
        raise GalatTatakerja(f"aturan {codes} menjawab kasus yang sama; laporkan kepada pengelola plugin regulasi")
    return remaining[0] if remaining else None


def anomalies(row: Aturan | BarisTunggal, facts: Mapping[str, NilaiFakta]) -> tuple[str, ...]:
    """Codes of the anomalies on which a row's answer rests: those it names, and those whose reading it demands.

    Of alternatives those count that hold.
    """
    named: list[str] = []
    for one in row.anomali:
        if isinstance(one, str):
            named.append(one)
        elif all_hold(one.bila, facts):
            named += one.anomali
    for syarat in row.bila:
        chosen = (syarat,) if isinstance(syarat, Syarat) else _chosen(syarat, facts)
        named += [one.fakta.removeprefix(TAFSIR) for one in chosen if one.fakta.startswith(TAFSIR)]
    return tuple(dict.fromkeys(named))


def with_circumstances(codes: tuple[str, ...], keadaan: set[KeadaanOrang], buku: BukuAturan) -> tuple[str, ...]:
    """Codes of anomalies, and of those that circumstances of persons call for."""
    if not keadaan:
        return codes
    called = (kode for kode, one in buku.anomali.items() if not keadaan.isdisjoint(one.keadaan))
    return tuple(dict.fromkeys((*codes, *called)))


def mentions(row: BarisTunggal) -> tuple[str, ...]:
    """Codes of all the anomalies that a row names or whose reading it asks for, in whatever case."""
    asked = (one.fakta.removeprefix(TAFSIR) for one in setiap_syarat(row.bila) if one.fakta.startswith(TAFSIR))
    return tuple(dict.fromkeys([*setiap_anomali(row.anomali), *asked]))


def _chosen(choice: Atau, facts: Mapping[str, NilaiFakta]) -> tuple[Syarat, ...]:
    return next((one for one in choice.pilihan if all_hold(one, facts)), ())


def citations(dasar: Dasar, facts: Mapping[str, NilaiFakta]) -> tuple[str, ...]:
    """The places that are cited for a case.

    Of those by condition the ones that hold and, with a "bila", those of which the data leaves open whether they do.
    """
    places: list[str] = []
    for one in dasar:
        if isinstance(one, str):
            places.append(one)
        elif all_hold(one.bila, facts):
            places += one.dasar
        elif asked := left_open(one.bila, facts):
            places += [hanya_bila(place, asked) for place in one.dasar if place not in places]
    return tuple(dict.fromkeys(places))


def implied(tersirat: Tersirat, facts: Mapping[str, NilaiFakta]) -> str:
    """Why the text says something only by implication in a case; empty where it says it."""
    return " ".join(one.isi for one in setiap_alasan(tersirat) if all_hold(one.bila, facts))


def declared(
    buku: BukuAturan, tentang: Pertanyaan, facts: Mapping[str, NilaiFakta], perihal: Perihal | None = None
) -> str:
    """Why it is certain that the text is silent on a question in a case, with where; empty where nobody declared it.

    :param perihal: what of the question is asked, where that is told apart.
    """
    row = declared_row(buku, tentang, facts, perihal)
    if row is None:
        return ""
    return f"{row.alasan.removesuffix('.')} ({'; '.join(buku.sitasi(citations(row.dasar, facts)))})."


def silent_anomalies(
    buku: BukuAturan, tentang: Pertanyaan, facts: Mapping[str, NilaiFakta], perihal: Perihal | None = None
) -> tuple[str, ...]:
    """Codes of the anomalies on which a declared silence rests; empty where none is declared."""
    row = declared_row(buku, tentang, facts, perihal)
    return () if row is None else anomalies(row, facts)


def declared_row(
    buku: BukuAturan, tentang: Pertanyaan, facts: Mapping[str, NilaiFakta], perihal: Perihal | None
) -> Diam | None:
    """The row that declares the silence of a case; as :func:`declared`."""
    about = (row for row in buku.diam if row.tentang == tentang and row.perihal in (None, perihal))
    return next((row for row in about if all_hold(row.bila, facts)), None)


def not_regulated(regulasi: str, what: str, *, certain: bool) -> str:
    """The sentence that nothing answers: the text is silent, or nobody has said yet whether it is.

    :param regulasi: the regulation's short name.
    :param what: what isn't regulated, as the remark words it.
    """
    return f"{regulasi} tidak mengatur {what}." if certain else f"Plugin belum memuat aturan {regulasi} tentang {what}."


def silence(
    rows: Iterable[BarisTunggal], facts: Mapping[str, NilaiFakta], buku: BukuAturan, tentang: Pertanyaan, what: str
) -> Silence:
    """Why none of some rows answers a case: the data leaves a choice open, the law is silent, or no row was written.

    :param tentang: the question, of which a silence may be declared.
    :param what: what isn't regulated, as the remark words it.
    """
    rows = tuple(rows)
    regulasi, why = buku.regulasi.singkatan, declared(buku, tentang, facts)
    near = yang_mengecualikan((row.bila for row in rows), facts, buku.kosakata)
    open_rows: list[tuple[BarisTunggal, tuple[Syarat, ...]]] = []
    other_readings: list[tuple[BarisTunggal, tuple[Syarat, ...]]] = []
    for row in rows:
        for failed in failures(row.bila, facts):
            if failed and all(is_unknown(syarat, facts) for syarat in failed):
                open_rows.append((row, failed))
            elif failed and all(syarat.fakta.startswith(TAFSIR) for syarat in failed):
                other_readings.append((row, failed))
    if open_rows:
        named = [entry for entry in open_rows if all_hold(getattr(entry[0], "disebut_bagi", ()), facts)]
        choices = named or open_rows
        lacking = dict.fromkeys(syarat.fakta for _, failed in choices for syarat in failed)

        def said(syarat: Syarat) -> str:
            """What a choice asks, the fact named only where there are several."""
            return (_diminta if len(lacking) == 1 else sebut_syarat)(syarat, buku.kosakata)

        return Silence(
            "belum_tertentukan",
            (),
            (
                f"Data belum menentukan {' dan '.join(sebut_fakta(one, buku.kosakata) for one in lacking)}; pilihan "
                f"menurut {regulasi}:",
                *(f"{'; '.join(map(said, failed))}: {row.uraian}" for row, failed in choices),
            ),
            facts,
        )
    readings = {syarat.fakta.removeprefix(TAFSIR): row for row, failed in other_readings for syarat in failed}
    return Silence(
        "tidak_diatur",
        tuple(dict.fromkeys((*readings, *silent_anomalies(buku, tentang, facts)))),
        (
            not_regulated(regulasi, what, certain=bool(why or readings)),
            *((why,) if why else ()),
            *((near,) if near else ()),
            *(f"Tafsir lain atas {kode} akan menjawab: {row.uraian}" for kode, row in readings.items()),
        ),
        facts,
    )


def _predicate_holds(row: BarisTunggal, facts: Mapping[str, NilaiFakta]) -> bool:
    predicate = getattr(row, "predikat", None)
    return predicate is None or bool(predicate(facts))


_URAIAN = FAKTA_INTI | FAKTA_TIM | FAKTA_ALUR


def yang_mengecualikan(rows: Iterable[SyaratSemua], facts: Mapping[str, NilaiFakta], kosakata: Kosakata) -> str:
    """The one fact for which the nearest rules don't hold, as a sentence; empty where they fail for several reasons.

    :param rows: the conditions of the rules.
    :param facts: those of the case.
    """
    near: dict[str, list[Syarat]] = {}
    for conditions in rows:
        for failed in failures(conditions, facts):
            if len(failed) == 1 and not failed[0].fakta.startswith(TAFSIR) and failed[0].fakta not in FAKTA_KODE:
                near.setdefault(failed[0].fakta, []).append(failed[0])
    if len(near) != 1:
        return ""
    ((fact, wanted),) = near.items()
    values = {one for syarat in wanted if not syarat.ingkar for one in syarat.nilai}
    asked = _atau(values, kosakata) if values else "; atau ".join(_diminta(one, kosakata) for one in wanted)
    here = _di_sini(facts[fact], kosakata)
    return f"Yang terdekat diatur hanya bila {sebut_fakta(fact, kosakata)}: {asked}; di sini: {here}."


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
    words = _atau(syarat.nilai, kosakata)
    return f"bukan {words}" if syarat.ingkar else words


def _atau(values: Iterable[str], kosakata: Kosakata) -> str:
    """Values as a choice: ``dinas, badan, atau kecamatan``."""
    words = sorted(sebut_nilai(one, kosakata) for one in values)
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])}{',' if len(words) > 2 else ''} atau {words[-1]}"


def _di_sini(value: NilaiFakta, kosakata: Kosakata) -> str:
    if isinstance(value, int):
        return str(value)
    values = sorted(value) if isinstance(value, frozenset) else [value]
    return " dan ".join(sebut_nilai(one, kosakata) for one in values) or "tidak ada"


def sebut_nilai(nilai: str, kosakata: Kosakata) -> str:
    """A value of a fact in words: a kind of post, a scope, a kind of unit, a mark or pattern by its meaning."""
    if nilai in ("", KOSONG):
        return "tidak ada"
    general = (one.nama for one in kosakata.istilah if one.jenis == nilai and not one.induk)
    local = next(filter(None, general), None)
    if local is not None:
        return local
    for words in (LABEL_JABATAN, LABEL_CAKUPAN):
        if nilai in words:
            return words[nilai]
    meaning = kosakata.penanda.get(nilai) or kosakata.pola.get(nilai)
    if meaning:
        return f"{nilai} ({meaning})"  # a word that one writes in unit.csv
    return sebut_jenis(nilai) if nilai in JENIS_UNIT else nilai.replace("_", " ")


def readings_lacking(row: AturanAlur | Sisipan, facts: Mapping[str, NilaiFakta]) -> Iterator[str]:
    """Anomalies of which another reading alone would let a row hold."""
    for one in row.bila:
        if isinstance(one, Syarat) and not one.fakta.startswith(TAFSIR) and not holds(one, facts):
            return  # most rows fail at a fact of the case, whatever is chosen
    for failed in failures(row.bila, facts):
        if failed and all(syarat.fakta.startswith(TAFSIR) for syarat in failed):
            yield from (syarat.fakta.removeprefix(TAFSIR) for syarat in failed)
