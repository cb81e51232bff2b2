"""The shipped Word templates: made here, so that each is what this says, and no binary file goes stale.

An office copies one, and changes in Word whatever it likes: fields stand in double braces, and ``{%p ... %}`` or
``{%tr ... %}`` alone in a paragraph or a row repeat or leave out what follows, until their end.
"""

from collections.abc import Callable
from functools import lru_cache
from io import BytesIO
from typing import Any, Final

_JABATAN = "{{ orang.jabatan }}{% if orang.unit %}, {{ orang.unit }}{% endif %}"
BENTUK_SURAT = ("surat_dinas", "surat_tugas", "surat_pegawai", "keputusan", "bukti")
SRIKANDI: Final = {
    "{{ nomor or '-' }}": "${nomor_naskah}",
    "{% if nomor %}Nomor {{ nomor }}{% endif %}": "Nomor ${nomor_naskah}",
    "{% if nomor %}NOMOR {{ nomor }}{% endif %}": "NOMOR ${nomor_naskah}",
    "{{ tanggal_panjang }}": "${tanggal_naskah}",
    "{{ nama }}": "${nama_pengirim}",
    "{{ tata.nip }} {{ nip }}": "{{ tata.nip }} ${nip_pengirim}",
    "{{ qr }}": "",
}
"""What stands in the place of our fields in a template that SRIKANDI fills in: its own tags, which it knows by name.
Its number and day are its own until it is signed there, so no code of ours is printed."""
SEPADAN: Final = {"tanggal_panjang": "tanggal_naskah", "nama": "nama_pengirim", "jabatan": "jabatan_pengirim"}
"""Fields that a letter must show, and the tags of SRIKANDI that show them as well."""


UKURAN_TEMPLAT: Final = (
    "lebar",
    "tinggi",
    "atas",
    "bawah",
    "kiri",
    "kanan",
    "huruf",
    "jenis_huruf",
    "gaya_nama",
    "paraf",
)
"""What of a regency's settings a template is made by; the rest are fields in it."""


def templat_docx(bentuk: str, tata: dict[str, Any], *, srikandi: bool = False) -> bytes:
    """A template.

    :param bentuk: which form; one of :data:`BENTUK_SURAT`.
    :param tata: paper, margins and type, by the names of :data:`UKURAN_TEMPLAT`.
    :param srikandi: whether number, day and signature are left to SRIKANDI, by its tags.
    """
    settled = ((name, tata[name]) for name in UKURAN_TEMPLAT)
    return _made(bentuk, srikandi, tuple((name, tuple(v) if isinstance(v, list) else v) for name, v in settled))


@lru_cache(maxsize=64)
def _made(bentuk: str, srikandi: bool, settled: tuple[tuple[str, Any], ...]) -> bytes:
    """A template of these settings, made once."""
    tata = dict(settled)
    from docx import Document
    from docx.shared import Mm, Pt

    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(tata["lebar"]), Mm(tata["tinggi"])
    section.top_margin, section.bottom_margin = Mm(tata["atas"]), Mm(tata["bawah"])
    section.left_margin, section.right_margin = Mm(tata["kiri"]), Mm(tata["kanan"])
    style: Any = document.styles["Normal"]
    style.font.name, style.font.size = tata["jenis_huruf"], Pt(tata["huruf"])
    _fonts(document, style, tata["jenis_huruf"])
    style.paragraph_format.space_after = Pt(4)
    _edges(section)
    width = tata["lebar"] - tata["kiri"] - tata["kanan"]
    maker: dict[str, Callable[[_Lembar], None]] = {
        "surat_dinas": _letter, "surat_tugas": _order, "surat_pegawai": _own, "keputusan": _decree, "bukti": _proof,
    }  # fmt: skip
    maker[bentuk](_Lembar(document, width, tata, srikandi=srikandi))
    out = BytesIO()
    document.save(out)
    return out.getvalue()


