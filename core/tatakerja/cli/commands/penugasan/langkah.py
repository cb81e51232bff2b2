"""The steps of an assignment: approved, refused, issued, accepted, cancelled, ended, extended."""

from typing import Any

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.completion import ID
from tatakerja.cli.app.options import Bilangan, Tanggal, opsi_format, opsi_teks
from tatakerja.cli.commands.acting import OPSI_SIFAT_SURAT, act, opsi_nomor, opsi_tindakan

_NOMOR = (
    "Tanpa --langkah diambil langkah terbuka pertama yang menjadi wewenangnya. Bila tidak berwenang, disebut siapa "
    "yang berwenang."
)
_OPSI_LANGKAH = click.option(
    "--langkah", type=Bilangan(1, 9999), metavar="N", help="Nomor langkah seperti pada `penugasan tampil`."
)
_OPSI_SURAT_LUAR = click.option(
    "--surat-luar", nargs=2, type=str, metavar="NOMOR TANGGAL",
    help="Nomor dan tanggal (YYYY-MM-DD) dokumen yang diterbitkan instansi lain.",
)  # fmt: skip


@click.command(
    cls=Perintah,
    help=(
        "Ambil langkah yang menjadi giliran: menyetujui, mengetahui, merekomendasikan, mengusulkan, memohon, menjawab, "
        f"menginstruksikan, atau menetapkan tanpa surat. {_NOMOR}"
    ),
    contoh=("tatakerja -r bantul -d bantul.db penugasan setujui 2026-7 --oleh NIP",),
)
@click.argument("id", type=ID)
@_OPSI_LANGKAH
@opsi_teks("--alasan", "Catatan atas persetujuan.")
@_OPSI_SURAT_LUAR
@opsi_nomor
@OPSI_SIFAT_SURAT
@opsi_tindakan
@opsi_format()
@click.pass_context
def setujui(ctx: click.Context, /, **given: Any) -> None:
    """Take a step."""
    given["surat_luar"] = _letter_of_others(ctx, given["surat_luar"])
    act(ctx, "setujui", given)


def _letter_of_others(ctx: click.Context, given: tuple[str, str] | None) -> tuple[str, Any] | None:
    if given is None:
        return None
    number, day = given
    return number, Tanggal().convert(day, None, ctx)


@click.command(
    cls=Perintah,
    help=f"Tolak pada langkah yang menjadi giliran. Alasan wajib bila regulasi memintanya. {_NOMOR}",
    contoh=(
        'tatakerja -r bantul -d bantul.db penugasan tolak 2026-7 --oleh NIP --alasan "masih dibutuhkan di unitnya"',
    ),
)
@click.argument("id", type=ID)
@_OPSI_LANGKAH
@opsi_teks("--alasan", "Alasan penolakan.")
@_OPSI_SURAT_LUAR
@opsi_nomor
@OPSI_SIFAT_SURAT
@opsi_tindakan
@opsi_format()
@click.pass_context
def tolak(ctx: click.Context, /, **given: Any) -> None:
    """Refuse."""
    given["surat_luar"] = _letter_of_others(ctx, given["surat_luar"])
    act(ctx, "tolak", given)


@click.command(
    cls=Perintah,
    help=(
        "Tetapkan penugasan dengan suratnya; nomornya diambil dari register unit penerbit, berurutan tanpa celah. "
        "Hanya setelah semua persetujuan ada. Bila Pejabat Penilai Kinerja (PPK) seorang pegawai sudah berganti atau "
        f"sebuah jabatan sudah tidak ada, penugasan harus diusulkan kembali. {_NOMOR}"
    ),
    contoh=(
        "tatakerja -r bantul -d bantul.db penugasan tetapkan 2026-7 --oleh NIP",
        "tatakerja -r bantul -d bantul.db penugasan tetapkan 2026-7 --oleh NIP --nomor 94/1 --tanggal-surat 2026-02-03",
        "tatakerja -r wonogiri -d wng.db penugasan tetapkan 2026-7 --oleh NIP --surat-luar 800/12/BKN 2026-02-03",
    ),
)
@click.argument("id", type=ID)
@_OPSI_LANGKAH
@click.option(
    "--surat-luar", nargs=2, type=str, metavar="NOMOR TANGGAL",
    help="Nomor dan tanggal (YYYY-MM-DD) surat yang diterbitkan instansi lain, sebagai ganti nomor dari register.",
)  # fmt: skip
@opsi_nomor
@opsi_tindakan
@opsi_format()
@click.pass_context
def tetapkan(ctx: click.Context, /, **given: Any) -> None:
    """Issue the letter."""
    given["surat_luar"] = _letter_of_others(ctx, given["surat_luar"])
    act(ctx, "tetapkan", given)


