"""One plugin manager per opened system, holding the baseline and the chosen regency, and nothing else.

What pluggy leaves unchecked is checked here, with a message that names plugin, hook and remedy: a misspelt hook, a
forgotten marker, a result of the wrong type. Nobody else calls a hook.
"""

import difflib
import inspect
import types
from collections.abc import Sequence
from importlib import import_module
from typing import Any, TypeVar

import pluggy

from tatakerja.rules import baseline, hookspecs
from tatakerja.rules.marker import PROJECT
from tatakerja.rules.registry import cari_plugin
from tatakerja.values.adopsi import Adopsi
from tatakerja.values.alur import AturanAlur, AturanTim, Muatan
from tatakerja.values.anomali import Anomali
from tatakerja.values.contoh import Kerangka
from tatakerja.values.evaluasi import AturanEvaluasi
from tatakerja.values.galat import GalatPlugin
from tatakerja.values.kedudukan import AturanKedudukan
from tatakerja.values.pelaporan import AturanKendala, AturanLaporan, AturanPermintaan
from tatakerja.values.regulasi import Kosakata, Regulasi
from tatakerja.values.tahapan import AturanTahapan, Kewajiban, Predikat, TanggungJawab

HOOKS: tuple[str, ...] = tuple(name for name in vars(hookspecs) if name.startswith("tatakerja_"))
_PREFIX = "tatakerja_"
T = TypeVar("T")


