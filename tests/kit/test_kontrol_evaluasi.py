"""Controls: for every test of the kit on reviews something deliberately wrong, for which that very test fails."""

import attrs
import pytest
import tatakerja_mainan as mainan

from tatakerja.engine import evaluasi as performance
from tatakerja.engine.evaluasi import PerformanceGuide
from tatakerja.plugin import PemegangPeran, adopsi, bila

from .kontrol_bahan import toy, uji_atas

pytestmark = pytest.mark.dalam
"""Whether a fault is found hangs on how much is tried: on little, nothing is said of the kit."""


def test_setiap_evaluasi_terjangkau():
    impossible = adopsi("pimpinan-mandiri-saja", kode="mnn-mati", bila=bila(pada="bidang"), dasar=("Pasal 1",))
    with pytest.raises(AssertionError, match="aturan mnn-mati tidak menjawab unit mana pun"):
        uji_atas(toy(evaluasi=(*mainan.EVALUASI, impossible))).test_setiap_evaluasi_terjangkau()


def turun(**units):
    """A row whose results go down to the bidang again."""
    return mainan.AturanEvaluasi(
        kode="mnn-turun",
        uraian="Pimpinan meneruskan kepada Kepala Bidang.",
        bila=bila(**units),
        rantai=(mainan.PimpinanMandiri(), mainan.PimpinanTerdekat(jenis="bidang")),
        dasar=("Pasal 1",),
    )


@pytest.fixture
def tanpa_penjaga(monkeypatch):
    """The engine as if it didn't see that a reviewer stands below the one before."""
    monkeypatch.setattr(PerformanceGuide, "_is_below", lambda *_: False)


@pytest.mark.usefixtures("tanpa_penjaga")
def test_evaluasi_mendaki():
    with pytest.raises(AssertionError, match=r"turun dari U\d+ ke U\d+"):
        uji_atas(toy(evaluasi=(turun(pada="dinas"),))).test_evaluasi_mendaki()


@pytest.mark.usefixtures("tanpa_penjaga")
def test_evaluasi_mendaki_pada_satu_sisi():
    """The owner's head reviews and the employee's PPK declares done: that is the text's order, not a way down."""
    both = attrs.evolve(turun(pada="dinas"), rantai=(mainan.PimpinanMandiri(), PemegangPeran("ppk", bagi="pegawai")))
    uji_atas(toy(evaluasi=(both,))).test_evaluasi_mendaki()
    one = attrs.evolve(both, rantai=(mainan.PimpinanMandiri(), PemegangPeran("ppk", bagi="pemilik")))
    with pytest.raises(AssertionError, match=r"turun dari U\d+ ke U\d+|meninjau lebih dari satu kali"):
        uji_atas(toy(evaluasi=(one,))).test_evaluasi_mendaki()


def test_setiap_evaluasi_mendaki():
    """A chain that goes down in units of one class and mark only, which few generated organisations have."""
    satu = uji_atas(toy(evaluasi=(turun(pada="rsud", kelas="C", penanda="istimewa"),)))
    satu.test_evaluasi_mendaki()
    with pytest.raises(AssertionError, match="mnn-turun turun dari peninjau"):
        satu.test_setiap_evaluasi_mendaki()


@pytest.mark.usefixtures("tanpa_penjaga")
def test_setiap_evaluasi_mendaki_tanpa_penjaga():
    """The same, did the engine not leave such a chain open."""
    satu = uji_atas(toy(evaluasi=(turun(pada="rsud", kelas="C", penanda="istimewa"),)))
    with pytest.raises(AssertionError, match=r"turun dari U\d+ ke U\d+"):
        satu.test_setiap_evaluasi_mendaki()


def test_evaluasi_mendaki_satu_kali(kit, monkeypatch):
    """A person in two posts who reviews for each."""
    monkeypatch.setattr(performance, "_once_each", lambda reviewers, notes: tuple(reviewers))
    with pytest.raises(AssertionError, match="meninjau lebih dari satu kali"):
        kit.test_evaluasi_mendaki()


def test_evaluasi_mendaki_bukan_pekerjaan_sendiri(kit, monkeypatch):
    """A reviewer who isn't replaced where the work is their own."""

    def leader(self, kode, nip, notes):
        return self._posts.pejabat(kode, self._posts.pemangku(kode).pemegang)

    monkeypatch.setattr(PerformanceGuide, "_reviewer", leader)
    with pytest.raises(AssertionError, match="meninjau pekerjaannya sendiri"):
        kit.test_evaluasi_mendaki()


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        ({"penyelesai": None}, "diatur, tetapi tidak berakhir pada seorang"),
        ({"status": "belum_tertentukan"}, "belum_tertentukan, tetapi U. menyatakan selesai"),
        ({"status": "tidak_diatur", "penyelesai": None}, "tidak diatur, tetapi menyebut peninjau"),
        ({"dasar": ()}, "diatur, tetapi tanpa dasar"),
        ({"dasar": ("Pasal 99",)}, "sitasi 'Pasal 99' tidak ada"),
    ],
)
def test_evaluasi_mendaki_sampai_seorang(kit, monkeypatch, ubah, kata):
    """A chain that doesn't end at exactly one, or doesn't cite."""
    honest = PerformanceGuide.evaluasi

    def evaluasi(self, nip, *work):
        chain = honest(self, nip, *work)
        return attrs.evolve(chain, **ubah) if chain.status == "diatur" else chain

    monkeypatch.setattr(PerformanceGuide, "evaluasi", evaluasi)
    with pytest.raises(AssertionError, match=kata):
        kit.test_evaluasi_mendaki()
