"""A route in which one person holds two posts: nobody asks, answers or copies themselves, and acts once.

The comparison is by person. A request to oneself is left out, and one's answer to it; the authorisation that the answer
would have been is then the letter's, where the same person issues that, else it stays as a step without addressee.
Neighbouring steps of one person for two posts become one that names both, at the weightier of the two.
"""

from collections.abc import Iterable, Sequence
from typing import get_args

import attrs

from tatakerja.engine.alur_langkah import Step
from tatakerja.engine.perkara_sendiri import one_person_two_posts, same_person
from tatakerja.values.alur import Aksi
from tatakerja.values.pejabat import Pejabat

_BERAT: tuple[Aksi, ...] = (
    "menerima", "mengajukan", "memohon", "mengetahui", "mengusulkan", "merekomendasikan", "menjawab", "menyetujui",
    "menginstruksikan", "menetapkan",
)  # fmt: skip
"""Acts by weight, the lightest first."""
MENGESAHKAN: frozenset[Aksi] = frozenset({"menyetujui", "menginstruksikan", "menjawab", "menetapkan"})
"""Acts by which a PPK authorises."""
_MEMINTA = frozenset({"mengajukan", "memohon", "mengusulkan"})


@attrs.frozen
class OnePersonRoute:
    """The steps that are left of an employee's route, and remarks on what was left out or merged.

    :ivar posts: titles of two posts that one person holds, for whom something was left out or merged.
    """

    steps: tuple[Step, ...]
    notes: tuple[str, ...]
    posts: tuple[tuple[str, str], ...] = ()


def without_own_requests(steps: Sequence[Step], ppk: Pejabat | None) -> OnePersonRoute:
    """An employee's steps in order, without what somebody would do towards themself.

    :param ppk: the employee's PPK, whose authorisation must not get lost.
    """
    kept: list[Step] = []
    notes: list[str] = []
    posts: list[tuple[str, str]] = []
    omitted: list[tuple[int, Step]] = []
    asked: Step | None = None
    for step in steps:
        others = tuple(one for one in step.kepada if not same_person(one, step.aktor))
        answers = asked is not None and _answers(step, asked)
        asked, before = None, asked
        if others or step.is_letter or not (step.kepada or answers):
            kept.append(_addressed(step, others, notes))
            continue
        if _must_authorise(step, ppk, steps):
            kept.append(attrs.evolve(step, kepada=()))
            continue
        if step.kepada and not answers:  # of an answer to oneself the request's remark says enough
            asked = step
            omitted.append((len(kept), step))
            if one_person_two_posts(step.aktor, step.kepada[0]):
                posts.append((step.aktor.jabatan, step.kepada[0].jabatan))
        elif before is not None and one_person_two_posts(before.aktor, step.aktor):
            notes.append(f"{step.aktor.jabatan} tidak perlu menjawab permohonannya sendiri; langkah itu dilewati.")
    said = (_left_out(step, kept[place] if place < len(kept) else None) for place, step in omitted)
    return OnePersonRoute(tuple(kept), (*said, *notes), tuple(posts))


def once_each(steps: Iterable[Step]) -> OnePersonRoute:
    """An employee's steps in order, neighbours of one person for two posts made one."""
    kept: list[Step] = []
    notes: list[str] = []
    posts: list[tuple[str, str]] = []
    for step in steps:
        before = kept[-1] if kept else None
        if before is not None and _become_one(before, step):
            notes.append(
                f"{before.aktor.jabatan} dan {step.aktor.jabatan} dipangku orang yang sama; satu langkah untuk "
                "keduanya."
            )
            posts.append((before.aktor.jabatan, step.aktor.jabatan))
            kept[-1] = _merged(before, step)
        else:
            kept.append(step)
    return OnePersonRoute(tuple(kept), tuple(notes), tuple(posts))


def _addressed(step: Step, others: tuple[Pejabat, ...], notes: list[str]) -> Step:
    """A step without addressees and copies that are the one who acts, or addressed already."""
    notes += [
        f"{step.aktor.jabatan} dan {one.jabatan} dipangku orang yang sama; {one.jabatan} tidak dituju tersendiri."
        for one in step.kepada
        if one_person_two_posts(one, step.aktor)
    ]
    copies: list[Pejabat] = []
    for one in step.tembusan:
        named = next((other for other in (step.aktor, *others, *copies) if same_person(one, other)), None)
        if named is None:
            copies.append(one)
        elif one_person_two_posts(one, named):
            notes.append(f"{named.jabatan} dan {one.jabatan} dipangku orang yang sama; tembusan baginya tidak perlu.")
    if len(others) == len(step.kepada) and len(copies) == len(step.tembusan):
        return step
    return attrs.evolve(step, kepada=others, tembusan=tuple(copies))


