"""The words that a schema knows: the core's, and those of one plugin where it is given."""

from collections.abc import Iterable, Mapping

import attrs

from tatakerja.rules.berkas.content import IsiRegulasi
from tatakerja.values.istilah import JENIS_UNIT
from tatakerja.values.regulasi import Kosakata


@attrs.frozen
class Kata:
    """The words of a grade of schema.

    :ivar tertutup: whether a word that isn't listed is a fault: so it is where a plugin is given.
    :ivar jenis: kinds of units.
    :ivar pejabat: names of posts.
    :ivar tafsir: readings by anomaly.
    :ivar kode: codes of rows by kind.
    :ivar anomali: codes of anomalies.
    """

    tertutup: bool = False
    kosakata: Kosakata = attrs.field(factory=Kosakata)
    jenis: tuple[str, ...] = JENIS_UNIT
    pejabat: tuple[str, ...] = ()
    tafsir: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict)
    kode: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict)
    anomali: tuple[str, ...] = ()

    @classmethod
    def dari(cls, isi: IsiRegulasi) -> "Kata":
        """The words of a plugin, with the core's."""
        return cls(
            tertutup=True,
            kosakata=isi.kosakata,
            jenis=(*JENIS_UNIT, *(one.jenis for one in isi.kosakata.jenis_unit)),
            pejabat=tuple(isi.pejabat),
            tafsir={one.kode: tuple(tafsir.kode for tafsir in one.tafsir) for one in isi.anomali if one.tafsir},
            kode={kind: tuple(filter(None, map(_kode, rows))) for kind, rows in isi.baris.items()},
            anomali=tuple(one.kode for one in isi.anomali),
        )

    def salah_satu(self, words: Iterable[str]) -> dict[str, object]:
        """The schema of one of some words; others are allowed where the plugin isn't known."""
        listed = sorted(set(words))
        if self.tertutup:
            return {"enum": listed} if listed else {"type": "string", "minLength": 1}
        return {"anyOf": [{"enum": listed}, {"type": "string", "minLength": 1}]} if listed else dict(SKEMA_TEKS)

    def kode_aturan(self) -> list[str]:
        """The codes of all rows."""
        return [code for codes in self.kode.values() for code in codes]


SKEMA_TEKS: Mapping[str, object] = {"type": "string", "minLength": 1}


def _kode(row: object) -> str | None:
    ubah = getattr(row, "ubah", None)
    code = ubah.get("kode") if isinstance(ubah, dict) else getattr(row, "kode", None)
    return code if isinstance(code, str) else None
