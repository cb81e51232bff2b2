"""Gather Tatakerja, its plugins and all that they need into one folder, for an office without internet.

python kemasan/wheelhouse.py [--platform win_amd64] [--python 3.12] [--ke FOLDER]

The folder gets the wheels (``roda/``), a script that installs them on Windows and one for Linux, and what to do with
them. Wheels are only ever taken ready-made: nothing is compiled in the office.
"""

import argparse
import hashlib
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterable
from pathlib import Path

AKAR = Path(__file__).resolve().parents[1]
MESIN_INI = sysconfig.get_platform().replace("-", "_").replace(".", "_")
TAMBAHAN = ("excel", "segel", "surat")
"""The extras that an office uses, as far as the core has them."""
MANYLINUX = ("manylinux_2_28", "manylinux_2_17", "manylinux2014")
"""What ``linux_x86_64`` and its like stand for: a wheel runs on every Linux that is as new."""
NASKAH = ("pasang.sh", "pasang.bat", "BACA-DULU.txt")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--platform", default=MESIN_INI, help="win_amd64, linux_x86_64, linux_aarch64, ...")
    parser.add_argument("--python", default=f"{sys.version_info.major}.{sys.version_info.minor}")
    parser.add_argument("--ke", type=Path, default=None)
    asked = parser.parse_args()
    target = asked.ke or AKAR / "dist" / f"tatakerja-{asked.platform}-py{asked.python}"
    gather(target, asked.platform, asked.python)
    wheels = sorted((target / "roda").iterdir())
    size = sum(one.stat().st_size for one in wheels) / 1e6
    print(f"{target}: {len(wheels)} roda, {size:.0f} MB, untuk {asked.platform} dengan Python {asked.python}")


def gather(target: Path, platform: str, python: str) -> None:
    """Fill a folder.

    :param target: made anew.
    :param platform: for which kind of machine.
    :param python: for which version of Python.
    :raises subprocess.CalledProcessError: if a wheel can't be built or there is none for the machine.
    """
    wheels = target / "roda"
    shutil.rmtree(target, ignore_errors=True)
    wheels.mkdir(parents=True)
    sources = [AKAR / "core", *sorted((AKAR / "plugins").iterdir())]
    _pip("wheel", "--no-deps", "-w", wheels, *sources)
    own = sorted(wheels.glob("*.whl"))
    core = next(one for one in own if one.name.startswith("tatakerja-"))
    _pip(
        "download", "--only-binary=:all:", *_machine(platform), "--python-version", python, "--implementation", "cp",
        "-c", AKAR / "constraints.txt", "-d", wheels, f"{core}[{','.join(extras())}]",
        *(one for one in own if one != core),
    )  # fmt: skip
    words = {"TAMBAHAN": ",".join(extras()), "PYTHON": python, "MESIN": platform, "PLUGIN": " ".join(plugins())}
    for name in NASKAH:
        text = (AKAR / "kemasan" / name).read_text("utf-8")
        for word, value in words.items():
            text = text.replace(f"@{word}@", value)
        end = "\r\n" if name.endswith((".bat", ".txt")) else "\n"
        (target / name).write_text(text, "utf-8", newline=end)
    (target / "pasang.sh").chmod(0o755)
    sums = (f"{hashlib.sha256(one.read_bytes()).hexdigest()}  roda/{one.name}\n" for one in sorted(wheels.iterdir()))
    (target / "SHA256SUMS").write_text("".join(sums), "utf-8", newline="\n")


def extras() -> list[str]:
    """The extras that are gathered."""
    known = tomllib.loads((AKAR / "core/pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    return [one for one in TAMBAHAN if one in known]


def plugins() -> list[str]:
    """The names of the plugins' distributions."""
    return [f"tatakerja-{one.name}" for one in sorted((AKAR / "plugins").iterdir())]


def _machine(platform: str) -> Iterable[str]:
    system, _, kind = platform.partition("_")
    names = [f"{one}_{kind}" for one in MANYLINUX] if system == "linux" else [platform]
    for name in names:
        yield from ("--platform", name)


def _pip(*words: object) -> None:
    subprocess.run(
        [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", *map(str, words)], check=True
    )


if __name__ == "__main__":
    main()
