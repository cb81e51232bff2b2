"""REST: every command is a route or has a reason not to be, and answers with the bytes of the command line."""

import json
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner
from litestar.testing import TestClient
from penugasan_bahan import DUA, PIMPINAN, staf
from pypdf import PdfReader

from tatakerja import SistemKerja
from tatakerja.cli.app.root import akar
from tatakerja.service import Layanan, Setelan, aplikasi
from tatakerja.service.hak import DIKENAL, SIAPA_SAJA
from tatakerja.service.rest import tabel
from tatakerja.service.rest.dokumen import DAFTAR, kinds_of
from tatakerja.service.rest.tabel import rute_perintah, walk

TAUTAN = "tautan-uji-yang-panjang"
KEPALA = {"Authorization": f"Bearer {TAUTAN}"}
Klien = TestClient[Layanan]
BUTUH: dict[str, dict[str, Any]] = {
    "kedudukan": {"nip": [staf("BID1")], "jelaskan": True},
    "cari": {"kata": ["dinas"]},
    "regulasi pasal": {"tempat": ["Pasal 7"]},
    "alur penugasan": {"cara": "penunjukan", "pemilik": "BID1", "pegawai": [staf("BID2")], "jelaskan": True},
    "alur tahapan": {"unit": "BID1"},
    "alur pelaksanaan": {"pemilik": "BID1", "pegawai": [staf("BID2")]},
    "alur pelaporan": {"pemilik": "BID1", "pegawai": [staf("BID2")]},
    "alur evaluasi": {"nip": staf("BID1"), "jelaskan": True},
    "penugasan daftar": {"giliran": PIMPINAN["BID1"]},
}
"""What a question needs."""


def test_every_command_is_a_route_or_has_a_reason_not_to_be() -> None:
    commands = dict(walk(akar, click.Context(akar, info_name="tatakerja")))
    routes = {one.kata for one in rute_perintah()} | set(tabel.SENDIRI)
    without = {kata for kata in commands if kata not in routes}
    unsaid = {kata for kata in without if kata not in tabel.TIDAK and kata.split()[0] not in tabel.TIDAK}
    assert unsaid == set(), "give it a route in service/rest/tabel.py, or a reason"
    assert routes <= commands.keys()
    for one in rute_perintah():
        assert one.perlu in DIKENAL
        hidden = {param.name for param in one.perintah.params} - one.masukan.keys() - one.unggahan.keys()
        hidden -= tabel.TERSEMBUNYI.keys()
        assert hidden <= {param.name for param in one.perintah.params if type(param).__name__ == "OpsiUmum"} | {
            "samarkan"
        }


def flat(kata: str, data: dict[str, Any]) -> list[str]:
    """The words of a command line that say the same."""
    params = {param.name: param for param in tabel.find_command(kata).params}
    words, rest = [], []
    for name, value in data.items():
        param = params[name]
        values = value if isinstance(value, list) else [value]
        if isinstance(param, click.Argument):
            rest += map(str, values)
        elif value is True:
            words.append(param.opts[-1])
        else:
            for one in values:
                words += [max(param.opts, key=len), str(one)]
    return [*words, *rest]


ELSEWHERE = ("penugasan tampil", "penugasan surat", "penugasan bertanda", "regulasi bandingkan")
"""Of lived assignments, below; and what computes for too long."""
QUESTIONS = [
    one for one in rute_perintah() if one.jenis == "baca" and one.kata not in ELSEWHERE and not one.hanya_berkas
]


@pytest.mark.parametrize("rute", QUESTIONS, ids=lambda one: one.kata)
def test_the_same_bytes_as_the_command_line(rute: tabel.RutePerintah, klien: Klien, basis: Path) -> None:
    data = BUTUH.get(rute.kata, {})
    words = ["-r", "bantul", "-d", str(basis), *rute.kata.split(), *flat(rute.kata, data), "--format", "json"]
    if rute.kata == "jurnal segel":
        words = words[:-2]
    told = CliRunner().invoke(akar, words)
    assert told.exit_code == 0, told.output
    if rute.bersurat:
        answer = klien.post(rute.jalur, json=data, headers=KEPALA)
    else:
        answer = klien.get(rute.jalur, params=data, headers=KEPALA)
    assert answer.status_code == 200, answer.text
    if rute.kata == "jurnal segel":  # signed anew
        assert answer.json()["kepala"] == json.loads(told.stdout)["kepala"]
        return
    assert answer.content == told.stdout_bytes
    assert isinstance(answer.json(), list) == (rute.kata in DAFTAR)
    assert kinds_of(rute.kata)


