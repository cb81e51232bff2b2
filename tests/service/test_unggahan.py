"""Files that are sent to commands: read as the command line reads them, named by their own names, bounded."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from litestar.testing import TestClient
from penugasan_bahan import PIMPINAN, staf

from tatakerja.cli.app.root import akar
from tatakerja.service import Layanan, Setelan, aplikasi

TAUTAN = "tautan-uji-yang-panjang"
PDF = b"%PDF-1.7 bertanda"
DAFTAR = f"NIP Pegawai,Nama Pegawai,NIP Penilai\n{staf('BID1')},Staf BID1 1,{PIMPINAN['BID1']}\n".encode()
Klien = TestClient[Layanan]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory, basis: Path) -> Path:
    path = tmp_path_factory.mktemp("unggahan") / "kerja.db"
    path.write_bytes(basis.read_bytes())
    return path


@pytest.fixture(scope="module")
def klien(path: Path) -> Iterator[Klien]:
    with TestClient(aplikasi(Setelan(regulasi="bantul", basis_data=str(path), tautan=TAUTAN))) as klien:
        klien.headers.update({"Authorization": f"Bearer {TAUTAN}"})
        yield klien


def told(path: Path, *words: str) -> Any:
    done = CliRunner().invoke(akar, ["-r", "bantul", "-d", str(path), *words, "--format", "json"])
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def id(klien: Klien) -> str:
    """An assignment with a letter."""
    asked = {"pemilik": "BID1", "pegawai": [staf("BID1")], "mulai": "2027-01-04", "selesai": "2027-06-30"}
    id = klien.post("/api/penugasan/usulkan", json={**asked, "oleh": PIMPINAN["BID1"]}).json()["id"]
    issued = klien.post("/api/penugasan/tetapkan", json={"id": id, "oleh": PIMPINAN["BID1"]})
    assert issued.status_code == 200, issued.text
    return str(id)


def test_a_signed_letter_is_kept_once_under_its_key(klien: Klien, id: str, path: Path) -> None:
    sent = {"files": {"berkas": ("surat.pdf", PDF)}, "data": {"id": id, "penanda": "BSrE"}}
    first = klien.post("/api/penugasan/tandai", **sent, headers={"Idempotency-Key": "k1"})
    assert first.status_code == 200, first.text
    assert (first.json()[0]["id"], first.json()[0]["oleh"]) == (id, "BSrE")
    again = klien.post("/api/penugasan/tandai", **sent, headers={"Idempotency-Key": "k1"})
    assert again.content == first.content
    assert len(told(path, "penugasan", "bertanda", id)) == 1
    other = {**sent, "files": {"berkas": ("surat.pdf", PDF + b" lain")}}
    assert klien.post("/api/penugasan/tandai", **other, headers={"Idempotency-Key": "k1"}).status_code == 422
    assert klien.get("/api/penugasan/bertanda", params={"id": id, "berkas": "pdf"}).content == PDF


def test_a_list_of_appraisers_is_compared_as_on_the_command_line(klien: Klien, path: Path, tmp_path: Path) -> None:
    (file := tmp_path / "ekinerja.csv").write_bytes(DAFTAR)
    answer = klien.post("/api/kedudukan", files=[("banding", ("ekinerja.csv", DAFTAR))])
    assert answer.status_code == 200, answer.text
    assert answer.json() == told(path, "kedudukan", "--banding", str(file))
    half = [("banding", ("a.csv", DAFTAR)), ("banding", ("b.csv", DAFTAR.replace(staf("BID1").encode(), b"12")))]
    assert klien.post("/api/kedudukan", files=half).status_code in (200, 422)
    wanted = klien.post("/api/kedudukan", files=[("banding", ("e.csv", DAFTAR))], data={"berkas": "xlsx"})
    assert wanted.content.startswith(b"PK")


def test_an_anchor_tells_of_a_journal_that_was_cut(klien: Klien, id: str) -> None:
    anchor = klien.get("/api/jurnal/segel").content
    whole = klien.post("/api/jurnal/periksa", files={"segel": ("segel.json", anchor)})
    assert (whole.status_code, whole.json()["utuh"]) == (200, True), whole.text
    more = json.loads(anchor) | {"jumlah": json.loads(anchor)["jumlah"] + 1}
    cut = klien.post("/api/jurnal/periksa", files={"segel": ("segel.json", json.dumps(more).encode())})
    assert cut.json()["utuh"] is False
    assert any(one["jenis"] == "segel" for one in cut.json()["cacat"])


def test_the_text_of_a_regulation_is_compared(klien: Klien) -> None:
    text = b"Pasal 1\n\nPasal 2\n\nPasal 999\n"
    answer = klien.post("/api/regulasi/kelengkapan", files={"naskah": ("perbup.txt", text)})
    assert answer.status_code == 200, answer.text
    assert "999" in answer.text
    nobody = TestClient(klien.app).post("/api/regulasi/kelengkapan", files={"naskah": ("perbup.txt", text)})
    assert nobody.status_code == 401, "yang mengunggah menyebut siapa ia"


@pytest.mark.parametrize(
    ("jalur", "berkas", "isian"),
    [
        ("penugasan/tandai", [("segel", ("a.json", b"{}"))], {"id": "2026-1"}),
        ("penugasan/tandai", [("berkas", ("a.pdf", PDF)), ("berkas", ("b.pdf", PDF))], {"id": "2026-1"}),
        ("penugasan/tandai", [("berkas", ("a.pdf", PDF))], {}),
        ("penugasan/tandai", [("berkas", ("a.pdf", PDF))], {"id": "ID"}),
        ("penugasan/tandai", [("berkas", ("../../a.pdf", b"bukan"))], {"id": "ID", "penanda": "BSrE"}),
        ("jurnal/periksa", [("segel", ("../segel.json", b"{"))], {}),
        ("jurnal/periksa", [("segel", ("segel.json", b"\xff\xfe"))], {}),
        ("regulasi/kelengkapan", [("naskah", ("perbup.pdf", b"%PDF\xff"))], {}),
        ("kedudukan", [("banding", ("/etc/passwd", b"root"))], {}),
        ("kedudukan", [("banding", ("..", DAFTAR))], {"apa": "x"}),
        ("kedudukan", [("pemetaan", ("p.toml", b"[kolom]"))], {}),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_by_its_own_name(
    klien: Klien, id: str, jalur: str, berkas: Any, isian: dict[str, str]
) -> None:
    given = {name: id if value == "ID" else value for name, value in isian.items()}
    answer = klien.post(f"/api/{jalur}", files=berkas, data=given)
    assert answer.status_code in (409, 422), answer.text
    assert answer.headers["content-type"].startswith("application/problem+json")
    assert "/tmp" not in answer.text
    assert "tatakerja-" not in answer.text
    assert "Traceback" not in answer.text


def test_only_some_commands_take_files_and_none_takes_too_much(klien: Klien, path: Path) -> None:
    assert klien.post("/api/penugasan/setujui", files={"berkas": ("a.pdf", PDF)}).status_code == 415
    small = aplikasi(Setelan(regulasi="bantul", basis_data=str(path), tautan=TAUTAN, batas_unggah=2000))
    with TestClient(small) as other:
        header = {"Authorization": f"Bearer {TAUTAN}"}
        sent = {"berkas": ("a.pdf", PDF + b"x" * 3000)}
        assert other.post("/api/penugasan/tandai", files=sent, headers=header).status_code == 413
