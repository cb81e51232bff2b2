"""Everything that is answered for one organisation under one book of rules as of one day."""

from array import array
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from tatakerja.engine.kedudukan import KedudukanResolver
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.galat import BelumBerlaku
from tatakerja.values.kedudukan import Kedudukan, KodeKedudukan
from tatakerja.values.organisasi import Organisasi, PegawaiBelumDibaca, Susunan

if TYPE_CHECKING:
    from tatakerja.engine.alur_kelas import RouteClasses
    from tatakerja.engine.evaluasi import PerformanceGuide
    from tatakerja.engine.jabatan import PostBook
    from tatakerja.engine.pelaksanaan import DirectionGuide
    from tatakerja.engine.pelaporan import ReportGuide
    from tatakerja.engine.pencarian.indeks import Pencarian
    from tatakerja.engine.penjelasan.alur import RouteExplainer
    from tatakerja.engine.penjelasan.kedudukan import Explainer
    from tatakerja.engine.tahapan import StageGuide


class Answers:
    """The parts of the engine, put together; each is loaded when first asked, since most questions need one.

    :ivar buku: the compiled rules, those that hold.
    :ivar organisasi: the organisation asked about.
    :ivar tanggal: the day as of which it answers.
    :param beku: the day whose rules hold, for what was frozen then; None: those of ``tanggal``.
    :param posts: the holders of that day, where they are known already.
    :raises BelumBerlaku: if the regulation is not in force on the day whose rules hold.
    """

    def __init__(
        self,
        buku: BukuAturan,
        organisasi: Susunan,
        tanggal: date,
        *,
        beku: date | None = None,
        posts: "PostBook | None" = None,
    ) -> None:
        require_in_force(buku, beku or tanggal)
        self.buku = buku.pada(beku or tanggal)
        self.organisasi = organisasi
        self.tanggal = tanggal
        self.resolver = KedudukanResolver(organisasi, self.buku, tanggal, posts=posts)

    @cached_property
    def explainer(self) -> "Explainer":
        """Says why."""
        from tatakerja.engine.penjelasan.kedudukan import Explainer

        return Explainer(self.resolver)

    @cached_property
    def route_explainer(self) -> "RouteExplainer":
        """Says why a route is what it is."""
        from tatakerja.engine.penjelasan.alur import RouteExplainer

        return RouteExplainer(
            self.resolver,
            performance=self.performance,
            stages=self.stages,
            direction=self.direction,
            reports=self.reports,
        )

    @cached_property
    def routes(self) -> "RouteClasses":
        """Finds the routes of assignments."""
        from tatakerja.engine.alur import RouteFinder
        from tatakerja.engine.alur_kelas import RouteClasses

        return RouteClasses(self.resolver, RouteFinder(self.resolver))

    @cached_property
    def performance(self) -> "PerformanceGuide":
        """Finds chains of review."""
        from tatakerja.engine.evaluasi import PerformanceGuide

        return PerformanceGuide(self.resolver)

    @cached_property
    def stages(self) -> "StageGuide":
        """Finds stages of work."""
        from tatakerja.engine.tahapan import StageGuide

        return StageGuide(self.resolver)

    @cached_property
    def direction(self) -> "DirectionGuide":
        """Finds who directs work, and what those who do it owe."""
        from tatakerja.engine.pelaksanaan import DirectionGuide

        return DirectionGuide(self.resolver)

    @cached_property
    def reports(self) -> "ReportGuide":
        """Finds who reports to whom."""
        from tatakerja.engine.pelaporan import ReportGuide

        return ReportGuide(self.resolver, self.routes.alur)

    @cached_property
    def search(self) -> "Pencarian":
        """Finds employees, posts and units."""
        from tatakerja.engine.pencarian.indeks import Pencarian

        return Pencarian(self._everyone, self.resolver.posts)

    def codes(self) -> KodeKedudukan:
        """The distinct answers of everyone, and which of them each employee has."""
        answers, of_class, own = self._coded
        codes = _spread(of_class, self._everyone.kelas_pegawai)
        for place, code in own:
            codes[place] = code
        return KodeKedudukan(answers, codes)

    @cached_property
    def _coded(self) -> tuple[tuple[Kedudukan, ...], Sequence[int], Sequence[tuple[int, int]]]:
        """The distinct answers; the number of each class's; place and number of each employee who holds a post."""
        organisasi, resolver = self._everyone, self.resolver
        numbers: dict[Kedudukan, int] = {}
        # Most classes share the very answer of another: what two answers say is compared only of the others.
        seen: dict[int, int] = {}

        def number(answer: Kedudukan) -> int:
            found = seen.get(id(answer))
            if found is None:
                found = seen[id(answer)] = numbers.setdefault(answer, len(numbers))
            return found

        places = [place for place in map(organisasi.nomor, resolver.posts.pemegang_jabatan()) if place is not None]
        left = Counter(organisasi.kelas_pegawai)
        left.subtract(organisasi.kelas_pegawai[place] for place in places)
        # What nobody is answered takes no number: of some classes everyone holds a post.
        of_class = [
            number(resolver.of_class(*kelas)) if left[place] else 0 for place, kelas in enumerate(organisasi.kelas)
        ]
        own = [(place, number(resolver.kedudukan(organisasi.pegawai[place]))) for place in places]
        return tuple(numbers), of_class, own

    @property
    def _everyone(self) -> Organisasi:
        if not isinstance(self.organisasi, Organisasi):
            raise PegawaiBelumDibaca
        return self.organisasi


def _spread(of_class: Sequence[int], classes: Sequence[int]) -> "array[int]":
    """The number of each employee's class replaced by that of its answer; by Arrow, where it is installed."""
    try:
        from pyarrow import Array, py_buffer, uint32
        from pyarrow import array as column
    except ImportError:
        return array("I", [of_class[number] for number in classes])
    places = Array.from_buffers(uint32(), len(classes), [None, py_buffer(classes)])
    found = array("I")
    found.frombytes(column(of_class, uint32()).take(places).buffers()[1])
    return found


def require_begun(buku: BukuAturan, tanggal: date) -> None:
    """Refuse a day before a regulation was in force: nothing can have begun under it.

    :raises BelumBerlaku: with the regulation's period.
    """
    since = buku.regulasi.berlaku_sejak
    if since is not None and tanggal < since:
        require_in_force(buku, tanggal)


def require_in_force(buku: BukuAturan, tanggal: date) -> None:
    """Refuse a day on which a regulation does not answer.

    :raises BelumBerlaku: with the regulation's period.
    """
    regulasi = buku.regulasi
    if regulasi.berlaku(tanggal):
        return
    since, until = regulasi.berlaku_sejak, regulasi.berlaku_sampai
    period = f"berlaku sejak {since.isoformat()}" if since else "tanpa tanggal mulai"
    if until:
        period += f" sampai {until.isoformat()}"
    raise BelumBerlaku(
        f"{regulasi.judul} tidak berlaku pada {tanggal.isoformat()} ({period}); pilih hari lain dengan --tanggal"
    )
