"""A leader belongs to the team: how far they come from, who is asked for them, what they may do in their own unit."""

from datetime import date
from pathlib import Path

import pytest

from tatakerja import AlurPenugasan, SistemKerja, TidakBerwenang, Unit, Usulan
from tatakerja_contoh.perintah import build_sample

HARI = date(2026, 1, 5)
REGENSI = ("bantul", "buleleng", "kotabaru", "wonogiri")
STRUKTURAL = ("jpt_pratama", "administrator", "pengawas")


@pytest.fixture(scope="module", params=REGENSI)
def sk(request: pytest.FixtureRequest) -> SistemKerja:
    sample = build_sample(request.param, 3000, 7, HARI)
    return SistemKerja.buka(request.param, organisasi=sample, tanggal=HARI)


def leader(sk: SistemKerja, unit: Unit) -> str | None:
    """Who holds the post that leads a unit, and no other."""
    held = [one for one in sk.organisasi.pemangku if one.unit == unit.kode and one.sebagai == "definitif"]
    if len(held) != 1 or sum(one.nip == held[0].nip for one in sk.organisasi.pemangku) != 1:
        return None
    return held[0].nip


def staff(sk: SistemKerja, unit: Unit, count: int = 2) -> list[str]:
    held = {one.nip for one in sk.organisasi.pemangku}
    found = [p.nip for p in sk.organisasi.pegawai_unit([unit.kode]) if p.nip not in held]
    return found[:count] if len(found) >= count else []


def pd(sk: SistemKerja, unit: Unit) -> str:
    return sk.organisasi.perangkat_daerah(unit.kode).kode


def asked(route: AlurPenugasan, nip: str) -> list[str]:
    return [step.aksi for step in route.langkah if nip in step.pegawai and step.pihak != "pegawai"]


def led_by(sk: SistemKerja, owner: Unit, ketua: str) -> AlurPenugasan:
    return sk.alur_penugasan(
        Usulan(cara="penunjukan", pemilik=owner.kode, pegawai=tuple(staff(sk, owner)), ketua=ketua)
    )


