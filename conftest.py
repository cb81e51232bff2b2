"""Which tests try more where there is time: `make test` tries little of them, `.ci/run` runs them again, whole."""

import os

import pytest

RINGKAS = os.environ.get("TATAKERJA_UJI") == "ringkas"
MENGHIDUPI = "test_penugasan_dijalani"
"""The test of every plugin that lives through assignments."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what depends on how much is tried; leave out, under ``ringkas``, what can't be tried a little.

    A test marked ``dalam(sedikit=True)`` tries little by itself.
    """
    for item in items:
        marker = item.get_closest_marker("dalam")
        if marker is None:
            # The mark that hypothesis sets; the function that reads it has come after the oldest version allowed.
            drawn = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
            if getattr(item, "originalname", "") == MENGHIDUPI or drawn:
                item.add_marker(pytest.mark.dalam)
        elif RINGKAS and not marker.kwargs.get("sedikit"):
            item.add_marker(pytest.mark.skip(reason="takes long, and .ci/run runs it (pytest -m dalam)"))
