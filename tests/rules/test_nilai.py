"""Values that a plugin gives are held to their types, sizes and to what can be printed, each with its place."""

from datetime import date, datetime

import attrs
import pluggy
import pytest

from tatakerja import GalatPlugin
from tatakerja.plugin import Istilah, Kosakata, Penomoran, Regulasi, hookimpl
from tatakerja.rules import hookspecs
from tatakerja.rules.check.nilai import BILANGAN_TERBESAR, TEKS_REGULASI_TERPANJANG, value_faults
from tatakerja.rules.layer import Lapisan
from tatakerja.values.anomali import Anomali
from tatakerja.values.regulasi import pecah_pola

REGULASI = Regulasi(
    nama="uji", daerah="Kabupaten Uji", judul="Perbup Uji", singkatan="Perbup Uji 1/2026", versi="1",
    penomoran=Penomoran(("Pasal 1",)), berlaku_sejak=date(2026, 1, 1),
)  # fmt: skip


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"judul": 5}, "judul 5 harus teks"),
        ({"judul": "Perbup\x1b[2JUji"}, "memuat karakter kendali"),
        ({"judul": "Perbup \u202eijU"}, "memuat karakter kendali"),
        ({"judul": "x" * (TEKS_REGULASI_TERPANJANG + 1)}, "lebih dari"),
        ({"judul": None}, "harus teks"),
        ({"berlaku_sejak": "2026-01-01"}, "berlaku_sejak '2026-01-01' harus tanggal"),
        ({"berlaku_sejak": datetime(2026, 1, 1)}, "harus tanggal"),
        ({"catatan": ("baik", 5)}, "catatan[1] 5 bukan teks"),
        ({"penomoran": Penomoran(("Pasal \x07",))}, "penomoran.tempat[0]"),
    ],
)
def test_a_value_of_another_kind_is_named_with_its_place(change: dict, words: str) -> None:
    assert list(value_faults(REGULASI)) == []  # control
    faults = list(value_faults(attrs.evolve(REGULASI, **change)))
    assert len(faults) == 1
    assert words in faults[0]
    assert faults[0].isprintable()


def test_the_words_of_a_mapping_are_looked_at_too() -> None:
    assert list(value_faults(Kosakata(penanda={"a": "b"}))) == []
    (fault,) = value_faults(Kosakata(penanda={"a": "b\x00"}))
    assert "penanda['a']" in fault
    (fault,) = value_faults(Kosakata(istilah=(Istilah(jenis="dinas", nama="Dinas\x9b", pimpinan="Kepala"),)))
    assert "istilah[0]" in fault


@attrs.frozen
class Baris:
    tingkat: int = 1
    ya: bool = True


@pytest.mark.parametrize(
    "row", [Baris(tingkat=BILANGAN_TERBESAR + 1), Baris(tingkat=True), Baris(tingkat="1"), Baris(ya=1)]
)
def test_numbers_have_bounds_and_are_no_truths(row: Baris) -> None:
    assert list(value_faults(Baris())) == []
    assert len(list(value_faults(row))) == 1


class Jahat:
    """A plugin whose rows are of the right classes, and their values aren't."""

    __name__ = "jahat"

    @hookimpl
    def tatakerja_regulasi(self) -> Regulasi:
        return attrs.evolve(REGULASI, judul="x\x1b[2J", berlaku_sejak="2026-01-01")

    @hookimpl
    def tatakerja_anomali(self) -> tuple[Anomali, ...]:
        return (Anomali(kode=5, jenis="celah", isi="y", tempat=("Pasal 1",)),)


def test_a_plugin_with_such_values_is_refused_by_name() -> None:
    plugins = pluggy.PluginManager("tatakerja")
    plugins.add_hookspecs(hookspecs)
    plugins.register(Jahat(), "jahat")
    layer = Lapisan("jahat", ("tatakerja_regulasi", "tatakerja_anomali"), plugins)
    with pytest.raises(GalatPlugin) as caught:
        layer.regulasi()
    assert len(caught.value.masalah) == 2
    with pytest.raises(GalatPlugin, match="kode 5 harus teks"):
        layer.anomali()


# Numbers of letters, and ranges of a numbering ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "pola",
    ["{unit.__class__}/{urut}", "{urut!r}", "{urut:>999999999}", "{urut", "urut}", "{}", "{0}{urut}", "{jenis}",
     "{urut:0}", "{urut:012}", "{{urut}}", "{unit[0]}{urut}", ""],
)  # fmt: skip
def test_a_pattern_of_numbers_is_parsed_and_nothing_evaluated(pola: str) -> None:
    assert pecah_pola(pola) is None


def test_a_number_is_filled_in() -> None:
    kosakata = Kosakata(pola_nomor="{klasifikasi}/{urut:03}/{unit}/{jenis}/{tahun}", klasifikasi="045")
    found = kosakata.nomor_surat(urut=7, unit="{urut}", jenis="surat", tahun=2026)
    assert found == "045/007/{urut}/surat/2026"


@pytest.mark.parametrize("label", ["Pasal 1-1000000000", "Pasal 1-99999999999999999999", "ayat (1)-(999999)"])
def test_a_range_without_end_is_refused(label: str) -> None:
    with pytest.raises(ValueError, match="rentang"):
        Penomoran.dari_kerangka(label)


def test_ranges_below_ranges_are_bounded_together() -> None:
    with pytest.raises(ValueError, match="lebih dari"):
        Penomoran.dari_kerangka("Pasal 1-300\n  ayat (1)-(300)\n    huruf a-z")
