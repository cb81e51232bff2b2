"""The act of ``demo`` that is stored: one team across agencies, from a refused proposal to work declared done."""

from collections.abc import Callable, Generator, Iterator, Sequence
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.screen import wording
from tatakerja.cli.screen.alur import deed
from tatakerja.cli.screen.layout import wrapped
from tatakerja.cli.screen.wording import cited, grouped, officials

if TYPE_CHECKING:
    from tatakerja import (
        LangkahTersimpan,
        Organisasi,
        Pegawai,
        Pejabat,
        Penugasan,
        Questions,
        SistemTersimpan,
        Usulan,
    )

BASIS = "demo.db"
"""Name of the database."""
_TRIED = 40
"""Pairs of employees among whom a team with a whole route is sought."""


def scene(folder: Path, keadaan: Keadaan, sistem: "Questions", usulan: "Usulan") -> Iterator[str]:
    """The act, line by line.

    :param folder: where the database goes.
    :param sistem: the system whose organisation is imported.
    """
    from tatakerja import SistemKerja

    with SistemKerja.buka(
        sistem.buku.regulasi.nama,
        basis_data=folder / BASIS,
        jam=_clock(sistem.tanggal),
        tafsir=keadaan.tafsir,
        buat=True,
    ) as stored:
        stored.impor(sistem.organisasi)
        yield from _cast(stored, usulan)
        refused = yield from _refused(stored, usulan)
        one = yield from _to_the_letter(stored, usulan, refused)
        one = yield from _to_the_end(stored, usulan, one)
        result = stored.jurnal.periksa()
        whole = f"{result.jumlah} peristiwa, {'utuh' if result.utuh else 'TIDAK utuh'}"
        yield wrapped(f"Status: {wording.STATUS_PENUGASAN[one.status]}. Jurnal: {whole}.", 3)


def _clock(day: date) -> Callable[[], datetime]:
    """A clock on which it is always the day of the demonstration."""
    return lambda: datetime.combine(day, datetime.now().timetz()).astimezone()


def find_team(sistem: "Questions") -> "Usulan | None":
    """A team of two employees of different agencies, led by the owner's, with a whole route and a whole chain."""
    from tatakerja import Usulan

    contents = {name: text for row in sistem.buku.muatan for name, text, _ in row.isian}
    for leader, member in islice(_pairs(sistem.organisasi), _TRIED):
        usulan = Usulan(
            cara="penunjukan",
            pemilik=leader.unit,
            pegawai=(leader.nip, member.nip),
            ketua=leader.nip,
            isi=contents,
            porsi=40,
        )
        route = sistem.alur_penugasan(usulan)
        refusable = any(step.penolakan and step.no > 1 for step in route.langkah)
        review = sistem.alur_evaluasi(leader.nip, leader.unit)
        whole = all(one.nip for one in (*(step.aktor for step in route.langkah), *review.rantai))
        if route.status == review.status == "diatur" and whole and refusable:
            return usulan
    return None


def _pairs(organisasi: "Organisasi") -> Iterator[tuple["Pegawai", "Pegawai"]]:
    """A leader, of a kecamatan if there is one, on which the regulations differ most; a member of another agency."""
    holders = {row.nip for row in organisasi.pemangku}
    first: dict[str, dict[str, Pegawai]] = {"kecamatan": {}, "bidang": {}}
    for pegawai in organisasi.pegawai:
        if pegawai.jenis_jabatan == "fungsional" and pegawai.nip not in holders:
            agency = organisasi.perangkat_daerah(pegawai.unit)
            kind = "kecamatan" if agency.jenis == "kecamatan" else organisasi.unit_menurut_kode[pegawai.unit].jenis
            if kind in first:
                first[kind].setdefault(agency.kode, pegawai)
    for leaders in first.values():
        for code, leader in leaders.items():
            yield from ((leader, member) for other, member in first["bidang"].items() if other != code)


def _cast(stored: "SistemTersimpan", usulan: "Usulan") -> Iterator[str]:
    people = [stored.pegawai(nip) for nip in usulan.pegawai]
    unit = stored.organisasi.unit_menurut_kode[usulan.pemilik]
    members = "; ".join(f"{one.nama} ({stored.organisasi.perangkat_daerah(one.unit).nama})" for one in people)
    yield wrapped(f"{unit.nama} membentuk tim: {members}; ketua {people[0].nama}", 3, 5)


def _refused(stored: "SistemTersimpan", usulan: "Usulan") -> Generator[str, None, "Penugasan"]:
    """A proposal, a wrong actor, a refusal with its document; gives the assignment refused."""
    from tatakerja import TidakBerwenang

    one = stored.usulkan(usulan, oleh=_proposer(stored, usulan))
    yield wrapped(f"{one.id} diusulkan oleh {wording.official(one.pengusul)}.", 3, 5)
    while not (refusable := [step for step in _open(one) if step.penolakan]):
        one = _advance(stored, one)
    step = refusable[0]
    competent = {who.nip for turn in one.giliran for who in turn.berwenang}
    wrong = next(nip for nip in (one.pengusul.nip, usulan.pegawai[1]) if nip and nip not in competent)
    try:
        stored.setujui(one.id, oleh=wrong, langkah=step.urut)
    except TidakBerwenang as error:
        yield wrapped(f"Ditolak sistem: {error}", 3, 5)
    one = stored.tolak(one.id, oleh=_able(one, step), langkah=step.urut, alasan="masih dibutuhkan di unitnya")
    done = next(row for row in one.langkah if row.keadaan == "ditolak")
    document = (
        f" dengan {wording.document_kind(done.penolakan.dokumen)}" if done.penolakan and done.penolakan.dokumen else ""
    )
    who = wording.official(done.oleh)
    yield wrapped(f"{who}, menolak{document}: {done.alasan}. Status: {wording.STATUS_PENUGASAN[one.status]}.", 3, 5)
    return one


