"""The commands on letters: issued with a number of their register, extended, ended."""

from datetime import date, timedelta
from typing import Any, cast

import attrs

from tatakerja.journal import Bacaan
from tatakerja.penugasan.commands.frame import NOTHING, Kerja, Sesi, Terkunci, diulang, require_prepared, secret
from tatakerja.penugasan.commands.frozen import read_before
from tatakerja.penugasan.commands.input import clean_day
from tatakerja.penugasan.commands.nomor import (
    Bernomor,
    SuratLuar,
    foreign_letter,
    later_day,
    next_number,
    number_document,
    outside_letter,
    penned,
    post_is_outside,
)
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.kini import letter_faults, ppk_unit
from tatakerja.penugasan.life.event import (
    DIAKHIRI,
    DIPERPANJANG,
    DITETAPKAN,
    Diakhiri,
    Diperpanjang,
    Ditetapkan,
    SuratPengakhiran,
    SuratPerpanjangan,
)
from tatakerja.penugasan.life.jalan_keluar import way_out
from tatakerja.penugasan.life.langkah import choose_letters, choose_step
from tatakerja.penugasan.life.pengesahan import is_authorised
from tatakerja.penugasan.life.state import KeadaanPenugasan, is_letter, open_steps
from tatakerja.penugasan.naskah import Terbit
from tatakerja.penugasan.siapa import Siapa
from tatakerja.penugasan.stream import clean_id, stream_of
from tatakerja.values.galat import GalatPenugasan
from tatakerja.values.pejabat import Pejabat


@attrs.frozen
class CariPpk:
    """Before a letter: the units of the PPK posts that those assigned have today, by the assignment's own readings."""

    kerja: Kerja
    id: str

    def prepare(self, hari: Hari, bacaan: Bacaan | None) -> tuple[str | None, ...] | None:
        """One for each, None for one without a PPK; None in all where there is no such assignment."""
        found = read_before(self.kerja, self.id, hari, bacaan)
        if found is None:
            return None
        return tuple(ppk_unit(found.answers, nip) for nip in found.orang[: found.isi["anggota"]])


@diulang
def issue(  # noqa: PLR0917  what a letter is issued with
    kerja: Kerja, id: str, siapa: Siapa, urut: int | None, luar: SuratLuar | None, nomor: str | None = None
) -> str:
    """Issue a letter: the employees' PPKs must still be those of the frozen route, and have authorised."""
    id = clean_id(id)
    command: dict[str, object] = {"perintah": "tetapkan", "id": id, "langkah": urut, "surat_luar": outside_letter(luar)}
    if nomor is not None:
        command["nomor"] = nomor
    with kerja.sesi(siapa, command, CariPpk(kerja, id)) as sesi:
        if sesi.terdahulu is not None:
            return sesi.terdahulu
        penugasan = sesi.buka(id)
        i, official = choose_step(penugasan.isi, sesi.hari.competence, penugasan.pelaku, "tetapkan", urut)
        _require_unchanged(penugasan, sesi, require_prepared(sesi.siap, id))
        _require_authorised(penugasan, i, sesi)
        dokumen = penugasan.isi["langkah"][i].get("dokumen")
        number = number_document(kerja, sesi, penugasan, i, dokumen, luar, nomor, wajib=True)
        kepala = sesi.tx.kepala()
        told: Any = {"langkah": i, **number.isi(), "kepala": (kepala.jumlah, kepala.hash)}
        data: Ditetapkan = told
        data.setdefault("tanggal_surat", sesi.hari.tanggal.isoformat())
        letters = [] if number.luar else [_terbit(sesi, i, dokumen or "surat_penugasan", official, number)]
        texts = penned(kerja, sesi, penugasan, letters)
        sesi.append(penugasan.stream, DITETAPKAN, data, official, number.luar | texts)
    return id


def _terbit(
    sesi: Sesi[Any], i: int, jenis: str, official: Pejabat, number: Bernomor | str | None, **more: Any
) -> Terbit:
    text = number.teks() if isinstance(number, Bernomor) else number
    return Terbit(langkah=i, jenis=jenis, penetap=official, nomor=text, tanggal=sesi.hari.tanggal, **more)


