"""The extensions of one run: found when they are needed, asked one by one, and never able to break anything else."""

import inspect
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from importlib import import_module
from threading import RLock
from typing import TYPE_CHECKING, Any, TypeVar

import pluggy

from tatakerja.border.distributions import serves
from tatakerja.extensions import hookspecs
from tatakerja.extensions.marker import EXTENSION_PROJECT
from tatakerja.extensions.registry import (
    EKSTENSI_BAWAAN,
    EXTENSION_API,
    EXTENSION_API_GROUP,
    EkstensiTerpasang,
    ekstensi_bawaan,
    ekstensi_lain,
)
from tatakerja.extensions.values import BentukKeluaran, DokumenBertanda, DokumenTerbit, Kabar, PerintahBaru
from tatakerja.values.teks import maksudnya

if TYPE_CHECKING:
    from tatakerja.values.galat import Lapor

EXTENSION_PREFIX = "ekstensi_"
EXTENSION_HOOKS: tuple[str, ...] = tuple(name for name in vars(hookspecs) if name.startswith(EXTENSION_PREFIX))
T = TypeVar("T")


class Ekstensi:
    """The core's own extensions, and those installed beside it, each loaded when it is first asked.

    :param lapor: takes a line in Indonesian about an extension that can't be used; it was left out.
    :param lain: whether extensions of other distributions are used.
    """

    def __init__(self, lapor: "Lapor", *, lain: bool = True) -> None:
        self._tell = lapor
        self._told: set[str] = set()
        self._lain = lain
        self._manager = pluggy.PluginManager(EXTENSION_PROJECT)
        self._manager.add_hookspecs(hookspecs)
        self._loaded_all = False
        self._loading = RLock()  # threads of a service ask at the same time

    def _lapor(self, line: str) -> None:
        """Report a line, once."""
        if line not in self._told:
            self._told.add(line)
            self._tell(line)

    # Commands and formats ---------------------------------------------------------------------------------------------

    def perintah(self, inti: Container[str] = ()) -> dict[str, PerintahBaru]:
        """The commands of all extensions, by name, the core's own extensions first.

        :param inti: names of commands that aren't an extension's; one that an extension has, too, is reported.
        """
        found = _unique(self._offered("ekstensi_perintah", PerintahBaru), lambda one: one.nama, self._lapor)
        for nama in [nama for nama in found if nama in inti]:
            self._lapor(
                f"peringatan: perintah {nama!r} dari ekstensi ({found.pop(nama).tujuan}) kalah oleh yang bawaan"
            )
        return found

    def perintah_bernama(self, nama: str) -> PerintahBaru | None:
        """One command; None if no extension has it. Other distributions are asked only where the core's own lack it."""
        own = (one for _, one in self._offered("ekstensi_perintah", PerintahBaru, lain=False) if one.nama == nama)
        return next(own, None) or self.perintah().get(nama)

    def bentuk(self, apa: str) -> dict[str, BentukKeluaran]:
        """The forms in which a command's answers can be put out, by name, the core's own first."""
        fit = ((who, one) for who, one in self._offered("ekstensi_bentuk", BentukKeluaran) if one.menulis(apa))
        return _unique(fit, lambda one: one.nama, self._lapor)

    def bentuk_bernama(self, nama: str, apa: str) -> BentukKeluaran | None:
        """One form for a command; None if no extension has it. Other distributions are asked as for commands."""
        for _, one in self._offered("ekstensi_bentuk", BentukKeluaran, lain=False):
            if one.nama == nama and one.menulis(apa):
                return one
        return self.bentuk(apa).get(nama)

    # What happened ----------------------------------------------------------------------------------------------------

    def kabarkan(self, kabar: Iterable[Kabar]) -> None:
        """Tell every observer what was stored; what goes wrong is reported, and stops nothing."""
        observers = self._implementing("ekstensi_kabar")
        for one in kabar:
            for name in observers:
                self._ask(name, "ekstensi_kabar", kabar=one)

    def menangani_dokumen(self) -> bool:
        """Whether any extension handles issued documents, so that printing one is worth its while."""
        return bool(self._implementing("ekstensi_dokumen"))

    def tangani(self, dokumen: DokumenTerbit) -> list[DokumenBertanda]:
        """Hand an issued document to every handler.

        :returns: the signed documents that come back, to be kept beside it.
        """
        signed = []
        for name in self._implementing("ekstensi_dokumen"):
            answer = self._ask(name, "ekstensi_dokumen", dokumen=dokumen)
            if isinstance(answer, DokumenBertanda):
                signed.append(answer)
            elif answer is not None:
                self._lapor(_unfit(name, f"hook ekstensi_dokumen mengembalikan {type(answer).__name__}"))
        return signed

    # Loading and asking -----------------------------------------------------------------------------------------------

    def _offered(self, hook: str, kind: type[T], *, lain: bool = True) -> Iterator[tuple[str, T]]:
        """What extensions offer, each with the name of its extension."""
        for name in self._implementing(hook, lain=lain):
            answer = self._ask(name, hook)
            if answer is None:
                continue
            if not isinstance(answer, Sequence) or not all(isinstance(one, kind) for one in answer):
                self._lapor(_unfit(name, f"hook {hook} harus mengembalikan barisan {kind.__name__}"))
                continue
            for one in answer:
                yield name, one

    def _load_for(self, hook: str, *, lain: bool) -> None:
        """Load what implements a hook and isn't loaded yet."""
        for found in ekstensi_bawaan(hook):
            if not self._manager.has_plugin(found.nama):
                self._load(found)
        if lain and self._lain and not self._loaded_all:
            self._loaded_all = True
            for found in ekstensi_lain():
                if found.nama in EKSTENSI_BAWAAN or self._manager.has_plugin(found.nama):
                    self._lapor(_unfit(found.nama, f"nama itu sudah dipakai; {found.distribusi} memerlukan nama lain"))
                else:
                    self._load(found)

    def _implementing(self, hook: str, *, lain: bool = True) -> list[str]:
        """The names of those that implement a hook, the core's own first; loads what isn't loaded yet.

        :param lain: whether those of other distributions are wanted, too.
        """
        with self._loading:
            self._load_for(hook, lain=lain)
        named = self._manager.list_name_plugin()
        own = [(name, plugin) for name, plugin in named if name in EKSTENSI_BAWAAN]
        others = [(name, plugin) for name, plugin in named if name not in EKSTENSI_BAWAAN]
        return [
            name
            for name, plugin in own + (others if lain else [])
            if any(caller.name == hook for caller in self._manager.get_hookcallers(plugin) or ())
        ]

    def _ask(self, name: str, hook: str, **given: Any) -> Any:
        """One extension's answer; None, and a report, where it fails."""
        others = [plugin for other, plugin in self._manager.list_name_plugin() if other != name]
        try:
            answers = self._manager.subset_hook_caller(hook, remove_plugins=others)(**given)
        except (Exception, SystemExit) as error:  # what an extension does must not reach whoever asked
            self._lapor(_unfit(name, f"hook {hook} gagal ({type(error).__name__}: {_line(error)})"))
            return None
        return answers[0] if answers else None

    def _load(self, found: EkstensiTerpasang) -> None:
        """Import and register an extension, or report why it can't be."""
        if not serves(found.api, EXTENSION_API):
            written = f"untuk API {found.api.replace('.', ' sampai ')}" if found.api else "tanpa versi API"
            why = f'{found.distribusi} ditulis {written}, bukan {EXTENSION_API}; nyatakan dalam "{EXTENSION_API_GROUP}"'
            self._lapor(_unfit(found.nama, why))
            return
        try:
            plugin = load_object(found.modul)
            problem = _misspelt(plugin) or _unmarked(self._manager, plugin)
            if not problem:
                self._manager.register(plugin, name=found.nama)
        except (Exception, SystemExit) as error:  # nor must what it does while it is imported
            problem = f"{found.modul} tidak dapat dimuat ({type(error).__name__}: {_line(error)})"
        if problem:
            self._lapor(_unfit(found.nama, problem))


