"""What the documents say is what the program does."""

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tatakerja import SistemKerja, plugin_terpasang, tulis_organisasi
from tatakerja.rules.berkas.content import baca_isi
from tatakerja.rules.layer import HOOKS
from tatakerja_contoh.perintah import build_sample

ROOT = Path(__file__).resolve().parents[2]


def test_readme_shows_real_output():
    done = subprocess.run(
        [sys.executable, ROOT / "docs/perbarui.py", "--periksa"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{done.stdout}jalankan `make docs`"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    from datetime import date

    organisasi = build_sample("kotabaru", 1200, 1, date(2026, 1, 5))
    target = tmp_path_factory.mktemp("contoh") / "data"
    tulis_organisasi(organisasi, target)
    return target, SistemKerja.buka("kotabaru", organisasi=organisasi, tanggal=date(2026, 1, 5))


def run(script, *arguments):
    done = subprocess.run(
        [sys.executable, ROOT / "docs/contoh" / script, *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_example_of_one_employee(folder):
    data, sistem = folder
    pegawai, answer = next(
        pair for pair in sistem.kedudukan_semua() if pair[1].ppk is not None and pair[1].puo is not None
    )
    out = run("satu_pegawai.py", data, pegawai.nip)
    assert answer.ppk.jabatan in out
    assert answer.dasar[0] in out


def test_example_of_a_whole_regency(folder):
    out = run("seluruh_daerah.py", folder[0])
    assert [line.split(":")[0] for line in out.splitlines()] == ["kotabaru", "buleleng"]


def test_example_of_a_plugin(folder):
    out = run("plugin_kabupaten.py", folder[0])
    assert out.startswith("Peraturan Bupati Sukamaju Nomor 7 Tahun 2025: ")
    assert int(out.split(": ")[1].split()[0]) > 500


def test_every_hook_is_in_the_guide_with_its_signature():
    guide = (ROOT / "docs/plugin.md").read_text("utf-8")
    assert [hook for hook in HOOKS if f"- `{rujukan().signature(hook)}`: " not in guide] == []


def test_the_reference_of_hooks_is_current():
    page = (ROOT / "docs/hook.md").read_text("utf-8")
    assert rujukan().document(page) == page, "jalankan `make docs`"


def rujukan():
    """The program that writes the reference of hooks."""
    return program("rujukan_hook")


def program(name):
    """A program of the documents, as a module."""
    if str(ROOT / "docs") not in sys.path:
        sys.path.append(str(ROOT / "docs"))
    spec = importlib.util.spec_from_file_location(name, ROOT / f"docs/{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_regency_is_in_the_changelog():
    text = (ROOT / "CHANGELOG.md").read_text("utf-8").lower()
    assert [plugin.nama for plugin in plugin_terpasang() if plugin.nama not in text] == []


def test_the_reference_of_files_is_current():
    page = (ROOT / "docs/regulasi-sebagai-data.md").read_text("utf-8")
    assert program("rujukan_berkas").document(page) == page, "jalankan `make docs`"


def test_the_columns_and_spellings_are_current():
    assert program("kolom").page() == (ROOT / "docs/kolom.md").read_text("utf-8"), "jalankan `make docs`"


def test_every_spelling_of_the_page_is_read_as_it_says():
    """In whatever case, with dots for blanks; a heading is no other column's in the same kind of list."""
    from tatakerja.loading.ejaan import EJAAN, PembacaKolom, folded_cell
    from tatakerja.loading.prepare.mapping import baca_sinonim

    for column, words in EJAAN.items():
        read = PembacaKolom(column)
        for spelling, meaning in words.items():
            assert {read.cell(text) for text in (spelling, spelling.upper(), spelling.replace(" ", "."))} == {meaning}
    known = baca_sinonim()
    assert not set(known.kolom) & known.abaikan
    assert all(folded_cell(word) == word for word in (*known.kolom, *known.penilai, *known.abaikan))


def test_every_word_of_the_files_is_needed_by_an_article_or_it_is_said_what_for() -> None:
    page = (ROOT / "docs" / "regulasi-sebagai-data.md").read_text("utf-8")
    reasons = program("rujukan_berkas").TANPA_PASAL
    unneeded = set(re.findall(r"^\| `([a-z_]+)`(?: \\\*)? \|.*\| – \|$", page, re.MULTILINE))
    known = {word.rpartition(".")[2] for word in reasons}
    settings = page[page.index("### `pengaturan.toml`") : page.index("### Words that none")]
    assert {word for word in unneeded if f"| `{word}`" not in settings} <= known
    assert len(unneeded) > 3
    rows = re.findall(r"\| (?:Bantul|Wonogiri|Kotabaru|Buleleng|Sagara|Sarunai|Kuala) [^|]+ \|$", page, re.MULTILINE)
    assert len(rows) > 200


def test_every_article_that_needs_a_word_is_one() -> None:
    """Places exist in the regulation that is named; what has none is named by its file or its own name."""
    module = program("pemakaian")
    books = {name.title(): baca_isi(folder).regulasi for name, folder in module.SUMBER.items()}
    placed = 0
    for where in set(module.pemakaian().values()):
        name, _, place = where.partition(" ")
        place = re.sub(r" \([^()]+\)$", "", place) if not place.endswith(tuple(f"({n})" for n in range(40))) else place
        if place.startswith(("Pasal ", "Lampiran")):
            assert books[name].memuat(place), where
            placed += 1
    assert placed > 60


def test_a_word_that_is_no_longer_used_shows_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    module = program("pemakaian")
    sagara = shutil.copytree(ROOT / "docs/contoh/sagara", tmp_path / "sagara")
    monkeypatch.setattr(module, "SUMBER", {"sagara": sagara})
    before = module.pemakaian()
    assert before["langkah", "tenggat"].startswith("Sagara Pasal 6")
    file = sagara / "penugasan.toml"
    file.write_text(file.read_text("utf-8").replace('tenggat = "5 hari kerja", ', ""), "utf-8")
    module.pemakaian.cache_clear()
    assert before.keys() - module.pemakaian().keys() == {("langkah", "tenggat")}


def test_the_tutorial_shows_the_same_in_both_languages() -> None:
    blocks = [
        re.findall(r"^```\w+\n.*?^```$", (ROOT / f"docs/tutorial{one}.md").read_text("utf-8"), re.DOTALL | re.MULTILINE)
        for one in ("", ".en")
    ]
    plain = [[re.sub(r"\s+# .*", "", block) for block in one] for one in blocks]
    assert len(plain[0]) > 8
    assert plain[0] == plain[1]
