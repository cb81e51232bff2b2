"""The commands on letters: issued with a number of their register, extended, ended."""

from datetime import date, timedelta
from typing import Any, cast

import attrs

from tatakerja.journal import Bacaan, Rahasia
from tatakerja.penugasan.commands.frame import NOTHING, Kerja, Sesi, Terkunci, require_prepared, secret
from tatakerja.penugasan.commands.frozen import read_before
from tatakerja.penugasan.commands.input import clean_day, require_text
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.kini import letter_faults, ppk_unit
from tatakerja.penugasan.life.event import (
    DIAKHIRI,
    DIPERPANJANG,
    DITETAPKAN,
    Diakhiri,
    Diperpanjang,
    Ditetapkan,
    SuratPerpanjangan,
)
from tatakerja.penugasan.life.jalan_keluar import way_out
from tatakerja.penugasan.life.langkah import choose_letters, choose_step
from tatakerja.penugasan.life.pengesahan import is_authorised
from tatakerja.penugasan.life.state import KeadaanPenugasan, is_letter, open_steps
from tatakerja.penugasan.siapa import Siapa
from tatakerja.penugasan.stream import SURAT, clean_id, stream_of
from tatakerja.values.galat import GalatPenugasan
from tatakerja.values.pengaturan import PengaturanSurat

SuratLuar = tuple[str, str | date]
"""Number and day of a letter that another instansi issued."""


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


def issue(kerja: Kerja, id: str, siapa: Siapa, urut: int | None, luar: SuratLuar | None) -> str:
    """Issue a letter: the employees' PPKs must still be those of the frozen route, and have authorised."""
    id = clean_id(id)
    command = {"perintah": "tetapkan", "id": id, "langkah": urut, "surat_luar": plain(luar)}
    with kerja.sesi(siapa, command, CariPpk(kerja, id)) as sesi:
        if sesi.terdahulu is not None:
            return sesi.terdahulu
        penugasan = sesi.buka(id)
        i, official = choose_step(penugasan.isi, sesi.hari.competence, penugasan.pelaku, "tetapkan", urut)
        _require_unchanged(penugasan, sesi, require_prepared(sesi.siap, id))
        _require_authorised(penugasan, i, sesi)
        number, day = foreign_letter(penugasan, i, luar, sesi.hari, wajib=True)
        own = None if day is not None else _number(kerja, sesi, penugasan, i)
        later = None if own is None else _later_day(sesi, penugasan, i)
        kepala = sesi.tx.kepala()
        data: Ditetapkan = {
            "langkah": i,
            "nomor": bool(number),
            "kepala": (kepala.jumlah, kepala.hash),
            "tanggal_surat": day or sesi.hari.tanggal.isoformat(),
        }
        if own is not None:
            data["nomor_surat"] = own
        if later is not None:
            data["mendahului"] = later
        sesi.append(penugasan.stream, DITETAPKAN, data, official, number)
    return id


def sets_without_letter(kerja: Kerja, id: str, urut: int | None) -> bool:
    """Whether what is to be set now, or the step meant, sets an assignment without a letter."""
    with kerja.simpan.baca() as bacaan:
        found = bacaan.keadaan(stream_of(clean_id(id))).isi
    if not found:
        return False
    state = cast("KeadaanPenugasan", found)
    setting = [i for i in open_steps(state) if state["langkah"][i]["aksi"] == "menetapkan" and urut in (None, i + 1)]
    return bool(setting) and not any(is_letter(state["langkah"][i]) for i in setting)


def end(kerja: Kerja, id: str, siapa: Siapa, urut: int | None, alasan: str | None) -> str:
    """End the letters of which one is the signatory."""
    id = clean_id(id)
    with kerja.sesi(siapa, {"perintah": "akhiri", "id": id, "langkah": urut, "alasan": alasan}, NOTHING) as sesi:
        if sesi.terdahulu is not None:
            return sesi.terdahulu
        penugasan = sesi.buka(id)
        letters, official = choose_letters(penugasan.isi, sesi.hari.competence, penugasan.pelaku, urut)
        texts = secret(penugasan, alasan, wajib=True)
        data: Diakhiri = {"surat": letters}
        sesi.append(penugasan.stream, DIAKHIRI, data, official, texts)
    return id


def extend(  # noqa: PLR0917  what a letter of extension says
    kerja: Kerja,
    id: str,
    siapa: Siapa,
    selesai: str | date,
    urut: int | None,
    alasan: str | None,
    luar: SuratLuar | None,
) -> str:
    """Extend the letters of which one is the signatory, each by a letter of its own; the old ones stay as they are."""
    id = clean_id(id)
    until = clean_day("selesai", selesai).isoformat()
    command: dict[str, Any] = {"perintah": "perpanjang", "id": id, "langkah": urut, "alasan": alasan, "selesai": until}
    if luar is not None:
        command["surat_luar"] = plain(luar)
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
        kepala = sesi.tx.kepala()
        data: Diperpanjang = {
            "surat": letters,
            "selesai": until,
            "perpanjangan": [_extension(kerja, sesi, penugasan, letter, own=day is None) for letter in letters],
            "nomor": bool(number),
            "kepala": (kepala.jumlah, kepala.hash),
            "tanggal_surat": day or sesi.hari.tanggal.isoformat(),
        }
        sesi.append(penugasan.stream, DIPERPANJANG, data, official, texts | number)
    return id


