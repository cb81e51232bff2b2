"""``alur ... --ke``: every step is in the drawing, flows join what is there, and nothing overflows or overlaps."""

import itertools
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tatakerja import Organisasi, SistemKerja, Usulan
from tatakerja.documents.diagram.alur import (
    LAJUR_PEGAWAI,
    Diagram,
    Lajur,
    Tugas,
    diagram_evaluasi,
    diagram_pelaksanaan,
    diagram_pelaporan,
    diagram_penugasan,
    diagram_tahapan,
)
from tatakerja.documents.diagram.bpmn import ISI_TUGAS, tata_bpmn
from tatakerja.documents.diagram.tegak import HURUF, TEPI, tata_tegak
from tatakerja.documents.diagram.tulis import bpmn_text, flow_drawing, mermaid_text
from tatakerja.documents.huruf import bungkus, lebar_teks
from tatakerja_contoh.perintah import build_sample

from .conftest import STAF_KEC, STAF_SEKSI, Jalankan

HARI = date(2026, 1, 5)
DAERAH = ("bantul", "buleleng", "kotabaru", "wonogiri")
BPMN = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
BANYAK = Diagram(
    judul="Alur rekaan",
    keterangan="Menurut tidak satu pun.",
    tahap=tuple(
        tuple(
            Tugas(
                lajur=Lajur(
                    f"Kepala Badan Pengembangan Sumber Daya Manusia dan Pertanggungjawaban ke-{number}", "N" * 60
                ),
                judul="merekomendasikan",
                rincian=("surat permohonan", "kepada " + "Wakil " * 20),
                penolakan="dapat ditolak dengan surat jawaban beserta alasan" if number % 2 else "",
                dasar=(f"Lampiran II angka {number} huruf a angka {step}",),
            )
            for number in range(step, 10, 3)
        )
        for step in range(4)
    ),
)
"""Ten lanes, long words, steps at the same time, refusals."""


def sample(daerah: str) -> Organisasi:
    return build_sample(daerah, 900, 4, HARI)


def every_flow(daerah: str) -> list[Diagram]:
    organisasi = sample(daerah)
    sistem = SistemKerja.buka(daerah, organisasi=organisasi, tanggal=HARI)
    staff = [one for one in organisasi.pegawai if one.jenis_jabatan in ("pelaksana", "fungsional")]
    bidang = next(unit.kode for unit in organisasi.unit if unit.jenis == "bidang")
    found = [diagram_tahapan(sistem, bidang, sistem.alur_tahapan(bidang))]
    found.append(diagram_evaluasi(sistem, staff[3].nip, sistem.alur_evaluasi(staff[3].nip)))
    for people in (staff[5:6], staff[5:60:11]):
        ketua = staff[9].nip if len(people) > 1 else None
        usulan = Usulan(
            cara="penunjukan", pemilik=bidang, pegawai=tuple(one.nip for one in people), ketua=ketua, sifat="insidental"
        )
        found += [
            diagram_penugasan(sistem, usulan, sistem.alur_penugasan(usulan)),
            diagram_pelaksanaan(sistem, sistem.alur_pelaksanaan(usulan)),
            diagram_pelaporan(sistem, sistem.alur_pelaporan(usulan)),
        ]
    return found


FLOWS = [*itertools.chain.from_iterable(map(every_flow, DAERAH)), BANYAK, Diagram(judul="x", keterangan="y", tahap=())]


@pytest.mark.parametrize("diagram", FLOWS, ids=lambda one: one.judul)
def test_downwards_text_stays_in_its_box_and_shapes_apart(diagram: Diagram) -> None:
    drawn = tata_tegak(diagram)
    tasks = [one for one in drawn.bentuk if one.jenis == "tugas"]
    assert len(tasks) == sum(map(len, diagram.tahap))
    for shape in drawn.bentuk:
        assert 0 <= shape.x < shape.x + shape.lebar <= drawn.kolom[-1].x + drawn.kolom[-1].lebar
        assert drawn.kepala <= shape.y < shape.bawah <= drawn.tinggi
        for text, head, _ in shape.baris:
            assert lebar_teks(text, HURUF, tebal=head) <= shape.lebar - 2 * TEPI + 0.01
    for lane in drawn.kolom:
        for text, head, _ in lane.baris:
            assert lebar_teks(text, HURUF, tebal=head) <= lane.lebar - 2 * TEPI + 0.01
    for one, other in itertools.combinations(drawn.bentuk, 2):
        if {one.jenis, other.jenis} != {"pilihan", "tolak"}:
            apart = one.x + one.lebar <= other.x or other.x + other.lebar <= one.x
            assert apart or one.bawah <= other.y or other.bawah <= one.y
    assert ElementTree.fromstring(flow_drawing(diagram)).tag.endswith("svg")


