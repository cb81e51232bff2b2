"""In which assignments something may wait for somebody: found by index, never too few; their states say what does.

Whom a step, an obstacle or a review waits for depends on who holds which post today, so rows name posts and persons as
they were frozen, and here it is worked out by which of them somebody may be reached: by the posts that they hold, in
any capacity; by posts of units that are gone and that theirs answer for; and from below, where the holder of a post
gives way to the leader above because the assignment concerns them.
"""

from collections.abc import Iterable, Iterator

from tatakerja.penugasan.stream import MENUNGGU
from tatakerja.penugasan.views.view import View


def found_waiting(view: View, nip: str) -> list[str]:
    """The streams in which something may wait for somebody today, by name.

    :raises GalatBasisData: the rows by which they are found were changed.
    """
    tokens = view.kini.penerus.sandi_semua(nip)
    found = {str(row["stream"]) for row in _about(view, tokens) if row["peran"] == "oleh"}
    posts = {row.unit for row in view.hari.posts.jabatan_dipegang(nip)}
    if not posts:
        return sorted(found)
    waiting = view.bacaan.nilai(MENUNGGU, "unit")
    there = view.hari.organisasi.unit_menurut_kode
    reached = [one for one in waiting if (one if one in there else view.kini.penerus.pengelola(one)) in posts]
    skipped: dict[str, set[str] | None] = {}
    for unit in reached:
        for row in view.bacaan.cari(MENUNGGU, unit=unit):
            stream, first = str(row["stream"]), str(row["awal"])
            if row["peran"] == "kelak":
                if first not in skipped:
                    skipped[first] = _passed_over(view, first)
                only = skipped[first]
                if only is not None and stream not in only:
                    continue
            found.add(stream)
    found |= set(_given_way(view, posts))
    return sorted(found)


def _given_way(view: View, posts: set[str]) -> Iterator[str]:
    """Streams that concern the holder of a post right below one of some posts: there it gives way to these."""
    below = {below.kode for unit in posts for below in view.hari.organisasi.bawahan.get(unit, ())}
    holders = (view.hari.posts.pemangku(kode).pemegang for kode in below)
    # A head has dozens of them: all are asked about at once.
    tokens = view.kini.penerus.sandi_mereka({one.nip for one in holders if one is not None})
    for row in view.bacaan.cari_antara(MENUNGGU, "orang", tokens) if tokens else ():
        if row["peran"] == "tentang":
            yield str(row["stream"])


def concerning(view: View, nip: str) -> set[str]:
    """Streams in which something waits and that concern somebody."""
    rows = _about(view, view.kini.penerus.sandi_semua(nip))
    return {str(row["stream"]) for row in rows if row["peran"] == "tentang"}


def _about(view: View, tokens: Iterable[str]) -> Iterator[dict[str, str | int | None]]:
    for token in tokens:
        yield from view.bacaan.cari(MENUNGGU, orang=token)


def _passed_over(view: View, kode: str) -> set[str] | None:
    """The streams in which a review may pass over the post whose turn it is, to one further up; None: in all.

    That is where its holder holds another post, or gives way because the work is theirs.
    """
    unit = view.kini.penerus.pengelola(kode)
    holder = None if unit is None else view.hari.posts.pemangku(unit).pemegang
    if holder is None:
        return set()
    return None if len(view.hari.posts.jabatan_dipegang(holder.nip)) > 1 else concerning(view, holder.nip)
