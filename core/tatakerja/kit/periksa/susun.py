"""The judgement on a plugin: a name, a folder or a wheel, looked at from all sides, and the level that follows."""

import re
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from tatakerja.contract.perkakas.periksa import Peringkat
from tatakerja.kit.cases.folder import FOLDER, SetiapKasus, baca_kasus_folder, folder_kasus, jalankan
from tatakerja.kit.cases.tercatat import Kunci, dicatat, semua_kunci
from tatakerja.kit.periksa import roda
from tatakerja.kit.periksa.calon import tulis_calon
from tatakerja.kit.periksa.hasil import PERINGKAT, CakupanKasus, HasilPeriksaPlugin, Temuan, peringkat
from tatakerja.kit.periksa.invarian import langgar
from tatakerja.kit.periksa.matriks import SelMatriks, matriks
from tatakerja.kit.periksa.panjang import panjang
from tatakerja.rules.berkas.faults import GalatRegulasi
from tatakerja.rules.berkas.open import buka_folder, python_diabaikan
from tatakerja.rules.check.fault import Masalah
from tatakerja.rules.kelengkapan import kelengkapan
from tatakerja.rules.manager import PluginManager, muat_plugin
from tatakerja.rules.registry import berupa_folder
from tatakerja.rules.rulebook import BukuAturan, susun_buku
from tatakerja.values.galat import GalatPlugin, GalatTatakerja, Lapor

_JENIS = {"kedudukan": "aturan", "tim": "aturan tim"}
"""Kinds of rows by the name under which their faults are told."""
_PERBAIKI = "perbaiki di sana"
_SEBAB = 12
"""So many lines are told of what a failing case was answered: what differs, then the answer and its remarks."""
_BELUM = re.compile(r"belum memuat peraturannya|^# .*: belum ditulis \(|^## Belum ditulis")
"""What `plugin baru` writes of articles that aren't written yet."""


