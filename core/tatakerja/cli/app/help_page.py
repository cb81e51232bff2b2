"""The help of every command as one Markdown page: ``python -m tatakerja.cli.app.help_page > docs/perintah.md``."""

import sys
from collections.abc import Iterator

import click

from tatakerja.cli.app.root import PROG, akar
from tatakerja.contract.shapes import class_of
from tatakerja.contract.write import keys
from tatakerja.values.galat import present

_WIDTH = 100

BENTUK_JSON: dict[str, str] = {
    "pejabat, di mana pun": "pejabat",
    "kedudukan": "kedudukan",
    "alur penugasan": "alur_penugasan",
    "alur penugasan: langkah": "langkah",
    "alur penugasan: surat": "surat",
    "alur penugasan: ppk": "ppk_pegawai",
    "alur tahapan": "alur_tahapan",
    "alur tahapan: kegiatan": "kegiatan_tahap",
    "alur pelaksanaan": "alur_pelaksanaan",
    "alur pelaksanaan: koordinasi": "koordinasi",
    "alur pelaksanaan: kewajiban": "kewajiban_pelaksanaan",
    "alur pelaporan": "alur_pelaporan",
    "alur pelaporan: laporan": "laporan",
    "alur pelaporan: permintaan": "permintaan",
    "alur evaluasi": "alur_evaluasi",
    "penolakan": "penolakan",
    "catatan": "catatan",
    "penugasan tampil, dan semua perintah atas sebuah penugasan": "penugasan",
    "penugasan: langkah": "langkah_tersimpan",
    "penugasan: giliran": "giliran",
    "penugasan: surat": "surat_tersimpan",
    "penugasan: riwayat": "riwayat",
    "penugasan daftar": "ringkas_penugasan",
    "penugasan: lanjutan": "giliran_lanjutan",
    "penugasan: evaluasi": "evaluasi_tersimpan",
    "penugasan: evaluasi, rantai": "tinjauan",
    "penugasan: evaluasi, riwayat": "riwayat_hasil",
    "penugasan: tanggung_jawab": "tanggung_jawab_giliran",
    "laporan daftar": "daftar_laporan",
    "laporan daftar, penugasan: laporan": "laporan_tersimpan",
    "laporan daftar, penugasan: permintaan": "permintaan_tersimpan",
    "laporan daftar, penugasan: kendala": "kendala_tersimpan",
    "kendala: putusan": "putusan_tersimpan",
    "evaluasi daftar": "ringkas_hasil",
    "kinerja daftar, penugasan: kinerja": "kinerja_tersimpan",
    "regulasi tanggung-jawab": "tanggung_jawab",
    "pejabat daftar": "pemangku",
    "siapkan": "hasil_siapkan",
    "siapkan: diturunkan": "turunan_siapkan",
    "siapkan: ditanyakan": "pertanyaan_siapkan",
    "siapkan: kesalahan": "kekeliruan_siapkan",
    "jurnal tampil": "peristiwa",
    "jurnal periksa": "hasil_periksa",
    "jurnal periksa: cacat": "cacat",
}
"""Which object of the contract each place of what ``--format json`` prints is."""


def kunci_json() -> dict[str, list[str]]:
    """The keys of what ``--format json`` prints, in order; the tests hold the commands to them."""
    return {where: list(keys(class_of(nama))) for where, nama in BENTUK_JSON.items()}


def pages(command: click.Command = akar, parent: click.Context | None = None) -> Iterator[tuple[str, str]]:
    """Every command's path and help, groups before their commands, as wide and plain on every machine."""
    ctx = command.make_context(
        command.name if parent else PROG,
        [],
        parent=parent,
        resilient_parsing=True,
        terminal_width=_WIDTH,
        max_content_width=_WIDTH,
    )
    yield ctx.command_path, command.get_help(ctx)
    if isinstance(command, click.Group):
        for name in command.list_commands(ctx):
            yield from pages(present(command.get_command(ctx, name), name), ctx)


def help_document() -> str:
    """The page ``docs/perintah.md``."""
    parts = [
        "# Perintah `tatakerja`",
        "Halaman ini dibuat dari bantuan setiap perintah dengan "
        "`python -m tatakerja.cli.app.help_page > docs/perintah.md`; "
        "jangan disunting langsung.",
        "## Kode keluar",
        "| kode | arti |\n|---|---|\n"
        "| 0 | terjawab, juga bila jawabannya `tidak_diatur`, `belum_tertentukan`, atau ada catatan |\n"
        "| 1 | tidak ada jawaban: berkas salah, NIP tidak dikenal, regulasi belum berlaku, plugin rusak, "
        "tidak berwenang, jurnal cacat |\n"
        "| 2 | salah pakai: opsi, perintah, nama regulasi, atau tafsir yang tidak ada |\n"
        "| 130 | dihentikan dengan Ctrl-C |\n"
        "| 141 | pembaca keluaran berhenti membaca, misalnya `head` |",
        "Galat ditulis ke stderr, satu baris satu galat. Galat tak terduga menulis rinciannya hanya ke berkas yang "
        "disebut `TATAKERJA_DEBUG`, karena rincian itu dapat memuat data pribadi.",
    ]
    rows = "\n".join(f"| {where} | {', '.join(f'`{key}`' for key in names)} |" for where, names in kunci_json().items())
    parts += [
        "## Bentuk JSON",
        "`--format json` adalah kontrak: kuncinya menurut urutan ini dan selalu ada, `null`, `[]`, atau `{}` bila "
        "kosong. Tanggal ditulis TAHUN-BULAN-HARI, waktu dalam UTC. `nip` seorang pejabat `null` bila jabatannya "
        "lowong, `sebagai` `null` bagi pegawai yang bertindak sebagai dirinya.",
        f"| apa | kunci |\n|---|---|\n{rows}",
    ]
    for path, text in pages():
        parts += [f"## `{path}`", f"```\n{text.rstrip()}\n```"]
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    sys.stdout.write(help_document())
