"""Kedudukan in Buleleng, in the order of the annex's sections A-I.

The annex regulates fungsional and pelaksana only and defines no direct superior, so leaders are not regulated.
"""

from tatakerja import Adopsi, AturanKedudukan, PimpinanTerdekat, adopsi, bila, tafsir, tanpa

KEDUDUKAN: tuple[AturanKedudukan | Adopsi, ...] = (
    adopsi("kepala-bagian", kode="bll-setda", bila=bila(mandiri="sekretariat_daerah"), dasar=("Lampiran A",)),
    adopsi(
        "pimpinan-menilai-unit-memimpin",
        kode="bll-inspektorat",
        uraian="Inspektur menilai, Sekretaris atau Inspektur Pembantu memimpin unit organisasi.",
        bila=bila(mandiri="inspektorat"),
        puo=(PimpinanTerdekat(jenis="sekretariat inspektur_pembantu"),),
        dasar=("Lampiran B",),
    ),
    adopsi(
        "pimpinan-menilai-unit-memimpin",
        kode="bll-sekretariat-dprd",
        uraian="Sekretaris DPRD menilai, Kepala Bagian memimpin unit organisasi.",
        bila=bila(mandiri="sekretariat_dprd"),
        puo=(PimpinanTerdekat(jenis="bagian"),),
        dasar=("Lampiran C",),
    ),
    adopsi(
        "kepala-bagian",
        kode="bll-rsud",
        uraian="Pada RSUD yang mempunyai Wakil Direktur, Kepala Bagian menilai sekaligus memimpin unit organisasi.",
        bila=bila(mandiri="rsud", isi="wakil_direktur") + tanpa(kelas="D", jalur="bidang"),
        dasar=("Lampiran D",),
    ),
    *(
        adopsi(
            "pimpinan-menilai-unit-memimpin",
            kode=f"bll-{jenis}",
            uraian=f"Kepala {jenis.title()} menilai, Sekretaris atau Kepala Bidang memimpin unit organisasi.",
            bila=bila(mandiri=jenis),
            puo=(PimpinanTerdekat(jenis="sekretariat bidang"),),
            dasar=(tempat,),
        )
        for jenis, tempat in (("dinas", "Lampiran E"), ("badan", "Lampiran F"))
    ),
    adopsi(
        "unit-mandiri",
        kode="bll-kecamatan",
        uraian="Pada kecamatan, Camat menilai sekaligus memimpin unit organisasi.",
        bila=bila(mandiri="kecamatan"),
        dasar=("Lampiran G",),
    ),
    adopsi(
        "unit-mandiri",
        kode="bll-kelurahan",
        uraian="Pada kelurahan, Lurah menilai sekaligus memimpin unit organisasi.",
        bila=bila(mandiri="kelurahan"),
        dasar=("Lampiran H",),
    ),
    adopsi(
        "unit-mandiri",
        kode="bll-rsud-d",
        uraian="Pada RSUD kelas D, Direktur menilai sekaligus memimpin unit organisasi.",
        bila=bila(mandiri="rsud", kelas="D"),
        dasar=("Lampiran I.1",),
    ),
    adopsi(
        "unit-mandiri",
        kode="bll-uptd-administrator",
        uraian="Kepala UPTD, seorang Pejabat Administrator, menilai sekaligus memimpin unit organisasi.",
        bila=bila(mandiri="uptd", pimpinan_mandiri="administrator") + tafsir("bll-uptd-administrator", "semua-uptd"),
        dasar=("Lampiran I.1",),
        tersirat="Judul bagian ini menyebut UPTD yang dipimpin Pejabat Administrator, isinya hanya dua RSUD kelas D.",
    ),
    adopsi(
        "unit-mandiri",
        kode="bll-uptd-pengawas",
        uraian="Kepala UPTD, seorang Pejabat Pengawas, menilai sekaligus memimpin unit organisasi.",
        bila=bila(mandiri="uptd", pimpinan_mandiri="pengawas"),
        dasar=("Lampiran I.2",),
    ),
    adopsi(
        "unit-mandiri",
        kode="bll-puskesmas",
        uraian="Kepala Puskesmas menilai sekaligus memimpin unit organisasi.",
        bila=bila(mandiri="puskesmas"),
        dasar=("Lampiran I.3",),
    ),
    adopsi(
        "unit-mandiri",
        kode="bll-uptd-fungsional",
        uraian="Kepala UPTD, seorang Pejabat Fungsional, menilai sekaligus memimpin unit organisasi.",
        bila=bila(mandiri="uptd", pimpinan_mandiri="fungsional") + tafsir("bll-uptd-fungsional", "semua-uptd"),
        dasar=("Lampiran I.3",),
    ),
)
