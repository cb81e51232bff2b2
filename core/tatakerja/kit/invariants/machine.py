"""Everything at once: propose, take, refuse, review, cancel, end, replace officials, upgrade, try what is forbidden.

A machine lives through days of one database under a plugin's rules. What it may do is asked of the oracle, which shares
nothing with the core; what came of it is judged by the invariants.
"""

from functools import partial

import attrs
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule, run_state_machine_as_test

from tatakerja.kit.cases.ask_kedudukan import buku_terbaca
from tatakerja.kit.invariants.life import Kehidupan, attempt
from tatakerja.kit.invariants.oracle import rute, yang_berwenang
from tatakerja.kit.strategies.organisasi import hari_berlaku
from tatakerja.values.alur import Cara
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.organisasi import Organisasi

LANGKAH: int = 15
"""How many rules a life in the machine has at most."""
TAHAP: tuple[Phase, ...] = (Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink)
_PERINTAH = st.sampled_from(["setujui", "tolak", "tetapkan", "terima"])
_PERINTAH_HASIL = st.sampled_from(["serahkan", "teruskan", "kembalikan", "terima"])
_SEBAGAI = st.sampled_from(["plt", "definitif", "plh", "delegasi_penilaian"])


class MesinPenugasan(Kehidupan):
    """One database of one regency, from day to day: what may happen at any time, in any order."""

    @initialize(data=st.data())
    def mulai(self, data: st.DataObject) -> None:
        """The first day: an organisation is imported, and something proposed."""
        tafsir = data.draw(self.tafsir(), label="tafsir")
        self.buku = buku_terbaca(self.plugin, tuple(sorted(tafsir.items())))
        self.hari = hari_berlaku(self.buku)
        self.isi = {nama: "terisi" for row in self.buku.muatan for nama, _, _ in row.isian}
        organisasi = data.draw(self.susunan(), label="organisasi")
        self.buka()
        self.sk.impor(organisasi)
        self.usulkan_yang_diatur(data)

    @rule(
        data=st.data(),
        cara=st.sampled_from(["penunjukan", "penunjukan", "sukarela"]),
        pegawai=st.integers(1, 3),
        siapa_saja=st.sampled_from([False, False, True]),
        berisi=st.sampled_from([True, True, True, False]),
    )
    def usulkan(self, data: st.DataObject, cara: Cara, pegawai: int, siapa_saja: bool, berisi: bool) -> None:
        """Anybody proposes anything."""
        staf = data.draw(st.lists(self.staf(), min_size=1, max_size=pegawai, unique=True), label="pegawai")
        usulan = Usulan(
            cara=cara,
            pemilik=data.draw(self.pemilik(staf[0]), label="pemilik"),
            pegawai=tuple(staf),
            ketua=data.draw(self.ketua(), label="ketua"),
            isi=self.isi if berisi else {},
        )
        self.coba_usulkan(usulan, data.draw(self.orang(), label="oleh") if siapa_saja else None)

    @rule(data=st.data())
    def usulkan_yang_diatur(self, data: st.DataObject) -> None:
        """A lawful proposal, by the first who may."""
        usulan = self.usulan_diatur(data)
        if usulan:
            self.coba_usulkan(data.draw(st.sampled_from(usulan), label="usulan"))

    @precondition(lambda self: self.ids)
    @rule(data=st.data(), nama=_PERINTAH, alasan=st.sampled_from([None, "sebab"]))
    def siapa_pun_mencoba(self, data: st.DataObject, nama: str, alasan: str | None) -> None:
        """Anybody tries to take or refuse a step."""
        p = self.salah_satu(data)
        self.coba(p.id, data.draw(self.orang(), label="oleh"), nama, alasan)

    @precondition(lambda self: self.ids)
    @rule(data=st.data())
    def yang_berwenang_maju(self, data: st.DataObject) -> None:
        """Every open step is taken."""
        self.maju(self.salah_satu(data).id)

    @precondition(lambda self: self.ids)
    @rule(data=st.data(), alasan=st.sampled_from([None, "sebab"]))
    def yang_berwenang_menolak(self, data: st.DataObject, alasan: str | None) -> None:
        """Whoever may take a step refuses it, where it can be."""
        p = self.salah_satu(data)
        for turn in p.giliran:
            for who in turn.berwenang[:1]:
                self.coba(p.id, str(who.nip), "tolak", alasan)

    @precondition(lambda self: self.ids)
    @rule(data=st.data(), kembalikan=st.booleans())
    def sampai_selesai(self, data: st.DataObject, kembalikan: bool) -> None:
        """An assignment is brought to its end."""
        self.selesaikan(self.salah_satu(data), kembalikan=kembalikan)

    @precondition(lambda self: self.ids)
    @rule(data=st.data())
    def pegawai_menjadi_peninjau(self, data: st.DataObject) -> None:
        """An employee is made Plt. of a post that reviews their work."""
        self.selesaikan(self.salah_satu(data), kembalikan=False, peninjau=data.draw(st.integers(0, 4), label="pos"))

    @precondition(lambda self: self.ids)
    @rule(data=st.data(), nama=_PERINTAH_HASIL)
    def siapa_pun_meninjau(self, data: st.DataObject, nama: str) -> None:
        """Anybody tries something with the results."""
        self.coba_hasil(self.salah_satu(data), data.draw(self.orang(), label="oleh"), nama)

    @precondition(lambda self: self.ids)
    @rule(data=st.data(), nama=st.sampled_from(["batalkan", "akhiri"]))
    def mengakhiri(self, data: st.DataObject, nama: str) -> None:
        """Anybody tries to cancel or end."""
        p, oleh = self.salah_satu(data), data.draw(self.orang(), label="oleh")
        after, _ = attempt(partial(getattr(self.sk, nama), p.id, oleh=oleh, alasan="sebab"))
        if after is None:
            return
        organisasi = self.sk.organisasi
        if nama == "akhiri":
            steps, _ = rute(p)
            signers = [steps[letter.langkah - 1] for letter in p.surat]
            assert any(oleh in yang_berwenang(organisasi, self.hari, step) for step in signers), f"{oleh} mengakhiri"
        else:
            assert p.status == "berjalan"
            held = any(row.nip == oleh and row.menjabat(self.hari) for row in organisasi.pemangku)
            assert oleh == p.pengusul.nip or held, f"{oleh} membatalkan"

    @precondition(lambda self: self.ids)
    @rule(data=st.data())
    def pegawai_menjadi_pejabat(self, data: st.DataObject) -> None:
        """An employee is made Plt. of a post that must act on them, and tries; so does the holder before."""
        p = self.salah_satu(data)
        todo = [step for step in p.langkah if step.keadaan in ("giliran", "menunggu") and step.pihak != "pegawai"]
        if todo:
            step = data.draw(st.sampled_from(todo), label="langkah")
            employee = data.draw(st.sampled_from([one.nip for one in step.pegawai if one.nip]), label="pegawai")
            before = [row.nip for row in self.sk.pejabat_daftar(step.aktor.unit)]
            self.ganti(step.aktor.unit, employee, "plt")
            for nip in dict.fromkeys((employee, *before)):
                for nama in ("setujui", "tetapkan"):
                    self.coba(p.id, nip, nama)

    @precondition(lambda self: self.ids)
    @rule(data=st.data())
    def pegawai_pindah(self, data: st.DataObject) -> None:
        """An employee is moved elsewhere, and whoever may goes on to the letter."""
        p, unit = self.salah_satu(data), data.draw(self.unit(), label="unit")
        moved = data.draw(st.sampled_from([one.nip for one in p.anggota]), label="pegawai")
        now = self.sk.organisasi
        people = [attrs.evolve(one, unit=unit) if one.nip == moved else one for one in now.pegawai]
        self.sk.impor(Organisasi(now.unit, people, now.pemangku))
        for _ in range(4):
            self.maju(p.id)

    @rule(data=st.data(), sebagai=_SEBAGAI)
    def ganti_pejabat(self, data: st.DataObject, sebagai: str) -> None:
        """Somebody is appointed."""
        self.ganti(data.draw(self.unit(), label="unit"), data.draw(self.orang(), label="siapa"), sebagai)

    @precondition(lambda self: self.ids and self.versi < 2)
    @rule()
    def plugin_diperbarui(self) -> None:
        """The rules come in a later version, under which older assignments go on as they were frozen."""
        before = [self.sk.tampil(id) for id in self.ids]
        self.versi += 1
        self.buku = attrs.evolve(self.buku, regulasi=attrs.evolve(self.buku.regulasi, versi=f"lebih baru {self.versi}"))
        self.besok()
        for p in before:
            after = self.sk.tampil(p.id)
            assert after.versi_terpasang != p.versi_terpasang
            assert [attrs.astuple(one)[:5] for one in after.langkah] == [attrs.astuple(one)[:5] for one in p.langkah]
            assert (after.versi_aturan, after.tafsir) == (p.versi_aturan, p.tafsir)
            if p.versi_aturan != after.versi_terpasang:
                assert any("dibekukan" in note.isi for note in after.catatan)


def jalankan_mesin(
    mesin: type[MesinPenugasan], contoh: int, *, langkah: int | None = None, tahap: tuple[Phase, ...] | None = None,
    acak: bool = False,
) -> set[str]:  # fmt: skip
    """Live through a number of lives.

    :param langkah: how many rules each has at most; likewise ``tahap``, what is done with them; the kit's by default.
    :param acak: whether they are others each time.
    :returns: the statuses that assignments have reached.
    :raises AssertionError: with the steps of the shortest life found in which something is wrong.
    """
    satu: type[MesinPenugasan] = type(mesin.__name__, (mesin,), {"tercapai": set()})
    run_state_machine_as_test(
        satu,
        settings=settings(
            max_examples=contoh,
            stateful_step_count=langkah or LANGKAH,
            deadline=None,
            derandomize=not acak,
            report_multiple_bugs=False,
            phases=tahap or TAHAP,
            suppress_health_check=list(HealthCheck),
        ),
    )
    return satu.tercapai


def mesin_bagi(plugin: str | object) -> type[MesinPenugasan]:
    """The machine of a plugin."""
    return type("MesinPenugasan", (MesinPenugasan,), {"plugin": plugin})
