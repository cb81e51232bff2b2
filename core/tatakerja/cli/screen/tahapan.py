"""``alur tahapan`` for a person."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tatakerja.cli.screen import layout, wording
from tatakerja.cli.screen.alur import question_heading, rest
from tatakerja.cli.screen.layout import labelled
from tatakerja.cli.screen.wording import places
from tatakerja.values.istilah import TANPA

if TYPE_CHECKING:
    from tatakerja.engine.questions import Questions
    from tatakerja.values.answers.tahapan import AlurTahapan, KegiatanTahap
    from tatakerja.values.organisasi import Unit
    from tatakerja.values.tahapan import Kegiatan


def stages_told(sistem: "Questions", unit: "Unit", answer: "AlurTahapan") -> Iterator[str]:
    """``alur tahapan``: a table, or blocks on a narrow terminal."""
    short = f"{sistem.buku.regulasi.singkatan} "
    yield from question_heading("Tahapan kerja", sistem)
    yield from labelled((("Unit", f"{unit.nama} ({unit.kode})"), ("Status", wording.SEBUTAN_STATUS[answer.status])), 0)
    headers = ("Tahap", "Kegiatan", "Pelaku", "Dasar")
    rows = [(one.tahap, described(one), doers(one), places(one.dasar, short) or TANPA) for one in answer.kegiatan]
    if rows:
        yield ""
        yield from layout.table_or_blocks(headers, rows, lambda row: f"{row[0]}: {row[1]}", named=2)
    yield from rest(answer.keterangan, answer.aturan, places(answer.dasar, short), answer.anomali)


def described(one: "Kegiatan | KegiatanTahap") -> str:
    """An activity's name, with what the text says of it."""
    return f"{one.nama}: {one.isi}" if one.isi else one.nama


def doers(one: "KegiatanTahap") -> str:
    """Those responsible for an activity, in one cell."""
    return (
        "; ".join(
            (
                *map(wording.official, one.pejabat),
                *(f"{post} (belum tertentukan)" for post in one.belum_tertentukan),
                *(wording.SEBUTAN_PELAKU[who] for who in one.pelaku),
            )
        )
        or "tidak disebut"
    )
