"""Forged attempts on lived assignments: at every step everybody tries every command; only who may succeeds.

python tests/penugasan/palsu.py [--banyak 1000000] [--kendali]

Who may is told by the kit's oracle, which knows no CompetenceBook. An attempt is made at a database, and one that was
refused must have left the journal as it was. In between holders come and go.
"""

import argparse
import random
import sys
import tempfile
from collections import Counter
from contextlib import suppress
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))

from penugasan_bahan import CADANGAN, HARI, PIMPINAN, REGENSI, STAF, UNIT, ajukan_atau_usulkan, buka_lagi, usulan

from tatakerja import Penugasan, SistemTersimpan, Usulan
from tatakerja.engine.wewenang import CompetenceBook
from tatakerja.kit.invariants.oracle import boleh
from tatakerja.values.galat import GalatPenugasan, GalatTatakerja, TidakBerwenang

PERINTAH = ("setujui", "tolak", "tetapkan", "terima")
SEMUA = (*PIMPINAN.values(), *STAF.values(), *CADANGAN)


def proposals(chance: random.Random) -> Usulan:
    """Some proposal that most regulations route."""
    return chance.choice((
        usulan("BID2"), usulan("B2"), usulan("SEKSI1", cara="sukarela"), usulan("BID2", "B2", ketua="BID2"),
        usulan("B2", "SEKSI1", ketua="BID1"), usulan("B2", pemilik="DINAS"),
    ))  # fmt: skip


def changed(sk: SistemTersimpan, chance: random.Random) -> None:
    """Somebody comes to a post, or leaves it."""
    unit = chance.choice(UNIT).kode
    with suppress(GalatTatakerja):
        if chance.random() < 0.4 and (rows := sk.pejabat_daftar(unit)):
            row = chance.choice(rows)
            sk.pejabat_akhiri(unit, row.nip, sebagai=row.sebagai, mulai=row.mulai, selesai=HARI.replace(day=4))
        else:
            kind = chance.choice(("plh", "plh", "delegasi_penilaian", "plt"))
            sk.pejabat_tetapkan(unit, chance.choice(SEMUA), kind, mulai=HARI)


def head(sk: SistemTersimpan) -> object:
    """Where the journal ends."""
    with sk.jurnal.baca() as view:
        return view.kepala()


def attempts(
    sk: SistemTersimpan, p: Penugasan, usul: Usulan, chance: random.Random, tally: Counter[str]
) -> Penugasan | None:
    """Everybody tries everything; one of those who may does it. None: nobody could."""
    organisasi, alur = sk.organisasi, sk.alur_penugasan(usul)
    taken = [i for i, step in enumerate(p.langkah) if step.oleh is not None]
    lawful = []
    before = head(sk)
    for nip in SEMUA:
        for perintah in PERINTAH:
            if boleh(organisasi, HARI, alur.langkah, taken, nip, perintah):
                lawful.append((perintah, nip))
                continue
            try:
                getattr(sk, perintah)(p.id, oleh=nip, **({"alasan": "tidak"} if perintah == "tolak" else {}))
                tally["berhasil"] += 1
                print(f"  {perintah} {p.id} oleh {nip} berhasil, padahal ia tidak berwenang")
                return None
            except TidakBerwenang:
                tally["tidak berwenang"] += 1
            except GalatPenugasan:
                tally["ditolak lain"] += 1
    # None of those that were refused stored anything.
    tally["tersimpan"] += head(sk) != before
    chance.shuffle(lawful)
    for perintah, nip in lawful:
        if perintah != "tolak":
            with suppress(GalatPenugasan):
                found: Penugasan = getattr(sk, perintah)(p.id, oleh=nip)
                tally["sah"] += 1
                return found
    return None


def palsu(count: int, control: bool = False, seed: int = 1) -> Counter[str]:
    """Attempt at least so many times, in all regencies in turn."""
    chance, tally = random.Random(seed), Counter[str]()
    check = CompetenceBook.check
    if control:
        # Everybody whose case it isn't may do what the first who may does.
        CompetenceBook.check = lambda self, nip, w: check(self, nip, w) or next(iter(self.berwenang(w).pejabat), None)  # type: ignore[method-assign]
    try:
        number = 0
        while tally["tidak berwenang"] + tally["ditolak lain"] < count and not (control and tally["berhasil"]):
            with tempfile.TemporaryDirectory() as folder, buka_lagi(REGENSI[number % 4], Path(folder) / "a.db") as sk:
                number += 1
                for _ in range(6):
                    usul = proposals(chance)
                    try:
                        p: Penugasan | None = ajukan_atau_usulkan(sk, usul)
                    except GalatPenugasan:
                        continue
                    while p is not None and p.giliran and tally["tidak berwenang"] + tally["ditolak lain"] < count:
                        p = attempts(sk, p, usul, chance, tally)
                    if chance.random() < 0.5:
                        changed(sk, chance)
                tally["cacat"] += len(sk.periksa().cacat)
    finally:
        CompetenceBook.check = check  # type: ignore[method-assign]
    return tally


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--banyak", type=int, default=1_000_000)
    parser.add_argument("--kendali", action="store_true", help="competence broken on purpose, which must be found")
    parser.add_argument("--benih", type=int, default=1)
    options = parser.parse_args()
    tally = palsu(options.banyak, options.kendali, options.benih)
    forged = tally["tidak berwenang"] + tally["ditolak lain"] + tally["berhasil"]
    print(f"forged attempts: {forged}, {tally['berhasil']} succeeded, {dict(tally)}")
    return 0 if bool(tally["berhasil"]) is options.kendali and not tally["tersimpan"] and not tally["cacat"] else 1


if __name__ == "__main__":
    sys.exit(main())
