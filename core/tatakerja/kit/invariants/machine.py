"""Everything at once: propose, take, refuse, review, cancel, end, replace officials, upgrade, try what is forbidden.

A machine lives through days of one database under a plugin's rules. What it may do is asked of the oracle, which shares
nothing with the core; what came of it is judged by the invariants.
"""

from datetime import date, timedelta
from functools import partial

import attrs
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule, run_state_machine_as_test

from tatakerja.kit.cases.ask_kedudukan import buku_terbaca
from tatakerja.kit.holds import hold
from tatakerja.kit.invariants.deed import attempt
from tatakerja.kit.invariants.life import Kehidupan
from tatakerja.kit.invariants.oracle import yang_berwenang
from tatakerja.kit.strategies.organisasi import hari_berlaku
from tatakerja.values.alur import Cara
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.organisasi import Organisasi

LANGKAH: int = 15
"""How many rules a life in the machine has at most."""
FASE: tuple[Phase, ...] = (Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink)
_LENYAP = 2
"""How many units a life loses at most."""
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
        # Where the letters of a life have a last day, they can be extended.
        self.tamat = data.draw(st.sampled_from([None, (self.hari + timedelta(days=5)).isoformat()]), label="selesai")
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
            selesai=self.tamat,
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
            steps, _ = self.rute(p)
            signers = [steps[letter.langkah - 1] for letter in p.surat]
            hold(any(oleh in yang_berwenang(organisasi, self.hari, step) for step in signers), f"{oleh} mengakhiri")
        else:
            hold(p.status == "berjalan")
            held = any(row.nip == oleh and row.menjabat(self.hari) for row in organisasi.pemangku)
            hold(oleh == self.orang_kini(p.pengusul.nip or "") or held, f"{oleh} membatalkan")

    @precondition(lambda self: self.ids)
    @rule(data=st.data())
    def pegawai_menjadi_pejabat(self, data: st.DataObject) -> None:
        """An employee is made Plt. of a post that must act on them, and tries; so does the holder before."""
        p = self.salah_satu(data)
        todo = [step for step in p.langkah if step.keadaan in ("giliran", "menunggu") and step.pihak != "pegawai"]
        if todo:
            step = data.draw(st.sampled_from(todo), label="langkah")
            there = [one.nip for one in step.pegawai if one.nip and self.ada(one.nip)]
            if not there:
                return
            employee, unit = data.draw(st.sampled_from(there), label="pegawai"), self.unit_kini(step.aktor.unit)
            before = [row.nip for row in self.sk.pejabat_daftar(unit)]
            self.ganti(unit, employee, "plt")
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

    @precondition(lambda self: self.ids)
    @rule(data=st.data(), apa=st.sampled_from(["digabung", "lenyap", "nip", "pergi", "mundur"]))
    def organisasi_berubah(self, data: st.DataObject, apa: str) -> None:
        """What an assignment rests on changes: a unit of it, or one who works or decides in it."""
        if apa == "nip":
            self.nip_berganti(data)
        elif apa == "pergi":
            self.pegawai_pergi(data)
        elif apa == "mundur":
            self.impor_mundur(data)
        elif len(self.lenyap) < _LENYAP:
            self.unit_lenyap(data, dicatat=apa == "digabung")

    def unit_lenyap(self, data: st.DataObject, *, dicatat: bool) -> None:
        """A unit of the route or the chain is merged into another, or is simply gone with the next import."""
        p, now = self.salah_satu(data), self.sk.organisasi
        there = now.unit_menurut_kode
        of_it = [one.aktor.unit for one in p.langkah] + [one.jabatan.unit for one in p.evaluasi.rantai]
        able = sorted({kode for kode in of_it if kode in there and there[kode].induk is not None})
        if not able:
            return
        kode = data.draw(st.sampled_from(able), label="unit")
        above = there[kode].induk
        below = {unit.kode for unit in now.turunan(kode)}
        others = sorted(there.keys() - below - {unit.kode for unit in now.akar})
        heir = data.draw(st.sampled_from(others), label="ke") if dicatat and others else None
        with self.berubah():
            if heir is not None:
                self.sk.unit_gabung([kode], heir)
            else:
                self.sk.impor(_without(now, kode, str(above)))
            self.lenyap[kode] = (self.hari, heir, above)
        for _ in range(4):
            self.maju(p.id)

    def nip_berganti(self, data: st.DataObject) -> None:
        """One who works or decides in an assignment bears a new NIP."""
        p = self.salah_satu(data)
        holders = [row.nip for one in p.evaluasi.rantai for row in self.sk.pejabat_daftar(one.jabatan.unit)]
        able = sorted({nip for nip in (*(one.nip for one in p.anggota), *holders) if nip and self.ada(nip)})
        if able:
            lama = data.draw(st.sampled_from(able), label="siapa")
            baru = f"199901011999011{len(self.nip_baru) + 1:03}"
            with self.berubah():
                self.sk.ganti_nip(lama, baru)
                self.nip_baru[lama] = baru
            self.maju(p.id)

    def pegawai_pergi(self, data: st.DataObject) -> None:
        """One who works or decides in an assignment is gone with the next import."""
        p, now = self.salah_satu(data), self.sk.organisasi
        holders = [row.nip for one in p.evaluasi.rantai for row in self.sk.pejabat_daftar(one.jabatan.unit)]
        able = sorted({nip for nip in (*(one.nip for one in p.anggota), *holders) if nip and self.ada(nip)})
        if able:
            gone = data.draw(st.sampled_from(able), label="siapa")
            people = [one for one in now.pegawai if one.nip != gone]
            with self.berubah():
                self.sk.impor(Organisasi(now.unit, people, [row for row in now.pemangku if row.nip != gone]))
            self.maju(p.id)

    def impor_mundur(self, data: st.DataObject) -> None:
        """An import that is valid from a day before today: somebody works elsewhere since then."""
        now, unit = self.sk.organisasi, data.draw(self.unit(), label="unit")
        moved = data.draw(self.orang(), label="siapa")
        people = [attrs.evolve(one, unit=unit) if one.nip == moved else one for one in now.pegawai]
        with self.berubah():
            since = self.hari - timedelta(days=data.draw(st.integers(1, 3), label="hari mundur"))
            self.sk.impor(Organisasi(now.unit, people, now.pemangku), berlaku=since)
        self.maju(self.salah_satu(data).id)

    @precondition(lambda self: self.ids)
    @rule(data=st.data(), siapa_saja=st.booleans())
    def memperpanjang(self, data: st.DataObject, siapa_saja: bool) -> None:
        """A letter is extended, by its signatory alone; the old one stays as it was."""
        p = self.salah_satu(data)
        if p.status not in ("ditetapkan", "aktif") or p.surat[0].selesai is None:
            return
        steps, _ = self.rute(p)
        able = [yang_berwenang(self.sk.organisasi, self.hari, steps[letter.langkah - 1]) for letter in p.surat]
        who = data.draw(self.orang(), label="oleh") if siapa_saja else min(able[0], default=None)
        if who is None or any(self.di_luar(steps[letter.langkah - 1].aktor.unit) for letter in p.surat):
            return
        until = max(date.fromisoformat(letter.selesai or p.surat[0].selesai) for letter in p.surat)
        later = (max(until, self.hari) + timedelta(days=5)).isoformat()
        after, refusal = attempt(lambda: self.sk.perpanjang(p.id, oleh=who, selesai=later, alasan="belum tuntas"))
        lawful = any(who in one for one in able)
        if after is None:
            hold(not lawful, f"perpanjangan yang sah ditolak: {refusal}")
            return
        hold(lawful, f"{who} memperpanjang {p.id}, padahal bukan penanda tangannya")
        hold([one for one in after.surat if one in p.surat] == list(p.surat), "surat lama berubah")
        new = [one for one in after.surat if one not in p.surat]
        hold(new, "perpanjangan tanpa surat")
        hold(all(one.selesai == later for one in new), f"surat perpanjangan {new}")

    @precondition(lambda self: self.ids)
    @rule(data=st.data())
    def melapor(self, data: st.DataObject) -> None:
        """Somebody who works reports, meets an obstacle and documents; whoever may decides on the obstacle."""
        p = self.salah_satu(data)
        able = [str(one.nip) for one in p.anggota if one.nip and self.ada(one.nip)]
        if p.status not in ("ditetapkan", "aktif") or not able:
            return
        oleh = data.draw(st.sampled_from(able), label="oleh")
        self.sk.laporan_kirim(p.id, oleh=oleh, isi="berjalan")
        self.sk.kinerja_catat(p.id, oleh=oleh, tahap="dokumentasi", isi="foto", pegawai=oleh)
        p = self.sk.laporan_kendala(p.id, oleh=oleh, isi="alat", rekomendasi="sewa")
        waits = [one for one in p.lanjutan if one.jenis == "menindaklanjuti" and one.berwenang]
        if waits:
            turn = data.draw(st.sampled_from(waits), label="kendala")
            who, number = turn.berwenang[0].nip, turn.nomor
            hold(who != oleh, f"{oleh} memutus kendalanya sendiri")
            self.sk.laporan_tindaklanjuti(p.id, number or 0, oleh=str(who), putusan="sewa")

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
            hold(after.versi_terpasang != p.versi_terpasang)
            hold([attrs.astuple(one)[:5] for one in after.langkah] == [attrs.astuple(one)[:5] for one in p.langkah])
            hold((after.versi_aturan, after.tafsir) == (p.versi_aturan, p.tafsir))
            if p.versi_aturan != after.versi_terpasang:
                hold(any("dibekukan" in note.isi for note in after.catatan))


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
            phases=tahap or FASE,
            suppress_health_check=list(HealthCheck),
        ),
    )
    return satu.tercapai


def _without(organisasi: Organisasi, kode: str, above: str) -> Organisasi:
    """An organisation without a unit, whose staff and units below are placed one level up."""
    return Organisasi(
        [attrs.evolve(one, induk=above) if one.induk == kode else one for one in organisasi.unit if one.kode != kode],
        [attrs.evolve(one, unit=above) if one.unit == kode else one for one in organisasi.pegawai],
        [row for row in organisasi.pemangku if row.unit != kode],
    )


def mesin_bagi(plugin: str | object) -> type[MesinPenugasan]:
    """The machine of a plugin."""
    return type("MesinPenugasan", (MesinPenugasan,), {"plugin": plugin})
