"""docs/keputusan-hukum.md: its places exist in the regulations, and what holds a decision is there."""

from datetime import date
from pathlib import Path

import pytest

from tatakerja import Organisasi, SistemKerja, Unit

ROOT = Path(__file__).resolve().parents[2]
BARIS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ROOT / "docs" / "keputusan-hukum.md").read_text("utf-8").splitlines()
    if line.startswith("| ") and not line.startswith("| regency")
]
DAERAH = Organisasi([Unit("PEMDA", "Kabupaten", "pemerintah_daerah", None, "kepala_daerah")], (), ())


@pytest.mark.parametrize("regensi", ["bantul", "buleleng", "kotabaru", "wonogiri"])
def test_places_are_of_the_regulation_and_what_holds_them_is_there(regensi: str) -> None:
    buku = SistemKerja.buka(regensi, organisasi=DAERAH, tanggal=date(2026, 1, 5)).buku
    rows = [row for row in BARIS if row[0] == regensi]
    assert rows
    for _, place, decided, because, held in rows:
        assert buku.regulasi.memuat(place), place
        assert decided
        assert because
        name = held.strip("`")
        where = ROOT if name.startswith("tests/") else ROOT / "plugins" / regensi / f"tatakerja_{regensi}"
        assert (where / name).is_file(), held
