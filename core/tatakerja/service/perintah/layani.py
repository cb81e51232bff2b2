"""``layani``: the service, on a laptop or on a server."""

import secrets
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan, tell
from tatakerja.service.ekstensi import kurang_pustaka

if TYPE_CHECKING:
    from tatakerja.service.setelan import Setelan


@click.command(
    cls=Perintah,
    help=(
        "Layani basis data di peramban dan, bagi program lain, lewat REST di bawah /api/.\n\n"
        "Di laptop: baris pertama keluarannya sebuah tautan, yang dibuka di peramban. Tautan itu berlaku sampai "
        "program ini dihentikan (Ctrl+C); siapa yang memegangnya menjadi pencatat dan pengelola, jadi jangan "
        "dibagikan.\n\n"
        "Di peladen: siapa yang boleh masuk, di bawah jalur mana, dan lewat proksi mana ditulis dalam --setelan "
        "BERKAS.toml; orang masuk dengan akun kantor (OIDC) atau dengan token (`tatakerja akses buat`)."
    ),
    contoh=(
        "tatakerja -r bantul -d bantul.db layani",
        "tatakerja -r bantul -d bantul.db layani --alamat 127.0.0.1:8080 --tanpa-peramban",
        "tatakerja -r bantul -d bantul.db layani --setelan layanan.toml",
    ),
)
@click.option("--alamat", metavar="NAMA:PORTA", help="Alamat; bawaan 127.0.0.1:8000, atau porta lain bila terpakai.")
@click.option("--setelan", metavar="BERKAS", help="Setelan peladen (TOML).")
@click.option("--tanpa-peramban", is_flag=True, help="Jangan buka peramban.")
@click.pass_context
def layani(ctx: click.Context, alamat: str | None, setelan: str | None, tanpa_peramban: bool) -> None:
    """Serve."""
    keadaan = Keadaan.dari(ctx)
    given = {
        "regulasi": keadaan.plugin(),
        "basis_data": keadaan.require_database(),
        "tafsir": dict(keadaan.tafsir),
        "tanggal": keadaan.tanggal,
    }
    try:
        from tatakerja.service.berkas import ServerDariBerkas, baca_setelan
    except ImportError as error:
        raise kurang_pustaka(error) from error
    server = ServerDariBerkas() if setelan is None else baca_setelan(Path(setelan))
    from tatakerja.service.server import address, is_loopback

    host, port = address(alamat or server.alamat)
    link = server.tautan if server.tautan is not None else (server.oidc is None and is_loopback(host))
    made = server.setelan(**given, tautan=secrets.token_urlsafe(24) if link else None)
    serve_http(
        made, host, port, pilih=not (alamat or server.alamat), proksi=server.proksi, buka=not tanpa_peramban and link
    )


def serve_http(
    setelan: "Setelan", host: str, port: int, *, pilih: bool = True, proksi: str = "", buka: bool = True
) -> None:
    """Serve, tell where, and open the browser.

    :param pilih: whether any other port will do where this one is taken.
    :param buka: whether the browser is opened.
    """
    from tatakerja.service.layanan import aplikasi
    from tatakerja.service.server import is_loopback, listen, serve

    soket = listen(host, port, pilih=pilih)
    try:
        made = aplikasi(setelan)
    except BaseException:
        soket.close()
        raise
    name = f"[{host}]" if ":" in host else host
    url = f"http://{name}:{soket.getsockname()[1]}{setelan.jalur}/"
    if setelan.tautan is not None:
        url = f"{url}masuk?kunci={setelan.tautan}"

    def ready() -> None:
        # The link and nothing else in its line, at once, for whoever reads it from a pipe.
        click.echo(url)
        sys.stdout.flush()
        tell("Berhenti: Ctrl+C.")
        if not is_loopback(host) and not setelan.lewat_tls:
            tell("Alamat ini terbuka bagi jaringan tanpa TLS; letakkan proksi ber-TLS di depannya (docs/layanan.md).")
        if buka:
            import webbrowser

            webbrowser.open(url)

    serve(made, soket, ready, proksi=proksi)
