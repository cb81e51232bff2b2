"""A regulation's files, read as a whole: every row, and every fault of every file at once."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from tatakerja.rules.berkas.asal import Asal
from tatakerja.rules.berkas.faults import BerkasTerbaca, Pengumpul
from tatakerja.rules.berkas.folder import BERKAS_REGULASI, REDAKSI, baca_dokumen, cari_berkas
from tatakerja.rules.berkas.reader import baca
from tatakerja.rules.berkas.regulasi import baca_kosakata, baca_regulasi
from tatakerja.rules.berkas.section import BarisBerkas, baca_bagian
from tatakerja.rules.berkas.tools import GAGAL, Alat, Konteks
from tatakerja.values.anomali import Anomali, Dampak
from tatakerja.values.galat import present
from tatakerja.values.regulasi import Kosakata, Regulasi
from tatakerja.values.syarat import TAFSIR, SyaratSemua, setiap_syarat
from tatakerja.values.tahapan import Predikat, sebut_butir

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

BERBAGIAN = ("kedudukan", "penugasan", "pelaksanaan", "pelaporan", "tahapan", "evaluasi")
"""The files that consist of sections, in the order in which a case flows."""
DAMPAK: Mapping[str, tuple[Dampak, ...]] = {
    "kedudukan": ("kedudukan", "penugasan", "pelaporan"),
    "evaluasi": ("evaluasi",),
    "laporan": ("pelaporan",),
    "permintaan": ("pelaporan",),
    "kendala": ("pelaporan",),
    "tahapan": ("evaluasi", "tahapan"),
}
"""The answers that a row's condition on a reading changes; of other kinds of rows penugasan.

