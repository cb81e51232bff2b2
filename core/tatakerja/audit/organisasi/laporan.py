"""What an audit gives: remarks, and the tables behind them. Frozen values, which become JSON field by field."""

from datetime import date
from typing import Literal

import attrs

from tatakerja.values.alur import Tingkat
from tatakerja.values.isian import Terperiksa
from tatakerja.values.kedudukan import StatusKedudukan

Kurang = Literal["ppk", "puo"]

TINGKAT_CATATAN: tuple[Tingkat, ...] = ("wajib", "diutamakan", "info")
"""From what leaves somebody without an answer, over what soon will or looks wrong, to what is good to know."""

JUDUL_CATATAN: dict[str, str] = {
    "tanpa-pemerintah-daerah": "Tidak ada pemerintah daerah",
    "ditempatkan-langsung": "Pegawai yang ditempatkan langsung pada Perangkat Daerah",
    "pegawai-tanpa-ppk": "Pegawai tanpa Pejabat Penilai Kinerja (PPK)",
    "pegawai-tanpa-puo": "Pegawai yang Pimpinan Unit Organisasi (PUO)-nya belum tertentukan",
    "struktural-tanpa-jabatan": "Pejabat struktural tanpa unit yang dipimpin",
    "memimpin-beberapa-unit": "Satu orang memimpin beberapa unit",
    "jabatan-lowong": "Jabatan lowong",
    "masa-tugas-berakhir": "Masa tugas berakhir dan jabatannya lowong",
    "masa-tugas-segera-berakhir": "Masa tugas segera berakhir",
    "masa-plt-melampaui-batas": "Plt. melampaui batas waktu",
    "plt-di-luar-tingkat": "Plt. yang tingkat jabatannya tidak lazim",
    "plh-jabatan-lowong": "Plh. pada jabatan yang lowong",
    "delegasi-jabatan-lowong": "Delegasi penilaian dari jabatan yang lowong",
    "saling-menggantikan": "Dua orang yang saling menggantikan",
    "delegasi-kepada-pelaksana": "Delegasi penilaian kepada pelaksana",
    "pimpinan-di-unit-lain": "Pimpinan yang ditempatkan di unit lain",
    "jabatan-pemangku-berbeda": "Pemangku yang jenis jabatannya berbeda dari jabatan pimpinan unit",
    "jabatan-pimpinan-terbalik": "Unit yang pimpinannya lebih tinggi daripada pimpinan induknya",
    "unit-tanpa-aturan": "Unit yang tidak dicakup satu aturan pun",
    "unit-tanpa-unit-mandiri": "Unit di luar organisasi mana pun",
    "jenis-unit-tidak-dikenal": "Jenis unit yang tidak dikenal",
    "unit-tanpa-penanda": "Unit yang tampaknya kurang penanda",
    "penanda-tidak-dipakai": "Penanda yang tidak dipakai satu unit pun",
    "pola-bukan-bagiannya": "Pola yang tidak berlaku bagi unitnya",
    "penanda-tidak-dikenal": "Penanda yang tidak dikenal",
    "pola-tidak-dikenal": "Pola yang tidak dikenal",
    "kolom-tanpa-pengaruh": "Penanda, pola, atau kelas yang tidak berpengaruh",
    "pyb-tidak-ada": "Pejabat yang Berwenang (PyB) tidak ada",
    "pyb-ganda": "Pejabat yang Berwenang (PyB) lebih dari satu",
    "nip-janggal": "NIP yang janggal",
    "bergantung-anomali": "Pegawai yang jawabannya bergantung pada anomali regulasi",
}
"""Every kind of remark with its heading, in the order in which they are shown within a level."""


@attrs.frozen(kw_only=True)
class CatatanAudit(Terperiksa):
    """A remark.

    :ivar kode: its kind, one of ``JUDUL_CATATAN``.
    :ivar tingkat: how pressing it is.
    :ivar isi: the remark, an Indonesian sentence that can be read alone.
    :ivar unit: code of the unit concerned; None where it is not about one unit.
    :ivar nip: the person concerned; None where it is not about one person.
    :ivar dasar: citations on which it rests.
    """

    kode: str
    tingkat: Tingkat
    isi: str
    unit: str | None = None
    nip: str | None = None
    dasar: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class JumlahPegawai:
    """Employees by the status of their answer.

    ``tanpa_ppk`` are under the regulation and have no PPK (a kepala daerah not counted); ``ppk_lowong`` have one whose
    post is vacant.
    """

    pegawai: int = 0
    diatur: int = 0
    tidak_diatur: int = 0
    belum_tertentukan: int = 0
    di_luar_regulasi: int = 0
    tanpa_ppk: int = 0
    ppk_lowong: int = 0


@attrs.frozen(kw_only=True)
class BarisPerangkatDaerah:
    """One Perangkat Daerah (or other instansi, or the root itself) in figures."""

    kode: str
    nama: str
    unit: int
    jabatan_lowong: int
    jumlah: JumlahPegawai


