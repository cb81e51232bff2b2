"""Bits of a database file turned one by one: what then is decided, answered, and found. ``make torture`` runs many.

python tests/penugasan/rusak.py [--banyak N] [--acak BENIH]
"""

import argparse
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs
from penugasan_bahan import HARI, bersurat, buka, maju, pengusul, staf, usulan

from tatakerja import SistemTersimpan
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan, susun_buku
from tatakerja.values.galat import GalatTatakerja

Tanya = Callable[[SistemTersimpan], object]


@attrs.define
class Bahan:
    """A database in which something waits for everybody, and what is asked of it.

    :ivar tanya: questions and commands by name; each on a copy of its own.
    """

    isi: bytes
    manager: PluginManager
    buku: BukuAturan
    tanya: dict[str, Tanya]

    def buka(self, path: Path) -> SistemTersimpan:
        return SistemTersimpan(self.manager, self.buku, path, HARI)


def bahan(folder: Path) -> Bahan:
    path = folder / "asal.db"
    with buka("bantul", path) as sk:
        letters = bersurat(sk, staf("BID1"))
        waiting = maju(sk, sk.usulkan(usul := usulan("B2"), oleh=pengusul(sk, usul)), sampai="menetapkan")
        begun = sk.usulkan(usul := usulan("BID2", "B2", ketua="BID2"), oleh=pengusul(sk, usul))
        sk.pejabat_tetapkan("SEKSI1", staf("SETDA"), "plh", mulai=HARI, selesai=HARI)
        signer, step = waiting.giliran[0].berwenang[0].nip, begun.giliran[0]
        taker = step.berwenang[0].nip
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
        manager := PluginManager("bantul"),
        susun_buku(manager),
        {
            "surat": letter, "setujui": approval, "dilarang": forbidden, "tampil": shown,
            "giliran penetap": tray(signer), "giliran atasan": tray(taker),
        },
    )  # fmt: skip


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
        with data.buka(path) as sk:
            found = not sk.periksa().utuh
        yield ("ditemukan" if found else "utuh"), f"periksa: byte {offset} bit {bit}"
    except GalatTatakerja:
        yield "ditemukan", "periksa"
    except Exception as error:
        yield "jejak", f"periksa: byte {offset} bit {bit}: {type(error).__name__}: {error}"


def truths(data: Bahan, path: Path) -> dict[str, object]:
    found = {}
    for name in data.tanya:
        path.write_bytes(data.isi)
        kind, got = answer(data, path, name)
        assert (kind == "tolak") is (name == "dilarang"), (name, got)
        found[name] = got
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--banyak", type=int, default=2000)
    parser.add_argument("--acak", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.acak)
    with tempfile.TemporaryDirectory() as folder:
        data = bahan(Path(folder))
        path = Path(folder) / "b.db"
        truth = truths(data, path)
        counted: Counter[str] = Counter()
        for _ in range(options.banyak):
            for outcome, what in trial(data, truth, path, rng.randrange(len(data.isi)), rng.randrange(8)):
                counted[outcome] += 1
                if outcome in ("salah", "jejak"):
                    print(outcome, what)
    print(f"bit terbalik: {options.banyak} dari {8 * len(data.isi):,} ({len(data.isi):,} byte): {dict(counted)}")
    sys.exit(1 if counted["salah"] or counted["jejak"] else 0)


if __name__ == "__main__":
    main()