class _Lembar:
    """A document that is being made, with words for what stands in it."""

    def __init__(self, document: Any, width: int, tata: dict[str, Any], *, srikandi: bool = False) -> None:
        self.document, self.width, self.tata, self.srikandi = document, width, tata, srikandi

    def text(self, text: str) -> str:
        """A text with the tags of SRIKANDI in the place of our fields, where it is for that."""
        for ours, theirs in SRIKANDI.items() if self.srikandi else ():
            text = text.replace(ours, theirs)
        return text

    def par(self, text: str = "", *, tebal: bool = False, rata: str = "", ke: Any = None, besar: int = 0) -> Any:
        """A paragraph."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Pt

        one = (ke or self.document).add_paragraph()
        _hang(one, text)
        run = one.add_run(self.text(text))
        run.bold = tebal
        if besar:
            run.font.size = Pt(besar)
        if rata:
            one.alignment = {"tengah": WD_ALIGN_PARAGRAPH.CENTER, "kanan": WD_ALIGN_PARAGRAPH.RIGHT}[rata]
        return one

    def table(self, *widths: float, rows: int = 1, garis: bool = False) -> Any:
        """A table by the widths of its columns, in millimetres."""
        from docx.shared import Mm

        made = self.document.add_table(rows=rows, cols=len(widths))
        made.autofit = False
        if garis:
            made.style = "Table Grid"
        # Both say it: some readers go by the columns, others by the cells.
        for column, width in zip(made.columns, widths, strict=True):
            column.width = Mm(width)
            for cell in column.cells:
                cell.width = Mm(width)
        return made

    def cell(self, cell: Any, *lines: str, tebal: bool = False) -> None:
        """What stands in a cell, a paragraph each."""
        first = cell.paragraphs[0]
        _hang(first, lines[0])
        first.add_run(self.text(lines[0])).bold = tebal
        for line in lines[1:]:
            self.par(line, ke=cell, tebal=tebal)

    def closing(self, nama: str) -> None:
        """Sentences that stay with what follows: a signature is never alone on a page."""
        self.par(f"{{%p for satu in {nama} %}}")
        self.par("{{ satu }}").paragraph_format.keep_with_next = True
        self.par("{%p endfor %}")

    def pairs(self, *pairs: tuple[str, tuple[str, ...]], lebar: float = 30) -> None:
        """Label, colon, content."""
        made = self.table(lebar, 5, self.width - lebar - 5, rows=len(pairs))
        for row, (label, lines) in zip(made.rows, pairs, strict=True):
            self.cell(row.cells[0], label)
            self.cell(row.cells[1], ":")
            self.cell(row.cells[2], *lines)

    def head(self) -> None:
        """The letterhead, above a rule."""
        self.par("{%p if logo %}")
        self.par("{{ logo }}", rata="tengah")
        self.par("{%p endif %}")
        self.par("{%p for baris in kop %}")
        self.par("{%p if loop.last %}")
        self.par("{{ baris }}", tebal=True, rata="tengah", besar=round(self.tata["huruf"] * 1.25))
        self.par("{%p else %}")
        self.par("{{ baris }}", rata="tengah", besar=round(self.tata["huruf"] * 1.08))
        self.par("{%p endif %}")
        self.par("{%p endfor %}")
        self.par("{%p for baris in alamat %}")
        self.par("{{ baris }}", rata="tengah", besar=9)
        self.par("{%p endfor %}")
        self.par("{%p if kop %}")
        _ruled(self.par())
        self.par("{%p endif %}")

    def signature(self, above: tuple[str, ...] = ()) -> None:
        """Who takes note at the left, who signs at the right."""
        made = self.table(self.width - 80, 80)
        _whole(made.rows[0])
        noted = ("{%p if mengetahui %}", "Mengetahui,", "{%p for baris in mengetahui.baris %}", "{{ baris }}",
                 "{%p endfor %}", "", "", "{{ mengetahui.nama }}", "{%p if mengetahui.pangkat %}",
                 "{{ mengetahui.pangkat }}", "{%p endif %}", "{%p if mengetahui.nip %}",
                 "{{ tata.nip }} {{ mengetahui.nip }}", "{%p endif %}",
                 "{%p else %}", "{{ qr }}", "{%p endif %}")  # fmt: skip
        self.cell(made.rows[0].cells[0], "", *noted)
        posts = ("${jabatan_pengirim},",) if self.srikandi else (
            "{%p for baris in jabatan %}", "{{ baris }}", "{%p endfor %}",
        )  # fmt: skip
        signed = (*above, *posts, "", "${ttd_pengirim}" if self.srikandi else "", "{{ nama }}",
                  "{%p if pangkat %}", "{{ pangkat }}", "{%p endif %}",
                  "{%p if nip %}", "{{ tata.nip }} {{ nip }}", "{%p endif %}")  # fmt: skip
        self.cell(made.rows[0].cells[1], *signed)
        name = next(one for one in made.rows[0].cells[1].paragraphs if one.text in ("{{ nama }}", "${nama_pengirim}"))
        for run in name.runs:
            run.bold, run.underline = "tebal" in self.tata["gaya_nama"], "garis_bawah" in self.tata["gaya_nama"]

    def foot(self) -> None:
        """Copies, numbered where there are several."""
        self.par("{%p if tembusan %}")
        self.par("Tembusan:")
        self.par("{%p for satu in tembusan %}")
        self.par("{% if tembusan|length > 1 %}{{ loop.index }}. {% endif %}{{ tata.tembusan }}{{ satu }}")
        self.par("{%p endfor %}")
        self.par("{%p endif %}")
        self.par("Penugasan {{ id }}", besar=7)
        if posts := self.tata["paraf"]:
            made = self.table(*(36 for _ in posts), rows=2, garis=True)
            for cell, post in zip(made.rows[0].cells, posts, strict=True):
                self.cell(cell, post)
            for cell in made.rows[1].cells:
                self.cell(cell, "", "")

    def annex(self) -> None:
        """Those assigned as a table across a sheet of its own, signed again; without it the sheet isn't printed."""
        from docx.enum.section import WD_ORIENT, WD_SECTION
        from docx.shared import Mm

        tata, section = self.tata, self.document.add_section(WD_SECTION.NEW_PAGE)
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(tata["tinggi"]), Mm(tata["lebar"])
        section.top_margin, section.bottom_margin = Mm(tata["kiri"]), Mm(tata["kanan"])
        section.left_margin, section.right_margin = Mm(tata["bawah"]), Mm(tata["atas"])
        section.different_first_page_header_footer = False
        self.width = tata["tinggi"] - tata["bawah"] - tata["atas"]
        self.par("{%p if lampiran %}")
        named = (
            "Lampiran {{ sebutan }}",
            "{% if nomor %}Nomor {{ nomor }}{% endif %}",
            "Tanggal {{ tanggal_panjang }}",
        )
        for line in named:
            self.par(line).paragraph_format.left_indent = Mm(self.width - 85)
        title = "{% if penerima[0].peran %}SUSUNAN TIM KERJA{% else %}DAFTAR PEGAWAI{% endif %}"
        self.par(title, tebal=True, rata="tengah")
        widths = tuple(self.width * share / 165 for share in (9.0, 38.0, 40.0, 22.0, 38.0, 18.0))
        made = self.table(*widths, rows=4, garis=True)
        for cell, label in zip(
            made.rows[0].cells, ("No.", "Nama", "NIP", "Pangkat/Gol.", "Jabatan", "Sebagai"), strict=True
        ):
            self.cell(cell, label, tebal=True)
        self.cell(made.rows[1].cells[0], "{%tr for orang in penerima %}")
        fields = ("{{ loop.index }}.", "{{ orang.nama }}", "{{ orang.nip or '-' }}",
                  "{{ orang.pangkat or '-' }}", _JABATAN, "{{ orang.peran or '-' }}")  # fmt: skip
        for cell, field in zip(made.rows[2].cells, fields, strict=True):
            self.cell(cell, field)
        self.cell(made.rows[3].cells[0], "{%tr endfor %}")
        _whole(made.rows[0], judul=True)
        _whole(made.rows[2])
        self.par()
        self.signature()
        self.par("{%p endif %}")


