"""Following a rule's pointers: from the unit of a case to the unit whose leader is named."""

from collections.abc import Callable, Iterable, Sequence

from tatakerja.engine.fakta import FactFinder
from tatakerja.values.organisasi import Susunan, Unit
from tatakerja.values.penunjuk import (
    PemegangPeran,
    Penunjuk,
    PimpinanAnak,
    PimpinanMandiri,
    PimpinanPerangkatDaerah,
    PimpinanTerdekat,
    PimpinanTingkat,
    PimpinanUnitInduk,
    PimpinanUnitSendiri,
)


class PointerFollower:
    """Follows pointers in one organisation.

    :param facts: knows which unit is the independent one above another.
    :param role: the unit of the post that has a role by the kedudukan of staff in a unit; None where nobody has.
    """

    def __init__(
        self, organisasi: Susunan, facts: FactFinder, role: Callable[[str, Unit], Unit | None] | None = None
    ) -> None:
        self._organisasi = organisasi
        self._facts = facts
        self._role = role
        self._could: dict[tuple[Penunjuk, str], Sequence[Unit]] = {}

    def post(  # noqa: PLR0911  # one for each way to point
        self, way: Penunjuk, unit: Unit, before: Unit | None = None
    ) -> Unit | None:
        """The unit whose leader a pointer names, seen from a unit; None where there is none.

        :param before: the unit of the post that a chain names before this one.
        """
        mandiri = self._facts.mandiri(unit.kode)
        match way:
            case PimpinanUnitInduk():
                return None if unit.induk is None else self._organisasi.unit_menurut_kode[unit.induk]
            case PimpinanUnitSendiri():
                return unit if not way.jabatan or unit.jabatan_pimpinan in way.jabatan else None
            case PimpinanMandiri():
                return mandiri
            case PimpinanTerdekat():
                return next((above for above in self._searched(way, unit, before) if _fits(way, above)), None)
            case PemegangPeran():
                return None if self._role is None else self._role(way.peran, unit)
            case PimpinanTingkat():
                path = self._path(unit, mandiri)
                return path[-way.tingkat] if len(path) >= way.tingkat else None
            case PimpinanAnak():
                of_kind = self.candidates(way, unit)
                return of_kind[0] if len(of_kind) == 1 else None
            case PimpinanPerangkatDaerah():
                pd = self._organisasi.perangkat_daerah(unit.kode)
                above = (way.sendiri or pd is not mandiri) and pd.jenis != "pemerintah_daerah"
                return pd if above and (not way.jabatan or pd.jabatan_pimpinan in way.jabatan) else None

    def posts(self, way: Penunjuk, unit: Unit) -> Sequence[Unit]:
        """The unit whose leader a pointer names, or, seen from above that post, every unit that it could mean."""
        post = self.post(way, unit)
        return self.candidates(way, unit) if post is None else [post]

    def absent(self, way: Penunjuk, unit: Unit) -> str:
        """That the post a pointer names isn't there, seen from a unit: where it would have to be."""
        mandiri = self._facts.mandiri(unit.kode)
        if isinstance(way, PimpinanAnak) and mandiri is not None:
            return f"tidak ada di bawah {mandiri.kode}"
        return f"tidak ada di atas {unit.kode}"

    def candidates(self, way: Penunjuk, unit: Unit) -> Sequence[Unit]:
        """The units below this one that a pointer could mean for somebody placed there, this one among them."""
        mandiri = self._facts.mandiri(unit.kode)
        if mandiri is None:
            return ()
        known = self._could.get((way, mandiri.kode))
        if known is None:
            known = self._could[way, mandiri.kode] = tuple(self._below(way, mandiri.kode))
        if isinstance(way, PimpinanAnak):
            return known  # of the independent unit, wherever one is placed in it
        return [below for below in known if unit in self._organisasi.jalur(below.kode)]

    def _below(self, way: Penunjuk, mandiri: str) -> Iterable[Unit]:
        match way:
            case PimpinanTerdekat():
                return (below for below in self._facts.dalam_mandiri(mandiri) if _fits(way, below))
            case PimpinanTingkat(tingkat=2):
                return (below for below in self._facts.dalam_mandiri(mandiri) if below.induk == mandiri)
            case PimpinanAnak():
                return (below for below in self._organisasi.bawahan[mandiri] if below.jenis == way.jenis)
        return ()

    def _searched(self, way: PimpinanTerdekat, unit: Unit, before: Unit | None) -> list[Unit]:
        """The units among which the nearest is sought, upward."""
        mandiri = self._facts.mandiri(unit.kode)
        if way.mulai == "mandiri":
            start = mandiri
        elif way.mulai == "sebelumnya":
            above = None if before is None else before.induk
            start = None if above is None else self._organisasi.unit_menurut_kode[above]
        else:
            start = unit
        if start is None:
            return []
        return list(self._organisasi.jalur(start.kode)) if way.batas == "akar" else self._path(start, mandiri)

    def _path(self, unit: Unit, mandiri: Unit | None) -> list[Unit]:
        """From a unit up to its independent unit, both included; empty without one."""
        path: list[Unit] = []
        if mandiri is not None:
            for above in self._organisasi.jalur(unit.kode):
                path.append(above)
                if above is mandiri:
                    break
        return path


def _fits(way: PimpinanTerdekat, unit: Unit) -> bool:
    return (not way.jenis or unit.jenis in way.jenis) and (not way.jabatan or unit.jabatan_pimpinan in way.jabatan)
