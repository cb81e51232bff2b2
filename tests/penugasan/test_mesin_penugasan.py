"""Everything at once: propose, take, refuse, cancel, end, replace officials, upgrade, and try what is forbidden.

What the machine may do is asked of the oracle, which shares nothing with the core.
"""

import itertools
import shutil
import tempfile
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from importlib import import_module
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test
from invarian_penugasan import mendahului, nomor_ganda, perkara_sendiri, tanpa_ppk, tidak_diatur, turunan
from orakel import boleh, yang_berwenang
from penugasan_bahan import CADANGAN, HARI, ISI, PIMPINAN, REGENSI, STAF, UNIT, buka, perintah

from tatakerja import (
    GalatTatakerja,
    Langkah,
    Organisasi,
    Pegawai,
    Penugasan,
    SistemKerja,
    SistemTersimpan,
    Usulan,
    hookimpl,
)
from tatakerja.engine.assignment import decide
from tatakerja.engine.competence import CompetenceBook
from tatakerja.engine.posts import PemangkuHari, PostBook
from tatakerja.tersimpan import langkah

UNITS = st.sampled_from([unit.kode for unit in UNIT])
ORANG = st.sampled_from([*PIMPINAN.values(), *STAF.values(), *CADANGAN])
BARU = "199901012025011001"
PERINTAH = st.sampled_from(["setujui", "tolak", "tetapkan", "terima"])


def pasang_baru(regensi: str, versi: int) -> object:
    """The same plugin in a later version."""
    old = import_module(f"tatakerja_{regensi}")
    new = ModuleType(f"tatakerja_{regensi}")
    vars(new).update({name: value for name, value in vars(old).items() if not name.startswith("__")})

    @hookimpl
    def tatakerja_regulasi() -> object:
        return attrs.evolve(old.tatakerja_regulasi(), versi=f"lebih baru {versi}")

    new.tatakerja_regulasi = tatakerja_regulasi  # type: ignore[attr-defined]
    return new


def rute(p: Penugasan) -> tuple[tuple[Langkah, ...], list[int]]:
    """A stored route as the oracle knows one, and the positions of the steps taken."""
    steps = tuple(
        SimpleNamespace(
            no=one.no, aksi=one.aksi, dokumen=one.dokumen, pihak=one.pihak, aktor=one.aktor, penolakan=one.penolakan,
            pegawai=[pegawai.nip for pegawai in one.pegawai],
        )
        for one in p.langkah
    )  # fmt: skip
    return steps, [i for i, one in enumerate(p.langkah) if one.keadaan == "selesai"]  # type: ignore[return-value]


def dengan_pegawai(organisasi: Organisasi, unit: str) -> Organisasi:
    """The organisation with one more employee."""
    return Organisasi(
        organisasi.unit, (*organisasi.pegawai, Pegawai(BARU, "Baru", unit, "pelaksana")), organisasi.pemangku
    )


def boleh_mengusulkan(sk: SistemTersimpan, usulan: Usulan, nip: str) -> bool:
    """Whether somebody may propose: the volunteer; an official of a first step, the owner's PUO, the head of its PD."""
    if usulan.cara == "sukarela":
        return nip in usulan.pegawai
    alur = sk.alur_penugasan(usulan)
    members = [one.pegawai for one in alur.ppk]
    if nip in members:
        return False
    # "The one that an employee placed in it would have": somebody is placed in it.
    placed = SistemKerja(sk.buku, dengan_pegawai(sk.organisasi, usulan.pemilik), sk.tanggal).kedudukan(BARU)
    leader = placed.puo or placed.ppk
    units = [usulan.pemilik if leader is None else leader.unit]
    path = [unit.kode for unit in sk.organisasi.jalur(usulan.pemilik)]
    units.append(path[-2] if len(path) > 1 else path[-1])
    posts = [SimpleNamespace(pihak="-", aktor=SimpleNamespace(unit=unit), pegawai=members) for unit in units]
    first = [step for step in alur.langkah if step.no == 1]
    return any(
        nip in yang_berwenang(sk.organisasi, sk.tanggal, step)  # type: ignore[arg-type]
        for step in (*first, *posts)
        if step.pihak != "pegawai"
    )


