"""Numbers of letters: the register's next, the office's own, or another instansi's; and what stands in each letter."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

import attrs

from tatakerja.journal import Rahasia
from tatakerja.journal.proof import damaged
from tatakerja.penugasan.commands.frame import Kerja, Sesi, Terkunci
from tatakerja.penugasan.commands.input import clean_day, clean_text, require_text
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.life.rows import letter_numbers
from tatakerja.penugasan.naskah import PenulisSurat, Terbit, keep
from tatakerja.penugasan.stream import SURAT, id_of, load
from tatakerja.values.galat import GalatPenugasan
from tatakerja.values.pengaturan import KODE, PengaturanSurat

SuratLuar = tuple[str, str | date]
"""Number and day of a letter that another instansi issued."""
SIFAT_TERPANJANG = 40
"""Letters of what says how urgent or secret a letter is."""
_NOMOR = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ./()_-]{0,79}")
_NIP = re.compile(r"\d{15,}")


@attrs.frozen
class UntukSurat:
    """What a command says of the letter that goes out with it.

    :ivar luar: number and day where it is another instansi's; ``nomor`` the office's own.
    :ivar sifat: how urgent or secret it is.
    """

    luar: SuratLuar | None = None
    nomor: str | None = None
    sifat: str | None = None

    def perintah(self) -> dict[str, object]:
        """What of it stands in a command's JSON, beside ``surat_luar``."""
        return {name: one for name, one in (("nomor", self.nomor), ("sifat_surat", self.sifat)) if one is not None}

    def sifat_bersih(self) -> str:
        """How urgent or secret it is; empty: as settled.

        :raises GalatPenugasan: if it is no such word.
        """
        return " ".join((clean_text("sifat surat", self.sifat, panjang=SIFAT_TERPANJANG) or "").split())


@attrs.frozen
class Bernomor:
    """The number of a document: ``own`` of our register, or ``luar`` another instansi's, kept outside the chain.

    :ivar tanggal: its ISO day where it is another instansi's.
    :ivar mendahului: the latest day of an earlier number in its register, where that is after its own.
    """

    own: str | None = None
    luar: dict[str, Rahasia] = attrs.field(factory=dict[str, Rahasia])
    tanggal: str | None = None
    mendahului: str | None = None

    def isi(self) -> dict[str, object]:
        """What an event says of it."""
        told = {"nomor_surat": self.own, "tanggal_surat": self.tanggal, "mendahului": self.mendahului}
        return {"nomor": bool(self.luar), **{key: one for key, one in told.items() if one is not None}}

    def teks(self) -> str | None:
        """The number itself."""
        return self.own or (self.luar["nomor"].nilai if "nomor" in self.luar else None)


def number_document(  # noqa: PLR0917  what a number goes by
    kerja: Kerja,
    sesi: Sesi[Any],
    penugasan: Terkunci,
    i: int,
    dokumen: str | None,
    luar: SuratLuar | None,
    nomor: str | None,
    *,
    wajib: bool,
) -> Bernomor:
    """Number the document of a step.

    :param dokumen: its kind; None where the step issues none that is numbered.
    :param luar: number and day by another instansi; ``nomor`` the office's own.
    :param wajib: whether another instansi's step demands a number.
    :raises GalatPenugasan: if a number is missing, given where none can be, or taken already.
    """
    outside = post_is_outside(penugasan.isi["langkah"][i].get("unit"), sesi.hari)
    if outside or luar is not None:
        if nomor is not None and luar is None:
            raise GalatPenugasan("surat instansi lain memerlukan nomor dan tanggalnya: sebutkan pula --tanggal-surat")
        kept, day = foreign_letter(penugasan, i, luar, sesi.hari, wajib=wajib)
        return Bernomor(luar=kept, tanggal=day)
    if dokumen is None or "unit" not in penugasan.isi["langkah"][i]:
        if nomor is not None:
            raise GalatPenugasan("langkah ini tidak menerbitkan surat dinas, sehingga tidak bernomor")
        return Bernomor()
    return Bernomor(
        own=next_number(kerja, sesi, penugasan, i, dokumen, nomor),
        mendahului=later_day(sesi, penugasan, i, dokumen),
    )


def next_number(  # noqa: PLR0917  what a number goes by
    kerja: Kerja, sesi: Sesi[Any], penugasan: Terkunci, i: int, dokumen: str | None, nomor: str | None = None
) -> str:
    """Take the next place in the register of this kind of letter and this unit in this year.

    :param nomor: the office's own number; None: by the regency's pattern.
    :raises GalatPenugasan: if that is no number, or another letter of the register has it.
    """
    unit = penugasan.isi["langkah"][i].get("unit")
    settled = kerja.pengaturan(sesi.tx).surat or PengaturanSurat()
    own = {name: one for name in ("pola_nomor", "klasifikasi") if (one := getattr(settled, name))}
    kosakata = attrs.evolve(sesi.buku.kosakata, **own)
    register, year = _register(unit, dokumen), sesi.hari.tanggal.year
    appoints = (
        dokumen == penugasan.isi["langkah"][i].get("dokumen") and penugasan.isi["langkah"][i]["aksi"] == "menetapkan"
    )
    given = None if nomor is None else _clean(nomor)

    def written(urut: int) -> str:
        if given is not None:
            return given
        kind = settled.kode.get(dokumen or "", dokumen)
        pattern = kosakata
        if (own_pattern := settled.pola.get(dokumen or "")) is not None:
            pattern = attrs.evolve(kosakata, pola_nomor=own_pattern)
        elif not appoints and "{jenis}" not in kosakata.pola_nomor:
            # Else a request would have the same number as the letter that follows it.
            kind = settled.kode.get(dokumen or "") or KODE.get(dokumen or "", dokumen)
            pattern = attrs.evolve(kosakata, pola_nomor=f"{kosakata.pola_nomor}/{{jenis}}")
        return pattern.nomor_surat(urut=urut, unit=settled.singkatan.get(unit or "", unit), jenis=kind, tahun=year)

    taken: list[str] = []

    def free(urut: int) -> str:
        taken.append(written(urut))
        if sesi.tx.nomor_dipakai(register, year, taken[0]):
            raise GalatPenugasan(
                f"nomor {taken[0]} sudah dipakai surat lain pada register {register} tahun {year}; sebutkan nomor "
                "lain dengan --nomor"
            )
        return taken[0]

    sesi.tx.nomor_urut(register, year, free)
    return taken[0]


