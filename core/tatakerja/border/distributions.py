"""The entry points of installed distributions, as installers write them beside the packages.

``importlib.metadata`` says the same and more, but importing it takes a twelfth of the time in which a question about
one employee is answered. So plugins and extensions are looked for here first; what may be missed is left to it.
"""

import os
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

_SUFFIX = ".dist-info"


class EntryPoint(NamedTuple):
    """A line of a distribution's ``entry_points.txt``, with the distribution's name and version."""

    distribusi: str
    versi: str
    grup: str
    nama: str
    nilai: str


def entry_points(nama: str) -> list[EntryPoint]:
    """The entry points of a name in the folders of ``sys.path``, whatever their group.

    Of a distribution found twice the first counts, as Python would import it. Distributions in archives, or without a
    ``.dist-info``, are not seen.
    """
    return _found(lambda line: line[1] == nama)


def entry_points_of(*grup: str) -> list[EntryPoint] | None:
    """All entry points of some groups; None where there may be others that aren't seen here."""
    return None if any(map(_unseen, _folders())) else _found(lambda line: line[0] in grup)


def serves(api: str | None, version: str) -> bool:
    """Whether hooks of a version are among those that a plugin says it was written for.

    :param api: one version, ``v2``, or the lowest and the highest of a range, ``v2.v4``: a value that every build
        backend takes for an entry point's. None: it doesn't say.
    """
    bounds = [_number(part) for part in (api or "").split(".")]
    found = _number(version)
    return len(bounds) in (1, 2) and 0 not in bounds and bounds[0] <= found <= bounds[-1]


def is_older(api: str | None, version: str) -> bool:
    """Whether all hooks that a plugin was written for are older than a version; of what can't be read, that it is."""
    return _number((api or "").rpartition(".")[2]) < _number(version)


def _number(text: str) -> int:
    digits = text.removeprefix("v")
    return int(digits) if text.startswith("v") and digits.isascii() and digits.isdigit() else 0


def _folders() -> list[str]:
    return [folder or os.curdir for folder in dict.fromkeys(sys.path)]


def _found(wanted: Callable[[tuple[str, str, str]], bool]) -> list[EntryPoint]:
    seen: set[str] = set()
    found = []
    for folder in _folders():
        for name in _names(folder):
            distribution, _, version = name.removesuffix(_SUFFIX).partition("-")
            if name.endswith(_SUFFIX) and distribution.lower() not in seen:
                seen.add(distribution.lower())
                path = os.path.join(folder, name)
                lines = [line for line in _lines(path) if wanted(line)]
                found += [EntryPoint(_name(path) or distribution, version, *line) for line in lines]
    return found


def _unseen(folder: str) -> bool:
    """Whether distributions may be in it that say what they are in another way: an archive, or older metadata."""
    return os.path.isfile(folder) or any(name.endswith((".egg-info", ".egg")) for name in _names(folder))


def _names(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []


def _name(path: str) -> str:
    """A distribution's name as its author writes it."""
    lines = _text(path, "METADATA").splitlines()
    return next((line.removeprefix("Name:").strip() for line in lines if line.startswith("Name:")), "")


def _text(path: str, name: str) -> str:
    try:
        with open(os.path.join(path, name), encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError):
        return ""


def _lines(path: str) -> Iterator[tuple[str, str, str]]:
    """Group, name and value of each entry point."""
    group = ""
    for line in map(str.strip, _text(path, "entry_points.txt").splitlines()):
        if line.startswith("["):
            group = line.strip("[] ")
        elif "=" in line and not line.startswith("#"):
            name, _, value = line.partition("=")
            yield group, name.strip(), value.strip()