@pytest.mark.parametrize("rute", rute_perintah(), ids=lambda one: one.kata)
def test_who_has_no_token_gets_the_rules_and_nothing_else(rute: tabel.RutePerintah, klien: Klien) -> None:
    answers = []
    if rute.berdaftar:
        answers.append(klien.get(rute.jalur))
    if rute.bersurat:
        answers.append(klien.post(rute.jalur, json={}))
    for answer in answers:
        assert (answer.status_code == 401) == (rute.perlu != SIAPA_SAJA), answer.text
        if answer.status_code == 401:
            assert answer.headers["content-type"] == "application/problem+json"
            assert answer.headers["www-authenticate"].startswith("Bearer")


@pytest.fixture
def hidup(tmp_path: Path, basis: Path) -> Iterator[Klien]:
    """A service that is written to."""
    path = tmp_path / "hidup.db"
    path.write_bytes(basis.read_bytes())
    with TestClient(aplikasi(Setelan(regulasi="bantul", basis_data=str(path), tautan=TAUTAN))) as klien:
        klien.headers.update(KEPALA)
        yield klien


USULAN = {"pemilik": "BID1", "pegawai": [staf("BID1")], "mulai": "2027-01-04", "selesai": "2027-06-30"}


def propose(hidup: Klien, **lain: Any) -> Any:
    body = {**USULAN, "oleh": PIMPINAN["BID1"], "isi": {"kriteria": "menguasai survei"}, **lain}
    return hidup.post("/api/penugasan/usulkan", json=body)


def test_an_assignment_is_lived_and_a_key_is_honoured_once(hidup: Klien) -> None:
    first = hidup.post(
        "/api/penugasan/usulkan", json={**USULAN, "oleh": PIMPINAN["BID1"]}, headers={"Idempotency-Key": "a1"}
    )
    assert first.status_code == 200, first.text
    again = hidup.post(
        "/api/penugasan/usulkan", json={**USULAN, "oleh": PIMPINAN["BID1"]}, headers={"Idempotency-Key": "a1"}
    )
    assert again.json()["id"] == first.json()["id"]
    other = hidup.post(
        "/api/penugasan/usulkan", json={**USULAN, "oleh": PIMPINAN["DINAS"]}, headers={"Idempotency-Key": "a1"}
    )
    assert (other.status_code, other.json()["kode"]) == (422, "kunci_dipakai")
    assert len(hidup.get("/api/penugasan/daftar").json()) == 1
    event = hidup.get("/api/jurnal/tampil", params={"stream": f"penugasan/{first.json()['id']}"}).json()[0]
    assert "akun" in event["data"], "who was logged in is in the journal"


def test_a_stale_reader_overwrites_nothing(hidup: Klien) -> None:
    made = propose(hidup).json()
    shown = hidup.get("/api/penugasan/tampil", params={"id": made["id"]})
    tag = shown.headers["etag"]
    assert (
        hidup.get("/api/penugasan/tampil", params={"id": made["id"]}, headers={"If-None-Match": tag}).status_code == 304
    )
    body = {"id": made["id"], "oleh": PIMPINAN["BID1"], "alasan": "ditunda"}
    stale = hidup.post("/api/penugasan/batalkan", json=body, headers={"If-Match": '"lama"'})
    assert (stale.status_code, stale.json()["kode"]) == (412, "sudah_berubah")
    done = hidup.post("/api/penugasan/batalkan", json=body, headers={"If-Match": tag})
    assert done.json()["status"] == "dibatalkan"


