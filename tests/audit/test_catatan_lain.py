"""Remarks that depend on more than the organisation: NIPs, days, marks, readings, limits, order."""

from datetime import date
from typing import Any

import attrs
import pytest

from tatakerja import Organisasi, Pegawai, Pemangku, SistemKerja, TidakDitemukan, Unit, audit_organisasi
from tatakerja.audit.organisasi import BATAS_PLT, TINGKAT_CATATAN
from tatakerja.plugin import bila
from tatakerja.values.syarat import Syarat

from .catatan_bahan import (
    BAIK,
    HARI,
    PEGAWAI,
    PEMANGKU,
    SEKSI2,
    STRUKTURAL,
    UNIT,
    acting,
    change,
    examine,
    kinds,
    leader,
    nip,
    only,
    unit,
)


@pytest.mark.parametrize(
    ("nip_", "status", "words"),
    [
        (nip(301, born="19801301"), "pns", "19801301 tidak ada dalam kalender"),
        (nip(301, born="19800230"), "pns", "19800230 tidak ada dalam kalender"),
        (nip(301, since="200513"), "pns", "bulan pengangkatan 13"),
        (nip(301, since="202121"), "pns", "PPPK"),
        (nip(301, since="198501"), "pns", "1985"),
        (nip(301, since="202701"), "pns", "belum terjadi"),
        (nip(301, born="19400101", since="196001"), "pns", "usia 86"),
        (nip(301, sex="3"), "pns", "jenis kelamin"),
        ("12345", "pns", "18 angka"),
        (nip(301, since="202121"), "pppk", ""),
        (nip(301, since="202121"), "", ""),
        (nip(301, since="202111"), "pppk", ""),
        (nip(301), "pns", ""),
    ],
)
def test_odd_nip(nip_: str, status: str, words: str) -> None:
    laporan = examine(change(pegawai=[Pegawai(nip_, "Janggal", "SEKSI1", "pelaksana", status_asn=status)]))
    if words:
        assert words in only(laporan, "nip-janggal")
        assert laporan.jumlah.diatur == len(PEGAWAI)  # an odd NIP changes no answer
    else:
        assert kinds(laporan) == []


def test_a_kepala_daerah_needs_no_nip() -> None:
    unnumbered = attrs.evolve(PEGAWAI[0], nip="BUPATI")
    holders = (Pemangku("PEMDA", "BUPATI", "definitif", date(2024, 1, 2)), *PEMANGKU[1:])
    assert kinds(examine(Organisasi(UNIT, (unnumbered, *PEGAWAI[1:]), holders))) == []


def test_ends_that_need_no_remark() -> None:
    successor = [
        acting("SEKSI2", leader("SEKSI1"), selesai=date(2026, 1, 20)),
        acting("SEKSI2", leader("SEKSI1"), mulai=date(2026, 1, 21)),
    ]
    assert "masa-tugas-segera-berakhir" not in kinds(examine(change(unit=[SEKSI2], pemangku=successor)))
    near = change(unit=[SEKSI2], pemangku=[acting("SEKSI2", leader("SEKSI1"), selesai=date(2026, 2, 5))])
    assert "masa-tugas-segera-berakhir" not in kinds(examine(near))  # 31 days
    assert "masa-tugas-segera-berakhir" in kinds(examine(near, hari=31))


def test_limits_are_data() -> None:
    organisasi = change(unit=[SEKSI2], pemangku=[acting("SEKSI2", leader("SEKSI1"), selesai=None)])
    assert "masa-plt-melampaui-batas" not in kinds(examine(organisasi))
    strict = attrs.evolve(BATAS_PLT, bulan=1, perpanjangan=0, dasar=("Edaran X",))
    remark = next(r for r in examine(organisasi, batas_plt=strict).catatan if r.kode == "masa-plt-melampaui-batas")
    assert remark.dasar == ("Edaran X",)


def test_leading_pengawas_under_a_fungsional_is_not_reversed() -> None:
    organisasi = change(
        unit=[
            Unit("PKM", "Puskesmas", "puskesmas", "DINAS", "fungsional"),
            Unit("TU", "TU", "subbagian", "PKM", "pengawas"),
        ]
    )
    assert "jabatan-pimpinan-terbalik" not in kinds(examine(organisasi))


