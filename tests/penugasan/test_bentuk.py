"""The declared shapes of events and states are those of the recorded histories: nothing unknown, nothing missing."""

import json
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

import pytest

from tatakerja.penugasan.life import event
from tatakerja.penugasan.life.event import JenisPeristiwa, Umum
from tatakerja.penugasan.life.state import KeadaanPenugasan

RIWAYAT = sorted((Path(__file__).parent / "riwayat").glob("*.json"))
JENIS = {kind.nama: name for name, kind in vars(event).items() if isinstance(kind, JenisPeristiwa)}
DATA = {
    "diusulkan": event.Diusulkan,
    "langkah_diambil": event.LangkahDiambil,
    "diterima": event.LangkahDiambil,
    "ditolak": event.LangkahDiambil,
    "ditetapkan": event.Ditetapkan,
    "dibatalkan": event.Dibatalkan,
    "diakhiri": event.Diakhiri,
    "diperpanjang": event.Diperpanjang,
    "hasil_diserahkan": event.HasilDiserahkan,
    "hasil_diteruskan": event.HasilDitinjau,
    "hasil_dikembalikan": event.HasilDikembalikan,
    "hasil_diterima": event.HasilDitinjau,
    "laporan_dikirim": event.LaporanDikirim,
    "laporan_diminta": event.LaporanDiminta,
    "kendala_disampaikan": event.KendalaDisampaikan,
    "kendala_ditindaklanjuti": event.KendalaDitindaklanjuti,
    "kinerja_dicatat": event.KinerjaDicatat,
}
JURNAL = {"nomor_urut"}
"""What the journal adds to an event's data by itself."""


def faults(value: Any, shape: Any, at: str) -> Iterator[str]:
    """Where a JSON value isn't of a shape."""
    origin, args = get_origin(shape), get_args(shape)
    if is_typeddict(shape):
        yield from _keys(value, shape, at)
    elif origin is NotRequired:
        yield from faults(value, args[0], at)
    elif origin in (Union, types.UnionType):
        if all(list(faults(value, one, at)) for one in args):
            yield f"{at}: {value!r} is none of {shape}"
    elif origin is Literal:
        if value not in args:
            yield f"{at}: {value!r} is none of {args}"
    elif origin is not None:
        yield from _items(value, origin, args, at)
    elif type(value) is not shape:
        yield f"{at}: {value!r} is no {shape.__name__}"


def _items(value: Any, origin: Any, args: tuple[Any, ...], at: str) -> Iterator[str]:
    if type(value) is not (dict if origin is dict else list):
        yield f"{at}: {value!r} is no {origin.__name__}"
    elif origin is dict:
        yield from (fault for key, one in value.items() for fault in faults(one, args[1], f"{at}.{key}"))
    elif origin is tuple and len(value) != len(args):
        yield f"{at}: {len(value)} places for {len(args)}"
    else:
        shapes = args if origin is tuple else args * len(value)
        for i, (one, shape) in enumerate(zip(value, shapes, strict=True)):
            yield from faults(one, shape, f"{at}[{i}]")


def _keys(value: Any, shape: Any, at: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{at}: {value!r} is no mapping"
        return
    hints = get_type_hints(shape, include_extras=True)
    yield from (f"{at}.{key} is unknown" for key in value.keys() - hints.keys())
    yield from (f"{at}.{key} is missing" for key in shape.__required_keys__ - value.keys())
    for key in value.keys() & hints.keys():
        yield from faults(value[key], hints[key], f"{at}.{key}")


def history(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text("utf-8"))


def event_faults(one: dict[str, Any]) -> list[str]:
    common = get_type_hints(Umum)
    data = {key: value for key, value in one["data"].items() if key not in JURNAL}
    own = {key: value for key, value in data.items() if key not in common}
    shared = {key: value for key, value in data.items() if key in common}
    return [*faults(own, DATA[one["jenis"]], one["jenis"]), *faults(shared, Umum, one["jenis"])]


def test_every_kind_of_event_has_its_shape_here() -> None:
    assert JENIS.keys() == DATA.keys()


@pytest.mark.parametrize("path", RIWAYAT, ids=lambda path: path.stem)
def test_recorded_events_and_states_have_the_declared_shapes(path: Path) -> None:
    found = history(path)
    events = [one for one in found["peristiwa"] if one["stream"].startswith("penugasan/")]
    assert len(events) > 30
    assert [fault for one in events for fault in event_faults(one)] == []
    states = found["keadaan"]
    assert [fault for id, state in states.items() for fault in faults(state, KeadaanPenugasan, id)] == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda data: data.update(asing=1), "asing is unknown"),
        (lambda data: data.pop("pemilik"), "pemilik is missing"),
        (lambda data: data.update(anggota="2"), "'2' is no int"),
        (lambda data: data.update(cara="rahasia"), "'rahasia' is none of"),
        (lambda data: data["langkah"][0].update(unit=5), "5 is none of"),
    ],
)
def test_another_shape_is_seen(change: Any, words: str) -> None:
    """Control: data that differs in one place is no event of the kind."""
    first = next(one for one in history(RIWAYAT[0])["peristiwa"] if one["jenis"] == "diusulkan")
    assert event_faults(first) == []
    change(first["data"])
    assert any(words in fault for fault in event_faults(first))
