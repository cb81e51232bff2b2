"""Which units each section of Lampiran IV is about, for the rows on what follows the letter.

Section A speaks of a Pejabat Pimpinan Tinggi Pratama throughout, and sections H and I of a Pejabat Fungsional, so they
say nothing of agencies, Puskesmas and schools that another kind of official leads.
"""

from tatakerja.plugin import bila, tanpa

DINAS = bila(mandiri="sekretariat_dprd dinas badan inspektorat satpol_pp", pimpinan_mandiri="jpt_pratama") + tanpa(
    penanda="dpmptsp"
)
DPMPTSP = bila(mandiri="dinas", penanda="dpmptsp") + tanpa(jalur="sekretariat")
DPMPTSP_SEKRETARIAT = bila(mandiri="dinas", penanda="dpmptsp", jalur="sekretariat")
SETDA = bila(mandiri="sekretariat_daerah")
RSUD_B = bila(mandiri="rsud", kelas="B")
KAPANEWON = bila(mandiri="kecamatan")
RSUD_D = bila(mandiri="rsud", kelas="D")
UPTD = bila(mandiri="uptd")
PUSKESMAS = bila(mandiri="puskesmas", pimpinan_mandiri="fungsional")
SATUAN_PENDIDIKAN = bila(mandiri="satuan_pendidikan skb", pimpinan_mandiri="fungsional")
