"""How long a plugin's files are, in lines that say something."""

from collections.abc import Iterator
from pathlib import Path

from tatakerja.contract.perkakas.periksa import PanjangBerkasJson
from tatakerja.rules.berkas.kinds import JENIS_BARIS

_LAIN = ("regulasi", "kosakata", "anomali")
"""The files of a regulation that hold no rows."""


def panjang(package: Path | None) -> Iterator[PanjangBerkasJson]:
    """The files of a package that say a regulation, each with its lines that are neither blank nor comments.

    Files without any aren't told. Rows first, the longest file first; then words, outlines and flaws; then Python.
    Cases, samples and settings say nothing of the regulation and aren't counted.

    :param package: folder of the package; None where a plugin has none.
    """
    if package is None:
        return
    rows = {name for kind in JENIS_BARIS.values() for name in kind.berkas}
    found = []
    for file in sorted((*package.glob("*.toml"), *package.glob("*.py"))):
        part = file.stem.split("-", 1)[0]
        if file.suffix == ".py" or part in rows or part in _LAIN:
            lines = [line.strip() for line in file.read_text("utf-8", errors="replace").splitlines()]
            count = sum(not line.startswith("#") for line in lines if line)
            rules = file.suffix != ".py" and part in rows
            found += [PanjangBerkasJson(berkas=file.name, baris=count, aturan=rules)] * bool(count)
    yield from sorted(found, key=lambda one: (not one.aturan, one.berkas.endswith(".py"), -one.baris))
