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


def main() -> None:
    tatakerja = [sys.executable, "-m", "tatakerja"]
    with tempfile.TemporaryDirectory() as folder:
        data = str(Path(folder) / "data")
        subprocess.run(
            [*tatakerja, "-r", "kotabaru", "contoh", data, "--pegawai", "8000"], check=True, stdout=subprocess.DEVNULL
        )
        nip = (Path(data) / "pegawai.csv").read_text("utf-8").splitlines()[4000].split(",")[0]
        found = times(
            {
                "impor": [sys.executable, "-c", "import click, pluggy, attrs"],
                "versi": [*tatakerja, "--version"],
                "kedudukan": [*tatakerja, "-r", "kotabaru", "-o", data, "kedudukan", nip, "--format", "json"],
            }
        )
    base = found["impor"]
    print(_conditions())
    print(f"import click, pluggy, attrs: {base * 1e3:.0f} ms")
    print(f"--version: {found['versi'] * 1e3:.0f} ms; rasio {found['versi'] / base:.2f} (sasaran <= 1,1)")
    print(
        f"kedudukan NIP pada 8.000 pegawai: {found['kedudukan'] * 1e3:.0f} ms; rasio {found['kedudukan'] / base:.2f} "
        "(sasaran < 4)"
    )


if __name__ == "__main__":
    main()
