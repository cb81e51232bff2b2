"""Files at the border: read only where they are plain and of a size that one expects, written whole or not at all.

What stands under a name may be a pipe that never ends, a device, or a link to somebody else's file. Nothing here opens
one for reading, or replaces one.
"""

import errno
import os
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from os import PathLike
from typing import Final

from tatakerja.values.galat import GalatTatakerja

TABEL_TERBESAR: Final = 512 * 1024 * 1024
"""Bytes of the largest table that is read: ten times the staff of the largest regency."""
TERBESAR_KECIL: Final = 1024 * 1024
"""Bytes of the largest file that a person writes, or that holds an anchor."""

_BAGIAN: Final = ".sebagian"
_SEBAB: Final = {
    errno.ENOENT: "tidak ada",
    errno.EACCES: "tidak boleh dibuka oleh akun ini",
    errno.EPERM: "tidak boleh diubah oleh akun ini",
    errno.EEXIST: "sudah ada",
    errno.EISDIR: "adalah folder, bukan berkas",
    errno.ENOTDIR: "berada di bawah sesuatu yang bukan folder",
    errno.ENOTEMPTY: "adalah folder yang tidak kosong",
    errno.ENOSPC: "tidak dapat ditulis: tempat penyimpanan penuh",
    errno.EDQUOT: "tidak dapat ditulis: jatah tempat penyimpanan habis",
    errno.EFBIG: "tidak dapat ditulis: melampaui ukuran berkas yang diizinkan",
    errno.EROFS: "berada di tempat yang hanya dapat dibaca",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.ELOOP: "adalah tautan yang berputar",
    errno.EIO: "tidak dapat dibaca atau ditulis: cakramnya bermasalah",
}
_JENIS: Final = (
    (stat.S_ISDIR, "folder"),
    (stat.S_ISFIFO, "pipa (FIFO)"),
    (stat.S_ISCHR, "perangkat"),
    (stat.S_ISBLK, "perangkat"),
    (stat.S_ISSOCK, "soket"),
    (stat.S_ISLNK, "tautan"),
)


class GalatBerkas(GalatTatakerja):
    """A file that isn't read or written as it stands; ``apa`` says why, ``saran`` what to do, ``path`` which."""

    def __init__(self, path: str, apa: str, saran: str) -> None:
        super().__init__(f"{path} {apa}; {saran}")
        self.path, self.apa, self.saran = path, apa, saran

    def __reduce__(self) -> tuple[type["GalatBerkas"], tuple[str, str, str]]:
        return type(self), (self.path, self.apa, self.saran)


def reason(error: OSError) -> str:
    """Why the operating system refuses a file, in Indonesian, to follow its name."""
    return _SEBAB.get(error.errno or 0) or f"gagal dibuka ({error.strerror or error})"


def read_bytes(path: str | PathLike[str], most: int = TABEL_TERBESAR) -> bytes:
    """The bytes of a plain file.

    :param most: how many there may be.
    :raises GalatBerkas: if it is no plain file (a pipe, a device, a folder), is larger, or can't be read.
    """
    name = os.fspath(path)
    try:
        # Looked at before it is opened: opening some devices already does something.
        _require_plain(name, os.stat(name).st_mode)
        with open(name, "rb", opener=_without_waiting) as file:
            _require_plain(name, os.fstat(file.fileno()).st_mode)
            data = file.read(most + 1)
    except OSError as error:
        raise GalatBerkas(name, reason(error), "periksa nama dan izinnya") from error
    except ValueError:
        raise GalatBerkas(repr(name), "bukan nama berkas", "periksa namanya") from None
    if len(data) > most:
        largest = f"{most >> 20} MB" if most >= 1 << 20 else f"{most >> 10} kB"
        raise GalatBerkas(name, f"lebih besar dari {largest}", "periksa apakah ini berkas yang dimaksud")
    return data


def read_text(path: str | PathLike[str], most: int = TERBESAR_KECIL) -> str:
    """The UTF-8 text of a plain file, without a byte order mark.

    :raises GalatBerkas: as :func:`read_bytes`, or if it is no UTF-8.
    """
    try:
        return read_bytes(path, most).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise GalatBerkas(os.fspath(path), f"bukan teks UTF-8 (byte ke-{error.start + 1})", "simpan ulang") from None


def write_file(path: str | PathLike[str], text: str | bytes | Iterable[str]) -> None:
    """Write a file whole or not at all: beside it first, onto the disk, then under its name.

    A file that is there is replaced and its mode kept; a new one is its owner's alone.

    :param text: what it holds; text becomes UTF-8.

    :raises GalatBerkas: if something else than a plain file is there, a link included, or it can't be written.
    """
    target = os.path.abspath(os.fspath(path))
    folder = os.path.dirname(target)
    if not os.path.isdir(folder):
        raise GalatBerkas(f"folder {folder}", "tidak ada", "buat dahulu, atau tulis ke folder lain")
    part = unfinished_name(target)
    try:
        mode = require_target(target)
        _write_part(part, text, 0o600 if mode is None else mode)
        os.replace(part, target)
        sync_folder(folder)
    except OSError as error:
        raise GalatBerkas(os.fspath(path), reason(error), "tidak ada yang berubah; tulis ke tempat lain") from error
    finally:
        with suppress(OSError):
            os.remove(part)


