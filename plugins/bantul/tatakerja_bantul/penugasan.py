"""Penugasan in Bantul: Pasal 11-13 and Lampiran II, which knows only within and across Perangkat Daerah."""

from tatakerja.plugin import (
    Adopsi,
    AturanAlur,
    AturanTim,
    Muatan,
    Penolakan,
    PolaLangkah,
    SyaratSemua,
    adopsi,
    bila,
    tafsir,
    tanpa,
)

_STAF = bila(jenis_jabatan="fungsional pelaksana")
_DALAM_PD = bila(cakupan="dalam_unit")
_UNIT_LAIN = bila(cakupan="lintas_unit")
_LANGSUNG = tafsir("btl-lintas-unit", "langsung")
_DENGAN_PERMOHONAN = tafsir("btl-lintas-unit", "dengan-permohonan")
_LINTAS_PD = bila(cakupan="lintas_perangkat_daerah")
_HANYA_TIM = tafsir("btl-individu-lintas", "hanya-tim")
_BERALASAN = Penolakan("surat_jawaban", alasan_wajib=True)
_LISAN = PolaLangkah(
    aksi="mengajukan",
    oleh="pegawai",
    peran="Pejabat Fungsional atau pelaksana",
    dokumen="lisan",
    kepada=("ppk",),
    dasar=("Lampiran II.B angka 1 huruf a",),
)
_DISETUJUI_PPK = PolaLangkah(
    aksi="menyetujui",
    oleh="ppk",
    peran="Pejabat Penilai Kinerja",
    penolakan=Penolakan(),
    dasar=("Lampiran II.B angka 1 huruf b",),
)
_PELIBATAN = (
    "Lampiran IV.A angka 4 huruf a angka 4",
    "Lampiran IV.B angka 4 huruf a angka 4",
    "Lampiran IV.C angka 5 huruf a angka 4",
    "Lampiran IV.D angka 5 huruf a angka 4",
    "Lampiran IV.E angka 4 huruf a angka 4",
    "Lampiran IV.F angka 3 huruf a angka 4",
    "Lampiran IV.G angka 3 huruf a angka 3",
    "Lampiran IV.H angka 3 huruf a angka 3",
    "Lampiran IV.I angka 2 huruf a angka 3",
)
"""The same sentence for every kind of unit that owns a target: which one it is decides no step."""
_PERMOHONAN = (
    PolaLangkah(
        aksi="memohon",
        oleh="puo_pemilik",
        peran="Pimpinan Unit Organisasi pemilik kinerja",
        dokumen="surat_permohonan",
        kepada=("ppk",),
        dasar=_PELIBATAN,
    ),
    PolaLangkah(
        aksi="menyetujui",
        oleh="ppk",
        peran="Pejabat Penilai Kinerja",
        dokumen="surat_jawaban",
        kepada=("puo_pemilik",),
        penolakan=Penolakan("surat_jawaban"),
        dasar=_PELIBATAN,
    ),
)
_DISETUJUI_PEMILIK = PolaLangkah(
    aksi="menyetujui",
    oleh="puo_pemilik",
    peran="Pimpinan Unit Organisasi pemilik kinerja",
    penolakan=Penolakan(),
    dasar=_PELIBATAN,
)

_REKOMENDASI = (
    ("btl-kapanewon", "kapanewon", "Panewu Anom", "Lampiran IV.E angka 4 huruf a angka 2"),
    ("btl-dpmptsp-sekretariat", "sekretariat-dpmptsp", "Sekretaris", "Lampiran IV.B angka 4 huruf a angka 3"),
)
"""Where the PPK assigns on a recommendation: the rule of kedudukan, who recommends, where it says so."""


