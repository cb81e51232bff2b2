"""An office's own templates: the shipped ones copied to start from, and what is wrong with those it has made."""

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import attrs

from tatakerja.border.files import read_text, write_folder
from tatakerja.documents.surat.bentuk_docx import BENTUK_SURAT, SEPADAN, UKURAN_TEMPLAT, templat_docx
from tatakerja.documents.surat.bidang import BIDANG, BIDANG_WAJIB, isian_templat
from tatakerja.documents.surat.cetak import pdf
from tatakerja.documents.surat.docx import docx, read_template
from tatakerja.documents.surat.galat import GalatCetak
from tatakerja.documents.surat.lambang import require_folder
from tatakerja.documents.surat.templat import TEMPLAT_BAWAAN
from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.pengaturan import JENIS_SURAT
from tatakerja.values.pengaturan import PENGATURAN_BAWAAN as TATA
from tatakerja.values.stored.naskah import BentukNaskah, IsianSurat, Naskah, Penerima, SuratTerbit, TandaTangan
from tatakerja.values.teks import maksud

if TYPE_CHECKING:
    from os import PathLike

_TANDA = re.compile(r"\{[{%](.*?)[%}]\}")
_LOOP = re.compile(r"for\s+(\w+)\s+in\s+(\w+)")
_NAMA = re.compile(r"(?<![\w.'\"])([a-z_]\w*)(?![\w(]*[('\"])")
_KATA = frozenset(
    [
        "p",
        "tr",
        "tc",
        "r",
        "for",
        "in",
        "if",
        "else",
        "elif",
        "endif",
        "endfor",
        "not",
        "and",
        "or",
        "is",
        "set",
        "loop",
        "length",
        "none",
        "true",
        "false",
    ]
)
_BAGIAN = {
    "penerima": [field.name for field in attrs.fields(Penerima)],
    "isian": [field.name for field in attrs.fields(IsianSurat)],
    **{name: [field.name for field in attrs.fields(TandaTangan)] for name in ("tanda_tangan", "mengetahui")},
}
"""What stands within a field; of a list, within each of its entries."""
_BENTUK_JENIS: dict[str, BentukNaskah] = {
    "surat_keputusan": "keputusan", "surat_permohonan": "surat_dinas", "surat_jawaban": "surat_dinas",
    "surat_persetujuan": "surat_dinas", "surat_dinas": "surat_dinas", "surat_pegawai": "surat_pegawai",
    "keputusan": "keputusan", "bukti": "bukti",
}  # fmt: skip


def copy_templates(folder: "str | PathLike[str]", *, srikandi: bool = False) -> tuple[str, ...]:
    """Write the shipped templates into a new folder; gives their names.

    :param srikandi: only Word templates whose number, day and signature are left to SRIKANDI, by its tags.
    :raises GalatBerkas: if it isn't empty, or can't be written.
    :raises GalatCetak: if the extra ``surat`` isn't installed.
    """
    sizes = {name: getattr(TATA, name) for name in UKURAN_TEMPLAT}
    files: dict[str, str | bytes] = {}
    if not srikandi:
        files = {file.name: file.read_bytes() for file in sorted(TEMPLAT_BAWAAN.glob("*.typ"))}
    try:
        forms = [one for one in BENTUK_SURAT if not (srikandi and one in ("surat_pegawai", "bukti"))]
        files |= {f"{one}.docx": templat_docx(one, sizes, srikandi=srikandi) for one in forms}
    except ImportError:
        raise GalatCetak("templat Word memerlukan pustaka docxtpl; pasang `tatakerja[surat]`") from None
    write_folder(folder, files)
    return tuple(files)


def template_faults(folder: "str | PathLike[str]") -> list[str]:
    """What is wrong with the templates of a folder, a line each with file and place; all faults at once.

    :raises GalatBerkas: if there is no such folder.
    """
    own = require_folder(folder)
    known = {*JENIS_SURAT, *BENTUK_SURAT}
    files = sorted(file for file in own.iterdir() if file.suffix.lower() in (".docx", ".typ", ".docm", ".dotm"))
    if not files:
        return [f"{folder}: tidak ada templat (.docx atau .typ) di folder ini"]
    faults: list[str] = []
    for file in files:
        if file.suffix.lower() in (".docm", ".dotm"):
            faults.append(f"{file}: dokumen bermakro; simpan ulang sebagai .docx")
        elif file.stem not in known | {"umum"}:
            hint = f"{maksud(file.stem, known)}; pilih dari {', '.join(sorted(known))}"
            faults.append(f"{file}: bukan jenis atau bentuk surat{hint}")
        else:
            faults += _word(file, own) if file.suffix.lower() == ".docx" else _typst(file, own)
    return list(dict.fromkeys(faults))


