"""The vocabulary of regulations as ``plugin kosakata`` lists it."""

from typing import Self

import attrs

from tatakerja.contract.write import pick
from tatakerja.rules.skema.kosakata import Golongan, KataBermakna


@attrs.frozen(kw_only=True)
class KataJson:
    """A word of the vocabulary.

    :ivar kata: as it is written; ``arti`` what it means, empty where the word says it.
    :ivar nilai: the values or keys that go with it; empty where any go, or none.
    """

    kata: str
    arti: str
    nilai: tuple[str, ...]

    @classmethod
    def dari(cls, value: KataBermakna) -> Self:
        """A word."""
        return pick(cls, value)


@attrs.frozen(kw_only=True)
class KosakataJson:
    """One element of ``plugin kosakata``: a group of words.

    :ivar golongan: its name: ``fakta-kedudukan``, ``pihak``, ``bentuk-alur`` ...
    :ivar arti: where its words are used.
    """

    golongan: str
    arti: str
    kata: tuple[KataJson, ...]

    @classmethod
    def dari(cls, value: Golongan) -> Self:
        """A group."""
        return cls(golongan=value.nama, arti=value.arti, kata=tuple(map(KataJson.dari, value.kata)))
