"""An installed plugin that was loaded, as JSON."""

from typing import Self

import attrs

from tatakerja.contract.write import pick
from tatakerja.rules.registry import PluginTerpasang


@attrs.frozen(kw_only=True)
class PluginTermuatJson:
    """One element of ``plugin daftar --hook --format json``: the keys of ``plugin_terpasang``, and what loading gave.

    :ivar hook: the hooks that it answers.
    :ivar rusak: why it can't be used; null where it can.
    """

    nama: str
    modul: str
    distribusi: str
    versi: str
    api: str | None
    hook: tuple[str, ...]
    rusak: str | None

    @classmethod
    def dari(cls, value: PluginTerpasang, hook: list[str], rusak: str | None) -> Self:
        """A plugin, and what loading it gave."""
        return pick(cls, value, hook=tuple(hook), rusak=rusak)
