"""What an administrator does on pages, and what officials do about their people."""

import io
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest
from halaman_bahan import PENGELOLA, Formulir
from penugasan_bahan import CADANGAN, PIMPINAN, STAF, organisasi, usulan

from tatakerja import Organisasi, tulis_organisasi

ADMIN = f"{CADANGAN[2]}:pengelola"
HARI_INI = date.today().isoformat()


def files(found: Organisasi, folder: Path) -> list[tuple[str, tuple[str, io.BytesIO]]]:
    tulis_organisasi(found, folder)
    return [("berkas", (path.name, io.BytesIO(path.read_bytes()))) for path in sorted(folder.glob("*.csv"))]


def filed() -> Organisasi:
    """The regency as files can have it: a serial of 000 is none."""
    old = organisasi()
    people = [attrs.evolve(one, nip=numbered(one.nip)) for one in old.pegawai]
    return Organisasi(old.unit, people, [attrs.evolve(one, nip=numbered(one.nip)) for one in old.pemangku])


def numbered(nip: str) -> str:
    return f"{nip[:-3]}999" if nip.endswith("000") else nip


def changed() -> Organisasi:
    """The regency with one who has moved and one who is gone."""
    old = filed()
    moved = [attrs.evolve(one, unit="DIN2") if one.nip == STAF["BID2"] else one for one in old.pegawai]
    return Organisasi(old.unit, [one for one in moved if one.nip != CADANGAN[3]], old.pemangku)


def test_an_import_is_shown_first_and_stored_when_confirmed(buka: Any, tmp_path: Path) -> None:
    buka.sk.usulkan(usulan("BID2", "B2", ketua="SEKSI1"), oleh=PIMPINAN["DINAS"])
    browser = buka(ADMIN)
    shown = browser.kirim("/kelola/impor", files=files(changed(), tmp_path / "baru"))
    assert shown.status_code == 200, shown.text
    for word in ("Belum ada yang disimpan", "pegawai pindah", "Unit BID2 ke Unit DIN2", "Cadangan 3"):
        assert word in shown.text
    assert buka.sk.pegawai(STAF["BID2"]).unit == "BID2"
    form = Formulir(shown.text).formulir["/kelola/impor/simpan"]
    other = buka(PENGELOLA).kirim("/kelola/impor/simpan", {"kata": form["kata"]})
    assert other.status_code == 409, "orang lain tidak menyimpannya"
    stored = browser.kirim("/kelola/impor/simpan", form)
    assert stored.status_code == 303, stored.text
    assert buka.sk.pegawai(STAF["BID2"]).unit == "DIN2"
    assert browser.kirim("/kelola/impor/simpan", form).status_code == 409, "sekali saja"


def test_every_fault_of_the_files_is_told_with_its_place(buka: Any, tmp_path: Path) -> None:
    folder = tmp_path / "salah"
    tulis_organisasi(filed(), folder)
    people = folder / "pegawai.csv"
    lines = people.read_text("utf-8").splitlines()
    for number, column, text in ((3, 0, "1,97001E+17"), (5, 2, "TIDAKADA")):
        cells = lines[number].split(",")
        cells[column] = f'"{text}"'
        lines[number] = ",".join(cells)
    people.write_text("\n".join(lines) + "\n", "utf-8")
    sent = [("berkas", (path.name, io.BytesIO(path.read_bytes()))) for path in sorted(folder.glob("*.csv"))]
    before = len(list(buka.sk.organisasi.pegawai))
    answer = buka(ADMIN).kirim("/kelola/impor", files=sent)
    assert answer.status_code == 422
    for word in ("pegawai.csv", '<td class="angka">4</td>', '<td class="angka">6</td>', "TIDAKADA"):
        assert word in answer.text
    assert len(list(buka.sk.organisasi.pegawai)) == before


@pytest.mark.parametrize("names", [("unit.csv",), ("foto.png",), ()], ids=["kurang", "lain", "tiada"])
def test_other_files_are_refused_in_words(buka: Any, names: tuple[str, ...]) -> None:
    sent = [("berkas", (name, io.BytesIO(b"x"))) for name in names] or [("berkas", ("", io.BytesIO(b"")))]
    answer = buka(ADMIN).kirim("/kelola/impor", files=sent)
    assert answer.status_code == 422
    assert "Kirim satu buku kerja" in answer.text


def form_of(browser: Any, page: str, action: str = "") -> dict[str, str]:
    """What the form of a page sends when nothing is filled in."""
    return Formulir(browser.buka(page).text).formulir[action or page]


