"""What a regency settles for itself beside its regulation: holidays, how late a paper may be recorded, its letters."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, Final

import attrs

from tatakerja.values.isian import Terperiksa

JENIS_SURAT: Final = (
    "surat_permohonan", "surat_jawaban", "surat_persetujuan", "surat_penugasan", "surat_perintah", "surat_keputusan",
    "perpanjangan", "pengakhiran",
)  # fmt: skip
"""Kinds of letters: the documents that the regulations name, and those that extend or end one."""
TANPA_NIP: Final = ("kepala_daerah", "sekretaris_daerah")
"""Signers who print neither NIP nor pangkat, where nothing else is settled: Permendagri 1/2023 Pasal 44 ayat (3) wants
both of all other posts, ayat (4)-(5) neither of those who stand in for these (of a Sekretaris Daerah: Pj. and Plh.)."""
TIADA: Final = "tiada"
"""What a list says to be settled as empty."""
GAYA_NAMA: Final = ("tebal", "garis_bawah")
"""How a signer's name may be set: regions have it bold, underlined, both or neither."""
PANGKAT_DICETAK: Final = ("lengkap", "tanpa_golongan", "tiada")
"""How a rank is printed: with the golongan, without, or not at all."""
PARAF_TERBANYAK: Final = 3
"""How many officials at most initial a letter before it is signed."""
SIFAT_BAWAAN: Final = "Biasa"
"""How a letter is where nothing else is settled or said."""
KODE: Final = {
    "surat_permohonan": "PMH", "surat_jawaban": "JWB", "surat_persetujuan": "PST",
    "surat_penugasan": "SPG", "surat_perintah": "SPR", "surat_keputusan": "KEP",
}  # fmt: skip
"""What tells the registers of one unit apart in a number, where nothing else is settled."""


@attrs.frozen(kw_only=True)
class KopSurat(Terperiksa):
    """The letterhead of a unit's letters.

    :ivar unit: code of the unit whose leader signs, or of one above that.
    :ivar baris: its lines above the address; empty: the government and the names of the units.
    """

    unit: str
    baris: tuple[str, ...] = ()
    alamat: str = ""
    telepon: str = ""
    laman: str = ""
    surel: str = ""


