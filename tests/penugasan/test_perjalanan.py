"""Assignments through the store, from proposal to letter and after: what each command does, and what it refuses."""

import json
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path
from types import ModuleType

import attrs
import pytest
from penugasan_bahan import (
    CADANGAN,
    HARI,
    ISI,
    PIMPINAN,
    REGENSI,
    STAF,
    UNIT,
    ajukan_atau_usulkan,
    buka,
    maju,
    organisasi,
    satu_langkah,
    usulan,
)

from tatakerja import (
    BelumBerlaku,
    GalatNilai,
    GalatPenugasan,
    GalatPlugin,
    GalatTatakerja,
    Organisasi,
    Pemangku,
    SistemTersimpan,
    TidakBerwenang,
    TidakDitemukan,
)
from tatakerja.journal import GalatIdempotensi
from tatakerja.plugin import hookimpl

TIM = ("BID2", "B2", "SEKSI1")


@pytest.fixture(params=REGENSI)
def regensi(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "kerja.db"


def alamat(sk: SistemTersimpan, jenis: str) -> list[str]:
    with sk.jurnal.baca() as b:
        return [event.jenis for event in b.peristiwa(f"penugasan/{jenis}")]


# -- to the letter and beyond ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("staf", [("SEKSI1",), ("BID2",), ("B2",)])
@pytest.mark.parametrize("cara", ["penunjukan", "sukarela"])
def test_an_individual_goes_to_the_letter_and_is_accepted(regensi: str, db: Path, cara: str, staf: tuple) -> None:
    with buka(regensi, db) as sk:
        usul = usulan(*staf, cara=cara)
        p = maju(sk, ajukan_atau_usulkan(sk, usul))
        assert p.status == "aktif"
        assert [s.jenis for s in p.surat] == [s.jenis for s in sk.alur_penugasan(usul).surat]
        assert all(step.keadaan == "selesai" and step.oleh is not None for step in p.langkah)
        assert sk.jurnal.periksa().utuh


def test_a_team_goes_to_its_letters_after_all_members(regensi: str, db: Path) -> None:
    with buka(regensi, db) as sk:
        usul = usulan(*TIM, ketua="BID1")
        p = maju(sk, ajukan_atau_usulkan(sk, usul))
        assert p.status == "aktif"
        kinds = alamat(sk, p.id)
        assert kinds.index("ditetapkan") > max(
            (i for i, kind in enumerate(kinds) if kind == "langkah_diambil"), default=0
        )
        assert {one.nip for s in p.surat for one in s.pegawai} == {STAF[u] for u in (*TIM, "BID1")}


@pytest.mark.parametrize("regensi_instansi", ["wonogiri", "buleleng"])
def test_across_instansi_the_others_act_too(regensi_instansi: str, db: Path) -> None:
    with buka(regensi_instansi, db) as sk:
        p = sk.usulkan(usulan("B2", pemilik="KANTOR"), oleh=PIMPINAN["KANTOR"])
        p = maju(sk, p)
        assert p.status == "aktif"
        assert {PIMPINAN["KANTOR"], PIMPINAN["SETDA"]} <= {step.oleh.nip for step in p.langkah if step.oleh}


def test_proposing_takes_ones_own_request_with_it(db: Path) -> None:
    with buka("wonogiri", db) as sk:
        p = sk.usulkan(usulan("B2"), oleh=PIMPINAN["BID1"])
        assert p.langkah[0].aksi == "memohon"
        assert p.langkah[0].keadaan == "selesai"
        assert [turn.berwenang[0].nip for turn in p.giliran] == [PIMPINAN["DIN2"]]
        # The head of the Perangkat Daerah may propose too, but the request is the unit leader's.
        q = sk.usulkan(usulan("B2"), oleh=PIMPINAN["DINAS"])
        assert q.langkah[0].keadaan == "giliran"
        assert q.giliran[0].berwenang[0].nip == PIMPINAN["BID1"]


def test_bantul_volunteer_is_first_known_to_the_ppk(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = sk.ajukan(usulan("B2", cara="sukarela"), oleh=STAF["B2"])
        assert [(t.aksi, t.berwenang[0].nip) for t in p.giliran] == [("mengetahui", PIMPINAN["B2"])]
        p = sk.setujui(p.id, oleh=PIMPINAN["B2"])
        assert p.giliran[0].berwenang[0].nip == STAF["B2"]
        p = sk.setujui(sk.setujui(p.id, oleh=STAF["B2"]).id, oleh=PIMPINAN["DINAS"])
        p = sk.setujui(p.id, oleh=STAF["B2"])
        assert {t.berwenang[0].nip for t in p.giliran} == {PIMPINAN["DIN2"], PIMPINAN["B2"]}  # in parallel
        p = sk.setujui(sk.setujui(p.id, oleh=PIMPINAN["B2"]).id, oleh=PIMPINAN["DIN2"])
        assert p.giliran[0].aksi == "menetapkan"


def test_kotabaru_the_ppk_sets_before_the_secretary_signs(db: Path) -> None:
    with buka("kotabaru", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("B2")), "menetapkan")
        assert p.giliran[0].dokumen is None
        with pytest.raises(GalatPenugasan, match="ditetapkan sekarang"):
            sk.tetapkan(p.id, oleh=PIMPINAN["SETDA"])
        p = sk.setujui(p.id, oleh=PIMPINAN["B2"])
        p = sk.tetapkan(p.id, oleh=PIMPINAN["SETDA"])
        assert (p.surat[0].jenis, p.surat[0].penetap.nip) == ("surat_perintah", PIMPINAN["SETDA"])


# -- what the regulation doesn't allow ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mana", "usul", "kata"),
    [
        ("wonogiri", usulan("B2", pemilik="KBID", cara="sukarela"), "dilarang"),
        ("buleleng", usulan("B2", pemilik="KBID", cara="sukarela"), "dilarang"),
        ("bantul", usulan("B2", pemilik="KBID"), "tidak_diatur"),
        ("kotabaru", usulan("B2", pemilik="KBID"), "tidak_diatur"),
        ("kotabaru", usulan(*TIM), "Pasal 22 ayat (1)"),
        ("bantul", usulan(*TIM, ketua="B2"), "Pasal 11 ayat (4)"),
    ],
)
def test_what_is_forbidden_or_silent_is_refused_with_its_reason(mana: str, usul: object, kata: str, db: Path) -> None:
    with buka(mana, db) as sk:
        before = sk.jurnal.segel().jumlah
        with pytest.raises(GalatPenugasan) as refusal:
            ajukan_atau_usulkan(sk, usul)  # type: ignore[arg-type]
        assert kata in str(refusal.value)
        assert sk.jurnal.segel().jumlah == before