_ORANG = (
    "{%p if lampiran %}", "nama-nama sebagaimana tercantum dalam Lampiran", "{%p else %}",
    "{%p for orang in penerima %}",
    "{% if penerima|length > 1 %}{{ loop.index }}. {% endif %}Nama\t:\t{{ orang.nama }}",
    "{%p if orang.nip %}", "NIP\t:\t{{ orang.nip }}", "{%p endif %}",
    "{%p if orang.pangkat %}", "Pangkat/Gol.\t:\t{{ orang.pangkat }}", "{%p endif %}",
    "Jabatan\t:\t{{ orang.jabatan }}",
    "{%p if orang.unit %}", "Unit kerja\t:\t{{ orang.unit }}", "{%p endif %}",
    "{%p if orang.peran %}", "Kedudukan\t:\t{{ orang.peran }} tim kerja", "{%p endif %}",
    "{%p endfor %}", "{%p endif %}",
)  # fmt: skip
_RINCIAN = (
    "{%p for satu in butir %}", "{{ loop.index }}.\t{{ satu }}", "{%p endfor %}",
    "{%p for satu in isian %}", "{{ loop.index + butir|length }}.\t{{ satu.uraian }}: {{ satu.isi }}", "{%p endfor %}",
)  # fmt: skip
_DITETAPKAN = (
    "{%p if tempat %}",
    "{{ tata.penetapan }} di {{ tempat }}",
    "{%p endif %}",
    "{% if tempat %}pada{% else %}{{ tata.penetapan }} pada{% endif %} tanggal {{ tanggal_panjang }}",
)


