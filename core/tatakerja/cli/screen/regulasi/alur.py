"""``regulasi alur`` and ``regulasi muatan``: the rows of routes, of teams, and what letters must state."""

from collections.abc import Iterator, Sequence

from tatakerja.cli.app.output import put_out
from tatakerja.cli.screen import layout, wording
from tatakerja.cli.screen.alur import SEBUTAN_TINGKAT, refused_how
from tatakerja.cli.screen.regulasi.listing import party, picked, rows_listed
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.alur import AturanAlur, AturanTim, Muatan, PolaLangkah, Sisipan
from tatakerja.values.aturan import masa_terpisah, sebut_anomali, sebut_dasar, sebut_tersirat
from tatakerja.values.syarat import terpisah


def show_routes(buku: BukuAturan, kode: Sequence[str], bentuk: str) -> None:
    """``regulasi alur``."""
    rows = picked({row.kode: row for row in buku.alur}, kode, "alur")
    if bentuk != "tabel":
        from tatakerja.contract.rows.aturan import AturanAlurJson

        put_out(bentuk, lambda: [AturanAlurJson.dari(buku, row) for row in rows])
    else:
        heading = f"Alur penugasan {buku.regulasi.judul} ({buku.regulasi.singkatan})"
        layout.show(rows_listed(heading, ((row.kode, route_lines(buku, row)) for row in rows)))


def show_teams(buku: BukuAturan, kode: Sequence[str], bentuk: str) -> None:
    """``regulasi alur --tim``."""
    rows = picked({row.kode: row for row in buku.tim}, kode, "ketentuan tim")
    if bentuk != "tabel":
        from tatakerja.contract.rows.aturan import AturanTimJson

        put_out(bentuk, lambda: [AturanTimJson.dari(buku, row) for row in rows])
    else:
        heading = f"Ketentuan tim kerja {buku.regulasi.judul} ({buku.regulasi.singkatan})"
        layout.show(rows_listed(heading, ((row.kode, team_lines(row)) for row in rows)))


def show_insertions(buku: BukuAturan, kode: Sequence[str], bentuk: str) -> None:
    """``regulasi alur --sisipan``."""
    rows = picked({row.kode: row for row in buku.sisipan}, kode, "sisipan")
    if bentuk != "tabel":
        from tatakerja.contract.rows.sisipan import SisipanJson

        put_out(bentuk, lambda: [SisipanJson.dari(buku, row) for row in rows])
    else:
        heading = f"Langkah yang disisipkan {buku.regulasi.judul} ({buku.regulasi.singkatan})"
        layout.show(rows_listed(heading, ((row.kode, insertion_lines(row)) for row in rows)))


def show_contents(buku: BukuAturan, bentuk: str) -> None:
    """``regulasi muatan``."""
    if bentuk != "tabel":
        from tatakerja.contract.rows.aturan import MuatanJson

        put_out(bentuk, lambda: [MuatanJson.dari(buku, row) for row in buku.muatan])
    else:
        heading = f"Muatan wajib surat menurut {buku.regulasi.judul} ({buku.regulasi.singkatan})"
        layout.show(rows_listed(heading, ((row.kode, _contents(row)) for row in buku.muatan)))


def route_lines(buku: BukuAturan, row: AturanAlur) -> Iterator[tuple[str, str]]:
    """What a route says, as labelled texts; an empty text is left out."""
    yield "Isi", row.uraian
    yield "Fase", row.fase
    yield "Bila", "; ".join(map(str, row.bila))
    yield "Status", "" if row.status == "diatur" else wording.STATUS_ALUR[row.status]
    number = 0
    for step in row.langkah + row.surat:
        number += not step.bersama or not number
        yield f"Langkah {number}", _step(step)
    for inserted in _inserted(buku, row):
        asked = f", bila {'; '.join(map(str, inserted.bila))}" if inserted.bila else ""
        yield f"Sisipan {inserted.kode}", f"{_place(inserted)}: {_step(inserted.langkah)}{asked}"
    yield "Dasar", sebut_dasar(row.dasar)
    yield "Tersirat", sebut_tersirat(row.tersirat)
    yield "Tanpa PPK", row.tanpa_ppk
    yield "Pengecualian dari", ", ".join(row.pengecualian_dari)
    yield "Anomali", sebut_anomali(row.anomali)
    yield "Lapisan", buku.lapisan(row)


def _inserted(buku: BukuAturan, row: AturanAlur) -> list[Sisipan]:
    """The insertions that a row's cases can meet; only steps before a letter get any."""
    if row.fase != "persetujuan" or row.status != "diatur":
        return []
    return [one for one in buku.sisipan if not terpisah(row.bila, one.bila) and not masa_terpisah(row, one)]


def insertion_lines(row: Sisipan) -> Iterator[tuple[str, str]]:
    """Likewise an inserted step."""
    yield "Isi", row.uraian
    yield "Bila", "; ".join(map(str, row.bila))
    yield "Tempat", _place(row)
    yield "Langkah", _step(row.langkah)
    yield "Dasar", sebut_dasar(row.dasar)
    yield "Tersirat", sebut_tersirat(row.tersirat)
    yield "Anomali", sebut_anomali(row.anomali)


def _place(row: Sisipan) -> str:
    point = row.sebelum or row.sesudah
    if point is None:
        return "di akhir, sebelum surat"
    where = "sebelum" if row.sebelum else "sesudah"
    return f"{where} {party(point.oleh)} {point.aksi}, atau bila langkah itu tidak ada di akhir, sebelum surat"


def _step(step: PolaLangkah) -> str:
    parts = [f"{step.peran} ({party(step.oleh)}) {step.aksi}"]
    if step.dokumen:
        parts.append(f"dengan {wording.document_kind(step.dokumen)}")
    if step.kepada:
        parts.append(f"kepada {', '.join(map(party, step.kepada))}")
    if step.tembusan:
        parts.append(f"tembusan {', '.join(map(party, step.tembusan))}")
    if step.syarat:
        parts.append(step.syarat)
    if step.penolakan:
        parts.append(f"dapat ditolak ({refused_how(step.penolakan)})")
    if step.bersama:
        parts.append("bersamaan")
    cited = f" [{sebut_dasar(step.dasar)}]" if step.dasar else ""
    return f"{parts[0]}{''.join(f', {part}' for part in parts[1:])}{cited}"


def team_lines(row: AturanTim) -> Iterator[tuple[str, str]]:
    """Likewise a row on teams."""
    yield "Isi", row.isi
    yield "Tingkat", SEBUTAN_TINGKAT[row.tingkat]
    yield "Bila", "; ".join(map(str, row.bila))
    yield "Dasar", sebut_dasar(row.dasar)


def _contents(row: Muatan) -> Iterator[tuple[str, str]]:
    yield "Dokumen", wording.document_kind(row.dokumen)
    yield "Bila", "; ".join(map(str, row.bila))
    for name, text, place in row.isian:
        yield f"--isi {name}=", f"{text} [{place}]"
