"""What stands in a diagram: lanes, and steps one after the other, some at the same time."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

import attrs

from tatakerja.engine.questions import Questions
from tatakerja.values.answers.alur import AlurPenugasan, Langkah
from tatakerja.values.answers.evaluasi import AlurEvaluasi
from tatakerja.values.answers.pelaksanaan import AlurPelaksanaan
from tatakerja.values.answers.pelaporan import AlurPelaporan
from tatakerja.values.answers.tahapan import AlurTahapan
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.pelaporan import SEBUTAN_PERIODE
from tatakerja.values.teks import angka

LAJUR_PEGAWAI = "Pegawai yang ditugaskan"
_STATUS = {
    "dilarang": "DILARANG oleh regulasi",
    "tidak_diatur": "Tidak diatur",
    "belum_tertentukan": "Belum tertentukan",
}


@attrs.frozen
class Lajur:
    """A lane: a post, and who holds it; an employee who acts as such stands in the lane of all of them."""

    jabatan: str
    orang: str = ""
    unit: str = ""


@attrs.frozen(kw_only=True)
class Tugas:
    """A step.

    :ivar lajur: who takes it; ``kepada`` lanes to which it is addressed, in words.
    :ivar judul: what is done; ``rincian`` with which document, to whom, on which condition.
    :ivar penolakan: how it can be refused; empty where it can't.
    """

    lajur: Lajur
    judul: str
    rincian: tuple[str, ...] = ()
    penolakan: str = ""
    dasar: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Diagram:
    """A flow.

    :ivar tahap: groups of steps, one after the other; those of one group run at the same time.
    :ivar catatan: what must be known of the whole, its status first where that isn't ``diatur``.
    """

    judul: str
    keterangan: str
    tahap: tuple[tuple[Tugas, ...], ...]
    catatan: tuple[str, ...] = ()

    @property
    def lajur(self) -> list[Lajur]:
        """The lanes, in the order in which they first act."""
        return list(dict.fromkeys(one.lajur for group in self.tahap for one in group))


def diagram_penugasan(sistem: Questions, usulan: Usulan, answer: AlurPenugasan) -> Diagram:
    """The route of an assignment up to its letters."""
    staff = set(usulan.pegawai)
    groups = [
        tuple(_merged(list(group), sistem, staff)) for _, group in groupby(answer.langkah, key=lambda step: step.no)
    ]
    return _diagram(sistem, "Alur penugasan", groups, answer, (note.isi for note in answer.catatan))


def _merged(steps: Sequence[Langkah], sistem: Questions, staff: set[str]) -> Iterator[Tugas]:
    """Steps of one official that differ only in whom they concern, as one."""
    same: dict[Any, list[Langkah]] = {}
    for step in steps:
        own = step.pihak == "pegawai" and step.aktor.nip in staff
        who = LAJUR_PEGAWAI if own else (step.aktor.jabatan, step.aktor.unit, step.aktor.nip)
        same.setdefault((who, step.aksi, step.dokumen, step.kepada, step.syarat), []).append(step)
    for (who, *_), those in same.items():
        first = those[0]
        people = dict.fromkeys(nip for one in those for nip in one.pegawai)
        to = "; ".join(one.jabatan for one in first.kepada)
        details = [
            (first.dokumen or "").replace("_", " "),
            f"kepada {to}" if to else "",
            f"tembusan {'; '.join(one.jabatan for one in first.tembusan)}" if first.tembusan else "",
            f"bila {first.syarat}" if first.syarat else "",
            f"dalam {first.tenggat}" if first.tenggat else "",
            f"bagi {angka(len(people))} pegawai" if len(people) > 1 else "",
        ]
        yield Tugas(
            lajur=Lajur(LAJUR_PEGAWAI) if who == LAJUR_PEGAWAI else _lane(first.aktor),
            judul=first.aksi,
            rincian=tuple(filter(None, details)),
            penolakan=_refusal(first),
            dasar=tuple(dict.fromkeys(place for one in those for place in one.dasar)),
        )


def _refusal(step: Langkah) -> str:
    if step.penolakan is None:
        return ""
    document = f" dengan {step.penolakan.dokumen.replace('_', ' ')}" if step.penolakan.dokumen else ""
    return f"dapat ditolak{document}{' beserta alasan' if step.penolakan.alasan_wajib else ''}"


def diagram_evaluasi(sistem: Questions, nip: str, answer: AlurEvaluasi) -> Diagram:
    """The chain of review."""
    groups: list[tuple[Tugas, ...]] = []
    if answer.rantai:
        groups.append((Tugas(lajur=Lajur("Pelaksana tugas", _name(sistem, nip)), judul="menyerahkan hasil"),))
    back = "dapat dikembalikan untuk diperbaiki" if answer.pengembalian == "diatur" else ""
    for one in answer.rantai:
        last = one == answer.penyelesai
        what = "meninjau hasil, menyatakan selesai" if last else "meninjau hasil, meneruskan"
        groups.append((Tugas(lajur=_lane(one), judul=what, penolakan=back, dasar=answer.dasar if last else ()),))
    return _diagram(sistem, "Alur evaluasi", groups, answer, answer.keterangan)


def diagram_pelaksanaan(sistem: Questions, answer: AlurPelaksanaan) -> Diagram:
    """Who directs, who works, with whom it is coordinated."""
    groups: list[tuple[Tugas, ...]] = []
    if answer.pengarah:
        groups.append(
            tuple(
                Tugas(lajur=_lane(one), judul="memberi arahan dan strategi", dasar=answer.dasar)
                for one in answer.pengarah
            )
        )
    if answer.kewajiban:
        owed = tuple(f"{one.bagi}: {one.isi}" for one in answer.kewajiban)
        cited = tuple(dict.fromkeys(place for one in answer.kewajiban for place in one.dasar))
        groups.append((Tugas(lajur=Lajur(LAJUR_PEGAWAI), judul="melaksanakan tugas", rincian=owed, dasar=cited),))
    if answer.koordinasi:
        groups.append(
            tuple(
                Tugas(
                    lajur=Lajur(one.uraian) if one.pihak is None else _lane(one.pihak),
                    judul="koordinasi" if one.wajib else "koordinasi bila perlu",
                    rincian=() if one.pihak is None else (one.uraian,),
                    dasar=one.dasar,
                )
                for one in answer.koordinasi
            )
        )
    return _diagram(sistem, "Alur pelaksanaan", groups, answer, answer.keterangan)


def diagram_pelaporan(sistem: Questions, answer: AlurPelaporan) -> Diagram:
    """Who asks for reports, who reports to whom, who decides on obstacles."""
    groups: list[tuple[Tugas, ...]] = []
    asked = {
        (one.peminta, one.dasar): Tugas(
            lajur=_lane(one.peminta),
            judul="dapat meminta laporan",
            rincian=(f"dari {', '.join(one.dari)}",),
            dasar=one.dasar,
        )
        for one in answer.permintaan
    }
    if asked:
        groups.append(tuple(asked.values()))
    told: dict[Any, Tugas] = {}
    for one in answer.laporan:
        to = "; ".join(official.jabatan for official in one.kepada)
        told.setdefault(
            (one.pelapor, to, one.dasar),
            Tugas(
                lajur=Lajur(LAJUR_PEGAWAI if one.pelapor != "ketua" else "Ketua tim"),
                judul=f"melapor {SEBUTAN_PERIODE.get(one.periode or '', 'berkala')}" if one.berkala else "melapor",
                rincian=(f"kepada {to}",) if to else (),
                dasar=one.dasar,
            ),
        )
    if told:
        groups.append(tuple(told.values()))
    decided = [Tugas(lajur=_lane(one), judul="memutus kendala", dasar=answer.dasar_kendala) for one in answer.kendala]
    if decided:
        groups.append(tuple(decided))
    followed = [
        Tugas(
            lajur=_lane(one),
            judul="menindaklanjuti kendala",
            rincian=(one.syarat,) if one.syarat else (),
            dasar=one.dasar,
        )
        for one in answer.tindak_lanjut
    ]
    if followed:
        groups.append(tuple(followed))
    return _diagram(sistem, "Alur pelaporan", groups, answer, answer.keterangan)


def diagram_tahapan(sistem: Questions, unit: str, answer: AlurTahapan) -> Diagram:
    """The activities of planning, work and review, each with those responsible."""
    groups: list[tuple[Tugas, ...]] = []
    for one in answer.kegiatan:
        lanes = [
            *map(_lane, one.pejabat),
            *(Lajur(LAJUR_PEGAWAI if who == "pegawai" else "Ketua tim") for who in one.pelaku),
            *(Lajur(f"{post} (belum tertentukan)") for post in one.belum_tertentukan),
        ]
        groups.append(
            tuple(
                Tugas(
                    lajur=lane,
                    judul=one.nama,
                    rincian=tuple(filter(None, (one.isi, f"tahap {one.tahap}"))),
                    dasar=one.dasar,
                )
                for lane in dict.fromkeys(lanes or [Lajur("Penanggung jawab tidak disebut")])
            )
        )
    return _diagram(sistem, f"Tahapan kerja pada {unit}", groups, answer, answer.keterangan)


def _diagram(
    sistem: Questions, judul: str, tahap: Sequence[tuple[Tugas, ...]], answer: Any, notes: Iterable[str]
) -> Diagram:
    regulasi = sistem.buku.regulasi
    short = f"{regulasi.singkatan} "
    named = _told_apart(sistem, [one.lajur for group in tahap for one in group])
    status = [f"Status: {_STATUS[answer.status]}."] if answer.status in _STATUS else []
    return Diagram(
        judul=judul,
        keterangan=f"Menurut {regulasi.judul} ({regulasi.singkatan}).",
        tahap=tuple(
            tuple(
                attrs.evolve(
                    one,
                    lajur=named[one.lajur],
                    dasar=tuple(dict.fromkeys(place.removeprefix(short) for place in one.dasar)),
                )
                for one in group
            )
            for group in tahap
        ),
        catatan=(*status, *notes),
    )


def _told_apart(sistem: Questions, lanes: Iterable[Lajur]) -> dict[Lajur, Lajur]:
    """The lanes, with the Perangkat Daerah of those whose posts are called alike."""
    lanes = dict.fromkeys(lanes)
    count = Counter(one.jabatan for one in lanes)
    organisasi = sistem.susunan()
    return {
        one: attrs.evolve(one, jabatan=f"{one.jabatan}, {organisasi.perangkat_daerah(one.unit).nama}")
        if count[one.jabatan] > 1 and one.unit
        else one
        for one in lanes
    }


def _lane(official: Pejabat) -> Lajur:
    if official.nip is None:
        return Lajur(official.jabatan, "lowong", official.unit)
    return Lajur(official.sebutan() or official.nip, official.nama or f"NIP {official.nip}", official.unit)


def _name(sistem: Questions, nip: str) -> str:
    person = sistem.susunan((nip,)).pegawai_ber_nip(nip)
    return nip if person is None else person.nama
