"""Assignments as a kind of stream: how their states follow, and the tables by which they are found."""

from collections.abc import Iterable
from typing import Any

from tatakerja.journal import JenisStream, Proyeksi
from tatakerja.penugasan.life import BERSURAT, fold, open_steps, waiting_obstacles

STREAM = "penugasan"
TERBUKA, RINGKAS, PORSI = "giliran", "penugasan", "porsi"
LANJUTAN, TUJUAN = "lanjutan", "tujuan"


def stream_of(id: str) -> str:
    """The stream of an assignment."""
    return f"{STREAM}/{id}"


def id_of(stream: str) -> str:
    """The assignment of a stream."""
    return stream.removeprefix(f"{STREAM}/")


def _open(_: str, state: dict[str, Any]) -> Iterable[tuple[Any, ...]]:
    orang = state["orang"]
    for i in open_steps(state):
        step = state["langkah"][i]
        who = orang[step["orang"]] if "orang" in step else None
        yield i, step.get("unit"), who, int("ppk" in step), " ".join(orang[p] for p in step["pegawai"])


def _summary(_: str, state: dict[str, Any]) -> Iterable[tuple[Any, ...]]:
    yield state["status"], state["regulasi"], state["pemilik"], state["diusulkan"]


def _share(_: str, state: dict[str, Any]) -> Iterable[tuple[Any, ...]]:
    if state["porsi"] is not None and state["surat"] and state["status"] not in ("diakhiri", "selesai"):
        until = [letter["selesai"] for letter in state["surat"] if letter["akhir"] is None]
        last = None if None in until or not until else max(until)
        for token in state["orang"][: state["anggota"]]:
            yield token, state["porsi"], last


def _waiting(_: str, state: dict[str, Any]) -> Iterable[tuple[Any, ...]]:
    if state["status"] not in BERSURAT:
        return
    if "hasil" in state:
        yield "hasil", state["hasil"]["keadaan"], state["hasil"]["sejak"]
    for number, _places in waiting_obstacles(state):
        yield "kendala", str(number), state["kendala"][number - 1]["tanggal"]
    for one in state.get("diminta", []):
        yield "laporan", state["orang"][one["pegawai"]], one["tanggal"]


def _sent(_: str, state: dict[str, Any]) -> Iterable[tuple[Any, ...]]:
    for where in state.get("tujuan", []):
        yield (None, state["orang"][where]) if isinstance(where, int) else (where, None)


PENUGASAN = JenisStream(
    nama=STREAM,
    fold=fold,
    versi=4,
    proyeksi=(
        Proyeksi(
            nama=TERBUKA,
            kolom={"langkah": "INTEGER", "unit": "TEXT", "orang": "TEXT", "ppk": "INTEGER", "pegawai": "TEXT"},
            baris=_open,
            indeks=(("unit",), ("orang",)),
        ),
        Proyeksi(
            nama=RINGKAS,
            kolom={"status": "TEXT", "regulasi": "TEXT", "pemilik": "TEXT", "diusulkan": "TEXT"},
            baris=_summary,
            indeks=(("status",),),
        ),
        Proyeksi(
            nama=PORSI,
            kolom={"orang": "TEXT", "porsi": "INTEGER", "selesai": "TEXT"},
            baris=_share,
            indeks=(("orang",),),
        ),
        Proyeksi(
            nama=LANJUTAN,
            kolom={"jenis": "TEXT", "nilai": "TEXT", "sejak": "TEXT"},
            baris=_waiting,
            indeks=(("jenis", "nilai"),),
        ),
        Proyeksi(
            nama=TUJUAN,
            kolom={"unit": "TEXT", "orang": "TEXT"},
            baris=_sent,
            indeks=(("unit",), ("orang",)),
        ),
    ),
)
