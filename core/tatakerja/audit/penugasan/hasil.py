"""What an audit of the journal gives: remarks on assignments, and the figures behind them. Frozen values."""

from collections.abc import Mapping
from datetime import date

import attrs

from tatakerja.values.alur import Aksi, Tingkat
from tatakerja.values.isian import Terperiksa
from tatakerja.values.pejabat import Pejabat

JUDUL_PENUGASAN: dict[str, str] = {
    "tanpa-pengesahan-ppk": "Bersurat tanpa pengesahan Pejabat Penilai Kinerja (PPK)",
    "selesai-tanpa-surat": "Alur selesai tanpa surat",
    "langkah-tanpa-pejabat": "Langkah yang tidak dapat diambil siapa pun",
    "pegawai-tiada": "Penugasan berjalan yang pegawainya tidak ada lagi",
    "unit-tiada": "Penugasan berjalan yang unitnya tidak ada lagi",
    "jam-mundur": "Yang dicatat ketika jam basis data mundur",
    "bertanggal-mundur": "Yang bertanggal sebelum hari pencatatannya",
    "berlaku-surut": "Langkah yang menurut catatan yang berlaku surut diambil tanpa wewenang",
    "jabatan-berakhir": "Langkah yang diambil sesudah masa jabatan yang tercatat berakhir",
    "surat-mundur": "Surat bertanggal lebih awal daripada nomor sebelumnya",
    "masa-terputus": "Perpanjangan yang tidak menyambung masa sebelumnya",
    "orang-sama": "Penugasan yang diminta dan dijawab satu orang untuk dua jabatan",
    "tanpa-penerimaan": "Penerimaan yang ditutup penanda tangan surat karena pegawainya tidak ada lagi",
    "porsi-berlebih": "Porsi seorang pegawai lebih dari 100 persen",
    "surat-belum-ditetapkan": "Persetujuan lengkap, surat belum ditetapkan",
    "langkah-macet": "Langkah yang lama menunggu",
    "lewat-tenggat": "Langkah yang melewati tenggatnya",
    "tenggat-dekat": "Langkah yang segera jatuh tempo",
    "lewat-masa": "Penugasan melewati masanya",
    "laporan-terlambat": "Laporan berkala terlambat",
    "tidak-bergerak": "Penugasan yang lama tidak bergerak",
    "laporan-dini": "Laporan sebelum penugasan mulai",
    "masa-lampau": "Masa yang sudah mulai atau lewat saat diusulkan",
    "hasil-menunggu": "Hasil menunggu tinjauan",
    "kendala-menunggu": "Kendala menunggu putusan",
    "regulasi-lain": "Penugasan yang berjalan menurut regulasi lain",
    "bebas-ppk": "Bersurat tanpa pengesahan PPK menurut tafsir yang dipilih",
}
"""Every kind of remark with its heading, in the order in which they are shown within a level."""


@attrs.frozen(kw_only=True)
class BatasAudit(Terperiksa):
    """Limits that no regulation sets: choices of the program, to be replaced by one's own.

    :ivar laporan: days within which a report is due where the regulation says only that it is periodic.
    :ivar macet: days after which whatever waits is remarked on.
    :ivar ingat: days before the end of a time limit from which one is reminded of it.
    :ivar diam: days after which work under a letter is remarked on in which nothing happened at all.
    :ivar catatan: how many remarks of each kind are kept, the longest waiting first; None: all.
    """

    laporan: int = 30
    macet: int = 14
    catatan: int | None = 100
    diam: int = 90
    ingat: int = 3


