"""Controls: for every test of the kit something deliberately wrong, for which that very test fails."""

import itertools
from datetime import date
from pathlib import Path

import attrs
import pytest
import tatakerja_mainan as mainan
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tatakerja import Organisasi, TafsirTidakDikenal
from tatakerja.engine import evaluasi as performance
from tatakerja.engine.evaluasi import PerformanceGuide
from tatakerja.engine.jabatan import PostBook
from tatakerja.engine.kedudukan import KedudukanResolver
from tatakerja.engine.wewenang import CompetenceBook
from tatakerja.kit import (
    KasusKedudukan,
    UjiKesesuaian,
    muat_kasus_evaluasi,
    muat_kasus_kedudukan,
    muat_kasus_penugasan,
    organisasi,
    sistem,
)
from tatakerja.kit import suite as uji
from tatakerja.kit.cases.ask_kedudukan import buku_terbaca
from tatakerja.kit.invariants import machine as mesin
from tatakerja.kit.invariants.machine import jalankan_mesin, mesin_bagi
from tatakerja.kit.suite import _TESTS
from tatakerja.penugasan import sistem as tersimpan
from tatakerja.penugasan import stream
from tatakerja.penugasan.commands import evaluasi as hasil
from tatakerja.penugasan.commands import surat
from tatakerja.penugasan.life import fold as folding
from tatakerja.penugasan.life import langkah as decide
from tatakerja.plugin import PIMPINAN, AturanKedudukan, PimpinanAnak, Tafsir, adopsi, bila
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.alur import PolaLangkah
from tatakerja.values.syarat import tafsir

KASUS = muat_kasus_kedudukan(mainan.__file__.replace("tatakerja_mainan.py", "kasus_kedudukan.toml"))


def toy(*, kedudukan=mainan.KEDUDUKAN, anomali=mainan.ANOMALI, evaluasi=mainan.EVALUASI, penugasan=None):
    """The toy regency with other rows; without those of penugasan where none are given."""

    class Mainan:
        @mainan.hookimpl
        def tatakerja_regulasi(self):
            return mainan.regulasi("Mainan")

        @mainan.hookimpl
        def tatakerja_kosakata(self):
            return mainan.KOSAKATA

        @mainan.hookimpl
        def tatakerja_anomali(self):
            return anomali

        @mainan.hookimpl
        def tatakerja_kedudukan(self):
            return kedudukan

        @mainan.hookimpl
        def tatakerja_evaluasi(self):
            return evaluasi

    if penugasan is not None:
        Mainan.tatakerja_alur = mainan.hookimpl(lambda self: penugasan)
    return Mainan()


def uji_atas(plugin, **isi):
    return type("UjiRusak", (UjiKesesuaian,), {"plugin": plugin, **isi})()


@pytest.fixture
def kit():
    """The kit over the sound toy, whose engine a test then spoils."""
    return uji_atas(mainan)


def test_kasus():
    wrong = attrs.evolve(KASUS[0], ppk="DINAS", koordinator="SEKSI", dasar=("Pasal 3 ayat (1)", "Pasal 9"))
    with pytest.raises(AssertionError) as error:
        uji_atas(mainan).test_kasus(wrong)
    for kata in (
        "kasus_kedudukan.toml, kasus 01 Staf dinas besar dinilai administrator terdekat.",
        "ppk: diharapkan DINAS, dijawab BIDANG (Kepala BIDANG)",
        "koordinator: diharapkan SEKSI, dijawab kosong",
        "dasar: 'Pasal 3 ayat (1)' diharapkan, tidak ada dalam jawaban",
        "dasar: 'Pasal 9' tidak ada dalam penomoran",
        "aturan yang menjawab: mnn-besar (Perbup Mainan 1/2024 Pasal 2 ayat (1))",
    ):
        assert kata in str(error.value)


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        ({"status": "tidak_diatur"}, "status: diharapkan tidak_diatur, dijawab diatur"),
        ({"puo": None}, "puo: diharapkan kosong, dijawab BIDANG"),
        ({"anomali": ("mnn-gampong",)}, "anomali: 'mnn-gampong' diharapkan, dijawab tidak ada"),
        ({"anomali": ("mnn-lain",)}, "anomali: 'mnn-lain' tidak tercatat"),
        ({"keterangan": ("lowong",)}, "keterangan: 'lowong' diharapkan"),
    ],
)
def test_kasus_word_for_word(ubah, kata):
    with pytest.raises(AssertionError, match=kata):
        uji_atas(mainan).test_kasus(attrs.evolve(KASUS[0], **ubah))


