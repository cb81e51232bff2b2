"""Controls: for every test of the kit something deliberately wrong, for which that very test fails."""

from datetime import date
from pathlib import Path

import attrs
import pytest
import tatakerja_mainan as mainan

from tatakerja import Organisasi, TafsirTidakDikenal
from tatakerja.engine.jabatan import PostBook
from tatakerja.engine.kedudukan import KedudukanResolver
from tatakerja.kit import (
    muat_kasus_evaluasi,
    muat_kasus_penugasan,
)
from tatakerja.kit import suite as uji
from tatakerja.kit.cases.ask_kedudukan import buku_terbaca
from tatakerja.plugin import PIMPINAN, AturanKedudukan, PimpinanAnak, Tafsir, adopsi, bila
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.syarat import tafsir

from .kontrol_bahan import KASUS, toy, uji_atas

pytestmark = pytest.mark.dalam
"""Whether a fault is found hangs on how much is tried: on little, nothing is said of the kit."""


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
