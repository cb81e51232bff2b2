"""What falls due, for everybody or for one person: from open steps, letters that end, and terms of office."""

from collections.abc import Iterable, Iterator

from tatakerja.penugasan.life.state import KeadaanPenugasan, open_steps
from tatakerja.penugasan.stream import RINGKAS, id_of, load
from tatakerja.penugasan.views.giliran import step_turns
from tatakerja.penugasan.views.view import View
from tatakerja.values.galat import TidakDitemukan
from tatakerja.values.organisasi import Pemangku
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.stored.penugasan import STATUS_TERBUKA
from tatakerja.values.stored.tenggat import Tenggat

_BERJALAN = (*sorted(STATUS_TERBUKA), "aktif")
_SEMENTARA = ("plt", "plh", "pj", "delegasi_penilaian")
"""Capacities whose end has to be acted upon before it comes."""


def list_due(view: View, nip: str | None) -> list[Tenggat]:
    """What falls due, the nearest day first; days that are past come first.

    :param nip: only what concerns somebody: as one who may take the step, is assigned, leads the team, signed the
        letter, leads the owner's unit, or holds the post.
    :raises TidakDitemukan: if nobody has that NIP.
    """
    if nip is not None and view.hari.organisasi.pegawai_ber_nip(nip) is None:
        raise TidakDitemukan(f"NIP {nip!r} tidak ada di antara pegawai dalam basis data; periksa kembali angkanya")
    found = [*_of_posts(view), *(one for pair in _running(view) for one in _of_assignment(view.bagi(pair[1]), *pair))]
    mine = [one for one in found if nip is None or any(who.nip == nip for who in one.bagi)]
    return sorted(mine, key=lambda one: (one.tanggal, one.kunci))


def _running(view: View) -> Iterator[tuple[str, KeadaanPenugasan]]:
    streams = sorted({str(row["stream"]) for one in _BERJALAN for row in view.bacaan.cari(RINGKAS, status=one)})
    for stream in streams:
        state = load(view.bacaan, id_of(stream))
        if state is not None:
            yield id_of(stream), state


def _of_assignment(view: View, id: str, state: KeadaanPenugasan) -> Iterator[Tenggat]:
    today = view.hari.tanggal.isoformat()
    if any("tenggat" in state["langkah"][place] for place in open_steps(state)):
        for turn in step_turns(view, id, state, open_steps(state)):
            if turn.tenggat is not None:
                what = f"{turn.aksi} ({turn.dokumen.replace('_', ' ')})" if turn.dokumen else turn.aksi
                yield Tenggat(
                    tanggal=turn.tenggat,
                    jenis="langkah",
                    perihal=f"Penugasan {id}: {what}",
                    isi=f"Langkah {turn.langkah} penugasan {id}, {what}, menunggu sejak {turn.sejak}.",
                    penugasan=id,
                    langkah=turn.langkah,
                    bagi=turn.berwenang,
                    lewat=turn.tenggat < today,
                    kunci=f"{id}-langkah-{turn.langkah}",
                )
    ends = {one["selesai"] for one in state["surat"] if one["selesai"] is not None and one["akhir"] is None}
    for day in sorted(filter(None, ends)):
        people = view.people(state)
        names = ", ".join(one.nama or "(dihapus)" for one in people[: state["anggota"]])
        yield Tenggat(
            tanggal=day,
            jenis="masa",
            perihal=f"Penugasan {id} berakhir",
            isi=f"Hari terakhir penugasan {id} ({names}) menurut suratnya; sesudah itu diperpanjang atau diselesaikan.",
            penugasan=id,
            bagi=tuple(_concerned(view, state, people, day)),
            lewat=day < today,
            kunci=f"{id}-masa-{day}",
        )


def _concerned(view: View, state: KeadaanPenugasan, people: list[Pejabat], day: str) -> Iterator[Pejabat]:
    """Those assigned, the leader, who leads the signing units and the owner's today."""
    yield from people
    steps = [state["langkah"][one["langkah"]] for one in state["surat"] if one["selesai"] == day]
    units: Iterable[str] = dict.fromkeys((*(step.get("unit") or "" for step in steps), state["pemilik"]))
    for unit in units:
        now = view.kini.penerus.pengelola(unit) if unit not in view.hari.organisasi.unit_menurut_kode else unit
        if now:
            official = view.hari.posts.pejabat(now, view.hari.posts.pemangku(now).pemegang)
            if official.nip is not None:
                yield official


def _of_posts(view: View) -> Iterator[Tenggat]:
    """Ends of terms in which somebody stands in, from today on."""
    for row in view.hari.organisasi.pemangku:
        if row.selesai is None or row.sebagai not in _SEMENTARA or not row.menjabat(view.hari.tanggal):
            continue
        yield _term(view, row, row.selesai.isoformat())


def _term(view: View, row: Pemangku, day: str) -> Tenggat:
    official = view.hari.posts.pejabat(row.unit, row)
    return Tenggat(
        tanggal=day,
        jenis="jabatan",
        perihal=f"Masa {official.sebutan()} berakhir",
        isi=f"Hari terakhir {official.nama or official.nip} sebagai {official.sebutan()}.",
        bagi=(official,),
        kunci=f"jabatan-{row.unit}-{row.sebagai}-{day}",
    )
