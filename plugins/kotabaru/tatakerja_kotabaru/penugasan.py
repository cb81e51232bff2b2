"""Penugasan in Kotabaru: Pasal 19-24.

By Pasal 23 ayat (5) the employee's PPK sets the assignment; the Surat Perintah is signed by whom Pasal 20-21 name for
the team's widest scope. Requests go from unit to unit within a Perangkat Daerah, and from one to the other across.
"""

from tatakerja.plugin import (
    Adopsi,
    AturanAlur,
    AturanTim,
    Dokumen,
    Muatan,
    Penolakan,
    Pihak,
    PolaLangkah,
    SyaratSemua,
    bila,
    tafsir,
    tanpa,
)

_STAF = bila(jenis_jabatan="fungsional pelaksana")
_HANYA_TIM = tafsir("ktb-individu-lintas", "hanya-tim")
_BEREKOMENDASI = "ktb-kecamatan"
_REKOMENDASI = PolaLangkah(
    aksi="merekomendasikan",
    oleh="puo",
    peran="Sekretaris Kecamatan",
    kepada=("ppk",),
    dasar=("Lampiran II.5 angka 4 huruf a angka 2",),
)
_PERMOHONAN = {"individu": "Pasal 20 ayat (3)", "tim": "Pasal 21 ayat (2)"}
_JAWABAN = "Pasal 21 ayat (3)"


def _permohonan(pemohon: Pihak, dituju: Pihak, apa: str, bentuk: str) -> tuple[PolaLangkah, ...]:
    return (
        PolaLangkah(
            aksi="memohon",
            oleh=pemohon,
            peran=f"Pimpinan {apa} pemohon/pemilik kinerja",
            dokumen="surat_permohonan",
            kepada=(dituju,),
            dasar=(_PERMOHONAN[bentuk],),
        ),
        PolaLangkah(
            aksi="menyetujui",
            oleh=dituju,
            peran=f"Pimpinan {apa} tempat pegawai berada",
            dokumen="surat_jawaban",
            kepada=(pemohon,),
            penolakan=Penolakan("surat_jawaban"),
            dasar=(_JAWABAN,),
        ),
    )


def _sukarela(persetujuan: str) -> tuple[PolaLangkah, PolaLangkah]:
    return (
        PolaLangkah(
            aksi="mengajukan",
            oleh="pegawai",
            peran="Pejabat Fungsional atau Pejabat Pelaksana",
            kepada=("ppk",),
            dasar=("Pasal 23 ayat (3)",),
        ),
        PolaLangkah(
            aksi="menyetujui",
            oleh="ppk",
            peran="Atasan langsung/Pejabat Penilai Kinerja",
            penolakan=Penolakan(),
            dasar=(persetujuan,),
        ),
    )


_SUKARELA = _sukarela("Pasal 23 ayat (4)")
# Within a unit nothing asks for an approval; that the PPK sets the assignment implies it.
_SUKARELA_DALAM = _sukarela("Pasal 23 ayat (5)")


def _lintas(cara: str, bentuk: str) -> tuple[AturanAlur, ...]:
    """The routes across units and across Perangkat Daerah; the answer to a request is written for teams only."""
    implied = []
    if bentuk == "individu":
        implied.append("Jawaban tertulis atas permohonan hanya diatur bagi tim kerja; bagi individu menurut analogi.")
    if cara == "sukarela":
        implied.append(
            "Pengajuan sukarela lintas disebut tanpa tata cara selain persetujuan atasan langsung; selebihnya "
            "mengikuti permohonan pemilik kinerja."
        )
    return tuple(
        AturanAlur(
            kode=f"ktb-{cara}-{kode}-{bentuk}",
            uraian=f"Pimpinan {apa} pemilik kinerja memohon kepada Pimpinan {apa} tempat pegawai berada"
            + (", setelah pengajuan pegawai disetujui Pejabat Penilai Kinerja-nya." if cara == "sukarela" else "."),
            bila=_STAF + bila(cara=cara, cakupan=cakupan, bentuk=bentuk),
            langkah=(*(_SUKARELA if cara == "sukarela" else ()), *_permohonan(pemohon, dituju, apa, bentuk)),
            dasar=(
                *(("Pasal 23 ayat (3)", "Pasal 23 ayat (4)") if cara == "sukarela" else ("Pasal 23 ayat (2)",)),
                _PERMOHONAN[bentuk],
                _JAWABAN,
            ),
            tersirat=" ".join(implied),
        )
        for kode, cakupan, pemohon, dituju, apa in _ANTAR
    )


