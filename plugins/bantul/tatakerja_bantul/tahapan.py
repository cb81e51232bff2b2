"""Stages of work in Bantul by the sections of Lampiran IV, responsibilities by Lampiran III.C, other obligations.

Who divides the roles is said in Lampiran III.C only; how another agency's employees are asked for, in Lampiran II only.
"""

from collections.abc import Iterator

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
from tatakerja_bantul import bagian

_PIMPINAN = PimpinanMandiri()
_ADMINISTRATOR = PimpinanTerdekat(jabatan="administrator")
_SEKRETARIS = PimpinanTerdekat(jenis="sekretariat")
_PANEWU_ANOM = PimpinanAnak("sekretariat")
_JPT_PRATAMA = PimpinanPerangkatDaerah(jabatan="jpt_pratama")

_PERJANJIAN: Butir = (N.PERJANJIAN, "a 1", (_PIMPINAN,))
_TAMBAHAN = {N.PERAN: "Lampiran III.C angka 3 huruf b", N.PELIBATAN: "Lampiran II.A angka 2"}


def _aturan(
    kode: str, uraian: str, tempat: str, syarat: SyaratSemua, *butir: Butir, anomali: tuple[str, ...] = ()
) -> AturanTahapan:
    """The row of a section of Lampiran IV, whose stages stand at a place in it."""
    return AturanTahapan(
        kode=f"btl-tahapan-{kode}",
        uraian=f"Tahapan kerja pada {uraian}.",
        bila=syarat,
        kegiatan=susun_butir(f"Lampiran IV.{tempat}", *butir, tambahan=_TAMBAHAN),
        dasar=(f"Lampiran IV.{tempat}",),
        anomali=anomali,
    )


def _berpenanggung_jawab(antara: Penunjuk, puo: Penunjuk) -> Iterator[Butir]:
    """Sections C and D: an official between the head and the PUO answers for targets and divides them."""
    yield _PERJANJIAN
    yield N.PEMBAGIAN_TARGET, "a 2", (antara,)
    yield from butir_perencanaan(puo, strategi="a 3", pelibatan="a 4", rencana="a 5")
    yield from butir_pelaksanaan(puo)
    yield from butir_evaluasi(puo, antara, _PIMPINAN)


def _di_bawah_perangkat_daerah() -> Iterator[Butir]:
    """Sections G to I: a unit without a performance agreement of its own, whose agency declares its work done."""
    yield N.PENUGASAN, "a 1", (_PIMPINAN,)
    yield from butir_perencanaan(_PIMPINAN, strategi="a 2", pelibatan="a 3", rencana="a 4")
    yield from butir_pelaksanaan(_PIMPINAN)
    yield from butir_evaluasi(_PIMPINAN, _JPT_PRATAMA)


