"""Rows on who directs work, with whom it is coordinated and what is owed, as ``regulasi pelaksanaan`` lists them."""

from datetime import date
from typing import Any, Literal, Self

import attrs

from tatakerja.contract.rows.aturan import SyaratSemuaJson, own
from tatakerja.contract.write import pick
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.alur import Bentuk, Pihak
from tatakerja.values.pelaksanaan import AturanKetentuan, AturanKoordinasi, AturanPengarah


@attrs.frozen(kw_only=True)
class AturanPelaksanaanJson:
    """One element of ``regulasi pelaksanaan``: three kinds of rows with the same keys, empty where they don't apply.

    :ivar pihak: who may direct (``pengarah``), or with whom the work is coordinated (``koordinasi``): nobody where
        ``uraian`` names those who are no party.
    :ivar wajib: whether the text has the coordination done, or allows it.
    :ivar bagi: whom a ``ketentuan`` binds, ``isi`` what they owe.
    """

    kode: str
    jenis: Literal["pengarah", "koordinasi", "ketentuan"]
    uraian: str
    syarat: SyaratSemuaJson
    pihak: tuple[Pihak, ...]
    wajib: bool
    bagi: Bentuk | None
    isi: str | None
    dasar: tuple[str, ...]
    tersirat: str | None
    anomali: tuple[str, ...]
    pengecualian_dari: tuple[str, ...]
    menggantikan: str | None
    sejak: date | None
    sampai: date | None

    @classmethod
    def dari(cls, buku: BukuAturan, row: AturanPengarah | AturanKoordinasi | AturanKetentuan) -> Self:
        """A row on how work is carried out."""
        kind: dict[str, Any] = {"pihak": (), "wajib": False, "bagi": None, "isi": None, "pengecualian_dari": ()}
        if isinstance(row, AturanPengarah):
            kind |= {"jenis": "pengarah", "pihak": row.oleh, "pengecualian_dari": row.pengecualian_dari}
        elif isinstance(row, AturanKoordinasi):
            kind |= {"jenis": "koordinasi", "pihak": (row.dengan,) if row.dengan else (), "wajib": row.wajib}
        else:
            kind |= {"jenis": "ketentuan", "bagi": row.bagi, "isi": row.isi}
        return pick(cls, row, **own(row), dasar=buku.sitasi(row.dasar), **kind)
