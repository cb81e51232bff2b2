"""What comes of holding an export of who appraises whom against the regulation. Frozen values, which become JSON."""

from datetime import date
from typing import Final, Literal

import attrs

from tatakerja.values.isian import Terperiksa
from tatakerja.values.pejabat import Pejabat

KodePenilai = Literal[
    "menilai-diri", "penilai-lain", "jabatan-lowong", "tanpa-penilai", "tidak-diatur", "baris-berbeda"
]
JUDUL_PENILAI: Final[dict[str, str]] = {
    "menilai-diri": "Dinilai oleh dirinya sendiri",
    "penilai-lain": "Penilainya bukan Pejabat Penilai Kinerja (PPK) menurut regulasi",
    "jabatan-lowong": "Dinilai seseorang, padahal jabatan PPK-nya lowong",
    "tanpa-penilai": "Belum berpenilai dalam daftar, padahal PPK-nya ada",
    "baris-berbeda": "Dua baris dengan penilai yang berbeda",
    "tidak-diatur": "Regulasi tidak menentukan PPK-nya; penilainya tidak dapat dicocokkan",
}
"""Every kind of finding with its heading, in the order in which they are shown."""
SALAH: Final = ("menilai-diri", "penilai-lain", "jabatan-lowong", "baris-berbeda")
"""Kinds that say that the one who appraises isn't the one who should."""

SebabPenilai = Literal[
    "diri-sendiri", "puo", "koordinator", "atasan-ppk", "bawahan-ppk", "pemangku-lama", "pengganti", "calon",
    "pimpinan-lain", "bukan-pimpinan", "tidak-dikenal", "lowong", "kosong", "tidak-diatur", "baris-lain",
]  # fmt: skip
"""What somebody is to an employee whom they appraise: the probable reason of the mistake."""


@attrs.frozen(kw_only=True)
class PenilaiTercatat:
    """The appraiser as the export names them; what it doesn't say is empty."""

    nip: str
    nama: str
    jabatan: str
    unit: str


@attrs.frozen(kw_only=True)
class TemuanPenilai(Terperiksa):
    """An employee whose appraiser in the export isn't the regulation's.

    :ivar kode: its kind, one of ``JUDUL_PENILAI``.
    :ivar sebab: what the appraiser is to the employee.
    :ivar isi: a sentence that can be read alone, with the reason.
    :ivar unit: code of the employee's unit; ``perangkat_daerah`` that of their agency.
    :ivar tercatat: the appraiser in the export; None where it names none.
    :ivar seharusnya: the PPK after the regulation; None where it determines none.
    :ivar aturan: code of the rule that says so; ``dasar`` its citations.
    :ivar tempat: where the export says it.
    """

    kode: KodePenilai
    sebab: SebabPenilai
    isi: str
    nip: str
    nama: str
    unit: str
    perangkat_daerah: str
    tercatat: PenilaiTercatat | None
    seharusnya: Pejabat | None
    aturan: str | None
    dasar: tuple[str, ...]
    tempat: str


@attrs.frozen(kw_only=True)
class OrangTakBerpasangan:
    """Somebody who stands on one side only; ``tempat`` is empty for an employee whom the export lacks."""

    nip: str
    nama: str
    unit: str
    perangkat_daerah: str
    tempat: str


@attrs.frozen(kw_only=True)
class JumlahPenilai:
    """Employees of an agency, or of all.

    :ivar pegawai: how many the organisation has; ``dibandingkan`` those whom the export has, too.
    :ivar sesuai: whose appraiser is the regulation's PPK, or who has none where the regulation gives none.
    :ivar salah: whose appraiser isn't; ``tanpa_penilai`` who has none and should.
    :ivar tidak_diatur: whose PPK the regulation doesn't determine.
    :ivar tidak_ada_di_daftar: whom the export lacks.
    """

    pegawai: int = 0
    dibandingkan: int = 0
    sesuai: int = 0
    salah: int = 0
    tanpa_penilai: int = 0
    tidak_diatur: int = 0
    tidak_ada_di_daftar: int = 0


@attrs.frozen(kw_only=True)
class PenilaiPerangkatDaerah:
    """An agency in figures."""

    kode: str
    nama: str
    jumlah: JumlahPenilai


@attrs.frozen(kw_only=True)
class BandingPenilai(Terperiksa):
    """An export of who appraises whom, held against a regulation on one day.

    :ivar regulasi: name of the regency.
    :ivar jumlah: all in figures; ``perangkat_daerah`` the same per agency, in the order of unit.csv.
    :ivar temuan: by kind, then in the order of pegawai.csv.
    :ivar hanya_di_organisasi: employees whom the export lacks; ``hanya_di_daftar`` those whom the organisation lacks.
    """

    regulasi: str
    tanggal: date
    jumlah: JumlahPenilai
    perangkat_daerah: tuple[PenilaiPerangkatDaerah, ...]
    temuan: tuple[TemuanPenilai, ...]
    hanya_di_organisasi: tuple[OrangTakBerpasangan, ...]
    hanya_di_daftar: tuple[OrangTakBerpasangan, ...]
