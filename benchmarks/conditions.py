"""Under which conditions figures were measured: a first start compiles, and a resting collector is faster."""

import gc
import importlib.util
import sys
from pathlib import Path

import tatakerja


def conditions() -> str:
    """One line: Python, whether the core's bytecode lay ready, and whether the collector is on."""
    modules = list(Path(tatakerja.__file__).parent.rglob("*.py"))
    ready = sum(Path(importlib.util.cache_from_source(str(module))).exists() for module in modules)
    bytecode = f"bytecode siap bagi {ready} dari {len(modules)} modul inti"
    if sys.dont_write_bytecode:
        bytecode += " (tidak ditulis)"
    return f"Python {sys.version.split()[0]}; {bytecode}; pengumpul sampah {'aktif' if gc.isenabled() else 'mati'}"


if __name__ == "__main__":
    print(conditions())
