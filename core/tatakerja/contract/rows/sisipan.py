"""Steps that a regulation adds to several routes at once, as ``regulasi alur --sisipan`` lists them."""

from datetime import date
from typing import Self

import attrs

from tatakerja.contract.rows.aturan import PolaLangkahJson, SyaratSemuaJson, own
from tatakerja.contract.write import pick
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.alur import Aksi, Pihak, Sisipan, Titik


@attrs.frozen(kw_only=True)
class TitikJson:
    """A place in a route: the first step of a party that does something."""

    pihak: Pihak
    aksi: Aksi

    @classmethod
    def dari(cls, point: Titik | None) -> Self | None:
        """A place, or none."""
        return None if point is None else cls(pihak=point.oleh, aksi=point.aksi)


@attrs.frozen(kw_only=True)
class SisipanJson:
    """One element of ``regulasi alur --sisipan``: a step that joins the steps before the letter.

    :ivar sebelum: the step before which it stands, ``sesudah`` the one after which; one of the two is null. Where the
        route has no such step it stands at the end.
    """

    kode: str
    uraian: str
    syarat: SyaratSemuaJson
    langkah: PolaLangkahJson
    sebelum: TitikJson | None
    sesudah: TitikJson | None
    dasar: tuple[str, ...]
    tersirat: str | None
    anomali: tuple[str, ...]
    menggantikan: str | None
    sejak: date | None
    sampai: date | None

    @classmethod
    def dari(cls, buku: BukuAturan, row: Sisipan) -> Self:
        """An inserted step."""
        return pick(
            cls,
            row,
            **own(row),
            langkah=PolaLangkahJson.dari(buku, row, row.langkah),
            sebelum=TitikJson.dari(row.sebelum),
            sesudah=TitikJson.dari(row.sesudah),
            dasar=buku.sitasi(row.dasar),
        )
