"""Runs a command in this process, over the service's systems: its answer has the bytes of the command line's."""

import tempfile
from collections.abc import Callable, Iterable, Mapping
from copy import copy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import click

from tatakerja.cli.app.click_id import KonteksPerintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.root import PROG, akar
from tatakerja.cli.app.usage import usage_message
from tatakerja.extensions.manager import Ekstensi
from tatakerja.penugasan.sistem import SistemTersimpan
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.service.log import LOG
from tatakerja.service.rest.masukan import day_of
from tatakerja.service.rest.tabel import RutePerintah, command_below
from tatakerja.service.setelan import Setelan
from tatakerja.values.galat import GalatTatakerja


@cache
def _extensions() -> Ekstensi:
    """The installed extensions, looked for once; one that can't be used is named in the log and left out."""
    return Ekstensi(lambda line: LOG.warning("%s", line))


class SalahPakai(GalatTatakerja):
    """Options that don't go together, in the words of the command line."""


class KeadaanLayanan(Keadaan):
    """The general options of a command that the service runs: it opens nothing, and says nothing to any terminal.

    :param sistem: the system asked.
    :param setelan: the service's settings.
    :param keluar: takes the lines of the answer.
    """

    def __init__(self, sistem: SistemTersimpan, setelan: Setelan, keluar: Callable[[Iterable[str]], None]) -> None:
        super().__init__()
        self._sistem, self._keluar = sistem, keluar
        self._opened = setelan.regulasi
        self.regulasi = sistem.buku.regulasi.nama
        self.basis_data = setelan.basis_data
        self.catatan: list[str] = []
        self._ekstensi = _extensions()

    def plugin(self) -> Any:
        """The service's plugin."""
        return self._opened

    def buku(self, *, lengkap: bool = False) -> BukuAturan:
        """The rules, under the readings chosen."""
        return super().buku(lengkap=True) if lengkap else self._sistem.buku

    def buka_tersimpan(self, *, buat: bool = False) -> SistemTersimpan:
        """The service's system."""
        return self._sistem

    def buka_jurnal(self) -> Any:
        """The service's database."""
        return self._sistem.jurnal

    def kabarkan(self, kabar: Any) -> None:
        """Extensions are told by the service itself."""

    def tulis(self, lines: Iterable[str]) -> None:
        """Take the lines of the answer."""
        self._keluar(lines)

    def katakan(self, line: str, *, err: bool = False) -> None:
        """Keep what isn't part of the answer."""
        self.catatan.append(line)


@attrs.frozen
class JawabanRest:
    """What a command gave.

    :ivar isi: its bytes.
    :ivar nama: the file's name, where it is one.
    """

    isi: bytes
    nama: str | None = None


def system_for(sistem: SistemTersimpan, data: Mapping[str, Any], akun: str | None) -> SistemTersimpan:
    """The system on the day and under the readings asked for, for whoever is logged in."""
    readings = data.get("tafsir")
    if readings:
        sistem = sistem.menurut({**sistem.buku.tafsir, **readings})
    day = day_of(data, "tanggal")
    if day is not None:
        sistem = sistem.pada(day)
    return sistem if akun is None else sistem.sebagai(akun)


def run_command(
    rute: RutePerintah,
    data: Mapping[str, Any],
    sistem: SistemTersimpan,
    setelan: Setelan,
    keluar: Callable[[Iterable[str]], None],
    *,
    kunci: str | None = None,
    berkas: str | None = None,
    unggahan: Mapping[str, str | list[str]] | None = None,
) -> None:
    """Run a command.

    :param data: what it is given, by the names of its options.
    :param kunci: the idempotency key.
    :param berkas: the file that it writes in the place of JSON.
    :param unggahan: the files that came with the request, by the options that they are, where they lie now.
    :raises SalahPakai: if its options don't go together.
    :raises GalatTatakerja: as the command.
    """
    keadaan = KeadaanLayanan(sistem, setelan, keluar)
    keadaan.tafsir, keadaan.tanggal = dict(data.get("tafsir") or {}), day_of(data, "tanggal")
    opts: dict[str, Any] = {name: _given(data[name]) for name in rute.masukan if name in data}
    known = {param.name for param in rute.perintah.params}
    if kunci is not None and "kunci" in known:
        opts["kunci"] = kunci
    if "ya" in known:
        opts["ya"] = True
    if "templat" in known and setelan.templat is not None:
        opts["templat"] = setelan.templat
    opts.update(unggahan or {})
    if berkas is not None:
        opts[rute.tujuan] = berkas
    elif "bentuk" in known:
        opts["bentuk"] = "json"
    try:
        with _context(rute, keadaan, opts) as ctx:
            ctx.command.invoke(ctx)
    except click.exceptions.Exit:
        return  # "not whole" and the like: the answer says so
    except click.UsageError as error:
        raise SalahPakai(usage_message(error)) from error


def _given(value: Any) -> Any:
    if isinstance(value, dict):
        return list(value.items())
    return value if isinstance(value, bool | list) else str(value)


def _context(rute: RutePerintah, keadaan: Keadaan, opts: Mapping[str, Any]) -> click.Context:
    """A context as the command line would make it, from values and not from words."""
    ctx: click.Context = KonteksPerintah(akar, info_name=PROG, obj=keadaan)
    found: click.Command = akar
    for word in rute.kata.split():
        found = copy(command_below(found, ctx, word))
        ctx = KonteksPerintah(found, parent=ctx, info_name=word)
    params = {param.name: param for param in found.params}
    shaped = {name: _shaped(params[name], value) for name, value in opts.items()}
    # Stands where click parses words: values come as they were given, so that none is taken for an option.
    parser = found.make_parser(ctx)
    parser.parse_args = lambda args: (dict(shaped), [], [])  # type: ignore[method-assign]
    found.make_parser = lambda ctx: parser  # type: ignore[method-assign]
    with ctx.scope(cleanup=False):
        found.parse_args(ctx, [])
    return ctx


def _shaped(param: click.Parameter, value: Any) -> Any:
    if isinstance(value, list):
        return tuple(tuple(one) if isinstance(one, list) else one for one in value)
    return value


def answer(
    rute: RutePerintah, data: Mapping[str, Any], sistem: SistemTersimpan, setelan: Setelan, **lain: Any
) -> JawabanRest:
    """All of a command's answer: its JSON, or the file asked for."""
    ending = data.get("berkas", rute.berkas[0] if rute.hanya_berkas else None)
    if ending is None:
        parts: list[str] = []
        run_command(rute, data, sistem, setelan, parts.extend, **lain)
        return JawabanRest("".join(parts).encode())
    with tempfile.TemporaryDirectory(prefix="tatakerja-") as folder:
        name = f"{rute.kata.replace(' ', '-')}.{ending}"
        path = Path(folder, name)
        run_command(rute, data, sistem, setelan, _drained, berkas=str(path), **lain)
        return JawabanRest(path.read_bytes(), name)


def _drained(lines: Iterable[str]) -> None:
    for _ in lines:
        pass


def journal_day(sistem: SistemTersimpan) -> date:
    """The day by the journal's clock."""
    return sistem.jurnal.sekarang().date()
