"""Commands of the API under what happens to processes: killed in the middle, and many at once while holders change.

python tests/penugasan/siksa.py mati [--putaran 1000] [--kendali]
python tests/penugasan/siksa.py ramai [--putaran 10] [--kendali]
"""

import argparse
import os
import random
import select
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from penugasan_bahan import CADANGAN, PIMPINAN, REGENSI, ajukan_atau_usulkan, buka_lagi, satu_langkah, usulan

from tatakerja import GalatPenugasan, SistemTersimpan, TidakBerwenang
from tatakerja.journal.organisasi import TransaksiJurnal
from tatakerja.kit.invariants.penugasan import nomor_ganda
from tatakerja.penugasan.commands.frame import Sesi

Say = Callable[[str], None]


def fork(work: Callable[[Say], None]) -> tuple[int, int]:
    """Run in another process; gives it and the end of a pipe on which it says what it has done."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(reading)
            work(lambda word: (os.write(writing, f"{word}\n".encode()), None)[1])
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    return child, reading


def said(reading: int) -> list[str]:
    with os.fdopen(reading, "rb") as pipe:
        return pipe.read().decode().split("\n")[:-1]


# -- killed in the middle ----------------------------------------------------------------------------------------------


def live(path: Path, regensi: str, early: bool, say: Say) -> None:
    """Assignments from proposal to acceptance; every command is acknowledged as id and version.

    :param early: the control: acknowledged as soon as it is written, before the commit.
    """
    if early:
        append = Sesi.append

        def append_and_say(self: Sesi, stream: str, *rest: object, **more: object) -> object:
            event = append(self, stream, *rest, **more)  # type: ignore[arg-type]
            say(f"{stream} {event.versi}")
            return event

        Sesi.append = append_and_say  # type: ignore[assignment,method-assign]
    with buka_lagi(regensi, path) as sk:
        while True:
            p = ajukan_atau_usulkan(sk, usulan("B2", "SEKSI1", ketua="BID1", porsi=10))
            while True:
                if not early:
                    say(f"penugasan/{p.id} {len(p.riwayat)}")
                if not p.giliran:
                    break
                p = satu_langkah(sk, p)


def mati(rounds: int, control: bool, seed: int) -> int:
    chance = random.Random(seed)
    acknowledged, lost, faults = 0, [], []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(rounds):
            regensi = REGENSI[number % len(REGENSI)]
            path = Path(folder) / f"{regensi}.db"
            buka_lagi(regensi, path).close()
            child, reading = fork(lambda say, path=path, regensi=regensi: live(path, regensi, control, say))
            # Its life counts from its first word, so that every round interrupts work and not the start.
            select.select([reading], [], [], 60)
            time.sleep(chance.uniform(0.001, 0.05))
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            words = said(reading)
            acknowledged += len(words)
            with buka_lagi(regensi, path) as sk:
                with sk.jurnal.baca() as b:
                    versions = {one.stream: one.versi for one in b.daftar_keadaan("penugasan")}
                lost += [word for word in words if versions.get(word.split()[0], 0) < int(word.split()[1])]
                if number >= rounds - len(REGENSI) or number % 40 == 0:
                    faults += list(sk.jurnal.periksa().cacat)
                    faults += nomor_ganda([sk.tampil(one.id) for one in sk.daftar()], sk.buku.kosakata)
    print(f"{rounds} rounds, {acknowledged} acknowledged, {len(lost)} lost, {len(faults)} faults")
    return 0 if bool(lost) is control and not faults else 1


# -- many at once ------------------------------------------------------------------------------------------------------


def approve(path: Path, ids: list[str], stale: bool, say: Say) -> None:
    """One who holds the post approves one after the other, until they are refused.

    :param stale: the control: competence is judged by what was known before the lock.
    """
    with buka_lagi("bantul", path) as sk:
        sk.kedudukan_semua()
        if stale:
            mark = sk._calendar.hari().tanda
            TransaksiJurnal.tanda_organisasi = lambda self, hari=None: mark  # type: ignore[method-assign]
        for id in ids:
            if stale:
                time.sleep(0.02)  # so that the replacement falls between two approvals, however busy the machine
            try:
                sk.setujui(id, oleh=PIMPINAN["DIN2"])
                say(id)
            except TidakBerwenang:
                say("refused")
            except GalatPenugasan as other:
                say(f"error {other}")


def replace(path: Path, pause: float, say: Say) -> None:
    with buka_lagi("bantul", path) as sk:
        time.sleep(pause)
        sk.pejabat_akhiri("DIN2", PIMPINAN["DIN2"], selesai="2026-01-04")
        sk.pejabat_tetapkan("DIN2", CADANGAN[0], "plt", mulai="2026-01-05")
        say("replaced")


def ramai(rounds: int, control: bool, seed: int) -> int:
    chance = random.Random(seed)
    approved = refused = unlawful = 0
    errors: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        begun = Path(folder) / "awal.db"
        with buka_lagi("bantul", begun) as sk:
            ids = [ajukan_atau_usulkan(sk, usulan("B2")).id for _ in range(40)]
        for number in range(rounds):
            path = Path(folder) / f"ramai{number}.db"
            shutil.copyfile(begun, path)
            parts = [ids[i::4] for i in range(4)]
            children = [fork(lambda say, part=part, path=path: approve(path, part, control, say)) for part in parts]
            pause = chance.uniform(0.0, 0.06)
            children.append(fork(lambda say, path=path, pause=pause: replace(path, pause, say)))
            words = [word for _, reading in children for word in said(reading)]
            errors += [word for word in words if word.startswith("error")]
            errors += ["a process failed" for child, _ in children if os.waitpid(child, 0)[1]]
            refused += words.count("refused")
            with buka_lagi("bantul", path) as sk:
                kinds = _kinds(sk)
                assert sk.jurnal.periksa().utuh
            removed = kinds.index("pejabat_diakhiri")
            approved += kinds.count("langkah_diambil") - 40
            unlawful += kinds[removed:].count("langkah_diambil")
            path.unlink()
            if control and unlawful:
                break
    counts = f"{approved} approved, {refused} refused, {unlawful} unlawful, {len(errors)} errors"
    print(f"{rounds} rounds, {counts} {' '.join(errors[:2])}")
    return 0 if bool(unlawful) is control and not errors else 1


def _kinds(sk: SistemTersimpan) -> list[str]:
    with sk.jurnal.baca() as b:
        events = list(b.peristiwa())
    assert all(after.no == before.no + 1 for before, after in pairwise(events))
    return [event.jenis for event in events]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("apa", choices=("mati", "ramai"))
    parser.add_argument("--putaran", type=int, default=1000)
    parser.add_argument("--kendali", action="store_true", help="a core broken on purpose, which must be found")
    parser.add_argument("--benih", type=int, default=1)
    options = parser.parse_args()
    return (mati if options.apa == "mati" else ramai)(options.putaran, options.kendali, options.benih)


if __name__ == "__main__":
    sys.exit(main())
