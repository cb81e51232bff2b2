"""A new plugin that was just written, for a person: where it is, what isn't written yet, what to do next."""

from collections.abc import Iterator
from shlex import quote

from tatakerja.rules.rancangan.paket import PluginBaru

_RAGU = 10
"""So many doubts are shown; all of them stand in the folder."""


def plugin_written(plugin: PluginBaru) -> Iterator[str]:
    """What was written, line by line."""
    yield f"{plugin.folder}: {len(plugin.berkas)} berkas dan skemanya; penomoran {plugin.tempat} tempat."
    for one in plugin.perubahan:
        added = f"; menyisipkan {', '.join(one.tempat)} ({one.berkas_sisipan})" if one.tempat else ""
        yield f"  {one.kode}: {one.singkatan}{added}"
    for name, stubs in plugin.belum.items():
        yield f"  {name}.toml: {len(stubs)} belum ditulis, mulai dari {stubs[0].tempat}"
    if plugin.ragu:
        yield f"Penomoran yang diragukan ({len(plugin.ragu)}), cocokkan dengan naskah:"
        yield from (f"  baris {line}: {isi}" for line, isi in plugin.ragu[:_RAGU])
        if len(plugin.ragu) > _RAGU:
            yield "  selebihnya dalam BELUM-DITULIS.md"
    place = str(plugin.folder)
    yield f"Berikutnya: tatakerja plugin periksa {quote(place if '/' in place else f'./{place}')}"
