"""One plugin manager per opened system, holding the layers of one regency and nothing else.

The layers are the baseline, at most one plugin that the regency names as its base, and the regency. What pluggy leaves
unchecked is checked here, with a message that names plugin, hook and remedy: a misspelt hook, one of an older version,
a forgotten marker, a wrapper. ``layer`` asks the hooks and checks what they return.
"""

import inspect
from importlib import import_module
from os import PathLike
from typing import TYPE_CHECKING

import pluggy

from tatakerja.rules import baseline, hookspecs
from tatakerja.rules.check.fault import Masalah
from tatakerja.rules.inherit import BASELINE
from tatakerja.rules.layer import HOOKS, PREFIX, Lapisan
from tatakerja.rules.marker import PROJECT
from tatakerja.rules.registry import HOOK_LAMA, berupa_folder, cari_plugin
from tatakerja.values.galat import GalatPlugin, RegulasiTidakDikenal
from tatakerja.values.regulasi import Kosakata, Regulasi
from tatakerja.values.teks import maksudnya

if TYPE_CHECKING:
    from tatakerja.values.contoh import Kerangka
    from tatakerja.values.pengaturan import Pengaturan


class PluginManager:
    """The layers of one regency.

    :ivar nama: the regency's plugin in messages.
    :ivar terpasang: whether it was chosen by its installed name, which its regulation must then have.
    :ivar inti: the baseline, which offers shapes only.
    :ivar dasar: the plugin on which the regency builds; None for most.
    :ivar daerah: the regency.
    :param plugin: name of an installed regency; path of a folder of regulation files, whose Python isn't run; or the
        plugin itself, a module or any object with hooks.
    :raises RegulasiTidakDikenal: if no plugin of that name is installed.
    :raises GalatPlugin: if it can't be imported or its hooks are faulty; lists all problems.
    :raises GalatRegulasi: if its files are faulty; lists all faults.
    """

    def __init__(self, plugin: str | object) -> None:
        if isinstance(plugin, str | PathLike) and berupa_folder(plugin):
            # Reading files takes much that an installed plugin in Python never needs.
            from tatakerja.rules.berkas.open import buka_folder

            plugin = buka_folder(plugin)
        self.terpasang = isinstance(plugin, str)
        self.nama = plugin if isinstance(plugin, str) else _name_of(plugin)
        self._manager = pluggy.PluginManager(PROJECT)
        self._manager.add_hookspecs(hookspecs)
        self.inti = self._register(BASELINE, baseline)
        self.daerah = self._register(self.nama, muat_plugin(plugin) if isinstance(plugin, str) else plugin)
        self.dasar = self._base()

    def regulasi(self) -> Regulasi:
        """The regency's regulation."""
        return self.daerah.regulasi()

    def kosakata(self) -> Kosakata:
        """The regency's vocabulary, with that of its base plugin."""
        own = self.daerah.kosakata()
        return own if self.dasar is None else own.di_atas(self.dasar.kosakata())

    def contoh(self) -> "Kerangka | None":
        """The skeleton for sample organisations, its own or the base plugin's; None if there is none."""
        found = self.daerah.contoh()
        return self.dasar.contoh() if found is None and self.dasar is not None else found

    def pengaturan(self) -> "Pengaturan":
        """What the regency settles for itself, by its plugin and, where that says nothing, the base plugin."""
        from tatakerja.values.pengaturan import Pengaturan

        below = None if self.dasar is None else self.dasar.pengaturan()
        return (self.daerah.pengaturan() or Pengaturan()).di_atas(below or Pengaturan())

    def hook_terpasang(self) -> tuple[str, ...]:
        """The hooks that the regency implements, in the order of a case."""
        return self.daerah.hook

    def _register(self, nama: str, plugin: object) -> Lapisan:
        problems = _misspelt(plugin) + _unmarked(self._manager, plugin)
        if problems:
            raise GalatPlugin(nama, tuple(problems))
        try:
            self._manager.register(plugin, name=nama)
            self._manager.check_pending()
        except (pluggy.PluginValidationError, ValueError) as error:
            raise GalatPlugin(nama, (f"hook ditolak: {' '.join(str(error).split())}",)) from error
        implemented = {caller.name for caller in self._manager.get_hookcallers(plugin) or ()}
        return Lapisan(nama, tuple(hook for hook in HOOKS if hook in implemented), self._manager)

    def _base(self) -> Lapisan | None:
        if "tatakerja_regulasi" not in self.daerah.hook or not (nama := self.regulasi().plugin_dasar):
            return None
        if nama in (self.nama, self.regulasi().nama):
            raise self._wrong_base(nama, "menyebut dirinya sendiri sebagai plugin_dasar; sebut plugin lain")
        if nama == BASELINE:
            raise self._wrong_base(nama, f"plugin_dasar {nama!r}: lapisan dasar inti selalu ada; hapus baris itu")
        try:
            layer = self._register(nama, muat_plugin(nama))
        except GalatPlugin as error:
            raise GalatPlugin(self.nama, tuple(f"plugin_dasar {nama!r}: {one}" for one in error.masalah)) from error
        except RegulasiTidakDikenal as error:
            raise self._wrong_base(nama, f"plugin_dasar: {error}") from error
        if further := layer.regulasi().plugin_dasar:
            raise self._wrong_base(
                nama,
                f"plugin_dasar {nama!r} sendiri dibangun di atas {further!r}; di bawah satu daerah paling banyak "
                f"ada satu plugin dasar, maka sebut {further!r} atau tulis sendiri baris yang diperlukan",
            )
        return layer

    def _wrong_base(self, nama: str, isi: str) -> GalatPlugin:
        """What is wrong with the name of a base plugin, with file and line where the regency's layer knows them."""
        where = self.daerah.letak(Masalah("regulasi", self.regulasi().nama, ("plugin_dasar", nama), isi))
        return GalatPlugin(self.nama, (isi,)) if where is None else GalatPlugin(self.nama, (), (f"{where}: {isi}",))


