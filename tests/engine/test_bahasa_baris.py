"""What rows can say, and the engine does: alternatives, citations by condition, insertions, letters, bands, periods."""

from datetime import date

import attrs
import pytest
from bahasa_bahan import DALAM, DINAS, EMPAT, MENETAPKAN, MENYETUJUI, NIP, PEMOHON, SISIPAN, UNIT, buka, steps, usulan

from tatakerja import GalatPlugin
from tatakerja.plugin import (
    AturanAlur,
    AturanEvaluasi,
    AturanKendala,
    AturanKetentuan,
    AturanKoordinasi,
    AturanPengarah,
    AturanTahapan,
    AturanTim,
    DasarBersyarat,
    Diam,
    Muatan,
    NamaKegiatan,
    PemegangPeran,
    PimpinanAnak,
    PimpinanMandiri,
    PimpinanPerangkatDaerah,
    PimpinanTerdekat,
    Titik,
    antara,
    bila,
    kegiatan,
    tanpa,
)


def test_citations_reasons_and_anomalies_by_condition():
    sistem = buka()
    fung, staf = sistem.kedudukan(NIP["fung"]), sistem.kedudukan(NIP["staf"])
    assert fung.dasar == ("Perbup Uji 1/2025 Pasal 1 ayat (1)", "Perbup Uji 1/2025 Pasal 1 ayat (2)")
    assert staf.dasar == ("Perbup Uji 1/2025 Pasal 1 ayat (2)",)
    assert (fung.anomali, staf.anomali) == ((), ("uji-lintas-unit",))
    assert "Tersirat: Hanya disebut bagi fungsional." in staf.keterangan
    assert not any("Tersirat" in note for note in fung.keterangan)


def test_a_citation_that_the_data_leaves_open_says_under_which_condition_it_is_one():
    only = DasarBersyarat(bila(kelas="A"), ("Pasal 1 ayat (1)", "Pasal 2"))
    sistem = buka(kedudukan=(attrs.evolve(DINAS, dasar=("Pasal 2", only), tersirat=(), anomali=()),))
    cited = sistem.kedudukan(NIP["staf"]).dasar
    assert cited == ("Perbup Uji 1/2025 Pasal 2", "Perbup Uji 1/2025 Pasal 1 ayat (1) (bila kelas A)")
    assert all(map(sistem.buku.memuat, cited))


def test_a_row_says_itself_what_it_does_where_it_has_no_sentence():
    uraian = buka().jelaskan(NIP["staf"]).uraian
    assert uraian == "Pimpinan organisasi terdekat menilai; pimpinan bidang atau sekretariat memimpin unit organisasi."


def test_one_row_with_its_letter_answers_both_phases_and_steps_rest_on_it():
    answer = buka().alur_penugasan(usulan("staf"))
    assert answer.status == "diatur"
    assert answer.aturan == ("uji-dalam",)
    assert steps(answer)[-1] == ("menerima", "pegawai", ("Perbup Uji 1/2025 Pasal 2",))
    assert [letter.penetap.unit for letter in answer.surat] == ["DINAS"]


def test_alternatives_answer_alike_and_only_the_one_that_holds_brings_its_anomaly():
    sistem = buka()
    within, across = (sistem.alur_penugasan(usulan("staf", pemilik=unit)) for unit in ("BID", "SEKRE"))
    assert within.aturan == across.aturan == ("uji-dalam",)
    assert (within.anomali, across.anomali) == ((), ("uji-lintas-unit",))
    other = buka(pilih={"uji-lintas-unit": "dilarang"}).alur_penugasan(usulan("staf", pemilik="SEKRE"))
    assert other.status == "tidak_diatur"


