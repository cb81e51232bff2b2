"""``jurnal``: the append-only record of a database, its verification, its anchor."""

import os
from typing import TYPE_CHECKING

import click

from tatakerja.cli.app.click_id import Grup, Perintah
from tatakerja.cli.app.context import Keadaan, tell
from tatakerja.cli.app.options import Bilangan, opsi_format
from tatakerja.cli.app.output import put_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tatakerja.journal import Penyimpanan, Peristiwa

_AT_ONCE = 500
"""Events that are read in one view."""

jurnal = Grup(
    name="jurnal",
    help=(
        "Catatan yang hanya bertambah dan berantai hash: setiap perubahan dalam basis data adalah satu peristiwa. Data "
        "pribadi berada di luar rantai dan dapat dihapus tanpa memutusnya."
    ),
    malas={
        "tampil": ("tatakerja.cli.commands.jurnal:tampil", "Peristiwa-peristiwanya."),
        "periksa": ("tatakerja.cli.commands.jurnal:periksa", "Periksa keutuhannya."),
        "segel": ("tatakerja.cli.commands.jurnal:segel", "Buat segel untuk disimpan di tempat lain."),
        "cadangkan": ("tatakerja.cli.commands.jurnal:cadangkan", "Salin basis data ke berkas lain, dan periksa."),
    },
    contoh=("tatakerja -d bantul.db jurnal periksa --segel segel.json",),
)


def open_store(ctx: click.Context) -> "Penyimpanan":
    """The database chosen, without rules or organisation; closed when the run ends.

    :raises click.UsageError: if none is chosen.
    :raises GalatBasisData: if it can't be opened.
    """
    return Keadaan.dari(ctx).buka_jurnal()


@click.command(
    cls=Perintah,
    help=(
        "Peristiwa jurnal menurut urutannya. Orang disebut dengan sandinya, dan nama bila datanya belum dihapus. "
        "STREAM: hanya peristiwa ini saja, misalnya penugasan/2026-000007."
    ),
    contoh=(
        "tatakerja -d bantul.db jurnal tampil",
        "tatakerja -d bantul.db jurnal tampil penugasan/2026-000007 --format json",
    ),
)
@click.argument("stream", required=False)
@click.option("--sejak", type=Bilangan(1, 10**12), metavar="N", default=1, help="Mulai dari peristiwa nomor N.")
@opsi_format()
@click.pass_context
def tampil(ctx: click.Context, stream: str | None, sejak: int, bentuk: str) -> None:
    """Show events."""
    from tatakerja.cli.screen import layout
    from tatakerja.cli.screen.jurnal import events_listed
    from tatakerja.contract.write import dumps

    store = open_store(ctx)
    if bentuk != "tabel":
        put_out(
            bentuk,
            lambda: list(_events(store, stream, sejak)),
            baris=lambda: map(dumps, _events(store, stream, sejak)),
        )
    else:
        with store.baca() as view:
            people = view.nip_semua()
        layout.show(events_listed(people, _events(store, stream, sejak)))


def _events(store: "Penyimpanan", stream: str | None, since: int) -> "Iterator[Peristiwa]":
    """Events up to the one that is the last now, some at a time: no view is open while they are looked at."""
    from itertools import islice

    with store.baca() as view:
        last = view.kepala().jumlah
    while since <= last:
        with store.baca() as view:
            some = list(islice(view.peristiwa(stream, sejak=since), _AT_ONCE))
        if not some:
            return
        yield from (one for one in some if one.no <= last)
        since = some[-1].no + 1


@click.command(
    cls=Perintah,
    help=(
        "Periksa seluruh jurnal: rantai hash, urutan, nomor surat tanpa celah, data pribadi dan organisasi yang "
        "dijamin rantai, keadaan yang dibangun ulang darinya, dan wewenang: setiap langkah setiap penugasan diputus "
        "ulang menurut aturan, pemangku, dan hari itu. Pemotongan jurnal diketahui dengan --segel atau --resi.\n\n"
        "Keluar dengan 1 bila ada yang cacat; setiap cacat disebut."
    ),
    contoh=(
        "tatakerja -d bantul.db jurnal periksa",
        "tatakerja -d bantul.db jurnal periksa --segel segel.json",
        "tatakerja -d bantul.db jurnal periksa --surat 2026-000007",
        'tatakerja -d bantul.db jurnal periksa --surat "TATAKERJA1|2026-000007|..."',
    ),
)
@click.option("--segel", metavar="BERKAS", help="Segel yang dibuat sebelumnya dengan `jurnal segel`.")
@click.option("--penanda", metavar="KUNCI", help="Kunci publik yang harus menandatangani segel itu.")
@click.option("--resi", "daftar_resi", multiple=True, metavar="NO:HASH", help="Saksi suatu perintah; dapat diulang.")
@click.option(
    "--surat", metavar="ID|KODE", help="Cocokkan surat penugasan ini, atau kode QR yang dipindai dari sebuah surat."
)
@opsi_format()
@click.pass_context
def periksa(  # noqa: PLR0917  options
    ctx: click.Context,
    segel: str | None,
    penanda: str | None,
    daftar_resi: tuple[str, ...],
    surat: str | None,
    bentuk: str,
) -> None:
    """Verify the journal."""
    import attrs

    from tatakerja.border.files import read_text
    from tatakerja.cli.screen import layout
    from tatakerja.cli.screen.jurnal import tell_verified
    from tatakerja.journal import Cacat, Saksi, Segel
    from tatakerja.penugasan.replay.pemutus import Pemutus, heads_of_letters

    if penanda and not segel:
        raise click.UsageError("--penanda hanya bersama --segel.")
    anchor = Segel.from_json(read_text(segel)) if segel else None
    resi, wrong = list(map(Saksi.from_text, daftar_resi)), list[str]()
    letters: list[str] = []
    signed: tuple[Cacat, ...] = ()
    if anchor is not None:
        from tatakerja.journal.signature import signature_faults

        signed = signature_faults(anchor, penanda)
    store = open_store(ctx)
    if surat is not None:
        from tatakerja.penugasan.views.naskah import AWALAN_KODE, letter_code_faults, letters_named

        with store.baca() as view:
            coded = surat.startswith(AWALAN_KODE)
            wrong = letter_code_faults(view, surat) if coded else []
            resi += [] if coded else heads_of_letters(view, surat)
            letters = letters_named(view, surat)
    with layout.under_way("Memeriksa jurnal"):
        # An anchor that was altered says nothing of the journal.
        result = store.periksa(None if signed else anchor, resi=resi, peneliti=Pemutus, proses=os.cpu_count() or 1)
    unlike = tuple(Cacat("surat", f"surat penugasan {(surat or '').split('|')[1]}", one) for one in wrong)
    result = attrs.evolve(result, cacat=(*result.cacat, *unlike))
    if bentuk != "tabel":
        put_out(bentuk, lambda: attrs.evolve(result, cacat=(*result.cacat, *signed)))
    else:
        tell_verified(result, segel=anchor, ditolak=signed, resi=len(resi), surat=letters)
    if signed or not result.utuh:
        ctx.exit(1)


