"""Every remark on assignments by a journal that deserves exactly that one; without the flaw there is none."""

import random
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from audit_bahan import (
    HARI,
    KEDUA,
    PIMPINAN,
    STAF,
    Tiruan,
    buka,
    giliran_surat,
    jalan,
    jenis,
    periksa,
    usulan,
    usulkan,
)

from tatakerja import BatasAudit, Pemangku, TidakDitemukan, audit_penugasan
from tatakerja.audit.penugasan.hasil import JUDUL_PENUGASAN, CatatanPenugasan, Tunggu
from tatakerja.audit.penugasan.hitungan import Terlama, measure
from tatakerja.audit.penugasan.langkah import taken_steps
from tatakerja.journal import Bacaan, KeadaanStream

State = dict[str, Any]


def later(days: int) -> date:
    return HARI + timedelta(days=days)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "audit.db"


def test_an_empty_journal(path: Path) -> None:
    found = periksa(path, HARI)
    assert (found.jumlah, found.lain, found.status, found.perangkat_daerah, found.beban) == (0, 0, {}, (), ())
    assert jenis(found) == {}
    assert tuple(found.jumlah_catatan) == tuple(JUDUL_PENUGASAN)
    assert sum(row.jumlah for row in found.umur) == 0


def test_steps_that_wait(path: Path) -> None:
    with buka(path) as sk:
        one = usulkan(sk, usulan("BID2"))
    assert jenis(periksa(path, later(14))) == {}
    found = periksa(path, later(15))
    assert jenis(found) == {"langkah-macet": len(one.giliran)}
    remark, turn = found.catatan[0], one.giliran[0]
    assert (remark.penugasan, remark.hari, remark.tingkat) == (one.id, 15, "diutamakan")
    assert (remark.nip, remark.unit) == (turn.berwenang[0].nip, turn.berwenang[0].unit)
    assert "selama 15 hari" in remark.isi
    load = found.beban[0]
    assert (load.pejabat.nip, load.terbuka, load.macet, load.terlama) == (turn.berwenang[0].nip, 1, 1, 15)
    assert {(row.dari, row.sampai): row.jumlah for row in found.umur if row.jumlah} == {(15, 30): len(one.giliran)}
    assert jenis(periksa(path, later(15), macet=15)) == {}


def test_steps_that_nobody_may_take(path: Path) -> None:
    with buka(path) as sk:
        turn = usulkan(sk, usulan("BID2")).giliran[0]
        unit = turn.berwenang[0].unit
        sk.pejabat_akhiri(unit, PIMPINAN[unit], selesai=HARI)
    found = periksa(path, later(1))
    assert jenis(found) == {"langkah-tanpa-pejabat": 1}
    assert found.catatan[0].tingkat == "wajib"
    assert "lowong" in found.catatan[0].isi
    assert (found.beban[0].pejabat.nip, found.beban[0].pejabat.unit) == (None, unit)
    with buka(path) as sk:
        sk.pejabat_tetapkan(unit, PIMPINAN["PEMDA"] if unit != "PEMDA" else PIMPINAN["SETDA"], "plh", mulai=later(1))
    assert jenis(periksa(path, later(1))) == {}


def test_letters_that_wait(path: Path) -> None:
    with buka(path) as sk:
        one = jalan(sk, usulkan(sk, usulan("BID2")).id, giliran_surat)
        assert one.giliran
    found = periksa(path, HARI)
    assert jenis(found) == {"surat-belum-ditetapkan": len(one.giliran)}
    assert found.catatan[0].tingkat == "info"
    assert periksa(path, later(15)).catatan[0].tingkat == "diutamakan"
    with buka(path) as sk:
        jalan(sk, one.id)
    assert jenis(periksa(path, HARI)) == {}


def test_assignments_past_their_end(path: Path) -> None:
    with buka(path) as sk:
        ids = [usulkan(sk, usulan("BID2", selesai=later(20).isoformat())).id for _ in range(3)]
        one, *_ = (jalan(sk, id) for id in ids)
    assert one.status == "aktif"
    assert jenis(periksa(path, later(20))) == {}
    found = periksa(path, later(22))
    assert jenis(found) == {"lewat-masa": 3}
    assert "25 Januari 2026, sudah lewat 2 hari" in found.catatan[0].isi
    signatory = one.surat[0].penetap.nip
    assert signatory is not None
    with buka(path, later(21)) as sk:
        sk.akhiri(ids[0], oleh=signatory, alasan="selesai lebih cepat")
        sk.perpanjang(ids[1], oleh=signatory, selesai=later(60), alasan="belum rampung")
    assert [remark.penugasan for remark in periksa(path, later(22)).catatan] == [ids[2]]


