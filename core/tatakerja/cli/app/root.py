"""The outermost group: its commands, its options, and how every run ends."""

import os
import sys
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

import click

import tatakerja
from tatakerja.cli.app.click_id import Grup
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.options import opsi_umum
from tatakerja.cli.app.streams import prepare_streams

PROG = "tatakerja"

_PERINTAH = {
    "kedudukan": ("tatakerja.cli.commands.kedudukan:kedudukan", "Siapa menilai siapa, menurut pasal mana."),
    "cari": ("tatakerja.cli.commands.cari:cari", "Cari pegawai dan unit menurut nama."),
    "alur": ("tatakerja.cli.commands.alur:alur", "Alur sebuah kasus menurut regulasi; tidak menyimpan apa pun."),
    "siapkan": ("tatakerja.cli.commands.siapkan:siapkan", "Buat organisasi dari daftar pegawai yang ada di kantor."),
    "impor": ("tatakerja.cli.commands.impor:impor", "Masukkan organisasi dari berkas ke basis data."),
    "ekspor": ("tatakerja.cli.commands.impor:ekspor", "Keluarkan organisasi dari basis data ke berkas."),
    "penugasan": ("tatakerja.cli.commands.penugasan:penugasan", "Penugasan yang tersimpan: usul, persetujuan, surat."),
    "surat": ("tatakerja.cli.commands.surat:surat", "Templat surat: salin bawaannya, periksa yang sendiri."),
    "laporan": ("tatakerja.cli.commands.laporan:laporan", "Laporan atas penugasan, permintaannya, dan kendala tim."),
    "evaluasi": (
        "tatakerja.cli.commands.evaluasi:evaluasi",
        "Hasil penugasan: diserahkan, ditinjau, dinyatakan selesai.",
    ),
    "kinerja": ("tatakerja.cli.commands.kinerja:kinerja", "Catatan pengelolaan kinerja dalam sebuah penugasan."),
    "pejabat": ("tatakerja.cli.commands.pejabat:pejabat", "Siapa memangku jabatan apa, dalam basis data."),
    "bagan": ("tatakerja.cli.commands.bagan:bagan", "Bagan jabatan sebuah unit atau seluruh daerah."),
    "audit": ("tatakerja.cli.commands.audit:audit", "Semua catatan atas sebuah organisasi."),
    "wilayah": (
        "tatakerja.cli.commands.wilayah:wilayah",
        "Banyak kabupaten sekaligus: audit, ringkasan, perbandingan.",
    ),
    "regulasi": ("tatakerja.cli.commands.regulasi:regulasi", "Regulasi yang terpasang, aturan, dan anomalinya."),
    "jurnal": ("tatakerja.cli.commands.jurnal:jurnal", "Catatan basis data, pemeriksaannya, segelnya."),
    "basis": ("tatakerja.cli.commands.basis:basis", "Tempat jurnal disimpan: PostgreSQL disiapkan, jurnal dipindah."),
    "pegawai": ("tatakerja.cli.commands.pegawai:pegawai", "NIP baru seseorang; hapus data pribadinya."),
    "unit": ("tatakerja.cli.commands.unit:unit", "Unit yang menggantikan unit lain."),
    "plugin": ("tatakerja.cli.commands.plugin:plugin", "Plugin yang terpasang."),
    "coba": (
        "tatakerja.cli.commands.coba:coba",
        "Coba regulasi pada potongan organisasi; simpan sebagai kasus.",
    ),
    "skema": ("tatakerja.cli.commands.skema:skema", "Skema JSON dari setiap jawaban dan masukan."),
}


