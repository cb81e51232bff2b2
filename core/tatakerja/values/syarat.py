"""Facts of a case, and conditions of a rule: on which facts, with which values."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product

import attrs

from tatakerja.values.teks import Tampak

NilaiFakta = str | frozenset[str] | int
UjiFakta = Callable[[Mapping[str, NilaiFakta]], bool]
"""A condition that no list of facts and values can say: a function of the facts, with a docstring."""

KOSONG = "(kosong)"
"""Value of a fact whose cell is empty; a rule that names another value can then not be decided."""

TAFSIR = "tafsir:"
"""Prefix of the facts that hold the readings chosen."""

FAKTA_KODE = frozenset({"kedudukan", "pemilik_kedudukan", "pemilik_tahapan", "tahapan"})
"""Facts whose values are codes of rows: of no use to who doesn't know them."""


@attrs.frozen(repr=False)
class Syarat(Tampak):
    """One condition: the fact has (``ingkar``: has not) one of the values, or a number within bounds.

    A fact may hold several values at once (marks, kinds on the path); then one shared value is enough.

    :ivar paling_sedikit: lower bound of a fact that is a number, included; None: none.
    :ivar paling_banyak: upper bound, likewise.
    """

    fakta: str
    nilai: frozenset[str] = frozenset()
    ingkar: bool = False
    paling_sedikit: int | None = None
    paling_banyak: int | None = None

    def __str__(self) -> str:
        asked = "/".join(sorted(self.nilai)) if self.nilai else sebut_batas(self.paling_sedikit, self.paling_banyak)
        return f"{self.fakta} {'bukan ' if self.ingkar else ''}{asked}"


@attrs.frozen(repr=False)
class Atau(Tampak):
    """Alternatives among conditions: all of at least one of the lists must hold."""

    pilihan: tuple[tuple[Syarat, ...], ...]

    def __str__(self) -> str:
        return " atau ".join("(" + " dan ".join(map(str, one)) + ")" for one in self.pilihan)


SyaratSemua = tuple[Syarat | Atau, ...]
"""Conditions that must all hold."""


def bila(**fakta: str) -> tuple[Syarat, ...]:
    """Conditions that must hold: ``bila(pada="dinas badan")`` reads "the independent unit is a dinas or badan".

    :param fakta: fact names with their values, separated by spaces.
    """
    return tuple(Syarat(nama, frozenset(nilai.split())) for nama, nilai in fakta.items())


def tanpa(**fakta: str) -> tuple[Syarat, ...]:
    """Conditions that must not hold: ``tanpa(penanda="dpmptsp")``. Joined with :func:`bila` by ``+``."""
    return tuple(Syarat(nama, frozenset(nilai.split()), ingkar=True) for nama, nilai in fakta.items())


def atau(*pilihan: tuple[Syarat, ...]) -> SyaratSemua:
    """The condition that one of several lists holds: ``atau(bila(cakupan="dalam_unit"), bila(...) + tanpa(...))``."""
    return (Atau(pilihan),)


def antara(fakta: str, paling_sedikit: int | None = None, paling_banyak: int | None = None) -> tuple[Syarat, ...]:
    """The condition that a number lies within bounds: ``antara("ukuran_tim", paling_sedikit=4)``.

    :param paling_sedikit: lower bound, included; None: none.
    :param paling_banyak: upper bound, likewise.
    """
    return (Syarat(fakta, paling_sedikit=paling_sedikit, paling_banyak=paling_banyak),)


def sebut_batas(paling_sedikit: int | None, paling_banyak: int | None) -> str:
    """Bounds in words."""
    if paling_sedikit is not None and paling_sedikit == paling_banyak:
        return str(paling_sedikit)
    least = "" if paling_sedikit is None else f"paling sedikit {paling_sedikit}"
    most = "" if paling_banyak is None else f"paling banyak {paling_banyak}"
    return " dan ".join(filter(None, (least, most)))


def tafsir(anomali: str, kode: str) -> tuple[Syarat, ...]:
    """The condition that an anomaly is read in one of its ways: ``tafsir("ktb-jenjang", "pasal-18")``."""
    return (Syarat(fakta_tafsir(anomali), frozenset({kode})),)


def fakta_tafsir(anomali: str) -> str:
    """Name of the fact that holds the reading chosen for an anomaly."""
    return f"{TAFSIR}{anomali}"


def uraikan(conditions: SyaratSemua) -> Iterator[tuple[Syarat, ...]]:
    """The plain lists of conditions of which one must hold: a choice of every alternative, each with the rest."""
    plain = tuple(syarat for syarat in conditions if isinstance(syarat, Syarat))
    if len(plain) == len(conditions):
        yield plain
        return
    for choice in product(*(one.pilihan for one in conditions if isinstance(one, Atau))):
        yield plain + tuple(syarat for chosen in choice for syarat in chosen)


def setiap_syarat(conditions: SyaratSemua) -> Iterator[Syarat]:
    """Every single condition, those of alternatives included."""
    for one in conditions:
        if isinstance(one, Syarat):
            yield one
        else:
            for chosen in one.pilihan:
                yield from chosen


def nilai_diminta(conditions: SyaratSemua, fakta: str) -> tuple[str, ...]:
    """The values of a fact that conditions ask for, sorted; empty where they don't speak of it."""
    asked = (syarat.nilai for syarat in setiap_syarat(conditions) if syarat.fakta == fakta and not syarat.ingkar)
    return tuple(sorted(frozenset[str]().union(*asked)))


FAKTA_PEKERJAAN = frozenset({"bentuk", "ukuran_tim"})
"""Facts of the work itself, the same whether its owner is asked about or an employee."""