def test_refusals_have_the_words_of_the_command_line_and_a_code(hidup: Klien) -> None:
    made = propose(hidup).json()
    stranger = hidup.post("/api/penugasan/setujui", json={"id": made["id"], "oleh": staf("B2")})
    assert stranger.status_code in (403, 409)
    assert stranger.headers["content-type"] == "application/problem+json"
    unknown = hidup.post("/api/kedudukan", json={"nip": ["197001011990011099"]})
    assert (unknown.status_code, unknown.json()["kode"]) == (404, "tidak_ditemukan")
    receipt = hidup.get("/api/jurnal/periksa", params={"daftar_resi": "apa"})
    assert (receipt.status_code, "bukan NO:HASH" in receipt.text) == (422, True)
    together = hidup.post("/api/kedudukan", json={"nip": [staf("BID1")], "unit": "BID1"})
    assert (together.status_code, together.json()["kode"]) == (422, "salah_pakai")
    assert "pilih NIP atau --unit" in together.json()["detail"]
    wrong = hidup.post("/api/penugasan/usulkan", json={"pemilk": "BID1", "porsi": "40", "mulai": "5/1/2026"})
    places = {one["tempat"] for one in wrong.json()["kesalahan"]}
    assert places == {"pemilik", "pegawai", "pemilk", "porsi", "mulai"}


def test_no_personal_data_stands_in_an_address(hidup: Klien) -> None:
    answer = hidup.get("/api/kedudukan", params={"nip": staf("BID1")})
    assert answer.status_code == 422
    assert "alamat" in answer.json()["detail"]


def test_files_of_the_machine_are_out_of_reach(hidup: Klien) -> None:
    for body in ({"ke": "/tmp/x.xlsx"}, {"banding": ["/etc/passwd"]}, {"basis_data": "x"}, {"percaya": True}):
        assert hidup.post("/api/kedudukan", json=body).status_code == 422
    for name in ("/etc", "../x", "./bantul"):
        answer = hidup.post("/api/regulasi/kelengkapan", json={"nama": name})
        assert answer.status_code in (405, 422)
        assert hidup.get("/api/regulasi/kelengkapan", params={"nama": name}).status_code == 422


def test_long_lists_come_in_parts(hidup: Klien) -> None:
    whole = hidup.get("/api/kedudukan").json()
    seen, address = [], "/api/kedudukan?batas=7"
    while address:
        answer = hidup.get(address)
        seen += answer.json()
        link = answer.headers.get("link")
        address = f"/api/kedudukan{link[1:].partition('>')[0]}" if link else ""
    assert seen == whole
    assert hidup.get("/api/kedudukan?batas=7&kursor=xx").status_code == 422


@pytest.mark.parametrize(("kata", "ending", "begins"), [
    ("kedudukan", "csv", b""), ("audit", "html", b"<!DOCTYPE"), ("bagan", "svg", b"<"),
])  # fmt: skip
def test_answers_as_files(hidup: Klien, kata: str, ending: str, begins: bytes) -> None:
    answer = hidup.get(f"/api/{kata}", params={"berkas": ending})
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-disposition"] == f'attachment; filename="{kata}.{ending}"'
    assert answer.content.lstrip().startswith(begins)
    assert len(answer.content) > 500


def test_papers_of_an_assignment_are_to_be_had(tmp_path: Path, basis: Path) -> None:
    from tatakerja.documents.surat.periksa import copy_templates

    (path := tmp_path / "surat.db").write_bytes(basis.read_bytes())
    own = tmp_path / "templat"
    copy_templates(own)
    with (own / "surat_tugas.typ").open("a", encoding="utf-8") as file:
        file.write("Bagian Organisasi yang mencetak\n")
    settled = Setelan(regulasi="bantul", basis_data=str(path), tautan=TAUTAN, templat=str(own))
    with TestClient(aplikasi(settled)) as hidup:
        hidup.headers.update(KEPALA)
        id = propose(hidup).json()["id"]
        issued = hidup.post("/api/penugasan/tetapkan", json={"id": id, "oleh": PIMPINAN["BID1"]})
        assert issued.status_code == 200, issued.text
        with SistemKerja.buka("bantul", basis_data=path) as sk:
            sk.simpan_bertanda(sk.surat(id), b"%PDF-1.7 bertanda", oleh="BSrE")
        found = {}
        for kata, asked in (
            ("surat", {"berkas": "pdf"}), ("surat", {"berkas": "docx"}), ("surat", {"berkas": "pdf", "bukti": True}),
            ("bertanda", {"berkas": "pdf"}), ("berkas", {}),
        ):  # fmt: skip
            answer = hidup.get(f"/api/penugasan/{kata}", params={"id": id, **asked})
            assert answer.status_code == 200, answer.text
            found[kata, *asked.values()] = answer.content
        assert hidup.get("/api/penugasan/tenggat", params={"berkas": "ics"}).content.startswith(b"BEGIN:VCALENDAR")
    assert found["bertanda", "pdf"] == b"%PDF-1.7 bertanda"
    assert all(one.startswith((b"%PDF", b"PK")) for one in found.values())
    assert "yang mencetak" in PdfReader(BytesIO(found["surat", "pdf"])).pages[-1].extract_text(), "the own template"
    assert list(PdfReader(BytesIO(found["berkas",])).attachments)


