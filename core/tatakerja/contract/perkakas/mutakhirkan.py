"""What `plugin mutakhirkan` has rewritten."""

from typing import Any, Self

import attrs

from tatakerja.contract.write import pick


@attrs.frozen(kw_only=True)
class NamaDigantiJson:
    """A name that was replaced.

    :ivar berkas: the file, relative to the folder.
    :ivar baris: the line in it.
    """

    berkas: str
    baris: int
    lama: str
    baru: str


@attrs.frozen(kw_only=True)
class MutakhirkanJson:
    """``plugin mutakhirkan``: what was replaced, or with ``--uji`` would be.

    :ivar skema: how many schemas are written anew.
    """

    folder: str
    diganti: tuple[NamaDigantiJson, ...]
    skema: int

    @classmethod
    def dari(cls, value: Any) -> Self:
        """What was rewritten."""
        told = tuple(pick(NamaDigantiJson, one) for one in value.diganti)
        return cls(folder=str(value.folder), diganti=told, skema=value.skema)
