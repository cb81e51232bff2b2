"""Which units each section of Lampiran II is about, for the rows on what follows the letter.

The sections' stages hold under every reading of ``ktb-jenjang``, which concerns kedudukan alone; where Lampiran II is
silent and only Pasal 18 answers, nothing is said of stages and review.
"""

from tatakerja.plugin import bila, tafsir, tanpa

SETDA = bila(pada="sekretariat_daerah")
DINAS = bila(pada="sekretariat_dprd inspektorat dinas badan", dipimpin="jpt_pratama") + tanpa(penanda="bpbd")
SATPOL_PP = bila(pada="satpol_pp") + tafsir("ktb-satpolpp", "lampiran-ii-2")
RSUD_PANGERAN_JAYA_SUMITRA = bila(pada="rsud", penanda="rsud_pangeran_jaya_sumitra") + tanpa(penanda="rsud_sengayam")
RSUD_SENGAYAM = bila(pada="rsud", penanda="rsud_sengayam")
BPBD = bila(pada="badan", penanda="bpbd")
KECAMATAN = bila(pada="kecamatan")
KELURAHAN = bila(pada="kelurahan")
UPTD = bila(pada="uptd")
PUSKESMAS = bila(pada="puskesmas")
SKB = bila(pada="skb")
SATUAN_PENDIDIKAN = bila(pada="satuan_pendidikan")

TERSIRAT_SATPOL_PP = "Lampiran I menyebut Satuan Polisi Pamong Praja dan Pemadam Kebakaran, Lampiran II tidak."
TERSIRAT_SKB = "Tahapannya hanya menyebut Kepala Puskesmas; bagi SKB dibaca Kepala SKB."
TERSIRAT_BPBD = "Peninjau pertama hanya disebut Direktur; bagi BPBD dibaca Kepala Badan."