BANTUL = Path(__file__).parents[2] / "plugins/bantul/tatakerja_bantul/kasus"


def test_kasus_penugasan():
    satu = muat_kasus_penugasan(BANTUL / "penugasan.toml")[0]
    uji_atas("bantul").test_kasus_penugasan(satu)
    with pytest.raises(AssertionError, match="status: diharapkan dilarang, dijawab diatur"):
        uji_atas("bantul").test_kasus_penugasan(attrs.evolve(satu, status="dilarang"))


def test_kasus_evaluasi():
    satu = muat_kasus_evaluasi(BANTUL / "evaluasi.toml")[0]
    uji_atas("bantul").test_kasus_evaluasi(satu)
    with pytest.raises(AssertionError, match="status: diharapkan tidak_diatur, dijawab diatur"):
        uji_atas("bantul").test_kasus_evaluasi(attrs.evolve(satu, status="tidak_diatur"))


@pytest.mark.parametrize("ubah", [{"uraian": " "}, {"dasar": ()}, {"dasar": ("Pasal 99",)}])
def test_aturan_bersitasi(ubah):
    # The core refuses such a row when it is loaded; the kit doesn't rely on it.
    buku = buku_terbaca(mainan)
    spoilt = attrs.evolve(buku, kedudukan=(attrs.evolve(buku.kedudukan[0], **ubah), *buku.kedudukan[1:]))
    with pytest.raises(AssertionError, match="mnn-besar"):
        uji_atas(mainan, buku=spoilt).test_aturan_bersitasi()


def test_pengecualian_berlaku():
    needless = adopsi(
        "unit-mandiri",
        kode="mnn-rsud",
        bila=bila(pada="rsud"),
        dasar=("Pasal 1",),
        pengecualian_dari=("mnn-kecil",),
    )
    with pytest.raises(AssertionError, match="aturan mnn-rsud tidak pernah bertemu mnn-kecil"):
        uji_atas(toy(kedudukan=(*mainan.SEBAGIAN, needless))).test_pengecualian_berlaku()


def _behind_exception():
    row = {"bila": bila(pada="rsud"), "dasar": ("Pasal 1",)}
    over = adopsi("unit-mandiri", kode="mnn-atas", pengecualian_dari=("mnn-bawah",), **row)
    return (*mainan.SEBAGIAN, adopsi("unit-mandiri", kode="mnn-bawah", **row), over)


def _impossible():
    # A bidang is no independent unit, so nobody's independent unit is one.
    return (*mainan.SEBAGIAN, adopsi("unit-mandiri", kode="mnn-bawah", bila=bila(pada="bidang"), dasar=("Pasal 1",)))


def _never():
    def tidak_pernah(fakta):
        """Tidak pernah."""
        return False

    row = AturanKedudukan(
        kode="mnn-bawah",
        uraian="Tidak pernah.",
        bila=mainan.STAF,
        predikat=tidak_pernah,
        ppk=(mainan.PimpinanMandiri(),),
        dasar=("Pasal 1",),
        pengecualian_dari=("mnn-kecil",),
    )
    return (attrs.evolve(row, pengecualian_dari=mainan.KEDUDUKAN[-1].pengecualian_dari), *mainan.SEBAGIAN)


@pytest.mark.parametrize("rows", [_behind_exception, _impossible, _never])
def test_setiap_aturan_terjangkau(rows):
    with pytest.raises(AssertionError, match="aturan mnn-bawah tidak menjawab siapa pun"):
        uji_atas(toy(kedudukan=rows())).test_setiap_aturan_terjangkau()