def sets_without_letter(kerja: Kerja, id: str, urut: int | None) -> bool:
    """Whether what is to be set now, or the step meant, sets an assignment without a letter."""
    with kerja.simpan.baca() as bacaan:
        found = bacaan.keadaan(stream_of(clean_id(id))).isi
    if not found:
        return False
    state = cast("KeadaanPenugasan", found)
    setting = [i for i in open_steps(state) if state["langkah"][i]["aksi"] == "menetapkan" and urut in (None, i + 1)]
    return bool(setting) and not any(is_letter(state["langkah"][i]) for i in setting)


@diulang
def end(  # noqa: PLR0917  what a letter that ends another says
    kerja: Kerja,
    id: str,
    siapa: Siapa,
    urut: int | None,
    alasan: str | None,
    luar: SuratLuar | None = None,
    nomor: str | None = None,
) -> str:
    """End the letters of which one is the signatory, each by a letter of its own."""
    id = clean_id(id)
    command: dict[str, object] = {"perintah": "akhiri", "id": id, "langkah": urut, "alasan": alasan}
    command |= _numbers_of(luar, nomor)
    with kerja.sesi(siapa, command, NOTHING) as sesi:
        if sesi.terdahulu is not None:
            return sesi.terdahulu
        penugasan = sesi.buka(id)
        letters, official = choose_letters(penugasan.isi, sesi.hari.competence, penugasan.pelaku, urut)
        texts = secret(penugasan, alasan, wajib=True)
        _require_one(letters, nomor)
        first = penugasan.isi["surat"][letters[0]]["langkah"]
        number, day = foreign_letter(penugasan, first, luar, sesi.hari, wajib=False)
        data: Diakhiri = {"surat": letters}
        written: list[Terbit] = []
        if number:
            data |= {"nomor": True, "tanggal_surat": day or ""}
        elif not post_is_outside(penugasan.isi["langkah"][first].get("unit"), sesi.hari):
            data["pengakhiran"] = [_ending(kerja, sesi, penugasan, letter, nomor) for letter in letters]
            for one in data["pengakhiran"]:
                i = penugasan.isi["surat"][one["surat"]]["langkah"]
                more = {"alasan": alasan, "lama": i}
                written.append(_terbit(sesi, i, "pengakhiran", official, one.get("nomor_surat"), **more))
        contents = penned(kerja, sesi, penugasan, written)
        sesi.append(penugasan.stream, DIAKHIRI, data, official, texts | number | contents)
    return id


def _ending(kerja: Kerja, sesi: Sesi[None], penugasan: Terkunci, letter: int, nomor: str | None) -> SuratPengakhiran:
    """The letter that ends another one."""
    i = penugasan.isi["surat"][letter]["langkah"]
    dokumen = penugasan.isi["langkah"][i].get("dokumen")
    later = later_day(sesi, penugasan, i, dokumen)
    ending: SuratPengakhiran = {
        "surat": letter,
        "nomor_surat": next_number(kerja, sesi, penugasan, i, dokumen, nomor),
    }
    if later is not None:
        ending["mendahului"] = later
    return ending


def _require_one(letters: list[int], nomor: str | None) -> None:
    if nomor is not None and len(letters) > 1:
        raise GalatPenugasan(
            f"ada {len(letters)} surat sekaligus, satu nomor tidak cukup; sebutkan langkahnya (--langkah) satu per satu"
        )


def _numbers_of(luar: SuratLuar | None, nomor: str | None) -> dict[str, object]:
    """What a command says of numbers, where it says any."""
    told = {"surat_luar": outside_letter(luar), "nomor": nomor}
    return {key: one for key, one in told.items() if one is not None}


