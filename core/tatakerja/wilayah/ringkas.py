"""What the results of many regencies sum up to."""

import json
import os
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from shlex import quote
from typing import TYPE_CHECKING, Any, Final

import attrs

from tatakerja.audit.organisasi.laporan import JUDUL_CATATAN, TINGKAT_CATATAN
from tatakerja.audit.organisasi.rentang import hitung_statistik
from tatakerja.audit.penugasan.hasil import JUDUL_PENUGASAN
from tatakerja.values.galat import GalatTatakerja
from tatakerja.wilayah.jalankan import LAPORAN
from tatakerja.wilayah.kabupaten import BERKAS_HASIL, HasilKabupaten
from tatakerja.wilayah.tabel import PEMISAH, require_arrow

if TYPE_CHECKING:
    from pyarrow import Table

_HARI: Final = re.compile(r"tanggal=(\d{4}-\d\d-\d\d)")


@attrs.frozen(kw_only=True)
class RingkasKabupaten:
    """One regency in figures, as of its day."""

    kode: str
    nama: str
    regulasi: str
    tanggal: str
    unit: int
    pegawai: int
    diatur: int
    tidak_diatur: int
    belum_tertentukan: int
    di_luar_regulasi: int
    tanpa_ppk: int
    ppk_lowong: int
    jabatan_lowong: int
    wajib: int
    diutamakan: int
    info: int


@attrs.frozen(kw_only=True)
class RingkasGagal:
    """A regency that gave no results in the last run, and why.

    :ivar dipakai: the day of its earlier results, which are summed up in their place; empty where there are none.
    """

    kode: str
    nama: str
    galat: tuple[str, ...]
    dipakai: str = ""


@attrs.frozen(kw_only=True)
class RingkasBelum:
    """A regency that the last run was to audit and hasn't: it was cut off, or still goes on.

    :ivar tanggal: the day as of which it is to be audited.
    :ivar dipakai: the day of its results of before, which are summed up in their place; empty where there are none.
    """

    kode: str
    nama: str
    tanggal: str
    dipakai: str = ""


@attrs.frozen(kw_only=True)
class RingkasRentang:
    """Spans of control in all agencies of one kind."""

    jenis: str
    penilai: int
    pegawai: int
    median: float
    p90: int
    maks: int


@attrs.frozen(kw_only=True)
class RingkasCatatan:
    """How many remarks of a kind there are, in how many regencies."""

    kode: str
    judul: str
    tingkat: str
    jumlah: int
    kabupaten: int


@attrs.frozen(kw_only=True)
class RingkasAnomali:
    """How many employees' answers rest on an anomaly of a regulation."""

    regulasi: str
    kode: str
    pegawai: int


@attrs.frozen(kw_only=True)
class RingkasanWilayah:
    """All regencies of a folder of results.

    :ivar kabupaten: each with its figures, those with most employees without PPK first.
    :ivar gagal: those of the last run that gave none.
    :ivar belum: those that the last run hasn't come to; empty where it came to its end.
    :ivar rentang: spans by kind of agency, the widest median first.
    :ivar catatan: remarks by kind, the most pressing level first, then the most frequent.
    :ivar anomali: the anomalies on which most answers rest first.
    """

    kabupaten: tuple[RingkasKabupaten, ...]
    gagal: tuple[RingkasGagal, ...]
    belum: tuple[RingkasBelum, ...]
    rentang: tuple[RingkasRentang, ...]
    catatan: tuple[RingkasCatatan, ...]
    anomali: tuple[RingkasAnomali, ...]

    def jumlah(self, angka: str) -> int:
        """The sum of one figure of :class:`RingkasKabupaten` over all regencies."""
        return sum(getattr(one, angka) for one in self.kabupaten)


def ringkas_wilayah(folder: str | os.PathLike[str], *, tanggal: date | None = None) -> RingkasanWilayah:
    """Sum up a folder of results.

    :param folder: what :func:`tatakerja.wilayah.audit_wilayah` wrote.
    :param tanggal: the day whose results are taken; of each regency the latest if not given.
    :raises GalatTatakerja: if it isn't such a folder, holds no results of that day, or a file of it can't be read.
    """
    require_arrow()
    path = os.fspath(folder)
    places = dict(_places(path, tanggal))
    gagal, belum = _without_results(path, places, tanggal)
    if not places and not gagal and not belum:
        when = f" pada {tanggal.isoformat()}" if tanggal else ""
        raise GalatTatakerja(
            f"folder {path}: tidak ada hasil{when}; buat dengan `tatakerja wilayah audit DAFTAR --ke {quote(path)}`"
        )
    summed = _Jumlah()
    rows = [summed.take(place) for place in places.values()]
    rows.sort(key=lambda one: (-one.tanpa_ppk, -one.ppk_lowong, one.kode))
    return RingkasanWilayah(
        kabupaten=tuple(rows),
        gagal=gagal,
        belum=belum,
        rentang=summed.rentang(),
        catatan=summed.catatan(),
        anomali=summed.anomali(),
    )


def _places(folder: str, tanggal: date | None) -> Iterator[tuple[str, str]]:
    """Each regency with the folder of its results."""
    try:
        regencies = sorted(name for name in os.listdir(folder) if name.startswith("kode="))
    except OSError:
        raise GalatTatakerja(f"folder {folder} tidak ada atau tidak dapat dibaca; periksa namanya") from None
    for regency in regencies:
        days = [one[1] for name in os.listdir(os.path.join(folder, regency)) if (one := _HARI.fullmatch(name))]
        chosen = max(days, default=None) if tanggal is None else tanggal.isoformat()
        if chosen in days:
            yield regency.removeprefix("kode="), os.path.join(folder, regency, f"tanggal={chosen}")


