"""Letters on paper: what is extracted from PDF and DOCX, the same bytes again, and every fault of a template told."""

import io
import re
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import attrs
import pytest
from docx import Document
from pdf_bahan import page_texts
from penugasan_bahan import STAF, UNIT, ajukan_atau_usulkan, buka, maju, organisasi, staf, usulan
from pypdf import PdfReader

from tatakerja import GalatPenugasan, Organisasi, Pegawai, SistemTersimpan, Usulan
from tatakerja.border.files import GalatBerkas
from tatakerja.documents.surat.bentuk_docx import BENTUK_SURAT, UKURAN_TEMPLAT, templat_docx
from tatakerja.documents.surat.bukti import bukti_penugasan
from tatakerja.documents.surat.cetak import cetak, pdf
from tatakerja.documents.surat.docx import docx
from tatakerja.documents.surat.galat import GalatCetak
from tatakerja.documents.surat.lambang import PNG, emblem_of
from tatakerja.documents.surat.periksa import copy_templates, sample, template_faults
from tatakerja.documents.surat.templat import TEMPLAT_BAWAAN, digest_of
from tatakerja.penugasan.views.naskah import letter_code_faults
from tatakerja.values.pengaturan import PENGATURAN_BAWAAN, PengaturanSurat
from tatakerja.values.stored.naskah import SIDIK_TEMPLAT, SuratTerbit, TandaTangan

PANJANG = "Dr. Ir. Raden Mas Suryaningrat Kusumawardhana Prawirodirdjo, S.T., M.Eng., Ph.D."
TATA = {name: getattr(PENGATURAN_BAWAAN, name) for name in UKURAN_TEMPLAT}


def words(data: bytes) -> str:
    """All text of a Word document, in order."""
    body = Document(io.BytesIO(data)).element.body
    return " ".join("".join(one.itertext()) for one in body.iter() if one.tag.endswith("}p")).replace("\u00a0", " ")


def long_names(banyak: int = 3) -> Organisasi:
    """The regency with long names, and a unit of many."""
    data = organisasi()
    people = [attrs.evolve(one, nama=PANJANG) if one.nip == STAF["B2"] else one for one in data.pegawai]
    more = [Pegawai(f"1990010120200110{n:02}", f"Anggota {n}", "BID1", "pelaksana") for n in range(banyak - 3)]
    return Organisasi(UNIT, [*people, *more], data.pemangku)


@pytest.fixture
def terbit(tmp_path: Path) -> Iterator[tuple[SistemTersimpan, SuratTerbit]]:
    with buka("bantul", tmp_path / "x.db", data=long_names()) as sk:
        yield sk, sk.surat(maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1", mulai="2026-02-01"))).id)


def test_the_digest_of_the_templates_is_the_one_that_letters_keep() -> None:
    layout = digest_of(TEMPLAT_BAWAAN).encode() + TEMPLAT_BAWAAN.with_name("bentuk_docx.py").read_bytes()
    assert sha256(layout).hexdigest()[:32] == SIDIK_TEMPLAT, "templat bawaan berubah: tulis sidiknya yang baru"


CETAK = (
    ("bantul", usulan("B2"), (1, 3)), ("wonogiri", usulan("B2", cara="sukarela"), (1, 5)),
    ("kotabaru", usulan("SEKSI1"), (1,)), ("buleleng", usulan("B2"), (2, 4)),
)  # fmt: skip


@pytest.mark.parametrize(("regensi", "usul", "langkah"), CETAK, ids=[one[0] for one in CETAK])
def test_paper_says_what_the_content_says(regensi: str, usul: Usulan, langkah: tuple[int, ...], tmp_path: Path) -> None:
    with buka(regensi, tmp_path / "x.db", data=long_names()) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usul))
        for letter in (sk.surat(p.id, langkah=one) for one in langkah):
            naskah = letter.naskah
            said = (*naskah.butir, *naskah.dasar[:1], *naskah.kop, *naskah.tembusan, *naskah.tanda_tangan.baris)
            for text in (" ".join(page_texts(pdf(letter, None))), words(docx(letter, None))):
                flat = text.replace(" ", "")
                for one in (*said, *(who.nama for who in naskah.penerima), naskah.tanggal_panjang):
                    assert one.replace(" ", "") in flat, (one, text)
                assert "{{" not in text
                assert "None" not in text


