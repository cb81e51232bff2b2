"""Telling a NIP from a number, and what one may once have been."""

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tatakerja.loading.nip import DERET, came_from_number, range_of_number, rounded_runs
from tatakerja.values.isian import clean_nip


@pytest.mark.parametrize(
    ("cell", "nip"),
    [
        ("197001011995011001", "197001011995011001"),
        (" '1970 0101 1995 0110 01", "197001011995011001"),
        ("BUPATI 1.a", "BUPATI 1.a"),
        ("'WABUP", "WABUP"),
        ("٣" * 18, "٣" * 18),
        ("", ""),
    ],
)
def test_clean_nip(cell: str, nip: str) -> None:
    assert clean_nip(cell) == nip
    assert clean_nip(nip) == nip


@pytest.mark.parametrize("cell", ["1.97E+17", "1,97e+17", "2E17", "+1.5E+17", "197001011995011001.0", "1970,00",
                                  "197.001.011.995.011.001", "197,001,011,995,011,001.00"])  # fmt: skip
def test_numbers(cell: str) -> None:
    assert came_from_number(cell)


@pytest.mark.parametrize("cell", ["197001011995011001", "19700101.199501.1.001", "BUPATI", "", "E+17", "131"])
def test_no_numbers(cell: str) -> None:
    assert not came_from_number(cell)


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [("1.97E+17", 196500000000000000, 197500000000000000), ("2E17", 150000000000000000, 250000000000000000)],
)
def test_range_of_a_rounded_nip(cell: str, first: int, last: int) -> None:
    assert range_of_number(cell) == (first, last)


@pytest.mark.parametrize("cell", ["197001011995011001.0", "1E999999999", "1E-5", "x", "1." + "1" * 5000 + "E17"])
def test_no_range(cell: str) -> None:
    assert range_of_number(cell) is None


@given(st.lists(st.tuples(st.booleans(), st.integers(1, 2 * DERET + 1)), max_size=12))
def test_every_run_of_rounded_nips_is_found_and_no_other(parts: list[tuple[bool, int]]) -> None:
    nips = [
        str(197001011995011001 // 32 * 32 + 32 * place + (0 if rounded else 1))
        for place, rounded in enumerate(rounded for rounded, count in parts for _ in range(count))
    ]
    expected, place = [], 0
    for rounded, some in groupby(nips, key=lambda nip: int(nip) % 32 == 0):
        count = len([*some])
        if rounded and count >= DERET:
            expected.append((place, place + count))
        place += count
    assert [*rounded_runs(nips)] == expected
    assert [*rounded_runs([f"K{nip[:-6]}{nip[-5:]}X" for nip in nips])] == []
