"""One layer of rules: what a plugin answers to each hook, asked through pluggy and checked.

Hooks are called here and nowhere else. A layer is asked for itself, by pluggy's caller for that plugin, so that it is
known whose row is at fault and which layer answered.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import attrs
import pluggy

from tatakerja.rules import hookspecs
from tatakerja.rules.check.fault import Masalah
from tatakerja.values.alur import AturanAlur, AturanTim, Muatan, Sisipan
from tatakerja.values.anomali import Anomali
from tatakerja.values.aturan import Adopsi, Diam
from tatakerja.values.evaluasi import AturanEvaluasi
from tatakerja.values.galat import GalatPlugin, GalatTatakerja
from tatakerja.values.kedudukan import AturanKedudukan
from tatakerja.values.pelaksanaan import AturanKetentuan, AturanKoordinasi, AturanPengarah
from tatakerja.values.pelaporan import AturanKendala, AturanLaporan, AturanPermintaan
from tatakerja.values.regulasi import Kosakata, Regulasi
from tatakerja.values.tahapan import AturanTahapan, Kewajiban, Predikat, TanggungJawab

if TYPE_CHECKING:
    from tatakerja.values.contoh import Kerangka
    from tatakerja.values.pengaturan import Pengaturan

PREFIX = "tatakerja_"
HOOKS: tuple[str, ...] = tuple(name for name in vars(hookspecs) if name.startswith(PREFIX))
"""The names of all hooks, in the order of a case."""

T = TypeVar("T")


_BASELINE = "tatakerja.rules.baseline"


@attrs.frozen(eq=False)
class Lapisan:
    """A plugin that is registered with a manager, a typed method per hook.

    :ivar nama: the name under which it is registered, and is called in messages.
    :ivar hook: the hooks that it implements, in the order of a case.
    """

    nama: str
    hook: tuple[str, ...]
    _manager: pluggy.PluginManager

    def regulasi(self) -> Regulasi:
        """The regulation's metadata.

        :raises GalatPlugin: if the plugin gives none.
        """
        found = self._one("tatakerja_regulasi", Regulasi)
        if found is None:
            raise GalatPlugin(self.nama, ("hook tatakerja_regulasi tidak ada; setiap plugin wajib memberikannya",))
        return found

    def kosakata(self) -> Kosakata:
        """The regency's vocabulary; empty if it gives none."""
        return self._one("tatakerja_kosakata", Kosakata) or Kosakata()

    def anomali(self) -> tuple[Anomali, ...]:
        """The text's anomalies; empty if none are recorded."""
        return self._rows("tatakerja_anomali", Anomali)

    def anomali_redaksional(self) -> tuple[Anomali, ...]:
        """The flaws that change no answer; empty if none are recorded."""
        return self._rows("tatakerja_anomali_redaksional", Anomali)

    def kedudukan(self) -> tuple[AturanKedudukan | Adopsi, ...]:
        """The rows on kedudukan, adoptions not yet expanded."""
        return self._rows("tatakerja_kedudukan", AturanKedudukan, Adopsi)

    def alur(self) -> tuple[AturanAlur | Adopsi, ...]:
        """The routes of assignments, adoptions not yet expanded."""
        return self._rows("tatakerja_alur", AturanAlur, Adopsi)

    def sisipan(self) -> tuple[Sisipan, ...]:
        """The steps added to several routes at once."""
        return self._rows("tatakerja_sisipan", Sisipan)

    def tim(self) -> tuple[AturanTim, ...]:
        """The remarks on teams."""
        return self._rows("tatakerja_tim", AturanTim)

    def muatan(self) -> tuple[Muatan, ...]:
        """What documents must state."""
        return self._rows("tatakerja_muatan", Muatan)

    def pengarah(self) -> tuple[AturanPengarah, ...]:
        """Under whose direction work is done."""
        return self._rows("tatakerja_pengarah", AturanPengarah)

    def koordinasi(self) -> tuple[AturanKoordinasi, ...]:
        """With whom work is coordinated."""
        return self._rows("tatakerja_koordinasi", AturanKoordinasi)

    def ketentuan(self) -> tuple[AturanKetentuan, ...]:
        """What those who work owe."""
        return self._rows("tatakerja_ketentuan", AturanKetentuan)

    def laporan(self) -> tuple[AturanLaporan, ...]:
        """Who reports to whom."""
        return self._rows("tatakerja_laporan", AturanLaporan)

    def permintaan(self) -> tuple[AturanPermintaan, ...]:
        """Who may demand a report."""
        return self._rows("tatakerja_permintaan", AturanPermintaan)

    def kendala(self) -> tuple[AturanKendala, ...]:
        """Who decides on a team's obstacles."""
        return self._rows("tatakerja_kendala", AturanKendala)

    def tahapan(self) -> tuple[AturanTahapan, ...]:
        """The stages of work."""
        return self._rows("tatakerja_tahapan", AturanTahapan)

    def tanggung_jawab(self) -> tuple[TanggungJawab, ...]:
        """The responsibilities of roles."""
        return self._rows("tatakerja_tanggung_jawab", TanggungJawab)

    def kewajiban(self) -> tuple[Kewajiban, ...]:
        """The obligations of chapters that aren't executed here."""
        return self._rows("tatakerja_kewajiban", Kewajiban)

    def evaluasi(self) -> tuple[AturanEvaluasi | Adopsi, ...]:
        """The chains of review, adoptions not yet expanded."""
        return self._rows("tatakerja_evaluasi", AturanEvaluasi, Adopsi)

    def diam(self) -> tuple[Diam, ...]:
        """The declared silences."""
        return self._rows("tatakerja_diam", Diam)

    def predikat(self) -> tuple[Predikat, ...]:
        """The names of ratings."""
        return self._rows("tatakerja_predikat", Predikat)

    def letak(self, masalah: Masalah) -> str | None:
        """Where a fault stands, if the layer knows."""
        if "tatakerja_letak" not in self.hook:
            return None
        asked = {"jenis": masalah.jenis, "kode": masalah.kode, "jalur": masalah.jalur}
        found = next(iter(self._answers("tatakerja_letak", **asked)), None)
        return found if isinstance(found, str) else None

    def contoh(self) -> "Kerangka | None":
        """The skeleton for sample organisations; None if the plugin has none."""
        from tatakerja.values.contoh import Kerangka  # no answer needs it

        return self._one("tatakerja_contoh", Kerangka)

    def pengaturan(self) -> "Pengaturan | None":
        """What the regency settles for itself; None if the plugin has nothing to say."""
        from tatakerja.values.pengaturan import Pengaturan  # no answer needs it

        return self._one("tatakerja_pengaturan", Pengaturan)

    def bentuk_kedudukan(self) -> tuple[AturanKedudukan, ...]:
        """The shapes of kedudukan offered to later layers."""
        return self._rows("tatakerja_bentuk_kedudukan", AturanKedudukan)

    def bentuk_alur(self) -> tuple[AturanAlur, ...]:
        """The shapes of routes offered to later layers."""
        return self._rows("tatakerja_bentuk_alur", AturanAlur)

    def bentuk_evaluasi(self) -> tuple[AturanEvaluasi, ...]:
        """The shapes of chains of review offered to later layers."""
        return self._rows("tatakerja_bentuk_evaluasi", AturanEvaluasi)

    def _answers(self, hook: str, **asked: object) -> list[Any]:
        """What the layer gives, as pluggy hands it over: a list of one answer, empty for None."""
        others = [plugin for name, plugin in self._manager.list_name_plugin() if name != self.nama]
        caller = self._manager.subset_hook_caller(hook, remove_plugins=others)
        try:
            answer = caller(**asked)
        except GalatTatakerja:
            raise  # it already says what is wrong, where, and what to do
        except Exception as error:
            raise GalatPlugin(self.nama, (f"hook {hook} gagal: {type(error).__name__}: {error}",)) from error
        if caller.spec is not None and caller.spec.opts["firstresult"]:
            return [] if answer is None else [answer]
        return list(answer)

    def _one(self, hook: str, kind: type[T]) -> T | None:
        if hook not in self.hook:
            return None
        answer = next(iter(self._answers(hook)), None)
        if not isinstance(answer, kind):
            raise GalatPlugin(self.nama, (f"hook {hook} mengembalikan {_kind(answer)}; harus {kind.__name__}",))
        self._check_values(hook, [answer])
        return answer

    def _rows(self, hook: str, *kinds: type) -> tuple[Any, ...]:
        if hook not in self.hook:
            return ()
        answer = next(iter(self._answers(hook)), None)
        names = " atau ".join(kind.__name__ for kind in kinds)
        if not isinstance(answer, Sequence) or isinstance(answer, str):
            raise GalatPlugin(self.nama, (f"hook {hook} mengembalikan {_kind(answer)}; harus barisan {names}",))
        wrong = tuple(
            f"hook {hook}, baris ke-{number}: {_kind(row)}; harus {names}{_where(row)}"
            for number, row in enumerate(answer, start=1)
            if not isinstance(row, kinds)
        )
        if wrong:
            raise GalatPlugin(self.nama, wrong)
        rows = tuple(answer)
        self._check_values(hook, rows)
        return rows

    def _check_values(self, hook: str, rows: Sequence[object]) -> None:
        """Refuse rows that Python gave, with values of another type, size or kind than their classes name.

        Rows of files were read by their types, value by value.
        """
        plugin = self._manager.get_plugin(self.nama)
        if getattr(getattr(plugin, hook, None), "__module__", "").startswith(("tatakerja.rules.berkas", _BASELINE)):
            return
        from tatakerja.rules.check.nilai import value_faults

        wrong: list[str] = []
        for number, row in enumerate(rows, start=1):
            kode = getattr(row, "kode", None)
            place = f"{kode!r}" if isinstance(kode, str) and kode.isprintable() else f"baris ke-{number}"
            wrong += (f"hook {hook}, {place}: {fault}" for fault in value_faults(row))
        if wrong:
            raise GalatPlugin(self.nama, tuple(wrong))


def _kind(value: object) -> str:
    return "None" if value is None else type(value).__name__


def _where(row: object) -> str:
    """The hook to which a row of another kind belongs."""
    name = type(row).__name__
    homes = [
        hook
        for hook in HOOKS
        if name in str(getattr(hookspecs, hook).__annotations__["return"]) and "bentuk" not in hook
    ]
    return f"; {name} diberikan oleh hook {homes[0]}" if homes and name != "Adopsi" else ""
