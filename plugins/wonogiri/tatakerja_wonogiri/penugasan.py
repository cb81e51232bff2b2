"""Penugasan in Wonogiri: Pasal 9-11 and Lampiran I.B, in the order of its mechanisms.

The text says both that the PUO appoints directly and that the PPK sets the assignment on the PUO's proposal: anomali
``wng-penetap``.
"""

from tatakerja.plugin import (
    Adopsi,
    AturanAlur,
    AturanTim,
    Muatan,
    Pihak,
    PolaLangkah,
    SyaratSemua,
    adopsi,
    bila,
    tafsir,
    tanpa,
)

_PENUGASAN = "Lampiran I.B angka 2 kedua"
_PENUNJUKAN = f"{_PENUGASAN} huruf a ketiga"
_SUKARELA = f"{_PENUGASAN} huruf b ketiga"
_LINTAS_INSTANSI = f"{_PENUNJUKAN} angka 3 huruf e"
_USUL = f"{_PENUGASAN} huruf d"
_TIM = "Lampiran I.B angka 3 kedua"

# Structural officials may be members of a team, not be assigned alone (Lampiran I.A).
_STAF = bila(jenis_jabatan="fungsional pelaksana")
_STRUKTURAL = bila(jenis_jabatan="jpt_pratama administrator pengawas", bentuk="tim", cara="penunjukan")
_DALAM, _LINTAS, _INSTANSI = (
    bila(cakupan="dalam_unit"),
    bila(cakupan="lintas_unit lintas_perangkat_daerah"),
    bila(cakupan="lintas_instansi"),
)
_ATAS_USUL = tafsir("wng-penetap", "ppk-atas-usul-puo")
_LANGSUNG = tafsir("wng-penetap", "puo-langsung")
_HANYA_TIM = tafsir("wng-individu-lintas", "hanya-tim")
_TANPA_PPK = (
    "Menurut tafsir puo-langsung Pimpinan Unit Organisasi menugaskan sendiri, tanpa penetapan Pejabat Penilai Kinerja."
)

_PENUNJUK_KETUA: tuple[tuple[str, Pihak, str, str], ...] = (
    ("jpt_pratama", "kepala_daerah", "Kepala Daerah", "a"),
    ("administrator", "jpt_pratama_di_atas", "Pejabat Pimpinan Tinggi Pratama", "b"),
    ("pengawas", "administrator_di_atas", "Pejabat Administrator", "c"),
)


def _penunjukan(akhiran: str, siapa: SyaratSemua, tersirat: str = "") -> tuple[AturanAlur | Adopsi, ...]:
    return (
        adopsi(
            "usul-puo",
            kode=f"wng-penunjukan-dalam{akhiran}",
            bila=siapa + _DALAM + _ATAS_USUL,
            dasar=("Pasal 10 ayat (2)", _USUL, f"{_PENUNJUKAN} angka 1"),
            sitasi=((_USUL,),),
            tersirat=tersirat,
        ),
        AturanAlur(
            kode=f"wng-penunjukan-dalam-langsung{akhiran}",
            uraian="Pimpinan Unit Organisasi menunjuk langsung.",
            bila=bila(cara="penunjukan") + siapa + _DALAM + _LANGSUNG,
            dasar=("Pasal 10 ayat (2)", f"{_PENUNJUKAN} angka 1"),
            tersirat=tersirat,
        ),
        adopsi(
            "permohonan-puo-ke-ppk",
            kode=f"wng-penunjukan-lintas{akhiran}",
            bila=siapa + _LINTAS,
            dasar=("Pasal 9 ayat (2)", f"{_PENUNJUKAN} angka 2"),
            sitasi=(
                (f"{_PENUNJUKAN} angka 2 huruf a",),
                (f"{_PENUNJUKAN} angka 2 huruf b", f"{_PENUNJUKAN} angka 2 huruf d"),
                (f"{_PENUNJUKAN} angka 2 huruf c",),
            ),
            tersirat=tersirat,
        ),
        adopsi(
            "permohonan-lintas-instansi",
            kode=f"wng-penunjukan-instansi{akhiran}",
            bila=siapa + _INSTANSI,
            dasar=("Pasal 9 ayat (2)", f"{_PENUNJUKAN} angka 3"),
            sitasi=(
                (f"{_PENUNJUKAN} angka 3 huruf a",),
                (f"{_PENUNJUKAN} angka 3 huruf b",),
                (f"{_PENUNJUKAN} angka 3 huruf b",),
                (f"{_PENUNJUKAN} angka 3 huruf c",),
                (f"{_PENUNJUKAN} angka 3 huruf c",),
                (f"{_PENUNJUKAN} angka 3 huruf d",),
                (f"{_LINTAS_INSTANSI} angka (1)", f"{_PENUNJUKAN} angka 3 huruf d"),
                (f"{_LINTAS_INSTANSI} angka (1)",),
                (f"{_LINTAS_INSTANSI} angka (1)",),
            ),
            tersirat=tersirat,
        ),
    )