_ANTAR: tuple[tuple[str, str, Pihak, Pihak, str], ...] = (
    ("lintas-unit", "lintas_unit", "puo_pemilik", "pimpinan_unit", "unit organisasi"),
    ("lintas-pd", "lintas_perangkat_daerah", "pimpinan_pd_pemilik", "pimpinan_pd", "Perangkat Daerah"),
)


def _surat(kode: str, kapan: SyaratSemua, penetap: Pihak, peran: str, dokumen: Dokumen, *dasar: str) -> AturanAlur:
    letter = PolaLangkah(
        aksi="menetapkan", oleh=penetap, peran=peran, dokumen=dokumen, kepada=("pegawai",), dasar=dasar
    )
    setting = PolaLangkah(
        aksi="menetapkan",
        oleh="ppk",
        peran="Pejabat Penilai Kinerja",
        kepada=("pegawai",),
        dasar=("Pasal 23 ayat (5)",),
    )
    received = PolaLangkah(
        aksi="menerima", oleh="pegawai", peran="Pejabat Fungsional atau Pejabat Pelaksana", dasar=dasar
    )
    return AturanAlur(
        kode=f"ktb-surat-{kode}",
        fase="penetapan",
        uraian=f"{peran} menetapkan {dokumen.replace('_', ' ')}.",
        bila=_STAF + kapan,
        langkah=(letter, received) if penetap == "ppk" else (setting, letter, received),
        dasar=(*dasar, "Pasal 23 ayat (5)"),
        tersirat="Penanda tangan bagi tim kerja lintas unit dalam satu Perangkat Daerah mengikuti penugasan individu."
        if kode.startswith("tim-lintas-unit")
        else "",
    )


