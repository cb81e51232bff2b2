"""A regulation's metadata and a regency's vocabulary."""

from collections.abc import Mapping
from datetime import date

import attrs

from tatakerja.values.fakta import Fakta
from tatakerja.values.penomoran import Penomoran


@attrs.frozen(kw_only=True)
class Regulasi:
    """What the regulation is, since when it is in force, and how it is numbered.

    :ivar nama: the regency's name for the command line, lower case: ``bantul``.
    :ivar daerah: the region's full name: ``Kabupaten Bantul``.
    :ivar judul: full title as cited.
    :ivar singkatan: how a citation begins: ``Perbup Bantul 1/2023``.
    :ivar versi: version of the rules in the plugin, written into every stored answer.
    :ivar penomoran: every place that can be cited.
    :ivar berlaku_sejak: first day in force; None where the source gives no date, then it counts as in force.
    :ivar berlaku_sampai: last day in force; None while it is.
    :ivar catatan: what a reader must know about the source.
    :ivar plugin_dasar: name of the one plugin on whose rows this one builds; empty for most. Its rows answer, too,
        unless a row here replaces them.
    """

    nama: str
    daerah: str
    judul: str
    singkatan: str
    versi: str
    penomoran: Penomoran = attrs.field(repr=False)
    berlaku_sejak: date | None = None
    berlaku_sampai: date | None = None
    catatan: tuple[str, ...] = ()
    plugin_dasar: str = ""

    def berlaku(self, tanggal: date) -> bool:
        """Whether the regulation is in force on a day."""
        return (self.berlaku_sejak is None or self.berlaku_sejak <= tanggal) and (
            self.berlaku_sampai is None or tanggal <= self.berlaku_sampai
        )


@attrs.frozen(kw_only=True)
class Istilah:
    """Local name of a kind of unit and of its leader.

    :ivar jenis: the kind of unit, in the core's words or the plugin's.
    :ivar nama: what the kind is called: ``Kapanewon``.
    :ivar pimpinan: what its leader is called: ``Panewu``.
    :ivar induk: kind of the parent for which this holds; None for any.
    :ivar lengkap: whether the leader's title goes before the unit's name, as in ``Kepala Bidang Aset``, the name being
        ``Bidang Aset`` and ``pimpinan`` ``Kepala``; otherwise the title stands alone.
    """

    jenis: str
    nama: str
    pimpinan: str
    induk: str | None = None
    lengkap: bool = False


@attrs.frozen(kw_only=True)
class JenisUnitBaru:
    """A kind of unit that a plugin adds: its word, and whether it is independent."""

    jenis: str
    mandiri: bool = False


@attrs.frozen(kw_only=True)
class Kosakata:
    """A regency's vocabulary: local names, further kinds of units, the marks, patterns and facts that its rules use.

    ``cakupan`` says how the regulation groups the core's scopes of an assignment; one that it doesn't know is absent.
    ``pola_nomor`` is how letters are numbered: ``{urut}`` counts within a year, a kind of letter and the unit that
    issues it, ``{klasifikasi}`` is the archive's class, ``{unit}`` the unit's code; also ``{jenis}``, ``{tahun}``.
    """

    istilah: tuple[Istilah, ...] = ()
    jenis_unit: tuple[JenisUnitBaru, ...] = ()
    penanda: tuple[str, ...] = ()
    pola: tuple[str, ...] = ()
    fakta: tuple[Fakta, ...] = ()
    cakupan: Mapping[str, str] = attrs.field(factory=dict)
    pola_nomor: str = "{klasifikasi}/{urut}/{unit}"
    klasifikasi: str = "800.1.11"

    def di_atas(self, bawah: "Kosakata") -> "Kosakata":
        """One vocabulary of both: these words and, behind them, those of the plugin on which this one builds."""
        plain = Kosakata()
        return Kosakata(
            istilah=self.istilah + bawah.istilah,
            jenis_unit=tuple(dict.fromkeys(self.jenis_unit + bawah.jenis_unit)),
            penanda=tuple(dict.fromkeys(self.penanda + bawah.penanda)),
            pola=tuple(dict.fromkeys(self.pola + bawah.pola)),
            fakta=self.fakta + tuple(one for one in bawah.fakta if one not in self.fakta),
            cakupan={**bawah.cakupan, **self.cakupan},
            pola_nomor=bawah.pola_nomor if self.pola_nomor == plain.pola_nomor else self.pola_nomor,
            klasifikasi=bawah.klasifikasi if self.klasifikasi == plain.klasifikasi else self.klasifikasi,
        )
