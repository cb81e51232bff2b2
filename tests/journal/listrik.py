"""Power cuts: what a disk holds when the current fails is any part of what was written since the file was last synced.

python tests/journal/listrik.py [--putaran 1000]

A writer runs under a shim that records every write, truncation, removal and sync of its files in order. Then the power
fails at random places of that record: of each file stands what was synced, and of what was written since any sectors;
a removed file may be there still, unless its folder was synced. The database is opened from that, verified, and must
hold all that had been acknowledged by then. Needs a C compiler.
"""

import argparse
import os
import random
import shutil
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import attrs

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]

from jurnal_bahan import ANI, BUDI, PENUGASAN

from tatakerja.journal.errors import GalatJurnal
from tatakerja.journal.sqlite.pragma import DELETE_EXTRA, WAL_FULL, Ketahanan
from tatakerja.journal.sqlite.store import PenyimpananSqlite

SEKTOR = 512
DIPAKAI = {"wal full": WAL_FULL, "delete extra": DELETE_EXTRA}
KENDALI = {"wal normal": Ketahanan("wal", 1), "delete off": Ketahanan("delete", 0)}
"""Controls: settings with which a power cut loses what was acknowledged, or damages the database."""
_KEPALA = struct.Struct("=cIqQ")
_SHIM = r"""
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>
static int log_fd = -1;
struct __attribute__((packed)) head { char op; uint32_t path; int64_t offset; uint64_t length; };
static void note(char op, const char *path, int64_t offset, const void *data, uint64_t length) {
    const char *folder = getenv("LISTRIK_FOLDER"), *name = getenv("LISTRIK_CATATAN");
    if (!folder || !name || strncmp(path, folder, strlen(folder))) return;
    if (log_fd < 0) log_fd = syscall(SYS_openat, AT_FDCWD, name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    struct head h = { op, strlen(path), offset, data ? length : 0 };
    struct iovec parts[3] = { { &h, sizeof h }, { (void *)path, h.path }, { (void *)data, h.length } };
    if (syscall(SYS_writev, log_fd, parts, data ? 3 : 2) < 0) _exit(99);
}
static void of(char op, int fd, int64_t offset, const void *data, uint64_t length) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, path, sizeof path - 1);
    if (n > 0) { path[n] = 0; note(op, path, offset, data, length); }
}
ssize_t pwrite64(int fd, const void *data, size_t n, off64_t offset) {
    ssize_t r = syscall(SYS_pwrite64, fd, data, n, offset);
    if (r > 0) of('w', fd, offset, data, r);
    return r;
}
ssize_t pwrite(int fd, const void *data, size_t n, off_t offset) { return pwrite64(fd, data, n, offset); }
ssize_t write(int fd, const void *data, size_t n) {
    off_t offset = syscall(SYS_lseek, fd, 0, SEEK_CUR);
    ssize_t r = syscall(SYS_write, fd, data, n);
    if (r > 0 && offset >= 0) of('w', fd, offset, data, r);
    return r;
}
int ftruncate64(int fd, off64_t size) {
    int r = syscall(SYS_ftruncate, fd, size);
    if (!r) of('t', fd, size, 0, 0);
    return r;
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }
int fsync(int fd) { int r = syscall(SYS_fsync, fd); if (!r) of('s', fd, 0, 0, 0); return r; }
int fdatasync(int fd) { int r = syscall(SYS_fdatasync, fd); if (!r) of('s', fd, 0, 0, 0); return r; }
int unlink(const char *path) {
    int r = syscall(SYS_unlink, path);
    if (!r) note('u', path, 0, 0, 0);
    return r;
}
"""


def compiler() -> str | None:
    """A C compiler, where this is a machine on which the shim works."""
    return shutil.which("cc") if sys.platform == "linux" else None


@attrs.frozen
class Langkah:
    """One thing that a process did to a file: ``w`` write, ``t`` truncate, ``s`` sync, ``u`` remove."""

    apa: str
    path: str
    tempat: int
    isi: bytes


def read(record: bytes) -> Iterator[Langkah]:
    at = 0
    while at < len(record):
        apa, length, place, size = _KEPALA.unpack_from(record, at)
        at += _KEPALA.size
        path = record[at : at + length].decode()
        yield Langkah(apa.decode(), path, place, record[at + length : at + length + size])
        at += length + size


def run_writer(folder: Path, ketahanan: Ketahanan, count: int) -> list[Langkah]:
    """Let a process write under the shim; gives what it did."""
    shim, record, data = folder / "shim.so", folder / "catatan", folder / "data"
    if not shim.exists():
        (folder / "shim.c").write_text(_SHIM, "utf-8")
        subprocess.run([str(compiler()), "-shared", "-fPIC", "-O1", "-o", shim, folder / "shim.c"], check=True)
    shutil.rmtree(data, ignore_errors=True)
    record.unlink(missing_ok=True)
    data.mkdir()
    env = {**os.environ, "LD_PRELOAD": str(shim), "LISTRIK_FOLDER": str(data), "LISTRIK_CATATAN": str(record)}
    mode = [ketahanan.journal_mode, str(ketahanan.synchronous)]
    command = [sys.executable, __file__, "--tulis", str(data), *mode, str(count)]
    subprocess.run(command, env=env, check=True)
    return list(read(record.read_bytes()))


