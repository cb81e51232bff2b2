"""``pejabat``: who holds which post in the database."""

from datetime import date
from typing import TYPE_CHECKING

import click

from tatakerja.cli.app.click_id import Grup, Perintah
from tatakerja.cli.app.completion import NIP
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.dokumen import OPSI_SAMARKAN, berkas_berakhiran, put_pages
from tatakerja.cli.app.options import Pilihan, Tanggal, opsi_format
from tatakerja.cli.commands.acting import actors, open_stored, put_value, show_recorded
from tatakerja.cli.commands.susunan import OPSI_PENANGGUNG
from tatakerja.values.istilah import SEBAGAI

if TYPE_CHECKING:
    from tatakerja import SistemTersimpan

pejabat = Grup(
    name="pejabat",
    help=(
        "Siapa memangku jabatan apa: definitif, Pj., Plt., Plh., atau penerima delegasi penilaian. Yang memangku pada "
        "hari itulah yang berwenang atas langkah penugasan, juga yang sudah diusulkan sebelumnya."
    ),
    malas={
        "tetapkan": ("tatakerja.cli.commands.pejabat:tetapkan", "Catat pemangku sebuah jabatan."),
        "akhiri": ("tatakerja.cli.commands.pejabat:akhiri", "Catat hari terakhir seorang pemangku."),
        "daftar": ("tatakerja.cli.commands.pejabat:daftar", "Pemangku jabatan pada suatu hari, atau semua masanya."),
        "lembar": (
            "tatakerja.cli.commands.pejabat:lembar",
            "Lembar seorang pejabat: siapa dinilainya, apa menunggunya, apa jatuh tempo.",
        ),
    },
    contoh=("tatakerja -r bantul -d bantul.db pejabat daftar DISHUB",),
)


@click.command(
    cls=Perintah,
    help=(
        "Catat bahwa NIP memimpin UNIT. Pada satu hari sebuah jabatan hanya punya satu pemangku definitif, Pj., atau "
        "Plt.; akhiri dahulu yang lama."
    ),
    contoh=(
        "tatakerja -r bantul -d bantul.db pejabat tetapkan DISHUB.BID1 NIP --sebagai plt --mulai 2026-02-01 \\",
        '    --selesai 2026-04-30 --dasar "SK Bupati 12/2026"',
    ),
)
@click.argument("unit")
@click.argument("nip", type=NIP)
@click.option("--sebagai", type=Pilihan(*SEBAGAI), required=True, help="Dalam kedudukan apa.")
@click.option("--mulai", type=Tanggal(), metavar="YYYY-MM-DD", required=True, help="Hari pertama.")
@click.option("--selesai", type=Tanggal(), metavar="YYYY-MM-DD", help="Hari terakhir; tanpa ini tidak berbatas.")
@click.option("--dasar", metavar="TEKS", default="", help="Surat keputusan atau perintahnya.")
@OPSI_PENANGGUNG
@opsi_format()
@click.pass_context
def tetapkan(
    ctx: click.Context, *, unit: str, nip: str, sebagai: str, mulai: date, selesai: date | None, dasar: str,
    oleh: str | None, bentuk: str,
) -> None:  # fmt: skip
    """Appoint a holder."""
    sistem, holder, actor = _open(ctx, unit, nip, oleh)
    notes = sistem.pejabat_tetapkan(unit, holder, sebagai, mulai=mulai, selesai=selesai, dasar=dasar, oleh=actor)
    what = f"{sebagai} mulai {mulai.isoformat()}" + (f" sampai {selesai}" if selesai else "")
    show_recorded(sistem, bentuk, [_told(sistem, unit, holder, what)], notes)


