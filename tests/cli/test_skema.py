"""``skema``: what it lists, prints and writes."""

import json

import pytest

from proses_bahan import tatakerja
from tatakerja.contract import daftar_skema, skema


def test_without_a_name_it_lists_them():
    done = tatakerja("skema")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split() == list(daftar_skema())


def test_a_name_is_printed():
    assert json.loads(tatakerja("skema", "alur_penugasan").stdout) == skema("alur_penugasan")


def test_all_or_some_are_written(tmp_path):
    assert tatakerja("skema", "--ke", tmp_path / "a").returncode == 0
    assert tatakerja("skema", "pejabat", "usulan", "--ke", tmp_path / "b").stdout == f"{tmp_path / 'b'}: 2 skema.\n"
    assert sorted(path.name for path in (tmp_path / "a").iterdir()) == sorted(
        [*(f"{n}.schema.json" for n in daftar_skema()), "regulasi"]
    )
    assert {path.name for path in (tmp_path / "a/regulasi").iterdir()} >= {"kedudukan.json", "penugasan.json"}
    assert not (tmp_path / "b/regulasi").exists()
    assert json.loads((tmp_path / "b/usulan.schema.json").read_text("utf-8")) == skema("usulan")


@pytest.mark.parametrize("words", [("pejabt",), ("pejabt", "--ke", "TEMPAT")])
def test_an_unknown_name_is_told_with_the_nearest(words, tmp_path):
    done = tatakerja("skema", *(str(tmp_path / "c") if word == "TEMPAT" else word for word in words))
    assert (done.returncode, done.stdout) == (1, "")
    assert "maksud Anda 'pejabat'" in done.stderr
    assert not (tmp_path / "c").exists()