def test_setiap_tafsir_terbuka():
    (anomali,) = mainan.ANOMALI
    more = attrs.evolve(anomali, tafsir=(*anomali.tafsir, Tafsir(kode="bupati", isi="Bupati menilai.")))
    spoilt = attrs.evolve(buku_terbaca(mainan), anomali={anomali.kode: more})
    with pytest.raises(TafsirTidakDikenal, match="bupati"):
        uji_atas(mainan, buku=spoilt).test_setiap_tafsir_terbuka()


def test_setiap_tafsir_mengubah_jawaban():
    (anomali,) = mainan.ANOMALI
    idle = attrs.evolve(anomali, kode="mnn-diam")
    with pytest.raises(AssertionError, match="tafsir camat atas mnn-diam tidak mengubah jawaban mana pun"):
        uji_atas(toy(anomali=(anomali, idle))).test_setiap_tafsir_mengubah_jawaban()


def test_setiap_tafsir_mengubah_jawaban_yang_tidak_disebut():
    (anomali,) = mainan.ANOMALI
    hidden = attrs.evolve(anomali, dampak=("penugasan",))
    with pytest.raises(AssertionError, match="tafsir camat atas mnn-gampong mengubah kedudukan"):
        uji_atas(toy(anomali=(hidden,))).test_setiap_tafsir_mengubah_jawaban()


def test_setiap_tafsir_mengubah_jawaban_lewat_fakta():
    """A reading that acts through a derived fact is seen."""
    rows = [mainan.BarisFakta(tafsir("mnn-gampong", "camat"), "camat"), mainan.BarisFakta((), "keuchik")]
    kosakata = attrs.evolve(
        mainan.KOSAKATA,
        fakta=(*mainan.KOSAKATA.fakta, mainan.Fakta(nama="penilai", uraian="Penilai.", baris=tuple(rows))),
    )
    own = bila(pada="gampong")
    plugin = toy(
        kedudukan=(
            adopsi("unit-mandiri", kode="a", bila=own + bila(penilai="keuchik"), dasar=("Pasal 1",)),
            adopsi("unit-mandiri", kode="b", bila=own + bila(penilai="camat"), dasar=("Pasal 1",)),
        )
    )
    hook = mainan.hookimpl(lambda self: kosakata)
    type(plugin).tatakerja_kosakata = hook
    uji_atas(plugin).test_setiap_tafsir_mengubah_jawaban()
    uji_atas(plugin).test_setiap_aturan_terjangkau()


def test_setiap_tafsir_mengubah_jawaban_evaluasi():
    """A reading that changes who reviews without being said to."""
    ways = {"keuchik": mainan.PimpinanMandiri(), "camat": mainan.PimpinanTerdekat(jenis="kecamatan", batas="akar")}
    rows = [
        mainan.AturanEvaluasi(
            kode=f"mnn-evaluasi-{kode}",
            uraian="Seorang meninjau.",
            bila=bila(pada="gampong") + tafsir("mnn-gampong", kode),
            rantai=(way,),
            dasar=("Pasal 3",),
        )
        for kode, way in ways.items()
    ]
    with pytest.raises(AssertionError, match="tafsir camat atas mnn-gampong mengubah evaluasi"):
        uji_atas(toy(evaluasi=rows)).test_setiap_tafsir_mengubah_jawaban()
    (anomali,) = mainan.ANOMALI
    said = attrs.evolve(anomali, dampak=("kedudukan", "evaluasi"))
    uji_atas(toy(evaluasi=rows, anomali=(said,))).test_setiap_tafsir_mengubah_jawaban()
    with pytest.raises(AssertionError, match="tidak mengubah jawaban mana pun tentang evaluasi"):
        uji_atas(toy(anomali=(said,))).test_setiap_tafsir_mengubah_jawaban()


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


def test_evaluasi_mendaki():
    with pytest.raises(AssertionError, match=r"turun dari U\d+ ke U\d+"):
        uji_atas(toy(evaluasi=(turun(pada="dinas"),))).test_evaluasi_mendaki()


