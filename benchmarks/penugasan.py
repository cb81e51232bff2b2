"""Competence, routes, and a stored step: a check a second, a route a second, and a step beside a bare SQLite append.

python benchmarks/penugasan.py [--pegawai N] [--penugasan N]
"""

import argparse
import sqlite3
import statistics
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter

from tatakerja import Organisasi, Pegawai, Pemangku, SistemKerja, Unit, Usulan, susun_contoh
from tatakerja.engine.jabatan import PostBook
from tatakerja.engine.wewenang import CompetenceBook, Wewenang
from tatakerja.journal.sqlite.pragma import Ketahanan, default_durability
from tatakerja.journal.sqlite.store import PenyimpananSqlite
from tatakerja.penugasan.commands.frame import Kerja
from tatakerja.penugasan.commands.impor import import_organisation
from tatakerja.penugasan.commands.langkah import take
from tatakerja.penugasan.commands.usul import propose
from tatakerja.penugasan.day import Kalender
from tatakerja.penugasan.life.state import is_letter
from tatakerja.penugasan.siapa import Siapa
from tatakerja.penugasan.stream import PENUGASAN, load
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import susun_buku
from tatakerja.values.alur import Cara

HARI = date(2026, 1, 5)
RUNS = 5
CARA: tuple[Cara, ...] = ("penunjukan", "sukarela")
ISI = dict.fromkeys(("maksud_tujuan", "kompetensi", "target", "durasi"), "menurut rencana kerja tahunan unit pemohon")


def best(work: Callable[[], int]) -> float:
    """How many a second, the best of several runs."""
    rates = []
    for _ in range(RUNS):
        start = perf_counter()
        count = work()
        rates.append(count / (perf_counter() - start))
    return max(rates)


def competence(organisasi: Organisasi) -> None:
    kosakata = PluginManager("kotabaru").kosakata()
    book = CompetenceBook(organisasi, PostBook(organisasi, kosakata, HARI))
    actors = [row.nip for row in organisasi.pemangku]
    staff = [pegawai.nip for pegawai in organisasi.pegawai]
    asked = [
        (actors[i % len(actors)], Wewenang(unit.kode, i % 2 == 0, (staff[i % len(staff)],)))
        for i, unit in enumerate(organisasi.unit * 20)
    ]
    check = book.check

    def run() -> int:
        for actor, wewenang in asked:
            check(actor, wewenang)
        return len(asked)

    first = perf_counter()
    run()
    first = perf_counter() - first
    print(
        f"  competence of (actor, step): {best(run):12,.0f} /s   (aim 200,000); first time of a step and day "
        f"{first / len(asked) * 1e6:.1f} µs"
    )


def routes(organisasi: Organisasi) -> None:
    sistem = SistemKerja.buka("kotabaru", organisasi=organisasi, tanggal=HARI)
    owners = [unit.kode for unit in organisasi.unit if unit.jenis == "bidang"][:2]
    asked = [
        Usulan(cara=cara, pemilik=owner, pegawai=(pegawai.nip,))
        for pegawai in organisasi.pegawai
        for owner, cara in zip(owners, CARA, strict=True)
    ]
    ask = sistem.alur_penugasan

    def run() -> int:
        for usulan in asked:
            ask(usulan)
        return len(asked)

    start = perf_counter()
    run()
    first = len(asked) / (perf_counter() - start)
    finder = sistem._answers().routes._finder

    def one_by_one() -> int:
        for usulan in asked[:1000]:
            finder.alur(usulan)
        return 1000

    print(
        f"  a route with reasons:        {best(run):12,.0f} /s   (aim 50,000); first time of each class included "
        f"{first:,.0f} /s; never by class {best(one_by_one):,.0f} /s"
    )


def small() -> Organisasi:
    """A regency with another instansi, so that Wonogiri's longest route is taken."""

    def unit(kode: str, jenis: str, induk: str | None, jabatan: str) -> Unit:
        return Unit(kode, f"Unit {kode}", jenis, induk, jabatan)

    units = (
        unit("PEMDA", "pemerintah_daerah", None, "kepala_daerah"),
        unit("SETDA", "sekretariat_daerah", "PEMDA", "jpt_pratama"),
        unit("DINAS", "dinas", "PEMDA", "jpt_pratama"),
        unit("BID", "bidang", "DINAS", "administrator"),
        unit("SEKSI", "seksi", "BID", "pengawas"),
        unit("KANTOR", "instansi_lain", None, "jpt_pratama"),
    )
    people = [
        Pegawai(f"19700101199001{i:04}", f"Pimpinan {u.kode}", u.kode, u.jabatan_pimpinan) for i, u in enumerate(units)
    ]
    holders = [Pemangku(u.kode, p.nip, "definitif", date(2024, 1, 1)) for u, p in zip(units, people, strict=True)]
    people += [Pegawai(f"19800101200001{i:04}", f"Staf {i}", "SEKSI", "pelaksana") for i in range(50)]
    return Organisasi(units, people, holders)


