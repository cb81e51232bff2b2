"""The page of an audit: one well-formed file that fetches nothing, escapes all, and can be read without its plots."""

import re
from collections import Counter
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from audit_bahan import HARI, JAHAT, STAF, buka, giliran_surat, jalan, organisasi, usulan, usulkan
from click.testing import CliRunner, Result

from tatakerja import (
    Organisasi,
    Pegawai,
    Pemangku,
    SistemKerja,
    Unit,
    audit_organisasi,
    audit_penugasan,
    tulis_organisasi,
)
from tatakerja.audit.hari_ini import today_lines
from tatakerja.border.template import render
from tatakerja.cli.app.root import akar
from tatakerja.cli.page.audit import audit_page
from tatakerja.cli.page.bagan import Batang, bars, measures
from tatakerja.cli.page.rentang import RentangHalaman

VOID = {"meta", "br", "hr", "col"}
FETCHES = {"src", "srcset", "data", "poster", "action", "formaction", "background", "cite", "ping", "xlink:href"}


class Reader(HTMLParser):
    """Reads a page and finds fault with what isn't balanced."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[str] = []
        self.faults: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = Counter(name for name, _ in attrs)
        self.faults += [f"{tag} {name} twice" for name, count in names.items() if count > 1]
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.stack or self.stack[-1] != tag:
            self.faults.append(f"</{tag}> closes {self.stack[-1:]}")
        else:
            self.stack.pop()

    def handle_data(self, data: str) -> None:
        if self.stack and self.stack[-1] != "style":
            self.text.append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A page with every section and a name that would like to be markup."""
    path = tmp_path_factory.mktemp("halaman") / "audit.db"
    with buka(path) as sk:
        usulkan(sk, usulan("BID2"))
        jalan(sk, usulkan(sk, usulan("BID1", "BID2")).id)
        jalan(sk, usulkan(sk, usulan("BID2")).id, giliran_surat)
        one = jalan(sk, usulkan(sk, usulan("BID2")).id)
        sk.hasil_serahkan(one.id, oleh=STAF["BID2"], isi="hasil")
    with buka(path, date(2026, 3, 5)) as sk:
        sistem = sk.saat_ini()
        return audit_page(sistem, audit_organisasi(sistem), audit_penugasan(sk))


@pytest.fixture(scope="module")
def reader(whole: str) -> Reader:
    return Reader(whole)


