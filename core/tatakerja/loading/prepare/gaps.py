"""What a table of employees doesn't say plainly: cells left blank below the one they repeat, NIPs that nobody took."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from tatakerja.loading.ejaan import folded_cell
from tatakerja.loading.prepare.hasil import Kekeliruan, PertanyaanKata, Turunan, huruf_kolom
from tatakerja.loading.prepare.headers import Daftar
from tatakerja.loading.prepare.mapping import ABAIKAN, Pemetaan, Sinonim
from tatakerja.loading.prepare.pegawai import Orang
from tatakerja.values.isian import clean_nip, is_nip

SAMA: Final = "sama"
"""The answer that a blank cell says what the one above it says; ``LANGSUNG`` that it says nothing."""
LANGSUNG: Final = "langsung"
_LABEL: Final = {"unit": "unit", "perangkat_daerah": "Perangkat Daerah"}
_NIP_LENGTH: Final = 18
_FEWEST: Final = 2
"""Blank cells from which on a column seems to name each unit once, above its people."""


def fill_blanks(
    table: Daftar, people: Sequence[Orang], pemetaan: Pemetaan
) -> tuple[list[PertanyaanKata], list[Turunan]]:
    """Say of people below a cell that stands for all of them what it says, where a person has answered that it does.

    :param people: of that table, in its order; their cells are filled.
    :return: what must be asked, and what was filled.
    """
    asked: list[PertanyaanKata] = []
    derived: list[Turunan] = []
    for column, label in _LABEL.items():
        blank = _below(people, column) if column in table.kolom else []
        if len(blank) < _FEWEST:
            continue
        word = f"{table.kisi.berkas.rpartition('/')[2]} {table.kisi.lembar}".strip()
        answer = pemetaan.cari("sel_kosong", f"{word}: {label}")
        if answer is None:
            first, above = blank[0]
            text = f"kolom {label} kosong di bawah {above!r}; apakah yang di bawahnya sama dengan yang di atasnya?"
            choices = (SAMA, LANGSUNG)
            asked.append(
                PertanyaanKata(
                    "sel_kosong", f"{word}: {label}", text, SAMA, choices, first.tempat(column), len(blank)
                )
            )  # fmt: skip
        elif answer == SAMA:
            for person, above in blank:
                person.sel = {**person.sel, column: above}
                derived.append(Turunan(person.tempat(column), column, "", above, "kosong seperti sel di atasnya"))
    return asked, derived


def _below(people: Sequence[Orang], column: str) -> list[tuple[Orang, str]]:
    """People whose cell is blank below a filled one, with that one; none where the column repeats what it says."""
    filled = [person[column] for person in people if person[column]]
    if any(first == second for first, second in pairwise(filled)):
        return []
    found: list[tuple[Orang, str]] = []
    above = ""
    for person in people:
        above = person[column] or above
        if above and not person[column] and not person.kelompok:
            found.append((person, above))
    return found


def unread_nips(table: Daftar, people: Sequence[Orang], sinonim: Sinonim, pemetaan: Pemetaan) -> Iterator[Kekeliruan]:
    """NIPs of a table that are nobody's of those who were read: of a second table beside it, or under no heading.

    Columns of somebody else's NIP, such as the one who appraises, and of nothing that is read are left alone.
    """
    if "nip" not in table.kolom:
        return  # told of the table as a whole
    known = {person.nip for person in people}
    others = {word for word, column in sinonim.penilai.items() if column.endswith("_penilai")} | sinonim.abaikan
    others |= {word for word, answer in pemetaan.jawaban.get("kolom", {}).items() if answer == ABAIKAN}
    seen: Counter[int] = Counter()
    first: dict[int, tuple[int, str]] = {}
    for line, cells in table.isi:
        for place, cell in enumerate(cells):
            if len(cell) < _NIP_LENGTH or place == table.kolom.get("nip"):
                continue
            nip = clean_nip(cell)
            if is_nip(nip) and nip not in known and folded_cell(table.judul.get(place, "")) not in others:
                seen[place] += 1
                first.setdefault(place, (line, cell))
    for place, count in sorted(seen.items()):
        line, cell = first[place]
        letter = huruf_kolom(place + table.kisi.kolom_pertama)
        yield Kekeliruan(
            table.kisi.tempat(line, place), "nip", cell,
            f"{count} NIP di kolom {letter} bukan milik seorang pun yang terbaca dari tabel ini",
            "pindahkan tabel kedua ke lembar sendiri, atau beri kolom itu judul milik siapa NIP-nya (misalnya NIP "
            'Atasan); yang tidak perlu dibaca: [kolom] "JUDULNYA" = "abaikan" pada berkas --pemetaan',
        )  # fmt: skip
