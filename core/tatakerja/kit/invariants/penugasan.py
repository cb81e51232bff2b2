"""What always holds of stored assignments (design, section 8), judged by what is shown and by the journal's rows.

Each is a generator of what is wrong, as in :mod:`tatakerja.kit.invariants.kedudukan`.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from tatakerja.engine.questions import Questions
from tatakerja.kit.invariants.oracle import pemangku_berwenang
from tatakerja.penugasan.life.event import step_of
from tatakerja.penugasan.sistem import SistemTersimpan
from tatakerja.values.alur import SURAT_PENETAPAN
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.regulasi import Kosakata, pecah_pola
from tatakerja.values.stored.penugasan import LangkahTersimpan, Penugasan

_JALAN = re.compile(r"tatakerja penugasan (batalkan|akhiri)`\)[^:]*: [^;]*?\((\w{18})\)")
_MENGESAHKAN = ("menyetujui", "menginstruksikan", "menjawab", "menetapkan")


CariKini = Callable[[str], str]
"""Gives what stands today in the place of a unit, or the NIP that a person bears today."""


def _same(one: str) -> str:
    return one


def tanpa_ppk(sk: SistemTersimpan, p: Penugasan, unit: CariKini = _same, orang: CariKini = _same) -> Iterator[str]:
    """Invariant 1, right after a letter: today's PPK of each employee has authorised; not where a reading has it so.

    :param sk: opened under the readings of the assignment.
    """
    letter = p.surat[-1]
    if p.langkah[letter.langkah - 1].kode in {row.kode for row in sk.buku.alur if row.tanpa_ppk}:
        return
    pure = Questions(sk.buku, sk.organisasi, sk.tanggal)
    for pegawai in letter.pegawai:
        if pegawai.nip is None or (p.ketua is not None and pegawai.nip == p.ketua.nip and pegawai not in p.anggota):
            continue
        if pure.organisasi.pegawai_ber_nip(pegawai.nip) is None:
            yield f"{p.id}: {pegawai.nip} ditugaskan tanpa PPK-nya, karena tidak ada lagi"
            continue
        ppk = pure.kedudukan(pegawai.nip).ppk
        if ppk is None or not any(
            (unit(step.aktor.unit) == ppk.unit or (step.oleh is not None and orang(step.oleh.nip or "") == ppk.nip))
            and step.aksi in _MENGESAHKAN
            and step.keadaan == "selesai"
            and pegawai.nip in [orang(nip or "") for nip in _nips(step)]
            for step in p.langkah
        ):
            yield f"{p.id}: {pegawai.nip} ditugaskan tanpa PPK-nya ({ppk})"


def tanpa_peninjau(sk: SistemTersimpan, p: Penugasan, unit: CariKini = _same, orang: CariKini = _same) -> Iterator[str]:
    """A review whose turn it is is nobody's only where nobody leads what stands today in the place of its post."""
    turn = next(iter(p.evaluasi.giliran), None)
    if turn is None or turn.berwenang or turn.nomor is None or turn.jenis == "menyerahkan_hasil":
        return
    did = {one.oleh.nip for one in p.evaluasi.riwayat if one.putaran == p.evaluasi.riwayat[-1].putaran}
    theirs = {one.nip for one in (*p.anggota, p.ketua) if one is not None}
    post = unit(p.evaluasi.rantai[turn.nomor - 1].jabatan.unit)
    able = pemangku_berwenang(sk.organisasi, sk.tanggal, post, [orang(nip) for nip in did | theirs if nip])
    if able:
        yield f"{p.id}: {turn} bukan bagi siapa pun, padahal {sorted(able)} memimpin {post}"


def perkara_sendiri(p: Penugasan) -> Iterator[str]:
    """Invariant 2: nobody took a step that concerns themself, but as the employee who asks and accepts."""
    for step in p.langkah:
        if step.oleh is not None and step.pihak != "pegawai" and step.oleh.nip in _nips(step):
            yield f"{p.id}: langkah {step.urut} diambil {step.oleh.nip} bagi dirinya sendiri"


def tinjauan_menyimpang(p: Penugasan, orang: CariKini = _same) -> Iterator[str]:
    """Invariants 2 and 5, lived: reviews climb, nobody reviews twice or their own work, one declares the work done.

    Along persons, whatever NIP they bore.
    """
    workers = {one.nip for one in (*p.anggota, p.ketua) if one is not None}
    rows = [row for row in p.evaluasi.riwayat if row.aksi != "diserahkan"]
    for row in rows:
        if row.oleh.nip is not None and orang(row.oleh.nip) in workers:
            yield f"{p.id}: {row.oleh.nip} meninjau pekerjaannya sendiri"
    for before, after in pairwise(rows):
        if before.putaran == after.putaran and max(before.untuk) >= min(after.untuk):
            yield f"{p.id}: peninjauan turun dari pos {before.untuk} ke {after.untuk}"
    for putaran in {row.putaran for row in rows}:
        people = [orang(row.oleh.nip) for row in rows if row.putaran == putaran and row.oleh.nip is not None]
        yield from (f"{p.id}: {nip} meninjau dua kali" for nip in sorted({n for n in people if people.count(n) > 1}))
    done = [row for row in rows if row.aksi == "diterima"]
    if (p.status == "selesai") != (len(done) == 1) or (done and done[-1] != rows[-1]):
        yield f"{p.id}: berstatus {p.status} sesudah {len(done)} pernyataan selesai"
    if done and len(p.evaluasi.rantai) not in done[-1].untuk:
        yield f"{p.id}: dinyatakan selesai pada pos {done[-1].untuk} dari {len(p.evaluasi.rantai)}"


