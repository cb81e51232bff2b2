"""Reports, demands and obstacles of an assignment: what is frozen, and who may do what. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tatakerja.engine.wewenang import CompetenceBook, Wewenang
from tatakerja.penugasan.life.evaluasi import BERSURAT
from tatakerja.penugasan.life.freeze import freeze_party
from tatakerja.penugasan.life.langkah import Orang, refuse
from tatakerja.penugasan.life.state import Keadaan
from tatakerja.penugasan.life.state_after import waiting_obstacles
from tatakerja.values.galat import GalatPenugasan, TidakBerwenang
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.pelaporan import AlurPelaporan, Pelapor

Pihak = Mapping[str, Any]
"""A party of an event: ``unit`` and ``jabatan`` of a post, or ``orang``, a position in the state's persons."""


def freeze_reports(alur: AlurPelaporan, orang: Sequence[str]) -> dict[str, Any]:
    """Who reports to which posts, as the data of an event.

    :param orang: NIPs of the assignment's persons.
    """
    places = {nip: place for place, nip in enumerate(orang)}

    def parties(officials: Iterable[Pejabat]) -> list[dict[str, Any]]:
        return [freeze_party(official, places) for official in officials]

    return {
        "laporan": [
            {
                "pelapor": one.pelapor,
                "pegawai": places[one.pegawai],
                "anggota": None if one.anggota is None else places[one.anggota],
                "kepada": parties(one.kepada),
                "berkala": one.berkala,
                "dasar": list(one.dasar),
            }
            for one in alur.laporan
        ],
        "permintaan": [
            {"peminta": freeze_party(one.peminta, places), "dari": list(one.dari), "dasar": list(one.dasar)}
            for one in alur.permintaan
        ],
        "kendala": {"kepada": parties(alur.kendala), "dasar": list(alur.dasar_kendala)},
    }


def role_of(state: Keadaan, place: int) -> Pelapor:
    """The role of one of the state's persons when they report."""
    if state["bentuk"] == "individu":
        return "individu"
    return "ketua" if place == state["ketua"] else "anggota"


def require_worker(state: Keadaan, orang: Orang, what: str) -> int:
    """The place among the state's persons of the one who acts, while the work is going on.

    :raises GalatPenugasan: if there is no work going on.
    :raises TidakBerwenang: if it is none of them.
    """
    require_going_on(state, orang, what)
    if orang.oleh in orang.nip:
        return orang.nip.index(orang.oleh)
    raise not_one_of(orang, what, orang.nip)


def not_one_of(orang: Orang, what: str, nips: Iterable[str]) -> TidakBerwenang:
    """The refusal of one who isn't among those whose matter it is."""
    able = tuple(nips)
    return TidakBerwenang(
        f"{orang.nama} ({orang.oleh}) tidak berwenang atas {what} penugasan {orang.id}; "
        f"yang berwenang: {', '.join(able)}",
        able,
    )


def require_going_on(state: Keadaan, orang: Orang, what: str) -> None:
    """Refuse what belongs to the time between the letters and the end.

    :raises GalatPenugasan: before or after.
    """
    if state["status"] not in BERSURAT:
        raise GalatPenugasan(
            f"penugasan {orang.id} berstatus {state['status']}; {what} hanya bagi penugasan yang suratnya lengkap dan "
            "masih berjalan"
        )


def report_of(frozen: Mapping[str, Any], state: Keadaan, place: int, owner: Pihak) -> dict[str, Any]:
    """A person's report as the data of its event: to whom the text says, else to the owner's PUO.

    :param owner: the party of the owner's PUO.
    """
    rows = [row for row in frozen["laporan"] if row["pegawai"] == place and row["anggota"] is None]
    receivers = _distinct(party for row in rows for party in row["kepada"])
    return {
        "pegawai": place,
        "pelapor": role_of(state, place),
        "kepada": receivers or [dict(owner)],
        "berkala": any(row["berkala"] for row in rows),
        # A row that finds no receiver says nothing that could be followed.
        "diatur": bool(receivers),
        "dasar": _distinct(place for row in rows for place in row["dasar"]) if receivers else [],
    }


