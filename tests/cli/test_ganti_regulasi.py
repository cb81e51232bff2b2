"""By command line on a database: a regulation replaced by another plugin in January, and reports of every period."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from tatakerja.journal import jam_pada

from .conftest import CAMAT, KABID, STAF_KEC, STAF_SEKSI, USULKAN, Hasil, Jalankan

ID = "2025-000001"
SARUNAI = Path(__file__).parents[2] / "docs/contoh/bukit-sarunai"


@pytest.fixture
def perintah(jalankan: Jalankan, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Jalankan:
    """Run a command on one database under whatever regulation, on a day that is today to it."""
    path = tmp_path / "kerja.db"

    def run(regulasi: str, tanggal: str, *words: str, kode: int = 0) -> Hasil:
        monkeypatch.setattr("tatakerja.journal.sqlite.store.jam_mesin", jam_pada(date.fromisoformat(tanggal)))
        hasil = jalankan("-r", regulasi, "-d", str(path), "--tanggal", tanggal, *words)
        assert hasil.kode == kode, hasil.galat or hasil.keluar
        return hasil

    return run


def test_what_december_began_goes_on_when_january_has_another_plugin(perintah: Jalankan, folder: Path) -> None:
    lama, baru, desember, januari = "bantul", "kotabaru", "2025-12-22", "2026-01-05"
    perintah(lama, desember, "impor", str(folder))
    perintah(lama, desember, *USULKAN)
    before = perintah(lama, desember, "penugasan", "tampil", ID, "--format", "json").json

    # The regency now opens its database under the new regulation; the old one is only installed.
    after = perintah(baru, januari, "penugasan", "tampil", ID, "--format", "json").json
    assert (after["regulasi"], after["langkah"]) == (before["regulasi"], before["langkah"])
    waiting = perintah(baru, januari, "penugasan", "daftar", "--giliran", CAMAT, "--format", "json").json
    assert [one["id"] for one in waiting] == [ID]
    assert "tidak berwenang" in perintah(baru, januari, "penugasan", "setujui", ID, "--oleh", KABID, kode=1).galat
    for nip, kata in ((CAMAT, "setujui"), (CAMAT, "tetapkan"), (STAF_KEC, "terima")):
        perintah(baru, januari, "penugasan", kata, ID, "--oleh", nip)
    done = perintah(baru, januari, "penugasan", "tampil", ID, "--format", "json").json
    assert done["status"] in ("ditetapkan", "aktif")
    assert all(place.startswith("Perbup Bantul") for place in done["dasar"])

    # What is new follows the new one, and both are held against their own rules.
    usulkan = ("penugasan", "usulkan", "--oleh", KABID, "--pemilik", "BID", "--pegawai", STAF_SEKSI)
    assert "Perbup Kotabaru 68/2024 Pasal 20 ayat (2) huruf a" in perintah(baru, januari, *usulkan, kode=1).galat
    isi = ("maksud_tujuan", "target", "durasi", "pengaturan_lain")
    perintah(baru, januari, *usulkan, *(word for nama in isi for word in ("--isi", f"{nama}=uraian")))
    rows = perintah(baru, januari, "penugasan", "daftar", "--format", "json").json
    assert {one["id"] for one in rows} == {ID, "2026-000001"}
    assert perintah(baru, januari, "jurnal", "periksa").kode == 0


@pytest.mark.parametrize(
    ("periode", "hari"),
    [
        ("mingguan", ("2026-10-12", "2026-10-13")),
        ("triwulanan", ("2027-01-05", "2027-01-06")),
        ("semesteran", ("2027-04-07", "2027-04-08")),
        ("", ("2027-04-08",)),
    ],
)
def test_a_report_of_any_period_falls_due(
    perintah: Jalankan, folder: Path, tmp_path: Path, periode: str, hari: tuple[str, ...]
) -> None:
    """Once at the end is what a row says without a period: nothing falls due before."""
    rules = shutil.copytree(SARUNAI, tmp_path / "sarunai")
    rows = (rules / "pelaporan.toml").read_text("utf-8")
    said = f'berkala = "{periode}"' if periode else "berkala = false"
    (rules / "pelaporan.toml").write_text(rows.replace('berkala = "triwulanan"', said), "utf-8")
    nama, mulai = str(rules), "2026-10-05"
    perintah(nama, mulai, "impor", str(folder))
    perintah(
        nama, mulai, "penugasan", "usulkan", "--oleh", KABID, "--pemilik", "BID", "--pegawai", STAF_SEKSI,
        "--isi", "sasaran=terminal", "--isi", "jangka_waktu=setahun",
    )  # fmt: skip
    perintah(nama, mulai, "penugasan", "tetapkan", "2026-000001", "--oleh", KABID)

    def overdue(tanggal: str) -> list[str]:
        found = perintah(nama, tanggal, "audit", "--format", "json").json
        return [one["kode"] for one in found["penugasan"]["catatan"] if "laporan" in one["kode"]]

    assert [overdue(one) for one in hari] == [[], ["laporan-terlambat"]][: len(hari)]
