"""Cases of what follows the letter: who reviews results, who reports to whom, who directs, which activity is whose.

A file has four tables, which share the fragments of units and the keys ``tafsir``, ``tanggal``, ``pemangku``,
``kosong`` and ``negatif`` of :mod:`tatakerja.kit.cases.kedudukan`::

    [[kasus]]                                         # the chain of review
    kalimat = "Hasil kerja pada bidang ditinjau Kepala Bidang, lalu Kepala Dinas menyatakannya selesai."
    organisasi = "dinas"
    pegawai = { unit = "BIDANG", jenis_jabatan = "pelaksana" }   # or { memimpin = "BIDANG" }
    pemilik = "BIDANG"                                # the owner's unit; left out: the employee's own
    ukuran_tim = 6                                    # how many work together; left out: the employee works alone
    status = "diatur"
    rantai = ["BIDANG", "DINAS"]                      # units whose leaders review, in order, all of them
    penyelesai = "DINAS"                              # left out: nobody declares the work done
    pengembalian = "diatur"                           # left out: tidak_diatur
    dasar = ["Lampiran I.D angka 1 huruf c"]

    [[pelaporan]]                                     # pegawai and usulan as in cases of assignments
    kalimat = "Anggota melapor kepada ketua, ketua kepada Pimpinan Unit Organisasi secara berkala."
    organisasi = "dinas"
    pegawai = { A = { unit = "BIDANG", jenis_jabatan = "pelaksana" }, K = { ... } }
    usulan = { cara = "penunjukan", pemilik = "BIDANG", pegawai = ["A"], ketua = "K" }
    status = "diatur"
    laporan = [                                       # all of them
        ["anggota", "A", ["K"]],
        ["ketua", "K", ["BIDANG"], { berkala = true, dasar = ["Pasal 14 ayat (2)"] }],   # or how often: "bulanan"
        ["ketua", "K", ["DINAS", "BIDANG"], { anggota = "A" }],   # on a member's performance
    ]
    permintaan = [["BIDANG", ["ketua", "anggota"]]]   # who may demand reports from whom, all of them; { dasar } behind
    kendala = ["BIDANG"]                              # who decides on obstacles, all of them
    tindak_lanjut = ["BIDANG2"]                       # who follows them up, all of them
    dasar = ["Pasal 14 ayat (3)"]                     # each among the citations of any of these

    [[pelaksanaan]]                                   # pegawai and usulan as in pelaporan
    kalimat = "Tim bekerja menurut arahan Kepala Bidang."
    organisasi = "dinas"
    pegawai = { A = { unit = "BIDANG", jenis_jabatan = "pelaksana" }, K = { ... } }
    usulan = { cara = "penunjukan", pemilik = "BIDANG", pegawai = ["A"], ketua = "K" }
    status = "diatur"
    pengarah = ["BIDANG"]                             # units whose leaders direct the work, all of them
    koordinasi = [["tim kerja lain", true, "Pasal 25 ayat (2)"]]   # with whom, wajib, citation: each among the answer's
    kewajiban = [["menurut arahan", "Pasal 25 ayat (1)"]]          # words of what is owed, citation: likewise

    [[tahapan]]
    kalimat = "Pada bidang, Kepala Bidang merumuskan strategi."
    organisasi = "dinas"
    unit = "BIDANG"
    ukuran_tim = 6                                    # as in [[kasus]]
    status = "diatur"
    kegiatan = [                                      # each must be among the answer's, in this order
        ["perencanaan", "merumuskan strategi", ["BIDANG"], "Lampiran I.D angka 1 huruf a"],
        ["pelaksanaan", "melaksanakan kegiatan", ["pegawai"], "Lampiran I.D angka 1 huruf b"],
    ]

A leader is named by the code of the unit, an employee by the name that ``pegawai`` gives, or as "pegawai" where there
is one only; with whom a team coordinates by the unit of an official, or by words of what is said. Further keys of all:
``anomali`` and ``keterangan`` (each must be among the answer's).
"""

