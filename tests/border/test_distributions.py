"""A plugin is found in the metadata on disk as importlib.metadata finds it."""

import sys
from importlib import metadata
from pathlib import Path

import pytest

from tatakerja import GalatPlugin
from tatakerja.border.distributions import entry_points, entry_points_of
from tatakerja.extensions.registry import EXTENSION_API_GROUP, EXTENSION_GROUP, ekstensi_lain
from tatakerja.rules.registry import cari_plugin


def installed(folder: Path, distribution: str, lines: str) -> None:
    info = folder / f"{distribution.replace('-', '_')}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(lines)


@pytest.mark.parametrize("name", ["bantul", "kotabaru", "keluaran", "tidak-ada"])
def test_the_same_is_found_as_by_the_standard_library(name: str) -> None:
    expected = {
        (point.dist.name, point.dist.version, point.group, point.name, point.value)
        for point in metadata.entry_points(name=name)
        if point.dist is not None
    }
    assert set(entry_points(name)) == expected


def test_of_a_distribution_found_twice_the_first_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for place, module in (("a", "satu"), ("b", "dua")):
        installed(tmp_path / place, "tatakerja-baru", f"[tatakerja]\nbaru = {module}\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "a"), str(tmp_path / "b"), str(tmp_path / "hilang"), *sys.path])
    assert [point.nilai for point in entry_points("baru")] == ["satu"]


def test_two_distributions_that_give_one_name_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for distribution in ("tatakerja-baru", "tatakerja-lain"):
        installed(tmp_path, distribution, "# catatan\n[tatakerja]\nbaru = modul\n[tatakerja.api]\nbaru = v2\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    with pytest.raises(GalatPlugin, match="tatakerja-baru dan tatakerja-lain"):
        cari_plugin("baru")


@pytest.mark.parametrize("old", [False, True], ids=["wheel", "egg"])
def test_extensions_are_found_as_the_standard_library_finds_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: bool
) -> None:
    installed(
        tmp_path,
        "tatakerja-baru",
        f"[{EXTENSION_GROUP}]\nbaru = modul\n\n[{EXTENSION_API_GROUP}]\nbaru = v1\n[lain]\nx = y\n",
    )
    if old:
        (tmp_path / "kuno.egg-info").mkdir()
        (tmp_path / "kuno.egg-info" / "PKG-INFO").write_text("Metadata-Version: 2.1\nName: kuno\nVersion: 1.0\n")
        (tmp_path / "kuno.egg-info" / "entry_points.txt").write_text(f"[{EXTENSION_GROUP}]\nkuno = modul\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    names = ["baru", "kuno"] if old else ["baru"]
    assert [one.nama for one in ekstensi_lain()] == names
    assert [one.api for one in ekstensi_lain()] == ["v1", None][: len(names)]
    own = entry_points_of(EXTENSION_GROUP, EXTENSION_API_GROUP)
    assert (own is None) is old, "what may be missed is left to the library"
