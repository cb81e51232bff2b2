"""Time limits: working days over weekends and holidays, the due day of a turn, what an audit says once it passed."""

from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from tatakerja import Organisasi, Pegawai, Pemangku, SistemKerja, Unit, Usulan, audit_penugasan, tulis_organisasi
from tatakerja.journal import jam_pada
from tatakerja.penugasan.life.tenggat import due_day
from tatakerja.plugin import HariLibur, Pengaturan

SAGARA = Path(__file__).parents[2] / "docs/contoh/sagara"
USUL = date(2026, 1, 12)
UNIT = (
    Unit("KAB", "Kabupaten", "pemerintah_daerah", None, "kepala_daerah"),
    Unit("SETDA", "Sekretariat Daerah", "sekretariat_daerah", "KAB", "jpt_pratama"),
    *(Unit(kode, f"Dinas {kode}", "dinas", "KAB", "jpt_pratama") for kode in ("A", "B")),
    *(Unit(f"{kode}.BID", f"Bidang {kode}", "bidang", kode, "administrator") for kode in ("A", "B")),
)
KEPALA = {unit.kode: f"{number:018d}" for number, unit in enumerate(UNIT, start=1)}
STAF = "9" * 18
ORGANISASI = Organisasi(
    UNIT,
    (
        *(Pegawai(KEPALA[unit.kode], f"Kepala {unit.kode}", unit.kode, unit.jabatan_pimpinan) for unit in UNIT),
        Pegawai(STAF, "Staf", "A.BID", "pelaksana"),
    ),
    tuple(Pemangku(unit.kode, KEPALA[unit.kode], "definitif", date(2020, 1, 1)) for unit in UNIT),
)
LINTAS = Usulan(cara="penunjukan", pemilik="B.BID", pegawai=(STAF,))


@pytest.mark.parametrize(
    ("sejak", "tenggat", "terakhir"),
    [
        (date(2026, 1, 5), "5 hari kerja", date(2026, 1, 12)),  # a weekend between
        (date(2026, 1, 12), "5 hari kerja", date(2026, 1, 20)),  # Friday the 16th is a national holiday
        (date(2026, 3, 17), "1 hari kerja", date(2026, 3, 25)),  # holidays, joint leave and a weekend
        (date(2026, 1, 5), "14 hari", date(2026, 1, 19)),
        (date(2026, 1, 3), "1 hari kerja", date(2026, 1, 5)),  # begun on a Saturday
    ],
)
def test_days_are_counted_from_the_next(sejak: date, tenggat: str, terakhir: date) -> None:
    assert due_day(sejak, tenggat) == terakhir


def test_local_holidays_count_as_well() -> None:
    assert due_day(date(2026, 1, 5), "5 hari kerja", {date(2026, 1, 7)}) == date(2026, 1, 13)
    assert due_day(date(2026, 1, 5), "lima hari") is None


def buka(db: Path, tanggal: date) -> SistemKerja:
    return SistemKerja.buka(str(SAGARA), basis_data=db, buat=True, jam=jam_pada(tanggal))


def test_the_route_says_the_time_of_parallel_approvals() -> None:
    answer = SistemKerja.buka(str(SAGARA), organisasi=ORGANISASI, tanggal=USUL).alur_penugasan(LINTAS)
    told = [note for note in answer.catatan if "5 hari kerja" in note.isi]
    assert [step.tenggat for step in answer.langkah] == [None, *["5 hari kerja"] * 3, None]
    assert len({step.no for step in answer.langkah[1:4]}) == 1
    assert len(told) == 3
    assert all(any("Pasal 6 ayat (2)" in place for place in note.dasar) for note in told)


