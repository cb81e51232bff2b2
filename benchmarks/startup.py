"""Whole processes against the bare import of the three libraries that everything rests on."""

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

RUNS = 15


def times(commands: dict[str, list[str]]) -> dict[str, float]:
    """Median of several runs of each command, taken in turn so that a busy moment hits all of them."""
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, command in commands.items():
            start = perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            taken[name].append(perf_counter() - start)
    return {name: median(each) for name, each in taken.items()}


def _conditions() -> str:
    """Whether bytecode was at hand, without which every import compiles, and what the collector does."""
    import tatakerja.cli

    cached = tatakerja.cli.__cached__
    kept = "tersimpan" if cached and Path(cached).is_file() else "TIDAK tersimpan (angka di bawah memuat kompilasi)"
    return f"bytecode {kept}; pengumpul sampah dimatikan oleh baris perintah sendiri, tidak oleh impor pembanding"


KECIL, BESAR = 8_000, 100_000
"""Employees of one and the same structure: what a command reads of a database must not grow with them."""


def prepare(tatakerja: list[str], folder: Path, pegawai: int) -> dict[str, list[str]]:
    """The question about one employee, to files and to a database of so many."""
    data, database = str(folder / f"data{pegawai}"), str(folder / f"{pegawai}.db")
    rule = [*tatakerja, "-r", "kotabaru"]
    subprocess.run([*rule, "contoh", data, "--pegawai", str(pegawai)], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([*rule, "-d", database, "impor", data], check=True, stdout=subprocess.DEVNULL)
    nip = (Path(data) / "pegawai.csv").read_text("utf-8").splitlines()[pegawai // 2].split(",")[0]
    ask = ["kedudukan", nip, "--format", "json"]
    return {f"csv {pegawai}": [*rule, "-o", data, *ask], f"db {pegawai}": [*rule, "-d", database, *ask]}


def main() -> None:
    tatakerja = [sys.executable, "-m", "tatakerja"]
    with tempfile.TemporaryDirectory() as name:
        questions = prepare(tatakerja, Path(name), KECIL) | prepare(tatakerja, Path(name), BESAR)
        found = times(
            {
                "impor": [sys.executable, "-c", "import click, pluggy, attrs"],
                "versi": [*tatakerja, "--version"],
                **questions,
            }
        )
    base = found["impor"]
    small, large = found[f"db {KECIL}"], found[f"db {BESAR}"]
    print(_conditions())
    print(f"import click, pluggy, attrs: {base * 1e3:.0f} ms")
    print(f"--version: {found['versi'] * 1e3:.0f} ms; rasio {found['versi'] / base:.2f} (sasaran <= 1,1)")
    for which in questions:
        aim = " (sasaran < 4)" if which == f"csv {KECIL}" else ""
        print(f"kedudukan NIP, {which}: {found[which] * 1e3:.0f} ms; rasio {found[which] / base:.2f}{aim}")
    print(f"basis data terhadap berkas, {KECIL}: {small / found[f'csv {KECIL}']:.2f} (sasaran <= 1)")
    print(f"basis data, {BESAR} terhadap {KECIL}: {large / small:.2f} (sasaran 1)")


if __name__ == "__main__":
    main()