def _without_results(
    folder: str, places: dict[str, str], tanggal: date | None
) -> tuple[tuple[RingkasGagal, ...], tuple[RingkasBelum, ...]]:
    """What the last run failed at, and what it hasn't come to; of what later results are summed up of, neither."""
    path = os.path.join(folder, LAPORAN)
    failed, waiting = [], []
    for one in [HasilKabupaten(**found) for found in _json(path)] if os.path.exists(path) else ():
        used = os.path.basename(places.get(one.kode, "")).removeprefix("tanggal=")
        if used > one.tanggal or (tanggal is not None and one.tanggal != tanggal.isoformat()):
            continue
        if one.status == "gagal":
            failed.append(RingkasGagal(kode=one.kode, nama=one.nama, galat=tuple(one.galat), dipakai=used))
        elif one.status == "diulang" or (one.status == "belum" and used < one.tanggal):
            waiting.append(RingkasBelum(kode=one.kode, nama=one.nama, tanggal=one.tanggal, dipakai=used))
    return tuple(failed), tuple(waiting)


def _json(path: str) -> Any:
    try:
        with open(path, encoding="utf-8") as file:
            return json.load(file)
    except (OSError, ValueError) as error:
        raise GalatTatakerja(f"{path} tidak dapat dibaca ({error}); ulangi `wilayah audit`") from None


def _table(place: str, name: str, columns: Sequence[str]) -> "Table":
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    path = os.path.join(place, f"{name}.parquet")
    try:
        with ParquetFile(path) as file:
            return file.read(columns=list(columns))
    except (ArrowException, OSError) as error:
        what = " ".join(str(error).split())[:120]
        raise GalatTatakerja(f"{path} tidak dapat dibaca ({what}); ulangi `wilayah audit` bagi kabupaten ini") from None


class _Jumlah:
    """Takes one regency's results after the other, and knows what they sum up to."""

    def __init__(self) -> None:
        self._spans: dict[str, list[int]] = defaultdict(list)
        self._remarks: Counter[tuple[str, str]] = Counter()
        self._regencies: Counter[tuple[str, str]] = Counter()
        self._anomalies: Counter[tuple[str, str]] = Counter()

    def take(self, place: str) -> RingkasKabupaten:
        """Take in one regency."""
        about = HasilKabupaten(**_json(os.path.join(place, BERKAS_HASIL))["hasil"])
        people = _table(place, "pegawai", ("status", "anomali", "regulasi"))
        status = Counter({str(name): count for name, count in _counts(people["status"])})
        for codes, count in _counts(people["anomali"]):
            for code in codes.split(PEMISAH) if codes else ():
                self._anomalies[about.regulasi, code] += count
        spans = _table(place, "rentang", ("jenis_perangkat_daerah", "jumlah")).to_pydict()
        for kind, count in zip(spans["jenis_perangkat_daerah"], spans["jumlah"], strict=True):
            self._spans[kind].append(count)
        remarks = _table(place, "catatan", ("kode", "tingkat")).to_pydict()
        here = Counter(zip(remarks["kode"], remarks["tingkat"], strict=True))
        self._remarks += here
        self._regencies.update(here.keys())
        figures: dict[str, Any] = {
            **{name: getattr(about, name) for name in ("kode", "nama", "regulasi", "tanggal", "unit", "pegawai")},
            **{name: getattr(about, name) for name in ("tanpa_ppk", "ppk_lowong", "jabatan_lowong")},
            **{name: status[name] for name in ("diatur", "tidak_diatur", "belum_tertentukan", "di_luar_regulasi")},
            **{level: about.catatan[level] for level in TINGKAT_CATATAN},
        }
        return RingkasKabupaten(**figures)

    def rentang(self) -> tuple[RingkasRentang, ...]:
        """Spans by kind of agency."""
        rows = []
        for kind, counts in self._spans.items():
            figures = hitung_statistik(counts)
            rows.append(
                RingkasRentang(
                    jenis=kind,
                    penilai=figures.jumlah,
                    pegawai=sum(counts),
                    median=figures.median,
                    p90=figures.p90,
                    maks=figures.maks,
                )
            )
        return tuple(sorted(rows, key=lambda one: (-one.median, one.jenis)))

    def catatan(self) -> tuple[RingkasCatatan, ...]:
        """Remarks by kind."""
        titles = {**JUDUL_PENUGASAN, **JUDUL_CATATAN}
        rows = [
            RingkasCatatan(
                kode=kode,
                judul=titles.get(kode, kode),
                tingkat=tingkat,
                jumlah=count,
                kabupaten=self._regencies[kode, tingkat],
            )
            for (kode, tingkat), count in self._remarks.items()
        ]
        order = [*map(str, TINGKAT_CATATAN)]
        return tuple(sorted(rows, key=lambda one: (order.index(one.tingkat), -one.jumlah, one.kode)))

    def anomali(self) -> tuple[RingkasAnomali, ...]:
        """Anomalies by how many answers rest on them."""
        rows = [
            RingkasAnomali(regulasi=regulasi, kode=kode, pegawai=count)
            for (regulasi, kode), count in self._anomalies.items()
        ]
        return tuple(sorted(rows, key=lambda one: (-one.pegawai, one.regulasi, one.kode)))


def _counts(column: Any) -> Iterator[tuple[str | None, int]]:
    for one in column.combine_chunks().dictionary_decode().value_counts().to_pylist():
        yield one["values"], one["counts"]
