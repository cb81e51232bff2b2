"""``penugasan berkas`` and ``penugasan tenggat``: a dossier, and what falls due."""

from typing import Any

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.completion import ID, NIP
from tatakerja.cli.app.context import say
from tatakerja.cli.app.dokumen import berkas_berakhiran
from tatakerja.cli.app.options import opsi_format
from tatakerja.cli.commands.acting import actors, open_stored, put_value
from tatakerja.cli.commands.penugasan.surat import OPSI_TEMPLAT


@click.command(
    cls=Perintah,
    help=(
        "Satu penugasan sebagai satu berkas PDF: ringkasan dan langkahnya, setiap surat sebagaimana terbit dari "
        "permohonan sampai pengakhiran, laporan, kendala, dan peninjauan hasilnya, lalu kutipan jurnalnya dengan sidik "
        "setiap peristiwa. Surat instansi lain tidak ada di dalamnya; nomornya disebut."
    ),
    contoh=("tatakerja -r bantul -d bantul.db penugasan berkas 2026-7 --ke berkas.pdf",),
)
@click.argument("id", type=ID)
@click.option("--ke", type=berkas_berakhiran(".pdf"), metavar="BERKAS", required=True, help="Berkas PDF yang ditulis.")
@OPSI_TEMPLAT
@click.pass_context
def berkas(ctx: click.Context, id: str, ke: str, templat: str | None) -> None:
    """Write a dossier."""
    import tatakerja
    from tatakerja.border.files import write_file
    from tatakerja.documents.halaman.berkas import berkas_penugasan

    sistem = open_stored(ctx)
    write_file(ke, berkas_penugasan(sistem, id, versi=tatakerja.__version__, templat=templat))
    say(f"Ditulis: {ke}.")
    say("Berkas ini memuat nama dan NIP: perlakukan sebagai data pribadi.")


@click.command(
    cls=Perintah,
    help=(
        "Yang jatuh tempo, yang terdekat lebih dahulu: langkah yang bertenggat menurut regulasi, hari terakhir surat "
        "yang berjalan, dan hari terakhir masa Pj., Plt., Plh., atau delegasi. Dengan --ke ditulis sebagai kalender "
        "(.ics), yang dapat dimuat kalender kantor dan telepon; dimuat ulang, kejadian yang sama tidak berganda."
    ),
    contoh=(
        "tatakerja -r bantul -d bantul.db penugasan tenggat",
        "tatakerja -r bantul -d bantul.db penugasan tenggat --bagi NIP --ke tenggat.ics",
    ),
)
@click.option("--bagi", type=NIP, help="Hanya yang menyangkut orang ini.")
@click.option("--ke", type=berkas_berakhiran(".ics"), metavar="BERKAS", help="Berkas kalender (.ics) yang ditulis.")
@opsi_format()
@click.pass_context
def tenggat(ctx: click.Context, bagi: str | None, ke: str | None, bentuk: str) -> None:
    """List what falls due, or write it as a calendar."""
    if ke is not None and bentuk != "tabel":
        raise click.UsageError("pilih --ke atau --format, tidak keduanya", ctx)
    sistem = open_stored(ctx)
    found = sistem.tenggat(actors(sistem, bagi=bagi)["bagi"])
    if ke is not None:
        import tatakerja
        from tatakerja.border.files import write_file
        from tatakerja.documents.tenggat import kalender

        daerah = sistem.buku.regulasi.daerah
        name: dict[str, Any] = {"nama": f"Tenggat penugasan {daerah}", "daerah": daerah}
        write_file(ke, kalender(found, **name, dibuat=sistem.tanggal, versi=tatakerja.__version__))
        say(f"{ke}: {len(found)} tenggat.")
        return
    if bentuk != "tabel":
        put_value(bentuk, found)
        return
    from tatakerja.cli.screen import layout
    from tatakerja.cli.screen.pejabat import due_listed

    layout.show(due_listed(found))
