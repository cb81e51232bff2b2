"""``surat``: the templates that letters are printed with."""

import click

from tatakerja.cli.app.click_id import Grup, Perintah
from tatakerja.cli.app.completion import NIP

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
        "(surat_tugas.docx). Tanda ${...} milik SRIKANDI dibiarkan apa adanya; dengan --salin FOLDER "
        "--srikandi ditulis templat yang nomor, tanggal, dan tanda tangannya diisi SRIKANDI.\n\n"
        "Dengan --periksa keluar 1 bila ada yang salah: bidang yang tidak dikenal atau yang wajib dan tidak ada, "
        "dengan tempatnya.\n\n"
        "Dengan --pakai sidik folder itu dicatat dalam pengaturan daerah (basis data): surat yang terbit sesudahnya "
        "menyimpannya, dan bila kelak dicetak dengan templat lain, itu disebut."
    ),
    contoh=(
        "tatakerja surat templat --salin templat/",
        "tatakerja surat templat --periksa templat/",
        "tatakerja -r bantul -d bantul.db surat templat --pakai templat/",
    ),
)
@click.option("--salin", metavar="FOLDER", help="Tulis templat bawaan ke folder baru ini.")
@click.option("--periksa", metavar="FOLDER", help="Periksa templat dalam folder ini.")
@click.option("--srikandi", is_flag=True, help="Dengan --salin: templat Word bagi SRIKANDI, dengan tandanya sendiri.")
@click.option("--pakai", metavar="FOLDER", help="Periksa, lalu catat sebagai templat daerah.")
@click.option("--oleh", type=NIP, help="Dengan --pakai: siapa yang bertanggung jawab.")
@click.pass_context
def templat(
    ctx: click.Context, *, salin: str | None, periksa: str | None, srikandi: bool, pakai: str | None, oleh: str | None
) -> None:
    """Copy, check or settle templates."""
    from tatakerja.documents.surat.periksa import copy_templates, template_faults
    from tatakerja.documents.surat.templat import sidik_folder

    if sum(one is not None for one in (salin, periksa, pakai)) != 1:
        raise click.UsageError("sebutkan salah satu: --salin FOLDER, --periksa FOLDER, atau --pakai FOLDER", ctx)
    if srikandi and salin is None:
        raise click.UsageError("--srikandi hanya bersama --salin", ctx)
    if oleh is not None and pakai is None:
        raise click.UsageError("--oleh hanya bersama --pakai", ctx)
    if salin is not None:
        names = copy_templates(salin, srikandi=srikandi)
        click.echo(f"{salin}: {len(names)} berkas: {', '.join(names)}.")
        return
    checked = periksa or pakai or ""
    faults = template_faults(checked)
    for fault in faults:
        click.echo(fault, err=True)
    if faults:
        ctx.exit(1)
    click.echo(f"{checked}: semua templat dapat dipakai. Sidiknya: {sidik_folder(checked)}")
    if pakai is not None:
        _settle(ctx, sidik_folder(pakai), oleh)


def _settle(ctx: click.Context, sidik: str, oleh: str | None) -> None:
    """Record the digest of the regency's templates among its settings."""
    import attrs

    from tatakerja.cli.commands.acting import actors, open_stored
    from tatakerja.values.pengaturan import PengaturanSurat

    sistem = open_stored(ctx)
    own = sistem.pengaturan(tercatat=True)
    letters = attrs.evolve(own.surat or PengaturanSurat(), templat=sidik)
    new = sistem.atur(attrs.evolve(own, surat=letters), oleh=actors(sistem, oleh=oleh)["oleh"])
    click.echo("Dicatat dalam pengaturan daerah." if new else "Sudah tercatat; tidak ada yang berubah.")
    click.echo(f'Agar tetap sesudah impor pengaturan.toml, tulis di sana, di bawah [surat]: templat = "{sidik}"')
