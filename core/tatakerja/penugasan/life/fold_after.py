"""How the state of an assignment follows from what happens after its letter."""

from collections.abc import Iterable

from tatakerja.penugasan.life.event import (
    HASIL_DIKEMBALIKAN,
    HASIL_DISERAHKAN,
    HASIL_DITERIMA,
    HASIL_DITERUSKAN,
    KENDALA_DISAMPAIKAN,
    KENDALA_DITINDAKLANJUTI,
    KINERJA_DICATAT,
    LAPORAN_DIKIRIM,
    LAPORAN_DIMINTA,
    HasilDiserahkan,
    Kejadian,
    KendalaDisampaikan,
    KendalaDitindaklanjuti,
    LaporanDikirim,
    PihakBeku,
    RantaiBeku,
)
from tatakerja.penugasan.life.state import HASIL_DITINJAU, HasilBerjalan, KeadaanPenugasan


def chain_units(frozen: RantaiBeku | None) -> list[str] | None:
    """The units of a frozen chain; None where an event is older than chains, or the chain is undetermined."""
    if frozen is None or frozen["status"] != "diatur":
        return None
    return [unit for unit, _ in frozen["pos"]]


def follow(after: KeadaanPenugasan, event: Kejadian, day: str) -> None:
    """Bring a new state up to an event after the letter.

    :raises ValueError: if there is no such kind of event.
    """
    match event.jenis:
        case HASIL_DISERAHKAN.nama:
            _submit(after, HASIL_DISERAHKAN.data(event), day)
        case HASIL_DITERUSKAN.nama:
            hasil = _reviewed(after, event.oleh, day)
            hasil["posisi"] = max(HASIL_DITERUSKAN.data(event)["untuk"]) + 1
        case HASIL_DIKEMBALIKAN.nama:
            hasil = _reviewed(after, event.oleh, day)
            hasil["keadaan"], hasil["posisi"] = "dikembalikan", None
        case HASIL_DITERIMA.nama:
            hasil = _reviewed(after, event.oleh, day)
            hasil["keadaan"], hasil["posisi"] = "selesai", None
            after["status"], after["no"] = "selesai", None
        case LAPORAN_DIKIRIM.nama:
            _report(after, LAPORAN_DIKIRIM.data(event), day)
        case LAPORAN_DIMINTA.nama:
            who = LAPORAN_DIMINTA.data(event)["pegawai"]
            after["diminta"] = [*after.get("diminta", []), {"pegawai": who, "tanggal": day}]
        case KENDALA_DISAMPAIKAN.nama:
            _obstacle(after, KENDALA_DISAMPAIKAN.data(event), day)
        case KENDALA_DITINDAKLANJUTI.nama:
            _decision(after, KENDALA_DITINDAKLANJUTI.data(event))
        case KINERJA_DICATAT.nama:
            _send(after, KINERJA_DICATAT.data(event)["kepada"])
        case _:
            raise ValueError(f"unknown event {event.jenis!r}")


def _submit(after: KeadaanPenugasan, data: HasilDiserahkan, day: str) -> None:
    units = chain_units(data.get("evaluasi"))
    if units is not None:
        after["rantai"] = units
    after["hasil"] = {
        "keadaan": HASIL_DITINJAU,
        "posisi": 0,
        "putaran": data["putaran"],
        "sejak": day,
        "peninjau": [],
    }


def _reviewed(after: KeadaanPenugasan, oleh: str, day: str) -> HasilBerjalan:
    before = after["hasil"]
    hasil: HasilBerjalan = {**before, "sejak": day, "peninjau": [*before["peninjau"], oleh]}
    after["hasil"] = hasil
    return hasil


def _report(after: KeadaanPenugasan, data: LaporanDikirim, day: str) -> None:
    if "diminta" in after:
        after["diminta"] = [one for one in after["diminta"] if one["pegawai"] != data["pegawai"]]
    if after["mulai"] is not None and day < after["mulai"]:
        after["dini"] = [*after.get("dini", []), (data["pegawai"], day)]
    after["laporan"] = {**after.get("laporan", {}), str(data["pegawai"]): day}
    _send(after, data["kepada"])


def _obstacle(after: KeadaanPenugasan, data: KendalaDisampaikan, day: str) -> None:
    units = [party["unit"] for party in data["kepada"]]
    after["kendala"] = [
        *after.get("kendala", []),
        {"pegawai": data["pegawai"], "kepada": units, "putus": [], "tanggal": day},
    ]
    _send(after, data["kepada"])


def _decision(after: KeadaanPenugasan, data: KendalaDitindaklanjuti) -> None:
    rows = list(after["kendala"])
    row = rows[data["kendala"] - 1]
    rows[data["kendala"] - 1] = {**row, "putus": [*row["putus"], *data["untuk"]]}
    after["kendala"] = rows


def _send(after: KeadaanPenugasan, parties: Iterable[PihakBeku]) -> None:
    known = list(after.get("tujuan", []))
    for party in parties:
        where = party["orang"] if "orang" in party else party["unit"]
        if where not in known:
            known.append(where)
    if known:
        after["tujuan"] = known
