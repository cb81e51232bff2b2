"""``wilayah ringkas``."""

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.dokumen import opsi_ke, put_into_file, require_alone
from tatakerja.cli.app.options import opsi_format
from tatakerja.cli.screen import layout


@click.command(
    cls=Perintah,
    help=(
        "Ringkasan hasil `wilayah audit` di FOLDER: tiap kabupaten dalam angka, rentang kendali menurut jenis "
        "Perangkat Daerah, catatan terbanyak, dan anomali yang paling menentukan. Dari setiap kabupaten diambil hari "
        "terakhir; dengan --tanggal hari itu."
    ),
    contoh=("tatakerja wilayah ringkas hasil", "tatakerja wilayah ringkas hasil --ke ringkasan.html"),
)
@click.argument("folder", type=click.Path())
@opsi_ke(orang=False)
@opsi_format()
@click.pass_context
def ringkas(ctx: click.Context, folder: str, *, ke: str | None, bentuk: str) -> None:
    """Sum up the results of many regencies."""
    require_alone(ctx, ke, samarkan=False, bentuk=bentuk)
    from tatakerja.wilayah.dokumen import dokumen_ringkasan
    from tatakerja.wilayah.ringkas import ringkas_wilayah

    with layout.under_way("Meringkas hasil"):
        summary = ringkas_wilayah(folder, tanggal=Keadaan.dari(ctx).tanggal)
    if ke is not None:
        put_into_file(dokumen_ringkasan(summary), ke, pribadi=False)
    elif bentuk != "tabel":
        from tatakerja.cli.app.output import put_out

        put_out(bentuk, lambda: summary)
    else:
        from tatakerja.cli.screen.wilayah.ringkas import summed

        layout.show(summed(summary, folder))
