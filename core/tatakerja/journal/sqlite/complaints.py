"""What SQLite is told, and what it complains about: paths as URIs, and its errors in Indonesian."""

import os

from tatakerja.journal.errors import TAK_TERSIMPAN, GalatBasisData, GalatJurnal, GalatTerkunci
from tatakerja.journal.sqlite.library import sqlite3

_PLAIN = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/_.-~")


def quoted_path(path: str) -> str:
    """A path as it stands in a URI; the standard library's quoting brings the whole of its URLs."""
    return "".join(chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in os.fsencode(path))


_COMPLAINTS = {
    sqlite3.SQLITE_BUSY: (GalatTerkunci, "terlalu lama dipakai proses lain; tunggu sampai selesai lalu ulangi"),
    sqlite3.SQLITE_LOCKED: (GalatTerkunci, "terlalu lama dipakai proses lain; tunggu sampai selesai lalu ulangi"),
    sqlite3.SQLITE_NOTADB: (GalatBasisData, "bukan basis data SQLite; tunjuk berkas lain"),
    sqlite3.SQLITE_CORRUPT: (GalatBasisData, "rusak; pulihkan dari cadangan lalu jalankan `tatakerja jurnal periksa`"),
    sqlite3.SQLITE_FULL: (
        GalatBasisData,
        f"tidak muat di cakram{TAK_TERSIMPAN}; kosongkan tempat lalu ulangi",
    ),
    sqlite3.SQLITE_READONLY: (GalatBasisData, "tidak dapat ditulis; periksa izin berkas dan foldernya"),
    sqlite3.SQLITE_CANTOPEN: (GalatBasisData, "tidak dapat dibuka; periksa letak dan izin berkas"),
    sqlite3.SQLITE_PERM: (GalatBasisData, "tidak dapat dibuka; periksa izin berkas"),
    sqlite3.SQLITE_IOERR: (GalatBasisData, "tidak dapat dibaca atau ditulis; periksa cakramnya"),
}


#: What reading a damaged file may raise: the driver decodes names, messages and texts by itself.
COMPLAINING = (sqlite3.Error, UnicodeDecodeError)


def translate(error: Exception, where: str) -> GalatJurnal:
    """Say in Indonesian what SQLite complained about, and what to do."""
    code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    if isinstance(error, UnicodeDecodeError) or (not code and "UTF-8" in str(error)):
        code = sqlite3.SQLITE_CORRUPT
    kind, text = _COMPLAINTS.get(code, (GalatJurnal, "menolak perintah; periksa dengan `tatakerja jurnal periksa`"))
    return kind(f"{where} {text} (SQLite: {error})")
