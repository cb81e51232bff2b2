"""The flaws of a text that change no answer: read where all that is wrong with it is listed, and nowhere else."""

from collections.abc import Iterable, Iterator, Mapping

from tatakerja.rules.inherit import foreign
from tatakerja.rules.manager import PluginManager
from tatakerja.values.anomali import Anomali
from tatakerja.values.galat import GalatPlugin
from tatakerja.values.regulasi import Regulasi


def with_editorial(known: Mapping[str, Anomali], manager: PluginManager) -> dict[str, Anomali]:
    """All anomalies of a regency and of its base plugin, those that answers need first.

    :param known: those that answers need.
    :raises GalatPlugin: with every fault of the others.
    """
    own = manager.daerah.anomali_redaksional()
    base = () if manager.dasar is None else manager.dasar.anomali_redaksional()
    faults = tuple(_faults(own, known, manager.regulasi()))
    if faults:
        raise GalatPlugin(manager.nama, faults)
    name = "" if manager.dasar is None else manager.dasar.regulasi().nama
    return {**known, **{one.kode: one for one in (*own, *foreign(base, name))}}


def _faults(own: Iterable[Anomali], known: Mapping[str, Anomali], regulasi: Regulasi) -> Iterator[str]:
    seen = set(known)
    for one in own:
        if one.kode in seen:
            yield f"anomali {one.kode!r}: kode dipakai dua kali; beri kode lain"
        seen.add(one.kode)
        if one.tafsir:
            yield f"anomali {one.kode!r}: memberi pilihan tafsir; berikan oleh hook tatakerja_anomali"
        for place in one.tempat:
            if not regulasi.memuat(place):
                yield f"anomali {one.kode!r}: sitasi {place!r} tidak ada dalam penomoran {regulasi.singkatan}"