@attrs.frozen(kw_only=True)
class AtasNama(Terperiksa):
    """Whose name a unit's leader signs in.

    :ivar unit: code of the unit whose leader signs.
    :ivar jabatan: the post in whose name (a.n.).
    :ivar untuk_beliau: the post below it for which (u.b.); empty: none.
    :ivar jenis: kinds of letters; empty: all that appoint.
    """

    unit: str
    jabatan: str
    untuk_beliau: str = ""
    jenis: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class PengaturanSurat(Terperiksa):
    """How letters look and are numbered; what is empty or 0 isn't settled here.

    :ivar pemerintah: the first line of a letterhead.
    :ivar kepala_daerah: the head of the region's own letterhead and signature.
    :ivar tempat: where letters are signed.
    :ivar logo: file of the emblem in the folder of templates; ``logo_kepala_daerah`` of that above the head of the
        region's own letters.
    :ivar templat: digest of the folder of templates that letters are printed with; empty: those shipped.
    :ivar pola_nomor: how letters are numbered, as of the vocabulary; ``klasifikasi`` likewise.
    :ivar pola: patterns of numbers of their own, by kind of letter: of a decree ``{urut} TAHUN {tahun}``.
    :ivar singkatan: what stands for ``{unit}`` in a number, by the unit's code.
    :ivar kode: what stands for ``{jenis}`` in a number, by kind of letter.
    :ivar judul: titles, by kind of letter.
    :ivar kata_tugas: the word before those who are assigned; ``kata_penetapan`` that before the place of signing.
    :ivar sifat: how urgent or secret letters are, by kind.
    :ivar tanpa_nip: signers who print neither NIP nor pangkat: kinds of leading posts, or ``sekretaris_daerah``.
    :ivar jabatan_sendiri: capacities in which whoever signs stands with their own post below: ``plt``, ``plh``, ``pj``.
    :ivar awalan_nip: what stands before a NIP; ``awalan_kepada`` before an addressee.
    :ivar bentuk_pangkat: how ranks are printed: one of :data:`PANGKAT_DICETAK`.
    :ivar gaya_nama: how a signer's name is set: of :data:`GAYA_NAMA`.
    :ivar awalan_tembusan: words before each receiver of a copy; ``tembusan_tetap`` receivers below those of the rules.
    :ivar paraf: posts that initial a letter on paper, in a row below it.
    :ivar catatan_kaki: a sentence at the foot of every sheet.
    :ivar jenis_huruf: name of the type: in Word any, in PDF one whose file lies in the folder of templates.
    :ivar blok_penerima: up to how many people stand as blocks; more stand in an annex.
    :ivar lebar: of the paper, in millimetres; likewise ``tinggi`` and the margins.
    :ivar huruf: size of the type, in points.
    """

    pemerintah: str = ""
    kepala_daerah: str = ""
    tempat: str = ""
    logo: str = ""
    logo_kepala_daerah: str = ""
    templat: str = ""
    pola_nomor: str = ""
    klasifikasi: str = ""
    pola: Mapping[str, str] = attrs.field(factory=dict[str, str])
    singkatan: Mapping[str, str] = attrs.field(factory=dict[str, str])
    kode: Mapping[str, str] = attrs.field(factory=dict[str, str])
    judul: Mapping[str, str] = attrs.field(factory=dict[str, str])
    kata_tugas: str = ""
    kata_penetapan: str = ""
    sifat: Mapping[str, str] = attrs.field(factory=dict[str, str])
    tanpa_nip: tuple[str, ...] = ()
    jabatan_sendiri: tuple[str, ...] = ()
    awalan_nip: str = ""
    awalan_kepada: str = ""
    bentuk_pangkat: str = ""
    gaya_nama: tuple[str, ...] = ()
    awalan_tembusan: str = ""
    tembusan_tetap: tuple[str, ...] = ()
    paraf: tuple[str, ...] = ()
    catatan_kaki: str = ""
    jenis_huruf: str = ""
    blok_penerima: int = 0
    lebar: int = 0
    tinggi: int = 0
    atas: int = 0
    bawah: int = 0
    kiri: int = 0
    kanan: int = 0
    huruf: int = 0
    kop: tuple[KopSurat, ...] = ()
    atas_nama: tuple[AtasNama, ...] = ()

    def di_atas(self, bawah: "PengaturanSurat") -> "PengaturanSurat":
        """These settings and, where they say nothing, those of the layer below; words and units one by one."""
        units = {one.unit for one in self.kop}
        words = ("pola", "singkatan", "kode", "judul", "sifat")
        made: dict[str, Any] = {name: {**getattr(bawah, name), **getattr(self, name)} for name in words}
        made["kop"] = (*self.kop, *(one for one in bawah.kop if one.unit not in units))
        for field in attrs.fields(PengaturanSurat):
            if field.name not in made:
                made[field.name] = getattr(self, field.name) or getattr(bawah, field.name)
        return PengaturanSurat(**made)


PENGATURAN_BAWAAN: Final = PengaturanSurat(
    kata_tugas="MENUGASKAN",
    tanpa_nip=TANPA_NIP,
    jabatan_sendiri=("plt", "plh"),
    kata_penetapan="Ditetapkan",
    awalan_nip="NIP",
    awalan_kepada="Yth.",
    bentuk_pangkat="lengkap",
    gaya_nama=("tebal",),
    jenis_huruf="Arial",
    blok_penerima=3,
    kode=KODE,
    lebar=215,
    tinggi=330,
    atas=20,
    bawah=25,
    kiri=30,
    kanan=20,
    huruf=12,
)
"""What holds where neither regency nor plugin settles it: the forms that most sources on official letters share."""


