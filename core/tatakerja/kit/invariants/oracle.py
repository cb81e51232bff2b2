"""Who may do what, derived a second time, slowly, from the design's words and the organisation's plain rows.

It shares nothing with the engine: no index, no cache, no state, no helper. It knows a route as it is answered (steps
with ``no``, ``aksi``, ``dokumen``, the post or employee who acts, whom it concerns) and which steps were taken.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date

import attrs

from tatakerja.engine.questions import Questions
from tatakerja.values.answers.alur import Langkah
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.organisasi import Organisasi, Pegawai, Pemangku
from tatakerja.values.stored.penugasan import Penugasan

_PEMEGANG = ("definitif", "pj", "plt")
_SURAT = ("surat_penugasan", "surat_perintah", "surat_keputusan")
_BARU = "0" * 18
"""NIP of an employee who is added to ask of a place what holds of those who work in it."""


def yang_berwenang(organisasi: Organisasi, hari: date, langkah: Langkah) -> set[str]:
    """NIPs of all who may take a step on a day."""
    if langkah.pihak == "pegawai":
        return {p.nip for p in organisasi.pegawai if p.nip == langkah.aktor.nip}
    return pemangku_berwenang(organisasi, hari, langkah.aktor.unit, langkah.pegawai, ppk=langkah.pihak == "ppk")


def pemangku_berwenang(
    organisasi: Organisasi, hari: date, unit: str, perkara: Collection[str], *, ppk: bool = False
) -> set[str]:
    """NIPs of all who may act for a post: "holder, or a plh in their absence; a delegate appraises instead".

    :param perkara: NIPs of those who may not, because it is their own case.
    :param ppk: whether they act as those who appraise.
    """
    kode: str | None = unit
    while kode is not None:
        above = next((u for u in organisasi.unit if u.kode == kode), None)
        if above is None:
            return set()
        rows = [row for row in organisasi.pemangku if row.unit == kode and _covers(row, hari)]
        acting = {row.nip for row in rows if row.sebagai in _PEMEGANG}
        if ppk:
            delegates = [
                row.nip
                for row in rows
                if row.sebagai == "delegasi_penilaian" and _may_appraise(organisasi, hari, row.nip, perkara)
            ]
            if len(delegates) > 1:
                acting = set()
            elif delegates:
                acting = set(delegates)
        if not acting & set(perkara):
            stand_in = {row.nip for row in rows if row.sebagai == "plh"}
            return acting | (stand_in - set(perkara))
        # "Nobody acts in their own case: then the leader one unit up."
        kode = above.induk
    return set()


def langkah_terbuka(langkah: Iterable[Langkah], diambil: Collection[int]) -> list[int]:
    """Positions of the steps whose turn it is: all of a lower number are done."""
    steps = list(langkah)
    return [
        i
        for i, step in enumerate(steps)
        if i not in diambil and all(j in diambil for j, other in enumerate(steps) if other.no < step.no)
    ]


def boleh(  # noqa: PLR0917
    organisasi: Organisasi, hari: date, langkah: Sequence[Langkah], diambil: Collection[int], nip: str, perintah: str
) -> bool:
    """Whether a command by someone is lawful now."""
    fitting = [langkah[i] for i in langkah_terbuka(langkah, diambil) if _is_for(langkah[i], perintah)]
    if perintah == "tetapkan" and any(step.dokumen in _SURAT for step in fitting):
        # "A step named menetapkan is taken by the command of that name": letters first.
        fitting = [step for step in fitting if step.dokumen in _SURAT]
    return any(nip in yang_berwenang(organisasi, hari, step) for step in fitting)


def yang_boleh_mengusulkan(sistem: Questions, usulan: Usulan) -> set[str]:
    """Who may propose: a volunteer; else an official of a first step, the owner's PUO, the head of the owner's PD."""
    if usulan.cara == "sukarela":
        return set(usulan.pegawai)
    alur = sistem.alur_penugasan(usulan)
    members = [one.pegawai for one in alur.ppk]
    # "The one that an employee placed in it would have": somebody is placed in it.
    given = sistem.organisasi
    placed = Organisasi(
        given.unit, (*given.pegawai, Pegawai(_BARU, "Baru", usulan.pemilik, "pelaksana")), given.pemangku
    )
    answer = Questions(sistem.buku, placed, sistem.tanggal).kedudukan(_BARU)
    leader = answer.puo or answer.ppk
    path = [unit.kode for unit in given.jalur(usulan.pemilik)]
    able = set()
    for unit in (usulan.pemilik if leader is None else leader.unit, path[-2] if len(path) > 1 else path[-1]):
        able |= pemangku_berwenang(given, sistem.tanggal, unit, members)
        for one in members:
            # "One of those to be assigned may propose for the others whom they lead, never for themself alone."
            others = [nip for nip in members if nip != one]
            if others and one in pemangku_berwenang(given, sistem.tanggal, unit, others):
                able.add(one)
    for step in alur.langkah:
        if step.no == 1 and step.pihak != "pegawai":
            able |= yang_berwenang(given, sistem.tanggal, step)
    return able


def rute(p: Penugasan) -> tuple[tuple[Langkah, ...], list[int]]:
    """A stored route as one is answered, and the positions of the steps taken."""
    steps = tuple(
        Langkah(
            no=one.no,
            aksi=one.aksi,
            pihak=one.pihak,
            peran=one.peran,
            aktor=one.aktor,
            dokumen=one.dokumen,
            kepada=one.kepada,
            tembusan=one.tembusan,
            pegawai=tuple(pegawai.nip for pegawai in one.pegawai if pegawai.nip is not None),
            syarat=one.syarat,
            penolakan=one.penolakan,
            dasar=one.dasar,
            kode=one.kode,
        )
        for one in p.langkah
    )
    return steps, [i for i, one in enumerate(p.langkah) if one.keadaan == "selesai"]


def menurut_kini(
    langkah: Iterable[Langkah], unit: Callable[[str], str], orang: Callable[[str], str]
) -> tuple[Langkah, ...]:
    """A route with what stands today in the place of its units and persons."""
    return tuple(
        attrs.evolve(
            step,
            aktor=attrs.evolve(step.aktor, unit=unit(step.aktor.unit)),
            pegawai=tuple(map(orang, step.pegawai)),
        )
        for step in langkah
    )


def diselesaikan(organisasi: Organisasi, langkah: Sequence[Langkah], diambil: Iterable[int]) -> tuple[Langkah, ...]:
    """A route in which the signatory of a letter settles what one who is gone would have to accept."""
    there = {one.nip for one in organisasi.pegawai}
    letters = [langkah[i] for i in diambil if langkah[i].aksi == "menetapkan"]
    found = []
    for step in langkah:
        mine = [letter for letter in letters if step.aktor.nip in letter.pegawai]
        if step.pihak == "pegawai" and step.aksi == "menerima" and step.aktor.nip not in there and mine:
            found.append(attrs.evolve(step, pihak="puo", aktor=mine[-1].aktor, pegawai=mine[-1].pegawai))
        else:
            found.append(step)
    return tuple(found)


def _is_for(langkah: Langkah, perintah: str) -> bool:
    surat = langkah.aksi == "menetapkan" and langkah.dokumen in _SURAT
    return {
        "tetapkan": langkah.aksi == "menetapkan",
        "terima": langkah.aksi == "menerima",
        "setujui": not surat and langkah.aksi != "menerima",
        "tolak": langkah.penolakan is not None,
    }[perintah]


def _covers(row: Pemangku, hari: date) -> bool:
    return row.mulai <= hari and (row.selesai is None or row.selesai >= hari)


def _may_appraise(organisasi: Organisasi, hari: date, delegate: str, pegawai: Collection[str]) -> bool:
    """A delegate appraises neither themself nor a leader in whose unit they work."""
    if delegate in pegawai:
        return False
    workplace = next((p.unit for p in organisasi.pegawai if p.nip == delegate), None)
    above = []
    while workplace is not None:
        above.append(workplace)
        workplace = next(u.induk for u in organisasi.unit if u.kode == workplace)
    return not any(_led(organisasi, hari, nip) in above for nip in pegawai)


def _led(organisasi: Organisasi, hari: date, nip: str) -> str | None:
    """The unit whose leader someone is, where the data says it of one."""
    person = next((p for p in organisasi.pegawai if p.nip == nip), None)
    if person is None:
        return None
    rows = [row for row in organisasi.pemangku if row.nip == nip and _covers(row, hari)]
    units = {row.unit for row in rows if row.sebagai in ("definitif", "pj")}
    if not units and person.jenis_jabatan not in ("fungsional", "pelaksana"):
        units = {row.unit for row in rows if row.sebagai == "plt"}
    if person.unit in units:
        return person.unit
    return units.pop() if len(units) == 1 else None
