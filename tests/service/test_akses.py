"""Tokens: made, listed, revoked, kept as a digest; and what their holders may, right by right."""

import json
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner
from litestar.testing import TestClient
from penugasan_bahan import PIMPINAN, staf

from tatakerja import SistemKerja
from tatakerja.cli.app.root import akar
from tatakerja.service import Layanan, Setelan, aplikasi
from tatakerja.service.hak import HAK_PEGAWAI, MASUK, PENCATAT, PENGELOLA, SIAPA_SAJA
from tatakerja.service.rest.tabel import rute_perintah

Klien = TestClient[Layanan]
BOSS, CLERK, ADMIN, OTHER = PIMPINAN["BID1"], staf("SETDA"), staf("BAGIAN"), staf("B2")


@attrs.frozen
class Bahan:
    """A service with tokens of everyone."""

    layanan: Layanan
    klien: Klien
    path: Path
    token: dict[str, str]

    def kirim(self, siapa: str, jalur: str, **data: Any) -> Any:
        header = {"Authorization": f"Bearer {self.token.get(siapa, siapa)}"} if siapa else {}
        return self.klien.post(f"/api/{jalur}", json=data, headers=header)


def command(path: Path, *words: str) -> str:
    done = CliRunner().invoke(akar, ["-d", str(path), "akses", *words])
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.fixture(scope="module")
def bahan(basis: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bahan]:
    path = tmp_path_factory.mktemp("akses") / "kerja.db"
    path.write_bytes(basis.read_bytes())
    made = {
        "pejabat": command(path, "buat", "Tuan BID1", "--nip", BOSS),
        "lain": command(path, "buat", "Staf B2", "--nip", OTHER),
        "pencatat": command(path, "buat", "Sekretariat", "--nip", CLERK, "--hak", "pencatat"),
        "pengelola": command(path, "buat", "Bagian Organisasi", "--nip", ADMIN, "--hak", "pengelola"),
        "program": command(path, "buat", "e-kinerja", "--hak", "pencatat"),
    }
    layanan = aplikasi(Setelan(regulasi="bantul", basis_data=str(path)))
    with TestClient(layanan) as klien:
        yield Bahan(layanan, klien, path, {who: word.strip() for who, word in made.items()})


def test_a_token_is_shown_once_and_kept_as_a_digest(bahan: Bahan) -> None:
    kept = bahan.path.read_bytes()
    assert all(word.encode() not in kept and word.startswith("tk_") for word in bahan.token.values())
    rows = json.loads(command(bahan.path, "daftar", "--format", "json"))
    assert [row["nama"] for row in rows] == ["Tuan BID1", "Staf B2", "Sekretariat", "Bagian Organisasi", "e-kinerja"]
    assert [row["no"] for row in rows] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("rute", rute_perintah(), ids=lambda one: one.kata)
def test_route_by_right(bahan: Bahan, rute: Any) -> None:
    may = {
        SIAPA_SAJA: {"", "salah", "pejabat", "pencatat", "pengelola", "program"},
        MASUK: {"pejabat", "pencatat", "pengelola", "program"},
        HAK_PEGAWAI: {"pejabat", "pencatat", "pengelola"},
        PENCATAT: {"pencatat", "program"},
        PENGELOLA: {"pengelola"},
    }[rute.perlu]
    for who in ("", "salah", "pejabat", "pencatat", "pengelola", "program"):
        header = {"Authorization": f"Bearer {bahan.token.get(who, who)}"} if who else {}
        # What is asked says nothing that could be answered: only the right decides.
        if rute.bersurat:
            status = bahan.klien.post(rute.jalur, content=b"{", headers={**header, "Content-Type": "application/json"})
        else:
            status = bahan.klien.get(rute.jalur, params={"apa": "x"}, headers=header)
        assert (status.status_code not in (401, 403)) == (who in may), (who, status.text)


USULAN = {"pemilik": "BID1", "pegawai": [staf("BID1")], "mulai": "2027-01-04", "selesai": "2027-06-30"}


def test_an_official_acts_as_themselves_and_for_nobody_else(bahan: Bahan) -> None:
    own = bahan.kirim("pejabat", "penugasan/usulkan", **USULAN)
    assert own.status_code == 200, own.text
    assert bahan.kirim("lain", "penugasan/usulkan", **USULAN, oleh=BOSS).json()["kode"] == "tidak_berwenang"
    assert bahan.kirim("pengelola", "penugasan/usulkan", **USULAN, oleh=BOSS).status_code == 403
    # A right to act as oneself is none in the matter: competence is decided by the rules, as ever.
    assert bahan.kirim("lain", "penugasan/usulkan", **USULAN).status_code == 403


def test_a_clerk_records_and_is_named(bahan: Bahan) -> None:
    made = bahan.kirim("pencatat", "penugasan/usulkan", **USULAN, oleh=BOSS)
    assert made.status_code == 200, made.text
    assert made.json()["riwayat"][0]["dicatat_oleh"]["nip"] == CLERK
    other = bahan.kirim("pencatat", "penugasan/usulkan", **USULAN, oleh=BOSS, dicatat_oleh=ADMIN)
    assert (other.status_code, "atas namanya sendiri" in other.text) == (403, True)
    assert bahan.kirim("pejabat", "penugasan/usulkan", **USULAN, dicatat_oleh=BOSS).status_code == 403


