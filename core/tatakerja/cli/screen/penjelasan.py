"""``--jelaskan``: why an answer is what it is, for a head of personnel and for who compares it with the text."""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from tatakerja.cli.screen import wording
from tatakerja.cli.screen.layout import labelled, title, wrapped
from tatakerja.documents.halaman.kedudukan import fact_told, in_words
from tatakerja.values.answers.penjelasan import AturanTerdekat
from tatakerja.values.teks import tanggal_panjang

if TYPE_CHECKING:
    from tatakerja.engine.questions import Questions
    from tatakerja.values.answers.penjelasan import (
        AsalLangkah,
        BarisMenjawab,
        BarisTerdekat,
        Penjelasan,
        PenjelasanAlur,
        TafsirTerpakai,
    )
    from tatakerja.values.kedudukan import Kedudukan
    from tatakerja.values.organisasi import Susunan


def explained(sistem: "Questions", nips: Iterable[str]) -> Iterator[str]:
    """The explanations of some employees, one below the other."""
    yield wrapped(f"Menurut {sistem.buku.regulasi.judul}, per {tanggal_panjang(sistem.tanggal)}")
    for nip in nips:
        yield ""
        yield from explanation(sistem, sistem.jelaskan(nip))


def explanation(sistem: "Questions", why: "Penjelasan") -> Iterator[str]:
    """One explanation: the answer, then section by section what it rests on; empty sections are left out."""
    unit = sistem.susunan().unit_menurut_kode[why.unit]
    yield title(wrapped(f"{why.nama} (NIP {why.nip})"))
    yield from labelled(
        (("Jabatan", wording.post_and_unit(sistem.pegawai(why.nip))), ("Unit", f"{unit.nama} ({unit.kode})"))
    )
    yield ""
    yield from _section("Jawaban", _answer(why.kedudukan, sistem.susunan()))
    yield from _section("Aturan yang menjawab", _rule(why))
    words = in_words(sistem.buku.kosakata)
    yield from _section("Fakta yang cocok", _points(fact_told(fact, words) for fact in why.fakta))
    yield from _section("Pemangku jabatan", _points(why.pemangku))
    yield from _section("Anomali teks dan tafsirnya", (line for used in why.tafsir for line in _reading(used)))
    yield from _section("Tersirat, tidak tertulis", _points(why.tersirat))
    near = (line for one in why.terdekat for line in _near(one, words))
    yield from _section("Aturan terdekat yang tidak menjawab", near)


def route_explanation(sistem: "Questions", why: "PenjelasanAlur") -> Iterator[str]:
    """Why a route is what it is, below the route: rows and steps with their lines, what came near, readings."""
    words = in_words(sistem.buku.kosakata)
    short = f"{sistem.buku.regulasi.singkatan} "
    people = {nip for row in why.aturan for nip in row.pegawai}
    susunan = sistem.susunan(people)
    yield ""
    rows = (line for row in why.aturan for line in _answering(row, words, short, susunan, people))
    yield from _section("Aturan yang menjawab", rows)
    yield from _section("Asal tiap langkah", (_origin(step, short) for step in why.langkah))
    yield from _section("Anomali teks dan tafsirnya", (line for used in why.tafsir for line in _reading(used)))
    yield from _section(
        "Aturan terdekat yang tidak menjawab", (one for near in why.terdekat for one in _near(near, words))
    )


def _answering(
    row: "BarisMenjawab", words: Callable[[str], str], short: str, susunan: "Susunan", people: Collection[str]
) -> Iterator[str]:
    yield wrapped(f"- {_KIND.get(row.jenis, row.jenis)} {row.kode}{_line(row.berkas, row.baris)}: {row.uraian}", 2, 4)
    yield from labelled(
        (
            ("bagi", "" if set(row.pegawai) >= set(people) else wording.names(susunan, row.pegawai)),
            ("karena", "; ".join(fact_told(fact, words) for fact in row.fakta)),
            ("dasar", wording.places(row.dasar, short)),
            *(
                (
                    "dasar ini karena",
                    f"{wording.places(one.dasar, short)}: {'; '.join(fact_told(fact, words) for fact in one.fakta)}",
                )
                for one in row.dasar_bersyarat
            ),
            ("tersirat", row.tersirat),
            ("lapisan", "" if row.lapisan.startswith("plugin ") else row.lapisan),
        ),
        4,
    )


def _origin(step: "AsalLangkah", short: str) -> str:
    added = ", sisipan" if step.jenis == "sisipan" else ""
    cited = wording.places(step.dasar, short)
    return wrapped(f"{step.no:>3}. {step.langkah}: {step.kode}{added}{_line(step.berkas, step.baris)} [{cited}]", 0, 5)


def _line(berkas: str, baris: int) -> str:
    return f" ({berkas}:{baris})" if berkas else ""


_KIND = {
    "kedudukan": "kedudukan", "alur": "alur", "tim": "ketentuan tim", "muatan": "isi surat", "sisipan": "sisipan",
    "evaluasi": "peninjauan", "diam": "tidak diatur",
}  # fmt: skip


def _section(heading: str, lines: Iterable[str]) -> Iterator[str]:
    body = list(lines)
    if body:
        yield title(heading)
        yield from body
        yield ""


def _points(texts: Iterable[str]) -> Iterator[str]:
    return (wrapped(f"- {text}", 2, 4) for text in texts)


def _answer(answer: "Kedudukan", organisasi: "Susunan") -> Iterator[str]:
    yield from labelled(
        (
            (wording.PPK, wording.official_in_full(answer.ppk, organisasi)),
            (wording.PUO, wording.official_in_full(answer.puo, organisasi)),
            (wording.KOORDINATOR, wording.official(answer.koordinator)),
            ("Status", wording.SEBUTAN_STATUS[answer.status]),
        )
    )
    # What is only implied has its own section.
    yield from _points(note for note in answer.keterangan if not note.startswith("Tersirat: "))
    if answer.kandidat:
        yield from labelled((("Calon", "; ".join(map(wording.official, answer.kandidat))),))


def _rule(why: "Penjelasan") -> Iterator[str]:
    if why.kedudukan.aturan is None:
        return
    yield wrapped(f"{why.kedudukan.aturan}: {why.uraian}", 2, 4)
    yield from labelled((("Dasar", "; ".join(why.kedudukan.dasar)), ("Lapisan", why.lapisan or "")))


def _near(near: "AturanTerdekat | BarisTerdekat", words: Callable[[str], str], short: str = "") -> Iterator[str]:
    where = "" if isinstance(near, AturanTerdekat) else _line(near.berkas, near.baris)
    yield wrapped(f"- {near.kode}{where}: {near.uraian} [{wording.places(near.dasar, short)}]", 2, 4)
    for fact in near.gagal:
        yield wrapped(f"tidak cocok: {fact_told(fact, words)}", 4, 6)
    if not near.gagal:
        yield wrapped("cocok, tetapi dikesampingkan oleh pengecualiannya atau oleh syarat tambahannya", 4, 6)


def _reading(used: "TafsirTerpakai") -> Iterator[str]:
    yield wrapped(f"- {used.anomali}: {used.isi}", 2, 4)
    if used.tafsir is None:
        return
    yield from labelled((("Tafsir", f"{used.tafsir}: {used.arti}"), ("Alasan", used.alasan)), 4)
    others = [choice for choice in used.pilihan if choice != used.tafsir]
    yield from labelled((("Tafsir lain", " atau ".join(f"-t {used.anomali}={choice}" for choice in others)),), 4)
