"""The help of every command as one Markdown page: ``python -m tatakerja.cli.app.help_page > docs/perintah.md``."""

import sys
from collections.abc import Iterator

import click

from tatakerja.cli.app.root import PROG, akar

_WIDTH = 100


_PEJABAT = "nip nama unit jabatan sebagai"
_PENUGASAN = (
    "id status cara bentuk sifat cakupan cakupan_regulasi pemilik anggota ketua porsi mulai selesai merujuk hukum isi "
    "pengusul dicatat_oleh diusulkan regulasi versi_aturan versi_terpasang tafsir aturan dasar anomali cuplikan "
    "langkah giliran surat riwayat catatan evaluasi laporan permintaan kendala kinerja lanjutan tanggung_jawab "
    "pelaksanaan"
)
BENTUK_JSON: dict[str, str] = {
    "pejabat, di mana pun": _PEJABAT,
    "kedudukan": "nip status ppk puo koordinator aturan dasar anomali keterangan",
    "alur penugasan": "status bentuk cakupan cakupan_regulasi langkah surat ppk dasar anomali catatan",
    "alur penugasan: langkah": ("no aksi peran aktor dokumen kepada tembusan pegawai syarat penolakan dasar"),
    "alur penugasan: surat": "jenis penetap pegawai",
    "alur penugasan: ppk": "pegawai ppk",
    "alur tahapan": "status kegiatan aturan dasar anomali keterangan",
    "alur tahapan: kegiatan": "tahap nama pejabat pelaku dasar belum_tertentukan",
    "alur pelaksanaan": "status pengarah koordinasi kewajiban aturan dasar anomali keterangan",
    "alur pelaksanaan: koordinasi": "pihak uraian wajib dasar",
    "alur pelaksanaan: kewajiban": "bagi isi dasar",
    "alur pelaporan": "status laporan permintaan kendala dasar_kendala tindak_lanjut dasar anomali keterangan",
    "alur pelaporan: laporan": "pelapor pegawai kepada anggota berkala dasar",
    "alur pelaporan: permintaan": "peminta dari dasar",
    "alur evaluasi": "status rantai penyelesai pengembalian aturan dasar anomali keterangan",
    "penolakan": "dokumen alasan_wajib",
    "catatan": "tingkat isi dasar",
    "penugasan tampil, dan semua perintah atas sebuah penugasan": _PENUGASAN,
    "penugasan: langkah": (
        "urut no aksi pihak peran aktor dokumen kepada tembusan pegawai syarat penolakan dasar kode keadaan oleh "
        "tanggal waktu dicatat_oleh alasan nomor"
    ),
    "penugasan: giliran": "langkah no aksi dokumen berwenang keterangan sejak tenggat",
    "penugasan: surat": (
        "langkah jenis nomor tanggal penetap pegawai isi tembusan kepala selesai diakhiri mulai memperpanjang"
    ),
    "penugasan: riwayat": "no jenis tanggal waktu oleh dicatat_oleh langkah alasan",
    "penugasan daftar": "id status regulasi cara bentuk cakupan pemilik pegawai ketua diusulkan giliran lanjutan",
    "penugasan: lanjutan": "jenis nomor berwenang keterangan sejak",
    "penugasan: evaluasi": (
        "status keadaan dibekukan putaran rantai giliran riwayat pengembalian aturan dasar anomali keterangan"
    ),
    "penugasan: evaluasi, rantai": "urut jabatan penyelesai keadaan berwenang keterangan oleh tanggal waktu",
    "penugasan: evaluasi, riwayat": "no aksi putaran oleh untuk tanggal waktu dicatat_oleh isi diatur dasar",
    "penugasan: tanggung_jawab": "peran isi dasar",
    "laporan daftar": "laporan permintaan kendala",
    "laporan daftar, penugasan: laporan": (
        "penugasan no pelapor oleh kepada berkala isi tanggal waktu dicatat_oleh diatur dasar"
    ),
    "laporan daftar, penugasan: permintaan": (
        "penugasan no oleh dari peran isi tanggal waktu dicatat_oleh dijawab diatur dasar"
    ),
    "laporan daftar, penugasan: kendala": (
        "penugasan no kendala oleh kepada isi rekomendasi tanggal waktu dicatat_oleh diatur dasar putusan menunggu"
    ),
    "kendala: putusan": "no oleh isi tanggal waktu dicatat_oleh",
    "evaluasi daftar": "id status pemilik pegawai ketua keadaan putaran giliran",
    "kinerja daftar, penugasan: kinerja": (
        "penugasan no tahap pegawai oleh sebagai kepada isi predikat tanggal waktu dicatat_oleh diatur dasar"
    ),
    "regulasi tanggung-jawab": "peran isi dasar",
    "pejabat daftar": "unit nip sebagai mulai selesai dasar",
    "jurnal tampil": "no stream versi jenis waktu oleh data pribadi sebelum hash",
    "jurnal periksa": "utuh jumlah kepala dihapus cacat",
    "jurnal periksa: cacat": "jenis tempat isi",
}
"""The keys of what ``--format json`` prints, in order; the tests hold the commands to them."""


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
            below = command.get_command(ctx, name)
            assert below is not None
            yield from pages(below, ctx)


def document() -> str:
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
    rows = "\n".join(
        f"| {what} | {', '.join(f'`{key}`' for key in keys.split())} |" for what, keys in BENTUK_JSON.items()
    )
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
    sys.stdout.write(document())
