"""What is no law: further commands, output formats, observers of what was stored, handlers of issued documents.

An extension is a plugin of its own kind, found in the entry-point group ``tatakerja.ekstensi``, with markers, hooks and
a manager of its own; it never sees the rules being made, and the rules never see it. A distribution offers one by a
module with functions marked :data:`ekstensi`, and says for which hooks it was written::

    [project.entry-points."tatakerja.ekstensi"]
    telegram = "tatakerja_telegram"

    [project.entry-points."tatakerja.ekstensi.api"]
    telegram = "v1"

The core's own formats, notices, sample and demonstration are such extensions. One that is broken is named in a warning
and left out. ``hookspecs`` says when each hook is called and what it returns.
"""

from tatakerja.extensions.marker import ekstensi
from tatakerja.extensions.values import (
    BentukKeluaran,
    DokumenBertanda,
    DokumenTerbit,
    Kabar,
    Keluaran,
    PerintahBaru,
)

__all__ = [
    "BentukKeluaran",
    "DokumenBertanda",
    "DokumenTerbit",
    "Kabar",
    "Keluaran",
    "PerintahBaru",
    "ekstensi",
]