@pytest.mark.parametrize(
    ("titik", "urutan"),
    [
        ({"sebelum": Titik(oleh="ppk", aksi="menyetujui")}, ["memohon", "merekomendasikan", "menyetujui"]),
        (
            {"sebelum": None, "sesudah": Titik(oleh="ppk", aksi="menyetujui")},
            ["memohon", "menyetujui", "merekomendasikan"],
        ),
        ({"sebelum": Titik(oleh="ppk", aksi="menetapkan")}, ["memohon", "menyetujui", "merekomendasikan"]),
    ],
)
def test_an_insertion_stands_at_its_place_or_before_the_letter(titik, urutan):
    answer = buka(sisipan=(attrs.evolve(SISIPAN, **titik),)).alur_penugasan(usulan("staf", pemilik="SEKRE"))
    assert [step.aksi for step in answer.langkah] == [*urutan, "menetapkan", "menerima"]
    assert "Perbup Uji 1/2025 Pasal 5" in answer.dasar
    assert next(step for step in answer.langkah if step.kode == "uji-sisipan").dasar == ("Perbup Uji 1/2025 Pasal 5",)


def test_an_insertion_leaves_parallel_steps_together():
    both = attrs.evolve(
        DALAM, langkah=(PEMOHON, attrs.evolve(MENYETUJUI, oleh="pimpinan_pd"), attrs.evolve(MENYETUJUI, bersama=True))
    )
    answer = buka(alur=(both,), sisipan=(SISIPAN,)).alur_penugasan(usulan("staf", pemilik="SEKRE"))
    numbers = {step.aksi: step.no for step in answer.langkah}
    assert numbers["memohon"] < numbers["merekomendasikan"] < numbers["menyetujui"]


def test_the_agency_of_ones_own_is_found_from_the_agency_and_from_below_it():
    own = PimpinanPerangkatDaerah(sendiri=True)
    for unit, found in (("SEKRE", "DINAS"), ("DINAS", "DINAS"), ("KAB", None)):
        pointers = buka().resolver().pointers
        at = next(one for one in UNIT if one.kode == unit)
        assert getattr(pointers.post(own, at), "kode", None) == found
        assert pointers.post(PimpinanPerangkatDaerah(), at) is None


def test_who_declares_the_work_done_may_be_the_appraiser_of_the_one_who_did_it():
    chains = {
        bagi: buka(
            kedudukan=(attrs.evolve(DINAS, ppk=(PimpinanTerdekat(jenis="bidang sekretariat"),)),),
            evaluasi=(
                AturanEvaluasi(
                    kode="uji-x", rantai=(PemegangPeran("puo"), PemegangPeran("ppk", bagi)), dasar=("Pasal 5",)
                ),
            ),
        ).alur_evaluasi(NIP["staf"], "SEKRE")
        for bagi in ("pemilik", "pegawai")
    }
    assert [one.unit for one in chains["pemilik"].rantai] == ["SEKRE"]
    assert [one.unit for one in chains["pegawai"].rantai] == ["SEKRE", "BID"]
    assert chains["pegawai"].penyelesai.unit == "BID"


def test_a_team_whose_members_have_several_appraisers_leaves_open_who_declares_it_done():
    sistem = buka(
        kedudukan=(attrs.evolve(DINAS, ppk=(PimpinanTerdekat(jenis="bidang sekretariat"),)),),
        evaluasi=(AturanEvaluasi(kode="uji-x", rantai=(PemegangPeran("ppk", "pegawai"),), dasar=("Pasal 5",)),),
    )
    guide = sistem._answers().performance
    one = guide.rantai("SEKRE", None, pegawai=(NIP["staf"],))
    assert (one.status, [kode for kode, _ in one.pos]) == ("diatur", ["BID"])
    elsewhere = next(who.nip for who in sistem.organisasi.pegawai if who.unit == "SEKRE")
    several = guide.rantai("SEKRE", 2, pegawai=(NIP["staf"], elsewhere))
    assert several.status == "belum_tertentukan"
    assert "lain bagi masing-masing anggota" in several.keterangan[0]