Who appraises and leads decides through whom an assignment goes and who is reported to.
"""
BARIS_TANPA_KODE = {"tanggung_jawab": "tanggung jawab", "kewajiban": "kewajiban"}
"""The kinds of rows without a code, as faults call them."""
_URUTAN: tuple[Dampak, ...] = ("kedudukan", "penugasan", "evaluasi", "pelaporan", "tahapan")


class IsiRegulasi(NamedTuple):
    """What the files say.

    :ivar pejabat: the text's names of posts.
    :ivar baris: rows by kind, in the order of the files.
    :ivar asal: where each row was read, by code.
    :ivar asal_lain: where the others were read, by kind and by what names them: an anomaly by its code, a fact of the
        plugin's own by its name, a responsibility and an obligation by its words and its place, the regulation and the
        vocabulary.
    """

    regulasi: Regulasi
    kosakata: Kosakata
    predikat: tuple[Predikat, ...]
    anomali: tuple[Anomali, ...]
    pejabat: tuple[str, ...]
    baris: Mapping[str, tuple[Any, ...]]
    asal: Mapping[str, Asal]
    asal_lain: Mapping[tuple[str, str], Asal]


def baca_isi(akar: "Traversable") -> IsiRegulasi:
    """Read the files that answers need: all but the sample and the anomalies that change nothing.

    :raises GalatRegulasi: with every fault.
    """
    faults = Pengumpul()
    names = cari_berkas(akar, faults)
    files = {part: baca_dokumen(akar, names[part], faults) for part in BERKAS_REGULASI if part != "contoh"}
    alat = Alat(faults)
    identity = [baca_regulasi(alat, dokumen, akar) for dokumen in files["regulasi"][:1]]
    faults.lempar()  # without a numbering no citation can be looked up
    regulasi = present(next(iter(identity), None), "what could not be read is a fault, and these were told")
    kosakata, ratings = Kosakata(), tuple[Predikat, ...]()
    for dokumen in files["kosakata"][:1]:
        kosakata, ratings = baca_kosakata(alat, dokumen)
    read = [row for part in BERBAGIAN for dokumen in files[part] for row in baca_bagian(alat, dokumen, part)]
    found = list(_anomali(alat, files["anomali"]))
    faults.lempar()
    return IsiRegulasi(
        regulasi=regulasi,
        kosakata=kosakata,
        predikat=ratings,
        anomali=_berdampak([anomali for anomali, _ in found], read, kosakata),
        pejabat=tuple(alat.pejabat),
        baris=_menurut_jenis(read),
        asal={kode: row.asal for row in read if (kode := getattr(row.isi, "kode", None) or _kode(row.isi))},
        asal_lain={
            **dict(_asal_bersama(files, regulasi, kosakata, ratings)),
            **{("anomali", anomali.kode): asal for anomali, asal in found},
            **{
                (BARIS_TANPA_KODE[row.jenis], sebut_butir(row.isi)): row.asal
                for row in read
                if row.jenis in BARIS_TANPA_KODE
            },
        },
    )


def _asal_bersama(
    files: Mapping[str, list[BerkasTerbaca]], regulasi: Regulasi, kosakata: Kosakata, ratings: Iterable[Predikat]
) -> Iterator[tuple[tuple[str, str], Asal]]:
    """Where what isn't a row was read: the regulation, its amendments, the words, the facts of the plugin's own."""
    for dokumen in files["regulasi"][:1]:
        yield ("regulasi", regulasi.nama), Asal(dokumen, (), ())
        for number, one in enumerate(regulasi.perubahan, start=1):
            yield ("instrumen", one.kode), Asal(dokumen, ("instrumen", number), ())
    for dokumen in files["kosakata"][:1]:
        yield ("kosakata", ""), Asal(dokumen, (), ())
        for fakta in kosakata.fakta:
            yield ("fakta", fakta.nama), Asal(dokumen, ("fakta", fakta.nama), ())
        for number, rating in enumerate(ratings):
            yield ("predikat", rating.nama), Asal(dokumen, ("predikat", number), ())


def baca_redaksi(akar: "Traversable") -> tuple[tuple[Anomali, Asal], ...]:
    """The anomalies that change no answer, each with where it was read.

    :raises GalatRegulasi: with every fault.
    """
    faults = Pengumpul()
    names = cari_berkas(akar, faults)
    alat = Alat(faults)
    for dokumen in baca_dokumen(akar, names["regulasi"][:1], faults):
        baca_regulasi(alat, dokumen, akar)
    faults.lempar()
    found = tuple(_anomali(alat, baca_dokumen(akar, names[REDAKSI], faults)))
    faults.lempar()
    return found


def _anomali(alat: Alat, files: Iterable[BerkasTerbaca]) -> Iterator[tuple[Anomali, Asal]]:
    for dokumen in files:
        konteks = Konteks(alat, dokumen)
        konteks.asing(dokumen.isi, frozenset({"anomali"}), ())
        for table, place in konteks.daftar(dokumen.isi.get("anomali", []), ("anomali",)):
            one = baca(Anomali, table, konteks, place, dampak=())
            if one is not GAGAL:
                yield one, Asal(dokumen, place, place)


def _menurut_jenis(rows: Iterable[BarisBerkas]) -> dict[str, tuple[Any, ...]]:
    by_kind: dict[str, list[Any]] = {}
    for row in rows:
        by_kind.setdefault(row.jenis, []).append(row.isi)
    return {kind: tuple(found) for kind, found in by_kind.items()}


def _berdampak(anomali: list[Anomali], rows: Iterable[BarisBerkas], kosakata: Kosakata) -> tuple[Anomali, ...]:
    """The anomalies, each with the answers whose rows ask how it is read."""
    facts = {
        fakta.nama: frozenset(code for baris in fakta.baris for code in _tafsir(baris.bila, {}))
        for fakta in kosakata.fakta
    }
    changed: dict[str, set[Dampak]] = {}
    for row in rows:
        conditions = row.isi.ubah.get("bila", ()) if hasattr(row.isi, "ubah") else getattr(row.isi, "bila", ())
        for code in _tafsir(conditions, facts):
            changed.setdefault(code, set()).update(DAMPAK.get(row.jenis, ("penugasan",)))
    for reading in kosakata.perangkat_daerah.values():
        if reading:
            changed.setdefault(reading.partition("=")[0], set()).add("penugasan")
    return tuple(
        attrs.evolve(one, dampak=tuple(part for part in _URUTAN if part in changed[one.kode]))
        if one.kode in changed and one.tafsir
        else one
        for one in anomali
    )


def _tafsir(conditions: SyaratSemua, facts: Mapping[str, frozenset[str]]) -> Iterator[str]:
    for one in setiap_syarat(conditions):
        if one.fakta.startswith(TAFSIR):
            yield one.fakta.removeprefix(TAFSIR)
        else:
            yield from facts.get(one.fakta, ())


def _kode(row: Any) -> str | None:
    """The code of an adoption."""
    return row.ubah.get("kode") if hasattr(row, "ubah") else None
