"""``kedudukan`` for a person: a table, or blocks on a narrow terminal."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tatakerja.cli.screen import layout, wording
from tatakerja.values.teks import angka, tanggal_panjang

if TYPE_CHECKING:
    from tatakerja.engine.questions import Questions
    from tatakerja.values.kedudukan import Kedudukan
    from tatakerja.values.organisasi import Pegawai

Terjawab = tuple["Pegawai", "Kedudukan"]


def answers_listed(sistem: "Questions", answers: list[Terjawab]) -> Iterator[str]:
    """The answers for a person: a table, or blocks on a narrow terminal."""
    regulasi = sistem.buku.regulasi
    yield layout.wrapped(f"Kedudukan menurut {regulasi.judul}, per {tanggal_panjang(sistem.tanggal)}")
    yield layout.wrapped(f"PPK: Pejabat Penilai Kinerja. PUO: Pimpinan Unit Organisasi. Dasar: {regulasi.singkatan}.")
    yield ""
    yield from _blocks(answers, sistem) if layout.is_narrow() else _table(answers, sistem)
    if len(answers) != 1:
        yield ""
        yield layout.wrapped(_summary(answers))


def _table(answers: list[Terjawab], sistem: "Questions") -> Iterator[str]:
    short, susunan = sistem.buku.regulasi.singkatan, sistem.susunan()
    headers = ("Pegawai", "Jabatan", "PPK", "PUO", wording.KOORDINATOR, "Dasar", "Status", "Catatan")
    # Employees of one class share one answer, and its cells.
    cells: dict[int, tuple[str, ...]] = {}
    rows = []
    for pegawai, answer in answers:
        if id(answer) not in cells:
            officials = [wording.official_in_full(one, susunan) for one in (answer.ppk, answer.puo)]
            coordinator = wording.official(answer.koordinator)
            known = (
                wording.cited_in_cell(answer, short),
                wording.SEBUTAN_STATUS[answer.status],
                " ".join(answer.keterangan),
            )
            cells[id(answer)] = (*officials, coordinator, *known)
        rows.append((wording.employee(pegawai), wording.post_and_unit(pegawai), *cells[id(answer)]))
    return layout.table(headers, rows, (answer.status != "diatur" for _, answer in answers))


def _blocks(answers: list[Terjawab], sistem: "Questions") -> Iterator[str]:
    short, susunan = sistem.buku.regulasi.singkatan, sistem.susunan()
    for pegawai, answer in answers:
        yield from layout.block(
            wording.employee(pegawai),
            (
                ("Jabatan", wording.post_and_unit(pegawai)),
                ("PPK", wording.official_in_full(answer.ppk, susunan)),
                ("PUO", wording.official_in_full(answer.puo, susunan)),
                (wording.KOORDINATOR, wording.official(answer.koordinator)),
                ("Dasar", wording.cited_in_cell(answer, short)),
                ("Status", wording.SEBUTAN_STATUS[answer.status]),
                ("Catatan", " ".join(answer.keterangan)),
            ),
        )
        yield ""


def _summary(answers: list[Terjawab]) -> str:
    counts = Counter(answer.status for _, answer in answers)
    parts = [f"{angka(number)} {wording.SEBUTAN_STATUS[status]}" for status, number in counts.most_common()]
    return f"{angka(len(answers))} pegawai{': ' if parts else ''}{', '.join(parts)}."
