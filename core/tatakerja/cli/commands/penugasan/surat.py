"""``penugasan surat``: a letter that was issued, shown or printed."""

from typing import TYPE_CHECKING

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.completion import ID
from tatakerja.cli.app.context import say
from tatakerja.cli.app.options import Bilangan, opsi_format
from tatakerja.cli.commands.acting import open_stored, put_value

if TYPE_CHECKING:
    from tatakerja.values.stored.naskah import SuratTerbit

OPSI_TEMPLAT = click.option(
    "--templat", metavar="FOLDER", envvar="TATAKERJA_TEMPLAT",
    help="Folder templat sendiri (`surat templat --salin`); yang tidak ada di situ memakai templat bawaan.",
)  # fmt: skip


@click.command(
    cls=Perintah,
    help=(
        "Surat yang sudah terbit, sebagaimana isinya saat terbit; dengan --ke dicetak ke berkas DOCX atau PDF. Tanpa "
        "--langkah: surat yang menugaskan; bila ada beberapa, semuanya: dalam satu PDF, atau DOCX satu per satu, "
        "dan dalam json sebuah larik. Permohonan, jawaban, dan persetujuan disebut dengan langkahnya.\n\n"
        "Isinya dibekukan: dicetak kapan pun, dengan templat atau pengaturan apa pun, kata-katanya sama. Kop, tempat, "
        "pola nomor, kertas, dan siapa yang ber-NIP diatur dalam pengaturan.toml daerah. Kode QR-nya memuat nomor dan "
        "sidik isinya; cocokkan dengan `jurnal periksa --surat`."
    ),
    contoh=(
        "tatakerja -r bantul -d bantul.db penugasan surat 2026-7 --ke surat.pdf",
        "tatakerja -r bantul -d bantul.db penugasan surat 2026-7 --langkah 1 --ke permohonan.docx",
        "tatakerja -r bantul -d bantul.db penugasan surat 2026-7 --perpanjangan 1 --ke perpanjangan.pdf",
        "tatakerja -r kotabaru -d kotabaru.db penugasan surat 2026-7 --bukti --ke bukti.pdf",
    ),
)
@click.argument("id", type=ID)
@click.option(
    "--langkah",
    type=Bilangan(1, 9999),
    metavar="N",
    help="Surat langkah ini, seperti pada `penugasan tampil`.",
)
@click.option("--perpanjangan", type=Bilangan(1, 9999), metavar="N", help="Surat perpanjangan yang keberapa.")
@click.option("--pengakhiran", type=Bilangan(1, 9999), metavar="N", help="Surat pengakhiran yang keberapa.")
@click.option("--bukti", is_flag=True, help="Bukti penugasan elektronik atas suratnya, selembar, sebagai gantinya.")
@click.option("--ke", metavar="BERKAS", help="Berkas yang ditulis: .pdf atau .docx.")
@OPSI_TEMPLAT
@opsi_format()
@click.pass_context
def surat(  # noqa: PLR0917  options
    ctx: click.Context,
    id: str,
    langkah: int | None,
    perpanjangan: int | None,
    pengakhiran: int | None,
    bukti: bool,
    ke: str | None,
    templat: str | None,
    bentuk: str,
) -> None:
    """Show or print a letter."""
    if sum(one is not None for one in (langkah, perpanjangan, pengakhiran)) > 1:
        raise click.UsageError("pilih salah satu: --langkah, --perpanjangan, atau --pengakhiran", ctx)
    sistem = open_stored(ctx)
    used = None
    if ke is not None:
        from tatakerja.documents.surat.templat import sidik_folder

        used = sidik_folder(templat)
    meant = {"langkah": langkah, "perpanjangan": perpanjangan, "pengakhiran": pengakhiran}
    found: tuple[SuratTerbit, ...] = ()
    if not any(meant.values()):
        found, _ = sistem.surat_semua(id, menugaskan=True, templat=used)
    if len(found) < 2:
        found = (sistem.surat(id, **meant, templat=used),)
    if bukti:
        from tatakerja.documents.surat.bukti import bukti_penugasan

        found = tuple(map(bukti_penugasan, found))
    files: tuple[str, ...] = ()
    if ke is not None:
        from tatakerja.documents.surat.gabung import cetak_semua

        files = cetak_semua(found, ke, pengaturan=sistem.pengaturan().surat, templat=templat)
    if bentuk != "tabel":
        put_value(bentuk, found[0] if len(found) == 1 else found)
        return
    from tatakerja.cli.screen import layout
    from tatakerja.cli.screen.penugasan import letter_printed, letter_told

    if ke is None:
        layout.show(line for number, one in enumerate(found) for line in (*([""] * bool(number)), *letter_told(one)))
    for place, one in enumerate(found if ke is not None else ()):
        for line in letter_printed(one, files[min(place, len(files) - 1)]):
            say(line)
