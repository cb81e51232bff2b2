"""Penugasan in Buleleng: the annex's general part, number 2, in the order of its mechanisms.

The text says both that the PUO appoints directly and that the PPK sets the assignment on the PUO's proposal: anomali
``bll-penetap``.
"""

from tatakerja.plugin import Adopsi, AturanAlur, AturanTim, Muatan, adopsi, bila, tafsir, tanpa

_PENUGASAN = "Lampiran angka 2 kedua"
_PENUNJUKAN = f"{_PENUGASAN} huruf a kedua"
_SUKARELA = f"{_PENUGASAN} huruf b kedua"
_USUL = f"{_PENUGASAN} huruf d"
_TIM = "Lampiran angka 3 kedua huruf A"

_STAF = bila(jenis_jabatan="fungsional pelaksana")
_DALAM, _LINTAS, _INSTANSI = (
    bila(cakupan="dalam_unit"),
    bila(cakupan="lintas_unit lintas_perangkat_daerah"),
    bila(cakupan="lintas_instansi"),
)
_ATAS_USUL = tafsir("bll-penetap", "ppk-atas-usul-puo")
_LANGSUNG = tafsir("bll-penetap", "puo-langsung")
_HANYA_TIM = tafsir("bll-individu-lintas", "hanya-tim")
_TANPA_PPK = (
    "Menurut tafsir puo-langsung Pimpinan Unit Organisasi menugaskan sendiri, tanpa penetapan Pejabat Penilai Kinerja."
)


def _butir(mekanisme: str, *nomor: int) -> tuple[str, ...]:
    return tuple(f"{mekanisme} butir {satu}" for satu in nomor)


_UNIT, _INSTANSI_LAIN = f"{_PENUNJUKAN} angka ii", f"{_PENUNJUKAN} angka iii"
_BILA_TERSEDIA = f"{_INSTANSI_LAIN} butir 5"