TAHAPAN: tuple[AturanTahapan, ...] = (
    _aturan(
        "dinas",
        "Sekretariat DPRD, dinas, badan, Inspektorat, dan Satpol PP",
        "A angka 4",
        bagian.DINAS,
        _PERJANJIAN,
        (N.ARAHAN, "a 2", (_PIMPINAN,)),
        *butir_perencanaan(_ADMINISTRATOR, strategi="a 3", pelibatan="a 4", ketua="a 5", rencana="a 6"),
        *butir_pelaksanaan(_ADMINISTRATOR),
        *butir_evaluasi(_ADMINISTRATOR, _PIMPINAN),
    ),
    _aturan(
        "dpmptsp",
        "DPMPTSP di luar Sekretariat",
        "B angka 4",
        bagian.DPMPTSP,
        _PERJANJIAN,
        (N.PENUGASAN, "a 2", (_PIMPINAN,)),
        *butir_perencanaan(_PIMPINAN, strategi="a 2", pelibatan="a 4", ketua="a 5", rencana="a 7"),
        *butir_pelaksanaan(_PIMPINAN),
        (N.PENINJAUAN, "c 1", (_PIMPINAN,)),
        (N.SELESAI, "c 3", (_PIMPINAN,)),
        anomali=("btl-dpmptsp-strategi", "btl-dpmptsp-pemantauan"),
    ),
    _aturan(
        "dpmptsp-sekretariat",
        "Sekretariat DPMPTSP",
        "B angka 4",
        bagian.DPMPTSP_SEKRETARIAT,
        _PERJANJIAN,
        (N.REKOMENDASI, "a 3", (_SEKRETARIS,)),
        (N.PENUGASAN, "a 3", (_PIMPINAN,)),
        *butir_perencanaan(_SEKRETARIS, strategi="Lampiran IV.B angka 2", pelibatan="a 4", ketua="a 6", rencana="a 7"),
        *butir_pelaksanaan(_SEKRETARIS, _PIMPINAN, _SEKRETARIS, penyerahan="b 7"),
        (N.PENINJAUAN, "c 2", (_SEKRETARIS,)),
        (N.PENINJAUAN_LANJUTAN, "c 2 kedua", (_PIMPINAN,)),
        (N.SELESAI, "c 3", (_PIMPINAN,)),
        anomali=("btl-dpmptsp-pemantauan",),
    ),
    _aturan(
        "setda",
        "Sekretariat Daerah",
        "C angka 5",
        bagian.SETDA,
        *_berpenanggung_jawab(PimpinanTerdekat(jenis="asisten"), PimpinanTerdekat(jenis="bagian")),
        anomali=("btl-asisten-peninjau",),
    ),
    _aturan(
        "rsud-b",
        "RSUD kelas B",
        "D angka 5",
        bagian.RSUD_B,
        *_berpenanggung_jawab(PimpinanTerdekat(jenis="wakil_direktur"), PimpinanTerdekat(jenis="bagian bidang")),
        anomali=("btl-wadir-peninjau",),
    ),
    _aturan(
        "kapanewon",
        "Kapanewon",
        "E angka 4",
        bagian.KAPANEWON,
        _PERJANJIAN,
        (N.PEMBAGIAN_TARGET, "a 1", (_PANEWU_ANOM,)),
        (N.REKOMENDASI, "a 2", (_PANEWU_ANOM,)),
        (N.PENUGASAN, "a 2", (_PIMPINAN,)),
        *butir_perencanaan(_PANEWU_ANOM, strategi="a 3", pelibatan="a 4", rencana="a 5"),
        *butir_pelaksanaan(_PANEWU_ANOM),
        *butir_evaluasi(_PANEWU_ANOM, _PIMPINAN),
    ),
    _aturan(
        "rsud-d",
        "RSUD kelas D",
        "F angka 3",
        bagian.RSUD_D,
        _PERJANJIAN,
        (N.PENUGASAN, "a 2", (_PIMPINAN,)),
        *butir_perencanaan(_PIMPINAN, strategi="a 3", pelibatan="a 4", rencana="a 5"),
        *butir_pelaksanaan(_PIMPINAN),
        *butir_evaluasi(_PIMPINAN),
        anomali=("btl-direktur-dua-kali",),
    ),
    *(
        _aturan(kode, uraian, tempat, syarat, *_di_bawah_perangkat_daerah(), anomali=("btl-jpt-di-atas-uptd",))
        for kode, uraian, tempat, syarat in (
            ("uptd", "UPTD", "G angka 3", bagian.UPTD),
            ("puskesmas", "Puskesmas", "H angka 3", bagian.PUSKESMAS),
            ("satuan-pendidikan", "satuan pendidikan dan SKB", "I angka 2", bagian.SATUAN_PENDIDIKAN),
        )
    ),
)


def _huruf(induk: str, huruf: str) -> tuple[str, ...]:
    return tuple(f"{induk} huruf {satu}" for satu in huruf)


TANGGUNG_JAWAB: tuple[TanggungJawab, ...] = (
    *tanggung_jawab("ppk", _huruf("Lampiran III.C angka 1", "abcde")),
    *tanggung_jawab("puo", _huruf("Lampiran III.C angka 2", "abcde")),
    *tanggung_jawab("ketua", _huruf("Lampiran III.C angka 3", "abcdef")),
    *tanggung_jawab("anggota", _huruf("Lampiran III.C angka 4", "abc")),
)

KEWAJIBAN: tuple[Kewajiban, ...] = (
    *pengelolaan_kinerja(_huruf("Pasal 17 ayat (1)", "abcd")),
    Kewajiban(
        "pengelolaan_kinerja", "tidak disebut", "Mengikuti peraturan tentang pengelolaan kinerja", "Pasal 17 ayat (2)"
    ),
    Kewajiban(
        "tik", "Perangkat Daerah", "Boleh memakai teknologi informasi yang terpadu atau berbagi pakai", "Pasal 18"
    ),
)
