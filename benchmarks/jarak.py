"""The database on another machine: round trips of a command, and what they take where each takes 0, 1 or 5 ms more.

``python -m benchmarks.jarak [--jeda 0 1 5] [--banyak 40] [--utas 8] [--pegawai 2000]``. Between us and a PostgreSQL
server stands a process that holds back whatever is sent to the server; a round trip is counted where something is sent
after an answer. Commands are those of REST, without HTTP, in turn at each distance; then threads propose at once, as
requests of one service do.
"""

import argparse
import json
import multiprocessing
import random
import select
import socket
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from statistics import median
from typing import TYPE_CHECKING, Any

import attrs

from benchmarks.layanan import DAERAH, Bahan, database, prepare

if TYPE_CHECKING:
    from tatakerja import SistemTersimpan


def _carry(client: socket.socket, target: Any, held: float, trips: Any) -> None:
    """Carry what both sides of a connection say, until one of them ends it."""
    server = socket.socket(socket.AF_UNIX if isinstance(target, str) else socket.AF_INET)
    server.connect(target)
    answered = True
    with client, server:
        while True:
            for one in select.select([client, server], [], [])[0]:
                data = one.recv(1 << 16)
                if not data:
                    return
                if one is server:
                    answered = True
                    client.sendall(data)
                    continue
                if answered:
                    answered = False
                    with trips.get_lock():
                        trips.value += 1
                    time.sleep(held)
                server.sendall(data)


def _between(listener: socket.socket, target: Any, held: float, trips: Any) -> None:
    while True:
        client, _ = listener.accept()
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        threading.Thread(target=_carry, args=(client, target, held, trips), daemon=True).start()


@attrs.frozen
class Jauh:
    """A database at some distance.

    :ivar alamat: its address.
    :ivar bolak_balik: how many round trips there were.
    """

    alamat: str
    bolak_balik: Any


@contextmanager
def far(alamat: str, jeda: float) -> Iterator[Jauh]:
    """A database whose answers take longer.

    :param jeda: by so many milliseconds.
    """
    import psycopg

    found = psycopg.conninfo.conninfo_to_dict(alamat)
    host, port = str(found["host"]), int(found.get("port") or 5432)
    target = f"{host}/.s.PGSQL.{port}" if host.startswith("/") else (host, port)
    listener = socket.create_server(("127.0.0.1", 0))
    trips = multiprocessing.Value("q", 0)
    child = multiprocessing.get_context("fork").Process(
        target=_between, args=(listener, target, jeda / 1000, trips), daemon=True
    )
    child.start()
    where = f"{found.get('user', 'postgres')}@127.0.0.1:{listener.getsockname()[1]}"
    listener.close()
    try:
        yield Jauh(f"postgresql://{where}/{found['dbname']}", trips)
    finally:
        child.terminate()
        child.join()


def beside(alamat: str, nama: str) -> str:
    """Make another database on a server; its address."""
    import psycopg

    with psycopg.connect(alamat, autocommit=True) as conn:
        conn.execute(f"CREATE DATABASE {nama}".encode())
        old = conn.info.dbname
    return alamat.replace(f"/{old}", f"/{nama}", 1)


class Pekerja:
    """Carries out commands on a database, and remembers how long each took and how often it asked."""

    def __init__(self, jauh: Jauh, bahan: Bahan) -> None:
        from tatakerja import SistemKerja
        from tatakerja.service import Setelan
        from tatakerja.service.rest.tabel import rute_perintah

        self._jauh, self._bahan, self._dice = jauh, bahan, random.Random(0)
        self._routes = {one.kata: one for one in rute_perintah()}
        self._settings = Setelan(regulasi=DAERAH, basis_data=jauh.alamat)
        self.sistem = SistemKerja.buka(DAERAH, basis_data=jauh.alamat)
        self.lama: dict[str, list[float]] = defaultdict(list)
        self.kali: dict[str, list[int]] = defaultdict(list)

    def _do(self, kata: str, data: dict[str, Any]) -> Any:
        from tatakerja.service.rest.jalankan import answer, system_for

        before, begun = self._jauh.bolak_balik.value, time.perf_counter()
        made = answer(self._routes[kata], data, system_for(self.sistem, data, "program"), self._settings)
        self.lama[kata].append(time.perf_counter() - begun)
        self.kali[kata].append(self._jauh.bolak_balik.value - before)
        return json.loads(made.isi)

    def once(self) -> None:
        """Ask about somebody; propose, look at it, approve it, withdraw it."""
        data = self._dice.choice(self._bahan.usulan)
        self._do("kedudukan", {"nip": [self._dice.choice(self._bahan.orang)]})
        self._do("penugasan daftar", {"giliran": data["oleh"]})
        one = self._do("penugasan usulkan", data)
        self._do("penugasan tampil", {"id": one["id"]})
        for turn in one["giliran"][:1]:
            if turn["berwenang"] and turn["aksi"] not in ("menetapkan", "menerima"):
                self._do("penugasan setujui", {"id": one["id"], "oleh": turn["berwenang"][0]["nip"]})
        self._do("penugasan batalkan", {"id": one["id"], "oleh": data["oleh"]})

    def forget(self) -> None:
        """What came until now was to get warm."""
        self.lama.clear()
        self.kali.clear()


