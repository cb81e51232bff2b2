"""Nobody decides their own case: by person, whatever post they hold and as what."""

from collections.abc import Mapping
from datetime import date
from itertools import permutations

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from susunan_bahan import baca_unit, orang
from tatakerja import Kedudukan, Organisasi, Pegawai, Pejabat, Pemangku, SistemKerja, Usulan
from tatakerja.engine.alur_langkah import Place, Step
from tatakerja.engine.alur_rangkap import once_each, without_own_requests
from tatakerja.engine.jabatan import PostBook
from tatakerja.engine.perkara_sendiri import OwnCase, as_themself, of_proposal, one_person_two_posts, same_person
from tatakerja.kit.invariants.kedudukan import saling_menilai
from tatakerja.plugin import Kosakata
from tatakerja.values.alur import Aksi, Dokumen, Pihak, PolaLangkah

HARI = date(2026, 1, 5)
UNIT = baca_unit("""
PEMDA pemerintah_daerah - kepala_daerah
SETDA sekretariat_daerah PEMDA jpt_pratama
DINAS dinas PEMDA jpt_pratama
SEKRE sekretariat DINAS administrator
BID1 bidang DINAS administrator
BID2 bidang DINAS administrator
BID3 bidang DINAS administrator
""")
PIMPINAN = {unit.kode: f"1970010119900110{i:02}" for i, unit in enumerate(UNIT)}
STAF = {unit.kode: f"1980010120000110{i:02}" for i, unit in enumerate(UNIT)}


def sistem(*pemangku: tuple[str, str, str], regensi: str = "kotabaru") -> SistemKerja:
    """A regency in which posts are held by some others: unit, NIP, as what; the others definitively."""
    taken = {unit for unit, _, sebagai in pemangku if sebagai != "delegasi_penilaian"}
    people = orang(UNIT, PIMPINAN, STAF)
    holders = [Pemangku(u.kode, PIMPINAN[u.kode], "definitif", HARI) for u in UNIT if u.kode not in taken]
    holders += [Pemangku(unit, nip, sebagai, HARI) for unit, nip, sebagai in pemangku]
    return SistemKerja.buka(regensi, organisasi=Organisasi(UNIT, people, holders), tanggal=HARI)


def nip_ppk(answer: Kedudukan) -> str | None:
    return None if answer.ppk is None else answer.ppk.nip


@pytest.mark.parametrize("regensi", ["bantul", "kotabaru"])  # elsewhere a Kepala Bidang appraises no pelaksana
@pytest.mark.parametrize("sebagai", ["plt", "delegasi_penilaian"])
def test_two_who_are_each_others_superior_by_second_posts(regensi: str, sebagai: str) -> None:
    sk = sistem(("BID1", STAF["BID2"], sebagai), ("BID2", STAF["BID1"], sebagai), regensi=regensi)
    for unit, other in (("BID1", "BID2"), ("BID2", "BID1")):
        answer = sk.kedudukan(STAF[unit])
        assert answer.status == "belum_tertentukan"
        assert answer.ppk is None
        assert [one.nip for one in answer.kandidat] == [STAF[other]]
        said = next(note for note in answer.keterangan if "saling menilai" in note)
        assert f"Staf {unit} ({STAF[unit]}" in said
        assert f"Staf {other} ({STAF[other]}" in said
        assert answer.dasar


def test_three_who_appraise_each_other_in_a_ring() -> None:
    ring = {"BID1": "BID2", "BID2": "BID3", "BID3": "BID1"}
    sk = sistem(*((unit, STAF[by], "plt") for unit, by in ring.items()))
    for unit in ring:
        answer = sk.kedudukan(STAF[unit])
        assert answer.status == "belum_tertentukan"
        said = next(note for note in answer.keterangan if "saling menilai" in note)
        assert all(STAF[one] in said for one in ring)


def test_colleagues_of_those_who_appraise_each_other_have_an_answer() -> None:
    sk = sistem(("BID1", STAF["BID2"], "plt"), ("BID2", STAF["BID1"], "plt"))
    assert nip_ppk(sk.kedudukan(STAF["BID3"])) == PIMPINAN["BID3"]
    assert sk.kedudukan(STAF["BID3"]).status == "diatur"


@pytest.mark.parametrize("sebagai", ["plt", "delegasi_penilaian"])
def test_nobody_appraises_by_a_second_post_the_superior_who_appraises_them(sebagai: str) -> None:
    sk = sistem(("DINAS", STAF["BID1"], sebagai))
    assert nip_ppk(sk.kedudukan(STAF["BID1"])) == PIMPINAN["BID1"]
    above = sk.kedudukan(PIMPINAN["BID1"])
    assert above.status == "diatur"
    # A delegate who works under the leader gives way to the post's own holder, a Plt. to the leader one unit up.
    assert nip_ppk(above) == PIMPINAN["PEMDA" if sebagai == "plt" else "DINAS"]
    assert nip_ppk(sk.kedudukan(PIMPINAN["BID2"])) == STAF["BID1"]


