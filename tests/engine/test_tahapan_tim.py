"""Stages that depend on how many work together: the chain of review that follows from them does, too."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from tatakerja import GalatTatakerja, Organisasi, Pegawai, Pemangku, SistemKerja, Unit, Usulan
from tatakerja.kit import UjiKesesuaian
from tatakerja.plugin import PluginBerkas
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import susun_buku

BERUKURAN = Path(__file__).parents[1] / "rules/berkas/berukuran"
HARI = date(2026, 1, 5)
TIM = [f"{number:018d}" for number in range(10, 17)]
SIAPA = {"BUP": "1", "DINAS": "2", "BID": "3", "KEL": "4"}


@pytest.fixture(scope="module")
def sistem() -> SistemKerja:
    units = [
        Unit("BUP", "Kabupaten", "pemerintah_daerah", None, "kepala_daerah"),
        Unit("DINAS", "Dinas", "dinas", "BUP", "jpt_pratama"),
        Unit("BID", "Bidang", "bidang", "DINAS", "administrator"),
        Unit("KEL", "Kelurahan", "kelurahan", "BUP", "pengawas"),
    ]
    leaders = [
        Pegawai(f"{SIAPA[unit.kode]:>018}", f"Pimpinan {unit.kode}", unit.kode, unit.jabatan_pimpinan) for unit in units
    ]
    staff = [Pegawai(nip, f"Staf {nip}", "BID", "pelaksana") for nip in TIM]
    held = [Pemangku(one.unit, one.nip, "definitif", date(2020, 1, 1)) for one in leaders]
    people = [*leaders, *staff, Pegawai("9" * 18, "Staf Kelurahan", "KEL", "pelaksana")]
    return SistemKerja.buka(BERUKURAN, organisasi=Organisasi(units, people, held), tanggal=HARI)


@pytest.mark.parametrize(
    ("ukuran", "aturan", "rantai"),
    [
        (None, "bku-sendiri", ["BID"]),
        (2, "bku-tim-kecil", ["BID"]),
        (5, "bku-tim-kecil", ["BID"]),
        (6, "bku-tim-besar", ["BID", "DINAS"]),
        (40, "bku-tim-besar", ["BID", "DINAS"]),
    ],
)
def test_a_chain_follows_from_the_stages_of_that_many(
    sistem: SistemKerja, ukuran: int | None, aturan: str, rantai: list[str]
) -> None:
    stages = sistem.alur_tahapan("BID", ukuran_tim=ukuran)
    review = sistem.alur_evaluasi(TIM[0], ukuran_tim=ukuran)
    assert (stages.status, stages.aturan, review.status, review.aturan) == ("diatur", aturan, "diatur", aturan)
    assert [one.unit for one in review.rantai] == rantai
    reviewing = [one for one in stages.kegiatan if one.tahap == "evaluasi"]
    assert list(dict.fromkeys(who.unit for one in reviewing for who in one.pejabat)) == rantai
    assert set(review.dasar) <= {place for one in reviewing for place in one.dasar} | set(stages.dasar)
    named = any("Teks tidak menyebut" in note for note in stages.keterangan)
    assert named is (ukuran == 2)  # `disebut_bagi` asks the size, too


def test_silence_can_be_about_teams_only(sistem: SistemKerja) -> None:
    assert sistem.alur_tahapan("KEL").aturan == "bku-kelurahan-sendiri"
    silent = sistem.alur_tahapan("KEL", ukuran_tim=3)
    assert (silent.status, silent.aturan) == ("tidak_diatur", None)
    assert any("Perbup Berukuran 3/2025 tidak mengatur" in note for note in silent.keterangan)


@pytest.mark.parametrize(
    ("banyak", "ketua", "aturan"),
    [
        (1, None, "bku-ditetapkan"),
        (5, None, "bku-ditetapkan"),
        (6, None, "bku-ditetapkan-besar"),
        (5, 5, "bku-ditetapkan-besar"),  # who leads and isn't listed is the sixth
        (6, 5, "bku-ditetapkan-besar"),
        (5, 4, "bku-ditetapkan"),
    ],
)
def test_a_route_asks_for_the_stages_of_the_owner_for_a_team_of_that_size(
    sistem: SistemKerja, banyak: int, ketua: int | None, aturan: str
) -> None:
    leader = None if ketua is None else TIM[ketua]
    route = sistem.alur_penugasan(Usulan(cara="penunjukan", pemilik="BID", pegawai=tuple(TIM[:banyak]), ketua=leader))
    assert route.status == "diatur"
    assert aturan in route.aturan


def spoilt(tmp_path: Path, old: str, new: str) -> str:
    copy = shutil.copytree(BERUKURAN, tmp_path / "salinan")
    file = copy / "tahapan.toml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(GalatTatakerja) as told:
        susun_buku(PluginManager(copy))
    return str(told.value)


def test_rows_that_share_a_size_overlap(tmp_path: Path) -> None:
    told = spoilt(tmp_path, "paling_banyak = 5", "paling_banyak = 6")
    assert "bersama 'bku-tim-besar' dapat menjawab kasus yang sama" in told


def test_stages_cant_ask_which_stages_answered(tmp_path: Path) -> None:
    told = spoilt(tmp_path, 'bila = { bentuk = "individu" }', 'bila = { tahapan = "bku-tim-kecil" }')
    assert told.startswith("tahapan.toml:10: fakta 'tahapan' tidak dikenal")


class TestBerukuran(UjiKesesuaian):
    """Rows for teams of some size are reached, and lived through from proposal to last review."""

    plugin = PluginBerkas(BERUKURAN)