def test_the_same_letter_is_the_same_bytes(terbit: tuple[SistemTersimpan, SuratTerbit]) -> None:
    _, letter = terbit
    found = pdf(letter, None)
    assert found == pdf(letter, None)
    meta = PdfReader(io.BytesIO(found)).metadata
    assert meta is None or meta.creation_date is None, "no day of printing"


def test_fonts_are_embedded_and_none_of_the_machine_is_used(terbit: tuple[SistemTersimpan, SuratTerbit]) -> None:
    _, letter = terbit
    reader = PdfReader(io.BytesIO(pdf(letter, None)))
    fonts = {
        str(one["/BaseFont"]) for page in reader.pages for one in map(_plain, page["/Resources"]["/Font"].values())
    }  # type: ignore[index]
    assert {re.sub(r"^/[A-Z]{6}\+|-Identity-H$", "", one) for one in fonts} <= {"Arimo-Regular", "Arimo-Bold"}


def _plain(one: object) -> dict[str, object]:
    return one.get_object()  # type: ignore[attr-defined, no-any-return]


def test_a_team_of_forty_stands_in_an_annex(tmp_path: Path) -> None:
    with buka("bantul", tmp_path / "x.db", data=long_names(40)) as sk:
        people = tuple(
            one.nip for one in sk.organisasi.pegawai if one.unit == "BID1" and one.jenis_jabatan == "pelaksana"
        )
        p = maju(sk, ajukan_atau_usulkan(sk, attrs.evolve(usulan("BID1"), pegawai=people, ketua=staf("BID1", 2))))
        letter = sk.surat(p.id)
        found = page_texts(pdf(letter, None))
        assert len(letter.naskah.penerima) == 40
        assert "tercantum dalam Lampiran" in found[0]
        assert all(nip in " ".join(found[1:]) for nip in people)
        assert " ".join(found[1:]).count("Ketua") == 1
        document = Document(io.BytesIO(docx(letter, None)))
        assert "Lampiran" in words(docx(letter, None))
        upright, across = document.sections
        assert (upright.page_width, upright.page_height) == (across.page_height, across.page_width)
        assert across.page_width > across.page_height
        assert len(document.tables[-2].rows) == 41


def test_without_an_annex_no_sheet_of_it_is_printed(terbit: tuple[SistemTersimpan, SuratTerbit]) -> None:
    (only,) = Document(io.BytesIO(docx(terbit[1], None))).sections
    assert only.page_width < only.page_height
    assert only.different_first_page_header_footer


@pytest.mark.parametrize("bentuk", ["surat_tugas", "surat_dinas", "keputusan", "surat_pegawai"])
def test_a_signature_is_never_alone_on_a_page(bentuk: str) -> None:
    """Whatever the length of a letter, the last point of it stands on the page of the signature."""
    letter = sample(bentuk)
    several = 0
    for count in range(14, 34, 2):
        points = tuple(f"Butir yang ke-{n} tidak selesai dalam satu baris, sebab panjang sekali." for n in range(count))
        naskah = attrs.evolve(letter.naskah, butir=points, isian=(), penutup=(), dasar=("Perbup",), kepada=("Camat",))
        found = page_texts(pdf(attrs.evolve(letter, naskah=naskah), None))
        several += len(found) > 1
        (signed,) = (page for page in found if naskah.tanda_tangan.nama in page)
        wanted = "Perbup" if bentuk in ("surat_dinas", "surat_pegawai") else f"ke-{count - 1} "
        assert wanted in signed, (count, signed)
    assert several


