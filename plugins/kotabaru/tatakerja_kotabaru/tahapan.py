"""Stages of work in Kotabaru by the sections of Lampiran II, responsibilities by Pasal 26, obligations by Pasal 30-32.

Who divides the roles is said in Pasal 26 only. Who asks for another unit's employees depends, by Pasal 21, on how far
away they are, so nobody is named for it.
"""

from collections.abc import Iterator, Mapping

from tatakerja.plugin import (
    AturanTahapan,
    Butir,
    Kewajiban,
    Penunjuk,
    PimpinanAnak,
    PimpinanMandiri,
    PimpinanPerangkatDaerah,
    PimpinanTerdekat,
    SyaratSemua,
    TanggungJawab,
    butir_evaluasi,
    butir_pelaksanaan,
    butir_perencanaan,
    pengelolaan_kinerja,
    susun_butir,
    tanggung_jawab,
)
from tatakerja.plugin import NamaKegiatan as N
from tatakerja_kotabaru import bagian

_PIMPINAN = PimpinanMandiri()
_ADMINISTRATOR = PimpinanTerdekat(jabatan="administrator")
_SEKRETARIS = PimpinanAnak("sekretariat")
_JPT_PRATAMA = PimpinanPerangkatDaerah(jabatan="jpt_pratama")

_PERJANJIAN: Butir = (N.PERJANJIAN, "a 1", (_PIMPINAN,))
_TAMBAHAN = {N.PERAN: "Pasal 26 ayat (4) huruf b", N.PELIBATAN: "Pasal 21 ayat (2)"}
_KELURAHAN = {"c": "huruf b kedua angka"}
_PUSKESMAS = {"a": "huruf b angka", "b": "huruf b kedua huruf"}


def _aturan(
    kode: str,
    uraian: str,
    tempat: str,
    syarat: SyaratSemua,
    *butir: Butir,
    tahap: Mapping[str, str] | None = None,
    tersirat: str = "",
    anomali: tuple[str, ...] = (),
) -> AturanTahapan:
    """The row of a section of Lampiran II, whose stages stand at a place in it, labelled as printed."""
    return AturanTahapan(
        kode=f"ktb-tahapan-{kode}",
        uraian=f"Tahapan kerja pada {uraian}.",
        bila=syarat,
        kegiatan=susun_butir(f"Lampiran II.{tempat}", *butir, tahap=tahap, tambahan=_TAMBAHAN),
        dasar=(f"Lampiran II.{tempat}",),
        tersirat=tersirat,
        anomali=anomali,
    )


def _berpenanggung_jawab(antara: Penunjuk, puo: Penunjuk) -> Iterator[Butir]:
    """Sections 1 and 3: an official between the head and the PUO divides the head's targets."""
    yield _PERJANJIAN
    yield N.PEMBAGIAN_TARGET, "a 2", (antara,)
    yield from butir_perencanaan(puo, strategi="a 3", pelibatan="a 4", rencana="a 5")
    yield from butir_pelaksanaan(puo)
    yield from butir_evaluasi(puo, antara, _PIMPINAN)


def _dua_tingkat() -> Iterator[Butir]:
    """Section 2: an agency whose administrators appraise and lead."""
    yield _PERJANJIAN
    yield N.ARAHAN, "a 2", (_PIMPINAN,)
    yield from butir_perencanaan(_ADMINISTRATOR, strategi="a 3", pelibatan="a 4", ketua="a 5", rencana="a 6")
    yield from butir_pelaksanaan(_ADMINISTRATOR)
    yield from butir_evaluasi(_ADMINISTRATOR, _PIMPINAN)


def _satu_tingkat(*rantai: Penunjuk) -> Iterator[Butir]:
    """Sections 4, 6 and 7: the head appraises and leads."""
    yield _PERJANJIAN
    yield N.PENUGASAN, "a 2", (_PIMPINAN,)
    yield from butir_perencanaan(_PIMPINAN, strategi="a 3", pelibatan="a 4", rencana="a 5")
    yield from butir_pelaksanaan(_PIMPINAN)
    yield from butir_evaluasi(*rantai)