def load_object(where: str) -> Any:
    """What is at ``module:attribute``, or a module."""
    module, _, attribute = where.partition(":")
    found: Any = import_module(module)
    for part in filter(None, attribute.split(".")):
        found = getattr(found, part)
    return found


def _misspelt(plugin: object) -> str:
    for name in dir(plugin):
        if (
            name.startswith(EXTENSION_PREFIX)
            and name not in EXTENSION_HOOKS
            and inspect.isroutine(getattr(plugin, name))
        ):
            return f"hook {name} tidak dikenal; " + maksudnya(
                name, EXTENSION_HOOKS, f"ada: {', '.join(EXTENSION_HOOKS)}"
            )
    return ""


def _unmarked(manager: pluggy.PluginManager, plugin: object) -> str:
    for name in EXTENSION_HOOKS:
        if hasattr(plugin, name) and manager.parse_hookimpl_opts(plugin, name) is None:
            return f"hook {name} tidak ditandai; beri dekorator @ekstensi dari tatakerja.extensions"
    return ""


def _unique(found: Iterable[tuple[str, T]], key: Callable[[T], str], lapor: "Lapor") -> dict[str, T]:
    """What was offered, by name; a name that is offered again is reported."""
    result: dict[str, T] = {}
    givers: dict[str, str] = {}
    for giver, one in found:
        name = key(one)
        if name in result:
            lapor(_unfit(giver, f"{name!r} sudah diberikan ekstensi {givers[name]!r}; yang kedua diabaikan"))
            continue
        result[name], givers[name] = one, giver
    return result


def _unfit(nama: str, why: str) -> str:
    return f"peringatan: ekstensi {nama!r}: {why}"


def _line(error: BaseException) -> str:
    return " ".join(str(error).split())[:200]
