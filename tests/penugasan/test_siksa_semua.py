"""Every command that writes, killed in the middle of it; and no command that nobody thought of."""

import sys
from collections.abc import Iterator

import click
import pytest
from siksa_semua import MENULIS, semua

from tatakerja.cli.app.root import akar

MEMBACA = frozenset({
    "demo", "contoh", "kedudukan", "cari", "alur penugasan", "alur tahapan", "alur pelaksanaan", "alur pelaporan",
    "alur evaluasi", "siapkan", "ekspor", "penugasan daftar", "penugasan tampil", "penugasan surat",
    "penugasan bertanda", "surat templat", "laporan daftar", "evaluasi daftar", "kinerja daftar", "pejabat daftar",
    "bagan", "audit", "penugasan tenggat", "penugasan berkas", "pejabat lembar",
    "jurnal tampil", "jurnal periksa", "jurnal segel", "pegawai pengganti", "unit pengganti", "coba", "skema",
})  # fmt: skip
"""Commands that store nothing in a database of their own, beside those on regulations and plugins."""
LAYANAN = frozenset({"layani", "akses", "basis", "wilayah"})
"""Groups that run or move what others write, with tests of their own."""


def leaves(command: click.Command, ctx: click.Context, *path: str) -> Iterator[str]:
    if not isinstance(command, click.Group):
        yield " ".join(path)
        return
    for name in command.list_commands(ctx):
        below = command.get_command(ctx, name)
        assert below is not None
        yield from leaves(below, click.Context(below, parent=ctx, info_name=name), *path, name)


def test_each_command_is_known_to_write_or_not_to() -> None:
    found = {
        name for name in leaves(akar, click.Context(akar)) if name.split()[0] not in ("regulasi", "plugin", *LAYANAN)
    }
    assert found == {*MEMBACA, *MENULIS} - {"pengaturan atur"}, "place a new command in MEMBACA, or have it killed"


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")
def test_nothing_acknowledged_is_lost_whichever_command_is_killed() -> None:
    found = semua(8)
    assert not found.hilang
    assert not found.cacat
    assert len(found.diakui) > 8


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")
def test_control_acknowledged_before_the_commit() -> None:
    assert any(semua(6, control=True, seed=seed).hilang for seed in range(1, 8))
