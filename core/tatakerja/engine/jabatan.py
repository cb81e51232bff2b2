"""Who holds which post on a day, and how a post is named on the screen."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache, cached_property
from typing import NamedTuple

from tatakerja.values.istilah import JABATAN_STAF, LABEL_JABATAN, PEMEGANG
from tatakerja.values.organisasi import Pegawai, Pemangku, Susunan, Unit, rows_by
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.regulasi import Istilah, Kosakata

_ISTILAH_INTI = (
    Istilah(jenis="pemerintah_daerah", nama="Pemerintah Daerah", pimpinan="Bupati"),
    Istilah(jenis="sekretariat_daerah", nama="Sekretariat Daerah", pimpinan="Sekretaris Daerah"),
    Istilah(jenis="sekretariat_dprd", nama="Sekretariat DPRD", pimpinan="Sekretaris DPRD"),
    Istilah(jenis="inspektorat", nama="Inspektorat", pimpinan="Inspektur"),
    Istilah(jenis="asisten", nama="Asisten", pimpinan="", lengkap=True),
    Istilah(jenis="inspektur_pembantu", nama="Inspektur Pembantu", pimpinan="", lengkap=True),
    Istilah(jenis="wakil_direktur", nama="Wakil Direktur", pimpinan="", lengkap=True),
    Istilah(jenis="sekretariat", nama="Sekretariat", pimpinan="Sekretaris", induk="kecamatan"),
    Istilah(jenis="sekretariat", nama="Sekretariat", pimpinan="Sekretaris"),
    Istilah(jenis="kecamatan", nama="Kecamatan", pimpinan="Camat"),
    Istilah(jenis="kelurahan", nama="Kelurahan", pimpinan="Lurah"),
    Istilah(jenis="rsud", nama="RSUD", pimpinan="Direktur", lengkap=True),
)


def sebutan_jabatan(organisasi: Susunan, kosakata: Kosakata) -> Callable[[str], str]:
    """Titles of the posts that lead units, by the units' codes: what a function that is given a code answers.

    :param organisasi: the units; who holds their posts doesn't matter.
    :param kosakata: the regency's local names of units and leaders.
    """
    return PostBook(organisasi, kosakata, date.min).jabatan


class PemangkuHari(NamedTuple):
    """The holders of one post on one day.

    :ivar pemegang: the one definitif, pj or plt; None for a vacant post.
    :ivar plh: those who take steps in the holder's absence.
    :ivar delegasi: those who appraise instead of the holder.
    """

    pemegang: Pemangku | None = None
    plh: tuple[Pemangku, ...] = ()
    delegasi: tuple[Pemangku, ...] = ()


_VAKAN = PemangkuHari()


class PostBook:
    """The holders of all posts of an organisation on one day.

    :param organisasi: units, employees and holders.
    :param kosakata: the regency's local names of leaders.
    :param tanggal: the day.
    :param pemangku: those of the organisation's holders among whom that day's are; None: all.
    :ivar jabatan: title of the post that leads a unit, by its code.
    """

    def __init__(
        self, organisasi: Susunan, kosakata: Kosakata, tanggal: date, pemangku: Iterable[Pemangku] | None = None
    ) -> None:
        self._organisasi = organisasi
        self._istilah = kosakata.istilah + _ISTILAH_INTI
        self.tanggal = tanggal
        # Rows of all days: most who ask want a few posts of one day, and there are days without end.
        if pemangku is None:
            self._rows: Iterable[Pemangku] = organisasi.pemangku
            self._rows_of_unit, self._rows_of_nip = organisasi.pemangku_unit, organisasi.pemangku_nip
        else:
            self._rows = tuple(pemangku)
            self._rows_of_unit = rows_by(self._rows, lambda row: row.unit)
            self._rows_of_nip = rows_by(self._rows, lambda row: row.nip)
        self._by_unit: dict[str, PemangkuHari] = {}
        self._by_nip: dict[str, tuple[Pemangku, ...]] = {}
        self.jabatan = cache(self._jabatan)
        self._officials: dict[tuple[str, str | None, str | None], Pejabat] = {}

    def pemangku(self, unit: str) -> PemangkuHari:
        """Who holds the post that leads a unit."""
        rows = self._rows_of_unit.get(unit)
        if rows is None:
            return _VAKAN
        found = self._by_unit.get(unit)
        if found is None:
            found = self._by_unit[unit] = _on_a_day([row for row in rows if row.menjabat(self.tanggal)])
        return found

    def jabatan_dipegang(self, nip: str) -> tuple[Pemangku, ...]:
        """The posts that a person holds that day, in any capacity."""
        rows = self._rows_of_nip.get(nip)
        if rows is None:
            return ()
        found = self._by_nip.get(nip)
        if found is None:
            found = self._by_nip[nip] = tuple([row for row in rows if row.menjabat(self.tanggal)])
        return found

    def pemegang_jabatan(self) -> tuple[str, ...]:
        """The NIPs of everyone who holds a post that day."""
        return self._holding

    @cached_property
    def _holding(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(row.nip for row in self._rows if row.menjabat(self.tanggal)))

    def unit_dipimpin(self, pegawai: Pegawai) -> tuple[Unit, ...]:
        """The unit whose leader an employee *is*, for their own kedudukan.

        Definitif and pj posts count; a Plt. keeps their own post, so one counts only for a structural official without
        any other. More than one unit remains where the data can't say which.
        """
        rows = self.jabatan_dipegang(pegawai.nip)
        led = [row.unit for row in rows if row.sebagai in ("definitif", "pj")]
        if not led and pegawai.jenis_jabatan not in JABATAN_STAF:
            led = [row.unit for row in rows if row.sebagai == "plt"]
        if pegawai.unit in led:
            led = [pegawai.unit]
        return tuple(self._organisasi.unit_menurut_kode[kode] for kode in dict.fromkeys(led))

    def saling_menggantikan(self) -> Iterator[tuple[Pemangku, Pemangku]]:
        """The rows of two who stand in for each other, as Plt., Plh. or delegate, that day: each pair once.

        Who is replaced is the post's holder, or whoever is placed in the unit with a rank that leads it.
        """
        held = (row for nip in self._holding for row in self.jabatan_dipegang(nip))
        acting = [row for row in held if row.sebagai not in ("definitif", "pj")]
        for place, one in enumerate(acting):
            for other in acting[place + 1 :]:
                if other.nip in self._replaced(one) and one.nip in self._replaced(other):
                    yield one, other

    def _replaced(self, row: Pemangku) -> frozenset[str]:
        """Those in whose place the holder of a row acts, themselves left out."""
        led = self._organisasi.unit_menurut_kode[row.unit]
        found = {one.nip for one in self._by_unit_rows(row.unit) if one.sebagai in ("definitif", "pj")}
        for nip in self._holding:
            person = self._organisasi.pegawai_ber_nip(nip)
            if person is not None and person.unit == row.unit and person.jenis_jabatan == led.jabatan_pimpinan:
                found.add(nip)
        return frozenset(found - {row.nip})

    def _by_unit_rows(self, unit: str) -> tuple[Pemangku, ...]:
        holders = self.pemangku(unit)
        own = () if holders.pemegang is None else (holders.pemegang,)
        return (*own, *holders.plh, *holders.delegasi)

    def _jabatan(self, kode: str) -> str:
        """Title of the post that leads a unit: the unit's own, else the regency's word, else the core's."""
        unit = self._organisasi.unit_menurut_kode[kode]
        if unit.sebutan_pimpinan:
            return unit.sebutan_pimpinan
        parent = None if unit.induk is None else self._organisasi.unit_menurut_kode[unit.induk].jenis
        for istilah in self._istilah:
            if istilah.jenis == unit.jenis and istilah.induk in (None, parent):
                title = f"{istilah.pimpinan} {unit.nama}" if istilah.lengkap else istilah.pimpinan
                return title.strip()
        return f"Kepala {unit.nama}"

    def pejabat(self, kode: str, pemangku: Pemangku | None) -> Pejabat:
        """An official: the post that leads a unit, and the holder given; None names it as vacant."""
        key = (kode, None, None) if pemangku is None else (kode, pemangku.nip, pemangku.sebagai)
        found = self._officials.get(key)
        if found is None:
            person = None if pemangku is None else self._organisasi.pegawai_ber_nip(pemangku.nip)
            found = Pejabat(key[1], person.nama if person else None, kode, self.jabatan(kode), key[2])
            self._officials[key] = found
        return found

    def pegawai_sendiri(self, pegawai: Pegawai) -> Pejabat:
        """An employee who acts as such, not for a post."""
        jabatan = pegawai.nama_jabatan or LABEL_JABATAN[pegawai.jenis_jabatan]
        return Pejabat(pegawai.nip, pegawai.nama, pegawai.unit, jabatan, None)


def _on_a_day(rows: list[Pemangku]) -> PemangkuHari:
    return PemangkuHari(
        pemegang=next((row for row in rows if row.sebagai in PEMEGANG), None),
        plh=tuple(row for row in rows if row.sebagai == "plh"),
        delegasi=tuple(row for row in rows if row.sebagai == "delegasi_penilaian"),
    )
