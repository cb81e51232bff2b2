"""Where a row was read, and where in the files a value of it stands: in the row, its section, a repeated sentence.

Run only when there is a fault to tell. A row is merged of what several places say, so a value is looked for by the keys
on the way to it and by what it is.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from tatakerja.rules.berkas.faults import BerkasTerbaca
from tatakerja.rules.berkas.kinds import JENIS_BARIS
from tatakerja.rules.berkas.lines import Letak
from tatakerja.rules.berkas.syarat import KUNCI_SYARAT
from tatakerja.values.galat import Jalur

_SEBUTAN = {**dict.fromkeys(KUNCI_SYARAT, "bila"), "instrumen": "perubahan"}
"""Keys that the fields of a value know by another name."""


class Asal(NamedTuple):
    """Where a row was read.

    :ivar jalur: its path in its file; ``bagian`` that of its section.
    :ivar rujukan: the file whose repeated sentences its citations may name.
    """

    dokumen: BerkasTerbaca
    jalur: Jalur
    bagian: Jalur
    rujukan: BerkasTerbaca | None = None

    def letak(self, jalur: Jalur) -> str:
        """File and line of what stands at a path within the row, whose last part may be the value itself.

        Its own, else its section's, else that of a sentence which it cites by name, else the row itself.
        """
        wanted = [word for part in jalur if isinstance(part, str) for word in _kata(part)]
        numbers = [part for part in jalur if isinstance(part, int)]
        found: Jalur = self.jalur
        file, best = self.dokumen, (0, 0, 0)
        for dokumen, path, parts in self._tertulis():
            matched = _cocok(wanted, parts)
            own = [part for part in path[len(self.jalur) :] if isinstance(part, int)]
            score = matched, -len(parts), sum(one == other for one, other in zip(numbers, own, strict=False))
            if matched and score > best:
                file, found, best = dokumen, path, score
        return f"{file.nama}:{_letak(file.teks).baris(found)}"

    def _tertulis(self) -> Iterator[tuple[BerkasTerbaca, Jalur, list[str]]]:
        """Whatever is written of the row: its place, and the words on the way to it, the row's own first."""
        yield from ((self.dokumen, *one) for one in _dalam(_pada(self.dokumen.isi, self.jalur), self.jalur, []))
        if self.bagian != self.jalur:
            section = _pada(self.dokumen.isi, self.bagian)
            shared = {key: one for key, one in section.items() if key not in JENIS_BARIS}
            yield from ((self.dokumen, *one) for one in _dalam(shared, self.bagian, []))
        if self.rujukan is not None:
            for name, value in _pada(self.rujukan.isi, ("rujukan",)).items():
                yield from ((self.rujukan, *one) for one in _dalam(value, ("rujukan", name), ["dasar"]))


@lru_cache(maxsize=16)
def _letak(teks: str) -> Letak:
    """The lines of a file, read once for all that is looked for there."""
    return Letak(teks)


def _pada(isi: Any, jalur: Jalur) -> Any:
    for part in jalur:
        isi = isi[part] if isinstance(part, int) else isi.get(part, {})
    return isi


def _dalam(value: Any, jalur: Jalur, parts: list[str]) -> Iterator[tuple[Jalur, list[str]]]:
    if isinstance(value, dict):
        for key, one in value.items():
            below = [*parts, *_kata(key)]
            yield (*jalur, key), below
            yield from _dalam(one, (*jalur, key), below)
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from _dalam(one, (*jalur, number), parts)
    elif isinstance(value, str):
        yield jalur, [*parts, " ".join(value.split())]


def _kata(part: str) -> list[str]:
    """The words of a part of a path: a fact that holds a reading is written as two keys."""
    head, mark, rest = part.partition(":")
    return [head, rest] if mark and head == "tafsir" else [_SEBUTAN.get(part, part)]


def _cocok(wanted: list[str], parts: list[str]) -> int:
    """How many of some words stand in others, in order, from the first on."""
    at = 0
    for number, word in enumerate(wanted):
        if word not in parts[at:]:
            return number
        at = parts.index(word, at) + 1
    return len(wanted)