def append_text(path: str | PathLike[str], text: str) -> None:
    """Add lines to a plain file; one that isn't there is made, its owner's alone.

    :raises GalatBerkas: if something else than a plain file is there, a link included, or it can't be written.
    """
    name = os.fspath(path)
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        require_target(name)
        with open(os.open(name, flags, 0o600), "a", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.write(text)
    except OSError as error:
        raise GalatBerkas(name, reason(error), "periksa nama dan izinnya") from error


def write_folder(path: str | PathLike[str], files: Mapping[str, str | bytes | Iterable[str]]) -> None:
    """Write files into a new or an empty folder; a run that is cut off leaves none that looks whole.

    A new folder gets its name when all is in it. In an empty one that is there the files get theirs at the end, the
    first of them last.

    :raises GalatBerkas: if the folder holds anything, is no folder, or can't be written.
    """
    shown = os.fspath(path)
    require_no_file(shown)
    target = os.path.abspath(shown)
    new = not os.path.lexists(target)
    place = unfinished_name(target) if new else target
    made: list[str] = []
    try:
        if new:
            os.makedirs(os.path.dirname(target), exist_ok=True)
            os.mkdir(place, 0o700)
        elif os.listdir(target):
            raise GalatBerkas(f"folder {shown}", "tidak kosong", "pilih folder baru atau kosongkan dahulu")
        for name, lines in files.items():
            draft = os.path.join(place, name if new else f".{name}{_BAGIAN}")
            made.append(draft)
            _write_part(draft, lines, 0o600)
        if not new:
            for name in reversed(list(files)):
                made.append(os.path.join(place, name))
                os.rename(os.path.join(place, f".{name}{_BAGIAN}"), made[-1])
        sync_folder(place)
        if new:
            os.rename(place, target)
            sync_folder(os.path.dirname(target))
        made.clear()
    except OSError as error:
        raise GalatBerkas(
            f"folder {shown} tidak dapat ditulisi:", reason(error), "periksa izin dan sisa ruangnya"
        ) from error
    finally:
        for name in made:
            with suppress(OSError):
                os.remove(name)
        if new:
            with suppress(OSError):
                os.rmdir(place)


def require_no_file(path: str | PathLike[str]) -> None:
    """See to it that where a folder is to be there is none yet, or a folder.

    :raises GalatBerkas: if something else stands under the name.
    """
    try:
        mode = os.stat(path).st_mode
    except OSError:
        return  # nothing is there, or whoever makes the folder says why he can't
    if not stat.S_ISDIR(mode):
        raise GalatBerkas(os.fspath(path), f"adalah {special_kind(mode) or 'berkas'}, bukan folder", "pilih nama lain")


def unfinished_name(path: str) -> str:
    """The name under which a file or folder is written before it gets its own; nothing else bears it."""
    folder, name = os.path.split(path)
    return os.path.join(folder, f".{name[:100]}.{os.urandom(4).hex()}{_BAGIAN}")


def unfinished(folder: str) -> list[str]:
    """Everything in a folder that is named by :func:`unfinished_name`: being written, or left by who was killed."""
    names = os.listdir(folder)
    return [os.path.join(folder, name) for name in names if name.startswith(".") and name.endswith(_BAGIAN)]


def require_target(path: str) -> int | None:
    """The mode of the plain file that is to be replaced; None where there is none.

    :raises GalatBerkas: if something else is there.
    """
    try:
        mode = os.lstat(path).st_mode
    except FileNotFoundError:
        return None
    kind = special_kind(mode)
    if kind is not None:
        raise GalatBerkas(path, f"adalah {kind}, bukan berkas biasa", "tulis ke berkas lain")
    return stat.S_IMODE(mode)


def special_kind(mode: int) -> str | None:
    """What a thing is that is no plain file; None for one that is."""
    if stat.S_ISREG(mode):
        return None
    return next((word for test, word in _JENIS if test(mode)), "benda lain")


def sync_folder(folder: str) -> None:
    """Have the names in a folder on the disk, where the system can do that."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network drives can't
            raise
    finally:
        os.close(handle)


def _write_part(path: str, text: str | bytes | Iterable[str], mode: int) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with open(handle, "wb") as file:
        if isinstance(text, bytes):
            file.write(text)
        else:
            file.writelines(part.encode() for part in ([text] if isinstance(text, str) else text))
        file.flush()
        if mode != 0o600:
            os.chmod(path, mode)
        os.fsync(file.fileno())


def _require_plain(path: str, mode: int) -> None:
    kind = special_kind(mode)
    if kind is not None:
        raise GalatBerkas(path, f"adalah {kind}, bukan berkas biasa", "tunjuk berkas yang dimaksud")


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0))
