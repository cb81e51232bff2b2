"""What PostgreSQL complains about, in Indonesian, with what to do; passwords are in none of it."""

import psycopg
from psycopg import errors
from psycopg_pool import PoolTimeout, TooManyRequests

from tatakerja.journal.errors import GalatBasisData, GalatJurnal, GalatTerkunci

COMPLAINING = (psycopg.Error, PoolTimeout, TooManyRequests)
"""What the driver and its pool may raise."""

_BUSY = "terlalu lama dipakai proses lain, tidak ada yang disimpan; tunggu sampai selesai lalu ulangi"
_FULL = "kehabisan tempat di servernya, tidak ada yang disimpan; hubungi pengelola server lalu ulangi"
_COMPLAINTS: tuple[tuple[type[Exception] | tuple[type[Exception], ...], type[GalatJurnal], str], ...] = (
    ((errors.LockNotAvailable, errors.QueryCanceled, errors.DeadlockDetected), GalatTerkunci, _BUSY),
    # As transactions are isolated here, a standby alone says so: the server has cleaned up rows that a view still sees.
    (errors.SerializationFailure, GalatTerkunci,
     "(server cadangan) membatalkan bacaan ini supaya dapat menyusul server utamanya; ulangi, atau minta pengelola "
     "server menyalakan hot_standby_feedback padanya"),
    ((PoolTimeout, TooManyRequests), GalatTerkunci,
     "tidak memberi sambungan pada waktunya; periksa apakah servernya hidup dan batas sambungannya, lalu ulangi"),
    (errors.InsufficientPrivilege, GalatBasisData,
     "menolak: akun yang dipakai tidak berhak melakukannya; membaca perlu peran NAMA_pembaca, menulis NAMA_aplikasi, "
     "menghapus data pribadi NAMA_penghapus (NAMA: nama basis datanya); minta pengelola memberikannya, atau "
     "menjalankan `tatakerja basis siapkan`"),
    (errors.InvalidCatalogName, GalatBasisData,
     "tidak ada pada server itu; minta pengelola membuatnya dengan `tatakerja basis siapkan`"),
    ((errors.InvalidPassword, errors.InvalidAuthorizationSpecification), GalatBasisData,
     "menolak nama atau sandinya; periksa alamatnya, PGPASSWORD, atau berkas .pgpass"),
    ((errors.DiskFull, errors.OutOfMemory), GalatBasisData, _FULL),
    (errors.TooManyConnections, GalatTerkunci, "kehabisan sambungan; tunggu lalu ulangi, atau naikkan max_connections"),
    (errors.ReadOnlySqlTransaction, GalatBasisData, "hanya dapat dibaca (server cadangan?); tunjuk server utamanya"),
    (errors.UndefinedTable, GalatBasisData,
     "tidak memuat tabel Tatakerja yang lengkap; pulihkan dari cadangan yang terperiksa"),
    ((errors.DataCorrupted, errors.IndexCorrupted), GalatBasisData,
     "rusak; pulihkan dari cadangan lalu jalankan `tatakerja jurnal periksa`"),
    ((errors.AdminShutdown, errors.CrashShutdown, errors.CannotConnectNow), GalatTerkunci,
     "sedang dihentikan atau dimulai, tidak ada yang disimpan; tunggu lalu ulangi"),
    (psycopg.OperationalError, GalatTerkunci,
     "tidak dapat dihubungi atau terputus, tidak ada yang disimpan; periksa servernya lalu ulangi"),
)  # fmt: skip


def translate(error: Exception, where: str) -> GalatJurnal:
    """Say in Indonesian what PostgreSQL complained about, and what to do.

    :param where: the database as it may be shown.
    """
    for kinds, kind, text in _COMPLAINTS:
        if isinstance(error, kinds):
            return kind(f"{where} {text} (PostgreSQL: {said(error)})")
    return GalatJurnal(
        f"{where} menolak perintah, tidak ada yang disimpan; periksa dengan `tatakerja jurnal periksa` "
        f"(PostgreSQL: {said(error)})"
    )


def said(error: Exception) -> str:
    """What the server or the driver says, its lines in one; what stands in the rows isn't among it."""
    told = str(getattr(getattr(error, "diag", None), "message_primary", None) or error)
    lines = (" ".join(line.split()) for line in told.splitlines())
    return "; ".join(line for line in lines if line).replace(":; ", ": ")
