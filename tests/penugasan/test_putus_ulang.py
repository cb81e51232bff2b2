"""What could not have been decided is found, though its hashes are right: every event is decided again."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from penugasan_bahan import (
    CADANGAN,
    HARI,
    PIMPINAN,
    REGENSI,
    UNIT,
    bersurat,
    buka,
    diserahkan,
    ganti,
    maju,
    organisasi,
    pengusul,
    sampai_selesai,
    staf,
    usulan,
)

from tatakerja import Pemangku, SistemTersimpan
from tatakerja.journal import Bacaan
from tatakerja.penugasan.day import Kalender
from tatakerja.penugasan.replay.hari import HariHari
from tatakerja.penugasan.replay.pemutus import Pemutus
from tatakerja.penugasan.replay.usulan import UsulanUlang
from tatakerja.penugasan.views.lampau import Lampau

Data = dict[str, Any]


def forge(
    sk: SistemTersimpan, id: str, jenis: str, data: Data, *, oleh: str, nomor: str | None = None, pada: date = HARI
) -> None:
    """Append an event as the journal does, with right hashes, seals, state and projections, but decided by nobody."""
    with sk.jurnal.transaksi() as tx:
        now = tx.keadaan(f"penugasan/{id}")
        umum = {"tanggal": pada.isoformat(), "sebagai": None, "dicatat_oleh": None, "cuplikan": 1}
        if nomor is not None:
            tx.nomor_urut(nomor, pada.year)
        tx.append(f"penugasan/{id}", now.versi, jenis, {**umum, **data}, oleh=tx.orang(oleh))


def told(sk: SistemTersimpan) -> list[str]:
    assert sk.jurnal.periksa().utuh, "the control: by hashes alone it looks sound"
    found = sk.periksa()
    assert all(fault.jenis == "wewenang" for fault in found.cacat), found.cacat
    return [fault.isi for fault in found.cacat]


@pytest.mark.parametrize("regensi", REGENSI)
def test_what_was_lived_is_decided_the_same_again(regensi: str, db: Path) -> None:
    with buka(regensi, db) as sk:
        sampai_selesai(sk, diserahkan(sk, staf("BID1"), staf("BID2"), ketua=staf("BID1")))
        p = bersurat(sk, staf("BID2"))
        sk.laporan_kirim(p.id, oleh=staf("BID2"), isi="laporan")
        ganti(sk, "BID1", CADANGAN[0])
        sk.akhiri(p.id, oleh=sk.tampil(p.id).surat[0].penetap.nip, alasan="selesai lebih awal")
        q = sk.usulkan(usul := usulan("BID1"), oleh=pengusul(sk, usul))
        sk.batalkan(q.id, oleh=pengusul(sk, usul))
        found = sk.periksa()
        assert found.utuh, found.cacat
        with sk.jurnal.baca() as view:
            assert found.diputus_ulang == sum(e.stream.startswith("penugasan/") for e in view.peristiwa())
        sk.hapus_data(staf("BID2"))
        after = sk.periksa()
        assert after.utuh, after.cacat
        assert 0 < after.diputus_ulang < found.diputus_ulang, "of who was erased nothing is decided again"


def step_of_anybody(sk: SistemTersimpan) -> None:
    p = sk.usulkan(usul := usulan("B2"), oleh=pengusul(sk, usul))
    forge(sk, p.id, "langkah_diambil", {"langkah": p.giliran[0].langkah - 1, "nomor": False}, oleh=CADANGAN[1])


def letter_without_approval(sk: SistemTersimpan) -> None:
    p = sk.usulkan(usul := usulan("B2"), oleh=pengusul(sk, usul))
    i = next(step.urut - 1 for step in p.langkah if step.aksi == "menetapkan")
    who, jenis = p.langkah[i].aktor, p.langkah[i].dokumen
    data = {"langkah": i, "nomor": False, "kepala": [1, "x"], "tanggal_surat": HARI.isoformat()}
    forge(sk, p.id, "ditetapkan", data, oleh=who.nip, nomor=f"{jenis}/{who.unit}")


def letter_of_another_register(sk: SistemTersimpan) -> None:
    p = maju(sk, sk.usulkan(usul := usulan("B2"), oleh=pengusul(sk, usul)), sampai="menetapkan")
    turn = p.giliran[0]
    data = {"langkah": turn.langkah - 1, "nomor": False, "kepala": [1, "x"], "tanggal_surat": HARI.isoformat()}
    forge(sk, p.id, "ditetapkan", data, oleh=turn.berwenang[0].nip, nomor="surat_lain/DINAS")


def letter_by_a_former_holder(sk: SistemTersimpan) -> None:
    p = maju(sk, sk.usulkan(usul := usulan("B2"), oleh=pengusul(sk, usul)), sampai="menetapkan")
    turn = p.giliran[0]
    who = turn.berwenang[0]
    ganti(sk, who.unit, CADANGAN[0])
    data = {"langkah": turn.langkah - 1, "nomor": False, "kepala": [1, "x"], "tanggal_surat": HARI.isoformat()}
    data["sebagai"] = [who.unit, who.jabatan, who.sebagai]
    register = f"{p.langkah[turn.langkah - 1].dokumen}/{who.unit}"
    forge(sk, p.id, "ditetapkan", data, oleh=who.nip, nomor=register)


def shorter_route(sk: SistemTersimpan) -> None:
    """A whole assignment forged: its route has no step but a letter."""
    proposed(sk, lambda data: {"langkah": [step for step in data["langkah"] if step["aksi"] == "menetapkan"]})


def shorter_review(sk: SistemTersimpan) -> None:
    """Likewise: the chain of review has only its last post."""
    proposed(sk, lambda data: {"evaluasi": {**data["evaluasi"], "pos": data["evaluasi"]["pos"][-1:]}})


def other_reports(sk: SistemTersimpan) -> None:
    """Likewise: nobody may ask for a report."""
    proposed(sk, lambda data: {"pelaporan": {key: [] for key in data["pelaporan"]}})


def proposed(sk: SistemTersimpan, change: Callable[[Data], Data]) -> None:
    """Forge a proposal out of a good one."""
    p = sk.usulkan(usul := usulan("B2"), oleh=pengusul(sk, usul))
    with sk.jurnal.transaksi() as tx:
        first = next(tx.peristiwa(f"penugasan/{p.id}"))
        data = {**first.data, **change(first.data)}
        data.pop("nomor_urut")
        data.pop("nomor_teks", None)
        tx.append("penugasan/2026-000900", 0, "diusulkan", data, oleh=first.oleh)


def acting_as_somebody_else(sk: SistemTersimpan) -> None:
    p = sk.usulkan(usul := usulan("B2"), oleh=pengusul(sk, usul))
    data = {"langkah": p.giliran[0].langkah - 1, "nomor": False, "sebagai": ["PEMDA", "Bupati", "definitif"]}
    forge(sk, p.id, "langkah_diambil", data, oleh=p.giliran[0].berwenang[0].nip)


def before_its_time(sk: SistemTersimpan) -> None:
    p = sk.usulkan(usul := usulan("B2"), oleh=pengusul(sk, usul))
    who = p.giliran[0].berwenang[0]
    data = {"langkah": p.giliran[0].langkah - 1, "nomor": False, "sebagai": [who.unit, who.jabatan, who.sebagai]}
    forge(sk, p.id, "langkah_diambil", data, oleh=who.nip, pada=date(2025, 12, 1))


def cancelled_by_anybody(sk: SistemTersimpan) -> None:
    p = sk.usulkan(usul := usulan("B2"), oleh=pengusul(sk, usul))
    forge(sk, p.id, "dibatalkan", {}, oleh=CADANGAN[1])


def ended_by_anybody(sk: SistemTersimpan) -> None:
    forge(sk, bersurat(sk, staf("BID2")).id, "diakhiri", {"surat": [0]}, oleh=CADANGAN[1])


def accepted_results(sk: SistemTersimpan) -> None:
    p = diserahkan(sk, staf("BID1"))
    forge(sk, p.id, "hasil_diterima", {"untuk": [0, 1], "dilewati": []}, oleh=PIMPINAN["DIN2"])


def skipped_review(sk: SistemTersimpan) -> None:
    p = diserahkan(sk, staf("BID1"))
    who = p.evaluasi.giliran[0].berwenang[0]
    data = {"untuk": [0], "dilewati": [1], "sebagai": [who.unit, who.jabatan, who.sebagai]}
    forge(sk, p.id, "hasil_diteruskan", data, oleh=who.nip)


def report_of_a_stranger(sk: SistemTersimpan) -> None:
    p = bersurat(sk, staf("BID2"))
    data = {"pegawai": 0, "pelapor": "individu", "kepada": [], "berkala": False, "diatur": False, "dasar": []}
    forge(sk, p.id, "laporan_dikirim", data, oleh=CADANGAN[1])


def obstacle_decided_by_a_stranger(sk: SistemTersimpan) -> None:
    p = bersurat(sk, staf("BID2"))
    sk.laporan_kendala(p.id, oleh=staf("BID2"), isi="hujan", rekomendasi="menunggu")
    forge(sk, p.id, "kendala_ditindaklanjuti", {"kendala": 1, "untuk": [0]}, oleh=CADANGAN[1])


FORGERIES: dict[Callable[[SistemTersimpan], None], str] = {
    step_of_anybody: "tidak berwenang",
    letter_without_approval: "belum sampai gilirannya",
    letter_of_another_register: "register lain",
    letter_by_a_former_holder: "tidak berwenang",
    shorter_route: "alurnya bukan",
    shorter_review: "evaluasinya bukan",
    other_reports: "pelaporannya bukan",
    acting_as_somebody_else: "sebagai yang tercatat",
    before_its_time: "sebelum peristiwa terakhir",
    cancelled_by_anybody: "tidak berwenang",
    ended_by_anybody: "tidak berwenang",
    accepted_results: "tidak berwenang",
    skipped_review: "bukan gilirannya",
    report_of_a_stranger: "tidak berwenang",
    obstacle_decided_by_a_stranger: "tidak berwenang",
}


@pytest.mark.parametrize("forgery", FORGERIES, ids=[one.__name__ for one in FORGERIES])
def test_a_forgery_with_right_hashes_is_found(forgery: Callable[[SistemTersimpan], None], db: Path) -> None:
    with buka("bantul", db) as sk:
        forgery(sk)
        assert any(FORGERIES[forgery] in one for one in told(sk)), told(sk)


def test_where_the_regulation_is_not_installed_nothing_is_decided_again(db: Path) -> None:
    with buka("bantul", db) as sk:
        bersurat(sk, staf("BID2"))
        found = sk.jurnal.periksa(peneliti=lambda view: Pemutus(view, lambda _nama, _tafsir: None))
        assert (found.utuh, found.diputus_ulang) == (True, 0)


def both(sk: SistemTersimpan) -> tuple[list[tuple[str, str]], int, int]:
    """What is found, the same whether each proposal is asked for itself or not; and how many were, each way."""
    made: list[Pemutus] = []

    def decide(mandiri: bool) -> list[tuple[str, str]]:
        def peneliti(view: Bacaan) -> Pemutus:
            made.append(Pemutus(view))
            made[-1]._usulan.mandiri = mandiri
            return made[-1]

        return [(one.tempat, one.isi) for one in sk.jurnal.periksa(peneliti=peneliti).cacat]

    found = decide(False)
    assert found == decide(True)
    return found, made[0]._usulan.ditanya, made[1]._usulan.ditanya


@pytest.mark.parametrize("regensi", REGENSI)
def test_proposals_of_a_kind_are_asked_once_and_judged_alike(regensi: str, db: Path) -> None:
    with buka(regensi, db) as sk:
        for ke in (1, 2, 3):
            bersurat(sk, staf("BID2", ke))
            bersurat(sk, staf("BID1", ke), staf("B2", ke), ketua=staf("BID1", ke))
        found, few, all_ = both(sk)
        assert not found
        assert (few, all_) == (2, 6)
        # Where the post above has another holder it is another case; elsewhere it isn't.
        sk.pejabat_tetapkan("KBID", CADANGAN[3], "plh", mulai=HARI)
        bersurat(sk, staf("BID2"))
        assert both(sk)[1] == 2
        sk.pejabat_tetapkan("DINAS", CADANGAN[2], "plh", mulai=HARI)
        bersurat(sk, staf("BID2"))
        assert both(sk)[1] == 3


def test_one_forged_among_proposals_of_a_kind_is_found(db: Path) -> None:
    with buka("bantul", db) as sk:
        for ke in (1, 2, 3):
            sk.usulkan(attrs.evolve(usulan("B2"), pegawai=(staf("B2", ke),)), oleh=PIMPINAN["DINAS"])
        shorter_route(sk)
        found, _, _ = both(sk)
        assert [isi for _, isi in found] == ["alurnya bukan yang diberikan aturan bantul versi 1 pada hari itu"] or all(
            "alurnya bukan" in isi for _, isi in found
        )
        assert found


def test_where_a_post_outside_decides_each_proposal_is_asked_for_itself(
    db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = UsulanUlang._units
    monkeypatch.setattr(UsulanUlang, "_units", lambda self, hari, dinas: whole(self, hari, dinas)[:1])
    with buka("bantul", db) as sk:
        for ke in (1, 2, 3):
            bersurat(sk, staf("BID2", ke))
        assert both(sk)[1:] == (4, 3), "the first was asked for all of its kind, and then each for itself"


def test_days_of_then_have_the_holders_of_then(db: Path) -> None:
    with buka("wonogiri", db) as sk:
        bersurat(sk, staf("BID2"))
        sk.pejabat_tetapkan("BID1", CADANGAN[0], "plh", mulai=HARI, selesai=HARI)
        p = bersurat(sk, staf("BID1", 2))
        ganti(sk, "DIN2", CADANGAN[1])
        sk.impor(organisasi(Pemangku("SEKSI1", CADANGAN[2], "plh", HARI, None)), berlaku=HARI, menurut_berkas=True)
        sk.laporan_kirim(p.id, oleh=staf("BID1", 2), isi="laporan")
        with sk.jurnal.baca() as view:
            kini = Kalender(sk.jurnal, sk.buku, HARI).hari_dari(view, ())
            slow, quick = Lampau(view, kini, sk.buku), HariHari(view, sk.buku, [])
            events = [e for e in view.peristiwa() if e.stream.startswith("penugasan/")]
            for event in events:
                then, now = slow.hari(event).posts, quick.hari(event).posts
                assert all(then.pemangku(unit.kode) == now.pemangku(unit.kode) for unit in UNIT)
                assert {nip: then.jabatan_dipegang(nip) for nip in then.pemegang_jabatan()} == {
                    nip: now.jabatan_dipegang(nip) for nip in now.pemegang_jabatan()
                }
            assert len({id(quick.hari(event)) for event in events}) == 3