def test_a_turn_has_its_due_day_and_an_audit_reminds(db: Path) -> None:
    with buka(db, USUL) as sk:
        sk.impor(ORGANISASI)
        one = sk.usulkan(LINTAS, oleh=KEPALA["B"])
        one = sk.setujui(one.id, oleh=KEPALA["B"]) if one.giliran[0].aksi == "memohon" else one
        assert {turn.tenggat for turn in one.giliran} == {"2026-01-20"}
        one = sk.setujui(one.id, oleh=KEPALA["A"])
    for day, left in ((16, ""), (17, "3 hari lagi"), (20, "hari ini")):
        with buka(db, date(2026, 1, day)) as sk:
            found = audit_penugasan(sk)
        assert found.jumlah_catatan["lewat-tenggat"] == 0
        assert found.jumlah_catatan["tenggat-dekat"] == (2 if left else 0)
        assert all(one.isi.endswith(f"paling lambat 20 Januari 2026: {left}.") for one in found.catatan)
    with buka(db, date(2026, 1, 21)) as sk:
        found = audit_penugasan(sk)
    assert found.jumlah_catatan["lewat-tenggat"] == 2
    assert found.jumlah_catatan["tenggat-dekat"] == 0
    assert "5 hari kerja, paling lambat 20 Januari 2026: lewat 1 hari" in found.catatan[0].isi


LIBUR = """[[libur]]
tanggal = 2026-01-14
sampai = 2026-01-15
nama = "Hari Jadi Kabupaten"
"""


def test_the_regencys_own_holidays_are_imported_and_counted_in_a_turn_and_by_an_audit(db: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    tulis_organisasi(ORGANISASI, folder)
    (folder / "pengaturan.toml").write_text(LIBUR, "utf-8")
    with buka(db, USUL) as sk:
        sk.impor(folder)
        one = sk.usulkan(LINTAS, oleh=KEPALA["B"])
        one = sk.setujui(one.id, oleh=KEPALA["B"]) if one.giliran[0].aksi == "memohon" else one
        assert {turn.tenggat for turn in one.giliran} == {"2026-01-22"}
        assert sk.impor(folder) == 2
        with sk.jurnal.baca() as bacaan:
            assert [event.jenis for event in bacaan.peristiwa("pengaturan")] == ["pengaturan_diubah"]
        assert sk.periksa().utuh
    with buka(db, date(2026, 1, 22)) as sk:
        assert audit_penugasan(sk).jumlah_catatan["lewat-tenggat"] == 0
        assert sk.atur(Pengaturan(libur=()))
        assert audit_penugasan(sk).jumlah_catatan["lewat-tenggat"] == 3
        assert not sk.atur(Pengaturan(libur=()))


def test_what_the_plugin_says_of_holidays_holds_until_the_regency_says_otherwise(db: Path, tmp_path: Path) -> None:
    plugin = tmp_path / "sagara"
    copytree(SAGARA, plugin)
    (plugin / "pengaturan.toml").write_text(LIBUR, "utf-8")
    with SistemKerja.buka(str(plugin), basis_data=db, buat=True, jam=jam_pada(USUL)) as sk:
        sk.impor(ORGANISASI)
        assert [one.nama for one in sk.pengaturan().libur] == ["Hari Jadi Kabupaten"]
        sk.atur(Pengaturan())  # nothing said
        assert date(2026, 1, 15) in sk.pengaturan().hari_libur()
        sk.atur(Pengaturan(libur=(HariLibur(tanggal=date(2026, 7, 1), nama="Lain"),)))
        assert sk.pengaturan().hari_libur() == {date(2026, 7, 1)}


def test_a_report_is_late_after_its_period(db: Path) -> None:
    inside = Usulan(cara="penunjukan", pemilik="A.BID", pegawai=(STAF,))
    with buka(db, USUL) as sk:
        sk.impor(ORGANISASI)
        one = sk.usulkan(inside, oleh=KEPALA["A.BID"])
        sk.tetapkan(one.id, oleh=KEPALA["A.BID"])
    for day, late in ((date(2026, 2, 12), 0), (date(2026, 2, 13), 1)):
        with buka(db, day) as sk:
            assert audit_penugasan(sk).jumlah_catatan["laporan-terlambat"] == late
