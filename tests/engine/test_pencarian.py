"""Searching: parts of names, NIPs, posts, units; words that are misspelt; digits that aren't guessed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tatakerja import HasilCari, SistemKerja
from tatakerja.engine.pencarian import kata as kata_cari
from tatakerja_contoh.perintah import build_sample

HARI = date(2026, 1, 5)


@pytest.fixture(scope="module")
def sistem() -> SistemKerja:
    organisasi = build_sample("bantul", 800, 5, HARI)
    return SistemKerja.buka("bantul", organisasi=organisasi, tanggal=HARI)


@given(data=st.data())
def test_whoever_has_all_the_words_is_found_and_nobody_else(sistem: SistemKerja, data: st.DataObject) -> None:
    one = data.draw(st.sampled_from(sistem.organisasi.pegawai))
    words = kata_cari.search_words(one.nama)
    asked = data.draw(st.lists(st.sampled_from(words), min_size=1, max_size=3, unique=True))
    parts = [word[: data.draw(st.integers(min(2, len(word)), len(word)))] for word in asked]
    found = sistem.cari(" ".join(parts).upper())
    assert one in found.pegawai
    assert not found.dibaca
    for person in found.pegawai:
        unit = sistem.organisasi.unit_menurut_kode[person.unit].nama
        agency = sistem.organisasi.perangkat_daerah(person.unit).nama
        text = " ".join(
            kata_cari.search_words(f"{person.nama} | {person.nip} | {person.nama_jabatan} | {unit} | {agency}")
        )
        assert all(part in text for part in parts)


def test_the_whole_name_comes_first(sistem: SistemKerja) -> None:
    for one in sistem.organisasi.pegawai[::40]:
        assert sistem.cari(one.nama).pegawai[0].nama == one.nama


def test_parts_of_a_nip_are_found_as_they_are_printed_and_never_guessed(sistem: SistemKerja) -> None:
    nip = sistem.organisasi.pegawai[7].nip
    printed = f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"
    assert [one.nip for one in sistem.cari(printed).pegawai] == [nip]
    assert nip in {one.nip for one in sistem.cari(nip[:8]).pegawai}
    wrong = nip[:-1] + str((int(nip[-1]) + 1) % 10)
    assert sistem.cari(wrong).pegawai == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Staf BID2 1", ["staf", "bid2", "1"]),
        ("Seksi 1 2", ["seksi", "1", "2"]),
        ("NIP. 19850101 201001 1 001", ["nip", "198501012010011001"]),
        ("19850101.201001", ["19850101201001"]),
    ],
)
def test_only_the_groups_of_a_nip_are_joined(text: str, words: list[str]) -> None:
    assert kata_cari.search_words(text) == words


def test_a_post_is_found_with_its_holder_and_a_person_by_unit(sistem: SistemKerja) -> None:
    found = sistem.cari("kepala dinas kesehatan")
    assert [one.unit for one in found.jabatan] == ["DINKES"]
    assert found.jabatan[0].nip in {one.nip for one in sistem.organisasi.pegawai}
    person = next(one for one in sistem.organisasi.pegawai if one.unit.startswith("DINKES.PKM"))
    first = kata_cari.search_words(person.nama)[0]
    assert person in sistem.cari(f"{first} dinas kesehatan").pegawai
    # The name of a unit alone names the unit, not everyone in it.
    assert person not in sistem.cari("puskesmas").pegawai or "uskesmas" in person.nama_jabatan


@pytest.mark.parametrize("with_rapidfuzz", [True, False])
def test_misspelt_words_are_read_as_what_they_are_like_and_that_is_said(
    sistem: SistemKerja, monkeypatch: pytest.MonkeyPatch, with_rapidfuzz: bool
) -> None:
    if not with_rapidfuzz:
        monkeypatch.setattr(kata_cari, "process", None)
    one = next(one for one in sistem.organisasi.pegawai if one.nama.split()[0] == "Siti")
    rest = kata_cari.search_words(one.nama)[1]
    found = sistem.cari(f"sittii {rest}")
    assert one in found.pegawai
    assert "siti" in found.dibaca
    assert sistem.cari("xqzw").dibaca == ()


def test_nothing_asked_is_nothing_found(sistem: SistemKerja) -> None:
    assert sistem.cari(" .,- ") == HasilCari()
