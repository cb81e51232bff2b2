from datetime import date

from tatakerja import Organisasi, SistemKerja, Unit
from tatakerja.kit import UjiKesesuaian


class TestKotabaru(UjiKesesuaian):
    plugin = "kotabaru"


def test_a_choice_among_maps_keeps_the_force_of_the_text() -> None:
    """Pasal 32 ayat (4) joins its last item by "dan/atau"."""
    regency = Organisasi([Unit("PEMDA", "Kabupaten", "pemerintah_daerah", None, "kepala_daerah")], (), ())
    buku = SistemKerja.buka("kotabaru", organisasi=regency, tanggal=date(2026, 1, 5)).buku
    (last,) = [one for one in buku.kewajiban if "Pasal 32 ayat (4) huruf d" in str(one.dasar)]
    assert last.isi.startswith("Dan/atau ")