@attrs.frozen(kw_only=True)
class CatatanPenugasan(Terperiksa):
    """A remark on an assignment.

    :ivar kode: its kind, one of ``JUDUL_PENUGASAN``.
    :ivar isi: the remark, an Indonesian sentence that can be read alone.
    :ivar penugasan: id of the assignment.
    :ivar unit: the unit whose leader is waited for; where no post is, the owner's.
    :ivar nip: the person who is waited for or concerned; None where it is nobody, or nobody known any more.
    :ivar hari: for how many days.
    :ivar dasar: citations on which it rests.
    """

    kode: str
    tingkat: Tingkat
    isi: str
    penugasan: str
    unit: str
    nip: str | None
    hari: int
    dasar: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Tunggu:
    """Waiting times in days: of how many steps, their median, 90th percentile and maximum."""

    jumlah: int
    median: float
    p90: int
    maks: int


@attrs.frozen(kw_only=True)
class WaktuLangkah:
    """How long steps of a kind wait.

    :ivar aksi: what is done; ``tinjauan`` for the review of results.
    :ivar ppk: whether it is done as PPK.
    :ivar diambil: of steps that were taken, days from when they could be; a proposer's own first step doesn't count.
    :ivar terbuka: how many are open now.
    :ivar terlama: since how many days the oldest of these; 0 where none is open.
    """

    aksi: Aksi | str
    ppk: bool
    diambil: Tunggu
    terbuka: int
    terlama: int


@attrs.frozen(kw_only=True)
class UmurTerbuka:
    """How many open steps have waited from ``dari`` to ``sampai`` days; None: or longer."""

    dari: int
    sampai: int | None
    jumlah: int


@attrs.frozen(kw_only=True)
class BebanPejabat:
    """What waits for one official now.

    :ivar pejabat: who is to act first: the holder or delegate before a Plh.; without NIP a post that nobody holds.
    :ivar terbuka: how many steps and reviews; ``macet`` how many of them beyond the limit.
    :ivar terlama: since how many days the oldest.
    """

    pejabat: Pejabat
    terbuka: int
    macet: int
    terlama: int


@attrs.frozen(kw_only=True)
class PenugasanPerangkatDaerah:
    """The assignments of one Perangkat Daerah's units as owners, in figures.

    :ivar kode: of the PD (or other instansi); empty for owners that the organisation has no more.
    :ivar jumlah: of assignments; ``terbuka`` of those with steps to take, ``aktif`` of those accepted and under way.
    :ivar catatan: of remarks by kind, every kind named.
    :ivar tunggu: how long steps waited that posts of this PD took, whoever owned the assignment.
    """

    kode: str
    nama: str
    jumlah: int
    terbuka: int
    aktif: int
    catatan: Mapping[str, int]
    tunggu: Tunggu


@attrs.frozen(kw_only=True)
class AuditPenugasan(Terperiksa):
    """An audit of the assignments in a database, as the journal is now, counted to one day.

    :ivar regulasi: name of the regency; assignments under others are only counted, in ``lain``.
    :ivar pd: the Perangkat Daerah to whose assignments it is limited; None for all.
    :ivar batas: the limits applied.
    :ivar jumlah: how many assignments; ``status`` how many of each status that occurs.
    :ivar perangkat_daerah: per owner's PD, in the order of unit.csv; only those with assignments or steps taken.
    :ivar langkah: waiting times by kind of step, the longest median first.
    :ivar umur: open steps by how long they have waited.
    :ivar beban: what waits for whom, the largest number first.
    :ivar jumlah_catatan: how many remarks of each kind there are, every kind named.
    :ivar catatan: the remarks, the most pressing level first, then by kind, the longest waiting first; of each kind at
        most ``batas.catatan``.
    """

    regulasi: str
    tanggal: date
    pd: str | None
    batas: BatasAudit
    jumlah: int
    lain: int
    status: Mapping[str, int]
    perangkat_daerah: tuple[PenugasanPerangkatDaerah, ...]
    langkah: tuple[WaktuLangkah, ...]
    umur: tuple[UmurTerbuka, ...]
    beban: tuple[BebanPejabat, ...]
    jumlah_catatan: Mapping[str, int]
    catatan: tuple[CatatanPenugasan, ...]
