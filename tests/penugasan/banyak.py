"""A long journal: assignments that were lived, lived again by others of their units, on the days of a year.

python tests/penugasan/banyak.py FILE.db [--peristiwa 1000000]

Some are lived by the commands; their events are then appended for other employees, other days and other numbers, as
the journal appends them, so all of it is chained, sealed, folded and projected, and decided as the rules would. Many
run at the same time, so that no assignment's events stand together, and holders change in between.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))

from penugasan_bahan import HARI, ISI, buka, maju

from tatakerja import Organisasi, Pegawai, Pemangku, SistemTersimpan, Unit, Usulan
from tatakerja.journal import Peristiwa, Rahasia, Transaksi
from tatakerja.journal.jam import jam_mesin
from tatakerja.journal.sqlite.pragma import Ketahanan
from tatakerja.journal.sqlite.store import PenyimpananSqlite
from tatakerja.penugasan.stream import PENUGASAN, STREAM_PENUGASAN

DINAS, STAF, DILIHAT, HARI_KERJA = 40, 30, 6, 240
"""Agencies, employees of each of their units, those whose assignments are lived, days on which all is done."""
TERBUKA, SEKALIGUS = 60, 500
"""How many assignments run at once, and events of a transaction."""


def organisasi() -> Organisasi:
    """A regency of agencies with two divisions each."""
    units = [
        Unit("PEMDA", "Pemerintah Kabupaten", "pemerintah_daerah", None, "kepala_daerah"),
        Unit("SETDA", "Sekretariat Daerah", "sekretariat_daerah", "PEMDA", "jpt_pratama"),
    ]
    for i in range(DINAS):
        units.append(Unit(f"D{i:02}", f"Dinas {i}", "dinas", "PEMDA", "jpt_pratama"))
        units += [Unit(f"D{i:02}{a}", f"Bidang {i}{a}", "bidang", f"D{i:02}", "administrator") for a in "AB"]
        units.append(Unit(f"D{i:02}S", f"Seksi {i}", "seksi", f"D{i:02}A", "pengawas"))
    heads = [
        Pegawai(f"1970010119900{i:03}01", f"Tuan {u.kode}", u.kode, u.jabatan_pimpinan) for i, u in enumerate(units)
    ]
    posts = [Pemangku(u.kode, p.nip, "definitif", date(2024, 1, 1)) for u, p in zip(units, heads, strict=True)]
    staff = [
        Pegawai(f"19800101{2000 + n:04}01{i:03}1", f"Staf {u.kode} {n}", u.kode, "pelaksana")
        for i, u in enumerate(units)
        for n in range(STAF)
    ]
    return Organisasi(units, [*heads, *staff], posts)


def jalani(sk: SistemTersimpan) -> None:
    """Assignments of every kind in some agencies, each by the first employees of its units."""
    data = sk.organisasi
    head = {row.unit: row.nip for row in data.pemangku}
    staff: dict[str, list[str]] = {}
    for one in data.pegawai:
        if one.jenis_jabatan == "pelaksana":
            staff.setdefault(one.unit, []).append(one.nip)
    for i in range(DILIHAT):
        dinas, a, b, other = f"D{i:02}", f"D{i:02}A", f"D{i:02}B", f"D{(i + 1) % DINAS:02}A"
        for people, leader in (((a,), None), ((b,), None), ((other,), None), ((a, b), a), ((b, other, a), b)):
            nips = tuple(staff[unit][0] for unit in people)
            usul = Usulan(
                cara="penunjukan", pemilik=a, pegawai=nips, ketua=None if leader is None else staff[leader][0], isi=ISI
            )
            p = maju(sk, sk.usulkan(usul, oleh=head[dinas]))
            worker = nips[0] if leader is None else staff[leader][0]
            for isi in ("triwulan satu", "triwulan dua"):
                sk.laporan_kirim(p.id, oleh=worker, isi=isi)
            p = sk.hasil_serahkan(
                p.id, oleh=p.evaluasi.giliran[0].berwenang[0].nip if p.evaluasi.giliran else worker, isi="hasil"
            )
            while p.status != "selesai":
                turn = p.evaluasi.giliran[0]
                command = sk.hasil_teruskan if turn.jenis == "meninjau" else sk.hasil_terima
                p = command(p.id, oleh=turn.berwenang[0].nip)


class Penyalin:
    """Appends what was lived again.

    :param sk: where it was lived; closed afterwards.
    """

    def __init__(self, sk: SistemTersimpan, seed: int) -> None:
        self.chance = random.Random(seed)
        self.staff: dict[str, list[str]] = {}
        unit_of: dict[str, str] = {}
        for one in sk.organisasi.pegawai:
            if one.jenis_jabatan == "pelaksana":
                self.staff.setdefault(one.unit, []).append(one.nip)
                unit_of[one.nip] = one.unit
        self.lives: list[list[tuple[Peristiwa, dict[str, str | None]]]] = []
        self.nips: dict[str, str] = {}
        with sk.jurnal.baca() as view:
            self.nips = view.nip_semua()
            for state in view.daftar_keadaan(STREAM_PENUGASAN):
                self.lives.append(
                    [
                        (event, {field: one.nilai for field, one in view.pribadi(event.no).items()})
                        for event in view.peristiwa(state.stream)
                    ]
                )
        self.unit_of = {token: unit_of[nip] for token, nip in self.nips.items() if nip in unit_of}
        self.idle = [f"D{i:02}S" for i in range(DILIHAT + 1, DINAS)]
        self.day = HARI
        self.clerk = next(row.nip for row in sk.organisasi.pemangku if row.unit == "SETDA")

    def again(self) -> Iterator[Any]:
        """One more life, an event at each step; it is sent the transaction."""
        life = self.chance.choice(self.lives)
        tokens = {one for event, _ in life for one in (*event.data.get("orang", ()), event.oleh) if one in self.unit_of}
        tx: Transaksi = yield
        # Those of one place in their units, so that they stand in the order in which the first of each stood.
        place = self.chance.randrange(STAF)
        swap = {token: tx.orang(self.staff[self.unit_of[token]][place]) for token in sorted(tokens)}
        stream, about = "", ()
        for event, kept in life:
            text = json.dumps({key: value for key, value in event.data.items() if not key.startswith("nomor_")})
            text = text.replace(f'"{HARI}"', f'"{self.day}"')
            for token, another in swap.items():
                text = text.replace(token, another)
            data = json.loads(text)
            for (register, _, urut), written in zip(
                event.data.get("nomor_urut", ()), event.data.get("nomor_teks", ()), strict=True
            ):
                taken = tx.nomor_urut(
                    register,
                    self.day.year,
                    None if written is None else lambda n, w=written, u=urut: w.replace(f"/{u}/", f"/{n}/"),
                )
                if written is not None:
                    data["nomor_surat"] = written.replace(f"/{urut}/", f"/{taken}/")
                if register == STREAM_PENUGASAN:
                    stream = f"{STREAM_PENUGASAN}/{self.day.year}-{taken:06}"
            if "kepala" in data:
                head = tx.kepala()
                data["kepala"] = [head.jumlah, head.hash]
            about = tuple(data.get("orang", about))
            secrets = {field: Rahasia(value, about) for field, value in kept.items() if value is not None}
            tx.append(
                stream, event.versi - 1, event.jenis, data, oleh=swap.get(event.oleh, event.oleh), pribadi=secrets
            )
            tx = yield

    def acting(self, tx: Transaksi) -> None:
        """Somebody acts for a head for a day."""
        unit = self.chance.choice(self.idle)
        tx.tetapkan_pejabat(
            unit=unit,
            nip=self.chance.choice(self.staff[f"{unit[:-1]}B"]),
            sebagai="plh",
            mulai=self.day.isoformat(),
            selesai=self.day.isoformat(),
            dasar="",
            oleh=tx.orang(self.clerk),
        )


def tulis(path: Path, count: int, seed: int = 1, say: bool = False) -> None:
    """Write a journal of at least so many events."""
    with buka("wonogiri", path, data=organisasi()) as sk:
        jalani(sk)
        copier = Penyalin(sk, seed)
    begun, clock = time.perf_counter(), datetime.combine(HARI, jam_mesin().timetz()).replace(tzinfo=jam_mesin().tzinfo)

    def now() -> datetime:
        return datetime.combine(copier.day, clock.timetz()).replace(tzinfo=clock.tzinfo)

    running: list[Iterator[Any]] = []
    with PenyimpananSqlite(path, [PENUGASAN], jam=now, ketahanan=Ketahanan("wal", 0)) as store:
        done = 0
        last_day = HARI
        while done < count or running:
            # Those that run end on the day on which they began: another day begins with none.
            day = HARI + timedelta(days=min(done * HARI_KERJA // count, HARI_KERJA - 1)) if not running else last_day
            copier.day = last_day = day
            with store.transaksi() as tx:
                if copier.chance.random() < 0.5:
                    copier.acting(tx)
                full = 0
                while full < SEKALIGUS and (running or done < count):
                    due = HARI + timedelta(days=min(done * HARI_KERJA // count, HARI_KERJA - 1))
                    if len(running) < TERBUKA and done < count and due == day:
                        life = copier.again()
                        next(life)
                        running.append(life)
                    if not running:
                        break
                    one = copier.chance.choice(running)
                    try:
                        one.send(tx)
                        full += 1
                        done += 1
                    except StopIteration:
                        running.remove(one)
            clock += timedelta(seconds=1) if clock.hour < 23 else timedelta(0)
            if say and done % 20_000 < SEKALIGUS:
                print(f"{done} peristiwa, {time.perf_counter() - begun:.0f} detik", file=sys.stderr)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("berkas", type=Path)
    parser.add_argument("--peristiwa", type=int, default=1_000_000)
    options = parser.parse_args()
    tulis(options.berkas, options.peristiwa, say=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
