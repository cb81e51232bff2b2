"""Kedudukan in Kotabaru: Pasal 18 by jenjang, then Lampiran II by unit, then the leaders.

Pasal 29 sends the details to the annex, so each of its sections is an exception to Pasal 18, which answers where the
annex is silent; read with ``ktb-jenjang=pasal-18`` it answers everywhere. Pasal 18 names no Pimpinan Unit Organisasi.
"""

from typing import Any

from tatakerja.plugin import (
    STAF,
    Adopsi,
    AturanKedudukan,
    CatatanBersyarat,
    PimpinanTerdekat,
    PimpinanUnitSendiri,
    SyaratSemua,
    adopsi,
    bila,
    tafsir,
    tanpa,
)

_LAMPIRAN = tafsir("ktb-jenjang", "lampiran")
_PENGAWAS = PimpinanTerdekat(jabatan="pengawas", batas="akar")
_ADMINISTRATOR = PimpinanTerdekat(jabatan="administrator", batas="akar")
_JPT_PRATAMA = PimpinanTerdekat(jabatan="jpt_pratama", batas="akar")

_JENJANG = (
    (
        "ahli-utama-madya",
        "Fungsional ahli utama dan ahli madya dinilai Pejabat Pimpinan Tinggi Pratama.",
        bila(jenis_jabatan="fungsional", jenjang="ahli_utama ahli_madya"),
        (_JPT_PRATAMA,),
        ("Pasal 18 ayat (3) huruf a",),
    ),
    (
        "ahli-muda",
        "Fungsional ahli muda dinilai Pejabat Administrator, atau pejabat satu tingkat di atasnya bila tidak ada.",
        bila(jenis_jabatan="fungsional", jenjang="ahli_muda"),
        (_ADMINISTRATOR, _JPT_PRATAMA),
        ("Pasal 18 ayat (3) huruf b",),
    ),
    (
        "ahli-pertama-keterampilan",
        "Fungsional ahli pertama dan kategori keterampilan dinilai Pejabat Pengawas, atau pejabat satu tingkat di "
        "atasnya bila tidak ada.",
        bila(jenis_jabatan="fungsional", jenjang="ahli_pertama penyelia mahir terampil pemula"),
        (_PENGAWAS, _ADMINISTRATOR),
        ("Pasal 18 ayat (3) huruf c",),
    ),
    (
        "pelaksana",
        "Pelaksana dinilai Pejabat Pengawas, atau Pejabat Administrator bila tidak ada pengawas.",
        bila(jenis_jabatan="pelaksana"),
        (_PENGAWAS, _ADMINISTRATOR),
        ("Pasal 18 ayat (4) huruf a", "Pasal 18 ayat (4) huruf b"),
    ),
)


def _pasal_18(
    akhiran: str, cakupan: SyaratSemua, anomali: tuple[str, ...], catatan: str
) -> tuple[AturanKedudukan, ...]:
    return tuple(
        AturanKedudukan(
            kode=f"ktb-pasal-18-{kode}{akhiran}",
            uraian=uraian,
            bila=STAF + syarat + cakupan,
            ppk=ppk,
            dasar=dasar,
            anomali=anomali,
            catatan=(CatatanBersyarat(_LAMPIRAN, catatan),),
        )
        for kode, uraian, syarat, ppk, dasar in _JENJANG
    )


_UMUM = _pasal_18(
    "",
    tanpa(pada="satpol_pp"),
    ("ktb-jenjang",),
    "Lampiran II tidak memuat unit ini; Pasal 18 yang menjawab, tanpa menyebut Pimpinan Unit Organisasi.",
)
_SATPOL_PP = _pasal_18(
    "-satpolpp",
    bila(pada="satpol_pp"),
    ("ktb-satpolpp", "ktb-jenjang"),
    "Satuan Polisi Pamong Praja dan Pemadam Kebakaran tidak masuk bagian mana pun dari Lampiran II; Pasal 18 yang "
    "menjawab, tanpa menyebut Pimpinan Unit Organisasi.",
)
_SELAIN_PASAL_18 = tuple(aturan.kode for aturan in _UMUM)
_KOORDINATOR = (PimpinanUnitSendiri(jabatan="pengawas"),)


def _bagian(bentuk: str, *, bila: SyaratSemua, dasar: tuple[str, ...], **ubah: Any) -> Adopsi:
    """A section of Lampiran II: an exception to Pasal 18, to which Pasal 29 sends the details."""
    return adopsi(bentuk, bila=bila + _LAMPIRAN, dasar=(*dasar, "Pasal 29"), pengecualian_dari=_SELAIN_PASAL_18, **ubah)