def test_setiap_evaluasi_mendaki():
    """A chain that goes down in units of one class and mark only, which few generated organisations have."""
    satu = uji_atas(toy(evaluasi=(turun(pada="rsud", kelas="C", penanda="istimewa"),)))
    satu.test_evaluasi_mendaki()
    with pytest.raises(AssertionError, match=r"turun dari U\d+ ke U\d+"):
        satu.test_setiap_evaluasi_mendaki()


def test_evaluasi_mendaki_satu_kali(kit, monkeypatch):
    """A person in two posts who reviews for each."""
    monkeypatch.setattr(performance, "_once_each", lambda reviewers, notes: tuple(reviewers))
    with pytest.raises(AssertionError, match="meninjau lebih dari satu kali"):
        kit.test_evaluasi_mendaki()


def test_evaluasi_mendaki_bukan_pekerjaan_sendiri(kit, monkeypatch):
    """A reviewer who isn't replaced where the work is their own."""
    monkeypatch.setattr(PerformanceGuide, "_reviewer", lambda self, kode, nip, notes: self._leader(kode))
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


def test_tidak_menilai_diri_sendiri(kit, monkeypatch):
    def official(self, post, nip, led, **_):
        from tatakerja.engine.kedudukan import _Found

        return _Found(self.posts.pejabat(post, self.posts.pemangku(post).pemegang), post)

    monkeypatch.setattr(KedudukanResolver, "_official", official)
    with pytest.raises(AssertionError, match="bagi dirinya sendiri sebagai"):
        kit.test_tidak_menilai_diri_sendiri()


@pytest.mark.parametrize("sebagai", ["plh", "delegasi_penilaian"])
def test_ppk_berwenang(kit, monkeypatch, sebagai):
    """One who only stands in for a day appraises nobody, nor does one who was delegated nothing."""
    named = PostBook.pejabat

    def pejabat(self, kode, pemangku):
        return named(self, kode, None if pemangku is None else attrs.evolve(pemangku, sebagai=sebagai))

    monkeypatch.setattr(PostBook, "pejabat", pejabat)
    with pytest.raises(AssertionError, match=f"tidak memangku U. sebagai {sebagai}"):
        kit.test_ppk_berwenang()


def test_ppk_berwenang_pada_harinya(kit, monkeypatch):
    """One whose period is over appraises nobody."""
    init = PostBook.__init__

    def forgetful(self, organisasi, kosakata, tanggal):
        everyone = tuple(attrs.evolve(row, mulai=date(2000, 1, 1), selesai=None) for row in organisasi.pemangku)
        init(self, Organisasi(organisasi.unit, organisasi.pegawai, everyone[::-1]), kosakata, tanggal)

    monkeypatch.setattr(PostBook, "__init__", forgetful)
    with pytest.raises(AssertionError, match="tidak memangku"):
        kit.test_ppk_berwenang()


def test_penilaian_mendaki():
    """A plugin whose head of agency is appraised by the secretary below loads, and is caught here."""
    secretary = AturanKedudukan(
        kode="mnn-terbalik",
        uraian="Sekretaris menilai kepala dinasnya.",
        bila=PIMPINAN + bila(unit="dinas"),
        ppk=(PimpinanAnak("sekretariat"), PimpinanAnak("bidang")),
        dasar=("Pasal 4",),
        pengecualian_dari=("mnn-pimpinan",),
    )
    with pytest.raises(AssertionError, match=r"berputar: .*U\d+ -> "):
        uji_atas(toy(kedudukan=(*mainan.SEBAGIAN, secretary))).test_penilaian_mendaki()


def test_tidak_saling_menilai(kit, monkeypatch):
    """A core that appraises by post: two persons appraise each other by second posts."""
    monkeypatch.setattr(KedudukanResolver, "_decide", KedudukanResolver._by_rule)
    with pytest.raises(AssertionError, match="dinilai orang yang dinilainya"):
        kit.test_tidak_saling_menilai()


