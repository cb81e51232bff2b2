"""A flow as events, tasks and gateways, with what leads from one to the next: the same for every form of drawing.

Steps at the same time stand between two parallel gateways. A step that can be refused is followed by a choice, whose
second way ends the flow.
"""

from typing import Literal

import attrs

from tatakerja.documents.diagram.alur import Diagram, Tugas

Jenis = Literal["mulai", "tugas", "cabang", "gabung", "pilihan", "selesai", "tolak"]


@attrs.frozen(kw_only=True)
class Simpul:
    """A node.

    :ivar lajur: number of its lane.
    :ivar tingkat: how far along the flow it stands; ``tumpuk`` which of those it is that share lane and place.
    :ivar tugas: of a task, the step; of a refusal, the step that is refused.
    """

    id: str
    jenis: Jenis
    lajur: int
    tingkat: int
    tumpuk: int = 0
    tugas: Tugas | None = None


@attrs.frozen
class Panah:
    """What leads from one node to another, and under which answer."""

    dari: str
    ke: str
    label: str = ""


@attrs.frozen
class Bagan:
    """Nodes and what leads between them; ``tingkat`` is how many places along the flow there are."""

    simpul: tuple[Simpul, ...]
    panah: tuple[Panah, ...]
    tingkat: int

    def lebar_lajur(self, lajur: int) -> int:
        """How many nodes at most share a lane and a place along the flow."""
        return max((1 + one.tumpuk for one in self.simpul if one.lajur == lajur), default=1)


class _PenyusunSimpul:
    def __init__(self, diagram: Diagram) -> None:
        self._lanes = diagram.lajur
        self.simpul: list[Simpul] = []
        self.panah: list[Panah] = []
        self._level = 0

    def susun(self, diagram: Diagram) -> Bagan:
        """The nodes of a flow."""
        first = self._lanes.index(diagram.tahap[0][0].lajur) if diagram.tahap else 0
        open_ends = [self._add("mulai", first)]
        for group in diagram.tahap:
            open_ends = self._group(group, open_ends)
        self._level += 1
        end = self._add("selesai", self._node(open_ends[0]).lajur)
        self._link(open_ends, end)
        return Bagan(tuple(self.simpul), tuple(self.panah), self._level + 1)

    def _group(self, group: tuple[Tugas, ...], before: list[str]) -> list[str]:
        lanes = [self._lanes.index(one.lajur) for one in group]
        self._level += 1
        if len(group) > 1:
            split = self._add("cabang", min(lanes))
            self._link(before, split)
            before = [split]
            self._level += 1
        ends, level = [], self._level
        used: dict[int, int] = {}
        for one, lane in zip(group, lanes, strict=True):
            self._level = level
            place = used[lane] = used.get(lane, -1) + 1
            task = self._add("tugas", lane, place, one)
            self._link(before, task)
            ends.append(self._refusal(one, lane, place, task) if one.penolakan else task)
        self._level = max(node.tingkat for node in self.simpul)
        if len(group) == 1:
            return ends
        self._level += 1
        join = self._add("gabung", min(lanes))
        self._link(ends, join)
        return [join]

    def _refusal(self, one: Tugas, lane: int, place: int, task: str) -> str:
        self._level += 1
        choice = self._add("pilihan", lane, place)
        self._link([task], choice)
        refused = self._add("tolak", lane, place, one)
        self.panah.append(Panah(choice, refused, "ditolak"))
        return choice

    def _add(self, jenis: Jenis, lane: int, place: int = 0, one: Tugas | None = None) -> str:
        name = f"{jenis}_{len(self.simpul) + 1}"
        self.simpul.append(Simpul(id=name, jenis=jenis, lajur=lane, tingkat=self._level, tumpuk=place, tugas=one))
        return name

    def _link(self, sources: list[str], target: str) -> None:
        for one in sources:
            label = "disetujui" if self._node(one).jenis == "pilihan" else ""
            self.panah.append(Panah(one, target, label))

    def _node(self, name: str) -> Simpul:
        return next(one for one in self.simpul if one.id == name)


def susun_simpul(diagram: Diagram) -> Bagan:
    """The nodes of a flow, and what leads between them."""
    return _PenyusunSimpul(diagram).susun(diagram)
