"""A regulation's metadata and a regency's vocabulary."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

import attrs

from tatakerja.values.penomoran import Penomoran
from tatakerja.values.syarat import Fakta
from tatakerja.values.teks import Tampak


@attrs.frozen(kw_only=True, repr=False)
class Instrumen(Tampak):
    """A legal instrument with its number, its dates and its own numbering.

    :ivar kode: by which citations name an amendment: ``perubahan-1``.
    :ivar judul: full title as cited.
    :ivar singkatan: how a citation begins: ``Perbup Bantul 1/2023``.
    :ivar penomoran: every place that can be cited.
    :ivar ditetapkan: day on which it was signed; likewise ``diundangkan``.
    :ivar berlaku_sejak: first day in force; None where the source gives no date, then it counts as in force.
    :ivar berlaku_sampai: last day in force; None while it is.
    :ivar catatan: what a reader must know about the source.
    :ivar mengubah: of an amendment, code of the instrument amended; empty: the regulation itself.
    :ivar menyisipkan: places that an amendment adds to the instrument amended, there from its first day on.
    """

    kode: str
    judul: str
    singkatan: str
    penomoran: Penomoran = attrs.field(repr=False)
    ditetapkan: date | None = None
    diundangkan: date | None = None
    berlaku_sejak: date | None = None
    berlaku_sampai: date | None = None
    catatan: tuple[str, ...] = ()
    mengubah: str = ""
    menyisipkan: Penomoran | None = attrs.field(default=None, repr=False)


@attrs.frozen(repr=False)
class TempatBeralasan(Tampak):
    """A place of the text, with all below it, that no row needs, and why."""

    tempat: str
    alasan: str


@attrs.frozen(repr=False)
class SalahPindai(Tampak):
    """Where the text as it was scanned or converted differs from the regulation that the numbering describes.

    :ivar tempat: a place of the numbering, with all below it, that the scan has lost; empty for a line too many.
    :ivar teks: how a line begins that bears a label and is no place of its own, such as one of a page printed twice.
    :ivar alasan: what happened to the text.
    """

    tempat: str
    teks: str
    alasan: str


@attrs.frozen(kw_only=True, repr=False)
class Regulasi(Tampak):
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
    :ivar ditetapkan: day on which it was signed; likewise ``diundangkan``.
    :ivar perubahan: its amendments, in order.
    :ivar bukan_norma: places that state no norm; ``di_luar`` those outside what is asked here.
    :ivar salah_pindai: where the text that was read differs from the numbering, and why.
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
    ditetapkan: date | None = None
    diundangkan: date | None = None
    perubahan: tuple[Instrumen, ...] = ()
    bukan_norma: tuple[TempatBeralasan, ...] = ()
    di_luar: tuple[TempatBeralasan, ...] = ()
    salah_pindai: tuple[SalahPindai, ...] = ()
    plugin_dasar: str = ""

    def berlaku(self, tanggal: date) -> bool:
        """Whether the regulation is in force on a day."""
        return (self.berlaku_sejak is None or self.berlaku_sejak <= tanggal) and (
            self.berlaku_sampai is None or tanggal <= self.berlaku_sampai
        )

    def memuat(self, tempat: str) -> bool:
        """Whether a citation exists: in the regulation, in what an amendment adds to it, or in an amendment."""
        if tempat in self.penomoran:
            return True
        changed, place = self._instrumen(tempat)
        if changed is not None and place in changed.penomoran:
            return True
        code = "" if changed is None else changed.kode
        return any(
            later.menyisipkan is not None and later.mengubah == code and place in later.menyisipkan
            for later in self.perubahan
        )

    def sitasi(self, tempat: str) -> str:
        """A citation as an answer carries it: the short name of its instrument before the place."""
        changed, place = self._instrumen(tempat)
        return f"{self.singkatan if changed is None else changed.singkatan} {place}"

    def _instrumen(self, tempat: str) -> tuple[Instrumen | None, str]:
        code, mark, place = tempat.partition(": ")
        changed = next((one for one in self.perubahan if mark and one.kode == code), None)
        return (None, tempat) if changed is None else (changed, place)


@attrs.frozen(kw_only=True, repr=False)
class Istilah(Tampak):
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


@attrs.frozen(kw_only=True, repr=False)
class JenisUnitBaru(Tampak):
    """A kind of unit that a plugin adds: its word, and whether it is independent."""

    jenis: str
    mandiri: bool = False


def _bermakna(words: Mapping[str, str] | Iterable[str]) -> Mapping[str, str]:
    """Words with their meanings, which a list of words leaves out; whatever is neither stays, to be told at loading."""
    return dict.fromkeys(words, "") if isinstance(words, list | tuple | frozenset | set) else words  # type: ignore[return-value]


_TEMPAT_NOMOR = r"\{(?:(klasifikasi|unit|jenis|tahun|urut)|urut:0([1-9]))\}"


def pecah_pola(pola: str) -> tuple[tuple[str, int] | str, ...] | None:
    """A pattern of numbers: its plain parts, and its fields with the digits to which they are filled up.

    The fields are ``{klasifikasi}``, ``{urut}``, ``{unit}``, ``{jenis}`` and ``{tahun}``; ``{urut:03}`` gives 007.

    :param pola: the pattern.
    :returns: None where braces hold anything else, or ``{urut}`` isn't among them.
    """
    parts: list[tuple[str, int] | str] = []
    for number, text in enumerate(re.split(_TEMPAT_NOMOR, pola)):
        if number % 3 == 0:
            parts.append(text)
        elif text is not None:
            parts.append((text, 0) if number % 3 == 1 else ("urut", int(text)))
    plain = [one for one in parts if isinstance(one, str)]
    counted = any(not isinstance(one, str) and one[0] == "urut" for one in parts)
    return tuple(parts) if counted and not any(sign in one for one in plain for sign in "{}") else None


@attrs.frozen(kw_only=True, repr=False)
class Kosakata(Tampak):
    """A regency's vocabulary: local names, further kinds of units, the marks, patterns and facts that its rules use.

    ``penanda`` and ``pola`` give each word its meaning. ``cakupan`` says how the regulation groups the core's scopes of
    an assignment; one that it doesn't know is absent.
    ``pola_nomor`` is how letters are numbered: ``{urut}`` counts within a year, a kind of letter and the unit that
    issues it, ``{klasifikasi}`` is the archive's class, ``{unit}`` the unit's code; also ``{jenis}``, ``{tahun}``.
    ``perangkat_daerah`` names kinds of units below an agency that count as an agency of their own, each with the
    reading (``ANOMALI=TAFSIR``) under which they do, or empty where they always do.
    ``unit_tersendiri`` names kinds of units that are a unit organisasi apart, each with the place that says so: whoever
    works in one doesn't work within the unit above it, also where that, a whole agency, owns the performance target.
    ``pihak`` is how the text words a party of a procedure, where a step doesn't word it otherwise.
    """

    istilah: tuple[Istilah, ...] = ()
    jenis_unit: tuple[JenisUnitBaru, ...] = ()
    penanda: Mapping[str, str] = attrs.field(factory=dict[str, str], converter=_bermakna)
    pola: Mapping[str, str] = attrs.field(factory=dict[str, str], converter=_bermakna)
    fakta: tuple[Fakta, ...] = ()
    cakupan: Mapping[str, str] = attrs.field(factory=dict)
    perangkat_daerah: Mapping[str, str] = attrs.field(factory=dict)
    unit_tersendiri: Mapping[str, str] = attrs.field(factory=dict[str, str])
    pihak: Mapping[str, str] = attrs.field(factory=dict)
    pola_nomor: str = "{klasifikasi}/{urut}/{unit}"
    klasifikasi: str = "800.1.11"

    def nomor_surat(self, *, urut: int, unit: str | None, jenis: str | None, tahun: int) -> str:
        """The number of a letter by the pattern, whose fields are filled in and nothing of it evaluated."""
        given = {"klasifikasi": self.klasifikasi, "urut": urut, "unit": unit, "jenis": jenis, "tahun": tahun}
        parts = pecah_pola(self.pola_nomor) or ()
        return "".join(one if isinstance(one, str) else str(given[one[0]]).zfill(one[1]) for one in parts)

    def di_atas(self, bawah: "Kosakata") -> "Kosakata":
        """One vocabulary of both: these words and, behind them, those of the plugin on which this one builds."""
        plain = Kosakata()
        return Kosakata(
            istilah=self.istilah + bawah.istilah,
            jenis_unit=tuple(dict.fromkeys(self.jenis_unit + bawah.jenis_unit)),
            penanda={**bawah.penanda, **self.penanda},
            pola={**bawah.pola, **self.pola},
            unit_tersendiri={**bawah.unit_tersendiri, **self.unit_tersendiri},
            pihak={**bawah.pihak, **self.pihak},
            fakta=self.fakta + tuple(one for one in bawah.fakta if one not in self.fakta),
            cakupan={**bawah.cakupan, **self.cakupan},
            perangkat_daerah={**bawah.perangkat_daerah, **self.perangkat_daerah},
            pola_nomor=bawah.pola_nomor if self.pola_nomor == plain.pola_nomor else self.pola_nomor,
            klasifikasi=bawah.klasifikasi if self.klasifikasi == plain.klasifikasi else self.klasifikasi,
        )