KEDUDUKAN: tuple[AturanKedudukan | Adopsi, ...] = (
    *_UMUM,
    *_SATPOL_PP,
    _bagian(
        "kepala-bagian",
        kode="ktb-setda",
        bila=bila(pada="sekretariat_daerah"),
        dasar=("Lampiran II.1 angka 1",),
    ),
    _bagian(
        "administrator",
        kode="ktb-dinas",
        uraian="Pada Sekretariat DPRD, Inspektorat, dinas, dan badan yang dipimpin Pejabat Pimpinan Tinggi Pratama, "
        "Pejabat Administrator menilai sekaligus memimpin unit organisasi.",
        bila=bila(pada="sekretariat_dprd inspektorat dinas badan", dipimpin="jpt_pratama") + tanpa(penanda="bpbd"),
        dasar=("Lampiran II.2 angka 1",),
    ),
    adopsi(
        "administrator",
        kode="ktb-satpolpp",
        uraian="Satuan Polisi Pamong Praja dan Pemadam Kebakaran disamakan dengan dinas: Pejabat Administrator menilai "
        "sekaligus memimpin unit organisasi.",
        bila=bila(pada="satpol_pp") + tafsir("ktb-satpolpp", "lampiran-ii-2") + _LAMPIRAN,
        dasar=("Lampiran II.2 angka 1", "Pasal 29"),
        tersirat="Lampiran I menyebut Satuan Polisi Pamong Praja dan Pemadam Kebakaran, Lampiran II tidak.",
        pengecualian_dari=tuple(aturan.kode for aturan in _SATPOL_PP),
    ),
    _bagian(
        "kepala-bagian-bidang",
        kode="ktb-rsud-pangeran-jaya-sumitra",
        bila=bila(pada="rsud", penanda="rsud_pangeran_jaya_sumitra") + tanpa(penanda="rsud_sengayam"),
        dasar=("Lampiran II.3 angka 1",),
    ),
    _bagian(
        "unit-mandiri",
        kode="ktb-rsud-sengayam",
        uraian="Pada RSUD Sengayam, Direktur menilai sekaligus memimpin unit organisasi.",
        bila=bila(pada="rsud", penanda="rsud_sengayam"),
        dasar=("Lampiran II.4 angka 1",),
    ),
    _bagian(
        "unit-mandiri",
        kode="ktb-bpbd",
        uraian="Pada BPBD, Kepala Badan menilai sekaligus memimpin unit organisasi.",
        bila=bila(pada="badan", penanda="bpbd"),
        dasar=("Lampiran II.4 angka 1",),
    ),
    _bagian(
        "pimpinan-menilai-sekretaris-memimpin",
        kode="ktb-kecamatan",
        uraian="Pada kecamatan, Camat menilai dan Sekretaris Kecamatan memimpin unit organisasi bagi seluruh staf.",
        bila=bila(pada="kecamatan"),
        koordinator=_KOORDINATOR,
        dasar=(
            "Lampiran II.5 angka 1",
            "Lampiran II.5 angka 2",
        ),
        dasar_koordinator=("Lampiran II.5 angka 3",),
    ),
    _bagian(
        "unit-mandiri",
        kode="ktb-kelurahan",
        uraian="Pada kelurahan, Lurah menilai sekaligus memimpin unit organisasi.",
        bila=bila(pada="kelurahan"),
        koordinator=_KOORDINATOR,
        dasar=("Lampiran II.6 angka 1",),
        dasar_koordinator=("Lampiran II.6 angka 2",),
    ),
    _bagian(
        "unit-mandiri",
        kode="ktb-uptd",
        uraian="Kepala UPTD menilai sekaligus memimpin unit organisasi.",
        bila=bila(pada="uptd"),
        dasar=("Lampiran II.7 angka 1",),
    ),
    _bagian(
        "unit-mandiri",
        kode="ktb-puskesmas-skb",
        uraian="Kepala Puskesmas atau Kepala SKB menilai sekaligus memimpin unit organisasi.",
        bila=bila(pada="puskesmas skb"),
        dasar=("Lampiran II.8 angka 1",),
    ),
    _bagian(
        "unit-mandiri",
        kode="ktb-satuan-pendidikan",
        uraian="Kepala Satuan Pendidikan menilai sekaligus memimpin unit organisasi.",
        bila=bila(pada="satuan_pendidikan"),
        dasar=("Lampiran II.G angka 1",),
    ),
    adopsi(
        "atasan-langsung",
        kode="ktb-pimpinan",
        bila=tanpa(jabatan_dipimpin="kepala_daerah"),
        dasar=("Pasal 1 angka 22",),
        tersirat="Penilai pejabat yang memimpin unit hanya mengikuti batasan Pejabat Penilai Kinerja sebagai atasan "
        "langsung.",
    ),
)
