"""Letters that were issued, as they were: their kept content, the code that proves it, and what must be known of it."""

from collections.abc import Sequence
from datetime import date

from tatakerja.journal import Bacaan, Peristiwa
from tatakerja.penugasan.life.event import (
    DIAKHIRI,
    DIPERPANJANG,
    DITETAPKAN,
    DITOLAK,
    LANGKAH_DIAMBIL,
    common,
    number_of,
    paper_day,
    step_of,
)
from tatakerja.penugasan.life.state import KeadaanPenugasan
from tatakerja.penugasan.naskah import NASKAH, PenulisSurat, Terbit, kept_contents
from tatakerja.penugasan.stream import clean_id, load, stream_of
from tatakerja.penugasan.views.view import View, value
from tatakerja.values.galat import GalatPenugasan, TidakDitemukan
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.pengaturan import PengaturanSurat
from tatakerja.values.stored.naskah import SIDIK_TEMPLAT, Naskah, SuratTerbit
from tatakerja.values.teks import tanggal_panjang

AWALAN_KODE = "TATAKERJA1"
"""With what the code of a letter begins."""
_BERSURAT = frozenset(kind.nama for kind in (LANGKAH_DIAMBIL, DITOLAK, DITETAPKAN, DIPERPANJANG, DIAKHIRI))
"""Events that may issue letters."""


class TanpaSurat(GalatPenugasan):
    """A step that issues no letter was asked for one."""


def show_letter(  # noqa: PLR0917  which letter is meant
    view: View,
    surat: PengaturanSurat | None,
    id: str,
    langkah: int | None,
    perpanjangan: int | None,
    pengakhiran: int | None,
    templat: str | None = None,
) -> SuratTerbit:
    """A letter of an assignment; as :meth:`tatakerja.SistemTersimpan.surat`."""
    id = clean_id(id)
    state = load(view.bacaan, id)
    if state is None:
        raise TidakDitemukan(f"penugasan {id} tidak ada; lihat `tatakerja penugasan daftar`")
    events = list(view.bacaan.peristiwa(stream_of(id)))
    if langkah is None and perpanjangan is None and pengakhiran is None:
        _require_one(events, id)
    if perpanjangan is not None or pengakhiran is not None:
        kind, which = (DIPERPANJANG, perpanjangan) if perpanjangan is not None else (DIAKHIRI, pengakhiran)
        event, place = _later(events, kind.nama, which or 1, id)
    else:
        event, place = _of_step(events, langkah, id), 0
    found = _letters_of(view, surat, id, state, event, templat)
    return found[min(place, len(found) - 1)]


def show_all(
    view: View, surat: PengaturanSurat | None, id: str, templat: str | None, *, menugaskan: bool = False
) -> tuple[tuple[SuratTerbit, ...], tuple[str, ...]]:
    """Every letter of an assignment that was issued here, in order, and why others aren't among them.

    :param menugaskan: only those that appoint.
    :raises TidakDitemukan: if there is no such assignment.
    """
    id = clean_id(id)
    state = load(view.bacaan, id)
    if state is None:
        raise TidakDitemukan(f"penugasan {id} tidak ada; lihat `tatakerja penugasan daftar`")
    letters: list[SuratTerbit] = []
    missing: list[str] = []
    for event in view.bacaan.peristiwa(stream_of(id)):
        if not (event.jenis == DITETAPKAN.nama if menugaskan else event.jenis in _BERSURAT):
            continue
        try:
            letters += _letters_of(view, surat, id, state, event, templat)
        except TanpaSurat:
            continue
        except GalatPenugasan as error:
            missing.append(str(error))
    return tuple(letters), tuple(missing)


def _letters_of(  # noqa: PLR0917  which letter is meant
    view: View,
    surat: PengaturanSurat | None,
    id: str,
    state: KeadaanPenugasan,
    event: Peristiwa,
    templat: str | None,
) -> list[SuratTerbit]:
    """The letters of an event, as they were.

    :raises GalatPenugasan: if it issued none here, or their contents were erased.
    """
    found = kept_contents(event, view.bacaan)
    notes: list[str] = []
    if found is None:
        found = _composed(view.bagi(state), surat, id, state["orang"], event)
        notes.append(
            "isi surat ini tidak dibekukan saat terbit (dicatat versi yang lebih lama); disusun dari jurnal dengan "
            "pengaturan sekarang"
        )
    if not found:
        raise GalatPenugasan(f"isi surat penugasan {id} ini sudah dihapus bersama data pribadi yang dimuatnya")
    used = templat or (surat.templat if surat is not None else "") or SIDIK_TEMPLAT
    if any(naskah.templat not in ("", used) for naskah in found):
        notes.append("templatnya bukan templat saat surat ini terbit; isinya tetap, tata letaknya dapat berbeda")
    return _as_issued(id, event, found, notes)


