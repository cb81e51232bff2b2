"""The kit without its extra: cases are read and asked, and who needs more is told what to install."""

import subprocess
import sys

import pytest

import tatakerja.kit

TANPA = "import sys; sys.modules.update(hypothesis=None, pytest=None)\n"


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", TANPA + code], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("name", ["UjiKesesuaian", "organisasi", "sistem"])
def test_what_needs_the_extra_says_what_to_install(name: str) -> None:
    done = run(f"from tatakerja.kit import {name}")
    assert done.returncode == 1
    assert f"ImportError: tatakerja.kit.{name} memerlukan" in done.stderr
    assert 'pip install "tatakerja[kit]"' in done.stderr


def test_cases_are_read_without_it() -> None:
    done = run("from tatakerja.kit import muat_kasus_kedudukan\nimport tatakerja.kit.cases.folder")
    assert (done.returncode, done.stderr) == (0, "")


def test_every_public_name_is_found() -> None:
    assert [
        name for name in tatakerja.kit.__all__ if getattr(tatakerja.kit, name).__module__[:10] != "tatakerja."
    ] == []
    with pytest.raises(AttributeError, match="tidak_ada"):
        _ = tatakerja.kit.tidak_ada
