"""The remarks on an assignment: those of its route, and what is to be said of what came since."""

import json
from collections.abc import Iterable, Iterator
from typing import TypedDict, cast

from tatakerja.journal import Peristiwa
from tatakerja.penugasan.life.event import DITOLAK, Diusulkan
from tatakerja.penugasan.life.janggal import oddities
from tatakerja.penugasan.life.state import BERSURAT, KeadaanPenugasan, signers
from tatakerja.penugasan.stream import busiest
from tatakerja.penugasan.views.view import TeksTersimpan, View, value
from tatakerja.values.alur import Tingkat
from tatakerja.values.answers.alur import Catatan
from tatakerja.values.stored.penugasan import STATUS_TERBUKA

_TIDAK_DIATUR = {
    "dibatalkan": "Pembatalan sebelum surat tidak diatur regulasi; dicatat sebagai kebijakan pengusul.",
    "diakhiri": "Pengakhiran penugasan tidak diatur regulasi; dicatat sebagai kebijakan penanda tangan surat.",
    "diperpanjang": "Perpanjangan penugasan tidak diatur regulasi; dicatat sebagai kebijakan penanda tangan surat.",
}


class _CatatanBeku(TypedDict):
    """A remark as it is kept outside the chain."""

    tingkat: Tingkat
    isi: str
    dasar: list[str]


def route_notes(texts: TeksTersimpan) -> Iterable[Catatan]:
    """The remarks of the route."""
    text = value(texts, "catatan")
    rows = [] if text is None else cast("list[_CatatanBeku]", json.loads(text))
    return (Catatan(row["tingkat"], row["isi"], tuple(row["dasar"])) for row in rows)


def installed_version(view: View, state: KeadaanPenugasan) -> str | None:
    """The version of the installed rules, where they are the assignment's."""
    regulasi = view.buku.regulasi
    return regulasi.versi if regulasi.nama == state["regulasi"] else None


def ended_anomalies(view: View, state: KeadaanPenugasan, events: Iterable[Peristiwa]) -> Iterator[str]:
    """Codes of the anomalies of the installed rules about endings, where the assignment had one that no text knows."""
    if installed_version(view, state) is not None and any(event.jenis in _TIDAK_DIATUR for event in events):
        yield from (kode for kode, one in view.buku.anomali.items() if "pengakhiran" in one.keadaan)


def later_notes(
    view: View, id: str, state: KeadaanPenugasan, awal: Diusulkan, events: Iterable[Peristiwa]
) -> Iterator[Catatan]:
    """What is to be said of the rules since, of what no regulation knows, and of days and shares that don't fit."""
    installed, frozen = installed_version(view, state), awal["versi"]
    if installed is not None and installed != frozen:
        yield Catatan(
            "info",
            f"Alur ini dibekukan menurut aturan versi {frozen}; yang terpasang versi {installed}. Alurnya tetap.",
        )
    for kind in dict.fromkeys(event.jenis for event in events):
        if kind in _TIDAK_DIATUR:
            yield Catatan("info", _TIDAK_DIATUR[kind])
        if kind == DITOLAK.nama and state["anggota"] > 1:
            yield Catatan(
                "info",
                "Penolakan atas seorang anggota menghentikan seluruh penugasan tim; usulkan kembali tim yang lain "
                "dengan merujuk penugasan ini.",
            )
    names = [one.nama or "pegawai yang datanya sudah dihapus" for one in view.people(state)]
    people = {token: nip for token in signers(state) if (nip := view.kini.nip(token)) is not None}
    for odd in oddities(state, names, view.kini.masa(state), people):
        if odd.kode == "bertanggal-mundur":
            continue  # every step, letter and event says it itself
        yield Catatan(odd.tingkat, f"{odd.isi[0].upper()}{odd.isi[1:]}.")
    yield from _shares(view, id, state)


def _shares(view: View, id: str, state: KeadaanPenugasan) -> Iterator[Catatan]:
    """Employees whose shares come to more than the whole; several targets at once are allowed."""
    porsi = state["porsi"]
    if porsi is None or state["status"] not in STATUS_TERBUKA | BERSURAT:
        return
    for token, who in zip(state["orang"][: state["anggota"]], view.people(state), strict=False):
        total, together = busiest(view.bacaan, view.kini.tokens(token), (state["mulai"], state["selesai"]), (id, porsi))
        if total > 100:
            others = ", ".join(one for one in together if one != id)
            yield Catatan(
                "diutamakan",
                f"Jumlah porsi {who.nama} ({who.nip}) menjadi {total} persen pada masa yang sama, bersama penugasan "
                f"{others}.",
            )
