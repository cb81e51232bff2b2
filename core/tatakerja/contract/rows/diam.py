"""Declared silences as ``regulasi diam`` lists them."""

from datetime import date
from typing import Self

import attrs

from tatakerja.contract.rows.aturan import SyaratSemuaJson, own
from tatakerja.contract.write import pick
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.aturan import Diam, Perihal, Pertanyaan


@attrs.frozen(kw_only=True)
class DiamJson:
    """One element of ``regulasi diam``: cases for which the text says nothing, and that has been looked up.

    :ivar tentang: the question to which no row answers.
    :ivar perihal: of pelaporan, what of it nothing is said; null: all of it.
    :ivar alasan: how it is known.
    """

    kode: str
    tentang: Pertanyaan
    perihal: Perihal | None
    alasan: str
    syarat: SyaratSemuaJson
    dasar: tuple[str, ...]
    anomali: tuple[str, ...]
    menggantikan: str | None
    sejak: date | None
    sampai: date | None

    @classmethod
    def dari(cls, buku: BukuAturan, row: Diam) -> Self:
        """A declared silence."""
        said = own(row)
        return pick(cls, row, syarat=said["syarat"], anomali=said["anomali"], dasar=buku.sitasi(row.dasar))
