"""Penugasan in Bantul: Pasal 11-13 and Lampiran II, which knows only within and across Perangkat Daerah."""

from tatakerja import Adopsi, AturanAlur, AturanTim, Muatan, Penolakan, PolaLangkah, adopsi, bila, tafsir, tanpa

_STAF = bila(jenis_jabatan="fungsional pelaksana")
_DALAM_PD = bila(cakupan="dalam_unit")
_UNIT_LAIN = bila(cakupan="lintas_unit")
_LANGSUNG = tafsir("btl-lintas-unit", "langsung")
_DENGAN_PERMOHONAN = tafsir("btl-lintas-unit", "dengan-permohonan")
_LINTAS_PD = bila(cakupan="lintas_perangkat_daerah")
_HANYA_TIM = tafsir("btl-individu-lintas", "hanya-tim")
_BERALASAN = Penolakan("surat_jawaban", alasan_wajib=True)
_BEREKOMENDASI = "btl-kapanewon btl-dpmptsp-sekretariat"

_REKOMENDASI = (
    PolaLangkah(
        aksi="merekomendasikan",
        pihak="puo",
        peran="Panewu Anom atau Sekretaris",
        kepada=("ppk",),
        dasar=("Lampiran IV.E angka 4 huruf a angka 2", "Lampiran IV.B angka 4 huruf a angka 3"),
    ),
)


def _langsung(kode: str, cakupan: str, *dasar: str) -> tuple[AturanAlur, ...]:
    di_sini = _STAF + bila(cara="penunjukan", cakupan=cakupan)
    return (
        AturanAlur(
            kode=f"btl-penunjukan-{kode}",
            uraian="Di dalam Perangkat Daerah, Pejabat Penilai Kinerja menunjuk langsung.",
            bila=di_sini + tanpa(kedudukan=_BEREKOMENDASI) + (_LANGSUNG if cakupan == "lintas_unit" else ()),
            dasar=dasar,
        ),
        AturanAlur(
            kode=f"btl-penunjukan-{kode}-rekomendasi",
            uraian="Pada Kapanewon dan Sekretariat DPMPTSP, penunjukan atas rekomendasi Pimpinan Unit Organisasi.",
            bila=di_sini + bila(kedudukan=_BEREKOMENDASI) + (_LANGSUNG if cakupan == "lintas_unit" else ()),
            langkah=_REKOMENDASI,
            dasar=dasar,
        ),
    )


def _sukarela_lisan(kode: str, cakupan: str) -> AturanAlur:
    return AturanAlur(
        kode=f"btl-sukarela-{kode}",
        uraian="Di dalam Perangkat Daerah, pegawai menyampaikan keinginannya secara lisan kepada Pejabat Penilai "
        "Kinerja.",
        bila=_STAF + bila(cara="sukarela", cakupan=cakupan) + (_LANGSUNG if cakupan == "lintas_unit" else ()),
        langkah=(
            PolaLangkah(
                aksi="mengajukan",
                pihak="pegawai",
                peran="Pejabat Fungsional atau pelaksana",
                dokumen="lisan",
                kepada=("ppk",),
                dasar=("Lampiran II.B angka 1 huruf a",),
            ),
            PolaLangkah(
                aksi="menyetujui",
                pihak="ppk",
                peran="Pejabat Penilai Kinerja",
                penolakan=Penolakan(),
                dasar=("Lampiran II.B angka 1 huruf b",),
            ),
        ),
        dasar=("Pasal 13 ayat (3)", "Lampiran II.B angka 1"),
    )


