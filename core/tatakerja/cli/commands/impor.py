"""``impor`` and ``ekspor``: the organisation into the database and out of it."""

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.completion import NIP
from tatakerja.cli.app.context import Keadaan, say, tell
from tatakerja.cli.app.dokumen import opsi_ke, put_into_file, require_alone
from tatakerja.cli.app.options import Tanggal, opsi_format
from tatakerja.cli.app.output import put_out
from tatakerja.cli.commands.acting import open_stored
from tatakerja.cli.commands.susunan import confirm

if TYPE_CHECKING:
    from tatakerja.contract.impor import Pencatatan
    from tatakerja.values.organisasi import Organisasi
    from tatakerja.values.stored.impor import BandingImpor
    from tatakerja.values.stored.resi import Resi


_PRIBADI = (
    "Folder ini memuat data pribadi pegawai: nama, NIP, jabatan. Simpan seperti basis datanya, dan hapus bila tidak "
    "diperlukan lagi.\nYang kelak dihapus dari basis data dengan `tatakerja pegawai hapus-data` tetap ada di sini.\n"
)
"""The notice in a folder of exported files; an import doesn't read it."""


@click.command(
    cls=Perintah,
    help=(
        "Masukkan organisasi dari FOLDER (unit.csv, pegawai.csv, pejabat.csv) atau buku kerja (XLSX, XLSM, ODS dengan "
        "lembar unit, pegawai, pejabat) ke basis data sebagai cuplikan baru. "
        "Yang pertama menjawab juga untuk hari-hari sebelumnya; yang berikut berlaku sejak --berlaku, atau sejak "
        "--tanggal, atau sejak hari ini, dan cuplikan lama tetap menjawab untuk hari-hari sebelum itu.\n\n"
        "Pejabat yang dicatat dengan `pejabat` tetap berlaku; bila berkas bertentangan dengannya, Anda ditanya, dan "
        "tanpa terminal catatan dipertahankan dan disebut. Yang perlu diselesaikan disebut: unit yang hilang tanpa "
        "pengganti, NIP yang mungkin berganti, penugasan berjalan yang tersentuh. Basis data yang belum ada dibuat. "
        "Bila berkasnya bersalah, tidak ada yang masuk dan setiap kesalahan disebut. Di terminal selisihnya "
        "ditunjukkan dahulu dan ditanyakan, kecuali dengan --ya.\n\n"
        "pengaturan.toml di folder itu, bila ada, ikut dicatat: hari libur daerah, batas tanggal mundur, bentuk dan "
        "nomor surat."
    ),
    contoh=(
        "tatakerja -r bantul -d bantul.db impor data",
        "tatakerja -r bantul -d bantul.db impor data --uji",
        "tatakerja -r bantul -d bantul.db impor data --uji --format json",
        "tatakerja -r bantul -d bantul.db impor data --uji --ke selisih.xlsx",
        "tatakerja -r bantul -d bantul.db impor data --berlaku 2026-04-01",
    ),
)
@click.argument("folder")
@click.option("--berlaku", type=Tanggal(), metavar="YYYY-MM-DD", help="Hari pertama berlakunya.")
@click.option("--uji", is_flag=True, help="Sebutkan apa yang berubah; simpan apa pun tidak.")
@click.option("--menurut-berkas", is_flag=True, help="Ambil dari berkas bila bertentangan dengan pejabat yang dicatat.")
@click.option("--oleh", type=NIP, help="Siapa yang mempertanggungjawabkan.")
@click.option("--ya", is_flag=True, help="Impor tanpa bertanya.")
@opsi_ke(" Hanya dengan --uji.")
@opsi_format()
@click.pass_context
def impor(
    ctx: click.Context, *, folder: str, berlaku: date | None, uji: bool, menurut_berkas: bool,
    oleh: str | None, ya: bool, ke: str | None, samarkan: bool, bentuk: str,
) -> None:  # fmt: skip
    """Import an organisation."""
    require_alone(ctx, ke, samarkan=samarkan, bentuk=bentuk)
    if ke is not None and not uji:
        raise click.UsageError("--ke menulis selisihnya; beri --uji pula")
    from tatakerja.cli.app.search import cleaned
    from tatakerja.cli.screen.layout import under_way
    from tatakerja.loading.folder import baca_berkas
    from tatakerja.rules.berkas.pengaturan import baca_pengaturan

    keadaan = Keadaan.dari(ctx)
    keadaan.require_database()
    with under_way("Membaca organisasi"):
        # Read first: faulty files leave no empty database behind.
        read = baca_berkas(folder, jenis_unit=keadaan.buku().jenis_unit, lapor=tell)
        found = read.lengkap()
        settings = baca_pengaturan(Path(folder)) if os.path.isdir(folder) else None
    if uji:
        _try(keadaan, found, folder, (ke, samarkan, bentuk), berlaku=berlaku, by_file=menurut_berkas)
        return
    sistem = keadaan.buka_tersimpan(buat=True)
    with under_way("Membandingkan dengan organisasi sekarang"):
        banding = sistem.banding_impor(read, berlaku=berlaku, menurut_berkas=menurut_berkas)
    ask = bentuk == "tabel" and sys.stdin.isatty()
    preferred = _ask(banding) if ask and not menurut_berkas else menurut_berkas
    if preferred and not menurut_berkas:
        banding = sistem.banding_impor(read, berlaku=berlaku, menurut_berkas=preferred)
    asked = ask and not ya and banding.berlaku is not None
    if asked:
        _tell(keadaan, banding, found)
        confirm(f"Impor {folder}? Ketik ya untuk melanjutkan: ")
    with under_way("Mengimpor organisasi"):
        who = None if oleh is None else cleaned(oleh)
        kept: Pencatatan | None = None
        if settings is not None:
            kept = "tetap" if sistem.pengaturan(tercatat=True) == settings else "dicatat"
        sistem.impor(read, berlaku=berlaku, menurut_berkas=preferred, oleh=who, pengaturan=settings)
        receipt = sistem.resi
    if bentuk != "tabel":
        _put(bentuk, banding, found, uji=False, pengaturan=kept, resi=receipt)
        return
    click.echo(f"{keadaan.tempat()}: {_counts(found)}.")
    if not asked:
        _tell(keadaan, banding, found)
    if kept is not None:
        click.echo(f"pengaturan.toml: {'dicatat' if kept == 'dicatat' else 'sama dengan yang tercatat'}.")
    click.echo(f"Resi: {receipt}")
    click.echo(f"Lanjutkan: {_prefix(keadaan)} kedudukan")


