"""Auditing many regencies: in as many processes as the machine has cores, or on a cluster.

A spawned pool is the default: on one machine it does more per second than a cluster's scheduler. Every regency's
results are the same bytes however the work was shared out.
"""

import gc
import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import get_context
from typing import Final

import attrs

from tatakerja.border.files import GalatBerkas, reason, require_no_file, write_file
from tatakerja.values.galat import GalatTatakerja
from tatakerja.wilayah.daftar import BarisDaftar
from tatakerja.wilayah.kabupaten import (
    HasilKabupaten,
    Status,
    audit_kabupaten,
    clear_unfinished,
    failed,
    finished,
    waiting,
)
from tatakerja.wilayah.tabel import KAMUS, require_arrow

LAPORAN: Final = "laporan.json"
"""The file that says how every regency of the last run came out; amid a run, which ones it hasn't come to."""
KAMUS_BERKAS: Final = "kamus.md"
"""The data dictionary, beside the results."""

LaporKemajuan = Callable[[HasilKabupaten, int, int], None]
"""Is told of each regency as it comes out, with how many have and how many there are."""


@attrs.frozen(kw_only=True)
class LaporanWilayah:
    """How all regencies came out, in the order of the list."""

    hasil: tuple[HasilKabupaten, ...]

    def jumlah(self, status: Status) -> int:
        """How many came out so."""
        return sum(one.status == status for one in self.hasil)

    @property
    def pegawai(self) -> int:
        """How many employees there are in all that have results."""
        return sum(one.pegawai for one in self.hasil)

    @property
    def lengkap(self) -> bool:
        """Whether none failed."""
        return not self.jumlah("gagal")


def audit_wilayah(
    daftar: Sequence[BarisDaftar],
    ke: str | os.PathLike[str],
    *,
    pekerja: int | None = None,
    dask: str | None = None,
    lanjutkan: bool = False,
    kemajuan: LaporKemajuan | None = None,
) -> LaporanWilayah:
    """Audit regencies and write their results, each one's all at once; one that is faulty doesn't stop the others.

    :param daftar: the regencies, as :func:`tatakerja.wilayah.baca_daftar` gives them.
    :param ke: the folder of the results; made if it isn't there.
    :param pekerja: in how many processes; as many as there are cores if not given.
    :param dask: address of a Dask scheduler whose workers do it instead; they need the same files under the same paths.
    :param lanjutkan: whether regencies are left out whose results are there and were made of the same question, unless
        the last run was to make them anew and was cut off before it had.
    :param kemajuan: is told of each regency as it comes out.
    :raises GalatTatakerja: if Arrow or Dask isn't installed, the cluster can't be reached, or the folder can't be
        written.
    """
    require_arrow()
    target = os.path.abspath(os.fspath(ke))
    _make(target)
    clear_unfinished(target)
    stale = _stale(target) if lanjutkan else set()
    hasil: dict[int, HasilKabupaten] = {}
    left = []
    for place, baris in enumerate(daftar):
        found = finished(baris, target) if lanjutkan and _named(baris) not in stale else None
        if found is None:
            left.append(place)
        else:
            hasil[place] = found
    note = _Laporan(target, [hasil.get(place) or waiting(baris, target) for place, baris in enumerate(daftar)])
    note.write()
    write_file(os.path.join(target, KAMUS_BERKAS), _dictionary())
    # The largest first, so that none is left to be waited for alone at the end.
    left.sort(key=lambda place: -_size(daftar[place]))
    run = _in_cluster(dask) if dask else _in_pool(min(pekerja or os.cpu_count() or 1, max(len(left), 1)))
    for place, one in run([(place, daftar[place]) for place in left], target):
        hasil[place] = one
        note.put(place, one)
        note.write()
        if kemajuan is not None:
            kemajuan(one, len(hasil), len(daftar))
    return LaporanWilayah(hasil=tuple(hasil[place] for place in range(len(daftar))))


Pekerjaan = Sequence[tuple[int, BarisDaftar]]
Jalan = Callable[[Pekerjaan, str], Iterator[tuple[int, HasilKabupaten]]]


def _in_pool(pekerja: int) -> Jalan:
    def run(tugas: Pekerjaan, ke: str) -> Iterator[tuple[int, HasilKabupaten]]:
        left = dict(tugas)
        with suppress(BrokenProcessPool):
            for place, one in _pooled(tugas, ke, pekerja):
                del left[place]
                yield place, one
        # A process was killed, by the system for want of memory as a rule, and nobody can say over which regency:
        # what is left is done one by one, so that the others come out.
        for place, baris in left.items():
            try:
                yield from _pooled([(place, baris)], ke, 1)
            except BrokenProcessPool:
                yield (
                    place,
                    failed(baris, "prosesnya dimatikan sistem, biasanya karena memori habis; kurangi --pekerja"),
                )

    return run


