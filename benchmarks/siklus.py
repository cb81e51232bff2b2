"""A whole life cycle, from the proposal to the one who declares the work done, beside as many bare SQLite appends.

python benchmarks/siklus.py [--penugasan N]
"""

import argparse
import sqlite3
import statistics
import tempfile
from datetime import date
from pathlib import Path
from time import perf_counter

from tatakerja import Organisasi, Pegawai, Pemangku, Unit, Usulan
from tatakerja.journal.sqlite.pragma import Ketahanan, default_durability
from tatakerja.journal.sqlite.store import PenyimpananSqlite
from tatakerja.penugasan.commands.evaluasi import review, submit
from tatakerja.penugasan.commands.frame import Kerja
from tatakerja.penugasan.commands.impor import import_organisation
from tatakerja.penugasan.commands.langkah import take
from tatakerja.penugasan.commands.pelaporan import decide_obstacle, demand, raise_obstacle, send
from tatakerja.penugasan.commands.surat import issue
from tatakerja.penugasan.commands.usul import propose
from tatakerja.penugasan.day import Kalender
from tatakerja.penugasan.siapa import Siapa
from tatakerja.penugasan.stream import PENUGASAN, load
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import susun_buku

HARI = date(2026, 1, 5)
RUNS = 5
ISI = dict.fromkeys(("maksud_tujuan", "kompetensi", "target", "durasi", "kriteria"), "menurut rencana kerja tahunan")


def small() -> Organisasi:
    """Two agencies, so that PPK and PUO on both sides take part."""

    def unit(kode: str, jenis: str, induk: str | None, jabatan: str) -> Unit:
        return Unit(kode, f"Unit {kode}", jenis, induk, jabatan)

    units = (
        unit("PEMDA", "pemerintah_daerah", None, "kepala_daerah"),
        unit("SETDA", "sekretariat_daerah", "PEMDA", "jpt_pratama"),
        unit("DINAS", "dinas", "PEMDA", "jpt_pratama"),
        unit("BID", "bidang", "DINAS", "administrator"),
        unit("DIN2", "dinas", "PEMDA", "jpt_pratama"),
        unit("BID2", "bidang", "DIN2", "administrator"),
    )
    people = [
        Pegawai(f"19700101199001{i:04}", f"Pimpinan {u.kode}", u.kode, u.jabatan_pimpinan) for i, u in enumerate(units)
    ]
    held = [Pemangku(u.kode, p.nip, "definitif", date(2024, 1, 1)) for u, p in zip(units, people, strict=True)]
    people += [Pegawai(f"19800101200001{i:04}", f"Staf {i}", "BID2", "pelaksana") for i in range(50)]
    return Organisasi(units, people, held)


class Ours:
    """Assignments lived one after another, every command in a transaction of its own."""

    def __init__(self, folder: Path, durability: Ketahanan) -> None:
        manager = PluginManager("wonogiri")
        buku = susun_buku(manager)
        self.store = PenyimpananSqlite(folder / "ours.db", [PENUGASAN], buat=True, ketahanan=durability)
        self.work = Kerja(self.store, manager, buku, Kalender(self.store, buku, HARI))
        organisasi = small()
        import_organisation(self.work, organisasi, None)
        self.staff = [pegawai.nip for pegawai in organisasi.pegawai if pegawai.jenis_jabatan == "pelaksana"]
        self.head = {row.unit: row.nip for row in organisasi.pemangku}
        self.done = 0
        self.commands = 0

    def run(self, count: int) -> int:
        for _ in range(count):
            self._one(self.staff[self.done % len(self.staff)])
            self.done += 1
        return count

    def events(self) -> int:
        with self.store.baca() as view:
            return view.kepala().jumlah

    def _one(self, nip: str) -> None:
        work, head = self.work, self.head
        usulan = Usulan(cara="penunjukan", pemilik="BID", pegawai=(nip, *self._other(nip)), ketua=nip, isi=ISI)
        id = propose(work, usulan, Siapa(oleh=head["DINAS"]))
        self._route(id)
        send(work, id, Siapa(oleh=nip), "kemajuan menurut rencana")
        demand(work, id, Siapa(oleh=head["BID"]), nip, None)
        raise_obstacle(work, id, Siapa(oleh=nip), "hujan", "menunggu reda")
        # Wonogiri brings a team's obstacles to the owner's PUO and to the members'.
        decide_obstacle(work, id, Siapa(oleh=head["BID"]), 1, "tunggu")
        submit(work, id, Siapa(oleh=nip), "hasil kegiatan")
        review(work, id, Siapa(oleh=head["BID"]), "kembalikan", "belum lengkap")
        submit(work, id, Siapa(oleh=nip), "hasil kegiatan, dilengkapi")
        review(work, id, Siapa(oleh=head["BID"]), "teruskan", None)
        review(work, id, Siapa(oleh=head["DINAS"]), "terima", None)

    def _other(self, nip: str) -> tuple[str]:
        return (self.staff[(self.staff.index(nip) + 1) % len(self.staff)],)

    def _route(self, id: str) -> None:
        """Take every step until the letters and acceptances, by whoever holds the post."""
        while True:
            with self.store.baca() as view:
                state = load(view, id)
                assert state is not None
                if state["no"] is None:
                    return
                i = next(
                    i for i, s in enumerate(state["langkah"]) if s["no"] == state["no"] and i not in state["diambil"]
                )
                step = state["langkah"][i]
                who = self.head[step["unit"]] if "unit" in step else view.nip(state["orang"][step["orang"]])
            assert who is not None
            if step["aksi"] == "menetapkan" and "dokumen" in step:
                issue(self.work, id, Siapa(oleh=who), i + 1, None)
            else:
                take(self.work, id, Siapa(oleh=who), "terima" if step["aksi"] == "menerima" else "setujui", urut=i + 1)


