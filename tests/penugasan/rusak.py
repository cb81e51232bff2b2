"""Bits of a database file turned one by one: what then is decided, answered, and found. ``make torture`` runs many.

python tests/penugasan/rusak.py [--banyak N] [--acak BENIH] [--bagian K/N] [--proses N]
"""

import argparse
import os
import pickle
import random
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import attrs
from penugasan_bahan import HARI, bersurat, buka, maju, pengusul, staf, usulan

from tatakerja import SistemTersimpan
from tatakerja.journal.sqlite.schema import MIGRATIONS
from tatakerja.penugasan.replay.pemutus import CariBuku, Pemutus, installed
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan, susun_buku
from tatakerja.values.galat import GalatTatakerja

WRONG = ("salah", "jejak", "luput")
"""Outcomes that may not be: another answer, a traceback, content that was changed and not found."""
Tanya = Callable[[SistemTersimpan], object]


@attrs.define
class Bahan:
    """A database in which something waits for everybody, and what is asked of it.

    :ivar tanya: questions and commands by name; each on a copy of its own.
    """

    isi: bytes
    baris: list[tuple[object, ...]]
    manager: PluginManager
    buku: BukuAturan
    tanya: dict[str, Tanya]
    aturan: CariBuku = attrs.field(factory=installed)
    daftar: str = ""

    def buka(self, path: Path) -> SistemTersimpan:
        return SistemTersimpan(self.manager, self.buku, path, HARI)

    def utuh(self, path: Path) -> bool:
        """Whether verification finds nothing, by rules that were read once."""
        with self.buka(path) as sk:
            return sk.jurnal.periksa(peneliti=lambda bacaan: Pemutus(bacaan, self.aturan)).utuh


def bahan(folder: Path) -> Bahan:
    path = folder / "asal.db"
    with buka("bantul", path) as sk:
        letters = bersurat(sk, staf("BID1"))
        waiting = maju(sk, sk.usulkan(usul := usulan("B2"), oleh=pengusul(sk, usul)), sampai="menetapkan")
        begun = sk.usulkan(usul := usulan("BID2", "B2", ketua="BID2"), oleh=pengusul(sk, usul))
        sk.pejabat_tetapkan("SEKSI1", staf("SETDA"), "plh", mulai=HARI, selesai=HARI)
        signer, step = waiting.giliran[0].berwenang[0].nip, begun.giliran[0]
        taker = step.berwenang[0].nip
    shrink(path)
    assert signer is not None
    assert taker is not None

    def letter(sk: SistemTersimpan) -> object:
        p = sk.tetapkan(waiting.id, oleh=signer)
        return p.status, [(one.nomor, one.penetap) for one in p.surat]

    def approval(sk: SistemTersimpan) -> object:
        p = sk.setujui(begun.id, oleh=taker, langkah=step.langkah)
        return p.status, [one.langkah for one in p.giliran]

    def forbidden(sk: SistemTersimpan) -> object:
        return sk.setujui(begun.id, oleh=staf("KANTOR"), langkah=step.langkah).status

    def shown(sk: SistemTersimpan) -> object:
        p = sk.tampil(letters.id)
        return p.status, [(one.nomor, one.tanggal, one.penetap, one.kepala) for one in p.surat]

    def tray(who: str) -> Tanya:
        return lambda sk: [(one.id, one.status) for one in sk.daftar(giliran=who)]

    return Bahan(
        path.read_bytes(),
        content(path),
        manager := PluginManager("bantul"),
        susun_buku(manager),
        {
            "surat": letter, "setujui": approval, "dilarang": forbidden, "tampil": shown,
            "giliran penetap": tray(signer), "giliran atasan": tray(taker),
        },
    )  # fmt: skip


def shrink(path: Path) -> None:
    """Give a database the smallest pages, so that each of its bytes can be turned."""
    conn = sqlite3.connect(path, isolation_level=None)
    try:
        for sql in ("PRAGMA journal_mode = delete", "PRAGMA page_size = 512", "VACUUM"):
            conn.execute(sql).fetchall()
    finally:
        conn.close()


def answer(data: Bahan, path: Path, name: str) -> tuple[str, object]:
    """What a question gives: an answer, a refusal, or a traceback."""
    for extra in ("-wal", "-shm", "-journal"):
        path.with_name(path.name + extra).unlink(missing_ok=True)
    try:
        with data.buka(path) as sk:
            return "jawab", data.tanya[name](sk)
    except GalatTatakerja as error:
        return "tolak", type(error).__name__
    except Exception as error:
        return "jejak", f"{type(error).__name__}: {error}"


def turn(data: Bahan, offset: int, bit: int) -> bytes:
    changed = bytearray(data.isi)
    changed[offset] ^= 1 << bit
    return bytes(changed)