class Ours:
    """Steps of many assignments in turn, each in a transaction of its own."""

    def __init__(self, folder: Path, durability: Ketahanan, count: int) -> None:
        manager = PluginManager("wonogiri")
        buku = susun_buku(manager)
        self.store = PenyimpananSqlite(folder / "ours.db", [PENUGASAN], buat=True, ketahanan=durability)
        self.work = Kerja(self.store, manager, buku, Kalender(self.store, buku, HARI))
        organisasi = small()
        import_organisation(self.work, organisasi, None)
        staff = [pegawai.nip for pegawai in organisasi.pegawai if pegawai.jenis_jabatan == "pelaksana"]
        head = {row.unit: row.nip for row in organisasi.pemangku}
        self.steps: list[tuple[str, str]] = []
        ids = [
            propose(
                self.work,
                Usulan(cara="penunjukan", pemilik="KANTOR", pegawai=(staff[i % len(staff)],), isi=ISI),
                Siapa(oleh=head["KANTOR"]),
            )
            for i in range(count)
        ]
        with self.store.baca() as view:
            state = load(view, ids[0])
        assert state is not None
        for step in state["langkah"]:
            if step["no"] > 1 and "unit" in step and not is_letter(step):
                self.steps += [(id, head[step["unit"]]) for id in ids]
        self.done = 0

    def run(self, count: int) -> int:
        for id, oleh in self.steps[self.done : self.done + count]:
            take(self.work, id, Siapa(oleh=oleh), "setujui")
        self.done += count
        return count


class Raw:
    """The same bytes in one row a transaction, with the same pragmas, and nothing else."""

    def __init__(self, folder: Path, ours: Ours) -> None:
        self.conn = sqlite3.connect(folder / "raw.db", isolation_level=None)
        for name in ("page_size", "journal_mode", "synchronous", "wal_autocheckpoint", "secure_delete", "cache_size"):
            value = ours.store._conn.execute(f"PRAGMA {name}").fetchone()[0]
            self.conn.execute(f"PRAGMA {name} = {value}").fetchall()
        self.conn.execute(
            "CREATE TABLE peristiwa (no INTEGER PRIMARY KEY, stream TEXT, versi INTEGER, jenis TEXT, waktu TEXT, "
            "oleh TEXT, data TEXT, pribadi TEXT, sebelum TEXT, hash TEXT)"
        )
        self.row = ours.store._conn.execute("SELECT * FROM peristiwa ORDER BY no DESC LIMIT 1").fetchone()[1:]

    def run(self, count: int) -> int:
        execute = self.conn.execute
        for _ in range(count):
            execute("BEGIN IMMEDIATE")
            execute("INSERT INTO peristiwa VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (None, *self.row))
            execute("COMMIT")
        return count


def steps(count: int, durability: Ketahanan, label: str) -> None:
    with tempfile.TemporaryDirectory(dir=".") as name:
        ours = Ours(Path(name), durability, count)
        part = len(ours.steps) // (RUNS + 1)
        ours.run(part)
        raw = Raw(Path(name), ours)
        raw.run(part)
        figures = []
        for _ in range(RUNS):
            times = []
            # Alternately, so that whatever else the machine does meets both.
            for work in (raw.run, ours.run):
                start = perf_counter()
                work(part)
                times.append((perf_counter() - start) / part * 1e6)
            figures.append(times)
        assert ours.store.periksa().utuh
        bare, full = (statistics.median(column) for column in zip(*figures, strict=True))
        ratio = statistics.median(a / b for a, b in figures)
        print(f"  {label:28} {bare:8.1f} µs bare {full:8.1f} µs a step   {ratio:6.0%}")
        ours.store.close()
        raw.conn.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pegawai", type=int, default=8000)
    parser.add_argument("--penugasan", type=int, default=300)
    options = parser.parse_args()
    manager = PluginManager("kotabaru")
    kerangka = manager.contoh()
    assert kerangka is not None
    organisasi = susun_contoh(kerangka, manager.kosakata(), pegawai=options.pegawai, benih=1, tanggal=HARI)
    print(f"penugasan: Kotabaru with {options.pegawai} employees")
    competence(organisasi)
    routes(organisasi)
    print(f"penugasan: a durable, authorised, chained step, against a bare row (SQLite {sqlite3.sqlite_version})")
    steps(options.penugasan, Ketahanan("wal", 1), "WAL, NORMAL (aim 40%)")
    steps(options.penugasan // 5, Ketahanan("wal", 2), "WAL, FULL (aim 85%)")
    steps(options.penugasan // 5, default_durability(), "as opened here")


if __name__ == "__main__":
    main()