def test_setiap_aturan_menjaga_invarian():
    """A cycle among units of one class and mark only, which few generated organisations have."""
    secretary = AturanKedudukan(
        kode="mnn-terbalik",
        uraian="Kepala subbagian menilai direktur rumah sakit istimewa kelas C.",
        bila=PIMPINAN + bila(unit="rsud", kelas="C", penanda="istimewa"),
        ppk=(PimpinanAnak("subbagian"),),
        dasar=("Pasal 4",),
        pengecualian_dari=("mnn-pimpinan",),
    )
    satu = uji_atas(toy(kedudukan=(*mainan.SEBAGIAN, secretary)))
    satu.test_penilaian_mendaki()
    with pytest.raises(AssertionError, match="berputar"):
        satu.test_setiap_aturan_menjaga_invarian()


@pytest.mark.parametrize(
    "sitasi",
    [lambda self, dasar: (), lambda self, dasar: tuple(f"Perbup Mainan 1/2024 {place} huruf z" for place in dasar)],
)
def test_jawaban_bersitasi(kit, monkeypatch, sitasi):
    monkeypatch.setattr(BukuAturan, "sitasi", sitasi)
    with pytest.raises(AssertionError, match=r"tanpa dasar|tidak ada dalam Perbup Mainan"):
        kit.test_jawaban_bersitasi()


def test_jawaban_tetap(kit, monkeypatch):
    """Answers shared among employees of whom one holds a post depend on who asked first."""

    def kedudukan(self, pegawai):
        key = (pegawai.unit, pegawai.jenis_jabatan, pegawai.jenjang)
        if key not in self._answers:
            self._answers[key] = self._decide(pegawai)
        return self._answers[key]

    monkeypatch.setattr(KedudukanResolver, "kedudukan", kedudukan)
    with pytest.raises(AssertionError, match="berbeda"):
        kit.test_jawaban_tetap()


def test_jawaban_tetap_dari_berkas(kit, monkeypatch):
    """A reader that loses capacities makes a Plt. definitive."""
    read = uji.baca_organisasi

    def careless(folder, **kwargs):
        satu = read(folder, **kwargs)
        return Organisasi(satu.unit, satu.pegawai, [attrs.evolve(row, sebagai="definitif") for row in satu.pemangku])

    monkeypatch.setattr(uji, "baca_organisasi", careless)
    with pytest.raises(AssertionError, match="berbeda"):
        kit.test_jawaban_tetap_dari_berkas()


@pytest.fixture
def tanpa_menyusut(monkeypatch):
    """A life that goes wrong isn't made shorter: that it is found is all that a control asks."""
    monkeypatch.setattr(mesin, "TAHAP", (Phase.generate,))


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


def _own_case(patch):
    sound = CompetenceBook.berwenang
    patch.setattr(CompetenceBook, "berwenang", lambda self, way: sound(self, attrs.evolve(way, pegawai=())))


def _out_of_turn(patch):
    patch.setattr(decide, "open_steps", lambda s: [i for i in range(len(s["langkah"])) if i not in s["diambil"]])


def _changed_ppk(patch):
    patch.setattr(surat, "_require_unchanged", lambda *_: None)


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


def _impure_fold(patch):
    count = itertools.count()
    impure = attrs.evolve(stream.PENUGASAN, fold=lambda s, e: {**folding.fold(s, e), "kali": next(count)})
    patch.setattr(tersimpan, "PENUGASAN", impure)


@pytest.mark.parametrize(
    ("rusak", "kata"),
    [
        (_own_case, r"bukan bagi|dapat \w+ |meninjau pekerjaannya sendiri|memutus kendalanya sendiri"),
        (_out_of_turn, "padahal tidak berwenang|mendahului"),
        (_changed_ppk, "ditugaskan tanpa PPK-nya"),
        (_own_results, r"dapat \w+ hasil|GiliranLanjutan|meninjau pekerjaannya sendiri"),
        (_done_at_once, "dinyatakan selesai pada pos"),
        (_impure_fold, "jurnal tidak utuh"),
    ],
)
def test_penugasan_dijalani_over_a_broken_core(kit, monkeypatch, tanpa_menyusut, rusak, kata):
    rusak(monkeypatch)
    # More lives than the kit's: what goes wrong at a review shows only in one that gets as far.
    with pytest.raises(AssertionError, match=kata):
        mesin.jalankan_mesin(mesin.mesin_bagi(kit.plugin), 200)


