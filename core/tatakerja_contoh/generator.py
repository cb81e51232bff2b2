"""Growing an organisation from a skeleton: units, people, and who holds which post."""

from collections.abc import Sequence
from datetime import date
from itertools import accumulate

from tatakerja import Organisasi, Pegawai, Unit, sebutan_jabatan
from tatakerja.plugin import JENIS_MANDIRI, JENIS_UNIT, Kerangka, Kosakata
from tatakerja_contoh.kerangka import GalatSusunan, UnitBerpola, units_of_frame
from tatakerja_contoh.orang import PembuatPegawai
from tatakerja_contoh.pemangku import susun_pemangku
from tatakerja_contoh.undian import Undian

_LOWONG = 0.03
"""Share of posts that stand vacant, once there are people for all."""


def susun_contoh(kerangka: Kerangka, kosakata: Kosakata, *, pegawai: int, benih: int, tanggal: date) -> Organisasi:
    """Grow a sample organisation; the same arguments give the same organisation on every machine.

    All units of the skeleton are there whatever the number of people. At most half of the people, rounded up, lead:
    where that isn't enough, posts are filled from the top of the organisation down and the rest stand vacant.
    Otherwise a few posts are vacant, some of them with a Plt.; there are a Plh., a delegated appraisal, and acting
    periods about to end and ended. All others are spread over the units by weight, once each class of place has
    somebody.

    :param kerangka: the skeleton.
    :param kosakata: the regency's vocabulary, for the titles of posts.
    :param pegawai: number of people, the kepala daerah and other instansi included; 1 at least.
    :param benih: the seed.
    :param tanggal: the day on which the sample is plausible: ages, periods of office.
    :raises ValueError: for fewer than one employee, or a day before 1970.
    :raises GalatSusunan: for a skeleton with two units of one code, with a kind of unit that isn't known or has no
        place there, or without a unit that has staff.
    """
    if pegawai < 1:
        raise ValueError(f"jumlah pegawai {pegawai} terlalu kecil; sekurangnya 1")
    undian = Undian(benih)
    nodes = tuple(units_of_frame(kerangka))
    units = tuple(node.unit for node in nodes)
    _periksa_jenis(units, kosakata)
    title_of = sebutan_jabatan(Organisasi(units, ()), kosakata)
    led = _terisi(nodes, pegawai, undian)
    staff = _sebar(nodes, pegawai - len(led), undian)
    people = PembuatPegawai(undian, tanggal)
    rows: list[Pegawai] = []
    leaders: dict[str, Pegawai] = {}
    by_unit: dict[str, range] = {}
    for node, count in zip(nodes, staff, strict=True):
        if node.unit.kode in led:
            leaders[node.unit.kode] = people.pimpinan(node, title_of(node.unit.kode))
            rows.append(leaders[node.unit.kode])
        by_unit[node.unit.kode] = range(len(rows), len(rows) + count)
        rows += people.staf(node, count)

    def staf(kode: str) -> Sequence[Pegawai]:
        place = by_unit[kode]
        return rows[place.start : place.stop]

    return Organisasi(units, rows, susun_pemangku(units, leaders, staf, undian=undian, tanggal=tanggal))


def _periksa_jenis(units: Sequence[Unit], kosakata: Kosakata) -> None:
    known = {*JENIS_UNIT, *(added.jenis for added in kosakata.jenis_unit)}
    if unknown := sorted({unit.jenis for unit in units} - known):
        raise GalatSusunan(f"jenis unit dalam kerangka tidak dikenal: {', '.join(unknown)}; tambahkan pada kosakata")
    roots = [unit.jenis for unit in units if unit.induk is None]
    if roots != ["pemerintah_daerah", *["instansi_lain"] * (len(roots) - 1)]:
        raise GalatSusunan("akar kerangka harus satu pemerintah_daerah, selebihnya instansi_lain")


def _terisi(nodes: tuple[UnitBerpola, ...], pegawai: int, undian: Undian) -> frozenset[str]:
    """Codes of the units whose post is filled."""
    from_top = sorted(nodes, key=lambda node: node.tingkat)[: (pegawai + 1) // 2]
    # Those through whom work crosses agencies and instansi stay in office: roots and the Sekretaris Daerah.
    lower = [node.unit.kode for node in from_top if node.tingkat and node.unit.jenis != "sekretariat_daerah"]
    vacant = frozenset(undian.beberapa(lower, round(len(lower) * _LOWONG)))
    return frozenset(node.unit.kode for node in from_top) - vacant


def _sebar(nodes: tuple[UnitBerpola, ...], staf: int, undian: Undian) -> list[int]:
    """How many of the staff each unit gets: by weight, after one for the first unit of each class of places.

    Rules tell those classes apart, so that a sample without one would not show what the regulation says of it. With
    fewer than two people a class there is no room for that, and weight alone decides.
    """
    first = _perwakilan(nodes)
    if staf < 2 * len(first):
        first = frozenset()
    spread = _menurut_bobot(nodes, staf - len(first), undian)
    return [count + (node.unit.kode in first) for node, count in zip(nodes, spread, strict=True)]


def _perwakilan(nodes: tuple[UnitBerpola, ...]) -> frozenset[str]:
    """Code of the first unit with staff of each class: what stands between it and the independent unit, and that."""
    above: dict[str, tuple[object, ...]] = {}
    found: dict[tuple[object, ...], str] = {}
    for node in nodes:
        unit = node.unit
        own = (unit.jenis, unit.jabatan_pimpinan, unit.kelas, unit.penanda, unit.pola)
        alone = unit.induk is None or unit.jenis in JENIS_MANDIRI
        above[unit.kode] = (own,) if alone else (*above[unit.induk or ""], own)
        if node.contoh.bobot:
            found.setdefault(above[unit.kode], unit.kode)
    return frozenset(found.values())


def _menurut_bobot(nodes: tuple[UnitBerpola, ...], staf: int, undian: Undian) -> list[int]:
    """So many spread over the units: evenly spaced marks on the line of all weights."""
    bounds = list(accumulate(node.contoh.bobot for node in nodes))
    total = bounds[-1]
    if not staf:
        return [0] * len(nodes)
    if not total:
        raise GalatSusunan("tidak ada unit berbobot dalam kerangka; pegawai tidak dapat ditempatkan")
    offset = undian.bulat(total)
    # Mark i lies at (i * total + offset) / staf; integers, so that no machine rounds otherwise.
    upto = [max(0, -((offset - bound * staf) // total)) for bound in bounds]
    return [here - before for here, before in zip(upto, [0, *upto[:-1]], strict=True)]
