"""``regulasi bandingkan`` on the screen."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from tatakerja.audit.regulasi import PERAN_BANDING, BandingPegawai, PasanganAturan, PegawaiBerubah
from tatakerja.cli.screen import layout, wording
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.teks import angka, tanggal_panjang

Sisi = tuple[BukuAturan, date]

PERUBAHAN = {
    "ppk": wording.PPK,
    "puo": wording.PUO,
    "koordinator": wording.KOORDINATOR,
    "peninjau": "Peninjau hasil",
    "alur": "Alur penugasan",
}
"""What may change for an employee, in words."""
SEBUTAN_KUNCI = PERUBAHAN | {
    "perencanaan": "Penanggung jawab perencanaan",
    "pelaksanaan": "Penanggung jawab pelaksanaan",
    "evaluasi": "Penanggung jawab evaluasi",
    "pengarah": "Pengarah",
    "laporan": "Melapor kepada",
    "kendala": "Pemutus kendala",
    "bila": "Syarat",
    "langkah": "Langkah",
    "surat": "Langkah surat",
    "isi": "Isi",
    "dasar": "Dasar",
    "rantai": "Rantai peninjau",
    "sejak": "Berlaku sejak",
    "sampai": "Berlaku sampai",
    "uraian": "Uraian",
}
HUBUNGAN = {"sama": "sama", "berbeda": "berbeda", "hanya_a": "hanya pada A", "hanya_b": "hanya pada B"}
JUDUL_ATURAN = {"alur": "Penugasan", "tim": "Ketentuan tim", "sisipan": "Langkah tambahan", "muatan": "Muatan surat"}
_CONTOH = 10


def side_in_words(sisi: Sisi) -> str:
    """A regulation and its day in words."""
    return f"{sisi[0].regulasi.judul} ({sisi[0].regulasi.singkatan}), keadaan {tanggal_panjang(sisi[1])}"


def topic(tentang: str) -> str:
    """What rows are about, in words."""
    return JUDUL_ATURAN.get(tentang, tentang.replace("_", " ").capitalize())


def label(kunci: str) -> str:
    """A part of an answer or a field of a row, in words."""
    return SEBUTAN_KUNCI.get(kunci, kunci.replace("_", " ").capitalize())


def cases_told(one: PasanganAturan) -> str:
    """The cases that two rows answer, and how many more there are."""
    more = f"; dan {angka(one.jumlah - len(one.kasus))} lagi" if one.jumlah > len(one.kasus) else ""
    return "; ".join(one.kasus) + more


def counts(pegawai: BandingPegawai) -> list[tuple[str, str]]:
    """How many employees change, and in what, as labelled figures."""
    return [
        ("Pegawai yang dibandingkan", angka(pegawai.pegawai)),
        ("Semua jawabannya sama", angka(pegawai.sama)),
        ("Berubah", angka(len(pegawai.berubah))),
        *((f"Berubah {PERUBAHAN[one]}", angka(pegawai.jumlah(one))) for one in PERAN_BANDING),
    ]


def told_people(pegawai: BandingPegawai | None, *, semua: bool) -> Sequence[PegawaiBerubah]:
    """The employees that are named: all, or the first of each kind of change."""
    if pegawai is None:
        return ()
    if semua:
        return pegawai.berubah
    kinds: dict[tuple[object, ...], PegawaiBerubah] = {}
    for one in pegawai.berubah:
        kinds.setdefault((one.beda, one.dasar_a, one.dasar_b), one)
    return list(kinds.values())[:_CONTOH]


def comparison_told(
    a: Sisi, b: Sisi, aturan: Sequence[PasanganAturan], pegawai: BandingPegawai | None, *, semua: bool
) -> Iterator[str]:
    """The lines of the screen.

    :param semua: whether rows that say the same are named, too, and every employee who changes.
    """
    yield from layout.block("Perbandingan regulasi", (("A", side_in_words(a)), ("B", side_in_words(b))))
    if pegawai is not None:
        yield from layout.section("Pegawai", layout.labelled(counts(pegawai)))
        changed = [one for one in pegawai.perangkat_daerah if one[2]]
        if changed:
            rows = [(nama, angka(asked), angka(n)) for nama, asked, n in changed]
            yield from layout.section(
                "Per Perangkat Daerah", layout.table(("Perangkat Daerah", "Pegawai", "Berubah"), rows)
            )
        if pegawai.ukuran_tim:
            sizes = [(f"{size} orang", angka(n)) for size, n in pegawai.ukuran_tim]
            head = ("Tim beranggota", "Berubah peninjaunya")
            yield from layout.section("Menurut ukuran tim", layout.table(head, sizes))
        shown = told_people(pegawai, semua=semua)
        yield from layout.section("Contoh perubahan" if not semua else "Perubahan", _examples(shown))
        if len(shown) < len(pegawai.berubah):
            yield layout.wrapped(
                f"... dan {angka(len(pegawai.berubah) - len(shown))} pegawai lain yang berubah; semua dengan --semua."
            )
    yield from _rules(aturan, semua=semua)


def _examples(shown: Iterable[PegawaiBerubah]) -> Iterator[str]:
    for one in shown:
        yield layout.wrapped(f"{one.pegawai.nama} ({one.pegawai.nip}), unit {one.pegawai.unit}", 2, 4)
        for part, left, right in zip(one.beda, one.a, one.b, strict=True):
            yield layout.wrapped(f"{PERUBAHAN[part]}: A {left} | B {right}", 4, 6)
        yield layout.wrapped(f"Dasar: A {'; '.join(one.dasar_a) or '-'} | B {'; '.join(one.dasar_b) or '-'}", 4, 6)


def _rules(aturan: Sequence[PasanganAturan], *, semua: bool) -> Iterator[str]:
    same = sum(one.hubungan == "sama" for one in aturan)
    tentang = ""
    yield ""
    yield layout.title(f"Aturan: {angka(len(aturan) - same)} pasangan berbeda, {angka(same)} sama")
    if not semua and same:
        yield layout.wrapped("Yang sama tidak disebut; semua dengan --semua.", 2)
    for one in aturan:
        if one.hubungan == "sama" and not semua:
            continue
        if one.tentang != tentang:
            tentang = one.tentang
            yield ""
            yield layout.title(topic(tentang))
        yield from _pair(one)


def _pair(one: PasanganAturan) -> Iterator[str]:
    left, right = " + ".join(one.a) or "-", " + ".join(one.b) or "-"
    yield layout.wrapped(f"A {left} | B {right}: {HUBUNGAN[one.hubungan]}", 2, 4)
    if one.kasus:
        yield layout.wrapped(f"Kasus: {cases_told(one)}", 4, 6)
    for beda in one.beda:
        yield layout.wrapped(f"{label(beda.kunci)}: A {beda.a} | B {beda.b}", 4, 6)
    if not {*one.a, *one.b}.issubset({*one.dasar_a, *one.dasar_b}):
        yield layout.wrapped(f"Dasar: A {'; '.join(one.dasar_a) or '-'} | B {'; '.join(one.dasar_b) or '-'}", 4, 6)
