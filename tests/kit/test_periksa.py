"""The judge: the four plugins reach the highest level; each kind of fault keeps a plugin from the level it should."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from tatakerja.cli.app.root import akar
from tatakerja.kit.periksa import invarian, roda, susun
from tatakerja.kit.periksa.hasil import HasilPeriksaPlugin
from tatakerja.kit.periksa.matriks import SelMatriks, matriks
from tatakerja.kit.periksa.susun import periksa
from tatakerja.kit.strategies.jangkauan import susunan_terjangkau
from tatakerja.rules.berkas.open import buka_folder
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import susun_buku

from .periksa_bahan import change


@pytest.fixture
def tanpa_invarian(monkeypatch: pytest.MonkeyPatch) -> None:
    """The invariants are what the kit's own tests try; here it is about everything else."""
    monkeypatch.setattr(susun, "langgar", lambda _: [])


def kodes(hasil: HasilPeriksaPlugin) -> set[str]:
    return {one.kode for one in hasil.temuan}


@pytest.mark.usefixtures("tanpa_invarian")
@pytest.mark.parametrize("daerah", ["bantul", "buleleng", "kotabaru", "wonogiri"])
def test_the_four_plugins_are_verified(daerah: str) -> None:
    hasil = periksa(daerah)
    assert [f"{one.berkas}:{one.baris}: {one.isi}" for one in hasil.temuan] == []
    assert hasil.tingkat == "terverifikasi"
    assert hasil.kasus.lulus == hasil.kasus.jumlah > 150
    assert not [cell for cell in hasil.matriks if cell.sunyi]


def test_a_plugin_of_files_is_judged_whole(distribusi: Path) -> None:
    """With the invariants and in a clean environment: Sagara lacks nothing."""
    words = ["plugin", "periksa", str(distribusi), "--format", "json", "--minimal", "terverifikasi"]
    done = CliRunner().invoke(akar, words)
    told = json.loads(done.stdout)
    assert list(told) == ["plugin", "tingkat", "temuan", "cakupan", "matriks", "panjang"]
    assert (told["plugin"], told["tingkat"], told["temuan"], done.exit_code) == ("sagara", "terverifikasi", [], 0)
    assert told["cakupan"]["kasus"]["lulus"] == told["cakupan"]["kasus"]["jumlah"] > 25


@pytest.mark.usefixtures("tanpa_invarian")
def test_what_is_missing_is_told_with_file_and_line(distribusi: Path) -> None:
    (distribusi / "tatakerja_sagara/kasus/penugasan.toml").unlink()
    done = CliRunner().invoke(akar, ["plugin", "periksa", str(distribusi), "--format", "json", "--minimal", "lengkap"])
    told = json.loads(done.stdout)
    assert (told["tingkat"], done.exit_code) == ("lengkap", 0)
    assert {one["kode"] for one in told["temuan"]} == {"baris-tanpa-kasus"}
    assert all(one["berkas"].endswith(".toml") and one["baris"] and one["saran"] for one in told["temuan"])
    words = ["plugin", "periksa", str(distribusi), "--format", "json", "--minimal", "terverifikasi"]
    short = CliRunner().invoke(akar, words)
    assert short.exit_code == 1
    assert "tingkat terverifikasi belum tercapai (lengkap)" in short.stderr


TANPA_DIAM = [
    ("penugasan.toml", "sgr-diam-tahapan", "tahapan"),
    ("penugasan.toml", "sgr-diam-lintas-instansi", "penugasan"),
    ("pelaporan.toml", "sgr-diam-pelaporan", "pelaporan"),
]


@pytest.mark.usefixtures("tanpa_invarian")
@pytest.mark.parametrize(("berkas", "kode", "tentang"), TANPA_DIAM)
def test_a_silence_that_is_declared_no_more_is_found_by_the_matrix(
    distribusi: Path, berkas: str, kode: str, tentang: str
) -> None:
    """The control of the matrix: Sagara has no cell without an answer or a declared silence, until one is taken out."""
    file = distribusi / "tatakerja_sagara" / berkas
    lines = file.read_text("utf-8").splitlines(keepends=True)
    left = [line for line in lines if f'kode = "{kode}"' not in line]
    assert len(left) == len(lines) - 1
    file.write_text("".join(left), "utf-8")
    hasil = periksa(str(distribusi))
    assert hasil.tingkat == "berjalan" or "kasus-gagal" in kodes(hasil)
    found = [one for one in hasil.temuan if one.kode == "diam-tak-dinyatakan"]
    assert found
    assert {one.tingkat for one in found} == {"lengkap"}
    assert {one.isi.split()[0] for one in found} == {tentang}
    assert {cell.tentang for cell in hasil.matriks if cell.sunyi} == {tentang}


