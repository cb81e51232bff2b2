"""Following a rule's pointers: from the unit of a case to the unit whose leader is named."""

from tatakerja.engine.fakta import FactFinder
from tatakerja.values.organisasi import Organisasi, Unit
from tatakerja.values.penunjuk import (
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
    """

    def __init__(self, organisasi: Organisasi, facts: FactFinder) -> None:
        self._organisasi = organisasi
        self._facts = facts

    def post(self, way: Penunjuk, unit: Unit) -> Unit | None:  # noqa: PLR0911  # one for each way to point
        """The unit whose leader a pointer names, seen from a unit; None where there is none."""
        mandiri = self._facts.mandiri(unit.kode)
        match way:
            case PimpinanUnitInduk():
                return None if unit.induk is None else self._organisasi.unit_menurut_kode[unit.induk]
            case PimpinanUnitSendiri():
                return unit if not way.jabatan or unit.jabatan_pimpinan in way.jabatan else None
            case PimpinanMandiri():
                return mandiri
            case PimpinanTerdekat():
                path = list(self._organisasi.jalur(unit.kode)) if way.batas == "akar" else self._path(unit, mandiri)
                return next((above for above in path if _fits(way, above)), None)
            case PimpinanTingkat():
                path = self._path(unit, mandiri)
                return path[-way.tingkat] if len(path) >= way.tingkat else None
            case PimpinanAnak():
                below = [] if mandiri is None else self._organisasi.bawahan[mandiri.kode]
                of_kind = [child for child in below if child.jenis == way.jenis]
                return of_kind[0] if len(of_kind) == 1 else None
            case PimpinanPerangkatDaerah():
                pd = self._organisasi.perangkat_daerah(unit.kode)
                above = pd is not mandiri and pd.jenis != "pemerintah_daerah"
                return pd if above and (not way.jabatan or pd.jabatan_pimpinan in way.jabatan) else None

    def posts(self, way: Penunjuk, unit: Unit) -> list[Unit]:
        """The unit whose leader a pointer names, or, seen from above that post, every unit that it could mean."""
        post = self.post(way, unit)
        return self.candidates(way, unit) if post is None else [post]

    def candidates(self, way: Penunjuk, unit: Unit) -> list[Unit]:
        """The units that a pointer could mean for somebody placed lower."""
        mandiri = self._facts.mandiri(unit.kode)
        if mandiri is None:
            return []
        match way:
            case PimpinanTerdekat():
                return [below for below in self._facts.dalam_mandiri(mandiri.kode) if _fits(way, below)]
            case PimpinanTingkat(tingkat=2):
                inside = self._facts.dalam_mandiri(mandiri.kode)
                return [below for below in inside if below.induk == mandiri.kode]
            case PimpinanAnak():
                return [below for below in self._organisasi.bawahan[mandiri.kode] if below.jenis == way.jenis]
        return []

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
