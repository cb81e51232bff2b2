"""docs/wilayah.md: its commands and programs run as they stand there."""

import contextlib
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from tatakerja.cli.app.root import akar
from tatakerja.wilayah.daftar import KOLOM_WAJIB, PILIHAN

HALAMAN = Path(__file__).parents[2].joinpath("docs", "wilayah.md").read_text("utf-8")


def test_the_columns_of_the_list_are_those_that_are_read() -> None:
    assert set(re.findall(r"^\| `(\w+)` \|", HALAMAN, re.MULTILINE)) == {*KOLOM_WAJIB, *PILIHAN}


@pytest.mark.dalam
def test_what_stands_there_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    printed: list[str] = []
    for kind, text in re.findall(r"^```(console|python)\n(.*?)^```", HALAMAN, re.MULTILINE | re.DOTALL):
        if kind == "console":
            for line in text.splitlines():
                words = line.removeprefix("$ tatakerja ").replace("--kabupaten 8", "--kabupaten 2").split()
                result = CliRunner().invoke(akar, words)
                assert result.exit_code == 0, (line, result.stderr)
            continue
        if "__main__" in text:
            Path("program.py").write_text(text, "utf-8")
            run = subprocess.run(
                [sys.executable, "program.py"], check=False, capture_output=True, text=True, env={**os.environ}
            )
            assert run.returncode == 0, run.stderr
            done, failed, without = run.stdout.split()
            assert (done, failed) == ("0", "0"), "all were there already"
            assert re.search(r"(\d+) rows", printed[0])[1] == without, "the first question counts as the summary does"  # type: ignore[index]
            continue
        shown = io.StringIO()
        with contextlib.redirect_stdout(shown):
            exec(compile(text, "docs/wilayah.md", "exec"), {})
        printed.append(shown.getvalue())
        assert len(printed[-1].splitlines()) > 5
