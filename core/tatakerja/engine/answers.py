"""Everything that is answered for one organisation under one book of rules as of one day."""

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from tatakerja.engine.kedudukan import KedudukanResolver
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.galat import BelumBerlaku
from tatakerja.values.organisasi import Organisasi, PegawaiBelumDibaca, Susunan

if TYPE_CHECKING:
    from tatakerja.engine.alur_kelas import RouteClasses
    from tatakerja.engine.evaluasi import PerformanceGuide
    from tatakerja.engine.jabatan import PostBook
    from tatakerja.engine.pelaksanaan import DirectionGuide
    from tatakerja.engine.pelaporan import ReportGuide
    from tatakerja.engine.pencarian.indeks import Pencarian
    from tatakerja.engine.penjelasan import Explainer


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
        from tatakerja.engine.penjelasan import Explainer

        return Explainer(self.resolver)

    @cached_property
    def routes(self) -> "RouteClasses":
        """Finds the routes of assignments."""
        from tatakerja.engine.alur import RouteFinder
        from tatakerja.engine.alur_kelas import RouteClasses

        return RouteClasses(self.resolver, RouteFinder(self.resolver))

    @cached_property
    def performance(self) -> "PerformanceGuide":
        """Finds chains of review and stages of work."""
        from tatakerja.engine.evaluasi import PerformanceGuide

        return PerformanceGuide(self.resolver)

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

        if not isinstance(self.organisasi, Organisasi):
            raise PegawaiBelumDibaca
        return Pencarian(self.organisasi, self.resolver.posts)


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