def states(change: Callable[[State], State]) -> Callable[[Bacaan], Iterator[KeadaanStream]]:
    def run(bacaan: Bacaan) -> Iterator[KeadaanStream]:
        for one in bacaan.daftar_keadaan("penugasan"):
            assert one.isi is not None
            yield one._replace(isi=change(one.isi))

    return run


def without_authorisation(state: State) -> State:
    posts = set(state["ppk"])
    steps = [
        {**step, "unit": "SETDA"} if step.get("unit") in posts and step["aksi"] != "menerima" else step
        for step in state["langkah"]
    ]
    return {**state, "langkah": steps}


def free_by_a_reading(state: State) -> State:
    return {**state, "langkah": [{**step, "bebas": True} for step in without_authorisation(state)["langkah"]]}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda state: state, {}),
        (without_authorisation, {"tanpa-pengesahan-ppk": 1}),
        (free_by_a_reading, {"bebas-ppk": 1}),
        (lambda state: {**state, "surat": []}, {"selesai-tanpa-surat": 1}),
        (lambda state: {**state, "regulasi": "lain"}, {"regulasi-lain": 1}),
    ],
)
def test_what_must_never_be(path: Path, change: Callable[[State], State], expected: dict[str, int]) -> None:
    with buka(path) as sk:
        assert jalan(sk, usulkan(sk, usulan("BID2")).id).status == "aktif"
        found = audit_penugasan(Tiruan(sk, states(change)))
    assert jenis(found) == expected
    if "tanpa-pengesahan-ppk" in expected:
        assert (found.catatan[0].tingkat, found.catatan[0].nip) == ("wajib", STAF["BID2"])


def test_assignments_under_another_regulation(path: Path) -> None:
    with buka(path) as sk:
        usulkan(sk, usulan("BID2"))
    with buka(path, later(30), "bantul") as sk:
        found = audit_penugasan(sk)
    assert (found.jumlah, found.lain, jenis(found)) == (0, 1, {"langkah-macet": 1, "regulasi-lain": 1})


def team(path: Path) -> str:
    with buka(path) as sk:
        one = jalan(sk, usulkan(sk, usulan("BID1", "BID2")).id)
        assert (one.status, one.bentuk) == ("aktif", "tim")
        return one.id


def test_periodic_reports(path: Path) -> None:
    id = team(path)
    assert jenis(periksa(path, later(30))) == {}
    found = periksa(path, later(31))
    assert jenis(found) == {"laporan-terlambat": 1}  # Kotabaru has only the ketua's reports periodic
    (remark,) = found.catatan
    assert (remark.nip, remark.hari) == (KEDUA["BID1"], 31)
    assert remark.dasar
    assert all("Pasal 28 ayat (2)" in place for place in remark.dasar)
    assert "31 hari, lebih dari selang 30 hari" in remark.isi
    assert jenis(periksa(path, later(31), laporan=31)) == {}
    with buka(path, later(20)) as sk:
        sk.laporan_kirim(id, oleh=KEDUA["BID1"], isi="kemajuan")
    assert jenis(periksa(path, later(50))) == {}
    assert "terakhir 25 Januari 2026" in periksa(path, later(51)).catatan[0].isi


def test_a_report_by_another_is_not_theirs(path: Path) -> None:
    id = team(path)
    with buka(path, later(20)) as sk:
        sk.laporan_kirim(id, oleh=STAF["BID2"], isi="kemajuan")
    assert jenis(periksa(path, later(31))) == {"laporan-terlambat": 1}


def test_no_periodic_report_where_the_text_has_none(path: Path) -> None:
    with buka(path) as sk:
        jalan(sk, usulkan(sk, usulan("BID2")).id)  # of an individu Kotabaru doesn't say periodically
    assert jenis(periksa(path, later(90))) == {}
    # Nobody is waited for; that nothing happens at all is said by its own name.
    assert jenis(periksa(path, later(300))) == {"tidak-bergerak": 1}


