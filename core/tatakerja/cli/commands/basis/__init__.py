"""``basis``: where a journal is kept: PostgreSQL made ready, looked at, and journals copied from one to the other."""

import click

from tatakerja.cli.app.click_id import Grup, Perintah
from tatakerja.cli.app.context import Keadaan, tell
from tatakerja.cli.app.options import opsi_format
from tatakerja.cli.app.output import put_out

basis = Grup(
    name="basis",
    help=(
        "Tempat jurnal disimpan: sebuah berkas (SQLite), atau basis data pada server PostgreSQL. Tanpa -r; sandi "
        "diambil "
        "dari PGPASSWORD atau .pgpass, atau dari alamatnya, dan tidak pernah ditampilkan."
    ),
    malas={
        "siapkan": ("tatakerja.cli.commands.basis:siapkan", "Buat basis data PostgreSQL, tabel, dan perannya."),
        "status": ("tatakerja.cli.commands.basis:status", "Bagaimana basis data ini disiapkan."),
        "pindah": ("tatakerja.cli.commands.basis:pindah", "Salin jurnal ke basis data lain, dan buktikan sama."),
    },
    contoh=("tatakerja -d postgresql://admin@server/bantul basis siapkan",),
)


@click.command(
    cls=Perintah,
    help=(
        "Buat basis data pada alamat -d bila belum ada, tabelnya, dan tiga perannya: NAMA_aplikasi (menulis; tidak "
        "dapat "
        "mengubah atau menghapus peristiwa), NAMA_pembaca (hanya membaca), NAMA_penghapus (menulis, dan menghapus data "
        "pribadi melalui fungsi). Jalankan sebagai pemiliknya, juga setelah Tatakerja diperbarui.\n\n"
        "Peran itu tidak dapat masuk sendiri: berikan kepada akun, misalnya GRANT bantul_aplikasi TO layanan."
    ),
    contoh=("tatakerja -d postgresql://admin@server/bantul basis siapkan",),
)
@opsi_format()
@click.pass_context
def siapkan(ctx: click.Context, bentuk: str) -> None:
    """Make a database ready."""
    from tatakerja.contract.jurnal import PenyiapanJson
    from tatakerja.journal.transfer.manage import siapkan_server
    from tatakerja.penugasan.stream import JENIS_STREAM

    made = siapkan_server(Keadaan.dari(ctx).require_database(), JENIS_STREAM)
    for line in made.peringatan:
        tell(f"Perhatian: {line}.")
    if bentuk != "tabel":
        put_out(bentuk, lambda: PenyiapanJson.dari(made))
        return
    new = f" ({', '.join(made.peran_baru)} baru dibuat)" if made.peran_baru else ""
    click.echo(
        f"{made.tempat}: basis data {made.basis_data} {'dibuat' if made.dibuat else 'siap'}, skema {made.skema}, "
        f"pemilik {made.pemilik}."
    )
    click.echo(f"Peran: {', '.join(made.peran)}{new}.")
    click.echo(f"Beri akun yang menjalankan layanan: GRANT {_in_sql(made.peran[0])} TO ...")


def _in_sql(name: str) -> str:
    """A role as it can be typed: in quotes where the server would read another name without."""
    from tatakerja.journal.postgres.schema import quoted

    return name if name.isidentifier() and name == name.lower() else quoted(name)


@click.command(
    cls=Perintah,
    help="Bagaimana basis data ini disiapkan: versi, peristiwa, peran, ukuran, dan yang perlu diperhatikan.",
    contoh=("tatakerja -d postgresql://layanan@server/bantul basis status", "tatakerja -d bantul.db basis status"),
)
@opsi_format()
@click.pass_context
def status(ctx: click.Context, bentuk: str) -> None:
    """Look at a database."""
    from tatakerja.contract.jurnal import StatusBasisJson
    from tatakerja.journal.transfer.manage import status_basis
    from tatakerja.penugasan.stream import JENIS_STREAM
    from tatakerja.values.teks import angka

    found = status_basis(Keadaan.dari(ctx).require_database(), JENIS_STREAM)
    if bentuk != "tabel":
        put_out(bentuk, lambda: StatusBasisJson.dari(found))
        return
    click.echo(f"{found.tempat}: {found.jenis} {found.versi}, skema {found.skema} dari {found.skema_terbaru}.")
    click.echo(f"{angka(found.peristiwa)} peristiwa, {angka(found.ukuran // 1024)} KiB, kepala {found.kepala or '-'}.")
    if found.peran is not None:
        click.echo(
            f"Peran yang dipakai: {found.peran}. Peran basis data: {', '.join(found.peran_basis) or 'belum dibuat'}."
        )
    for line in found.peringatan:
        tell(f"Perhatian: {line}.")


@click.command(
    cls=Perintah,
    help=(
        "Salin seluruh jurnal DARI satu basis data KE yang lain, ke kedua arah: berkas SQLite atau alamat "
        "postgresql://. "
        "Tujuannya kosong, atau salinan yang terputus: ia diteruskan dari peristiwa terakhirnya. Jurnal yang dipakai "
        "tidak ditulisi: bila peristiwanya sama ia hanya dibandingkan, selainnya ditolak. Sebelum dinyatakan "
        "selesai, setiap peristiwa, rekaman, cuplikan, dan nomor dibandingkan baris demi baris selama sumbernya "
        "terkunci, "
        "lalu salinannya diperiksa seperti oleh `jurnal periksa`. Sumbernya tidak diubah; hentikan pemakaiannya "
        "sesudah "
        "itu."
    ),
    contoh=("tatakerja basis pindah bantul.db postgresql://admin@server/bantul",),
)
@click.argument("dari")
@click.argument("ke")
@opsi_format()
@click.pass_context
def pindah(ctx: click.Context, dari: str, ke: str, bentuk: str) -> None:
    """Copy a journal into another database."""
    del ctx
    from tatakerja.border.alamat import without_password
    from tatakerja.cli.screen import layout
    from tatakerja.contract.jurnal import PindahJson
    from tatakerja.journal.transfer.manage import pindahkan
    from tatakerja.penugasan.stream import JENIS_STREAM
    from tatakerja.values.teks import angka

    with layout.under_way("Menyalin jurnal"):
        done = pindahkan(dari, ke, JENIS_STREAM)
    Keadaan.tersimpan = True
    shown = without_password(dari), without_password(ke)
    if bentuk != "tabel":
        put_out(bentuk, lambda: PindahJson.dari(*shown, done))
        return
    click.echo(
        f"{shown[1]}: {angka(done.peristiwa)} peristiwa, {angka(done.disalin)} disalin sekarang, kepala {done.kepala}."
    )
    click.echo(f"Sama dengan {shown[0]}: {angka(done.baris)} baris dibandingkan, dan jurnalnya utuh.")
    click.echo(f"Mulai sekarang pakai {shown[1]}, dan hentikan pemakaian {shown[0]}: yang dicatat di sana tidak ikut.")