def letters_of_event(view: View, id: str, no: int) -> list[SuratTerbit]:
    """The letters that an event issued, whose contents it keeps; none where it issued none, or they were erased."""
    id = clean_id(id)
    event = next((one for one in view.bacaan.peristiwa(stream_of(id)) if one.no == no), None)
    found = [] if event is None else kept_contents(event, view.bacaan) or []
    return [] if event is None else _as_issued(id, event, found, [])


def _as_issued(id: str, event: Peristiwa, found: Sequence[Naskah], notes: list[str]) -> list[SuratTerbit]:
    """The letters of an event with their codes and what must be known of them."""
    recorded = common(event).get("dicatat")
    if recorded is not None and recorded > common(event)["tanggal"]:
        notes.append(f"bertanggal mundur: dicatat {tanggal_panjang(date.fromisoformat(recorded))}")
    return [
        SuratTerbit(naskah=one, peristiwa=event.no, kode=code_of(event, id, one.nomor), catatan=tuple(notes))
        for one in found
    ]


def code_of(event: Peristiwa, id: str, nomor: str | None) -> str:
    """What stands in a letter's QR code: id, event, number, keyed digest of its content, and the head before it."""
    digest = event.pribadi.get(NASKAH, "")[:32]
    return "|".join((AWALAN_KODE, id, str(event.no), nomor or "-", digest or "-", event.sebelum))


def letter_code_faults(bacaan: Bacaan, kode: str) -> list[str]:
    """What a letter's code says otherwise than the journal; nothing where it is of a letter as it was issued.

    :raises GalatPenugasan: if it is no such code.
    """
    parts = kode.strip().split("|")
    if len(parts) != 6 or parts[0] != AWALAN_KODE or not parts[2].isdigit():
        raise GalatPenugasan(f"kode surat ini tidak terbaca; pindai seluruh kode QR-nya, yang berawalan {AWALAN_KODE}|")
    id = clean_id(parts[1])
    event = next((one for one in bacaan.peristiwa(stream_of(id)) if one.no == int(parts[2])), None)
    if event is None:
        return [f"jurnal tidak memuat surat itu: peristiwa {parts[2]} bukan milik penugasan {id}"]
    found = kept_contents(event, bacaan)
    numbers = {one.nomor or "-" for one in found or ()}
    stated = number_of(event)
    numbers |= {stated} if stated is not None else set()
    faults = []
    if parts[3] not in numbers and (found or stated):
        faults.append(f"nomornya {parts[3]}, sedangkan menurut jurnal {' atau '.join(sorted(numbers))}")
    if parts[4] != (event.pribadi.get(NASKAH, "")[:32] or "-"):
        faults.append("sidik isinya berbeda dari yang di jurnal: isinya bukan yang diterbitkan")
    if parts[5] != event.sebelum:
        faults.append("kepala jurnalnya berbeda: suratnya bukan dari jurnal ini, atau jurnal ini ditulis ulang")
    return faults


def letters_named(bacaan: Bacaan, surat: str) -> list[str]:
    """Which letters an assignment's id, or a letter's code, means by the journal: title, number, day, and who signed.

    Whoever holds the paper compares them with what is printed on it. Those whose contents were erased aren't named.
    """
    parts = surat.strip().split("|")
    coded = parts[0] == AWALAN_KODE
    id = clean_id(parts[1] if coded else surat)
    named = []
    for event in bacaan.peristiwa(stream_of(id)):
        if coded and str(event.no) != parts[2]:
            continue
        for one in kept_contents(event, bacaan) or ():
            if not coded or (one.nomor or "-") == parts[3]:
                number = f" Nomor {one.nomor}" if one.nomor else ""
                named.append(f"{one.judul}{number} tanggal {one.tanggal_panjang}, oleh {one.tanda_tangan.nama}")
    return named