@pytest.mark.parametrize("diagram", FLOWS, ids=lambda one: one.judul)
def test_bpmn_joins_what_is_there_and_nodes_lie_in_their_lanes(diagram: Diagram) -> None:
    root = ElementTree.fromstring(bpmn_text(diagram, "0"))
    process = root.find(f"{BPMN}process")
    assert process is not None
    nodes = {one.get("id"): one for one in process if one.tag not in (f"{BPMN}laneSet", f"{BPMN}sequenceFlow")}
    flows = process.findall(f"{BPMN}sequenceFlow")
    for flow in flows:
        assert flow.get("sourceRef") in nodes
        assert flow.get("targetRef") in nodes
    for name, node in nodes.items():
        for way, ref in (("incoming", "targetRef"), ("outgoing", "sourceRef")):
            told = {one.text for one in node.findall(f"{BPMN}{way}")}
            assert told == {flow.get("id") for flow in flows if flow.get(ref) == name}
    # Everything is reached from the start, and leads to an end.
    reached, front = set[str | None](), ["mulai_1"]
    while front:
        reached.add(front.pop())
        front = [flow.get("targetRef") or "" for flow in flows if flow.get("sourceRef") in reached]
        front = [one for one in front if one not in reached]
    assert reached == set(nodes)
    isi = tata_bpmn(diagram)
    boxes = {one.id: one for one in isi.elemen}
    for one in isi.elemen:
        if one.elemen == "userTask":
            assert len(bungkus(one.nama, ISI_TUGAS, 12)) * 14.5 + 20 <= one.tinggi
    assert isi.lajur[0].y == 0
    assert sum(lane.tinggi for lane in isi.lajur) == pytest.approx(isi.tinggi)
    assert sorted(boxes) == sorted(one for lane in isi.lajur for one in lane.isi)
    for lane in isi.lajur:
        for name in lane.isi:
            assert lane.y <= boxes[name].y
            assert boxes[name].y + boxes[name].tinggi <= lane.y + lane.tinggi


@pytest.mark.parametrize("daerah", DAERAH)
def test_every_step_of_a_route_is_drawn(daerah: str) -> None:
    organisasi = sample(daerah)
    sistem = SistemKerja.buka(daerah, organisasi=organisasi, tanggal=HARI)
    staff = [one.nip for one in organisasi.pegawai if one.jenis_jabatan == "pelaksana"]
    bidang = next(unit.kode for unit in organisasi.unit if unit.jenis == "bidang")
    usulan = Usulan(cara="penunjukan", pemilik=bidang, pegawai=tuple(staff[4:40:9]))
    answer = sistem.alur_penugasan(usulan)
    diagram = diagram_penugasan(sistem, usulan, answer)
    drawn = [(one.lajur.jabatan, one.judul) for group in diagram.tahap for one in group]
    assert len(diagram.tahap) == len({step.no for step in answer.langkah})
    for step in answer.langkah:
        lane = LAJUR_PEGAWAI if step.pihak == "pegawai" else step.aktor.sebutan()
        assert any(title.startswith(lane) and what == step.aksi for title, what in drawn), step
    refused = {one.judul for group in diagram.tahap for one in group if one.penolakan}
    assert refused == {step.aksi for step in answer.langkah if step.penolakan}


def test_the_commands_write_each_form(jalankan: Jalankan, folder: Path, tmp_path: Path) -> None:
    ask = ("-r", "bantul", "-o", str(folder), "--tanggal", "2026-01-05", "alur")
    team = ("--pemilik", "BID", "--pegawai", STAF_KEC)
    for words in (
        ("penugasan", "--cara", "penunjukan", *team), ("pelaksanaan", *team), ("pelaporan", *team),
        ("evaluasi", STAF_SEKSI), ("tahapan", "BID"),
    ):  # fmt: skip
        for ending in ("svg", "bpmn", "mmd"):
            target = tmp_path / f"{words[0]}.{ending}"
            hasil = jalankan(*ask, *words, "--ke", str(target))
            assert (hasil.kode, hasil.keluar) == (0, f"Ditulis: {target}.\n"), hasil.galat
            assert target.stat().st_size > 200
    wrong = jalankan(*ask, "tahapan", "BID", "--ke", str(tmp_path / "x.pdf"))
    assert wrong.kode == 2
    assert ".svg, .bpmn, atau .mmd" in wrong.galat
    both = jalankan(*ask, "tahapan", "BID", "--ke", str(tmp_path / "x.svg"), "--format", "json")
    assert both.kode == 2
    assert not (tmp_path / "x.svg").exists()


def test_a_word_that_is_too_long_is_broken_with_a_hyphen_a_code_without() -> None:
    assert bungkus("Badan Penanggulangan Bencana", 80, 10) == ["Badan", "Penanggulan-", "gan Bencana"]
    code = "DINKES.RSUDPS.WADIR2.BID-KEPERAWATAN"
    assert "".join(bungkus(code, 80, 10)) == code
    for width in (20, 30, 80):
        assert "".join(bungkus("Pertanggungjawaban", width, 10)).replace("-", "") == "Pertanggungjawaban"


def test_names_are_shown_as_they_are_in_every_form() -> None:
    wild = '"><script>alert(1)</script> & ;'
    diagram = Diagram(judul=wild, keterangan=wild, tahap=((Tugas(lajur=Lajur(wild, wild), judul=wild),),))
    for text in (flow_drawing(diagram), bpmn_text(diagram, "0")):
        assert "<script>" not in text
        told = "".join(ElementTree.fromstring(text).itertext()) + str(
            [one.attrib for one in ElementTree.fromstring(text).iter()]
        )
        assert "script" in told
    assert '"><script>' not in mermaid_text(diagram)
    assert flow_drawing(diagram) == flow_drawing(diagram)
