"""A service whose database is a standby: it answers, refuses what would change something, and goes on once it may."""

import logging
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from halaman_bahan import PENGELOLA, Formulir, Peramban
from litestar.testing import TestClient
from penugasan_bahan import CADANGAN, ISI, PIMPINAN, STAF, organisasi, usulkan_tim

from cadangan_bahan import Pasangan, hidup, siapkan
from tatakerja import GalatTatakerja, SistemKerja
from tatakerja.journal import GalatTerputus
from tatakerja.penugasan.akses import make
from tatakerja.service import Layanan, Setelan, aplikasi
from tatakerja.service.galat import status_of

HARI_INI = date.today().isoformat()
USULAN = {"pemilik": "BID1", "pegawai": [STAF["BID1"]], "oleh": PIMPINAN["BID1"], "isi": ISI}
PLH = {"unit": "BID1", "sebagai": "plh", "mulai": HARI_INI, "selesai": HARI_INI}
HALAMAN = (
    "/", "/kotak", "/saya", "/bawahan", "/penugasan", "/laporan", "/evaluasi", "/organisasi", "/organisasi/BID1",
    "/usulan", "/tanya", "/regulasi",
)  # fmt: skip
KELOLA = (
    "/kelola", "/kelola/impor", "/kelola/ubah", "/kelola/pejabat", "/kelola/pengaturan", "/kelola/audit",
    "/kelola/jurnal", "/kelola/hapus",
)  # fmt: skip


@pytest.fixture
def pasangan() -> Iterator[Pasangan]:
    with hidup() as found:
        yield found


class Program:
    """A program that asks by REST, with a token."""

    def __init__(self, layanan: Layanan, token: str) -> None:
        self._client = TestClient(layanan, raise_server_exceptions=True)
        self._client.headers["Authorization"] = f"Bearer {token}"

    def baca(self, rute: str, data: dict[str, Any] | None = None) -> Any:
        answer = self._client.get(rute) if data is None else self._client.post(rute, json=data)
        assert answer.status_code == 200, answer.text
        return answer.content

    def ubah(self, rute: str, data: dict[str, Any]) -> Any:
        return self._client.post(rute, json=data)


def refused(answer: Any) -> str:
    """What is told where nothing can be changed just now."""
    assert answer.status_code == 503, answer.text
    for word in ("anya dapat dibaca (server cadangan?), tidak ada yang disimpan", "server utamanya"):
        assert word in answer.text
    assert "Traceback" not in answer.text
    return str(answer.text)


def enter(layanan: Layanan, token: str) -> TestClient[Layanan]:
    """Log in by a token, as a person does."""
    client = TestClient(layanan, raise_server_exceptions=True)
    word = Formulir(client.get("/masuk").text).formulir["/masuk"]["_csrf_token"]
    answer = client.post("/masuk", data={"_csrf_token": word, "kunci": token}, follow_redirects=False)
    assert answer.status_code == 303, answer.text
    return client


def test_a_service_on_a_standby_answers_and_stores_once_it_is_the_server(
    pasangan: Pasangan, caplog: pytest.LogCaptureFixture
) -> None:
    here, there = siapkan(pasangan, "bantul")
    with SistemKerja.buka("bantul", basis_data=here) as sk:
        sk.impor(organisasi())
        id = usulkan_tim(sk)
        until = date(date.today().year + 1, 1, 1)
        _, program = make(sk.jurnal, nama="program", hak=["pencatat", "pengelola"], nip=None, sampai=until)
        _, person = make(sk.jurnal, nama="orang", hak=[], nip=PIMPINAN["DIN2"], sampai=until)
        pasangan.susul()
        with caplog.at_level(logging.WARNING, "tatakerja.layanan"):
            first, second = (aplikasi(Setelan(regulasi="bantul", basis_data=one)) for one in (here, there))
        assert sum("ini server cadangan" in line for line in caplog.messages) == 1
        try:
            _read(Program(first, program), Program(second, program), id)
            # Logging in writes nothing: neither by a token on the page, nor with each request.
            official, admin = enter(second, person), Peramban(second, PENGELOLA, sk)
            for page in HALAMAN:
                assert official.get(page).status_code == 200, page
            for page in KELOLA:
                assert admin.buka(page).status_code == 200, page
            before = sk.jurnal.segel()
            _refuse(Program(second, program), official, admin, id)
            assert sk.jurnal.segel().kepala == before.kepala
            _read(Program(first, program), Program(second, program), id)

            pasangan.matikan_utama()
            pasangan.naikkan()
            _store(Program(second, program), official, admin, id)
        finally:
            first.tutup()
            second.tutup()
    with SistemKerja.buka("bantul", basis_data=there) as after:
        assert after.periksa(before).utuh
        assert after.jurnal.segel().jumlah == before.jumlah + 3, "each once, and nothing of what was refused"


