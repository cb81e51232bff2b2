"""Every command that writes, killed: whatever had been answered with a receipt must be in the journal afterwards.

python tests/penugasan/siksa_semua.py [--putaran 1000] [--kendali]
"""

import argparse
import os
import random
import select
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import attrs

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))

from penugasan_bahan import CADANGAN, HARI, PIMPINAN, REGENSI, buka_lagi, organisasi, pengusul, perintah, staf, usulan
from siksa import fork, said

from tatakerja import Pegawai, Penugasan, SistemTersimpan, Unit
from tatakerja.kit.invariants.penugasan import nomor_ganda
from tatakerja.penugasan.commands.frame import Sesi
from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.pengaturan import Pengaturan

MENULIS = (
    "impor", "jurnal cadangkan", "pejabat tetapkan", "pejabat akhiri", "pegawai tambah", "pegawai pindah",
    "pegawai berhenti", "pegawai ganti-nip", "pegawai hapus-data",
    "unit tambah", "unit ubah", "unit gabung", "unit tutup",
    "penugasan usulkan", "penugasan ajukan", "penugasan setujui", "penugasan tolak", "penugasan tetapkan",
    "penugasan terima", "penugasan batalkan", "penugasan akhiri", "penugasan perpanjang", "penugasan tandai",
    "laporan kirim", "laporan minta", "laporan kendala", "laporan tindaklanjuti", "evaluasi serahkan",
    "evaluasi teruskan", "evaluasi kembalikan", "evaluasi terima", "kinerja catat", "pengaturan atur",
)  # fmt: skip
"""The commands that write to a database, as the command line names them."""
Lakukan = Callable[[str, Callable[[], object]], object]


def assignment(sk: SistemTersimpan, do: Lakukan, chance: random.Random) -> None:
    """One assignment from proposal to its end, with all that may come between."""
    masa = {"mulai": HARI.isoformat(), "selesai": (HARI + timedelta(days=90)).isoformat(), "porsi": 1}
    if chance.random() < 0.2:
        usul = usulan("SEKSI1", cara="sukarela", **masa)
        p = do("penugasan ajukan", lambda: sk.ajukan(usul, oleh=usul.pegawai[0]))
        if not isinstance(p, Penugasan) or not p.giliran or not p.giliran[0].berwenang:
            return
        first = p.giliran[0].berwenang[0].nip
        do("penugasan tolak", lambda: sk.tolak(p.id, oleh=first, alasan="belum perlu"))
        return
    usul = usulan("BID2", "B2", ketua="BID2", **masa)
    who = pengusul(sk, usul)
    p = do("penugasan usulkan", lambda: sk.usulkan(usul, oleh=who))
    while isinstance(p, Penugasan) and p.giliran:
        turn = p.giliran[0]
        actor = (turn.berwenang or [p.langkah[turn.langkah - 1].aktor])[0].nip
        command, id = perintah(sk, p, turn.langkah), p.id
        if actor is None or chance.random() < 0.03:
            do("penugasan batalkan", lambda id=id: sk.batalkan(id, oleh=who))
            return
        name = f"penugasan {command.__name__}"
        p = do(name, lambda c=command, i=id, a=actor, t=turn: c(i, oleh=a, langkah=t.langkah))
    if isinstance(p, Penugasan) and p.surat:
        work(sk, p, do, chance)


def work(sk: SistemTersimpan, p: Penugasan, do: Lakukan, chance: random.Random) -> None:
    """What follows a letter."""
    id, one, other = p.id, staf("BID2"), staf("B2")
    signer, letter = p.surat[0].penetap.nip, p.surat[0].langkah
    do("laporan kirim", lambda: sk.laporan_kirim(id, oleh=other, isi="kemajuan"))
    do("laporan minta", lambda: sk.laporan_minta(id, oleh=PIMPINAN["BID1"], dari=one))
    raised = do("laporan kendala", lambda: sk.laporan_kendala(id, oleh=other, isi="hujan", rekomendasi="payung"))
    if isinstance(raised, Penugasan) and raised.kendala and raised.kendala[0].menunggu:
        decider = raised.kendala[0].menunggu[0].nip
        do("laporan tindaklanjuti", lambda: sk.laporan_tindaklanjuti(id, 1, oleh=decider, putusan="tunggu"))
    later = HARI + timedelta(days=120)
    do("penugasan perpanjang", lambda: sk.perpanjang(id, oleh=signer, selesai=later, alasan="belum selesai"))
    signed = b"%PDF-1.4 " + os.urandom(64)
    do("penugasan tandai", lambda: sk.simpan_bertanda(sk.surat(id, langkah=letter), signed, oleh="BSrE"))
    if chance.random() < 0.2:
        do("penugasan akhiri", lambda: sk.akhiri(id, oleh=signer, alasan="dicabut"))
        return
    do("evaluasi serahkan", lambda: sk.hasil_serahkan(id, oleh=one, isi="hasil"))
    review(sk, id, do)
    do("kinerja catat", lambda: sk.kinerja_catat(id, oleh=one, tahap="dokumentasi", isi="rajin", pegawai=other))