def test_an_official_is_recorded_and_ended_under_the_administrators_name(buka: Any) -> None:
    browser, page = buka(ADMIN), "/kelola/pejabat"
    filled = {"unit": "BID1", "siapa": "Cadangan 1", "sebagai": "plh", "mulai": HARI_INI, "selesai": HARI_INI}
    assert browser.kirim(page, form_of(browser, page) | filled).status_code == 303
    (row,) = [row for row in buka.sk.pejabat_daftar("BID1") if row.sebagai == "plh"]
    assert row.nip == CADANGAN[1]
    assert "Cadangan 1" in browser.buka(page).text
    form = form_of(browser, page) | filled
    answer = browser.kirim(page, form | {"siapa": "Cadangan"})
    assert answer.status_code == 404
    assert "4 pegawai cocok" in answer.text
    answer = browser.kirim(page, form | {"sebagai": "definitif"})
    assert answer.status_code == 409, "sudah ada pemegangnya"
    assert 'value="Cadangan 1"' in answer.text
    assert browser.kirim(page, form | {"mulai": "5/1/26"}).status_code == 422
    found = browser.buka(f"{page}?cari=unit+bid1").text
    ends = [where for where in Formulir(found).alamat if where.startswith(f"{page}/")]
    deputy = next(where for where in ends if "Cadangan 1" in browser.buka(where).text)
    stale = form_of(browser, deputy)
    buka.sk.pejabat_tetapkan("BID2", CADANGAN[2], "plh", mulai=HARI_INI, selesai=HARI_INI)
    refused = browser.kirim(deputy, stale | {"selesai": HARI_INI, "dasar": "800/9"})
    assert refused.status_code == 409
    assert "berubah sejak halaman ini dibuka" in refused.text
    assert 'value="800/9"' in refused.text
    assert browser.kirim(deputy, form_of(browser, deputy) | {"selesai": HARI_INI}).status_code == 303


def test_a_stale_page_of_an_administrator_changes_nothing(buka: Any) -> None:
    browser, page = buka(ADMIN), "/kelola/pejabat"
    filled = {"unit": "BID1", "siapa": "Cadangan 1", "sebagai": "plh", "mulai": HARI_INI, "selesai": HARI_INI}
    stale = form_of(browser, page) | filled
    buka.sk.pejabat_tetapkan("BID2", CADANGAN[2], "plh", mulai=HARI_INI, selesai=HARI_INI)
    answer = browser.kirim(page, stale)
    assert answer.status_code == 409
    assert "berubah sejak halaman ini dibuka" in answer.text
    assert not [row for row in buka.sk.pejabat_daftar("BID1") if row.sebagai == "plh"]
    asked = browser.kirim("/kelola/hapus", {"siapa": "Cadangan 3"})
    form = Formulir(asked.text).formulir["/kelola/hapus"]
    buka.sk.pejabat_tetapkan("SEKSI1", CADANGAN[2], "plh", mulai=HARI_INI, selesai=HARI_INI)
    assert browser.kirim("/kelola/hapus", form | {"ketik": CADANGAN[3]}).status_code == 409
    assert buka.sk.pegawai(CADANGAN[3]).nama == "Cadangan 3"


def test_an_import_is_shown_anew_where_the_organisation_has_changed_meanwhile(buka: Any, tmp_path: Path) -> None:
    browser = buka(ADMIN)
    shown = browser.kirim("/kelola/impor", files=files(changed(), tmp_path / "baru"))
    form = Formulir(shown.text).formulir["/kelola/impor/simpan"]
    buka.sk.pejabat_tetapkan("BID1", CADANGAN[1], "plh", mulai=HARI_INI, selesai=HARI_INI)
    again = browser.kirim("/kelola/impor/simpan", form)
    assert again.status_code == 409
    assert "berubah sejak selisih ini ditunjukkan" in again.text
    assert buka.sk.pegawai(STAF["BID2"]).unit == "BID2"
    newer = Formulir(again.text).formulir["/kelola/impor/simpan"]
    assert newer["kata"] != form["kata"]
    assert browser.kirim("/kelola/impor/simpan", newer).status_code == 303
    assert buka.sk.pegawai(STAF["BID2"]).unit == "DIN2"


