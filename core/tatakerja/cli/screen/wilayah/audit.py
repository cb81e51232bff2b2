"""How the audits of many regencies came out."""

from collections.abc import Iterator
from shlex import quote

from tatakerja.cli.screen.layout import block, wrapped
from tatakerja.values.teks import angka
from tatakerja.wilayah.jalankan import LaporanWilayah


def audited(report: LaporanWilayah, ke: str) -> Iterator[str]:
    """How the regencies came out."""
    failed = [one for one in report.hasil if one.status == "gagal"]
    yield from block(
        f"Audit {angka(len(report.hasil))} kabupaten",
        (
            ("Selesai", angka(report.jumlah("selesai"))),
            ("Sudah ada hasilnya", angka(report.jumlah("dilewati")) if report.jumlah("dilewati") else ""),
            ("Gagal", f"{angka(len(failed))} ({', '.join(one.kode for one in failed)})" if failed else ""),
            ("Pegawai", angka(report.pegawai)),
            ("Tanpa PPK", angka(sum(one.tanpa_ppk for one in report.hasil))),
            ("Jabatan PPK-nya lowong", angka(sum(one.ppk_lowong for one in report.hasil))),
            ("Catatan wajib", angka(sum(one.catatan.get("wajib", 0) for one in report.hasil))),
        ),
    )
    yield ""
    yield wrapped(f"Hasil: {ke} (arti kolom: {ke}/kamus.md).")
    if failed:
        yield wrapped(
            f"Perbaiki yang gagal, lalu ulangi perintah ini dengan --lanjutkan; sebabnya juga di {ke}/laporan.json."
        )
    if len(failed) < len(report.hasil):
        yield wrapped(f"Lanjutkan: tatakerja wilayah ringkas {quote(ke)}")
