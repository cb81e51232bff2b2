"""Flaws of a text that lie with several people together: named where they decide, and in no other answer."""

from datetime import date
from pathlib import Path

import pytest

from susunan_bahan import baca_unit
from tatakerja import Organisasi, Pegawai, Pemangku, SistemKerja, Unit, Usulan

HARI = date(2026, 1, 5)
UNIT = baca_unit("""
PEMDA pemerintah_daerah - kepala_daerah
SETDA sekretariat_daerah PEMDA jpt_pratama
DINAS dinas PEMDA jpt_pratama
BID1 bidang DINAS administrator
BID2 bidang DINAS administrator
LAIN dinas PEMDA jpt_pratama
BID3 bidang LAIN administrator
BID4 bidang LAIN administrator
""")
PIMPINAN = {unit.kode: f"1970010119900110{i:02}" for i, unit in enumerate(UNIT, 1)}
STAF = {unit.kode: (f"1980010120000110{i:02}", f"1990010120100110{i:02}") for i, unit in enumerate(UNIT, 1)}
LINTAS = {"bantul": "btl", "buleleng": "bll", "kotabaru": "ktb", "wonogiri": "wng"}


def sistem(regensi: str, *lain: Unit) -> SistemKerja:
    people = [Pegawai(PIMPINAN[one.kode], f"Tuan {one.kode}", one.kode, one.jabatan_pimpinan) for one in UNIT]
    people += [Pegawai(nip, f"Staf {kode}", kode, "pelaksana") for kode, both in STAF.items() for nip in both]
    holders = [Pemangku(one.kode, PIMPINAN[one.kode], "definitif", HARI) for one in UNIT]
    return SistemKerja.buka(regensi, organisasi=Organisasi((*UNIT, *lain), people, holders), tanggal=HARI)


@pytest.mark.parametrize("regensi", LINTAS)
def test_whose_unit_reviews_work_for_another_unit_is_open_only_of_such_work(regensi: str) -> None:
    sk, code, nip = sistem(regensi), f"{LINTAS[regensi]}-evaluasi-lintas", STAF["BID1"][0]
    for owner, named in ((None, False), ("BID1", False), ("BID3", True)):
        assert (code in sk.alur_evaluasi(nip, pemilik=owner).anomali) == named, owner


@pytest.mark.parametrize(("regensi", "named"), [("bantul", True), ("kotabaru", True), ("buleleng", False)])
def test_the_first_reviewer_of_an_agencys_own_target_is_open_where_the_text_has_a_lower_one(
    regensi: str, named: bool
) -> None:
    """Buleleng's remark is about work for another unit alone."""
    answer = sistem(regensi).alur_evaluasi(STAF["BID1"][0], pemilik="DINAS")
    assert (f"{LINTAS[regensi]}-evaluasi-lintas" in answer.anomali) == named


@pytest.mark.parametrize(
    ("people", "named"),
    [
        (("BID3", "BID4"), True),  # Kepala Bidang appraise, so two letters
        (("BID3", "BID3"), False),
        (("BID1", "BID3"), True),
        (("BID1", "BID1"), False),
    ],
)
def test_whether_a_team_gets_one_letter_or_several_is_open_only_where_several_sign(
    people: tuple[str, str], named: bool
) -> None:
    nips = STAF[people[0]] if people[0] == people[1] else (STAF[people[0]][0], STAF[people[1]][0])
    route = sistem("bantul").alur_penugasan(Usulan(cara="penunjukan", pemilik="BID1", pegawai=nips))
    assert route.status == "diatur"
    assert (len({letter.penetap.unit for letter in route.surat}) > 1) == named
    assert ("btl-surat-tim" in route.anomali) == named


@pytest.mark.parametrize(("owner", "named"), [("BID1", False), ("BID3", True)])
def test_a_lived_assignment_freezes_it_with_its_chain(tmp_path: Path, owner: str, named: bool) -> None:
    plain = sistem("bantul").organisasi
    with SistemKerja.buka("bantul", basis_data=tmp_path / "b.db", buat=True, tanggal=HARI) as sk:
        sk.impor(plain)
        head = PIMPINAN["BID1" if owner == "BID1" else "LAIN"]
        p = sk.usulkan(
            Usulan(cara="penunjukan", pemilik=owner, pegawai=(STAF["BID1"][0],), isi={"kriteria": "teliti"}), oleh=head
        )
        assert p.evaluasi.dibekukan
        assert ("btl-evaluasi-lintas" in p.evaluasi.anomali) == named


@pytest.mark.parametrize("regensi", LINTAS)
def test_of_work_for_another_instansi_is_said_that_it_is_outside_not_that_the_employee_is(regensi: str) -> None:
    sk = sistem(regensi, Unit("KANTOR", "Kantor Statistik", "instansi_lain", None, "administrator"))
    work = Usulan(cara="penunjukan", pemilik="KANTOR", pegawai=(STAF["BID1"][0],))
    for answer in (
        sk.alur_evaluasi(STAF["BID1"][0], pemilik="KANTOR"),
        sk.alur_tahapan("KANTOR"),
        sk.alur_pelaksanaan(work),
    ):
        said = " ".join(answer.keterangan)
        assert "Pegawai instansi lain" not in said
        if answer.status == "tidak_diatur":
            assert "Pekerjaan instansi lain (Kantor Statistik) berada di luar" in said