def test_what_must_be_stated_is_named_with_its_citation(db: Path) -> None:
    with buka("wonogiri", db) as sk:
        with pytest.raises(GalatPenugasan) as refusal:
            ajukan_atau_usulkan(sk, usulan("B2", isi={**ISI, "durasi": "  ", "target": ""}))
        lines = str(refusal.value).splitlines()
        assert len(lines) == 2
        assert all("Perbup Wonogiri 20/2023 Lampiran" in line for line in lines)


def test_a_document_that_the_route_has_not_got_demands_nothing(db: Path) -> None:
    with buka("wonogiri", db) as sk:
        assert ajukan_atau_usulkan(sk, usulan("SEKSI1", isi={})).status == "berjalan"
    with buka("bantul", db.with_name("b.db")) as sk, pytest.raises(GalatPenugasan, match="kerangka_acuan_kerja"):
        ajukan_atau_usulkan(sk, usulan("SEKSI1", isi={}, sifat="rutin"))


def test_only_the_volunteer_volunteers_and_nobody_proposes_themself(db: Path) -> None:
    with buka("bantul", db) as sk:
        with pytest.raises(TidakBerwenang, match="pegawainya sendiri"):
            sk.ajukan(usulan("B2", cara="sukarela"), oleh=PIMPINAN["B2"])
        with pytest.raises(TidakBerwenang, match="dirinya sendiri"):
            sk.usulkan(usulan("B2"), oleh=STAF["B2"])
        with pytest.raises(TidakBerwenang) as refusal:
            sk.usulkan(usulan("B2"), oleh=PIMPINAN["BID2"])
        assert set(refusal.value.berwenang) == {PIMPINAN["DINAS"], PIMPINAN["BID1"]}
        with pytest.raises(GalatPenugasan, match="ajukan"):
            sk.usulkan(usulan("B2", cara="sukarela"), oleh=STAF["B2"])
        with pytest.raises(GalatPenugasan, match="usulkan"):
            sk.ajukan(usulan("B2"), oleh=STAF["B2"])