def muat_plugin(name: str) -> object:
    """An installed plugin itself, imported.

    :raises RegulasiTidakDikenal: if no plugin of that name is installed.
    :raises GalatPlugin: if it can't be imported.
    """
    found = cari_plugin(name)
    module, _, attribute = found.modul.partition(":")
    try:
        plugin: object = import_module(module)
        for part in filter(None, attribute.split(".")):
            plugin = getattr(plugin, part)
    except Exception as error:
        raise GalatPlugin(
            name, (f"modul {found.modul} ({found.distribusi}) gagal diimpor: {type(error).__name__}: {error}",)
        ) from error
    return plugin


def _name_of(plugin: object) -> str:
    name = getattr(plugin, "__name__", None) or type(plugin).__name__
    return str(name).rpartition(".")[2].removeprefix(PREFIX)


def _misspelt(plugin: object) -> list[str]:
    problems = []
    for name in dir(plugin):
        if not name.startswith(PREFIX) or name in HOOKS or not inspect.isroutine(getattr(plugin, name)):
            continue
        if successors := HOOK_LAMA.get(name):
            problems.append(f"hook {name} berasal dari API lama; bagi barisnya kepada {', '.join(successors)}")
            continue
        hint = maksudnya(name, HOOKS, f"hook yang ada: {', '.join(HOOKS)}")
        problems.append(f"hook {name} tidak dikenal; {hint}")
    return problems


def _unmarked(manager: pluggy.PluginManager, plugin: object) -> list[str]:
    problems = []
    for name in HOOKS:
        if not hasattr(plugin, name):
            continue
        options = manager.parse_hookimpl_opts(plugin, name)
        if options is None:
            problems.append(f"hook {name} tidak ditandai; beri dekorator @hookimpl dari tatakerja")
        elif options["wrapper"] or options["hookwrapper"]:
            problems.append(
                f"hook {name} membungkus lapisan lain; kembalikan barisnya sendiri, dan nyatakan yang diganti dengan "
                "menggantikan"
            )
    return problems
