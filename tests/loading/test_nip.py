"""Telling a NIP from a number, and what one may once have been."""

import pytest

from tatakerja.loading.nip import came_from_number, range_of_number
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