class PluginManager:
    """The hooks of one regency and the baseline, a typed method per hook.

    :ivar nama: the plugin's name in messages.
    :ivar terpasang: whether it was chosen by its installed name, which its regulation must then have.
    :param plugin: name of an installed regency, or the plugin itself, a module or any object with hooks.
    :raises RegulasiTidakDikenal: if no plugin of that name is installed.
    :raises GalatPlugin: if it can't be imported or its hooks are faulty; lists all problems.
    """

    def __init__(self, plugin: str | object) -> None:
        if isinstance(plugin, str):
            self.nama, self.terpasang = plugin, True
            self._plugin: object = _load(plugin)
        else:
            self.nama, self.terpasang, self._plugin = _name_of(plugin), False, plugin
        self._manager = pluggy.PluginManager(PROJECT)
        self._manager.add_hookspecs(hookspecs)
        problems = _misspelt(self._plugin) + _unmarked(self._manager, self._plugin)
        if problems:
            raise GalatPlugin(self.nama, tuple(problems))
        self._manager.register(baseline, name="baseline")
        try:
            self._manager.register(self._plugin, name=self.nama)
            self._manager.check_pending()
        except (pluggy.PluginValidationError, ValueError) as error:
            raise GalatPlugin(self.nama, (f"hook ditolak: {' '.join(str(error).split())}",)) from error

    def regulasi(self) -> Regulasi:
        """The regulation's metadata."""
        found = self._one("tatakerja_regulasi", Regulasi)
        if found is None:
            raise GalatPlugin(self.nama, ("hook tatakerja_regulasi tidak ada; setiap plugin wajib memberikannya",))
        return found

    def kosakata(self) -> Kosakata:
        """The regency's vocabulary; empty if it gives none."""
        return self._one("tatakerja_kosakata", Kosakata) or Kosakata()

    def anomali(self) -> tuple[Anomali, ...]:
        """The text's anomalies; empty if none are recorded."""
        return self._rows("tatakerja_anomali", (Anomali,))

    def kedudukan(self) -> tuple[AturanKedudukan | Adopsi, ...]:
        """The regency's rows on kedudukan, adoptions not yet expanded."""
        return self._rows("tatakerja_kedudukan", (AturanKedudukan, Adopsi))

    def penugasan(self) -> tuple[AturanAlur | AturanTim | Muatan | Adopsi, ...]:
        """The regency's rows on penugasan, adoptions not yet expanded; empty if it gives none."""
        return self._rows("tatakerja_penugasan", (AturanAlur, AturanTim, Muatan, Adopsi))

    def evaluasi(self) -> tuple[AturanEvaluasi | Adopsi, ...]:
        """The regency's rows on evaluasi, adoptions not yet expanded; empty if it gives none."""
        return self._rows("tatakerja_evaluasi", (AturanEvaluasi, Adopsi))

    def pelaporan(self) -> tuple[AturanLaporan | AturanPermintaan | AturanKendala, ...]:
        """The regency's rows on pelaporan; empty if it gives none."""
        return self._rows("tatakerja_pelaporan", (AturanLaporan, AturanPermintaan, AturanKendala))

    def tahapan(self) -> tuple[AturanTahapan | TanggungJawab | Kewajiban, ...]:
        """The regency's stages, responsibilities and obligations; empty if it gives none."""
        return self._rows("tatakerja_tahapan", (AturanTahapan, TanggungJawab, Kewajiban))

    def predikat(self) -> tuple[Predikat, ...]:
        """The names of ratings; empty if it gives none."""
        return self._rows("tatakerja_predikat", (Predikat,))

    def bentuk_kedudukan(self) -> tuple[AturanKedudukan, ...]:
        """The shapes of the baseline."""
        return tuple(baseline.tatakerja_kedudukan())

    def bentuk_alur(self) -> tuple[AturanAlur, ...]:
        """The shapes of routes of the baseline."""
        return tuple(baseline.tatakerja_penugasan())

    def bentuk_evaluasi(self) -> tuple[AturanEvaluasi, ...]:
        """The shapes of review chains of the baseline."""
        return tuple(baseline.tatakerja_evaluasi())

    def contoh(self) -> Kerangka | None:
        """The skeleton for sample organisations; None if the plugin has none."""
        return self._one("tatakerja_contoh", Kerangka)

    def hook_terpasang(self) -> tuple[str, ...]:
        """The hooks that the regency implements, in the order of a case."""
        return tuple(hook for hook in HOOKS if hasattr(self._plugin, hook))

    def _call(self, hook: str) -> Any:
        if not hasattr(self._plugin, hook):
            return None
        caller = self._manager.subset_hook_caller(hook, remove_plugins=[baseline])
        try:
            answer = caller()
        except Exception as error:
            raise GalatPlugin(self.nama, (f"hook {hook} gagal: {type(error).__name__}: {error}",)) from error
        return answer if caller.spec is not None and caller.spec.opts["firstresult"] else answer[0]

    def _one(self, hook: str, kind: type[T]) -> T | None:
        answer = self._call(hook)
        if answer is not None and not isinstance(answer, kind):
            raise GalatPlugin(self.nama, (f"hook {hook} mengembalikan {type(answer).__name__}; harus {kind.__name__}",))
        return answer

    def _rows(self, hook: str, kinds: tuple[type, ...]) -> tuple[Any, ...]:
        answer = self._call(hook)
        if answer is None:
            return ()
        names = " atau ".join(kind.__name__ for kind in kinds)
        if not isinstance(answer, Sequence) or isinstance(answer, str):
            raise GalatPlugin(self.nama, (f"hook {hook} mengembalikan {type(answer).__name__}; harus barisan {names}",))
        wrong = tuple(
            f"hook {hook}, baris ke-{number}: {type(row).__name__}; harus {names}"
            for number, row in enumerate(answer, start=1)
            if not isinstance(row, kinds)
        )
        if wrong:
            raise GalatPlugin(self.nama, wrong)
        return tuple(answer)


def _load(name: str) -> types.ModuleType:
    plugin = cari_plugin(name)
    try:
        return import_module(plugin.modul)
    except Exception as error:
        raise GalatPlugin(
            name, (f"modul {plugin.modul} ({plugin.distribusi}) gagal diimpor: {type(error).__name__}: {error}",)
        ) from error


def _name_of(plugin: object) -> str:
    name = getattr(plugin, "__name__", None) or type(plugin).__name__
    return str(name).rpartition(".")[2].removeprefix(_PREFIX)


def _misspelt(plugin: object) -> list[str]:
    problems = []
    for name in dir(plugin):
        if not name.startswith(_PREFIX) or name in HOOKS or not inspect.isroutine(getattr(plugin, name)):
            continue
        near = difflib.get_close_matches(name, HOOKS, n=1)
        hint = f"maksudnya {near[0]}?" if near else f"hook yang ada: {', '.join(HOOKS)}"
        problems.append(f"hook {name} tidak dikenal; {hint}")
    return problems


def _unmarked(manager: pluggy.PluginManager, plugin: object) -> list[str]:
    return [
        f"hook {name} tidak ditandai; beri dekorator @hookimpl dari tatakerja"
        for name in HOOKS
        if hasattr(plugin, name) and manager.parse_hookimpl_opts(plugin, name) is None
    ]
