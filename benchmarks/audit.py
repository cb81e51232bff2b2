"""The audit of a long journal: time and peak memory, which must not grow with the number of events.

python benchmarks/audit.py [--peristiwa N] [--simpan BERKAS]

Some hundred assignments are lived through the real commands, then their streams are copied until the journal is full:
same events under other names, chained anew. The copies carry no personal data.
"""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

from tatakerja import (
    GalatPenugasan,
    GalatTatakerja,
    Pegawai,
    SistemKerja,
    SistemTersimpan,
    TidakBerwenang,
    Usulan,
    susun_contoh,
)
from tatakerja.journal.event import hash_event
from tatakerja.journal.sqlite.schema import table_of
from tatakerja.journal.sqlite.store import PenyimpananSqlite
from tatakerja.penugasan.stream import PENUGASAN
from tatakerja.rules.manager import PluginManager

MULAI = date(2026, 1, 5)
HARI = date(2026, 6, 30)
PEGAWAI = 8000
POLA, WEEKS = 150, 25
ISI = dict.fromkeys(("maksud_tujuan", "kompetensi", "target", "durasi", "pengaturan_lain", "kriteria"), "terisi")


def live(path: Path) -> None:
    """Assignments in all stages: proposed over five months, some steps left to wait."""
    manager = PluginManager("kotabaru")
    kerangka = manager.contoh()
    assert kerangka is not None
    organisasi = susun_contoh(kerangka, manager.kosakata(), pegawai=PEGAWAI, benih=1, tanggal=MULAI)
    chance = random.Random(1)
    due: list[tuple[date, str]] = []
    staff = [p for p in organisasi.pegawai if p.jenis_jabatan in ("fungsional", "pelaksana")]
    bidang = [unit.kode for unit in organisasi.unit if unit.jenis == "bidang"]
    for week in range(WEEKS):
        day = MULAI + timedelta(days=7 * week)
        with SistemKerja.buka("kotabaru", basis_data=path, buat=not week, tanggal=day) as sk:
            if not week:
                sk.impor(organisasi)
            for when, id in [one for one in due if one[0] <= day]:
                due.remove((when, id))
                if advance(sk, id, chance):
                    due.append((day + timedelta(days=chance.choice((1, 1, 7, 7, 7, 14, 28))), id))
            for _ in range(POLA // WEEKS):
                made = propose(sk, chance.choice(bidang), chance.sample(staff, chance.choice((1, 1, 1, 2, 3))), day)
                if made:
                    due.append((day + timedelta(days=7), made))


def propose(sk: SistemTersimpan, pemilik: str, people: Sequence[Pegawai], day: date) -> str | None:
    usulan = Usulan(
        cara="penunjukan",
        pemilik=pemilik,
        pegawai=[one.nip for one in people],
        ketua=people[0].nip if len(people) > 1 else None,
        isi=ISI,
        mulai=day.isoformat(),
        selesai=(day + timedelta(days=90)).isoformat(),
    )
    oleh = sk.pejabat_daftar()[0].nip  # refused where it isn't theirs, by an error that names whose it is
    for _ in range(2):
        try:
            return sk.usulkan(usulan, oleh=oleh).id
        except TidakBerwenang as error:
            if not error.berwenang:
                return None
            oleh = error.berwenang[0]
        except GalatPenugasan:
            return None
    return None


def advance(sk: SistemTersimpan, id: str, chance: random.Random) -> bool:
    """Take every step that is open; whether any is left."""
    one = sk.tampil(id)
    for turn in one.giliran:
        surat = turn.aksi == "menetapkan" and (turn.dokumen or "").startswith("surat_")
        command = sk.terima if turn.aksi == "menerima" else sk.tetapkan if surat else sk.setujui
        if turn.berwenang and (nip := turn.berwenang[0].nip):
            try:
                command(id, oleh=nip, langkah=turn.langkah)
            except GalatTatakerja:
                return False
    one = sk.tampil(id)
    return bool(one.giliran) or finish(sk, id, chance)


def finish(sk: SistemTersimpan, id: str, chance: random.Random) -> bool:
    """After the letters report, hand in, review; some do nothing more."""
    turn = next(iter(sk.tampil(id).evaluasi.giliran), None)
    nip = turn.berwenang[0].nip if turn is not None and turn.berwenang else None
    if turn is None or nip is None or chance.random() < 0.2:
        return False
    try:
        if turn.jenis == "menyerahkan_hasil" and chance.random() < 0.5:
            sk.laporan_kirim(id, oleh=nip, isi="kemajuan")
        elif turn.jenis == "menyerahkan_hasil":
            sk.hasil_serahkan(id, oleh=nip, isi="hasil")
        elif turn.jenis == "meninjau":
            sk.hasil_teruskan(id, oleh=nip)
        else:
            sk.hasil_terima(id, oleh=nip)
    except GalatTatakerja:
        return False
    return True


def multiply(path: Path, count: int) -> int:
    """Copy the streams until there are ``count`` events; gives the number of assignments."""
    with SistemKerja.buka("kotabaru", basis_data=path, tanggal=HARI) as sk:
        assert isinstance(sk.jurnal, PenyimpananSqlite)
        conn = sk.jurnal._conn
        conn.execute("PRAGMA synchronous = OFF")
        conn.execute("PRAGMA cache_size = -200000")
        names = [row[0] for row in conn.execute("SELECT stream FROM keadaan ORDER BY stream")]
        patterns = []
        for name in names:
            events = conn.execute(
                "SELECT versi, jenis, waktu, oleh, data FROM peristiwa WHERE stream = ? ORDER BY versi", (name,)
            ).fetchall()
            state = conn.execute(
                "SELECT jenis_stream, versi, keadaan FROM keadaan WHERE stream = ?", (name,)
            ).fetchone()
            rows = [
                (table_of(one), conn.execute(f"SELECT * FROM {table_of(one)} WHERE stream = ?", (name,)).fetchall())
                for one in PENUGASAN.proyeksi
            ]
            patterns.append((events, state, rows))
        no, before = conn.execute("SELECT no, hash FROM peristiwa ORDER BY no DESC LIMIT 1").fetchone()
        made = len(names)
        conn.execute("BEGIN IMMEDIATE")
        while no < count:
            events, state, rows = patterns[made % len(patterns)]
            made += 1
            stream = f"penugasan/2027-{made:06}"
            written = []
            for versi, jenis, waktu, oleh, data in events:
                no += 1
                digest = hash_event(no, stream, versi, jenis, waktu, oleh, data, "{}", before)
                written.append((no, stream, versi, jenis, waktu, oleh, data, "{}", before, digest))
                before = digest
            conn.executemany("INSERT INTO peristiwa VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", written)
            conn.execute("INSERT INTO keadaan VALUES (?, ?, ?, ?)", (stream, *state))
            for table, found in rows:
                for row in found:
                    conn.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", (stream, *row[1:]))
        conn.execute("COMMIT")
    return made


def measure(path: Path) -> tuple[int, float, float, int]:
    """Assignments, seconds of the pass, seconds with opening, peak memory in kB; in a process of its own."""
    code = (
        "import sys; from datetime import date; from time import perf_counter as now; start = now()\n"
        "from tatakerja import SistemKerja\nfrom tatakerja.audit.penugasan.susun import audit_penugasan\n"
        f"with SistemKerja.buka('kotabaru', basis_data=sys.argv[1], tanggal=date.fromisoformat('{HARI}')) as sk:\n"
        "    sk.organisasi; begun = now(); found = audit_penugasan(sk)\n"
        "print(found.jumlah, now() - begun, now() - start)\n"
        # Not getrusage, whose peak is inherited from the process that starts this one.
        "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    )
    out = subprocess.run([sys.executable, "-c", code, str(path)], check=True, stdout=subprocess.PIPE, text=True).stdout
    count, alone, whole, peak = out.split()
    return int(count), float(alone), float(whole), int(peak)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peristiwa", type=int, default=1_000_000)
    parser.add_argument("--simpan", type=Path, help="keep the largest database there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=".") as name:
        path = Path(name) / "audit.db"
        start = perf_counter()
        live(path)
        print(f"audit: {PEGAWAI} employees; patterns lived in {perf_counter() - start:.1f} s", flush=True)
        for count in (options.peristiwa // 100, options.peristiwa // 10, options.peristiwa):
            start = perf_counter()
            multiply(path, count)
            made = perf_counter() - start
            assignments, alone, whole, peak = measure(path)
            print(
                f"  {count:9,} events, {assignments:7,} assignments: {alone:6.2f} s, with opening {whole:6.2f} s "
                f"(aim 30), peak {peak / 1024:5.0f} MB; filled in {made:.0f} s, {path.stat().st_size / 1e6:,.0f} MB",
                flush=True,
            )
        if options.simpan:
            shutil.copy(path, options.simpan)


if __name__ == "__main__":
    main()
