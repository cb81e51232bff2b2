"""Steps of a route while it is being drawn up: filled in for one employee each, then joined over all of them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

import attrs

from tatakerja.values.alur import SURAT_PENETAPAN, PolaLangkah, Sisipan
from tatakerja.values.answers.alur import Langkah
from tatakerja.values.pejabat import Pejabat


class Place(NamedTuple):
    """Where a step stands before numbering: steps of one place are parallel."""

    fase: int
    tahap: int


@attrs.frozen
class Step:
    """A step filled in for one employee.

    :ivar kode: code of the row that gave it.
    :ivar rangkap: other posts of the one who acts, whose steps this one takes in; ``peran`` are all their roles.
    """

    place: Place
    pola: PolaLangkah
    kode: str
    dasar: tuple[str, ...]
    aktor: Pejabat
    kepada: tuple[Pejabat, ...]
    tembusan: tuple[Pejabat, ...]
    nip: str
    peran: tuple[str, ...]
    rangkap: tuple[Pejabat, ...] = ()

    @property
    def key(self) -> tuple[object, ...]:
        """What makes the steps of two employees one and the same."""
        addressees = () if "pegawai" in self.pola.kepada else self.kepada
        return self.place, self.pola.aksi, self.pola.dokumen, self.aktor, addressees

    @property
    def is_letter(self) -> bool:
        """Whether it issues a letter that sets the assignment."""
        return self.pola.aksi == "menetapkan" and self.pola.dokumen in SURAT_PENETAPAN


def joined_steps(steps: Iterable[Step], sitasi: Callable[[tuple[str, ...]], tuple[str, ...]]) -> tuple[Langkah, ...]:
    """Number the steps, and make one of those that are the same for several employees."""
    return tuple(_one(group, no, sitasi) for no, group in grouped_steps(steps))


def grouped_steps(steps: Iterable[Step]) -> Iterator[tuple[int, list[Step]]]:
    """The steps that are one and the same, with their number."""
    steps = list(steps)
    numbers = {place: number for number, place in enumerate(sorted({step.place for step in steps}), start=1)}
    groups: dict[tuple[object, ...], list[Step]] = {}
    for step in sorted(steps, key=lambda step: numbers[step.place]):
        groups.setdefault(step.key, []).append(step)
    return ((numbers[group[0].place], group) for group in groups.values())


def _one(group: list[Step], no: int, sitasi: Callable[[tuple[str, ...]], tuple[str, ...]]) -> Langkah:
    first = group[0]
    if len(group) == 1 and not first.rangkap:
        return _of_one(first, no, sitasi)
    kepada = dict.fromkeys(official for step in group for official in step.kepada)
    copies = dict.fromkeys(official for step in group for official in step.tembusan if official not in kepada)
    posts = dict.fromkeys(official.jabatan for step in group for official in (*step.rangkap, step.aktor))
    return Langkah(
        no=no,
        aksi=first.pola.aksi,
        # Of several roles that of the PPK counts: it decides who may stand in, and who has authorised.
        pihak="ppk" if any(step.pola.oleh == "ppk" for step in group) else first.pola.oleh,
        peran=" dan ".join(dict.fromkeys(peran for step in group for peran in step.peran)),
        aktor=attrs.evolve(first.aktor, jabatan=" dan ".join(posts)) if len(posts) > 1 else first.aktor,
        dokumen=first.pola.dokumen,
        kepada=tuple(kepada),
        tembusan=tuple(copies),
        pegawai=tuple(dict.fromkeys(step.nip for step in group)),
        syarat=first.pola.syarat,
        penolakan=first.pola.penolakan,
        dasar=sitasi(tuple(dict.fromkeys(place for step in group for place in step.dasar))),
        kode=first.kode,
        tenggat=first.pola.tenggat or None,
        rangkap=tuple(dict.fromkeys(official.unit for step in group for official in step.rangkap)),
    )


def _of_one(step: Step, no: int, sitasi: Callable[[tuple[str, ...]], tuple[str, ...]]) -> Langkah:
    """A step that is nobody else's and takes in no other: most are."""
    pola = step.pola
    return Langkah(
        no=no,
        aksi=pola.aksi,
        pihak=pola.oleh,
        peran=" dan ".join(step.peran),
        aktor=step.aktor,
        dokumen=pola.dokumen,
        kepada=step.kepada,
        tembusan=tuple([official for official in step.tembusan if official not in step.kepada]),
        pegawai=(step.nip,),
        syarat=pola.syarat,
        penolakan=pola.penolakan,
        dasar=sitasi(step.dasar),
        kode=step.kode,
        tenggat=pola.tenggat or None,
        rangkap=(),
    )


def issued_already(step: Step, others: list[Step]) -> bool:
    """Whether a letter of appointment is the one by which the leader is assigned, which then also rests on its row."""
    for place, other in enumerate(others):
        if (other.nip, other.pola.aksi, other.pola.dokumen, other.aktor) == (
            step.nip,
            step.pola.aksi,
            step.pola.dokumen,
            step.aktor,
        ):
            others[place] = attrs.evolve(other, dasar=tuple(dict.fromkeys((*step.dasar, *other.dasar))))
            return True
    return False


def insertion_point(steps: Sequence[tuple[object, PolaLangkah]], sisipan: Sisipan) -> int:
    """Where an inserted step stands among others; parallel steps stay together."""
    point = sisipan.sebelum or sisipan.sesudah
    for index, (_, pola) in enumerate(steps):
        if point is not None and (pola.oleh, pola.aksi) == (point.oleh, point.aksi):
            if sisipan.sebelum is not None:
                return max(first for first in range(index + 1) if first == 0 or not steps[first][1].bersama)
            after = (later for later in range(index + 1, len(steps)) if not steps[later][1].bersama)
            return next(after, len(steps))
    return len(steps)