def test_the_order_of_questions_changes_nothing() -> None:
    posts = (("BID1", STAF["BID2"], "plt"), ("BID2", STAF["BID1"], "plt"), ("DINAS", STAF["BID3"], "plt"))
    asked = (STAF["BID1"], STAF["BID2"], STAF["BID3"], PIMPINAN["BID3"])
    answers: list[Mapping[str, Kedudukan]] = []
    for order in permutations(asked):
        sk = sistem(*posts)
        answers.append({nip: sk.kedudukan(nip) for nip in order})
    assert all(one == answers[0] for one in answers)
    assert {p.nip: k for p, k in sistem(*posts).kedudukan_semua() if p.nip in asked} == answers[0]


def test_who_appraises_each_other_gets_no_assignment() -> None:
    sk = sistem(("BID1", STAF["BID2"], "plt"), ("BID2", STAF["BID1"], "plt"))
    assert sk.alur_penugasan(Usulan(cara="penunjukan", pemilik="BID3", pegawai=(STAF["BID1"],))).status == (
        "belum_tertentukan"
    )


RANGKAP = st.lists(
    st.tuples(
        st.sampled_from([unit.kode for unit in UNIT[1:]]),
        st.sampled_from([*PIMPINAN.values(), *STAF.values()]),
        st.sampled_from(["plt", "delegasi_penilaian"]),
    ),
    min_size=2,
    max_size=7,
    unique_by=lambda row: (row[0], row[2]),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(["bantul", "kotabaru"]), RANGKAP)
def test_answers_that_climbed_form_no_new_circle(regensi: str, posts: list[tuple[str, str, str]]) -> None:
    """Whoever gives way is replaced one unit up; two who were so replaced must not come to appraise each other."""
    assert list(saling_menilai(sistem(*posts, regensi=regensi))) == []


# Routes --------------------------------------------------------------------------------------------------------------

X, Y, ORANG = "BID1", "DINAS", "1"


def pejabat(unit: str, nip: str | None = ORANG, sebagai: str | None = "definitif") -> Pejabat:
    return Pejabat(nip, None, unit, f"Kepala {unit}", sebagai)


def langkah(
    aksi: Aksi,
    aktor: Pejabat,
    *kepada: Pejabat,
    pihak: Pihak = "pimpinan_unit",
    dokumen: Dokumen | None = None,
    tembusan: tuple[Pejabat, ...] = (),
    tahap: int = 0,
) -> Step:
    pola = PolaLangkah(aksi=aksi, oleh=pihak, peran=f"peran {aktor.unit}", dokumen=dokumen)
    return Step(Place(0, tahap), pola, "x", (f"Pasal {aksi}",), aktor, kepada, tembusan, "9", (pola.peran,))


SURAT = langkah("menetapkan", pejabat(Y), pejabat("S", "9", None), dokumen="surat_penugasan", tahap=9)


def test_a_request_to_oneself_in_another_post_is_left_out_with_its_answer() -> None:
    ask = langkah("memohon", pejabat(Y), pejabat(X))
    answer = langkah("menyetujui", pejabat(X), pejabat(Y), pihak="ppk")
    left = without_own_requests([ask, answer, SURAT], pejabat(X))
    assert left.steps == (SURAT,)
    assert any("dirinya sendiri" in note and X in note and Y in note for note in left.notes)


def test_the_authorisation_of_a_ppk_stays_where_another_issues_the_letter() -> None:
    ask = langkah("memohon", pejabat(Y), pejabat(X))
    answer = langkah("menyetujui", pejabat(X), pejabat(Y), pihak="ppk")
    letter = attrs.evolve(SURAT, aktor=pejabat("SETDA", "2"))
    left = without_own_requests([ask, answer, letter], pejabat(X))
    assert left.steps == (attrs.evolve(answer, kepada=()), letter)


def test_who_recommends_to_themself_still_approves_what_others_asked() -> None:
    """The head of an agency who is the employee's PPK, too: the other agency's request must be answered."""
    ask = langkah("memohon", pejabat("LAIN", "2"), pejabat(Y))
    recommend = langkah("merekomendasikan", pejabat(Y), pejabat(Y), pihak="ppk")
    answer = langkah("menyetujui", pejabat(Y), pihak="pimpinan_pd")
    left = without_own_requests([ask, recommend, answer, SURAT], pejabat(Y))
    assert left.steps == (ask, answer, SURAT)
    assert left.notes == (
        f"Kepala {Y} akan merekomendasikan kepada dirinya sendiri; itu tidak perlu, langkah berikutnya: ia menyetujui.",
    )


