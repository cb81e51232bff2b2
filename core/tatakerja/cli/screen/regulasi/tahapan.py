"""``regulasi tahapan`` and ``regulasi tanggung-jawab``: stages of work and who answers for what."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from tatakerja.cli.app.output import put_out
from tatakerja.cli.screen import layout, wording
from tatakerja.cli.screen.regulasi.listing import list_heading, picked, rows_listed, touched_by
from tatakerja.cli.screen.tahapan import described
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.aturan import sebut_anomali, sebut_dasar, sebut_tersirat
from tatakerja.values.tahapan import AturanTahapan, Kegiatan, sebut_butir


def show_stages(buku: BukuAturan, kode: Sequence[str], bentuk: str) -> None:
    """``regulasi tahapan``."""
    rows = picked({row.kode: row for row in buku.tahapan}, kode, "tahapan")
    if bentuk != "tabel":
        from tatakerja.contract.rows.aturan import AturanTahapanJson

        put_out(bentuk, lambda: [AturanTahapanJson.dari(buku, row) for row in rows])
    else:
        layout.show(rows_listed(list_heading("Tahapan kerja", buku), ((row.kode, stage_lines(row)) for row in rows)))


def stage_lines(row: AturanTahapan) -> Iterator[tuple[str, str]]:
    """What a row of stages says, as labelled texts."""
    yield "Isi", row.uraian
    yield "Bila", "; ".join(map(str, row.bila))
    yield "Disebut teks bagi", "; ".join(map(str, row.disebut_bagi))
    for stage, group in groupby(row.kegiatan, key=lambda one: one.tahap):
        for one in group:
            yield stage.capitalize(), _activity(one)
    yield "Dasar", sebut_dasar(row.dasar)
    yield "Tersirat", sebut_tersirat(row.tersirat)
    yield "Pengecualian dari", ", ".join(row.pengecualian_dari)
    yield "Anomali", sebut_anomali(row.anomali)


def _activity(one: Kegiatan) -> str:
    who = (
        ", ".join(wording.SEBUTAN_PELAKU[way] if isinstance(way, str) else str(way) for way in one.pelaku)
        or "tidak disebut"
    )
    return f"{described(one)}: {who}" + (f" [{sebut_dasar(one.dasar)}]" if one.dasar else "")


def show_responsibilities(buku: BukuAturan, peran: str | None, bentuk: str) -> None:
    """``regulasi tanggung-jawab``."""
    rows = [row for row in buku.tanggung_jawab if peran in (None, row.peran)]
    if bentuk != "tabel":
        from tatakerja.contract.rows.aturan import TanggungJawabJson

        put_out(bentuk, lambda: [TanggungJawabJson.dari(buku, row) for row in rows])
        return
    lines = [list_heading("Tanggung jawab", buku)]
    for role, group in groupby(rows, key=lambda row: row.peran):
        lines += [
            "",
            layout.title(wording.SEBUTAN_PERAN[role]),
            *(layout.wrapped(f"- {sebut_butir(one)}{touched_by(one.anomali)}", 2, 4) for one in group),
        ]
    layout.show(lines)
