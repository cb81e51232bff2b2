"""Everything at once after the letter: hand in, review, return, report, decide, record, replace officials, end."""

import os
import shutil
import tempfile
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test
from invarian_penugasan import turunan
from invarian_tinjauan import tinjauan_keliru
from orakel_tinjauan import boleh, boleh_bagi
from penugasan_bahan import CADANGAN, HARI, PIMPINAN, REGENSI, bersurat, buka, staf

from postgres_bahan import Alamat
from tatakerja import GalatTatakerja, Penugasan
from tatakerja.penugasan.commands import evaluasi as tersimpan_hasil

SATUAN = ("BID1", "DINAS", "BAGIAN", "ASISTEN", "SETDA")
PEKERJA = (staf("BID1"), staf("BID1", 2), staf("BAGIAN"))
ORANG = st.sampled_from([*(PIMPINAN[unit] for unit in SATUAN), PIMPINAN["PEMDA"], *PEKERJA, *CADANGAN[:2]])
UNITS = st.sampled_from(SATUAN)
BERAPA = st.integers(0, 2)


class Mesin(RuleBasedStateMachine):
    """Three assignments of one regency: one alone, one team, one with a chain of three."""

    regensi = "bantul"

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.tempat()
        self.sk = buka(self.regensi, self.path)
        self.ids = [
            bersurat(self.sk, staf("BID1")).id,
            bersurat(self.sk, staf("BID1"), staf("BID1", 2), ketua=staf("BID1", 2)).id,
            bersurat(self.sk, staf("BAGIAN"), pemilik="BAGIAN").id,
        ]
        self.hari = count(1)
        self.alasan: dict[str, list[str | None]] = {id: [] for id in self.ids}

    def tempat(self) -> Path | Alamat:
        """Where its database is."""
        return self.folder / "kerja.db"

    def teardown(self) -> None:
        for id in self.ids:
            with self.sk.jurnal.baca() as view:
                events = list(view.peristiwa(f"penugasan/{id}"))
            assert list(tinjauan_keliru(events, self.alasan[id])) == []
        assert self.sk.periksa().utuh
        before = turunan(self.path)
        self.sk.jurnal.bangun_ulang()
        assert turunan(self.path) == before
        self.sk.close()
        shutil.rmtree(self.folder)

    def kepala(self) -> object:
        with self.sk.jurnal.baca() as view:
            return view.kepala()

    def coba(self, command: Callable[[], Penugasan]) -> Penugasan | None:
        """Whether a command is carried out; where it isn't, nothing is stored."""
        before = self.kepala()
        try:
            return command()
        except GalatTatakerja:
            assert self.kepala() == before
            return None

    @rule(which=BERAPA, oleh=ORANG)
    def serahkan(self, which: int, oleh: str) -> None:
        id = self.ids[which]
        p = self.sk.tampil(id)
        lawful = (staf("BID1"), staf("BID1", 2), staf("BAGIAN"))[which] == oleh and (
            p.status in ("aktif", "ditetapkan") and p.evaluasi.keadaan in ("belum_diserahkan", "dikembalikan")
        )
        assert (self.coba(lambda: self.sk.hasil_serahkan(id, oleh=oleh, isi="hasil")) is not None) == lawful

    @rule(which=BERAPA, oleh=ORANG, perintah=st.sampled_from(["teruskan", "teruskan", "kembalikan", "terima"]))
    def tinjau(self, which: int, oleh: str, perintah: str) -> None:
        self._tinjau(self.ids[which], oleh, perintah)

    @rule(which=BERAPA)
    def yang_berhak(self, which: int) -> None:
        """Whoever is shown to have the turn does have it."""
        p = self.sk.tampil(self.ids[which])
        for turn in p.evaluasi.giliran:
            oleh = turn.berwenang[0].nip if turn.berwenang else None
            if oleh is not None and turn.jenis == "menyerahkan_hasil":
                self.serahkan(which, oleh)
            elif oleh is not None:
                assert p.id in [one.id for one in self.sk.daftar(giliran=oleh)]
                self._tinjau(p.id, oleh, "teruskan" if turn.jenis == "meninjau" else "terima")

    def _tinjau(self, id: str, oleh: str, perintah: str) -> None:
        p = self.sk.tampil(id)
        command: dict[str, Callable[..., Penugasan]] = {
            "teruskan": self.sk.hasil_teruskan, "kembalikan": self.sk.hasil_kembalikan, "terima": self.sk.hasil_terima,
        }  # fmt: skip
        more: dict[str, Any] = {"alasan": "kurang"} if perintah == "kembalikan" else {}
        done = self.coba(lambda: command[perintah](id, oleh=oleh, **more))
        lawful = p.status in ("aktif", "ditetapkan") and p.evaluasi.keadaan == "ditinjau"
        if lawful:
            rows = [one for one in p.evaluasi.riwayat if one.putaran == p.evaluasi.putaran]
            reviewed = [one for one in rows if one.aksi != "diserahkan"]
            lawful = boleh(
                self.sk.organisasi, HARI, rantai=[one.jabatan.unit for one in p.evaluasi.rantai],
                sejak=max((place for one in reviewed for place in one.untuk), default=0),
                tidak={*(one.nip for one in (*p.anggota, p.ketua) if one), *(one.oleh.nip for one in reviewed)},
                nip=oleh, perintah=perintah,
            )  # fmt: skip
        assert (done is not None) == lawful, (oleh, perintah, [one.jabatan for one in p.evaluasi.rantai])
        if done is not None and perintah == "kembalikan":
            self.alasan[id].append(done.evaluasi.riwayat[-1].isi)
        if done is not None:
            assert (done.status == "selesai") == (perintah == "terima")

    @rule(which=BERAPA, oleh=ORANG)
    def lapor(self, which: int, oleh: str) -> None:
        id = self.ids[which]
        p = self.sk.tampil(id)
        workers = {one.nip for one in p.anggota}
        lawful = oleh in workers and p.status in ("aktif", "ditetapkan")
        assert (self.coba(lambda: self.sk.laporan_kirim(id, oleh=oleh, isi="laporan")) is not None) == lawful
        sent = self.coba(lambda: self.sk.laporan_kendala(id, oleh=oleh, isi="kendala", rekomendasi="saran"))
        assert (sent is not None) == lawful

    @rule(which=BERAPA, oleh=ORANG, kendala=st.integers(1, 3))
    def putus(self, which: int, oleh: str, kendala: int) -> None:
        id = self.ids[which]
        p = self.sk.tampil(id)
        done = self.coba(lambda: self.sk.laporan_tindaklanjuti(id, kendala, oleh=oleh, putusan="ya"))
        if p.status not in ("aktif", "ditetapkan") or kendala > len(p.kendala):
            assert done is None
            return
        one = p.kendala[kendala - 1]
        able = [boleh_bagi(self.sk.organisasi, HARI, post.unit, {one.oleh.nip}) for post in one.menunggu]
        assert (done is not None) == any(oleh in people for people in able)

    @rule(which=BERAPA, oleh=ORANG)
    def nilai(self, which: int, oleh: str) -> None:
        id = self.ids[which]
        p = self.sk.tampil(id)
        pegawai = p.anggota[0].nip
        done = self.coba(lambda: self.sk.kinerja_catat(id, oleh=oleh, tahap="evaluasi", isi="baik", pegawai=pegawai))
        if done is not None:
            assert oleh != pegawai
            assert done.kinerja[-1].sebagai == "ppk"

    @rule(unit=UNITS, nip=ORANG, sebagai=st.sampled_from(["definitif", "plt", "plh", "delegasi_penilaian"]))
    def tetapkan_pejabat(self, unit: str, nip: str, sebagai: str) -> None:
        self.coba(lambda: self.sk.pejabat_tetapkan(unit, nip, sebagai, mulai=HARI))  # type: ignore[func-returns-value]

    @rule(unit=UNITS)
    def kosongkan(self, unit: str) -> None:
        for row in self.sk.pejabat_daftar(unit):
            if row.mulai < HARI:
                yesterday = HARI.replace(day=HARI.day - 1)
                self.sk.pejabat_akhiri(unit, row.nip, sebagai=row.sebagai, mulai=row.mulai, selesai=yesterday)


