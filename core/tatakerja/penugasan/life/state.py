"""The state of an assignment: how it follows from events, and what can be read off it.

A state is JSON, small, and holds what decisions need; what is only shown stays in the event ``diusulkan``::

    {"status": ..., "regulasi": ..., "cara": ..., "bentuk": ..., "cakupan": ..., "pemilik": "DINAS",
     "orang": [token, ...], "anggota": 2, "ketua": 2,             # the first two are assigned, the third leads
     "pengusul": {"orang": token, "unit": "DINAS", "ppk": false},
     "ppk": ["BID1", "BID2"],                                      # the PPK post of each who is assigned
     "porsi": null, "mulai": null, "selesai": null,                # share and days
     "diusulkan": day, "tanggal": last day, "sejak": day, "no": number of the steps that are open, or null,
     "langkah": [step, ...],
     "diambil": [0, 2], "pada": [day, day],                        # which steps were taken, in that order, and when
     "surat": [{"langkah": 3, "selesai": day or null, "akhir": day or null}, ...]}

A step is ``{"no": 1, "aksi": ..., "unit": ..., "pegawai": [0]}``, or has ``orang`` (a position) instead of ``unit``; as
far as they apply it has also ``dokumen``, ``ppk`` (true: acts as PPK), ``tolak`` (it can be refused; true: with a
reason) and ``bebas`` (true: no PPK authorises). A state is written anew by every event, so what doesn't apply is left
out.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from tatakerja.engine.wewenang import Wewenang
from tatakerja.penugasan.life.state_after import begin_review, follow
from tatakerja.values.alur import SURAT_PENETAPAN

Keadaan = dict[str, Any]
DISALIN = (
    "regulasi", "cara", "bentuk", "cakupan", "pemilik", "orang", "anggota", "ketua", "pengusul", "ppk", "porsi",
    "mulai", "selesai",
)  # fmt: skip
"""What the first event says once and the state keeps."""


class Kejadian(Protocol):
    """An event, as far as a state follows from it."""

    @property
    def jenis(self) -> str:
        """What happened."""

    @property
    def data(self) -> Mapping[str, Any]:
        """What is known of it, without personal data."""

    @property
    def oleh(self) -> str:
        """Token of whoever did it."""


def fold(state: Keadaan | None, event: Kejadian) -> Keadaan:
    """The state after an event; the one before is left as it is."""
    data = event.data
    if state is None:
        return _begin(data)
    after = {**state, "tanggal": data["tanggal"]}
    match event.jenis:
        case "langkah_diambil" | "diterima":
            _take(after, data)
        case "ditetapkan":
            letter = {"langkah": data["langkah"], "selesai": state["selesai"], "akhir": None}
            after["surat"] = [*state["surat"], letter]
            _take(after, data)
        case "ditolak" | "dibatalkan":
            after |= {"status": event.jenis, "no": None, "sejak": data["tanggal"]}
        case "diperpanjang":
            after["surat"] = _letters(state, data["surat"], "selesai", data["selesai"])
        case "diakhiri":
            after["surat"] = _letters(state, data["surat"], "akhir", data["tanggal"])
            if all(letter["akhir"] for letter in after["surat"]):
                after |= {"status": "diakhiri", "no": None, "sejak": data["tanggal"]}
        case _:
            if not follow(after, event.jenis, data, event.oleh):
                raise ValueError(f"unknown event {event.jenis!r}")
    return after


def _begin(data: Mapping[str, Any]) -> Keadaan:
    day = data["tanggal"]
    state = {key: data[key] for key in DISALIN}
    state |= {"status": "berjalan", "diusulkan": day, "tanggal": day, "sejak": day, "diambil": [], "pada": []}
    state["surat"] = []
    state["langkah"] = [_begin_step(step) for step in data["langkah"]]
    state["no"] = min((step["no"] for step in data["langkah"]), default=None)
    return state | begin_review(data)


def _begin_step(frozen: Mapping[str, Any]) -> dict[str, Any]:
    actor = "unit" if frozen["orang"] is None else "orang"
    step = {key: frozen[key] for key in ("no", "aksi", actor, "pegawai")}
    if frozen["dokumen"] is not None:
        step["dokumen"] = frozen["dokumen"]
    if frozen["penolakan"] is not None:
        step["tolak"] = frozen["penolakan"]["alasan_wajib"]
    if frozen["pihak"] == "ppk":
        step["ppk"] = True
    if frozen["bebas"]:
        step["bebas"] = True
    return step


def _take(after: Keadaan, data: Mapping[str, Any]) -> None:
    taken = after["diambil"] = [*after["diambil"], data["langkah"]]
    after["pada"] = [*after["pada"], data["tanggal"]]
    left = [step for i, step in enumerate(after["langkah"]) if i not in taken]
    number = min((step["no"] for step in left), default=None)
    if number != after["no"]:
        after |= {"no": number, "sejak": data["tanggal"]}
    if number is None:
        after["status"] = "aktif"
    elif after["surat"]:
        after["status"] = "bersurat" if any(map(is_letter, left)) else "ditetapkan"


def _letters(state: Keadaan, which: Sequence[int], key: str, value: str) -> list[dict[str, Any]]:
    return [{**letter, key: value} if index in which else letter for index, letter in enumerate(state["surat"])]


def is_letter(step: Mapping[str, Any]) -> bool:
    """Whether a step issues a letter that sets the assignment."""
    return step["aksi"] == "menetapkan" and step.get("dokumen") in SURAT_PENETAPAN


def is_acceptance(step: Mapping[str, Any]) -> bool:
    """Whether an employee accepts by this step."""
    return bool(step["aksi"] == "menerima")


def open_steps(state: Keadaan) -> list[int]:
    """Positions of the steps that can be taken now: those with the lowest number that isn't done."""
    number = state["no"]
    if number is None:
        return []
    taken = state["diambil"]
    return [i for i, step in enumerate(state["langkah"]) if step["no"] == number and i not in taken]


def issued_letters(state: Keadaan) -> list[int]:
    """Positions of the letters that were issued and not ended."""
    return [i for i, letter in enumerate(state["surat"]) if letter["akhir"] is None]


def authority(state: Keadaan, step: int, orang: Sequence[str]) -> Wewenang:
    """The authority that a step needs.

    :param orang: NIPs of the state's persons, in its order; a token for one whose data was erased.
    """
    row = state["langkah"][step]
    if "orang" in row:
        return Wewenang(None, orang=orang[row["orang"]])
    return Wewenang(row["unit"], "ppk" in row, tuple([orang[i] for i in row["pegawai"]]))


def letter_authority(state: Keadaan, letter: int, orang: Sequence[str]) -> Wewenang:
    """The authority of a letter's signatory."""
    return authority(state, state["surat"][letter]["langkah"], orang)


def proposer_authority(state: Keadaan, orang: Sequence[str], pengusul: str) -> Wewenang:
    """The authority to cancel: of the post as which it was proposed, or of the volunteer.

    :param pengusul: NIP of the volunteer.
    """
    proposer = state["pengusul"]
    if proposer["unit"] is None:
        return Wewenang(None, orang=pengusul)
    return Wewenang(proposer["unit"], proposer["ppk"], tuple(orang[: state["anggota"]]))
