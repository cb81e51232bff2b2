"""The tools of ``make torture`` run by themselves, not only from the tests that use them."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

AKAR = Path(__file__).parents[2]
ALAT = sorted(
    set(re.findall(r"python (tests/\S+\.py)", (AKAR / "Makefile").read_text("utf-8").partition("torture:")[2]))
)


@pytest.mark.parametrize("alat", ALAT)
def test_each_begins(alat: str) -> None:
    done = subprocess.run([sys.executable, alat, "--help"], cwd=AKAR, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "--" in done.stdout
