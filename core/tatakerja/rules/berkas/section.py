"""Sections and their rows: what a section says for all of them is merged into each.

A section's conditions, citations and anomalies are added to its rows'; any other key of it is a default that a row
replaces. Nothing else is inherited: not from file to file, not from row to row.
"""

from collections.abc import Iterator, Set
from typing import Any, NamedTuple

import attrs

from tatakerja.rules.berkas.asal import Asal
from tatakerja.rules.berkas.faults import BerkasTerbaca
from tatakerja.rules.berkas.kinds import JENIS_BARIS, TEMPAT, JenisBaris
from tatakerja.rules.berkas.langkah import isi_langkah
from tatakerja.rules.berkas.penunjuk import hanya_pada
from tatakerja.rules.berkas.reader import anomali_semua, catatan_semua
from tatakerja.rules.berkas.sitasi import dasar, tempat
from tatakerja.rules.berkas.syarat import KUNCI_SYARAT, syarat
from tatakerja.rules.berkas.tools import GAGAL, Alat, Konteks, satu_atau_banyak
from tatakerja.values.alur import FAKTA_ALUR, FAKTA_TIM
from tatakerja.values.aturan import Adopsi, setiap_anomali
from tatakerja.values.galat import Jalur
from tatakerja.values.syarat import FAKTA_INTI, TAFSIR, SyaratSemua, setiap_syarat

KUNCI_TAMBAHAN = frozenset({"dasar", "dasar_koordinator", "dasar_pengembalian", "anomali", "catatan"})
"""What a section adds to its rows, beside its conditions."""
_SELALU = TEMPAT | KUNCI_SYARAT | {"judul", "dasar"}
_BERPEJABAT = ("ppk", "puo", "koordinator", "rantai")
_FAKTA = frozenset({*FAKTA_INTI, *FAKTA_ALUR, *FAKTA_TIM, "tahapan"})
BATAS_BARIS = 2_000
"""Rows of a regulation; each is held against all others of its kind. The four regencies have below 200."""


class BarisBerkas(NamedTuple):
    """A row as it was read: what the hook returns, its kind, and where it stands."""

    jenis: str
    isi: Any
    asal: Asal


def baca_bagian(alat: Alat, dokumen: BerkasTerbaca, berkas: str) -> Iterator[BarisBerkas]:
    """The rows of a file, in its order.

    :param berkas: which file it is a part of: ``kedudukan``.
    """
    konteks = Konteks(alat, dokumen)
    kinds = {name: kind for name, kind in JENIS_BARIS.items() if berkas in kind.berkas}
    _tanpa_bagian(konteks, kinds.keys())
    sections = konteks.daftar(dokumen.isi.get("bagian", []), ("bagian",))
    for table, path in sections:
        section = _Bagian(konteks, table, path, kinds, berkas)
        for name in table:
            if name not in kinds:
                continue
            rows = konteks.daftar(table[name], (*path, name))
            alat.jumlah_baris += len(rows)
            if alat.jumlah_baris > BATAS_BARIS:
                said = f"lebih dari {BATAS_BARIS} baris dalam semua berkas"
                konteks.salah((*path, name), said, "gabungkan baris dengan atau, atau tulis yang sama sekali saja")
                return
            for row, place in rows:
                if name == "surat" and "aksi" in row and "kode" not in row:
                    isi = "surat pada bagian adalah baris jenis surat, bukan langkah"
                    konteks.salah(place, isi, "tulis langkah surat pada [[bagian.alur]]-nya masing-masing")
                    continue
                yield from section.baris(name, row, place)


def _tanpa_bagian(konteks: Konteks, kinds: Set[str]) -> None:
    """Note what stands outside of a section; of rows, where they belong."""
    isi = konteks.dokumen.isi
    for name in kinds & isi.keys():
        konteks.salah((name,), f"[[{name}]] berdiri di luar bagian", f"tulis [[bagian]], lalu [[bagian.{name}]]")
    konteks.asing(isi, frozenset({"bagian", *kinds}), ())