def test_a_request_to_another_stays() -> None:
    steps = [langkah("memohon", pejabat(Y), pejabat(X, "2")), langkah("menyetujui", pejabat(X, "2"), pejabat(Y))]
    assert without_own_requests(steps, pejabat(X, "2")).steps == tuple(steps)


def test_vacant_posts_are_no_person() -> None:
    steps = [langkah("memohon", pejabat(Y, None, None), pejabat(X, None, None)), SURAT]
    assert without_own_requests(steps, None).steps == tuple(steps)
    assert once_each([steps[0], langkah("mengusulkan", pejabat(X, None, None))]).notes == ()


def test_nobody_gets_a_copy_of_what_they_sent_or_were_sent() -> None:
    copies = (pejabat("A", ORANG), pejabat("B", "2"), pejabat("C", "3"), pejabat("D", "3"))
    step = langkah("memohon", pejabat(Y), pejabat(X, "2"), pejabat("SETDA"), tembusan=copies)
    left = without_own_requests([step], None)
    assert left.steps[0].kepada == (pejabat(X, "2"),)
    assert left.steps[0].tembusan == (pejabat("C", "3"),)
    assert len(left.notes) == 4


def test_a_recommendation_to_oneself_becomes_one_step_with_the_decision() -> None:
    recommend = langkah("merekomendasikan", pejabat(X))
    merged = once_each([recommend, SURAT])
    (step,) = merged.steps
    assert (step.pola.aksi, step.pola.dokumen, step.aktor, step.rangkap) == (
        "menetapkan", "surat_penugasan", pejabat(Y), (pejabat(X),),
    )  # fmt: skip
    assert step.peran == ("peran BID1", "peran DINAS")
    assert step.dasar == ("Pasal merekomendasikan", "Pasal menetapkan")
    assert merged.notes == ("Kepala BID1 dan Kepala DINAS dipangku orang yang sama; satu langkah untuk keduanya.",)


def test_equal_neighbours_become_one_step_by_the_ppk() -> None:
    steps = [
        langkah("menyetujui", pejabat(X), pihak="ppk"),
        langkah("menyetujui", pejabat(Y), pejabat("SETDA", "2"), pihak="pimpinan_pd"),
    ]
    for order in (steps, steps[::-1]):
        (step,) = once_each(order).steps
        assert step.pola.oleh == "ppk"
        assert step.aktor == pejabat(X)
        assert step.kepada == (pejabat("SETDA", "2"),)


@pytest.mark.parametrize(
    "steps",
    [
        (langkah("menyetujui", pejabat(X)), SURAT),  # not the PPK: nobody would find out anew who approved
        (langkah("memohon", pejabat(X), pejabat("SETDA", "2")), langkah("menyetujui", pejabat(Y))),
        (langkah("menyetujui", pejabat(X)), langkah("menyetujui", pejabat(X))),  # one post twice, as the text has it
        (langkah("mengusulkan", pejabat(X)), langkah("menyetujui", pejabat(Y, "2"))),
    ],
)
def test_other_neighbours_stay(steps: tuple[Step, ...]) -> None:
    assert once_each(steps) == type(once_each(()))(steps, ())


@pytest.mark.parametrize("regensi", ["bantul", "buleleng", "kotabaru", "wonogiri"])
def test_who_leads_both_sides_asks_nobody(regensi: str) -> None:
    """A Plt. who leads the owner's unit and the employee's neither writes nor answers a request."""
    sk = sistem(("BID1", PIMPINAN["BID2"], "plt"), regensi=regensi)
    route = sk.alur_penugasan(Usulan(cara="penunjukan", pemilik="BID2", pegawai=(STAF["BID1"],)))
    assert route.langkah
    for step in route.langkah:
        assert step.aktor.nip not in [one.nip for one in (*step.kepada, *step.tembusan)]
    for before, after in zip(route.langkah, route.langkah[1:], strict=False):
        assert (before.aktor.nip, before.aksi) != (after.aktor.nip, after.aksi)


# Reports --------------------------------------------------------------------------------------------------------------


def test_a_ketua_who_leads_the_members_does_not_report_to_themself() -> None:
    team = Usulan(cara="penunjukan", pemilik="BID1", pegawai=(STAF["BID1"], STAF["SEKRE"]), ketua=PIMPINAN["BID1"])
    for regensi in ("bantul", "buleleng", "kotabaru", "wonogiri"):
        answer = sistem(regensi=regensi).alur_pelaporan(team)
        for report in answer.laporan:
            assert report.pegawai not in [one.nip for one in report.kepada]
        for demand in answer.permintaan:
            assert demand.dari != ("ketua",) or demand.peminta.nip != PIMPINAN["BID1"]
        assert PIMPINAN["BID1"] not in [one.nip for one in answer.kendala]