def hanya_pekerjaan(conditions: SyaratSemua) -> SyaratSemua:
    """What of conditions holds of the work itself and of readings, whoever they are otherwise about."""

    def kept(one: Syarat) -> bool:
        return one.fakta in FAKTA_PEKERJAAN or one.fakta.startswith(TAFSIR)

    found: list[Syarat | Atau] = []
    for one in conditions:
        if isinstance(one, Syarat):
            found += [one] if kept(one) else []
            continue
        choices = tuple(tuple(filter(kept, choice)) for choice in one.pilihan)
        found += [Atau(choices)] if all(choices) else []
    return tuple(found)


def terpisah(kiri: SyaratSemua, kanan: SyaratSemua) -> bool:
    """Whether no case can meet both lists of conditions, judged fact by fact; of alternatives, no two together.

    Only what the conditions say is used, so two rules that could never meet in practice may still count as overlapping;
    one of them then declares itself the exception.
    """
    return pilihan_terpisah(sebagai_pilihan(kiri), sebagai_pilihan(kanan))


SyaratPerFakta = Mapping[str, tuple[Syarat, ...]]
"""Conditions that must all hold, by the fact that each asks about."""


def sebagai_pilihan(conditions: SyaratSemua) -> tuple[SyaratPerFakta, ...]:
    """The alternatives of conditions, each by fact, as :func:`pilihan_terpisah` holds them against each other."""
    return tuple(_by_fact(one) for one in uraikan(conditions))


def pilihan_terpisah(kiri: Iterable[SyaratPerFakta], kanan: Iterable[SyaratPerFakta]) -> bool:
    """As :func:`terpisah`, of conditions whose alternatives are spelt out already."""
    return all(_terpisah(one, other) for one in kiri for other in kanan)


def _by_fact(conditions: tuple[Syarat, ...]) -> SyaratPerFakta:
    found: dict[str, tuple[Syarat, ...]] = {}
    for one in conditions:
        found[one.fakta] = (*found.get(one.fakta, ()), one)
    return found


def _terpisah(kiri: SyaratPerFakta, kanan: SyaratPerFakta) -> bool:
    for fact in kiri.keys() & kanan.keys():
        for a in kiri[fact]:
            for b in kanan[fact]:
                if a.ingkar and b.ingkar:
                    continue
                if a.ingkar != b.ingkar:
                    positive, negative = (b, a) if a.ingkar else (a, b)
                    if _within(positive, negative):
                        return True
                elif fact not in FAKTA_JAMAK and _apart(a, b):
                    return True
    return False


def _within(inner: Syarat, outer: Syarat) -> bool:
    """Whether every value that one condition names is named by the other."""
    if inner.fakta not in FAKTA_ANGKA:
        return inner.nilai <= outer.nilai
    (low, high), (least, most) = _bounds(inner), _bounds(outer)
    return least <= low and high <= most


def _apart(a: Syarat, b: Syarat) -> bool:
    if a.fakta not in FAKTA_ANGKA:
        return a.nilai.isdisjoint(b.nilai)
    (low, high), (least, most) = _bounds(a), _bounds(b)
    return high < least or most < low


def _bounds(syarat: Syarat) -> tuple[float, float]:
    low, high = syarat.paling_sedikit, syarat.paling_banyak
    return (float("-inf") if low is None else low), (float("inf") if high is None else high)


FAKTA_JAMAK = frozenset({"penanda", "jalur", "bawahan", "isi", "ketua_dari", "anggota"})
"""Facts that hold a set of values rather than one."""

FAKTA_ANGKA = frozenset({"ukuran_tim"})
"""Facts that are numbers; conditions on them are bounds."""

FAKTA_INTI: dict[str, str] = {
    "memimpin": "pegawai memimpin unit (ya/tidak)",
    "jenis_jabatan": "jenis jabatan pegawai",
    "jenjang": "jenjang jabatan fungsional pegawai",
    "unit": "jenis unit tempat pegawai (bagi pimpinan: unit yang dipimpin)",
    "jabatan_dipimpin": "jenis jabatan pimpinan yang dipangku pegawai",
    "pimpinan_induk": "jenis jabatan pimpinan unit induk dari unit yang dipimpin",
    "pada": "jenis organisasi terdekat di atas pegawai",
    "dipimpin": "jenis jabatan pimpinan organisasi itu",
    "kelas": "kelas organisasi itu",
    "pola": "pola yang dipilih untuk organisasi itu",
    "penanda": "penanda organisasi itu",
    "jalur": "jenis unit pada jalur dari unit pegawai sampai di bawah organisasi itu",
    "bawahan": "jenis jabatan pimpinan unit-unit di dalam organisasi itu",
    "isi": "jenis unit-unit di dalam organisasi itu",
    "perangkat_daerah": "jenis Perangkat Daerah",
}
"""Facts that the core computes for every case, with their Indonesian description."""


@attrs.frozen(repr=False)
class BarisFakta(Tampak):
    """One row of a derived fact: under these conditions the fact has this value."""

    bila: SyaratSemua
    nilai: str


@attrs.frozen(kw_only=True, repr=False)
class Fakta(Tampak):
    """A fact of the plugin's own, derived from the core's facts by a table of which the first row that matches counts.

    :ivar nama: a Python identifier that is no core fact.
    :ivar uraian: what it says, in Indonesian, as it appears in an explanation.
    :ivar baris: the table; where no row matches the fact is unknown.
    """

    nama: str
    uraian: str
    baris: tuple[BarisFakta, ...]
