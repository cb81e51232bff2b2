"""What of a regulation isn't written yet: its articles and the parts of its annex, each by the file for its rows."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tatakerja.rules.berkas.folder import BERKAS_WAJIB
from tatakerja.rules.rancangan.simpul import Rancangan, SimpulNaskah, jalur
from tatakerja.values.penomoran import URUTAN

ISI_BERKAS = {
    "penugasan": "Melalui siapa sebuah penugasan berjalan, sampai surat yang mana; ketua tim; isi surat.",
    "pelaksanaan": "Menurut arahan siapa tugas dilaksanakan, dengan siapa dikoordinasikan, apa yang wajib.",
    "pelaporan": "Siapa melapor kepada siapa, siapa dapat meminta laporan, siapa memutus kendala.",
    "tahapan": "Kegiatan mana dilakukan siapa pada tahap perencanaan, pelaksanaan, dan evaluasi.",
    "evaluasi": "Siapa meninjau hasil kerja dan menyatakannya selesai.",
    "anomali": "Apa dalam teks yang bertentangan, kosong, atau keliru, dan bagaimana dibaca.",
}
"""The files beside the three that are required, and what each says."""
_KATA = (
    ("pelaporan", r"pertanggung|pelapor"),
    ("tahapan", r"mekanisme kerja|tahap"),
    ("pelaksanaan", r"pelaksanaan"),
    ("penugasan", r"penugasan|penunjukan|pengajuan|\btim\b"),
    ("evaluasi", r"evaluasi|pengelolaan kinerja|penilaian"),
    ("kedudukan", r"kedudukan"),
)
"""By which word in a heading an article is put into which file."""
_BUNYI = {
    "pelaksanaan": r"diarahkan|arahan|berkewajiban|berkoordinasi|kerahasiaan",
    "pelaporan": r"lapor|kendala|hambatan",
    "evaluasi": r"ditinjau|meninjau|nyatakan\s+selesai|dikembalikan",
}
"""By which words of its own, where a heading names more than one of these files."""
_KEDUDUKAN = re.compile(r"(?i)\bmenjadi\s+(?:PPK|PUO|keduanya|pejabat\s+penilai|pimpinan\s+unit)|\bdinilai\s+oleh\b")
"""What a part of an annex says of who appraises, where no heading tells what it is about."""
_KOLOM = 3


class Belum(NamedTuple):
    """An article or a part of an annex that isn't written yet.

    :ivar tempat: where it stands; ``baris`` its line in the text, 0 without one; ``isi`` what is numbered below it.
    :ivar oleh: code of the amendment that has inserted it; empty for the others.
    """

    tempat: str
    baris: int
    isi: str
    oleh: str = ""


def belum_ditulis(drawn: Rancangan, text: str) -> dict[str, tuple[Belum, ...]]:
    """Every article and every part of the annex, by the file in which its rows probably belong."""
    found: dict[str, list[Belum]] = {}
    heading = ""
    lines = text.splitlines()
    ends = [one.baris for one in drawn.akar[1:]] + [len(lines) + 1]
    for one, end in zip(drawn.akar if text else (), ends, strict=False):
        if one.label.startswith(("BAB ", "Bagian ")):
            last = (one, *one.anak)[-1]
            heading = last.judul
        elif one.label.startswith("Pasal "):
            said = " ".join(lines[one.baris : end - 1])
            found.setdefault(_berkas(drawn.judul.get(one.label, heading), said), []).append(_satu(one.label, one))
        elif one.label not in ("Menimbang", "Mengingat"):
            parts = list(_bagian(one))
            until = [part.baris for _, part, _ in parts[1:]] + [end]
            for (place, part, above), stop in zip(parts, until, strict=True):
                said = " ".join(" ".join(lines[part.baris - 1 : stop - 1]).split())
                file = "regulasi" if tampak_tabel(lines, part) else _berkas(f"{above} {part.judul}", said)
                if file == "regulasi" and _KEDUDUKAN.search(said):
                    file = "kedudukan"
                found.setdefault(file, []).append(_satu(place, part))
    order = (*BERKAS_WAJIB, *ISI_BERKAS)
    return {name: tuple(found[name]) for name in order if name in found}


def _bagian(annex: SimpulNaskah) -> Iterator[tuple[str, SimpulNaskah, str]]:
    """The parts of an annex: its second level where there is one, else its first."""
    seen: dict[str, int] = {}
    for place, one in _anak(annex.label, annex, seen):
        below = list(_anak(place, one, seen))
        parts = [child for child in below if child[1].label.startswith(".")]
        if parts:
            yield from ((where, part, one.judul) for where, part in parts)
        else:
            yield place, one, ""


def _anak(place: str, one: SimpulNaskah, seen: dict[str, int]) -> Iterator[tuple[str, SimpulNaskah]]:
    for child in one.anak:
        where = f"{place}{'' if child.label.startswith('.') else ' '}{child.label}"
        count = seen.get(where, 0)
        seen[where] = count + 1
        yield f"{where}{('', *URUTAN)[min(count, len(URUTAN))]}", child


def _satu(place: str, one: SimpulNaskah) -> Belum:
    below = [child.label for child in one.anak]
    return Belum(place, one.baris, f"{below[0]} sampai {below[-1]}" if len(below) > 1 else "".join(below))


def _berkas(heading: str, said: str = "") -> str:
    named = [name for name, words in _KATA if re.search(words, heading, re.IGNORECASE)]
    several = [name for name in named if name in _BUNYI]
    if len(several) > 1:
        return max(several, key=lambda name: len(re.findall(_BUNYI[name], said, re.IGNORECASE)))
    return named[0] if named else "regulasi"


def tampak_tabel(lines: Sequence[str], one: SimpulNaskah) -> bool:
    """Whether a place's line looks like a row of a table: three columns or more behind its label."""
    cells = re.split(r"\t+|\s{3,}", lines[one.baris - 1].strip()) if one.baris else []
    return len(cells) - (re.fullmatch(r"\W*\w{1,3}\W*", cells[0]) is not None if cells else 0) >= _KOLOM


def seperti_tabel(drawn: Rancangan, text: str) -> Iterator[tuple[int, str]]:
    """The places of annexes that look like rows of a table: the first one's line, and what to do."""
    lines = text.splitlines()
    rows: dict[str, list[tuple[str, SimpulNaskah]]] = {}
    for path, one in jalur([one for one in drawn.akar if one.label.startswith("Lampiran")]):
        if tampak_tabel(lines, one):
            rows.setdefault(path[: len(path) - len(one.label)], []).append((path, one))
    for same in rows.values():
        which = same[0][0] + (f" sampai {same[-1][0]}" if len(same) > 1 else "")
        isi = f"{which} tampak seperti baris tabel; bila hanya contoh atau formulir, hapus dari penomoran.txt"
        yield same[0][1].baris, isi