class _Bagian:
    """A section: what it says for all its rows, read once."""

    def __init__(
        self, here: Konteks, table: dict[str, object], jalur: Jalur, kinds: dict[str, JenisBaris], berkas: str
    ) -> None:
        self._here, self._table, self._jalur, self._berkas = here, table, jalur, berkas
        present = [kind for name, kind in kinds.items() if name in table]
        known = (_SELALU | kinds.keys()).union(*(kind.kunci for kind in present))
        here.asing(table, known - {"kode", "uraian"}, jalur)
        if "judul" in table:
            here.teks(table["judul"], (*jalur, "judul"))
        self._instrumen = self._kata(table, "instrumen", jalur)
        place = _tempat(table, here._replace(instrumen=self._instrumen), jalur)
        lost = "di" in table and not place
        self._konteks = here._replace(di=place, instrumen=self._instrumen, di_salah=lost)
        self._syarat = syarat(table, self._konteks, jalur)
        self._tambahan = {key: self._tambah(key, table, self._konteks, jalur) for key in KUNCI_TAMBAHAN & table.keys()}

    def baris(self, name: str, row: dict[str, object], jalur: Jalur) -> Iterator[BarisBerkas]:
        """A row of some kind; several where the kind writes a list as one row."""
        kind = JENIS_BARIS[name]
        instrument = self._kata(row, "instrumen", jalur) or self._instrumen
        above = self._konteks._replace(instrumen=instrument)
        place = _tempat(row, above, jalur)
        lost = above.di_salah or ("di" in row and not place)
        konteks = above._replace(di=(*place, *above.di), di_salah=lost)
        konteks.asing(row, kind.kunci, jalur)
        asal = Asal(self._here.dokumen, jalur, self._jalur, self._here.alat.dokumen_rujukan)
        if kind.urai is not None:
            above_it = {key: (one, (*self._jalur, key)) for key, one in self._table.items() if key in kind.kunci}
            told_here = {key: (one, (*jalur, key)) for key, one in row.items()}
            shared = self._anomali_butir(row, konteks, jalur)
            for one in kind.urai(above_it | told_here, konteks, jalur):
                yield BarisBerkas(name, attrs.evolve(one, anomali=_sekali((*one.anomali, *shared))), asal)
            return
        told = self._isi(kind, row, konteks, jalur, place)
        self._periksa_nama(row, told["bila"], konteks, jalur)
        for one in self._daftar(told, row["daftar"], konteks, jalur) if "daftar" in row else [told]:
            if GAGAL not in one.values():
                self._here.alat.syarat_baris[one["kode"]] = one["bila"]
                yield BarisBerkas(name, _susun(kind, one), asal)

    def _anomali_butir(self, row: dict[str, object], konteks: Konteks, jalur: Jalur) -> tuple[str, ...]:
        """The anomalies that a row and its section say of all members of a list, which have no cases to tell apart."""
        own = konteks.kata(row.get("anomali", []), (*jalur, "anomali"))
        return () if own is GAGAL else (*own, *setiap_anomali(self._tambahan.get("anomali", ())))

    def _daftar(self, told: dict[str, Any], value: object, konteks: Konteks, jalur: Jalur) -> list[dict[str, Any]]:
        """A row for each member of ``daftar``, numbered behind the code where there are several."""
        entries = konteks.daftar(value, (*jalur, "daftar"))
        rows = []
        for number, (entry, place) in enumerate(entries, start=1):
            konteks.asing(entry, frozenset({"isi", "dasar", "anomali"}), place)
            own = self._tambah("anomali", entry, konteks, place) if "anomali" in entry else ()
            for lacking in (key for key in ("isi", "dasar") if key not in entry):
                konteks.salah(place, f"{lacking} belum ditulis", f"tambahkan {lacking}")
            rows.append(
                told
                | {
                    "kode": told["kode"] if len(entries) == 1 else f"{told['kode']}-{number}",
                    "isi": konteks.teks(entry.get("isi"), (*place, "isi")),
                    "dasar": dasar(entry.get("dasar", []), konteks, (*place, "dasar")),
                    "anomali": _sekali((*own, *told.get("anomali", ()))),
                }
            )
        return rows

    def _periksa_nama(self, row: dict[str, object], bila: Any, konteks: Konteks, jalur: Jalur) -> None:
        """Note names of posts that the text uses for other organisations than those of the row."""
        for key in (*_BERPEJABAT, "kegiatan"):
            source, path = (row, jalur) if key in row else (self._table, self._jalur)
            for name, place in _nama(source.get(key), (*path, key)):
                pos = self._here.alat.pejabat.get(name)
                if pos is None or not pos.pada or bila is GAGAL or self._salah_ketik(bila):
                    continue
                if not hanya_pada(bila, pos.pada, self._here.alat.syarat_baris):
                    kinds = " atau ".join(sorted(pos.pada))
                    konteks.salah(
                        place,
                        f"pejabat {name!r} hanya ada pada {kinds}, sedangkan baris {row.get('kode', '')!r} juga "
                        "menjawab bagi yang lain",
                        "batasi dengan bila = { pada = ... }, atau pakai nama lain dalam [pejabat]",
                    )

    def _salah_ketik(self, bila: SyaratSemua, lewat: frozenset[str] = frozenset()) -> bool:
        """Whether conditions name facts, kinds of units or rows that there aren't; that is told by itself.

        :param lewat: codes of the rows by whose conditions these were come to.
        """
        alat = self._here.alat
        return any(
            one.fakta not in _FAKTA | alat.fakta
            or (one.fakta == "pada" and not one.nilai <= alat.jenis)
            or (one.fakta in ("kedudukan", "tahapan") and any(self._baris_keliru(code, lewat) for code in one.nilai))
            for one in setiap_syarat(bila)
            if not one.fakta.startswith(TAFSIR)
        )

    def _baris_keliru(self, kode: str, lewat: frozenset[str]) -> bool:
        known = self._here.alat.syarat_baris
        return kode not in known or (kode not in lewat and self._salah_ketik(known[kode], lewat | {kode}))

    def _isi(
        self, kind: JenisBaris, row: dict[str, object], konteks: Konteks, jalur: Jalur, place: tuple[str, ...]
    ) -> dict[str, Any]:
        told = dict[str, Any](kind.tetap)
        own = syarat(row, konteks, jalur)
        told["bila"] = GAGAL if GAGAL in (own, self._syarat) else (*self._syarat, *own)
        adopts = "bentuk" in kind.kunci and ("bentuk" in row or "bentuk" in self._table)
        for name, isi in kind.isi.items():
            if name in KUNCI_TAMBAHAN:
                added = self._tambahan.get(name, ())
                mine = self._tambah(name, row, konteks, jalur) if name in row else ()
                if name == "dasar":
                    mine = (*mine, *(place or (() if mine else self._konteks.di)))
                told[name] = (*added, *mine) if name == "dasar_koordinator" else (*mine, *added)
                if name.startswith("dasar"):
                    told[name] = tuple(dict.fromkeys(told[name]))
            elif name in row or (name in self._table and name not in JENIS_BARIS):  # `surat`: its rows of letters
                source, path = (row, jalur) if name in row else (self._table, self._jalur)
                if adopts and name == "langkah":
                    told |= _langkah_adopsi(source[name], konteks, (*path, name))
                else:
                    told[name] = isi.baca(source[name], konteks, (*path, name))
            elif name == kind.bawaan_berkas:
                told[name] = self._berkas
            elif isi.wajib and not adopts:
                told[name] = konteks.salah(jalur, f"{name} belum ditulis", f"tambahkan {name}")
        return told

    def _tambah(self, key: str, table: dict[str, object], konteks: Konteks, jalur: Jalur) -> Any:
        read = {"anomali": anomali_semua, "catatan": catatan_semua}.get(key, dasar)
        found = read(table[key], konteks, (*jalur, key))
        return () if found is GAGAL else found

    def _kata(self, table: dict[str, object], key: str, jalur: Jalur) -> str:
        if key not in table:
            return ""
        regulasi = self._here.alat.regulasi
        own = self._here.alat.kode_peraturan
        codes = (own, *(one.kode for one in regulasi.perubahan)) if regulasi else ()
        word = self._here.pilihan(table[key], codes, (*jalur, key))
        return "" if word is GAGAL else str(word)


