"""``laporan``: reports on assignments that are carried out, demands for them, and a team's obstacles."""

from typing import Any

import click

from tatakerja.cli.app.click_id import Grup, Perintah
from tatakerja.cli.app.completion import ID, NIP
from tatakerja.cli.app.options import Bilangan, opsi_format, opsi_teks
from tatakerja.cli.commands.acting import act, actors, open_stored, opsi_tindakan, put_value

laporan = Grup(
    name="laporan",
    help=(
        "Laporan atas penugasan yang sudah bersurat: dikirim, diminta, kendala yang disampaikan, dan putusannya. "
        "Penerimanya ditentukan regulasi; yang tidak diatur tetap mungkin bila tidak dilarang, dan dicatat sebagai "
        "tidak diatur."
    ),
    malas={
        "kirim": ("tatakerja.cli.commands.laporan:kirim", "Pelaksana melapor kepada yang ditentukan regulasi."),
        "minta": ("tatakerja.cli.commands.laporan:minta", "Pejabat meminta laporan sewaktu-waktu."),
        "kendala": ("tatakerja.cli.commands.laporan:kendala", "Sampaikan kendala beserta alternatif pemecahannya."),
        "tindaklanjuti": ("tatakerja.cli.commands.laporan:tindaklanjuti", "Putuskan sebuah kendala."),
        "daftar": ("tatakerja.cli.commands.laporan:daftar", "Laporan, permintaan, dan kendala."),
    },
    contoh=(
        'tatakerja -r bantul -d bantul.db laporan kirim 2026-7 --oleh NIP --isi "survei selesai di tiga ruas"',
        "tatakerja -r bantul -d bantul.db laporan daftar --untuk NIP",
    ),
)


@click.command(
    cls=Perintah,
    help=(
        "Kirim laporan atas pelaksanaan tugas, sebagai pegawai, anggota, atau ketua; penerimanya menurut regulasi. "
        "Bila teks diam, penerimanya Pimpinan Unit Organisasi (PUO) pemilik kinerja, dan itu dicatat."
    ),
    contoh=('tatakerja -r bantul -d bantul.db laporan kirim 2026-7 --oleh NIP --isi "survei selesai di tiga ruas"',),
)
@click.argument("id", type=ID)
@opsi_teks("--isi", "Isi laporan.", wajib=True)
@opsi_tindakan
@opsi_format()
@click.pass_context
def kirim(ctx: click.Context, /, **given: Any) -> None:
    """Report."""
    act(ctx, "laporan_kirim", given)


@click.command(
    cls=Perintah,
    help=(
        "Minta laporan sewaktu-waktu dari seorang pelaksana. Yang boleh: pejabat yang disebut regulasi, dari peran "
        "yang disebutnya. Bagi peran yang tidak disebut: penerima laporannya dan Pimpinan Unit Organisasi pemilik "
        "kinerja, dan tercatat bahwa regulasi tidak mengaturnya."
    ),
    contoh=("tatakerja -r bantul -d bantul.db laporan minta 2026-7 --oleh NIP --dari NIP",),
)
@click.argument("id", type=ID)
@click.option("--dari", type=NIP, required=True, help="Siapa yang diminta melapor.")
@opsi_teks("--isi", "Apa yang diminta.")
@opsi_tindakan
@opsi_format()
@click.pass_context
def minta(ctx: click.Context, /, **given: Any) -> None:
    """Demand a report."""
    act(ctx, "laporan_minta", given, "dari")


@click.command(
    cls=Perintah,
    help=(
        "Sampaikan kendala kepada yang memutusnya menurut regulasi, beserta alternatif pemecahannya. Bila teks diam, "
        "kepada Pimpinan Unit Organisasi (PUO) pemilik kinerja, dan itu dicatat."
    ),
    contoh=(
        'tatakerja -r bantul -d bantul.db laporan kendala 2026-7 --oleh NIP --isi "alat ukur rusak" \\',
        '    --rekomendasi "sewa, atau pinjam dari provinsi"',
    ),
)
@click.argument("id", type=ID)
@opsi_teks("--isi", "Kendalanya.", wajib=True)
@opsi_teks("--rekomendasi", "Alternatif pemecahannya; wajib bila regulasi mengaturnya.")
@opsi_tindakan
@opsi_format()
@click.pass_context
def kendala(ctx: click.Context, /, **given: Any) -> None:
    """Bring an obstacle."""
    act(ctx, "laporan_kendala", given)


@click.command(
    cls=Perintah,
    help="Putuskan kendala nomor NOMOR, sebagai salah seorang yang menerimanya. Nomornya: `laporan daftar`.",
    contoh=('tatakerja -r bantul -d bantul.db laporan tindaklanjuti 2026-7 1 --oleh NIP --putusan "sewa sepekan"',),
)
@click.argument("id", type=ID)
@click.argument("kendala", metavar="NOMOR", type=Bilangan(1, 9999))
@opsi_teks("--putusan", "Putusannya.", wajib=True)
@opsi_tindakan
@opsi_format()
@click.pass_context
def tindaklanjuti(ctx: click.Context, /, **given: Any) -> None:
    """Decide on an obstacle."""
    act(ctx, "laporan_tindaklanjuti", given)


@click.command(
    cls=Perintah,
    help=(
        "Laporan, permintaan laporan, dan kendala beserta putusannya. ID: hanya penugasan ini. Dengan --untuk: hanya "
        "yang diterima orang itu atau yang harus dijawabnya hari ini."
    ),
    contoh=(
        "tatakerja -r bantul -d bantul.db laporan daftar 2026-7",
        "tatakerja -r bantul -d bantul.db laporan daftar --untuk NIP --format json",
    ),
)
@click.argument("id", required=False)
@click.option("--untuk", type=NIP, help="Hanya untuk orang ini.")
@opsi_format()
@click.pass_context
def daftar(ctx: click.Context, id: str | None, untuk: str | None, bentuk: str) -> None:
    """List reports, demands and obstacles."""
    sistem = open_stored(ctx)
    found = sistem.laporan_daftar(id=id, untuk=actors(sistem, untuk=untuk)["untuk"])
    if bentuk != "tabel":
        put_value(bentuk, found)
        return
    from tatakerja.cli.screen import layout
    from tatakerja.cli.screen.pelaporan import reports_listed

    layout.show(reports_listed(found, f"{sistem.buku.regulasi.singkatan} "))