class Raw:
    """As many rows of the same size, each in a transaction, with the same pragmas, and nothing else."""

    def __init__(self, folder: Path, ours: Ours) -> None:
        self.conn = sqlite3.connect(folder / "raw.db", isolation_level=None)
        for name in ("page_size", "journal_mode", "synchronous", "wal_autocheckpoint", "secure_delete", "cache_size"):
            value = ours.store._conn.execute(f"PRAGMA {name}").fetchone()[0]
            self.conn.execute(f"PRAGMA {name} = {value}").fetchall()
        self.conn.execute(
            "CREATE TABLE peristiwa (no INTEGER PRIMARY KEY, stream TEXT, versi INTEGER, jenis TEXT, waktu TEXT, "
            "oleh TEXT, data TEXT, pribadi TEXT, sebelum TEXT, hash TEXT)"
        )
        self.rows = [row[1:] for row in ours.store._conn.execute("SELECT * FROM peristiwa ORDER BY no DESC LIMIT 200")]

    def run(self, count: int) -> None:
        execute = self.conn.execute
        for i in range(count):
            execute("BEGIN IMMEDIATE")
            row = (None, *self.rows[i % len(self.rows)])
            execute("INSERT INTO peristiwa VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
            execute("COMMIT")


def cycles(count: int, durability: Ketahanan, label: str) -> None:
    with tempfile.TemporaryDirectory(dir=".") as name:
        ours = Ours(Path(name), durability)
        part = max(1, count // (RUNS + 1))
        before = ours.events()
        ours.run(part)
        per_cycle = (ours.events() - before) / part
        raw = Raw(Path(name), ours)
        figures = []
        for _ in range(RUNS):
            # Alternately, so that whatever else the machine does meets both.
            start = perf_counter()
            raw.run(round(part * per_cycle))
            middle = perf_counter()
            ours.run(part)
            figures.append((part / (middle - start), part / (perf_counter() - middle)))
        assert ours.store.periksa().utuh
        bare, full = (statistics.median(column) for column in zip(*figures, strict=True))
        ratio = statistics.median(mine / theirs for theirs, mine in figures)
        print(f"  {label:24} {full:8.1f} cycles/s of {per_cycle:.0f} events; bare {bare:8.1f} /s   {ratio:6.0%}")
        ours.store.close()
        raw.conn.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--penugasan", type=int, default=300)
    options = parser.parse_args()
    print(f"siklus: propose, approve, letter, report, obstacle, return, review, done (SQLite {sqlite3.sqlite_version})")
    cycles(options.penugasan, Ketahanan("wal", 1), "WAL, NORMAL")
    cycles(options.penugasan // 5, Ketahanan("wal", 2), "WAL, FULL")
    cycles(options.penugasan // 5, default_durability(), "as opened here")


if __name__ == "__main__":
    main()
