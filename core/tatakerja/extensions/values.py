"""What extensions give and are given, as values that cost little to declare: every JSON answer passes by here."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple


class PerintahBaru(NamedTuple):
    """A command of the command line.

    :ivar nama: its name; a command of the core goes first.
    :ivar uraian: one line for the help, in Indonesian.
    :ivar tujuan: where the click command is, ``module:attribute``; imported only when it is run.
    """

    nama: str
    uraian: str
    tujuan: str


class BentukKeluaran(NamedTuple):
    """A form in which answers can be put out.

    :ivar nama: the word after ``--format``.
    :ivar apa: the commands whose answers it can put out, ``"alur penugasan"``; empty: every one that has a document.
    :ivar tulis: what writes it, ``module:attribute``: given a :class:`Keluaran`, it yields text; imported when used.
    """

    nama: str
    tulis: str
    apa: tuple[str, ...] = ()

    def menulis(self, apa: str) -> bool:
        """Whether it can put out the answers of a command."""
        return not self.apa or apa in self.apa


class Keluaran(NamedTuple):
    """An answer to be put out.

    :ivar apa: the command that answers, without the program's name: ``"alur penugasan"``.
    :ivar dokumen: gives the answer as the documented JSON value.
    :ivar baris: gives a long answer's elements, each as JSON text already; None for an answer that is no long list.
    :ivar jawaban: the answer as the Python API gives it; None where the document is all there is.
    :ivar sistem: the system that answered; None where none was opened.
    :ivar tentang: what was asked about, where the answer doesn't say: the unit of its stages.
    """

    apa: str
    dokumen: Callable[[], Any]
    baris: Callable[[], Iterable[str]] | None = None
    jawaban: Any = None
    sistem: Any = None
    tentang: Any = None


class Kabar(NamedTuple):
    """Something that was stored, without any personal data: who wants more asks the system, with rights of their own.

    :ivar no: place of the event in the journal; what comes twice can be told by it.
    :ivar tentang: what it happened to: ``penugasan/2026-000001``, ``organisasi``.
    :ivar apa: what happened, a participle: ``diusulkan``.
    :ivar versi: place of the event among those of ``tentang``.
    :ivar waktu: when it was stored, ISO 8601 in UTC.
    """

    no: int
    tentang: str
    apa: str
    versi: int
    waktu: str


class DokumenTerbit(NamedTuple):
    """A document as it was issued.

    :ivar penugasan: id of the assignment.
    :ivar nomor: its number.
    :ivar jenis: kind of document: ``surat_penugasan``.
    :ivar media: its type: ``application/pdf``.
    :ivar isi: the file.
    """

    penugasan: str
    nomor: str
    jenis: str
    media: str
    isi: bytes


class DokumenBertanda(NamedTuple):
    """A signed document, kept beside the one that was issued.

    :ivar oleh: who or what signed, as the handler has it: ``BSrE``.
    :ivar media: its type.
    :ivar isi: the file.
    """

    oleh: str
    media: str
    isi: bytes