def _try(
    keadaan: Keadaan,
    found: "Organisasi",
    folder: str,
    keluaran: tuple[str | None, bool, str],
    *,
    berlaku: date | None,
    by_file: bool,
) -> None:
    """Say what an import would change.

    :param keluaran: the file to write to, whether persons are masked in it, and the form.
    """
    from tatakerja.cli.screen.layout import under_way
    from tatakerja.journal import ada
    from tatakerja.values.stored.impor import BandingImpor

    (ke, masked, bentuk), database = keluaran, keadaan.require_database()
    there, database = ada(database), keadaan.tempat()
    if there:
        with under_way("Membandingkan dengan organisasi sekarang"):
            banding = keadaan.buka_tersimpan().banding_impor(found, berlaku=berlaku, menurut_berkas=by_file)
    else:
        banding = BandingImpor(berlaku=None, pegawai_baru=found.pegawai, unit_baru=found.unit)
    if ke is not None:
        _write(banding, found, ke, masked=masked)
    elif bentuk != "tabel":
        _put(bentuk, banding, found, uji=True)
    elif not there:
        click.echo(f"{folder}: {_counts(found)}. Basis data {database} belum ada; impor ini yang pertama.")
    else:
        click.echo(f"{database}: {_counts(found)} (uji: tidak ada yang disimpan).")
        _tell(keadaan, banding, found)


def _tell(keadaan: Keadaan, banding: "BandingImpor", found: "Organisasi") -> None:
    from tatakerja.cli.screen.impor import import_compared

    for line in import_compared(banding, found, _prefix(keadaan), rinci=keadaan.rinci):
        click.echo(line)


def _prefix(keadaan: Keadaan) -> str:
    """How commands on this database begin."""
    from shlex import quote

    return f"tatakerja -r {quote(keadaan.nama_regulasi())} -d {quote(keadaan.tempat())}"


