"""Every benchmark has a command line that says what it measures."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NOT_ONE = {"__init__", "__main__", "conditions", "processes"}
NAMES = sorted({file.stem for file in (ROOT / "benchmarks").glob("*.py")} - NOT_ONE)


def test_benchmarks_are_found() -> None:
    assert len(NAMES) > 10


@pytest.mark.parametrize("name", NAMES)
def test_its_help_says_what_it_measures(name: str) -> None:
    said = ast.get_docstring(ast.parse((ROOT / f"benchmarks/{name}.py").read_text("utf-8"))) or ""
    command = [sys.executable, "-m", f"benchmarks.{name}", "--help"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    first = " ".join(said.split()[:5])
    assert first
    assert first in " ".join(done.stdout.split())
