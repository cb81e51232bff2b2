"""Bits of a database file turned one by one: what then is decided, answered, and found. ``make torture`` runs many.

python tests/penugasan/rusak.py [--banyak N] [--acak BENIH] [--bagian K/N] [--dari BYTE] [--proses N] [--berkas FILE]
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
from datetime import date
from pathlib import Path

import attrs
from penugasan_bahan import (
    CADANGAN,
    HARI,
    PIMPINAN,
    bersurat,
    buka,
    ganti,
    maju,
    organisasi,
    pengusul,
    staf,
    usulan,
)

from tatakerja import Pemangku, SistemTersimpan
from tatakerja.journal.sqlite.schema import MIGRATIONS
from tatakerja.penugasan.replay.pemutus import CariBuku, Pemutus, installed
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan, susun_buku
from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.pengaturan import Pengaturan, PengaturanSurat

WRONG = ("salah", "jejak", "luput")
"""Outcomes that may not be: another answer, a traceback, content that was changed and not found."""
MENULIS = ("surat", "setujui")
DAFTAR, PERIKSA = "daftar", "periksa"
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

    def utuh(self, sk: SistemTersimpan) -> bool:
        """Whether verification finds nothing, by rules that were read once."""
        return sk.jurnal.periksa(peneliti=lambda bacaan: Pemutus(bacaan, self.aturan)).utuh


def bahan(folder: Path) -> Bahan:
    path = folder / "asal.db"
    # Two imports, two settings, a new NIP, new holders: whoever doesn't see the last of each decides otherwise.
    earlier = Pemangku("B2", CADANGAN[0], "definitif", date(2024, 1, 1))
    with buka("bantul", path, data=organisasi(earlier, tanpa=("B2",))) as sk:
        sk.impor(organisasi())
        for code in ("100.3", "100.3.11"):
            sk.atur(Pengaturan(surat=PengaturanSurat(klasifikasi=code)))
        sk.hapus_data(staf("KBID", 3))
        letters = bersurat(sk, staf("BID1"))
        waiting = maju(sk, sk.usulkan(usul := usulan("B2"), oleh=pengusul(sk, usul)), sampai="menetapkan")
        begun = sk.usulkan(usul := usulan("BID2", "B2", ketua="BID2"), oleh=pengusul(sk, usul))
        step, signer, taker = begun.giliran[0], "197001011990012001", CADANGAN[1]
        sk.ganti_nip(PIMPINAN["B2"], "197001011990012002")
        sk.ganti_nip("197001011990012002", signer)
        ganti(sk, "DIN2", taker)
        sk.pejabat_tetapkan("SEKSI1", staf("SETDA"), "plh", mulai=HARI, selesai=HARI)
    shrink(path)

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
    """What a question gives, asked of a database opened for it."""
    return asked(lambda: opened(data, path, data.tanya[name]))


def opened(data: Bahan, path: Path, ask: Tanya) -> object:
    for extra in ("-wal", "-shm", "-journal"):
        path.with_name(path.name + extra).unlink(missing_ok=True)
    with data.buka(path) as sk:
        return ask(sk)


def asked(ask: Callable[[], object]) -> tuple[str, object]:
    """What is given: an answer, a refusal, or a traceback."""
    try:
        return "jawab", ask()
    except GalatTatakerja as error:
        return "tolak", type(error).__name__
    except Exception as error:
        return "jejak", f"{type(error).__name__}: {error}"


def turn(data: Bahan, offset: int, bit: int) -> bytes:
    changed = bytearray(data.isi)
    changed[offset] ^= 1 << bit
    return bytes(changed)


def trial(data: Bahan, truth: dict[str, object], path: Path, offset: int, bit: int) -> Iterator[tuple[str, str]]:
    """What one turned bit does: (outcome, of what) for every question; each that writes on a copy of its own."""
    flipped, place = turn(data, offset, bit), f"byte {offset} bit {bit}"
    got: dict[str, tuple[str, object]] = {}
    for name in MENULIS:
        path.write_bytes(flipped)
        got[name] = answer(data, path, name)
    path.write_bytes(flipped)
    reading = [name for name in truth if name not in MENULIS]

    def others(sk: SistemTersimpan) -> None:
        got.update({name: asked(lambda name=name: data.tanya[name](sk)) for name in reading})
        got[DAFTAR] = asked(lambda: everything(sk))
        got[PERIKSA] = asked(lambda: data.utuh(sk))

    unread = asked(lambda: opened(data, path, others))
    for name, right in truth.items():
        kind, what = got.get(name, unread)
        if kind == "jawab" and what != right:
            yield "salah", f"{name}: {place}: {what!r}"
        elif kind == "jejak":
            yield "jejak", f"{name}: {place}: {what}"
        else:
            yield ("sama" if kind == "jawab" else "ditolak"), name
    # Only its rate is told: a list of all isn't proven when it is read.
    kind, what = got.get(DAFTAR, unread)
    if kind == "jejak":
        yield "jejak", f"{DAFTAR}: {place}: {what}"
    else:
        yield f"daftar {'sama' if what == data.daftar else 'lain'}" if kind == "jawab" else "daftar ditolak", ""
    kind, what = got.get(PERIKSA, unread)
    if kind == "jejak":
        yield "jejak", f"{PERIKSA}: {place}: {what}"
    elif kind == "tolak" or not what:
        yield "ditemukan", PERIKSA
    else:
        # What no row holds, such as free space, may be turned unseen.
        yield "utuh" if content(path) == data.baris else "luput", f"{PERIKSA}: {place}"


def everything(sk: SistemTersimpan) -> str:
    """Every list of all."""
    return repr(([(one.id, one.status) for one in sk.daftar()], sk.pejabat_daftar(), sk.laporan_daftar()))


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


def keep(data: Bahan, path: Path) -> None:
    """Take the database from a file, or keep it there: tokens and keys are others in each."""
    if not path.exists():
        path.write_bytes(data.isi)
    data.isi, data.baris = path.read_bytes(), content(path)


def truths(data: Bahan, path: Path) -> dict[str, object]:
    found = {}
    for name in data.tanya:
        path.write_bytes(data.isi)
        kind, got = answer(data, path, name)
        assert (kind == "tolak") is (name == "dilarang"), (name, got)
        found[name] = got
    path.write_bytes(data.isi)
    data.daftar = str(opened(data, path, everything))
    return found


def turned(data: Bahan, path: Path, truth: dict[str, object], places: Sequence[tuple[int, int]]) -> Counter[str]:
    """Turn bits one by one, and count what they do."""
    counted: Counter[str] = Counter()
    for offset, bit in places:
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
    parser.add_argument("--dari", metavar="BYTE", type=int, default=0, help="goes on from there")
    parser.add_argument("--berkas", type=Path, help="the database; kept there if there is none, to turn a bit again")
    options = parser.parse_args()
    rng = random.Random(options.acak)
    with tempfile.TemporaryDirectory() as folder:
        data = bahan(Path(folder))
        if options.berkas:
            keep(data, options.berkas)
        if options.bagian:
            first, every = map(int, options.bagian.split("/"))
            places = [(i, rng.randrange(8)) for i in range(first % every, len(data.isi), every)]
            places = [one for one in places if one[0] >= options.dari]
        else:
            places = [(rng.randrange(len(data.isi)), rng.randrange(8)) for _ in range(options.banyak)]
        counted = shared(data, Path(folder), places, options.proses)
    other = counted["daftar lain"] / max(1, len(places))
    print(f"bits turned: {len(places)} of {8 * len(data.isi):,} ({len(data.isi):,} bytes): {dict(counted)}")
    print(f"lists of all, which aren't proven when they are read: another answer in {other:.1%}")
    sys.exit(1 if any(counted[outcome] for outcome in WRONG) else 0)


if __name__ == "__main__":
    main()