from collections.abc import Iterator, Mapping
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
from tatakerja.values.evaluasi import Pengembalian, StatusEvaluasi
from tatakerja.values.organisasi import Unit
from tatakerja.values.pelaporan import Pelapor, Periode
from tatakerja.values.tahapan import Tahap

__all__ = [
    "BerkasKasusSalah",
    "KasusEvaluasi",
    "KasusPelaksanaan",
    "KasusPelaporan",
    "KasusTahapan",
    "muat_kasus_evaluasi",
]

PELAKU_PEGAWAI = "pegawai"
_PELAKU = (PELAKU_PEGAWAI, "ketua")


@attrs.frozen(kw_only=True)
class _Kasus(KasusUmum):
    """What the cases of these flows have in common."""

    keterangan: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class KasusEvaluasi(_Kasus):
    """A case of the chain of review."""

    pegawai: Mapping[str, str]
    pemilik: str | None = None
    ukuran_tim: int | None = None
    rantai: tuple[str, ...] = ()
    penyelesai: str | None = None
    pengembalian: str = "tidak_diatur"


@attrs.frozen(kw_only=True)
class LaporanKasus:
    """A report that a case expects; ``dasar`` only where the case asks for it.

    :ivar berkala: whether it is periodic, or in which period.
    """

    pelapor: str
    pegawai: str
    kepada: tuple[str, ...]
    berkala: bool | str = False
    anggota: str | None = None
    dasar: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class PermintaanKasus:
    """Who a case expects may demand reports of whom; ``dasar`` only where the case asks for it."""

    peminta: str
    dari: tuple[str, ...]
    dasar: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class KasusPelaporan(_Kasus):
    """A case of reports, demands for reports and obstacles."""

    pegawai: Mapping[str, Mapping[str, str]] = attrs.field(factory=dict)
    usulan: Mapping[str, Any]
    laporan: tuple[LaporanKasus, ...] = ()
    permintaan: tuple[PermintaanKasus, ...] = ()
    kendala: tuple[str, ...] = ()
    tindak_lanjut: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class KasusPelaksanaan(_Kasus):
    """A case of who directs the work, with whom it is coordinated and what is owed.

    :ivar koordinasi: with whom, whether compulsory, citation; ``kewajiban`` words of what is owed, citation.
    """

    pegawai: Mapping[str, Mapping[str, str]] = attrs.field(factory=dict)
    usulan: Mapping[str, Any]
    pengarah: tuple[str, ...] = ()
    koordinasi: tuple[tuple[str, bool, str], ...] = ()
    kewajiban: tuple[tuple[str, str], ...] = ()


@attrs.frozen(kw_only=True)
class KasusTahapan(_Kasus):
    """A case of the stages of work in a unit; ``kegiatan`` are stage, name, who is responsible, citation."""

    unit: str
    ukuran_tim: int | None = None
    kegiatan: tuple[tuple[str, str, tuple[str, ...], str], ...] = ()


AnyKasus = KasusEvaluasi | KasusPelaporan | KasusPelaksanaan | KasusTahapan
_TABEL: Mapping[str, type[AnyKasus]] = {
    "kasus": KasusEvaluasi,
    "pelaporan": KasusPelaporan,
    "pelaksanaan": KasusPelaksanaan,
    "tahapan": KasusTahapan,
}
_WAJIB = {
    "kasus": ("kalimat", "organisasi", "pegawai", "status"),
    "pelaporan": ("kalimat", "organisasi", "usulan", "status"),
    "pelaksanaan": ("kalimat", "organisasi", "usulan", "status"),
    "tahapan": ("kalimat", "organisasi", "unit", "status"),
}


def muat_kasus_evaluasi(path: str | PathLike[str]) -> list[AnyKasus]:
    """Read a file of cases of evaluasi, pelaporan, pelaksanaan and tahapan.

    :param path: the TOML file.
    :returns: the cases of the tables, one after the other.
    :raises BerkasKasusSalah: with every unknown or missing key, unknown name, role, stage or status.
    """
    path = Path(path)
    berkas = baca_tabel(path, tuple(_TABEL))
    cases = [case for tabel in _TABEL for case in kasus_evaluasi(berkas, tabel, tabel)]
    tolak_bila_salah(path, berkas.masalah)
    return cases


