"""What stands in a chart: units below each other, who holds their posts, and who appraises whom."""

from collections import Counter
from collections.abc import Iterator
from typing import Literal

import attrs

from tatakerja.engine.questions import Questions
from tatakerja.values.istilah import LABEL_SEBAGAI
from tatakerja.values.kedudukan import Kedudukan
from tatakerja.values.organisasi import Pegawai, Unit
from tatakerja.values.pejabat import Pejabat

KeadaanJabatan = Literal["definitif", "sementara", "lowong"]
"""Whether a post has its own holder, one for the time being, or none."""


@attrs.frozen(kw_only=True)
class OrangBagan:
    """An employee of a unit who doesn't lead it, and who appraises them; ``ppk`` says why where nobody does."""

    nip: str
    nama: str
    jabatan: str
    ppk: str


@attrs.frozen(kw_only=True)
class UnitBagan:
    """A unit in a chart.

    :ivar pemangku: who holds its post, with the capacity where that isn't definitif; empty where it is vacant.
    :ivar wakil: who acts for the holder or appraises in their place that day.
    :ivar penilai: who appraises its leader, in words; ``penilai_unit`` the unit that they lead, None where nobody does.
    :ivar orang: its staff, the leader left out.
    :ivar anak: the units directly below.
    """

    kode: str
    nama: str
    jenis: str
    jabatan: str
    keadaan: KeadaanJabatan
    pemangku: str
    nip: str
    wakil: tuple[str, ...]
    penilai: str
    penilai_unit: str | None
    orang: tuple[OrangBagan, ...]
    anak: tuple["UnitBagan", ...]

    @property
    def penilai_staf(self) -> list[tuple[str, int]]:
        """Who appraises its staff, each with for how many, the most first."""
        return Counter(one.ppk for one in self.orang).most_common()

    def semua(self) -> Iterator["UnitBagan"]:
        """The unit and all below it, parents first."""
        yield self
        for one in self.anak:
            yield from one.semua()


def susun_bagan(sistem: Questions, unit: str) -> UnitBagan:
    """The chart of a unit and all below it, on the day of a system.

    :param unit: its code.
    """
    organisasi = sistem.organisasi
    posts = sistem.posts()
    answers: dict[str, Kedudukan] = {}
    staff: dict[str, list[Pegawai]] = {}
    below = {one.kode for one in organisasi.turunan(unit)}
    for pegawai, answer in sistem.kedudukan_semua():
        if pegawai.unit in below:
            staff.setdefault(pegawai.unit, []).append(pegawai)
        answers[pegawai.nip] = answer

    def node(one: Unit) -> UnitBagan:
        held = posts.pemangku(one.kode)
        official = posts.pejabat(one.kode, held.pemegang)
        answer = None if official.nip is None else answers.get(official.nip)
        people = [pegawai for pegawai in staff.get(one.kode, ()) if pegawai.nip != official.nip]
        acting = [posts.pejabat(one.kode, row) for row in (*held.plh, *held.delegasi)]
        return UnitBagan(
            kode=one.kode,
            nama=one.nama,
            jenis=one.jenis,
            jabatan=official.jabatan,
            keadaan=_state(official),
            pemangku="" if official.nip is None else _named(official),
            nip=official.nip or "",
            wakil=tuple(map(_named, acting)),
            penilai=_appraiser(answer, acting=official.sebagai == "plt"),
            penilai_unit=None if answer is None or answer.ppk is None else answer.ppk.unit,
            orang=tuple(
                OrangBagan(
                    nip=pegawai.nip,
                    nama=pegawai.nama,
                    jabatan=pegawai.nama_jabatan or pegawai.jenis_jabatan.replace("_", " "),
                    ppk=_appraiser(answers[pegawai.nip]),
                )
                for pegawai in people
            ),
            anak=tuple(map(node, organisasi.bawahan[one.kode])),
        )

    return node(organisasi.unit_menurut_kode[unit])


def _state(official: Pejabat) -> KeadaanJabatan:
    if official.nip is None:
        return "lowong"
    return "definitif" if official.sebagai == "definitif" else "sementara"


def _named(official: Pejabat) -> str:
    name = official.nama or f"NIP {official.nip}"
    return name if official.sebagai in (None, "definitif") else f"{name} ({LABEL_SEBAGAI[official.sebagai]})"


def _appraiser(answer: Kedudukan | None, *, acting: bool = False) -> str:
    """Who appraises, by the post; why nobody does. A Plt. is appraised in the post that is their own."""
    if answer is None:
        return "-"
    own = " (menurut jabatan definitifnya)" if acting else ""
    if answer.ppk is None:
        return f"{answer.status.replace('_', ' ')}{own}"
    return f"{answer.ppk.jabatan}{' (lowong)' if answer.ppk.nip is None else ''}{own}"