def _di_dalam(
    kode: str,
    uraian: str,
    syarat: SyaratSemua,
    dasar: tuple[str, ...],
    langkah: tuple[PolaLangkah, ...] = (),
    *,
    tersirat: str = "",
) -> tuple[AturanAlur, ...]:
    """A route within a Perangkat Daerah; where there is a recommendation, it comes before the PPK's decision."""
    return (
        AturanAlur(
            kode=f"btl-{kode}",
            uraian=uraian,
            bila=_STAF + syarat + tanpa(kedudukan=" ".join(aturan for aturan, *_ in _REKOMENDASI)),
            langkah=langkah,
            dasar=dasar,
            tersirat=tersirat,
        ),
        *(
            AturanAlur(
                kode=f"btl-{kode}-{akhiran}",
                uraian=f"{uraian} Penugasannya atas rekomendasi {peran}.",
                bila=_STAF + syarat + bila(kedudukan=aturan),
                langkah=(
                    *langkah[:-1],
                    PolaLangkah(
                        aksi="merekomendasikan", oleh="puo", peran=peran, kepada=("ppk",), dasar=(rekomendasi,)
                    ),
                    *langkah[-1:],
                ),
                dasar=(*dasar, rekomendasi),
                tersirat=tersirat,
            )
            for aturan, akhiran, peran, rekomendasi in _REKOMENDASI
        ),
    )


_MENUNJUK = "Di dalam Perangkat Daerah, Pejabat Penilai Kinerja menunjuk langsung."
_SUKARELA = "Di dalam Perangkat Daerah, pegawai menyampaikan keinginannya secara lisan kepada Pejabat Penilai Kinerja."

