"""Types of option values, worded in Indonesian, and the options that every command accepts."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import click
from click.core import ParameterSource

from tatakerja.cli.app.completion import Daerah
from tatakerja.cli.app.context import Keadaan
from tatakerja.values.teks import baca_tanggal, maksud


class Tanggal(click.ParamType[date]):
    """A day as YYYY-MM-DD and nothing else: 05/01/2026 means two days in two offices."""

    name = "tanggal"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day; wrong usage for anything else."""
        if isinstance(value, date):
            return value
        read = baca_tanggal(value)
        return (
            read
            if read is not None
            else self.fail(f"{value!r} bukan tanggal; tulis TAHUN-BULAN-HARI, misalnya 2026-01-05", param, ctx)
        )


class PasanganTafsir(click.ParamType[tuple[str, str]]):
    """ANOMALI=TAFSIR."""

    name = "tafsir"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        """The two words; wrong usage without the equals sign."""
        if isinstance(value, tuple):
            return value
        anomali, _, reading = str(value).partition("=")
        if not anomali.strip() or not reading.strip():
            self.fail(f"{value!r} tidak dapat dibaca; tulis ANOMALI=TAFSIR, misalnya ktb-jenjang=pasal-18", param, ctx)
        return anomali.strip(), reading.strip()


class Pilihan(click.ParamType[str]):
    """One of a few words."""

    name = "pilihan"

    def __init__(self, *pilihan: str) -> None:
        self.pilihan = pilihan

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """The words, as help shows them."""
        return f"[{'|'.join(self.pilihan)}]"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word; wrong usage for another."""
        if value not in self.pilihan:
            hint = maksud(str(value), self.pilihan)
            self.fail(f"{value!r} bukan pilihan{hint} (pilihan: {', '.join(self.pilihan)})", param, ctx)
        return str(value)


class Bilangan(click.ParamType[int]):
    """A whole number of at least ``minimum`` and at most ``maximum``."""

    name = "bilangan"

    def __init__(self, minimum: int, maximum: int) -> None:
        self.minimum, self.maximum = minimum, maximum

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number; wrong usage for anything else."""
        text = str(value)
        if not (text.isascii() and text.removeprefix("-").isdigit() and len(text) <= 18):
            such = max(self.minimum, min(8000, self.maximum))
            self.fail(f"{value!r} bukan bilangan bulat; tulis angkanya saja, misalnya {such}", param, ctx)
        if not self.minimum <= int(text) <= self.maximum:
            self.fail(f"{text} di luar batas {self.minimum} sampai {self.maximum}", param, ctx)
        return int(text)


class PasanganIsi(click.ParamType[tuple[str, str]]):
    """NAMA=TEKS."""

    name = "isi"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        """The name and the text; wrong usage without the equals sign."""
        if isinstance(value, tuple):
            return value
        name, _, text = str(value).partition("=")
        if not name.strip() or not text.strip():
            self.fail(f'{value!r} tidak dapat dibaca; tulis NAMA=TEKS, misalnya durasi="tiga bulan"', param, ctx)
        return name.strip(), text.strip()


class OpsiUmum(click.Option):
    """An option that every command accepts; listed apart in help."""