def test_the_chain_of_review_is_that_of_the_small_regency(hidup: Klien) -> None:
    answer = hidup.post("/api/alur/evaluasi", json={"nip": staf("BID1")})
    assert [one["unit"] for one in answer.json()["rantai"]] == [*DUA][: len(answer.json()["rantai"])]


def test_an_organisation_goes_out_and_comes_in_as_files(hidup: Klien) -> None:
    from zipfile import ZipFile

    packed = ZipFile(BytesIO(hidup.get("/api/ekspor").content))
    # The small regency has serial numbers that no file may have.
    files = {
        name: re.sub(rb"\b(\d{15})000\b", rb"\g<1>100", packed.read(name))
        for name in packed.namelist()
        if name.endswith(".csv")
    }
    assert set(files) == {"unit.csv", "pegawai.csv", "pejabat.csv"}
    tried = hidup.post("/api/impor", files=[("berkas", one) for one in files.items()], data={"uji": "true"})
    assert tried.status_code == 200, tried.text
    assert tried.json()["uji"] is True
    files["pegawai.csv"] = files["pegawai.csv"].replace(staf("BID1", 2).encode(), b"123")
    faulty = hidup.post("/api/impor", files=[("berkas", one) for one in files.items()])
    assert (faulty.status_code, faulty.json()["kode"]) == (422, "masukan_salah")
    assert any("pegawai.csv:" in one["tempat"] for one in faulty.json()["kesalahan"])
    assert "/tmp" not in faulty.text
    strange = hidup.post("/api/impor", files=[("berkas", ("../../etc/passwd", b"x"))])
    assert (strange.status_code, strange.json()["kesalahan"][0]["tempat"]) == (422, "passwd")


def test_schemas_are_given_by_name(klien: Klien) -> None:
    assert "penugasan" in klien.get("/api/skema").json()
    told = CliRunner().invoke(akar, ["skema", "penugasan"])
    assert klien.get("/api/skema/penugasan").content == told.stdout_bytes
    assert klien.get("/api/skema/apa").status_code == 404


def test_the_description_names_every_route(klien: Klien) -> None:
    document = klien.get("/openapi.json").json()
    assert document["openapi"] == "3.1.0"
    described = {(verb, path) for path, verbs in document["paths"].items() for verb in verbs}
    made = {("get", one.jalur) for one in rute_perintah() if one.berdaftar}
    made |= {("get", "/api/ekspor"), ("get", "/api/skema"), ("get", "/api/skema/{nama}"), ("post", "/api/impor")}
    assert described == made | {("post", one.jalur) for one in rute_perintah() if one.bersurat}


def test_a_browser_that_is_logged_in_reads_by_its_cookie_and_writes_only_with_a_token(
    klien: Klien, layanan: Layanan
) -> None:
    klien.get(f"/masuk?kunci={TAUTAN}")
    assert klien.get("/api/regulasi/daftar").status_code == 200
    assert klien.get("/api/pejabat/daftar").status_code == 200
    assert klien.get("/api/pejabat/daftar", headers={"Authorization": "Bearer salah"}).status_code == 401
    writes = [one.jalur for one in rute_perintah() if one.jenis != "baca"]
    assert {klien.post(one, json={}).status_code for one in writes} == {401}