def write(folder: Path, ketahanan: Ketahanan, count: int) -> None:
    """What the process does: a transaction after the other, each acknowledged once it is committed."""
    said = os.open(folder / "diakui", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    with PenyimpananSqlite(folder / "a.db", [PENUGASAN], buat=True, ketahanan=ketahanan) as store:
        # Checkpoints belong to what is cut off as well.
        store._conn.execute("PRAGMA wal_autocheckpoint = 40").fetchall()
        for i in range(count):
            with store.transaksi() as tx:
                who = tx.orang(ANI if i % 2 else BUDI)
                tx.nomor_urut("surat", 2026)
                stream = f"penugasan/{i}"
                tx.append(stream, 0, "diusulkan", {"giliran": [who]}, oleh=who, pribadi={"alasan": "x" * (i % 7 * 300)})
                tx.append(stream, 1, "ditetapkan", {"giliran": []}, oleh=who)
            os.write(said, f"{i}\n".encode())
    os.close(said)


@attrs.define
class Berkas:
    """A file on a disk: what it surely holds, and what was done to it since it was synced."""

    tetap: bytes | None = None
    sejak: list[Langkah] = attrs.field(factory=list)

    def sync(self) -> None:
        self.tetap, self.sejak = self.whole(), []

    def whole(self) -> bytes | None:
        """As it is while there is power."""
        return self._with(self.sejak)

    def cut(self, chance: random.Random) -> bytes | None:
        """As it may be after the power failed."""
        kept: list[Langkah] = []
        often = chance.choice((0.0, 0.3, 0.7, 1.0))
        for one in self.sejak:
            if one.apa == "w":
                starts = range(0, len(one.isi), SEKTOR)
                kept += [
                    Langkah("w", one.path, one.tempat + start, one.isi[start : start + SEKTOR])
                    for start in starts
                    if chance.random() < often
                ]
            elif chance.random() < often:
                kept.append(one)
        return self._with(kept)

    def _with(self, steps: list[Langkah]) -> bytes | None:
        data = None if self.tetap is None else bytearray(self.tetap)
        for one in steps:
            if one.apa == "u":
                data = None
                continue
            data = bytearray() if data is None else data
            end = one.tempat + len(one.isi)
            if one.apa == "t":
                data[one.tempat :] = bytes(max(0, one.tempat - len(data)))
            else:
                data[len(data) :] = bytes(max(0, end - len(data)))
                data[one.tempat : end] = one.isi
        return None if data is None else bytes(data)


@attrs.define
class Hasil:
    putaran: int = 0
    diakui: int = 0
    hilang: int = 0
    rusak: int = 0

    def __str__(self) -> str:
        return f"{self.putaran} cuts, {self.diakui} acknowledged, {self.hilang} lost, {self.rusak} damaged"


def cuts(folder: Path, ketahanan: Ketahanan, rounds: int, seed: int, count: int = 40) -> Hasil:
    """Cut the power so many times in what one writer does, from when it has acknowledged the first."""
    steps = run_writer(folder, ketahanan, count)
    said = [i for i, one in enumerate(steps) if one.path.endswith("/diakui")]
    assert len(said) == count
    chance, found = random.Random(seed), Hasil()
    disk: dict[str, Berkas] = {}
    places = sorted(chance.choices(range(said[0] + 1, len(steps) + 1), k=rounds))
    acknowledged: list[int] = []
    for i, one in enumerate([*steps, None]):
        while places and places[0] == i:
            places.pop(0)
            _one_cut(folder / "sisa", disk, acknowledged, chance, found)
        if one is None:
            break
        if one.path.endswith("/diakui"):
            acknowledged.append(int(one.isi))
        elif one.apa == "s" and one.path == str(folder / "data"):
            for file in disk.values():
                # A folder that is synced has forgotten what was removed; what the files hold it doesn't sync.
                last = max((n for n, step in enumerate(file.sejak) if step.apa == "u"), default=None)
                if last is not None:
                    file.tetap, file.sejak = None, file.sejak[last + 1 :]
        elif one.apa == "s":
            disk.setdefault(one.path, Berkas()).sync()
        else:
            disk.setdefault(one.path, Berkas()).sejak.append(one)
    return found


def _one_cut(
    folder: Path, disk: dict[str, Berkas], acknowledged: list[int], chance: random.Random, found: Hasil
) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for path, file in disk.items():
        data = file.cut(chance)
        if data is not None and not path.endswith("-shm"):
            (folder / Path(path).name).write_bytes(data)
    found.putaran += 1
    found.diakui += len(acknowledged)
    try:
        with PenyimpananSqlite(folder / "a.db", [PENUGASAN]) as store:
            sound = store.periksa().utuh
            with store.baca() as view:
                there = {one.stream: one.versi for one in view.daftar_keadaan("penugasan")}
        found.rusak += not sound or any(versi != 2 for versi in there.values())
        found.hilang += sum(f"penugasan/{i}" not in there for i in acknowledged)
    except GalatJurnal:
        found.rusak += 1


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--putaran", type=int, default=1000, help="power cuts per setting")
    parser.add_argument("--benih", type=int, default=1)
    parser.add_argument("--tulis", nargs=4, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.tulis:
        folder, mode, synchronous, count = options.tulis
        write(Path(folder), Ketahanan(mode, int(synchronous)), int(count))
        return 0
    if compiler() is None:
        print("power cuts: not run, there is no C compiler, or this isn't Linux")
        return 0
    bad = False
    with tempfile.TemporaryDirectory() as folder:
        for name, ketahanan in (DIPAKAI | KENDALI).items():
            found = cuts(Path(folder), ketahanan, options.putaran if name in DIPAKAI else 100, options.benih)
            print(f"power cuts, {name}: {found}{'' if name in DIPAKAI else '  (control)'}")
            bad |= bool(found.hilang or found.rusak) == (name in DIPAKAI)
    return int(bad)


if __name__ == "__main__":
    sys.exit(main())
