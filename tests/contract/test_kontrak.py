"""The contract: keys fixed, what is written is read back, schemas and the reader agree, every fault has its path."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from tatakerja import (
    GalatNilai,
    GalatTatakerja,
    Kedudukan,
    Pejabat,
    SistemKerja,
    Usulan,
    audit_organisasi,
    audit_penugasan,
    bandingkan_aturan,
    bandingkan_pegawai,
    plugin_terpasang,
)
from tatakerja.cli.app.skema_page import PERINTAH_SKEMA, schema_page
from tatakerja.contract import daftar_skema, dari_json, ke_json, skema
from tatakerja.contract.audit import AuditJson
from tatakerja.contract.kedudukan import KedudukanJson, kedudukan_rows
from tatakerja.contract.names import DIWAKILI, KELAS_KONTRAK, MASUKAN
from tatakerja.contract.perkakas.bandingkan import BandingRegulasiJson
from tatakerja.contract.perkakas.kelengkapan import KelengkapanJson
from tatakerja.contract.perkakas.kosakata import KosakataJson
from tatakerja.contract.perkakas.pasal import PenyitasiJson
from tatakerja.contract.regulasi import AnomaliJson, RegulasiJson, RegulasiTerpasangJson
from tatakerja.contract.rows import aturan
from tatakerja.contract.rows.diam import DiamJson
from tatakerja.contract.rows.pelaksanaan import AturanPelaksanaanJson
from tatakerja.contract.rows.sisipan import SisipanJson
from tatakerja.contract.shapes import class_of
from tatakerja.contract.write import keys, plain
from tatakerja.rules.kelengkapan import asing, kelengkapan
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.penyitasi import penyitasi
from tatakerja.rules.skema.kosakata import kata_buku, kosakata
from tatakerja_contoh.perintah import build_sample

HARI = date(2026, 1, 5)
KUNCI = Path(__file__).with_name("kunci.json")
REGENCIES = [one.nama for one in plugin_terpasang()]


def all_keys():
    return {nama: list(keys(class_of(nama))) for nama in daftar_skema()}


def test_the_keys_are_fixed():
    """A key is added by adding it here, removed or renamed in a new major version only."""
    assert all_keys() == json.loads(KUNCI.read_text("utf-8"))


def test_the_documents_list_every_object_with_its_keys():
    text = (Path(__file__).resolve().parents[2] / "docs/skema.md").read_text("utf-8")
    assert text == "".join(f"{line}\n" for line in schema_page()), "jalankan `make docs`"
    assert set(PERINTAH_SKEMA.values()) <= set(daftar_skema())


def test_whatever_stands_in_an_object_has_a_name():
    assert {inner for nama in daftar_skema() for inner in skema(nama).get("$defs", {})} <= set(KELAS_KONTRAK)


@pytest.mark.parametrize("nama", daftar_skema())
def test_a_schema_is_one(nama):
    Draft202012Validator.check_schema(skema(nama))


def test_a_value_that_a_class_stands_for_has_no_name_of_its_own():
    assert not set(DIWAKILI) & set(KELAS_KONTRAK.values())
    assert set(DIWAKILI.values()) <= set(KELAS_KONTRAK.values())


# What is asked of sample organisations -----------------------------------------------------------------------------


@pytest.fixture(scope="module", params=REGENCIES)
def values(request):
    """Values of every kind that a system without a database gives, by name."""
    organisasi = build_sample(request.param, 250, 3, HARI)
    sk = SistemKerja.buka(request.param, organisasi=organisasi, tanggal=HARI)
    buku, units = sk.buku, [unit.kode for unit in organisasi.unit]
    people = organisasi.pegawai[::11]
    usulan = [
        Usulan(cara=cara, pemilik=units[(i * 7) % len(units)], pegawai=(one.nip,), sifat="rutin", mulai=HARI)
        for i, (one, cara) in enumerate(zip(people, ("penunjukan", "sukarela") * len(people), strict=False))
    ]
    rows = [(aturan.AturanAlurJson, buku.alur), (aturan.AturanTimJson, buku.tim), (aturan.MuatanJson, buku.muatan),
            (aturan.AturanKedudukanJson, buku.kedudukan), (aturan.AturanEvaluasiJson, buku.evaluasi),
            (aturan.AturanTahapanJson, buku.tahapan), (aturan.AturanPelaporanJson, buku.pelaporan),
            (aturan.TanggungJawabJson, buku.tanggung_jawab), (SisipanJson, buku.sisipan),
            (AturanPelaksanaanJson, buku.pelaksanaan), (DiamJson, buku.diam),
            (AnomaliJson, buku.anomali.values())]  # fmt: skip
    names = {kelas: nama for nama, (_, kelas) in KELAS_KONTRAK.items()}
    return {
        "usulan": usulan,
        "unit": organisasi.unit,
        "pegawai": people,
        "pemangku": organisasi.pemangku,
        "organisasi": [organisasi],
        "kedudukan_kelas": [sk.kedudukan(one.nip) for one in people],
        "kedudukan": [KedudukanJson.dari(one.nip, sk.kedudukan(one.nip)) for one in people],
        "penjelasan": [sk.jelaskan(one.nip) for one in people],
        "penjelasan_alur": [sk.penjelas_alur(one.pegawai).penugasan(one) for one in usulan[:12]],
        "alur_penugasan": [sk.alur_penugasan(one) for one in usulan],
        "alur_pelaksanaan": [sk.alur_pelaksanaan(one) for one in usulan],
        "alur_pelaporan": [sk.alur_pelaporan(one) for one in usulan],
        "alur_evaluasi": [sk.alur_evaluasi(one.nip) for one in people],
        "alur_tahapan": [sk.alur_tahapan(kode) for kode in units[::9]],
        "laporan_audit": [audit_organisasi(sk)],
        "audit": [AuditJson.dari(audit_organisasi(sk))],
        "regulasi": [RegulasiJson.dari(buku)],
        "regulasi_terpasang": [RegulasiTerpasangJson.dari("x", buku), RegulasiTerpasangJson.dari("x", "rusak")],
        "plugin_terpasang": plugin_terpasang(),
        "kosakata": [KosakataJson.dari(one) for one in kosakata(kata_buku(buku))],
        "kelengkapan": [
            KelengkapanJson.dari(kelengkapan(buku)),
            KelengkapanJson.dari(kelengkapan(buku), asing(buku, "Pasal 1\nz. asing\n")),
        ],
        "penyitasi": [PenyitasiJson.dari(one) for one in _penyitasi(buku)],
        "banding_regulasi": [_banding(buku, sk)],
        **{names[kelas.__name__]: [kelas.dari(buku, row) for row in found] for kelas, found in rows},
    }


def _penyitasi(buku):
    manager = PluginManager(buku.regulasi.nama)
    return [one for place in buku.regulasi.penomoran.tempat[::97] for one in penyitasi(buku, manager, place)]


def _banding(buku, sk):
    name = "kotabaru" if buku.regulasi.nama == "bantul" else "bantul"
    other = SistemKerja.buka(name, organisasi=sk.organisasi, tanggal=HARI)
    staff = bandingkan_pegawai(sk, other)
    left, right = ((one.buku, one.tanggal) for one in (sk, other))
    rules = bandingkan_aturan(buku, buku, sk.tanggal, sk.tanggal)
    return BandingRegulasiJson.dari(left, right, rules, staff, staff.berubah[:3])


def check(nama, value):
    """A value is written with its keys, valid by its schema, and read back."""
    written = ke_json(value)
    assert list(written) == list(keys(class_of(nama)))
    text = json.dumps(written)
    faults = list(Draft202012Validator(skema(nama), format_checker=FormatChecker()).iter_errors(json.loads(text)))
    assert faults == []
    again = dari_json(nama, json.loads(text))
    assert json.dumps(ke_json(again)) == text
    if (type(value).__module__, type(value).__qualname__) not in DIWAKILI:
        assert again == value


def test_what_is_written_is_valid_and_read_back(values):
    for nama, found in values.items():
        assert found or nama in ("sisipan", "aturan_pelaksanaan"), nama  # not every regulation has such rows
        for value in found:
            check(nama, value)


def test_rows_written_in_bulk_are_those_written_one_by_one(values):
    pairs = [(one.nip, answer) for one, answer in zip(values["pegawai"], values["kedudukan_kelas"], strict=True)]
    assert [json.loads(row) for row in kedudukan_rows(pairs)] == ke_json(values["kedudukan"])


# What is wrong -----------------------------------------------------------------------------------------------------

PEJABAT = {"nip": None, "nama": None, "unit": "BID", "jabatan": "Kepala Bidang", "sebagai": None}
KEDUDUKAN = {
    "nip": "198501012010011001", "status": "diatur", "ppk": PEJABAT, "puo": None, "koordinator": None,
    "aturan": "a", "dasar": ["Pasal 1"], "anomali": [], "keterangan": [],
}  # fmt: skip


@pytest.mark.parametrize(
    ("nama", "data", "faults"),
    [
        ("usulan", {"cara": "Penunjukan", "pemlik": "B", "pegawai": ["1", 4], "isi": {"a": 4}, "porsi": "5"},
         {"pemilik": "isi", "pemlik": "maksudnya 'pemilik'?", "cara": "maksudnya 'penunjukan'?",
          "pegawai[1]": "tanda kutip", "isi.a": "tanda kutip", "porsi": "angkanya"}),
        ("usulan", {"cara": "sukarela", "pemilik": "B", "pegawai": "1"}, {"pegawai": "[ dan ]"}),
        ("usulan", {"cara": "sukarela", "pemilik": "B", "pegawai": [], "mulai": "2026-02-30"},
         {"pegawai": "paling sedikit satu", "mulai": "TAHUN-BULAN-HARI"}),
        ("usulan", [], {"": "{ dan }"}),
        ("kedudukan", KEDUDUKAN | {"status": "Diatur", "dasar": ["a", None], "ppk": PEJABAT | {"nama": 1}},
         {"status": "maksudnya 'diatur'?", "dasar[1]": "tanda kutip", "ppk.nama": "tanda kutip"}),
        ("kedudukan", {key: one for key, one in KEDUDUKAN.items() if key not in ("puo", "nip")},
         {"nip": "null atau []", "puo": "null atau []"}),
        ("kedudukan", KEDUDUKAN | {"ppk": [], "dasar": None}, {"ppk": "{ dan }", "dasar": "[ dan ]"}),
        ("pemangku", {"unit": "B", "nip": "1", "sebagai": "Plt.", "mulai": "1/1/2026"},
         {"mulai": "TAHUN-BULAN-HARI"}),
        ("organisasi", {"unit": [{"kode": "B", "nama": "x", "jenis": "bidang", "induk": "A",
                                  "jabatan_pimpinan": "administrator"}], "pegawai": []}, {"": "tambahkan unitnya"}),
        ("organisasi", {"unit": [{"kode": 1, "nama": "x", "jenis": "b", "induk": None,
                                  "jabatan_pimpinan": "eselon"}], "pegawai": [], "pejabat": []},
         {"pejabat": "yang dikenal", "unit[0].kode": "tanda kutip"}),
    ],
)  # fmt: skip
def test_every_fault_is_told_with_its_path(nama, data, faults):
    with pytest.raises(GalatNilai) as caught:
        dari_json(nama, data)
    found = {fault.tempat: fault.saran for fault in caught.value.kesalahan}
    assert caught.value.nama == nama
    assert sorted(found) == sorted(faults)
    assert all(hint in found[place] for place, hint in faults.items())


def test_a_key_of_a_later_version_is_left_aside():
    assert dari_json("kedudukan", KEDUDUKAN | {"kunci_baru": 1}) == dari_json("kedudukan", KEDUDUKAN)


def test_what_is_no_part_of_the_contract_is_refused():
    with pytest.raises(GalatTatakerja, match="date bukan bagian dari kontrak"):
        ke_json(HARI)
    with pytest.raises(GalatTatakerja, match="AturanKedudukan bukan bagian"):
        ke_json(SistemKerja.buka(REGENCIES[0], organisasi=_empty()).buku.kedudukan[0])
    with pytest.raises(GalatTatakerja, match="maksud Anda 'pejabat'"):
        skema("pejabt")
    with pytest.raises(GalatTatakerja, match="maksud Anda 'pejabat'"):
        dari_json("pejabt", {})


def _empty():
    return dari_json(
        "organisasi",
        {"unit": [{"kode": "P", "nama": "P", "jenis": "pemerintah_daerah", "induk": None,
                   "jabatan_pimpinan": "kepala_daerah"}], "pegawai": []},
    )  # fmt: skip


ANY = st.none() | st.booleans() | st.integers(-3, 3) | st.text("ab", max_size=2) | st.just([]) | st.just({})


@st.composite
def spoilt(draw):
    """An object of the contract of which some value or key was changed."""
    data = json.loads(json.dumps(KEDUDUKAN))
    for _ in range(draw(st.integers(0, 3))):
        target = data["ppk"] if isinstance(data.get("ppk"), dict) and draw(st.booleans()) else data
        key = draw(st.sampled_from([*target, "kunci_baru"]))
        if draw(st.booleans()):
            target[key] = draw(ANY | st.lists(ANY, max_size=2))
        else:
            target.pop(key, None)
    return data


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(spoilt())
def test_schema_and_reader_judge_alike(data):
    valid = Draft202012Validator(skema("kedudukan")).is_valid(data)
    try:
        dari_json("kedudukan", data)
    except GalatNilai:
        assert not valid
    else:
        assert valid


def test_a_new_field_does_not_slip_in(monkeypatch):
    """The control of the fixed keys: a class with one field more is noticed."""
    all_keys()  # loads every module: one that isn't loaded yet would keep the class that stands there for a while
    wider = attrs.make_class("Pejabat", ["bocor"], bases=(Pejabat,), frozen=True, slots=True)
    monkeypatch.setattr("tatakerja.values.pejabat.Pejabat", wider)
    assert all_keys() != json.loads(KUNCI.read_text("utf-8"))


def test_stored_views_are_written_valid_and_read_back(tersimpan):
    penugasan = [tersimpan.tampil(one.id) for one in tersimpan.daftar()]
    found = {
        "penugasan": penugasan,
        "ringkas_penugasan": tersimpan.daftar(),
        "ringkas_hasil": tersimpan.hasil_daftar(),
        "daftar_laporan": [tersimpan.laporan_daftar()],
        "audit_penugasan": [audit_penugasan(tersimpan)],
        "hasil_periksa": [tersimpan.jurnal.periksa()],
    }
    with tersimpan.jurnal.baca() as view:
        found["peristiwa"] = list(view.peristiwa())
    for nama, values in found.items():
        assert values, nama
        for value in values:
            check(nama, value)


def test_writing_loads_no_library():
    script = (
        "import sys\nfrom tatakerja import Kedudukan\nfrom tatakerja.contract.kedudukan import kedudukan_rows\n"
        "list(kedudukan_rows([('1', Kedudukan(status='diatur'))]))\n"
        "heavy = {'cattrs', 'tatakerja.contract.read', 'tatakerja.contract.schema'}\n"
        "print(*heavy.intersection(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_a_kedudukan_is_written_with_the_candidates_that_its_row_leaves_to_the_explanation():
    open_ = Kedudukan(status="belum_tertentukan", kandidat=(Pejabat("1", "Ani", "B", "Kepala", "plt"),))
    assert ke_json(open_)["kandidat"] == [
        {"nip": "1", "nama": "Ani", "unit": "B", "jabatan": "Kepala", "sebagai": "plt"}
    ]
    assert "kandidat" not in plain(KedudukanJson.dari("1", open_))


def test_input_takes_defaults_and_answers_do_not():
    for nama in daftar_skema():
        needed = skema(nama)["required"]
        assert (needed == list(keys(class_of(nama)))) == (nama not in MASUKAN)