def _tempat(table: dict[str, object], konteks: Konteks, jalur: Jalur) -> tuple[str, ...]:
    """The place named by ``di``; a section's is whole, a row's continues its section's."""
    if "di" not in table:
        return ()
    text = konteks.teks(table["di"], (*jalur, "di"))
    return () if text is GAGAL else tempat(text, konteks, (*jalur, "di"))


def _sekali(codes: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(codes))


def _nama(value: object, jalur: Jalur) -> Iterator[tuple[str, Jalur]]:
    """The names of posts in a row's value, with their paths."""
    for one, place in satu_atau_banyak(value, jalur):
        if isinstance(one, str):
            yield one, place
        elif isinstance(one, dict) and "pelaku" in one:
            yield from _nama(one["pelaku"], (*place, "pelaku"))


def _langkah_adopsi(value: object, konteks: Konteks, jalur: Jalur) -> dict[str, Any]:
    """The steps of an adopted shape: named in order by what is done, each with its citations and what it replaces."""
    steps = []
    for table, place in konteks.daftar(value, jalur):
        if "aksi" not in table:
            konteks.salah(place, "langkah tidak menyebut aksi", "sebut aksi langkah bentuk yang diadopsi")
        steps.append(isi_langkah(table, konteks, place))
    return {"langkah": GAGAL if any(GAGAL in one.values() for one in steps) else tuple(steps)}


def _susun(kind: JenisBaris, told: dict[str, Any]) -> Any:
    if told.get("bentuk") is None:
        return kind.kelas(**told)
    shape = told.pop("bentuk")
    kept = {name: one for name, one in told.items() if name not in kind.tetap and one not in ((), "")}
    return Adopsi(shape, kept)
