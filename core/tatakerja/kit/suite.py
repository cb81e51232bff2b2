"""The one class to subclass: it brings a plugin everything that must hold of it."""

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from os import PathLike
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from tatakerja.audit.regulasi.susunan import susunan_bagi
from tatakerja.engine.questions import Questions
from tatakerja.kit.cases.ask_evaluasi import jalankan_evaluasi
from tatakerja.kit.cases.ask_kedudukan import buku_terbaca
from tatakerja.kit.cases.ask_penugasan import jalankan_penugasan
from tatakerja.kit.cases.evaluasi import AnyKasus, muat_kasus_evaluasi
from tatakerja.kit.cases.folder import SetiapKasus, folder_kasus, jalankan, muat_kasus_berkas, muat_kasus_folder
from tatakerja.kit.cases.kedudukan import muat_kasus_kedudukan
from tatakerja.kit.cases.penugasan import KasusPenugasan, muat_kasus_penugasan
from tatakerja.kit.holds import hold
from tatakerja.kit.invariants import kedudukan as invarian
from tatakerja.kit.invariants.machine import jalankan_mesin, mesin_bagi
from tatakerja.kit.strategies.jangkauan import (
    BarisTerjangkau,
    dirangkap,
    jawaban_semua,
    susunan_terjangkau,
    syarat_tafsir,
    tafsir_aturan,
)
from tatakerja.kit.strategies.organisasi import hari_aturan, hari_berlaku, ringkas, sistem
from tatakerja.loading import baca_organisasi, tulis_organisasi
from tatakerja.rules.manager import muat_plugin
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.organisasi import Organisasi
from tatakerja.values.syarat import setiap_syarat, terpisah

UJI = os.environ.get("TATAKERJA_UJI", "")
"""How much is tried: ``ringkas`` little, ``teliti`` much and at random, else a number that is always the same."""
TELITI = UJI == "teliti"
CONTOH, HIDUP = {"ringkas": (10, 4), "teliti": (2000, 400)}.get(UJI, (100, 30))
"""How many organisations each property is tried on, and how many lives are lived."""

_settings = settings(
    max_examples=CONTOH,
    derandomize=not TELITI,
    deadline=None,
    # Explaining which draws matter traces every line, for a minute where shrinking takes a second.
    phases=(Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink),
    # One inherited test serves every plugin's class, which is what the check warns of.
    suppress_health_check=[HealthCheck.differing_executors, HealthCheck.too_slow],
)