def test_faulty_fields_are_refused(db: Path) -> None:
    with buka("bantul", db) as sk:
        for wrong in (
            {"porsi": 0}, {"porsi": 101}, {"porsi": True}, {"mulai": "5/1/2026"}, {"sifat": "lain"},
            {"mulai": "2026-02-01", "selesai": "2026-01-01"}, {"isi": {**ISI, "Nama": "x"}},
            {"isi": {**ISI, "target": "a\x00b"}}, {"isi": {**ISI, "target": "x" * 30_000}}, {"merujuk": "x"},
        ):  # fmt: skip
            with pytest.raises((GalatPenugasan, GalatNilai)):
                ajukan_atau_usulkan(sk, usulan("B2", **wrong))
        for nip in ("", "197001011990011099", "orang-abcdefghijklmnopabcdefgh"):
            with pytest.raises(TidakDitemukan):
                sk.usulkan(usulan("B2"), oleh=nip)
        for id in ("", "2026-000009", "../x", "2026-9999999"):
            with pytest.raises((GalatPenugasan, TidakDitemukan)):
                sk.setujui(id, oleh=PIMPINAN["BID1"])


# -- refusing ----------------------------------------------------------------------------------------------------------


def test_a_refusal_needs_its_reason_where_the_step_demands_one(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = ajukan_atau_usulkan(sk, usulan("B2"))
        with pytest.raises(GalatPenugasan, match="alasan wajib"):
            sk.tolak(p.id, oleh=PIMPINAN["DIN2"], alasan="  ")
        with pytest.raises(TidakBerwenang):
            sk.tolak(p.id, oleh=PIMPINAN["B2"], alasan="tidak")
        p = sk.tolak(p.id, oleh=PIMPINAN["DIN2"], alasan="beban kerja penuh")
        assert p.status == "ditolak"
        assert p.langkah[1].keadaan == "ditolak"
        assert p.langkah[1].alasan == "beban kerja penuh"
        assert {step.keadaan for step in p.langkah[2:]} == {"gugur"}
        for late in (sk.setujui, sk.tetapkan, sk.terima, sk.batalkan):
            with pytest.raises(GalatPenugasan):
                late(p.id, oleh=PIMPINAN["DIN2"])
        q = ajukan_atau_usulkan(sk, usulan("B2", merujuk="2026-1"))
        assert q.merujuk == p.id
        with pytest.raises(GalatPenugasan, match="berjalan"):
            ajukan_atau_usulkan(sk, usulan("B2", merujuk=q.id))


def test_a_step_that_the_text_lets_nobody_refuse_is_not_refused(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = ajukan_atau_usulkan(sk, usulan("SEKSI1"))
        with pytest.raises(GalatPenugasan, match="ditolak sekarang"):
            sk.tolak(p.id, oleh=PIMPINAN["BID1"], alasan="x")
        with pytest.raises(GalatPenugasan, match="tidak mengatur penolakan"):
            sk.tolak(p.id, oleh=PIMPINAN["BID1"], alasan="x", langkah=1)


# -- turns -------------------------------------------------------------------------------------------------------------


def test_out_of_turn_wrong_command_and_unknown_step(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = ajukan_atau_usulkan(sk, usulan("B2"))
        with pytest.raises(GalatPenugasan, match="belum sampai gilirannya"):
            sk.tetapkan(p.id, oleh=PIMPINAN["B2"], langkah=3)
        with pytest.raises(GalatPenugasan, match="sudah diambil"):
            sk.setujui(p.id, oleh=PIMPINAN["DINAS"], langkah=1)
        with pytest.raises(GalatPenugasan, match="langkahnya 1 sampai 4"):
            sk.setujui(p.id, oleh=PIMPINAN["DIN2"], langkah=9)
        with pytest.raises(GalatPenugasan, match="perintah setujui"):
            sk.terima(p.id, oleh=PIMPINAN["DIN2"], langkah=2)
        sk.setujui(p.id, oleh=PIMPINAN["DIN2"])
        with pytest.raises(GalatPenugasan, match="dapat disetujui sekarang"):
            sk.setujui(p.id, oleh=PIMPINAN["B2"])


def test_an_in_tray_holds_what_one_may_take_today(db: Path) -> None:
    with buka("wonogiri", db) as sk:
        p = sk.usulkan(usulan("B2"), oleh=PIMPINAN["BID1"])
        sk.usulkan(usulan("SEKSI1"), oleh=PIMPINAN["BID1"])
        assert [one.id for one in sk.daftar(giliran=PIMPINAN["DIN2"])] == [p.id]
        assert sk.daftar(giliran=STAF["B2"]) == []
        assert len(sk.daftar(status="berjalan")) == len(sk.daftar()) == 2
        assert sk.daftar(status="aktif") == []
        with pytest.raises(GalatPenugasan, match="pilihan"):
            sk.daftar(status="lenyap")
        sk.pejabat_tetapkan("DIN2", CADANGAN[0], "plh", mulai=HARI)
        assert [one.id for one in sk.daftar(giliran=CADANGAN[0])] == [p.id]


# -- holders of posts --------------------------------------------------------------------------------------------------


def test_a_plt_acts_and_the_record_says_so(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = ajukan_atau_usulkan(sk, usulan("B2"))
        sk.pejabat_akhiri("DIN2", PIMPINAN["DIN2"], selesai=HARI - timedelta(days=1))
        with pytest.raises(TidakBerwenang, match="lowong dan tidak ada Plh") as refusal:
            sk.setujui(p.id, oleh=PIMPINAN["DIN2"])
        assert refusal.value.berwenang == ()
        sk.pejabat_tetapkan("DIN2", CADANGAN[0], "plt", mulai=HARI, dasar="SK 1/2026")
        p = sk.setujui(p.id, oleh=CADANGAN[0])
        assert p.langkah[1].oleh is not None
        assert (p.langkah[1].oleh.nip, p.langkah[1].oleh.sebagai) == (CADANGAN[0], "plt")
        sk.pejabat_akhiri("DIN2", CADANGAN[0], selesai=HARI)
        assert sk.tampil(p.id).langkah[1].oleh == p.langkah[1].oleh


def test_a_delegate_appraises_instead_and_a_plh_beside(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1")), "menetapkan")
        sk.pejabat_tetapkan("BID1", CADANGAN[0], "delegasi_penilaian", mulai=HARI)
        sk.pejabat_tetapkan("BID1", CADANGAN[1], "plh", mulai=HARI)
        assert {one.nip for one in sk.tampil(p.id).giliran[0].berwenang} == {CADANGAN[0], CADANGAN[1]}
        with pytest.raises(TidakBerwenang, match="mendelegasikan penilaian"):
            sk.tetapkan(p.id, oleh=PIMPINAN["BID1"])
        assert sk.tetapkan(p.id, oleh=CADANGAN[0]).surat[0].penetap.sebagai == "delegasi_penilaian"


def test_nobody_acts_in_their_own_case(db: Path) -> None:
    """The employee is made Plt. of the head who must agree: the leader one unit up takes that place."""
    with buka("wonogiri", db) as sk:
        p = sk.usulkan(usulan("B2"), oleh=PIMPINAN["BID1"])
        sk.pejabat_akhiri("DIN2", PIMPINAN["DIN2"], selesai=HARI - timedelta(days=1))
        sk.pejabat_tetapkan("DIN2", STAF["B2"], "plt", mulai=HARI)
        with pytest.raises(TidakBerwenang, match="menyangkut dirinya sendiri") as refusal:
            sk.setujui(p.id, oleh=STAF["B2"])
        assert refusal.value.berwenang == (PIMPINAN["PEMDA"],)
        sk.setujui(p.id, oleh=PIMPINAN["PEMDA"])


def test_posts_have_one_holder_a_day(db: Path) -> None:
    with buka("bantul", db) as sk:
        with pytest.raises(GalatPenugasan, match="sudah dipangku"):
            sk.pejabat_tetapkan("BID1", CADANGAN[0], "plt", mulai=HARI)
        sk.pejabat_tetapkan("BID1", CADANGAN[0], "plh", mulai=HARI, selesai="2026-01-09")
        with pytest.raises(GalatPenugasan, match="sudah dipangku"):
            sk.pejabat_tetapkan("BID1", CADANGAN[0], "plh", mulai="2026-01-09")
        sk.pejabat_akhiri("BID1", PIMPINAN["BID1"], selesai="2026-01-04")
        sk.pejabat_tetapkan("BID1", CADANGAN[1], "plt", mulai=HARI, oleh=PIMPINAN["SETDA"])
        held = [(row.nip, row.sebagai) for row in sk.pejabat_daftar("BID1")]
        assert held == [(CADANGAN[0], "plh"), (CADANGAN[1], "plt")]
        assert len(sk.pejabat_daftar("BID1", semua=True)) == 3
        for wrong in (
            lambda: sk.pejabat_tetapkan("XX", CADANGAN[0], "plt", mulai=HARI),
            lambda: sk.pejabat_tetapkan("BID1", "123", "plt", mulai=HARI),
            lambda: sk.pejabat_tetapkan("BID1", CADANGAN[0], "kepala", mulai=HARI),
            lambda: sk.pejabat_tetapkan("B2", CADANGAN[0], "plh", mulai=HARI, selesai="2025-01-01"),
            lambda: sk.pejabat_tetapkan("B2", CADANGAN[0], "plh", mulai="besok"),
            lambda: sk.pejabat_akhiri("B2", CADANGAN[0], selesai=HARI),
            lambda: sk.pejabat_akhiri("B2", PIMPINAN["B2"], selesai="2020-01-01", mulai="2024-01-01"),
            lambda: sk.pejabat_tetapkan("B2", CADANGAN[0], "plh", mulai=HARI, oleh="orang-lain"),
        ):
            with pytest.raises(GalatTatakerja):
                wrong()


# -- the letter --------------------------------------------------------------------------------------------------------


def test_letters_are_numbered_by_register_and_year(db: Path) -> None:
    with buka("bantul", db) as sk:
        for urut in (1, 2):
            p = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1")), "menerima")
            assert p.surat[0].nomor == f"800.1.11/{urut}/BID1"
        assert maju(sk, ajukan_atau_usulkan(sk, usulan("BID2")), "menerima").surat[0].nomor == "800.1.11/1/BID2"
        # A refused attempt takes no number.
        p = ajukan_atau_usulkan(sk, usulan("SEKSI1"))
        with pytest.raises(TidakBerwenang):
            sk.tetapkan(p.id, oleh=PIMPINAN["BID2"])
        p = sk.tetapkan(p.id, oleh=PIMPINAN["BID1"])
        assert p.surat[0].nomor == "800.1.11/3/BID1"
        with sk.jurnal.baca() as b:
            assert p.surat[0].kepala[0] == b.kepala().jumlah - 1
    with buka("bantul", db, tanggal=date(2027, 1, 4)) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1")), "menerima")
        assert (p.id, p.surat[0].nomor) == ("2027-000001", "800.1.11/1/BID1")


def plugin_dengan(**kosakata: object) -> object:
    """Bantul's plugin with another vocabulary."""
    old = import_module("tatakerja_bantul")
    new = ModuleType("tatakerja_bantul")
    vars(new).update({name: value for name, value in vars(old).items() if not name.startswith("__")})
    words = attrs.evolve(old.tatakerja_kosakata(), **kosakata)
    new.tatakerja_kosakata = hookimpl(lambda: words)  # type: ignore[attr-defined]
    return new


def test_a_regency_numbers_letters_by_its_own_pattern(db: Path) -> None:
    own = plugin_dengan(pola_nomor="{klasifikasi}/{urut:03}/{jenis}/{tahun}", klasifikasi="045")
    with buka(own, db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1")), "menerima")
        assert p.surat[0].nomor == "045/001/surat_penugasan/2026"
    for wrong in ("{klasifikasi}/{unit}", "{urut}/{bulan}", "{urut", "{}/{urut}"):
        with pytest.raises(GalatPlugin, match="pola_nomor"):
            buka(plugin_dengan(pola_nomor=wrong), db)


def test_a_changed_ppk_asks_for_a_new_proposal(regensi: str, db: Path) -> None:
    with buka(regensi, db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1")), "menetapkan")
        moved = [attrs.evolve(one, unit="B2") if one.nip == STAF["SEKSI1"] else one for one in sk.organisasi.pegawai]
        sk.impor(Organisasi(sk.organisasi.unit, moved, sk.organisasi.pemangku))
        while p.giliran[0].dokumen is None:
            p = satu_langkah(sk, p)
        with pytest.raises(GalatPenugasan, match="telah berubah"):
            sk.tetapkan(p.id, oleh=p.giliran[0].berwenang[0].nip)  # type: ignore[arg-type]
        assert sk.tampil(p.id).surat == ()
        sk.impor(organisasi())
        assert satu_langkah(sk, p).surat != ()


def test_a_vanished_unit_or_employee_asks_for_a_new_proposal(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("B2")), "menetapkan")
        units = [unit for unit in UNIT if unit.kode not in ("DINAS", "BID1", "BID2", "SEKSI1")]
        kept = {unit.kode for unit in units}
        data = organisasi()
        sk.impor(
            Organisasi(
                units,
                [one for one in data.pegawai if one.unit in kept],
                [row for row in data.pemangku if row.unit in kept],
            )
        )
        with pytest.raises(GalatPenugasan, match="unit DINAS dalam alurnya tidak ada lagi"):
            sk.tetapkan(p.id, oleh=PIMPINAN["B2"])
        sk.impor(Organisasi(UNIT, [one for one in data.pegawai if one.nip != STAF["B2"]], data.pemangku))
        with pytest.raises(GalatPenugasan, match="tidak ada lagi"):
            sk.tetapkan(p.id, oleh=PIMPINAN["B2"])
        assert sk.tampil(p.id).anggota[0].nip == STAF["B2"]


def test_another_instansis_letter_brings_its_own_number(db: Path) -> None:
    with buka("wonogiri", db) as sk:
        p = sk.usulkan(usulan("KBID"), oleh=PIMPINAN["BID1"])
        p = maju(sk, p, "menetapkan")
        signer = p.giliran[0].berwenang[0].nip
        assert signer == PIMPINAN["KBID"]
        with pytest.raises(GalatPenugasan, match="nomor dan tanggal"):
            sk.tetapkan(p.id, oleh=signer)
        with pytest.raises(GalatPenugasan, match="sesudah hari ini"):
            sk.tetapkan(p.id, oleh=signer, surat_luar=("B/1", "2026-02-01"))
        p = sk.tetapkan(p.id, oleh=signer, surat_luar=("B/1/2026", "2026-01-04"), dicatat_oleh=CADANGAN[0])
        assert (p.surat[0].nomor, p.surat[0].tanggal) == ("B/1/2026", "2026-01-04")
        assert p.riwayat[-1].dicatat_oleh is not None
        assert p.riwayat[-1].dicatat_oleh.nip == CADANGAN[0]
        q = sk.usulkan(usulan("SEKSI1"), oleh=PIMPINAN["BID1"])
        with pytest.raises(GalatPenugasan, match="dinomori sendiri"):
            sk.tetapkan(q.id, oleh=PIMPINAN["DINAS"], surat_luar=("1", "2026-01-04"))


# -- ending ------------------------------------------------------------------------------------------------------------


def test_cancelling_is_the_proposers_before_the_letter(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = ajukan_atau_usulkan(sk, usulan("B2"))
        with pytest.raises(TidakBerwenang):
            sk.batalkan(p.id, oleh=PIMPINAN["BID1"])
        p = sk.batalkan(p.id, oleh=PIMPINAN["DINAS"], alasan="anggaran")
        assert p.status == "dibatalkan"
        assert any("tidak diatur" in note.isi for note in p.catatan)
        q = maju(sk, ajukan_atau_usulkan(sk, usulan("B2")), "menerima")
        with pytest.raises(GalatPenugasan, match="belum bersurat"):
            sk.batalkan(q.id, oleh=PIMPINAN["DINAS"])
        r = sk.ajukan(usulan("B2", cara="sukarela"), oleh=STAF["B2"])
        with pytest.raises(TidakBerwenang):
            sk.batalkan(r.id, oleh=PIMPINAN["B2"])
        assert sk.batalkan(r.id, oleh=STAF["B2"]).status == "dibatalkan"


def test_ending_and_extending_are_the_signatorys_with_a_reason(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1", "BID2", mulai="2026-01-05", selesai="2026-03-31")))
        assert p.status == "aktif"
        with pytest.raises(GalatPenugasan, match="alasan wajib"):
            sk.akhiri(p.id, oleh=PIMPINAN["BID1"], alasan="")
        with pytest.raises(TidakBerwenang):
            sk.akhiri(p.id, oleh=PIMPINAN["DINAS"], alasan="x")
        with pytest.raises(GalatPenugasan, match="tidak memperpanjangnya"):
            sk.perpanjang(p.id, oleh=PIMPINAN["BID1"], selesai="2026-03-31", alasan="x")
        p = sk.perpanjang(p.id, oleh=PIMPINAN["BID1"], selesai="2026-06-30", alasan="belum tuntas")
        assert sorted(letter.selesai or "" for letter in p.surat) == ["2026-03-31", "2026-06-30"]
        p = sk.akhiri(p.id, oleh=PIMPINAN["BID1"], alasan="tuntas")
        assert p.status == "aktif"  # the other PPK's letter is in force
        with pytest.raises(GalatPenugasan):
            sk.akhiri(p.id, oleh=PIMPINAN["BID1"], alasan="tuntas", langkah=p.surat[0].langkah + 90)
        with pytest.raises(TidakBerwenang):
            sk.akhiri(p.id, oleh=PIMPINAN["BID1"], alasan="tuntas")
        p = sk.akhiri(p.id, oleh=PIMPINAN["BID2"], alasan="tuntas")
        assert p.status == "diakhiri"
        assert sum("tidak diatur" in note.isi for note in p.catatan) == 2


def test_shares_over_the_whole_are_remarked_not_refused(db: Path) -> None:
    with buka("bantul", db) as sk:
        first = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1", porsi=60)))
        second = ajukan_atau_usulkan(sk, usulan("SEKSI1", porsi=50))
        assert any("110 persen" in note.isi for note in second.catatan)
        sk.akhiri(first.id, oleh=PIMPINAN["BID1"], alasan="tuntas")
        third = ajukan_atau_usulkan(sk, usulan("SEKSI1", porsi=50))
        assert not any("persen" in note.isi for note in third.catatan)


# -- recording ---------------------------------------------------------------------------------------------------------


def test_a_repeated_command_is_one_event(db: Path) -> None:
    with buka("bantul", db) as sk:
        first = ajukan_atau_usulkan(sk, usulan("B2"), kunci="k-1")
        assert ajukan_atau_usulkan(sk, usulan("B2"), kunci="k-1").id == first.id
        with pytest.raises(GalatIdempotensi):
            ajukan_atau_usulkan(sk, usulan("BID2"), kunci="k-1")
        sk.setujui(first.id, oleh=PIMPINAN["DIN2"], kunci="k-2")
        before = sk.jurnal.segel().jumlah
        # Also when the organisation has changed so that it would be refused now.
        sk.pejabat_akhiri("DIN2", PIMPINAN["DIN2"], selesai="2026-01-04")
        sk.setujui(first.id, oleh=PIMPINAN["DIN2"], kunci="k-2")
        assert sk.jurnal.segel().jumlah == before + 1


def test_days_do_not_go_backwards(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = ajukan_atau_usulkan(sk, usulan("B2"))
    with buka("bantul", db, tanggal=date(2026, 1, 4)) as sk, pytest.raises(GalatPenugasan, match="mendahuluinya"):
        sk.setujui(p.id, oleh=PIMPINAN["DIN2"])
    with pytest.raises(BelumBerlaku):
        buka("bantul", db, tanggal=date(2020, 1, 1))


def test_another_regulations_assignment_is_shown_not_advanced(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = ajukan_atau_usulkan(sk, usulan("B2"))
    with buka("buleleng", db) as sk:
        shown = sk.tampil(p.id)
        assert (shown.regulasi, shown.versi_terpasang) == ("bantul", None)
        for command in (sk.setujui, sk.tetapkan, sk.terima, sk.batalkan):
            with pytest.raises(GalatPenugasan, match="-r bantul"):
                command(p.id, oleh=PIMPINAN["DIN2"])
        assert sk.daftar(giliran=PIMPINAN["DIN2"]) == []


def test_an_older_assignment_keeps_its_reading(db: Path) -> None:
    with buka("wonogiri", db, wng_penetap="puo-langsung") as sk:
        p = sk.usulkan(usulan("SEKSI1"), oleh=PIMPINAN["BID1"])
        assert p.giliran[0].aksi == "menetapkan"
    with buka("wonogiri", db) as sk:
        assert sk.usulkan(usulan("SEKSI1"), oleh=PIMPINAN["BID1"]).giliran[0].berwenang[0].nip == PIMPINAN["DINAS"]
        p = sk.tetapkan(p.id, oleh=PIMPINAN["BID1"])
        assert p.tafsir["wng-penetap"] == "puo-langsung"
        assert any("puo-langsung" in note.isi for note in p.catatan)


def test_nothing_personal_stands_in_the_chain(regensi: str, db: Path) -> None:
    with buka(regensi, db) as sk:
        secrets = {**ISI, "target": "Rahasia Sekali", "maksud_tujuan": "Rahasia Sekali"}
        p = ajukan_atau_usulkan(sk, usulan(*TIM, ketua="BID1", isi=secrets, porsi=80, hukum="UU Rahasia"))
        p = maju(sk, p)
        signer = p.surat[0].penetap.nip
        assert signer is not None
        sk.akhiri(p.id, oleh=signer, alasan="Rahasia Pula", dicatat_oleh=CADANGAN[0])
        with sk.jurnal.baca() as b:
            chain = json.dumps([(e.oleh, dict(e.data)) for e in b.peristiwa()]) + json.dumps(
                [state.isi for state in b.daftar_keadaan("penugasan")]
            )
        people = [*PIMPINAN.values(), *STAF.values(), *CADANGAN]
        assert not [word for word in (*people, "Rahasia", "Tuan ", "Staf ", "Cadangan") if word in chain]


def test_an_erased_person_leaves_a_readable_assignment(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("B2", isi={**ISI, "target": "milik B2"})), "menetapkan")
        sk.hapus_data(STAF["B2"])
        shown = sk.tampil(p.id)
        assert (shown.anggota[0].nip, shown.anggota[0].nama, dict(shown.isi)) == (None, None, {})
        assert [one.pegawai[0].nip for one in sk.daftar()] == [None]
        with pytest.raises(GalatPenugasan, match="tidak ada lagi"):
            sk.tetapkan(p.id, oleh=PIMPINAN["B2"])
        with sk.jurnal.baca() as b:
            token = b.keadaan(f"penugasan/{p.id}").isi["orang"][0]  # type: ignore[index]
        with pytest.raises(TidakDitemukan):
            sk.terima(p.id, oleh=token)
        assert sk.jurnal.periksa().utuh


def test_the_same_questions_get_the_same_answers_from_the_database(regensi: str, db: Path) -> None:
    """Invariant 10."""
    from tatakerja import SistemKerja

    data = organisasi(Pemangku("BID1", CADANGAN[0], "delegasi_penilaian", HARI), tanpa=("DIN2",))
    pure = SistemKerja.buka(regensi, organisasi=data, tanggal=HARI)
    with buka(regensi, db, data=data) as sk:
        assert list(sk.kedudukan_semua()) == list(pure.kedudukan_semua())
        assert list(sk.saat_ini().kedudukan_semua()) == list(pure.kedudukan_semua())
        for usul in (usulan("B2"), usulan(*TIM, ketua="BID1"), usulan("BID2", cara="sukarela")):
            assert sk.alur_penugasan(usul) == pure.alur_penugasan(usul)


def test_what_is_shown_is_json(db: Path) -> None:
    with buka("kotabaru", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan(*TIM, ketua="BID1")))
        again = json.loads(json.dumps(attrs.asdict(p)))
        assert list(again) == [field.name for field in attrs.fields(type(p))]
        assert again["langkah"][0]["oleh"]["nip"] == p.langkah[0].oleh.nip  # type: ignore[union-attr]


def test_opening_says_what_is_missing(db: Path, tmp_path: Path) -> None:
    from tatakerja import SistemKerja

    with pytest.raises(GalatTatakerja, match="impor"):
        SistemKerja.buka("bantul", basis_data=db)
    with SistemKerja.buka("bantul", basis_data=db, buat=True, tanggal=HARI) as sk:
        assert sk.tanggal == HARI
        with pytest.raises(GalatPenugasan, match="impor"):
            sk.kedudukan("x")
        with pytest.raises(TidakDitemukan):
            sk.impor(organisasi(), oleh="x")
    with pytest.raises(GalatTatakerja, match="bukan keduanya"):
        SistemKerja.buka("bantul", basis_data=db, organisasi=tmp_path)  # type: ignore[call-overload]
    with pytest.raises(GalatTatakerja, match="organisasi"):
        SistemKerja.buka("bantul")  # type: ignore[call-overload]
