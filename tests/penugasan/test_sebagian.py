"""A command reads units, holders and those whom it concerns: they must be answered as if everyone had been read."""

import sqlite3
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from penugasan_bahan import CADANGAN, HARI, PIMPINAN, REGENSI, buka, satu_langkah, staf, tinjau, usulan

from tatakerja import GalatTatakerja, Penugasan, SistemKerja, SistemTersimpan, TidakDitemukan, Usulan
from tatakerja.engine.questions import Questions
from tatakerja.journal import Cuplikan
from tatakerja.journal.reader import BacaanJurnal
from tatakerja.kit.strategies.organisasi import ringkas, sistem
from tatakerja.values.organisasi import Organisasi, OrganisasiSebagian, Pegawai, PegawaiBelumDibaca

KADIS = PIMPINAN["DINAS"]
GOLDEN = Path(__file__).parents[1] / "golden" / "organisasi"


def part_of(whole: Organisasi, *nip: str) -> OrganisasiSebagian:
    """Units, holders, and some employees."""
    part = OrganisasiSebagian(whole.unit, whole.pemangku)
    wanted = [*nip, *(row.nip for row in whole.pemangku)]
    part.tambah(wanted, {p.nip: (place, p) for place, p in enumerate(whole.pegawai) if p.nip in wanted})
    return part


def outcome(ask: Callable[[], object]) -> object:
    """An answer, or the words with which it is refused."""
    try:
        return ask()
    except GalatTatakerja as error:
        return type(error), str(error)


def answers(sk: Questions, nip: str, other: str, unit: str) -> list[object]:
    """All that can be asked about an employee, alone and in a team with another."""
    alone = Usulan(cara="penunjukan", pemilik=unit, pegawai=(nip,))
    team = Usulan(cara="sukarela", pemilik=unit, pegawai=(nip,), ketua=other)
    return [
        outcome(lambda: sk.pegawai(nip)),
        outcome(lambda: sk.kedudukan(nip)),
        outcome(lambda: sk.jelaskan(nip)),
        outcome(lambda: sk.alur_evaluasi(nip, unit)),
        outcome(lambda: sk.alur_tahapan(unit)),
        outcome(lambda: sk.jabatan(unit)),
        *(outcome(lambda u=u: sk.alur_penugasan(u)) for u in (alone, team)),
        *(outcome(lambda u=u: sk.alur_pelaporan(u)) for u in (alone, team)),
    ]


@pytest.mark.parametrize("daerah", REGENSI)
@given(data=st.data())
def test_a_part_answers_as_the_whole(daerah: str, data: st.DataObject) -> None:
    whole = data.draw(sistem(daerah).map(lambda sk: (sk, ringkas(sk))), label="organisasi")[0]
    people = st.sampled_from([one.nip for one in whole.organisasi.pegawai])
    nip, other = data.draw(people), data.draw(people)
    unit = data.draw(st.sampled_from([one.kode for one in whole.organisasi.unit]))
    part = Questions(whole.buku, part_of(whole.organisasi, nip, other), whole.tanggal)
    assert answers(part, nip, other, unit) == answers(whole, nip, other, unit)


@pytest.mark.parametrize("daerah", REGENSI)
def test_a_database_answers_about_some_as_about_everyone(daerah: str, db: Path) -> None:
    with SistemKerja.buka(daerah, basis_data=db, buat=True, tanggal=HARI) as sk:
        sk.impor(GOLDEN / daerah)
        whole = sk.saat_ini()
    people, units = whole.organisasi.pegawai, cycle(one.kode for one in whole.organisasi.unit)
    with SistemKerja.buka(daerah, basis_data=db, tanggal=HARI) as sk:
        for one, other, unit in islice(zip(people[::37], people[5::37], units, strict=False), 40):
            assert answers(sk, one.nip, other.nip, unit) == answers(whole, one.nip, other.nip, unit)
        assert [one.nip for one in sk.pejabat_daftar()] == [
            row.nip for row in whole.organisasi.pemangku if row.menjabat(HARI)
        ]
        read = sk.susunan()
        assert isinstance(read, OrganisasiSebagian)
        assert read.belum_dibaca(one.nip for one in people), "everyone was read"
        order = [read.nomor(one.nip) or 0 for one in people if not read.belum_dibaca([one.nip])]
        assert order == sorted(order)


