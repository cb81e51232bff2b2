"""Under whose direction a stored assignment is carried out, with whom it is coordinated, what is owed."""

from collections.abc import Sequence

from tatakerja.journal import Peristiwa
from tatakerja.penugasan.life.state import BERSURAT, KeadaanPenugasan, frozen_day
from tatakerja.penugasan.views.view import View
from tatakerja.values.answers.pelaksanaan import AlurPelaksanaan
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.stored.penugasan import STATUS_TERBUKA


def show_direction(view: View, state: KeadaanPenugasan, events: Sequence[Peristiwa]) -> AlurPelaksanaan | None:
    """The answer by the rules of its day, on the organisation of today, or of the last day of one that is over.

    None under another regulation, and where a unit or somebody of it is gone, of whom nothing can be asked any more.

    :param events: those of the assignment.
    """
    if state["regulasi"] != view.buku.regulasi.nama:
        return None
    view.recognise(state["orang"])
    if any(view.person(token) is None for token in state["orang"]):
        return None  # somebody's data was erased
    goes_on = state["status"] in STATUS_TERBUKA or state["status"] in BERSURAT
    hari = view.hari if goes_on else view.past(events[-1], state["orang"])
    nips = view.nips(state)
    usulan = Usulan(
        cara=state["cara"],
        pemilik=state["pemilik"],
        pegawai=nips[: state["anggota"]],
        ketua=None if state["ketua"] is None else nips[state["ketua"]],
    )
    try:
        return hari.answers(view.buku, frozen_day(state)).direction.pelaksanaan(usulan)
    except GalatTatakerja:
        return None
