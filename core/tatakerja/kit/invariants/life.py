"""What is done in a life of the machine, and what is looked at after each deed: proposals, steps, reviews, days."""

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from itertools import chain, pairwise
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine
from hypothesis.strategies import SearchStrategy

from tatakerja.journal import jam_pada
from tatakerja.kit.cases.ask_kedudukan import buku_terbaca
from tatakerja.kit.holds import hold
from tatakerja.kit.invariants.deed import attempt, command_for, day_before
from tatakerja.kit.invariants.oracle import (
    boleh,
    diselesaikan,
    menurut_kini,
    pemangku_berwenang,
    rute,
    yang_berwenang,
    yang_boleh_mengusulkan,
)
from tatakerja.kit.invariants.penugasan import (
    antrean_menyimpang,
    jalan_keluar,
    mendahului,
    nomor_ganda,
    perkara_sendiri,
    tanpa_peninjau,
    tanpa_ppk,
    tidak_diatur,
    tinjauan_menyimpang,
    yang_lewat,
)
from tatakerja.kit.strategies.penugasan import organisasi_penugasan
from tatakerja.penugasan.sistem import SistemTersimpan
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.alur import Cara
from tatakerja.values.answers.alur import Langkah
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.galat import present
from tatakerja.values.istilah import JABATAN_STAF, PEMEGANG
from tatakerja.values.organisasi import Organisasi
from tatakerja.values.stored.evaluasi import GiliranLanjutan
from tatakerja.values.stored.penugasan import STATUS_TERBUKA, Giliran, Penugasan

_COBA = 4
"""How many employees or teams are tried for one that the regulation routes."""
_BERSURAT = ("ditetapkan", "aktif")
_CARA: tuple[Cara, ...] = ("penunjukan", "sukarela")
Dijalankan = Callable[[], Penugasan]
T = TypeVar("T")


