"""The rows of the tables by which assignments are found, from their states."""

from collections.abc import Iterable, Sequence

from tatakerja.penugasan.life.state import BERSURAT, KeadaanPenugasan, open_steps, waiting_obstacles

_Baris = Sequence[str | int | None]


def opened(state: KeadaanPenugasan) -> Iterable[_Baris]:
    """The steps that may be taken now, and who they are waiting for."""
    orang = state["orang"]
    for i in open_steps(state):
        step = state["langkah"][i]
        who = orang[step["orang"]] if "orang" in step else None
        yield i, step.get("unit"), who, int("ppk" in step), " ".join(orang[p] for p in step["pegawai"])


def summary(state: KeadaanPenugasan) -> Iterable[_Baris]:
    """What a list of assignments says of it."""
    yield state["status"], state["regulasi"], state["pemilik"], state["diusulkan"]


def share(state: KeadaanPenugasan) -> Iterable[_Baris]:
    """How much of whose time it takes, while it lasts."""
    if state["porsi"] is None or not state["surat"] or state["status"] in ("diakhiri", "selesai"):
        return
    ends = [letter["selesai"] for letter in state["surat"] if letter["akhir"] is None]
    known = [end for end in ends if end is not None]
    last = max(known) if known and len(known) == len(ends) else None
    for token in state["orang"][: state["anggota"]]:
        yield token, state["porsi"], state["mulai"], last


def numbered(state: KeadaanPenugasan) -> Iterable[_Baris]:
    """The numbers that its letters bear."""
    for letter in (*state["surat"], *state.get("perpanjangan", [])):
        if "register" in letter:
            yield *letter["register"], letter.get("tanggal")


def signed(state: KeadaanPenugasan) -> Iterable[_Baris]:
    """Who took which step under which post."""
    for i, day, who in zip(state["diambil"], state["pada"], state.get("pelaku", []), strict=True):
        if who is not None:
            yield *who, i, day
    for one in state.get("perpanjangan", []):
        if one["pelaku"] is not None:
            yield *one["pelaku"], state["surat"][one["surat"]]["langkah"], one["pada"]


def waiting(state: KeadaanPenugasan) -> Iterable[_Baris]:
    """What is to be answered once the letter is out."""
    if state["status"] not in BERSURAT:
        return
    if "hasil" in state:
        yield "hasil", state["hasil"]["keadaan"], state["hasil"]["sejak"]
    for number, _places in waiting_obstacles(state):
        yield "kendala", str(number), state["kendala"][number - 1]["tanggal"]
    for one in state.get("diminta", []):
        yield "laporan", state["orang"][one["pegawai"]], one["tanggal"]


def sent(state: KeadaanPenugasan) -> Iterable[_Baris]:
    """Who gets its letters."""
    for where in state.get("tujuan", []):
        yield (None, state["orang"][where]) if isinstance(where, int) else (where, None)