@pytest.mark.usefixtures("tanpa_invarian")
def test_a_reading_under_which_nothing_answers_is_no_declared_silence(
    distribusi: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(roda, "bangun", lambda *_: roda.CacatRoda("wheel", "", "", ""))
    package = distribusi / "tatakerja_sagara"
    (package / "anomali.toml").write_text(
        '[[anomali]]\nkode = "sgr-uji"\njenis = "kontradiksi"\nisi = "Uji."\ntempat = ["Pasal 2", "Pasal 3"]\n'
        'tingkat = "menentukan"\ntafsir = { sempit = "Tidak.", luas = "Ya." }\nbawaan = "sempit"\nalasan = "Uji."\n',
        "utf-8",
    )
    change(package / "kedudukan.toml", '"kecamatan" }\nppk', '"kecamatan", tafsir = { sgr-uji = "luas" } }\nppk')
    found = [one.isi for one in periksa(str(distribusi)).temuan if one.kode == "diam-tak-dinyatakan"]
    assert [one for one in found if one.startswith("kedudukan pada=kecamatan")], found


@pytest.mark.parametrize("hari", ["sejak = 2031-01-01", "sampai = 2025-08-31"])
def test_a_row_that_holds_in_another_year_is_asked_in_its_time(
    distribusi: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hari: str
) -> None:
    """It isn't told to answer nobody, and its candidate says the day."""
    monkeypatch.setattr(roda, "bangun", lambda *_: roda.CacatRoda("wheel", "", "", ""))
    monkeypatch.setattr(invarian, "_generated", lambda _: ())
    monkeypatch.setattr(susun, "matriks", lambda _: ())
    shutil.rmtree(distribusi / "tatakerja_sagara/kasus")
    change(distribusi / "tatakerja_sagara/kedudukan.toml", "sejak = 2026-01-01", hari)
    hasil = periksa(str(distribusi), calon_ke=str(tmp_path / "calon.toml"))
    assert {"invarian", "baris-mati"}.isdisjoint(kodes(hasil))
    written = (tmp_path / "calon.toml").read_text("utf-8").split("# --- ")
    (own,) = [one for one in written if one.startswith("sgr-kecamatan-pelaksana\n")]
    assert "tanggal = 2031-01-01" in own if "2031" in hari else "tanggal = 2025-07-01" in own
    assert 'status = "diatur"' in own


@pytest.mark.usefixtures("tanpa_invarian")
class TestFaults:
    """Each fault is one finding that keeps from the level that it should, at its place."""

    def test_a_file_that_cannot_be_read(self, distribusi: Path) -> None:
        change(distribusi / "tatakerja_sagara/kedudukan.toml", "ppk =", "ppkk =")
        hasil = periksa(str(distribusi))
        assert hasil.tingkat is None
        assert {(one.kode, one.tingkat, one.berkas) for one in hasil.temuan} == {
            ("berkas", "kerangka", "kedudukan.toml")
        }
        assert all(one.baris for one in hasil.temuan)

    @pytest.mark.parametrize(
        ("berkas", "isi", "kata"),
        [
            ("contoh.toml", '[[unit]]\nbentuk = "pemerintah_daerah"\nnma = "Sagara"\n', "kunci 'nma' tidak dikenal"),
            ("pengaturan.toml", 'kode_klasifikas = "800"\n', "kunci 'kode_klasifikas' tidak dikenal"),
        ],
    )
    def test_a_file_that_no_answer_needs(self, distribusi: Path, berkas: str, isi: str, kata: str) -> None:
        (distribusi / "tatakerja_sagara" / berkas).write_text(isi)
        hasil = periksa(str(distribusi))
        assert hasil.tingkat is None
        assert any(kata in one.isi for one in hasil.temuan)
        assert {one.berkas for one in hasil.temuan} == {berkas}
        assert all(one.baris for one in hasil.temuan)

    def test_a_case_that_is_answered_otherwise(self, distribusi: Path) -> None:
        change(distribusi / "tatakerja_sagara/kasus/kedudukan.toml", 'ppk = "BIDANG"', 'ppk = "DINAS"')
        hasil = periksa(str(distribusi))
        assert hasil.tingkat == "kerangka"
        (one,) = [one for one in hasil.temuan if one.tingkat == "berjalan"]
        assert (one.kode, one.berkas) == ("kasus-gagal", "kasus/kedudukan.toml")
        assert "diharapkan DINAS" in one.isi
        # The sentence first, then what differs, and all that the answer says, down to the choices that it leaves.
        assert not one.isi.startswith("kedudukan.toml")
        assert "aturan yang menjawab: sgr-dinas (" in one.isi
        line = (distribusi / "tatakerja_sagara/kasus/kedudukan.toml").read_text("utf-8").splitlines()[one.baris - 1]
        assert line == "[[kasus]]"

    def test_a_mistyped_key_of_a_case(self, distribusi: Path) -> None:
        change(distribusi / "tatakerja_sagara/kasus/kedudukan.toml", "puo =", "pou =")
        hasil = periksa(str(distribusi))
        (one,) = [one for one in hasil.temuan if one.tingkat == "berjalan"]
        assert one.kode == "kasus-salah-tulis"
        assert "kunci 'pou' tidak dikenal" in one.isi
        assert "maksudnya 'puo'?" in one.saran
        line = (distribusi / "tatakerja_sagara/kasus/kedudukan.toml").read_text("utf-8").splitlines()[one.baris - 1]
        assert line.startswith("pou =")
        # The other files are asked all the same, and no row is told to be without the case that couldn't be read.
        assert hasil.kasus.lulus == hasil.kasus.jumlah > 10
        assert kodes(hasil) == {"kasus-salah-tulis"}

    def test_a_fault_of_a_case_without_a_hint_is_told_once(self, distribusi: Path) -> None:
        change(distribusi / "tatakerja_sagara/kasus/kedudukan.toml", 'puo = "', 'puo = 1 # "')
        (one,) = periksa(str(distribusi)).temuan
        assert one.isi not in one.saran

    def test_no_cases_at_all(self, distribusi: Path) -> None:
        shutil.rmtree(distribusi / "tatakerja_sagara/kasus")
        hasil = periksa(str(distribusi))
        assert hasil.tingkat == "kerangka"
        assert "tanpa-kasus" in kodes(hasil)
        assert hasil.kasus.baris_teruji == 0

    def test_a_place_that_nothing_accounts_for(self, distribusi: Path) -> None:
        outline = distribusi / "tatakerja_sagara/penomoran.txt"
        outline.write_text(f"{outline.read_text('utf-8')}\nPasal 99\n", "utf-8")
        hasil = periksa(str(distribusi))
        assert hasil.tingkat == "berjalan"
        assert [one.isi for one in hasil.temuan if one.kode == "ketentuan-tak-tersentuh"] == [
            "Pasal 99 tidak disitasi dan tidak dinyatakan"
        ]

    def test_a_distribution_without_build_system(self, distribusi: Path) -> None:
        change(distribusi / "pyproject.toml", "[build-system]", "[build-sistem]")
        assert "wheel-tanpa-build-system" in kodes(periksa(str(distribusi)))

    def test_a_case_less_removes_its_row_from_those_exercised(self, distribusi: Path) -> None:
        """The control of coverage."""
        before = periksa(str(distribusi)).kasus
        file = distribusi / "tatakerja_sagara/kasus/evaluasi.toml"
        text = file.read_text("utf-8")
        file.write_text(text[: text.index("[[pelaporan]]")], "utf-8")
        after = periksa(str(distribusi)).kasus
        assert after.baris_teruji < before.baris_teruji
        assert after.baris == before.baris


def test_a_wheel_answers_in_a_clean_environment_and_lacks_nothing(distribusi: Path, tmp_path: Path) -> None:
    wheel = roda.bangun(distribusi, tmp_path)
    assert isinstance(wheel, Path), wheel
    package = distribusi / "tatakerja_sagara"
    assert list(roda.isi_wheel(wheel, package)) == []
    assert roda.nama_wheel(wheel) == "sagara"
    answered = roda.tanya_bersih(wheel, "sagara", tmp_path)
    assert isinstance(answered, int), answered
    assert answered > 10
    assert not list(distribusi.glob("**/build"))


def test_a_wheel_without_its_files_is_found_out(distribusi: Path, tmp_path: Path) -> None:
    wheel = roda.bangun(distribusi, tmp_path)
    assert isinstance(wheel, Path)
    poor = tmp_path / "arm" / wheel.name
    poor.parent.mkdir()
    with zipfile.ZipFile(wheel) as whole, zipfile.ZipFile(poor, "w") as archive:
        for name in whole.namelist():
            if not name.endswith(("evaluasi.toml", "entry_points.txt")):
                archive.writestr(name, whole.read(name))
    found = list(roda.isi_wheel(poor, distribusi / "tatakerja_sagara"))
    assert {one.kode for one in found} == {"wheel-tanpa-titik-masuk", "wheel-tanpa-berkas"}
    assert {one.berkas for one in found if one.kode == "wheel-tanpa-berkas"} == {
        "tatakerja_sagara/evaluasi.toml", "tatakerja_sagara/kasus/evaluasi.toml",
    }  # fmt: skip


def test_candidates_are_comments_until_somebody_has_compared_them(
    distribusi: Path, tmp_path: Path, tanpa_invarian: None
) -> None:
    shutil.rmtree(distribusi / "tatakerja_sagara/kasus")
    file = tmp_path / "calon.toml"
    done = CliRunner().invoke(akar, ["plugin", "periksa", str(distribusi), "--kasus-baru", str(file)])
    assert done.exit_code == 0, done.output
    text = file.read_text("utf-8")
    assert all(line.startswith("#") or not line for line in text.splitlines())
    assert "[[kedudukan]]" in text
    again = CliRunner().invoke(akar, ["plugin", "periksa", str(distribusi), "--kasus-baru", str(file)])
    assert again.exit_code == 1
    # A candidate that is confirmed passes as it stands.
    start = text.index("# --- sgr-dinas\n")
    one = text[start : text.index("# ---", start + 5)]
    cases = distribusi / "tatakerja_sagara/kasus"
    cases.mkdir()
    (cases / "kedudukan.toml").write_text("\n".join(line[2:] for line in one.splitlines()[1:]) + "\n", "utf-8")
    hasil = periksa(str(distribusi))
    assert (hasil.kasus.jumlah, hasil.kasus.lulus, hasil.kasus.baris_teruji) == (1, 1, 1)
    # Until somebody has signed that they compared it, it is only what the plugin answers.
    assert "kasus-belum-dibandingkan" in kodes(hasil)
    change(cases / "kedudukan.toml", 'kalimat = "sgr-dinas: ', 'kalimat = "')
    assert "kasus-belum-dibandingkan" in kodes(periksa(str(distribusi)))
    change(cases / "kedudukan.toml", 'dibandingkan = ""', 'dibandingkan = "Sri, 2026-03-02"')
    assert "kasus-belum-dibandingkan" not in kodes(periksa(str(distribusi)))


@pytest.mark.usefixtures("tanpa_invarian")
def test_a_candidate_taken_over_and_a_day_that_is_missing_are_told(
    distribusi: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = distribusi / "tatakerja_sagara"
    change(package / "regulasi.toml", "berlaku_sejak = 2025-07-01", "")
    change(
        package / "kasus/kedudukan.toml", 'kalimat = "Pasal 2 ayat (2): pada Sekretariat Daerah',
        'kalimat = "sgr-setda: pada Sekretariat Daerah',
    )  # fmt: skip
    monkeypatch.setattr(roda, "bangun", lambda *_: roda.CacatRoda("tidak-dibangun", "", "", ""))
    told = {one.kode: one for one in periksa(str(distribusi)).temuan}
    assert told["tanpa-hari-berlaku"].tingkat == "lengkap"
    assert (told["kasus-belum-dibandingkan"].tingkat, told["kasus-belum-dibandingkan"].baris) == ("terverifikasi", 27)


@pytest.mark.usefixtures("tanpa_invarian")
def test_what_a_new_plugin_said_of_itself_is_told_once_all_is_written(
    distribusi: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(roda, "bangun", lambda *_: roda.CacatRoda("tidak-dibangun", "", "", ""))
    monkeypatch.setattr(susun, "matriks", lambda _: ())
    (distribusi / "README.md").write_text("# Sagara\n\nBaru; belum memuat peraturannya.\n", "utf-8")
    (distribusi / "BELUM-DITULIS.md").write_text("# Dilihat orang\n\n## Belum ditulis\n", "utf-8")
    file = distribusi / "tatakerja_sagara/evaluasi.toml"
    file.write_text(f"{file.read_text('utf-8')}\n# Pasal 10: belum ditulis (baris 54 naskah)\n", "utf-8")
    told = [one for one in periksa(str(distribusi)).temuan if one.kode == "sisa-belum-ditulis"]
    assert {(one.berkas, one.tingkat) for one in told} == {
        (name, "terverifikasi") for name in ("README.md", "BELUM-DITULIS.md", "evaluasi.toml")
    }
    # While something is left out, it is true.
    change(distribusi / "tatakerja_sagara/penomoran.txt", "Pasal 10", "Pasal 9A\nPasal 10")
    assert "sisa-belum-ditulis" not in kodes(periksa(str(distribusi)))


def test_a_folder_of_that_name_is_judged_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, distribusi: Path
) -> None:
    """Where it is named as an installed plugin is; elsewhere the path is asked for."""
    (distribusi / "tatakerja_sagara/kedudukan.toml").write_text("[[bagian]\n", "utf-8")
    monkeypatch.chdir(distribusi.parent)
    distribusi.rename("bantul")
    done = CliRunner().invoke(akar, ["plugin", "periksa", "bantul"])
    assert "Yang dinilai folder ./bantul, bukan plugin terpasang bernama bantul." in done.stderr
    assert "kedudukan.toml:1" in done.stdout
    Path("bantul").rename("sagara")
    other = CliRunner().invoke(akar, ["regulasi", "kelengkapan", "sagara"])
    assert (other.exit_code, "tulis ./sagara" in other.stderr) == (2, True)


@pytest.mark.parametrize(
    ("ganti", "siapa"),
    [
        ('bila = { pada = ["dinas", "badan"], dipimpin = "jpt_pratama" }', "dipimpin=administrator"),
        ('bila = { pada = ["dinas", "badan"], isi = "bidang" }', "tanpa unit di dalamnya"),
        ('bila = { pada = ["dinas", "badan"] }\ntanpa = { penanda = "pyb" }', "pada=dinas"),
    ],
)
def test_the_matrix_asks_what_rows_tell_apart(distribusi: Path, ganti: str, siapa: str) -> None:
    """Led by another rank, without units below, marked: whoever the row leaves out then is told, and nobody else."""
    assert not silent(distribusi)
    change(distribusi / "tatakerja_sagara/kedudukan.toml", 'bila = { pada = ["dinas", "badan"] }', ganti)
    found = silent(distribusi)
    assert {one.kasus[0] for one in found} >= {"pada=dinas", "pada=badan"}
    assert any(siapa in one.kasus for one in found)


def silent(folder: Path) -> list[SelMatriks]:
    return [one for one in matriks(susun_buku(PluginManager(buka_folder(str(folder))))) if one.sunyi]


KELOMPOK = """
[[bagian.kedudukan]]
kode = "sgr-ketua-kelompok"
di = "ayat (2)"
bila = { unit = "kelompok_kerja", jabatan_dipimpin = "fungsional"%s }
ppk = "atasan langsung"
pengecualian_dari = "sgr-pimpinan-lain"
"""


@pytest.mark.parametrize("pangkat", ["", ', jenjang = "ahli_madya"'])
def test_a_kind_of_ones_own_is_led_by_whom_its_rows_say(distribusi: Path, pangkat: str) -> None:
    """Else a row about its leader is told to answer nobody; so is one about a leader of another rank than the usual."""
    package = distribusi / "tatakerja_sagara"
    gugus = '{ jenis = "satuan_gugus_pulau", mandiri = true }'
    change(package / "kosakata.toml", gugus, f'{gugus}, {{ jenis = "kelompok_kerja" }}')
    file = package / "kedudukan.toml"
    file.write_text(file.read_text("utf-8") + KELOMPOK % pangkat, "utf-8")
    buku = susun_buku(PluginManager(buka_folder(str(distribusi))))
    row = next(row for row in buku.kedudukan if row.kode == "sgr-ketua-kelompok")
    assert susunan_terjangkau(row, buku) is not None
    asked = [one.kasus for one in matriks(buku) if "unit=kelompok_kerja" in one.kasus and "memimpin" in one.kasus]
    assert {one[2] for one in asked} == {"jabatan=fungsional"}