def _numbered(nama: str) -> tuple[str, ...]:
    """Several with numbers; one without."""
    return (
        f"{{%p if {nama}|length > 1 %}}", f"{{%p for satu in {nama} %}}", "{{ loop.index }}.\t{{ satu }}",
        "{%p endfor %}", "{%p else %}", f"{{%p for satu in {nama} %}}", "{{ satu }}", "{%p endfor %}", "{%p endif %}",
    )  # fmt: skip


def _each(lembar: _Lembar, nama: str) -> None:
    lembar.par(f"{{%p for satu in {nama} %}}")
    lembar.par("{{ satu }}")
    lembar.par("{%p endfor %}")


def _to(lembar: _Lembar) -> None:
    lembar.par("{%p for satu in kepada %}")
    lembar.par("{{ tata.kepada }}{% if kepada|length > 1 %}{{ loop.index }}. {% endif %}{{ satu }}")
    lembar.par("{%p endfor %}")


def _letter(lembar: _Lembar) -> None:
    lembar.head()
    lembar.par("{% if tempat %}{{ tempat }}, {% endif %}{{ tanggal_panjang }}", rata="kanan")
    attached = "{% if lampiran %}1 (satu) berkas{% else %}-{% endif %}"
    lembar.pairs(
        ("Nomor", ("{{ nomor or '-' }}",)), ("Sifat", ("{{ sifat }}",)), ("Lampiran", (attached,)),
        ("Hal", ("{{ hal }}",)),
        lebar=22,
    )  # fmt: skip
    lembar.par()
    _to(lembar)
    _each(lembar, "pembuka")
    for line in (*_ORANG, *_RINCIAN):
        lembar.par(line)
    lembar.par(
        "{% if dasar %}Surat ini disampaikan berdasarkan {{ dasar[0] }}.{% endif %}"
    ).paragraph_format.keep_with_next = True
    lembar.closing("penutup")
    lembar.signature()
    lembar.foot()
    lembar.annex()


def _own(lembar: _Lembar) -> None:
    lembar.par("{% if tempat %}{{ tempat }}, {% endif %}{{ tanggal_panjang }}", rata="kanan")
    lembar.pairs(("Hal", ("{{ hal }}",)), lebar=22)
    lembar.par()
    _to(lembar)
    lembar.par("Yang bertanda tangan di bawah ini:")
    for line in _ORANG:
        lembar.par(line)
    _each(lembar, "pembuka")
    for line in _RINCIAN:
        lembar.par(line)
    lembar.par(
        "{% if dasar %}Permohonan ini diajukan berdasarkan {{ dasar[0] }}.{% endif %}"
    ).paragraph_format.keep_with_next = True
    lembar.closing("penutup")
    lembar.signature(("Pemohon,",))
    lembar.foot()
    lembar.annex()


def _title(lembar: _Lembar) -> None:
    lembar.par("{{ judul }}", tebal=True, rata="tengah")
    lembar.par("{% if nomor %}NOMOR {{ nomor }}{% endif %}", rata="tengah")


