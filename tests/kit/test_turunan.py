"""A regency that builds on another plugin: whose row answers, cited as whose, and under whose words."""

from datetime import date
from pathlib import Path

import pytest
import tatakerja_mainan

from tatakerja import Organisasi, Pegawai, Pemangku, SistemKerja, Unit
from tatakerja.kit import UjiKesesuaian
from tatakerja.plugin import (
    AturanAlur,
    Instrumen,
    Muatan,
    Penomoran,
    PolaLangkah,
    Regulasi,
    hookimpl,
)
from tatakerja.rules.inherit import foreign, joined_places, short_names
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import susun_buku

REGENCIES = ("bantul", "buleleng", "kotabaru", "wonogiri")


@pytest.fixture
def buku(pasang):
    pasang("mainan")
    pasang("turunan")
    return susun_buku(PluginManager("turunan"))


def test_rows_of_the_base_answer_unless_they_are_replaced(buku):
    assert [row.kode for row in buku.kedudukan] == [
        "trn-kecil", "mnn-kelurahan", "mnn-besar", "mnn-istimewa", "mnn-gampong", "mnn-gampong-camat", "mnn-pimpinan",
    ]  # fmt: skip
    assert buku.kedudukan[1].predikat is None
    assert [row.kode for row in buku.permintaan] == ["trn-minta"]
    assert len(buku.alur) == len(tatakerja_mainan.ALUR)
    assert [one.nama for one in buku.predikat] == ["Hebat", "Biasa"]


def test_a_row_says_which_layer_gave_it(buku):
    told = {row.kode: buku.lapisan(row) for row in (*buku.kedudukan, *buku.alur, *buku.evaluasi)}
    assert told["trn-kecil"] == (
        "bentuk 'mnn-keuchik' plugin mainan, diadopsi plugin turunan, menggantikan 'mnn-kecil' dari plugin mainan"
    )
    assert told["mnn-kelurahan"] == "plugin turunan, menggantikan 'mnn-kelurahan' dari plugin mainan"
    assert told["mnn-besar"] == "bentuk dasar 'administrator', diadopsi plugin mainan, diwarisi plugin turunan"
    assert told["mnn-gampong-camat"] == "plugin mainan, diwarisi plugin turunan"


def test_an_answer_cites_the_regulation_of_its_row(buku):
    unit = [
        Unit("PEMDA", "Kabupaten", "pemerintah_daerah", None, "kepala_daerah"),
        Unit("DINAS", "Dinas Besar", "dinas", "PEMDA", "jpt_pratama"),
        Unit("BID", "Bidang", "bidang", "DINAS", "administrator"),
        Unit("KECIL", "Badan Kecil", "badan", "PEMDA", "jpt_pratama"),
    ]
    staff = [Pegawai(f"{n}" * 18, f"Orang {n}", kode, "pelaksana") for n, kode in ((1, "BID"), (2, "KECIL"))]
    held = [Pemangku("BID", "1" * 18, "plt", date(2020, 1, 1))]
    sistem = SistemKerja.buka("turunan", organisasi=Organisasi(unit, staff, held), tanggal=date(2026, 1, 5))
    assert sistem.kedudukan("1" * 18).dasar == ("Perbup Mainan 1/2024 Pasal 2 ayat (1)",)
    assert sistem.kedudukan("2" * 18).dasar == (
        "Perbup Turunan 2/2025 Pasal 1", "Perbup Mainan 1/2024 Pasal 2 ayat (2)",
    )  # fmt: skip
    assert sistem.kedudukan("2" * 18).aturan == "trn-kecil"
    assert buku.regulasi.singkatan == "Perbup Turunan 2/2025"


def test_its_vocabulary_is_of_both(buku):
    assert set(buku.kosakata.penanda) == {"baru", "istimewa"}
    assert "gampong" in buku.jenis_unit
    assert "mnn-gampong" in buku.anomali
    assert susun_buku(PluginManager("turunan"), {"mnn-gampong": "camat"}).tafsir == {"mnn-gampong": "camat"}
    assert PluginManager("turunan").contoh() == tatakerja_mainan.tatakerja_contoh()


