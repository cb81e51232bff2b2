"""Who may review, derived a second time from the design's words and the organisation's plain rows; shares no code."""

from collections.abc import Collection, Sequence
from datetime import date

from tatakerja import Organisasi

_PEMEGANG = ("definitif", "pj", "plt")


def pemangku(organisasi: Organisasi, hari: date, unit: str, *sebagai: str) -> list[str]:
    """Who holds a post that day in one of these capacities."""
    return [
        row.nip
        for row in organisasi.pemangku
        if row.unit == unit
        and row.sebagai in sebagai
        and row.mulai <= hari
        and (row.selesai is None or hari <= row.selesai)
    ]


def jabatan_peninjau(organisasi: Organisasi, hari: date, unit: str, tidak: Collection[str]) -> str | None:
    """The post that reviews for one: its own, or the next one up that isn't held by somebody who may not."""
    units = {one.kode: one for one in organisasi.unit}
    at: str | None = unit
    while at in units:
        holder = pemangku(organisasi, hari, at, *_PEMEGANG)
        if not holder or holder[0] not in tidak:
            return at
        at = units[at].induk
    return None


def boleh_bagi(organisasi: Organisasi, hari: date, unit: str, tidak: Collection[str]) -> set[str]:
    """All who may review for a post: holder and Plh., but nobody who did the work or reviewed already."""
    post = jabatan_peninjau(organisasi, hari, unit, tidak)
    if post is None:
        return set()
    return set(pemangku(organisasi, hari, post, *_PEMEGANG, "plh")) - set(tidak)


def perhentian(
    organisasi: Organisasi, hari: date, rantai: Sequence[str], sejak: int, tidak: Collection[str]
) -> list[list[int]]:
    """The stops to come: places that come to one official stand together, where the last of them stands."""

    def official(place: int) -> str:
        post = jabatan_peninjau(organisasi, hari, rantai[place], tidak)
        holder = pemangku(organisasi, hari, post, *_PEMEGANG) if post is not None else []
        return holder[0] if holder else f"jabatan {rantai[place] if post is None else post}"

    places = range(sejak, len(rantai))
    groups = {who: [place for place in places if official(place) == who] for who in map(official, places)}
    return sorted(groups.values(), key=max)


def boleh(
    organisasi: Organisasi,
    hari: date,
    *,
    rantai: Sequence[str],
    sejak: int,
    tidak: Collection[str],
    nip: str,
    perintah: str,
) -> bool:
    """Whether somebody may forward, return or accept now."""
    stops = perhentian(organisasi, hari, rantai, sejak, tidak)
    able = [boleh_bagi(organisasi, hari, rantai[max(stop)], tidak) for stop in stops]
    if nip not in able[0]:
        return False
    if perintah == "terima":
        return all(nip in people for people in able)
    if perintah == "teruskan":
        later = stops[1:]
        # Posts in a row are reviewed at once, but for the last, which declares the work done.
        while len(later) > 1 and nip in boleh_bagi(organisasi, hari, rantai[max(later[0])], tidak):
            later = later[1:]
        posts = [jabatan_peninjau(organisasi, hari, rantai[max(stop)], tidak) for stop in later]
        holds_one = any(nip in pemangku(organisasi, hari, post, *_PEMEGANG) for post in posts if post is not None)
        # Whoever holds a later post reviews there; whoever alone could end it, ends it.
        return bool(later) and not holds_one and able[-1] != {nip}
    return True
