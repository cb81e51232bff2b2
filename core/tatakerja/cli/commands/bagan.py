"""``bagan``: the posts of an organisation as a picture."""

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.completion import UNIT
from tatakerja.cli.app.context import Keadaan, say
from tatakerja.cli.screen import layout


@click.command(
    cls=Perintah,
    help=(
        "Bagan jabatan: unit, pimpinannya (definitif, Plt., Pj., lowong), dan siapa menilai siapa, menurut regulasi "
        "dan keadaan hari itu.\n\n"
        "UNIT: unit ini dan yang di bawahnya; tanpa itu seluruh daerah. Ke .svg: satu gambar, sebuah Perangkat Daerah "
        "terbaca pada A4; yang lebih dari 60 unit digambar satu tingkat. Ke .html: satu halaman yang dapat dilipat dan "
        "dicari, juga nama pegawainya, tanpa jaringan."
    ),
    contoh=(
        "tatakerja -r bantul -o data bagan DINKES --ke dinkes.svg",
        "tatakerja -r bantul -d bantul.db bagan --ke bagan.html",
    ),
)
@click.argument("unit", type=UNIT, required=False)
@click.option(
    "--ke",
    type=click.Path(dir_okay=False),
    metavar="BERKAS",
    required=True,
    help="Tulis ke berkas ini, .svg atau .html; berkas lama ditimpa.",
)
@click.pass_context
def bagan(ctx: click.Context, unit: str | None, ke: str) -> None:
    """Draw an organisation."""
    import tatakerja
    from tatakerja.cli.app.search import find_unit
    from tatakerja.documents.bagan.susun import susun_bagan
    from tatakerja.documents.bagan.tulis import bentuk_bagan, tulis_bagan
    from tatakerja.values.teks import tanggal_panjang

    bentuk_bagan(ke)
    sistem = Keadaan.dari(ctx).buka()
    root = sistem.organisasi.pemerintah_daerah
    kode = find_unit(sistem.organisasi, unit).kode if unit else root.kode if root else sistem.organisasi.unit[0].kode
    with layout.under_way("Menggambar"):
        top = susun_bagan(sistem, kode)
        regulasi = sistem.buku.regulasi
        known = f"Menurut {regulasi.judul}, keadaan {tanggal_panjang(sistem.tanggal)}."
        tulis_bagan(top, ke, known, tatakerja.__version__)
    say(f"Ditulis: {ke}. Buka dengan peramban, atau cetak dari sana.")
