"""An official's in-tray among many assignments: what it costs must not grow with those that wait for others.

python -m benchmarks.antrean [--penugasan N] [--menunggu N] [--no-postgres]

The whole is then moved to a server, where one can be started, and asked there: by the clock, with the server's time.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from benchmarks.siklus import HARI, ISI, Ours
from tatakerja import SistemKerja, Usulan
from tatakerja.journal.derive import NOMOR, TEKS_NOMOR
from tatakerja.journal.sqlite.pragma import default_durability
from tatakerja.journal.transfer.manage import pindahkan
from tatakerja.penugasan.sistem import SistemTersimpan
from tatakerja.penugasan.stream import JENIS_STREAM, stream_of

RUNS = 25


def _propose(sk: SistemTersimpan, nip: str, pemilik: str, oleh: str) -> tuple[str, str]:
    """An assignment, and an official for whom it waits."""
    usulan = Usulan(cara="penunjukan", pemilik=pemilik, pegawai=(nip,), isi=ISI)
    p = sk.usulkan(usulan, oleh=oleh)
    return p.id, next(who.nip for turn in p.giliran for who in turn.berwenang if who.nip is not None)


def _copies(sk: SistemTersimpan, id: str, count: int, since: int) -> None:
    """As many assignments that stand as one does, in one transaction."""
    with sk.jurnal.transaksi() as tx:
        events = list(tx.peristiwa(stream_of(id)))
        for number in range(since, since + count):
            for event in events:
                data = {key: value for key, value in event.data.items() if key not in {NOMOR, TEKS_NOMOR}}
                tx.append(stream_of(f"2027-{number:06}"), event.versi - 1, event.jenis, data, oleh=event.oleh)


def _on_a_server(folder: Path, official: str, waiting: int) -> None:
    """The same in-tray of the same assignments, moved to a server."""
    from postgres_bahan import mulai

    try:
        server = mulai(folder / "server")
    except Exception as error:
        print(f"tidak ada server PostgreSQL untuk diukur: {error}")
        return
    try:
        address = server.buat("antrean")
        pindahkan(str(folder / "ours.db"), address, JENIS_STREAM)
        taken = []
        with SistemKerja.buka("wonogiri", basis_data=address, tanggal=HARI) as sk:
            for _ in range(RUNS):
                begin = perf_counter()
                tray = sk.daftar(giliran=official)
                taken.append(perf_counter() - begin)
        if len(tray) != waiting:
            sys.exit(f"{len(tray)} in the tray")
        load = os.getloadavg()[0]
        print(
            f"giliran, PostgreSQL: {median(taken) * 1e3:.1f} ms, paling cepat {min(taken) * 1e3:.1f} ms "
            f"(sasaran < 20; beban mesin {load:.1f})"
        )
    finally:
        server.wheel.cleanup()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--penugasan", type=int, default=100_000)
    parser.add_argument("--menunggu", type=int, default=10)
    parser.add_argument("--postgres", action=argparse.BooleanOptionalAction, default=True)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        ours = Ours(Path(name), default_durability())
        staff, head = ours.staff, ours.head
        ours.store.close()
        with SistemKerja.buka("wonogiri", basis_data=Path(name) / "ours.db", tanggal=HARI) as sk:
            mine, official = _propose(sk, staff[0], "DIN2", head["DIN2"])
            others, other = _propose(sk, staff[1], "BID2", head["BID2"])
            if official == other:
                sys.exit(f"both wait for {official}")
            _copies(sk, mine, options.menunggu - 1, 1)
            found: dict[int, float] = {}
            written = options.menunggu
            for count in (options.penugasan // 10, options.penugasan):
                _copies(sk, others, count - written, written)
                written = count
                taken = []
                for _ in range(RUNS):
                    begin = process_time()
                    tray = sk.daftar(giliran=official)
                    taken.append(process_time() - begin)
                if len(tray) != options.menunggu:
                    sys.exit(f"{len(tray)} in the tray")
                found[count] = median(taken)
        if options.postgres:
            _on_a_server(Path(name), official, options.menunggu)
    few, many = found.values()
    for count, seconds in found.items():
        print(f"giliran, {options.menunggu} di antara {count}: {seconds * 1e3:.1f} ms CPU (sasaran < 10)")
    print(f"{options.penugasan} terhadap {options.penugasan // 10}: {many / few:.2f} (sasaran 1)")


if __name__ == "__main__":
    main()