def review(sk: SistemTersimpan, id: str, do: Lakukan) -> None:
    """The results upward, once returned, until one declares them done."""
    back = True
    for _ in range(12):
        p = sk.tampil(id)
        if p.status == "selesai" or not p.evaluasi.giliran:
            break
        turn = p.evaluasi.giliran[0]
        who = turn.berwenang[0].nip if turn.berwenang else None
        if who is None:
            break
        if turn.jenis == "menyerahkan_hasil":
            do("evaluasi serahkan", lambda w=who: sk.hasil_serahkan(id, oleh=w, isi="hasil lagi"))
        elif back:
            back = False
            do("evaluasi kembalikan", lambda w=who: sk.hasil_kembalikan(id, oleh=w, alasan="kurang"))
        elif turn.jenis == "meninjau":
            do("evaluasi teruskan", lambda w=who: sk.hasil_teruskan(id, oleh=w))
        else:
            do("evaluasi terima", lambda w=who: sk.hasil_terima(id, oleh=w))


def people(sk: SistemTersimpan, do: Lakukan, chance: random.Random) -> None:
    """Somebody who comes, moves, gets another NIP, leaves and is erased; and who acts for a head."""
    nip, new = (f"19900101201501{chance.randrange(1, 3)}{chance.randrange(1, 1000):03}" for _ in range(2))
    do("pegawai tambah", lambda: sk.pegawai_tambah(Pegawai(nip, "Si Baru", "BID1", "pelaksana"), dasar="SK"))
    do("pegawai pindah", lambda: sk.pegawai_pindah(nip, {"unit": "BID2"}, dasar="SK"))
    do("pejabat tetapkan", lambda: sk.pejabat_tetapkan("SEKSI1", nip, "plh", mulai=HARI, dasar="SPT"))
    do("pejabat akhiri", lambda: sk.pejabat_akhiri("SEKSI1", nip, sebagai="plh", selesai=HARI, dasar="kembali"))
    do("pegawai ganti-nip", lambda: sk.ganti_nip(nip, new, dasar="ralat"))
    do("pegawai berhenti", lambda: sk.pegawai_berhenti(chance.choice((nip, new)), dasar="SK"))
    do("pegawai hapus-data", lambda: sk.hapus_data(chance.choice((nip, new))))


def units(sk: SistemTersimpan, do: Lakukan, chance: random.Random) -> None:
    """Units that come, are renamed, merged and closed."""
    one, other = (f"BARU{chance.randrange(10_000)}" for _ in range(2))
    for kode in (one, other):
        do("unit tambah", lambda k=kode: sk.unit_tambah(Unit(k, f"Unit {k}", "bidang", "DIN2", "administrator")))
    do("unit ubah", lambda: sk.unit_ubah(one, {"nama": "Unit Lain"}))
    do("unit gabung", lambda: sk.unit_gabung([one], other, dasar="Perda"))
    do("unit tutup", lambda: sk.unit_tutup(other, "DIN2"))


def whole(sk: SistemTersimpan, do: Lakukan, chance: random.Random) -> None:
    """What concerns all: settings, a copy, the organisation of the beginning again."""
    do("pengaturan atur", lambda: sk.atur(Pengaturan(batas_mundur=chance.randrange(100, 1000))))
    copy = Path(sk.jurnal.nama).with_name(f"cadangan{chance.randrange(10**9)}.db")  # type: ignore[attr-defined]

    def backup() -> None:
        found = sk.jurnal.cadangkan(copy)
        with sk.jurnal.transaksi() as tx:
            tx.catat_cadangan(str(copy), oleh=tx.orang(CADANGAN[0]))
        assert found.utuh

    do("jurnal cadangkan", backup)
    copy.unlink(missing_ok=True)
    do("impor", lambda: sk.impor(organisasi(), menurut_berkas=True))


BAB = (assignment, people, units, whole)


