"""Whole processes against the bare import of the three libraries that everything rests on."""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

RUNS = 15
ENVIRON = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""As on an ordinary machine: what is compiled once stays compiled, of the commands and of the bare import alike."""


def run(command: list[str]) -> None:
    """Run a command to its end; what it prints is not wanted.

    :raises subprocess.CalledProcessError: it failed.
    """
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=ENVIRON)


def times(commands: dict[str, list[str]], runs: int) -> dict[str, float]:
    """Median of several runs of each command, taken in turn so that a busy moment hits all of them."""
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for command in commands.values():
        run(command)  # writes the bytecode that is missing
    for _ in range(runs):
        for name, command in commands.items():
            start = perf_counter()
            run(command)
            taken[name].append(perf_counter() - start)
    return {name: median(each) for name, each in taken.items()}


def _conditions() -> str:
    """Whether bytecode was at hand, without which every import compiles, and what the collector does."""
    import tatakerja.cli

    cached = tatakerja.cli.__spec__.cached
    kept = "tersimpan" if cached and Path(cached).is_file() else "TIDAK tersimpan (angka di bawah memuat kompilasi)"
    return f"bytecode {kept}; pengumpul sampah dimatikan oleh baris perintah sendiri, tidak oleh impor pembanding"


KECIL, BESAR = 8_000, 100_000
"""Employees of one and the same structure: what a command reads of a database must not grow with them."""


def prepare(tatakerja: list[str], folder: Path, pegawai: int) -> dict[str, list[str]]:
    """The question about one employee, to files and to a database of so many."""
    data, database = str(folder / f"data{pegawai}"), str(folder / f"{pegawai}.db")
    rule = [*tatakerja, "-r", "kotabaru"]
    run([*rule, "contoh", data, "--pegawai", str(pegawai)])
    run([*rule, "-d", database, "impor", data])
    nip = (Path(data) / "pegawai.csv").read_text("utf-8").splitlines()[pegawai // 2].split(",")[0]
    ask = ["kedudukan", nip, "--format", "json"]
    return {f"csv {pegawai}": [*rule, "-o", data, *ask], f"db {pegawai}": [*rule, "-d", database, *ask]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pegawai", type=int, nargs=2, default=(KECIL, BESAR))
    parser.add_argument("--ulang", type=int, default=RUNS)
    options = parser.parse_args()
    few, many = options.pegawai
    tatakerja = [sys.executable, "-m", "tatakerja"]
    with tempfile.TemporaryDirectory() as name:
        questions = prepare(tatakerja, Path(name), few) | prepare(tatakerja, Path(name), many)
        found = times(
            {
                "impor": [sys.executable, "-c", "import click, pluggy, attrs"],
                "versi": [*tatakerja, "--version"],
                "bantuan": [*tatakerja, "--help"],
                **questions,
            },
            options.ulang,
        )
    base = found["impor"]
    small, large = found[f"db {few}"], found[f"db {many}"]
    print(_conditions())
    print(f"import click, pluggy, attrs: {base * 1e3:.0f} ms")
    print(f"--version: {found['versi'] * 1e3:.0f} ms; rasio {found['versi'] / base:.2f} (sasaran <= 1,1)")
    print(f"--help: {found['bantuan'] * 1e3:.0f} ms; rasio {found['bantuan'] / base:.2f}")
    for which in questions:
        aim = " (sasaran < 4)" if which == f"csv {few}" else ""
        print(f"kedudukan NIP, {which}: {found[which] * 1e3:.0f} ms; rasio {found[which] / base:.2f}{aim}")
    print(f"basis data terhadap berkas, {few}: {small / found[f'csv {few}']:.2f} (sasaran <= 1)")
    print(f"basis data, {many} terhadap {few}: {large / small:.2f} (sasaran 1)")


if __name__ == "__main__":
    main()