def kasus_evaluasi(berkas: BerkasKasus, tabel: str, jenis: str) -> list[AnyKasus]:
    """The cases of a table of a file; what is wrong with the others is noted in the file.

    :param jenis: what they ask: ``kasus`` (the chain of review), ``pelaporan``, ``pelaksanaan``, ``tahapan``.
    """
    cases = []
    for nomor, raw in enumerate(berkas.tabel[tabel], 1):
        if berkas.baik(tabel, nomor, list(_faults(jenis, raw, berkas.fragmen))):
            case = _case(jenis, berkas.nama, nomor, raw, berkas.fragmen[raw["organisasi"]])
            cases.append(attrs.evolve(case, baris=berkas.baris(tabel, nomor)))
    return cases


def _case(tabel: str, berkas: str, nomor: int, raw: Mapping[str, Any], unit: tuple[Unit, ...]) -> AnyKasus:
    fields: dict[str, Any] = {kunci: _frozen(nilai) for kunci, nilai in raw.items() if kunci != "organisasi"}
    fields["pemangku"] = tuple(PemangkuKasus(**row) for row in raw.get("pemangku", ()))
    fields["laporan"] = tuple(
        LaporanKasus(pelapor=row[0], pegawai=row[1], kepada=tuple(row[2]), **_frozen_values(row[3:]))
        for row in raw.get("laporan", ())
    )
    fields["permintaan"] = tuple(
        PermintaanKasus(peminta=row[0], dari=tuple(row[1]), **_frozen_values(row[2:]))
        for row in raw.get("permintaan", ())
    )
    if tabel != "pelaporan":
        del fields["laporan"], fields["permintaan"]
    if isinstance(raw.get("tanggal"), str):
        fields["tanggal"] = date.fromisoformat(raw["tanggal"])
    return _TABEL[tabel](berkas=berkas, nomor=nomor, unit_organisasi=unit, **fields)


def _frozen(nilai: object) -> object:
    return tuple(map(_frozen, nilai)) if isinstance(nilai, list) else nilai


def _frozen_values(extra: list[Mapping[str, Any]]) -> dict[str, Any]:
    return {kunci: _frozen(nilai) for table in extra for kunci, nilai in table.items()}


def _faults(tabel: str, raw: Mapping[str, Any], fragments: Mapping[str, tuple[Unit, ...]]) -> Iterator[str]:
    if not (yield from galat_kerangka(raw, _WAJIB[tabel], _TABEL[tabel], fragments)):
        return
    yield from galat_pilihan("status", raw["status"], get_args(StatusEvaluasi))
    yield from galat_umum(raw)
    ways = {
        "kasus": _review_faults,
        "pelaporan": _report_faults,
        "pelaksanaan": _direction_faults,
        "tahapan": _stage_faults,
    }
    faults = list(ways[tabel](raw))
    yield from faults
    if not faults:
        codes = {unit.kode for unit in fragments[raw["organisasi"]]}
        others = set(raw.get("pegawai", {})) if "usulan" in raw else {PELAKU_PEGAWAI}
        for nama in dict.fromkeys(_names(tabel, raw)):
            if nama not in codes | others:
                yield f"{nama!r} bukan pegawai dan bukan kode unit dalam organisasi {raw['organisasi']!r}"


def _review_faults(raw: Mapping[str, Any]) -> Iterator[str]:
    yield from galat_pegawai(raw["pegawai"])
    yield from galat_pilihan("pengembalian", raw.get("pengembalian", "diatur"), get_args(Pengembalian))


