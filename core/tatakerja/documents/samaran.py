"""Masking persons: each NIP and each name becomes the same word wherever it stands, also within a sentence."""

import re
from collections.abc import Iterable
from typing import Any, Final

import attrs

from tatakerja.documents.dokumen import DokumenKeluar, Lembar, NilaiSel

_NIP: Final = re.compile(r"(?<!\d)(\d{8})[ .]?(\d{6})[ .]?(\d)[ .]?(\d{3})(?!\d)")
_KATA: Final = re.compile(r"\w+")


class Penyamar:
    """Masks persons; who is masked under which number depends on nothing but the order in which they are given.

    A person whom nobody has given is masked, too, by the NIP.

    :param orang: NIP and name of each, in an order that stays the same.
    """

    def __init__(self, orang: Iterable[tuple[str, str]]) -> None:
        self._nip: dict[str, str] = {}
        self._nama: dict[str, str] = {}
        self._awal: dict[str, list[str]] = {}
        for nip, nama in orang:
            self.tambah(nip, nama)

    def tambah(self, nip: str | None, nama: str | None) -> None:
        """Have one more masked."""
        word = self._number(nip) if nip else f"N-{len(self._nama) + 1:05d}"
        if nip and not nip.isdigit():
            self._remember(nip, word)  # an identifier that is no NIP stands in sentences, too
        if not nama or nama in self._nama:
            return
        self._remember(nama, f"Pegawai {word}")

    def _remember(self, apa: str, kata: str) -> None:
        if apa in self._nama:
            return
        self._nama[apa] = kata
        if first := _KATA.search(apa):
            known = self._awal.setdefault(first[0].casefold(), [])
            known.append(apa)
            known.sort(key=len, reverse=True)

    def teks(self, teks: str) -> str:
        """A text without any person's NIP or name."""
        if teks in self._nip or teks in self._nama:
            return self._nip.get(teks) or self._nama[teks]
        if any(char.isdigit() for char in teks):
            teks = _NIP.sub(lambda found: self._number("".join(found.groups())), teks)
        return self._named(teks) if any(char.isalpha() for char in teks) else teks

    def isi(self, nilai: Any) -> Any:
        """A value of JSON without any person's NIP or name; keys stay."""
        if isinstance(nilai, str):
            return self.teks(nilai)
        if isinstance(nilai, dict):
            return {key: self.isi(one) for key, one in nilai.items()}
        return [self.isi(one) for one in nilai] if isinstance(nilai, list | tuple) else nilai

    def _number(self, nip: str) -> str:
        return self._nip.setdefault(nip, f"P-{len(self._nip) + 1:05d}")

    def _named(self, teks: str) -> str:
        parts, done = [], 0
        for word in _KATA.finditer(teks):
            if word.start() < done:
                continue
            for start, nama in self._candidates(teks, word):
                end = start + len(nama)
                if start < done or not teks.startswith(nama, start):
                    continue
                if end == len(teks) or not (teks[end].isalnum() and nama[-1].isalnum()):
                    parts += [teks[done:start], self._nama[nama]]
                    done = end
                    break
        return "".join((*parts, teks[done:])) if done else teks

    def _candidates(self, teks: str, word: re.Match[str]) -> Iterable[tuple[int, str]]:
        for nama in self._awal.get(word[0].casefold(), ()):
            yield word.start() - (_KATA.search(nama) or word).start(), nama


def samarkan(dokumen: DokumenKeluar, penyamar: Penyamar) -> DokumenKeluar:
    """A document without any person's NIP or name."""
    cells: dict[str, str] = {}

    def masked(cell: NilaiSel) -> NilaiSel:
        if not isinstance(cell, str) or not cell:
            return cell
        if cell not in cells:
            cells[cell] = penyamar.teks(cell)
        return cells[cell]

    def table(one: Lembar) -> Lembar:
        return attrs.evolve(one, isi=[[*map(masked, row)] for row in one.isi])

    source = dokumen.json
    return attrs.evolve(
        dokumen,
        keterangan=(*map(penyamar.teks, dokumen.keterangan), "Nama dan NIP disamarkan."),
        utama=table(dokumen.utama),
        ringkasan=[*map(table, dokumen.ringkasan)],
        bagian=[*map(table, dokumen.bagian)],
        akhir=[*map(table, dokumen.akhir)],
        json=None if source is None else lambda: penyamar.isi(source()),
    )