def test_bands_of_team_size():
    rule = AturanTim(
        kode="uji-ketua",
        bila=bila(ketua="(kosong)") + antara("ukuran_tim", paling_sedikit=3),
        tingkat="wajib",
        isi="Tetapkan ketua.",
        dasar=("Pasal 5",),
    )
    sistem = buka(tim=(rule,))
    assert sistem.alur_penugasan(usulan("staf", "fung")).status == "diatur"
    assert sistem.alur_penugasan(usulan("staf", "fung", "lain")).status == "dilarang"
    assert sistem.alur_penugasan(usulan("staf", "fung", ketua=NIP["lain"])).status == "diatur"


def test_chains_by_team_size_point_at_roles_and_climb_from_the_reviewer_before():
    puo, above = PemegangPeran("puo"), PimpinanTerdekat(jabatan="administrator jpt_pratama", mulai="sebelumnya")
    rows = (
        AturanEvaluasi(kode="uji-kecil", bila=antara("ukuran_tim", paling_banyak=1), rantai=(puo,), dasar=("Pasal 5",)),
        AturanEvaluasi(
            kode="uji-besar", bila=antara("ukuran_tim", paling_sedikit=2), rantai=(puo, above), dasar=("Pasal 5",)
        ),
    )
    sistem = buka(evaluasi=rows)
    assert [one.unit for one in sistem.alur_evaluasi(NIP["staf"]).rantai] == ["BID"]
    assert [one.unit for one in sistem.alur_evaluasi(NIP["staf"], ukuran_tim=2).rantai] == ["BID", "DINAS"]


def test_bands_that_meet_overlap():
    rows = tuple(
        AturanEvaluasi(kode=kode, bila=conditions, rantai=(PimpinanMandiri(),), dasar=("Pasal 5",))
        for kode, conditions in (
            ("uji-a", antara("ukuran_tim", paling_banyak=6)),
            ("uji-b", antara("ukuran_tim", paling_sedikit=6)),
        )
    )
    with pytest.raises(GalatPlugin, match=r"'uji-a'.*'uji-b'.*kasus yang sama"):
        buka(evaluasi=rows)


def test_alternatives_overlap_if_any_two_do():
    other = AturanAlur(
        kode="uji-lain", uraian="x", bila=bila(cakupan="lintas_unit"), status="dilarang", dasar=("Pasal 3",)
    )
    with pytest.raises(GalatPlugin, match=r"'uji-dalam'.*'uji-lain'.*kasus yang sama"):
        buka(alur=(DALAM, other))


def test_periods_pick_the_row_and_are_no_overlap():
    until = attrs.evolve(DINAS, sampai=date(2025, 12, 31))
    since = attrs.evolve(DINAS, kode="uji-dinas-baru", puo=(PimpinanMandiri(),), sejak=date(2026, 1, 1))
    before, after = (buka(day, kedudukan=(until, since)) for day in (date(2025, 12, 31), date(2026, 1, 1)))
    assert (before.kedudukan(NIP["staf"]).aturan, before.kedudukan(NIP["staf"]).puo.unit) == ("uji-dinas", "BID")
    assert (after.kedudukan(NIP["staf"]).aturan, after.kedudukan(NIP["staf"]).puo.unit) == ("uji-dinas-baru", "DINAS")
    with pytest.raises(GalatPlugin, match="kasus yang sama"):
        buka(kedudukan=(attrs.evolve(until, sampai=date(2026, 1, 1)), since))


