"""Installed plugins, found from the metadata of distributions without importing any of them."""

from os import PathLike, path, sep

import attrs

from tatakerja.border.distributions import entry_points, is_older, serves
from tatakerja.values.galat import GalatPlugin, RegulasiTidakDikenal
from tatakerja.values.isian import Terperiksa
from tatakerja.values.teks import terdekat

GROUP = "tatakerja"
API_GROUP = "tatakerja.api"
API = "v2"
"""Version of the hooks; a plugin's distribution names in group ``tatakerja.api`` the one that it was written for, or
the lowest and the highest (``v2.v3``)."""

HOOK_LAMA: dict[str, tuple[str, ...]] = {
    "tatakerja_penugasan": ("tatakerja_alur", "tatakerja_tim", "tatakerja_muatan"),
    "tatakerja_pelaporan": ("tatakerja_laporan", "tatakerja_permintaan", "tatakerja_kendala"),
}
"""Hooks of API v1 that are no more, with those that took their places."""

_PERUBAHAN = {
    "v1": "setiap hook kini memberi satu jenis baris: "
    + "; ".join(f"{old} menjadi {', '.join(new)}" for old, new in HOOK_LAMA.items())
    + "; dari tatakerja_tahapan pindahkan TanggungJawab ke tatakerja_tanggung_jawab dan Kewajiban ke "
    "tatakerja_kewajiban (docs/hook.md); "
}
"""What the author of a plugin for older hooks must change."""


@attrs.frozen
class PluginTerpasang(Terperiksa):
    """A plugin as its distribution's metadata describe it.

    :ivar nama: the regency's name, as written after ``-r``.
    :ivar modul: the module that holds the hooks.
    :ivar distribusi: name of the distribution.
    :ivar versi: its version.
    :ivar api: version of the hooks that it was written for, or the lowest and the highest; None if it doesn't say.
    """

    nama: str
    modul: str
    distribusi: str
    versi: str
    api: str | None


def plugin_terpasang() -> list[PluginTerpasang]:
    """The installed plugins, by name; the same name twice appears twice."""
    from importlib import metadata

    api = {
        (point.dist and point.dist.name, point.name): point.value for point in metadata.entry_points(group=API_GROUP)
    }
    found = []
    for point in metadata.entry_points(group=GROUP):
        dist = point.dist
        name, version = (dist.name, dist.version) if dist else ("?", "?")
        found.append(PluginTerpasang(point.name, point.value, name, version, api.get((name, point.name))))
    return sorted(found, key=lambda plugin: (plugin.nama, plugin.distribusi))


def _bernama(nama: str) -> list[PluginTerpasang]:
    """The installed plugins of a name."""
    named = entry_points(nama)
    api = {point.distribusi: point.nilai for point in named if point.grup == API_GROUP}
    found = [
        PluginTerpasang(nama, point.nilai, point.distribusi, point.versi, api.get(point.distribusi))
        for point in named
        if point.grup == GROUP
    ]
    return found or [plugin for plugin in plugin_terpasang() if plugin.nama == nama]


def cari_plugin(nama: str) -> PluginTerpasang:
    """The one installed plugin of a name, fit for this version of the hooks.

    :raises RegulasiTidakDikenal: if none is installed; suggests the nearest name.
    :raises GalatPlugin: if two distributions give the name, or it was written for other hooks.
    """
    matching = _bernama(nama)
    if not matching:
        names = sorted({plugin.nama for plugin in plugin_terpasang()})
        near = terdekat(nama, names)
        hint = f"; maksud Anda {near[0]!r}?" if near else ""
        have = ", ".join(names) or "belum ada"
        if path.isdir(nama):
            hint = f"; bila maksudnya folder di sini, tulis ./{nama}"
        raise RegulasiTidakDikenal(f"regulasi {nama!r} tidak terpasang{hint} (terpasang: {have})")
    if len(matching) > 1:
        dists = " dan ".join(plugin.distribusi for plugin in matching)
        raise GalatPlugin(nama, (f"nama ini diberikan oleh lebih dari satu distribusi ({dists}); copot salah satunya",))
    (plugin,) = matching
    if not serves(plugin.api, API):
        raise GalatPlugin(nama, (_unserved(plugin),))
    return plugin


def _unserved(plugin: PluginTerpasang) -> str:
    """Why a plugin's hooks aren't those of this version, and what to change."""
    written = f"untuk API {plugin.api.replace('.', ' sampai ')}" if plugin.api else "tanpa versi API"
    if is_older(plugin.api, API):
        last = (plugin.api or "").rpartition(".")[2]
        remedy = (
            f"{_PERUBAHAN.get(last, '')}perbarui plugin, dengan "
            f'[project.entry-points."{API_GROUP}"] {plugin.nama} = "{API}"'
        )
    else:
        remedy = "perbarui tatakerja, atau pasang versi plugin yang lebih lama"
    return f"{plugin.distribusi} {plugin.versi} ditulis {written}, sedangkan tatakerja ini memakai API {API}; {remedy}"


def berupa_folder(nama: str | PathLike[str]) -> bool:
    """Whether the name of a regulation is the path of a folder.

    A plain word names an installed plugin, whatever folders are around; a folder is written ``./word``.
    """
    return not isinstance(nama, str) or "/" in nama or sep in nama or nama in (".", "..")
