"""A thousand broken workbooks and CSV files: each is taken whole or refused in words, and no NIP is changed.

``make torture`` goes through ten thousand.
"""

from pathlib import Path

import pytest

from .mutasi import Penguji

BANYAK, BAGIAN = 1_000, 4


@pytest.mark.parametrize("bagian", range(BAGIAN))
def test_broken_files_are_taken_whole_or_refused(tmp_path: Path, bagian: int) -> None:
    tester = Penguji(tmp_path)
    for benih in range(bagian * BANYAK // BAGIAN, (bagian + 1) * BANYAK // BAGIAN):
        tester.satu(benih)
    assert tester.hasil.total() == BANYAK // BAGIAN
    # Of every kind some are taken, and some are refused: else it would prove nothing.
    taken = {kind: number for kind, number in tester.hasil.items() if kind.endswith("diambil")}
    assert len(taken) == 6
    assert 0 < sum(taken.values()) < tester.hasil.total()