def mendahului(sk: SistemTersimpan, p: Penugasan) -> Iterator[str]:
    """Invariants 6 and 7: no step before those of a lower number; no refusal without what is demanded of it."""
    done: set[int] = set()
    with sk.jurnal.baca() as b:
        for event in b.peristiwa(f"penugasan/{p.id}"):
            place = step_of(event)
            if place is None:
                continue
            step = p.langkah[place]
            missing = [other.urut for other in p.langkah if other.no < step.no and other.urut not in done]
            if missing:
                yield f"{p.id}: langkah {step.urut} ({event.jenis}) mendahului {missing}"
            if event.jenis == "ditolak":
                if step.penolakan is None:
                    yield f"{p.id}: langkah {step.urut} ditolak, padahal tidak diatur"
                elif step.penolakan.alasan_wajib and not step.alasan:
                    yield f"{p.id}: langkah {step.urut} ditolak tanpa alasan"
            elif (event.jenis == "ditetapkan") != (step.aksi == "menetapkan" and step.dokumen in SURAT_PENETAPAN):
                yield f"{p.id}: langkah {step.urut} ({step.aksi}) menjadi {event.jenis}"
            done.add(step.urut)


def tidak_diatur(sk: SistemTersimpan, p: Penugasan, usulan: Usulan) -> Iterator[str]:
    """Invariant 7, right after a proposal: only what the regulation regulates is under way."""
    status = Questions(sk.buku, sk.organisasi, sk.tanggal).alur_penugasan(usulan).status
    if status != "diatur":
        yield f"{p.id}: berjalan, padahal {status}"


def antrean_menyimpang(sk: SistemTersimpan, semua: Iterable[Penugasan]) -> Iterator[str]:
    """Who has turns has these in their queue, and no others; the first officials, too, who may have none."""
    wanted: dict[str, set[str]] = {row.nip: set() for row in sk.organisasi.pemangku[:3]}
    for p in semua:
        able = [who for turn in p.giliran for who in turn.berwenang]
        able += [who for after in p.lanjutan for who in after.berwenang]
        for who in able:
            if who.nip is not None:
                wanted.setdefault(who.nip, set()).add(p.id)
    for nip, ids in sorted(wanted.items()):
        queue = {one.id for one in sk.daftar(giliran=nip)}
        if queue != ids:
            yield f"giliran {nip}: {sorted(queue)}, padahal berwenang atas {sorted(ids)}"


def nomor_ganda(
    semua: Iterable[Penugasan], kosakata: Kosakata, unit: Callable[[str, str], str] = lambda kode, _: kode
) -> Iterator[str]:
    """Numbers of one register are 1, 2, 3 and so on, each once; those of another instansi's letters aren't ours.

    :param semua: every assignment of a database.
    :param unit: gives what stood in the place of a unit on a day.
    """
    pola = _number_pattern(kosakata)
    registers: dict[tuple[str, ...], list[int]] = {}
    for p in semua:
        for letter in p.surat:
            step = p.langkah[letter.langkah - 1]
            if letter.nomor is None or step.nomor is not None:
                continue
            found = pola.fullmatch(letter.nomor)
            if found is None:
                yield f"{p.id}: nomor surat {letter.nomor!r} tidak menurut pola {kosakata.pola_nomor!r}"
                continue
            register: tuple[str, ...] = (letter.jenis, unit(step.aktor.unit, letter.tanggal), letter.tanggal[:4])
            registers.setdefault(register, []).append(int(found["urut"]))
    for register, numbers in registers.items():
        if sorted(numbers) != list(range(1, len(numbers) + 1)):
            yield f"{register}: {sorted(numbers)}"


def yang_lewat(p: Penugasan) -> object:
    """What was done in an assignment, as it is shown: it stays so, whatever happens to the organisation later."""
    done = [one for one in p.langkah if one.keadaan in ("selesai", "ditolak")]
    reviewed = [one for one in p.evaluasi.rantai if one.keadaan == "selesai"]
    obstacles = [(one.oleh, one.kepada, one.isi, one.putusan) for one in p.kendala]
    return done, p.surat, p.riwayat, p.laporan, obstacles, p.kinerja, reviewed, p.evaluasi.riwayat


def jalan_keluar(p: Penugasan) -> tuple[str, str] | None:
    """The command, and the NIP of who may give it, that an assignment names where somebody's turn is nobody's."""
    notes = [note for turn in p.giliran if not turn.berwenang for note in turn.keterangan]
    notes += [note for turn in (*p.lanjutan, *p.evaluasi.giliran) if not turn.berwenang for note in turn.keterangan]
    found = next(filter(None, map(_JALAN.search, notes)), None)
    return None if found is None else (found[1], found[2])


def _number_pattern(kosakata: Kosakata) -> re.Pattern[str]:
    """A regency's pattern of numbers as an expression of which ``urut`` is a group."""
    known = {"urut": r"(?P<urut>\d+)", "klasifikasi": re.escape(kosakata.klasifikasi), "tahun": r"\d{4}"}
    parts: list[str] = []
    for one in pecah_pola(kosakata.pola_nomor) or ():
        if isinstance(one, str):
            parts.append(re.escape(one))
        else:
            parts.append(known.get(one[0], ".+?"))
            known["urut"] = r"\d+" if one[0] == "urut" else known["urut"]  # a group has its name once
    return re.compile("".join(parts))


def _nips(step: LangkahTersimpan) -> list[str | None]:
    return [one.nip for one in step.pegawai]
