"""Histories that older versions wrote are read by this one: the same chain, the same states, the same tables."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from tatakerja.journal.derive import derive
from tatakerja.journal.event import Peristiwa, hash_event, to_canonical
from tatakerja.penugasan.stream import PENUGASAN

RIWAYAT = sorted((Path(__file__).parent / "riwayat").glob("*.json"))
SETIAP = {
    "diusulkan", "langkah_diambil", "ditetapkan", "diakhiri", "laporan_dikirim", "kendala_disampaikan",
    "kendala_ditindaklanjuti", "hasil_diserahkan", "hasil_diteruskan", "hasil_dikembalikan", "hasil_diterima",
    "kinerja_dicatat",
}  # fmt: skip


@pytest.fixture(params=RIWAYAT, ids=lambda path: path.stem)
def kept(request: pytest.FixtureRequest) -> SimpleNamespace:
    found = json.loads(request.param.read_text("utf-8"))
    found["peristiwa"] = [Peristiwa(**event) for event in found["peristiwa"]]
    return SimpleNamespace(**found)


def test_there_is_one_of_each_regency() -> None:
    assert {path.stem.partition("-")[0] for path in RIWAYAT} == {"bantul", "wonogiri", "kotabaru", "buleleng"}


def test_every_kind_of_event_is_in_it(kept: SimpleNamespace) -> None:
    assert {event.jenis for event in kept.peristiwa} >= SETIAP


def test_the_chain_holds(kept: SimpleNamespace) -> None:
    before = None
    for event in kept.peristiwa:
        assert before in (None, event.sebelum)
        assert event.hash == hash_event(
            event.no, event.stream, event.versi, event.jenis, event.waktu, event.oleh, to_canonical(event.data),
            to_canonical(event.pribadi), event.sebelum,
        )  # fmt: skip
        before = event.hash


def test_it_replays_to_the_same_bytes(kept: SimpleNamespace) -> None:
    derived = derive(kept.peristiwa, {PENUGASAN.nama: PENUGASAN})
    states = {stream: json.loads(text) for stream, (_, text) in derived.keadaan.items()}
    assert states.keys() == kept.keadaan.keys()
    for stream, state in kept.keadaan.items():
        # What an assignment came to stays, however a later version keeps it.
        assert [states[stream][key] for key in ("status", "regulasi", "pemilik")] == [
            state[key] for key in ("status", "regulasi", "pemilik")
        ]
    if kept.versi_keadaan != PENUGASAN.versi:
        return
    assert {stream: text for stream, (_, text) in derived.keadaan.items()} == {
        stream: to_canonical(state) for stream, state in kept.keadaan.items()
    }
    for projection in PENUGASAN.proyeksi:
        rows = [
            {"stream": stream, **dict(zip(projection.kolom, row, strict=True))}
            for stream, found in derived.proyeksi[projection.nama].items()
            for row in found
        ]
        key = to_canonical
        assert sorted(rows, key=key) == sorted(kept.proyeksi[projection.nama], key=key)


def test_a_changed_history_is_seen(kept: SimpleNamespace) -> None:
    """Control: another event gives other bytes."""
    events = [event for event in kept.peristiwa if event.jenis != "hasil_diterima"]
    derived = derive(events, {PENUGASAN.nama: PENUGASAN})
    assert {stream: json.loads(text) for stream, (_, text) in derived.keadaan.items()} != kept.keadaan