def _surat(akhiran: str, siapa: SyaratSemua) -> tuple[Adopsi, ...]:
    return (
        adopsi(
            "surat-penugasan-ppk",
            kode=f"wng-surat-dalam-penunjukan{akhiran}",
            bila=siapa + _DALAM + _ATAS_USUL + bila(cara="penunjukan"),
            dasar=(_USUL, _PENUGASAN),
            sitasi=((_USUL,), (_PENUGASAN,)),
        ),
        adopsi(
            "surat-penugasan-puo",
            kode=f"wng-surat-dalam-langsung-penunjukan{akhiran}",
            bila=siapa + _DALAM + _LANGSUNG + bila(cara="penunjukan"),
            dasar=("Pasal 10 ayat (2)", f"{_PENUNJUKAN} angka 1"),
            sitasi=((f"{_PENUNJUKAN} angka 1",), (_PENUGASAN,)),
            tanpa_ppk=_TANPA_PPK,
        ),
        adopsi(
            "surat-penugasan-ppk",
            kode=f"wng-surat-lintas-penunjukan{akhiran}",
            bila=siapa + _LINTAS + bila(cara="penunjukan"),
            dasar=(f"{_PENUNJUKAN} angka 2 huruf c",),
            sitasi=((f"{_PENUNJUKAN} angka 2 huruf c",), (f"{_PENUNJUKAN} angka 2 huruf e",)),
        ),
        adopsi(
            "surat-penugasan-puo-lintas-instansi",
            kode=f"wng-surat-instansi{akhiran}",
            bila=siapa + _INSTANSI,
            dasar=(f"{_LINTAS_INSTANSI} angka (3)",),
            sitasi=(
                (f"{_LINTAS_INSTANSI} angka (2)", f"{_LINTAS_INSTANSI} angka (3)"),
                (f"{_LINTAS_INSTANSI} angka (4)",),
            ),
        ),
    )


