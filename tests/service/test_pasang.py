"""The service within another program, and killed in the middle of its work."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from penugasan_bahan import PIMPINAN, staf

from tatakerja import SistemKerja

AKAR = Path(__file__).parents[2]
USULAN = {"pemilik": "BID1", "pegawai": [staf("BID1")], "isi": {"kriteria": "menguasai survei"}}


def test_the_example_of_the_docs_mounts_it_in_fastapi(basis: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("fastapi", reason="butuh FastAPI; dipasang dengan make setup")
    from litestar.testing import TestClient

    text = (AKAR / "docs/layanan.md").read_text("utf-8")
    (example,) = re.findall(r"```python\n(from fastapi.*?)```", text, re.DOTALL)
    monkeypatch.chdir(basis.parent)
    given: dict[str, object] = {}
    exec(compile(example.replace('"kerja.db"', repr(str(basis))), "docs/layanan.md", "exec"), given)
    with TestClient(given["app"], base_url="https://kantor.example") as client:  # type: ignore[arg-type]
        page = client.get("/sistem-kerja/regulasi")
        assert page.status_code == 200
        assert 'href="/sistem-kerja/regulasi/anomali"' in page.text
        assert page.headers["strict-transport-security"]
        assert client.get("/sistem-kerja/siap").json() == {"keadaan": "siap"}
        assert client.get("/sistem-kerja/openapi.json").json()["servers"] == [{"url": "/sistem-kerja"}]
        moved = client.get("/sistem-kerja/saya", follow_redirects=False)
        assert moved.headers["location"] == "/sistem-kerja/masuk?ke=/saya"
    assert given["layanan"].sumber.kolam._tertutup  # type: ignore[attr-defined]


def start(path: Path) -> tuple[subprocess.Popen[str], str, str]:
    """A service as a process: it, its address, and the token of its link."""
    words = ["-r", "bantul", "-d", str(path), "layani", "--alamat", "127.0.0.1:0", "--tanpa-peramban"]
    process = subprocess.Popen(
        [sys.executable, "-m", "tatakerja", *words], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        env={**os.environ, "BROWSER": "false"},
    )  # fmt: skip
    assert process.stdout is not None
    url, _, token = process.stdout.readline().strip().partition("/masuk?kunci=")
    return process, url, token


@pytest.mark.skipif(sys.platform == "win32", reason="butuh SIGKILL")
def test_what_a_killed_service_has_acknowledged_is_there_after_it_was_started_again(
    basis: Path, tmp_path: Path
) -> None:
    path, told = tmp_path / "kerja.db", []
    path.write_bytes(basis.read_bytes())
    for rounds in range(2):
        process, url, token = start(path)
        try:
            with httpx.Client(base_url=url, headers={"Authorization": f"Bearer {token}"}, timeout=60) as client:
                shown = [one["id"] for one in client.get("/api/penugasan/daftar").json()]
                assert set(told) <= set(shown)
                for _ in range(3):
                    made = client.post("/api/penugasan/usulkan", json={**USULAN, "oleh": PIMPINAN["BID1"]})
                    assert made.status_code == 200, made.text
                    told.append(made.json()["id"])
        finally:
            process.send_signal(signal.SIGKILL)
            assert process.wait(30) == -signal.SIGKILL, rounds
            assert process.stdout is not None
            process.stdout.close()
    with SistemKerja.buka("bantul", basis_data=path) as sistem:
        assert [one.id for one in sistem.daftar()] == told
        assert sistem.periksa().utuh


def test_the_container_file_names_what_there_is() -> None:
    import tomli

    from tatakerja.service.rest.tabel import find_command

    text = (AKAR / "kemasan/layanan/Containerfile").read_text("utf-8")
    for sources in re.findall(r"^COPY (?!--from)(.+) \S+$", text, re.MULTILINE):
        assert all((AKAR / one).exists() for one in sources.split())
    (extras,) = re.findall(r'"\./core\[([\w,]+)\]"', text)
    project = tomli.loads((AKAR / "core/pyproject.toml").read_text("utf-8"))["project"]
    assert set(extras.split(",")) <= project["optional-dependencies"].keys()
    assert all((AKAR / one / "pyproject.toml").is_file() for one in re.findall(r"\./(plugins/\w+)", text))
    (words,) = re.findall(r"^CMD \[(.+)\]$", text, re.MULTILINE)
    taken = {one for param in find_command("layani").params for one in param.opts}
    assert set(re.findall(r'"(--[\w-]+)"', words)) <= taken
    assert re.findall(r"^USER (\d+)$", text, re.MULTILINE) == re.findall(r"--uid (\d+)", text)
