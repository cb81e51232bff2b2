"""Steps of a route while it is being drawn up: filled in for one employee each, then joined over all of them."""

from collections.abc import Callable, Iterable

import attrs

from tatakerja.values.alur import SURAT_PENETAPAN, PolaLangkah
from tatakerja.values.answers.alur import Langkah
from tatakerja.values.pejabat import Pejabat


@attrs.frozen
class Place:
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


def joined(steps: Iterable[Step], sitasi: Callable[[tuple[str, ...]], tuple[str, ...]]) -> tuple[Langkah, ...]:
    """Number the steps, and make one of those that are the same for several employees."""
    steps = list(steps)
    numbers = {
        place: number for number, place in enumerate(sorted({step.place for step in steps}, key=_in_order), start=1)
    }
    groups: dict[tuple[object, ...], list[Step]] = {}
    for step in sorted(steps, key=lambda step: numbers[step.place]):
        groups.setdefault(step.key, []).append(step)
    return tuple(_one(group, numbers[group[0].place], sitasi) for group in groups.values())


def _in_order(place: Place) -> tuple[int, int]:
    return place.fase, place.tahap


def _one(group: list[Step], no: int, sitasi: Callable[[tuple[str, ...]], tuple[str, ...]]) -> Langkah:
    first = group[0]
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
