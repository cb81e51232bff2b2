"""``bagan``: charts that hold everyone, load nothing from elsewhere, and whose text stays in its boxes."""

import base64
import hashlib
import re
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import attrs
import pytest

from tatakerja import Organisasi, Pegawai, SistemKerja, Unit
from tatakerja.documents.bagan.susun import susun_bagan
from tatakerja.documents.bagan.tulis import chart_drawing, chart_page
from tatakerja.documents.bagan.ukur import TEPI, ukur
from tatakerja.documents.huruf import lebar_teks
from tatakerja_contoh.perintah import build_sample

from .conftest import KABID, KADIS, PEGAWAI, PEMANGKU, STAF_SEKSI, UNIT, Jalankan

SVG = "{http://www.w3.org/2000/svg}"
HARI = date(2026, 1, 5)


def test_a_page_holds_every_unit_and_everyone_with_who_appraises_them(
    jalankan: Jalankan, folder: Path, tmp_path: Path
) -> None:
    page = tmp_path / "bagan.html"
    said = jalankan("-r", "bantul", "-o", str(folder), "bagan", "--ke", str(page))
    assert said.keluar.startswith("Ditulis: ")
    text = page.read_text("utf-8")
    for unit in UNIT:
        assert (unit.nama in text) == (unit.jenis != "instansi_lain")
    for one in PEGAWAI:
        assert (one.nip in text) == (one.unit != "KANTOR")
    assert "LOWONG" in text  # nobody leads KEC.SEK
    assert "(Plt.)" in text
    kadis = SistemKerja.buka("bantul", organisasi=folder).kedudukan(STAF_SEKSI).ppk
    assert kadis is not None
    row = re.search(rf"<tr[^>]*><td>[^<]*</td><td>{STAF_SEKSI}</td>.*?</tr>", text)
    assert row is not None
    assert kadis.jabatan in row[0]


def test_a_unit_is_drawn_with_what_is_below_it(jalankan: Jalankan, folder: Path, tmp_path: Path) -> None:
    drawing = tmp_path / "dinas.svg"
    assert jalankan("-r", "bantul", "-o", str(folder), "bagan", "DINAS", "--ke", str(drawing)).kode == 0
    text = drawing.read_text("utf-8")
    assert KADIS in text
    assert KABID in text
    assert "Kecamatan Barat" not in text
    assert "Camat" not in text


@pytest.mark.parametrize("daerah", ["bantul", "kotabaru"])
def test_text_stays_in_its_box_and_boxes_apart(daerah: str) -> None:
    organisasi = build_sample(daerah, 900, 2, HARI)
    long = attrs.evolve(organisasi.unit[5], nama="W" * 150 + " dan " + "Pengembangan " * 30)
    organisasi = Organisasi((*organisasi.unit[:5], long, *organisasi.unit[6:]), organisasi.pegawai, organisasi.pemangku)
    sistem = SistemKerja.buka(daerah, organisasi=organisasi, tanggal=HARI)
    root = organisasi.pemerintah_daerah
    assert root is not None
    for depth in (None, 1):
        drawn = ukur(susun_bagan(sistem, root.kode), kedalaman=depth)
        bottom = -1
        for box in drawn.kotak:
            assert box.y > bottom
            bottom = box.y + box.tinggi
            assert bottom <= drawn.tinggi
            for words, head in box.baris:
                assert lebar_teks(words, tebal=head) <= box.lebar - 2 * TEPI + 0.01
    assert ElementTree.fromstring(chart_drawing(susun_bagan(sistem, root.kode), "x")).tag == f"{SVG}svg"


def test_a_page_runs_its_own_script_only_and_shows_names_as_they_are(tmp_path: Path) -> None:
    wild = '<script>alert("1")</script>'
    people = tuple(attrs.evolve(one, nama=wild) if one.nip == STAF_SEKSI else one for one in PEGAWAI)
    sistem = SistemKerja.buka("bantul", organisasi=Organisasi(UNIT, people, PEMANGKU), tanggal=HARI)
    text = chart_page(susun_bagan(sistem, "PEMDA"), "x", "0")
    scripts = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    assert len(scripts) == 1
    digest = base64.b64encode(hashlib.sha256(scripts[0].encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in text
    assert re.findall(r"(?:src|href)=", text) == []
    assert "http" not in text.replace("http://www.w3.org/2000/svg", "").replace("http-equiv", "")
    assert chart_drawing(susun_bagan(sistem, "PEMDA"), "x") == chart_drawing(susun_bagan(sistem, "PEMDA"), "x")


def test_many_units_of_one_kind_stand_together_and_none_is_lost(tmp_path: Path) -> None:
    schools = tuple(
        Unit(f"SD{number:02}", f"SD Negeri {number}", "satuan_pendidikan", "DINAS", "fungsional")
        for number in range(1, 15)
    )
    people = tuple(
        Pegawai(f"19900101201501{number:04}", f"Kepala {number}", f"SD{number:02}", "fungsional", "ahli_muda")
        for number in range(1001, 1014)
    )
    heads = tuple(attrs.evolve(PEMANGKU[0], unit=f"SD{number:02}", nip=one.nip) for number, one in enumerate(people, 1))
    people = tuple(attrs.evolve(one, unit=heads[number].unit) for number, one in enumerate(people))
    whole = Organisasi((*UNIT, *schools), (*PEGAWAI, *people), (*PEMANGKU, *heads))
    drawing = chart_drawing(susun_bagan(SistemKerja.buka("bantul", organisasi=whole, tanggal=HARI), "DINAS"), "x")
    told = " ".join(node.text or "" for node in ElementTree.fromstring(drawing).iter(f"{SVG}text"))
    assert "14 unit (13 pimpinan definitif, 0 sementara, 1 lowong)" in told
    assert all(f"SD Negeri {number}" in told for number in range(1, 15))
    assert "LOWONG: SD Negeri 14" in told


def test_what_is_wrong_is_told_before_anything_is_read(jalankan: Jalankan, folder: Path, tmp_path: Path) -> None:
    hasil = jalankan("-r", "bantul", "-o", str(folder), "bagan", "--ke", str(tmp_path / "x.pgn"))
    assert (hasil.kode, hasil.keluar) == (1, "")
    assert ".svg atau .html" in hasil.galat
    hasil = jalankan("-r", "bantul", "-o", str(folder), "bagan", "DINS", "--ke", str(tmp_path / "x.svg"))
    assert hasil.kode == 1
    assert "'DINAS'" in hasil.galat
    assert not list(tmp_path.iterdir())


def test_it_is_drawn_from_a_database_too(jalankan: Jalankan, db: Path, tmp_path: Path) -> None:
    hasil = jalankan("-r", "bantul", "-d", str(db), "bagan", "DINAS", "--ke", str(tmp_path / "x.svg"))
    assert hasil.kode == 0, hasil.galat
    assert KADIS in (tmp_path / "x.svg").read_text("utf-8")