def _order(lembar: _Lembar) -> None:
    lembar.head()
    _title(lembar)
    lembar.pairs(("Menimbang", _numbered("menimbang")), ("Dasar", _numbered("dasar")))
    lembar.par("{{ kata_tugas }}:", tebal=True, rata="tengah")
    lembar.pairs(("Kepada", _ORANG), ("Untuk", _RINCIAN))
    lembar.par()
    lembar.closing("penutup")
    lembar.signature(_DITETAPKAN)
    lembar.foot()
    lembar.annex()


def _decree(lembar: _Lembar) -> None:
    lembar.head()
    _title(lembar)
    for text in ("TENTANG", "{{ tentang }}", "{{ jabatan_penetap }},"):
        lembar.par(text, rata="tengah")
    lembar.pairs(("Menimbang", _numbered("menimbang")), ("Mengingat", _numbered("dasar")))
    lembar.par("{{ kata_tugas }}:", rata="tengah")
    lembar.pairs(("Menetapkan", ("{{ judul }} TENTANG {{ tentang }}.",)))
    made = lembar.table(30, 5, lembar.width - 35, rows=3)
    lembar.cell(made.rows[0].cells[0], "{%tr for satu in butir %}")
    for cell, text in zip(made.rows[1].cells, ("{{ urutan[loop.index0] }}", ":", "{{ satu }}"), strict=True):
        lembar.cell(cell, text)
    lembar.cell(made.rows[2].cells[0], "{%tr endfor %}")
    lembar.par("{%p if not lampiran %}")
    for line in _ORANG:
        lembar.par(line)
    lembar.par("{%p endif %}")
    lembar.signature(_DITETAPKAN)
    lembar.foot()
    lembar.annex()


def _proof(lembar: _Lembar) -> None:
    lembar.head()
    lembar.par("{{ judul }}", tebal=True, rata="tengah")
    _each(lembar, "pembuka")
    for line in _ORANG:
        lembar.par(line)
    lembar.pairs(("Untuk", _RINCIAN), ("Dasar", _numbered("dasar")))
    lembar.par()
    lembar.par("{{ qr }}")
    _each(lembar, "penutup")
    lembar.par("Penugasan {{ id }}", besar=7)
    lembar.annex()


def _hang(paragraph: Any, text: str) -> None:
    """Have what goes over a line go on below itself: after a number, or after a label and its colon."""
    from docx.shared import Mm

    stops = {1: (7,), 2: (26, 30)}.get(text.count("\t"), ())
    for stop in stops:
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(stop))
    if stops:
        paragraph.paragraph_format.left_indent = Mm(stops[-1])
        paragraph.paragraph_format.first_line_indent = -Mm(stops[-1])


def _fonts(document: Any, style: Any, nama: str) -> None:
    """Set a font for all letters, in the place of those of a theme."""
    from docx.oxml.ns import qn

    for fonts in (style.element.rPr.rFonts, *document.styles.element.iter(qn("w:rFonts"))):
        for name in [one for one in fonts.attrib if one.endswith("Theme")]:
            del fonts.attrib[name]
        for script in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.set(qn(f"w:{script}"), nama)


def _edges(section: Any) -> None:
    """Numbers above all pages but the first, and the regency's sentence at the foot of every page."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    section.different_first_page_header_footer = True
    section.first_page_header.is_linked_to_previous = False
    above = section.header.paragraphs[0]
    above.alignment = WD_ALIGN_PARAGRAPH.CENTER
    above.add_run("- ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    above._p.append(field)
    above.add_run(" -")
    for foot in (section.footer, section.first_page_footer):
        below = foot.paragraphs[0]
        below.alignment = WD_ALIGN_PARAGRAPH.CENTER
        below.add_run("{{ tata.catatan_kaki }}").font.size = Pt(8)


def _whole(row: Any, *, judul: bool = False) -> None:
    """A row that isn't broken over pages; as a heading it stands on each."""
    from docx.oxml import OxmlElement

    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if judul:
        properties.append(OxmlElement("w:tblHeader"))


def _ruled(paragraph: Any) -> None:
    """A rule below a paragraph."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for key, value in (("val", "thickThinSmallGap"), ("sz", "24"), ("space", "1"), ("color", "auto")):
        bottom.set(qn(f"w:{key}"), value)
    borders.append(bottom)
    paragraph._p.get_or_add_pPr().append(borders)