def _read(one: Program, other: Program, id: str) -> None:
    """What is asked of the server and of its standby is answered alike."""
    assert one.baca("/siap") == other.baca("/siap")
    for rute in (
        "/api/penugasan/daftar", f"/api/penugasan/tampil?id={id}", "/api/audit", "/api/jurnal/tampil",
        "/api/pejabat/daftar",
    ):  # fmt: skip
        assert one.baca(rute) == other.baca(rute), rute
    for rute, data in (
        ("/api/kedudukan", {"nip": [STAF["BID1"]]}), ("/api/jurnal/periksa", {}),
        ("/api/alur/penugasan", {"cara": "penunjukan", "pemilik": "BID1", "pegawai": [STAF["BID1"]]}),
    ):  # fmt: skip
        assert one.baca(rute, data) == other.baca(rute, data), rute


def _appoint(admin: Peramban) -> Any:
    form = Formulir(admin.buka("/kelola/pejabat").text).formulir["/kelola/pejabat"]
    return admin.kirim("/kelola/pejabat", form | PLH | {"siapa": "Cadangan 1"})


def _refuse(program: Program, official: Any, admin: Peramban, id: str) -> None:
    for rute, data in (
        ("penugasan/usulkan", USULAN), ("penugasan/setujui", {"id": id, "oleh": PIMPINAN["DIN2"]}),
        ("pegawai/berhenti", {"nip": CADANGAN[0]}), ("pejabat/tetapkan", {**PLH, "nip": CADANGAN[1]}),
    ):  # fmt: skip
        answer = program.ubah(f"/api/{rute}", data)
        refused(answer)
        assert answer.json()["kode"] == "hanya_dibaca"
        assert answer.headers["retry-after"]
    form = Formulir(official.get(f"/penugasan/{id}").text).formulir[f"/penugasan/{id}/setujui"]
    refused(official.post(f"/penugasan/{id}/setujui", data=form))
    page = refused(_appoint(admin))
    assert 'value="Cadangan 1"' in page, "what was filled in is kept"


def _store(program: Program, official: Any, admin: Peramban, id: str) -> None:
    """The same service, the same sessions."""
    answer = program.ubah("/api/penugasan/usulkan", USULAN)
    assert answer.status_code == 200, answer.text
    form = Formulir(official.get(f"/penugasan/{id}").text).formulir[f"/penugasan/{id}/setujui"]
    answer = official.post(f"/penugasan/{id}/setujui", data=form, follow_redirects=False)
    assert answer.status_code == 303, answer.text
    assert _appoint(admin).status_code == 303


def test_a_standby_without_this_versions_tables_says_where_they_are_made(pasangan: Pasangan) -> None:
    siapkan(pasangan, "bantul")
    pasangan.utama.jalankan("DELETE FROM tatakerja.proyeksi", di="bantul")
    pasangan.susul()
    with pytest.raises(GalatTatakerja, match=r"basis siapkan` pada server utamanya"):
        aplikasi(Setelan(regulasi="bantul", basis_data=pasangan.cadangan.untuk("bantul")))


def test_what_is_not_known_to_be_stored_is_no_fault_of_who_asked() -> None:
    assert status_of(GalatTerputus("x"))[:2] == (503, "belum_diketahui")