class UjiKesesuaian:
    """What every plugin must hold to, as pytest tests.

    A plugin's own test file is::

        class TestBantul(UjiKesesuaian):
            plugin = "bantul"

    A test may be left out or replaced only where ``dikecualikan`` says why; otherwise the class can't even be defined.

    :cvar plugin: name of the installed plugin, or the plugin itself.
    :cvar kasus: the folder of its cases, or a file of some; where it isn't given, the folder ``kasus`` in the plugin's
        package. ``kasus_penugasan`` and ``kasus_evaluasi`` are further files, for who keeps the flows apart.
    :cvar dikecualikan: reasons, by name of the test.
    """

    plugin: ClassVar[Any]
    kasus: ClassVar[str | PathLike[str] | None] = None
    kasus_penugasan: ClassVar[str | PathLike[str] | None] = None
    kasus_evaluasi: ClassVar[str | PathLike[str] | None] = None
    dikecualikan: ClassVar[dict[str, str]] = {}

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        for nama in cls.dikecualikan:
            if nama not in _TESTS:
                raise TypeError(f"{cls.__name__}: dikecualikan menyebut {nama!r}, yang bukan uji kesesuaian")
        for nama, uji in _TESTS.items():
            alasan = cls.dikecualikan.get(nama, "").strip()
            replaced = getattr(cls, nama, None) is not uji
            if replaced and not alasan:
                raise TypeError(
                    f"{cls.__name__}: {nama} diganti atau dihapus tanpa alasan; "
                    f'tulis dikecualikan = {{"{nama}": "alasannya"}}'
                )
            if alasan and not replaced:
                setattr(cls, nama, _skipped(uji, alasan))

    @property
    def buku(self) -> BukuAturan:
        """The plugin's compiled rules under the default readings."""
        return buku_terbaca(self.plugin)

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Make each case of the files a test of its own."""
        for nama, muat in _CASES.items():
            fixture = f"{nama}_satu"
            if fixture in metafunc.fixturenames:
                berkas = getattr(metafunc.cls, nama, None)
                if nama == "kasus" and berkas is None:
                    berkas = _folder_of(metafunc.cls.plugin)
                metafunc.parametrize(fixture, [] if berkas is None else muat(berkas), ids=str)

    # The rules themselves ---------------------------------------------------------------------------------------------

    def test_kasus(self, kasus_satu: SetiapKasus) -> None:
        """Every case is answered as the text answers it."""
        jalankan(kasus_satu, self.plugin)

    def test_kasus_penugasan(self, kasus_penugasan_satu: KasusPenugasan) -> None:
        """Every case of penugasan is routed as the text routes it."""
        jalankan_penugasan(kasus_penugasan_satu, self.plugin)

    def test_kasus_evaluasi(self, kasus_evaluasi_satu: AnyKasus) -> None:
        """Every case of evaluasi, pelaporan, pelaksanaan and tahapan is answered as the text answers it."""
        jalankan_evaluasi(kasus_evaluasi_satu, self.plugin)

    def test_aturan_bersitasi(self) -> None:
        """Every rule says what it says, and cites a place that exists."""
        _must_be_empty(invarian.aturan_tanpa_sitasi(self.buku))

    def test_pengecualian_berlaku(self) -> None:
        """Every exception could otherwise answer the same case as the rule to which it is one."""
        rules = {aturan.kode: aturan for aturan in self.buku.kedudukan}
        _must_be_empty(
            f"aturan {aturan.kode} tidak pernah bertemu {kode}; hapus pengecualiannya"
            for aturan in rules.values()
            for kode in aturan.pengecualian_dari
            if aturan.predikat is None and rules[kode].predikat is None and terpisah(aturan.bila, rules[kode].bila)
        )

    def test_setiap_aturan_terjangkau(self) -> None:
        """Every rule answers somebody; one that doesn't is misspelt, or wholly behind its exceptions."""
        _must_be_empty(
            f"aturan {aturan.kode} tidak menjawab siapa pun: periksa syaratnya dan pengecualian atasnya"
            for aturan in self.buku.kedudukan
            if self._reached(aturan) is None
        )

    def test_setiap_evaluasi_terjangkau(self) -> None:
        """Every row of evaluasi and tahapan answers for some unit."""
        _must_be_empty(
            f"aturan {aturan.kode} tidak menjawab unit mana pun: periksa syaratnya dan pengecualian atasnya"
            for rows in (self.buku.evaluasi, self.buku.tahapan)
            for aturan in rows
            if self._reached(aturan) is None
        )

    def test_setiap_evaluasi_mendaki(self) -> None:
        """Invariant 5 holds where a row of evaluasi answers, also where posts are held by those whom they lead."""
        for aturan in self.buku.evaluasi:
            satu = self._reached(aturan)
            if satu is not None:
                for variant in (satu.organisasi, dirangkap(satu.organisasi)):
                    asked = Questions(satu.buku, variant, satu.tanggal)
                    _must_be_empty(invarian.evaluasi_menyimpang(asked))
                    _must_be_empty(invarian.evaluasi_turun(asked, aturan))

    def test_setiap_aturan_menjaga_invarian(self) -> None:
        """Invariants 2, 3, 4 and 8 hold where a rule answers, also where every post is held by one whom it leads."""
        for aturan in self.buku.kedudukan:
            satu = self._reached(aturan)
            if satu is not None:
                for variant in (satu.organisasi, dirangkap(satu.organisasi)):
                    for invariant in invarian.PER_ATURAN:
                        _must_be_empty(invariant(Questions(satu.buku, variant, satu.tanggal)))

    def test_setiap_tafsir_terbuka(self) -> None:
        """Every reading can be chosen."""
        for anomali in self.buku.anomali.values():
            for tafsir in anomali.tafsir:
                hold(self._read({anomali.kode: tafsir.kode}).tafsir[anomali.kode] == tafsir.kode)

    def test_setiap_tafsir_mengubah_jawaban(self) -> None:
        """Every reading said to change kedudukan, evaluasi or tahapan changes an answer of it, and no other does."""
        kinds: dict[str, tuple[BarisTerjangkau, ...]]
        kinds = {"kedudukan": self.buku.kedudukan, "evaluasi": self.buku.evaluasi, "tahapan": self.buku.tahapan}
        _must_be_empty(
            f"tafsir {tafsir.kode} atas {anomali.kode} "
            + (
                f"tidak mengubah jawaban mana pun tentang {jenis}"
                if said
                else f"mengubah {jenis}, tetapi dampaknya tidak menyebutnya"
            )
            for anomali in self.buku.anomali.values()
            for jenis, rows in kinds.items()
            for said in [jenis in anomali.dampak]
            for tafsir in anomali.tafsir
            if rows and tafsir.kode != anomali.bawaan and self._changes(rows, anomali.kode, tafsir.kode) is not said
        )

    # Their answers, over generated organisations ----------------------------------------------------------------------

    @_settings
    @given(data=st.data())
    def test_tidak_menilai_diri_sendiri(self, data: st.DataObject) -> None:
        """Invariant 2: nobody is their own PPK, PUO or koordinator."""
        self._holds(data, invarian.menilai_diri_sendiri)

    @_settings
    @given(data=st.data())
    def test_ppk_berwenang(self, data: st.DataObject) -> None:
        """Invariant 3: a PPK is at least a pengawas, a fungsional who leads a unit, or a delegate."""
        self._holds(data, invarian.ppk_tidak_berwenang)

    @_settings
    @given(data=st.data())
    def test_penilaian_mendaki(self, data: st.DataObject) -> None:
        """Invariant 4: appraisal climbs to the kepala daerah, or to where the regulation stops, without a cycle."""
        self._holds(data, invarian.penilaian_berputar)

    @_settings
    @given(data=st.data())
    def test_tidak_saling_menilai(self, data: st.DataObject) -> None:
        """Invariant 4 along persons: nobody is appraised by one whom they appraise, by whatever post."""
        self._holds(data, invarian.saling_menilai)

    @_settings
    @given(data=st.data())
    def test_evaluasi_mendaki(self, data: st.DataObject) -> None:
        """Invariant 5: a chain of review climbs, repeats nobody, and ends at the one who declares the work done."""
        self._holds(data, invarian.evaluasi_menyimpang)

    @_settings
    @given(data=st.data())
    def test_jawaban_bersitasi(self, data: st.DataObject) -> None:
        """Invariant 8: every regulated answer carries a citation that exists."""
        self._holds(data, invarian.tanpa_sitasi)

    @_settings
    @given(data=st.data())
    def test_jawaban_tetap(self, data: st.DataObject) -> None:
        """Invariant 10: one by one, in bulk and in whatever order, the answer is the same."""
        self._holds(data, invarian.jawaban_berubah)

    @_settings
    @given(data=st.data())
    def test_jawaban_tetap_dari_berkas(self, data: st.DataObject) -> None:
        """Invariant 10: from an organisation and from its files, the answer is the same."""
        self._holds(data, _from_files)

    # Their assignments, lived through in a database -------------------------------------------------------------------

    def test_penugasan_dijalani(self) -> None:
        """Invariants 1, 2, 5, 6, 7 and 9: whatever is tried, from proposal to letter, acceptance and last review.

        Passes at once for a plugin that regulates no assignments.
        """
        if "tatakerja_alur" in self.buku.hook:
            jalankan_mesin(mesin_bagi(self.plugin), HIDUP, acak=TELITI)

    def _holds(self, data: st.DataObject, invariant: Callable[[Questions], Iterable[str]]) -> None:
        satu = data.draw(sistem(self.plugin))
        note(ringkas(satu))
        _must_be_empty(invariant(satu))

    def _read(self, tafsir: dict[str, str]) -> BukuAturan:
        return buku_terbaca(self.plugin, tuple(sorted(tafsir.items())))

    def _reached(self, aturan: BarisTerjangkau) -> Questions | None:
        """A system in which a rule answers."""
        for readings in tafsir_aturan(aturan, self.buku):
            buku = self._read(readings)
            organisasi = susunan_terjangkau(aturan, buku)
            if organisasi is not None:
                return Questions(buku, organisasi, hari_aturan(aturan, buku))
        return None

    def _changes(self, rows: Iterable[BarisTerjangkau], anomali: str, tafsir: str) -> bool:
        """Whether a reading changes an answer of some rows where those that ask for it are about."""
        for aturan in rows:
            if not _touches(aturan, anomali, self.buku):
                continue
            for demanded in tafsir_aturan(aturan, self.buku):
                readings = {kode: nilai for kode, nilai in demanded.items() if kode != anomali}
                before, after = self._read(readings), self._read({**readings, anomali: tafsir})
                if any(_differ(before, after, one, type(aturan)) for one in susunan_bagi(aturan, after)):
                    return True
        return False


