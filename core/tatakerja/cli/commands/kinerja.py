"""``kinerja``: the stages of managing an employee's performance, recorded with the assignment."""

from typing import Any, get_args

import click

from tatakerja.cli.app.click_id import Grup, Perintah
from tatakerja.cli.app.completion import ID, NIP
from tatakerja.cli.app.options import Pilihan, opsi_format, opsi_teks
from tatakerja.cli.commands.acting import act, actors, open_stored, opsi_tindakan, put_value
from tatakerja.values.stored.kinerja import TahapKinerja

kinerja = Grup(
    name="kinerja",
    help=(
        "Catatan pengelolaan kinerja pegawai dalam sebuah penugasan: ekspektasi, dokumentasi dan umpan balik, "
        "evaluasi, tindak lanjut. Laporan ketua tentang anggotanya menjadi bahan bagi Pejabat Penilai Kinerja (PPK) "
        "dan Pimpinan Unit Organisasi (PUO) anggota itu. Predikat diatur ketentuan lain."
    ),
    malas={
        "catat": ("tatakerja.cli.commands.kinerja:catat", "Catat satu tahap."),
        "daftar": (
            "tatakerja.cli.commands.kinerja:daftar",
            "Catatan kinerja, dan bahan penilaian bagi seorang pejabat.",
        ),
    },
    contoh=("tatakerja -r bantul -d bantul.db kinerja daftar --untuk NIP",),
)


@click.command(
    cls=Perintah,
    help=(
        "Catat satu tahap kinerja seorang pegawai. Ekspektasi dan dokumentasi oleh pegawai itu, ketua tim, Pimpinan "
        "Unit Organisasi (PUO), atau Pejabat Penilai Kinerja (PPK) pegawai; evaluasi dan tindak lanjut hanya oleh PPK "
        "itu atau penerima delegasinya."
    ),
    contoh=(
        "tatakerja -r bantul -d bantul.db kinerja catat 2026-7 --oleh NIP --tahap ekspektasi \\",
        '    --isi "tiga ruas jalan tersurvei pada akhir Maret"',
        "tatakerja -r bantul -d bantul.db kinerja catat 2026-7 --oleh NIP --pegawai NIP --tahap dokumentasi --isi TEKS",
    ),
)
@click.argument("id", type=ID)
@click.option("--tahap", type=Pilihan(*get_args(TahapKinerja)), required=True, help="Tahap yang dicatat.")
@opsi_teks("--isi", "Isi catatannya.", wajib=True)
@click.option("--pegawai", type=NIP, help="Tentang siapa; tidak perlu bila hanya seorang atau tentang diri sendiri.")
@opsi_teks("--predikat", "Predikat; hanya bila plugin regulasi menyebutkan namanya.")
@opsi_tindakan
@opsi_format()
@click.pass_context
def catat(ctx: click.Context, /, **given: Any) -> None:
    """Record a stage."""
    act(ctx, "kinerja_catat", given, "pegawai")


@click.command(
    cls=Perintah,
    help=(
        "Catatan kinerja. ID: hanya penugasan ini. Dengan --pegawai: hanya tentang orang itu. Dengan --untuk: hanya "
        "yang menjadi bahan bagi orang itu hari ini."
    ),
    contoh=(
        "tatakerja -r bantul -d bantul.db kinerja daftar 2026-7",
        "tatakerja -r bantul -d bantul.db kinerja daftar --untuk NIP --format json",
    ),
)
@click.argument("id", required=False)
@click.option("--pegawai", type=NIP, help="Hanya tentang orang ini.")
@click.option("--untuk", type=NIP, help="Hanya bahan bagi orang ini.")
@opsi_format()
@click.pass_context
def daftar(ctx: click.Context, id: str | None, pegawai: str | None, untuk: str | None, bentuk: str) -> None:
    """List records."""
    sistem = open_stored(ctx)
    found = sistem.kinerja_daftar(id=id, **actors(sistem, pegawai=pegawai, untuk=untuk))
    if bentuk != "tabel":
        put_value(bentuk, found)
        return
    from tatakerja.cli.screen import layout
    from tatakerja.cli.screen.kinerja import performance_listed

    layout.show(performance_listed(found, f"{sistem.buku.regulasi.singkatan} "))
