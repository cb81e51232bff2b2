"""Keep README's examples true: run every command of its console blocks and compare, or write, what comes out.

``python docs/perbarui.py`` rewrites the blocks; ``python docs/perbarui.py --periksa`` exits 1 where one has changed.

A block is a fence marked ``console``; a line that begins with ``$ `` is a command, what follows is its output. The
commands of one file run in one temporary folder, in order. ``...`` at the end stands for output that is left out.
"""

import os
import re
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

FILES = ("README.md", "README.id.md", "docs/tutorial.md", "docs/tutorial.en.md")
ROOT = Path(__file__).resolve().parent.parent
# What is another one every time: the day on which it is run and by whom, and a receipt's hash.
_VOLATILE = (
    (re.compile(r"(?<=dicatat )\d+ \w+ \d{4} oleh pemilik akun \S+"), "hari ini oleh pemilik akun Anda"),
    (re.compile(r"(?<=^Resi: )(\d+):[0-9a-f]{64}$", re.MULTILINE), r"\1:(hash peristiwa itu)"),
)
_BLOCK = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)


def run(command: str, folder: str) -> str:
    """What a command prints, both streams, as in a terminal of 120 columns without colour."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": "120", "NO_COLOR": "1", "CONTOH": str(ROOT / "docs/contoh")}
    done = subprocess.run(  # noqa: S602  # the commands are README's own, written for a shell
        command,
        shell=True,
        check=False,
        cwd=folder,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    if "Traceback (most recent call last)" in done.stdout or "rusak: plugin" in done.stdout:
        # An installation that is behind the files: a page must not come to show that.
        raise SystemExit(f"{command}\n{done.stdout}\nperintah ini gagal; jalankan `make setup`, lalu ulangi")
    shown = done.stdout
    for pattern, instead in _VOLATILE:
        shown = pattern.sub(instead, shown)
    return "".join(f"{line.rstrip()}\n" for line in shown.strip("\n").split("\n")) if shown.strip() else ""


def shortened(output: str, before: str) -> str:
    """As many lines as the block had before its line of dots, or everything where it has none."""
    if "...\n" not in before:
        return output
    shown = before.partition("...\n")[0].count("\n")
    return "".join(output.splitlines(keepends=True)[:shown]) + "...\n"


def renewed(text: str) -> str:
    """A file's text with every console block run anew."""
    outputs = iter(_outputs(tuple(re.findall(r"^\$ (.*)\n", "".join(_BLOCK.findall(text)), re.MULTILINE))))

    def renew(match: re.Match[str]) -> str:
        parts = re.split(r"^\$ (.*)\n", match[1], flags=re.MULTILINE)[1:]
        return "".join(
            f"$ {command}\n{shortened(next(outputs), before)}"
            for command, before in zip(parts[::2], parts[1::2], strict=True)
        )

    return _BLOCK.sub(renew, text)


@cache
def _outputs(commands: tuple[str, ...]) -> list[str]:
    """What commands print, run in order in a folder of their own; files of the same commands run them once."""
    with tempfile.TemporaryDirectory() as folder:
        return [run(command, folder) for command in commands]


def main() -> int:
    """Renew the files, or check them."""
    stale = []
    for name in FILES:
        path = ROOT / name
        old = path.read_text("utf-8")
        new = renewed(old)
        if new != old:
            stale.append(name)
            if "--periksa" not in sys.argv:
                path.write_text(new, "utf-8")
    if stale:
        print(f"{'tidak lagi benar' if '--periksa' in sys.argv else 'diperbarui'}: {', '.join(stale)}")
    return 1 if stale and "--periksa" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
