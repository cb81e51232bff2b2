"""Review of results in Kotabaru: the evaluation stage of each section of Lampiran II.

No section says what becomes of results that miss their target, so no row prescribes a return. Units of which Lampiran
II is silent have no row.
"""

from tatakerja.plugin import Adopsi, AturanEvaluasi, adopsi
from tatakerja_kotabaru import bagian


def _butir(tahap: str) -> tuple[str, ...]:
    return tuple(f"Lampiran II.{tahap} angka {angka}" for angka in (1, 2, 3))


_GANDA = ("ktb-peninjau-ganda",)
_PENERIMA = "{} menerima hasil yang sesuai target; bahwa ia meninjaunya tidak dikatakan."

EVALUASI: tuple[AturanEvaluasi | Adopsi, ...] = (
    adopsi(
        "bagian-asisten-sekda",
        kode="ktb-evaluasi-setda",
        bila=bagian.SETDA,
        dasar=_butir("1 angka 2 huruf c"),
        tersirat=_PENERIMA.format("Asisten"),
        anomali=("ktb-peninjau-antara",),
    ),
    adopsi(
        "administrator-lalu-pimpinan",
        kode="ktb-evaluasi-dinas",
        uraian="Pejabat Administrator meninjau; Pejabat Pimpinan Tinggi Pratama meninjau dan menyatakan selesai.",
        bila=bagian.DINAS,
        dasar=_butir("2 angka 2 huruf c"),
    ),
    adopsi(
        "administrator-lalu-pimpinan",
        kode="ktb-evaluasi-satpolpp",
        uraian="Satuan Polisi Pamong Praja dan Pemadam Kebakaran disamakan dengan dinas: Pejabat Administrator "
        "meninjau; Kepala Satuan meninjau dan menyatakan selesai.",
        bila=bagian.SATPOL_PP,
        dasar=_butir("2 angka 2 huruf c"),
        tersirat=bagian.TERSIRAT_SATPOL_PP,
    ),
    adopsi(
        "bagian-bidang-wadir-direktur",
        kode="ktb-evaluasi-rsud-pangeran-jaya-sumitra",
        bila=bagian.RSUD_PANGERAN_JAYA_SUMITRA,
        dasar=_butir("3 angka 2 huruf c"),
        tersirat=_PENERIMA.format("Wakil Direktur"),
        anomali=("ktb-peninjau-antara",),
    ),
    adopsi(
        "pimpinan-mandiri-saja",
        kode="ktb-evaluasi-rsud-sengayam",
        uraian="Pada RSUD Sengayam, Direktur meninjau dan menyatakan selesai.",
        bila=bagian.RSUD_SENGAYAM,
        dasar=_butir("4 angka 2 huruf c"),
        anomali=_GANDA,
    ),
    adopsi(
        "pimpinan-mandiri-saja",
        kode="ktb-evaluasi-bpbd",
        uraian="Pada BPBD, Kepala Badan meninjau dan menyatakan selesai.",
        bila=bagian.BPBD,
        dasar=_butir("4 angka 2 huruf c"),
        tersirat=bagian.TERSIRAT_BPBD,
        anomali=("ktb-evaluasi-bpbd", *_GANDA),
    ),
    adopsi(
        "sekretaris-lalu-pimpinan",
        kode="ktb-evaluasi-kecamatan",
        uraian="Pada kecamatan, Sekretaris Kecamatan meninjau; Camat meninjau dan menyatakan selesai.",
        bila=bagian.KECAMATAN,
        dasar=_butir("5 angka 4 huruf c"),
    ),
    adopsi(
        "pimpinan-mandiri-saja",
        kode="ktb-evaluasi-kelurahan",
        uraian="Pada kelurahan, Lurah meninjau dan menyatakan selesai.",
        bila=bagian.KELURAHAN,
        dasar=_butir("6 angka 3 huruf b kedua"),
        anomali=_GANDA,
    ),
    *(
        adopsi(
            "pimpinan-lalu-perangkat-daerah",
            kode=f"ktb-evaluasi-{kode}",
            uraian=f"{pimpinan} meninjau; Pejabat Pimpinan Tinggi Pratama yang memimpin Perangkat Daerah-nya meninjau "
            "dan menyatakan selesai.",
            bila=syarat,
            dasar=_butir(f"{angka} angka 2 huruf c"),
            tersirat=tersirat,
            anomali=("ktb-pimpinan-tinggi-uptd", *anomali),
        )
        for kode, pimpinan, angka, syarat, tersirat, anomali in (
            ("uptd", "Kepala UPTD", 7, bagian.UPTD, "", ()),
            ("puskesmas", "Kepala Puskesmas", 8, bagian.PUSKESMAS, "", ()),
            ("skb", "Kepala SKB", 8, bagian.SKB, bagian.TERSIRAT_SKB, ("ktb-kepala-skb",)),
        )
    ),
    adopsi(
        "pimpinan-mandiri-saja",
        kode="ktb-evaluasi-satuan-pendidikan",
        uraian="Kepala Satuan Pendidikan meninjau dan menyatakan selesai.",
        bila=bagian.SATUAN_PENDIDIKAN,
        dasar=_butir("G angka 2 huruf c"),
        anomali=_GANDA,
    ),
)
