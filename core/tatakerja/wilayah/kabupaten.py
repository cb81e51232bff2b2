"""One regency's audit: computed in a process of its own, and put where its results belong all at once."""

import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final, Literal, TypedDict

import attrs

import tatakerja
from tatakerja.audit.organisasi.konteks import KonteksAudit
from tatakerja.audit.organisasi.susun import laporkan
from tatakerja.audit.penugasan.hasil import AuditPenugasan
from tatakerja.audit.penugasan.susun import audit_penugasan
from tatakerja.border.alamat import without_password
from tatakerja.border.files import GalatBerkas, reason, sync_folder, unfinished, unfinished_name, write_folder
from tatakerja.documents.formats.parquet import table_bytes
from tatakerja.engine.questions import Questions
from tatakerja.rules.berkas.open import buka_folder
from tatakerja.rules.registry import berupa_folder
from tatakerja.sistem import SistemKerja
from tatakerja.values.galat import GalatMasukan, GalatTatakerja
from tatakerja.wilayah.daftar import BarisDaftar
from tatakerja.wilayah.tabel import tabel_catatan, tabel_kedudukan, tabel_rentang, tabel_unit

if TYPE_CHECKING:
    from pyarrow import Table

TABEL_HASIL: Final = ("pegawai", "catatan", "rentang", "unit")
"""The tables of each regency's results."""
BERKAS_HASIL: Final = "hasil.json"
"""The file in each regency's folder that says of what the results are, and sums them up."""
_TERBANYAK: Final = 20
_SEDANG_DITULIS: Final = 3600
"""Seconds after which nobody is writing any more what is unfinished: a regency takes some."""

Status = Literal["selesai", "dilewati", "gagal", "belum", "diulang"]


class _Kabupaten(TypedDict):
    kode: str
    nama: str
    regulasi: str
    tanggal: str


@attrs.frozen(kw_only=True)
class HasilKabupaten:
    """How one regency came out.

    :ivar status: ``dilewati`` where its results were there already. In the report of a run that hasn't come to it:
        ``belum``, or ``diulang`` where results of that day were there before the run.
    :ivar catatan: of the remarks how many per level.
    :ivar galat: why it failed, a line each; of very many faults the first, and how many there are.
    """

    kode: str
    nama: str
    regulasi: str
    tanggal: str
    status: Status
    pegawai: int = 0
    unit: int = 0
    tanpa_ppk: int = 0
    ppk_lowong: int = 0
    jabatan_lowong: int = 0
    catatan: dict[str, int] = attrs.field(factory=dict)
    galat: tuple[str, ...] = ()


def folder_hasil(ke: str, baris: BarisDaftar) -> str:
    """Where the results of a regency lie."""
    return os.path.join(ke, f"kode={baris.kode}", f"tanggal={baris.tanggal.isoformat()}")


def audit_kabupaten(baris: BarisDaftar, ke: str) -> HasilKabupaten:
    """Audit one regency and write its results, all or none; whatever is wrong with it is what it comes out with."""
    try:
        return _audited(baris, ke)
    except GalatMasukan as error:
        return failed(baris, *map(str, error.kesalahan))
    except GalatTatakerja as error:
        return failed(baris, *str(error).splitlines())
    except MemoryError:
        return failed(baris, "memori habis; kurangi --pekerja")
    except Exception as error:  # one regency's trouble is not the others'
        return failed(baris, f"galat dalam program ({type(error).__name__}: {error}); laporkan kepada pengembang")


def failed(baris: BarisDaftar, *galat: str) -> HasilKabupaten:
    """A regency that gave no results."""
    more = len(galat) - _TERBANYAK
    told = galat if more <= 0 else (*galat[:_TERBANYAK], f"dan {more} kesalahan lagi")
    return HasilKabupaten(**_about(baris), status="gagal", galat=told)


def waiting(baris: BarisDaftar, ke: str) -> HasilKabupaten:
    """A regency that a run hasn't come to."""
    return HasilKabupaten(**_about(baris), status="diulang" if os.path.isdir(folder_hasil(ke, baris)) else "belum")


