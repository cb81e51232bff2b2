"""What many regencies sum up to."""

from collections.abc import Iterator

from tatakerja.cli.screen.layout import block, table, title, wrapped
from tatakerja.values.istilah import sebut_jenis
from tatakerja.values.teks import angka
from tatakerja.wilayah.dokumen import sebut_belum
from tatakerja.wilayah.ringkas import RingkasanWilayah

_TERATAS = 20


def summed(summary: RingkasanWilayah, folder: str) -> Iterator[str]:
    """What the regencies sum up to."""
    total = summary.jumlah
    yield from block(
        f"{angka(len(summary.kabupaten))} kabupaten, {angka(total('pegawai'))} pegawai",
        (
            ("Diatur", angka(total("diatur"))),
            ("Tidak diatur", angka(total("tidak_diatur"))),
            ("Belum tertentukan", angka(total("belum_tertentukan"))),
            ("Di luar regulasi", angka(total("di_luar_regulasi"))),
            ("Tanpa PPK", angka(total("tanpa_ppk"))),
            ("Jabatan PPK-nya lowong", angka(total("ppk_lowong"))),
            ("Jabatan lowong", angka(total("jabatan_lowong"))),
        ),
    )
    for one in summary.gagal:
        told = f"Gagal, diringkas hasilnya per {one.dipakai}" if one.dipakai else "Tanpa hasil"
        yield wrapped(f"{told}: {' '.join(filter(None, (one.kode, one.nama)))}: {'; '.join(one.galat)}", 2, 4)
    for line in sebut_belum(summary, folder):
        yield wrapped(line, 2, 4)
    if summary.kabupaten:
        yield ""
        yield title(_first("Kabupaten, yang terbanyak tanpa PPK lebih dahulu", len(summary.kabupaten)))
        yield from table(
            ("Kode", "Nama", "Regulasi", "Tanggal", "Pegawai", "Tanpa PPK", "PPK lowong", "Wajib"),
            [
                (
                    one.kode,
                    one.nama,
                    one.regulasi,
                    one.tanggal,
                    *map(angka, (one.pegawai, one.tanpa_ppk, one.ppk_lowong, one.wajib)),
                )
                for one in summary.kabupaten[:_TERATAS]
            ],
        )
    if summary.rentang:
        yield ""
        yield title("Rentang kendali menurut jenis Perangkat Daerah: pegawai yang dinilai seorang")
        yield from table(
            ("Jenis", "Penilai", "Pegawai", "Median", "P90", "Terbanyak"),
            [
                (
                    sebut_jenis(one.jenis),
                    angka(one.penilai),
                    angka(one.pegawai),
                    f"{one.median:g}".replace(".", ","),
                    angka(one.p90),
                    angka(one.maks),
                )
                for one in summary.rentang
            ],
        )
    if summary.catatan:
        yield ""
        yield title(_first("Catatan", len(summary.catatan)))
        yield from table(
            ("Tingkat", "Catatan", "Banyaknya", "Kabupaten"),
            [(one.tingkat, one.judul, angka(one.jumlah), angka(one.kabupaten)) for one in summary.catatan[:_TERATAS]],
        )
    if summary.anomali:
        yield ""
        yield title(
            _first("Anomali regulasi, yang paling banyak menyangkut pegawai lebih dahulu", len(summary.anomali))
        )
        yield from table(
            ("Regulasi", "Anomali", "Pegawai"),
            [(one.regulasi, one.kode, angka(one.pegawai)) for one in summary.anomali[:_TERATAS]],
        )


def _first(heading: str, count: int) -> str:
    return (
        heading
        if count <= _TERATAS
        else f"{heading} ({_TERATAS} dari {angka(count)}; semuanya: --ke atau --format json)"
    )
