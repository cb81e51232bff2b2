"""``alur penugasan`` for a person: numbered steps, letters, remarks."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from tatakerja.cli.screen import wording
from tatakerja.cli.screen.layout import labelled, section, wrapped
from tatakerja.cli.screen.wording import names, officials, people, places
from tatakerja.values.istilah import LABEL_CARA
from tatakerja.values.teks import tanggal_panjang

if TYPE_CHECKING:
    from tatakerja.engine.questions import Questions
    from tatakerja.values.alur import Penolakan
    from tatakerja.values.answers.alur import AlurPenugasan, Catatan, Langkah, Surat
    from tatakerja.values.answers.usulan import Usulan
    from tatakerja.values.organisasi import Susunan
    from tatakerja.values.pejabat import Pejabat

SEBUTAN_TINGKAT: Final[dict[str, str]] = {"wajib": "WAJIB", "diutamakan": "diutamakan", "info": "catatan"}


def route_told(sistem: "Questions", usulan: "Usulan", answer: "AlurPenugasan") -> Iterator[str]:
    """The whole answer."""
    meta = sistem.buku.regulasi
    short = f"{meta.singkatan} "
    yield wrapped(f"Alur penugasan menurut {meta.judul}, per {tanggal_panjang(sistem.tanggal)}")
    yield wrapped(f"PPK: Pejabat Penilai Kinerja. PUO: Pimpinan Unit Organisasi. Dasar: {meta.singkatan}.")
    yield ""
    susunan = sistem.susunan(usulan.orang)
    group = answer.cakupan_regulasi
    yield from labelled(
        (
            ("Penugasan", f"melalui {LABEL_CARA[usulan.cara]}, {wording.SEBUTAN_BENTUK[answer.bentuk]}"),
            *_parties(susunan, usulan),
            ("Cakupan", wording.SEBUTAN_CAKUPAN[answer.cakupan] + (f"; menurut regulasi: {group}" if group else "")),
            ("Status", wording.STATUS_ALUR[answer.status]),
        ),
        0,
    )
    yield from section("Langkah", steps(answer.langkah, short, susunan))
    yield from section("Surat", _letters(answer.surat, susunan))
    yield from section("Catatan", remarks(answer.catatan, short))
    inserted = {row.kode for row in sistem.buku.sisipan}
    fields = dict.fromkeys(name for row in answer.muatan for name, _, _ in row.isian)
    yield from section(
        "Rincian",
        labelled(
            (
                ("Isian yang wajib saat diusulkan (--isi NAMA=TEKS)", ", ".join(fields)),
                ("Aturan", ", ".join(f"{kode} (sisipan)" if kode in inserted else kode for kode in answer.aturan)),
                ("Dasar", places(answer.dasar, short)),
                ("Anomali", ", ".join(answer.anomali)),
            )
        ),
    )


def deed(aksi: str, dokumen: str | None, kepada: Sequence["Pejabat"]) -> str:
    """What is done: ``memohon dengan surat permohonan kepada ...``."""
    if dokumen == "lisan":
        by = " secara lisan"
    elif aksi in ("mengetahui", "menetapkan") or dokumen is None:
        by = f" {wording.document_kind(dokumen)}" if dokumen else ""
    else:
        by = f" dengan {wording.document_kind(dokumen)}"
    to = "bagi" if aksi == "menetapkan" else "kepada"
    return f"{aksi}{by}" + (f" {to} {officials(kepada)}" if kepada else "")


def refused_how(one: "Penolakan | None") -> str:
    """How a step is refused."""
    if one is None:
        return ""
    how = f"dengan {wording.document_kind(one.dokumen)}" if one.dokumen else "bentuknya tidak ditentukan"
    return how + (", alasannya wajib" if one.alasan_wajib else "")


def steps(route: Sequence["Langkah"], short: str, organisasi: "Susunan") -> Iterator[str]:
    """The steps, numbered; parallel ones under one number."""
    everyone = {nip for step in route for nip in step.pegawai}
    for number, group in groupby(route, key=lambda step: step.no):
        together = list(group)
        if len(together) > 1:
            yield wrapped(f"{number:>3}. bersamaan:")
        for place, step in enumerate(together):
            label = f"{number:>3}. " if len(together) == 1 else f"     {chr(ord('a') + place % 26)}) "
            indent = len(label)
            yield wrapped(
                f"{label}{wording.official(step.aktor)}: {deed(step.aksi, step.dokumen, step.kepada)}", 0, indent
            )
            whom = "" if set(step.pegawai) == everyone else names(organisasi, step.pegawai)
            yield from labelled(
                (
                    ("sebagai", step.peran),
                    ("bagi", whom),
                    ("tembusan", officials(step.tembusan)),
                    ("syarat", step.syarat or ""),
                    ("dapat ditolak", refused_how(step.penolakan)),
                    ("dasar", places(step.dasar, short)),
                ),
                indent,
            )


def _letters(letters: Sequence["Surat"], organisasi: "Susunan") -> Iterator[str]:
    for letter in letters:
        text = f"{wording.document_kind(letter.jenis)} oleh {wording.official(letter.penetap)} bagi "
        yield wrapped(f"- {text}{names(organisasi, letter.pegawai)}", 2, 4)


def remarks(found: Sequence["Catatan"], short: str) -> Iterator[str]:
    """Remarks, what is compulsory first."""
    for remark in sorted(found, key=lambda one: list(SEBUTAN_TINGKAT).index(one.tingkat)):
        cited = f" [{places(remark.dasar, short)}]" if remark.dasar else ""
        level = "" if remark.tingkat == "info" else f"{SEBUTAN_TINGKAT[remark.tingkat]}: "
        yield wrapped(f"- {level}{remark.isi}{cited}", 2, 4)


def question_heading(what: str, sistem: "Questions") -> Iterator[str]:
    """What is asked and under which regulation; also of the routes after the letter."""
    meta = sistem.buku.regulasi
    yield wrapped(f"{what} menurut {meta.judul}, per {tanggal_panjang(sistem.tanggal)}")
    yield wrapped(f"Dasar: {meta.singkatan}.")
    yield ""


def work_heading(
    what: str, sistem: "Questions", usulan: "Usulan", status: str, *more: tuple[str, str]
) -> Iterator[str]:
    """What is asked about the work of an assignment, whose, and how far it is regulated.

    :param more: further labelled lines.
    """
    yield from question_heading(what, sistem)
    parties = _parties(sistem.susunan(usulan.orang), usulan)
    yield from labelled((*parties, ("Status", wording.SEBUTAN_STATUS[status]), *more), 0)


def _parties(susunan: "Susunan", usulan: "Usulan") -> tuple[tuple[str, str], ...]:
    owner = susunan.unit_menurut_kode[usulan.pemilik]
    return (
        ("Pemilik kinerja", f"{owner.nama} ({owner.kode})"),
        ("Pegawai", people(susunan, usulan.pegawai)),
        ("Ketua", people(susunan, [usulan.ketua] if usulan.ketua else [])),
    )


def rest(notes: Iterable[str], rule: str | None, cited: str, flaws: Iterable[str]) -> Iterator[str]:
    """What follows every such answer: remarks, then rule, citations and flaws."""
    yield from section("Catatan", (wrapped(f"- {note}", 2, 4) for note in notes))
    yield from section(
        "Rincian",
        labelled((("Aturan", rule or ""), ("Dasar", cited), ("Anomali", ", ".join(flaws)))),
    )


def in_brackets(text: str) -> str:
    """A text in brackets after a blank; nothing for none."""
    return f" [{text}]" if text else ""