def _later(events: Sequence[Peristiwa], kind: str, which: int, id: str) -> tuple[Peristiwa, int]:
    """The event of the how-manieth letter that extends or ends, and the letter's place in it."""
    key, word = ("perpanjangan", "perpanjangan") if kind == DIPERPANJANG.nama else ("pengakhiran", "pengakhiran")
    letters = [(event, place) for event in events if event.jenis == kind for place in range(_count(event, key))]
    if not 1 <= which <= len(letters):
        raise GalatPenugasan(f"penugasan {id} mempunyai {len(letters)} surat {word}, bukan {which}")
    return letters[which - 1]


def _count(event: Peristiwa, key: str) -> int:
    if key == "perpanjangan":
        return len(DIPERPANJANG.data(event).get("perpanjangan", ()))
    return len(DIAKHIRI.data(event).get("pengakhiran", ()))


def _require_one(events: Sequence[Peristiwa], id: str) -> None:
    """See to it that one letter appoints."""
    letters = [event for event in events if event.jenis == DITETAPKAN.nama]
    if not letters:
        raise GalatPenugasan(f"penugasan {id} belum bersurat; untuk surat langkah lain sebutkan --langkah")
    if len(letters) > 1:
        steps = ", ".join(str((step_of(one) or 0) + 1) for one in letters)
        raise GalatPenugasan(f"penugasan {id} mempunyai {len(letters)} surat; sebutkan --langkah: {steps}")


def _of_step(events: Sequence[Peristiwa], langkah: int | None, id: str) -> Peristiwa:
    if langkah is None:
        return next(event for event in events if event.jenis == DITETAPKAN.nama)
    found = next((event for event in reversed(events) if step_of(event) == langkah - 1), None)
    if found is None:
        raise GalatPenugasan(f"langkah {langkah} penugasan {id} tidak ada atau belum diambil")
    return found


def _composed(
    view: View, surat: PengaturanSurat | None, id: str, tokens: Sequence[str], event: Peristiwa
) -> list[Naskah]:
    """The letter of an event that keeps no content, written now as of its day.

    :raises GalatPenugasan: if its step issues no letter.
    """
    past = view.past(event, (event.oleh, *tokens))
    orang = tuple((view.person(token) or token) for token in tokens)
    past.kenali(view.bacaan, orang)
    writer = PenulisSurat(view.bacaan, past, view.buku, surat, id, orang, event.no)
    step, texts, umum = step_of(event), view.texts(event), common(event)
    extends = event.jenis == DIPERPANJANG.nama
    refused = event.jenis == "ditolak"
    kind = "perpanjangan" if extends else None if step is None else writer.dokumen(step, menolak=refused)
    place = step
    extension = next(iter(DIPERPANJANG.data(event).get("perpanjangan", ())), None) if extends else None
    if extension is not None:
        place = _set_by(view, id, extension["surat"])
    if kind is None or place is None:
        raise TanpaSurat(f"langkah ini pada penugasan {id} tidak menerbitkan surat")
    if writer.dari_luar(place):
        number = value(texts, "nomor")
        told = f" (nomor {number})" if number else ""
        raise GalatPenugasan(
            f"surat langkah {place + 1} penugasan {id} diterbitkan instansi lain{told}; mintalah dari penerbitnya"
        )
    as_what, nip = umum["sebagai"], view.person(event.oleh)
    name = past.nama(nip) if nip is not None else ""
    official = past.pegawai(nip) if as_what is None else Pejabat(nip, name or None, *as_what)
    number = number_of(event) or value(texts, "nomor")
    if extension is not None:
        number = extension.get("nomor_surat") or number
    terbit = Terbit(
        langkah=place,
        jenis=kind,
        penetap=official,
        nomor=number,
        tanggal=date.fromisoformat(paper_day(event)),
        alasan=value(texts, "alasan"),
        menolak=refused,
        selesai=DIPERPANJANG.data(event)["selesai"] if extends else None,
        lama=place if extends else None,
    )
    return [writer.tulis(terbit)]


def _set_by(view: View, id: str, letter: int) -> int:
    """The step that set a letter."""
    letters = [one for one in view.bacaan.peristiwa(stream_of(id)) if one.jenis == DITETAPKAN.nama]
    return step_of(letters[letter]) or 0