_PENETAP: tuple[tuple[str, str, Pihak, str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("dalam-unit", "dalam_unit", "ppk", "Pejabat Penilai Kinerja", ("Pasal 20 ayat (1)",), ("Pasal 21 ayat (1)",)),
    (
        "lintas-unit",
        "lintas_unit",
        "pimpinan_pd",
        "Kepala Perangkat Daerah",
        ("Pasal 20 ayat (4) huruf a", "Pasal 20 ayat (4) huruf b"),
        ("Pasal 20 ayat (4) huruf a", "Pasal 20 ayat (4) huruf b"),
    ),
    (
        "lintas-pd",
        "lintas_perangkat_daerah",
        "sekretaris_daerah",
        "Sekretaris Daerah",
        ("Pasal 20 ayat (4) huruf c", "Pasal 20 ayat (4) huruf d"),
        ("Pasal 21 ayat (4)",),
    ),
)

_SURAT_TIM: tuple[tuple[str, str, Dokumen, tuple[str, ...]], ...] = (
    ("", "tidak", "surat_perintah", ()),
    ("-keputusan", "ya", "surat_keputusan", ("Pasal 21 ayat (5)",)),
)

_ISI_SURAT_PERINTAH = (
    ("maksud_tujuan", "maksud dan tujuan penugasan", "a"),
    ("target", "ekspektasi atau target kinerja", "b"),
    ("durasi", "durasi pelibatan", "c"),
    ("pengaturan_lain", "pengaturan penugasan lainnya", "d"),
)
_ISI_PERMOHONAN = (
    ("maksud_tujuan", "maksud dan tujuan permohonan", "a"),
    ("kompetensi", "kompetensi, keahlian, atau keterampilan yang dibutuhkan", "b"),
    ("target", "ekspektasi atau target kinerja", "c"),
    ("durasi", "durasi pelibatan", "d"),
)


def _isian(isi: tuple[tuple[str, str, str], ...], ayat: str) -> tuple[tuple[str, str, str], ...]:
    return tuple((nama, uraian, f"{ayat} huruf {huruf}") for nama, uraian, huruf in isi)


_TANPA_TATA_CARA = (
    "Pengajuan sukarela dalam satu unit organisasi disebut tanpa tata cara; Pejabat Penilai Kinerja yang menetapkannya."
)

ALUR: tuple[AturanAlur | Adopsi, ...] = (
    AturanAlur(
        kode="ktb-penunjukan-dalam",
        uraian="Dalam satu unit organisasi, Pejabat Penilai Kinerja menunjuk langsung.",
        bila=_STAF + bila(cara="penunjukan", cakupan="dalam_unit") + tanpa(kedudukan=_BEREKOMENDASI),
        dasar=("Pasal 23 ayat (2)",),
    ),
    AturanAlur(
        kode="ktb-penunjukan-dalam-kecamatan",
        uraian="Pada kecamatan, Camat menugaskan atas rekomendasi Sekretaris Kecamatan.",
        bila=_STAF + bila(cara="penunjukan", cakupan="dalam_unit", kedudukan=_BEREKOMENDASI),
        langkah=(_REKOMENDASI,),
        dasar=("Pasal 23 ayat (2)", "Lampiran II.5 angka 4 huruf a angka 2"),
    ),
    AturanAlur(
        kode="ktb-sukarela-dalam",
        uraian="Dalam satu unit organisasi, pegawai mengajukan diri kepada Pejabat Penilai Kinerja.",
        bila=_STAF + bila(cara="sukarela", cakupan="dalam_unit") + tanpa(kedudukan=_BEREKOMENDASI),
        langkah=_SUKARELA_DALAM,
        dasar=("Pasal 23 ayat (3)", "Pasal 23 ayat (5)"),
        tersirat=_TANPA_TATA_CARA,
    ),
    AturanAlur(
        kode="ktb-sukarela-dalam-kecamatan",
        uraian="Pada kecamatan, pegawai mengajukan diri kepada Camat, yang menugaskannya atas rekomendasi Sekretaris "
        "Kecamatan.",
        bila=_STAF + bila(cara="sukarela", cakupan="dalam_unit", kedudukan=_BEREKOMENDASI),
        langkah=(_SUKARELA_DALAM[0], _REKOMENDASI, _SUKARELA_DALAM[1]),
        dasar=("Pasal 23 ayat (3)", "Pasal 23 ayat (5)", "Lampiran II.5 angka 4 huruf a angka 2"),
        tersirat=_TANPA_TATA_CARA,
    ),
    *(aturan for cara in ("penunjukan", "sukarela") for bentuk in _PERMOHONAN for aturan in _lintas(cara, bentuk)),
    AturanAlur(
        kode="ktb-lintas-instansi",
        uraian="Penugasan lintas instansi dibolehkan, tetapi tata caranya tidak diatur.",
        bila=_STAF + bila(cakupan="lintas_instansi"),
        status="tidak_diatur",
        dasar=("Pasal 19 ayat (2)",),
    ),
    AturanAlur(
        kode="ktb-individu-lintas",
        uraian="Bila pelaksanaan lintas unit dan Perangkat Daerah dibaca hanya dalam tim kerja, penugasan individu "
        "dilarang.",
        bila=_STAF + bila(bentuk="individu", cakupan="lintas_unit lintas_perangkat_daerah") + _HANYA_TIM,
        status="dilarang",
        dasar=("Pasal 25 ayat (3)",),
        pengecualian_dari=(
            "ktb-penunjukan-lintas-unit-individu",
            "ktb-penunjukan-lintas-pd-individu",
            "ktb-sukarela-lintas-unit-individu",
            "ktb-sukarela-lintas-pd-individu",
        ),
    ),
    *(
        _surat(
            f"individu-{kode}", bila(bentuk="individu", cakupan_tim=cakupan), penetap, peran, "surat_perintah", *dasar
        )
        for kode, cakupan, penetap, peran, dasar, _ in _PENETAP
    ),
    *(
        _surat(
            f"tim-{kode}{akhiran}",
            bila(bentuk="tim", cakupan_tim=cakupan, hukum=hukum),
            penetap,
            peran,
            dokumen,
            *dasar,
            *tambahan,
        )
        for kode, cakupan, penetap, peran, _, dasar in _PENETAP
        for akhiran, hukum, dokumen, tambahan in _SURAT_TIM
    ),
)

TIM: tuple[AturanTim, ...] = (
    AturanTim(
        kode="ktb-ketua-wajib",
        bila=bila(bentuk="tim", ketua="(kosong)"),
        tingkat="wajib",
        isi="Tim kerja terdiri atas ketua dan anggota; tetapkan ketuanya dengan --ketua.",
        dasar=("Pasal 22 ayat (1)",),
    ),
    AturanTim(
        kode="ktb-ketua-dari-pemilik",
        bila=bila(
            bentuk="tim",
            cakupan_tim="lintas_unit",
            ketua="jpt_pratama administrator pengawas fungsional pelaksana",
        )
        + tanpa(ketua_dari="unit"),
        tingkat="diutamakan",
        isi="Ketua tim lintas unit organisasi diutamakan berasal dari unit organisasi pemilik kinerja.",
        dasar=("Pasal 22 ayat (3)",),
    ),
    AturanTim(
        kode="ktb-ketua-dari-pd-pemilik",
        bila=bila(
            bentuk="tim",
            cakupan_tim="lintas_perangkat_daerah",
            ketua="jpt_pratama administrator pengawas fungsional pelaksana",
        )
        + tanpa(ketua_dari="perangkat_daerah"),
        tingkat="diutamakan",
        isi="Ketua tim lintas Perangkat Daerah diutamakan berasal dari Perangkat Daerah pemilik kinerja.",
        dasar=("Pasal 22 ayat (3)",),
    ),
    AturanTim(
        kode="ktb-ketua-pengawas",
        bila=bila(bentuk="tim", ketua="pengawas") + tanpa(ketua_pada="kecamatan kelurahan"),
        tingkat="info",
        isi="Pejabat Pengawas tidak disebut di antara yang dapat menjadi ketua tim; lampiran menyebutnya hanya pada "
        "kecamatan dan kelurahan.",
        dasar=("Pasal 22 ayat (2)", "Lampiran II.5 angka 3", "Lampiran II.6 angka 2"),
    ),
    AturanTim(
        kode="ktb-ketua-struktural",
        bila=bila(bentuk="tim", ketua="jpt_pratama administrator"),
        tingkat="info",
        isi="Pejabat Pimpinan Tinggi Pratama dan Pejabat Administrator dapat menjadi ketua tim, tetapi penugasan dan "
        "laporannya sebagai ketua tidak diatur.",
        dasar=("Pasal 22 ayat (2)", "Pasal 28 ayat (2)"),
    ),
    AturanTim(
        kode="ktb-ketua-di-luar-daftar",
        bila=bila(bentuk="tim", ketua="kepala_daerah jpt_madya"),
        tingkat="info",
        isi="Jabatan ketua ini tidak disebut di antara yang dapat menjadi ketua tim.",
        dasar=("Pasal 22 ayat (2)",),
    ),
)

MUATAN: tuple[Muatan, ...] = (
    Muatan(
        kode="ktb-muatan-perintah-individu",
        dokumen="surat_perintah",
        bila=bila(bentuk="individu", cakupan_tim="dalam_unit"),
        isian=_isian(_ISI_SURAT_PERINTAH, "Pasal 20 ayat (2)"),
    ),
    Muatan(
        kode="ktb-muatan-perintah-tim",
        dokumen="surat_perintah",
        bila=bila(bentuk="tim", cakupan_tim="dalam_unit"),
        isian=_isian(_ISI_SURAT_PERINTAH, "Pasal 21 ayat (1)"),
    ),
    Muatan(
        kode="ktb-muatan-permohonan-individu",
        dokumen="surat_permohonan",
        bila=bila(bentuk="individu") + tanpa(cakupan="dalam_unit"),
        isian=_isian(_ISI_PERMOHONAN, "Pasal 20 ayat (3)"),
    ),
    Muatan(
        kode="ktb-muatan-permohonan-tim",
        dokumen="surat_permohonan",
        bila=bila(bentuk="tim") + tanpa(cakupan="dalam_unit"),
        isian=_isian(_ISI_PERMOHONAN, "Pasal 21 ayat (2)"),
    ),
)