def _extension(kerja: Kerja, sesi: Sesi[None], penugasan: Terkunci, letter: int, *, own: bool) -> SuratPerpanjangan:
    """The letter that extends another one: from the day after that, or from today where that has passed."""
    row = penugasan.isi["surat"][letter]
    last = date.fromisoformat(row["selesai"] or sesi.hari.tanggal.isoformat())
    extension: SuratPerpanjangan = {
        "surat": letter,
        "mulai": max(last + timedelta(days=1), sesi.hari.tanggal).isoformat(),
    }
    if own:
        extension["nomor_surat"] = _number(kerja, sesi, penugasan, row["langkah"])
        later = _later_day(sesi, penugasan, row["langkah"])
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


def _register(penugasan: Terkunci, i: int) -> str:
    """The register of a step's kind of letter and unit."""
    step = penugasan.isi["langkah"][i]
    return f"{step.get('dokumen')}/{step.get('unit')}"


def _later_day(sesi: Sesi[Any], penugasan: Terkunci, i: int) -> str | None:
    """The latest day of the letters already numbered in the register of this year, where it is after today."""
    rows = sesi.tx.cari(SURAT, register=_register(penugasan, i), tahun=sesi.hari.tanggal.year)
    latest = max((str(row["tanggal"]) for row in rows), default="")
    return latest if latest > sesi.hari.tanggal.isoformat() else None


def _number(kerja: Kerja, sesi: Sesi[Any], penugasan: Terkunci, i: int) -> str:
    """The next number of the register of this kind of letter and this unit in this year."""
    step = penugasan.isi["langkah"][i]
    unit, dokumen = step.get("unit"), step.get("dokumen")
    kosakata = sesi.buku.kosakata
    surat = kerja.pengaturan(sesi.tx).surat or PengaturanSurat()
    own = {name: one for name in ("pola_nomor", "klasifikasi") if (one := getattr(surat, name))}
    kosakata = attrs.evolve(kosakata, **own)
    year = sesi.hari.tanggal.year

    def written(urut: int) -> str:
        return kosakata.nomor_surat(
            urut=urut,
            unit=surat.singkatan.get(unit or "", unit),
            jenis=surat.kode.get(dokumen or "", dokumen),
            tahun=year,
        )

    return written(sesi.tx.nomor_urut(_register(penugasan, i), year, written))


# Letters of another instansi ------------------------------------------------------------------------------------------


def foreign_letter(
    penugasan: Terkunci, i: int, luar: SuratLuar | None, hari: Hari, *, wajib: bool
) -> tuple[dict[str, Rahasia], str | None]:
    """Number (kept outside the chain: it is free text) and ISO day of another instansi's letter; None without one.

    :param i: the step that it belongs to.
    :param wajib: whether a step of another instansi demands one.
    :raises GalatPenugasan: if it is demanded and absent, given for a step that has none, or of a day to come.
    """
    outside = _is_outside(penugasan, i, hari)
    if luar is None:
        if wajib and outside:
            raise GalatPenugasan(
                "surat ini ditetapkan pejabat instansi lain; sebutkan nomor dan tanggal suratnya (surat_luar)",
                isian="surat_luar",
            )
        return {}, None
    if not outside or penugasan.isi["langkah"][i].get("dokumen") in (None, "lisan"):
        raise GalatPenugasan(
            "nomor dan tanggal surat hanya disebutkan bagi surat instansi lain; lainnya dinomori sendiri"
        )
    nomor = require_text("nomor surat", luar[0], panjang=200)
    day = clean_day("tanggal surat", luar[1])
    if day > hari.tanggal:
        raise GalatPenugasan(f"tanggal surat {day.isoformat()} sesudah hari ini ({hari.tanggal.isoformat()})")
    return {"nomor": Rahasia(nomor, tuple(penugasan.isi["orang"]))}, day.isoformat()


def _is_outside(penugasan: Terkunci, i: int, hari: Hari) -> bool:
    """Whether a step is taken by a post of another instansi."""
    unit = penugasan.isi["langkah"][i].get("unit")
    if unit is None or unit not in hari.organisasi.unit_menurut_kode:
        return False
    return list(hari.organisasi.jalur(unit))[-1].jenis == "instansi_lain"


def plain(luar: SuratLuar | None) -> list[str] | None:
    """Number and day as they stand in a command's JSON."""
    return None if luar is None else [luar[0], str(luar[1])]