def material_of(frozen: Mapping[str, Any], place: int) -> tuple[list[dict[str, Any]], list[str]]:
    """Who receives the ketua's report on a member's performance, by which citations; empty where the text is silent."""
    rows = [row for row in frozen["laporan"] if row["anggota"] == place]
    return _distinct(party for row in rows for party in row["kepada"]), _distinct(
        d for row in rows for d in row["dasar"]
    )


def choose_demand(
    frozen: Mapping[str, Any], state: Keadaan, book: CompetenceBook, orang: Orang, *, dari: str, singkatan: str
) -> tuple[dict[str, Any], Pejabat]:
    """A demand for a report: the data of its event, and as what the one who acts may make it.

    :param dari: NIP of the one who is to report.
    :param singkatan: the regulation's short name, for the refusal.
    :raises GalatPenugasan: if nothing regulates a demand from that role, or they don't do the work.
    :raises TidakBerwenang: if it isn't for the one who acts.
    """
    require_going_on(state, orang, "permintaan laporan")
    if dari not in orang.nip:
        raise GalatPenugasan(f"{dari} tidak termasuk yang mengerjakan penugasan {orang.id}")
    place = orang.nip.index(dari)
    role = role_of(state, place)
    rows = [row for row in frozen["permintaan"] if role in row["dari"]]
    if not rows:
        raise GalatPenugasan(
            f"{singkatan} tidak mengatur permintaan laporan sewaktu-waktu kepada {role}; tidak seorang pun berwenang "
            "memintanya menurut regulasi"
        )
    ways = [(Wewenang(row["peminta"]["unit"], False, (dari,)), row["dasar"]) for row in rows]
    for wewenang, cited in ways:
        official = book.check(orang.oleh, wewenang)
        if official is not None:
            return {"pegawai": place, "peran": role, "dasar": list(cited)}, official
    refuse(orang, [("permintaan laporan", wewenang) for wewenang, _ in ways], book)
    raise AssertionError("refused above")


def obstacle_of(frozen: Mapping[str, Any], place: int, owner: Pihak) -> dict[str, Any]:
    """An obstacle as the data of its event: to whom the text says, else to the owner's PUO."""
    clause = frozen["kendala"]
    receivers = _distinct(clause["kepada"])
    return {
        "pegawai": place,
        "kepada": receivers or [dict(owner)],
        "diatur": bool(receivers),
        "dasar": list(clause["dasar"]) if receivers else [],
    }


def obstacle_authority(state: Keadaan, kendala: int, which: int, orang: Sequence[str]) -> Wewenang:
    """The authority to decide on an obstacle, for one of those to whom it was brought.

    :param kendala: its number, from 1.
    :param which: which of its addressees, from 0.
    """
    row = state["kendala"][kendala - 1]
    return Wewenang(row["kepada"][which], False, (orang[row["pegawai"]],))


def choose_decision(state: Keadaan, book: CompetenceBook, orang: Orang, kendala: int) -> tuple[dict[str, Any], Pejabat]:
    """A decision on an obstacle: the data of its event, and as what the one who acts decides.

    :raises GalatPenugasan: if there is no such obstacle, or all have decided.
    :raises TidakBerwenang: if it isn't for the one who acts.
    """
    rows = state.get("kendala", [])
    if not 1 <= kendala <= len(rows):
        known = f"kendalanya 1 sampai {len(rows)}" if rows else "belum ada kendala yang disampaikan"
        raise GalatPenugasan(f"penugasan {orang.id} tidak mempunyai kendala {kendala}; {known}")
    require_going_on(state, orang, "putusan atas kendala")
    waiting = dict(waiting_obstacles(state)).get(kendala)
    if not waiting:
        raise GalatPenugasan(f"kendala {kendala} penugasan {orang.id} sudah diputus")
    ways = {which: obstacle_authority(state, kendala, which, orang.nip) for which in waiting}
    held = {which: book.check(orang.oleh, wewenang) for which, wewenang in ways.items()}
    mine = {which: official for which, official in held.items() if official is not None}
    if not mine:
        refuse(orang, [(f"putusan atas kendala {kendala}", wewenang) for wewenang in ways.values()], book)
    return {"kendala": kendala, "untuk": list(mine)}, next(iter(mine.values()))


def _distinct(rows: Iterable[Any]) -> list[Any]:
    found: list[Any] = []
    for row in rows:
        if row not in found:
            found.append(row)
    return found