@attrs.frozen(kw_only=True)
class BatasPlt:
    """How long, and by whom, a vacant post may be held as Plt.: national law, which circulars change.

    :ivar bulan: months of the first term.
    :ivar perpanjangan: months by which it may be extended.
    :ivar jabatan: per kind of post (of a fungsional: per jenjang), the leading posts that its holder may hold as Plt.
    :ivar dasar: where the limits come from.
    """

    bulan: int
    perpanjangan: int
    jabatan: Mapping[str, frozenset[str]]
    dasar: tuple[str, ...]

    @property
    def maks_bulan(self) -> int:
        """Months in all."""
        return self.bulan + self.perpanjangan

    def habis(self, sejak: date) -> date:
        """The first day on which one who is Plt. since a day may be it no more."""
        return months_later(sejak, self.maks_bulan)

    def lazim(self, jenis_jabatan: str, jenjang: str, jabatan_pimpinan: str) -> bool:
        """Whether the holder of a post may be Plt. of a leading one, or the limits say nothing of one of the two."""
        own = jenjang if jenis_jabatan == "fungsional" else jenis_jabatan
        if own not in self.jabatan or not any(jabatan_pimpinan in posts for posts in self.jabatan.values()):
            return True
        return jabatan_pimpinan in self.jabatan[own]


BATAS_PLT: Final = BatasPlt(
    bulan=3,
    perpanjangan=3,
    jabatan={
        "jpt_madya": frozenset({"jpt_madya"}),
        "jpt_pratama": frozenset({"jpt_pratama", "jpt_madya"}),
        "administrator": frozenset({"administrator", "jpt_pratama"}),
        "pengawas": frozenset({"pengawas", "administrator"}),
        "pelaksana": frozenset({"pengawas"}),
        "ahli_utama": frozenset({"jpt_madya", "jpt_pratama", "administrator", "pengawas"}),
        "ahli_madya": frozenset({"administrator", "pengawas"}),
        "ahli_muda": frozenset({"pengawas"}),
        "ahli_pertama": frozenset({"pengawas"}),
    },
    dasar=("SE BKN 2/2019",),
)
"""What holds where nothing is settled. A later circular may have changed it; so exceeding it is a remark, never a
refusal, and ``[plt]`` in pengaturan.toml puts other limits in its place."""


def months_later(day: date, months: int) -> date:
    """The same day some months later; the first of the month after where that month is too short."""
    year, month = divmod(day.month - 1 + months, 12)
    try:
        return day.replace(year=day.year + year, month=month + 1)
    except ValueError:
        return date(day.year + year, month + 2, 1)


@attrs.frozen(kw_only=True)
class HariLibur(Terperiksa):
    """A holiday of the regency, or days of joint leave that it adds to the national ones.

    :ivar tanggal: the day, or the first of several.
    :ivar sampai: the last of several; None: one day.
    :ivar nama: what it is, or by which decision.
    """

    tanggal: date
    sampai: date | None = None
    nama: str

    def hari(self) -> Iterator[date]:
        """Each of its days."""
        for number in range(((self.sampai or self.tanggal) - self.tanggal).days + 1):
            yield self.tanggal + timedelta(days=number)


@attrs.frozen(kw_only=True)
class Pengaturan(Terperiksa):
    """The settings of a regency, as ``pengaturan.toml`` says them.

    :ivar libur: its holidays; None where nothing is said of them, so that those of the layer below hold.
    :ivar batas_mundur: by how many days at most the day of a paper may precede that of its record; None: by any.
    :ivar surat: how its letters look and are numbered; None where nothing is said of them.
    :ivar plt: limits of acting officials; None where nothing is said of them.
    """

    libur: tuple[HariLibur, ...] | None = None
    batas_mundur: int | None = None
    surat: PengaturanSurat | None = None
    plt: BatasPlt | None = None

    def di_atas(self, bawah: "Pengaturan") -> "Pengaturan":
        """These settings and, where they say nothing, those of the layer below."""
        return Pengaturan(
            libur=bawah.libur if self.libur is None else self.libur,
            batas_mundur=bawah.batas_mundur if self.batas_mundur is None else self.batas_mundur,
            surat=self.surat.di_atas(bawah.surat) if self.surat and bawah.surat else self.surat or bawah.surat,
            plt=self.plt or bawah.plt,
        )

    def hari_libur(self) -> frozenset[date]:
        """Every day that is no working day by these settings."""
        return frozenset(day for one in self.libur or () for day in one.hari())