ALUR: tuple[AturanAlur | Adopsi, ...] = (
    *_di_dalam(
        "penunjukan-dalam-pd",
        _MENUNJUK,
        bila(cara="penunjukan") + _DALAM_PD,
        ("Pasal 13 ayat (2)", "Lampiran II.A angka 1"),
    ),
    *_di_dalam(
        "penunjukan-unit-lain",
        _MENUNJUK,
        bila(cara="penunjukan") + _UNIT_LAIN + _LANGSUNG,
        ("Pasal 11 ayat (2)", "Pasal 13 ayat (2)", "Lampiran II.A angka 1"),
    ),
    *_di_dalam(
        "penunjukan-unit-lain-permohonan",
        "Pelibatan pegawai unit organisasi lain didahului permohonan pelibatan kepada Pejabat Penilai Kinerja-nya.",
        bila(cara="penunjukan") + _UNIT_LAIN + _DENGAN_PERMOHONAN,
        ("Pasal 11 ayat (2)", *_PELIBATAN),
        _PERMOHONAN,
        tersirat="Permohonan antarunit dalam satu Perangkat Daerah disebut tanpa tata cara; pihaknya mengikuti "
        "penunjukan di dalam Perangkat Daerah.",
    ),
    AturanAlur(
        kode="btl-penunjukan-lintas-pd",
        uraian="Pimpinan Perangkat Daerah pemilik kinerja memohon kepada Pimpinan Perangkat Daerah yang dituju.",
        bila=_STAF + bila(cara="penunjukan") + _LINTAS_PD,
        langkah=(
            PolaLangkah(
                aksi="memohon",
                oleh="pimpinan_pd_pemilik",
                peran="Pimpinan Perangkat Daerah pemilik kinerja",
                dokumen="surat_permohonan",
                kepada=("pimpinan_pd",),
                tembusan=("ppk",),
                dasar=("Lampiran II.A angka 2 huruf a",),
            ),
            PolaLangkah(
                aksi="menyetujui",
                oleh="pimpinan_pd",
                peran="Pimpinan Perangkat Daerah yang dituju",
                dokumen="surat_jawaban",
                kepada=("pimpinan_pd_pemilik",),
                penolakan=_BERALASAN,
                dasar=("Lampiran II.A angka 2 huruf b angka 1", "Lampiran II.A angka 2 huruf b angka 2"),
            ),
        ),
        dasar=("Pasal 11 ayat (2)", "Lampiran II.A angka 2"),
    ),
    *_di_dalam(
        "sukarela-dalam-pd",
        _SUKARELA,
        bila(cara="sukarela") + _DALAM_PD,
        ("Pasal 13 ayat (3)", "Lampiran II.B angka 1"),
        (_LISAN, _DISETUJUI_PPK),
    ),
    *_di_dalam(
        "sukarela-unit-lain",
        _SUKARELA,
        bila(cara="sukarela") + _UNIT_LAIN + _LANGSUNG,
        ("Pasal 11 ayat (2)", "Pasal 13 ayat (3)", "Lampiran II.B angka 1"),
        (_LISAN, _DISETUJUI_PPK),
    ),
    *_di_dalam(
        "sukarela-unit-lain-permohonan",
        "Pengajuan sukarela ke unit organisasi lain: lisan kepada Pejabat Penilai Kinerja, lalu persetujuan pemilik.",
        bila(cara="sukarela") + _UNIT_LAIN + _DENGAN_PERMOHONAN,
        ("Pasal 13 ayat (3)", "Lampiran II.B angka 1", *_PELIBATAN),
        (_LISAN, _DISETUJUI_PEMILIK, _DISETUJUI_PPK),
        tersirat="Permohonan antarunit dalam satu Perangkat Daerah disebut tanpa tata cara.",
    ),
    AturanAlur(
        kode="btl-sukarela-lintas-pd",
        uraian="Pengajuan sukarela lintas Perangkat Daerah: diketahui Pejabat Penilai Kinerja, disetujui pemilik "
        "kinerja, lalu Pimpinan Perangkat Daerah dan Pejabat Penilai Kinerja sendiri.",
        bila=_STAF + bila(cara="sukarela") + _LINTAS_PD,
        langkah=(
            PolaLangkah(
                aksi="mengetahui",
                oleh="ppk",
                peran="Pejabat Penilai Kinerja",
                dokumen="surat_permohonan",
                penolakan=Penolakan(),
                dasar=("Lampiran II.B angka 2 huruf a",),
            ),
            PolaLangkah(
                aksi="mengajukan",
                oleh="pegawai",
                peran="Pejabat Fungsional atau pelaksana",
                dokumen="surat_permohonan",
                kepada=("pimpinan_pd_pemilik",),
                tembusan=("ppk",),
                dasar=("Lampiran II.B angka 2 huruf a",),
            ),
            PolaLangkah(
                aksi="menyetujui",
                oleh="pimpinan_pd_pemilik",
                peran="Pimpinan Perangkat Daerah yang dituju",
                penolakan=Penolakan(),
                dasar=("Lampiran II.B angka 2 huruf b",),
            ),
            PolaLangkah(
                aksi="mengajukan",
                oleh="pegawai",
                peran="Pejabat Fungsional atau pelaksana",
                dokumen="surat_persetujuan",
                kepada=("pimpinan_pd", "ppk"),
                syarat="bila Pimpinan Perangkat Daerah yang dituju menyetujui",
                dasar=("Lampiran II.B angka 2 huruf b",),
            ),
            PolaLangkah(
                aksi="menyetujui",
                oleh="pimpinan_pd",
                peran="Pimpinan Perangkat Daerah bersangkutan",
                penolakan=Penolakan(),
                dasar=("Lampiran II.B angka 2 huruf c",),
            ),
            PolaLangkah(
                aksi="menyetujui",
                oleh="ppk",
                peran="Pejabat Penilai Kinerja bersangkutan",
                penolakan=Penolakan(),
                bersama=True,
                dasar=("Lampiran II.B angka 2 huruf c",),
            ),
        ),
        dasar=("Pasal 11 ayat (2)", "Pasal 13 ayat (3)", "Lampiran II.B angka 2"),
    ),
    AturanAlur(
        kode="btl-individu-lintas",
        uraian="Bila pelaksanaan lintas Perangkat Daerah dibaca hanya dalam tim kerja, penugasan individu dilarang.",
        bila=_STAF + bila(bentuk="individu") + _LINTAS_PD + _HANYA_TIM,
        status="dilarang",
        dasar=("Lampiran III.B",),
        pengecualian_dari=("btl-penunjukan-lintas-pd", "btl-sukarela-lintas-pd"),
    ),
    adopsi(
        "surat-penugasan-ppk",
        kode="btl-surat-penunjukan-dalam-pd",
        bila=_STAF + bila(cara="penunjukan", cakupan="dalam_unit lintas_unit"),
        dasar=("Pasal 13 ayat (4)", "Lampiran II.A angka 1"),
        sitasi=(("Pasal 13 ayat (4)", "Lampiran II.A angka 1"), ("Pasal 13 ayat (4)",)),
    ),
    adopsi(
        "surat-penugasan-ppk",
        kode="btl-surat-penunjukan-lintas-pd",
        bila=_STAF + bila(cara="penunjukan") + _LINTAS_PD,
        dasar=("Pasal 13 ayat (4)", "Lampiran II.A angka 2 huruf b angka 1"),
        sitasi=(("Lampiran II.A angka 2 huruf b angka 1", "Pasal 13 ayat (4)"), ("Lampiran II.A angka 2 huruf c",)),
    ),
    adopsi(
        "surat-penugasan-ppk",
        kode="btl-surat-sukarela-dalam-pd",
        bila=_STAF + bila(cara="sukarela", cakupan="dalam_unit lintas_unit"),
        dasar=("Pasal 13 ayat (4)", "Lampiran II.B angka 1 huruf b"),
        sitasi=(("Lampiran II.B angka 1 huruf b", "Pasal 13 ayat (4)"), ("Lampiran II.B angka 1 huruf c",)),
    ),
    adopsi(
        "surat-penugasan-ppk",
        kode="btl-surat-sukarela-lintas-pd",
        bila=_STAF + bila(cara="sukarela") + _LINTAS_PD,
        dasar=("Pasal 13 ayat (4)", "Lampiran II.B angka 2 huruf c"),
        sitasi=(("Lampiran II.B angka 2 huruf c", "Pasal 13 ayat (4)"), ("Lampiran II.B angka 2 huruf d",)),
    ),
)