def test_only_its_layers_are_registered(buku):
    manager = PluginManager("turunan")
    assert [name for name, _ in manager._manager.list_name_plugin()] == ["baseline", "turunan", "mainan"]
    assert [name for name, _ in PluginManager("mainan")._manager.list_name_plugin()] == ["baseline", "mainan"]


@pytest.mark.parametrize("nama", REGENCIES)
def test_a_regency_can_be_built_on_any(nama):
    """Whatever the base plugin gives, an heir without a row of its own gives the same rows, cited as the base's."""

    class Pewaris:
        @hookimpl
        def tatakerja_regulasi(self):
            return Regulasi(
                nama="pewaris", daerah="Kabupaten Pewaris", judul="Perbup Pewaris", singkatan="Perbup Pewaris",
                versi="1", penomoran=Penomoran.dari_kerangka("Pasal 1\n"), plugin_dasar=nama,
            )  # fmt: skip

    base, heir = susun_buku(PluginManager(nama)), susun_buku(PluginManager(Pewaris()))
    for kind in ("kedudukan", "alur", "tim", "evaluasi", "laporan", "permintaan", "kendala", "tahapan"):
        rows, inherited = getattr(base, kind), getattr(heir, kind)
        assert [row.kode for row in rows] == [row.kode for row in inherited]
        for row, taken in zip(rows, inherited, strict=True):
            assert base.sitasi(row.dasar) == heir.sitasi(taken.dasar)
    for row, taken in zip(base.muatan, heir.muatan, strict=True):
        assert [base.sitasi((place,)) for *_, place in row.isian] == [
            heir.sitasi((place,)) for *_, place in taken.isian
        ]
    for row, taken in zip(base.alur, heir.alur, strict=True):
        assert [base.sitasi(step.dasar) for step in row.langkah] == [heir.sitasi(step.dasar) for step in taken.langkah]
    assert [base.sitasi((one.dasar,)) for one in base.kewajiban] == [
        heir.sitasi((one.dasar,)) for one in heir.kewajiban
    ]


def test_amendments_of_the_base_are_cited_as_such():
    base = Regulasi(
        nama="induk", daerah="Induk", judul="Perbup Induk", singkatan="Perbup Induk 1/2020", versi="1",
        penomoran=Penomoran.dari_kerangka("Pasal 1\n"),
        perubahan=(
            Instrumen(
                kode="perubahan-1", judul="Perubahan", singkatan="Perbup Induk 2/2021",
                penomoran=Penomoran.dari_kerangka("Pasal I\n"), menyisipkan=Penomoran.dari_kerangka("Pasal 1A\n"),
            ),
        ),
    )  # fmt: skip
    places = joined_places(Penomoran.dari_kerangka("Pasal 9\n"), base)
    assert places.tempat == ("Pasal 9", "induk: Pasal 1", "induk perubahan-1: Pasal I", "induk: Pasal 1A")
    assert short_names(base) == {"induk": "Perbup Induk 1/2020", "induk perubahan-1": "Perbup Induk 2/2021"}
    row = AturanAlur(
        kode="a",
        langkah=(PolaLangkah(aksi="menerima", oleh="pegawai", peran="Pegawai", dasar=("perubahan-1: Pasal I",)),),
        dasar=("Pasal 1A",),
    )
    taken = foreign(row, "induk")
    assert taken.dasar == ("induk: Pasal 1A",)
    assert taken.langkah[0].dasar == ("induk perubahan-1: Pasal I",)
    document = Muatan(kode="m", dokumen="lisan", isian=(("nama", "isi", "Pasal 1"),))
    assert [place for *_, place in foreign(document, "induk").isian] == ["induk: Pasal 1"]


class TestTurunan(UjiKesesuaian):
    plugin = "turunan"
    kasus = Path(__file__).parent / "mainan" / "kasus_turunan.toml"

    @pytest.fixture(autouse=True)
    def _installed(self, pasang):
        pasang("mainan")
        pasang("turunan")