def test_a_clerk_records_a_deputy_and_an_official_names_their_own(buka: Any) -> None:
    clerk, page = buka(f"{STAF['SETDA']}:pencatat"), "/plh"
    filled = {"unit": "Unit BID1", "siapa": CADANGAN[1], "mulai": HARI_INI, "selesai": HARI_INI, "dasar": "800/2"}
    assert clerk.kirim(page, form_of(clerk, page) | filled).status_code == 303
    assert "800/2" in clerk.buka(page).text
    (row,) = [row for row in buka.sk.pejabat_daftar("BID1") if row.sebagai == "plh"]
    assert row.nip == CADANGAN[1]
    head = buka(PIMPINAN["BID2"])
    own = {"unit": "BID2", "sebagai": "plh", "siapa": CADANGAN[2], "mulai": HARI_INI}
    refused = head.kirim("/bawahan", own)
    assert refused.status_code == 409
    assert "Hari terakhir pelaksana harian" in refused.text
    assert head.kirim("/bawahan", own | {"selesai": HARI_INI}).status_code == 303
    yesterday = (date.today() - timedelta(days=1)).isoformat()
    back = head.kirim("/bawahan", own | {"sebagai": "delegasi_penilaian", "mulai": yesterday})
    assert back.status_code == 403, "tanggal mundur dicatat pencatat"
    assert [row.sebagai for row in buka.sk.pejabat_daftar("BID2") if row.sebagai != "definitif"] == ["plh"]
    assert buka(PIMPINAN["BID1"]).kirim("/bawahan", own | {"selesai": HARI_INI}).status_code == 403


def test_the_journal_is_verified(buka: Any) -> None:
    assert "Utuh:" in buka(ADMIN).kirim("/kelola/jurnal").text


def test_data_is_erased_after_the_nip_was_typed_again(buka: Any) -> None:
    browser, nip = buka(PENGELOLA), CADANGAN[2]
    asked = browser.kirim("/kelola/hapus", {"siapa": "Cadangan 2"})
    form = Formulir(asked.text).formulir["/kelola/hapus"]
    assert form["nip"] == nip
    wrong = browser.kirim("/kelola/hapus", form | {"ketik": CADANGAN[1]})
    assert wrong.status_code == 422
    assert buka.sk.pegawai(nip).nama == "Cadangan 2"
    done = browser.kirim("/kelola/hapus", form | {"ketik": nip})
    assert done.status_code == 200, done.text
    assert "dihapus dari basis data" in done.text
    assert "Cadangan 2" not in browser.kirim("/cari", {"teks": "Cadangan"}).text


def test_a_head_delegates_the_appraisal_of_their_own_post_and_ends_it(buka: Any) -> None:
    head = buka(PIMPINAN["BID2"])
    assert "Staf BID2 1" in head.buka("/bawahan").text
    form = {"unit": "BID2", "siapa": PIMPINAN["BID1"], "mulai": HARI_INI, "dasar": "800/1"}
    assert buka(PIMPINAN["BID1"]).kirim("/bawahan", form).status_code == 403, "bukan jabatannya"
    assert head.kirim("/bawahan", form | {"siapa": PIMPINAN["BID2"]}).status_code == 409
    assert head.kirim("/bawahan", form).status_code == 303
    page = head.buka("/bawahan").text
    assert "Akhiri" in page
    assert "Staf BID2 1" in buka(PIMPINAN["BID1"]).buka("/bawahan").text
    ended = {"aksi": "akhiri", "unit": "BID2", "nip": PIMPINAN["BID1"], "mulai": HARI_INI, "selesai": HARI_INI}
    assert head.kirim("/bawahan", ended).status_code == 303
    (row,) = [one for one in buka.sk.pejabat_daftar("BID2") if one.sebagai == "delegasi_penilaian"]
    assert row.selesai == date.today()


def test_an_acting_official_whose_time_is_over_decides_nothing(buka: Any) -> None:
    yesterday = date.today() - timedelta(days=1)
    before = date.today() - timedelta(days=9)
    buka.sk.pejabat_tetapkan("DIN2", CADANGAN[1], "plh", mulai=before, selesai=yesterday)
    id = buka.sk.usulkan(usulan("BID2", "B2", ketua="SEKSI1"), oleh=PIMPINAN["DINAS"]).id
    late = buka(CADANGAN[1])
    assert f"/penugasan/{id}" not in late.buka("/kotak").text
    version = str(buka.sk.tampil(id).riwayat[-1].no)
    answer = late.kirim(f"/penugasan/{id}/setujui", {"versi": version, "langkah": "2"})
    assert answer.status_code == 403
    assert "tersangkut" in answer.text or "berwenang" in answer.text
    assert buka.sk.tampil(id).langkah[1].oleh is None