def attempt(command: Callable[[], Any]) -> tuple[Any, str]:
    """What a command gives; None and its words where it is refused."""
    try:
        return command(), ""
    except GalatTatakerja as refusal:
        return None, str(refusal)


class Mesin(RuleBasedStateMachine):
    """One database of one regency, from day to day."""

    regensi = "bantul"

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "kerja.db"
        self.hari, self.versi = HARI, 0
        self.sk = buka(self.regensi, self.path)
        self.ids: list[str] = []
        self.ppk: dict[str, dict] = {}

    def teardown(self) -> None:
        all = [self.sk.tampil(id) for id in self.ids]
        found = [*nomor_ganda(all), *itertools.chain.from_iterable(map(perkara_sendiri, all))]
        found += itertools.chain.from_iterable(mendahului(self.sk, p) for p in all)
        assert not found
        before = turunan(self.path)
        self.sk.jurnal.bangun_ulang()
        assert turunan(self.path) == before
        assert self.sk.jurnal.periksa().utuh
        self.sk.close()
        shutil.rmtree(self.folder)

    def besok(self, plugin: object = None) -> None:
        self.sk.close()
        self.hari += timedelta(days=1)
        self.sk = buka(plugin or self.regensi, self.path, tanggal=self.hari)

    @rule(
        cara=st.sampled_from(["penunjukan", "penunjukan", "sukarela"]),
        pemilik=st.sampled_from(["BID1", "BID1", "DINAS", "B2", "KANTOR", "SETDA"]),
        staf=st.lists(st.sampled_from(["SEKSI1", "BID2", "B2", "BID1", "KBID"]), min_size=1, max_size=3, unique=True),
        ketua=st.sampled_from([None, "BID1", "SEKSI1", "B2"]),
        oleh=st.none() | st.none() | ORANG,
        isi=st.sampled_from([ISI, ISI, ISI, {}]),
    )
    def usulkan(  # noqa: PLR0917
        self, cara: str, pemilik: str, staf: list, ketua: str | None, oleh: str | None, isi: dict
    ) -> None:
        usulan = Usulan(
            cara=cara,  # type: ignore[arg-type]
            pemilik=pemilik,
            pegawai=tuple(STAF[unit] for unit in staf),
            ketua=None if ketua is None else STAF[ketua],
            isi=isi,
        )
        # Nobody in particular stands for the first who may.
        able = oleh or next(
            (nip for nip in PIMPINAN.values() if boleh_mengusulkan(self.sk, usulan, nip)), STAF[staf[0]]
        )
        lawful = self.sk.alur_penugasan(usulan).status == "diatur" and boleh_mengusulkan(self.sk, usulan, able)
        command = self.sk.ajukan if cara == "sukarela" else self.sk.usulkan
        p, refusal = attempt(lambda: command(usulan, oleh=able))
        if p is None:
            assert not lawful or (not isi and "wajib" in refusal)
            return
        assert lawful
        assert not list(tidak_diatur(self.sk, p, usulan))
        self.ids.append(p.id)
        self.ppk[p.id] = self.ppk_kini(p)

    @precondition(lambda self: self.ids)
    @rule(data=st.data(), oleh=ORANG, nama=PERINTAH, alasan=st.sampled_from([None, "sebab"]))
    def siapa_pun_mencoba(self, data: st.DataObject, oleh: str, nama: str, alasan: str | None) -> None:
        self.coba(data.draw(st.sampled_from(self.ids)), oleh, nama, alasan)

    def coba(self, id: str, oleh: str, nama: str, alasan: str | None = "sebab") -> None:
        """Somebody tries; accepted exactly where the oracle says so, and the step lacks nothing."""
        p = self.sk.tampil(id)
        steps, taken = rute(p)
        running = p.status in ("berjalan", "bersurat", "ditetapkan")
        lawful = running and boleh(self.sk.organisasi, self.hari, steps, taken, oleh, nama)
        more = {"alasan": alasan} if nama in ("setujui", "tolak") else {}
        after, refusal = attempt(lambda: getattr(self.sk, nama)(p.id, oleh=oleh, **more))
        if after is None:
            assert not lawful or self.beralasan(p, nama, alasan, refusal)
            return
        assert lawful
        if nama == "tetapkan":
            assert not list(tanpa_ppk(self.sk, after))

    @precondition(lambda self: self.ids)
    @rule(data=st.data())
    def pegawai_menjadi_pejabat(self, data: st.DataObject) -> None:
        """An employee is made Plt. of a post that must act on them, and tries; so does the holder before."""
        p = self.sk.tampil(data.draw(st.sampled_from(self.ids)))
        todo = [step for step in p.langkah if step.keadaan in ("giliran", "menunggu") and step.pihak != "pegawai"]
        if todo:
            step = data.draw(st.sampled_from(todo))
            employee = data.draw(st.sampled_from([one.nip for one in step.pegawai]))
            self.ganti_pejabat(step.aktor.unit, employee, "plt")
            for nip in (employee, PIMPINAN[step.aktor.unit]):
                for nama in ("setujui", "tetapkan"):
                    self.coba(p.id, nip, nama)

    @precondition(lambda self: self.ids)
    @rule(data=st.data(), unit=UNITS)
    def pegawai_pindah(self, data: st.DataObject, unit: str) -> None:
        """An employee is moved elsewhere, and whoever may goes on to the letter."""
        p = self.sk.tampil(data.draw(st.sampled_from(self.ids)))
        moved = data.draw(st.sampled_from([one.nip for one in p.anggota]))
        now = self.sk.organisasi
        people = [attrs.evolve(one, unit=unit) if one.nip == moved else one for one in now.pegawai]
        self.sk.impor(Organisasi(now.unit, people, now.pemangku))
        for _ in range(4):
            self.maju(p.id)

    def beralasan(self, p: Penugasan, nama: str, alasan: str | None, refusal: str) -> bool:
        """Whether a competent official was refused for what the step itself lacks."""
        if nama == "tolak":
            return alasan is None and "alasan wajib" in refusal
        return nama == "tetapkan" and ("surat_luar" in refusal or self.ppk_berubah(p))

    def ppk_kini(self, p: Penugasan) -> dict[str | None, str | None]:
        """Whose post is the PPK of each who is assigned, by the rules of today."""
        posts = {one.nip: self.sk.kedudukan(one.nip).ppk for one in p.anggota if one.nip}
        return {nip: None if ppk is None else ppk.unit for nip, ppk in posts.items()}

    def ppk_berubah(self, p: Penugasan) -> bool:
        return self.ppk_kini(p) != self.ppk[p.id]

    @precondition(lambda self: self.ids)
    @rule(data=st.data())
    def yang_berwenang_maju(self, data: st.DataObject) -> None:
        self.maju(data.draw(st.sampled_from(self.ids)))

    def maju(self, id: str) -> None:
        """Every open step is taken by the first who may."""
        p = self.sk.tampil(id)
        for turn in p.giliran:
            for who in turn.berwenang[:1]:
                command = perintah(self.sk, p, turn.langkah)
                unit = p.langkah[turn.langkah - 1].aktor.unit
                foreign = command == self.sk.tetapkan and unit in ("KANTOR", "KBID")
                more = {"surat_luar": ("B/1", self.hari)} if foreign else {}
                call = partial(command, p.id, oleh=who.nip, langkah=turn.langkah, **more)
                after, _ = attempt(call)
                if after is None:
                    assert command == self.sk.tetapkan
                    assert self.ppk_berubah(p)
                    return
                if command == self.sk.tetapkan:
                    assert not list(tanpa_ppk(self.sk, after))

    @precondition(lambda self: self.ids)
    @rule(data=st.data(), oleh=ORANG, nama=st.sampled_from(["batalkan", "akhiri"]))
    def mengakhiri(self, data: st.DataObject, oleh: str, nama: str) -> None:
        p = self.sk.tampil(data.draw(st.sampled_from(self.ids)))
        signers = {step.aktor.unit for letter in p.surat for step in [p.langkah[letter.langkah - 1]]}
        after, _ = attempt(lambda: getattr(self.sk, nama)(p.id, oleh=oleh, alasan="sebab"))
        if after is None:
            return
        held = {row.unit for row in self.sk.organisasi.pemangku if row.nip == oleh and row.menjabat(self.hari)}
        if nama == "akhiri":
            above = {self.sk.organisasi.unit_menurut_kode[unit].induk for unit in signers}
            assert p.surat
            assert held & (signers | above)
        else:
            assert p.status == "berjalan"
            assert oleh == p.pengusul.nip or held

    @rule(unit=UNITS, siapa=ORANG, sebagai=st.sampled_from(["plt", "definitif", "plh", "delegasi_penilaian"]))
    def ganti_pejabat(self, unit: str, siapa: str, sebagai: str) -> None:
        held = [row for row in self.sk.pejabat_daftar(unit) if row.sebagai in ("definitif", "plt")]
        if sebagai in ("plt", "definitif"):
            for row in held:
                self.sk.pejabat_akhiri(unit, row.nip, sebagai=row.sebagai, mulai=row.mulai, selesai=self.hari)
            self.besok()
        before = len(self.sk.pejabat_daftar(unit, semua=True))
        attempt(lambda: self.sk.pejabat_tetapkan(unit, siapa, sebagai, mulai=self.hari))
        rows = self.sk.pejabat_daftar(unit, semua=True)
        assert len(rows) == before + 1 or any((row.nip, row.sebagai) == (siapa, sebagai) for row in rows)
        assert sum(row.sebagai in ("definitif", "pj", "plt") for row in self.sk.pejabat_daftar(unit)) <= 1

    @rule()
    def plugin_diperbarui(self) -> None:
        before = [self.sk.tampil(id) for id in self.ids]
        self.versi += 1
        self.besok(pasang_baru(self.regensi, self.versi))
        for p in before:
            after = self.sk.tampil(p.id)
            assert after.versi_terpasang != p.versi_terpasang
            assert [attrs.astuple(one)[:5] for one in after.langkah] == [attrs.astuple(one)[:5] for one in p.langkah]
            assert after.versi_aturan == p.versi_aturan
            assert after.tafsir == p.tafsir
            if p.versi_aturan != after.versi_terpasang:
                assert any("dibekukan" in note.isi for note in after.catatan)


