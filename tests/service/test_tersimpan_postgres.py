"""A server that goes away between the commit and the answer: nobody is told to do once more what is stored."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from halaman_bahan import Formulir, Peramban
from litestar.testing import TestClient
from penugasan_bahan import ISI, PIMPINAN, STAF, organisasi, usulan, usulkan_tim

from postgres_bahan import Server, nama_untuk
from tatakerja import SistemKerja, SistemTersimpan
from tatakerja.journal import GalatTersimpan
from tatakerja.penugasan.akses import make
from tatakerja.penugasan.views import penugasan as views
from tatakerja.service import Setelan, aplikasi

USULAN = {"pemilik": "BID1", "pegawai": [STAF["BID1"]], "oleh": PIMPINAN["BID1"], "isi": ISI}


@pytest.fixture
def sistem(pg: Server, tmp_path: Path) -> Iterator[SistemTersimpan]:
    name = nama_untuk(tmp_path)
    with SistemKerja.buka("bantul", basis_data=pg.buat(name), buat=True) as sk:
        sk.impor(organisasi())
        yield sk
    pg.buang(name)


@pytest.fixture
def putus(pg: Server, sistem: SistemTersimpan, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Let every connection be lost so many times while what the next command has stored is shown."""
    left, armed, show, stored = [0], [0], views.show_assignment, SistemTersimpan._stored
    (database,) = pg.jalankan("SELECT current_database()", di=sistem.jurnal.nama.split("/")[3].split("?")[0])[0]

    def shown(view: Any, id: str) -> Any:
        if left[0]:
            left[0] -= 1
            pg.jalankan(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'")
        return show(view, id)

    def after(self: SistemTersimpan, id: str) -> Any:
        left[0], armed[0] = armed[0], 0
        return stored(self, id)

    monkeypatch.setattr(views, "show_assignment", shown)
    monkeypatch.setattr(SistemTersimpan, "_stored", after)

    def lose(times: int) -> None:
        armed[0] = times

    return lose


def test_what_is_stored_is_shown_over_another_connection(sistem: SistemTersimpan, putus: Callable[[int], None]) -> None:
    putus(1)
    found = sistem.usulkan(usulan("BID1"), oleh=PIMPINAN["DINAS"])
    assert (found.id, found.resi) == ("2026-000001", sistem.resi)


def test_what_is_stored_is_told_as_stored_where_it_cannot_be_shown(
    sistem: SistemTersimpan, putus: Callable[[int], None]
) -> None:
    putus(2)
    with pytest.raises(GalatTersimpan, match=r"ini tersimpan dengan resi \d+:[0-9a-f]{64};.*Jangan diulangi") as told:
        sistem.usulkan(usulan("BID1"), oleh=PIMPINAN["DINAS"])
    assert "tidak ada yang disimpan" not in str(told.value)
    assert "penugasan tampil 2026-000001" in str(told.value)
    assert [one.id for one in sistem.daftar()] == ["2026-000001"]


def test_a_service_tells_programs_and_people_not_to_send_it_again(
    sistem: SistemTersimpan, putus: Callable[[int], None]
) -> None:
    until = date(date.today().year + 1, 1, 1)
    _, token = make(sistem.jurnal, nama="program", hak=["pencatat"], nip=None, sampai=until)
    id, before = usulkan_tim(sistem), sistem.jurnal.segel().jumlah
    service = aplikasi(Setelan(regulasi="bantul", basis_data=sistem.jurnal.nama))
    try:
        program, official = TestClient(service), Peramban(service, PIMPINAN["DIN2"], sistem)
        program.headers["Authorization"] = f"Bearer {token}"
        putus(2)
        answer = program.post("/api/penugasan/usulkan", json=USULAN)
        assert (answer.status_code, answer.json()["kode"]) == (500, "tersimpan"), answer.text
        assert "retry-after" not in answer.headers
        assert "tidak ada yang disimpan" not in answer.text
        form = Formulir(official.buka(f"/penugasan/{id}").text).formulir[f"/penugasan/{id}/setujui"]
        putus(2)
        page = official.kirim(f"/penugasan/{id}/setujui", form)
        assert page.status_code == 500
        assert "Jangan mengirim ulang" in page.text
        assert "oba lagi" not in page.text
    finally:
        service.tutup()
    assert len(sistem.daftar()) == 2
    assert sistem.jurnal.segel().jumlah == before + 2, "each once"