def test_a_report_that_was_demanded(path: Path) -> None:
    id = team(path)
    with buka(path) as sk:
        sk.laporan_minta(id, oleh=PIMPINAN["BID1"], dari=STAF["BID2"])
    assert jenis(periksa(path, later(14))) == {}
    found = periksa(path, later(15))
    assert jenis(found) == {"laporan-terlambat": 1}
    assert found.catatan[0].nip == STAF["BID2"]
    with buka(path, later(1)) as sk:
        sk.laporan_kirim(id, oleh=STAF["BID2"], isi="kemajuan")
    assert jenis(periksa(path, later(15))) == {}


def test_results_that_wait(path: Path) -> None:
    with buka(path) as sk:
        id = jalan(sk, usulkan(sk, usulan("BID2")).id).id
        one = sk.hasil_serahkan(id, oleh=STAF["BID2"], isi="hasil")
    found = periksa(path, later(3))
    assert jenis(found) == {"hasil-menunggu": 1}
    reviewer = one.evaluasi.giliran[0].berwenang[0]
    assert (found.catatan[0].nip, found.catatan[0].hari, found.catatan[0].tingkat) == (reviewer.nip, 3, "info")
    assert periksa(path, later(15)).catatan[0].tingkat == "diutamakan"
    assert found.beban[0].pejabat.nip == reviewer.nip
    assert [row.terbuka for row in found.langkah if row.aksi == "tinjauan"] == [1]
    with buka(path, later(1)) as sk:
        while one.status != "selesai":
            turn = one.evaluasi.giliran[0]
            nip = turn.berwenang[0].nip
            assert nip is not None
            command = sk.hasil_terima if turn.jenis == "menyatakan_selesai" else sk.hasil_teruskan
            one = command(id, oleh=nip)
    found = periksa(path, later(400))
    assert (jenis(found), found.status) == ({}, {"selesai": 1})


def test_a_vacant_reviewer_is_named_twice(path: Path) -> None:
    with buka(path) as sk:
        id = jalan(sk, usulkan(sk, usulan("BID2")).id).id
        unit = sk.hasil_serahkan(id, oleh=STAF["BID2"], isi="hasil").evaluasi.giliran[0].berwenang[0].unit
        sk.pejabat_akhiri(unit, PIMPINAN[unit], selesai=HARI)
    assert jenis(periksa(path, later(1))) == {"hasil-menunggu": 1, "langkah-tanpa-pejabat": 1}


def test_obstacles_that_wait(path: Path) -> None:
    id = team(path)
    with buka(path) as sk:
        sk.laporan_kendala(id, oleh=KEDUA["BID1"], isi="alat rusak", rekomendasi="sewa alat")
    assert jenis(periksa(path, later(14))) == {}
    found = periksa(path, later(15))
    assert jenis(found) == {"kendala-menunggu": 1}
    decider = found.catatan[0].nip
    assert decider is not None
    with buka(path, later(1)) as sk:
        sk.laporan_tindaklanjuti(id, 1, oleh=decider, putusan="sewa")
    assert jenis(periksa(path, later(15))) == {}


def test_figures_by_the_owners_pd(path: Path) -> None:
    with buka(path) as sk:
        usulkan(sk, usulan("BID2"))
        jalan(sk, usulkan(sk, usulan("B2", pemilik="B2")).id)
    found = periksa(path, later(15))
    rows = {row.kode: (row.jumlah, row.terbuka, row.aktif) for row in found.perangkat_daerah if row.jumlah}
    assert rows == {"DINAS": (1, 1, 0), "DIN2": (1, 0, 1)}
    for kind, count in found.jumlah_catatan.items():
        assert sum(row.catatan[kind] for row in found.perangkat_daerah) == count
    limited = periksa(path, later(15), pd="DIN2")
    assert (limited.jumlah, limited.status, jenis(limited)) == (1, {"aktif": 1}, {})
    for code, message in (("BID1", "'DINAS'"), ("TIADA", "unit.csv")):
        with pytest.raises(TidakDitemukan, match=message):
            periksa(path, HARI, pd=code)