def opsi_umum(*, env: bool = False) -> list[click.Parameter]:
    """The general options; what is given behind a command overrides what is in front of it.

    :param env: whether the environment gives their defaults, which only the outermost group asks.
    """

    def option(
        decls: Sequence[str], kind: click.ParamType[Any] | None, metavar: str, text: str, **more: Any
    ) -> OpsiUmum:
        var = more.pop("envvar", None)
        return OpsiUmum(
            [*decls],
            type=kind,
            metavar=metavar,
            help=f"{text} [{var}]" if var else text,
            envvar=var if env else None,
            expose_value=False,
            callback=_remember,
            **more,
        )

    return [
        option(
            ("-r", "--regulasi"), Daerah(), "DAERAH",
            "Regulasi daerah mana; yang terpasang: `tatakerja regulasi daftar`. Atau folder berkasnya: ./FOLDER.",
            envvar="TATAKERJA_REGULASI",
        ),
        option(
            ("--percaya",), None, "",
            "Jalankan juga Python di folder regulasi; tanpa ini hanya berkas TOML-nya yang dibaca.",
            is_flag=True, default=None,
        ),
        option(
            ("--rinci",), None, "",
            "Sebut satu per satu apa yang tanpa ini diringkas: kesalahan berkas yang sejenis, daftar yang panjang.",
            is_flag=True, default=None,
        ),
        option(
            ("-o", "--organisasi"), None, "FOLDER",
            "Folder berisi unit.csv, pegawai.csv, dan pejabat.csv, atau buku kerja (XLSX, XLSM, ODS) dengan lembar "
            "unit, pegawai, pejabat; sebagai ganti -d.",
            envvar="TATAKERJA_ORGANISASI",
        ),
        option(
            ("-d", "--basis-data"), None, "BERKAS",
            "Basis data yang diisi dengan `tatakerja impor`: berkas, atau alamat postgresql://PERAN@SERVER/NAMA; "
            "sebagai ganti -o.",
            envvar="TATAKERJA_DB",
        ),
        option(("--tanggal",), Tanggal(), "YYYY-MM-DD", "Keadaan pada hari mana; bawaan: hari ini."),
        option(
            ("-t", "--tafsir"), PasanganTafsir(), "ANOMALI=TAFSIR",
            "Tafsir yang dipilih atas suatu anomali; boleh berulang. Daftarnya: `tatakerja regulasi anomali`.",
            multiple=True,
        ),
    ]  # fmt: skip


def _remember(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    keadaan = Keadaan.dari(ctx)
    if param.name == "tafsir":
        chosen: dict[str, str] = {}
        for anomali, reading in value or ():
            if chosen.setdefault(anomali, reading) != reading:
                raise click.BadParameter(f"{anomali} diberi dua tafsir: {chosen[anomali]} dan {reading}", ctx, param)
        keadaan.tafsir.update(chosen)
    elif value is not None and param.name is not None:
        setattr(keadaan, param.name, value)
        from_environment = ctx.get_parameter_source(param.name) is ParameterSource.ENVIRONMENT
        (keadaan.dari_lingkungan.add if from_environment else keadaan.dari_lingkungan.discard)(param.name)


class BentukKeluar(Pilihan):
    """A form of output: the table, one of those that every command has, or an extension's."""

    name = "bentuk"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The form; wrong usage for one that no extension has for this command."""
        if value in self.pilihan or ctx is None:
            return super().convert(value, param, ctx)
        apa = ctx.command_path.partition(" ")[2]
        others = Keadaan.dari(ctx).ekstensi().bentuk(apa)
        if value in others:
            return str(value)
        known = dict.fromkeys((*self.pilihan, *(name for name in others if name not in self.pilihan)))
        return self.fail(
            f"{value!r} bukan pilihan{maksud(str(value), known)} (pilihan: {', '.join(known)})", param, ctx
        )


def opsi_format(*pilihan: str) -> Callable[[Any], Any]:
    """The decorator that adds ``--format``, a table unless told otherwise."""
    return click.option(
        "--format", "bentuk", type=BentukKeluar(*(pilihan or ("tabel", "json"))), default="tabel",
        help="Bentuk keluaran: tabel untuk dibaca, json untuk program lain. Bawaan: tabel.",
    )  # fmt: skip


def opsi_bersama(*opsi: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The decorator that adds several options, in their order."""

    def add(command: Any) -> Any:
        for option in reversed(opsi):
            command = option(command)
        return command

    return add


def opsi_teks(nama: str, bantuan: str, *, wajib: bool = False) -> Callable[[Any], Any]:
    """The decorator that adds an option of free text."""
    return click.option(nama, metavar="TEKS", required=wajib, help=bantuan)


opsi_ukuran_tim = click.option(
    "--ukuran-tim",
    type=click.IntRange(min=2),
    metavar="BANYAKNYA",
    help="Banyaknya pegawai dalam tim, bagi regulasi yang membedakannya; bawaan: bekerja sendiri.",
)