@pytest.mark.parametrize(
    "baris",
    [
        ("Plt. KEPALA DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU", "KEPALA BIDANG PRASARANA,"),
        ("a.n. BUPATI BULELENG", "SEKRETARIS DAERAH", "u.b.", "Plh. KEPALA DINAS,"),
        ("a.n. KEPALA BIDANG", "PENERIMA DELEGASI,"), ("Pj. BUPATI BANTUL,",),
    ],
)  # fmt: skip
def test_every_line_of_a_signature_block_is_printed(baris: tuple[str, ...]) -> None:
    for bentuk in ("surat_tugas", "surat_dinas", "keputusan", "surat_pegawai"):
        letter = sample(bentuk)
        noted = TandaTangan(baris=("Plh. CAMAT IMOGIRI,",), nama="Joko, S.E.", nip="3" * 18, pangkat="Penata (III/c)")
        signed = attrs.evolve(letter.naskah.tanda_tangan, baris=baris, pangkat="Pembina (IV/a)")
        for taking_note in (None, noted):
            shown = attrs.evolve(letter.naskah, tanda_tangan=signed, mengetahui=taking_note)
            text = "".join(" ".join(page_texts(pdf(attrs.evolve(letter, naskah=shown), None))).split())
            lines = (*baris, signed.nama, signed.pangkat, str(signed.nip))
            lines += () if taking_note is None else ("Mengetahui,", *noted.baris, noted.nama, noted.pangkat)
            for line in lines:
                assert "".join(line.split()) in text, (bentuk, line, text)


def test_how_a_regency_sets_its_letters(tmp_path: Path) -> None:
    letter, foot = sample("surat_dinas"), "Ditandatangani secara elektronik dengan sertifikat BSrE."
    settled = PengaturanSurat(
        gaya_nama=("garis_bawah",), paraf=("Sekretaris", "Kepala Bidang"), catatan_kaki=foot,
        awalan_kepada="Kepada Yth.", kata_penetapan="Dikeluarkan", jenis_huruf="Bookman Old Style",
    )  # fmt: skip
    order = sample("surat_tugas")
    for one, said in ((letter, "KepadaYth.Kepala"), (order, "DikeluarkandiKota")):
        data = docx(one, settled)
        for text in ("".join(" ".join(page_texts(pdf(one, settled))).split()), "".join(words(data).split())):
            for word in (said, "KepalaBidang"):
                assert word in text, (word, text)
        assert "".join(foot.split()) in "".join(" ".join(page_texts(pdf(one, settled))).split())
        document = Document(io.BytesIO(data))
        section = document.sections[0]
        assert section.footer.paragraphs[0].text == section.first_page_footer.paragraphs[0].text == foot
        assert document.styles["Normal"].font.name == "Bookman Old Style"
        (name,) = (
            run for table in document.tables for row in table.rows for cell in row.cells for par in cell.paragraphs
            for run in par.runs if run.text.replace("\u00a0", " ") == one.naskah.tanda_tangan.nama
        )  # fmt: skip
        assert (bool(name.bold), bool(name.underline)) == (False, True)
    (tmp_path / "garuda.png").write_bytes(PNG + b"garuda")
    (tmp_path / "lambang.png").write_bytes(PNG + b"lambang")
    both = PengaturanSurat(logo="lambang.png", logo_kepala_daerah="garuda.png")
    assert emblem_of(tmp_path, both) == PNG + b"lambang"
    assert emblem_of(tmp_path, both, kepala=True) == PNG + b"garuda"
    assert emblem_of(tmp_path, PengaturanSurat(logo="lambang.png"), kepala=True) == PNG + b"lambang"


def test_names_days_and_numbers_stay_on_one_line(terbit: tuple[SistemTersimpan, SuratTerbit]) -> None:
    sk, letter = terbit
    narrow = PengaturanSurat(lebar=150, kiri=30, kanan=30, huruf=14)
    found = PdfReader(io.BytesIO(pdf(letter, narrow))).pages
    lines = [line.strip() for page in found for line in page.extract_text().splitlines()]
    assert not [
        line for line in lines if re.search(r"(^| )\d{1,2} (Januari|Februari)$|^2026$|^(Januari|Februari)", line)
    ], lines
    assert any(letter.naskah.nomor in line for line in lines)  # type: ignore[operator]
    with zipfile.ZipFile(io.BytesIO(docx(letter, None))) as archive:
        assert "1\u00a0Februari\u00a02026" in archive.read("word/document.xml").decode()
    assert sk.periksa().cacat == ()


def test_a_code_is_in_the_letter_and_holds_number_digest_and_head(terbit: tuple[SistemTersimpan, SuratTerbit]) -> None:
    sk, letter = terbit
    mark, id, no, number, digest, head = letter.kode.split("|")
    with sk.jurnal.baca() as view:
        event = next(one for one in view.peristiwa() if one.no == int(no))
    assert (mark, id, number) == ("TATAKERJA1", letter.naskah.id, letter.naskah.nomor)
    assert (digest, head) == (event.pribadi["naskah"][:32], event.sebelum)