@attrs.frozen(kw_only=True)
class KelompokPegawai:
    """Employees whose answer lacks something, for one and the same reason.

    :ivar kurang: what is lacking: the PPK, or only the PUO.
    :ivar status: status of their answers.
    :ivar alasan: why, as the answers say it.
    :ivar jenis_jabatan: their kind of post.
    :ivar jenis_unit: kind of the units in which they are placed.
    :ivar unit: codes of those units.
    :ivar jumlah: how many they are.
    :ivar nip: who they are, in the order of pegawai.csv.
    :ivar dasar: citations of the rule that answered, where one did.
    """

    kurang: Kurang
    status: StatusKedudukan
    alasan: tuple[str, ...]
    jenis_jabatan: str
    jenis_unit: str
    unit: tuple[str, ...]
    jumlah: int
    nip: tuple[str, ...]
    dasar: tuple[str, ...]


@attrs.frozen(kw_only=True)
class JabatanLowong:
    """A post that nobody holds, and how many depend on it.

    :ivar unit: code of the unit that it leads.
    :ivar jabatan: its title.
    :ivar sejak: first day without holder; None where there never was one.
    :ivar plh: NIPs of those who carry out its daily work.
    :ivar sebagai_ppk: how many employees it appraises.
    :ivar sebagai_puo: for how many it is the PUO.
    """

    unit: str
    jabatan: str
    sejak: date | None
    plh: tuple[str, ...]
    sebagai_ppk: int
    sebagai_puo: int


@attrs.frozen(kw_only=True)
class StatistikRentang:
    """Spans of control in four figures: how many spans there are, their median, 90th percentile and maximum."""

    jumlah: int
    median: float
    p90: int
    maks: int


@attrs.frozen(kw_only=True)
class RentangPejabat:
    """How many employees one person appraises, through all the posts for which they do."""

    nip: str
    nama: str | None
    unit: tuple[str, ...]
    jabatan: tuple[str, ...]
    jumlah: int


@attrs.frozen(kw_only=True)
class RentangJabatan:
    """How many employees a post appraises, by its holder or a delegate; ``nip`` of the holder, None when vacant."""

    unit: str
    jabatan: str
    nip: str | None
    nama: str | None
    sebagai: str | None
    jumlah: int


@attrs.frozen(kw_only=True)
class Rentang:
    """Spans of control per person and per post, the widest first."""

    statistik_pejabat: StatistikRentang
    pejabat: tuple[RentangPejabat, ...]
    statistik_jabatan: StatistikRentang
    jabatan: tuple[RentangJabatan, ...]


@attrs.frozen(kw_only=True)
class PilihanTafsir:
    """A reading that can be chosen, what it does, and the option that chooses it; None for the one in force."""

    kode: str
    isi: str
    opsi: str | None


@attrs.frozen(kw_only=True)
class BarisAnomali:
    """An anomaly on which answers depend.

    :ivar kode: its code.
    :ivar isi: what is wrong with the text.
    :ivar tafsir: the reading in force; None where the flaw leaves no choice.
    :ivar bawaan: the default reading.
    :ivar pilihan: all the readings.
    :ivar pegawai: how many employees' answers depend on it.
    :ivar dasar: its places.
    """

    kode: str
    isi: str
    tafsir: str | None
    bawaan: str | None
    pilihan: tuple[PilihanTafsir, ...]
    pegawai: int
    dasar: tuple[str, ...]


@attrs.frozen(kw_only=True)
class LaporanAudit(Terperiksa):
    """An audit of an organisation under one regulation on one day.

    :ivar regulasi: name of the regency.
    :ivar singkatan: how the regulation is cited.
    :ivar tanggal: the day.
    :ivar pd: the Perangkat Daerah to which the audit is limited; None for the whole organisation.
    :ivar unit: how many units it covers.
    :ivar jumlah: employees by status.
    :ivar perangkat_daerah: the same per Perangkat Daerah, in the order of unit.csv.
    :ivar belum_terjawab: employees whose answer lacks a PPK or PUO, the largest group first.
    :ivar jabatan_lowong: vacant posts, those on which most employees depend first.
    :ivar rentang: spans of control.
    :ivar anomali: anomalies on which answers depend, the widest reach first.
    :ivar catatan: every remark, the most pressing level first, then by kind, then in the order of the files.
    """

    regulasi: str
    singkatan: str
    tanggal: date
    pd: str | None
    unit: int
    jumlah: JumlahPegawai
    perangkat_daerah: tuple[BarisPerangkatDaerah, ...]
    belum_terjawab: tuple[KelompokPegawai, ...]
    jabatan_lowong: tuple[JabatanLowong, ...]
    rentang: Rentang
    anomali: tuple[BarisAnomali, ...]
    catatan: tuple[CatatanAudit, ...]