def test_well_formed(reader: Reader, whole: str) -> None:
    assert whole.startswith("<!DOCTYPE html>\n")
    assert reader.faults == []
    assert reader.stack == []
    ids = [attributes["id"] for _, attributes in reader.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert reader.all("html") == [{"lang": "id"}]
    assert len(reader.all("h1")) == 1


def test_a_page_that_is_not_well_formed_is_noticed() -> None:
    assert Reader("<p><b>x</p>").faults
    assert Reader("<p>x").stack
    assert Reader('<p id="a" id="b">x</p>').faults


def test_nothing_is_fetched_and_nothing_runs(reader: Reader, whole: str) -> None:
    assert not {tag for tag, _ in reader.tags} & {"script", "link", "img", "iframe", "object", "embed", "base", "form"}
    for tag, attributes in reader.tags:
        assert not FETCHES & attributes.keys(), tag
        assert not [name for name in attributes if name.startswith("on")], tag
        assert attributes.get("href", "#").startswith("#")
    assert "://" not in whole
    assert "@import" not in whole
    assert set(re.findall(r"url\((.)", whole)) <= {"#"}
    (policy,) = [one for one in reader.all("meta") if one.get("http-equiv") == "Content-Security-Policy"]
    assert policy["content"].startswith("default-src 'none'")


def test_every_link_leads_somewhere(reader: Reader) -> None:
    ids = {attributes["id"] for _, attributes in reader.tags if "id" in attributes}
    assert {one["href"].removeprefix("#") for one in reader.all("a")} <= ids


def test_names_are_text(reader: Reader, whole: str) -> None:
    assert "<script" not in whole
    assert JAHAT in "".join(reader.text)


def test_every_plot_has_its_words_and_its_table(reader: Reader, whole: str) -> None:
    plots = reader.all("svg")
    assert len(plots) >= 5
    ids = {attributes["id"] for _, attributes in reader.tags if "id" in attributes}
    for plot in plots:
        assert plot["role"] == "img"
        assert set(plot["aria-labelledby"].split()) <= ids
    assert len(re.findall(r'</figure>\s*<div class="gulir"[^>]*><table[^>]*><caption>', whole)) == len(plots)
    for row in reader.all("th"):
        assert row["scope"] in ("col", "row")


def test_what_is_told(reader: Reader) -> None:
    words = " ".join(reader.text)
    for expected in (
        "Audit sistem kerja Kabupaten Kotabaru", "5 Maret 2026", "Pejabat Penilai Kinerja (PPK)",
        "Sebaran rentang kendali", "Beban pejabat", "Waktu tunggu per jenis langkah", "Laporan berkala terlambat",
        "Hasil menunggu tinjauan", "Langkah yang lama menunggu", "pilihan program", "meninjau hasil",
    ):  # fmt: skip
        assert expected in words


def test_without_a_database() -> None:
    sistem = SistemKerja.buka("kotabaru", organisasi=organisasi(), tanggal=HARI)
    written = audit_page(sistem, audit_organisasi(sistem))
    assert Reader(written).faults == []
    assert "Beban pejabat" not in written
    assert "tidak dari basis data" in written


def vacant() -> Organisasi:
    """The regency with a post vacant on which people depend."""
    found = organisasi()
    return Organisasi(found.unit, found.pegawai, [row for row in found.pemangku if row.unit != "BID1"])


def test_it_begins_with_what_must_be_done_by_name() -> None:
    sistem = SistemKerja.buka("kotabaru", organisasi=vacant(), tanggal=HARI)
    laporan = audit_organisasi(sistem)
    written = audit_page(sistem, laporan)
    reader = Reader(written)
    words = " ".join(" ".join(reader.text).split())
    first = words.index("Yang harus dibenahi hari ini", words.index("Keterangan"))
    assert words.index("Isi jabatan lowong yang menjadi Pejabat Penilai Kinerja (PPK) bagi") > first
    assert words.index("(BID1, ") < words.index("Rentang kendali", first)
    assert "Catat unit yang dipimpin pejabat struktural" in words
    assert reader.faults == []


def test_who_lacks_a_leader_of_their_unit_is_named_today_too() -> None:
    units = (
        Unit("PEMDA", "Kabupaten", "pemerintah_daerah", None, "kepala_daerah"),
        Unit("KAP", "Kapanewon Timur", "kecamatan", "PEMDA", "administrator"),
    )
    people = [
        Pegawai("198001012000011001", "Panewu Timur", "KAP", "administrator"),
        Pegawai("198001012000011002", "Sari Timur", "KAP", "pelaksana"),
    ]
    holder = Pemangku("KAP", "198001012000011001", "definitif", date(2020, 1, 1))
    sistem = SistemKerja.buka("bantul", organisasi=Organisasi(units, people, (holder,)), tanggal=HARI)
    assert (
        "Tentukan Pimpinan Unit Organisasi (PUO) bagi 1 pegawai, sebabnya pada catatan di bawah: Sari Timur (KAP)."
    ) in today_lines(sistem, audit_organisasi(sistem))


def test_zeros_are_muted_and_come_last(whole: str) -> None:
    figures = re.findall(r'<li( class="\w+")?><b>([\d.]+)</b>', whole)
    shown = [int(number.replace(".", "")) for _, number in figures]
    assert [number == 0 for number in shown] == sorted(number == 0 for number in shown)
    assert all('class="nol"' in kind for kind, number in figures if number == "0")
    assert re.search(r'<td class="angka nol">0</td>', whole)


def test_a_page_for_a_head_names_no_options(whole: str) -> None:
    text = " ".join(Reader(whole).text)
    assert not re.findall(r"(?<!\w)--?[a-z][\w-]*", text)


def test_it_prints_with_page_numbers_and_whole_tables(whole: str) -> None:
    style = whole[whole.index("@media print") :]
    assert "counter(page)" in style
    assert "counter(pages)" in style
    assert ".utuh { break-inside: avoid; }" in style
    assert '<table class="utuh">' in whole


def test_of_nothing() -> None:
    empty = Organisasi((Unit("PEMDA", "Kabupaten", "pemerintah_daerah", None, "kepala_daerah"),), (), ())
    sistem = SistemKerja.buka("kotabaru", organisasi=empty, tanggal=HARI)
    written = audit_page(sistem, audit_organisasi(sistem))
    reader = Reader(written)
    assert (reader.faults, reader.stack) == ([], [])
    assert "Tidak ada yang harus dibenahi hari ini." in written


def test_remarks_are_limited_unless_all_are_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "audit.db"
    with buka(path) as sk:
        for _ in range(13):
            usulkan(sk, usulan("BID2"))
    with buka(path, date(2026, 3, 5)) as sk:
        sistem, found = sk.saat_ini(), audit_penugasan(sk)
        short, whole = (
            audit_page(sistem, audit_organisasi(sistem), found),
            audit_page(sistem, audit_organisasi(sistem), found, semua=True),
        )
    assert "… dan 1 lainnya" in short
    assert "Penugasan 2026-000013" not in short
    assert "Penugasan 2026-000013" in whole


def drawn(*rows: Batang) -> str:
    """A page with one plot, of spans of control."""
    plot = bars("a", 'j"<udul', "uraian", rows)
    empty = measures("b", "judul", "uraian", [], "bawah")
    span = RentangHalaman("per & orang", "x\x00\x1f\x9fy", empty, [], plot, [])
    return render(
        "tatakerja.cli.page",
        "audit.html.jinja", judul="J", keterangan="K", versi="1", bagian=[], kartu=[], ringkasan=[], rentang=span,
        penugasan=None, catatan=[], perangkat_daerah=[], anomali=[], arti=[], hari_ini=(), kosong="",
    )  # fmt: skip


def test_what_a_template_is_given_is_escaped() -> None:
    written = drawn()
    assert "per &amp; orang" in written
    assert "x&lt;U+0000&gt;&lt;U+001F&gt;&lt;U+009F&gt;y" in written
    assert "j&#34;&lt;udul" in written
    assert Reader(written).faults == []


def test_a_name_that_a_template_lacks_is_an_error() -> None:
    from jinja2 import UndefinedError

    with pytest.raises(UndefinedError):
        render("tatakerja.cli.page", "audit.html.jinja", judul="J")


def test_templates_stand_beside_the_code() -> None:
    from importlib.resources import files

    names = {one.name for one in (files("tatakerja.cli.page") / "templates").iterdir()}
    assert {"halaman.html.jinja", "audit.html.jinja", "gaya.css"} <= names


def test_bars_of_nothing_and_of_little() -> None:
    page = drawn(Batang("x", 0, "0"), Batang("y" * 60, 3, "3", tanda=1, ujung=9.5))
    reader = Reader(page)
    assert reader.faults == []
    # Nothing is drawn beyond the edges.
    rects = reader.all("rect")
    assert len(rects) == 4
    for rect in rects:
        assert 0 <= float(rect["x"]) <= float(rect["x"]) + float(rect["width"]) <= 640
    assert "y" * 60 in page
    assert all(float(line["x2"]) <= 640 for line in reader.all("line"))


def run(folder: Path, *words: str) -> Result:
    return CliRunner().invoke(
        akar, ("-r", "kotabaru", "-o", str(folder / "data"), "--tanggal", "2026-01-05", "audit", *words)
    )


def test_on_the_command_line(tmp_path: Path) -> None:
    tulis_organisasi(organisasi(), tmp_path / "data")
    printed = run(tmp_path, "--format", "html")
    assert printed.exit_code == 0
    assert Reader(printed.stdout).faults == []
    target = tmp_path / "audit.html"
    target.write_text("lama", encoding="utf-8")
    written = run(tmp_path, "--html", str(target))
    assert (written.exit_code, written.stderr) == (0, "")
    assert str(target) in written.stdout
    assert target.read_text(encoding="utf-8") == printed.stdout
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith("audit")] == ["audit.html"]
    both = run(tmp_path, "--html", str(target), "--format", "json")
    assert both.stdout.startswith("{")


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    tulis_organisasi(organisasi(), tmp_path / "data")
    result = run(tmp_path, "--html", str(tmp_path / "tiada" / "audit.html"))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "folder" in result.stderr
    assert "tiada tidak ada" in result.stderr
    taken = run(tmp_path, "--html", str(tmp_path / "data"))
    assert taken.exit_code == 2
