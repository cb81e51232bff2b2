"""``alur evaluasi``, ``alur tahapan`` and ``alur pelaporan``: what follows the letter. Nothing is stored."""

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.options import opsi_format
from tatakerja.cli.commands.usulan import build_usulan, opsi_pihak


@click.command(
    cls=Perintah,
    help=(
        "Siapa meninjau hasil kerja seorang pegawai, berurutan, sampai yang menyatakan selesai, dan apakah "
        "pengembalian untuk diperbaiki diatur. Hasil sebuah penugasan mengikuti unit pemilik kinerjanya; tanpa "
        "--pemilik, unit pegawai itu sendiri."
    ),
    contoh=(
        "tatakerja -r bantul -o data alur evaluasi NIP",
        "tatakerja -r bantul -o data alur evaluasi NIP --pemilik DISHUB --format json",
        "tatakerja -r kotabaru -o data alur evaluasi NIP --format mermaid > evaluasi.mmd",
    ),
)
@click.argument("nip")
@click.option("--pemilik", metavar="UNIT", help="Kode unit pemilik kinerja; bawaan: unit pegawai.")
@opsi_format("tabel", "json", "mermaid")
@click.pass_context
def evaluasi(ctx: click.Context, nip: str, pemilik: str | None, bentuk: str) -> None:
    """Show the chain of review."""
    from tatakerja.cli.app.search import find_unit, resolve_nip

    sistem = Keadaan.dari(ctx).buka()
    nip = resolve_nip(sistem.organisasi, [nip])[nip]
    if pemilik is not None:
        find_unit(sistem.organisasi, pemilik)
    answer = sistem.alur_evaluasi(nip, pemilik)
    if bentuk == "json":
        from tatakerja.contract import evaluasi as serialise_kinerja
        from tatakerja.contract import kedudukan as serialise

        click.echo(serialise.document(serialise_kinerja.evaluasi(answer)))
    elif bentuk == "mermaid":
        from tatakerja.cli.screen.mermaid_kinerja import review

        click.echo("\n".join(review(answer, sistem.buku.regulasi)))
    else:
        from tatakerja.cli.screen import layout
        from tatakerja.cli.screen.evaluasi import review_told

        layout.show(review_told(sistem, nip, pemilik, answer))


@click.command(
    cls=Perintah,
    help=(
        "Kegiatan perencanaan, pelaksanaan, dan evaluasi pada sebuah unit, dengan penanggung jawabnya dan pasalnya. "
        "Nama kegiatan adalah ringkasan program ini, bukan kutipan regulasi. Bila ditanyakan atas sebuah Perangkat "
        "Daerah, setiap pejabat yang dimaksud teks disebut."
    ),
    contoh=(
        "tatakerja -r bantul -o data alur tahapan DISHUB.BID1",
        "tatakerja -r bantul -o data alur tahapan DISHUB.BID1 --format mermaid > tahapan.mmd",
    ),
)
@click.argument("unit")
@opsi_format("tabel", "json", "mermaid")
@click.pass_context
def tahapan(ctx: click.Context, unit: str, bentuk: str) -> None:
    """Show the stages of work."""
    from tatakerja.cli.app.search import find_unit

    sistem = Keadaan.dari(ctx).buka()
    owner = find_unit(sistem.organisasi, unit)
    answer = sistem.alur_tahapan(unit)
    if bentuk == "json":
        from tatakerja.contract import evaluasi as serialise_kinerja
        from tatakerja.contract import kedudukan as serialise

        click.echo(serialise.document(serialise_kinerja.tahapan(answer)))
    elif bentuk == "mermaid":
        from tatakerja.cli.screen.mermaid_kinerja import stages

        click.echo("\n".join(stages(answer, owner, sistem.buku.regulasi)))
    else:
        from tatakerja.cli.screen import layout
        from tatakerja.cli.screen.tahapan import stages_told

        layout.show(stages_told(sistem, owner, answer))


@click.command(
    cls=Perintah,
    help=(
        "Kepada siapa pegawai sebuah penugasan melapor, siapa boleh meminta laporan sewaktu-waktu dan dari siapa, dan "
        "siapa memutus kendala tim, menurut pasal mana. Yang tidak diatur disebut."
    ),
    contoh=(
        "tatakerja -r bantul -o data alur pelaporan --pemilik DISHUB --pegawai NIP",
        "tatakerja -r bantul -o data alur pelaporan --pemilik DISHUB --pegawai NIP --pegawai NIP --ketua NIP",
    ),
)
@opsi_pihak
@opsi_format()
@click.pass_context
def pelaporan(ctx: click.Context, *, pemilik: str, pegawai: tuple[str, ...], ketua: str | None, bentuk: str) -> None:
    """Show who reports to whom."""
    sistem = Keadaan.dari(ctx).buka()
    # Reports don't depend on how the assignment came about.
    usulan = build_usulan(sistem.organisasi, cara="penunjukan", pemilik=pemilik, pegawai=pegawai, ketua=ketua)
    answer = sistem.alur_pelaporan(usulan)
    if bentuk == "json":
        from tatakerja.contract import evaluasi as serialise_kinerja
        from tatakerja.contract import kedudukan as serialise

        click.echo(serialise.document(serialise_kinerja.pelaporan(answer)))
    else:
        from tatakerja.cli.screen import layout
        from tatakerja.cli.screen.pelaporan import reports_told

        layout.show(reports_told(sistem, usulan, answer))