def _answers(step: Step, asked: Step) -> bool:
    """Whether a step is the answer of the one who asked themself.

    A recommendation isn't answered but followed: whoever approves then answers the request that others made.
    """
    aksi, before = step.pola.aksi, asked.pola.aksi
    answer = (aksi == "menyetujui" and before != "merekomendasikan") or (aksi == "menjawab" and before in _MEMINTA)
    return answer and same_person(step.aktor, asked.aktor)


def _left_out(step: Step, after: Step | None) -> str:
    """Who would ask themself, and what happens instead."""
    own, who = step.kepada[0], step.aktor.jabatan
    if one_person_two_posts(step.aktor, own):
        who = f"{who} dan {own.jabatan} dipangku orang yang sama, yang"
    if after is None:
        instead = "dan tidak ada langkah penggantinya"
    else:
        doer = "ia" if same_person(after.aktor, step.aktor) else after.aktor.jabatan
        instead = f"langkah berikutnya: {doer} {after.pola.aksi}"
    return f"{who} akan {step.pola.aksi} kepada dirinya sendiri; itu tidak perlu, {instead}."


def _must_authorise(step: Step, ppk: Pejabat | None, steps: Sequence[Step]) -> bool:
    """Whether leaving a step out would leave the employee without their PPK's authorisation."""
    if ppk is None or step.aktor.unit != ppk.unit or step.pola.aksi not in MENGESAHKAN:
        return False
    return not any(
        other.is_letter
        if same_person(other.aktor, ppk) and other.aktor.unit != ppk.unit
        else other.aktor.unit == ppk.unit and other.pola.aksi in MENGESAHKAN and _stays(other)
        for other in steps
    )


def _stays(step: Step) -> bool:
    return step.is_letter or any(not same_person(one, step.aktor) for one in step.kepada)


def _weight(step: Step) -> tuple[int, bool, bool]:
    return _BERAT.index(step.pola.aksi), step.is_letter, step.pola.oleh == "ppk"


def _become_one(one: Step, other: Step) -> bool:
    """Whether two neighbouring steps are one act of one person.

    An approval that isn't the PPK's stays a step of its own: a letter finds out anew whether its signatory is the PPK,
    but not whose approval it took in.
    """
    if not one_person_two_posts(one.aktor, other.aktor) or one.aktor.sebagai is None or other.aktor.sebagai is None:
        return False
    if (one.pola.aksi, one.pola.dokumen) == (other.pola.aksi, other.pola.dokumen):
        return True
    lighter, weightier = sorted((one, other), key=_weight)
    if not all(same_person(official, weightier.aktor) or official in weightier.kepada for official in lighter.kepada):
        return False
    return lighter.pola.aksi not in MENGESAHKAN or (lighter.pola.oleh == "ppk" and weightier.is_letter)


def _merged(one: Step, other: Step) -> Step:
    lighter, weightier = sorted((one, other), key=_weight)
    kepada = tuple(dict.fromkeys((*one.kepada, *other.kepada)))
    copies = dict.fromkeys((*one.tembusan, *other.tembusan))
    pola = attrs.evolve(
        weightier.pola,
        penolakan=weightier.pola.penolakan or lighter.pola.penolakan,
        syarat=weightier.pola.syarat or lighter.pola.syarat,
    )
    return attrs.evolve(
        weightier,
        pola=pola,
        dasar=tuple(dict.fromkeys((*one.dasar, *other.dasar))),
        kepada=tuple(official for official in kepada if not same_person(official, weightier.aktor)),
        tembusan=tuple(official for official in copies if official not in kepada),
        peran=tuple(dict.fromkeys((*one.peran, *other.peran))),
        rangkap=tuple(dict.fromkeys((*one.rangkap, *other.rangkap, lighter.aktor))),
    )


if set(_BERAT) != set(get_args(Aksi)):
    raise TypeError("every act has its weight")