class Akar(Grup):
    """The outermost group. However a run ends, its end is told in Indonesian and without a traceback."""

    def main(  # type: ignore[override]  # click overloads it by standalone_mode; ours always ends the process
        self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any
    ) -> NoReturn:
        """Run and leave.

        Exit codes: 0 answered; 1 no answer; 2 wrong usage; 130 interrupted; 141 nobody reads the output any more.
        """
        words = sys.argv[1:] if args is None else list(args)
        Keadaan.tersimpan = False
        self._complete()
        try:
            prepare_streams()
            with self.make_context(PROG, [*words]) as ctx:  # which takes them away as it reads
                self.invoke(ctx)
            sys.stdout.flush()
            code = 0
        except click.exceptions.Exit as end:
            code = end.exit_code
        except BaseException as error:  # every end is told by report_end, those of the interpreter included
            from tatakerja.cli.app.ends import report_end

            code = report_end(error, rinci="--rinci" in words, tersimpan=Keadaan.tersimpan, diberikan=words)
        sys.exit(code)

    def known(self, ctx: click.Context) -> Mapping[str, tuple[str, str]]:
        """The core's own extensions, then its commands, then the extensions of other distributions."""
        from tatakerja.extensions.registry import EKSTENSI_BAWAAN

        extended = Keadaan.dari(ctx).ekstensi()
        added = {one.nama: (one.tujuan, one.uraian) for one in extended.perintah(self._malas).values()}
        first = {name: what for name, what in added.items() if name in EKSTENSI_BAWAAN}
        return {**first, **self._malas, **added}

    def find(self, ctx: click.Context, name: str) -> str | None:
        """Where a command is: extensions are asked only for one that the core lacks."""
        found = super().find(ctx, name)
        if found is None:
            extended = Keadaan.dari(ctx).ekstensi().perintah_bernama(name)
            found = None if extended is None else extended.tujuan
        return found

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command.

        :raises GalatEkstensi: if it is an extension's and can't be imported; the others don't suffer.
        """
        if cmd_name in self._malas:
            return super().get_command(ctx, cmd_name)
        try:
            return super().get_command(ctx, cmd_name)
        except Exception as error:
            from tatakerja.extensions.galat import GalatEkstensi

            why = f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
            raise GalatEkstensi(f"perintah {cmd_name!r} dari ekstensi tidak dapat dimuat ({why})") from error

    def _complete(self) -> None:
        variable = f"_{PROG.upper()}_COMPLETE"
        if instruction := os.environ.get(variable):
            from click.shell_completion import shell_complete

            sys.exit(shell_complete(self, {}, PROG, variable, instruction))


def _print_version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(f"{PROG} {tatakerja.__version__}")
        ctx.exit()


akar = Akar(
    name=PROG,
    help=(
        "Sistem kerja ASN menurut peraturan daerah: siapa Pejabat Penilai Kinerja (PPK) dan Pimpinan Unit Organisasi "
        "(PUO) setiap pegawai, menurut pasal mana; dan jalannya sebuah penugasan dari usul sampai dinyatakan "
        "selesai.\n\n"
        "Keluar dengan 0 bila terjawab (juga bila jawabannya \"tidak diatur\"), 1 bila tidak ada jawaban (berkas "
        "salah, NIP tidak dikenal, belum berlaku, tidak berwenang), 2 bila perintahnya salah tulis."
    ),
    malas=_PERINTAH,
    umum=False,
    params=[
        *opsi_umum(env=True),
        click.Option(
            ["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_print_version,
            help="Tampilkan versi.",
        ),
    ],
    contoh=(
        "tatakerja demo",
        "tatakerja -r bantul contoh data",
        "tatakerja -r bantul -o data kedudukan 198501012010011001 --jelaskan",
        "tatakerja -r bantul -o data kedudukan --format json > kedudukan.json",
        "tatakerja -r bantul -o data alur penugasan --cara penunjukan --pemilik DISHUB --pegawai NIP",
        "tatakerja -r bantul -d bantul.db impor data",
        "tatakerja -r bantul -d bantul.db penugasan daftar --giliran NIP",
    ),
)  # fmt: skip
"""The command ``tatakerja``."""