def test_a_structural_leader_from_another_agency_is_asked_for_like_anyone(sk: SistemKerja) -> None:
    inside = [u for u in sk.organisasi.unit if sk.organisasi.perangkat_daerah(u.kode).jenis != "instansi_lain"]
    owners = [u for u in inside if u.jenis in ("bidang", "seksi") and staff(sk, u)]
    lent = [u for u in inside if u.induk and u.jabatan_pimpinan in STRUKTURAL and u.jenis != "sekretariat_daerah"]
    found = 0
    for owner in owners[:3]:
        for unit in lent[:: max(1, len(lent) // 25)]:
            ketua = leader(sk, unit)
            if ketua is None or pd(sk, unit) == pd(sk, owner):
                continue
            route = sk.alur_penugasan(
                Usulan(cara="penunjukan", pemilik=owner.kode, pegawai=staff(sk, owner), ketua=ketua)
            )
            assert route.cakupan == "lintas_perangkat_daerah"
            assert ketua in {one.pegawai for one in route.ppk}
            if route.status != "diatur":
                assert route.catatan
                continue
            found += 1
            assert "memohon" in asked(route, ketua)
            assert any(ketua in letter.pegawai for letter in route.surat)
    # Bantul forbids leaders from elsewhere, and Buleleng says of no leader who appraises them.
    assert bool(found) == (sk.buku.regulasi.nama in ("kotabaru", "wonogiri"))


def test_the_superior_of_the_owner_is_not_asked_for(sk: SistemKerja) -> None:
    seen = 0
    for owner in (u for u in sk.organisasi.unit if u.jenis == "bidang" and staff(sk, u)):
        ketua = leader(sk, sk.organisasi.unit_menurut_kode[pd(sk, owner)])
        if ketua is None:
            continue
        seen += 1
        route = led_by(sk, owner, ketua)
        assert route.cakupan == "dalam_unit"
        assert "memohon" not in asked(route, ketua)
    assert seen


def test_the_head_of_another_agency_of_government_is_never_set_by_our_regent(sk: SistemKerja) -> None:
    others = [u for u in sk.organisasi.unit if u.jenis == "instansi_lain"]
    owner = next(u for u in sk.organisasi.unit if u.jenis == "bidang" and staff(sk, u))
    for unit in others:
        ketua = leader(sk, unit)
        if ketua is None:
            continue
        route = led_by(sk, owner, ketua)
        assert route.cakupan == "lintas_instansi"
        ours = {u.kode for u in sk.organisasi.turunan(sk.organisasi.pemerintah_daerah.kode)}
        assert not [letter for letter in route.surat if ketua in letter.pegawai and letter.penetap.unit in ours]


def test_of_a_member_from_another_agency_of_government_only_that_their_side_is_outside_is_said(
    sk: SistemKerja,
) -> None:
    owner = next(u for u in sk.organisasi.unit if u.jenis == "bidang" and staff(sk, u))
    seen = 0
    for unit in (u for u in sk.organisasi.unit if u.jenis == "instansi_lain"):
        for person in sk.organisasi.pegawai_unit([unit.kode]):
            proposal = Usulan(cara="penunjukan", pemilik=owner.kode, pegawai=(*staff(sk, owner), person.nip))
            said = [one.isi for one in sk.alur_penugasan(proposal).catatan]
            assert not [isi for isi in said if "belum tertentukan" in isi and (person.nama or person.nip) in isi]
            seen += any(isi.startswith(f"Pihak {unit.nama} berada di luar") for isi in said)
    assert seen


def test_who_is_missing_is_named_in_words(sk: SistemKerja) -> None:
    people = [p for p in sk.organisasi.pegawai if sk.kedudukan(p.nip).status == "belum_tertentukan"][:6]
    bosses = [p for p in sk.organisasi.pegawai if p.jenis_jabatan == "jpt_pratama"][:3]
    owners = [u for u in sk.organisasi.unit if u.jenis == "bidang" and staff(sk, u)][:3]
    said: list[str] = []
    for owner in owners:
        for person in (*people, *bosses):
            route = led_by(sk, owner, person.nip)
            said += [one.isi for one in route.catatan if one.isi.endswith("belum tertentukan.")]
    assert said or sk.buku.regulasi.nama == "buleleng"  # there each of them has somebody to act
    assert not [isi for isi in said if "(" in isi]


MANDIRI = ("puskesmas", "satuan_pendidikan", "skb", "uptd")


def test_the_leader_of_an_independent_unit_works_in_it(sk: SistemKerja) -> None:
    seen = 0
    for unit in (u for u in sk.organisasi.unit if u.jenis in MANDIRI):
        ketua, people = leader(sk, unit), staff(sk, unit)
        if ketua is None or not people or sk.buku.regulasi.nama not in REGENSI:
            continue
        if sk.kedudukan(people[0]).unit_organisasi != unit.kode:
            continue  # its staff work for somebody else
        seen += 1
        route = sk.alur_penugasan(Usulan(cara="penunjukan", pemilik=unit.kode, pegawai=tuple(people), ketua=ketua))
        assert route.cakupan == "dalam_unit"
        ppk = sk.kedudukan(people[0]).ppk
        if route.status == "diatur" and ppk is not None and ppk.unit == unit.kode:
            setting = [one for one in route.langkah if one.aksi == "menetapkan" and people[0] in one.pegawai]
            assert {one.aktor.nip for one in setting} == {ppk.nip}
        alone = sk.alur_penugasan(Usulan(cara="penunjukan", pemilik=unit.kode, pegawai=(ketua,)))
        assert alone.cakupan == "dalam_unit"
        assert ketua not in {s.aktor.nip for s in alone.langkah if s.aksi != "menerima"}
    assert seen


def test_whoever_leads_a_unit_proposes_for_its_staff_though_they_are_on_the_team(tmp_path: Path) -> None:
    sample = build_sample("bantul", 3000, 7, HARI)
    with SistemKerja.buka("bantul", basis_data=tmp_path / "b.db", buat=True, tanggal=HARI) as sk:
        sk.impor(sample)
        unit = next(
            u
            for u in sample.unit
            if u.jenis == "puskesmas" and leader(sk, u) and staff(sk, u) and sk.kedudukan(staff(sk, u)[0]).ppk
        )
        ketua, people = leader(sk, unit), staff(sk, unit)
        team = Usulan(cara="penunjukan", pemilik=unit.kode, pegawai=tuple(people), ketua=ketua)
        proposed = sk.usulkan(team, oleh=ketua)
        assert proposed.cakupan == "dalam_unit"
        assert sk.batalkan(proposed.id, oleh=ketua, alasan="salah susunan").status == "dibatalkan"
        with pytest.raises(TidakBerwenang, match=r"termasuk yang ditugaskan.*Kepala Dinas"):
            sk.usulkan(Usulan(cara="penunjukan", pemilik=unit.kode, pegawai=(ketua,)), oleh=ketua)