class Kehidupan(RuleBasedStateMachine):
    """One database of one regency, from day to day.

    :cvar plugin: name of the installed plugin, or the plugin itself.
    :cvar tercapai: statuses that assignments have reached, over all lives; a test reads what it has proven.
    """

    plugin: ClassVar[Any]
    tercapai: ClassVar[set[str]] = set()
    buku: BukuAturan
    hari: date
    isi: dict[str, str]
    tamat: str | None = None

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "kerja.db"
        self.ids: list[str] = []
        self.ppk: dict[str, Mapping[str | None, str | None]] = {}
        self.versi, self.penolakan = 0, ""
        self.lenyap: dict[str, tuple[date, str | None, str | None]] = {}
        self.nip_baru: dict[str, str] = {}
        self.sk: SistemTersimpan

    def susunan(self) -> SearchStrategy[Organisasi]:
        """Organisations with which a life begins."""
        return organisasi_penugasan(self.plugin)

    def tafsir(self) -> SearchStrategy[dict[str, str]]:
        """The readings of a life: the default ones, or one that is another."""
        anomali = buku_terbaca(self.plugin).anomali.values()
        others = [{one.kode: tafsir.kode} for one in anomali for tafsir in one.tafsir if tafsir.kode != one.bawaan]
        return st.sampled_from([{}, *others])

    def orang(self) -> SearchStrategy[str]:
        """Who tries something."""
        return st.sampled_from([one.nip for one in self.sk.organisasi.pegawai])

    def unit(self) -> SearchStrategy[str]:
        """Whose post, or where to."""
        return st.sampled_from([one.kode for one in self.sk.organisasi.unit])

    def staf(self) -> SearchStrategy[str]:
        """Who is to be assigned: mostly those of whom the regulation says under whom they stand."""
        staff = [
            (one.nip, answer.status) for one, answer in self.sk.kedudukan_semua() if one.jenis_jabatan in JABATAN_STAF
        ]
        known = [nip for nip, status in staff if status == "diatur"] or [nip for nip, _ in staff]
        return st.sampled_from([*known, *known, *known, *(nip for nip, _ in staff)])

    def pemilik(self, staf: str) -> SearchStrategy[str]:
        """Whose target it is: often that of an employee's own unit."""
        own = self.sk.pegawai(staf).unit
        return st.sampled_from([own, *(unit.kode for unit in self.sk.organisasi.unit)]) | st.just(own)

    def ketua(self) -> SearchStrategy[str | None]:
        """Who leads the team."""
        return st.none() | self.staf()

    def usulan_diatur(self, data: st.DataObject) -> list[Usulan]:
        """Proposals of some employee or team that the regulation routes; none where a few tries find none."""
        staff = [one.nip for one in self.sk.organisasi.pegawai if one.jenis_jabatan in JABATAN_STAF]
        alone = [((nip,), None) for nip in staff]
        teams = [(pair, ketua) for pair in pairwise(staff) for ketua in (None, *pair)]
        now = self.sk.saat_ini()
        for _ in range(_COBA):
            chosen = st.sampled_from(alone) | st.sampled_from(teams or alone)
            pegawai, ketua = data.draw(chosen, label="pegawai dan ketua")
            ways = [
                Usulan(cara=cara, pemilik=unit.kode, pegawai=pegawai, ketua=ketua, isi=self.isi, selesai=self.tamat)
                for unit in now.organisasi.unit
                for cara in _CARA
            ]
            found = [one for one in ways if now.alur_penugasan(one).status == "diatur"]
            if found:
                return found
        return []

    def unit_kini(self, kode: str, *, penerus_saja: bool = False) -> str:
        """What stands today in the place of a unit: itself, its successor, or the unit above it that is left."""
        there = {unit.kode for unit in self.sk.organisasi.unit}
        while kode not in there and kode in self.lenyap:
            _, heir, above = self.lenyap[kode]
            found = heir or (None if penerus_saja else above)
            if found is None:
                break
            kode = found
        return kode

    def unit_pada(self, kode: str, hari: str) -> str:
        """What stood in the place of a unit on a day, ISO; a change comes first on its day."""
        while kode in self.lenyap and self.lenyap[kode][0].isoformat() <= hari:
            _, heir, above = self.lenyap[kode]
            kode = heir or above or ""
        return kode

    def orang_kini(self, nip: str) -> str:
        """The NIP that a person bears today."""
        while nip in self.nip_baru:
            nip = self.nip_baru[nip]
        return nip

    def rute(self, p: Penugasan) -> tuple[tuple[Langkah, ...], list[int]]:
        """A stored route as it is to be gone today, and the positions of the steps taken."""
        steps, taken = rute(p)
        now = menurut_kini(steps, self.unit_kini, self.orang_kini)
        return diselesaikan(self.sk.organisasi, now, taken), taken

    def ada(self, nip: str | None) -> bool:
        """Whether somebody is in the organisation."""
        return nip is not None and self.sk.organisasi.pegawai_ber_nip(nip) is not None

    @contextmanager
    def berubah(self) -> Iterator[None]:
        """Within it the organisation changes, from the next day on; what was done stays as it is shown."""
        self.besok()
        before = {id: yang_lewat(self.sk.tampil(id)) for id in self.ids}
        yield
        for id, shown in before.items():
            hold(yang_lewat(self.sk.tampil(id)) == shown, f"{id}: yang sudah dilakukan tampak lain sesudahnya")

    def potret(self) -> object:
        """Everything that follows from the journal, to compare before and after a rebuild."""
        return self.sk.daftar(), [self.sk.tampil(id) for id in self.ids], self.sk.pejabat_daftar(semua=True)

    def buka(self) -> None:
        """Open the database under the rules of the day."""
        manager = PluginManager(self.plugin)
        self.sk = SistemTersimpan(manager, self.buku, self.path, None, buat=True, jam=jam_pada(self.hari))

    def besok(self) -> None:
        """Close, and open again on the next day, as long as the regulation is in force."""
        self.sk.close()
        if self.buku.regulasi.berlaku(self.hari + timedelta(days=1)):
            self.hari += timedelta(days=1)
        self.buka()

    def teardown(self) -> None:
        """The last day, whatever happened before."""
        try:
            if hasattr(self, "sk"):
                self.akhir()
                self.sk.close()
        finally:
            shutil.rmtree(self.folder)

    def akhir(self) -> None:
        """What was begun is brought to its end, as far as that goes; then, what must hold of everything done."""
        for nomor, id in enumerate(self.ids):
            p = self.sk.tampil(id)
            # Some of each, and the same ones when the life is lived again.
            own = len(p.riwayat) if len(p.riwayat) % 2 else None
            self.selesaikan(p, kembalikan=nomor % 2 == 1, peninjau=own)
        semua = [self.sk.tampil(id) for id in self.ids]
        type(self).tercapai.update(p.status for p in semua)
        found = list(nomor_ganda(semua, self.buku.kosakata, self.unit_pada))
        found += chain.from_iterable(map(perkara_sendiri, semua))
        found += chain.from_iterable(tinjauan_menyimpang(p, self.orang_kini) for p in semua)
        found += chain.from_iterable(mendahului(self.sk, p) for p in semua)
        found += antrean_menyimpang(self.sk, semua)
        hold(not found, "\n".join(found))
        for p in semua:
            self.keluar(p)
        before = self.potret()
        self.sk.jurnal.bangun_ulang()
        hold(self.potret() == before, "jurnal dibangun ulang memberi keadaan lain")
        verified = self.sk.jurnal.periksa()
        hold(verified.utuh, f"jurnal tidak utuh: {verified.cacat}")

    def keluar(self, p: Penugasan) -> None:
        """Where a turn is nobody's for good, the way out that is named works."""
        way = jalan_keluar(p)
        if way is not None:
            command, nip = way
            after, refusal = attempt(lambda: getattr(self.sk, command)(p.id, oleh=nip, alasan="tidak dapat diteruskan"))
            hold(after is not None, f"{p.id}: jalan keluar {way} ditolak: {refusal}")

    def coba_usulkan(self, usulan: Usulan, oleh: str | None = None) -> None:
        """Somebody proposes; accepted exactly where the rules and the oracle say so, and nothing demanded is missing.

        :param oleh: the first who may if not given.
        """
        able = yang_boleh_mengusulkan(self.sk, usulan)
        who = oleh or min(able, default=usulan.pegawai[0])
        status = self.sk.alur_penugasan(usulan).status
        lawful = status == "diatur" and who in able
        command = self.sk.ajukan if usulan.cara == "sukarela" else self.sk.usulkan
        p, refusal = attempt(lambda: command(usulan, oleh=who))
        if p is None:
            hold(not lawful or (not usulan.isi and "wajib" in refusal), f"usulan yang sah ditolak: {refusal}")
            return
        hold(lawful, f"{who} mengusulkan, padahal alur {status} dan yang boleh {sorted(able)}")
        hold(not list(tidak_diatur(self.sk, p, usulan)))
        self.ids.append(p.id)
        self.ppk[p.id] = self.ppk_kini(p)

    def salah_satu(self, data: st.DataObject) -> Penugasan:
        """One of the assignments."""
        return self.sk.tampil(data.draw(st.sampled_from(self.ids), label="id"))

    def coba(self, id: str, oleh: str, nama: str, alasan: str | None = "sebab") -> None:
        """Somebody tries; accepted exactly where the oracle says so, and the step lacks nothing."""
        p = self.sk.tampil(id)
        steps, taken = self.rute(p)
        lawful = p.status in STATUS_TERBUKA and boleh(self.sk.organisasi, self.hari, steps, taken, oleh, nama)
        more = {"alasan": alasan} if nama in ("setujui", "tolak") else {}
        after, refusal = attempt(lambda: getattr(self.sk, nama)(p.id, oleh=oleh, **more))
        if after is None:
            hold(not lawful or self.beralasan(p, nama, alasan, refusal), f"{nama} yang sah ditolak: {refusal}")
            return
        hold(lawful, f"{oleh} dapat {nama} {p.id}, padahal tidak berwenang")
        self.sesudah(after, bersurat=len(after.surat) > len(p.surat))

    def sesudah(self, p: Penugasan, *, bersurat: bool) -> None:
        """After a command that issued a letter: the letter has its PPKs."""
        if bersurat:
            found = list(tanpa_ppk(self.sk, p, self.unit_kini, self.orang_kini))
            hold(not found, found)

    def beralasan(self, p: Penugasan, nama: str, alasan: str | None, refusal: str) -> bool:
        """Whether a competent official was refused for what the step itself lacks."""
        if nama == "tolak":
            return alasan is None and "alasan wajib" in refusal
        return nama == "tetapkan" and ("surat_luar" in refusal or self.ppk_berubah(p))

    def ppk_kini(self, p: Penugasan) -> Mapping[str | None, str | None]:
        """Whose post is the PPK of each who is assigned, by the rules of today."""
        posts = {one.nip: self.sk.kedudukan(one.nip).ppk for one in p.anggota if one.nip and self.ada(one.nip)}
        return {nip: None if ppk is None else ppk.unit for nip, ppk in posts.items()}

    def ppk_berubah(self, p: Penugasan) -> bool:
        """Whether an employee's PPK is another than at the proposal, or somebody or a post of the route is gone."""
        before = {
            nip and self.orang_kini(nip): unit and self.unit_kini(unit, penerus_saja=True)
            for nip, unit in self.ppk[p.id].items()
        }
        there = {unit.kode for unit in self.sk.organisasi.unit}
        gone = any(
            self.unit_kini(step.aktor.unit, penerus_saja=True) not in there
            for step in p.langkah
            if step.pihak != "pegawai"
        )
        return gone or self.ppk_kini(p) != before

    def selesaikan(self, p: Penugasan, *, kembalikan: bool, peninjau: int | None = None) -> None:
        """Whoever may goes on to the letter, the acceptance and the last review, while those who may not try.

        :param kembalikan: whether results are returned once.
        :param peninjau: a post of the chain of review that one who does the work is given as Plt.
        """
        self.lancang(p.id)
        while self.maju(p.id):
            self.lancang(p.id)
        p = self.sk.tampil(p.id)
        if peninjau is not None and p.status in _BERSURAT and p.evaluasi.rantai:
            post = p.evaluasi.rantai[peninjau % len(p.evaluasi.rantai)]
            if self.ada(p.anggota[0].nip):
                self.ganti(self.unit_kini(post.jabatan.unit), str(p.anggota[0].nip), "plt")
        self.tinjau(p.id)
        for _ in p.evaluasi.rantai:
            if kembalikan:
                self.tinjau(p.id, kembalikan=True)
                self.tinjau(p.id)
            kembalikan = False
            self.lancang_hasil(p.id)
            self.tinjau(p.id)

    def lancang(self, id: str) -> None:
        """Those whose turn hasn't come try, and those whom a step is about."""
        p = self.sk.tampil(id)
        steps, _ = self.rute(p)
        for one, step in zip(p.langkah, steps, strict=True):
            if one.keadaan == "menunggu":
                for oleh in sorted(yang_berwenang(self.sk.organisasi, self.hari, step))[:1]:
                    self.coba(id, oleh, command_for(one))
            elif one.keadaan == "giliran" and one.pihak != "pegawai":
                for oleh in step.pegawai[:1]:
                    self.coba(id, oleh, command_for(one))

    def lancang_hasil(self, id: str) -> None:
        """Those who did the work try to review it."""
        p = self.sk.tampil(id)
        for one in p.anggota[:1]:
            for nama in ("teruskan", "terima"):
                self.coba_hasil(self.sk.tampil(id), str(one.nip), nama)

    def maju(self, id: str) -> bool:
        """Every open step is taken by the first who may; gives whether any was."""
        p, moved = self.sk.tampil(id), False
        for turn in p.giliran:
            self.periksa_giliran(p, turn)
            for who in turn.berwenang[:1]:
                step = p.langkah[turn.langkah - 1]
                nama, more = command_for(step), {}
                if nama == "tetapkan" and self.di_luar(self.unit_kini(step.aktor.unit)):
                    more = {"surat_luar": ("B/1", self.hari)}
                call = partial(getattr(self.sk, nama), p.id, oleh=who.nip, langkah=turn.langkah, **more)
                after, refusal = attempt(call)
                if after is None:
                    hold(nama == "tetapkan" and self.ppk_berubah(p), refusal)
                    return False
                moved = True
                self.sesudah(after, bersurat=nama == "tetapkan")
        return moved

    def periksa_giliran(self, p: Penugasan, turn: Giliran) -> None:
        """Those shown as competent are the oracle's, and nobody for a letter that would be refused."""
        steps, _ = self.rute(p)
        if command_for(p.langkah[turn.langkah - 1]) == "tetapkan" and self.ppk_berubah(p):
            hold(not turn.berwenang, f"giliran {turn}, padahal suratnya akan ditolak")
            hold(turn.keterangan, f"giliran {turn} tidak menyebut jalan keluarnya")
            for oleh in sorted(yang_berwenang(self.sk.organisasi, self.hari, steps[turn.langkah - 1]))[:1]:
                self.coba(p.id, oleh, "tetapkan")
            return
        able = yang_berwenang(self.sk.organisasi, self.hari, steps[turn.langkah - 1])
        hold({one.nip for one in turn.berwenang} == able, f"giliran {turn} bukan bagi {sorted(able)}")

    def di_luar(self, unit: str) -> bool:
        """Whether a unit is another instansi's."""
        return [one.jenis for one in self.sk.organisasi.jalur(unit)][-1] == "instansi_lain"

    def tinjau(self, id: str, *, kembalikan: bool = False) -> None:
        """What waits to be done with the results is done by the first who may."""
        p = self.sk.tampil(id)
        turn: GiliranLanjutan | None = next(iter(p.evaluasi.giliran), None)
        hold(not (idle := [*tanpa_peninjau(self.sk, p, self.unit_kini, self.orang_kini)]), idle)
        if turn is None or not turn.berwenang or (kembalikan and turn.jenis == "menyerahkan_hasil"):
            return
        oleh = present(turn.berwenang[0].nip, "who may act has a NIP")
        if turn.jenis == "menyerahkan_hasil":
            after = self.coba_hasil(p, oleh, "serahkan")
            told = f"{p.id}: hasil tidak dapat diserahkan: {self.penolakan}"
            hold(after is not None or p.evaluasi.status != "diatur", told)
        elif kembalikan:
            hold(self.coba_hasil(p, oleh, "kembalikan"), f"{p.id}: {turn} tidak dapat mengembalikan")
        else:
            # Who alone is left for all reviews to come declares the work done at once.
            ways = ("terima",) if turn.jenis == "menyatakan_selesai" else ("teruskan", "terima")
            hold(any(self.coba_hasil(p, oleh, nama) for nama in ways), f"{p.id}: {turn} tidak dapat {ways}")

    def coba_hasil(self, p: Penugasan, oleh: str, nama: str) -> Penugasan | None:
        """Somebody tries something with the results; if accepted, the oracle says that they were competent."""
        commands: dict[str, Dijalankan] = {
            "serahkan": partial(self.sk.hasil_serahkan, p.id, oleh=oleh, isi="hasil"),
            "teruskan": partial(self.sk.hasil_teruskan, p.id, oleh=oleh),
            "kembalikan": partial(self.sk.hasil_kembalikan, p.id, oleh=oleh, alasan="sebab"),
            "terima": partial(self.sk.hasil_terima, p.id, oleh=oleh),
        }
        after, self.penolakan = attempt(commands[nama])
        if after is None:
            return None
        hold(p.status in _BERSURAT, f"hasil {p.id} yang {p.status} diterima untuk {nama}")
        row, workers = after.evaluasi.riwayat[-1], [one.nip for one in p.anggota if one.nip]
        if nama == "serahkan":
            hold(after.evaluasi.rantai, "hasil diserahkan, padahal tidak ada rantai evaluasi")
            leader = None if p.ketua is None else self.sk.organisasi.pegawai_ber_nip(p.ketua.nip or "")
            hold(oleh in (workers if leader is None else [leader.nip]), f"{oleh} menyerahkan hasil {p.id}")
            return after
        if p.ketua is not None and p.ketua.nip:
            workers.append(p.ketua.nip)
        earlier = [
            self.orang_kini(one.oleh.nip)
            for one in p.evaluasi.riwayat
            if one.putaran == row.putaran and one.aksi != "diserahkan" and one.oleh.nip
        ]
        post = self.unit_kini(after.evaluasi.rantai[max(row.untuk) - 1].jabatan.unit)
        able = pemangku_berwenang(self.sk.organisasi, self.hari, post, [*workers, *earlier])
        hold(oleh in able, f"{oleh} dapat {nama} hasil {p.id} sebagai {post}; yang berwenang {sorted(able)}")
        return after

    def ganti(self, unit: str, siapa: str, sebagai: str) -> None:
        """Somebody is appointed, beside or in the place of who holds the post."""
        if sebagai in ("plt", "definitif"):
            for row in self.sk.pejabat_daftar(unit):
                if row.sebagai in PEMEGANG:
                    last = (
                        self.hari
                        if self.buku.regulasi.berlaku(self.hari + timedelta(days=1))
                        else day_before(self.hari)
                    )
                    self.sk.pejabat_akhiri(unit, row.nip, sebagai=row.sebagai, mulai=row.mulai, selesai=last)
            self.besok()
        before = len(self.sk.pejabat_daftar(unit, semua=True))
        attempt(lambda: self.sk.pejabat_tetapkan(unit, siapa, sebagai, mulai=self.hari))
        rows = self.sk.pejabat_daftar(unit, semua=True)
        hold(len(rows) == before + 1 or any((row.nip, row.sebagai) == (siapa, sebagai) for row in rows))
        hold(sum(row.sebagai in PEMEGANG for row in self.sk.pejabat_daftar(unit)) <= 1)
