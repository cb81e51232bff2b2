"""Preparing lists from beginning to end. What a person must answer is collected, never guessed; asking is another's."""

from collections.abc import Sequence

import attrs

from tatakerja.loading.ejaan import folded_cell
from tatakerja.loading.prepare.gaps import fill_blanks, unread_nips
from tatakerja.loading.prepare.hasil import Hasil, Kekeliruan, PertanyaanKata, Tempat, Turunan, huruf_kolom
from tatakerja.loading.prepare.headers import Daftar, find_table
from tatakerja.loading.prepare.mapping import Pemetaan, Sinonim, baca_sinonim
from tatakerja.loading.prepare.pegawai import Orang, read_people
from tatakerja.loading.prepare.placing import Penempatan
from tatakerja.loading.prepare.result import make_result
from tatakerja.loading.prepare.sources import Kisi, read_sources
from tatakerja.values.galat import Lapor
from tatakerja.values.isian import clean_nip, is_nip


def siapkan(
    berkas: Sequence[str], pemetaan: Pemetaan | None = None, *, terima_usulan: bool = False, lapor: Lapor | None = None
) -> tuple[Hasil, Pemetaan]:
    """Make an organisation of the lists that an office has.

    :param berkas: workbooks, CSV files, or folders of them.
    :param pemetaan: what was answered before.
    :param terima_usulan: whether every likely reading is taken without asking.
    :param lapor: is told, a line each, what is odd in the files.
    :return: what came of it, and the answers used. Its tables are None while something is open or wrong.
    """
    grids, unreadable = read_sources(berkas, lapor)
    sinonim, answers = baca_sinonim(), pemetaan or Pemetaan()
    found = _once(grids, sinonim, answers)
    while terima_usulan and (likely := [one for one in found.ditanyakan if one.usulan]):
        answers = answers.dan([(one.bagian, one.nilai, one.usulan) for one in likely])
        found = _once(grids, sinonim, answers)
    if unreadable:
        found = attrs.evolve(found, tabel=None, kesalahan=[*unreadable, *found.kesalahan])
    return found, answers


def _once(grids: Sequence[Kisi], sinonim: Sinonim, pemetaan: Pemetaan) -> Hasil:
    tables: list[Daftar] = []
    asked: list[PertanyaanKata] = []
    faults: list[Kekeliruan] = []
    skipped: list[tuple[Tempat, str]] = []
    for berkas in dict.fromkeys(grid.berkas for grid in grids):
        own = [grid for grid in grids if grid.berkas == berkas]
        found = []
        for grid in own:
            table, questions = find_table(grid, sinonim, pemetaan)
            asked += questions
            if table is not None:
                found.append(table)
            else:
                skipped.append((grid.tempat(grid.baris[0][0]), "lembar tanpa tabel pegawai"))
        if not found:
            what = "tidak ditemukan tabel pegawai di berkas ini"
            hint = "beri baris judul dengan sedikitnya NIP, nama, dan jabatan, atau petakan judulnya dengan --pemetaan"
            faults.append(Kekeliruan(Tempat(berkas, "", 0), "", "", what, hint))
        tables += found
    people: list[Orang] = []
    filled: list[Turunan] = []
    for table in tables:
        some, none = read_people(table, sinonim)
        questions, derived = fill_blanks(table, some, pemetaan)
        asked += questions
        filled += derived
        faults += unread_nips(table, some, sinonim, pemetaan)
        if not some and ("nip" not in table.kolom or len(tables) == 1):
            faults.append(_nobody(table))
        people += some
        skipped += none or ([] if some else [(table.kisi.tempat(table.baris_judul), "tabel tanpa satu pegawai pun")])
    placing = Penempatan(people, sinonim, pemetaan)
    placing.place()
    faults += placing.kesalahan
    questions = [*_joined([*asked, *placing.ditanyakan])]
    made = make_result(placing) if people and not questions else None
    if made is not None:
        faults += made.kesalahan
    return Hasil(
        None if made is None or faults else made.tabel,
        placing.jumlah if made is None else made.jumlah,
        [
            (table.kisi.tempat(table.baris_judul, place), table.judul.get(place, ""), column)
            for table in tables
            for column, place in table.kolom.items()
        ],
        [*filled, *placing.diturunkan, *(made.diturunkan if made else ())],
        questions,
        [*dict.fromkeys(heading for table in tables for heading in table.diabaikan)],
        skipped,
        sorted(dict.fromkeys(faults), key=lambda one: one.tempat),
    )


def _nobody(table: Daftar) -> Kekeliruan:
    """That a table has no employee; where it lacks the heading of its NIPs, also which column seems to hold them."""
    place = table.kisi.tempat(table.baris_judul)
    if "nip" in table.kolom:
        return Kekeliruan(place, "", "", "tabel ini tidak berisi satu pegawai pun", "isi, atau tinggalkan lembarnya")
    width = max((len(cells) for _, cells in table.isi), default=0)
    count = {
        column: sum(column < len(cells) and is_nip(clean_nip(cells[column])) for _, cells in table.isi)
        for column in range(width)
    }
    likely = max(count, key=count.__getitem__, default=-1)
    if likely < 0 or not count[likely]:
        return Kekeliruan(place, "nip", "", "tabel ini tidak mempunyai kolom NIP", "tambahkan kolom berjudul NIP")
    letter = huruf_kolom(likely + table.kisi.kolom_pertama)
    heading = table.judul.get(likely, "")
    what = f"tabel ini tidak mempunyai kolom berjudul NIP; kolom {letter} tampaknya berisi NIP"
    hint = f"ganti judul {heading!r} dengan NIP" if heading else f"beri kolom {letter} judul NIP"
    return Kekeliruan(table.kisi.tempat(table.baris_judul, likely), "nip", heading, what, hint)


def _joined(questions: Sequence[PertanyaanKata]) -> list[PertanyaanKata]:
    """One question a word, with how often it stands in the lists."""
    found: dict[tuple[str, str], PertanyaanKata] = {}
    for one in dict.fromkeys(questions):
        key = one.bagian, folded_cell(one.nilai)
        before = found.get(key)
        found[key] = one if before is None else attrs.evolve(before, jumlah=before.jumlah + one.jumlah)
    return list(found.values())
