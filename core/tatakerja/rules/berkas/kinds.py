"""The kinds of rows: in which files each stands, which class it is, which keys it has."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs

from tatakerja.rules.berkas.conditions import KUNCI as KUNCI_SYARAT
from tatakerja.rules.berkas.lines import Jalur
from tatakerja.rules.berkas.reader import Isi, baca, rencana
from tatakerja.rules.berkas.tools import GAGAL, Konteks
from tatakerja.values.alur import AturanAlur, AturanTim, Muatan, Sisipan
from tatakerja.values.aturan import Diam
from tatakerja.values.evaluasi import AturanEvaluasi
from tatakerja.values.kedudukan import AturanKedudukan
from tatakerja.values.pelaksanaan import AturanKetentuan, AturanKoordinasi, AturanPengarah
from tatakerja.values.pelaporan import AturanKendala, AturanLaporan, AturanPermintaan
from tatakerja.values.tahapan import AturanTahapan, Kewajiban, TanggungJawab

TEMPAT = frozenset({"di", "instrumen"})
Pengurai = Callable[[dict[str, object], Konteks, Jalur], Iterator[Any]]


@attrs.frozen(eq=False)
class JenisBaris:
    """A kind of row.

    :ivar berkas: the files in which it stands.
    :ivar kelas: the class of its rows.
    :ivar tetap: fields that the kind itself decides.
    :ivar tanpa: fields that it hasn't.
    :ivar urai: makes several values of one row, for a kind that writes a list under one heading; None for the others.
    :ivar daftar: keys of such a kind.
    :ivar berdaftar: whether ``daftar`` holds what its rows say, each with citations: ``[{ isi, dasar }]``.
    :ivar bawaan_berkas: field that is the name of the file where it isn't written.
    """

    berkas: tuple[str, ...]
    kelas: type[Any]
    tetap: Mapping[str, str] = {}
    tanpa: frozenset[str] = frozenset()
    urai: Pengurai | None = None
    daftar: frozenset[str] = frozenset()
    berdaftar: bool = False
    bawaan_berkas: str = ""
    isi: Mapping[str, Isi] = attrs.field(init=False)
    kunci: frozenset[str] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        """Derive what can be written from the class."""
        fields = {
            name: isi
            for name, isi in rencana(self.kelas).items()
            if name not in self.tanpa and name not in self.tetap and name != "bila"
        }
        own = self.daftar or (frozenset(fields) | KUNCI_SYARAT)
        if self.berdaftar:
            own |= {"daftar"}
        object.__setattr__(self, "isi", fields)
        object.__setattr__(self, "kunci", own | TEMPAT)


def _tanggung_jawab(table: dict[str, object], konteks: Konteks, jalur: Jalur) -> Iterator[TanggungJawab]:
    yield from _butir(TanggungJawab, table, ("peran",), konteks, jalur)


def _kewajiban(table: dict[str, object], konteks: Konteks, jalur: Jalur) -> Iterator[Kewajiban]:
    yield from _butir(Kewajiban, table, ("bab", "pengemban"), konteks, jalur)


def _butir(
    kelas: type[Any], table: dict[str, object], shared: tuple[str, ...], konteks: Konteks, jalur: Jalur
) -> Iterator[Any]:
    """The members of ``daftar``, with what the row says for all of them."""
    common = {key: table[key] for key in shared if key in table}
    for lacking in (key for key in shared if key not in table):
        konteks.salah(jalur, f"{lacking} belum ditulis", f"tambahkan {lacking}")
    for entry, place in konteks.daftar(table.get("daftar", []), (*jalur, "daftar")):
        found = baca(kelas, common | entry, konteks, place)
        if found is not GAGAL:
            yield found


_PENUGASAN = ("penugasan",)
_TANPA_FASE = frozenset({"fase", "surat"})
JENIS: dict[str, JenisBaris] = {
    "kedudukan": JenisBaris(("kedudukan",), AturanKedudukan),
    "alur": JenisBaris(_PENUGASAN, AturanAlur, {"fase": "persetujuan"}),
    "surat": JenisBaris(_PENUGASAN, AturanAlur, {"fase": "penetapan"}, _TANPA_FASE),
    "penunjukan_ketua": JenisBaris(_PENUGASAN, AturanAlur, {"fase": "ketua"}, _TANPA_FASE),
    "sisipan": JenisBaris(_PENUGASAN, Sisipan),
    "tim": JenisBaris(_PENUGASAN, AturanTim),
    "muatan": JenisBaris(_PENUGASAN, Muatan),
    "pengarah": JenisBaris(("pelaksanaan",), AturanPengarah),
    "koordinasi": JenisBaris(("pelaksanaan",), AturanKoordinasi),
    "ketentuan": JenisBaris(("pelaksanaan",), AturanKetentuan, tanpa=frozenset({"isi"}), berdaftar=True),
    "laporan": JenisBaris(("pelaporan",), AturanLaporan),
    "permintaan": JenisBaris(("pelaporan",), AturanPermintaan),
    "kendala": JenisBaris(("pelaporan",), AturanKendala),
    "tahapan": JenisBaris(("tahapan",), AturanTahapan, tanpa=frozenset({"bentuk"})),
    "tanggung_jawab": JenisBaris(
        ("tahapan",), TanggungJawab, urai=_tanggung_jawab, daftar=frozenset({"peran", "daftar"})
    ),
    "kewajiban": JenisBaris(("tahapan",), Kewajiban, urai=_kewajiban, daftar=frozenset({"bab", "pengemban", "daftar"})),
    "evaluasi": JenisBaris(("evaluasi",), AturanEvaluasi),
    "diam": JenisBaris(
        ("kedudukan", "penugasan", "pelaksanaan", "pelaporan", "tahapan", "evaluasi"), Diam, bawaan_berkas="tentang"
    ),
}
"""Every kind of row by its name in the files."""