def live(path: Path, regensi: str, early: bool, seed: int, say: Callable[[str], None]) -> None:
    """All of it in turn, from a place of chance on; each receipt is said.

    :param early: the control: said as soon as an event is written, before the commit.
    """
    chance = random.Random(seed)
    if early:
        append = Sesi.append

        def append_and_say(self: Sesi, stream: str, *rest: object, **more: object) -> object:
            event = append(self, stream, *rest, **more)  # type: ignore[arg-type]
            say(f"awal|{event.no}|{event.hash}")
            return event

        Sesi.append = append_and_say  # type: ignore[assignment,method-assign]
    with buka_lagi(regensi, path) as sk:
        last = 0

        def do(name: str, command: Callable[[], object]) -> object:
            nonlocal last
            try:
                answer = command()
            except GalatTatakerja as error:
                say(f"tolak {name}|0|{type(error).__name__}")
                return None
            with sk.jurnal.baca() as view:
                head = view.kepala()
            if head.jumlah > last and not early:
                say(f"{name}|{head.jumlah}|{head.hash}")
            last = head.jumlah
            return answer

        while True:
            chance.choices(BAB, weights=(6, 2, 1, 1))[0](sk, do, chance)


@attrs.define
class Hasil:
    putaran: int = 0
    diakui: Counter[str] = attrs.field(factory=Counter)
    ditolak: Counter[str] = attrs.field(factory=Counter)
    hilang: list[str] = attrs.field(factory=list)
    cacat: list[object] = attrs.field(factory=list)

    def __str__(self) -> str:
        return (
            f"{self.putaran} kills over {len(self.diakui)} of {len(MENULIS)} writing commands, "
            f"{self.diakui.total()} acknowledged, {len(self.hilang)} lost, {len(self.cacat)} faults"
        )


def semua(rounds: int, control: bool = False, seed: int = 1, every: int = 25) -> Hasil:
    """Kill so many times; after some rounds the whole journal is verified, and at the end."""
    chance, found = random.Random(seed), Hasil()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(rounds):
            regensi = REGENSI[number // every % len(REGENSI)]
            path = Path(folder) / f"{regensi}-{number // (every * len(REGENSI))}.db"
            buka_lagi(regensi, path).close()
            child, reading = fork(lambda say, p=path, r=regensi, n=number: live(p, r, control, seed + n, say))
            text = heard(reading, chance.randrange(1, 25))
            time.sleep(chance.uniform(0, 0.03))
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            words = [word.split("|") for word in (text + "\n".join(said(reading))).split("\n")]
            found.putaran += 1
            with buka_lagi(regensi, path) as sk:
                with sk.jurnal.baca() as view:
                    _compare(words, dict(_hashes(view)), found)
                if number % every == every - 1 or number == rounds - 1:
                    found.cacat += sk.periksa().cacat
                    found.cacat += nomor_ganda([sk.tampil(one.id) for one in sk.daftar()], sk.buku.kosakata)
            with suppress(FileNotFoundError):
                for rest in Path(folder).glob("cadangan*"):
                    rest.unlink()
    return found


def heard(reading: int, words: int) -> str:
    """What a process says until it has said so many words."""
    text = b""
    while text.count(b"\n") < words and select.select([reading], [], [], 60)[0]:
        more = os.read(reading, 65536)
        if not more:
            break
        text += more
    return text.decode()


def _hashes(view: object) -> Iterator[tuple[int, str]]:
    for event in view.peristiwa():  # type: ignore[attr-defined]
        yield event.no, event.hash


def _compare(words: list[list[str]], there: dict[int, str], found: Hasil) -> None:
    for name, no, digest in (word for word in words if len(word) == 3):
        if name.startswith("tolak "):
            found.ditolak[name.removeprefix("tolak ")] += 1
            continue
        found.diakui[name] += 1
        if len(digest) == 64 and there.get(int(no)) != digest:
            found.hilang.append(f"{name} {no}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--putaran", type=int, default=1000)
    parser.add_argument("--kendali", action="store_true", help="acknowledged before the commit, which must lose some")
    parser.add_argument("--benih", type=int, default=1)
    options = parser.parse_args()
    found = semua(options.putaran, options.kendali, options.benih)
    print(found)
    for name in MENULIS if not options.kendali else ():
        print(f"  {name:24} {found.diakui[name]:6} acknowledged, {found.ditolak[name]:6} refused")
    for fault in found.cacat[:5]:
        print(f"  {fault}")
    return 0 if bool(found.hilang) == options.kendali and not found.cacat else 1


if __name__ == "__main__":
    sys.exit(main())