def test_a_chain_follows_from_stages_unless_a_row_covers_them():
    stage = AturanTahapan(
        kode="uji-tahapan",
        bila=bila(pada="dinas"),
        kegiatan=(
            kegiatan(NamaKegiatan.PENINJAUAN, PimpinanTerdekat(jenis="bidang sekretariat"), dasar="Pasal 3"),
            kegiatan(NamaKegiatan.PENGEMBALIAN, PimpinanTerdekat(jenis="bidang sekretariat"), dasar="Pasal 4"),
            kegiatan(NamaKegiatan.SELESAI, PimpinanMandiri(), dasar="Pasal 5"),
        ),
        dasar=("Pasal 2",),
    )
    answer = buka(tahapan=(stage,)).alur_evaluasi(NIP["staf"])
    assert (answer.status, answer.aturan, answer.pengembalian) == ("diatur", "uji-tahapan", "diatur")
    assert [one.unit for one in answer.rantai] == ["BID", "DINAS"]
    assert answer.dasar == tuple(f"Perbup Uji 1/2025 Pasal {number}" for number in (3, 5, 4))
    own = AturanEvaluasi(
        kode="uji-sendiri",
        bila=bila(tahapan="uji-tahapan", jalur="bidang"),
        rantai=(PimpinanAnak("sekretariat"), PimpinanMandiri()),
        dasar=("Pasal 5",),
    )
    both = buka(tahapan=(stage,), evaluasi=(own,))
    assert both.alur_evaluasi(NIP["staf"]).aturan == "uji-sendiri"
    assert both.alur_evaluasi(NIP["lain"]).aturan == "uji-tahapan"


def test_a_leaders_own_work_is_reviewed_only_where_a_row_asks_for_who_leads():
    led = AturanEvaluasi(kode="uji-staf", bila=bila(pada="dinas"), rantai=(PimpinanMandiri(),), dasar=("Pasal 2",))
    leads = AturanEvaluasi(
        kode="uji-pimpinan",
        bila=bila(pada="dinas", memimpin="ya"),
        rantai=(PimpinanMandiri(),),
        dasar=("Pasal 3",),
        pengecualian_dari=("uji-staf",),
    )
    silent, told = buka(evaluasi=(led,)), buka(evaluasi=(led, leads))
    assert silent.alur_evaluasi(NIP["staf"]).aturan == "uji-staf"
    answer = silent.alur_evaluasi(NIP["kabid"])
    assert (answer.status, answer.rantai) == ("tidak_diatur", ())
    assert "Plugin belum memuat aturan" in answer.keterangan[0], "nobody has said that the text is silent"
    assert "Administrator yang memimpin unit" in answer.keterangan[0]
    about = (
        Diam(kode="uji-diam", tentang="evaluasi", bila=bila(memimpin="ya"), alasan="Hanya staf.", dasar=("Pasal 2",)),
    )
    declared = buka(evaluasi=(led,), diam=about).alur_evaluasi(NIP["kabid"])
    assert declared.keterangan[0].startswith("Perbup Uji 1/2025 tidak mengatur peninjauan")
    both = attrs.evolve(led, bila=bila(pada="dinas", memimpin="ya tidak"))
    assert buka(evaluasi=(both,)).alur_evaluasi(NIP["kabid"]).aturan == "uji-staf"
    # In a team of another unit their work is that unit's, and reviewed as such.
    assert silent.alur_evaluasi(NIP["kabid"], "SEKRE").aturan == "uji-staf"
    assert told.alur_evaluasi(NIP["kabid"]).aturan == "uji-pimpinan"
    assert told.alur_evaluasi(NIP["staf"]).aturan == "uji-staf"


def test_silence_is_certain_only_where_it_is_declared():
    rule = attrs.evolve(DINAS, bila=DINAS.bila + bila(jalur="bidang"))
    silent = Diam(
        kode="uji-diam",
        tentang="kedudukan",
        bila=bila(jalur="sekretariat"),
        alasan="Pasal 1 menyebut bidang saja.",
        dasar=("Pasal 1",),
    )
    near = (
        "Yang terdekat diatur hanya bila jenis unit pada jalur dari unit pegawai sampai di bawah organisasi itu: "
        "bidang; di sini: sekretariat."
    )
    open_, told = (buka(kedudukan=(rule,), diam=rows).kedudukan(NIP["lain"]) for rows in ((), (silent,)))
    assert (open_.status, told.status) == ("tidak_diatur", "tidak_diatur")
    assert open_.keterangan == (
        "Plugin belum memuat aturan Perbup Uji 1/2025 tentang kedudukan pelaksana pada sekretariat ini.",
        near,
    )
    assert told.keterangan == (
        "Perbup Uji 1/2025 tidak mengatur kedudukan pelaksana pada sekretariat ini.",
        "Pasal 1 menyebut bidang saja (Perbup Uji 1/2025 Pasal 1).",
        near,
    )
    asked = usulan("staf", pemilik="SEKRE")
    dilarang = {"uji-lintas-unit": "dilarang"}
    notes = buka(pilih=dilarang).alur_penugasan(asked).catatan
    assert any("tidak mengatur penugasan" in note.isi for note in notes), "another reading would answer"
    within = attrs.evolve(DALAM, bila=bila(cakupan="dalam_unit"))
    notes = buka(alur=(within,)).alur_penugasan(asked).catatan
    assert any("Plugin belum memuat aturan" in note.isi for note in notes)


