"""Review of results in Bantul: the evaluation stage of each section of Lampiran IV.

No section says what becomes of results that miss their target, so no row prescribes a return.
"""

from tatakerja.plugin import Adopsi, AturanEvaluasi, PimpinanMandiri, PimpinanTerdekat, SyaratSemua, adopsi
from tatakerja_bantul import bagian


def _butir(tahap: str, *angka: str) -> tuple[str, ...]:
    return tuple(f"Lampiran IV.{tahap} huruf c angka {satu}" for satu in angka)


def _di_bawah_perangkat_daerah(kode: str, pimpinan: str, syarat: SyaratSemua, tahap: str) -> Adopsi:
    return adopsi(
        "pimpinan-lalu-perangkat-daerah",
        kode=f"btl-evaluasi-{kode}",
        uraian=f"{pimpinan} meninjau; Pejabat Pimpinan Tinggi Pratama yang memimpin Perangkat Daerah-nya meninjau dan "
        "menyatakan selesai.",
        bila=syarat,
        dasar=_butir(tahap, "1", "2", "3"),
        anomali=("btl-jpt-di-atas-uptd",),
    )


EVALUASI: tuple[AturanEvaluasi | Adopsi, ...] = (
    adopsi(
        "administrator-lalu-pimpinan",
        kode="btl-evaluasi-dinas",
        uraian="Pejabat Administrator meninjau; Pejabat Pimpinan Tinggi Pratama meninjau dan menyatakan selesai.",
        bila=bagian.DINAS,
        dasar=_butir("A angka 4", "1", "2", "3"),
    ),
    adopsi(
        "pimpinan-mandiri-saja",
        kode="btl-evaluasi-dpmptsp",
        uraian="Pada DPMPTSP di luar Sekretariat, Kepala Dinas meninjau dan menyatakan selesai.",
        bila=bagian.DPMPTSP,
        dasar=_butir("B angka 4", "1", "3"),
    ),
    AturanEvaluasi(
        kode="btl-evaluasi-dpmptsp-sekretariat",
        uraian="Pada Sekretariat DPMPTSP, Sekretaris meninjau; Kepala Dinas meninjau dan menyatakan selesai.",
        bila=bagian.DPMPTSP_SEKRETARIAT,
        rantai=(PimpinanTerdekat(jenis="sekretariat"), PimpinanMandiri()),
        dasar=_butir("B angka 4", "2", "2 kedua", "3"),
    ),
    adopsi(
        "bagian-asisten-sekda",
        kode="btl-evaluasi-setda",
        bila=bagian.SETDA,
        dasar=_butir("C angka 5", "1", "2", "3"),
        tersirat="Asisten menerima hasil yang sesuai target; bahwa ia meninjaunya tidak dikatakan.",
        anomali=("btl-asisten-peninjau",),
    ),
    adopsi(
        "bagian-bidang-wadir-direktur",
        kode="btl-evaluasi-rsud-b",
        bila=bagian.RSUD_B,
        dasar=_butir("D angka 5", "1", "2", "3"),
        tersirat="Wakil Direktur menerima hasil yang sesuai target; bahwa ia meninjaunya tidak dikatakan.",
        anomali=("btl-wadir-peninjau",),
    ),
    adopsi(
        "sekretaris-lalu-pimpinan",
        kode="btl-evaluasi-kapanewon",
        uraian="Pada Kapanewon, Panewu Anom meninjau; Panewu meninjau dan menyatakan selesai.",
        bila=bagian.KAPANEWON,
        dasar=_butir("E angka 4", "1", "2", "3"),
    ),
    adopsi(
        "pimpinan-mandiri-saja",
        kode="btl-evaluasi-rsud-d",
        uraian="Pada RSUD kelas D, Direktur, yang disebut dua kali, meninjau satu kali dan menyatakan selesai.",
        bila=bagian.RSUD_D,
        dasar=_butir("F angka 3", "1", "2", "3"),
        anomali=("btl-direktur-dua-kali",),
    ),
    _di_bawah_perangkat_daerah("uptd", "Kepala UPTD", bagian.UPTD, "G angka 3"),
    _di_bawah_perangkat_daerah("puskesmas", "Kepala Puskesmas", bagian.PUSKESMAS, "H angka 3"),
    _di_bawah_perangkat_daerah(
        "satuan-pendidikan", "Kepala Satuan Pendidikan atau SKB", bagian.SATUAN_PENDIDIKAN, "I angka 2"
    ),
)
