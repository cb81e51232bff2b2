"""``surat``: the templates that letters are printed with."""

import click

from tatakerja.cli.app.click_id import Grup, Perintah

surat = Grup(
    name="surat",
    help="Templat surat; suratnya sendiri dicetak dengan `penugasan surat`.",
    malas={"templat": ("tatakerja.cli.commands.surat:templat", "Salin templat bawaan, atau periksa templat sendiri.")},
    contoh=("tatakerja surat templat --salin templat/", "tatakerja surat templat --periksa templat/"),
)


@click.command(
    cls=Perintah,
    help=(
        "Templat surat: dokumen Word (.docx) dengan bidang di dalam kurung kurawal ganda, dan typst (.typ) bagi PDF. "
        "Salin dengan --salin, ubah di Word atau penyunting teks, periksa dengan --periksa, pakai dengan `penugasan "
        "surat --templat FOLDER`. Berkas boleh bernama menurut jenis suratnya (surat_perintah.docx) atau bentuknya "
        "(surat_tugas.docx). Tanda ${...} milik SRIKANDI dibiarkan apa adanya.\n\n"
        "Dengan --periksa keluar 1 bila ada yang salah: bidang yang tidak dikenal atau yang wajib dan tidak ada, "
        "dengan tempatnya."
    ),
    contoh=("tatakerja surat templat --salin templat/", "tatakerja surat templat --periksa templat/"),
)
@click.option("--salin", metavar="FOLDER", help="Tulis templat bawaan ke folder baru ini.")
@click.option("--periksa", metavar="FOLDER", help="Periksa templat dalam folder ini.")
@click.pass_context
def templat(ctx: click.Context, salin: str | None, periksa: str | None) -> None:
    """Copy or check templates."""
    from tatakerja.documents.surat.periksa import copy_templates, template_faults

    if (salin is None) == (periksa is None):
        raise click.UsageError("sebutkan --salin FOLDER atau --periksa FOLDER", ctx)
    if salin is not None:
        names = copy_templates(salin)
        click.echo(f"{salin}: {len(names)} berkas: {', '.join(names)}.")
        return
    faults = template_faults(periksa or "")
    for fault in faults:
        click.echo(fault, err=True)
    if faults:
        ctx.exit(1)
    click.echo(f"{periksa}: semua templat dapat dipakai.")