def jalankan(mesin: type[Mesin], examples: int, steps: int) -> None:
    run_state_machine_as_test(
        mesin,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=list(HealthCheck),
            deadline=None,
        ),
    )


@pytest.mark.dalam(sedikit=True)
@pytest.mark.parametrize("regensi", REGENSI)
def test_everything_at_once(regensi: str) -> None:
    ringkas = os.environ.get("TATAKERJA_UJI") == "ringkas"
    jalankan(type("Mesin", (Mesin,), {"regensi": regensi}), 2 if ringkas else 5, 40)


def test_a_store_that_lets_workers_review_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Control: the machine fails where nobody is barred from reviewing."""
    real = tersimpan_hasil.find_stops
    monkeypatch.setattr(
        tersimpan_hasil, "find_stops", lambda state, _orang, _peninjau, *rest: real(state, (), (), *rest)
    )

    class Rusak(Mesin):
        def __init__(self) -> None:
            super().__init__()
            self.kosongkan("BID1")
            self.sk.pejabat_tetapkan("BID1", staf("BID1"), "plt", mulai=HARI)
            self.serahkan(0, staf("BID1"))

        @rule()
        def sendiri(self) -> None:
            self._tinjau(self.ids[0], staf("BID1"), "teruskan")

    with pytest.raises(AssertionError, match=r"pekerjaannya sendiri|teruskan"):
        jalankan(Rusak, 2, 5)
