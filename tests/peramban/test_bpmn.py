"""What is drawn as BPMN is valid by the schema and opens in bpmn.io's viewer, with everything in it."""

import json
import subprocess
from datetime import date
from pathlib import Path

import pytest

from tatakerja import SistemKerja, Usulan, plugin_terpasang
from tatakerja.documents.diagram.alur import (
    Diagram,
    Lajur,
    Tugas,
    diagram_evaluasi,
    diagram_pelaksanaan,
    diagram_pelaporan,
    diagram_penugasan,
    diagram_tahapan,
)
from tatakerja.documents.diagram.bpmn import tata_bpmn
from tatakerja.documents.diagram.tulis import bpmn_text
from tatakerja_contoh.perintah import build_sample

HERE = Path(__file__).parent
XSD = HERE / "node_modules/bpmn-moddle/resources/bpmn/xsd/BPMN20.xsd"
HARI = date(2026, 1, 5)


def flows(daerah: str) -> list[Diagram]:
    """All five flows: of a team and of one employee, and of a bidang; and ten lanes with long words."""
    organisasi = build_sample(daerah, 700, 6, HARI)
    sistem = SistemKerja.buka(daerah, organisasi=organisasi, tanggal=HARI)
    staff = [one.nip for one in organisasi.pegawai if one.jenis_jabatan in ("pelaksana", "fungsional")]
    bidang = next(unit.kode for unit in organisasi.unit if unit.jenis == "bidang")
    found = [
        diagram_tahapan(sistem, bidang, sistem.alur_tahapan(bidang)),
        diagram_evaluasi(sistem, staff[3], sistem.alur_evaluasi(staff[3])),
        Diagram(judul="Sepuluh lajur", keterangan="Rekaan.", tahap=tuple(map(_long, range(4)))),
    ]
    for people, ketua in ((staff[5:50:9], staff[7]), (staff[5:6], None)):
        usulan = Usulan(cara="penunjukan", pemilik=bidang, pegawai=tuple(people), ketua=ketua, sifat="insidental")
        found += [
            diagram_penugasan(sistem, usulan, sistem.alur_penugasan(usulan)),
            diagram_pelaksanaan(sistem, sistem.alur_pelaksanaan(usulan)),
            diagram_pelaporan(sistem, sistem.alur_pelaporan(usulan)),
        ]
    return found


def _long(step: int) -> tuple[Tugas, ...]:
    return tuple(
        Tugas(
            lajur=Lajur(f"Kepala Badan Pertanggungjawaban dan Pengembangan Sumber Daya Manusia ke-{number}", "N" * 60),
            judul="merekomendasikan",
            rincian=("surat permohonan", "kepada " + "Wakil " * 20),
            penolakan="dapat ditolak dengan surat jawaban" if number % 2 else "",
            dasar=(f"Lampiran II angka {number}",),
        )
        for number in range(step, 10, 3)
    )


@pytest.fixture(scope="module", params=[one.nama for one in plugin_terpasang()])
def drawn(request: pytest.FixtureRequest) -> list[Diagram]:
    return flows(request.param)


def test_every_flow_is_valid_by_the_schema(chromium: str, drawn: list[Diagram]) -> None:
    xmlschema = pytest.importorskip("xmlschema", reason="butuh xmlschema; dipasang dengan make setup")
    schema = xmlschema.XMLSchema(str(XSD))
    for diagram in drawn:
        assert [one.reason for one in schema.iter_errors(bpmn_text(diagram, "0"))] == []
    # Controls: what the schema demands is wanting; a lane names a node that isn't there.
    text = bpmn_text(drawn[0], "0")
    assert not schema.is_valid(text.replace('targetNamespace="urn:tatakerja:alur"', ""))
    assert not schema.is_valid(text.replace("<flowNodeRef>mulai_1</flowNodeRef>", "<flowNodeRef>lain</flowNodeRef>"))


def test_the_viewer_draws_all_of_it(chromium: str, tmp_path: Path, drawn: list[Diagram]) -> None:
    files = [tmp_path / f"{number}.bpmn" for number in range(len(drawn))]
    for file, diagram in zip(files, drawn, strict=True):
        file.write_text(bpmn_text(diagram, "0"), "utf-8")
    done = subprocess.run(
        ["node", HERE / "bpmn.mjs", chromium, *files], check=True, capture_output=True, text=True, timeout=240
    )
    for diagram, shown in zip(drawn, json.loads(done.stdout), strict=True):
        assert shown["warnings"] == [], diagram.judul
        isi = tata_bpmn(diagram)
        assert {"kolam", *(one.id for one in (*isi.elemen, *isi.alir, *isi.lajur))} <= set(shown["ids"])