def _counts(found: "Organisasi") -> str:
    from tatakerja.values.teks import angka

    return (
        f"{angka(len(found.unit))} unit, {angka(len(found.pegawai))} pegawai, "
        f"{angka(len(found.pemangku))} pemangku jabatan"
    )


def _write(banding: "BandingImpor", found: "Organisasi", ke: str, *, masked: bool) -> None:
    """The difference into a file."""
    from tatakerja.contract.impor import ImporJson
    from tatakerja.contract.write import plain
    from tatakerja.documents.impor import dokumen_impor, orang_impor

    document = dokumen_impor(banding, found, lambda: plain(ImporJson.dari(banding, found, uji=True)))
    put_into_file(document, ke, orang=orang_impor(banding, found) if masked else None)
    say("Uji: tidak ada yang disimpan.")


def _put(
    bentuk: str,
    banding: "BandingImpor",
    found: "Organisasi",
    *,
    uji: bool,
    pengaturan: "Pencatatan | None" = None,
    resi: "Resi | None" = None,
) -> None:
    from tatakerja.contract.impor import ImporJson

    put_out(bentuk, lambda: ImporJson.dari(banding, found, uji=uji, pengaturan=pengaturan, resi=resi), jawaban=banding)


def _ask(banding: "BandingImpor") -> tuple[str, ...]:
    """The units about whose posts the user prefers the file, where it contradicts what was recorded."""
    preferred = []
    for one in banding.bentrok:
        said = " dan ".join(f"{row.nip} sebagai {row.sebagai} sejak {row.mulai}" for row in one.berkas)
        click.echo(
            f"{one.unit}: tercatat {one.tercatat.nip} sebagai {one.tercatat.sebagai} sejak {one.tercatat.mulai}, "
            f"berkas {said}. Ketik berkas untuk mengambil dari berkas, Enter untuk mempertahankan catatan: ",
            nl=False,
            err=True,
        )
        if sys.stdin.readline().strip().lower() == "berkas":
            preferred.append(one.unit)
    return tuple(preferred)


@click.command(
    cls=Perintah,
    help=(
        "Keluarkan organisasi dari basis data, termasuk pergantian pejabat sejak impor, ke FOLDER yang baru atau "
        "kosong: unit.csv, pegawai.csv, pejabat.csv; pengaturan.toml bila ada pengaturan daerah. Atau ke buku kerja, "
        "bila namanya berakhiran .xlsx: lembar unit, pegawai, pejabat."
    ),
    contoh=(
        "tatakerja -r bantul -d bantul.db ekspor data-baru",
        "tatakerja -r bantul -d bantul.db ekspor organisasi.xlsx",
    ),
)
@click.argument("folder", metavar="FOLDER|BUKU")
@click.pass_context
def ekspor(ctx: click.Context, folder: str) -> None:
    """Export the organisation."""
    from tatakerja.cli.screen.layout import under_way
    from tatakerja.loading import tulis_organisasi
    from tatakerja.rules.berkas.pengaturan import BERKAS_PENGATURAN, teks_pengaturan
    from tatakerja.values.teks import angka

    sistem = open_stored(ctx)
    with under_way("Membaca organisasi"):
        found = sistem.organisasi
    settings = teks_pengaturan(sistem.pengaturan(tercatat=True))
    more = {"DATA-PRIBADI.txt": [_PRIBADI], **({} if settings is None else {BERKAS_PENGATURAN: [settings]})}
    with under_way("Menulis organisasi"):
        tulis_organisasi(found, folder, more)
    say(
        f"{folder}: {angka(len(found.unit))} unit, {angka(len(found.pegawai))} pegawai, "
        f"{angka(len(found.pemangku))} pemangku jabatan."
    )
    book = folder.lower().endswith(".xlsx")
    if book and settings is not None:
        say("Pengaturan daerah tidak ikut: buku kerja tidak memuatnya. `ekspor FOLDER` menulis pengaturan.toml.")
    say(
        f"{'Buku kerja' if book else 'Folder'} ini memuat data pribadi; simpan seperti basis datanya, dan hapus bila "
        "tidak diperlukan lagi."
    )
