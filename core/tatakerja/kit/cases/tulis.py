"""Cases written down: a question with the answer that a plugin gives, as text for a file of cases.

What is written says what the plugin answers. Whether the text says so, a person must have compared.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from tatakerja.kit.cases.ask_evaluasi import Named
from tatakerja.kit.cases.ask_penugasan import Names, baris_langkah, cara_menolak
from tatakerja.kit.cases.tanya import Tanya
from tatakerja.rules.rulebook import BukuAturan

PERTANYAAN = (
    "kalimat", "organisasi", "pegawai", "usulan", "pemilik", "unit", "ukuran_tim", "tafsir", "tanggal", "pemangku",
    "kosong",
)  # fmt: skip
"""The keys of a case that ask; the others say what is expected."""
_LEBAR = 110
_POLOS = re.compile(r"[A-Za-z0-9_-]+")


def kasus_toml(tanya: Tanya, ditulis: Mapping[str, Any], *, dibandingkan: str = "") -> str:
    """A case as text.

    :param ditulis: its question, as a file has it; other keys than :data:`PERTANYAAN` aren't read.
    :param dibandingkan: who has compared the answer with the text, and when; empty while nobody has.
    """
    asked = {key: ditulis[key] for key in PERTANYAAN if key in ditulis}
    expected = {key: value for key, value in _harapan(tanya) if value not in (None, [], {})}
    lines = [f"{key} = {_nilai(value, len(key) + 3)}" for key, value in (asked | expected).items()]
    return "\n".join([f"[[{tanya.tabel}]]", *lines, f"dibandingkan = {_nilai(dibandingkan, 15)}"]) + "\n"


def _harapan(tanya: Tanya) -> Iterator[tuple[str, Any]]:
    """What the plugin answers, by key."""
    answer, buku = tanya.jawaban, tanya.sistem.buku
    yield "status", answer.status
    yield from _ISI[tanya.tabel](tanya)
    cited = [*answer.dasar]
    if tanya.tabel == "pelaporan":
        cited += [*answer.dasar_kendala]
    yield "dasar", list(_tempat(cited, buku))
    yield "anomali", list(answer.anomali)
    yield "negatif", answer.status in ("tidak_diatur", "dilarang", "di_luar_regulasi") or None


def _kedudukan(tanya: Tanya) -> Iterator[tuple[str, Any]]:
    for role in ("ppk", "puo", "koordinator"):
        official = getattr(tanya.jawaban, role)
        yield role, None if official is None else official.unit


def _penugasan(tanya: Tanya) -> Iterator[tuple[str, Any]]:
    route = tanya.jawaban
    named = Names({nip: name for name, nip in tanya.orang.items()})
    yield from ((key, getattr(route, key)) for key in ("bentuk", "cakupan", "cakupan_regulasi"))
    steps = []
    for step in route.langkah:
        refused = cara_menolak(step.penolakan)
        more = {"penolakan": refused} if refused != "tidak" else {}
        more |= {"tenggat": step.tenggat} if step.tenggat else {}
        steps.append([*baris_langkah(step, named), *([more] if more else [])])
    yield "langkah", steps
    yield "surat", [[one.jenis, named.pejabat(one.penetap), named.pegawai(one.pegawai)] for one in route.surat]
    yield "catatan", [[one.tingkat, one.isi] for one in route.catatan if one.tingkat != "info"]


def _evaluasi(tanya: Tanya) -> Iterator[tuple[str, Any]]:
    chain = tanya.jawaban
    yield "rantai", [official.unit for official in chain.rantai]
    yield "penyelesai", None if chain.penyelesai is None else chain.penyelesai.unit
    yield "pengembalian", chain.pengembalian if chain.pengembalian != "tidak_diatur" else None


def _pelaporan(tanya: Tanya) -> Iterator[tuple[str, Any]]:
    named, buku = _bernama(tanya), tanya.sistem.buku
    reports = []
    for one in tanya.jawaban.laporan:
        more: dict[str, Any] = {"berkala": one.periode or True} if one.berkala else {}
        if one.anggota is not None:
            more["anggota"] = named.nama[one.anggota]
        row = [one.pelapor, named.nama[one.pegawai], [named(official) for official in one.kepada]]
        reports.append([*row, more] if more else row)
    yield "laporan", reports
    yield (
        "permintaan",
        [
            [named(one.peminta), list(one.dari), {"dasar": places}]
            if (places := _satu(one.dasar, buku))
            else [named(one.peminta), list(one.dari)]
            for one in tanya.jawaban.permintaan
        ],
    )
    yield "kendala", [named(one) for one in tanya.jawaban.kendala]
    yield "tindak_lanjut", [named(one) for one in tanya.jawaban.tindak_lanjut]


def _pelaksanaan(tanya: Tanya) -> Iterator[tuple[str, Any]]:
    named, buku = _bernama(tanya), tanya.sistem.buku
    yield "pengarah", [named(one) for one in tanya.jawaban.pengarah]
    yield (
        "koordinasi",
        [
            [named(one.pihak) if one.pihak is not None else one.uraian, one.wajib, place]
            for one in tanya.jawaban.koordinasi
            for place in _satu(one.dasar, buku)
        ],
    )
    yield "kewajiban", [[one.isi, place] for one in tanya.jawaban.kewajiban for place in _satu(one.dasar, buku)]


def _tahapan(tanya: Tanya) -> Iterator[tuple[str, Any]]:
    yield (
        "kegiatan",
        [
            [one.tahap, one.nama, [*(official.unit for official in one.pejabat), *one.pelaku], place]
            for one in tanya.jawaban.kegiatan
            for place in _satu(one.dasar, tanya.sistem.buku)
        ],
    )


_ISI = {
    "kedudukan": _kedudukan, "penugasan": _penugasan, "evaluasi": _evaluasi, "pelaporan": _pelaporan,
    "pelaksanaan": _pelaksanaan, "tahapan": _tahapan,
}  # fmt: skip


def _bernama(tanya: Tanya) -> Named:
    return Named({nip: name for name, nip in tanya.orang.items()})


def _tempat(cited: Iterable[str], buku: BukuAturan) -> Iterator[str]:
    """Citations as cases write them: places of the regulation itself."""
    for citation in dict.fromkeys(cited):
        place = citation.removeprefix(f"{buku.regulasi.singkatan} ")
        if buku.regulasi.memuat(place) and buku.sitasi((place,))[0] == citation:
            yield place


def _satu(cited: Iterable[str], buku: BukuAturan) -> list[str]:
    """The first of some citations that a case can name."""
    return list(_tempat(cited, buku))[:1]


def _nilai(value: Any, indent: int) -> str:
    """A value as TOML; a list of rows that is long stands on lines of its own."""
    plain = sebagai_toml(value)
    rows = isinstance(value, Sequence) and not isinstance(value, str)
    if not rows or (len(plain) + indent <= _LEBAR and not any(isinstance(one, list) for one in value[1:])):
        return plain
    return "[\n" + "".join(f"    {sebagai_toml(one)},\n" for one in value) + "]"


def sebagai_toml(value: Any) -> str:
    """A value on one line, as TOML."""
    if isinstance(value, Mapping):
        return (
            f"{{ {', '.join(f'{_kunci(key)} = {sebagai_toml(one)}' for key, one in value.items())} }}"
            if value
            else "{}"
        )
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Iterable):
        return f"[{', '.join(map(sebagai_toml, value))}]"
    return str(value)


def _kunci(key: str) -> str:
    return key if _POLOS.fullmatch(key) else json.dumps(key, ensure_ascii=False)
