"""A person's kedudukan on one page: who appraises, by which rule, on which facts, what else was near."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from tatakerja.documents.halaman.lembaran import BagianHalaman, HalamanCetak
from tatakerja.documents.kedudukan import post_with_rank
from tatakerja.values.istilah import LABEL_PERAN, LABEL_STATUS_KEDUDUKAN, PANGKAT
from tatakerja.values.syarat import KOSONG, TAFSIR
from tatakerja.values.teks import tanggal_panjang

if TYPE_CHECKING:
    from tatakerja.engine.questions import Questions
    from tatakerja.values.answers.penjelasan import AturanTerdekat, FaktaKasus, TafsirTerpakai
    from tatakerja.values.organisasi import Pegawai
    from tatakerja.values.pejabat import Pejabat
    from tatakerja.values.regulasi import Kosakata

KeKata = Callable[[str], str]
"""Turns codes of values into the words of the law."""


def halaman_kedudukan(sistem: "Questions", nip: str) -> HalamanCetak:
    """The page of one employee.

    :raises TidakDitemukan: if nobody has that NIP.
    """
    person, why = sistem.pegawai(nip), sistem.jelaskan(nip)
    answer, words = why.kedudukan, in_words(sistem.buku.kosakata)
    short = f"{sistem.buku.regulasi.singkatan} "
    rule: tuple[tuple[str, str], ...] = ()
    if answer.aturan is not None:
        rule = (
            ("Bunyinya", why.uraian or ""),
            ("Dasar", "; ".join(one.removeprefix(short) for one in answer.dasar)),
            ("Baris aturan", f"{answer.aturan} ({why.lapisan})" if why.lapisan else answer.aturan),
        )
    coordinator = "" if answer.koordinator is None else official_told(sistem, answer.koordinator)
    notes = [note for note in answer.keterangan if not note.startswith("Tersirat: ")]
    return HalamanCetak(
        judul="Kedudukan pegawai",
        anak_judul=person.nama,
        keterangan=(f"Menurut {sistem.buku.regulasi.judul}, keadaan per {tanggal_panjang(sistem.tanggal)}.",),
        bagian=(
            BagianHalaman(judul="Pegawai", pasangan=tuple(about(sistem, person))),
            BagianHalaman(
                judul="Jawaban",
                pasangan=(
                    (f"{LABEL_PERAN['ppk']} (PPK)", official_told(sistem, answer.ppk)),
                    (f"{LABEL_PERAN['puo']} (PUO)", official_told(sistem, answer.puo)),
                    (LABEL_PERAN["koordinator"], coordinator),
                    ("Status", LABEL_STATUS_KEDUDUKAN[answer.status]),
                    ("Calon", "; ".join(official_told(sistem, one) for one in answer.kandidat)),
                ),
                butir=notes,
            ),
            BagianHalaman(judul="Aturan yang menjawab", pasangan=rule),
            BagianHalaman(judul="Fakta yang cocok", butir=tuple(fact_told(one, words) for one in why.fakta)),
            BagianHalaman(judul="Pemangku jabatan", butir=why.pemangku),
            BagianHalaman(
                judul="Anomali teks dan tafsirnya",
                kecil=True,
                butir=tuple(line for one in why.tafsir for line in _reading(one)),
            ),
            BagianHalaman(judul="Tersirat, tidak tertulis", butir=why.tersirat),
            BagianHalaman(
                judul="Aturan terdekat yang tidak menjawab",
                kecil=True,
                butir=tuple(_near(one, words, short) for one in why.terdekat),
            ),
        ),
    )


def about(sistem: "Questions", person: "Pegawai") -> Iterator[tuple[str, str]]:
    """Who somebody is."""
    structure = sistem.susunan((person.nip,))
    unit, agency = structure.unit_menurut_kode[person.unit], structure.perangkat_daerah(person.unit)
    rank = f"{PANGKAT[person.golongan]} ({person.golongan})" if person.golongan in PANGKAT else person.golongan
    yield "Nama", person.nama
    yield "NIP" if person.nip.isdigit() else "Pengenal", person.nip
    yield "Pangkat/Gol.", rank
    yield "Jabatan", post_with_rank(person)
    yield "Unit", f"{unit.nama} ({unit.kode})"
    yield "Perangkat Daerah", "" if agency.kode == unit.kode else agency.nama


def official_told(sistem: "Questions", one: "Pejabat | None") -> str:
    """An official with name, post, agency where the post lacks it, and NIP; a vacant post as such."""
    if one is None:
        return "-"
    if one.nip is None:
        return f"LOWONG ({one.jabatan})" if one.jabatan else "(data pribadinya sudah dihapus)"
    number = f" (NIP {one.nip})" if one.nip.isdigit() else ""  # of a kepala daerah it is none
    if not one.jabatan:
        return f"{one.nama or ''}{number}".strip()
    structure = sistem.susunan()
    agency = structure.perangkat_daerah(one.unit).nama if one.unit in structure.unit_menurut_kode else ""
    where = "" if not agency or agency.casefold() in one.jabatan.casefold() else f", {agency}"
    return f"{one.nama or ''}, {one.sebutan()}{where}{number}".lstrip(", ")


def in_words(kosakata: "Kosakata") -> KeKata:
    """Turns codes of values into the words of the law: those of a choice, each for itself."""
    from tatakerja.engine.choice import sebut_nilai

    def words(text: str) -> str:
        denied, asked = ("bukan ", text[6:]) if text.startswith("bukan ") else ("", text)
        for between in (" atau ", ", "):
            if between in asked:
                return denied + between.join(sebut_nilai(one, kosakata) for one in asked.split(between))
        return denied + ("(tidak ada)" if asked in ("(tidak ada)", KOSONG) else sebut_nilai(asked, kosakata))

    return words


def fact_told(fact: "FaktaKasus", words: KeKata) -> str:
    """A fact, and what was demanded of it where that is something else."""
    if fact.fakta.startswith(TAFSIR):
        words = str  # the name of a reading is what one writes to choose it
    asked = "" if fact.nilai == fact.diminta else f" (diminta: {words(fact.diminta)})"
    return f"{fact.uraian.removesuffix(' (ya/tidak)')}: {words(fact.nilai)}{asked}"


def _near(near: "AturanTerdekat", words: KeKata, short: str) -> str:
    places = "; ".join(one.removeprefix(short) for one in near.dasar)
    failed = "; ".join(fact_told(fact, words) for fact in near.gagal)
    why = f"tidak cocok: {failed}" if failed else "dikesampingkan oleh pengecualiannya atau syarat tambahannya"
    return f"{near.uraian} [{places}]: {why}."


def _reading(used: "TafsirTerpakai") -> Iterator[str]:
    yield f"{used.anomali}: {used.isi}"
    if used.tafsir is not None:
        yield f"Tafsir yang dipakai: {used.tafsir} ({used.arti}). Alasan: {used.alasan}"