def _tanpa_perjanjian() -> Iterator[Butir]:
    """Section 8: a head without a performance agreement, whose agency declares the work done."""
    yield N.PENUGASAN, "a 1", (_PIMPINAN,)
    yield from butir_perencanaan(_PIMPINAN, strategi="a 2", pelibatan="a 3", rencana="a 4")
    yield from butir_pelaksanaan(_PIMPINAN)
    yield from butir_evaluasi(_PIMPINAN, _JPT_PRATAMA)


def _sekolah() -> Iterator[Butir]:
    """Section G, which prints the stage of work twice, once under the title of planning."""
    for nama, tempat, pelaku in butir_pelaksanaan(_PIMPINAN):
        yield nama, f"{tempat}; {tempat.replace('b', 'a')}", pelaku
    yield from butir_evaluasi(_PIMPINAN)


TAHAPAN: tuple[AturanTahapan, ...] = (
    _aturan(
        "setda",
        "Sekretariat Daerah",
        "1 angka 2",
        bagian.SETDA,
        *_berpenanggung_jawab(PimpinanTerdekat(jenis="asisten"), PimpinanTerdekat(jenis="bagian")),
        anomali=("ktb-peninjau-antara", "ktb-pemantau-bagian"),
    ),
    _aturan(
        "dinas",
        "Sekretariat DPRD, Inspektorat, dinas, dan badan yang dipimpin Pejabat Pimpinan Tinggi Pratama",
        "2 angka 2",
        bagian.DINAS,
        *_dua_tingkat(),
        anomali=("ktb-judul-tahapan", "ktb-ketua-wajib"),
    ),
    _aturan(
        "satpolpp",
        "Satuan Polisi Pamong Praja dan Pemadam Kebakaran, yang disamakan dengan dinas",
        "2 angka 2",
        bagian.SATPOL_PP,
        *_dua_tingkat(),
        tersirat=bagian.TERSIRAT_SATPOL_PP,
        anomali=("ktb-judul-tahapan", "ktb-ketua-wajib"),
    ),
    _aturan(
        "rsud-pangeran-jaya-sumitra",
        "RSUD Pangeran Jaya Sumitra",
        "3 angka 2",
        bagian.RSUD_PANGERAN_JAYA_SUMITRA,
        *_berpenanggung_jawab(PimpinanTerdekat(jenis="wakil_direktur"), PimpinanTerdekat(jenis="bagian bidang")),
        anomali=("ktb-peninjau-antara",),
    ),
    _aturan(
        "rsud-sengayam",
        "RSUD Sengayam",
        "4 angka 2",
        bagian.RSUD_SENGAYAM,
        *_satu_tingkat(_PIMPINAN),
        anomali=("ktb-peninjau-ganda",),
    ),
    _aturan(
        "bpbd",
        "BPBD",
        "4 angka 2",
        bagian.BPBD,
        *_satu_tingkat(_PIMPINAN),
        tersirat=bagian.TERSIRAT_BPBD,
        anomali=("ktb-evaluasi-bpbd", "ktb-peninjau-ganda"),
    ),
    _aturan(
        "kecamatan",
        "kecamatan",
        "5 angka 4",
        bagian.KECAMATAN,
        _PERJANJIAN,
        (N.PEMBAGIAN_TARGET, "a 1", (_SEKRETARIS,)),
        (N.REKOMENDASI, "a 2", (_SEKRETARIS,)),
        (N.PENUGASAN, "a 2", (_PIMPINAN,)),
        *butir_perencanaan(_SEKRETARIS, strategi="a 3", pelibatan="a 4", rencana="a 5"),
        *butir_pelaksanaan(_SEKRETARIS),
        *butir_evaluasi(_SEKRETARIS, _PIMPINAN),
        anomali=("ktb-rekomendasi-kecamatan",),
    ),
    _aturan(
        "kelurahan",
        "kelurahan",
        "6 angka 3",
        bagian.KELURAHAN,
        *_satu_tingkat(_PIMPINAN),
        tahap=_KELURAHAN,
        anomali=("ktb-peninjau-ganda", "ktb-target-perangkat-daerah"),
    ),
    _aturan(
        "uptd",
        "UPTD",
        "7 angka 2",
        bagian.UPTD,
        *_satu_tingkat(_PIMPINAN, _JPT_PRATAMA),
        anomali=("ktb-pimpinan-tinggi-uptd", "ktb-target-perangkat-daerah"),
    ),
    _aturan(
        "puskesmas",
        "Puskesmas",
        "8 angka 2",
        bagian.PUSKESMAS,
        *_tanpa_perjanjian(),
        tahap=_PUSKESMAS,
        anomali=("ktb-pimpinan-tinggi-uptd", "ktb-target-perangkat-daerah"),
    ),
    _aturan(
        "skb",
        "Sanggar Kegiatan Belajar",
        "8 angka 2",
        bagian.SKB,
        *_tanpa_perjanjian(),
        tahap=_PUSKESMAS,
        tersirat=bagian.TERSIRAT_SKB,
        anomali=("ktb-kepala-skb", "ktb-pimpinan-tinggi-uptd", "ktb-target-perangkat-daerah"),
    ),
    _aturan(
        "satuan-pendidikan",
        "satuan pendidikan",
        "G angka 2",
        bagian.SATUAN_PENDIDIKAN,
        *_sekolah(),
        anomali=("ktb-perencanaan-sekolah", "ktb-peninjau-ganda"),
    ),
)


