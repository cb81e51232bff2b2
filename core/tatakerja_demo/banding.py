"""The last act of ``demo``: the story of one team under every installed regulation, in one table."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from tatakerja.cli.screen import layout, wording
from tatakerja.cli.screen.wording import grouped

if TYPE_CHECKING:
    from tatakerja import AlurEvaluasi, AlurPenugasan, Kedudukan, Langkah, Pejabat, Questions, Usulan

_BUKAN_PERSETUJUAN = frozenset({"mengajukan", "memohon", "mengusulkan", "mengetahui", "menerima"})
_Sel = tuple[str, Sequence[str]]
"""Who, and by which citations."""


def comparison_table(views: Iterable[tuple[str, "Questions | str"]], usulan: "Usulan") -> Iterator[str]:
    """The table: per question the regulations one below the other.

    :param views: names of regulations with their systems over one organisation, or why there is none.
    """
    found = [(name, view, None if isinstance(view, str) else view.alur_penugasan(usulan)) for name, view in views]
    rows: list[tuple[str, str, str]] = []
    leader = usulan.ketua or usulan.pegawai[0]
    questions: tuple[tuple[str, Callable[[Questions, AlurPenugasan], _Sel]], ...] = (
        ("menilai ketua", lambda view, _: _appraising(view.kedudukan(leader))),
        ("harus setuju", lambda _, route: _agreeing(route)),
        ("menandatangani", lambda _, route: _signing(route)),
        ("meninjau", lambda view, _: _reviewing(view.alur_evaluasi(leader, usulan.pemilik))),
    )
    for question, answer in questions:
        for place, (name, view, route) in enumerate(found):
            label = "" if place else question
            if isinstance(view, str) or route is None:
                rows.append((label, name, str(view)))
                continue
            who, cited = answer(view, route)
            places = grouped(cited, f"{view.buku.regulasi.singkatan} ")
            rows.append((label, name, f"{who} [{places}]" if places else who))
    yield from layout.table(("Siapa", "Menurut", "Jabatan dan dasar"), rows)


def posts_above(answer: "Kedudukan", short: str) -> str:
    """Under which posts an employee stands, on one line."""
    if answer.status != "diatur":
        return wording.status_in_words(answer)
    who, dasar = _appraising(answer)
    return f"{who} [{grouped(dasar, f'{short} ')}]"


def _title(official: "Pejabat") -> str:
    """A post, with what must be known of who acts for it."""
    if official.nip is None:
        return wording.official(official)
    return official.sebutan()


def _appraising(answer: "Kedudukan") -> _Sel:
    if answer.ppk is None or answer.status != "diatur":
        return wording.status_in_words(answer), answer.dasar
    same = answer.ppk == answer.puo
    parts = [f"{'PPK dan PUO' if same else 'PPK'} {_title(answer.ppk)}"]
    if answer.puo is not None and not same:
        parts.append(f"PUO {_title(answer.puo)}")
    if answer.koordinator is not None:
        parts.append(f"koordinasi {_title(answer.koordinator)}")
    return "; ".join(parts), answer.dasar


def _agreeing(route: "AlurPenugasan") -> _Sel:
    steps = [step for step in route.langkah if step.aksi not in _BUKAN_PERSETUJUAN and not _is_letter(route, step)]
    if not steps:
        return _none(route), ()
    return "; ".join(f"{_title(step.aktor)} ({step.aksi})" for step in steps), _cited(steps)


def _signing(route: "AlurPenugasan") -> _Sel:
    steps = [step for step in route.langkah if _is_letter(route, step)]
    if not steps:
        return _none(route), ()
    return "; ".join(f"{_title(step.aktor)} ({wording.document_kind(step.dokumen)})" for step in steps), _cited(steps)


def _none(route: "AlurPenugasan") -> str:
    """Why nobody is named: the status, and what decided it."""
    if route.status == "diatur":
        return "-"
    reasons = [note.isi for note in route.catatan if note.tingkat == "wajib"] or [note.isi for note in route.catatan]
    return ": ".join((wording.STATUS_ALUR[route.status], *reasons[:1]))


def _reviewing(answer: "AlurEvaluasi") -> _Sel:
    if not answer.rantai:
        return ": ".join((wording.SEBUTAN_STATUS[answer.status], *answer.keterangan[:1])), answer.dasar
    return ", lalu ".join(map(_title, answer.rantai)), answer.dasar


def _is_letter(route: "AlurPenugasan", step: "Langkah") -> bool:
    return any((step.dokumen, step.aktor, step.pegawai) == (one.jenis, one.penetap, one.pegawai) for one in route.surat)


def _cited(steps: Iterable["Langkah"]) -> list[str]:
    return list(dict.fromkeys(place for step in steps for place in step.dasar))
