"""Extensions that are installed for one test: a distribution is a folder of metadata on the path."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "contoh"))

Pasang = Callable[..., None]


@pytest.fixture
def pasang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pasang:
    """Install an extension: ``pasang("sapa", "tatakerja_uji_ekstensi")``."""

    def install(nama: str, modul: str, *, api: str | None = "v1", distribusi: str = "") -> None:
        distribusi = distribusi or f"tatakerja-{nama}"
        info = tmp_path / "pasang" / f"{distribusi.replace('-', '_')}-0.1.dist-info"
        info.mkdir(parents=True)
        info.joinpath("METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribusi}\nVersion: 0.1\n", "utf-8")
        points = f"[tatakerja.ekstensi]\n{nama} = {modul}\n"
        if api:
            points += f"[tatakerja.ekstensi.api]\n{nama} = {api}\n"
        info.joinpath("entry_points.txt").write_text(points, "utf-8")
        monkeypatch.syspath_prepend(tmp_path / "pasang")

    return install
