"""The shape of the code: every module stands alone, small, in a room of its own, in no circle."""

import ast
import os
import pkgutil
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from importlib import import_module
from pathlib import Path
from typing import Any

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


# Others' libraries are the same for all; a module of ours never begins with another of ours loaded.
_ALONE = """
import os, sys
import attrs, cattrs, click, pluggy
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
@pytest.mark.dalam
@pytest.mark.parametrize("part", range(4))
def test_every_module_imports_alone(part: int) -> None:
    assert imported_alone(module_names()[part::4]) == []


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


SAME_BY_PLACE = {
    "RUTE": "the routes that a module of the service brings, which the module above it puts together",
    "hookspec": "pluggy's own word for the marker of a specification: one of the rules, one of the extensions",
}
"""Public names that several modules have, each in the same sense; and in which."""
TWIN = re.compile(r"tatakerja/journal/(postgres|sqlite)/")
"""The two stores: what stands under one name in files of one name is the same thing of the one and of the other."""
HOOKED = re.compile(r"(tatakerja|ekstensi)_")
"""A hook's implementation bears the name of its specification."""


def named_twice(sources: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Public names at the top of more than one module, which therefore may mean two things.

    Not counted: type variables, which name nothing; implementations of hooks; and functions that are a command or a
    route, with the groups of commands: these are called by what the user types and by nothing else.

    :param sources: name and text of each module.
    """
    places: dict[str, list[str]] = {}
    for module, text in sources:
        for name in dict.fromkeys(top_names(ast.parse(text))):
            seen = places.setdefault(name, [])
            twin = TWIN.match(module) and any(TWIN.sub("", module) == TWIN.sub("", one) for one in seen)
            if not (twin or name in SAME_BY_PLACE or HOOKED.match(name)):
                seen.append(module)
    return {name: modules for name, modules in places.items() if len(modules) > 1}


def top_names(tree: ast.Module) -> Iterator[str]:
    """The public classes, types, functions and constants of a module."""
    for node in tree.body:
        match node:
            case ast.ClassDef(name=name):
                yield name
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                if not name.startswith("_") and not _typed_by_a_user(node.decorator_list):
                    yield name
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=value)
                | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value)
            ):
                called = value.func.id if isinstance(value, ast.Call) and isinstance(value.func, ast.Name) else ""
                if not name.startswith("_") and called not in {"TypeVar", "ParamSpec", "Grup"}:
                    yield name


def _typed_by_a_user(decorators: list[ast.expr]) -> bool:
    called = {ast.unparse(one.func) for one in decorators if isinstance(one, ast.Call)}
    return not called.isdisjoint({"click.command", "click.group", "get", "post"})


def test_one_name_has_one_meaning() -> None:
    files = [file for package in PACKAGES for file in (CORE / package).rglob("*.py")]
    assert named_twice((file.relative_to(CORE).as_posix(), file.read_text("utf-8")) for file in files) == {}


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("class Kasus: ...", "Kasus = int | str", ["Kasus"]),
        ("KOLOM = ('nip',)", "KOLOM: Final = 3", ["KOLOM"]),
        ("def told(): ...", "told = str", ["told"]),
        ("T = TypeVar('T')", "T = TypeVar('T')", []),
        ("@click.command(help='x')\ndef daftar(): ...", "@get('/daftar')\ndef daftar(): ...", []),
        ("@click.command(help='x')\ndef daftar(): ...", "def daftar(): ...", []),
        ("def _told(): ...", "def _told(): ...", []),
    ],
)
def test_a_name_with_two_meanings_is_found(one: str, other: str, found: list[str]) -> None:
    assert [*named_twice([("a", one), ("b", other)])] == found


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


def contract(name: str) -> dict[str, Any]:
    """An import contract by its name."""
    file = CORE.parent / "pyproject.toml"
    listed: list[dict[str, Any]] = tomllib.loads(file.read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    return next(one for one in listed if one["name"] == name)


def rooms() -> set[str]:
    """The rooms and modules directly in the core."""
    found = {info.name for info in pkgutil.iter_modules([str(CORE / "tatakerja")], "tatakerja.")}
    return found - NEEDS_HELP


def test_contracts_that_list_rooms_leave_out_none() -> None:
    plugins = contract("A plugin imports only the public names")
    assert {*plugins["forbidden_modules"], "tatakerja.plugin"} == rooms() | {"tatakerja_demo"}
    installed = {one.name.replace("-", "_") for one in (CORE.parent / "plugins").glob("*/tatakerja_*")}
    assert set(plugins["source_modules"]) == installed
    content = contract("Sample and demonstration are content: no layer rests on them")
    assert set(content["source_modules"]) == rooms()
    sample = contract("A sample is made with public names")
    assert {*sample["forbidden_modules"], "tatakerja.plugin", "tatakerja.extensions"} == rooms() | {"tatakerja_demo"}


def test_every_folder_of_rooms_has_its_order() -> None:
    layered = {
        place
        for one in tomllib.loads((CORE.parent / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
            "contracts"
        ]
        if one["type"] == "layers" and one["exhaustive"]
        for place in one["containers"]
    }
    with_folders = {room for room in rooms() if any((CORE / room.replace(".", "/")).glob("*/__init__.py"))}
    assert with_folders - layered == set()


CONTENT_BY_NAME = {
    "tatakerja/__init__.py": "the face for embedders gives `susun_contoh`",
    "tatakerja/cli/commands/wilayah/__init__.py": "`wilayah contoh` is one of the group's commands",
    "tatakerja/extensions/registry.py": "the commands that ship with the core, as its entry points name them",
}
"""Where the core names a package of content in a string, which no import contract sees; and why it may."""


HOOK = {"tatakerja/rules/layer.py", "tatakerja/rules/berkas/plugin.py"}
"""Where the hook of the same name as the sample's package is meant."""


def test_content_is_loaded_by_name_only_where_it_is_said() -> None:
    content = re.compile(r"tatakerja_(contoh|demo)(\.|$)")
    found = {
        file.relative_to(CORE).as_posix()
        for file in (CORE / "tatakerja").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and content.match(node.value)
    }
    assert found - HOOK == set(CONTENT_BY_NAME)


def test_names_in_docstrings_exist() -> None:
    wrong = []
    for file in (file for package in PACKAGES for file in (CORE / package).rglob("*.py")):
        for name in re.findall(r":(?:class|func|meth|data|mod):`~?(tatakerja[\w.]*)`", file.read_text("utf-8")):
            if not is_there(name):
                wrong.append(f"{file.relative_to(CORE)}: {name}")
    assert wrong == []


def is_there(name: str) -> bool:
    """Whether a dotted name leads to a module or what is in one; a deprecated name doesn't."""
    words = name.split(".")
    for length in range(len(words), 0, -1):
        try:
            found: object = import_module(".".join(words[:length]))
        except ModuleNotFoundError:
            continue
        try:
            for word in words[length:]:
                found = getattr(found, word)
        except (AttributeError, DeprecationWarning):
            return False
        return True
    return False


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("tatakerja.SistemKerja.buka", True),
        ("tatakerja.plugin.Diam", True),
        ("tatakerja.AturanAlur", False),
        ("tatakerja.values.tidak_ada", False),
    ],
)
def test_a_name_that_is_not_there_is_found(name: str, there: bool) -> None:
    assert is_there(name) is there
