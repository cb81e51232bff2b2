"""Reports, demands and obstacles of an assignment: what is frozen, and who may do what. Pure."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from tatakerja.engine.answers import Answers
from tatakerja.engine.pihak import Parties
from tatakerja.engine.wewenang import CompetenceBook, Wewenang
from tatakerja.engine.wewenang.pelaku import Pelaku, first_allowed, take_all, take_as_worker
from tatakerja.penugasan.life.event import (
    KendalaBeku,
    KendalaDisampaikan,
    KendalaDitindaklanjuti,
    LaporanDikirim,
    LaporanDiminta,
    PelaporanBeku,
    PihakBeku,
    PihakJabatan,
)
from tatakerja.penugasan.life.freeze import freeze_party
from tatakerja.penugasan.life.state import (
    BERSURAT,
    KeadaanPenugasan,
    obstacle_authority,
    role_of,
    waiting_obstacles,
)
from tatakerja.values.answers.pelaporan import AlurPelaporan
from tatakerja.values.galat import GalatPenugasan
from tatakerja.values.pejabat import Pejabat

T = TypeVar("T")


def freeze_reports(alur: AlurPelaporan, orang: Sequence[str]) -> PelaporanBeku:
    """Who reports to which posts, as the data of an event.

    :param orang: NIPs of the assignment's persons.
    """
    places = {nip: place for place, nip in enumerate(orang)}

    def parties(officials: Iterable[Pejabat]) -> list[PihakBeku]:
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
            {
                "peminta": freeze_party(one.peminta, places),
                "dari": list(one.dari),
                "dasar": list(one.dasar),
                "pegawai": [places[nip] for nip in one.pegawai],
            }
            for one in alur.permintaan
        ],
        "kendala": _obstacles(alur, places),
    }


def _obstacles(alur: AlurPelaporan, places: Mapping[str, int]) -> KendalaBeku:
    frozen: KendalaBeku = {
        "kepada": [freeze_party(official, places) for official in alur.kendala],
        "dasar": list(alur.dasar_kendala),
    }
    if alur.tindak_lanjut:
        frozen["tindak_lanjut"] = [
            {"pihak": freeze_party(one, places), "syarat": one.syarat, "dasar": list(one.dasar)}
            for one in alur.tindak_lanjut
        ]
    return frozen


def require_worker(
    state: KeadaanPenugasan, pelaku: Pelaku, what: str, nama: Callable[[str], str] = lambda nip: ""
) -> int:
    """The place among the state's persons of the one who acts, while the work is going on.

    :param nama: name of a NIP, for the refusal; empty where it isn't known.
    :raises GalatPenugasan: if there is no work going on.
    :raises TidakBerwenang: if it is none of them.
    """
    require_going_on(state, pelaku, what)
    return take_as_worker(pelaku, what, nama)


def require_going_on(state: KeadaanPenugasan, pelaku: Pelaku, what: str) -> None:
    """Refuse what belongs to the time between the letters and the end.

    :raises GalatPenugasan: before or after.
    """
    if state["status"] not in BERSURAT:
        raise GalatPenugasan(
            f"penugasan {pelaku.id} berstatus {state['status']}; {what} hanya bagi penugasan yang suratnya lengkap dan "
            "masih berjalan"
        )


def owner_party(answers: Answers, pemilik: str) -> PihakJabatan:
    """The owner's PUO as a party of an event: who receives what the text sends to nobody.

    :raises GalatPenugasan: if the owner's unit is gone.
    """
    if pemilik not in answers.organisasi.unit_menurut_kode:
        raise GalatPenugasan(f"unit pemilik {pemilik} tidak ada lagi dalam organisasi; akhiri penugasan ini")
    unit = Parties(answers.resolver).unit_organisasi_pemilik(pemilik)
    return {"unit": unit, "jabatan": answers.resolver.posts.jabatan(unit)}


def report_of(frozen: PelaporanBeku, state: KeadaanPenugasan, place: int, owner: PihakJabatan) -> LaporanDikirim:
    """A person's report as the data of its event: to whom the text says, else to the owner's PUO."""
    rows = [row for row in frozen["laporan"] if row["pegawai"] == place and row["anggota"] is None]
    receivers = _distinct(party for row in rows for party in row["kepada"])
    return {
        "pegawai": place,
        "pelapor": role_of(state, place),
        "kepada": receivers or [owner],
        "berkala": any(row["berkala"] for row in rows),
        # A row that finds no receiver says nothing that could be followed.
        "diatur": bool(receivers),
        "dasar": _distinct(place for row in rows for place in row["dasar"]) if receivers else [],
    }


def material_of(frozen: PelaporanBeku, place: int) -> tuple[list[PihakBeku], list[str]]:
    """Who receives the ketua's report on a member's performance, by which citations; empty where the text is silent."""
    rows = [row for row in frozen["laporan"] if row["anggota"] == place]
    receivers = _distinct(party for row in rows for party in row["kepada"])
    return receivers, _distinct(cited for row in rows for cited in row["dasar"])


def choose_demand(
    frozen: PelaporanBeku,
    state: KeadaanPenugasan,
    book: CompetenceBook,
    pelaku: Pelaku,
    *,
    dari: str,
    owner: PihakJabatan,
) -> tuple[LaporanDiminta, Pejabat]:
    """A demand for a report: the data of its event, and as what the one who acts may make it.

    Where the text says nothing of demands on a role, silence is no prohibition: those to whom that person reports, and
    the owner's PUO, may ask, and it is recorded that the text doesn't regulate it.

    :param dari: NIP of the one who is to report.
    :param owner: the owner's PUO.
    :raises GalatPenugasan: if they don't do the work.
    :raises TidakBerwenang: if it isn't for the one who acts.
    """
    require_going_on(state, pelaku, "permintaan laporan")
    if dari not in pelaku.orang:
        raise GalatPenugasan(f"{dari} tidak termasuk yang mengerjakan penugasan {pelaku.id}")
    place = pelaku.orang.index(dari)
    role = role_of(state, place)
    ways = [
        (Wewenang(row["peminta"]["unit"], False, (dari,)), row["dasar"])
        for row in frozen["permintaan"]
        if role in row["dari"] and "unit" in row["peminta"] and place in row.get("pegawai", (place,))
    ]
    regulated = bool(ways)
    if not regulated:
        heard = [*report_of(frozen, state, place, owner)["kepada"], owner]
        ways = [(_authority(party, pelaku.orang, dari), []) for party in _distinct(heard)]
    which, official = first_allowed(pelaku, [("permintaan laporan", wewenang) for wewenang, _ in ways], book)
    return {"pegawai": place, "peran": role, "dasar": list(ways[which][1]), "diatur": regulated}, official


def _authority(party: PihakBeku, orang: Sequence[str], dari: str) -> Wewenang:
    """The authority of a party to which somebody reports."""
    if "unit" in party:
        return Wewenang(party["unit"], False, (dari,))
    return Wewenang(None, pegawai=(dari,), orang=orang[party["orang"]])


def obstacle_of(frozen: PelaporanBeku, state: KeadaanPenugasan, place: int, owner: PihakJabatan) -> KendalaDisampaikan:
    """An obstacle as the data of its event: to the posts of whom the text says it, else to the owner's PUO."""
    clause = frozen["kendala"]
    receivers = _distinct(party for party in clause["kepada"] if "unit" in party)
    data: KendalaDisampaikan = {
        "kendala": len(state.get("kendala", [])) + 1,
        "pegawai": place,
        "kepada": receivers or [owner],
        "diatur": bool(receivers),
        "dasar": list(clause["dasar"]) if receivers else [],
    }
    if "tindak_lanjut" in clause:
        data["tindak_lanjut"] = clause["tindak_lanjut"]
    return data