@click.command(
    cls=Perintah,
    help="Pegawai menerima penugasannya setelah suratnya ditetapkan.",
    contoh=("tatakerja -r bantul -d bantul.db penugasan terima 2026-7 --oleh NIP",),
)
@click.argument("id", type=ID)
@_OPSI_LANGKAH
@opsi_tindakan
@opsi_format()
@click.pass_context
def terima(ctx: click.Context, /, **given: Any) -> None:
    """Accept."""
    act(ctx, "terima", given)


@click.command(
    cls=Perintah,
    help="Pengusul membatalkan sebelum ada surat. Tidak satu pun regulasi mengaturnya; itu dicatat.",
    contoh=('tatakerja -r bantul -d bantul.db penugasan batalkan 2026-7 --oleh NIP --alasan "kegiatan ditunda"',),
)
@click.argument("id", type=ID)
@opsi_teks("--alasan", "Alasan pembatalan.")
@opsi_tindakan
@opsi_format()
@click.pass_context
def batalkan(ctx: click.Context, /, **given: Any) -> None:
    """Cancel."""
    act(ctx, "batalkan", given)


@click.command(
    cls=Perintah,
    help=(
        "Penetap surat mengakhiri penugasan sebelum waktunya, dengan surat tersendiri. Tidak satu pun regulasi "
        "mengaturnya; itu dicatat."
    ),
    contoh=('tatakerja -r bantul -d bantul.db penugasan akhiri 2026-7 --oleh NIP --alasan "target tercapai"',),
)
@click.argument("id", type=ID)
@_OPSI_LANGKAH
@opsi_teks("--alasan", "Alasan pengakhiran.", wajib=True)
@_OPSI_SURAT_LUAR
@opsi_nomor
@opsi_tindakan
@opsi_format()
@click.pass_context
def akhiri(ctx: click.Context, /, **given: Any) -> None:
    """End."""
    given["surat_luar"] = _letter_of_others(ctx, given["surat_luar"])
    act(ctx, "akhiri", given)


@click.command(
    cls=Perintah,
    help=(
        "Penetap surat memperpanjang penugasan dengan surat tersendiri; surat yang lama tetap seperti adanya. Masanya "
        "mulai sehari sesudah yang lama berakhir, atau hari ini bila itu sudah lewat. Tidak satu pun regulasi "
        "mengaturnya; itu dicatat."
    ),
    contoh=(
        'tatakerja -r bantul -d bantul.db penugasan perpanjang 2026-7 --oleh NIP --selesai 2026-12-31 --alasan "..."',
    ),
)
@click.argument("id", type=ID)
@_OPSI_LANGKAH
@click.option("--selesai", type=Tanggal(), metavar="YYYY-MM-DD", required=True, help="Hari terakhir yang baru.")
@opsi_teks("--alasan", "Alasan perpanjangan.", wajib=True)
@_OPSI_SURAT_LUAR
@opsi_nomor
@opsi_tindakan
@opsi_format()
@click.pass_context
def perpanjang(ctx: click.Context, /, **given: Any) -> None:
    """Extend."""
    given["surat_luar"] = _letter_of_others(ctx, given["surat_luar"])
    act(ctx, "perpanjang", given)
