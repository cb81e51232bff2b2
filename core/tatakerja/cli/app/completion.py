"""Types of values that a shell completes from what is installed, from the organisation, and from the database."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

import click

from tatakerja.cli.app.context import Keadaan

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_MOST = 50


class _Dilengkapi(click.ParamType[str], ABC):
    """A text whose beginnings a shell completes. What can't be looked up is simply not offered."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The text as it is."""
        return str(value)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
        """What begins so, or whose name has it, each with its name."""
        from click.shell_completion import CompletionItem

        from tatakerja.values.galat import GalatTatakerja

        typed = incomplete.casefold()
        try:
            with ctx:
                known = list(self.known(Keadaan.dari(ctx)))
        except (GalatTatakerja, click.UsageError):
            return []
        begun = (
            CompletionItem(value, help=name)
            for value, name in known
            if value.casefold().startswith(typed) or (typed and typed in name.casefold())
        )
        return list(islice(begun, _MOST))

    @abstractmethod
    def known(self, keadaan: Keadaan) -> Iterable[tuple[str, str]]:
        """Every value there is, with what it is called."""


class Daerah(_Dilengkapi):
    """The name of an installed regulation, or a folder."""

    name = "DAERAH"

    def known(self, keadaan: Keadaan) -> Iterator[tuple[str, str]]:
        """The installed ones."""
        from tatakerja.rules.registry import plugin_terpasang

        return ((one.nama, one.distribusi) for one in plugin_terpasang())


class Nip(_Dilengkapi):
    """A NIP, or a name that one employee alone has."""

    name = "NIP"

    def known(self, keadaan: Keadaan) -> Iterator[tuple[str, str]]:
        """The employees of the organisation chosen."""
        return ((one.nip, one.nama) for one in keadaan.buka().organisasi.pegawai)


class KodeUnit(_Dilengkapi):
    """The code of a unit."""

    name = "UNIT"

    def known(self, keadaan: Keadaan) -> Iterator[tuple[str, str]]:
        """The units of the organisation chosen."""
        return ((one.kode, one.nama) for one in keadaan.buka(beberapa=True).susunan().unit)


class IdPenugasan(_Dilengkapi):
    """The id of an assignment."""

    name = "ID"

    def known(self, keadaan: Keadaan) -> Iterator[tuple[str, str]]:
        """Those in the database."""
        return ((one.id, one.status) for one in keadaan.buka_tersimpan().daftar())


NIP, UNIT, ID = Nip(), KodeUnit(), IdPenugasan()