class Hakim:
    """One judgement.

    :param nama: name of an installed plugin, path of a folder or of a wheel.
    :param percaya: whether Python in a folder is run.
    :param kabar: is told what is being looked at.
    :param calon_ke: where candidates of cases are written.
    """

    def __init__(
        self, nama: str, *, percaya: bool = False, kabar: Lapor = lambda _: None, calon_ke: str | None = None
    ) -> None:
        self._nama, self._percaya, self._kabar, self._calon_ke = nama, percaya, kabar, calon_ke
        self._temuan: list[Temuan] = []
        self._books: dict[tuple[tuple[str, str], ...], BukuAturan] = {}
        self._seen: set[Kunci] = set()
        self._tak_terbaca = False

    def periksa(self) -> HasilPeriksaPlugin:
        """Look at everything.

        :raises GalatTatakerja: if there is no such plugin, folder or wheel.
        """
        with tempfile.TemporaryDirectory(prefix="tatakerja-") as temporary:
            return self._periksa(Path(temporary))

    def _periksa(self, ke: Path) -> HasilPeriksaPlugin:
        wheel, sumber = None, self._nama
        if self._nama.endswith(".whl"):
            wheel = Path(self._nama)
            sumber = str(_unpacked(wheel, ke / "isi"))
        self._kabar("memuat")
        try:
            plugin = self._open(sumber)
            self._manager = PluginManager(plugin)
            buku = susun_buku(self._manager, lengkap=True)
            # No answer needs these, so nothing else reads them.
            self._manager.contoh()
            self._manager.pengaturan()
        except (GalatRegulasi, GalatPlugin) as error:
            self._tell_load(error)
            return self._hasil(self._nama)
        self._kabar("kelengkapan")
        covered = kelengkapan(buku)
        for place in covered.terbuka:
            self._tell(
                "ketentuan-tak-tersentuh", "lengkap", ("penomoran.txt", 0),
                f"{place} tidak disitasi dan tidak dinyatakan",
                "tulis barisnya, atau tambahkan { tempat, alasan } pada bukan_norma atau di_luar di regulasi.toml",
            )  # fmt: skip
        cases = self._kasus(plugin)
        self._berlaku(buku)
        if not covered.terbuka:
            self._tertinggal(plugin)
        self._belum_dibandingkan(buku, cases)
        self._kabar("invarian")
        for kind, code, sentence in langgar(plugin):
            where = self._letak(kind, code) if code else ("", 0)
            dead = "tidak menjawab siapa pun" in sentence
            self._tell(
                "baris-mati" if dead else "invarian", "berjalan", where, sentence,
                "perbaiki syarat baris itu" if dead else "perbaiki baris yang menjawab kasus ini",
            )  # fmt: skip
        self._kabar("matriks")
        cells = matriks(susun_buku(self._manager))
        self._diam(cells)
        kasus = self._teruji(buku, cases)
        if self._calon_ke is not None:
            tulis_calon(Path(self._calon_ke), self._manager, self.tak_teruji(buku))
        self._kabar("wheel")
        self._wheel(wheel, plugin, ke)
        length = tuple(panjang(_package(plugin)))
        return self._hasil(buku.regulasi.nama, ketentuan=covered, kasus=kasus, matriks=cells, panjang=length)

    def _open(self, sumber: str) -> object:
        if berupa_folder(sumber):
            if not self._percaya and (ignored := python_diabaikan(sumber)):
                self._tell(
                    "python-tidak-dijalankan", "terverifikasi", (ignored[0], 0),
                    f"Python di folder ini tidak dijalankan: {', '.join(ignored)}",
                    "pakai --percaya bila memercayainya, atau pasang pluginnya",
                )  # fmt: skip
            return buka_folder(sumber, percaya=self._percaya)
        return muat_plugin(sumber)

    # what is told

    def _tell(self, kode: str, tingkat: Peringkat, tempat: tuple[str, int], isi: str, saran: str) -> None:
        file, line = tempat
        self._temuan.append(Temuan(kode=kode, tingkat=tingkat, berkas=file, baris=line, isi=isi, saran=saran))

    def _hasil(self, nama: str, **lain: Any) -> HasilPeriksaPlugin:
        found = tuple(sorted(self._temuan, key=lambda one: (PERINGKAT.index(one.tingkat), one.berkas, one.baris)))
        return HasilPeriksaPlugin(plugin=nama, tingkat=peringkat(found), temuan=found, **lain)

    def _tell_load(self, error: GalatRegulasi | GalatPlugin) -> None:
        if isinstance(error, GalatRegulasi):
            for fault in error.kesalahan:
                place = fault.berkas, fault.baris
                self._tell("berkas", "kerangka", place, fault.isi, fault.saran or _PERBAIKI)
            return
        for problem in error.masalah:
            file, line, rest = "", 0, problem
            head, _, tail = problem.partition(": ")
            name, mark, number = head.rpartition(":")
            if mark and number.isdigit():
                file, line, rest = name, int(number), tail
            what, _, hint = rest.rpartition("; ")
            self._tell("baris", "kerangka", (file, line), what or rest, hint if what else _PERBAIKI)

    def _letak(self, jenis: str, kode: str) -> tuple[str, int]:
        """File and line of a row; nowhere where the plugin doesn't say."""
        where = self._manager.daerah.letak(Masalah(jenis, kode, (), ""))
        name, mark, number = (where or "").rpartition(":")
        return (name, int(number)) if mark and number.isdigit() else ("", 0)

    # cases

    def _kasus(self, plugin: object) -> list[tuple[SetiapKasus, bool]]:
        self._kabar("kasus")
        folder = folder_kasus(plugin)
        if folder is None or not any(folder.glob("*.toml")):
            self._tell(
                "tanpa-kasus", "berjalan", (f"{FOLDER}/", 0), f"tidak ada kasus dalam folder {FOLDER} di paket",
                "tulis kasusnya di sana; calonnya ditulis dengan `plugin periksa --kasus-baru`",
            )  # fmt: skip
            return []
        cases, faults = baca_kasus_folder(folder)
        self._tak_terbaca = bool(faults)
        for line in faults:
            name, _, rest = line.partition(":")
            number, mark, isi = rest.partition(": ")
            at = int(number) if mark and number.isdigit() else 0
            what, _, hint = (isi if at else rest.strip()).rpartition("; ")
            place = (f"{FOLDER}/{name}", at)
            self._tell("kasus-salah-tulis", "berjalan", place, what or hint, hint if what else _PERBAIKI)
        found = []
        for case in cases:
            passed = True
            try:
                answer = jalankan(case, self)
                self._seen |= {("muatan", one.kode, 0) for one in getattr(answer, "muatan", ())}
            except (AssertionError, GalatTatakerja) as error:
                passed = False
                told, *lines = [line.strip().removeprefix("| ") for line in str(error).splitlines()]
                said = [told.removeprefix(f"{case.berkas}, kasus {case.nomor:02d} "), *lines[:_SEBAB]]
                self._tell(
                    "kasus-gagal", "berjalan", (f"{FOLDER}/{case.berkas}", case.baris), " | ".join(said),
                    "samakan dengan teks: perbaiki barisnya, atau harapan kasus ini",
                )  # fmt: skip
            found.append((case, passed))
        return found

    def buku(self, tafsir: tuple[tuple[str, str], ...]) -> BukuAturan:
        """The book under some readings, which notes what answers."""
        if tafsir not in self._books:
            self._books[tafsir] = dicatat(susun_buku(self._manager, dict(tafsir), lengkap=True), self._seen)
        return self._books[tafsir]

    def _teruji(self, buku: BukuAturan, cases: list[tuple[SetiapKasus, bool]]) -> CakupanKasus:
        wanted = semua_kunci(buku)
        # Which rows no case exercises is known once all cases can be read.
        for kind, code, step in () if self._tak_terbaca else wanted:
            if (kind, code, step) in self._seen or (step and (kind, code, 0) not in self._seen):
                continue  # the steps of a row without a case are told with it
            place = self._letak(_JENIS.get(kind, kind), code)
            what = f"langkah {step} dari {code}" if step else f"baris {code} ({kind})"
            self._tell(
                "langkah-tanpa-kasus" if step else "baris-tanpa-kasus", "terverifikasi", place,
                f"{what} tidak dijalankan satu kasus pun",
                "tulis kasusnya; calonnya ditulis dengan `plugin periksa --kasus-baru`",
            )  # fmt: skip
        rows = [one for one in wanted if not one[2]]
        steps = [one for one in wanted if one[2]]
        return CakupanKasus(
            jumlah=len(cases),
            lulus=sum(passed for _, passed in cases),
            baris=len(rows),
            baris_teruji=sum(one in self._seen for one in rows),
            langkah=len(steps),
            langkah_teruji=sum(one in self._seen for one in steps),
        )

    def tak_teruji(self, buku: BukuAturan) -> list[Kunci]:
        """The rows and steps that no case exercises."""
        return [one for one in semua_kunci(buku) if one not in self._seen]

    # what is easily forgotten

    def _berlaku(self, buku: BukuAturan) -> None:
        regulasi = buku.regulasi
        if regulasi.berlaku_sejak is None and not regulasi.catatan:
            self._tell(
                "tanpa-hari-berlaku", "lengkap", ("regulasi.toml", 0),
                "peraturannya tidak menyebut berlaku_sejak, sehingga dianggap berlaku pada hari apa pun",
                "tulis berlaku_sejak menurut ketentuan penutup, atau catatan tentang naskah yang tidak menyebutnya",
            )  # fmt: skip

    def _tertinggal(self, plugin: object) -> None:
        """What a new plugin says of itself, where all of the text is accounted for."""
        package = _package(plugin)
        folder = None if package is None else _distribution(package)
        if folder is None or package is None:
            return
        read = [folder / "README.md", folder / "BELUM-DITULIS.md", *sorted(package.glob("*.toml"))]
        for file in filter(Path.is_file, read):
            lines = enumerate(file.read_text("utf-8", errors="replace").splitlines(), start=1)
            said = next((number for number, line in lines if _BELUM.search(line)), None)
            if said is not None:
                self._tell(
                    "sisa-belum-ditulis", "terverifikasi", (file.name, said),
                    "masih berkata bahwa ada yang belum ditulis, padahal setiap ketentuan sudah terhitung",
                    "hapus berkas ini" if file.name == "BELUM-DITULIS.md" else "hapus kalimat itu",
                )  # fmt: skip

    def _belum_dibandingkan(self, buku: BukuAturan, cases: list[tuple[SetiapKasus, bool]]) -> None:
        """Cases from answers that nobody compared: they say what the plugin answers, not what the text says."""
        codes = {code for _, code, _ in semua_kunci(buku)}
        for case, _ in cases:
            if case.dibandingkan is not None and not case.dibandingkan.strip():
                self._tell(
                    "kasus-belum-dibandingkan", "terverifikasi", (f"{FOLDER}/{case.berkas}", case.baris),
                    "kasus ini ditulis dari jawaban plugin, dan belum dibandingkan seseorang dengan teks",
                    "bandingkan dengan bunyi pasal, lalu isi dibandingkan = \"siapa, kapan\"",
                )  # fmt: skip
                continue
            code, mark, _ = case.kalimat.partition(": ")
            if mark and code in codes:
                self._tell(
                    "kasus-belum-dibandingkan", "terverifikasi", (f"{FOLDER}/{case.berkas}", case.baris),
                    f"kalimat kasus ini masih milik calonnya ({code}: ...)",
                    "bandingkan jawabannya dengan bunyi pasal, lalu tulis kalimatnya dengan kata sendiri",
                )  # fmt: skip

    # silence

    def _diam(self, cells: tuple[SelMatriks, ...]) -> None:
        by_place: dict[tuple[str, str, tuple[str, ...]], list[SelMatriks]] = {}
        for cell in cells:
            if cell.sunyi:
                by_place.setdefault((cell.tentang, cell.kasus[0], cell.kurang), []).append(cell)
        for (about, first, parts), silent in by_place.items():
            others = sorted({"; ".join(cell.kasus[1:]) for cell in silent})
            what = f" tentang {' dan '.join(parts)}" if parts else ""
            which = "; ".join(others[:3]) + (f"; dan {len(others) - 3} lainnya" if len(others) > 3 else "")
            self._tell(
                "diam-tak-dinyatakan", "lengkap", (f"{about}.toml", 0),
                f"{about} {first}: tidak ada yang menjawab{what} ({which})",
                "tulis barisnya, atau nyatakan dengan [[bagian.diam]] dari mana diketahui bahwa teks tidak mengaturnya",
            )  # fmt: skip

    # the wheel

    def _wheel(self, wheel: Path | None, plugin: object, ke: Path) -> None:
        def tell(cacat: roda.CacatRoda) -> None:
            self._tell(cacat.kode, "terverifikasi", (cacat.berkas, 0), cacat.isi, cacat.saran)

        package = _package(plugin)
        if wheel is None:
            folder = None if package is None else _distribution(package)
            if folder is None:
                self._installed(package)
                return
            (ke / "wheel").mkdir()
            built = roda.bangun(folder, ke / "wheel")
            if isinstance(built, roda.CacatRoda):
                tell(built)
                return
            wheel = built
        lacking = list(roda.isi_wheel(wheel, package))
        for one in lacking:
            tell(one)
        name = roda.nama_wheel(wheel)
        # Cases that fail here fail there, too: that is one fault.
        if name is not None and not lacking and not self._kasus_salah():
            answered = roda.tanya_bersih(wheel, name, ke)
            if isinstance(answered, roda.CacatRoda):
                tell(answered)

    def _kasus_salah(self) -> bool:
        return any(one.kode in ("kasus-salah-tulis", "kasus-gagal") for one in self._temuan)

    def _installed(self, package: Path | None) -> None:
        """A plugin that was installed from a wheel: its files are those of the wheel, and it has just answered."""
        if package is None or "site-packages" not in str(package):
            self._tell(
                "tanpa-distribusi", "terverifikasi", ("pyproject.toml", 0),
                "pyproject.toml tidak ditemukan di atas paket", "jadikan distribusi, agar plugin dapat dipasang",
            )  # fmt: skip