def test_an_owner_that_is_gone_and_people_whose_data_was_erased(path: Path) -> None:
    with buka(path) as sk:
        usulkan(sk, usulan("BID2"))
        sk.hapus_data(STAF["BID2"])
        gone = Tiruan(sk, states(lambda state: {**state, "pemilik": "TIADA"}))
        found = audit_penugasan(gone)
    assert [(row.kode, row.jumlah) for row in found.perangkat_daerah] == [("", 1)]


def test_waiting_times_of_steps_taken(path: Path) -> None:
    with buka(path) as sk:
        id = usulkan(sk, usulan("BID2")).id
    day = 0
    while True:
        day += 3
        with buka(path, later(day)) as sk:
            number = sk.tampil(id).giliran[0].no if sk.tampil(id).giliran else None
            if number is None:
                break
            jalan(sk, id, lambda one, number=number: one.giliran[0].no != number)  # type: ignore[misc]
    found = periksa(path, later(day))
    taken = [row for row in found.langkah if row.diambil.jumlah]
    assert taken
    assert all((row.diambil.median, row.diambil.maks, row.terbuka) == (3.0, 3, 0) for row in taken)
    with buka(path) as sk, sk.jurnal.baca() as bacaan:
        state = bacaan.keadaan(f"penugasan/{id}").isi
    assert state is not None
    # The proposer's own request is the proposal itself.
    assert sum(row.diambil.jumlah for row in taken) == len(list(taken_steps(state)))
    assert all(step.pada > step.sejak for step in taken_steps(state))


@pytest.mark.parametrize("seed", range(5))
def test_figures_from_counts(seed: int) -> None:
    chance = random.Random(seed)
    days = [chance.randint(0, 40) for _ in range(chance.randint(1, 30))]
    ordered = sorted(days)
    expected = Tunggu(
        jumlah=len(days), median=float(median(days)), p90=ordered[-(-9 * len(days) // 10) - 1], maks=max(days)
    )
    assert measure(Counter(days)) == expected
    assert measure({}) == Tunggu(jumlah=0, median=0.0, p90=0, maks=0)


def remark(days: int, number: int) -> CatatanPenugasan:
    return CatatanPenugasan(
        kode="lewat-masa", tingkat="diutamakan", isi="-", penugasan=str(number), unit="X", nip=None, hari=days
    )


def test_only_the_longest_remarks_are_kept() -> None:
    days = [5, 9, 9, 1, 7]
    for limit, expected in ((None, "12403"), (3, "124"), (1, "1"), (0, "")):
        kept = Terlama(limit)
        for number, count in enumerate(days):
            kept.add("lewat-masa", count, lambda number=number, count=count: remark(count, number))  # type: ignore[misc]
        assert "".join(one.penugasan for one in kept.urut()) == expected
        assert kept.jumlah["lewat-masa"] == len(days)


def test_memory_does_not_grow_with_the_journal(path: Path) -> None:
    with buka(path) as sk:
        usulkan(sk, usulan("BID2", selesai=HARI.isoformat()))
        usulkan(sk, usulan("B2", pemilik="B2"))

        def many(times: int) -> Callable[[Bacaan], Iterator[KeadaanStream]]:
            def run(bacaan: Bacaan) -> Iterator[KeadaanStream]:
                for number in range(times):
                    for one in bacaan.daftar_keadaan("penugasan"):
                        yield one._replace(stream=f"{one.stream}-{number}")

            return run

    peaks = []
    with buka(path, later(30)) as sk:
        for times in (50, 50, 1500):
            tracemalloc.start()
            found = audit_penugasan(Tiruan(sk, many(times)), batas=BatasAudit(catatan=5))
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    assert found.jumlah == 3000
    assert sorted(Counter(one.kode for one in found.catatan).values()) == [5, 5]
    # The first run warms caches up.
    assert peaks[2] < peaks[1] * 1.5 + 100_000


def test_a_plh_is_not_the_one_who_is_waited_for(path: Path) -> None:
    with buka(path) as sk:
        turn = usulkan(sk, usulan("BID2")).giliran[0]
        unit = turn.berwenang[0].unit
        other = PIMPINAN["SETDA"]
        row = Pemangku(unit, other, "plh", HARI, None)
        sk.pejabat_tetapkan(row.unit, row.nip, row.sebagai, mulai=row.mulai)
    assert periksa(path, later(15)).catatan[0].nip == PIMPINAN[unit]
