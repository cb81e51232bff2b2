"""Controls of the kit's lived assignments: something deliberately wrong, for which that very test fails."""

import itertools

import attrs
import pytest
import tatakerja_mainan as mainan
from hypothesis import Phase

from rusak_bahan import ignore_changed_ppk, ignore_own_case, ignore_turn
from tatakerja.journal import GalatBasisData
from tatakerja.kit.invariants import machine as mesin
from tatakerja.kit.invariants.machine import jalankan_mesin, mesin_bagi
from tatakerja.penugasan import sistem as tersimpan
from tatakerja.penugasan import stream
from tatakerja.penugasan.commands import evaluasi as hasil
from tatakerja.penugasan.life import fold as folding
from tatakerja.penugasan.penerus import Penerus
from tatakerja.values.alur import PolaLangkah

from .kontrol_bahan import toy, uji_atas

pytestmark = pytest.mark.dalam
"""Whether a fault is found hangs on how much is tried: on little, nothing is said of the kit."""


@pytest.fixture
def tanpa_menyusut(monkeypatch):
    """A life that goes wrong isn't made shorter: that it is found is all that a control asks."""
    monkeypatch.setattr(mesin, "FASE", (Phase.generate,))


def test_penugasan_dijalani(tanpa_menyusut):
    """A plugin that has letters issued though no PPK authorises them, and gives no reading of the text for it."""
    step = PolaLangkah(
        aksi="menetapkan", oleh="kepala_daerah", peran="Bupati", dokumen="surat_penugasan", dasar=("Pasal 1",)
    )
    letter = mainan.AturanAlur(
        kode="mnn-surat", uraian="Bupati menetapkan.", fase="penetapan", langkah=(step,), dasar=("Pasal 1",)
    )
    rows = [mainan.ALUR[0], letter, *mainan.ALUR[2:]]
    with pytest.raises(AssertionError, match="alurnya tidak memuat pengesahan"):
        uji_atas(toy(penugasan=rows)).test_penugasan_dijalani()


def _own_results(patch):
    find = hasil.find_stops
    patch.setattr(
        hasil,
        "find_stops",
        lambda *args: [attrs.evolve(s, wewenang=attrs.evolve(s.wewenang, pegawai=())) for s in find(*args)],
    )


def _done_at_once(patch):
    find = hasil.find_stops
    patch.setattr(hasil, "find_stops", lambda *args: find(*args)[:1])


def _nobody_for_what_is_gone(patch):
    patch.setattr(Penerus, "pengelola", lambda *_: None)


def _impure_fold(patch):
    count = itertools.count()
    impure = attrs.evolve(stream.PENUGASAN, fold=lambda s, e: {**folding.fold(s, e), "kali": next(count)})
    kinds = [impure if kind is stream.PENUGASAN else kind for kind in stream.JENIS_STREAM]
    patch.setattr(tersimpan, "JENIS_STREAM", kinds)


@pytest.mark.parametrize(
    ("rusak", "kata"),
    [
        (ignore_own_case, r"bukan bagi|dapat \w+ |meninjau pekerjaannya sendiri|memutus kendalanya sendiri"),
        (ignore_turn, "padahal tidak berwenang|mendahului"),
        (ignore_changed_ppk, "ditugaskan tanpa PPK-nya"),
        (_own_results, r"dapat \w+ hasil|GiliranLanjutan|meninjau pekerjaannya sendiri"),
        (_done_at_once, "dinyatakan selesai pada pos"),
        (_nobody_for_what_is_gone, "bukan bagi|tidak dapat diserahkan"),
        (_impure_fold, "jurnal tidak utuh|tidak sama dengan riwayatnya"),
    ],
)
def test_penugasan_dijalani_over_a_broken_core(kit, monkeypatch, tanpa_menyusut, rusak, kata):
    rusak(monkeypatch)
    # More lives than the kit's: what goes wrong at a review shows only in one that gets as far. What is stored and
    # doesn't follow from the events is refused by the journal itself.
    with pytest.raises((AssertionError, GalatBasisData), match=kata):
        mesin.jalankan_mesin(mesin.mesin_bagi(kit.plugin), 200)


def test_penugasan_dijalani_passes_without_rows():
    uji_atas(toy()).test_penugasan_dijalani()


@pytest.mark.dalam
def test_penugasan_dijalani_gets_everywhere():
    """Assignments are begun, refused and done; otherwise the test above proves nothing."""
    assert jalankan_mesin(mesin_bagi(mainan), 40) >= {"aktif", "selesai"}
