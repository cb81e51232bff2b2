"""The shape of the code: every module stands alone, small, in a room of its own, in no circle."""

import os
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

CORE = Path(__file__).resolve().parents[2] / "core"
PACKAGES = ("tatakerja", "tatakerja_contoh", "tatakerja_demo")
NEEDS_HELP = {"tatakerja.__main__"}
"""Modules that do something when they are imported."""


def module_names() -> list[str]:
    found = [
        info.name
        for package in PACKAGES
        for info in pkgutil.walk_packages([str(CORE / package)], f"{package}.")
        if info.name not in NEEDS_HELP
    ]
    assert len(found) > 200
    return [*PACKAGES, *found]


_ALONE = """
import os, sys
for name in sys.argv[1:]:
    child = os.fork()
    if not child:
        try:
            __import__(name)
        except BaseException as error:
            print(f"{name}: {error!r}", flush=True)
            os._exit(1)
        os._exit(0)
    os.waitpid(child, 0)
"""


def imported_alone(names: list[str], *, path: Path = CORE) -> list[str]:
    """Import each module in a process that has imported nothing else, with warnings as errors; what failed."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", _ALONE, *names],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(path)},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that share what was started")
def test_every_module_imports_alone() -> None:
    assert imported_alone(module_names()) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that share what was started")
def test_a_module_that_warns_is_found(tmp_path: Path) -> None:
    (tmp_path / "berisik.py").write_text("import warnings\nwarnings.warn('x', DeprecationWarning)\n", "utf-8")
    assert imported_alone(["berisik", "json"], path=tmp_path) == ["berisik: DeprecationWarning('x')"]


def test_no_module_is_long_and_no_folder_crowded() -> None:
    files = [file for package in PACKAGES for file in (CORE / package).rglob("*.py")]
    long = {str(file.relative_to(CORE)): count for file in files if (count := len(file.read_text().splitlines())) > 450}
    assert long == {}
    folders = {file.parent for file in files}
    crowded = {
        str(folder.relative_to(CORE)): count
        for folder in folders
        if (count := sum(file.name != "__init__.py" for file in folder.glob("*.py"))) > 20
    }
    assert crowded == {}


def circles(graph: "grimp.ImportGraph") -> Iterator[list[str]]:
    """A circle of files that import each other, if there is one."""
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        yield error.args[1]


def test_no_circle_of_files() -> None:
    graph = grimp.build_graph(*PACKAGES, exclude_type_checking_imports=True, cache_dir=None)
    # The faces of packages name what is behind them and load it on demand; a circle through one is none at run time.
    for package in PACKAGES:
        graph.remove_module(package)
    assert list(circles(graph)) == []


def test_a_circle_is_found() -> None:
    graph = grimp.ImportGraph()
    graph.add_import(importer="a", imported="b")
    graph.add_import(importer="b", imported="a")
    assert list(circles(graph))
