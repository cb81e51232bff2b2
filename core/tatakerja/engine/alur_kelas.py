"""Routes by class: employees of one class who hold no post take the same route, with themselves in their own places."""

from collections.abc import Callable

import attrs

from tatakerja.engine.alur import RouteFinder
from tatakerja.engine.kedudukan import KedudukanResolver
from tatakerja.values.answers.alur import AlurPenugasan, Langkah, PpkPegawai, Surat
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.pejabat import Pejabat

_Class = tuple[str | bool | None, ...]
_Fill = Callable[[Pejabat, tuple[str, ...]], AlurPenugasan]


class RouteClasses:
    """Answers as a :class:`RouteFinder` does, asking it once per class of an individual assignment.

    What depends on the person, who holds a post or is named in a remark, is asked once for that person.

    :param resolver: who holds posts, and the organisation.
    :param finder: what is asked.
    """

    def __init__(self, resolver: KedudukanResolver, finder: RouteFinder) -> None:
        self._organisasi = resolver.organisasi
        self._posts = resolver.posts
        self._finder = finder
        self._known: dict[_Class, _Fill | None] = {}
        self._personal: dict[_Class, AlurPenugasan] = {}
        self._last: tuple[Usulan, AlurPenugasan] | None = None

    def alur(self, usulan: Usulan) -> AlurPenugasan:
        """The route of a proposal; raises as :meth:`RouteFinder.alur`."""
        if usulan.ketua is not None or len(usulan.pegawai) != 1:
            return self._of_team(usulan)
        nip = usulan.pegawai[0]
        pegawai = self._organisasi.pegawai_ber_nip(nip)
        if pegawai is None:
            return self._finder.alur(usulan)
        kelas = (
            usulan.cara, usulan.pemilik, usulan.sifat, bool(usulan.hukum),
            pegawai.unit, pegawai.jenis_jabatan, pegawai.jenjang, pegawai.status_asn, pegawai.kedudukan_khusus,
        )  # fmt: skip
        if self._posts.jabatan_dipegang(nip):
            return self._of_person(kelas, usulan)
        fill = self._known.get(kelas)
        if fill is not None:
            return fill(self._posts.pegawai_sendiri(pegawai), usulan.pegawai)
        answer = self._of_person(kelas, usulan)
        if kelas not in self._known:
            names = (pegawai.nip, pegawai.nama or pegawai.nip)
            personal = any(name in note.isi for note in answer.catatan for name in names)
            self._known[kelas] = None if personal else _template(answer, self._posts.pegawai_sendiri(pegawai))
        return answer

    def _of_team(self, usulan: Usulan) -> AlurPenugasan:
        """The route of one proposal, which is asked for again where somebody reports to whoever it appoints."""
        last = self._last
        if last is None or last[0] is not usulan:
            last = self._last = usulan, self._finder.alur(usulan)
        return last[1]

    def _of_person(self, kelas: _Class, usulan: Usulan) -> AlurPenugasan:
        """The route of one person, asked once."""
        key = (*kelas, *usulan.pegawai)
        answer = self._personal.get(key)
        if answer is None:
            answer = self._personal[key] = self._finder.alur(usulan)
        return answer


def _template(answer: AlurPenugasan, own: Pejabat) -> _Fill:
    """What makes the same route for another of the class; drawn up when there is one."""
    drawn: list[_Fill] = []

    def fill(other: Pejabat, pegawai: tuple[str, ...]) -> AlurPenugasan:
        if not drawn:
            drawn.append(_drawn_up(answer, own))
        return drawn[0](other, pegawai)

    return fill


def _drawn_up(answer: AlurPenugasan, own: Pejabat) -> _Fill:
    steps = [_step_template(step, own) for step in answer.langkah]
    letters = [(letter.jenis, letter.penetap) for letter in answer.surat]
    ppk = [one.ppk for one in answer.ppk]
    shared = {
        field.name: getattr(answer, field.name)
        for field in attrs.fields(AlurPenugasan)
        if field.name not in ("langkah", "surat", "ppk")
    }

    def fill(other: Pejabat, pegawai: tuple[str, ...]) -> AlurPenugasan:
        return AlurPenugasan(
            langkah=tuple([step(other, pegawai) for step in steps]),
            surat=tuple([Surat(jenis, penetap, pegawai) for jenis, penetap in letters]),
            ppk=tuple([PpkPegawai(pegawai[0], nip) for nip in ppk]),
            **shared,
        )

    return fill


def _step_template(step: Langkah, own: Pejabat) -> Callable[[Pejabat, tuple[str, ...]], Langkah]:
    fixed = {field.name: getattr(step, field.name) for field in attrs.fields(Langkah)}
    acts, addressed, copied = step.aktor == own, own in step.kepada, own in step.tembusan

    def fill(other: Pejabat, pegawai: tuple[str, ...]) -> Langkah:
        values = fixed.copy()
        values["pegawai"] = pegawai
        if acts:
            values["aktor"] = other
        if addressed:
            values["kepada"] = tuple([other if one == own else one for one in step.kepada])
        if copied:
            values["tembusan"] = tuple([other if one == own else one for one in step.tembusan])
        return Langkah(**values)

    return fill
