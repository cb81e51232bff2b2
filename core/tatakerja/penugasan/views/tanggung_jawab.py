"""What those answer for whose turn it is, by the text's lists for PPK, PUO, ketua and anggota."""

from collections.abc import Iterable, Iterator, Sequence

from tatakerja.penugasan.life.event import LangkahBeku
from tatakerja.penugasan.life.pelaporan import owner_party
from tatakerja.penugasan.life.state import KeadaanPenugasan, frozen_day
from tatakerja.penugasan.views.view import View
from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.stored.evaluasi import GiliranLanjutan, TanggungJawabGiliran
from tatakerja.values.stored.penugasan import Giliran
from tatakerja.values.tahapan import Peran


def responsibilities(
    view: View,
    state: KeadaanPenugasan,
    steps: Sequence[LangkahBeku],
    turns: Iterable[Giliran],
    after: Iterable[GiliranLanjutan],
) -> tuple[TanggungJawabGiliran, ...]:
    """The responsibilities of those whose turn it is.

    :param steps: the frozen steps; ``turns`` those of them that are open.
    :param after: what is waited for after the letter.
    """
    if state["regulasi"] != view.buku.regulasi.nama:
        return ()
    state = view.kini.state(state)
    roles = {role for turn in turns for role in _step_roles(state, steps[turn.langkah - 1])}
    for one in after:
        if one.jenis in ("menyerahkan_hasil", "melapor"):
            nips = view.nips(state)
            roles |= {_worker(state, nips.index(who.nip)) for who in one.berwenang if who.nip in nips}
        else:
            roles |= set(_official_roles(view, state, one))
    return tuple(
        TanggungJawabGiliran(row.peran, row.isi, view.buku.sitasi((row.dasar,)))
        for row in view.buku.tanggung_jawab
        if row.peran in roles
    )


def _step_roles(state: KeadaanPenugasan, step: LangkahBeku) -> Iterator[Peran | None]:
    if step["orang"] is not None:
        yield _worker(state, step["orang"])
    elif step["pihak"].startswith("ppk"):
        yield "ppk"
    elif step["pihak"].startswith("puo") or step["pihak"] == "pimpinan_unit":
        yield "puo"


def _worker(state: KeadaanPenugasan, place: int) -> Peran | None:
    # The lists are about teams; they say nothing of one who works alone.
    if state["bentuk"] == "individu":
        return None
    return "ketua" if place == state["ketua"] else "anggota"


def _official_roles(view: View, state: KeadaanPenugasan, turn: GiliranLanjutan) -> Iterator[Peran]:
    units = {one.unit for one in turn.berwenang}
    if units & set(state["ppk"]):
        yield "ppk"
    if turn.jenis == "menindaklanjuti" or _owner(view, state) in units:
        yield "puo"


def _owner(view: View, state: KeadaanPenugasan) -> str | None:
    try:
        return owner_party(view.hari.answers(view.buku, frozen_day(state)), state["pemilik"])["unit"]
    except GalatTatakerja:
        return None