TIM: tuple[AturanTim, ...] = (
    AturanTim(
        kode="btl-ketua-dari-pd-pemilik",
        bila=bila(bentuk="tim", cakupan_tim="lintas_perangkat_daerah")
        + tanpa(ketua="(kosong)", ketua_dari="perangkat_daerah"),
        tingkat="wajib",
        isi="Ketua tim lintas Perangkat Daerah harus berasal dari Perangkat Daerah pemilik kinerja.",
        dasar=("Pasal 11 ayat (4)",),
    ),
    AturanTim(
        kode="btl-ketua-di-luar-daftar",
        bila=bila(bentuk="tim", ketua="kepala_daerah jpt_madya jpt_pratama administrator"),
        tingkat="info",
        isi="Ketua tim menurut teks adalah Pejabat Fungsional, pelaksana, atau Pejabat Pengawas; jabatan ketua ini "
        "tidak disebut, dan penugasannya tidak diatur.",
        dasar=("Pasal 8 ayat (3)", "Pasal 11 ayat (4)"),
    ),
    AturanTim(
        kode="btl-ketua-kepala-uptd",
        bila=bila(bentuk="tim", ketua="pengawas", ketua_memimpin="uptd"),
        tingkat="info",
        isi="Pejabat Pengawas dapat menjadi ketua tim bila bukan Kepala Unit Pelaksana Teknis Daerah (UPTD); ketua ini "
        "Kepala UPTD.",
        dasar=("Pasal 8 ayat (3)",),
    ),
)

MUATAN: tuple[Muatan, ...] = (
    Muatan(
        kode="btl-muatan-permohonan",
        dokumen="surat_permohonan",
        bila=bila(cara="penunjukan") + _LINTAS_PD,
        isian=(("kriteria", "kriteria pegawai yang dimohon", "Lampiran II.A angka 2 huruf b angka 1"),),
    ),
    Muatan(
        kode="btl-muatan-rutin",
        dokumen="surat_penugasan",
        bila=bila(sifat="rutin"),
        isian=(("kerangka_acuan_kerja", "kerangka acuan kerja yang menjadi dasar kegiatan", "Pasal 12 ayat (2)"),),
    ),
)