@click.command(
    cls=Perintah,
    help=(
        "Buat segel: banyaknya peristiwa dan kepala rantainya, ditandatangani (Ed25519). Simpan di tempat lain, di "
        "luar jangkauan pengelola basis data; dengannya `jurnal periksa --segel` mengetahui pemotongan atau penulisan "
        "ulang."
        "\n\nKuncinya berada di luar basis data: pada --kunci, atau pada folder pengaturan pengguna. Ia dibuat pada "
        "pemakaian pertama. Tanpa pustaka tatakerja[segel] segelnya tidak bertanda tangan."
    ),
    contoh=(
        "tatakerja -d bantul.db jurnal segel > segel.json",
        "tatakerja -d bantul.db jurnal segel --kunci /media/usb/segel.key > segel.json",
    ),
)
@click.option("--kunci", metavar="BERKAS", help="Kunci pribadi penanda; dibuat bila belum ada.")
@click.pass_context
def segel(ctx: click.Context, kunci: str | None) -> None:
    """Make an anchor."""
    from pathlib import Path

    from tatakerja.border.files import read_text
    from tatakerja.journal.signature import can_sign, make_signing_key, read_key, sign

    anchor = open_store(ctx).segel()
    if can_sign():
        path = Path(kunci or click.get_app_dir("tatakerja"), *(() if kunci else ("segel.key",)))
        if not path.exists():
            make_signing_key(path)
            tell(f"Kunci segel dibuat: {path}. Jaga berkas itu; siapa yang memegangnya dapat menyegel.")
        anchor = sign(anchor, read_key(path, read_text(path)))
    elif kunci:
        raise click.UsageError("--kunci memerlukan pustaka penanda tangan; pasang `tatakerja[segel]`.")
    else:
        tell("Segel ini tidak bertanda tangan; pasang `tatakerja[segel]` agar ditandatangani.")
    Keadaan.dari(ctx).tulis([anchor.to_json()])


@click.command(
    cls=Perintah,
    help=(
        "Salin basis data ke BERKAS yang baru, sebagaimana adanya pada satu saat, sementara yang lain tetap bekerja. "
        "Salinannya diperiksa seluruhnya dahulu seperti oleh `jurnal periksa`; bernama BERKAS hanya yang utuh. Jangan "
        "menyalin basis data yang sedang dipakai dengan cara lain.\n\n"
        "Cadangan memuat data pribadi: simpan seperti basis datanya. Data yang kelak dihapus dengan `pegawai "
        "hapus-data` tetap ada di cadangan lama; hapuslah cadangan itu."
    ),
    contoh=("tatakerja -d bantul.db jurnal cadangkan bantul-2026-01-05.db",),
)
@click.argument("berkas")
@opsi_format()
@click.pass_context
def cadangkan(ctx: click.Context, berkas: str, bentuk: str) -> None:
    """Make a backup."""
    from pathlib import Path

    from tatakerja.cli.screen import layout
    from tatakerja.contract.jurnal import CadanganJson
    from tatakerja.penugasan.akun import akun_mesin
    from tatakerja.penugasan.commands.hapus import back_up
    from tatakerja.values.teks import angka

    store = open_store(ctx)
    with layout.under_way("Mencadangkan dan memeriksa"):
        result = back_up(store, Path(berkas), akun_mesin)
    if bentuk != "tabel":
        put_out(bentuk, lambda: CadanganJson.dari(berkas, result))
    else:
        click.echo(f"{berkas}: {angka(result.jumlah)} peristiwa, kepala {result.kepala}, utuh.")
        click.echo("Cadangan ini memuat data pribadi; simpan seperti basis datanya.")
