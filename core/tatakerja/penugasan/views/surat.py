"""The letters of an assignment as they are shown."""

from collections.abc import Iterable, Mapping

from tatakerja.journal import Peristiwa
from tatakerja.penugasan.life.event import DITETAPKAN, Diusulkan, common
from tatakerja.penugasan.life.state import KeadaanPenugasan
from tatakerja.penugasan.views.view import Teks, View, value
from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.stored.penugasan import SuratTersimpan


def show_letters(
    view: View, state: KeadaanPenugasan, awal: Diusulkan, events: Iterable[Peristiwa], isi: Mapping[str, str]
) -> tuple[SuratTersimpan, ...]:
    """The letters that were issued, in order.

    :param awal: the data of the first event.
    :param isi: what was stated, by field.
    :raises GalatTatakerja: if the database gives a step that issues none a letter.
    """
    issued = [event for event in events if event.jenis == DITETAPKAN.nama]
    letters = []
    for letter, event in zip(state["surat"], issued, strict=True):
        data, step = DITETAPKAN.data(event), awal["langkah"][letter["langkah"]]
        dokumen = step["dokumen"]
        if dokumen is None:
            raise GalatTatakerja(f"peristiwa {event.no} menetapkan surat pada langkah tanpa dokumen; periksa jurnalnya")
        people, past = view.people(state, event), view.past(event)
        fields = _fields(awal, dokumen, isi)
        count, digest = data["kepala"]
        letters.append(
            SuratTersimpan(
                langkah=letter["langkah"] + 1,
                jenis=dokumen,
                nomor=letter_number(event, view.texts(event)),
                tanggal=data.get("tanggal_surat", common(event)["tanggal"]),
                penetap=view.event(event).oleh,
                pegawai=tuple(people[place] for place in step["pegawai"]),
                isi={nama: text for nama, text in isi.items() if nama in fields},
                tembusan=view.parties(step["tembusan"], people, past),
                kepala=(count, digest),
                selesai=letter["selesai"],
                diakhiri=letter["akhir"],
            )
        )
    return tuple(letters)


def letter_number(event: Peristiwa, texts: Teks) -> str | None:
    """The number of the document that a step issued: our own, or another instansi's that is kept outside the chain."""
    own = DITETAPKAN.data(event).get("nomor_surat") if event.jenis == DITETAPKAN.nama else None
    return own or value(texts, "nomor")


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