def test_what_is_dated_back_needs_the_clerk_s_right(bahan: Bahan) -> None:
    early = {**USULAN, "mulai": "2026-02-02", "selesai": "2026-03-31"}
    for field in ("tanggal", "tanggal_surat"):
        refused = bahan.kirim("pejabat", "penugasan/usulkan", **early, **{field: "2026-02-02"})
        assert (refused.status_code, "sudah lewat" in refused.text) == (403, True)
    made = bahan.kirim("pencatat", "penugasan/usulkan", **early, oleh=BOSS, tanggal="2026-02-02")
    assert made.status_code == 200, made.text
    assert made.json()["riwayat"][0]["bertanggal_mundur"] is True


def test_a_program_is_named_by_its_token(bahan: Bahan) -> None:
    made = bahan.kirim("program", "penugasan/usulkan", **USULAN, oleh=BOSS)
    assert made.json()["riwayat"][0]["akun"] == "token 5"
    assert bahan.kirim("program", "penugasan/usulkan", **USULAN).status_code == 422, "it has no NIP of its own"


def test_an_administrator_answers_for_what_they_change(bahan: Bahan) -> None:
    body = {"unit": "BID1", "nip": BOSS, "selesai": "2027-12-31", "dasar": "SK", "oleh": BOSS}
    assert bahan.kirim("pengelola", "pejabat/akhiri", **body).status_code == 403


def test_an_employee_reads_over_rest_what_concerns_them_as_on_the_pages(bahan: Bahan) -> None:
    id = bahan.kirim("pejabat", "penugasan/usulkan", **USULAN).json()["id"]

    def ask(siapa: str, jalur: str, **data: Any) -> Any:
        header = {"Authorization": f"Bearer {bahan.token[siapa]}"}
        return bahan.klien.get(f"/api/{jalur}", params=data, headers=header)

    for jalur in ("penugasan/tampil", "penugasan/surat", "penugasan/bertanda", "penugasan/berkas", "laporan/daftar"):
        refused = ask("lain", jalur, id=id)
        assert (jalur, refused.status_code, refused.json()["kode"]) == (jalur, 403, "tidak_berwenang")
        for who in ("pejabat", "pencatat", "pengelola", "program"):
            assert ask(who, jalur, id=id).status_code in (200, 404, 409), jalur
    assert ask("lain", "kinerja/daftar", id=id).status_code == 403
    assert ask("lain", "penugasan/tampil", id="2026-999999").status_code == 404
    lists = {"penugasan/daftar": "giliran", "penugasan/tenggat": "bagi", "laporan/daftar": "untuk",
             "evaluasi/daftar": "giliran", "kinerja/daftar": "untuk"}  # fmt: skip
    for jalur, whose in lists.items():
        assert bahan.kirim("lain", jalur, **{whose: BOSS}).status_code == 403, jalur
        assert bahan.kirim("lain", jalur, **{whose: OTHER}).content == ask("lain", jalur).content, "miliknya saja"
        assert bahan.kirim("pencatat", jalur, **{whose: BOSS}).status_code == 200
    assert bahan.kirim("lain", "kinerja/daftar", pegawai=BOSS).status_code == 403
    assert ask("lain", "penugasan/daftar").json() == []
    assert ask("pencatat", "penugasan/daftar").json()


@pytest.mark.parametrize("by_environment", [False, True])
def test_how_to_revoke_is_told_as_it_can_be_typed(bahan: Bahan, tmp_path: Path, by_environment: bool) -> None:
    path = tmp_path / "kerja kini.db"
    path.write_bytes(bahan.path.read_bytes())
    chosen = [] if by_environment else ["-d", str(path)]
    env = {"TATAKERJA_DB": str(path)} if by_environment else {}
    made = CliRunner(env=env).invoke(akar, [*chosen, "akses", "buat", "sementara", "--nip", OTHER])
    line = made.stderr.partition("Cabut: ")[2].strip()
    assert line.startswith("tatakerja akses" if by_environment else f"tatakerja -d '{path}' akses")
    assert CliRunner(env=env).invoke(akar, shlex.split(line)[1:]).exit_code == 0
    assert json.loads(command(path, "daftar", "--format", "json"))[-1]["dicabut"]


def test_no_system_stays_borrowed(bahan: Bahan) -> None:
    assert not any(bahan.layanan.sumber.kolam._dipakai)


def test_a_revoked_token_ends_its_session_at_once(bahan: Bahan) -> None:
    word = command(bahan.path, "buat", "sementara", "--nip", OTHER).strip()
    person = TestClient(bahan.layanan)
    entered = person.get("/masuk", params={"kunci": word}, follow_redirects=False)
    assert entered.status_code == 303
    assert person.get("/penugasan", follow_redirects=False).status_code == 200
    no = json.loads(command(bahan.path, "daftar", "--format", "json"))[-1]["no"]
    command(bahan.path, "cabut", str(no))
    assert person.get("/penugasan", follow_redirects=False).status_code == 303
    assert bahan.kirim(word, "kedudukan", nip=[OTHER]).status_code == 401


def test_making_and_revoking_are_in_the_journal_which_stays_whole(bahan: Bahan) -> None:
    with SistemKerja.buka("bantul", basis_data=bahan.path) as sistem:
        with sistem.jurnal.baca() as view:
            kinds = [one.jenis for one in view.peristiwa() if one.stream.startswith("akses/")]
        assert {"akses_dibuat", "akses_dicabut"} <= set(kinds)
        assert sistem.periksa().utuh
