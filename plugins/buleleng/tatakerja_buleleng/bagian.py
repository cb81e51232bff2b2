"""Which units each section of the annex is about, A to I."""

from tatakerja.plugin import SyaratSemua, bila, tafsir, tanpa

BAGIAN: dict[str, tuple[str, SyaratSemua]] = {
    "setda": ("Lampiran A", bila(pada="sekretariat_daerah")),
    "inspektorat": ("Lampiran B", bila(pada="inspektorat")),
    "sekretariat-dprd": ("Lampiran C", bila(pada="sekretariat_dprd")),
    "rsud": ("Lampiran D", bila(pada="rsud", isi="wakil_direktur") + tanpa(kelas="D", jalur="bidang")),
    "dinas": ("Lampiran E", bila(pada="dinas")),
    "badan": ("Lampiran F", bila(pada="badan")),
    "kecamatan": ("Lampiran G", bila(pada="kecamatan")),
    "kelurahan": ("Lampiran H", bila(pada="kelurahan")),
    "rsud-d": ("Lampiran I.1", bila(pada="rsud", kelas="D")),
    "uptd-administrator": (
        "Lampiran I.1",
        bila(pada="uptd", dipimpin="administrator") + tafsir("bll-uptd-administrator", "semua-uptd"),
    ),
    "uptd-pengawas": ("Lampiran I.2", bila(pada="uptd", dipimpin="pengawas")),
    "puskesmas": ("Lampiran I.3", bila(pada="puskesmas")),
    "uptd-fungsional": (
        "Lampiran I.3",
        bila(pada="uptd", dipimpin="fungsional") + tafsir("bll-uptd-fungsional", "semua-uptd"),
    ),
}
"""By the name that the rows' codes have: the section, and its units."""

SATU_PEJABAT: dict[str, str] = {
    "kecamatan": "Camat",
    "kelurahan": "Lurah",
    "rsud-d": "Direktur",
    "uptd-administrator": "Kepala UPTD",
    "uptd-pengawas": "Kepala UPTD",
    "puskesmas": "Kepala Puskesmas",
    "uptd-fungsional": "Kepala UPTD",
}
"""The units of sections G to I, where one official appraises and leads."""

TERSIRAT: dict[str, str] = {
    "uptd-administrator": "Judul bagian ini menyebut UPTD yang dipimpin Pejabat Administrator, isinya hanya dua RSUD "
    "kelas D.",
}
"""Why the text says it only by implication."""
