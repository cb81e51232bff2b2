"""Answers by code are the answers one by one, whoever holds which post, with and without Arrow."""

import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tatakerja import Questions
from tatakerja.kit.strategies.organisasi import hari_berlaku, organisasi
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import susun_buku

BUKU = {nama: susun_buku(PluginManager(nama)) for nama in ("bantul", "buleleng", "kotabaru", "wonogiri")}


@pytest.mark.parametrize("arrow", [True, False])
@settings(max_examples=40)
@given(data=st.data(), nama=st.sampled_from(sorted(BUKU)))
def test_codes_are_the_answers(arrow: bool, data: st.DataObject, nama: str) -> None:
    buku = BUKU[nama]
    staff = data.draw(organisasi(buku, maks_pegawai=12))
    hari: date = hari_berlaku(buku)
    with pytest.MonkeyPatch.context() as patch:
        if not arrow:
            patch.setitem(sys.modules, "pyarrow", None)
        jawaban, kode = Questions(buku, staff, hari).kedudukan_kode()
    assert len(set(jawaban)) == len(jawaban)
    assert sorted(set(kode)) == list(range(len(jawaban)))
    assert [jawaban[one] for one in kode] == [answer for _, answer in Questions(buku, staff, hari).kedudukan_semua()]


def test_whoever_changes_the_codes_changes_nobodys_answers() -> None:
    from tatakerja_contoh.perintah import build_sample

    hari = date(2026, 1, 5)
    staff = build_sample("bantul", 200, 1, hari)
    sistem = Questions(BUKU["bantul"], staff, hari)
    first = sistem.kedudukan_kode().kode
    kept = first.tolist()
    first[0] = 9
    assert sistem.kedudukan_kode().kode.tolist() == kept