def to_be_approved(bahan: Bahan, alamat: str) -> Bahan:
    """Proposals that somebody else has to approve: each unit asks for people of another."""
    from tatakerja import SistemKerja, Usulan

    found = []
    with SistemKerja.buka(DAERAH, basis_data=alamat) as sistem:
        for one, other in zip(bahan.usulan, reversed(bahan.usulan), strict=True):
            who = tuple(one["pegawai"])
            usulan = Usulan(cara="penunjukan", pemilik=other["pemilik"], pegawai=who, isi=one["isi"])
            route = sistem.alur_penugasan(usulan)
            acts = [step.aksi for step in route.langkah]
            if route.status == "diatur" and "menyetujui" in acts[1:] and (oleh := route.langkah[0].aktor.nip):
                found.append({**other, "pegawai": list(who), "oleh": oleh})
    return Bahan(found, bahan.orang)


def at_once(sistem: "SistemTersimpan", bahan: Bahan, utas: int, detik: float) -> float:
    """Proposals in a second by so many threads of one process."""
    from tatakerja import Usulan

    done, until = [0] * utas, time.perf_counter() + detik

    def work(place: int) -> None:
        dice = random.Random(place)
        while time.perf_counter() < until:
            one = dice.choice(bahan.usulan)
            who = tuple(one["pegawai"])
            usulan = Usulan(cara="penunjukan", pemilik=one["pemilik"], pegawai=who, isi=one["isi"])
            sistem.usulkan(usulan, oleh=one["oleh"])
            done[place] += 1

    begun = time.perf_counter()
    running = [threading.Thread(target=work, args=(place,)) for place in range(utas)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    return sum(done) / (time.perf_counter() - begun)


def in_turn(works: Sequence[Callable[[], float]], putaran: int) -> list[float]:
    """Medians of what some give, run in turn."""
    found: list[list[float]] = [[] for _ in works]
    for _ in range(putaran):
        for some, work in zip(found, works, strict=True):
            some.append(work())
    return [median(some) for some in found]


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jeda", type=float, nargs="+", default=[0, 1, 5], help="milliseconds of a round trip more")
    parser.add_argument("--banyak", type=int, default=40)
    parser.add_argument("--utas", type=int, default=8)
    parser.add_argument("--pegawai", type=int, default=2000)
    given = parser.parse_args()
    with database("postgres") as alamat, ExitStack() as stack:
        # A database for each: what others write in the same one makes for further questions.
        places = [beside(alamat, f"jarak_{place}") for place in range(len(given.jeda))]
        for place in places:
            bahan = prepare(place, given.pegawai)
        bahan = to_be_approved(bahan, places[0])
        pekerja = [
            Pekerja(stack.enter_context(far(place, jeda)), bahan)
            for place, jeda in zip(places, given.jeda, strict=True)
        ]
        for one in pekerja:
            stack.enter_context(one.sistem)
        for round_ in range(given.banyak + 5):
            for one in pekerja:
                one.once()
                if round_ == 4:
                    one.forget()
        print(f"jeda {', '.join(f'{jeda:g} ms' for jeda in given.jeda)}: {given.banyak} kali masing-masing")
        for kata in pekerja[0].lama:
            trips = [count for one in pekerja for count in one.kali[kata]]
            told = "  ".join(f"{1000 * median(one.lama[kata]):7.1f} ms" for one in pekerja)
            print(f"  {kata:20} {told}   {median(trips):3.0f} bolak-balik (paling banyak {max(trips)})", flush=True)
        for utas in (1, given.utas):
            works = [partial(at_once, one.sistem, bahan, utas, 2.0) for one in pekerja]
            told = "  ".join(f"{rate:8.1f}/s" for rate in in_turn(works, 3))
            print(f"  usulan, {utas} utas      {told}", flush=True)


if __name__ == "__main__":
    main()
