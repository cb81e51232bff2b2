"""The page on the architecture is what the code is."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/arsitektur.md").read_text("utf-8")
SOUGHT = re.findall(r"^\| ([^|`]+) \| `([\w/]+\.py)`: `(\w+)` \|$", PAGE, re.MULTILINE)


def test_the_picture_is_drawn_from_the_code() -> None:
    done = subprocess.run([sys.executable, ROOT / "docs/rumah.py", "--periksa"], check=False)
    assert done.returncode == 0, "jalankan `make docs`"


def test_every_floor_is_in_the_picture() -> None:
    floors = {folder.parent.name for folder in (ROOT / "core/tatakerja").glob("*/__init__.py")}
    assert floors == set(re.findall(r"^\| \*\*(\w+)/\*\*", PAGE, re.MULTILINE))


@pytest.mark.parametrize(("what", "file", "name"), SOUGHT)
def test_what_a_newcomer_looks_for_is_where_the_page_says(what: str, file: str, name: str) -> None:
    source = (ROOT / "core/tatakerja" / file).read_text("utf-8")
    assert re.search(rf"^(class|def|    def) {name}\b", source, re.MULTILINE), what


def test_ten_things_are_looked_for() -> None:
    assert len(SOUGHT) >= 10


@pytest.mark.parametrize("module", re.findall(r"`((?:engine|rules|penugasan)(?:\.(?!py`)\w+)+)`", PAGE))
def test_modules_that_the_text_names_exist(module: str) -> None:
    path = ROOT / "core/tatakerja" / module.replace(".", "/")
    assert path.is_dir() or path.with_suffix(".py").is_file()
