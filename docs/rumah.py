"""Draw the house of ``docs/arsitektur.md`` from the code: its floors, and what of the law has a room on which of them.

``python docs/rumah.py`` rewrites the picture; ``python docs/rumah.py --periksa`` exits 1 where it has changed.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CORE = ROOT / "core"
PAGE = ROOT / "docs/arsitektur.md"

FLOORS = (
    "service", "cli", "wilayah", "documents", "kit", "contract", "audit", "penugasan", "journal", "engine", "rules",
    "loading", "extensions", "border", "values",
)  # fmt: skip
"""From the top down; ``make check`` holds the direction."""

LAW = (
    "kedudukan",
    "penugasan",
    "alur",
    "surat",
    "pelaksanaan",
    "pelaporan",
    "tahapan",
    "evaluasi",
    "kinerja",
    "pejabat",
)
"""Things of the law, in the order in which a case flows."""

OTHERWISE = ("service", "wilayah", "rules", "loading", "extensions", "border")
"""Floors on which no file is about one thing of the law: they have no column in the grid."""
GRID = tuple(floor for floor in FLOORS if floor not in OTHERWISE)

_PICTURE = re.compile(r"(?<=<!-- rumah -->\n).*(?=<!-- /rumah -->)", re.DOTALL)


def folders(floor: Path) -> Iterator[Path]:
    """A floor and the rooms on it, in order."""
    yield floor
    yield from sorted(room for room in floor.rglob("*") if (room / "__init__.py").is_file())


def said(folder: Path) -> str:
    """The first sentence of a folder's docstring."""
    text = ast.get_docstring(ast.parse((folder / "__init__.py").read_text("utf-8"))) or ""
    return " ".join(re.split(r"(?<=\.)\s", text, maxsplit=1)[0].split()).replace("``", "`").replace("|", "\\|")


def floors() -> Iterator[str]:
    """The table of floors and rooms."""
    yield "| floor | what it is |"
    yield "|---|---|"
    for name in FLOORS:
        for folder in folders(CORE / "tatakerja" / name):
            place = folder.relative_to(CORE / "tatakerja").as_posix()
            label = f"**{place}/**" if place == name else f"&emsp;{place}/"
            yield f"| {label} | {said(folder)} |"


def grid() -> Iterator[str]:
    """The table of things of the law and where each has a file."""
    yield f"| | {' | '.join(GRID)} |"
    yield f"|---{'|---' * len(GRID)}|"
    for word in LAW:
        yield f"| **{word}** | {' | '.join(cell(word, floor) for floor in GRID)} |"


def cell(word: str, floor: str) -> str:
    """Where on a floor a thing of the law stands."""
    home = CORE / "tatakerja" / floor
    found = {file.relative_to(home).as_posix() for file in home.rglob(f"{word}.py")}
    found |= {
        f"{folder.relative_to(home).as_posix()}/" for folder in home.rglob(word) if (folder / "__init__.py").exists()
    }
    return " ".join(f"`{place}`" for place in sorted(found)) or "–"


def picture() -> str:
    """The whole picture."""
    return "\n".join((*floors(), "", *grid(), ""))


def main() -> int:
    """Write the picture, or say whether it is true."""
    text = PAGE.read_text("utf-8")
    drawn = _PICTURE.sub(lambda _: picture(), text)
    if "--periksa" in sys.argv[1:]:
        return int(drawn != text)
    PAGE.write_text(drawn, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
