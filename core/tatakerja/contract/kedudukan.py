"""Kedudukan as JSON."""

from collections.abc import Iterable, Iterator
from typing import Self

import attrs

from tatakerja.contract.write import dumps, pick
from tatakerja.values.kedudukan import Kedudukan, StatusKedudukan
from tatakerja.values.pejabat import Pejabat


@attrs.frozen(kw_only=True)
class KedudukanJson:
    """Under whom an employee stands: one element of ``kedudukan --format json``.

    :ivar nip: whose answer it is.
    :ivar status: whether the regulation answers.
    :ivar ppk: Pejabat Penilai Kinerja; null where there is none or none is known.
    :ivar puo: Pimpinan Unit Organisasi, likewise.
    :ivar koordinator: who coordinates, where the text has one.
    :ivar aturan: code of the rule that answered.
    :ivar dasar: citations, each with the regulation's short name.
    :ivar anomali: codes of the anomalies on which the answer rests.
    :ivar keterangan: what else must be known.
    """

    nip: str
    status: StatusKedudukan
    ppk: Pejabat | None
    puo: Pejabat | None
    koordinator: Pejabat | None
    aturan: str | None
    dasar: tuple[str, ...]
    anomali: tuple[str, ...]
    keterangan: tuple[str, ...]

    @classmethod
    def dari(cls, nip: str, answer: Kedudukan) -> Self:
        """An employee's answer."""
        return pick(cls, answer, nip=nip)


def kedudukan_rows(answers: Iterable[tuple[str, Kedudukan]]) -> Iterator[str]:
    """Elements as JSON. Employees of one class share an answer, so what follows the NIP is written once a class."""
    tails: dict[int, tuple[Kedudukan, str]] = {}
    for nip, answer in answers:
        known = tails.get(id(answer))
        if known is None:
            # The answer is kept beside its text, so that its id stays its own.
            text = dumps(KedudukanJson.dari("", answer))
            known = tails[id(answer)] = answer, text.removeprefix('{"nip": ""')
        yield f'{{"nip": {dumps(nip)}{known[1]}'
