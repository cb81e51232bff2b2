"""``siapkan``: an organisation from the lists that an office has."""

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from tatakerja.border.text import one_line
from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan, tell
from tatakerja.cli.app.options import opsi_format

if TYPE_CHECKING:
    from tatakerja.loading.prepare import Hasil, Pemetaan, PertanyaanKata


@click.command(
    cls=Perintah,
    help=(
        "Buat organisasi dari daftar pegawai yang ada di kantor: ekspor SIASN atau SIMPEG, satu berkas per Perangkat "
        "Daerah, daftar yang diketik orang (XLSX, XLSM, ODS, CSV, atau folder berisi itu). Baris judul, judul kolom "
        "bertingkat, dan tanda tangan di bawah tabel dikenali; kode unit, jenis jabatan, jenjang, dan pemangku jabatan "
        "diturunkan dari nama unit dan jabatan, dan yang diturunkan disebut.\n\n"
        "Kata yang tidak pasti artinya ditanyakan sekali; jawabannya disimpan di berkas pemetaan untuk lain kali. "
        "Tanpa terminal, atau bila ada sel yang salah, tidak ada organisasi yang ditulis dan perintah keluar dengan 1: "
        "pertanyaan ditulis ke berkas pemetaan untuk diisi, dan sel yang salah kembali sebagai NAMA-kesalahan.xlsx. "
        "Data pribadi yang tidak diperlukan (NIK, agama, alamat, ...) tidak pernah dibaca."
    ),
    contoh=(
        "tatakerja siapkan nominatif.xlsx --ke data",
        "tatakerja siapkan daftar-opd/ --ke organisasi.xlsx --terima-usulan",
        "tatakerja siapkan daftar-opd/ --ke data --pemetaan pemetaan.toml",
    ),
)
@click.argument("berkas", nargs=-1, required=True)
@click.option(
    "--ke", required=True, metavar="FOLDER|BUKU", help="Folder CSV baru, atau buku kerja .xlsx, yang ditulis."
)
@click.option(
    "--pemetaan", metavar="BERKAS", help="Arti kata-kata di daftar Anda (TOML); dibaca, lalu ditulis kembali."
)
@click.option("--terima-usulan", is_flag=True, help="Ambil setiap arti yang mungkin tanpa bertanya.")
@opsi_format()
@click.pass_context
def siapkan(
    ctx: click.Context, *, berkas: tuple[str, ...], ke: str, pemetaan: str | None, terima_usulan: bool, bentuk: str
) -> None:
    """Prepare an organisation."""
    from tatakerja.cli.app.output import put_out
    from tatakerja.cli.screen import layout
    from tatakerja.cli.screen.siapkan import prepared
    from tatakerja.contract.siapkan import HasilSiapkanJson
    from tatakerja.loading.prepare import baca_pemetaan
    from tatakerja.loading.prepare import siapkan as prepare

    kept = pemetaan or f"{os.path.splitext(ke.rstrip('/'))[0]}-pemetaan.toml"
    known = baca_pemetaan(kept) if os.path.exists(kept) else None
    with layout.under_way("Membaca daftar"):
        hasil, answers = prepare(berkas, known, terima_usulan=terima_usulan, lapor=tell)
    while hasil.ditanyakan and sys.stdin.isatty():
        answers = _answered(answers, hasil.ditanyakan, kept)
        with layout.under_way("Membaca daftar"):
            hasil, answers = prepare(berkas, answers, terima_usulan=terima_usulan)
    with layout.under_way("Menulis hasil"):
        written = _write(hasil, answers, ke, kept)
    if bentuk != "tabel":
        put_out(bentuk, lambda: HasilSiapkanJson.dari(hasil), jawaban=hasil)
    else:
        keadaan = Keadaan.dari(ctx)
        for line in prepared(hasil, ke, written, regulasi=keadaan.regulasi, rinci=keadaan.rinci):
            click.echo(line)
    if hasil.tabel is None:
        ctx.exit(1)


def _answered(answers: "Pemetaan", questions: "Sequence[PertanyaanKata]", kept: str) -> "Pemetaan":
    """The answers with a person's further ones; where they stop, what they have said is kept for the next time."""
    from tatakerja.border.files import write_file
    from tatakerja.loading.prepare import tulis_pemetaan

    said: list[tuple[str, str, str]] = []
    try:
        _ask(questions, said)
    except BaseException:
        if said:
            write_file(kept, tulis_pemetaan(answers.dan(said), questions[len(said) :]))
            click.echo(one_line(f"\nJawaban Anda sampai di sini disimpan: {kept}"), err=True)
        raise
    return answers.dan(said)


def _ask(questions: "Sequence[PertanyaanKata]", answers: list[tuple[str, str, str]]) -> None:
    """Ask a person, once a word, and add the answers; Enter takes what is likely."""
    for one in questions:
        click.echo(one_line(f"{one.tempat} ({one.jumlah} kali): {one.tanya}"), err=True)
        if one.pilihan:
            click.echo(one_line(f"  Pilihan: {', '.join(one.pilihan)}"), err=True)
        while True:
            answer = str(click.prompt(f"  {one.nilai!r}", default=one.usulan or None, err=True)).strip()
            if answer and (not one.pilihan or answer in one.pilihan or answer.startswith("pimpin ")):
                break
            click.echo("  Jawab dengan salah satu pilihan itu.", err=True)
        answers.append((one.bagian, one.nilai, answer))


def _write(hasil: "Hasil", answers: "Pemetaan", ke: str, kept: str) -> list[str]:
    """Write what there is to write: the organisation, else the faulty lists; and the mapping. Paths, but the first."""
    from tatakerja.border.files import write_file
    from tatakerja.loading.prepare import tulis_pemetaan
    from tatakerja.loading.prepare.coloured import tulis_kesalahan
    from tatakerja.loading.prepare.output import tulis_hasil

    written = []
    if hasil.tabel is not None:
        tulis_hasil(hasil, ke)
    else:
        written += tulis_kesalahan(hasil, os.path.dirname(ke.rstrip("/")) or ".")
    if answers.jawaban or hasil.ditanyakan:
        write_file(kept, tulis_pemetaan(answers, hasil.ditanyakan))
        written.append(kept)
    return written
