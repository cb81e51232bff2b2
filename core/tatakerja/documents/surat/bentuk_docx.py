"""The shipped Word templates: made here, so that each is what this says, and no binary file goes stale.

An office copies one, and changes in Word whatever it likes: fields stand in double braces, and ``{%p ... %}`` or
``{%tr ... %}`` alone in a paragraph or a row repeat or leave out what follows, until their end.
"""

from collections.abc import Callable
from functools import lru_cache
from io import BytesIO
from typing import Any, Final

HURUF = "Arial"
_JABATAN = "{{ orang.jabatan }}{% if orang.unit %}, {{ orang.unit }}{% endif %}"
BENTUK = ("surat_dinas", "surat_tugas", "surat_pegawai", "keputusan", "bukti")
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


def templat_docx(bentuk: str, tata: dict[str, Any], *, srikandi: bool = False) -> bytes:
    """A template.

    :param bentuk: which form; one of :data:`BENTUK`.
    :param tata: sizes of paper, margins and type.
    :param srikandi: whether number, day and signature are left to SRIKANDI, by its tags.
    """
    sizes = ("lebar", "tinggi", "atas", "bawah", "kiri", "kanan", "huruf")
    return _made(bentuk, srikandi, tuple((name, tata[name]) for name in sizes))


@lru_cache(maxsize=64)
def _made(bentuk: str, srikandi: bool, sizes: tuple[tuple[str, int], ...]) -> bytes:
    """A template of these sizes, made once."""
    tata = dict(sizes)
    from docx import Document
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(tata["lebar"]), Mm(tata["tinggi"])
    section.top_margin, section.bottom_margin = Mm(tata["atas"]), Mm(tata["bawah"])
    section.left_margin, section.right_margin = Mm(tata["kiri"]), Mm(tata["kanan"])
    style: Any = document.styles["Normal"]
    style.font.name, style.font.size = HURUF, Pt(tata["huruf"])
    style.element.rPr.rFonts.set(qn("w:eastAsia"), HURUF)
    style.paragraph_format.space_after = Pt(4)
    width = tata["lebar"] - tata["kiri"] - tata["kanan"]
    maker: dict[str, Callable[[_Lembar], None]] = {
        "surat_dinas": _letter, "surat_tugas": _order, "surat_pegawai": _own, "keputusan": _decree, "bukti": _proof,
    }  # fmt: skip
    maker[bentuk](_Lembar(document, width, srikandi=srikandi))
    out = BytesIO()
    document.save(out)
    return out.getvalue()


class _Lembar:
    """A document that is being made, with words for what stands in it."""

    def __init__(self, document: Any, width: int, *, srikandi: bool = False) -> None:
        self.document, self.width, self.srikandi = document, width, srikandi

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
        for row in made.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = Mm(width)
        return made

    def cell(self, cell: Any, *lines: str, tebal: bool = False) -> None:
        """What stands in a cell, a paragraph each."""
        first = cell.paragraphs[0]
        first.add_run(self.text(lines[0])).bold = tebal
        for line in lines[1:]:
            self.par(line, ke=cell, tebal=tebal)

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
        self.par("{{ baris }}", tebal=True, rata="tengah")
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

    def foot(self) -> None:
        """Copies, numbered where there are several."""
        self.par("{%p if tembusan %}")
        self.par("Tembusan:")
        self.par("{%p for satu in tembusan %}")
        self.par("{% if tembusan|length > 1 %}{{ loop.index }}. {% endif %}{{ tata.tembusan }}{{ satu }}")
        self.par("{%p endfor %}")
        self.par("{%p endif %}")
        self.par("Penugasan {{ id }}", besar=7)

    def annex(self) -> None:
        """Those assigned as a table on a page of its own, signed again."""
        self.par("{%p if lampiran %}")
        self.document.add_page_break()
        self.par("Lampiran {{ sebutan }}")
        self.par("{% if nomor %}Nomor {{ nomor }}{% endif %}")
        self.par("Tanggal {{ tanggal_panjang }}")
        self.par("DAFTAR PEGAWAI", tebal=True, rata="tengah")
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
        self.par()
        self.signature()
        self.par("{%p endif %}")


_ORANG = (
    "{%p if lampiran %}", "nama-nama sebagaimana tercantum dalam Lampiran", "{%p else %}",
    "{%p for orang in penerima %}", "{% if penerima|length > 1 %}{{ loop.index }}. {% endif %}{{ orang.nama }}",
    "{%p if orang.nip %}", "NIP {{ orang.nip }}", "{%p endif %}",
    "{%p if orang.pangkat %}", "{{ orang.pangkat }}", "{%p endif %}",
    _JABATAN,
    "{%p if orang.peran %}", "{{ orang.peran }} tim kerja", "{%p endif %}", "{%p endfor %}", "{%p endif %}",
)  # fmt: skip
_RINCIAN = (
    "{%p for satu in butir %}", "{{ loop.index }}. {{ satu }}", "{%p endfor %}",
    "{%p for satu in isian %}", "{{ loop.index + butir|length }}. {{ satu.uraian }}: {{ satu.isi }}", "{%p endfor %}",
)  # fmt: skip
_DITETAPKAN = (
    "{%p if tempat %}",
    "Ditetapkan di {{ tempat }}",
    "{%p endif %}",
    "{% if tempat %}pada{% else %}Ditetapkan pada{% endif %} tanggal {{ tanggal_panjang }}",
)


def _numbered(nama: str) -> tuple[str, ...]:
    number = f"{{% if {nama}|length > 1 %}}{{{{ loop.index }}}}. {{% endif %}}"
    return f"{{%p for satu in {nama} %}}", f"{number}{{{{ satu }}}}", "{%p endfor %}"


def _each(lembar: _Lembar, nama: str) -> None:
    lembar.par(f"{{%p for satu in {nama} %}}")
    lembar.par("{{ satu }}")
    lembar.par("{%p endfor %}")


def _to(lembar: _Lembar) -> None:
    lembar.par("{%p for satu in kepada %}")
    lembar.par("Yth. {% if kepada|length > 1 %}{{ loop.index }}. {% endif %}{{ satu }}")
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
    lembar.par("{% if dasar %}Surat ini disampaikan berdasarkan {{ dasar[0] }}.{% endif %}")
    _each(lembar, "penutup")
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
    lembar.par("{% if dasar %}Permohonan ini diajukan berdasarkan {{ dasar[0] }}.{% endif %}")
    _each(lembar, "penutup")
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
    _each(lembar, "penutup")
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


def _ruled(paragraph: Any) -> None:
    """A rule below a paragraph."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for key, value in (("val", "thickThinSmallGap"), ("sz", "24"), ("space", "1"), ("color", "auto")):
        bottom.set(qn(f"w:{key}"), value)
    borders.append(bottom)
    paragraph._p.get_or_add_pPr().append(borders)