ALUR: tuple[AturanAlur | Adopsi, ...] = (
    adopsi(
        "usul-puo",
        kode="bll-penunjukan-dalam",
        bila=_STAF + _DALAM + _ATAS_USUL,
        dasar=(_USUL, f"{_PENUNJUKAN} angka i"),
        sitasi=((_USUL,),),
    ),
    AturanAlur(
        kode="bll-penunjukan-dalam-langsung",
        uraian="Pimpinan Unit Organisasi menunjuk langsung.",
        bila=bila(cara="penunjukan") + _STAF + _DALAM + _LANGSUNG,
        dasar=(f"{_PENUNJUKAN} angka i",),
    ),
    adopsi(
        "permohonan-puo-ke-ppk",
        kode="bll-penunjukan-lintas",
        bila=_STAF + _LINTAS,
        dasar=(_UNIT,),
        sitasi=(_butir(_UNIT, 1), _butir(_UNIT, 2, 4), _butir(_UNIT, 3)),
    ),
    adopsi(
        "permohonan-lintas-instansi",
        kode="bll-penunjukan-instansi",
        bila=_STAF + _INSTANSI,
        dasar=(_INSTANSI_LAIN,),
        sitasi=(
            _butir(_INSTANSI_LAIN, 1),
            _butir(_INSTANSI_LAIN, 2),
            _butir(_INSTANSI_LAIN, 2),
            _butir(_INSTANSI_LAIN, 3),
            _butir(_INSTANSI_LAIN, 3),
            _butir(_INSTANSI_LAIN, 4),
            (*_butir(_INSTANSI_LAIN, 4), *_butir(_BILA_TERSEDIA, 1)),
            _butir(_BILA_TERSEDIA, 1),
            _butir(_BILA_TERSEDIA, 1),
        ),
    ),
    adopsi(
        "sukarela-lisan-usul-puo",
        kode="bll-sukarela-dalam",
        bila=_STAF + _DALAM + _ATAS_USUL,
        dasar=(f"{_SUKARELA} huruf a", _USUL),
        sitasi=(_butir(f"{_SUKARELA} huruf a", 1), _butir(f"{_SUKARELA} huruf a", 2), (_USUL,)),
    ),
    adopsi(
        "sukarela-lisan-puo",
        kode="bll-sukarela-dalam-langsung",
        bila=_STAF + _DALAM + _LANGSUNG,
        dasar=(f"{_SUKARELA} huruf a",),
        sitasi=(_butir(f"{_SUKARELA} huruf a", 1), _butir(f"{_SUKARELA} huruf a", 2)),
    ),
    adopsi(
        "sukarela-lintas-puo-ppk",
        kode="bll-sukarela-lintas",
        bila=_STAF + _LINTAS,
        dasar=(f"{_SUKARELA} huruf b",),
        sitasi=(
            _butir(f"{_SUKARELA} huruf b", 1),
            _butir(f"{_SUKARELA} huruf b", 2),
            _butir(f"{_SUKARELA} huruf b", 2),
            _butir(f"{_SUKARELA} huruf b", 3),
        ),
    ),
    AturanAlur(
        kode="bll-sukarela-instansi",
        uraian="Pengajuan sukarela hanya di dalam dan lintas unit organisasi pada instansi sendiri.",
        bila=_STAF + _INSTANSI + bila(cara="sukarela"),
        status="dilarang",
        dasar=(_SUKARELA,),
    ),
    AturanAlur(
        kode="bll-individu-lintas",
        uraian="Bila pelaksanaan lintas unit dan instansi dibaca hanya dalam tim kerja, penugasan individu dilarang.",
        bila=_STAF
        + bila(bentuk="individu", cakupan="lintas_unit lintas_perangkat_daerah lintas_instansi")
        + _HANYA_TIM,
        status="dilarang",
        dasar=(f"{_TIM} huruf b kedua", f"{_TIM} huruf c kedua"),
        pengecualian_dari=(
            "bll-penunjukan-lintas",
            "bll-penunjukan-instansi",
            "bll-sukarela-lintas",
            "bll-sukarela-instansi",
        ),
    ),
    adopsi(
        "surat-penugasan-ppk",
        kode="bll-surat-dalam-penunjukan",
        bila=_STAF + _DALAM + _ATAS_USUL + bila(cara="penunjukan"),
        dasar=(_USUL, _PENUGASAN),
        sitasi=((_USUL,), (_PENUGASAN,)),
    ),
    adopsi(
        "surat-penugasan-ppk",
        kode="bll-surat-dalam-sukarela",
        bila=_STAF + _DALAM + _ATAS_USUL + bila(cara="sukarela"),
        dasar=(_USUL, f"{_SUKARELA} huruf a"),
        sitasi=((_USUL,), _butir(f"{_SUKARELA} huruf a", 3)),
    ),
    adopsi(
        "surat-penugasan-puo",
        kode="bll-surat-dalam-langsung-penunjukan",
        bila=_STAF + _DALAM + _LANGSUNG + bila(cara="penunjukan"),
        dasar=(f"{_PENUNJUKAN} angka i",),
        sitasi=((f"{_PENUNJUKAN} angka i",), (_PENUGASAN,)),
        tanpa_ppk=_TANPA_PPK,
    ),
    adopsi(
        "surat-penugasan-puo",
        kode="bll-surat-dalam-langsung-sukarela",
        bila=_STAF + _DALAM + _LANGSUNG + bila(cara="sukarela"),
        dasar=(f"{_SUKARELA} huruf a",),
        sitasi=(_butir(f"{_SUKARELA} huruf a", 2), _butir(f"{_SUKARELA} huruf a", 3)),
        tanpa_ppk=_TANPA_PPK,
    ),
    adopsi(
        "surat-penugasan-ppk",
        kode="bll-surat-lintas-penunjukan",
        bila=_STAF + _LINTAS + bila(cara="penunjukan"),
        dasar=_butir(_UNIT, 3),
        sitasi=(_butir(_UNIT, 3), _butir(_UNIT, 5)),
    ),
    adopsi(
        "surat-penugasan-ppk",
        kode="bll-surat-lintas-sukarela",
        bila=_STAF + _LINTAS + bila(cara="sukarela"),
        dasar=_butir(f"{_SUKARELA} huruf b", 3),
        sitasi=(_butir(f"{_SUKARELA} huruf b", 3), _butir(f"{_SUKARELA} huruf b", 4)),
    ),
    adopsi(
        "surat-penugasan-puo-lintas-instansi",
        kode="bll-surat-instansi",
        bila=_STAF + _INSTANSI,
        dasar=_butir(_BILA_TERSEDIA, 3),
        sitasi=(_butir(_BILA_TERSEDIA, 2, 3), _butir(_BILA_TERSEDIA, 4)),
    ),
)

TIM: tuple[AturanTim, ...] = (
    AturanTim(
        kode="bll-ketua-dari-pemilik",
        bila=bila(
            bentuk="tim",
            cakupan_tim="lintas_unit lintas_perangkat_daerah lintas_instansi",
            ketua="jpt_pratama administrator pengawas fungsional pelaksana",
        )
        + tanpa(ketua_dari="unit"),
        tingkat="diutamakan",
        isi="Ketua tim lintas unit organisasi atau instansi diutamakan berasal dari unit organisasi pemilik kinerja.",
        dasar=(f"{_TIM} huruf d",),
    ),
    AturanTim(
        kode="bll-ketua-di-luar-daftar",
        bila=bila(bentuk="tim", ketua="kepala_daerah jpt_madya jpt_pratama administrator pengawas"),
        tingkat="info",
        isi="Ketua tim menurut teks adalah Pejabat Fungsional atau pelaksana; jabatan ketua ini tidak disebut.",
        dasar=(f"{_TIM} huruf c",),
    ),
)

MUATAN: tuple[Muatan, ...] = (
    Muatan(
        kode="bll-muatan-permohonan",
        dokumen="surat_permohonan",
        bila=bila(cara="penunjukan") + tanpa(cakupan="dalam_unit"),
        isian=tuple(
            (nama, uraian, f"{_PENUNJUKAN} butir {nomor}")
            for nomor, (nama, uraian) in enumerate(
                (
                    ("maksud_tujuan", "maksud dan tujuan permohonan"),
                    ("kompetensi", "kompetensi, keahlian, atau keterampilan yang dibutuhkan"),
                    ("target", "ekspektasi atau target kinerja"),
                    ("durasi", "durasi pelibatan"),
                ),
                start=1,
            )
        ),
    ),
)