@pytest.mark.parametrize(
    ("kode", "organisasi", "words"),
    [
        ("pyb-tidak-ada", change(unit=[unit("SETDA", jenis="inspektorat")]), "pyb"),
        (
            "pyb-ganda",
            change(unit=[unit("SETDA", penanda=("pyb",)), unit("DINAS", penanda=("pyb",))]),
            "SETDA, DINAS",
        ),
    ],
)
def test_the_pyb_matters_only_where_the_regulation_knows_one(kode: str, organisasi: Organisasi, words: str) -> None:
    """Bantul's procedures name none."""
    assert words in only(examine(organisasi, "wonogiri"), kode)
    assert kode not in kinds(examine(organisasi, "bantul"))


@pytest.mark.parametrize(
    ("nama", "jenis", "regulasi", "penanda"),
    [
        ("Badan Penanggulangan Bencana Daerah", "badan", "kotabaru", "bpbd"),
        ("BPBD Kabupaten", "badan", "kotabaru", "bpbd"),
        ("RSUD Pangeran Jaya Sumitra", "rsud", "kotabaru", "rsud_pangeran_jaya_sumitra"),
        ("DPMPTSP", "dinas", "bantul", "dpmptsp"),
    ],
)
def test_a_unit_that_looks_as_if_it_should_carry_a_mark(nama: str, jenis: str, regulasi: str, penanda: str) -> None:
    looks = unit("DINAS", nama=nama, jenis=jenis)
    assert f"tidak berpenanda {penanda}" in only(examine(change(unit=[looks]), regulasi), "unit-tanpa-penanda")
    marked = examine(change(unit=[attrs.evolve(looks, penanda=(penanda,))]), regulasi)
    assert not {"unit-tanpa-penanda"} & set(kinds(marked))


def test_a_mark_that_no_unit_carries_is_named_with_its_meaning() -> None:
    remarks = [one for one in examine(BAIK).catatan if one.kode == "penanda-tidak-dipakai"]
    assert [one.tingkat for one in remarks] == ["info"]
    assert "dpmptsp" in remarks[0].isi
    marked = change(unit=[unit("DINAS", penanda=("dpmptsp",))])
    assert "penanda-tidak-dipakai" not in [one.kode for one in examine(marked).catatan]


def test_a_pattern_where_no_condition_lets_it_hold() -> None:
    """A plugin says where a pattern belongs by the conditions that name it."""
    known = SistemKerja.buka("wonogiri", organisasi=change(unit=[unit("DINAS", pola="a1")]), tanggal=HARI)
    assert "pola-bukan-bagiannya" not in [one.kode for one in audit_organisasi(known).catatan]
    vocabulary = attrs.evolve(
        known.buku.kosakata,
        fakta=tuple(
            attrs.evolve(
                fakta,
                baris=tuple(
                    attrs.evolve(row, bila=row.bila + bila(pada="sekretariat_daerah"))
                    if any(one.fakta == "pola" and "a1" in one.nilai for one in row.bila if isinstance(one, Syarat))
                    else row
                    for row in fakta.baris
                ),
            )
            for fakta in known.buku.kosakata.fakta
        ),
    )
    strict = Diaudit(known.organisasi, attrs.evolve(known.buku, kosakata=vocabulary), HARI)
    (remark,) = (one for one in audit_organisasi(strict).catatan if one.kode == "pola-bukan-bagiannya")
    assert remark.unit == "DINAS"
    assert remark.tingkat == "diutamakan"


@attrs.frozen
class Diaudit:
    organisasi: Organisasi
    buku: Any
    tanggal: date


def test_officials_who_lead_no_unit_by_nature() -> None:
    adviser = Pegawai(nip(206), "Penasihat", "SETDA", "jpt_pratama", nama_jabatan="Staf Ahli Bupati Bidang Hukum")
    remark = next(one for one in examine(change(pegawai=[adviser])).catatan if one.kode == "struktural-tanpa-jabatan")
    assert remark.tingkat == "diutamakan"
    assert "kedudukan_khusus di pegawai.csv dengan staf_ahli" in remark.isi
    for khusus, jenis in (("staf_ahli", "jpt_pratama"), ("wakil_kepala_daerah", "kepala_daerah")):
        marked = attrs.evolve(adviser, kedudukan_khusus=khusus, jenis_jabatan=jenis)
        for regulasi in ("bantul", "wonogiri", "kotabaru", "buleleng"):
            laporan = examine(change(pegawai=[marked]), regulasi)
            assert not [one for one in laporan.catatan if one.nip == marked.nip and one.tingkat != "info"], regulasi
            answer = SistemKerja.buka(regulasi, organisasi=change(pegawai=[marked]), tanggal=HARI).kedudukan(marked.nip)
            assert answer.status == "tidak_diatur"
            assert "tidak memimpin unit" in answer.keterangan[0]
    acts = examine(
        change(pegawai=[attrs.evolve(adviser, kedudukan_khusus="staf_ahli")], tanpa_pemangku=["DINAS"],
               pemangku=[acting("DINAS", adviser.nip)])
    )  # fmt: skip
    assert acts.jumlah.ppk_lowong == 0, "a Plt. keeps the own post, and appraises"