def test_a_proof_says_what_the_letter_says_and_bears_its_code(tmp_path: Path) -> None:
    with buka("kotabaru", tmp_path / "x.db", data=long_names()) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("B2")))
        letter = sk.surat(p.id)
        proof = bukti_penugasan(letter)
        assert proof.kode == letter.kode
        for text in (" ".join(page_texts(pdf(proof, None))), words(docx(proof, None))):
            flat = text.replace(" ", "")
            naskah = letter.naskah
            people = (naskah.tanda_tangan.nama, naskah.penerima[0].nama)
            for said in ("BUKTI PENUGASAN ELEKTRONIK", naskah.nomor, naskah.tanggal_panjang, *people, *naskah.butir):
                assert str(said).replace(" ", "") in flat, said
        with pytest.raises(GalatCetak, match="hanya atas surat yang menugaskan"):
            bukti_penugasan(sk.surat(p.id, langkah=1))


# Bad input ------------------------------------------------------------------------------------------------------------


def word(folder: Path, *lines: str, name: str = "surat_tugas.docx") -> None:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(folder / name))


def test_an_own_template_is_used_and_tags_of_other_systems_stay(
    terbit: tuple[SistemTersimpan, SuratTerbit], tmp_path: Path
) -> None:
    _, letter = terbit
    word(tmp_path, "Nomor ${nomor_naskah} oleh ${ttd_pengirim}", "{{ nama }} di {{ tempat }}")
    text = words(docx(letter, None, tmp_path))
    assert "Nomor ${nomor_naskah} oleh ${ttd_pengirim}" in text
    assert f"{letter.naskah.tanda_tangan.nama} di Bantul" in text
    (tmp_path / "surat_penugasan.typ").write_text(
        "#let d = json(bytes(sys.inputs.surat))\nSURAT KAMI #d.nomor", "utf-8"
    )
    assert page_texts(pdf(letter, None, tmp_path)) == [f"SURAT KAMI {letter.naskah.nomor}"]


@pytest.mark.parametrize(
    ("isi", "fault"),
    [
        ("{{ nomer }}", r"surat_tugas\.docx.*'nomer' tidak dikenal"),
        ("{{ nomor", r"surat_tugas\.docx"),
        ("{% for x in butir %}", r"surat_tugas\.docx"),
        ("{{ ''.__class__.__mro__ }}", r"surat_tugas\.docx"),
    ],
)
def test_a_field_that_is_none_is_told(
    terbit: tuple[SistemTersimpan, SuratTerbit], tmp_path: Path, isi: str, fault: str
) -> None:
    word(tmp_path, isi)
    target = tmp_path / "hasil.docx"
    with pytest.raises(GalatCetak, match=fault):
        cetak(terbit[1], target, templat=tmp_path)
    assert not target.exists()


def test_a_typst_template_at_fault_is_told_with_line_and_column(
    terbit: tuple[SistemTersimpan, SuratTerbit], tmp_path: Path
) -> None:
    (tmp_path / "surat_tugas.typ").write_text('#import "umum.typ": *\n\n#d.nomer\n', "utf-8")
    with pytest.raises(GalatCetak, match=r"surat_tugas\.typ:3:\d+: templat tidak dapat dicetak"):
        cetak(terbit[1], tmp_path / "hasil.pdf", templat=tmp_path)
    assert not (tmp_path / "hasil.pdf").exists()


