"""Hypothesis profiles, and plugins that are installed for one test.

Few examples, always the same: fewer still under ``TATAKERJA_UJI=ringkas``, as in ``make test``; many at random under
``teliti``. An installed distribution is a folder of metadata on the path.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from postgres_bahan import Server

# Some thousands of commands run as processes of their own: what is compiled once stays compiled, as on any machine.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

settings.register_profile("cepat", deadline=None, derandomize=True)
settings.register_profile("teliti", deadline=None, max_examples=2000)
settings.register_profile("ringkas", deadline=None, derandomize=True, max_examples=15)
UJI = os.environ.get("TATAKERJA_UJI")
settings.load_profile(UJI if UJI in {"teliti", "ringkas"} else "cepat")

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE / "kit" / "mainan"), str(HERE / "broken")]

Pasang = Callable[..., None]


@pytest.fixture
def pasang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pasang:
    """Install a plugin: ``pasang("mainan")``, of module ``tatakerja_mainan``, written for ``api``."""

    def install(nama: str, *, api: str | None = "v2", distribusi: str = "") -> None:
        distribusi = distribusi or f"tatakerja-{nama}"
        info = tmp_path / f"{distribusi.replace('-', '_')}-0.1.dist-info"
        info.mkdir(exist_ok=True)
        info.joinpath("METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribusi}\nVersion: 0.1\n", "utf-8")
        points = f"[tatakerja]\n{nama} = tatakerja_{nama}\n"
        if api:
            points += f"[tatakerja.api]\n{nama} = {api}\n"
        info.joinpath("entry_points.txt").write_text(points, "utf-8")
        monkeypatch.syspath_prepend(tmp_path)

    return install


@pytest.fixture
def pg() -> "Server":
    """A server of PostgreSQL; where none runs the test is skipped, or fails where one is asked for."""
    from postgres_bahan import server

    return server()
