"""Kedudukan in Bantul, in the order of Lampiran IV, then the leaders (Pasal 8-9).

The coordinating pengawas is a rule for all agencies (Pasal 8 ayat (3)), repeated in most sections of the annex.
"""

from tatakerja.plugin import (
    STAF,
    Adopsi,
    AturanKedudukan,
    PimpinanMandiri,
    PimpinanTerdekat,
    PimpinanUnitSendiri,
    adopsi,
    bila,
    tanpa,
)

_KOORDINATOR = (PimpinanUnitSendiri(jabatan="pengawas"),)
_PASAL_KOORDINATOR = "Pasal 8 ayat (3)"

KEDUDUKAN: tuple[AturanKedudukan | Adopsi, ...] = (
    adopsi(
        "administrator",
        kode="btl-dinas",
        uraian="Pada Sekretariat DPRD, dinas, badan, Inspektorat, dan Satpol PP, Pejabat Administrator menilai "
        "sekaligus memimpin unit organisasi.",
        bila=bila(pada="sekretariat_dprd dinas badan inspektorat satpol_pp") + tanpa(penanda="dpmptsp"),
        koordinator=_KOORDINATOR,
        dasar=("Pasal 7 ayat (1)", "Lampiran IV.A angka 2"),
        dasar_koordinator=(_PASAL_KOORDINATOR, "Lampiran IV.A angka 3"),
    ),
    adopsi(
        "unit-mandiri",
        kode="btl-dpmptsp",
        uraian="Pada DPMPTSP, Kepala Dinas menilai sekaligus memimpin unit organisasi di luar Sekretariat.",
        bila=bila(pada="dinas", penanda="dpmptsp") + tanpa(jalur="sekretariat"),
        koordinator=_KOORDINATOR,
        dasar=("Pasal 7 ayat (4)", "Lampiran IV.B angka 1"),
        dasar_koordinator=(_PASAL_KOORDINATOR,),
    ),
    AturanKedudukan(
        kode="btl-dpmptsp-sekretariat",
        uraian="Pada Sekretariat DPMPTSP, Kepala Dinas menilai dan Sekretaris memimpin unit organisasi.",
        bila=STAF + bila(pada="dinas", penanda="dpmptsp", jalur="sekretariat"),
        ppk=(PimpinanMandiri(),),
        puo=(PimpinanTerdekat(jenis="sekretariat"),),
        koordinator=_KOORDINATOR,
        dasar=("Pasal 7 ayat (4)", "Lampiran IV.B angka 2"),
        dasar_koordinator=(_PASAL_KOORDINATOR, "Lampiran IV.B angka 3"),
    ),
    adopsi(
        "kepala-bagian",
        kode="btl-setda",
        bila=bila(pada="sekretariat_daerah"),
        koordinator=_KOORDINATOR,
        dasar=("Pasal 7 ayat (1)", "Lampiran IV.C angka 3"),
        dasar_koordinator=(_PASAL_KOORDINATOR, "Lampiran IV.C angka 4"),
    ),
    adopsi(
        "kepala-bagian-bidang",
        kode="btl-rsud-b",
        bila=bila(pada="rsud", kelas="B"),
        koordinator=_KOORDINATOR,
        dasar=("Pasal 7 ayat (1)", "Lampiran IV.D angka 3"),
        dasar_koordinator=(_PASAL_KOORDINATOR, "Lampiran IV.D angka 4"),
    ),
    adopsi(
        "pimpinan-menilai-sekretaris-memimpin",
        kode="btl-kapanewon",
        uraian="Pada Kapanewon, Panewu menilai dan Panewu Anom memimpin unit organisasi bagi seluruh staf.",
        bila=bila(pada="kecamatan"),
        koordinator=_KOORDINATOR,
        dasar=("Pasal 7 ayat (5)", "Lampiran IV.E angka 1", "Lampiran IV.E angka 2"),
        dasar_koordinator=(_PASAL_KOORDINATOR, "Lampiran IV.E angka 3"),
    ),
    adopsi(
        "unit-mandiri",
        kode="btl-rsud-d",
        uraian="Pada RSUD kelas D, Direktur menilai sekaligus memimpin unit organisasi.",
        bila=bila(pada="rsud", kelas="D"),
        koordinator=_KOORDINATOR,
        dasar=("Lampiran IV.F angka 1",),
        dasar_koordinator=(_PASAL_KOORDINATOR, "Lampiran IV.F angka 2"),
    ),
    *(
        adopsi(
            "unit-mandiri",
            kode=f"btl-uptd-{jabatan}",
            uraian=f"Kepala UPTD, seorang Pejabat {jabatan.title()}, menilai sekaligus memimpin unit organisasi.",
            bila=bila(pada="uptd", dipimpin=jabatan),
            koordinator=_KOORDINATOR,
            dasar=(pasal, "Lampiran IV.G angka 1"),
            dasar_koordinator=(_PASAL_KOORDINATOR, "Lampiran IV.G angka 2"),
        )
        for jabatan, pasal in (
            ("administrator", "Pasal 7 ayat (1)"),
            ("pengawas", "Pasal 7 ayat (2)"),
            ("fungsional", "Pasal 7 ayat (3)"),
        )
    ),
    adopsi(
        "unit-mandiri",
        kode="btl-puskesmas",
        uraian="Kepala Puskesmas, seorang Pejabat Fungsional, menilai sekaligus memimpin unit organisasi.",
        bila=bila(pada="puskesmas", dipimpin="fungsional"),
        koordinator=_KOORDINATOR,
        dasar=("Pasal 7 ayat (3)", "Lampiran IV.H angka 1"),
        dasar_koordinator=(_PASAL_KOORDINATOR, "Lampiran IV.H angka 2"),
    ),
    adopsi(
        "unit-mandiri",
        kode="btl-satuan-pendidikan",
        uraian="Kepala Satuan Pendidikan atau SKB, seorang Pejabat Fungsional, menilai sekaligus memimpin unit "
        "organisasi.",
        bila=bila(pada="satuan_pendidikan skb", dipimpin="fungsional"),
        koordinator=_KOORDINATOR,
        dasar=("Lampiran IV.I angka 1",),
        dasar_koordinator=(_PASAL_KOORDINATOR,),
    ),
    adopsi(
        "atasan-langsung",
        kode="btl-pimpinan-berjenjang",
        uraian="Penilaian pejabat pimpinan tinggi dan administrator berjenjang: oleh pimpinan unit induknya.",
        bila=bila(jabatan_dipimpin="jpt_madya jpt_pratama administrator"),
        dasar=("Pasal 9",),
    ),
    adopsi(
        "atasan-langsung",
        kode="btl-pimpinan-pengawas",
        uraian="Pejabat Pengawas berkedudukan di bawah Pejabat Administrator yang memimpin unit induknya.",
        bila=bila(jabatan_dipimpin="pengawas", pimpinan_induk="administrator") + tanpa(pada="uptd puskesmas"),
        dasar=("Pasal 8 ayat (1)", "Pasal 9"),
    ),
    adopsi(
        "atasan-langsung",
        kode="btl-pimpinan-pengawas-uptd",
        uraian="Pejabat Pengawas pada UPTD berkedudukan di bawah Pejabat Penilai Kinerja-nya.",
        bila=bila(jabatan_dipimpin="pengawas", pada="uptd puskesmas"),
        dasar=("Pasal 8 ayat (2)", "Pasal 9"),
    ),
    adopsi(
        "atasan-langsung",
        kode="btl-pimpinan-pengawas-lain",
        uraian="Pejabat Pengawas yang unit induknya tidak dipimpin Pejabat Administrator dinilai berjenjang.",
        bila=bila(jabatan_dipimpin="pengawas") + tanpa(pimpinan_induk="administrator", pada="uptd puskesmas"),
        dasar=("Pasal 9",),
    ),
    adopsi(
        "atasan-langsung",
        kode="btl-pimpinan-fungsional",
        bila=bila(jabatan_dipimpin="fungsional"),
        dasar=("Pasal 1 angka 12",),
        tersirat="Penilai pejabat fungsional yang memimpin unit hanya mengikuti batasan Pejabat Penilai Kinerja "
        "sebagai atasan langsung.",
    ),
)
