"""Ctrl-C at every step of writing a file: what was there before is there, or the new one whole, and nothing beside it.

Every command that writes answers into files writes through one place; here each is broken off before and after each of
the calls by which that place makes something on the disk.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from cli.conftest import STAF_KEC, Jalankan

LAMA = b"# yang lama\n"
LANGKAH = ("fsync", "replace", "rename", "mkdir")
"""Calls that make something on the disk, or give it its name."""


@contextmanager
def interrupted(monkeypatch: pytest.MonkeyPatch, number: int, *, before: bool) -> Iterator[list[int]]:
    """Ctrl-C at the n-th of these calls; the calls there were."""
    calls = [0]

    def wrap(real: Any) -> Any:
        def call(*words: Any, **more: Any) -> Any:
            calls[0] += 1
            if before and calls[0] == number:
                raise KeyboardInterrupt
            mine = calls[0]
            try:
                return real(*words, **more)
            finally:
                if not before and mine == number:
                    raise KeyboardInterrupt

        return call

    with monkeypatch.context() as patch:
        for name in LANGKAH:
            patch.setattr(os, name, wrap(getattr(os, name)))
        yield calls


def tree(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


@pytest.fixture
def daftar(tmp_path: Path) -> Path:
    path = tmp_path / "daftar.csv"
    path.write_text(
        "Nama;NIP;Jabatan;OPD;Status\nBudi;19700101 199501 1 001;Kepala Dinas Sosial;Dinas Sosial;CPNS\n", "utf-8"
    )
    return path


PERINTAH = {
    "kedudukan xlsx": ("kedudukan", "--ke", "{}/k.xlsx"),
    "kedudukan csv": ("kedudukan", "--ke", "{}/k.csv"),
    "siasn": ("kedudukan", "--bentuk", "siasn", "--ke", "{}/s.xlsx"),
    "audit": ("audit", "--ke", "{}/a.xlsx"),
    "audit html": ("audit", "--html", "{}/a.html"),
    "bagan html": ("bagan", "--ke", "{}/b.html"),
    "bagan svg": ("bagan", "DINAS", "--ke", "{}/b.svg"),
    "alur": (
        "alur",
        "penugasan",
        "--cara",
        "penunjukan",
        "--pemilik",
        "BID",
        "--pegawai",
        STAF_KEC,
        "--ke",
        "{}/a.svg",
    ),
    "siapkan folder": ("siapkan", "{daftar}", "--terima-usulan", "--ke", "{}/data"),
    "siapkan buku": ("siapkan", "{daftar}", "--terima-usulan", "--ke", "{}/data.xlsx"),
    "siapkan tanya": ("siapkan", "{daftar}", "--ke", "{}/data"),
}
DALAM = {"kedudukan csv", "siasn", "audit html", "bagan svg", "alur"}
"""Those that CI tries, beside the others."""


@pytest.mark.parametrize(
    "nama", [pytest.param(one, marks=pytest.mark.dalam if one in DALAM else ()) for one in PERINTAH]
)
def test_a_file_is_there_whole_or_as_it_was(
    tanya: Jalankan, tmp_path: Path, daftar: Path, monkeypatch: pytest.MonkeyPatch, nama: str
) -> None:
    def words(target: Path) -> list[str]:
        return [one.format(target, daftar=daftar) for one in PERINTAH[nama]]

    whole = tmp_path / "utuh"
    whole.mkdir()
    with interrupted(monkeypatch, 0, before=True) as calls:
        tanya(*words(whole))
    names, steps = set(tree(whole)), calls[0]
    assert names, "it writes something"
    assert steps >= 2
    single = len(names) == 1
    for number in range(1, steps + 1):
        for before in (True, False):
            target = tmp_path / f"{number}{before}"
            target.mkdir()
            if single:
                (target / next(iter(names))).write_bytes(LAMA)
            with interrupted(monkeypatch, number, before=before) as calls:
                done = tanya(*words(target))
            assert (calls[0] >= number, done.kode) == (True, 130), done.galat
            assert_whole_or_old(tree(target), tree(whole), single=single)


def assert_whole_or_old(found: dict[str, bytes], whole: dict[str, bytes], *, single: bool) -> None:
    """Every file is as it was before or as it was to be, and nothing else is there."""
    assert set(found) <= set(whole), "a part was left"
    for name, data in found.items():
        if single and data == LAMA:
            continue
        if name.endswith(".xlsx"):
            assert openpyxl.load_workbook(BytesIO(data)).sheetnames
        else:
            assert len(data) == len(whole[name])
    for folder in {os.path.dirname(name) for name in whole} - {""}:
        inside = {name for name in whole if os.path.dirname(name) == folder}
        assert inside <= set(found) or not inside & set(found), "a folder with some of its files"
