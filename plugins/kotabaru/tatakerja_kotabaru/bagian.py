"""Which units each section of Lampiran II is about, for the rows on what follows the letter.

The sections' stages hold under every reading of ``ktb-jenjang``, which concerns kedudukan alone; where Lampiran II is
silent and only Pasal 18 answers, nothing is said of stages and review.
"""

from tatakerja.plugin import bila, tafsir, tanpa

SETDA = bila(mandiri="sekretariat_daerah")
DINAS = bila(mandiri="sekretariat_dprd inspektorat dinas badan", pimpinan_mandiri="jpt_pratama") + tanpa(penanda="bpbd")
SATPOL_PP = bila(mandiri="satpol_pp") + tafsir("ktb-satpolpp", "lampiran-ii-2")
RSUD_PANGERAN_JAYA_SUMITRA = bila(mandiri="rsud", penanda="rsud_pangeran_jaya_sumitra") + tanpa(penanda="rsud_sengayam")
RSUD_SENGAYAM = bila(mandiri="rsud", penanda="rsud_sengayam")
BPBD = bila(mandiri="badan", penanda="bpbd")
KECAMATAN = bila(mandiri="kecamatan")
KELURAHAN = bila(mandiri="kelurahan")
UPTD = bila(mandiri="uptd")
PUSKESMAS = bila(mandiri="puskesmas")
SKB = bila(mandiri="skb")
SATUAN_PENDIDIKAN = bila(mandiri="satuan_pendidikan")

TERSIRAT_SATPOL_PP = "Lampiran I menyebut Satuan Polisi Pamong Praja dan Pemadam Kebakaran, Lampiran II tidak."
TERSIRAT_SKB = "Tahapannya hanya menyebut Kepala Puskesmas; bagi SKB dibaca Kepala SKB."
TERSIRAT_BPBD = "Peninjau pertama hanya disebut Direktur; bagi BPBD dibaca Kepala Badan."