def test_what_is_no_plain_word_document_is_refused(terbit: tuple[SistemTersimpan, SuratTerbit], tmp_path: Path) -> None:
    _, letter = terbit
    own = tmp_path / "surat_tugas.docx"
    own.write_bytes(b"PK\x03\x04 rusak")
    with pytest.raises(GalatCetak, match="bukan dokumen Word yang utuh"):
        docx(letter, None, tmp_path)
    with zipfile.ZipFile(own, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
        archive.writestr("word/vbaProject.bin", b"x")
    with pytest.raises(GalatCetak, match="makro"):
        docx(letter, None, tmp_path)
    with zipfile.ZipFile(own, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * (210 << 20))
    with pytest.raises(GalatCetak, match="lebih besar dari"):
        docx(letter, None, tmp_path)


def test_a_target_that_cant_be_written_is_told(terbit: tuple[SistemTersimpan, SuratTerbit], tmp_path: Path) -> None:
    _, letter = terbit
    with pytest.raises(GalatBerkas, match=r"akhiri dengan \.pdf atau \.docx"):
        cetak(letter, tmp_path / "surat.doc")
    with pytest.raises(GalatBerkas, match="tidak ada"):
        cetak(letter, tmp_path / "lain" / "surat.pdf")
    with pytest.raises(GalatBerkas, match="folder templat"):
        cetak(letter, tmp_path / "surat.pdf", templat=tmp_path / "tiada")
    assert sorted(one.name for one in tmp_path.iterdir() if one.suffix == ".pdf") == []


def test_the_emblem_is_the_regencys(terbit: tuple[SistemTersimpan, SuratTerbit], tmp_path: Path) -> None:
    _, letter = terbit
    settled = PengaturanSurat(logo="lambang.png")
    assert pdf(letter, settled, tmp_path) == pdf(letter, None)
    (tmp_path / "lambang.png").write_bytes(b"GIF89a")
    with pytest.raises(GalatCetak, match="bukan gambar PNG atau JPEG"):
        pdf(letter, settled, tmp_path)


def test_text_is_text_whatever_it_says(tmp_path: Path) -> None:
    odd = "#panic[x] $a$ *tebal* <b>&amp; {{ 7*7 }} {% if %} \\ `kode` @x"
    with buka("kotabaru", tmp_path / "x.db") as sk:
        usul = usulan("SEKSI1")
        p = maju(sk, ajukan_atau_usulkan(sk, attrs.evolve(usul, isi={**usul.isi, "target": odd})))
        letter = sk.surat(p.id)
        for text in (" ".join(page_texts(pdf(letter, None))), words(docx(letter, None))):
            assert odd.replace(" ", "") in text.replace(" ", "")


@pytest.mark.parametrize("bentuk", BENTUK_SURAT)
def test_every_shipped_word_template_is_one(bentuk: str) -> None:
    assert "{{" in words(templat_docx(bentuk, TATA))


# Templates ------------------------------------------------------------------------------------------------------------


def test_copied_templates_are_faultless_and_print_the_same(
    terbit: tuple[SistemTersimpan, SuratTerbit], tmp_path: Path
) -> None:
    own = tmp_path / "templat"
    assert {"umum.typ", "surat_tugas.typ", "surat_tugas.docx"} <= set(copy_templates(own))
    assert template_faults(own) == []
    assert pdf(terbit[1], None, own) == pdf(terbit[1], None)
    with pytest.raises(GalatBerkas, match="tidak kosong"):
        copy_templates(own)


def test_fields_within_fields_are_told_all_at_once_in_our_language(tmp_path: Path) -> None:
    lines = ("{{ nama }} {{ jabatan }} {{ tanggal_panjang }} {% for b in butir %}{{ b }}{% endfor %}",
             "{%p for orang in penerima %}", "{{ orang.nma }} {{ orang.nip }}", "{%p endfor %}",
             "{{ tata.kertas }} {{ tanda_tangan.gelar }} {{ tata.nip }}")  # fmt: skip
    word(tmp_path, *lines)
    word(tmp_path, *lines[:1], "{{ penerima }} {% for x in kepada %}", name="surat_dinas.docx")
    copy_templates(tmp_path / "penuh")
    (tmp_path / "umum.typ").write_bytes((tmp_path / "penuh/umum.typ").read_bytes().replace(b"p.pangkat", b"p.pankat"))
    for name in ("surat_tugas", "surat_dinas"):
        (tmp_path / f"{name}.typ").write_bytes((tmp_path / f"penuh/{name}.typ").read_bytes())
    (tmp_path / "bukti.typ").write_text('#import "umum.typ": *\n#xyz\n', "utf-8")
    (tmp_path / "keputusan.typ").write_text('#import "umum.typ": *\n#let x = (\n', "utf-8")
    found = template_faults(tmp_path)
    for said in (
        "surat_tugas.docx: paragraf 3: bidang 'orang.nma' tidak dikenal; maksud Anda 'nama'?; pada tulisan: {{ orang",
        "surat_tugas.docx: paragraf 5: bidang 'tata.kertas' tidak dikenal",
        "surat_tugas.docx: paragraf 5: bidang 'tanda_tangan.gelar' tidak dikenal",
        "'for' belum ditutup", "(bidang 'pankat' tidak dikenal)",
        "bukti.typ:2:1: templat tidak dapat dicetak (nama 'xyz'",
        "keputusan.typ:2:9: templat tidak dapat dicetak (kurung atau tanda kutip belum ditutup)",
    ):  # fmt: skip
        assert sum(said in one for one in found) == 1, (said, found)
    assert len(found) == 7, found


def test_templates_for_srikandi_leave_its_tags_whole_and_fill_in_the_rest(
    terbit: tuple[SistemTersimpan, SuratTerbit], tmp_path: Path
) -> None:
    own, (_, letter) = tmp_path / "srikandi", terbit
    assert copy_templates(own, srikandi=True) == ("surat_dinas.docx", "surat_tugas.docx", "keputusan.docx")
    assert template_faults(own) == []
    body = Document(io.BytesIO(docx(letter, None, own))).element.body
    runs = [one.text or "" for one in body.iter() if one.tag.endswith("}t")]
    for tag in ("nomor_naskah", "tanggal_naskah", "jabatan_pengirim", "ttd_pengirim", "nama_pengirim", "nip_pengirim"):
        assert any(f"${{{tag}}}" in one for one in runs), tag
    text = " ".join(runs).replace("\u00a0", " ")
    assert letter.naskah.penerima[0].nama in text
    assert letter.naskah.butir[0] in text
    assert not [one for one in (letter.naskah.nomor, letter.naskah.tanggal_panjang, "{{") if str(one) in text]
    assert letter.naskah.tanda_tangan.nama not in text
    assert not [
        part for part in Document(io.BytesIO(docx(letter, None, own))).part.rels.values() if "image" in part.reltype
    ]


def test_every_fault_of_every_template_is_told_with_its_place(tmp_path: Path) -> None:
    word(tmp_path, "{{ tanggal_panjang }} {{ nama }}", "{{ nomer }} ${nomor_naskah}", "{%p for satu in butr %}")
    word(tmp_path, "x", name="surat_tgas.docx")
    (tmp_path / "surat_dinas.typ").write_text('#import "umum.typ": *\n\n${ttd_pengirim}\n', "utf-8")
    (tmp_path / "keputusan.typ").write_text('#import "umum.typ": *\n#d.tidak_ada\n', "utf-8")
    (tmp_path / "keputusan.docm").write_bytes(b"")
    (tmp_path / "surat_pegawai.docx").write_bytes(b"bukan")
    told = [one.replace(str(tmp_path) + "/", "") for one in template_faults(tmp_path)]
    for start in (
        "keputusan.docm: dokumen bermakro",
        "surat_pegawai.docx: bukan dokumen Word yang utuh",
        "surat_tugas.docx: paragraf 2: bidang 'nomer' tidak dikenal; maksud Anda 'nomor'",
        "surat_tugas.docx: paragraf 3: bidang 'butr' tidak dikenal; maksud Anda 'butir'",
        "surat_tugas.docx: tidak memuat bidang 'penerima'",
        "surat_tgas.docx: bukan jenis atau bentuk surat; maksud Anda 'surat_tugas'",
        "surat_dinas.typ:3: tanda ${...} milik SRIKANDI",
        "keputusan.typ:2:",
    ):
        assert any(one.startswith(start) for one in told), (start, told)
    assert not [one for one in told if "bidang 'nomor_naskah'" in one]


def test_the_code_of_a_letter_is_held_against_the_journal(terbit: tuple[SistemTersimpan, SuratTerbit]) -> None:
    sk, letter = terbit
    with sk.jurnal.baca() as view:
        assert letter_code_faults(view, letter.kode) == []
        parts = letter.kode.split("|")
        for place, other, fault in (
            (3, "9/LAIN", "nomornya"),
            (4, "0" * 32, "sidik"),
            (5, "0" * 64, "kepala"),
            (2, "1", "tidak memuat"),
        ):
            assert fault in letter_code_faults(view, "|".join([*parts[:place], other, *parts[place + 1 :]]))[0]
        with pytest.raises(GalatPenugasan, match="tidak terbaca"):
            letter_code_faults(view, "TATAKERJA1|x")
