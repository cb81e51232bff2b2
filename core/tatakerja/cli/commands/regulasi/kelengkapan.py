"""``regulasi kelengkapan``."""

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.options import opsi_format


@click.command(
    cls=Perintah,
    help=(
        "Setiap tempat dalam penomoran sebuah regulasi: disitasi sebuah baris, disebut sebuah anomali, dinyatakan "
        "bukan norma atau di luar lingkup, atau belum tersentuh. Yang dihitung adalah tempat yang tidak bernomor lagi "
        "di bawahnya. Dengan --naskah penomorannya juga dibandingkan dengan teks peraturan: tempat yang tidak ada "
        "dalam teks, dan label dalam teks yang tidak ada dalam penomoran; beda karena hasil pindai dinyatakan dengan "
        "[[salah_pindai]] dalam regulasi.toml.\n\nNAMA: regulasi yang terpasang atau folder; bila tidak ditulis, "
        "yang dipilih dengan -r."
    ),
    contoh=("tatakerja regulasi kelengkapan bantul", "tatakerja regulasi kelengkapan ./sagara --naskah perbup.txt"),
)
@click.argument("nama", required=False)
@click.option("--naskah", metavar="BERKAS", help="Teks peraturan (UTF-8), misalnya hasil pindai.")
@opsi_format()
@click.pass_context
def kelengkapan(ctx: click.Context, nama: str | None, naskah: str | None, bentuk: str) -> None:
    """Tell what accounts for each place."""
    from tatakerja.cli.screen.regulasi.kelengkapan import show_completeness

    keadaan = Keadaan.dari(ctx)
    if nama is not None:
        keadaan.regulasi = nama
    text = None if naskah is None else _read(naskah)
    show_completeness(keadaan.buku(lengkap=True), text, bentuk)


def _read(file: str) -> str:
    from pathlib import Path

    from tatakerja.values.galat import GalatTatakerja

    try:
        return Path(file).read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise GalatTatakerja(
            f"{file}: bukan teks UTF-8 (byte ke-{error.start + 1}); simpan teks peraturan sebagai UTF-8, bukan PDF "
            "atau Word"
        ) from None