def later_day(sesi: Sesi[Any], penugasan: Terkunci, i: int, dokumen: str | None) -> str | None:
    """The latest day of the letters already numbered in the register of this year, where it is after today.

    :raises GalatBasisData: its letter isn't of that day by its own history.
    """
    register = _register(penugasan.isi["langkah"][i].get("unit"), dokumen)
    rows = sesi.tx.cari(SURAT, register=register, tahun=sesi.hari.tanggal.year)
    latest, stream = max(((str(row["tanggal"]), str(row["stream"])) for row in rows), default=("", ""))
    if latest <= sesi.hari.tanggal.isoformat():
        return None
    state = load(sesi.tx, id_of(stream))
    if state is None or latest not in {row[-1] for row in letter_numbers(state)}:
        raise damaged(f"daftar nomor surat {register}", "tidak sama dengan riwayatnya")
    return latest


def _register(unit: str | None, dokumen: str | None) -> str:
    """The register of a kind of letter and a unit."""
    return f"{dokumen}/{unit}"


def _clean(nomor: str) -> str:
    text = " ".join(require_text("nomor surat", nomor, panjang=80).split())
    if not _NOMOR.fullmatch(text) or _NIP.search(text.replace(" ", "")):
        raise GalatPenugasan(
            f"nomor surat {text!r} tidak dapat dicatat; tulis huruf, angka, dan . / - _ ( ) saja, tanpa NIP"
        )
    return text


# What stands in letters -----------------------------------------------------------------------------------------------


def penned(kerja: Kerja, sesi: Sesi[Any], penugasan: Terkunci, terbit: Sequence[Terbit]) -> dict[str, Rahasia]:
    """The contents of the letters that a command issues, to be kept with its event.

    They are erased with the data of any of those assigned, and of whoever signed.

    :raises GalatPenugasan: if something that the regulation wants in a letter isn't there.
    """
    if not terbit:
        return {}
    writer = writer_of(kerja, sesi, penugasan)
    about = (*penugasan.isi["orang"], sesi.tx.orang(sesi.siapa.oleh))
    return keep([writer.tulis(one) for one in terbit], about)


def writer_of(kerja: Kerja, sesi: Sesi[Any], penugasan: Terkunci) -> PenulisSurat:
    """Who writes the letters of an assignment now."""
    settled = kerja.pengaturan(sesi.tx).surat
    return PenulisSurat(sesi.tx, sesi.hari, sesi.buku, settled, penugasan.id, penugasan.orang, segera=False)


# Letters of another instansi ------------------------------------------------------------------------------------------


def foreign_letter(
    penugasan: Terkunci, i: int, luar: SuratLuar | None, hari: Hari, *, wajib: bool
) -> tuple[dict[str, Rahasia], str | None]:
    """Number (kept outside the chain: it is free text) and ISO day of another instansi's letter; None without one.

    :param i: the step that it belongs to.
    :param wajib: whether a step of another instansi demands one.
    :raises GalatPenugasan: if it is demanded and absent, given for a step that has none, or of a day to come.
    """
    outside = post_is_outside(penugasan.isi["langkah"][i].get("unit"), hari)
    if luar is None:
        if wajib and outside:
            raise GalatPenugasan(
                "surat ini ditetapkan pejabat instansi lain; sebutkan nomor dan tanggal suratnya (surat_luar)",
                isian="surat_luar",
            )
        return {}, None
    if not outside or penugasan.isi["langkah"][i].get("dokumen") in (None, "lisan"):
        raise GalatPenugasan(
            "nomor dan tanggal surat hanya disebutkan bagi surat instansi lain; lainnya dinomori sendiri, atau dengan "
            "nomor (--nomor) saja"
        )
    nomor = require_text("nomor surat", luar[0], panjang=200)
    day = clean_day("tanggal surat", luar[1])
    if day > hari.tanggal:
        raise GalatPenugasan(f"tanggal surat {day.isoformat()} sesudah hari ini ({hari.tanggal.isoformat()})")
    return {"nomor": Rahasia(nomor, tuple(penugasan.isi["orang"]))}, day.isoformat()


def post_is_outside(unit: str | None, hari: Hari) -> bool:
    """Whether a post is one of another instansi."""
    if unit is None or unit not in hari.organisasi.unit_menurut_kode:
        return False
    return list(hari.organisasi.jalur(unit))[-1].jenis == "instansi_lain"


def outside_letter(luar: SuratLuar | None) -> list[str] | None:
    """Number and day as they stand in a command's JSON."""
    return None if luar is None else [luar[0], str(luar[1])]