def _huruf(induk: str, *huruf: str) -> tuple[str, ...]:
    return tuple(f"{induk} huruf {satu}" for satu in huruf)


TANGGUNG_JAWAB: tuple[TanggungJawab, ...] = (
    *tanggung_jawab("ppk", _huruf("Pasal 26 ayat (2)", *"abcde")),
    # Letter d holds two.
    *tanggung_jawab("puo", _huruf("Pasal 26 ayat (1) kedua", *"abcdd")),
    *tanggung_jawab("ketua", _huruf("Pasal 26 ayat (4)", *"abcdef")),
    *tanggung_jawab("anggota", _huruf("Pasal 26 ayat (5)", "a", "b", "b kedua")),
)

KEWAJIBAN: tuple[Kewajiban, ...] = (
    *pengelolaan_kinerja(_huruf("Pasal 30 ayat (1)", *"abcd")),
    Kewajiban(
        "pengelolaan_kinerja", "tidak disebut", "Mengikuti peraturan tentang pengelolaan kinerja", "Pasal 30 ayat (2)"
    ),
    Kewajiban(
        "pengelolaan_kinerja",
        "Bupati",
        "Mengatur pengelolaan kinerja lebih lanjut dengan peraturan tersendiri",
        "Pasal 30 ayat (3)",
    ),
    Kewajiban(
        "tik", "Perangkat Daerah", "Mendahulukan layanan elektronik lewat aplikasi SPBE terpadu", "Pasal 31 ayat (1)"
    ),
    Kewajiban("tik", "Perangkat Daerah", "Memakai aplikasi umum berbagi pakai", "Pasal 31 ayat (2)"),
    Kewajiban("tik", "Tim koordinasi SPBE", "Mengoordinasikan keterpaduan teknologi informasi", "Pasal 31 ayat (3)"),
    Kewajiban(
        "proses_bisnis",
        "Pemerintah Daerah",
        "Memperbaiki proses bisnis lewat reviu dan evaluasi, bersama SOP-nya",
        "Pasal 32 ayat (3)",
    ),
    Kewajiban(
        "proses_bisnis",
        "Pemerintah Daerah",
        "Mereviu peta subproses, relasi, lintas fungsi, atau peta level dan turunannya",
        "Pasal 32 ayat (4)",
    ),
    Kewajiban("proses_bisnis", "Bupati", "Menetapkan proses bisnis dengan keputusan", "Pasal 32 ayat (5)"),
    Kewajiban(
        "proses_bisnis",
        "Pemerintah Daerah",
        "Menyusun peta proses bisnis menurut peraturan perundang-undangan",
        "Pasal 32 ayat (6)",
    ),
)
