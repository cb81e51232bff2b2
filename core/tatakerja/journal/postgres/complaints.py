"""What PostgreSQL complains about, in Indonesian, with what to do; passwords are in none of it."""

import re
from typing import Final

import psycopg
from psycopg import errors
from psycopg_pool import PoolTimeout, TooManyRequests

from tatakerja.journal.errors import (
    TAK_TERSIMPAN,
    GalatBasisData,
    GalatHanyaDibaca,
    GalatJurnal,
    GalatSambungan,
    GalatTerkunci,
)

COMPLAINING = (psycopg.Error, PoolTimeout, TooManyRequests)
"""What the driver and its pool may raise."""

_BUSY = f"terlalu lama dipakai proses lain{TAK_TERSIMPAN}; tunggu sampai selesai lalu ulangi"
_FULL = f"kehabisan tempat di servernya{TAK_TERSIMPAN}; hubungi pengelola server lalu ulangi"
_COMPLAINTS: tuple[tuple[type[Exception] | tuple[type[Exception], ...], type[GalatJurnal], str], ...] = (
    ((errors.LockNotAvailable, errors.QueryCanceled, errors.DeadlockDetected), GalatTerkunci, _BUSY),
    # As transactions are isolated here, a standby alone says so: the server has cleaned up rows that a view still sees.
    (errors.SerializationFailure, GalatTerkunci,
     "(server cadangan) membatalkan bacaan ini supaya dapat menyusul server utamanya; ulangi, atau minta pengelola "
     "server menyalakan hot_standby_feedback padanya"),
    ((PoolTimeout, TooManyRequests), GalatSambungan,
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
    (errors.ReadOnlySqlTransaction, GalatHanyaDibaca,
     f"hanya dapat dibaca (server cadangan?){TAK_TERSIMPAN}; tunjuk server utamanya, atau ulangi bila "
     "cadangan itu sudah dijadikan yang utama"),
    (errors.UndefinedTable, GalatBasisData,
     "tidak memuat tabel Tatakerja yang lengkap; pulihkan dari cadangan yang terperiksa"),
    ((errors.DataCorrupted, errors.IndexCorrupted), GalatBasisData,
     "rusak; pulihkan dari cadangan lalu jalankan `tatakerja jurnal periksa`"),
    ((errors.AdminShutdown, errors.CrashShutdown, errors.CannotConnectNow), GalatSambungan,
     f"sedang dihentikan atau dimulai{TAK_TERSIMPAN}; tunggu lalu ulangi"),
    (psycopg.OperationalError, GalatSambungan,
     f"tidak dapat dihubungi atau terputus{TAK_TERSIMPAN}; periksa servernya lalu ulangi"),
)  # fmt: skip


_OTHER = f"menolak perintah{TAK_TERSIMPAN}; periksa dengan `tatakerja jurnal periksa`"


def translate(error: Exception, where: str, *, menulis: bool = True) -> GalatJurnal:
    """Say in Indonesian what PostgreSQL complained about, and what to do.

    :param where: the database as it may be shown.
    :param menulis: whether something was to be stored; who only looks may do so since they have stored something.
    """
    kind, text = next(
        ((kind, text) for kinds, kind, text in _COMPLAINTS if isinstance(error, kinds)), (GalatJurnal, _OTHER)
    )
    # What the pool itself says says no more.
    told = "" if isinstance(error, (PoolTimeout, TooManyRequests)) else f" (PostgreSQL: {said(error)})"
    return kind(f"{where} {text if menulis else text.replace(TAK_TERSIMPAN, '')}{told}")


def said(error: Exception) -> str:
    """What the server or the driver says, its lines in one; what stands in the rows isn't among it."""
    told = str(getattr(getattr(error, "diag", None), "message_primary", None) or error)
    lines = (" ".join(line.split()) for line in told.splitlines())
    return "; ".join(line for line in lines if line).replace(":; ", ": ")


_NASIHAT: Final = (
    ("does not support SSL",
     "servernya tidak menerima TLS, yang diminta sslmode pada alamatnya, dan tidak ada yang dikirim kepadanya; periksa "
     "apakah alamatnya benar, atau minta pengelola server menyalakan TLS (ssl = on)"),
    ("root certificate file",
     "sertifikat akar untuk memeriksa servernya tidak ada atau tidak terbaca; tunjuk dengan sslrootcert=BERKAS pada "
     "alamatnya (minta dari pengelola server), atau sslrootcert=system bila servernya disahkan akar yang dipercaya "
     "sistem ini"),
    ("does not match host name",
     "sertifikat servernya atas nama lain, dan tidak ada yang dikirim kepadanya; pakai nama yang tertulis di dalamnya "
     "pada alamatnya, atau minta pengelola server membuat sertifikat atas nama ini"),
    ("certificate verify failed",
     "sertifikat servernya tidak disahkan akar yang dipakai, atau di luar masa berlakunya, dan tidak ada yang dikirim "
     "kepadanya; minta sertifikat akarnya dari pengelola server dan tunjuk dengan sslrootcert=BERKAS pada alamatnya"),
    ("has group or world access",
     "berkas kunci sertifikat klien (sslkey) dapat dibaca orang lain, jadi tidak dipakai; batasi bagi pemiliknya saja "
     "(chmod 600 BERKAS), lalu ulangi"),
    ("private key file",
     "kunci sertifikat klien (sslkey) tidak ada, tidak terbaca, milik orang lain, atau bukan pasangan sertifikatnya; "
     "tunjuk keduanya pada alamatnya dengan sslcert=BERKAS dan sslkey=BERKAS, dan sandi berkas kuncinya, bila ada, "
     "dengan sslpassword"),
    ("could not read certificate file",
     "sertifikat klien (sslcert) tidak terbaca; periksa berkasnya, atau minta lagi dari pengelola server"),
    ("certificate expired",
     "masa berlaku sertifikat klien (sslcert) sudah lewat; minta yang baru dari pengelola server"),
    ("unknown ca",
     "server tidak mengenal akar yang mengesahkan sertifikat klien (sslcert); pakai yang dibuat pengelola server itu"),
    ("requires a valid client certificate",
     "server meminta sertifikat klien, dan tidak ada yang ditunjukkan; tunjuk dengan sslcert=BERKAS dan sslkey=BERKAS "
     "pada alamatnya (berkas yang tidak ada dilewati tanpa pemberitahuan)"),
    ("certificate authentication failed",
     "sertifikat klien (sslcert) tidak atas nama peran pada alamatnya; pakai peran yang namanya tertulis di dalamnya "
     "(CN), atau minta sertifikat atas nama peran ini dari pengelola server"),
    ("channel binding",
     "channel_binding=require pada alamatnya perlu TLS dan sandi yang disimpan server sebagai scram-sha-256; pakai "
     "sslmode=verify-full, atau tanyakan kepada pengelola server"),
    ("no password supplied",
     "server meminta sandi, dan tidak ada yang diberikan; beri lewat PGPASSWORD atau berkas .pgpass (PGPASSFILE), yang "
     "hanya boleh dibaca pemiliknya (chmod 600) dan barisnya cocok dengan server, porta, basis data, dan peran"),
    ("password authentication failed",
     "server menolak peran atau sandinya; periksa peran pada alamatnya, dan sandinya: yang dalam alamat didahulukan, "
     "lalu PGPASSWORD, lalu .pgpass. Bila server juga meminta sertifikat klien (sslcert), itu harus atas nama peran "
     "ini"),
    ("no pg_hba.conf entry",
     "server tidak mengizinkan peran ini masuk ke basis data itu dari mesin ini; bila tanpa TLS (no encryption) pakai "
     "sslmode=verify-full pada alamatnya, selebihnya minta pengelola server mengizinkannya dalam pg_hba.conf"),
    ("permission denied for database",
     "akun yang dipakai tidak berhak masuk; minta pengelola memberinya peran NAMA_pembaca untuk membaca, atau "
     "NAMA_aplikasi untuk menulis (GRANT NAMA_pembaca TO akun itu; NAMA: nama basis datanya)"),
    ("session is read-only",
     "yang menjawab hanya server cadangan, padahal target_session_attrs pada alamatnya meminta yang dapat ditulisi; "
     "tunggu sampai server utamanya hidup lagi atau cadangannya dijadikan yang utama, lalu ulangi"),
    ("the database system is",
     "servernya sedang dimulai, dihentikan, atau dipulihkan, atau server cadangan yang tidak boleh dibaca "
     "(hot_standby = off); tunggu lalu ulangi, atau tanyakan kepada pengelola server"),
)  # fmt: skip
"""By what the driver says where it has no code: what to do, the first that fits. Of certificates its own advice is to
verify none."""


TANPA_BASIS: Final = re.compile('FATAL: database ".*" does not exist')
"""How a server says that there is no such database."""


def cannot_connect(error: psycopg.Error, where: str) -> GalatBasisData:
    """What is told where no connection comes about: as the server words it, since it gives no code then."""
    told = said(error)
    usual = "periksa alamat, sandi (PGPASSWORD atau .pgpass), dan apakah servernya hidup"
    if TANPA_BASIS.search(told):
        usual = "periksa nama basis datanya; yang baru dibuat dengan `tatakerja basis siapkan`"
    advice = next((text for words, text in _NASIHAT if words in told), usual)
    return GalatBasisData(f"{where} tidak dapat dibuka; {advice} (PostgreSQL: {told})")