def finished(baris: BarisDaftar, ke: str) -> HasilKabupaten | None:
    """What a regency came out with before, if its results are there and were made of the same question."""
    try:
        with open(os.path.join(folder_hasil(ke, baris), BERKAS_HASIL), encoding="utf-8") as file:
            found = json.load(file)
        if found["pertanyaan"] != _question(baris):
            return None
        return HasilKabupaten(**{**found["hasil"], "status": "dilewati"})
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _about(baris: BarisDaftar) -> _Kabupaten:
    return {
        "kode": baris.kode,
        "nama": baris.nama,
        "regulasi": baris.regulasi,
        "tanggal": baris.tanggal.isoformat(),
    }


def _question(baris: BarisDaftar) -> dict[str, object]:
    return {
        **_about(baris),
        "organisasi": baris.organisasi,
        "basis_data": None if baris.basis_data is None else without_password(baris.basis_data),
        "tafsir": dict(baris.tafsir),
        "versi": tatakerja.__version__,
    }


def _audited(baris: BarisDaftar, ke: str) -> HasilKabupaten:
    with _opened(baris) as (sistem, penugasan):
        konteks = KonteksAudit(sistem, resolver=sistem.resolver())
        laporan = laporkan(konteks)
        tables = {
            "pegawai": tabel_kedudukan(sistem),
            "catatan": tabel_catatan(laporan, penugasan, sistem.organisasi),
            "rentang": tabel_rentang(laporan, konteks),
            "unit": tabel_unit(laporan, konteks),
        }
    levels = {"wajib": 0, "diutamakan": 0, "info": 0}
    for level in tables["catatan"]["tingkat"].to_pylist():
        levels[level] += 1
    result = HasilKabupaten(
        **_about(baris),
        status="selesai",
        pegawai=laporan.jumlah.pegawai,
        unit=laporan.unit,
        tanpa_ppk=laporan.jumlah.tanpa_ppk,
        ppk_lowong=laporan.jumlah.ppk_lowong,
        jabatan_lowong=len(laporan.jabatan_lowong),
        catatan=levels,
    )
    _put(tables, {"pertanyaan": _question(baris), "hasil": attrs.asdict(result)}, folder_hasil(ke, baris))
    return result


@contextmanager
def _opened(baris: BarisDaftar) -> Iterator[tuple[Questions, AuditPenugasan | None]]:
    """The system over a regency's organisation; with a database, the audit of its assignments."""
    plugin: str | object = baris.regulasi
    if berupa_folder(baris.regulasi):
        plugin = buka_folder(baris.regulasi)
    if baris.basis_data is None:
        yield (
            SistemKerja.buka(
                plugin, organisasi=str(baris.organisasi), tanggal=baris.tanggal, tafsir=baris.tafsir, lapor=_nothing
            ),
            None,
        )
        return
    with SistemKerja.buka(plugin, basis_data=baris.basis_data, tanggal=baris.tanggal, tafsir=baris.tafsir) as stored:
        yield stored.terakhir_berlaku(), audit_penugasan(stored)


def _nothing(_: str) -> None:
    """What is no fault is not told: nobody reads it among hundreds of regencies."""


def _put(tables: "dict[str, Table]", about: dict[str, object], folder: str) -> None:
    """Write the results where no pattern of a reader leads, and let them take their place when all are on the disk."""
    files: dict[str, str | bytes] = {
        f"{name}.parquet": table_bytes(tables[name], compression="zstd") for name in TABEL_HASIL
    }
    files[BERKAS_HASIL] = json.dumps(about, ensure_ascii=False, indent=1)
    regency, day = os.path.split(folder)
    ke, kode = os.path.split(regency)
    beside = os.path.join(ke, f"{kode}.{day}")
    part, old = unfinished_name(beside), unfinished_name(beside)
    try:
        write_folder(part, files)
        os.makedirs(regency, exist_ok=True)
        if os.path.isdir(folder):
            os.rename(folder, old)
        try:
            os.rename(part, folder)
        except OSError:
            with suppress(OSError):
                os.rename(old, folder)
            raise
        sync_folder(regency)
        sync_folder(ke)
    except OSError as error:
        raise GalatBerkas(f"folder {folder}", reason(error), "periksa izin dan sisa ruangnya") from error
    finally:
        for left in (part, old):
            with suppress(OSError):
                shutil.rmtree(left)


def clear_unfinished(ke: str) -> None:
    """Remove what runs have left that were killed while they wrote; what another run may still be writing stays."""
    for path in unfinished(ke):
        with suppress(OSError):
            if time.time() - os.stat(path).st_mtime > _SEDANG_DITULIS:
                shutil.rmtree(path)
