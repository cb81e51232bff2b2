"""``wilayah contoh``: many generated organisations, and the list that names them."""

from shlex import quote

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.options import Bilangan
from tatakerja_contoh.perintah import TANGGAL, opsi_benih


@click.command(
    cls=Perintah,
    help=(
        "Tulis organisasi contoh banyak kabupaten ke FOLDER yang baru atau kosong, dan daftarnya, daftar.csv, bagi "
        "`wilayah audit`. Regulasi yang terpasang dipakai bergiliran; dengan -r hanya regulasi itu. Besarnya "
        "berbeda-beda, rata-ratanya --pegawai. Benih yang sama memberi berkas yang sama."
    ),
    contoh=(
        "tatakerja wilayah contoh nusantara --kabupaten 8 --pegawai 500",
        "tatakerja wilayah contoh nusantara --kabupaten 514 --pegawai 10000",
    ),
)
@click.argument("folder")
@click.option("--kabupaten", type=Bilangan(1, 999), metavar="N", default=8, help="Banyaknya kabupaten. Bawaan: 8.")
@click.option(
    "--pegawai",
    type=Bilangan(1, 100_000),
    metavar="N",
    default=1000,
    help="Rata-rata banyaknya pegawai satu kabupaten. Bawaan: 1000.",
)
@opsi_benih(1)
@click.option("--pekerja", type=Bilangan(1, 256), metavar="N", help="Banyaknya proses. Bawaan: sebanyak inti prosesor.")
@click.pass_context
def contoh(ctx: click.Context, folder: str, *, kabupaten: int, pegawai: int, benih: int, pekerja: int | None) -> None:
    """Write many sample organisations."""
    from tatakerja import GalatTatakerja
    from tatakerja.cli.screen.layout import progress
    from tatakerja.values.teks import angka
    from tatakerja_contoh.wilayah import tulis_wilayah

    keadaan = Keadaan.dari(ctx)
    chosen = keadaan.regulasi and keadaan.nama_regulasi()
    with progress("Menyusun organisasi contoh") as told:
        try:
            written = tulis_wilayah(
                folder,
                kabupaten=kabupaten,
                pegawai=pegawai,
                benih=benih,
                tanggal=keadaan.tanggal or TANGGAL,
                regulasi=[chosen] if chosen else None,
                pekerja=pekerja,
                kemajuan=told,
            )
        except FileExistsError:
            raise GalatTatakerja(f"folder {folder} tidak kosong; pilih folder baru atau kosongkan dahulu") from None
    click.echo(f"{folder}: {angka(kabupaten)} kabupaten, {angka(written)} pegawai.")
    click.echo(f"Lanjutkan: tatakerja wilayah audit {quote(f'{folder}/daftar.csv')} --ke hasil")
