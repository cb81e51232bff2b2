"""Inventing who holds which post: definitif, Plt., Plh. and delegated appraisal, with dates."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from tatakerja import Organisasi, Pegawai, Pemangku, Unit
from tatakerja.plugin import JABATAN_PIMPINAN
from tatakerja_contoh.undian import Undian

_HARI_PLT = 90
"""Length of a Plt.'s period in days."""
_SEGERA = 14
"""Within how many days an acting period that is about to end, or has ended, does or did so."""
_BERPLT = 0.6
"""Share of vacant posts with a Plt."""
_PLT_TERBANYAK = 0.03
"""At most so many Plt. for each leader there is, three at least: a sample of few people isn't led by Plt. alone."""
_STAF_DELEGASI = 8
"""From how many staff on a leader is one who delegates appraisal."""

Staf = Callable[[str], Sequence[Pegawai]]


def susun_pemangku(
    units: Sequence[Unit], pimpinan: Mapping[str, Pegawai], staf: Staf, *, undian: Undian, tanggal: date
) -> list[Pemangku]:
    """The holders of all posts, in the order of the units.

    :param units: the units.
    :param pimpinan: by unit, who leads it; units without stand vacant.
    :param staf: gives the staff of a unit.
    :param undian: the source of chance.
    :param tanggal: the day on which periods are current.
    """
    return _PenyusunPemangku(units, pimpinan, undian, tanggal).susun(staf)


class _PenyusunPemangku:
    def __init__(self, units: Sequence[Unit], pimpinan: Mapping[str, Pegawai], undian: Undian, tanggal: date) -> None:
        self._organisasi = Organisasi(units, ())
        self._pimpinan = pimpinan
        self._undian = undian
        self._tanggal = tanggal
        self._rows: dict[str, list[Pemangku]] = {unit.kode: [] for unit in units}

    def susun(self, staf: Staf) -> list[Pemangku]:
        for kode, person in self._pimpinan.items():
            self._definitif(kode, person)
        self._plt()
        self._plh()
        self._delegasi(staf)
        return [row for held in self._rows.values() for row in held]

    def _definitif(self, kode: str, person: Pegawai) -> None:
        since = self._hari(-self._undian.antara(40, 1400))
        self._tambah(kode, person, "definitif", since)

    def _plt(self) -> None:
        """Give vacant posts a Plt.: the first's period ends soon, the second's has ended, the rest as it falls."""
        busy: set[str] = set()
        number = 0
        for unit in self._organisasi.unit:
            if number >= max(3, len(self._pimpinan) * _PLT_TERBANYAK):
                return
            if unit.kode in self._pimpinan:
                continue
            candidates = [person for person in self._pengganti(unit) if person.nip not in busy]
            if not candidates or (number > 2 and self._undian.pecahan() >= _BERPLT):
                continue
            person = self._undian.satu(candidates)
            busy.add(person.nip)
            soon = self._undian.antara(1, _SEGERA)
            if number == 1:
                until = self._hari(-soon)
            elif number in (0, 2):
                until = self._hari(soon)
            else:
                until = self._hari(self._undian.antara(_SEGERA + 1, _HARI_PLT - 2))
            self._tambah(unit.kode, person, "plt", until - timedelta(days=_HARI_PLT - 1), selesai=until)
            number += 1

    def _plh(self) -> None:
        """Let one head of an agency or bidang be away for a few days."""
        absent = [
            unit
            for unit in self._organisasi.unit
            if unit.kode in self._pimpinan
            and unit.jabatan_pimpinan in ("jpt_pratama", "administrator")
            and self._pengganti(unit)
        ]
        if absent:
            unit = self._undian.satu(absent)
            person = self._undian.satu(self._pengganti(unit))
            since, until = self._hari(-self._undian.antara(0, 3)), self._hari(self._undian.antara(0, 5))
            self._tambah(unit.kode, person, "plh", since, selesai=until)

    def _delegasi(self, staf: Staf) -> None:
        """Let one leader with many people delegate appraisal to a senior fungsional of the unit."""
        able: dict[str, list[Pegawai]] = {}
        for unit in self._organisasi.unit:
            if unit.kode not in self._pimpinan or unit.jabatan_pimpinan not in ("administrator", "fungsional"):
                continue
            people = staf(unit.kode)
            senior = [person for person in people if person.jenjang in ("ahli_muda", "ahli_madya")]
            if senior and len(people) >= _STAF_DELEGASI:
                able[unit.kode] = senior
        if able:
            kode = self._undian.satu(list(able))
            since = self._hari(-self._undian.antara(20, 200))
            self._tambah(
                kode,
                self._undian.satu(able[kode]),
                "delegasi_penilaian",
                since,
                selesai=date(self._tanggal.year, 12, 31),
            )

    def _pengganti(self, unit: Unit) -> list[Pegawai]:
        """Who may act for a leader: leaders of like units beside it, else of units below it, one rank down at most."""
        if unit.induk is None:
            return []
        kind = (unit.jenis, unit.jabatan_pimpinan)
        bawahan, pimpinan = self._organisasi.bawahan, self._pimpinan
        beside = [
            pimpinan[other.kode]
            for other in bawahan[unit.induk]
            if other is not unit and other.kode in pimpinan and (other.jenis, other.jabatan_pimpinan) == kind
        ]
        ranks = JABATAN_PIMPINAN[JABATAN_PIMPINAN.index(unit.jabatan_pimpinan) :][:2]
        return beside or [
            pimpinan[below.kode]
            for below in bawahan[unit.kode]
            if below.kode in pimpinan and below.jabatan_pimpinan in ranks
        ]

    def _tambah(self, kode: str, person: Pegawai, sebagai: str, mulai: date, *, selesai: date | None = None) -> None:
        letter = "SK 800.1.3.3" if sebagai in ("definitif", "delegasi_penilaian") else "Surat Perintah 800.1.11.1"
        basis = f"{letter}/{self._undian.antara(1, 900)}/{mulai.year}"
        if person.jenis_jabatan == "kepala_daerah":
            basis = "Keputusan Menteri Dalam Negeri"
        self._rows[kode].append(Pemangku(kode, person.nip, sebagai, mulai, selesai, basis))

    def _hari(self, selisih: int) -> date:
        return self._tanggal + timedelta(days=selisih)