def choose_decision(
    state: KeadaanPenugasan, book: CompetenceBook, pelaku: Pelaku, kendala: int
) -> tuple[KendalaDitindaklanjuti, Pejabat]:
    """A decision on an obstacle: the data of its event, and as what the one who acts decides.

    :param kendala: its number, from 1.
    :raises GalatPenugasan: if there is no such obstacle, or all have decided.
    :raises TidakBerwenang: if it isn't for the one who acts.
    """
    rows = state.get("kendala", [])
    if not 1 <= kendala <= len(rows):
        known = f"kendalanya 1 sampai {len(rows)}" if rows else "belum ada kendala yang disampaikan"
        raise GalatPenugasan(f"penugasan {pelaku.id} tidak mempunyai kendala {kendala}; {known}")
    require_going_on(state, pelaku, "putusan atas kendala")
    waiting = dict(waiting_obstacles(state)).get(kendala)
    if not waiting:
        raise GalatPenugasan(f"kendala {kendala} penugasan {pelaku.id} sudah diputus")
    what = f"putusan atas kendala {kendala}"
    ways = [(what, obstacle_authority(state, kendala, which, pelaku.orang)) for which in waiting]
    mine, official = take_all(pelaku, ways, book)
    return {"kendala": kendala, "untuk": [waiting[place] for place in mine]}, official


def _distinct(rows: Iterable[T]) -> list[T]:
    found: list[T] = []
    for row in rows:
        if row not in found:
            found.append(row)
    return found