def test_an_answer_cites_what_its_steps_cite():
    answer = buka().alur_penugasan(usulan("staf", pemilik="SEKRE"))
    assert answer.dasar == tuple(f"Perbup Uji 1/2025 Pasal {number}" for number in (2, 3, 4))


def test_who_directs_the_work_and_what_is_owed():
    sistem = buka(
        pengarah=(
            AturanPengarah(kode="uji-arah", bila=bila(cakupan="dalam_unit"), oleh="puo_pemilik", dasar=("Pasal 1",)),
            AturanPengarah(
                kode="uji-arah-lintas", bila=tanpa(cakupan="dalam_unit"), oleh="pimpinan_pd_pemilik", **EMPAT
            ),
        ),
        koordinasi=(
            AturanKoordinasi(kode="uji-koor", dengan="ppk", wajib=True, dasar=("Pasal 2",)),
            AturanKoordinasi(kode="uji-koor-lain", uraian="Pemangku kepentingan lain.", dasar=("Pasal 2",)),
        ),
        ketentuan=(
            AturanKetentuan(kode="uji-tim", bagi="tim", isi="Berbagi peran.", dasar=("Pasal 3",)),
            AturanKetentuan(kode="uji-individu", bagi="individu", isi="Bekerja sendiri.", dasar=("Pasal 3",)),
        ),
    )
    alone, team = (sistem.alur_pelaksanaan(one) for one in (usulan("staf"), usulan("staf", "lain")))
    assert (alone.status, alone.aturan, [one.unit for one in alone.pengarah]) == ("diatur", "uji-arah", ["BID"])
    assert (team.status, team.aturan, [one.unit for one in team.pengarah]) == ("diatur", "uji-arah-lintas", ["DINAS"])
    assert [(one.pihak and one.pihak.unit, one.wajib) for one in alone.koordinasi] == [("DINAS", True), (None, False)]
    assert [one.isi for one in alone.kewajiban] == ["Bekerja sendiri."]
    assert [one.isi for one in team.kewajiban] == ["Berbagi peran."]
    assert alone.dasar == tuple(f"Perbup Uji 1/2025 Pasal {number}" for number in (1, 2, 3))
    silent = buka().alur_pelaksanaan(usulan("staf"))
    assert (silent.status, silent.pengarah) == ("tidak_diatur", ())
    assert silent.keterangan == (
        "Plugin belum memuat aturan Perbup Uji 1/2025 tentang di bawah arahan siapa pekerjaan dilakukan.",
    )


def test_what_a_proposal_leaves_out_is_not_left_open_by_the_data():
    asked = DasarBersyarat(bila(sifat="rutin"), ("Pasal 5",))
    sistem = buka(alur=(attrs.evolve(DALAM, dasar=("Pasal 2", asked)),))
    plain, routine = (sistem.alur_penugasan(one).dasar for one in (usulan("staf"), usulan("staf", sifat="rutin")))
    assert "Perbup Uji 1/2025 Pasal 5" not in plain
    assert "Perbup Uji 1/2025 Pasal 5" in routine
    own = AturanEvaluasi(kode="uji-x", bila=bila(tahapan="uji-t"), rantai=(PimpinanMandiri(),), dasar=("Pasal 5",))
    stage = AturanTahapan(kode="uji-t", bila=bila(pada="badan"), kegiatan=(), dasar=("Pasal 2",))
    assert buka(tahapan=(stage,), evaluasi=(own,)).alur_evaluasi(NIP["staf"]).status == "tidak_diatur"


