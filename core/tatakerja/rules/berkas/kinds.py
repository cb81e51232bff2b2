"""The kinds of rows: in which files each stands, which class it is, which keys it has."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tatakerja.rules.berkas.reader import CaraBaca, baca, rencana
from tatakerja.rules.berkas.syarat import KUNCI_SYARAT
from tatakerja.rules.berkas.tools import GAGAL, Konteks
from tatakerja.values.alur import AturanAlur, AturanTim, Muatan, Sisipan
from tatakerja.values.aturan import Diam
from tatakerja.values.evaluasi import AturanEvaluasi
from tatakerja.values.galat import Jalur
from tatakerja.values.kedudukan import AturanKedudukan
from tatakerja.values.pelaksanaan import AturanKetentuan, AturanKoordinasi, AturanPengarah
from tatakerja.values.pelaporan import AturanKendala, AturanLaporan, AturanPermintaan
from tatakerja.values.tahapan import AturanTahapan, Kewajiban, TanggungJawab

TEMPAT = frozenset({"di", "instrumen"})
Tertulis = Mapping[str, tuple[object, Jalur]]
"""What a row says, its section's defaults included: by key the value, and where it stands."""
Pengurai = Callable[[Tertulis, Konteks, Jalur], Iterator[Any]]


class JenisBaris:
    """A kind of row.

    :ivar berkas: the files in which it stands.
    :ivar kelas: the class of its rows.
    :ivar tetap: fields that the kind itself decides.
    :ivar urai: makes several values of one row, for a kind that writes a list under one heading; None for the others.
    :ivar berdaftar: whether ``daftar`` holds what its rows say, each with citations: ``[{ isi, dasar }]``.
    :ivar bawaan_berkas: field that is the name of the file where it isn't written.
    :ivar isi: its fields, with how each is read.
    :ivar kunci: what can be written in a row.
    :param tanpa: fields of the class that it hasn't.
    :param daftar: keys of a kind with ``urai``.
    """

    def __init__(
        self,
        berkas: tuple[str, ...],
        kelas: type[Any],
        *,
        tetap: Mapping[str, str] | None = None,
        tanpa: frozenset[str] = frozenset(),
        urai: Pengurai | None = None,
        daftar: frozenset[str] = frozenset(),
        berdaftar: bool = False,
        bawaan_berkas: str = "",
    ) -> None:
        self.berkas, self.kelas, self.tetap, self.urai = berkas, kelas, tetap or {}, urai
        self.berdaftar, self.bawaan_berkas = berdaftar, bawaan_berkas
        hidden = {*tanpa, *self.tetap, "bila"}
        self.isi: Mapping[str, CaraBaca] = {name: isi for name, isi in rencana(kelas).items() if name not in hidden}
        own = daftar or (frozenset(self.isi) | KUNCI_SYARAT)
        self.kunci = own | TEMPAT | ({"daftar"} if berdaftar else frozenset())


def _tanggung_jawab(written: Tertulis, konteks: Konteks, jalur: Jalur) -> Iterator[TanggungJawab]:
    yield from _butir(TanggungJawab, written, ("peran",), konteks, jalur)


def _kewajiban(written: Tertulis, konteks: Konteks, jalur: Jalur) -> Iterator[Kewajiban]:
    yield from _butir(Kewajiban, written, ("bab", "pengemban"), konteks, jalur)


def _butir(
    kelas: type[Any], written: Tertulis, shared: tuple[str, ...], konteks: Konteks, jalur: Jalur
) -> Iterator[Any]:
    """The members of ``daftar``, with what the row says for all of them."""
    common = {key: rencana(kelas)[key].baca(*_diberi(written[key], konteks)) for key in shared if key in written}
    for lacking in (key for key in shared if key not in written):
        konteks.salah(jalur, f"{lacking} belum ditulis", f"tambahkan {lacking}")
    for entry, place in konteks.daftar(*written.get("daftar", ([], jalur))):
        found = baca(kelas, entry, konteks, place, **common)
        if found is not GAGAL:
            yield found


def _diberi(one: tuple[object, Jalur], konteks: Konteks) -> tuple[object, Konteks, Jalur]:
    value, place = one
    return value, konteks, place


_PENUGASAN = ("penugasan",)
_TANPA_FASE = frozenset({"fase", "surat"})
JENIS_BARIS: dict[str, JenisBaris] = {
    "kedudukan": JenisBaris(("kedudukan",), AturanKedudukan),
    "alur": JenisBaris(_PENUGASAN, AturanAlur, tetap={"fase": "persetujuan"}),
    "surat": JenisBaris(_PENUGASAN, AturanAlur, tetap={"fase": "penetapan"}, tanpa=_TANPA_FASE),
    "penunjukan_ketua": JenisBaris(_PENUGASAN, AturanAlur, tetap={"fase": "ketua"}, tanpa=_TANPA_FASE),
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
        ("tahapan",), TanggungJawab, urai=_tanggung_jawab, daftar=frozenset({"peran", "anomali", "daftar"})
    ),
    "kewajiban": JenisBaris(
        ("tahapan",), Kewajiban, urai=_kewajiban, daftar=frozenset({"bab", "pengemban", "anomali", "daftar"})
    ),
    "evaluasi": JenisBaris(("evaluasi",), AturanEvaluasi),
    "diam": JenisBaris(
        ("kedudukan", "penugasan", "pelaksanaan", "pelaporan", "tahapan", "evaluasi"), Diam, bawaan_berkas="tentang"
    ),
}
"""Every kind of row by its name in the files."""
