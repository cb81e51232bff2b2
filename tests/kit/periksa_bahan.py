"""What the judge's tests share: Sagara as an author has it, and a way to change a file of it."""

import shutil
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAGARA = ROOT / "docs/contoh/sagara"
PYPROJECT = """
[build-system]
requires = ["flit_core>=3.11"]
build-backend = "flit_core.buildapi"

[project]
name = "tatakerja-sagara"
version = "0.1.0"
description = "Sagara"
dependencies = ["tatakerja>=0.1,<1"]

[project.entry-points.tatakerja]
sagara = "tatakerja_sagara:plugin"

[project.entry-points."tatakerja.api"]
sagara = "v2"
"""
INIT = '''"""Sagara."""

from tatakerja.plugin import PluginBerkas

plugin = PluginBerkas(__name__)
'''


def build_sagara(folder: Path) -> None:
    """Lay out a folder from which a distribution can be built."""
    shutil.copytree(SAGARA, folder / "tatakerja_sagara", ignore=shutil.ignore_patterns("README.md"))
    (folder / "tatakerja_sagara/__init__.py").write_text(INIT, "utf-8")
    (folder / "pyproject.toml").write_text(PYPROJECT, "utf-8")


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
