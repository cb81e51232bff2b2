"""Nobody decides their own case: who acts for a post in a matter that concerns certain persons.

The comparison is by person, whatever post they hold and as what: a holder whom the matter concerns gives way to the
leader one unit up, and so on. Whom appraisal was delegated to gives way likewise, and doesn't appraise a leader under
whom they work. Two persons may each hold the post above the other, as each other's Plt. or delegate; then neither is
the superior of the other, and :func:`appraisal_circle` finds it.
"""

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from tatakerja.engine.jabatan import PostBook
from tatakerja.values.organisasi import Pemangku, Susunan
from tatakerja.values.pejabat import Pejabat


class Acting(NamedTuple):
    """Who acts for a post.

    :ivar unit: the unit whose leader acts; None where there is nobody above.
    :ivar holder: its holder or, where appraisal is delegated, the delegate; None for a vacant post, and where it was
        delegated to several, so that nobody can say to whom.
    :ivar yielded: the holders who gave way, from the post upward.
    :ivar delegates: those to whom the unit's leader delegated appraisal, as far as they may appraise.
    """

    unit: str | None
    holder: Pemangku | None
    yielded: tuple[Pemangku, ...] = ()
    delegates: tuple[Pemangku, ...] = ()


class OwnCase:
    """Finds who acts in the place of those whom a matter concerns.

    :param organisasi: units and employees.
    :param posts: the holders of the day.
    """

    def __init__(self, organisasi: Susunan, posts: PostBook) -> None:
        self._organisasi = organisasi
        self._posts = posts

    def bars(self, nip: str, concerned: Collection[str]) -> bool:
        """Whether a matter is someone's own who holds a post that day; of others the post is what they lack."""
        return nip in concerned and bool(self._posts.jabatan_dipegang(nip))

    def plh(self, unit: str, concerned: Collection[str]) -> list[Pemangku]:
        """Those who act in the absence of a unit's leader, without whom the matter concerns."""
        return [row for row in self._posts.pemangku(unit).plh if row.nip not in concerned]

    def acting(
        self, post: str, concerned: Collection[str], *, appraises: bool = False, led: Collection[str] | None = None
    ) -> Acting:
        """Who acts for the post that leads a unit.

        :param concerned: NIPs of those whom the matter concerns.
        :param appraises: whether the post acts as Pejabat Penilai Kinerja, so that a delegate acts instead.
        :param led: codes of the units that those concerned lead; by default what the data says of them.
        """
        yielded: list[Pemangku] = []
        unit: str | None = post
        while unit is not None:
            holders = self._posts.pemangku(unit)
            if appraises and holders.delegasi:
                units = self._led(concerned) if led is None else led
                delegates = tuple(row for row in holders.delegasi if self._may_appraise(row, concerned, units))
                if delegates:
                    only = delegates[0] if len(delegates) == 1 else None
                    return Acting(unit, only, tuple(yielded), delegates)
            holder = holders.pemegang
            if holder is None or holder.nip not in concerned:
                return Acting(unit, holder, tuple(yielded))
            yielded.append(holder)
            unit = self._organisasi.unit_menurut_kode[unit].induk
        return Acting(None, None, tuple(yielded))

    def _led(self, concerned: Collection[str]) -> Collection[str]:
        people = (self._organisasi.pegawai_ber_nip(nip) for nip in concerned)
        leading = (self._posts.unit_dipimpin(person) for person in people if person is not None)
        return frozenset(units[0].kode for units in leading if len(units) == 1)

    def _may_appraise(self, delegate: Pemangku, concerned: Collection[str], led: Collection[str]) -> bool:
        """A delegate appraises neither themself nor a leader under whom they work."""
        if delegate.nip in concerned:
            return False
        person = self._organisasi.pegawai_ber_nip(delegate.nip)
        return person is None or not any(unit.kode in led for unit in self._organisasi.jalur(person.unit))


def of_proposal(members: Sequence[str], pengusul: str) -> tuple[str, ...]:
    """Whose own case a proposal is: one of several to be assigned may propose for the others, whom they lead."""
    return tuple(nip for nip in members if nip != pengusul) or tuple(members)


def as_themself(nip: str, concerned: Collection[str]) -> bool:
    """Whether an employee may act as such, by no post: not towards themself."""
    return nip not in concerned


def same_person(one: Pejabat, other: Pejabat) -> bool:
    """Whether two officials are one person, or one and the same post without holder."""
    return one == other if one.nip is None else one.nip == other.nip


def one_person_two_posts(one: Pejabat, other: Pejabat) -> bool:
    """Whether one person is named for two different posts."""
    return one.nip is not None and one.nip == other.nip and one.unit != other.unit


def appraisal_circle(nip: str, ppk: Pejabat | None, ppk_of: Callable[[str], Pejabat | None]) -> tuple[Pejabat, ...]:
    """The officials who appraise each other in a circle that leads back to a person; empty where it leads up.

    :param ppk: who appraises that person; ``ppk_of`` tells it of any other.
    :returns: who appraises the person asked about, who appraises those, and so on; the last is that very person.
    """
    circle: list[Pejabat] = []
    official = ppk
    while official is not None and official.nip is not None and official.nip not in {one.nip for one in circle}:
        circle.append(official)
        if official.nip == nip:
            return tuple(circle)
        official = ppk_of(official.nip)
    return ()