ALUR: tuple[AturanAlur | Adopsi, ...] = (
    *_penunjukan("", _STAF),
    *_penunjukan(
        "-struktural",
        _STRUKTURAL,
        "Pejabat struktural dapat dilibatkan dalam tim kerja; tata caranya mengikuti penunjukan fungsional dan "
        "pelaksana.",
    ),
    adopsi(
        "sukarela-lisan-usul-puo",
        kode="wng-sukarela-dalam",
        bila=_STAF + _DALAM + _ATAS_USUL,
        dasar=("Pasal 10 ayat (3)", f"{_SUKARELA} angka 1", _USUL),
        sitasi=((f"{_SUKARELA} angka 1 huruf a",), (f"{_SUKARELA} angka 1 huruf b",), (_USUL,)),
    ),
    adopsi(
        "sukarela-lisan-puo",
        kode="wng-sukarela-dalam-langsung",
        bila=_STAF + _DALAM + _LANGSUNG,
        dasar=("Pasal 10 ayat (3)", f"{_SUKARELA} angka 1"),
        sitasi=((f"{_SUKARELA} angka 1 huruf a",), (f"{_SUKARELA} angka 1 huruf b",)),
    ),
    adopsi(
        "sukarela-lintas-puo-ppk",
        kode="wng-sukarela-lintas",
        bila=_STAF + _LINTAS,
        dasar=("Pasal 10 ayat (3)", f"{_SUKARELA} angka 2"),
        sitasi=(
            (f"{_SUKARELA} angka 2 huruf a",),
            (f"{_SUKARELA} angka 2 huruf b",),
            (f"{_SUKARELA} angka 2 huruf b",),
            (f"{_SUKARELA} angka 2 huruf c",),
        ),
    ),
    AturanAlur(
        kode="wng-sukarela-instansi",
        uraian="Pengajuan sukarela hanya di dalam dan lintas unit organisasi pada Pemerintah Daerah.",
        bila=_STAF + _INSTANSI + bila(cara="sukarela"),
        status="dilarang",
        dasar=(_SUKARELA,),
    ),
    AturanAlur(
        kode="wng-individu-lintas",
        uraian="Bila pelaksanaan lintas unit dan instansi dibaca hanya dalam tim kerja, penugasan individu dilarang.",
        bila=_STAF
        + bila(bentuk="individu", cakupan="lintas_unit lintas_perangkat_daerah lintas_instansi")
        + _HANYA_TIM,
        status="dilarang",
        dasar=(f"{_TIM} huruf b kedua", f"{_TIM} huruf c kedua"),
        pengecualian_dari=(
            "wng-penunjukan-lintas",
            "wng-penunjukan-instansi",
            "wng-sukarela-lintas",
            "wng-sukarela-instansi",
        ),
    ),
    *_surat("", _STAF),
    *_surat("-struktural", _STRUKTURAL),
    adopsi(
        "surat-penugasan-ppk",
        kode="wng-surat-dalam-sukarela",
        bila=_STAF + _DALAM + _ATAS_USUL + bila(cara="sukarela"),
        dasar=(_USUL, f"{_SUKARELA} angka 1"),
        sitasi=((_USUL,), (f"{_SUKARELA} angka 1 huruf c",)),
    ),
    adopsi(
        "surat-penugasan-puo",
        kode="wng-surat-dalam-langsung-sukarela",
        bila=_STAF + _DALAM + _LANGSUNG + bila(cara="sukarela"),
        dasar=(f"{_SUKARELA} angka 1 huruf b",),
        sitasi=((f"{_SUKARELA} angka 1 huruf b",), (f"{_SUKARELA} angka 1 huruf c",)),
        tanpa_ppk=_TANPA_PPK,
    ),
    adopsi(
        "surat-penugasan-ppk",
        kode="wng-surat-lintas-sukarela",
        bila=_STAF + _LINTAS + bila(cara="sukarela"),
        dasar=(f"{_SUKARELA} angka 2 huruf c",),
        sitasi=((f"{_SUKARELA} angka 2 huruf c",), (f"{_SUKARELA} angka 2 huruf d",)),
    ),
    *(
        AturanAlur(
            kode=f"wng-ketua-{jabatan.replace('_', '-')}",
            fase="ketua",
            uraian=f"Ketua tim yang menjabat {jabatan} ditunjuk pejabat di atasnya dengan surat penugasan.",
            bila=bila(jenis_jabatan=jabatan),
            langkah=(
                PolaLangkah(
                    aksi="menetapkan",
                    oleh=pihak,
                    peran=peran,
                    dokumen="surat_penugasan",
                    kepada=("pegawai",),
                    dasar=(f"Lampiran I.A huruf {huruf}",),
                ),
            ),
            dasar=(f"Lampiran I.A huruf {huruf}",),
            tersirat="Dengan surat apa penunjukan itu dilakukan terputus dalam naskah." if huruf == "b" else "",
        )
        for jabatan, pihak, peran, huruf in _PENUNJUK_KETUA
    ),
)

TIM: tuple[AturanTim, ...] = (
    AturanTim(
        kode="wng-ketua-dari-pemilik",
        bila=bila(
            bentuk="tim",
            cakupan_tim="lintas_unit lintas_perangkat_daerah lintas_instansi",
            ketua="jpt_pratama administrator pengawas fungsional pelaksana",
        )
        + tanpa(ketua_dari="unit"),
        tingkat="diutamakan",
        isi="Ketua tim lintas unit organisasi atau instansi diutamakan berasal dari unit organisasi pemilik kinerja.",
        dasar=("Pasal 9 ayat (3)", f"{_TIM} huruf d"),
    ),
    AturanTim(
        kode="wng-ketua-di-luar-daftar",
        bila=bila(bentuk="tim", ketua="kepala_daerah jpt_madya"),
        tingkat="info",
        isi="Teks menyebut siapa yang dapat menjadi ketua tim; jabatan ketua ini tidak termasuk.",
        dasar=("Lampiran I.A", f"{_TIM} huruf c"),
    ),
)

MUATAN: tuple[Muatan, ...] = (
    Muatan(
        kode="wng-muatan-permohonan",
        dokumen="surat_permohonan",
        bila=bila(cara="penunjukan") + tanpa(cakupan="dalam_unit"),
        isian=(
            ("maksud_tujuan", "maksud dan tujuan permohonan", f"{_PENUNJUKAN} angka 1 kedua"),
            ("kompetensi", "kompetensi, keahlian, atau keterampilan yang dibutuhkan", f"{_PENUNJUKAN} angka 2 kedua"),
            ("target", "ekspektasi atau target kinerja", f"{_PENUNJUKAN} angka 3 kedua"),
            ("durasi", "durasi pelibatan", f"{_PENUNJUKAN} angka 4"),
        ),
    ),
)
