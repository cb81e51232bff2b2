"""The threat model: every threat has a promise, and every promise the tests that it names."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEKS = (ROOT / "docs/ancaman.md").read_text("utf-8")
_TES = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")


def rows() -> list[list[str]]:
    """The rows of all tables, without their heads."""
    found = [line.strip().strip("|").split(" | ") for line in TEKS.splitlines() if line.startswith("| ")]
    return [row for row in found if row[0].strip() != "threat"]


def test_every_threat_has_a_promise_and_a_test_that_is_there() -> None:
    assert len(rows()) > 50
    for row in rows():
        assert len(row) == 3, row
        threat, promise, tests = (cell.strip() for cell in row)
        named = _TES.findall(tests)
        assert threat, row
        assert promise, row
        assert named, f"no test is named: {threat}"
        for path, name in named:
            text = (ROOT / path).read_text("utf-8")
            assert re.search(rf"^def test_{name.removeprefix('test_')}" if name else r"^ *def test_", text, re.M), path


def test_what_is_not_promised_is_said() -> None:
    _, _, last = TEKS.partition("## Not promised\n")
    assert sum(line.startswith("- ") for line in last.splitlines()) >= 5


def test_figures_that_are_named_come_from_a_command() -> None:
    made = (ROOT / "Makefile").read_text("utf-8").partition("\ntorture:")[2].partition("\ndocs:")[0]
    scripts = re.findall(r"tests/[\w/]+\.py", made)
    assert len(scripts) >= 10
    assert all((ROOT / one).is_file() for one in scripts)
    assert "`make torture`" in TEKS
