"""Tests in a real browser: run where one was prepared, by tests/peramban/siapkan.sh, as .ci/run does."""

import os
import shutil
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser's path; skipped where none was prepared, which .ci/run takes for a failure."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    ready = found is not None and (HERE / "node_modules/bpmn-js").is_dir() and shutil.which("node") is not None
    if not ready:
        reason = "butuh Chromium dan Node.js; siapkan dengan tests/peramban/siapkan.sh"
        if os.environ.get("TATAKERJA_PERAMBAN") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    assert found is not None
    return found