def run(regensi: str, examples: int, *phases: Phase) -> None:
    run_state_machine_as_test(
        type("Mesin", (Mesin,), {"regensi": regensi}),
        settings=settings(
            max_examples=examples,
            stateful_step_count=25,
            deadline=None,
            derandomize=True,
            phases=phases or tuple(Phase),
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.mark.parametrize("regensi", REGENSI)
def test_everything_at_once(regensi: str) -> None:
    run(regensi, 12)


def _own_case(patch: pytest.MonkeyPatch) -> None:
    sound = CompetenceBook.berwenang
    patch.setattr(CompetenceBook, "berwenang", lambda self, w: sound(self, attrs.evolve(w, pegawai=())))


def _out_of_turn(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(decide, "open_steps", lambda s: [i for i in range(len(s["langkah"])) if i not in s["diambil"]])


def _changed_ppk(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(langkah, "_require_unchanged", lambda *_: None)


def _yesterdays_holders(patch: pytest.MonkeyPatch) -> None:
    def first(book: PostBook, unit: str) -> PemangkuHari:
        rows = [row for row in book._organisasi.pemangku if row.unit == unit and row.sebagai == "definitif"]
        return PemangkuHari(rows[0] if rows else None)

    patch.setattr(PostBook, "pemangku", first)


@pytest.mark.parametrize("rusak", [_own_case, _out_of_turn, _changed_ppk, _yesterdays_holders])
def test_control_a_broken_core_is_found(
    rusak: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    rusak(monkeypatch)
    with pytest.raises((AssertionError, ExceptionGroup)):
        run("wonogiri", 60, Phase.generate)
