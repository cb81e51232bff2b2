"""One organisation under several regulations: where would everyone stand elsewhere."""

from collections.abc import Iterator, Sequence
from typing import Literal

import attrs

from tatakerja.engine.questions import Questions
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.registry import plugin_terpasang
from tatakerja.rules.rulebook import susun_buku
from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.kedudukan import Kedudukan
from tatakerja.values.organisasi import Pegawai
from tatakerja.values.pejabat import Pejabat

UnsurKedudukan = Literal["status", "ppk", "puo", "koordinator"]
UNSUR_KEDUDUKAN: tuple[UnsurKedudukan, ...] = ("status", "ppk", "puo", "koordinator")
"""What may be another for an employee: whether there is an answer, and three officials."""


@attrs.frozen(kw_only=True)
class BandingRegulasi:
    """One regulation against that of the organisation itself.

    :ivar regulasi: its name; ``singkatan`` how it is cited.
    :ivar pegawai: how many were asked about: those whom at least one of the two covers.
    :ivar berubah: for how many something is another; the others by what.
    :ivar tanpa_ppk: how many would have no PPK though the regulation is asked about them.
    """

    regulasi: str
    singkatan: str
    pegawai: int
    berubah: int
    status: int
    ppk: int
    puo: int
    koordinator: int
    tanpa_ppk: int


@attrs.frozen(kw_only=True)
class TempatPegawai:
    """Where one employee would stand under one regulation.

    :ivar beda: in what it is another than under the organisation's own, of ``UNSUR_KEDUDUKAN``; empty under its own.
    """

    pegawai: Pegawai
    regulasi: str
    kedudukan: Kedudukan
    beda: tuple[UnsurKedudukan, ...]


@attrs.frozen
class BandingWilayah:
    """An organisation under its own regulation and others.

    :ivar asal: the answers under its own.
    :ivar lain: those under the others.
    """

    asal: Questions
    lain: tuple[Questions, ...]

    def ringkas(self) -> tuple[BandingRegulasi, ...]:
        """Each other regulation in figures, in the order given."""
        return tuple(map(self._compared, self.lain))

    def tempat(self, *, semua: bool = False) -> Iterator[TempatPegawai]:
        """Everyone under every regulation, the organisation's own first.

        :param semua: whether those are among them for whom nothing is another.
        """
        people = self.asal.organisasi.pegawai
        own, codes = self.asal.kedudukan_kode()
        others = [(sistem.buku.regulasi.nama, *sistem.kedudukan_kode()) for sistem in self.lain]
        pairs: dict[tuple[int, int, int], tuple[UnsurKedudukan, ...]] = {}
        for place, pegawai in enumerate(people):
            here = own[codes[place]]
            found = []
            for number, (name, answers, theirs) in enumerate(others):
                key = number, codes[place], theirs[place]
                if key not in pairs:
                    pairs[key] = beda(here, answers[theirs[place]])
                found.append(
                    TempatPegawai(pegawai=pegawai, regulasi=name, kedudukan=answers[theirs[place]], beda=pairs[key])
                )
            if semua or any(one.beda for one in found):
                yield TempatPegawai(pegawai=pegawai, regulasi=self.asal.buku.regulasi.nama, kedudukan=here, beda=())
                yield from found

    def _compared(self, lain: Questions) -> BandingRegulasi:
        own, codes = self.asal.kedudukan_kode()
        answers, theirs = lain.kedudukan_kode()
        pairs: dict[tuple[int, int], int] = {}
        for pair in zip(codes, theirs, strict=True):
            pairs[pair] = pairs.get(pair, 0) + 1
        count = dict.fromkeys(("pegawai", "berubah", "tanpa_ppk", *UNSUR_KEDUDUKAN), 0)
        for (a, b), many in pairs.items():
            left, right = own[a], answers[b]
            if left.status == right.status == "di_luar_regulasi":
                continue
            count["pegawai"] += many
            count["tanpa_ppk"] += many * (right.ppk is None)
            different = beda(left, right)
            count["berubah"] += many * bool(different)
            for one in different:
                count[one] += many
        regulasi = lain.buku.regulasi
        return BandingRegulasi(regulasi=regulasi.nama, singkatan=regulasi.singkatan, **count)


def beda(a: Kedudukan, b: Kedudukan) -> tuple[UnsurKedudukan, ...]:
    """In what two answers differ; an official is the same if person and post are."""
    roles: tuple[UnsurKedudukan, ...] = ("ppk", "puo", "koordinator")
    other = [role for role in roles if _who(getattr(a, role)) != _who(getattr(b, role))]
    return (*(("status",) if a.status != b.status else ()), *other)


def _who(official: Pejabat | None) -> tuple[str | None, str] | None:
    return None if official is None else (official.nip, official.unit)


def bandingkan_wilayah(asal: Questions, *, terhadap: Sequence[str] | None = None) -> BandingWilayah:
    """Ask about one organisation under other regulations.

    :param asal: the organisation under its own.
    :param terhadap: names of the others; every installed one if not given.
    :raises GalatTatakerja: if another can't be used, or there is none.
    """
    name = asal.buku.regulasi.nama
    installed = [one.nama for one in plugin_terpasang()]
    wanted = list(dict.fromkeys(installed if terhadap is None else terhadap))
    others = [one for one in wanted if one != name]
    if not others and len(installed) > 1:
        known = ", ".join(one for one in installed if one != name)
        raise GalatTatakerja(f"{name!r} adalah regulasi organisasi itu sendiri; bandingkan dengan yang lain: {known}")
    if not others:
        raise GalatTatakerja(f"tidak ada regulasi lain daripada {name!r} yang terpasang; pasang pluginnya dahulu")
    books = [susun_buku(PluginManager(one)) for one in others]
    return BandingWilayah(asal, tuple(Questions(buku, asal.organisasi, asal.tanggal) for buku in books))