def _pooled(tugas: Pekerjaan, ke: str, pekerja: int) -> Iterator[tuple[int, HasilKabupaten]]:
    pool = ProcessPoolExecutor(pekerja, mp_context=get_context("spawn"), initializer=_collect_rarely)
    try:
        places: dict[Future[HasilKabupaten], int] = {
            pool.submit(audit_kabupaten, baris, ke): place for place, baris in tugas
        }
        for future in as_completed(places):
            yield places[future], future.result()
    finally:
        pool.shutdown(cancel_futures=True)


def _collect_rarely() -> None:
    """Look for garbage less often: a regency is some hundred thousand objects that all live until it is done."""
    gc.set_threshold(200_000, 20, 100)


def _in_cluster(alamat: str) -> Jalan:
    def run(tugas: Pekerjaan, ke: str) -> Iterator[tuple[int, HasilKabupaten]]:
        try:
            from distributed import Client
            from distributed import as_completed as completed
        except ImportError:
            raise GalatTatakerja("--dask memerlukan Dask; pasang `pip install tatakerja[klaster]`") from None
        try:
            client = Client(alamat, timeout="10s")  # type: ignore[no-untyped-call]
        except (OSError, ValueError) as error:
            raise GalatTatakerja(
                f"penjadwal Dask di {alamat!r} tidak dapat dihubungi ({error}); periksa alamatnya"
            ) from None
        with client:
            futures = client.map(audit_kabupaten, [baris for _, baris in tugas], [ke] * len(tugas), pure=False)
            places = {future.key: place for future, (place, _) in zip(futures, tugas, strict=True)}
            rows = dict(tugas)
            for future in completed(futures):  # type: ignore[no-untyped-call]
                place = places[future.key]
                lost = future.exception()
                yield place, future.result() if lost is None else failed(rows[place], f"pekerja Dask gagal: {lost}")

    return run


def _size(baris: BarisDaftar) -> int:
    """Bytes of a regency's staff list, as far as a look at the files tells."""
    path = baris.basis_data or os.path.join(baris.organisasi or "", "pegawai.csv")
    for one in (path, baris.organisasi or path):
        with suppress(OSError):
            return os.path.getsize(one)
    return 0


def _make(folder: str) -> None:
    require_no_file(folder)
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
    except OSError as error:
        raise GalatBerkas(f"folder {folder}", reason(error), "pilih folder lain") from None


class _Laporan:
    """The report of a run, on the disk from its beginning: where it is cut off, what it hasn't come to stands there."""

    def __init__(self, ke: str, hasil: Iterable[HasilKabupaten]) -> None:
        self._path, self._told = os.path.join(ke, LAPORAN), list(map(_as_json, hasil))

    def put(self, place: int, one: HasilKabupaten) -> None:
        """Take in how a regency came out."""
        self._told[place] = _as_json(one)

    def write(self) -> None:
        """Write it, whole or not at all."""
        write_file(self._path, ",\n".join(self._told).join(("[\n", "\n]\n")))


def _as_json(one: HasilKabupaten) -> str:
    return json.dumps(attrs.asdict(one), ensure_ascii=False, indent=1)


def _stale(ke: str) -> set[tuple[str, str]]:
    """Whose results the last run was to make anew, and was cut off before it had: of files that may have changed."""
    try:
        with open(os.path.join(ke, LAPORAN), encoding="utf-8") as file:
            return {(one["kode"], one["tanggal"]) for one in json.load(file) if one["status"] == "diulang"}
    except (OSError, ValueError, KeyError, TypeError):
        return set()


def _named(baris: BarisDaftar) -> tuple[str, str]:
    return baris.kode, baris.tanggal.isoformat()


def _dictionary() -> Iterable[str]:
    yield "# Kamus data\n\nHasil tiap kabupaten: `kode=KODE/tanggal=HARI/TABEL.parquet`. `kode` dan `tanggal`\n"
    yield "dibaca dari nama foldernya (`hive_partitioning`). Nama orang sengaja tidak disimpan; NIP adalah data\n"
    yield "pribadi.\n"
    for name, columns in KAMUS.items():
        yield f"\n## {name}\n\n| kolom | isi |\n|---|---|\n"
        yield from (f"| {column} | {meaning} |\n" for column, meaning in columns.items())
