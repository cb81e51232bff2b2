"""``penugasan daftar`` and ``penugasan tampil``."""

from typing import get_args

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.completion import ID, NIP
from tatakerja.cli.app.dokumen import opsi_ke, put_into_file, require_alone
from tatakerja.cli.app.options import Pilihan, opsi_format
from tatakerja.cli.commands.acting import actors, open_stored, put_value
from tatakerja.values.istilah import StatusPenugasan


@click.command(
    cls=Perintah,
    help=(
        "Semua penugasan dalam basis data. Dengan --giliran: hanya yang menunggu tindakan orang itu hari ini, sebagai "
        "pejabat, Plh., penerima delegasi, peninjau, penerima kendala, atau pegawai."
    ),
    contoh=(
        "tatakerja -r bantul -d bantul.db penugasan daftar --giliran NIP",
        "tatakerja -r bantul -d bantul.db penugasan daftar --status aktif --format json",
        "tatakerja -r bantul -d bantul.db penugasan daftar --ke penugasan.xlsx",
    ),
)
@click.option("--giliran", type=NIP, help="Hanya yang menunggu orang ini.")
@click.option("--status", type=Pilihan(*get_args(StatusPenugasan)), help="Hanya yang berstatus ini.")
@opsi_ke()
@opsi_format()
@click.pass_context
def daftar(
    ctx: click.Context,
    *,
    giliran: str | None,
    status: StatusPenugasan | None,
    ke: str | None,
    samarkan: bool,
    bentuk: str,
) -> None:
    """List assignments."""
    require_alone(ctx, ke, samarkan=samarkan, bentuk=bentuk)
    sistem = open_stored(ctx)
    found = sistem.daftar(giliran=actors(sistem, giliran=giliran)["giliran"], status=status)
    if ke is not None:
        from tatakerja.documents.penugasan import dokumen_penugasan, orang

        put_into_file(dokumen_penugasan(sistem, found), ke, orang=orang(sistem, found) if samarkan else None)
        return
    if bentuk != "tabel":
        put_value(bentuk, found)
        return
    from tatakerja.cli.screen import layout
    from tatakerja.cli.screen import penugasan as penugasan_tampil

    units = {unit.kode: unit.nama for unit in sistem.susunan().unit}
    layout.show(penugasan_tampil.assignments_listed(found, units))


@click.command(
    cls=Perintah,
    help=(
        "Satu penugasan selengkapnya: sampai mana, giliran siapa sejak kapan, setiap langkah dengan dokumen dan "
        "pasalnya, suratnya, peninjauan hasilnya, laporan, kendala, catatan kinerja, tanggung jawab yang mendapat "
        "giliran, riwayatnya, dan apakah versi aturan yang lebih baru sudah terpasang."
    ),
    contoh=("tatakerja -r bantul -d bantul.db penugasan tampil 2026-7",),
)
@click.argument("id", type=ID)
@opsi_format()
@click.pass_context
def tampil(ctx: click.Context, id: str, bentuk: str) -> None:
    """Show one assignment."""
    sistem = open_stored(ctx)
    one = sistem.tampil(id)
    if bentuk != "tabel":
        put_value(bentuk, one)
        return
    from tatakerja.cli.screen import layout
    from tatakerja.cli.screen import penugasan as penugasan_tampil

    own = sistem.buku.regulasi
    short = own.singkatan if own.nama == one.regulasi else f"regulasi {one.regulasi}"
    layout.show(penugasan_tampil.assignment_told(one, short, sistem.surat_bertanda(one.id)))
