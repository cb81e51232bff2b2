"""Inventing employees who fit a unit and a post."""

from collections.abc import Iterator
from datetime import date

from tatakerja import Pegawai
from tatakerja.plugin import Profesi
from tatakerja.plugin import profesi_contoh as p
from tatakerja_contoh.kerangka import UnitBerpola
from tatakerja_contoh.nama import BELAKANG_PRIA, BELAKANG_WANITA, LAKI_LAKI, PEREMPUAN, TENGAH
from tatakerja_contoh.nip import PembuatNip
from tatakerja_contoh.undian import Undian

KEPALA_DAERAH = "KDH-01"
"""Identifier of the kepala daerah, who has no NIP."""

_USIA_PIMPINAN = {
    "kepala_daerah": (38, 62),
    "jpt_madya": (48, 59),
    "jpt_pratama": (44, 59),
    "administrator": (38, 57),
    "pengawas": (32, 57),
    "fungsional": (38, 58),
}
_USIA_PELAKSANA = (21, 57)
_KEAHLIAN = (
    *(("ahli_pertama", "Ahli Pertama", (24, 42)),) * 46,
    *(("ahli_muda", "Ahli Muda", (31, 56)),) * 38,
    *(("ahli_madya", "Ahli Madya", (40, 59)),) * 15,
    ("ahli_utama", "Ahli Utama", (52, 63)),
)
_KETERAMPILAN = (
    *(("penyelia", "Penyelia", (42, 57)),) * 20,
    *(("mahir", "Mahir", (32, 56)),) * 35,
    *(("terampil", "Terampil", (22, 45)),) * 40,
    *(("pemula", "Pemula", (20, 30)),) * 5,
)
_PIMPINAN_FUNGSIONAL = (*(("ahli_muda", "Ahli Muda"),) * 2, ("ahli_madya", "Ahli Madya"))
_PPPK_STAF = 0.22
"""Share of PPPK among staff in the first two ranks and pelaksana; leaders and senior ranks are PNS."""
_TERAMPIL = 0.55
"""Share of keterampilan where a post exists in both categories."""
_BERKOMPETENSI = 0.35
_PPPK_MUNGKIN = frozenset({"ahli_pertama", "terampil", "pemula"})
_UMUM = (p.ANALIS_KEBIJAKAN, p.PERENCANA, p.ARSIPARIS)
"""Functional posts of a unit for which the skeleton names none."""


class PembuatPegawai:
    """Makes employees.

    :param undian: the source of chance.
    :param tanggal: the day as of which they are plausible.
    """

    def __init__(self, undian: Undian, tanggal: date) -> None:
        self._undian = undian
        self._nip = PembuatNip(undian, tanggal)
        self._ada_pppk = tanggal.year >= 2021

    def pimpinan(self, simpul: UnitBerpola, jabatan: str) -> Pegawai:
        """The leader of a unit.

        :param simpul: the unit.
        :param jabatan: title of the post.
        """
        undian, rank = self._undian, simpul.unit.jabatan_pimpinan
        pria = undian.pecahan() < 0.6
        if rank == "kepala_daerah":
            return Pegawai(KEPALA_DAERAH, self._nama(pria=pria), simpul.unit.kode, rank, "", jabatan)
        nip = self._nip.buat(_USIA_PIMPINAN[rank], pria=pria, pppk=False)
        if rank != "fungsional":
            return Pegawai(nip, self._nama(pria=pria), simpul.unit.kode, rank, "", jabatan, "pns")
        # One who leads as a fungsional keeps a functional post; that they lead is said by the holders.
        profesi = (simpul.profesi or _UMUM)[0]
        jenjang, label = undian.satu(_PIMPINAN_FUNGSIONAL)
        return Pegawai(
            nip,
            self._nama(pria=pria, profesi=profesi),
            simpul.unit.kode,
            rank,
            jenjang,
            f"{profesi.nama} {label}",
            "pns",
            self._kompetensi(profesi),
        )

    def staf(self, simpul: UnitBerpola, banyak: int) -> Iterator[Pegawai]:
        """Employees of a unit who don't lead it, as many as asked."""
        undian, kode = self._undian, simpul.unit.kode
        share, posts = simpul.contoh.fungsional, simpul.profesi or _UMUM
        for _ in range(banyak):
            pria = undian.pecahan() < 0.47
            if undian.pecahan() >= share:
                pppk = self._ada_pppk and undian.pecahan() < _PPPK_STAF
                nip = self._nip.buat(_USIA_PELAKSANA, pria=pria, pppk=pppk)
                status = "pppk" if pppk else "pns"
                yield Pegawai(nip, self._nama(pria=pria), kode, "pelaksana", "", undian.satu(p.PELAKSANA), status)
                continue
            profesi = undian.satu(posts)
            skilled = profesi.keterampilan and (not profesi.keahlian or undian.pecahan() < _TERAMPIL)
            jenjang, label, ages = undian.satu(_KETERAMPILAN if skilled else _KEAHLIAN)
            pppk = self._ada_pppk and jenjang in _PPPK_MUNGKIN and undian.pecahan() < _PPPK_STAF * 2
            yield Pegawai(
                self._nip.buat(ages, pria=pria, pppk=pppk),
                self._nama(pria=pria, profesi=profesi),
                kode,
                "fungsional",
                jenjang,
                f"{profesi.nama} {label}",
                "pppk" if pppk else "pns",
                self._kompetensi(profesi),
            )

    def _nama(self, *, pria: bool, profesi: Profesi | None = None) -> str:
        undian = self._undian
        name = undian.satu(LAKI_LAKI if pria else PEREMPUAN)
        if undian.pecahan() < 0.35:
            name += f" {undian.satu(TENGAH)}"
        name += f" {undian.satu(BELAKANG_PRIA if pria else BELAKANG_WANITA)}"
        if profesi is None:
            return name
        if profesi.gelar_depan:
            name = f"{profesi.gelar_depan} {name}"
        return f"{name}, {profesi.gelar}" if profesi.gelar else name

    def _kompetensi(self, profesi: Profesi) -> tuple[str, ...]:
        if not profesi.kompetensi or self._undian.pecahan() >= _BERKOMPETENSI:
            return ()
        many = self._undian.antara(1, len(profesi.kompetensi))
        return tuple(profesi.kompetensi[:many])
