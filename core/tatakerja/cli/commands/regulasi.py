"""``regulasi``: what is installed, its rules with their citations, and the flaws of its text."""

import click

from tatakerja.cli.app.click_id import Grup, Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.options import opsi_format

_KINERJA = "tatakerja.cli.commands.regulasi_kinerja"

regulasi = Grup(
    name="regulasi",
    help="Regulasi yang terpasang, isi aturannya beserta pasal, dan anomali teksnya.",
    malas={
        "daftar": ("tatakerja.cli.commands.regulasi:daftar", "Semua regulasi yang terpasang."),
        "tampil": (
            "tatakerja.cli.commands.regulasi:tampil",
            "Satu regulasi: judul, masa berlaku, isi, catatan sumber.",
        ),
        "aturan": (
            "tatakerja.cli.commands.regulasi:aturan",
            "Aturannya: syarat, pejabat yang ditunjuk, pasal, lapisan.",
        ),
        "alur": ("tatakerja.cli.commands.regulasi:alur", "Alur penugasan: langkah, dokumen, pasal; ketentuan tim."),
        "tahapan": (f"{_KINERJA}:tahapan", "Tahapan kerja per jenis unit: kegiatan, penanggung jawab, pasal."),
        "pelaporan": (f"{_KINERJA}:pelaporan", "Siapa melapor kepada siapa, permintaan laporan, kendala tim."),
        "evaluasi": (f"{_KINERJA}:evaluasi", "Peninjauan hasil per jenis unit, sampai dinyatakan selesai."),
        "tanggung-jawab": (f"{_KINERJA}:tanggung_jawab", "Tanggung jawab PPK, PUO, ketua, dan anggota tim."),
        "muatan": ("tatakerja.cli.commands.regulasi:muatan", "Isi yang wajib disebut dalam permohonan dan surat."),
        "anomali": ("tatakerja.cli.commands.regulasi:anomali", "Anomali teks, yang mengubah jawaban lebih dahulu."),
    },
    contoh=("tatakerja regulasi daftar", "tatakerja -r kotabaru regulasi anomali"),
)


@click.command(
    cls=Perintah,
    umum=False,
    help="Semua regulasi yang terpasang. Yang rusak tetap didaftar, dengan sebabnya, dan tidak mengganggu yang lain.",
    contoh=("tatakerja regulasi daftar",),
)
@opsi_format()
def daftar(bentuk: str) -> None:
    """List what is installed."""
    from tatakerja.cli.screen import regulasi as view

    view.show_installed(bentuk)


@click.command(
    cls=Perintah,
    help=(
        "Satu regulasi: judul, masa berlaku, banyaknya aturan dan anomali, hook, catatan tentang sumbernya, dan "
        "kewajiban yang tidak dijalankan program ini: pengelolaan kinerja, proses bisnis, serta teknologi informasi."
    ),
    contoh=("tatakerja -r buleleng regulasi tampil",),
)
@opsi_format()
@click.pass_context
def tampil(ctx: click.Context, bentuk: str) -> None:
    """Show one regulation."""
    from tatakerja.cli.screen import regulasi as view

    view.show_one(Keadaan.dari(ctx).buku(), bentuk)


@click.command(
    cls=Perintah,
    help=(
        "Aturan kedudukan sebuah regulasi dalam urutan teksnya: syarat, Pejabat Penilai Kinerja (PPK), Pimpinan Unit "
        "Organisasi (PUO), dan Pelaksana koordinasi yang ditunjuk, pasal, serta lapisan asalnya.\n\n"
        "KODE: hanya aturan ini; boleh beberapa."
    ),
    contoh=("tatakerja -r bantul regulasi aturan", "tatakerja -r bantul regulasi aturan btl-dinas --format json"),
)
@click.argument("kode", nargs=-1)
@opsi_format()
@click.pass_context
def aturan(ctx: click.Context, kode: tuple[str, ...], bentuk: str) -> None:
    """List the rules."""
    from tatakerja.cli.screen import regulasi as view

    view.show_rules(Keadaan.dari(ctx).buku(), kode, bentuk)


@click.command(
    cls=Perintah,
    help=(
        "Baris alur penugasan sebuah regulasi: bila berlaku, langkah-langkahnya, dokumen, penolakan, dan pasal. "
        "Langkah yang bernomor sama berjalan bersamaan; fase persetujuan mendahului ketua, lalu penetapan.\n\n"
        "KODE: hanya baris ini; boleh beberapa."
    ),
    contoh=("tatakerja -r bantul regulasi alur", "tatakerja -r kotabaru regulasi alur --tim --format json"),
)
@click.argument("kode", nargs=-1)
@click.option("--tim", is_flag=True, help="Ketentuan tentang ketua dan anggota tim kerja, bukan langkahnya.")
@opsi_format()
@click.pass_context
def alur(ctx: click.Context, kode: tuple[str, ...], tim: bool, bentuk: str) -> None:
    """List the rows of routes."""
    from tatakerja.cli.screen import regulasi_alur as view

    (view.show_teams if tim else view.show_routes)(Keadaan.dari(ctx).buku(), kode, bentuk)


@click.command(
    cls=Perintah,
    help=(
        "Isi yang menurut regulasi wajib disebut dalam permohonan atau surat, per dokumen: nama isian untuk opsi "
        "--isi NAMA=TEKS pada `penugasan usulkan`, artinya, dan pasalnya."
    ),
    contoh=("tatakerja -r wonogiri regulasi muatan",),
)
@opsi_format()
@click.pass_context
def muatan(ctx: click.Context, bentuk: str) -> None:
    """List what documents must state."""
    from tatakerja.cli.screen import regulasi_alur as view

    view.show_contents(Keadaan.dari(ctx).buku(), bentuk)


@click.command(
    cls=Perintah,
    help=(
        "Anomali sebuah regulasi: pertentangan, kekosongan, rujukan dan penomoran yang keliru, beserta tempatnya. "
        "Yang mengubah jawaban disebut lebih dahulu, dengan pilihan tafsirnya; tafsir yang dipakai bertanda *.\n\n"
        "KODE: satu anomali selengkapnya; boleh beberapa."
    ),
    contoh=(
        "tatakerja -r kotabaru regulasi anomali",
        "tatakerja -r kotabaru regulasi anomali ktb-jenjang",
        "tatakerja -r kotabaru -o data -t ktb-jenjang=pasal-18 kedudukan",
    ),
)
@click.argument("kode", nargs=-1)
@opsi_format()
@click.pass_context
def anomali(ctx: click.Context, kode: tuple[str, ...], bentuk: str) -> None:
    """List the flaws."""
    from tatakerja.cli.screen import regulasi as view

    view.show_flaws(Keadaan.dari(ctx).buku(), kode, bentuk)
