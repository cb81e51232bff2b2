"""Which units each section of Lampiran IV is about, for the rows on what follows the letter.

Section A speaks of a Pejabat Pimpinan Tinggi Pratama throughout, and sections H and I of a Pejabat Fungsional, so they
say nothing of agencies, Puskesmas and schools that another kind of official leads.
"""

from tatakerja.plugin import bila, tanpa

DINAS = bila(pada="sekretariat_dprd dinas badan inspektorat satpol_pp", dipimpin="jpt_pratama") + tanpa(
    penanda="dpmptsp"
)
DPMPTSP = bila(pada="dinas", penanda="dpmptsp") + tanpa(jalur="sekretariat")
DPMPTSP_SEKRETARIAT = bila(pada="dinas", penanda="dpmptsp", jalur="sekretariat")
SETDA = bila(pada="sekretariat_daerah")
RSUD_B = bila(pada="rsud", kelas="B")
KAPANEWON = bila(pada="kecamatan")
RSUD_D = bila(pada="rsud", kelas="D")
UPTD = bila(pada="uptd")
PUSKESMAS = bila(pada="puskesmas", dipimpin="fungsional")
SATUAN_PENDIDIKAN = bila(pada="satuan_pendidikan skb", dipimpin="fungsional")