def trial(data: Bahan, truth: dict[str, object], path: Path, offset: int, bit: int) -> Iterator[tuple[str, str]]:
    """What one turned bit does: (outcome, of what) for every question."""
    flipped = turn(data, offset, bit)
    for name, right in truth.items():
        path.write_bytes(flipped)
        kind, got = answer(data, path, name)
        if kind == "jawab" and got != right:
            yield "salah", f"{name}: byte {offset} bit {bit}: {got!r}"
        elif kind == "jejak":
            yield "jejak", f"{name}: byte {offset} bit {bit}: {got}"
        else:
            yield ("sama" if kind == "jawab" else "ditolak"), name
    path.write_bytes(flipped)
    try:
        found = not data.utuh(path)
        # What no row holds, such as free space, may be turned unseen.
        kept = found or content(path) == data.baris
        yield ("ditemukan" if found else "utuh" if kept else "luput"), f"periksa: byte {offset} bit {bit}"
    except GalatTatakerja:
        yield "ditemukan", "periksa"
    except Exception as error:
        yield "jejak", f"periksa: byte {offset} bit {bit}: {type(error).__name__}: {error}"


def content(path: Path) -> list[tuple[object, ...]]:
    """Every row of every table.

    Not when migrations ran, which nothing reads, nor for which kinds projections were built: where that is damaged they
    are built again, from the events.
    """
    conn = sqlite3.connect(path)
    conn.text_factory = bytes
    try:
        tables = [row[0].decode() for row in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        kept = sorted(set(tables) - {"proyeksi"})
        rows = ((table, *row) for table in kept for row in conn.execute(f"SELECT * FROM {table}"))
        return [row[:-1] if row[0] == MIGRATIONS else row for row in rows]
    except sqlite3.Error:
        return []
    finally:
        conn.close()


def sampled(data: Bahan, path: Path, offset: int, bit: int) -> str:
    """What one turned bit does to a list of all, which isn't proven when it is read: only its rate is told."""
    path.write_bytes(turn(data, offset, bit))
    try:
        with data.buka(path) as sk:
            found = [(one.id, one.status) for one in sk.daftar()], sk.pejabat_daftar(), sk.laporan_daftar()
        return "daftar sama" if repr(found) == data.daftar else "daftar lain"
    except GalatTatakerja:
        return "daftar ditolak"
    except Exception as error:
        return f"daftar: {type(error).__name__}"


def truths(data: Bahan, path: Path) -> dict[str, object]:
    found = {}
    for name in data.tanya:
        path.write_bytes(data.isi)
        kind, got = answer(data, path, name)
        assert (kind == "tolak") is (name == "dilarang"), (name, got)
        found[name] = got
    path.write_bytes(data.isi)
    with data.buka(path) as sk:
        data.daftar = repr(([(one.id, one.status) for one in sk.daftar()], sk.pejabat_daftar(), sk.laporan_daftar()))
    return found


def turned(data: Bahan, path: Path, truth: dict[str, object], places: Sequence[tuple[int, int]]) -> Counter[str]:
    """Turn bits one by one, and count what they do."""
    counted: Counter[str] = Counter()
    for offset, bit in places:
        counted[sampled(data, path, offset, bit)] += 1
        for outcome, what in trial(data, truth, path, offset, bit):
            counted[outcome] += 1
            if outcome in WRONG:
                print(outcome, what, flush=True)
    return counted


def shared(data: Bahan, folder: Path, places: Sequence[tuple[int, int]], proses: int) -> Counter[str]:
    """The same by several processes."""
    truth = truths(data, folder / "b.db")
    children = []
    for i in range(proses):
        reading, writing = os.pipe()
        if child := os.fork():
            os.close(writing)
            children.append((child, reading))
            continue
        status = 1
        try:
            with open(writing, "wb") as pipe:
                pickle.dump(turned(data, folder / f"b{i}.db", truth, places[i::proses]), pipe)
            status = 0
        finally:
            os._exit(status)
    counted: Counter[str] = Counter()
    for child, reading in children:
        with open(reading, "rb") as pipe:
            text = pipe.read()
        if os.waitpid(child, 0)[1]:
            raise RuntimeError("a process failed")
        counted += pickle.loads(text)
    return counted


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--banyak", type=int, default=2000, help="bits of chance")
    parser.add_argument("--acak", type=int, default=1)
    parser.add_argument("--proses", type=int, default=1)
    parser.add_argument(
        "--bagian", metavar="K/N", help="each byte whose place leaves K by N, one bit: N nights turn all"
    )
    options = parser.parse_args()
    rng = random.Random(options.acak)
    with tempfile.TemporaryDirectory() as folder:
        data = bahan(Path(folder))
        if options.bagian:
            first, every = map(int, options.bagian.split("/"))
            places = [(i, rng.randrange(8)) for i in range(first % every, len(data.isi), every)]
        else:
            places = [(rng.randrange(len(data.isi)), rng.randrange(8)) for _ in range(options.banyak)]
        counted = shared(data, Path(folder), places, options.proses)
    other = counted["daftar lain"] / max(1, len(places))
    print(f"bits turned: {len(places)} of {8 * len(data.isi):,} ({len(data.isi):,} bytes): {dict(counted)}")
    print(f"lists of all, which aren't proven when they are read: another answer in {other:.1%}")
    sys.exit(1 if any(counted[outcome] for outcome in WRONG) else 0)


if __name__ == "__main__":
    main()
