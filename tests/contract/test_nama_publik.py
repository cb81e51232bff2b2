"""The public names: each face is what the documents list, loads alone, and old names still work for a while."""

import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

import tatakerja
import tatakerja.plugin

ROOT = Path(__file__).resolve().parents[2]
FACES = ("tatakerja", "tatakerja.plugin")


def documented(face):
    """The names in code in the tables of a face's section."""
    section = re.search(
        rf"^## `{re.escape(face)}`.*?\n(.*?)(?=^## |\Z)", (ROOT / "docs/api.md").read_text("utf-8"), re.M | re.S
    )
    rows = "".join(line for line in section[1].splitlines() if line.startswith("|"))
    return re.findall(r"`(\w+)`", rows)


@pytest.mark.parametrize("face", [*FACES, "tatakerja.contract"])
def test_a_face_is_what_the_documents_list(face):
    names = documented(face)
    assert sorted(names) == sorted(set(names)), "a name is listed once"
    assert sorted(names) == sorted(importlib.import_module(face).__all__)


@pytest.mark.parametrize("face", FACES)
def test_every_name_of_a_face_loads(face):
    module = importlib.import_module(face)
    assert [name for name in module.__all__ if getattr(module, name) is None] == []
    assert set(module.__all__) <= set(dir(module))


@pytest.mark.parametrize("face", FACES)
def test_a_face_loads_nothing_by_itself(face):
    script = f"import sys, {face}; print(*sorted(one for one in sys.modules if one.startswith('tatakerja')))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == sorted({"tatakerja", face})


def test_a_name_that_moved_to_the_authors_face_still_works_with_a_warning():
    moved = tatakerja._PINDAH.split()
    assert "hookimpl" in moved
    for name in moved:
        with pytest.warns(DeprecationWarning, match=rf"^tatakerja\.{name} pindah ke tatakerja\.plugin"):
            value = getattr(tatakerja, name)
        assert value is getattr(tatakerja.plugin, name)


@pytest.mark.parametrize("name", ["PluginBerkas", "Diam", "bentuk_contoh"])
def test_a_name_that_was_never_elsewhere_isnt_said_to_have_moved(name):
    assert name in tatakerja.plugin.__all__
    with pytest.raises(AttributeError, match=f"'tatakerja' has no attribute '{name}'"):
        getattr(tatakerja, name)


def test_the_journals_old_name_of_an_error_still_works_with_a_warning():
    from tatakerja import journal

    with pytest.warns(DeprecationWarning, match="GalatIsianJurnal"):
        old = journal.GalatMasukan
    assert old is journal.GalatIsianJurnal
    assert old is not tatakerja.GalatMasukan


@pytest.mark.parametrize("module", [*FACES, "tatakerja.journal"])
def test_an_unknown_name_is_an_error(module):
    with pytest.raises(AttributeError, match="tidak_ada"):
        getattr(importlib.import_module(module), "tidak_ada")  # noqa: B009  # a plain attribute would be a useless expression


def test_the_state_of_a_stream_still_has_its_old_name():
    from tatakerja import journal

    with pytest.warns(DeprecationWarning, match="kini bernama IsiKeadaan"):
        assert journal.Keadaan is journal.IsiKeadaan


def test_names_load_in_many_threads_at_once():
    script = (
        "import threading, tatakerja.plugin as p, tatakerja as t\n"
        "faults = []\n"
        "def read():\n"
        "    try:\n"
        "        [getattr(m, n) for m in (t, p) for n in m.__all__]\n"
        "    except Exception as error:\n"
        "        faults.append(repr(error))\n"
        "threads = [threading.Thread(target=read) for _ in range(8)]\n"
        "[one.start() for one in threads]; [one.join() for one in threads]\n"
        "print(faults)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(
    ("name", "end"),
    [
        ("AturanKedudukan", "DeprecationWarning: tatakerja.AturanKedudukan pindah ke tatakerja.plugin"),
        ("TidakAda", "AttributeError: module 'tatakerja' has no attribute 'TidakAda'"),
    ],
)
def test_a_moved_or_unknown_name_asked_before_all_else(name, end):
    """In a process of its own: later `tatakerja.plugin` is loaded already, and finding it proves nothing."""
    script = f"import tatakerja\ntatakerja.{name}"
    done = subprocess.run([sys.executable, "-W", "error", "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith(end)