@click.command(
    cls=Perintah,
    help="Catat hari terakhir NIP memimpin UNIT. Langkah penugasan sesudahnya menjadi wewenang penggantinya.",
    contoh=("tatakerja -r bantul -d bantul.db pejabat akhiri DISHUB.BID1 NIP --selesai 2026-03-31",),
)
@click.argument("unit")
@click.argument("nip", type=NIP)
@click.option("--selesai", type=Tanggal(), metavar="YYYY-MM-DD", required=True, help="Hari terakhir.")
@click.option("--sebagai", type=Pilihan(*SEBAGAI), help="Bila ia memangkunya lebih dari sekali: yang mana.")
@click.option("--mulai", type=Tanggal(), metavar="YYYY-MM-DD", help="Bila perlu: yang mulai pada hari ini.")
@click.option("--dasar", metavar="TEKS", default="", help="Surat keputusan atau perintahnya.")
@OPSI_PENANGGUNG
@opsi_format()
@click.pass_context
def akhiri(
    ctx: click.Context, *, unit: str, nip: str, selesai: date, sebagai: str | None, mulai: date | None, dasar: str,
    oleh: str | None, bentuk: str,
) -> None:  # fmt: skip
    """Set a holder's last day."""
    sistem, holder, actor = _open(ctx, unit, nip, oleh)
    notes = sistem.pejabat_akhiri(unit, holder, selesai=selesai, sebagai=sebagai, mulai=mulai, dasar=dasar, oleh=actor)
    show_recorded(sistem, bentuk, [_told(sistem, unit, holder, f"berakhir {selesai.isoformat()}")], notes)


def _open(ctx: click.Context, unit: str, nip: str, oleh: str | None) -> tuple["SistemTersimpan", str, str | None]:
    from tatakerja.cli.app.search import find_unit

    sistem = open_stored(ctx)
    find_unit(sistem.susunan(), unit)
    who = actors(sistem, nip=nip, oleh=oleh)
    return sistem, who["nip"] or nip, who["oleh"]


def _told(sistem: "SistemTersimpan", unit: str, nip: str, what: str) -> str:
    return f"{sistem.jabatan(unit)} ({unit}): {sistem.pegawai(nip).nama} ({nip}), {what}."


@click.command(
    cls=Perintah,
    help="Pemangku jabatan pada hari itu (--tanggal). UNIT: hanya jabatan yang memimpin unit ini.",
    contoh=(
        "tatakerja -r bantul -d bantul.db pejabat daftar",
        "tatakerja -r bantul -d bantul.db pejabat daftar DISHUB",
    ),
)
@click.argument("unit", required=False)
@click.option("--semua", is_flag=True, help="Juga masa yang sudah lewat dan yang akan datang.")
@opsi_format()
@click.pass_context
def daftar(ctx: click.Context, unit: str | None, semua: bool, bentuk: str) -> None:
    """List holders."""
    from tatakerja.cli.app.search import find_unit

    sistem = open_stored(ctx)
    from tatakerja.cli.screen import layout

    with layout.under_way("Membaca pejabat"):
        if unit is not None:
            find_unit(sistem.susunan(), unit)
        found = sistem.pejabat_daftar(unit, semua=semua)
    if bentuk != "tabel":
        put_value(bentuk, found)
        return
    from tatakerja.cli.screen.pejabat import holders_listed

    layout.show(holders_listed(sistem, found))


@click.command(
    cls=Perintah,
    help=(
        "Lembar seorang pejabat sebagai PDF: jabatan yang dipangkunya, siapa menilainya, siapa yang dinilainya, dan "
        "dengan basis data apa yang menunggu tindakannya dan apa yang jatuh tempo. Tanpa basis data (-o) bagian "
        "penugasannya tidak ada."
    ),
    contoh=(
        "tatakerja -r bantul -d bantul.db pejabat lembar NIP --ke lembar.pdf",
        "tatakerja -r bantul -o data pejabat lembar NIP --ke lembar.pdf",
    ),
)
@click.argument("nip", type=NIP, nargs=-1, required=True)
@click.option("--ke", type=berkas_berakhiran(".pdf"), metavar="BERKAS", required=True, help="Berkas PDF yang ditulis.")
@OPSI_SAMARKAN
@click.pass_context
def lembar(ctx: click.Context, nip: tuple[str, ...], ke: str, samarkan: bool) -> None:
    """Write an official's page."""
    from tatakerja.cli.app.search import find_employees
    from tatakerja.documents.halaman.pejabat import halaman_pejabat, orang_lembar

    sistem = Keadaan.dari(ctx).buka(beberapa=True)
    pages = [halaman_pejabat(sistem, one.nip) for one in find_employees(sistem, nip)]
    put_pages(pages, ke, orang=orang_lembar(sistem) if samarkan else None)
