"""What a wrong word of a regulation is answered with: the word that was plainly meant, never one that is only alike."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import susun_buku
from tatakerja.values.alur import Aksi
from tatakerja.values.teks import maksud_pilihan

AKSI = get_args(Aksi)
BULELENG = tuple(susun_buku(PluginManager("buleleng")).anomali)


@pytest.mark.parametrize(
    ("kata", "pilihan", "jawab"),
    [
        ("menyetuji", AKSI, "maksudnya 'menyetujui'?"),
        ("ppl", ("ppk", "puo", "koordinator"), "maksudnya 'ppk'?"),
        ("pou", ("ppk", "puo", "koordinator"), "maksudnya 'puo'?"),
        ("tiap bulan", ("bulanan", "mingguan"), "maksudnya 'bulanan'?"),
        ("Menetapkan", AKSI, "maksudnya 'menetapkan'?"),
        ("xyz", ("ppk", "puo"), "pilihan: ppk, puo"),
    ],
)
def test_a_plain_slip_is_asked_about(kata: str, pilihan: tuple[str, ...], jawab: str) -> None:
    assert maksud_pilihan(kata, pilihan) == jawab


def test_another_word_of_the_law_gets_the_choices() -> None:
    # "memerintahkan" resembles "menetapkan", which is another step.
    assert maksud_pilihan("memerintahkan", AKSI) == f"pilihan: {', '.join(sorted(AKSI))}"


def test_of_many_codes_the_one_with_the_word_or_several() -> None:
    assert maksud_pilihan("bll-kendala-perorangan", BULELENG) == "maksudnya 'bll-kendala-individu'?"
    several = maksud_pilihan("bll-susunan-petugas", BULELENG)
    assert several.startswith("yang mirip: bll-")
    assert several.count(", ")


@given(kata=st.sampled_from(AKSI), data=st.data())
def test_a_letter_too_few_finds_the_word(kata: str, data: st.DataObject) -> None:
    gone = data.draw(st.integers(0, len(kata) - 1))
    assert maksud_pilihan(kata[:gone] + kata[gone + 1 :], AKSI) == f"maksudnya {kata!r}?"
