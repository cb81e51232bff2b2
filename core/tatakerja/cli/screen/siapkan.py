"""``siapkan`` for a person: how the lists were understood, what was derived, what is open, what is wrong."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from shlex import quote

from tatakerja.cli.screen import layout
from tatakerja.loading.prepare.hasil import Hasil, Kekeliruan, PertanyaanKata, Turunan
from tatakerja.values.teks import angka

_FEW = 3
_MANY = 10


def prepared(hasil: Hasil, ke: str, ditulis: Sequence[str], *, regulasi: str | None, rinci: bool) -> Iterator[str]:
    """What came of preparing.

    :param ke: where the organisation was to go; ``ditulis`` what else was written.
    :param regulasi: which was chosen, for the command that comes next.
    :param rinci: whether everything is named, not the first of each kind.
    """
    unit, pegawai, pejabat = hasil.jumlah
    counts = f"{angka(unit)} unit, {angka(pegawai)} pegawai, {angka(pejabat)} pemangku jabatan"
    if hasil.tabel is not None:
        yield f"{ke}: {counts}."
    else:
        yield f"Belum ada yang ditulis ke {ke} ({counts} terbaca)."
    yield from _understood(hasil)
    if hasil.diabaikan:
        yield layout.wrapped(f"Kolom yang tidak dibaca: {', '.join(hasil.diabaikan)}.")
    yield from _grouped("Baris yang tidak diambil", ((why, str(place)) for place, why in hasil.baris_diabaikan), rinci)
    yield from _grouped("Diturunkan", map(_derived, hasil.diturunkan), rinci)
    yield from _questions(hasil.ditanyakan, rinci)
    yield from _faults(hasil.kesalahan, rinci)
    for path in ditulis:
        yield f"Ditulis: {path}"
    if hasil.tabel is not None:
        yield f"Lanjutkan: tatakerja -r {regulasi or 'DAERAH'} -o {quote(ke)} audit"
    elif hasil.ditanyakan:
        yield "Isi jawaban yang kosong di berkas pemetaan itu, lalu jalankan siapkan lagi."
    elif not any(one.tempat.baris for one in hasil.kesalahan):
        yield "Betulkan yang disebut di atas, lalu jalankan siapkan lagi."
    else:
        yield "Betulkan sel yang berwarna di buku kerja itu, lalu jalankan siapkan atas buku kerja tersebut."


def _understood(hasil: Hasil) -> Iterator[str]:
    """How columns were taken, once for all lists that agree."""
    by_sheet: dict[tuple[str, str], list[str]] = {}
    for place, heading, column in hasil.dipahami:
        by_sheet.setdefault((place.berkas, place.lembar), []).append(f"{heading} → {column}")
    lists = Counter(tuple(columns) for columns in by_sheet.values())
    for columns, count in lists.items():
        where = next(f"{berkas}[{lembar}]" if lembar else berkas for (berkas, lembar), some in by_sheet.items()
                     if tuple(some) == columns)  # fmt: skip
        more = f" dan {angka(count - 1)} daftar lain" if count > 1 else ""
        yield layout.wrapped(f"Kolom di {where}{more}: {'; '.join(columns)}.")


def _derived(one: Turunan) -> tuple[str, str]:
    return f"{one.kolom}: {one.alasan}", f"{one.tempat}: {one.nilai or '(kosong)'} → {one.menjadi}"


def _grouped(title: str, told: Iterable[tuple[str, str]], rinci: bool) -> Iterator[str]:
    """Lines by kind, each with its count and the first places."""
    kinds: dict[str, list[str]] = {}
    for kind, line in told:
        kinds.setdefault(kind, []).append(line)
    if not kinds:
        return
    yield f"{title}:"
    for kind, lines in kinds.items():
        yield f"  {kind} ({angka(len(lines))})"
        yield from (f"    {line}" for line in (lines if rinci else lines[:_FEW]))
        if not rinci and len(lines) > _FEW:
            yield f"    dan {angka(len(lines) - _FEW)} lagi; semuanya dengan --rinci"


def _questions(questions: Sequence[PertanyaanKata], rinci: bool) -> Iterator[str]:
    if not questions:
        return
    yield f"Perlu dijawab ({angka(len(questions))}):"
    for one in questions if rinci else questions[:_MANY]:
        likely = f" Usulan: {one.usulan}." if one.usulan else ""
        yield f"  {one.tempat}: {one.nilai!r}, {angka(one.jumlah)} kali: {one.tanya}{likely}"
    if not rinci and len(questions) > _MANY:
        yield f"  dan {angka(len(questions) - _MANY)} lagi; semuanya di berkas pemetaan"


def _faults(faults: Sequence[Kekeliruan], rinci: bool) -> Iterator[str]:
    """Faults by kind: "403 baris: status 'Honor' tidak dikenal"."""
    told = (
        (
            f"{one.kolom or 'berkas'}: {_kind(one)}; {one.saran}",
            f"{one.tempat}: {one.nilai or '(kosong)'}" if one.tempat.baris else str(one.tempat),
        )
        for one in faults
    )
    yield from _grouped("Salah", told, rinci)


def _kind(one: Kekeliruan) -> str:
    return one.isi.replace(repr(one.nilai), "ini") if one.nilai else one.isi
