"""Cases of assignments as data: a proposal, and the route that the text prescribes for it, step by step.

Written like the cases of :mod:`tatakerja.kit.cases.kedudukan`, whose fragments of units, ``tafsir``, ``tanggal``,
``pemangku``, ``kosong`` and ``negatif`` they share::

    [[kasus]]
    kalimat = "Lintas Perangkat Daerah, pimpinan pemilik kinerja memohon kepada pimpinan yang dituju."
    organisasi = "dua-dinas"
    pegawai = { A = { unit = "BIDANG2", jenis_jabatan = "pelaksana" } }
    usulan = { cara = "penunjukan", pemilik = "BIDANG1", pegawai = ["A"] }   # also ketua, sifat, hukum
    status = "diatur"
    bentuk = "individu"
    cakupan = "lintas_perangkat_daerah"
    cakupan_regulasi = "lintas Perangkat Daerah"        # left out: it must have none
    langkah = [                                         # all of them; left out: there must be none
        [1, "memohon", "DINAS1", "surat_permohonan", ["DINAS2"], ["BIDANG2"], ["A"]],
        [2, "menyetujui", "DINAS2", "surat_jawaban", ["DINAS1"], [], ["A"], { penolakan = "surat_jawaban beralasan" }],
        [3, "menetapkan", "BIDANG2", "surat_penugasan", ["A"], [], ["A"], { dasar = ["Pasal 13 ayat (4)"] }],
        [4, "menerima", "A", "-", [], [], ["A"]],
    ]
    surat = [["surat_penugasan", "BIDANG2", ["A"]]]     # all of them, likewise
    catatan = [["info", "kriteria"]]                    # each must be among the remarks; else diutamakan, wajib

An official is named by the code of the unit that the post leads, whoever holds it; an employee by the name that
``pegawai`` gives. A leader who is to be assigned, or to lead the team, is named by the unit, too. A step is ``no``,
``aksi``, the actor, the document (``-`` for none), the addressees, the copies, the employees whom it concerns; then,
where the case asks for it, a table of

- ``penolakan``: ``tidak`` (no refusal), ``bebas`` (in any form), else the document, with ``beralasan`` where a reason
  is demanded;
- ``sebagai``: the capacity in which the actor holds the post, ``lowong`` for a vacant one;
- ``peran`` and ``syarat``: words that the step's text must contain; ``dasar``: citations among the step's;
- ``tenggat``: its time limit, as rows write it, ``-`` for none.

Steps of one ``no`` may be written in any order, names in a list as well. Further keys: ``dasar`` and ``anomali`` (each
must be among the answer's), ``catatan`` (level and words), ``tanpa_catatan`` (words that no remark may contain),
``muatan`` (what each document must state, exactly), ``ppk`` (who authorises, by employee; ``-`` for nobody).
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from os import PathLike
from pathlib import Path
from typing import Any, get_args

import attrs

from tatakerja.kit.cases.kedudukan import (
    BerkasKasus,
    BerkasKasusSalah,
    KasusUmum,
    PemangkuKasus,
    baca_tabel,
    galat_kerangka,
    galat_pegawai,
    galat_pilihan,
    galat_umum,
    kunci_asing,
    tolak_bila_salah,
)
from tatakerja.values.alur import Aksi, Bentuk, Cakupan, Cara, Dokumen, Sifat, StatusAlur, Tingkat, baca_tenggat
from tatakerja.values.istilah import SEBAGAI
from tatakerja.values.organisasi import Unit

__all__ = ["BerkasKasusSalah", "KasusPenugasan", "LangkahKasus", "muat_kasus_penugasan"]

TIDAK_ADA = "-"
_PILIHAN: dict[str, tuple[str, ...]] = {
    "status": get_args(StatusAlur),
    "bentuk": get_args(Bentuk),
    "cakupan": get_args(Cakupan),
}
_USULAN: dict[str, tuple[str, ...]] = {"cara": get_args(Cara), "sifat": get_args(Sifat)}
_DOKUMEN = get_args(Dokumen)


@attrs.frozen(kw_only=True)
class LangkahKasus:
    """A step that a case expects; the last six fields only where the case asks for them."""

    no: int
    aksi: str
    aktor: str
    dokumen: str
    kepada: tuple[str, ...]
    tembusan: tuple[str, ...]
    pegawai: tuple[str, ...]
    penolakan: str | None = None
    sebagai: str | None = None
    peran: str | None = None
    syarat: str | None = None
    tenggat: str | None = None
    dasar: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class KasusPenugasan(KasusUmum):
    """A case of an assignment: a proposal and the route expected.

    :ivar pegawai: the employees by name; leaders aren't among them.
    :ivar usulan: the proposal, with employees by name and leaders by unit.
    """

    pegawai: Mapping[str, Mapping[str, str]] = attrs.field(factory=dict)
    usulan: Mapping[str, Any]
    bentuk: str
    cakupan: str
    cakupan_regulasi: str | None = None
    langkah: tuple[LangkahKasus, ...] = ()
    surat: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    ppk: Mapping[str, str] = attrs.field(factory=dict)
    muatan: Mapping[str, Sequence[str]] | None = None
    catatan: tuple[tuple[str, str], ...] = ()
    tanpa_catatan: tuple[str, ...] = ()


def muat_kasus_penugasan(path: str | PathLike[str]) -> list[KasusPenugasan]:
    """Read a file of cases of assignments.

    :param path: the TOML file.
    :raises BerkasKasusSalah: with every unknown or missing key, unknown name, action, document, scope or status.
    """
    path = Path(path)
    berkas = baca_tabel(path, ("kasus",))
    cases = kasus_penugasan(berkas, "kasus")
    tolak_bila_salah(path, berkas.masalah)
    return cases


def kasus_penugasan(berkas: BerkasKasus, tabel: str) -> list[KasusPenugasan]:
    """The cases of a table of a file; what is wrong with the others is noted in the file."""
    cases = []
    for nomor, raw in enumerate(berkas.tabel[tabel], 1):
        if berkas.baik(tabel, nomor, list(_faults(raw, berkas.fragmen))):
            case = _case(berkas.nama, nomor, raw, berkas.fragmen[raw["organisasi"]])
            cases.append(attrs.evolve(case, baris=berkas.baris(tabel, nomor)))
    return cases


def _case(berkas: str, nomor: int, raw: Mapping[str, Any], unit: tuple[Unit, ...]) -> KasusPenugasan:
    fields: dict[str, Any] = {
        kunci: tuple(nilai) if isinstance(nilai, list) else nilai
        for kunci, nilai in raw.items()
        if kunci != "organisasi"
    }
    fields["langkah"] = tuple(_step(row) for row in raw.get("langkah", ()))
    fields["surat"] = tuple((jenis, penetap, tuple(pegawai)) for jenis, penetap, pegawai in raw.get("surat", ()))
    fields["catatan"] = tuple((tingkat, kata) for tingkat, kata in raw.get("catatan", ()))
    fields["pemangku"] = tuple(PemangkuKasus(**row) for row in raw.get("pemangku", ()))
    if isinstance(raw.get("tanggal"), str):
        fields["tanggal"] = date.fromisoformat(raw["tanggal"])
    return KasusPenugasan(berkas=berkas, nomor=nomor, unit_organisasi=unit, **fields)


_BARIS = ("no", "aksi", "aktor", "dokumen", "kepada", "tembusan", "pegawai")
_TAMBAHAN = ("penolakan", "sebagai", "peran", "syarat", "tenggat", "dasar")


def _step(row: Sequence[Any]) -> LangkahKasus:
    fields: dict[str, Any] = dict(zip(_BARIS, row, strict=False))
    for extra in row[len(_BARIS) :]:
        fields |= extra
    for kunci, nilai in fields.items():
        fields[kunci] = tuple(nilai) if isinstance(nilai, list) else nilai
    return LangkahKasus(**fields)


_WAJIB = ("kalimat", "organisasi", "usulan", "status", "bentuk", "cakupan")


def _faults(raw: Mapping[str, Any], fragments: Mapping[str, tuple[Unit, ...]]) -> Iterator[str]:
    if not (yield from galat_kerangka(raw, _WAJIB, KasusPenugasan, fragments)):
        return
    for kunci, pilihan in _PILIHAN.items():
        yield from galat_pilihan(kunci, raw[kunci], pilihan)
    codes = {unit.kode for unit in fragments[raw["organisasi"]]}
    for nama, pegawai in raw.get("pegawai", {}).items():
        if nama in codes:
            yield f"pegawai {nama!r} bernama seperti suatu unit"
        yield from (f"pegawai {nama}: {fault}" for fault in _staff_faults(pegawai))
    yield from galat_umum(raw)
    yield from _proposal_faults(raw["usulan"])
    yield from _rows_faults(raw)
    yield from _name_faults(raw, codes)


def _staff_faults(pegawai: Mapping[str, str]) -> Iterator[str]:
    if "memimpin" in pegawai:
        yield "sebut pimpinan dengan kode unit yang dipimpinnya"
    else:
        yield from galat_pegawai(pegawai)


def _proposal_faults(usulan: Mapping[str, Any]) -> Iterator[str]:
    missing = {"cara", "pemilik", "pegawai"} - usulan.keys()
    if missing:
        yield f"usulan: kunci {', '.join(sorted(missing))} tidak ada; tambahkan"
    yield from (
        f"usulan: {fault}" for fault in kunci_asing(usulan, ("cara", "pemilik", "pegawai", "ketua", "sifat", "hukum"))
    )
    if not isinstance(usulan.get("pegawai", []), list):
        yield "usulan: pegawai harus daftar"
    for kunci, pilihan in _USULAN.items():
        if kunci in usulan:
            yield from galat_pilihan(f"usulan: {kunci}", usulan[kunci], pilihan)


def _rows_faults(raw: Mapping[str, Any]) -> Iterator[str]:
    for row in raw.get("langkah", []):
        yield from (f"langkah {row!r}: {fault}" for fault in _step_faults(row))
    for row in raw.get("surat", []):
        if not _is_letter(row):
            yield f"surat {row!r} harus memuat jenis, penetap, dan daftar pegawai"
        else:
            yield from galat_pilihan("surat", row[0], _DOKUMEN)
    for row in raw.get("catatan", []):
        if not isinstance(row, list) or len(row) != 2:
            yield f"catatan {row!r} harus memuat tingkat dan kata-katanya"
        else:
            yield from galat_pilihan("catatan: tingkat", row[0], get_args(Tingkat))
    for dokumen in raw.get("muatan", {}):
        yield from galat_pilihan("muatan", dokumen, _DOKUMEN)


def _is_letter(row: object) -> bool:
    return isinstance(row, list) and len(row) == 3 and isinstance(row[2], list)


def _step_faults(row: object) -> Iterator[str]:
    if not isinstance(row, list) or len(row) not in (len(_BARIS), len(_BARIS) + 1):
        yield f"harus memuat {', '.join(_BARIS)}, lalu tabel bila perlu"
        return
    if not isinstance(row[0], int) or not all(isinstance(names, list) for names in row[4:7]):
        yield "no harus angka; kepada, tembusan, dan pegawai harus daftar"
    yield from galat_pilihan("aksi", row[1], get_args(Aksi))
    yield from galat_pilihan("dokumen", row[3], (TIDAK_ADA, *_DOKUMEN))
    extra = row[len(_BARIS)] if len(row) > len(_BARIS) else {}
    if not isinstance(extra, dict):
        yield "yang terakhir harus tabel"
        return
    yield from kunci_asing(extra, _TAMBAHAN)
    if "penolakan" in extra:
        yield from galat_pilihan("penolakan", extra["penolakan"], PENOLAKAN)
    if "sebagai" in extra:
        yield from galat_pilihan("sebagai", extra["sebagai"], (*SEBAGAI, "lowong"))
    limit = extra.get("tenggat", TIDAK_ADA)
    if limit != TIDAK_ADA and not (isinstance(limit, str) and baca_tenggat(limit)):
        yield f"tenggat {limit!r} tidak terbaca; tulis seperti '5 hari kerja', '14 hari', atau '-'"


PENOLAKAN = ("tidak", "bebas", "beralasan", *_DOKUMEN, *(f"{dokumen} beralasan" for dokumen in _DOKUMEN))
"""How a case says in which way a step is refused."""


def _name_faults(raw: Mapping[str, Any], codes: set[str]) -> Iterator[str]:
    known = codes | raw.get("pegawai", {}).keys()
    usulan, holders = raw["usulan"], raw.get("pemangku", [])
    units = [usulan.get("pemilik"), *raw.get("kosong", []), *(row.get("unit") for row in holders)]
    for kode in dict.fromkeys(units):
        if kode is not None and kode not in codes:
            yield f"unit {kode!r} tidak ada dalam organisasi {raw['organisasi']!r}"
    named = [*usulan.get("pegawai", []), usulan.get("ketua"), *(row.get("siapa") for row in holders)]
    for row in raw.get("langkah", []):
        if isinstance(row, list) and len(row) >= len(_BARIS):
            named += [row[2], *row[4], *row[5], *row[6]]
    for row in raw.get("surat", []):
        if _is_letter(row):
            named += [row[1], *row[2]]
    named += [*raw.get("ppk", {}).keys(), *(kode for kode in raw.get("ppk", {}).values() if kode != TIDAK_ADA)]
    for nama in dict.fromkeys(named):
        if nama is not None and nama not in known:
            yield f"{nama!r} bukan nama pegawai dan bukan kode unit dalam organisasi {raw['organisasi']!r}"
