"""The letters of an assignment as they are shown."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from tatakerja.journal import Peristiwa
from tatakerja.penugasan.life.event import DIPERPANJANG, DITETAPKAN, Diusulkan, common, number_of
from tatakerja.penugasan.life.state import KeadaanPenugasan
from tatakerja.penugasan.views.view import TeksTersimpan, View, value
from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.stored.penugasan import Riwayat, SuratTersimpan


def show_letters(
    view: View, state: KeadaanPenugasan, awal: Diusulkan, events: Iterable[Peristiwa], isi: Mapping[str, str]
) -> tuple[SuratTersimpan, ...]:
    """The letters that were issued and those that extended them, in order, each as it was.

    :param awal: the data of the first event.
    :param isi: what was stated, by field.
    :raises GalatTatakerja: if the database gives a step that issues none a letter.
    """
    letters: list[SuratTersimpan] = []
    # For each letter of the state, the places of those that set and extend it.
    places: list[list[int]] = []
    for event in events:
        if event.jenis == DITETAPKAN.nama:
            places.append([len(letters)])
            letters.append(_issued(view, state, awal, event, isi))
        elif event.jenis == DIPERPANJANG.nama and "perpanjangan" in event.data:
            for which, letter in _extensions(view, state, awal, event, letters, places):
                places[which].append(len(letters))
                letters.append(letter)
        elif event.jenis == DIPERPANJANG.nama:
            moved = DIPERPANJANG.data(event)
            for which in moved["surat"]:
                place = places[which][-1]
                letters[place] = attrs.evolve(letters[place], selesai=moved["selesai"])
    for row, of in zip(state["surat"], places, strict=True):
        ended = row["akhir"]
        for place in of if ended is not None else ():
            last = letters[place].selesai
            if place == of[-1] or last is None or (ended is not None and ended <= last):
                letters[place] = attrs.evolve(letters[place], diakhiri=ended)
    return tuple(letters)


def _issued(
    view: View, state: KeadaanPenugasan, awal: Diusulkan, event: Peristiwa, isi: Mapping[str, str]
) -> SuratTersimpan:
    """A letter as the step issued it."""
    data = DITETAPKAN.data(event)
    step = awal["langkah"][data["langkah"]]
    dokumen = step["dokumen"]
    if dokumen is None:
        raise GalatTatakerja(f"peristiwa {event.no} menetapkan surat pada langkah tanpa dokumen; periksa jurnalnya")
    people, past = view.people(state, event), view.past(event)
    fields = _fields(awal, dokumen, isi)
    count, digest = data["kepala"]
    record = view.event(event)
    return SuratTersimpan(
        langkah=data["langkah"] + 1,
        jenis=dokumen,
        nomor=letter_number(event, view.texts(event)),
        tanggal=data.get("tanggal_surat", common(event)["tanggal"]),
        penetap=record.oleh,
        pegawai=tuple(people[place] for place in step["pegawai"]),
        isi={nama: text for nama, text in isi.items() if nama in fields},
        tembusan=view.parties(step["tembusan"], people, past),
        kepala=(count, digest),
        selesai=awal["selesai"],
        mendahului=data.get("mendahului"),
        **_recorded(record),
    )


def _recorded(record: Riwayat) -> dict[str, Any]:
    """When and by whom a letter was recorded."""
    return {name: getattr(record, name) for name in ("dicatat", "bertanggal_mundur", "dicatat_oleh", "akun")}


def _extensions(  # noqa: PLR0917  what a letter is made of
    view: View,
    state: KeadaanPenugasan,
    awal: Diusulkan,
    event: Peristiwa,
    letters: list[SuratTersimpan],
    places: list[list[int]],
) -> Iterator[tuple[int, SuratTersimpan]]:
    """The letters by which an event extended others, each with the letter of the state that it is about."""
    data, texts = DIPERPANJANG.data(event), view.texts(event)
    people, past = view.people(state, event), view.past(event)
    count, digest = data.get("kepala", (0, ""))
    record = view.event(event, texts)
    for one in data.get("perpanjangan", []):
        which = one["surat"]
        last = places[which][-1]
        before, step = letters[last], awal["langkah"][state["surat"][which]["langkah"]]
        yield (
            which,
            attrs.evolve(
                before,
                nomor=one.get("nomor_surat") or value(texts, "nomor"),
                tanggal=data.get("tanggal_surat", common(event)["tanggal"]),
                penetap=record.oleh,
                pegawai=tuple(people[place] for place in step["pegawai"]),
                tembusan=view.parties(step["tembusan"], people, past),
                kepala=(count, digest),
                mulai=one["mulai"],
                selesai=data["selesai"],
                memperpanjang=last + 1,
                mendahului=one.get("mendahului"),
                **_recorded(record),
            ),
        )


def letter_number(event: Peristiwa, texts: TeksTersimpan) -> str | None:
    """The number of the document that a step issued: our own, or another instansi's that is kept outside the chain."""
    own = number_of(event)
    return value(texts, "nomor") if own is None else own


def _fields(awal: Diusulkan, dokumen: str, isi: Mapping[str, str]) -> set[str]:
    """The fields of a letter: what is demanded of it, and what no document was demanded to state.

    Where nothing is demanded of it in this case it carries all that was stated: what the request says is what the
    letter orders. So does Kotabaru's order for a team across Perangkat Daerah, of which Pasal 21 ayat (1) demands
    nothing.
    """
    demanded: dict[str, set[str]] = {}
    for row in awal["muatan"]:
        demanded.setdefault(row["dokumen"], set()).update(isian[0] for isian in row["isian"])
    if dokumen not in demanded:
        return set(isi)
    return demanded[dokumen] | (isi.keys() - set().union(*demanded.values()))