def _unpacked(wheel: Path, ke: Path) -> Path:
    """The folder of a wheel's package, unpacked."""
    try:
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(ke)  # a temporary folder
    except (OSError, zipfile.BadZipFile) as error:
        raise GalatTatakerja(f"{wheel}: tidak dapat dibuka sebagai wheel; sebut berkas .whl yang utuh") from error
    return ke


def _package(plugin: object) -> Path | None:
    """The folder of a plugin's package."""
    akar = getattr(plugin, "akar", None)
    module = plugin if hasattr(plugin, "__file__") else sys.modules.get(type(plugin).__module__)
    file = getattr(module, "__file__", None)
    if akar is None and file is None:
        return None
    return (Path(akar) if akar is not None else Path(str(file)).parent).resolve()


def _distribution(package: Path) -> Path | None:
    """The folder with ``pyproject.toml`` above a package, or of it itself."""
    places = (package, package.parent, package.parent.parent)
    return next((place for place in places if (place / "pyproject.toml").is_file()), None)


def periksa(
    nama: str, *, percaya: bool = False, kabar: Lapor = lambda _: None, calon_ke: str | None = None
) -> HasilPeriksaPlugin:
    """Judge a plugin.

    :param calon_ke: a new file into which candidates of cases are written for rows that no case exercises.
    :param nama: name of an installed plugin, path of a folder or of a wheel.
    :raises GalatTatakerja: if there is none.
    """
    if calon_ke is not None and Path(calon_ke).exists():
        raise GalatTatakerja(f"{calon_ke} sudah ada; sebut nama berkas yang baru")
    return Hakim(nama, percaya=percaya, kabar=kabar, calon_ke=calon_ke).periksa()