def _to_the_letter(
    stored: "SistemTersimpan", usulan: "Usulan", refused: "Penugasan"
) -> Generator[str, None, "Penugasan"]:
    """The same proposed again, through every step; gives the assignment with its letters."""
    import attrs

    again = attrs.evolve(usulan, merujuk=refused.id)
    one = stored.usulkan(again, oleh=_proposer(stored, usulan))
    yield wrapped(f"{one.id} diusulkan kembali, merujuk {refused.id}:", 3, 5)
    while one.giliran:
        one = _advance(stored, one)
    short = f"{stored.buku.regulasi.singkatan} "
    numbers = {letter.langkah: letter.nomor for letter in one.surat}
    for step in one.langkah:
        number = f" nomor {numbers[step.urut]}" if step.urut in numbers else ""
        text = f"{step.no}. {wording.official(step.oleh)}: {deed(step.aksi, step.dokumen, ())}{number}"
        yield wrapped(f"{text} [{grouped(step.dasar, short)}]", 5, 8)
    return one


def _to_the_end(stored: "SistemTersimpan", usulan: "Usulan", one: "Penugasan") -> Generator[str, None, "Penugasan"]:
    """Reports, a return, and the review up to the one who declares the work done; gives the assignment then."""
    short = f"{stored.buku.regulasi.singkatan} "
    leader, member = usulan.pegawai
    one = stored.laporan_kirim(one.id, oleh=leader, isi="separuh target tercapai")
    report = one.laporan[-1]
    yield wrapped(f"Laporan ketua kepada {officials(report.kepada)} {cited(report.diatur, report.dasar, short)}", 3, 5)
    one = stored.kinerja_catat(
        one.id, oleh=leader, pegawai=member, tahap="dokumentasi", isi="bekerja sesuai ekspektasi"
    )
    record = one.kinerja[-1]
    yield wrapped(
        f"Laporan ketua tentang kinerja {record.pegawai.nama} kepada {officials(record.kepada)} "
        f"{cited(record.diatur, record.dasar, short)}",
        3,
        5,
    )
    one = stored.hasil_serahkan(one.id, oleh=leader, isi="laporan akhir")
    one = stored.hasil_kembalikan(one.id, oleh=_reviewer(one), alasan="data belum lengkap")
    returned = one.evaluasi.riwayat[-1]
    ruled = cited(bool(returned.diatur), returned.dasar, short)
    yield wrapped(
        f"Hasil diserahkan; dikembalikan {wording.official(returned.oleh)}: {returned.isi} {ruled}; diserahkan lagi",
        3,
        5,
    )
    one = stored.hasil_serahkan(one.id, oleh=leader, isi="laporan akhir yang diperbaiki")
    while one.status != "selesai":
        last = one.lanjutan[0].jenis == "menyatakan_selesai"
        one = (stored.hasil_terima if last else stored.hasil_teruskan)(one.id, oleh=_reviewer(one))
    reviewers = [event for event in one.evaluasi.riwayat if event.aksi in ("diteruskan", "diterima")]
    *others, final = (wording.official(event.oleh) for event in reviewers)
    looked = f"ditinjau {'; '.join(others)}; " if others else ""
    yield wrapped(f"Hasil {looked}dinyatakan selesai oleh {final} [{grouped(one.evaluasi.dasar, short)}]", 3, 5)
    return one


def _reviewer(one: "Penugasan") -> str:
    return _held(one.lanjutan[0].berwenang[0])


def _proposer(stored: "SistemTersimpan", usulan: "Usulan") -> str:
    route = stored.alur_penugasan(usulan)
    return _held(route.langkah[0].aktor)


def _held(official: "Pejabat") -> str:
    if official.nip is None:
        raise RuntimeError("a team was sought whose posts are held")
    return official.nip


def _open(one: "Penugasan") -> Sequence["LangkahTersimpan"]:
    turns = {turn.langkah for turn in one.giliran}
    return [step for step in one.langkah if step.urut in turns]


def _able(one: "Penugasan", step: "LangkahTersimpan") -> str:
    found: tuple[Pejabat, ...] = next(turn.berwenang for turn in one.giliran if turn.langkah == step.urut)
    return _held(found[0])


def _advance(stored: "SistemTersimpan", one: "Penugasan") -> "Penugasan":
    """Take the first open step, by who may."""
    from tatakerja.cli.screen.penugasan import command_of

    step = _open(one)[0]
    command = {"tetapkan": stored.tetapkan, "terima": stored.terima, "setujui": stored.setujui}[command_of(step)]
    return command(one.id, oleh=_able(one, step), langkah=step.urut)