def _word(file: Path, own: Path) -> Iterator[str]:
    """The faults of a Word template: each field by its paragraph."""
    from docx import Document

    try:
        document: Any = Document(BytesIO(read_template(file)))
    except GalatTatakerja as error:
        yield str(error)
        return
    except (KeyError, ValueError):
        yield f"{file}: bukan dokumen Word yang utuh; simpan ulang sebagai .docx"
        return
    parts = [document.element.body, *(part._element for one in document.sections for part in (one.header, one.footer))]
    paragraphs = ["".join(text.text or "" for text in one.iter() if text.tag.endswith("}t"))
                  for part in parts for one in part.iter() if one.tag.endswith("}p")]  # fmt: skip
    told = False
    local = {name: source for text in paragraphs for name, source in _LOOP.findall(text)}
    layout = cast("dict[str, object]", isian_templat(sample("surat_tugas"), None)["tata"])
    inner = {"tata": list(layout), **_BAGIAN}
    inner |= {name: _BAGIAN[source] for name, source in local.items() if source in _BAGIAN}
    seen: set[str] = set()
    for number, text in enumerate(paragraphs, 1):
        for ours, theirs in SEPADAN.items():
            if f"${{{theirs}}}" in text:
                seen.add(ours)
        for name in _names(text):
            seen.add(name)
            if name not in BIDANG and name not in local:
                told = True
                yield f"{file}: paragraf {number}: bidang {name!r} tidak dikenal{maksud(name, BIDANG)}{_near(text)}"
        for whole, name in _inner(text):
            if name not in inner.get(whole, (name,)):
                told = True
                hint = f"{maksud(name, inner[whole])}{_near(text)}"
                yield f"{file}: paragraf {number}: bidang '{whole}.{name}' tidak dikenal{hint}"
    yield from _missing(file, seen)
    if not told:
        yield from _tried(file, own, docx)


def _names(text: str) -> Iterator[str]:
    """The fields that a paragraph names."""
    for inside in _TANDA.findall(text):
        plain = re.sub(r"'[^']*'|\"[^\"]*\"", "", inside)
        yield from (name for name in _NAMA.findall(plain) if name not in _KATA)


def _near(text: str) -> str:
    """A paragraph's words, by which it is found in Word, which counts none."""
    plain = " ".join(text.split())
    return f"; pada tulisan: {plain[:60]}{'...' if len(plain) > 60 else ''}"


def _inner(text: str) -> Iterator[tuple[str, str]]:
    """What a paragraph names within a field: ``orang.nama``."""
    for inside in _TANDA.findall(text):
        yield from re.findall(r"(?<![\w.'\"])([a-z_]\w*)\.([a-z_]\w*)(?!\w|\()", inside)


def _missing(file: Path, seen: Iterable[str]) -> Iterator[str]:
    stands = set(seen)
    if "tanda_tangan" in stands:
        stands |= {"nama", "jabatan"}
    for name in ("penerima", "butir") if file.stem == "bukti" else BIDANG_WAJIB:
        if name not in stands:
            yield f"{file}: tidak memuat bidang {name!r}, padahal setiap surat harus memuatnya"


def _typst(file: Path, own: Path) -> Iterator[str]:
    text = read_text(file)
    if file.stem == "umum":
        return
    for number, line in enumerate(text.splitlines(), 1):
        if "${" in line:
            yield f"{file}:{number}: tanda ${{...}} milik SRIKANDI tidak diisi dalam PDF; pakai templat .docx untuknya"
    if '"umum.typ"' not in text:
        yield from _missing(file, re.findall(r"\bd\.([a-z_]+)", text))
    yield from _tried(file, own, pdf)


def _tried(file: Path, own: Path, maker: Any) -> Iterator[str]:
    """What goes wrong when a sample is printed with it."""
    try:
        maker(sample(file.stem), None, own)
    except GalatTatakerja as error:
        yield str(error)


def sample(jenis: str) -> SuratTerbit:
    """A letter of a kind, or of a form, to try a template on."""
    signed = TandaTangan(baris=("KEPALA DINAS,",), nama="Rini, S.S.", nip="1" * 18)
    naskah = Naskah(
        jenis=jenis, bentuk=_BENTUK_JENIS.get(jenis, "surat_tugas"), id="2026-000001", langkah=1, judul="SURAT",
        nomor="1/2026", tanggal="2026-01-05", tanggal_panjang="5 Januari 2026", tanda_tangan=signed,
        kop=("PEMERINTAH KABUPATEN", "DINAS"), alamat=("Jalan",), tempat="Kota", hal="Hal", tentang="TENTANG",
        kepada=("Kepala",), sifat="Biasa", menimbang=("bahwa",), dasar=("Peraturan",), pembuka=("Pembuka.",),
        penerima=(Penerima(nama="Budi", nip="2" * 18, jabatan="Analis", unit="Bidang", peran="Ketua"),),
        kata_tugas="MENUGASKAN",
        butir=("Butir",), isian=(IsianSurat(nama="target", uraian="Target", isi="isi"),), penutup=("Penutup.",),
        tembusan=("Sekretaris",), sitasi=("Pasal 1",),
    )  # fmt: skip
    return SuratTerbit(naskah=naskah, peristiwa=1, kode="TATAKERJA1|contoh")
