"""What `plugin baru` has written."""

from typing import Any, Self

import attrs


@attrs.frozen(kw_only=True)
class BelumDitulisJson:
    """An article or a part of an annex that isn't written yet.

    :ivar berkas: the file in which its rows probably belong.
    :ivar baris: its line in the text; 0 without one.
    :ivar isi: what is numbered below it.
    """

    berkas: str
    tempat: str
    baris: int
    isi: str


@attrs.frozen(kw_only=True)
class RaguPenomoranJson:
    """A line of the text at which the outline is doubtful, and why."""

    baris: int
    isi: str


@attrs.frozen(kw_only=True)
class PerubahanNaskahJson:
    """An amendment that the text names.

    :ivar kode: of its instrument in ``regulasi.toml``.
    :ivar singkatan: how it is cited.
    :ivar menyisipkan: the places that it has added, as far as the text tells.
    """

    kode: str
    singkatan: str
    menyisipkan: tuple[str, ...]


@attrs.frozen(kw_only=True)
class PluginBaruJson:
    """``plugin baru``: what was written.

    :ivar folder: the distribution; ``berkas`` its files but the schemas, relative to it.
    :ivar tempat: how many places the outline has.
    :ivar perubahan: of a consolidated text, the amendments, the oldest first.
    """

    folder: str
    berkas: tuple[str, ...]
    tempat: int
    belum: tuple[BelumDitulisJson, ...]
    ragu: tuple[RaguPenomoranJson, ...]
    perubahan: tuple[PerubahanNaskahJson, ...]

    @classmethod
    def dari(cls, value: Any) -> Self:
        """A plugin that was written."""
        return cls(
            folder=str(value.folder),
            berkas=value.berkas,
            tempat=value.tempat,
            belum=tuple(
                BelumDitulisJson(berkas=f"{name}.toml", tempat=one.tempat, baris=one.baris, isi=one.isi)
                for name, stubs in value.belum.items()
                for one in stubs
            ),
            ragu=tuple(RaguPenomoranJson(baris=line, isi=isi) for line, isi in value.ragu),
            perubahan=tuple(
                PerubahanNaskahJson(kode=one.kode, singkatan=one.singkatan, menyisipkan=one.tempat)
                for one in value.perubahan
            ),
        )
