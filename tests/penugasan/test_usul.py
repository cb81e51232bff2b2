"""What is refused before it is an assignment: what the regulation forbids, faulty fields, the wrong proposer."""

from pathlib import Path

import pytest
from penugasan_bahan import (
    ISI,
    PIMPINAN,
    STAF,
    TIM,
    ajukan_atau_usulkan,
    buka,
    usulan,
)

from tatakerja import (
    GalatNilai,
    GalatPenugasan,
    TidakBerwenang,
    TidakDitemukan,
)


@pytest.mark.parametrize(
    ("mana", "usul", "kata"),
    [
        ("wonogiri", usulan("B2", pemilik="KBID", cara="sukarela"), "dilarang"),
        ("buleleng", usulan("B2", pemilik="KBID", cara="sukarela"), "dilarang"),
        ("bantul", usulan("B2", pemilik="KBID"), "tidak diatur"),
        ("kotabaru", usulan("B2", pemilik="KBID"), "tidak diatur"),
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


@pytest.mark.berkas
def test_a_document_that_the_route_has_not_got_demands_nothing(db: Path) -> None:
    with buka("wonogiri", db) as sk:
        assert ajukan_atau_usulkan(sk, usulan("SEKSI1", isi={})).status == "berjalan"
    with buka("bantul", db.with_name("b.db")) as sk:
        # The terms of reference of routine work are referred to, not written into the letter.
        assert ajukan_atau_usulkan(sk, usulan("SEKSI1", isi={}, sifat="rutin")).status == "berjalan"
        with pytest.raises(GalatPenugasan, match="kriteria"):
            ajukan_atau_usulkan(sk, usulan("B2", isi={}))


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