def test_who_may_demand_a_report_does_not_depend_on_the_order_of_employees() -> None:
    for pegawai in permutations((PIMPINAN["BID1"], STAF["BID1"], STAF["BID2"])):
        usul = Usulan(cara="penunjukan", pemilik="BID1", pegawai=pegawai)
        demands = sistem(regensi="wonogiri").alur_pelaporan(usul).permintaan
        assert [demand.peminta.unit for demand in demands] == ["BID1", "DINAS"]


@pytest.mark.parametrize("regensi", ["buleleng", "wonogiri"])
def test_who_decides_on_an_obstacle_is_not_told_of_it_in_another_post(regensi: str) -> None:
    team = Usulan(cara="penunjukan", pemilik="BID1", pegawai=(STAF["BID1"], STAF["BID2"], STAF["BID3"]))
    answer = sistem(("BID2", PIMPINAN["BID1"], "plt"), regensi=regensi).alur_pelaporan(team)
    assert [one.nip for one in answer.kendala] == [PIMPINAN["BID1"]]
    assert [one.unit for one in answer.tindak_lanjut] == ["BID3"]
    assert any("dipangku orang yang memutuskan kendala" in note for note in answer.keterangan)


@pytest.mark.parametrize("pemilik", [None, "DINAS", "BID1"])
@pytest.mark.parametrize("regensi", ["bantul", "buleleng", "kotabaru", "wonogiri"])
def test_those_whom_somebody_leads_do_not_review_their_work(regensi: str, pemilik: str | None) -> None:
    answer = sistem(regensi=regensi).alur_evaluasi(PIMPINAN["DINAS"], pemilik)
    assert (answer.status, answer.rantai) == ("tidak_diatur", ())


# The rules by themselves, each with what it must let pass


def buku_pemangku(*pemangku: tuple[str, str, str]) -> OwnCase:
    """Own cases of an organisation in which posts are held by these."""
    rows = tuple(Pemangku(unit, nip, sebagai, date(2025, 1, 1)) for unit, nip, sebagai in pemangku)
    people = tuple(Pegawai(STAF[unit.kode], f"Staf {unit.kode}", unit.kode, "pelaksana") for unit in UNIT)
    organisasi = Organisasi(UNIT, people, rows)
    return OwnCase(organisasi, PostBook(organisasi, Kosakata(), HARI))


def test_a_plh_whom_it_concerns_does_not_act() -> None:
    own = buku_pemangku(("BID1", STAF["BID1"], "plh"), ("BID1", STAF["BID2"], "plh"))
    assert [row.nip for row in own.plh("BID1", ())] == [STAF["BID1"], STAF["BID2"]]
    assert [row.nip for row in own.plh("BID1", {STAF["BID1"]})] == [STAF["BID2"]]
    assert own.plh("BID1", {STAF["BID1"], STAF["BID2"]}) == []


def test_only_who_holds_a_post_is_barred_by_their_own_case() -> None:
    own = buku_pemangku(("BID1", STAF["BID1"], "definitif"))
    assert own.bars(STAF["BID1"], {STAF["BID1"]})
    assert not own.bars(STAF["BID1"], {STAF["BID2"]})
    assert not own.bars(STAF["BID2"], {STAF["BID2"]}), "of whom holds none it is the post that is lacking"


def test_whose_own_case_a_proposal_is() -> None:
    assert of_proposal(("a", "b"), "a") == ("b",)
    assert of_proposal(("a", "b"), "c") == ("a", "b")
    assert of_proposal(("a",), "a") == ("a",)


def test_nobody_acts_as_themself_towards_themself() -> None:
    assert as_themself("a", {"b"})
    assert not as_themself("a", {"a", "b"})


def test_persons_are_compared_and_not_posts() -> None:
    ani, sama = Pejabat("1", "Ani", "BID1", "Kepala", "plt"), Pejabat("1", "Ani", "BID2", "Kepala", "definitif")
    lowong = Pejabat(None, None, "BID1", "Kepala", None)
    assert same_person(ani, sama)
    assert one_person_two_posts(ani, sama)
    assert not one_person_two_posts(ani, ani)
    assert same_person(lowong, lowong)
    assert not same_person(lowong, Pejabat(None, None, "BID2", "Kepala", None))
    assert not one_person_two_posts(lowong, Pejabat(None, None, "BID2", "Kepala", None))
