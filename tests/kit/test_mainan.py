"""The toy regency passes the kit, installed as a plugin or handed over as an object."""

from pathlib import Path

import pytest
import tatakerja_mainan

from tatakerja import Organisasi, Pegawai, SistemKerja, Unit
from tatakerja.kit import UjiKesesuaian
from tatakerja.rules import hookspecs
from tatakerja.rules.layer import HOOKS


class TestMainan(UjiKesesuaian):
    plugin = tatakerja_mainan
    kasus = Path(__file__).parent / "mainan" / "kasus_kedudukan.toml"


def test_is_used_by_name_once_installed(pasang):
    pasang("mainan")
    unit = Unit("U", "U", "pemerintah_daerah", None, "kepala_daerah")
    sistem = SistemKerja.buka("mainan", organisasi=Organisasi([unit], [Pegawai("1" * 18, "P", "U", "pelaksana")]))
    assert sistem.kedudukan("1" * 18).status == "tidak_diatur"


@pytest.mark.parametrize("hook", HOOKS)
def test_exercises_every_hook(hook):
    assert hook in TestMainan().buku.hook


@pytest.mark.parametrize("hook", HOOKS)
def test_every_hook_is_documented_in_one_shape(hook):
    lines = [line.strip() for line in getattr(hookspecs, hook).__doc__.splitlines()]
    assert lines[0].endswith(".")
    fields = [line.split(":")[1] for line in lines if line.startswith(":") and line.count(":") >= 2 and line[1] != ":"]
    fields = [field for field in fields if field in ("called", "returns", "checked", "law")]
    assert fields == ["called", "returns", "checked", "law"]


@pytest.mark.parametrize("hook", HOOKS)
def test_every_hook_says_what_it_returns(hook):
    assert getattr(hookspecs, hook).__annotations__.get("return")