def test_penugasan_dijalani_passes_without_rows():
    uji_atas(toy()).test_penugasan_dijalani()


def test_penugasan_dijalani_gets_everywhere():
    """Assignments are begun, refused and done; otherwise the test above proves nothing."""
    assert jalankan_mesin(mesin_bagi(mainan), 40) >= {"aktif", "selesai"}


def test_every_test_of_the_kit_has_its_control():
    for nama in _TESTS:
        assert any(control.startswith(nama) for control in globals()), f"{nama} has no control"


@pytest.mark.parametrize("nama", _TESTS)
def test_leaving_out_or_replacing_needs_a_reason(nama):
    for isi in ({nama: None}, {nama: lambda self: None}, {nama: None, "dikecualikan": {nama: "  "}}):
        with pytest.raises(TypeError, match=f"{nama} diganti atau dihapus tanpa alasan"):
            type("Curang", (UjiKesesuaian,), {"plugin": mainan, **isi})
    type("Terang", (UjiKesesuaian,), {"plugin": mainan, nama: None, "dikecualikan": {nama: "alasan"}})


def test_a_reason_without_replacement_skips():
    satu = uji_atas(mainan, dikecualikan={"test_jawaban_tetap": "belum sempat"})
    with pytest.raises(pytest.skip.Exception, match="belum sempat"):
        satu.test_jawaban_tetap()


def test_a_reason_for_nothing_is_refused():
    with pytest.raises(TypeError, match="test_jawaban_tetapp"):
        uji_atas(mainan, dikecualikan={"test_jawaban_tetapp": "alasan"})


def test_a_subclass_of_a_subclass_is_bound_too():
    class Satu(UjiKesesuaian):
        plugin = mainan

    with pytest.raises(TypeError, match="test_jawaban_tetap diganti"):
        type("Dua", (Satu,), {"test_jawaban_tetap": None})


def test_strategies_reach_the_hard_cases():
    """The generated organisations hold what the invariants are about; otherwise the tests above prove nothing."""
    seen = set()

    @settings(max_examples=400)
    @given(sistem(mainan))
    def look(satu):
        for _, jawaban in satu.kedudukan_semua():
            seen.update((jawaban.status, jawaban.aturan))
            seen.update(pejabat.sebagai for pejabat in (jawaban.ppk, jawaban.puo, jawaban.koordinator) if pejabat)
            seen.update(
                kata for kata in ("sendiri", "lowong", "lebih dari satu unit") if kata in " ".join(jawaban.keterangan)
            )
        seen.add(satu.buku.tafsir["mnn-gampong"])

    look()
    assert seen >= {
        "diatur", "tidak_diatur", "belum_tertentukan", "di_luar_regulasi", "definitif", "pj", "plt",
        "delegasi_penilaian", "sendiri", "lowong", "lebih dari satu unit", "keuchik", "camat",
    }  # fmt: skip
    assert seen >= {aturan.kode for aturan in buku_terbaca(mainan).kedudukan}


@given(st.data())
def test_strategies_build_valid_values(data):
    satu = data.draw(organisasi(buku_terbaca(mainan)))
    nips = [pegawai.nip for pegawai in satu.pegawai]
    assert len(set(nips)) == len(nips)
    for left, right in itertools.combinations(
        [row for row in satu.pemangku if row.sebagai in ("definitif", "pj", "plt")], 2
    ):
        if left.unit == right.unit:
            assert (left.selesai or date.max) < right.mulai or (right.selesai or date.max) < left.mulai


def test_cases_are_parametrised_with_their_sentences():
    assert all(isinstance(kasus, KasusKedudukan) for kasus in KASUS)
    assert str(KASUS[0]) == "01 Staf dinas besar dinilai administrator terdekat."
