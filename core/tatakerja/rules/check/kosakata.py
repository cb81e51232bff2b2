"""Checks of what is no rule: the regulation and its amendments, anomalies, the vocabulary, declared silences."""

import re
from collections.abc import Iterable, Iterator
from typing import get_args

from tatakerja.rules.check.fault import CacatNilai, Masalah, filled, word, words
from tatakerja.rules.check.rows import Domains, Words, condition_faults, place_faults, row_faults
from tatakerja.values.alur import CAKUPAN, Pihak
from tatakerja.values.anomali import Anomali, Dampak, JenisAnomali, KeadaanOrang, TingkatAnomali
from tatakerja.values.aturan import Diam, Perihal, Pertanyaan
from tatakerja.values.istilah import JENIS_UNIT
from tatakerja.values.regulasi import Instrumen, Kosakata, Regulasi, TempatBeralasan, pecah_pola
from tatakerja.values.syarat import FAKTA_INTI
from tatakerja.values.teks import maksud_pilihan

PENANDA_INTI = frozenset({"pyb"})
"""Marks that mean something to the core itself."""

_JENIS_ANOMALI, _TINGKAT = frozenset(get_args(JenisAnomali)), frozenset(get_args(TingkatAnomali))
_DAMPAK, _PERTANYAAN = frozenset(get_args(Dampak)), frozenset(get_args(Pertanyaan))
_PIHAK, _PERIHAL = frozenset(get_args(Pihak)), frozenset(get_args(Perihal))
_KATA = re.compile(r"[a-z0-9][a-z0-9_]*")
_TAHUN = re.compile(r"\bNomor \S+ Tahun (\d{4})\b")
_KODE = re.compile(r"[a-z0-9][a-z0-9-]*")


def regulation_faults(regulasi: Regulasi) -> Iterator[Masalah]:
    """A regulation: days in order, amendments with codes, places without a norm that exist, each with its reason."""

    def fault(part: str, isi: str, saran: str = "") -> Masalah:
        return Masalah("regulasi", regulasi.nama, (part,), isi, saran)

    yield from _days("regulasi", regulasi.nama, regulasi)
    codes: set[str] = set()
    for one in regulasi.perubahan:
        if not _KODE.fullmatch(one.kode) or one.kode in codes:
            said = f"kode instrumen {one.kode!r} tidak dapat dipakai, atau dipakai dua kali"
            yield Masalah("instrumen", one.kode, ("kode",), said, "tulis huruf kecil dan tanda hubung")
        if one.mengubah and one.mengubah not in codes:
            said = f"{one.kode!r} mengubah {one.mengubah!r}, yang tidak ada sebelumnya"
            yield Masalah("instrumen", one.kode, ("mengubah",), said)
        codes.add(one.kode)
        yield from _days("instrumen", one.kode, one)
    declared = {"bukan_norma": regulasi.bukan_norma, "di_luar": regulasi.di_luar}
    lost = tuple(TempatBeralasan(one.tempat, one.alasan) for one in regulasi.salah_pindai if one.tempat)
    for part, entries in (declared | {"salah_pindai": lost}).items():
        for entry in entries:
            for jalur, isi, saran in place_faults((part,), (entry.tempat,), regulasi):
                yield Masalah("regulasi", regulasi.nama, jalur, isi, saran)
            if not entry.alasan.strip():
                yield fault(part, f"{entry.tempat} dinyatakan tanpa alasan", "tulis alasannya")


def _days(jenis: str, kode: str, one: Regulasi | Instrumen) -> Iterator[Masalah]:
    """Days of an instrument: in order, and of the year that its title names."""

    def fault(part: str, isi: str, saran: str) -> Masalah:
        return Masalah(jenis, kode, (part,), isi, saran)

    since, until, signed, published = one.berlaku_sejak, one.berlaku_sampai, one.ditetapkan, one.diundangkan
    if since is not None and until is not None and until < since:
        yield fault("berlaku_sampai", f"berakhir {until} sebelum mulai {since}", "tukar keduanya")
    if signed is None:
        return
    if published is not None and published < signed:
        yield fault("diundangkan", f"diundangkan {published} sebelum ditetapkan {signed}", "periksa keduanya")
    year = _TAHUN.search(one.judul)
    if year is not None and int(year[1]) != signed.year:
        yield fault("ditetapkan", f"ditetapkan {signed}, sedangkan judulnya Tahun {year[1]}", "periksa keduanya")


def anomaly_faults(anomali: Iterable[Anomali], regulasi: Regulasi) -> Iterator[Masalah]:
    """Anomalies: codes, kinds, places, readings and their default."""
    seen: set[str] = set()
    for satu in anomali:
        found = list(_anomaly(satu, regulasi))
        if satu.kode in seen:
            found.append((("kode",), "kode dipakai dua kali", "beri kode lain"))
        seen.add(satu.kode)
        for jalur, isi, saran in found:
            yield Masalah("anomali", satu.kode, jalur, isi, saran)


