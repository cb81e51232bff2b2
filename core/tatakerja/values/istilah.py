"""The closed vocabularies of the data contract: kinds of units, ranks of posts, capacities of holders."""

from typing import Final, Literal

KOLOM_UNIT: Final = (
    "kode", "nama", "jenis", "induk", "jabatan_pimpinan", "sebutan_pimpinan", "kelas", "penanda", "pola",
)  # fmt: skip
KOLOM_PEGAWAI_WAJIB: Final = (
    "nip", "nama", "unit", "jenis_jabatan", "jenjang", "nama_jabatan", "status_asn", "kompetensi",
)  # fmt: skip
KOLOM_PILIHAN: Final = ("kedudukan_khusus", "golongan", "unor_id", "pns_id")
"""Columns of employees that a file may leave out; written where a cell of theirs is filled."""
KOLOM_PEGAWAI: Final = (*KOLOM_PEGAWAI_WAJIB, *KOLOM_PILIHAN)
KOLOM_PEJABAT: Final = ("unit", "nip", "sebagai", "mulai", "selesai", "dasar")
"""Files, workbooks and databases have these columns in this order, and imports are digested so: one is added at the
end of its table alone, as a further form of the snapshots (``BENTUK_CUPLIKAN``)."""

BULAN: Final = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip
"""Months as the law and letters write them; here by hand, for letters are written while the database is locked."""

JENIS_UNIT: Final = (
    "pemerintah_daerah", "instansi_lain", "sekretariat_daerah", "asisten", "bagian", "sekretariat_dprd", "inspektorat",
    "inspektur_pembantu", "dinas", "badan", "satpol_pp", "sekretariat", "bidang", "subbagian", "seksi", "kecamatan",
    "kelurahan", "uptd", "puskesmas", "rsud", "wakil_direktur", "satuan_pendidikan", "skb",
)  # fmt: skip
"""Kinds of units that the core knows; a plugin may add its own."""

JENIS_MANDIRI: Final = frozenset(
    {
        "sekretariat_daerah", "sekretariat_dprd", "inspektorat", "dinas", "badan", "satpol_pp", "kecamatan",
        "kelurahan", "uptd", "puskesmas", "rsud", "satuan_pendidikan", "skb",
    }
)  # fmt: skip
"""Independent kinds: the nearest such unit upward decides which rule a regulation gives."""

JABATAN_PIMPINAN: Final = (
    "kepala_daerah", "jpt_madya", "jpt_pratama", "administrator", "pengawas", "fungsional",
)  # fmt: skip
"""Kinds of posts that lead a unit, from the highest rank down; a leading fungsional has no rank among them."""

JENIS_JABATAN: Final = (*JABATAN_PIMPINAN, "pelaksana")

JABATAN_STAF: Final = ("fungsional", "pelaksana")
"""Kinds of posts whose holders the regulations place and assign."""

JENJANG: Final = (
    "ahli_utama", "ahli_madya", "ahli_muda", "ahli_pertama", "penyelia", "mahir", "terampil", "pemula",
)  # fmt: skip

STATUS_ASN: Final = ("pns", "pppk", "")

_ROMAWI: Final = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
)  # fmt: skip
PANGKAT: Final = {
    "I/a": "Juru Muda",
    "I/b": "Juru Muda Tingkat I",
    "I/c": "Juru",
    "I/d": "Juru Tingkat I",
    "II/a": "Pengatur Muda",
    "II/b": "Pengatur Muda Tingkat I",
    "II/c": "Pengatur",
    "II/d": "Pengatur Tingkat I",
    "III/a": "Penata Muda",
    "III/b": "Penata Muda Tingkat I",
    "III/c": "Penata",
    "III/d": "Penata Tingkat I",
    "IV/a": "Pembina",
    "IV/b": "Pembina Tingkat I",
    "IV/c": "Pembina Utama Muda",
    "IV/d": "Pembina Utama Madya",
    "IV/e": "Pembina Utama",
}
"""The ranks of a PNS, from the lowest up, each with its name; a PPPK has a Roman number alone."""

GOLONGAN: Final = (*PANGKAT, *_ROMAWI, "")
"""Ranks of persons: those of a PNS, then those of a PPPK."""

KEDUDUKAN_KHUSUS: Final = ("staf_ahli", "wakil_kepala_daerah", "tanpa_unit", "")
"""What a structural official is who by nature leads no unit: adviser, vice head, or another such post."""

LABEL_KHUSUS: Final = {
    "staf_ahli": "Staf Ahli",
    "wakil_kepala_daerah": "Wakil Kepala Daerah",
    "tanpa_unit": "Pejabat yang menurut jabatannya tidak memimpin unit",
}

PEMEGANG: Final = ("definitif", "pj", "plt")
"""Capacities of which a post has one at a time."""

SEBAGAI: Final = (*PEMEGANG, "plh", "delegasi_penilaian")

LABEL_SEBAGAI: Final = {
    "definitif": "pejabat definitif",
    "pj": "Pj.",
    "plt": "Plt.",
    "plh": "Plh.",
    "delegasi_penilaian": "penerima delegasi penilaian",
}
"""The capacities in words."""

KELAS_UNIT: Final = ("A", "B", "C", "D", "")
TANPA: Final = "-"
"""What stands where there is nothing to say."""

_SINGKATAN: Final = {"dprd": "DPRD", "pp": "PP", "rsud": "RSUD", "skb": "SKB", "uptd": "UPTD"}


def sebut_jenis(jenis: str) -> str:
    """A kind of unit in words for the screen: ``satpol_pp`` is "satpol PP", a plugin's own kind likewise."""
    return " ".join(_SINGKATAN.get(word, word) for word in jenis.split("_"))


LABEL_PERAN: Final = {
    "ppk": "Pejabat Penilai Kinerja",
    "puo": "Pimpinan Unit Organisasi",
    "koordinator": "Pelaksana koordinasi",
}

LABEL_JABATAN: Final = {
    "kepala_daerah": "Kepala Daerah",
    "jpt_madya": "Pejabat Pimpinan Tinggi Madya",
    "jpt_pratama": "Pejabat Pimpinan Tinggi Pratama",
    "administrator": "Pejabat Administrator",
    "pengawas": "Pejabat Pengawas",
    "fungsional": "Pejabat Fungsional",
    "pelaksana": "Pelaksana",
}

LABEL_CAKUPAN: Final = {
    "dalam_unit": "dalam satu unit organisasi",
    "lintas_unit": "lintas unit organisasi dalam satu Perangkat Daerah",
    "lintas_perangkat_daerah": "lintas Perangkat Daerah",
    "lintas_instansi": "lintas instansi",
}
"""How far an employee is from the owner of the performance target."""

LABEL_STATUS_KEDUDUKAN: Final = {
    "diatur": "diatur",
    "tidak_diatur": "tidak diatur",
    "belum_tertentukan": "belum tertentukan",
    "di_luar_regulasi": "di luar regulasi",
}
"""Whether a regulation answers, in words."""

LABEL_CARA: Final = {"penunjukan": "penunjukan", "sukarela": "pengajuan sukarela"}

StatusPenugasan = Literal["berjalan", "bersurat", "ditetapkan", "aktif", "selesai", "ditolak", "dibatalkan", "diakhiri"]
"""``berjalan`` before the letters, ``bersurat`` after some, ``ditetapkan`` after all, ``aktif`` once accepted,
``selesai`` once the last reviewer has declared it done."""