def _touches(aturan: BarisTerjangkau, anomali: str, buku: BukuAturan) -> bool:
    """Whether a rule, or a fact that it asks for, depends on how an anomaly is read."""
    derived = {fakta.nama: fakta for fakta in buku.kosakata.fakta}
    asked = {syarat.fakta for syarat in setiap_syarat(aturan.bila)}
    return syarat_tafsir(anomali, aturan.bila) or any(
        syarat_tafsir(anomali, baris.bila) for nama in asked & derived.keys() for baris in derived[nama].baris
    )


def _differ(before: BukuAturan, after: BukuAturan, organisasi: Organisasi, jenis: type[BarisTerjangkau]) -> bool:
    """Whether two readings answer differently in an organisation."""
    old, new = (jawaban_semua(Questions(buku, organisasi, hari_berlaku(after)), jenis) for buku in (before, after))
    return old != new


def _from_files(satu: Questions) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        tulis_organisasi(satu.organisasi, folder)
        again = baca_organisasi(folder, jenis_unit=satu.buku.jenis_unit)
    yield from invarian.jawaban_berubah(satu, again)


def _must_be_empty(problems: Iterable[str]) -> None:
    found = list(dict.fromkeys(problems))
    hold(not found, "\n".join(found))


def _skipped(uji: Callable[..., None], alasan: str) -> Callable[..., None]:
    def skip(self: UjiKesesuaian) -> None:
        pytest.skip(alasan)

    skip.__name__, skip.__doc__ = uji.__name__, uji.__doc__
    return skip


def _folder_of(plugin: str | object) -> Path | None:
    """The folder of a plugin's own cases; None where it can't be loaded, which other tests tell."""
    try:
        return folder_kasus(muat_plugin(plugin) if isinstance(plugin, str) else plugin)
    except GalatTatakerja:
        return None


def _muat(path: str | PathLike[str]) -> Sequence[SetiapKasus]:
    """The cases of a folder, or of a file."""
    path = Path(path)
    if path.is_dir():
        return muat_kasus_folder(path)
    known = path.stem.startswith(("penugasan", "evaluasi", "kedudukan"))
    return muat_kasus_berkas(path) if known else muat_kasus_kedudukan(path)


_CASES: dict[str, Callable[[str | PathLike[str]], Sequence[Any]]] = {
    "kasus": _muat,
    "kasus_penugasan": muat_kasus_penugasan,
    "kasus_evaluasi": muat_kasus_evaluasi,
}
"""How the files that a class names are read."""

_TESTS: dict[str, Callable[..., None]] = {
    nama: uji for nama, uji in vars(UjiKesesuaian).items() if nama.startswith("test_")
}
