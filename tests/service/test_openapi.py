"""The description holds: what schemathesis makes of it is answered as it says, and nothing makes the service fail.

`.ci/run` tries it (``-m dalam``); ``TATAKERJA_UJI=teliti`` tries many more.
"""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

schemathesis = pytest.importorskip("schemathesis")
from schemathesis.checks import not_a_server_error  # noqa: E402
from schemathesis.specs.openapi.checks import (  # noqa: E402
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tatakerja.service import Setelan, aplikasi  # noqa: E402

TAUTAN = "tautan-uji-yang-panjang"
CHECKS = (not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance)
MANY = os.environ.get("TATAKERJA_UJI") == "teliti"
SLOW = (
    r"/api/(regulasi/(bandingkan|kelengkapan)|jurnal/segel|ekspor|impor|audit|bagan|penugasan/berkas|pejabat/lembar)$"
)


@pytest.fixture(scope="module")
def skema(basis: Path, tmp_path_factory: pytest.TempPathFactory):  # type: ignore[no-untyped-def]
    path = tmp_path_factory.mktemp("openapi") / "kerja.db"
    path.write_bytes(basis.read_bytes())
    made = aplikasi(Setelan(regulasi="bantul", basis_data=str(path), tautan=TAUTAN))
    yield schemathesis.openapi.from_asgi("/openapi.json", made).exclude(path_regex=SLOW)
    made.tutup()


@pytest.mark.dalam
def test_answers_are_as_described(skema) -> None:  # type: ignore[no-untyped-def]
    tried = 0
    for found in skema.get_all_operations():
        operation = found.ok()

        @given(case=operation.as_strategy())
        @settings(
            max_examples=60 if MANY else 2, deadline=None, derandomize=not MANY, database=None,
            phases=[Phase.explicit, Phase.generate], suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        def answered(case) -> None:  # type: ignore[no-untyped-def]
            case.call_and_validate(headers={"Authorization": f"Bearer {TAUTAN}"}, checks=CHECKS)

        answered()
        tried += 1
    assert tried > 60