def _anomaly(satu: Anomali, regulasi: Regulasi) -> Iterator[CacatNilai]:
    yield from word(("jenis",), satu.jenis, _JENIS_ANOMALI)
    yield from word(("tingkat",), satu.tingkat, _TINGKAT)
    yield from words(("dampak",), satu.dampak, _DAMPAK)
    yield from words(("keadaan",), satu.keadaan, get_args(KeadaanOrang))
    yield from filled(("isi",), satu.isi)
    yield from place_faults(("tempat",), satu.tempat, regulasi)
    codes = [tafsir.kode for tafsir in satu.tafsir]
    if len(set(codes)) != len(codes) or len(codes) == 1:
        yield ("tafsir",), "tafsir harus paling sedikit dua dan berbeda kode", ""
    for code in codes:
        if not _KODE.fullmatch(code):
            yield ("tafsir", code), f"kode tafsir {code!r} tidak dapat dipakai", "tulis huruf kecil dan tanda hubung"
    if codes and satu.bawaan not in codes:
        wrong = "belum ditulis" if satu.bawaan is None else f"{satu.bawaan!r} bukan salah satu tafsirnya"
        yield ("bawaan",), f"bawaan {wrong}", maksud_pilihan(satu.bawaan or "", codes)
    elif codes and not satu.alasan:
        yield ("bawaan",), f"bawaan {satu.bawaan!r} tanpa alasan", "tulis alasan"
    if not codes and satu.bawaan is not None:
        yield ("bawaan",), f"bawaan {satu.bawaan!r} tanpa tafsir", "tulis tafsirnya, atau hapus"
    if codes and satu.tingkat != "menentukan":
        yield ("tingkat",), f"tingkat {satu.tingkat} tetapi mempunyai tafsir", "tulis 'menentukan'"
    if not codes and satu.tingkat == "menentukan":
        yield ("tingkat",), "tingkat menentukan tetapi tidak mempunyai tafsir", "tulis tafsirnya atau 'memengaruhi'"


def silence_faults(row: Diam, known: Words) -> Iterator[CacatNilai]:
    """A declared silence: what every row has, on which question, why."""
    yield from row_faults(row, known)
    yield from word(("tentang",), row.tentang, _PERTANYAAN)
    if row.perihal is not None:
        yield from word(("perihal",), row.perihal, _PERIHAL)
        if row.tentang != "pelaporan":
            yield ("perihal",), f"perihal {row.perihal!r} hanya dibedakan dalam pelaporan", "hapus"
    yield from filled(("alasan",), row.alasan)


def shadowed_faults(own: Kosakata, below: Kosakata, name: str) -> Iterator[Masalah]:
    """Words of a vocabulary that mean something else in that of its base plugin."""
    kinds = {baru.jenis: baru for baru in below.jenis_unit}
    for baru in own.jenis_unit:
        if kinds.get(baru.jenis, baru) != baru:
            yield _word("jenis_unit", f"jenis unit {baru.jenis!r} lain artinya dalam plugin dasar {name!r}", "kata")
    facts = {fakta.nama: fakta for fakta in below.fakta}
    for fakta in own.fakta:
        if facts.get(fakta.nama, fakta) != fakta:
            yield _word("fakta", f"fakta {fakta.nama!r} lain artinya dalam plugin dasar {name!r}", "nama")


def _word(part: str, isi: str, what: str) -> Masalah:
    return Masalah("kosakata", "", (part,), isi, f"pakai {what} lain")


def _agency_faults(kosakata: Kosakata, anomali: Iterable[Anomali]) -> Iterator[Masalah]:
    readings = sorted(f"{one.kode}={tafsir.kode}" for one in anomali for tafsir in one.tafsir)
    for jenis, reading in kosakata.perangkat_daerah.items():
        if reading and reading not in readings:
            where, wrong = ("perangkat_daerah", jenis), f"tafsir {reading!r} tidak dikenal"
            yield Masalah("kosakata", "", where, wrong, maksud_pilihan(reading, readings))


def vocabulary_faults(kosakata: Kosakata, kinds: frozenset[str], anomali: Iterable[Anomali]) -> Iterator[Masalah]:
    """A vocabulary: words that shadow the core's, names of kinds of units, parties and readings that don't exist."""
    yield from _agency_faults(kosakata, anomali)
    for baru in kosakata.jenis_unit:
        if baru.jenis in JENIS_UNIT:
            yield _word("jenis_unit", f"jenis unit {baru.jenis!r} sudah dikenal oleh inti", "kata")
        elif not _KATA.fullmatch(baru.jenis):
            yield _word(
                "jenis_unit", f"jenis unit {baru.jenis!r} tidak dapat dipakai", "huruf kecil dan garis bawah; kata"
            )
    names = [fakta.nama for fakta in kosakata.fakta]
    for name in names:
        if name in FAKTA_INTI or names.count(name) > 1:
            yield _word("fakta", f"fakta {name!r} sudah ada", "nama")
    for part, said, choices in (
        ("cakupan", kosakata.cakupan, CAKUPAN),
        ("pihak", kosakata.pihak, _PIHAK),
        ("perangkat_daerah", kosakata.perangkat_daerah, kinds),
        ("unit_tersendiri", kosakata.unit_tersendiri, kinds),
        ("istilah", [one.jenis for one in kosakata.istilah], kinds),
        ("istilah", [one.induk for one in kosakata.istilah if one.induk is not None], kinds),
    ):
        for one in said:
            if one not in choices:
                what = "jenis unit" if part in ("istilah", "perangkat_daerah", "unit_tersendiri") else part
                yield Masalah(
                    "kosakata", "", (part, one), f"{what} {one!r} tidak dikenal", maksud_pilihan(one, choices)
                )
    if pecah_pola(kosakata.pola_nomor) is None:
        wrong = f"pola_nomor {kosakata.pola_nomor!r} harus memuat {{urut}}, dan selain itu hanya {{klasifikasi}}, "
        yield Masalah("kosakata", "", ("pola_nomor",), wrong + "{unit}, {jenis}, {tahun}")


def fact_faults(kosakata: Kosakata, domains: Domains) -> Iterator[Masalah]:
    """Tables of derived facts: their conditions."""
    for fakta in kosakata.fakta:
        for number, baris in enumerate(fakta.baris):
            for jalur, isi, saran in condition_faults(("baris", number, "bila"), baris.bila, domains):
                yield Masalah("fakta", fakta.nama, jalur, isi, saran)
