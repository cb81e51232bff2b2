"""``wilayah audit``."""

from typing import TYPE_CHECKING

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.options import Bilangan, opsi_format
from tatakerja.cli.screen import layout

if TYPE_CHECKING:
    from tatakerja.wilayah.kabupaten import HasilKabupaten


@click.command(
    cls=Perintah,
    help=(
        "Audit semua kabupaten dalam DAFTAR, berkas CSV dengan kolom kode, regulasi, dan organisasi atau basis_data; "
        "boleh juga nama, tafsir (ANOMALI=TAFSIR; ...), dan tanggal. Jalur dihitung dari folder daftar itu.\n\n"
        "Hasil tiap kabupaten muncul sekaligus di kode=KODE/tanggal=HARI: pegawai, catatan, rentang, dan unit sebagai "
        "Parquet; arti kolomnya di kamus.md. Kabupaten yang bermasalah disebut, yang lain jalan terus. Catatan bukan "
        "kegagalan: perintah ini keluar dengan 1 hanya bila ada kabupaten yang gagal, sesudah yang lain selesai."
    ),
    contoh=(
        "tatakerja wilayah audit nusantara/daftar.csv --ke hasil",
        "tatakerja wilayah audit nusantara/daftar.csv --ke hasil --lanjutkan --pekerja 2",
        "tatakerja wilayah audit nusantara/daftar.csv --ke hasil --dask tcp://10.0.0.5:8786",
    ),
)
@click.argument("daftar", type=click.Path())
@click.option("--ke", metavar="FOLDER", required=True, help="Folder hasil; dibuat bila belum ada.")
@click.option("--pekerja", type=Bilangan(1, 256), metavar="N", help="Banyaknya proses. Bawaan: sebanyak inti prosesor.")
@click.option(
    "--dask",
    metavar="ALAMAT",
    help="Kerjakan di klaster Dask dengan penjadwal ini; para pekerjanya memerlukan berkas yang sama di jalur sama.",
)
@click.option(
    "--lanjutkan", is_flag=True, help="Lewati kabupaten yang hasilnya sudah ada dan dibuat dari baris yang sama."
)
@opsi_format()
@click.pass_context
def audit(
    ctx: click.Context,
    daftar: str,
    *,
    ke: str,
    pekerja: int | None,
    dask: str | None,
    lanjutkan: bool,
    bentuk: str,
) -> None:
    """Audit many regencies."""
    from tatakerja.wilayah.daftar import baca_daftar
    from tatakerja.wilayah.jalankan import audit_wilayah

    if pekerja is not None and dask is not None:
        raise click.UsageError("pilih --pekerja atau --dask, tidak keduanya; pekerja Dask diatur klasternya", ctx)
    rows = baca_daftar(daftar, tanggal=Keadaan.dari(ctx).tanggal)

    with layout.progress("Mengaudit kabupaten") as told:

        def come_out(one: "HasilKabupaten", done: int, of: int) -> None:
            if one.status == "gagal":
                for line in one.galat:
                    click.echo(f"{one.kode}: {line}", err=True)
            told(done, of)

        report = audit_wilayah(rows, ke, pekerja=pekerja, dask=dask, lanjutkan=lanjutkan, kemajuan=come_out)
    if bentuk != "tabel":
        from tatakerja.cli.app.output import put_out

        put_out(bentuk, lambda: report.hasil)
    else:
        from tatakerja.cli.screen.wilayah.audit import audited

        layout.show(audited(report, ke))
    if not report.lengkap:
        ctx.exit(1)
