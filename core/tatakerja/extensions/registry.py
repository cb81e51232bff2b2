"""Where extensions are: the core's own by name, those of other distributions in their metadata."""

from typing import NamedTuple

GROUP = "tatakerja.ekstensi"
API_GROUP = "tatakerja.ekstensi.api"
API = "v1"
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


BAWAAN: dict[str, tuple[str, str]] = {
    "demo": ("tatakerja_demo.ekstensi", "ekstensi_perintah"),
    "contoh": ("tatakerja_contoh.ekstensi", "ekstensi_perintah"),
    "keluaran": ("tatakerja.cli.bundled.keluaran", "ekstensi_bentuk"),
    "kabar": ("tatakerja.cli.bundled.kabar", "ekstensi_kabar"),
}
"""The core's own extensions, each with its one hook: the entry points of its distribution, written down so that they
are found without reading any metadata."""


def ekstensi_bawaan(hook: str) -> list[EkstensiTerpasang]:
    """The core's own that implement a hook."""
    return [EkstensiTerpasang(nama, modul, "tatakerja", API) for nama, (modul, one) in BAWAAN.items() if one == hook]


def ekstensi_lain() -> list[EkstensiTerpasang]:
    """The installed extensions of other distributions, by name; reads their metadata and imports none."""
    from importlib import metadata

    api = {
        (point.dist and point.dist.name, point.name): point.value for point in metadata.entry_points(group=API_GROUP)
    }
    found = []
    for point in metadata.entry_points(group=GROUP):
        name, version = (point.dist.name, point.dist.version) if point.dist else ("?", "?")
        if name != "tatakerja":
            found.append(EkstensiTerpasang(point.name, point.value, f"{name} {version}", api.get((name, point.name))))
    return sorted(found, key=lambda one: (one.nama, one.distribusi))
