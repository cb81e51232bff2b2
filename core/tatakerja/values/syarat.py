"""Conditions of a rule: on which facts of a case, with which values."""

import attrs

KOSONG = "(kosong)"
"""Value of a fact whose cell is empty; a rule that names another value can then not be decided."""

TAFSIR = "tafsir:"
"""Prefix of the facts that hold the readings chosen."""


@attrs.frozen
class Syarat:
    """One condition: the fact has (``ingkar``: has not) one of the values.

    A fact may hold several values at once (marks, kinds on the path); then one shared value is enough.
    """

    fakta: str
    nilai: frozenset[str]
    ingkar: bool = False

    def __str__(self) -> str:
        return f"{self.fakta} {'bukan ' if self.ingkar else ''}{'/'.join(sorted(self.nilai))}"


SyaratSemua = tuple[Syarat, ...]


def bila(**fakta: str) -> SyaratSemua:
    """Conditions that must hold: ``bila(mandiri="dinas badan")`` reads "the independent unit is a dinas or badan".

    :param fakta: fact names with their values, separated by spaces.
    """
    return tuple(Syarat(nama, frozenset(nilai.split())) for nama, nilai in fakta.items())


def tanpa(**fakta: str) -> SyaratSemua:
    """Conditions that must not hold: ``tanpa(penanda="dpmptsp")``. Joined with :func:`bila` by ``+``."""
    return tuple(Syarat(nama, frozenset(nilai.split()), ingkar=True) for nama, nilai in fakta.items())


def tafsir(anomali: str, kode: str) -> SyaratSemua:
    """The condition that an anomaly is read in one of its ways: ``tafsir("ktb-jenjang", "pasal-18")``."""
    return (Syarat(fakta_tafsir(anomali), frozenset({kode})),)


def fakta_tafsir(anomali: str) -> str:
    """Name of the fact that holds the reading chosen for an anomaly."""
    return f"{TAFSIR}{anomali}"


def terpisah(kiri: SyaratSemua, kanan: SyaratSemua) -> bool:
    """Whether no case can meet both lists of conditions, judged fact by fact.

    Only what the conditions say is used, so two rules that could never meet in practice may still count as overlapping;
    one of them then declares itself the exception.
    """
    for a in kiri:
        for b in kanan:
            if a.fakta != b.fakta or (a.ingkar and b.ingkar):
                continue
            if a.ingkar != b.ingkar:
                positive, negative = (b, a) if a.ingkar else (a, b)
                if positive.nilai <= negative.nilai:
                    return True
            elif a.fakta not in FAKTA_JAMAK and a.nilai.isdisjoint(b.nilai):
                return True
    return False


FAKTA_JAMAK = frozenset({"penanda", "jalur", "bawahan", "isi"})
"""Facts that hold a set of values rather than one."""

FAKTA_INTI: dict[str, str] = {
    "memimpin": "pegawai memimpin unit (ya/tidak)",
    "jenis_jabatan": "jenis jabatan pegawai",
    "jenjang": "jenjang jabatan fungsional pegawai",
    "unit": "jenis unit tempat pegawai (bagi pimpinan: unit yang dipimpin)",
    "jabatan_dipimpin": "jenis jabatan pimpinan yang dipangku pegawai",
    "pimpinan_induk": "jenis jabatan pimpinan unit induk dari unit yang dipimpin",
    "mandiri": "jenis unit mandiri terdekat ke atas",
    "pimpinan_mandiri": "jenis jabatan pimpinan unit mandiri itu",
    "kelas": "kelas unit mandiri itu",
    "pola": "pola yang dipilih untuk unit mandiri itu",
    "penanda": "penanda unit mandiri itu",
    "jalur": "jenis unit pada jalur dari unit pegawai sampai di bawah unit mandiri",
    "bawahan": "jenis jabatan pimpinan unit-unit di dalam unit mandiri itu",
    "isi": "jenis unit-unit di dalam unit mandiri itu",
    "perangkat_daerah": "jenis Perangkat Daerah",
}
"""Facts that the core computes for every case, with their Indonesian description."""
