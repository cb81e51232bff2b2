"""The search over one organisation as of one day.

Words are parts: of a name, of a NIP, of the title of a post, of the name or code of a unit. All words must be found.
Where none is, words are taken for misspelt ones, and the answer says what they were read as; never those with digits,
since a near NIP is somebody else's.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property

import attrs

from tatakerja.engine.jabatan import PostBook
from tatakerja.engine.pencarian.kata import alike, search_words, teks_kata
from tatakerja.values.answers.pencarian import HasilCari
from tatakerja.values.organisasi import Organisasi

_TERPENDEK = 3
"""Letters below which a word is too short to be taken for another."""


class Pencarian:
    """A search over one organisation as of one day; its texts are made once, when first asked.

    :param posts: the posts of the organisation, and who holds them.
    """

    def __init__(self, organisasi: Organisasi, posts: PostBook) -> None:
        self._organisasi = organisasi
        self._posts = posts

    def cari(self, teks: str) -> HasilCari:
        """Everything in which all words are found; of misspelt words, what they are likeliest meant for."""
        words = search_words(teks)
        found = self._exactly([[word] for word in words])
        if found != HasilCari() or not words:
            return found
        meant = [self._meant(word) for word in words]
        if not all(meant):
            return found
        found = self._exactly(meant)
        read = () if found == HasilCari() else tuple(dict.fromkeys(one for choice in meant for one in choice))
        return attrs.evolve(found, dibaca=tuple(one for one in read if one not in words))

    def _exactly(self, words: Sequence[Sequence[str]]) -> HasilCari:
        """What has at least one of the choices of every word."""
        if not words:
            return HasilCari()
        people = self._people(words)
        units = [unit for unit, text in zip(self._organisasi.unit, self._unit, strict=True) if _has(text, words)]
        posts = [
            self._posts.pejabat(unit.kode, self._posts.pemangku(unit.kode).pemegang)
            for unit, text in zip(self._organisasi.unit, self._jabatan, strict=True)
            if _has(text, words)
        ]
        return HasilCari(
            pegawai=tuple(self._organisasi.pegawai[number] for number in people),
            jabatan=tuple(posts),
            unit=tuple(units),
        )

    def _people(self, words: Sequence[Sequence[str]]) -> list[int]:
        """Places of the employees who have all the words, the nearest first.

        First the whole name, then names that have all the words, then who has them in name, NIP and post, then who has
        some of them there and the others in the names of their unit and Perangkat Daerah.
        """
        own, place = self._orang, self._tempat
        left: Iterable[int] = range(len(own))
        for choice in words:  # the later ones look at what is left only
            if len(words) == 1 == len(choice):
                left = [number for number in left if choice[0] in own[number]]
            elif len(choice) == 1:
                left = [number for number in left if choice[0] in own[number] or choice[0] in place[number]]
            else:
                left = [number for number in left if _one(own[number], choice) or _one(place[number], choice)]
        whole = " ".join(choice[0] for choice in words)
        ranked = ((_rank(own[number], whole, words), number) for number in left)
        return [number for rank, number in sorted(one for one in ranked if one[0] is not None)]

    def _meant(self, word: str) -> list[str]:
        """The known words for which one was likely meant, the word itself among them where it is known."""
        if any(sign.isdigit() for sign in word) or len(word) < _TERPENDEK:
            return [word]
        return ([word] if word in self._kosakata else []) or alike(word, self._kosakata)

    @cached_property
    def _orang(self) -> list[str]:
        """By employee, a line each: name, NIP, title of the post; every word comes after a blank."""
        title = {one: teks_kata(one) for one in {one.nama_jabatan for one in self._organisasi.pegawai}}
        return [f"{teks_kata(one.nama)}\n{one.nip}\n{title[one.nama_jabatan]}" for one in self._organisasi.pegawai]

    @cached_property
    def _tempat(self) -> list[str]:
        """By employee: the names of unit and Perangkat Daerah."""
        place: dict[str, str] = {}
        for unit in self._organisasi.unit:
            agency = self._organisasi.perangkat_daerah(unit.kode)
            place[unit.kode] = teks_kata(unit.nama) + ("" if agency is unit else teks_kata(agency.nama))
        return [place[one.unit] for one in self._organisasi.pegawai]

    @cached_property
    def _unit(self) -> list[str]:
        return [f"{teks_kata(unit.nama)}\n {unit.kode.casefold()}" for unit in self._organisasi.unit]

    @cached_property
    def _jabatan(self) -> list[str]:
        return [teks_kata(self._posts.jabatan(unit.kode)) for unit in self._organisasi.unit]

    @cached_property
    def _kosakata(self) -> dict[str, None]:
        """Every word that there is, without numbers."""
        words = dict.fromkeys(word for text in self._orang for word in text.split())
        words |= dict.fromkeys(word for texts in (self._unit, self._jabatan) for text in texts for word in text.split())
        return {word: None for word in words if not word[0].isdigit()}


def _rank(text: str, whole: str, words: Sequence[Sequence[str]]) -> int | None:
    """How near an employee's lines are to what is looked for, 0 the nearest; None: only the unit's names have it."""
    name, nip, _ = text.split("\n")
    if _has(name, words):
        return 0 if name.strip() == whole else 1
    if _has(text, words):
        return 2
    return 3 if any(_one(name, choice) or _one(nip, choice) for choice in words) else None


def _has(text: str, words: Sequence[Sequence[str]]) -> bool:
    return all(_one(text, choice) for choice in words)


def _one(text: str, choice: Sequence[str]) -> bool:
    return choice[0] in text if len(choice) == 1 else any(one in text for one in choice)
