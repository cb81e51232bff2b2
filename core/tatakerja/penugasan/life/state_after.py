"""How the state of an assignment follows from what happens after its letter.

Until then a state has none of this but ``rantai``; each is there once it is needed::

    {"rantai": ["BID", "DINAS"],                      # the units whose leaders review, frozen; absent: undetermined
     "hasil": {"keadaan": "ditinjau", "posisi": 0,    # the first of them that hasn't reviewed; null while returned
               "putaran": 1, "sejak": day, "peninjau": [token, ...]},       # who reviewed since it was handed in
     "kendala": [{"pegawai": 0, "kepada": ["DINAS"], "putus": [0], "tanggal": day}, ...],
     "diminta": [{"pegawai": 0, "tanggal": day}, ...],            # reports that were demanded and haven't come
     "laporan": {"0": day},                                       # day of the last report, by the one who reported
     "tujuan": ["DINAS", 2]}                          # units and persons who were sent something to read
"""

from collections.abc import Mapping
from typing import Any

HASIL_DITINJAU = "ditinjau"


def begin_review(data: Mapping[str, Any]) -> dict[str, Any]:
    """What the first event says of the review: nothing, where it is older or the chain undetermined."""
    frozen = data.get("evaluasi")
    if frozen is None or frozen["status"] != "diatur":
        return {}
    return {"rantai": [unit for unit, _ in frozen["pos"]]}


def follow(after: dict[str, Any], jenis: str, data: Mapping[str, Any], oleh: str) -> bool:
    """Bring a new state up to an event after the letter; False: it is no such event."""
    if jenis.startswith("hasil_"):
        _results(after, jenis.removeprefix("hasil_"), data, oleh)
    elif jenis == "laporan_dikirim":
        left = [one for one in after.get("diminta", []) if one["pegawai"] != data["pegawai"]]
        if "diminta" in after:
            after["diminta"] = left
        after["laporan"] = {**after.get("laporan", {}), str(data["pegawai"]): data["tanggal"]}
        _send(after, data)
    elif jenis == "laporan_diminta":
        one = {"pegawai": data["pegawai"], "tanggal": data["tanggal"]}
        after["diminta"] = [*after.get("diminta", []), one]
    elif jenis == "kendala_disampaikan":
        units = [party["unit"] for party in data["kepada"]]
        one = {"pegawai": data["pegawai"], "kepada": units, "putus": [], "tanggal": data["tanggal"]}
        after["kendala"] = [*after.get("kendala", []), one]
        _send(after, data)
    elif jenis == "kendala_ditindaklanjuti":
        rows = list(after["kendala"])
        row = rows[data["kendala"] - 1]
        rows[data["kendala"] - 1] = {**row, "putus": [*row["putus"], *data["untuk"]]}
        after["kendala"] = rows
    elif jenis == "kinerja_dicatat":
        _send(after, data)
    else:
        return False
    return True


def _send(after: dict[str, Any], data: Mapping[str, Any]) -> None:
    known = list(after.get("tujuan", []))
    for party in data["kepada"]:
        where = party["orang"] if "orang" in party else party["unit"]
        if where not in known:
            known.append(where)
    if known:
        after["tujuan"] = known


def _results(after: dict[str, Any], what: str, data: Mapping[str, Any], oleh: str) -> None:
    day = data["tanggal"]
    if what == "diserahkan":
        after |= begin_review(data)
        after["hasil"] = {
            "keadaan": HASIL_DITINJAU,
            "posisi": 0,
            "putaran": data["putaran"],
            "sejak": day,
            "peninjau": [],
        }
        return
    before = after["hasil"]
    hasil = after["hasil"] = {**before, "sejak": day, "peninjau": [*before["peninjau"], oleh]}
    if what == "diteruskan":
        hasil["posisi"] = max(data["untuk"]) + 1
    elif what == "dikembalikan":
        hasil |= {"keadaan": "dikembalikan", "posisi": None}
    elif what == "diterima":
        hasil |= {"keadaan": "selesai", "posisi": None}
        after |= {"status": "selesai", "no": None}
    else:
        raise ValueError(f"unknown event hasil_{what}")


def waiting_obstacles(state: Mapping[str, Any]) -> list[tuple[int, list[int]]]:
    """Obstacles that wait for a decision: each with the places, among its addressees, of those who haven't decided."""
    return [
        (number, [i for i in range(len(row["kepada"])) if i not in row["putus"]])
        for number, row in enumerate(state.get("kendala", []), start=1)
        if len(row["putus"]) < len(row["kepada"])
    ]