def test_a_command_reads_none_but_those_it_needs(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with SistemKerja.buka("bantul", basis_data=db, buat=True, tanggal=HARI) as sk:
        sk.impor(GOLDEN / "bantul")
        nip = sk.organisasi.pegawai[-1].nip

    def everyone(self: BacaanJurnal, id: int | None = None) -> Cuplikan | None:
        raise AssertionError("everyone was read")

    monkeypatch.setattr(BacaanJurnal, "muat_cuplikan", everyone)
    with SistemKerja.buka("bantul", basis_data=db, tanggal=HARI) as sk:
        assert sk.kedudukan(nip).ppk is not None
        with pytest.raises(TidakDitemukan):
            sk.kedudukan("1")
        with pytest.raises(AssertionError):
            sk.kedudukan_semua()


@pytest.mark.parametrize("daerah", REGENSI)
def test_a_life_is_lived_without_reading_everyone(daerah: str, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command in a system of its own, as the command line has it: each reads only whom it concerns."""
    buka(daerah, db).close()
    clerk, team = staf("SETDA", 3), usulan("BID2", "B2", ketua="BID2")

    def everyone(self: BacaanJurnal, id: int | None = None) -> Cuplikan | None:
        raise AssertionError("everyone was read")

    def listed(sk: SistemTersimpan) -> list[object]:
        return [
            sk.daftar(), *(sk.daftar(giliran=nip) for nip in (KADIS, staf("B2"))), sk.laporan_daftar(),
            sk.laporan_daftar(untuk=PIMPINAN["BID1"]), sk.hasil_daftar(), sk.hasil_daftar(giliran=KADIS),
            sk.kinerja_daftar(), sk.kinerja_daftar(untuk=PIMPINAN["B2"], pegawai=staf("B2")),
        ]  # fmt: skip

    def fresh(command: Callable[[SistemTersimpan], Penugasan]) -> Penugasan:
        with monkeypatch.context() as patch, buka(daerah, db) as sk:
            patch.setattr(BacaanJurnal, "muat_cuplikan", everyone)
            p = command(sk)
            lists = listed(sk)
        with buka(daerah, db) as sk:
            assert sk.organisasi
            assert sk.tampil(p.id) == p
            assert listed(sk) == lists
        return p

    fresh(lambda sk: (sk.pejabat_tetapkan("SEKSI1", CADANGAN[0], "plh", mulai=HARI), sk)[1].usulkan(team, oleh=KADIS))
    p = fresh(lambda sk: sk.usulkan(team, oleh=KADIS, dicatat_oleh=clerk))
    while p.giliran:
        p = fresh(lambda sk, p=p: satu_langkah(sk, p))
    p = fresh(lambda sk: sk.laporan_kirim(p.id, oleh=staf("B2"), isi="a", dicatat_oleh=clerk))
    p = fresh(lambda sk: sk.laporan_kendala(p.id, oleh=staf("BID2"), isi="a", rekomendasi="b"))
    p = fresh(lambda sk: sk.laporan_tindaklanjuti(p.id, 1, oleh=p.kendala[0].menunggu[0].nip, putusan="a"))
    p = fresh(lambda sk: sk.kinerja_catat(p.id, oleh=staf("B2"), tahap="dokumentasi", isi="a"))
    p = fresh(lambda sk: sk.hasil_serahkan(p.id, oleh=staf("BID2"), isi="a"))
    while p.status != "selesai":
        p = fresh(lambda sk, p=p: tinjau(sk, p))


def test_who_was_not_read_is_never_said_to_be_unknown() -> None:
    part = OrganisasiSebagian((), ())
    with pytest.raises(PegawaiBelumDibaca):
        part.pegawai_ber_nip("1")
    part.tambah(["1", "2"], {"2": (7, Pegawai("2", "Dua", "U", "pelaksana"))})
    assert part.pegawai_ber_nip("1") is None
    assert part.nomor("2") == 7
    assert part.belum_dibaca(["3", "1", "3"]) == ["3"]


def test_employees_are_found_by_an_index(tmp_path: Path) -> None:
    with SistemKerja.buka("bantul", basis_data=tmp_path / "a.db", buat=True, tanggal=HARI):
        pass
    conn = sqlite3.connect(tmp_path / "a.db")
    sql = "EXPLAIN QUERY PLAN SELECT urutan, nip FROM pegawai WHERE cuplikan = 1 AND nip IN ('1', '2')"
    plan = " ".join(row[3] for row in conn.execute(sql))
    conn.close()
    assert "pegawai_nip (cuplikan=? AND nip=?)" in plan