PENUGASAN: tuple[AturanAlur | AturanTim | Muatan | Adopsi, ...] = (
    *_langsung("dalam-pd", "dalam_unit", "Pasal 13 ayat (2)", "Lampiran II.A angka 1"),
    *_langsung("unit-lain", "lintas_unit", "Pasal 11 ayat (2)", "Pasal 13 ayat (2)", "Lampiran II.A angka 1"),
    AturanAlur(
        kode="btl-penunjukan-unit-lain-permohonan",
        uraian="Pelibatan pegawai unit organisasi lain didahului permohonan pelibatan kepada Pejabat Penilai "
        "Kinerja-nya.",
        bila=_STAF + bila(cara="penunjukan") + _UNIT_LAIN + _DENGAN_PERMOHONAN,
        langkah=(
            PolaLangkah(
                aksi="memohon",
                pihak="puo_pemilik",
                peran="Pimpinan Unit Organisasi pemilik kinerja",
                dokumen="surat_permohonan",
                kepada=("ppk",),
                dasar=("Lampiran IV.A angka 4 huruf a angka 4",),
            ),
            PolaLangkah(
                aksi="menyetujui",
                pihak="ppk",
                peran="Pejabat Penilai Kinerja",
                dokumen="surat_jawaban",
                kepada=("puo_pemilik",),
                penolakan=Penolakan("surat_jawaban"),
                dasar=("Lampiran IV.A angka 4 huruf a angka 4",),
            ),
        ),
        dasar=("Pasal 11 ayat (2)", "Lampiran IV.A angka 4 huruf a angka 4"),
        tersirat="Permohonan antarunit dalam satu Perangkat Daerah disebut tanpa tata cara; pihaknya mengikuti "
        "penunjukan "
        "di dalam Perangkat Daerah.",
    ),
    AturanAlur(
        kode="btl-penunjukan-lintas-pd",
        uraian="Pimpinan Perangkat Daerah pemilik kinerja memohon kepada Pimpinan Perangkat Daerah yang dituju.",
        bila=_STAF + bila(cara="penunjukan") + _LINTAS_PD,
        langkah=(
            PolaLangkah(
                aksi="memohon",
                pihak="pimpinan_pd_pemilik",
                peran="Pimpinan Perangkat Daerah pemilik kinerja",
                dokumen="surat_permohonan",
                kepada=("pimpinan_pd",),
                tembusan=("ppk",),
                dasar=("Lampiran II.A angka 2 huruf a",),
            ),
            PolaLangkah(
                aksi="menyetujui",
                pihak="pimpinan_pd",
                peran="Pimpinan Perangkat Daerah yang dituju",
                dokumen="surat_jawaban",
                kepada=("pimpinan_pd_pemilik",),
                penolakan=_BERALASAN,
                dasar=("Lampiran II.A angka 2 huruf b angka 1", "Lampiran II.A angka 2 huruf b angka 2"),
            ),
        ),
        dasar=("Pasal 11 ayat (2)", "Lampiran II.A angka 2"),
    ),
    _sukarela_lisan("dalam-pd", "dalam_unit"),
    _sukarela_lisan("unit-lain", "lintas_unit"),
    AturanAlur(
        kode="btl-sukarela-unit-lain-permohonan",
        uraian="Pengajuan sukarela ke unit organisasi lain: lisan kepada Pejabat Penilai Kinerja, lalu persetujuan "
        "pemilik.",
        bila=_STAF + bila(cara="sukarela") + _UNIT_LAIN + _DENGAN_PERMOHONAN,
        langkah=(
            PolaLangkah(
                aksi="mengajukan",
                pihak="pegawai",
                peran="Pejabat Fungsional atau pelaksana",
                dokumen="lisan",
                kepada=("ppk",),
                dasar=("Lampiran II.B angka 1 huruf a",),
            ),
            PolaLangkah(
                aksi="menyetujui",
                pihak="puo_pemilik",
                peran="Pimpinan Unit Organisasi pemilik kinerja",
                penolakan=Penolakan(),
                dasar=("Lampiran IV.A angka 4 huruf a angka 4",),
            ),
            PolaLangkah(
                aksi="menyetujui",
                pihak="ppk",
                peran="Pejabat Penilai Kinerja",
                penolakan=Penolakan(),
                dasar=("Lampiran II.B angka 1 huruf b",),
            ),
        ),
        dasar=("Pasal 13 ayat (3)", "Lampiran II.B angka 1", "Lampiran IV.A angka 4 huruf a angka 4"),
        tersirat="Permohonan antarunit dalam satu Perangkat Daerah disebut tanpa tata cara.",
    ),
    AturanAlur(
        kode="btl-sukarela-lintas-pd",
        uraian="Pengajuan sukarela lintas Perangkat Daerah: diketahui Pejabat Penilai Kinerja, disetujui pemilik "
        "kinerja, "
        "lalu Pimpinan Perangkat Daerah dan Pejabat Penilai Kinerja sendiri.",
        bila=_STAF + bila(cara="sukarela") + _LINTAS_PD,
        langkah=(
            PolaLangkah(
                aksi="mengetahui",
                pihak="ppk",
                peran="Pejabat Penilai Kinerja",
                dokumen="surat_permohonan",
                penolakan=Penolakan(),
                dasar=("Lampiran II.B angka 2 huruf a",),
            ),
            PolaLangkah(
                aksi="mengajukan",
                pihak="pegawai",
                peran="Pejabat Fungsional atau pelaksana",
                dokumen="surat_permohonan",
                kepada=("pimpinan_pd_pemilik",),
                tembusan=("ppk",),
                dasar=("Lampiran II.B angka 2 huruf a",),
            ),
            PolaLangkah(
                aksi="menyetujui",
                pihak="pimpinan_pd_pemilik",
                peran="Pimpinan Perangkat Daerah yang dituju",
                penolakan=Penolakan(),
                dasar=("Lampiran II.B angka 2 huruf b",),
            ),
            PolaLangkah(
                aksi="mengajukan",
                pihak="pegawai",
                peran="Pejabat Fungsional atau pelaksana",
                dokumen="surat_persetujuan",
                kepada=("pimpinan_pd", "ppk"),
                syarat="bila Pimpinan Perangkat Daerah yang dituju menyetujui",
                dasar=("Lampiran II.B angka 2 huruf b",),
            ),
            PolaLangkah(
                aksi="menyetujui",
                pihak="pimpinan_pd",
                peran="Pimpinan Perangkat Daerah bersangkutan",
                penolakan=Penolakan(),
                dasar=("Lampiran II.B angka 2 huruf c",),
            ),
            PolaLangkah(
                aksi="menyetujui",
                pihak="ppk",
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
    AturanTim(
        kode="btl-ketua-dari-pd-pemilik",
        bila=bila(bentuk="tim", cakupan_tim="lintas_perangkat_daerah", ketua="fungsional pelaksana pengawas")
        + tanpa(ketua_dari="perangkat_daerah"),
        tingkat="wajib",
        isi="Ketua tim lintas Perangkat Daerah harus berasal dari Perangkat Daerah pemilik kinerja.",
        dasar=("Pasal 11 ayat (4)",),
    ),
    AturanTim(
        kode="btl-ketua-di-luar-daftar",
        bila=bila(bentuk="tim", ketua="kepala_daerah jpt_madya jpt_pratama administrator"),
        tingkat="info",
        isi="Ketua tim menurut teks adalah Pejabat Fungsional, pelaksana, atau Pejabat Pengawas; jabatan ketua ini "
        "tidak "
        "disebut.",
        dasar=("Pasal 8 ayat (3)", "Pasal 11 ayat (4)"),
    ),
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
