"""Records of performance: who may record which stage, and as what. Pure."""

from collections.abc import Iterable
from typing import get_args

from tatakerja.engine.wewenang import CompetenceBook, Wewenang
from tatakerja.engine.wewenang.pelaku import Pelaku, first_allowed
from tatakerja.penugasan.life.state import KeadaanPenugasan
from tatakerja.values.galat import GalatPenugasan
from tatakerja.values.istilah import LABEL_PERAN
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.stored.kinerja import PeranKinerja, TahapKinerja
from tatakerja.values.tahapan import Predikat

_DAPAT_DICATAT = frozenset({"ditetapkan", "aktif", "selesai", "diakhiri"})
"""Statuses in which performance can be recorded: an appraisal follows the work."""
_OLEH_PPK = frozenset({"evaluasi", "tindak_lanjut"})


def choose_subject(state: KeadaanPenugasan, pelaku: Pelaku, pegawai: str | None) -> int:
    """Whom a record is about, as a place among the state's persons.

    :param pegawai: NIP; None: the one who acts, or the only one there is.
    :raises GalatPenugasan: if it isn't clear, or they don't do the work.
    """
    if state["status"] not in _DAPAT_DICATAT:
        raise GalatPenugasan(
            f"penugasan {pelaku.id} berstatus {state['status']}; kinerja dicatat setelah suratnya lengkap"
        )
    if pegawai is None:
        if pelaku.oleh in pelaku.orang:
            return pelaku.orang.index(pelaku.oleh)
        if len(pelaku.orang) == 1:
            return 0
        raise GalatPenugasan(
            f"penugasan {pelaku.id} dikerjakan beberapa orang; sebutkan pegawai yang dicatat kinerjanya"
        )
    if pegawai not in pelaku.orang:
        raise GalatPenugasan(f"{pegawai} tidak termasuk yang mengerjakan penugasan {pelaku.id}")
    return pelaku.orang.index(pegawai)


def choose_role(
    state: KeadaanPenugasan,
    book: CompetenceBook,
    pelaku: Pelaku,
    *,
    tahap: TahapKinerja,
    place: int,
    ppk: str | None,
    puo: Iterable[str],
) -> tuple[PeranKinerja, Pejabat]:
    """As what someone may record a stage of an employee's performance.

    :param place: whom it is about.
    :param ppk: unit of that employee's PPK post today; None where there is none.
    :param puo: units of the PUO of that employee and of the owner.
    :raises GalatPenugasan: if there is no such stage, or nobody appraises the employee.
    :raises TidakBerwenang: if it isn't for the one who acts.
    """
    if tahap not in get_args(TahapKinerja):
        raise GalatPenugasan(f"tahap {tahap!r} tidak dikenal; pilihan: {', '.join(get_args(TahapKinerja))}")
    subject = pelaku.orang[place]
    ways: list[tuple[PeranKinerja, Wewenang]] = []
    if ppk is not None:
        # As everywhere: one to whom the PPK delegated appraisal acts instead of them.
        ways.append(("ppk", Wewenang(ppk, True, (subject,))))
    if tahap not in _OLEH_PPK:
        ways += [("puo", Wewenang(unit, False, (subject,))) for unit in dict.fromkeys(puo)]
        if state["ketua"] not in (None, place):
            ways.append(("ketua", Wewenang(None, orang=pelaku.orang[state["ketua"]])))
        ways.append(("pegawai", Wewenang(None, orang=subject)))
    if not ways:
        raise GalatPenugasan(f"{subject} tidak mempunyai Pejabat Penilai Kinerja (PPK) yang dapat mencatat {tahap}")
    wanted = [(f"pencatatan {tahap} sebagai {LABEL_PERAN.get(role, role)}", wewenang) for role, wewenang in ways]
    place, official = first_allowed(pelaku, wanted, book)
    return ways[place][0], official


def rating_source(predikat: str | None, known: Iterable[Predikat], tahap: TahapKinerja) -> str | None:
    """The citation of a rating; None without one.

    :raises GalatPenugasan: if no plugin names the ratings, this is none of them, or the stage isn't the evaluation.
    """
    if predikat is None:
        return None
    names = {one.nama: one for one in known}
    if not names:
        raise GalatPenugasan(
            "predikat kinerja diatur ketentuan lain; plugin regulasi ini tidak memberikannya, jadi tidak dapat dicatat"
        )
    if predikat not in names:
        raise GalatPenugasan(f"predikat {predikat!r} tidak dikenal; pilihan: {', '.join(names)}")
    if tahap != "evaluasi":
        raise GalatPenugasan("predikat hanya dicatat pada tahap evaluasi")
    return names[predikat].dasar
