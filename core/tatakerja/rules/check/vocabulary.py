"""What each kind of row is checked for when a plugin is loaded, and which values its facts can have."""

from collections.abc import Iterable, Iterator

from tatakerja.rules.check.overlap import citation_problems
from tatakerja.values.alur import CAKUPAN
from tatakerja.values.anomali import Anomali
from tatakerja.values.istilah import JENIS_UNIT
from tatakerja.values.regulasi import Kosakata, Regulasi
from tatakerja.values.syarat import FAKTA_INTI

PENANDA_INTI = frozenset({"pyb"})
"""Marks that mean something to the core itself."""


def anomaly_problems(anomali: Iterable[Anomali], regulasi: Regulasi) -> Iterator[str]:
    """Anomalies: codes, places, readings and their default."""
    seen: set[str] = set()
    for satu in anomali:
        label = f"anomali {satu.kode!r}"
        if satu.kode in seen:
            yield f"{label}: kode dipakai dua kali"
        seen.add(satu.kode)
        yield from citation_problems(label, satu.tempat, regulasi)
        codes = [tafsir.kode for tafsir in satu.tafsir]
        if len(set(codes)) != len(codes) or len(codes) == 1:
            yield f"{label}: tafsir harus paling sedikit dua dan berbeda kode"
        if codes and (satu.bawaan not in codes or not satu.alasan):
            yield f"{label}: bawaan harus salah satu dari {', '.join(codes)}, dengan alasannya"
        if bool(codes) != bool(satu.dampak):
            yield f"{label}: tafsir dan dampak harus ada bersama-sama"


def shadowed_problems(own: Kosakata, below: Kosakata, name: str) -> Iterator[str]:
    """Words of a vocabulary that mean something else in that of its base plugin."""
    kinds = {baru.jenis: baru for baru in below.jenis_unit}
    for baru in own.jenis_unit:
        if kinds.get(baru.jenis, baru) != baru:
            yield f"jenis unit {baru.jenis!r} lain artinya dalam plugin dasar {name!r}; pakai kata lain"
    facts = {fakta.nama: fakta for fakta in below.fakta}
    for fakta in own.fakta:
        if facts.get(fakta.nama, fakta) != fakta:
            yield f"fakta {fakta.nama!r} lain artinya dalam plugin dasar {name!r}; pakai nama lain"


def vocabulary_problems(kosakata: Kosakata) -> Iterator[str]:
    """A vocabulary: words that shadow the core's."""
    for baru in kosakata.jenis_unit:
        if baru.jenis in JENIS_UNIT:
            yield f"jenis unit {baru.jenis!r} sudah dikenal oleh inti; pakai kata lain"
    names = [fakta.nama for fakta in kosakata.fakta]
    for name in names:
        if name in FAKTA_INTI or names.count(name) > 1:
            yield f"fakta {name!r} sudah ada; pakai nama lain"
    for scope in kosakata.cakupan:
        if scope not in CAKUPAN:
            yield f"cakupan {scope!r} tidak dikenal; pilihan: {', '.join(CAKUPAN)}"
    try:
        first, second = (
            kosakata.pola_nomor.format(klasifikasi="", urut=urut, unit="", jenis="", tahun=2026) for urut in (1, 2)
        )
    except (AttributeError, IndexError, KeyError, ValueError):
        first = second = ""
    if first == second:
        yield (
            f"pola_nomor {kosakata.pola_nomor!r} harus memuat {{urut}}, dan selain itu hanya {{klasifikasi}}, "
            "{unit}, {jenis}, {tahun}"
        )
