"""Exactly one row answers: which one, on which anomalies it rests, and why none does."""

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple, Protocol, TypeVar

from tatakerja.engine.alasan import sebut_fakta, sebut_syarat, yang_mengecualikan
from tatakerja.engine.fakta import all_hold, failures, is_unknown, left_open
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.anomali import Keadaan
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
from tatakerja.values.syarat import TAFSIR, Atau, NilaiFakta, Syarat, SyaratSemua, setiap_syarat


class Baris(Protocol):
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


AnyBaris = TypeVar("AnyBaris", bound=Baris)


class Silence(NamedTuple):
    """Why no row answers, with the anomalies of which another reading would."""

    status: Literal["belum_tertentukan", "tidak_diatur"]
    anomali: tuple[str, ...]
    keterangan: tuple[str, ...]


def the_one(rows: Iterable[AnyBaris], facts: Mapping[str, NilaiFakta]) -> AnyBaris | None:
    """The row that answers a case: the one whose conditions hold and that no exception overrules.

    :raises GalatTatakerja: if two do.
    """
    matching = [row for row in rows if all_hold(row.bila, facts) and _predicate_holds(row, facts)]
    overruled = {kode for row in matching for kode in row.pengecualian_dari}
    remaining = [row for row in matching if row.kode not in overruled]
    if len(remaining) > 1:  # rows that overlap are refused when the plugin is loaded
        codes = ", ".join(row.kode for row in remaining)
        raise GalatTatakerja(f"aturan {codes} menjawab kasus yang sama; laporkan kepada pengelola plugin regulasi")
    return remaining[0] if remaining else None


def anomalies(row: Aturan | Baris, facts: Mapping[str, NilaiFakta]) -> tuple[str, ...]:
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


def with_circumstances(codes: tuple[str, ...], keadaan: set[Keadaan], buku: BukuAturan) -> tuple[str, ...]:
    """Codes of anomalies, and of those that circumstances of persons call for."""
    if not keadaan:
        return codes
    called = (kode for kode, one in buku.anomali.items() if not keadaan.isdisjoint(one.keadaan))
    return tuple(dict.fromkeys((*codes, *called)))


def mentions(row: Baris) -> tuple[str, ...]:
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
    row = _declared(buku, tentang, facts, perihal)
    if row is None:
        return ""
    return f"{row.alasan.removesuffix('.')} ({'; '.join(buku.sitasi(citations(row.dasar, facts)))})."


def silent_anomalies(
    buku: BukuAturan, tentang: Pertanyaan, facts: Mapping[str, NilaiFakta], perihal: Perihal | None = None
) -> tuple[str, ...]:
    """Codes of the anomalies on which a declared silence rests; empty where none is declared."""
    row = _declared(buku, tentang, facts, perihal)
    return () if row is None else anomalies(row, facts)


def _declared(
    buku: BukuAturan, tentang: Pertanyaan, facts: Mapping[str, NilaiFakta], perihal: Perihal | None
) -> Diam | None:
    about = (row for row in buku.diam if row.tentang == tentang and row.perihal in (None, perihal))
    return next((row for row in about if all_hold(row.bila, facts)), None)


def not_regulated(regulasi: str, what: str, *, certain: bool) -> str:
    """The sentence that nothing answers: the text is silent, or nobody has said yet whether it is.

    :param regulasi: the regulation's short name.
    :param what: what isn't regulated, as the remark words it.
    """
    return f"{regulasi} tidak mengatur {what}." if certain else f"Plugin belum memuat aturan {regulasi} tentang {what}."


def silence(
    rows: Iterable[Baris], facts: Mapping[str, NilaiFakta], buku: BukuAturan, tentang: Pertanyaan, what: str
) -> Silence:
    """Why none of some rows answers a case: the data leaves a choice open, the law is silent, or no row was written.

    :param tentang: the question, of which a silence may be declared.
    :param what: what isn't regulated, as the remark words it.
    """
    rows = tuple(rows)
    regulasi, why = buku.regulasi.singkatan, declared(buku, tentang, facts)
    near = yang_mengecualikan((row.bila for row in rows), facts, buku.kosakata)
    open_rows: list[tuple[Baris, tuple[Syarat, ...]]] = []
    other_readings: list[tuple[Baris, tuple[Syarat, ...]]] = []
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
        return Silence(
            "belum_tertentukan",
            (),
            (
                f"Data belum menentukan {' dan '.join(sebut_fakta(one, buku.kosakata) for one in lacking)}; pilihan "
                f"menurut {regulasi}:",
                *(
                    f"{'; '.join(sebut_syarat(one, buku.kosakata) for one in failed)}: {row.uraian}"
                    for row, failed in choices
                ),
            ),
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
    )


def _predicate_holds(row: Baris, facts: Mapping[str, NilaiFakta]) -> bool:
    predicate = getattr(row, "predikat", None)
    return predicate is None or bool(predicate(facts))