def _proposal_faults(raw: Mapping[str, Any]) -> Iterator[str]:
    missing = {"cara", "pemilik", "pegawai"} - raw["usulan"].keys()
    if missing:
        yield f"usulan: kunci {', '.join(sorted(missing))} tidak ada; tambahkan"
    yield from (f"usulan: {fault}" for fault in kunci_asing(raw["usulan"], ("cara", "pemilik", "pegawai", "ketua")))
    for nama, pegawai in raw.get("pegawai", {}).items():
        yield from (f"pegawai {nama}: {fault}" for fault in galat_pegawai(pegawai))


def _report_faults(raw: Mapping[str, Any]) -> Iterator[str]:
    yield from _proposal_faults(raw)
    for row in raw.get("laporan", []):
        extra = row[3] if len(row) == 4 else {}
        if len(row) not in (3, 4) or not isinstance(row[2], list) or not isinstance(extra, dict):
            yield f"laporan {row!r} harus memuat pelapor, pegawai, daftar penerima, lalu tabel bila perlu"
            continue
        yield from galat_pilihan("laporan: pelapor", row[0], get_args(Pelapor))
        yield from (f"laporan: {fault}" for fault in kunci_asing(extra, ("berkala", "anggota", "dasar")))
        if isinstance(extra.get("berkala"), str):
            yield from galat_pilihan("laporan: berkala", extra["berkala"], get_args(Periode))
    for row in raw.get("permintaan", []):
        extra = row[2] if len(row) == 3 else {}
        if len(row) not in (2, 3) or not isinstance(row[1], list) or not isinstance(extra, dict):
            yield f"permintaan {row!r} harus memuat peminta dan daftar pelapor, lalu tabel bila perlu"
        else:
            yield from (fault for role in row[1] for fault in galat_pilihan("permintaan", role, get_args(Pelapor)))
            yield from (f"permintaan: {fault}" for fault in kunci_asing(extra, ("dasar",)))


def _direction_faults(raw: Mapping[str, Any]) -> Iterator[str]:
    yield from _proposal_faults(raw)
    for row in raw.get("koordinasi", []):
        if len(row) != 3 or not isinstance(row[1], bool):
            yield f"koordinasi {row!r} harus memuat dengan siapa, true bila wajib, dan sitasi"
    for row in raw.get("kewajiban", []):
        if len(row) != 2:
            yield f"kewajiban {row!r} harus memuat kata isinya dan sitasi"


def _stage_faults(raw: Mapping[str, Any]) -> Iterator[str]:
    for row in raw.get("kegiatan", []):
        if len(row) != 4 or not isinstance(row[2], list):
            yield f"kegiatan {row!r} harus memuat tahap, nama, daftar pelaku, dan sitasi"
        else:
            yield from galat_pilihan("kegiatan: tahap", row[0], get_args(Tahap))


def _names(tabel: str, raw: Mapping[str, Any]) -> Iterator[str]:
    """Everyone whom a case names, of whom each must be an employee or a unit."""
    yield from raw.get("kosong", [])
    for row in raw.get("pemangku", []):
        yield from (row[kunci] for kunci in ("unit", "siapa") if kunci in row)
    if tabel == "kasus":
        pegawai = raw["pegawai"]
        yield from (pegawai[kunci] for kunci in ("unit", "memimpin") if kunci in pegawai)
        yield from (raw[kunci] for kunci in ("pemilik", "penyelesai") if kunci in raw)
        yield from raw.get("rantai", [])
    elif tabel == "tahapan":
        yield raw["unit"]
        for row in raw.get("kegiatan", []):
            yield from (who for who in row[2] if who not in _PELAKU)
    else:
        usulan = raw["usulan"]
        yield from (usulan["pemilik"], *usulan["pegawai"], *filter(None, [usulan.get("ketua")]))
        for row in raw.get("laporan", []):
            yield from (row[1], *row[2])
            yield from (extra["anggota"] for extra in row[3:] if "anggota" in extra)
        yield from (row[0] for row in raw.get("permintaan", []))
        yield from raw.get("kendala", [])
        yield from raw.get("tindak_lanjut", [])
        yield from raw.get("pengarah", [])