def test_few_who_are_placed_on_an_agency_keep_their_candidates() -> None:
    few = change(pegawai=[Pegawai(nip(300 + i), f"Staf {i}", "DINAS", "pelaksana") for i in range(9)])
    laporan = examine(few)
    assert "ditempatkan-langsung" not in kinds(laporan)
    assert "pegawai-tanpa-ppk" in kinds(laporan)
    assert sum(group.jumlah for group in laporan.belum_terjawab) == 9


def test_people_of_another_instansi_bear_other_numbers() -> None:
    kantor = Unit("BNNK", "BNN", "instansi_lain", None, "jpt_pratama")
    data = change(
        unit=[kantor],
        pegawai=[Pegawai("76040512", "Surya", "BNNK", "jpt_pratama")],
        pemangku=[Pemangku("BNNK", "76040512", "definitif", date(2024, 1, 1))],
    )
    assert kinds(examine(data)) == []


def test_puo_lacking_while_ppk_is_known() -> None:
    organisasi = change(pegawai=[Pegawai(nip(205), "Di bawah dinas", "DINAS", "pelaksana")])
    laporan = examine(organisasi, "buleleng")
    remark = next(remark for remark in laporan.catatan if remark.kode == "pegawai-tanpa-puo")
    assert (remark.tingkat, remark.unit, remark.nip) == ("wajib", "DINAS", nip(205))
    (group,) = (group for group in laporan.belum_terjawab if group.kurang == "puo")
    assert (group.kurang, group.status, group.nip, group.jumlah) == ("puo", "belum_tertentukan", (nip(205),), 1)


def test_anomaly_with_reading_and_how_to_change_it() -> None:
    laporan = examine(BAIK, "kotabaru")
    row = next(row for row in laporan.anomali if row.kode == "ktb-jenjang")
    assert (row.tafsir, row.pegawai) == ("lampiran", 2)
    options = {choice.kode: choice.opsi for choice in row.pilihan}
    assert options.pop("lampiran") is None, "the reading in force needs none"
    assert options["pasal-18"] == "-t ktb-jenjang=pasal-18"
    assert all(opsi == f"-t ktb-jenjang={kode}" for kode, opsi in options.items())
    remark = next(remark for remark in laporan.catatan if remark.kode == "bergantung-anomali")
    assert "-t ktb-jenjang=pasal-18" in remark.isi
    assert remark.dasar


def test_pressing_remarks_come_first() -> None:
    organisasi = change(
        unit=[unit("DINAS", pola="a1"), SEKSI2], pegawai=[STRUKTURAL],
        pemangku=[acting("SEKSI2", leader("SEKSI1"), selesai=date(2026, 1, 4))],
    )  # fmt: skip
    levels = [TINGKAT_CATATAN.index(remark.tingkat) for remark in examine(organisasi).catatan]
    assert levels == sorted(levels)
    assert len(set(levels)) == 3


def test_limit_to_one_pd() -> None:
    organisasi = change(unit=[unit("SETDA", pola="a1"), unit("DINAS", pola="b1")], pegawai=[STRUKTURAL])
    setda, dinas = examine(organisasi, pd="SETDA"), examine(organisasi, pd="DINAS")
    assert kinds(setda) == ["pola-tidak-dikenal"]
    assert sorted(kinds(dinas)) == ["pola-tidak-dikenal", "struktural-tanpa-jabatan"]
    assert (setda.unit, setda.jumlah.pegawai, dinas.unit) == (1, 1, 3)
    assert [row.kode for row in dinas.perangkat_daerah] == ["DINAS"]
    with pytest.raises(TidakDitemukan, match="bukan Perangkat Daerah; Perangkat Daerah-nya 'DINAS'"):
        examine(organisasi, pd="BID1")
    with pytest.raises(TidakDitemukan, match="tidak ada"):
        examine(organisasi, pd="TIADA")
