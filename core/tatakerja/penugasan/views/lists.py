"""Lists over all assignments of what follows the letter."""

from collections.abc import Iterator
from typing import get_args

from tatakerja.journal import Bacaan, Peristiwa
from tatakerja.penugasan.commands.frame import Kerja
from tatakerja.penugasan.commands.input import clean_id
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.life import Keadaan
from tatakerja.penugasan.stream import LANJUTAN, RINGKAS, TUJUAN, id_of, stream_of
from tatakerja.penugasan.views.evaluasi import is_for
from tatakerja.penugasan.views.penugasan import Tampilan
from tatakerja.values.galat import GalatPenugasan, TidakDitemukan
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.stored.evaluasi import KeadaanHasil, RingkasHasil
from tatakerja.values.stored.kinerja import KinerjaTersimpan
from tatakerja.values.stored.pelaporan import DaftarLaporan

_Temuan = tuple[str, Keadaan, list[Peristiwa]]


def list_reports(kerja: Kerja, id: str | None, untuk: str | None) -> DaftarLaporan:
    """Reports, demands and obstacles, of one assignment or all, for one official or everyone."""
    with kerja.simpan.baca() as bacaan:
        hari = kerja.kalender.hari_dari(bacaan)
        tampilan = Tampilan(bacaan, hari, kerja.buku)
        _require_known(hari, untuk)
        parts = [tampilan.lanjutan.laporan(*found) for found in _assignments(kerja, bacaan, hari, id, untuk)]
    able = None if untuk is None else {untuk}
    return DaftarLaporan(
        laporan=tuple(one for part in parts for one in part.laporan if _reaches(one.kepada, able, hari)),
        permintaan=tuple(one for part in parts for one in part.permintaan if able is None or one.dari.nip in able),
        kendala=tuple(one for part in parts for one in part.kendala if _reaches(one.kepada, able, hari)),
    )


def list_performance(kerja: Kerja, id: str | None, pegawai: str | None, untuk: str | None) -> list[KinerjaTersimpan]:
    """Records of performance, of one assignment or all, about one employee, for one official."""
    with kerja.simpan.baca() as bacaan:
        hari = kerja.kalender.hari_dari(bacaan)
        tampilan = Tampilan(bacaan, hari, kerja.buku)
        for nip in (pegawai, untuk):
            _require_known(hari, nip)
        able = None if untuk is None else {untuk}
        return [
            one
            for found in _assignments(kerja, bacaan, hari, id, untuk)
            for one in tampilan.lanjutan.kinerja(*found)
            if pegawai in (None, one.pegawai.nip) and _reaches(one.kepada, able, hari)
        ]


def list_results(kerja: Kerja, giliran: str | None, keadaan: KeadaanHasil | None) -> list[RingkasHasil]:
    """Assignments whose results were handed in."""
    if keadaan is not None and keadaan not in get_args(KeadaanHasil):
        raise GalatPenugasan(f"keadaan {keadaan!r} tidak dikenal; pilihan: {', '.join(get_args(KeadaanHasil))}")
    with kerja.simpan.baca() as bacaan:
        hari = kerja.kalender.hari_dari(bacaan)
        tampilan = Tampilan(bacaan, hari, kerja.buku)
        _require_known(hari, giliran)
        rows = []
        for stream in _with_results(bacaan, keadaan if giliran is None else None):
            state = bacaan.keadaan(stream).isi
            if state is None or "hasil" not in state or state["regulasi"] != kerja.buku.regulasi.nama:
                continue
            people = tampilan.people(state)
            turns = tampilan.lanjutan.waiting(state)
            turns = tuple(one for one in turns if one.jenis not in ("melapor", "menindaklanjuti"))
            standing: KeadaanHasil = "gugur" if state["status"] == "diakhiri" else state["hasil"]["keadaan"]
            if keadaan in (None, standing) and (giliran is None or any(is_for(one, giliran) for one in turns)):
                rows.append(
                    RingkasHasil(
                        id=id_of(stream),
                        status=state["status"],
                        pemilik=state["pemilik"],
                        pegawai=tuple(people[: state["anggota"]]),
                        ketua=None if state["ketua"] is None else people[state["ketua"]],
                        keadaan=standing,
                        putaran=state["hasil"]["putaran"],
                        giliran=turns,
                    )
                )
        return rows


def _with_results(bacaan: Bacaan, keadaan: KeadaanHasil | None) -> list[str]:
    """Streams whose results may stand so; those that ended are found by their status."""
    streams = {str(row["stream"]) for row in bacaan.cari(LANJUTAN, jenis="hasil")}
    if keadaan not in ("ditinjau", "dikembalikan"):
        for status in ("selesai", "diakhiri"):
            streams |= {str(row["stream"]) for row in bacaan.cari(RINGKAS, status=status)}
    return sorted(streams)


def _require_known(hari: Hari, nip: str | None) -> None:
    if nip is not None and hari.organisasi.pegawai_ber_nip(nip) is None:
        raise TidakDitemukan(f"NIP {nip!r} tidak ada di antara pegawai dalam basis data; periksa kembali angkanya")


def _assignments(kerja: Kerja, bacaan: Bacaan, hari: Hari, id: str | None, untuk: str | None) -> Iterator[_Temuan]:
    """The assignments to be looked into, with their events."""
    if id is not None:
        streams = [stream_of(clean_id(id))]
    elif untuk is None:
        rows = (*bacaan.cari(TUJUAN), *bacaan.cari(LANJUTAN, jenis="laporan"))
        streams = sorted({str(row["stream"]) for row in rows})
    else:
        streams = sorted(_addressed(bacaan, hari, untuk))
    for stream in streams:
        state = bacaan.keadaan(stream).isi
        if state is None:
            raise TidakDitemukan(f"penugasan {id_of(stream)} tidak ada; lihat `tatakerja penugasan daftar`")
        if state["regulasi"] == kerja.buku.regulasi.nama or id is not None:
            yield id_of(stream), state, list(bacaan.peristiwa(stream))


def _addressed(bacaan: Bacaan, hari: Hari, nip: str) -> set[str]:
    units = {row.unit for row in hari.posts.jabatan_dipegang(nip)}
    rows = [row for unit in units for row in bacaan.cari(TUJUAN, unit=unit)]
    token = bacaan.sandi(nip)
    if token is not None:
        rows += bacaan.cari(TUJUAN, orang=token)
        rows += bacaan.cari(LANJUTAN, jenis="laporan", nilai=token)
    return {str(row["stream"]) for row in rows}


def _reaches(receivers: tuple[Pejabat, ...], able: set[str] | None, hari: Hari) -> bool:
    """Whether something was sent to one of these, by person or by a post that they hold today."""
    if able is None:
        return True
    posts = {row.unit for nip in able for row in hari.posts.jabatan_dipegang(nip)}
    return any(one.nip in able if one.sebagai is None and one.nip else one.unit in posts for one in receivers)
