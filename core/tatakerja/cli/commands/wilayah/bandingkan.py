"""``wilayah bandingkan``."""

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.dokumen import opsi_ke, put_into_file, require_alone
from tatakerja.cli.app.options import opsi_format
from tatakerja.cli.screen import layout


@click.command(
    cls=Perintah,
    help=(
        "Satu organisasi menurut regulasinya sendiri (-r) dan menurut setiap regulasi lain yang terpasang: bagi berapa "
        "pegawai Pejabat Penilai Kinerja (PPK), Pimpinan Unit Organisasi (PUO), atau Pelaksana koordinasinya lain. "
        "Dengan --ke setiap pegawai menurut setiap regulasi, satu baris satu jawaban."
    ),
    contoh=(
        "tatakerja -r bantul -o data wilayah bandingkan",
        "tatakerja -r bantul -o data wilayah bandingkan --terhadap kotabaru --ke banding.xlsx",
    ),
)
@click.option("--terhadap", metavar="DAERAH", multiple=True, help="Hanya terhadap regulasi ini; boleh diulang.")
@click.option("--semua", is_flag=True, help="Dalam berkas --ke juga pegawai yang tidak berubah.")
@opsi_ke()
@opsi_format()
@click.pass_context
def bandingkan(
    ctx: click.Context,
    *,
    terhadap: tuple[str, ...],
    semua: bool,
    ke: str | None,
    samarkan: bool,
    bentuk: str,
) -> None:
    """Ask about one organisation under every regulation."""
    require_alone(ctx, ke, samarkan=samarkan, bentuk=bentuk)
    if ke is None and semua:
        raise click.UsageError("--semua berlaku bagi berkas; sebut berkasnya dengan --ke", ctx)
    from tatakerja.wilayah.banding import bandingkan_wilayah

    asal = Keadaan.dari(ctx).buka()
    with layout.under_way("Membandingkan regulasi"):
        found = bandingkan_wilayah(asal, terhadap=[name.lower() for name in terhadap] or None)
        summary = found.ringkas()
    if ke is not None:
        from tatakerja.wilayah.dokumen import dokumen_banding

        people = ((one.nip, one.nama) for one in asal.organisasi.pegawai) if samarkan else None
        put_into_file(dokumen_banding(found, semua=semua), ke, orang=people)
    elif bentuk != "tabel":
        from tatakerja.cli.app.output import put_out

        put_out(bentuk, lambda: summary)
    else:
        from tatakerja.cli.screen.wilayah.bandingkan import regulations_compared

        layout.show(regulations_compared(found, summary))