def test_a_silence_on_reporting_says_what_of_it_is_meant():
    silent = Diam(kode="uji-diam", tentang="pelaporan", perihal="permintaan", alasan="Tidak disebut.", **EMPAT)
    notes = " ".join(buka(diam=(silent,)).alur_pelaporan(usulan("staf")).keterangan)
    assert "Perbup Uji 1/2025 tidak mengatur permintaan laporan" in notes
    assert "Plugin belum memuat aturan Perbup Uji 1/2025 tentang penyampaian kendala" in notes
    assert "Plugin belum memuat aturan Perbup Uji 1/2025 tentang kepada siapa individu melapor" in notes


def test_obstacles_of_an_individual_are_decided_where_a_row_asks_for_the_form():
    def deciders(form, *who, **rows):
        given = (AturanKendala(kode="uji-kendala", kepada=("puo_pemilik",), dasar=("Pasal 5",), **rows),)
        answer = buka(kendala=given).alur_pelaporan(usulan(*who, **form))
        return [official.unit for official in answer.kendala], answer.dasar_kendala

    team = {"ketua": NIP["fung"]}
    told = (["BID"], ("Perbup Uji 1/2025 Pasal 5",))
    assert deciders({}, "staf", bila=bila(bentuk="individu")) == told
    assert deciders(team, "staf", "fung", bila=bila(bentuk="individu")) == ([], ())
    assert deciders({}, "staf", bila=bila(bentuk="tim individu")) == told
    assert deciders({}, "staf") == ([], ()), "a row that doesn't ask is about teams"
    assert deciders(team, "staf", "fung") == told


def test_a_request_that_nobody_gets_is_left_open():
    """Of someone without PUO, say: no step is dropped in silence, and no letter goes out to nobody."""
    to_the_head = attrs.evolve(DALAM, langkah=(attrs.evolve(PEMOHON, kepada=("puo",)), MENYETUJUI))
    without = attrs.evolve(DINAS, puo=())
    answer = buka(alur=(to_the_head,), kedudukan=(without,)).alur_penugasan(usulan("staf"))
    assert answer.status == "belum_tertentukan"
    assert "Kepada siapa Pemilik memohon bagi Staf belum tertentukan." in [note.isi for note in answer.catatan]
    assert buka(alur=(to_the_head,)).alur_penugasan(usulan("staf")).status == "diatur"


def test_posts_are_called_what_the_text_calls_them_where_a_row_is_put_into_words():
    named = attrs.evolve(DINAS, ppk=(PimpinanMandiri(nama="Kepala Dinas"),), puo=(PimpinanMandiri(),))
    assert named.ppk == named.puo
    told = buka(kedudukan=(named,)).jelaskan(NIP["staf"]).uraian
    assert told == "Kepala Dinas menilai; pimpinan organisasi terdekat memimpin unit organisasi."


def test_a_decree_states_what_is_said_of_decrees_else_what_the_letter_in_its_place_would():
    surat, keputusan = (
        Muatan(kode=f"uji-{dokumen}", dokumen=dokumen, isian=(("durasi", uraian, "Pasal 4"),))
        for dokumen, uraian in (("surat_penugasan", "lamanya"), ("surat_keputusan", "masa kerja tim"))
    )
    decreed = attrs.evolve(DALAM, surat=(attrs.evolve(MENETAPKAN, dokumen="surat_keputusan"),))

    def stated(*muatan, alur=DALAM):
        answer = buka(alur=(alur,), muatan=muatan).alur_penugasan(usulan("staf"))
        return [one.dokumen for one in answer.muatan]

    assert stated(surat, keputusan) == ["surat_penugasan"]
    assert stated(surat, keputusan, alur=decreed) == ["surat_keputusan"]
    assert stated(surat, alur=decreed) == ["surat_penugasan"], "nothing is said of decrees"