@diulang
def extend(  # noqa: PLR0917  what a letter of extension says
    kerja: Kerja,
    id: str,
    siapa: Siapa,
    selesai: str | date,
    urut: int | None,
    alasan: str | None,
    luar: SuratLuar | None,
    nomor: str | None = None,
) -> str:
    """Extend the letters of which one is the signatory, each by a letter of its own; the old ones stay as they are."""
    id = clean_id(id)
    until = clean_day("selesai", selesai).isoformat()
    said = {"perintah": "perpanjang", "id": id, "langkah": urut, "alasan": alasan, "selesai": until}
    command = said | _numbers_of(luar, nomor)
    with kerja.sesi(siapa, command, NOTHING) as sesi:
        if sesi.terdahulu is not None:
            return sesi.terdahulu
        penugasan = sesi.buka(id)
        letters, official = choose_letters(penugasan.isi, sesi.hari.competence, penugasan.pelaku, urut)
        for letter in letters:
            before = penugasan.isi["surat"][letter]["selesai"]
            if before is None or before >= until:
                raise GalatPenugasan(
                    f"surat penugasan {id} berlaku {'tanpa batas waktu' if before is None else f'sampai {before}'}; "
                    f"perpanjangan sampai {until} tidak memperpanjangnya"
                )
        texts = secret(penugasan, alasan, wajib=True)
        number, day = foreign_letter(
            penugasan, penugasan.isi["surat"][letters[0]]["langkah"], luar, sesi.hari, wajib=True
        )
        _require_one(letters, nomor)
        if nomor is not None and day is not None:
            raise GalatPenugasan("surat instansi lain membawa nomornya sendiri (surat_luar)")
        kepala = sesi.tx.kepala()
        data: Diperpanjang = {
            "surat": letters,
            "selesai": until,
            "perpanjangan": [_extension(kerja, sesi, penugasan, letter, nomor, own=day is None) for letter in letters],
            "nomor": bool(number),
            "kepala": (kepala.jumlah, kepala.hash),
            "tanggal_surat": day or sesi.hari.tanggal.isoformat(),
        }
        written: list[Terbit] = []
        for one in data["perpanjangan"] if day is None else ():
            i = penugasan.isi["surat"][one["surat"]]["langkah"]
            more = {"alasan": alasan, "mulai": one["mulai"], "selesai": until, "lama": i}
            written.append(_terbit(sesi, i, "perpanjangan", official, one.get("nomor_surat"), **more))
        contents = penned(kerja, sesi, penugasan, written)
        sesi.append(penugasan.stream, DIPERPANJANG, data, official, texts | number | contents)
    return id


def _extension(
    kerja: Kerja, sesi: Sesi[None], penugasan: Terkunci, letter: int, nomor: str | None, *, own: bool
) -> SuratPerpanjangan:
    """The letter that extends another one: from the day after that, or from today where that has passed."""
    row = penugasan.isi["surat"][letter]
    last = date.fromisoformat(row["selesai"] or sesi.hari.tanggal.isoformat())
    extension: SuratPerpanjangan = {
        "surat": letter,
        "mulai": max(last + timedelta(days=1), sesi.hari.tanggal).isoformat(),
    }
    if own:
        dokumen = penugasan.isi["langkah"][row["langkah"]].get("dokumen")
        extension["nomor_surat"] = next_number(kerja, sesi, penugasan, row["langkah"], dokumen, nomor)
        later = later_day(sesi, penugasan, row["langkah"], dokumen)
        if later is not None:
            extension["mendahului"] = later
    return extension


def _require_unchanged(penugasan: Terkunci, sesi: Sesi[Any], ppk: tuple[str | None, ...]) -> None:
    """The route must still be the one that the regulation would give for these employees' PPKs, and its posts exist."""
    faults = letter_faults(sesi.kini, penugasan.beku, sesi.hari, penugasan.orang, ppk)
    if faults:
        out = way_out(penugasan.isi, sesi.hari.competence, penugasan.orang, penugasan.pengusul)
        raise GalatPenugasan(f"penugasan {penugasan.id} tidak dapat ditetapkan: {'; '.join(faults)}. {out}".strip())


def _require_authorised(penugasan: Terkunci, i: int, sesi: Sesi[tuple[str | None, ...] | None]) -> None:
    """Each employee of a letter must have a PPK who authorises, in a step of their own or by this letter."""
    if not is_authorised(penugasan.isi, i, sesi.hari.competence, sesi.siapa.oleh, penugasan.pelaku.orang):
        raise GalatPenugasan(
            f"penugasan {penugasan.id} tidak dapat ditetapkan: alurnya tidak memuat pengesahan oleh Pejabat "
            "Penilai Kinerja (PPK) setiap pegawai, dan yang menetapkan bukan PPK itu. Batalkan dan ajukan usulan "
            "baru; bila tetap demikian, laporkan kepada pengelola plugin regulasi."
        )
