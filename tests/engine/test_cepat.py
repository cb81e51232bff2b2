"""What is computed once is computed once: counted, not timed."""

from collections import Counter
from datetime import date

import pytest

from tatakerja import Organisasi, Pegawai, Pemangku, SistemKerja, Unit, Usulan
from tatakerja.engine import kedudukan as module
from tatakerja.engine.fakta import FactFinder
from tatakerja.rules.manager import PluginManager
from tatakerja_contoh.perintah import build_sample

HARI = date(2026, 1, 5)
SEKSI = 60


def sistem(pegawai: list[Pegawai], pemangku: tuple[Pemangku, ...] = ()) -> SistemKerja:
    units = [
        Unit("P", "P", "pemerintah_daerah", None, "kepala_daerah"),
        Unit("D", "D", "dinas", "P", "jpt_pratama"),
        Unit("B", "B", "bidang", "D", "administrator"),
        *(Unit(f"S{i}", f"S{i}", "seksi", "B", "pengawas") for i in range(SEKSI)),
    ]
    return SistemKerja.buka("kotabaru", organisasi=Organisasi(units, pegawai, pemangku), tanggal=HARI)


def test_what_follows_from_an_agency_is_found_once_and_rules_are_asked_once_per_pattern(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: Counter[str] = Counter()
    inside, the_one = FactFinder._inside, module.the_one

    def counted_inside(self: FactFinder, kode: str) -> tuple[Unit, ...]:
        asked["inside"] += 1
        return inside(self, kode)

    def counted_the_one(rows: object, facts: object) -> object:
        asked["rules"] += 1
        return the_one(rows, facts)  # type: ignore[arg-type,type-var]

    monkeypatch.setattr(FactFinder, "_inside", counted_inside)
    monkeypatch.setattr(module, "the_one", counted_the_one)
    sk = sistem([Pegawai(f"{i:018d}", "A", f"S{i}", "pelaksana") for i in range(SEKSI)])
    assert len(list(sk.kedudukan_semua())) == SEKSI
    assert asked == {"inside": 1, "rules": 1}


def test_staff_of_a_unit_for_whom_a_rule_says_the_same_share_the_answer() -> None:
    kinds = [("pelaksana", ""), ("fungsional", "terampil"), ("fungsional", "mahir")]
    people = [Pegawai(f"{i:018d}", "A", "S1", jenis, jenjang) for i, (jenis, jenjang) in enumerate(kinds)]
    answers = [answer for _, answer in sistem(people).kedudukan_semua()]
    same = {id(answer) for answer in answers if answer == answers[0]}
    assert len(same) == 1
    assert answers[0].status == "diatur"


def test_who_holds_a_post_has_an_answer_of_their_own() -> None:
    people = [Pegawai(f"{i:018d}", "A", "B", "pelaksana") for i in (1, 2)]
    sk = sistem(people, (Pemangku("B", people[0].nip, "plt", HARI),))
    first, second = (answer for _, answer in sk.kedudukan_semua())
    assert first.ppk is not None
    assert second.ppk is not None
    assert (first.ppk.unit, second.ppk.nip) == ("D", people[0].nip)


def test_a_route_is_asked_once_per_class_and_once_per_person_with_a_post(monkeypatch: pytest.MonkeyPatch) -> None:
    organisasi = build_sample("kotabaru", 400, 2, HARI)
    sistem = SistemKerja.buka("kotabaru", organisasi=organisasi, tanggal=HARI)
    pemilik = next(unit.kode for unit in organisasi.unit if unit.jenis == "bidang")
    asked = [Usulan(cara="penunjukan", pemilik=pemilik, pegawai=(one.nip,)) for one in organisasi.pegawai]
    finder = sistem._answers().routes._finder
    expected = [finder.alur(usulan) for usulan in asked]
    assert [sistem.alur_penugasan(usulan) for usulan in asked] == expected
    personal = [row.nip for row in organisasi.pemangku]
    calls: list[Usulan] = []
    monkeypatch.setattr(type(finder), "alur", lambda self, usulan: calls.append(usulan))
    again = [sistem.alur_penugasan(usulan) for usulan in asked if usulan.pegawai[0] in personal]
    assert again == [answer for usulan, answer in zip(asked, expected, strict=True) if usulan.pegawai[0] in personal]
    assert not calls


@pytest.mark.parametrize("nama", ["bantul", "buleleng", "kotabaru", "wonogiri"])
def test_what_is_remembered_of_a_kind_of_case_answers_no_other(nama: str) -> None:
    """A system that was asked everything answers as one that was asked nothing before: scopes mixed in teams, too."""
    from tatakerja.audit.regulasi.susunan import susunan_penugasan, usulan_kasus
    from tatakerja.engine.questions import Questions
    from tatakerja.rules.rulebook import susun_buku

    buku, organisasi = susun_buku(PluginManager(nama)), susunan_penugasan()
    staf = {one.unit: one.nip for one in organisasi.pegawai if one.jenis_jabatan == "pelaksana"}
    asked = [one.usulan for one in usulan_kasus(organisasi)]
    for cara in ("penunjukan", "sukarela"):
        for other in ("BIDA2", "BIDB1", "LAIN1"):
            pair = (staf["BIDA1"], staf[other])
            for ketua in (None, pair[0], organisasi.pemangku[3].nip):
                for more in ({}, {"hukum": "UU 1/2020"}, {"sifat": "rutin"}):
                    asked += [Usulan(cara=cara, pemilik="BIDA1", pegawai=pair, ketua=ketua, **more)]  # type: ignore[arg-type]
    once = Questions(buku, organisasi, HARI)
    assert len(asked) == 86
    for usulan in asked:
        assert once.alur_penugasan(usulan) == Questions(buku, organisasi, HARI).alur_penugasan(usulan)
