"""The act of ``demo`` that is stored: one team across agencies, from a refused proposal to its letter."""

from collections.abc import Generator, Iterator, Sequence
from itertools import islice, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from tatakerja.cli import kata
from tatakerja.cli.alur_tampil import deed, places
from tatakerja.cli.cetak import tanggal_panjang, wrapped
from tatakerja.cli.keadaan import Keadaan

if TYPE_CHECKING:
    from tatakerja import SistemKerja, SistemTersimpan
    from tatakerja.values.hasil import Pejabat
    from tatakerja.values.organisasi import Organisasi, Pegawai
    from tatakerja.values.penugasan import Usulan
    from tatakerja.values.penugasan_tersimpan import LangkahTersimpan, Penugasan

_TRIED = 40
"""Pairs of employees among whom a team with a whole route is sought."""


def act(folder: Path, keadaan: Keadaan, sistem: "SistemKerja") -> Iterator[str]:
    """The act, line by line.

    :param folder: where the database goes.
    :param sistem: the system whose organisation is imported.
    """
    usulan = find_team(sistem)
    if usulan is None:
        yield wrapped("Organisasi ini terlalu kecil untuk tim lintas Perangkat Daerah.", 3)
        return
    from tatakerja.sistem import SistemKerja

    with SistemKerja.buka(
        sistem.buku.regulasi.nama,
        basis_data=folder / "demo.db",
        tanggal=sistem.tanggal,
        tafsir=keadaan.tafsir,
        buat=True,
    ) as stored:
        stored.impor(sistem.organisasi)
        yield from _cast(stored, usulan)
        refused = yield from _refused(stored, usulan)
        yield from _to_the_letter(stored, usulan, refused)
        result = stored.jurnal.periksa()
        yield wrapped(f"Jurnal: {result.jumlah} peristiwa, {'utuh' if result.utuh else 'TIDAK utuh'}.", 3)


def find_team(sistem: "SistemKerja") -> "Usulan | None":
    """A team of two employees of different agencies, led by the one who belongs to the owner, with a whole route."""
    from tatakerja.values.penugasan import Usulan

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
        whole = all(step.aktor.nip for step in route.langkah)
        refusable = any(step.penolakan and step.no > 1 for step in route.langkah)
        if route.status == "diatur" and whole and refusable:
            return usulan
    return None


def _pairs(organisasi: "Organisasi") -> Iterator[tuple["Pegawai", "Pegawai"]]:
    """Staff of a bidang in one agency, with staff of a bidang in the agency after it."""
    holders = {row.nip for row in organisasi.pemangku}
    first: dict[str, Pegawai] = {}
    for pegawai in organisasi.pegawai:
        unit = organisasi.unit_menurut_kode[pegawai.unit]
        if unit.jenis == "bidang" and pegawai.jenis_jabatan == "fungsional" and pegawai.nip not in holders:
            first.setdefault(organisasi.perangkat_daerah(unit.kode).kode, pegawai)
    return pairwise(first.values())


def _cast(stored: "SistemTersimpan", usulan: "Usulan") -> Iterator[str]:
    people = [stored.pegawai(nip) for nip in usulan.pegawai]
    unit = stored.organisasi.unit_menurut_kode[usulan.pemilik]
    members = "; ".join(f"{one.nama} ({stored.organisasi.perangkat_daerah(one.unit).nama})" for one in people)
    yield wrapped(f"{unit.nama} membentuk tim: {members}; ketua {people[0].nama}", 3, 5)


def _refused(stored: "SistemTersimpan", usulan: "Usulan") -> Generator[str, None, "Penugasan"]:
    """A proposal, a wrong actor, a refusal with its document; gives the assignment refused."""
    from tatakerja.values.galat import TidakBerwenang

    one = stored.usulkan(usulan, oleh=_proposer(stored, usulan))
    yield wrapped(f"{one.id} diusulkan oleh {kata.official(one.pengusul)}.", 3, 5)
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
    document = f" dengan {kata.document(done.penolakan.dokumen)}" if done.penolakan and done.penolakan.dokumen else ""
    who = kata.official(done.oleh)
    yield wrapped(f"{who}, menolak{document}: {done.alasan}. Status: {kata.STATUS_PENUGASAN[one.status]}.", 3, 5)
    return one


def _to_the_letter(stored: "SistemTersimpan", usulan: "Usulan", refused: "Penugasan") -> Iterator[str]:
    """The same proposed again, through every step."""
    import attrs

    again = attrs.evolve(usulan, merujuk=refused.id)
    one = stored.usulkan(again, oleh=_proposer(stored, usulan))
    yield wrapped(f"{one.id} diusulkan kembali, merujuk {refused.id}:", 3, 5)
    while one.giliran:
        one = _advance(stored, one)
    short = f"{stored.buku.regulasi.singkatan} "
    for step in one.langkah:
        text = f"{step.no}. {kata.official(step.oleh)}: {deed(step.aksi, step.dokumen, ())}"
        yield wrapped(f"{text} [{places(step.dasar, short)}]", 5, 8)
    for letter in one.surat:
        names = "; ".join(who.nama or "" for who in letter.pegawai)
        yield wrapped(
            f"{kata.document(letter.jenis).capitalize()} nomor {letter.nomor}, {_day(letter.tanggal)}, oleh "
            f"{kata.official(letter.penetap)} bagi {names}",
            3,
            5,
        )
    yield wrapped(f"Status: {kata.STATUS_PENUGASAN[one.status]}.", 3)


def _day(iso: str) -> str:
    from datetime import date

    return tanggal_panjang(date.fromisoformat(iso))


def _proposer(stored: "SistemTersimpan", usulan: "Usulan") -> str:
    route = stored.alur_penugasan(usulan)
    nip = route.langkah[0].aktor.nip
    assert nip is not None, "a team was sought whose posts are held"
    return nip


def _open(one: "Penugasan") -> Sequence["LangkahTersimpan"]:
    turns = {turn.langkah for turn in one.giliran}
    return [step for step in one.langkah if step.urut in turns]


def _able(one: "Penugasan", step: "LangkahTersimpan") -> str:
    found: tuple[Pejabat, ...] = next(turn.berwenang for turn in one.giliran if turn.langkah == step.urut)
    nip = found[0].nip
    assert nip is not None
    return nip


def _advance(stored: "SistemTersimpan", one: "Penugasan") -> "Penugasan":
    """Take the first open step, by who may."""
    from tatakerja.cli.penugasan_tampil import command_of

    step = _open(one)[0]
    command = {"tetapkan": stored.tetapkan, "terima": stored.terima, "setujui": stored.setujui}[command_of(step)]
    return command(one.id, oleh=_able(one, step), langkah=step.urut)
