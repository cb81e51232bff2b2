"""Where extensions are: the core's own by name, those of other distributions in their metadata."""

from typing import NamedTuple

from tatakerja.border.distributions import EntryPoint, entry_points_of

EXTENSION_GROUP = "tatakerja.ekstensi"
EXTENSION_API_GROUP = "tatakerja.ekstensi.api"
EXTENSION_API = "v1"
"""Version of the hooks of extensions."""


class EkstensiTerpasang(NamedTuple):
    """An extension, before it is imported.

    :ivar nama: its name in the entry-point group.
    :ivar modul: the module, or ``module:attribute``, that holds the hooks.
    :ivar distribusi: name and version of the distribution.
    :ivar api: version of the hooks that it was written for; None if it doesn't say.
    """

    nama: str
    modul: str
    distribusi: str
    api: str | None


EKSTENSI_BAWAAN: dict[str, tuple[str, str]] = {
    "demo": ("tatakerja_demo.ekstensi", "ekstensi_perintah"),
    "contoh": ("tatakerja_contoh.ekstensi", "ekstensi_perintah"),
    "layanan": ("tatakerja.service.ekstensi", "ekstensi_perintah"),
    "keluaran": ("tatakerja.cli.bundled.keluaran", "ekstensi_bentuk"),
    "kabar": ("tatakerja.cli.bundled.kabar", "ekstensi_kabar"),
}
"""The core's own extensions, each with its one hook: the entry points of its distribution, written down so that they
are found without reading any metadata."""


def ekstensi_bawaan(hook: str) -> list[EkstensiTerpasang]:
    """The core's own that implement a hook."""
    return [
        EkstensiTerpasang(nama, modul, "tatakerja", EXTENSION_API)
        for nama, (modul, one) in EKSTENSI_BAWAAN.items()
        if one == hook
    ]


def ekstensi_lain() -> list[EkstensiTerpasang]:
    """The installed extensions of other distributions, by name; reads their metadata and imports none."""
    points = entry_points_of(EXTENSION_GROUP, EXTENSION_API_GROUP)
    points = _told_by_metadata() if points is None else points
    api = {(point.distribusi, point.nama): point.nilai for point in points if point.grup == EXTENSION_API_GROUP}
    found = [
        EkstensiTerpasang(one.nama, one.nilai, f"{one.distribusi} {one.versi}", api.get((one.distribusi, one.nama)))
        for one in points
        if one.grup == EXTENSION_GROUP and one.distribusi != "tatakerja"
    ]
    return sorted(found, key=lambda one: (one.nama, one.distribusi))


def _told_by_metadata() -> list[EntryPoint]:
    from importlib import metadata

    return [
        EntryPoint(
            *((point.dist.name, point.dist.version) if point.dist else ("?", "?")), group, point.name, point.value
        )
        for group in (EXTENSION_GROUP, EXTENSION_API_GROUP)
        for point in metadata.entry_points(group=group)
    ]
