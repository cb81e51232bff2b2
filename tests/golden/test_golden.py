"""The four plugins answer as recorded: who, in which order, by which document; not in which words.

An answer that changes on purpose is recorded anew by ``python tests/golden/rekam.py``, after its difference was read:
``--ke FOLDER`` before and after the change, then ``diff -r``.
"""

import importlib.util
import json
from pathlib import Path

import pytest

HERE = Path(__file__).parent
_spec = importlib.util.spec_from_file_location("rekam", HERE / "rekam.py")
assert _spec is not None
assert _spec.loader is not None
rekam = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(rekam)


@pytest.mark.parametrize("nama", rekam.NAMA)
def test_answers_are_as_recorded(nama: str) -> None:
    recorded = json.loads((HERE / f"{nama}.json").read_text("utf-8"))
    found = rekam.digests(nama)
    assert found.keys() == recorded.keys()
    assert {
        f"{reading}: {kind}"
        for reading, kinds in recorded.items()
        for kind, digest in kinds.items()
        if found[reading].get(kind) != digest
    } == set()


def test_a_changed_post_changes_the_digest_but_changed_words_do_not() -> None:
    answer = {"ppk": {"nip": "1", "unit": "A"}, "dasar": ["Pasal 1"], "keterangan": ["a"]}
    assert rekam.essence(answer) == rekam.essence({**answer, "dasar": ["Pasal 2"], "keterangan": []})
    assert rekam.essence(answer) != rekam.essence({**answer, "ppk": {"nip": "2", "unit": "A"}})
