"""What PostgreSQL complains about, in Indonesian, with what to do; passwords are in none of it."""

import psycopg
from psycopg import errors
from psycopg_pool import PoolTimeout, TooManyRequests

from tatakerja.journal.errors import GalatBasisData, GalatHanyaDibaca, GalatJurnal, GalatSambungan, GalatTerkunci

COMPLAINING = (psycopg.Error, PoolTimeout, TooManyRequests)
"""What the driver and its pool may raise."""

_NOTHING = ", tidak ada yang disimpan"
_BUSY = f"terlalu lama dipakai proses lain{_NOTHING}; tunggu sampai selesai lalu ulangi"
_FULL = f"kehabisan tempat di servernya{_NOTHING}; hubungi pengelola server lalu ulangi"
_COMPLAINTS: tuple[tuple[type[Exception] | tuple[type[Exception], ...], type[GalatJurnal], str], ...] = (
    ((errors.LockNotAvailable, errors.QueryCanceled, errors.DeadlockDetected), GalatTerkunci, _BUSY),
    # As transactions are isolated here, a standby alone says so: the server has cleaned up rows that a view still sees.
    (errors.SerializationFailure, GalatTerkunci,
     "(server cadangan) membatalkan bacaan ini supaya dapat menyusul server utamanya; ulangi, atau minta pengelola "
     "server menyalakan hot_standby_feedback padanya"),
    ((PoolTimeout, TooManyRequests), GalatSambungan,
     "tidak memberi sambungan pada waktunya; periksa apakah servernya hidup dan batas sambungannya, lalu ulangi"),
    (errors.InsufficientPrivilege, GalatBasisData,
     "menolak: akun yang dipakai tidak berhak melakukannya; menulis perlu peran NAMA_aplikasi, menghapus data pribadi "
     "NAMA_penghapus (NAMA: nama basis datanya); minta pengelola memberikannya, atau menjalankan `tatakerja basis "
     "siapkan`"),
    (errors.InvalidCatalogName, GalatBasisData,
     "tidak ada pada server itu; minta pengelola membuatnya dengan `tatakerja basis siapkan`"),
    ((errors.InvalidPassword, errors.InvalidAuthorizationSpecification), GalatBasisData,
     "menolak nama atau sandinya; periksa alamatnya, PGPASSWORD, atau berkas .pgpass"),
    ((errors.DiskFull, errors.OutOfMemory), GalatBasisData, _FULL),
    (errors.TooManyConnections, GalatTerkunci, "kehabisan sambungan; tunggu lalu ulangi, atau naikkan max_connections"),
    (errors.ReadOnlySqlTransaction, GalatHanyaDibaca,
     f"hanya dapat dibaca (server cadangan?){_NOTHING}; tunjuk server utamanya, atau ulangi bila "
     "cadangan itu sudah dijadikan yang utama"),
    (errors.UndefinedTable, GalatBasisData,
     "tidak memuat tabel Tatakerja yang lengkap; pulihkan dari cadangan yang terperiksa"),
    ((errors.DataCorrupted, errors.IndexCorrupted), GalatBasisData,
     "rusak; pulihkan dari cadangan lalu jalankan `tatakerja jurnal periksa`"),
    ((errors.AdminShutdown, errors.CrashShutdown, errors.CannotConnectNow), GalatSambungan,
     f"sedang dihentikan atau dimulai{_NOTHING}; tunggu lalu ulangi"),
    (psycopg.OperationalError, GalatSambungan,
     f"tidak dapat dihubungi atau terputus{_NOTHING}; periksa servernya lalu ulangi"),
)  # fmt: skip


_OTHER = f"menolak perintah{_NOTHING}; periksa dengan `tatakerja jurnal periksa`"


def translate(error: Exception, where: str, *, menulis: bool = True) -> GalatJurnal:
    """Say in Indonesian what PostgreSQL complained about, and what to do.

    :param where: the database as it may be shown.
    :param menulis: whether something was to be stored; who only looks may do so since they have stored something.
    """
    kind, text = next(
        ((kind, text) for kinds, kind, text in _COMPLAINTS if isinstance(error, kinds)), (GalatJurnal, _OTHER)
    )
    return kind(f"{where} {text if menulis else text.replace(_NOTHING, '')}{_said(error)}")


def _said(error: Exception) -> str:
    """What the server says, in one line; what stands in the rows isn't among it. The pool's own words say no more."""
    if isinstance(error, (PoolTimeout, TooManyRequests)):
        return ""
    told = getattr(getattr(error, "diag", None), "message_primary", None) or str(error)
    return f" (PostgreSQL: {' '.join(str(told).split())})"
