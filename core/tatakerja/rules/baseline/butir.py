"""Stages of work as sections print them whose every item has a number of its own.

Such sections of different regencies differ in who acts and in how they are numbered, seldom in what they number.
"""

from collections.abc import Mapping
from typing import Literal

from tatakerja.rules.baseline.kegiatan import NamaKegiatan as N
from tatakerja.rules.baseline.kegiatan import kegiatan
from tatakerja.values.penunjuk import Penunjuk
from tatakerja.values.tahapan import Kegiatan

Butir = tuple[N, str, tuple[Penunjuk | Literal["pegawai", "ketua"], ...]]
"""An activity, its places, and who is responsible.

Places stand as stage and number, ``a 1; a 2``; one outside the stages is written out.
"""


def susun_butir(
    bagian: str, *butir: Butir, tahap: Mapping[str, str] | None = None, tambahan: Mapping[N, str] | None = None
) -> tuple[Kegiatan, ...]:
    """The activities of a section.

    :param bagian: the section, as it is cited.
    :param tahap: how it labels a stage's items where that isn't ``huruf a angka``; for stage a, likewise b and c.
    :param tambahan: where the text says more of an activity than the section does.
    """
    labels, more = tahap or {}, tambahan or {}

    def place(short: str) -> str:
        stage, number = short.split(" ", 1)
        if len(stage) > 1:
            return short
        label = labels.get(stage, f"huruf {stage} angka")
        return f"{bagian} {label} {'abcdef'[int(number) - 1] if label.endswith('huruf') else number}"

    return tuple(
        kegiatan(nama, *pelaku, dasar=(*map(place, tempat.split("; ")), *((more[nama],) if nama in more else ())))
        for nama, tempat, pelaku in butir
    )


def butir_perencanaan(
    puo: Penunjuk, *, strategi: str, pelibatan: str, ketua: str | None = None, rencana: str
) -> tuple[Butir, ...]:
    """What every planning stage has: the PUO's strategy, the request for others' employees, the plan made together.

    :param strategi: its place; likewise the others. Whom it makes ask for employees, no section says.
    :param ketua: where the PUO settles whether there is a ketua; None where the section doesn't say.
    """
    return (
        (N.STRATEGI, strategi, (puo,)),
        (N.PELIBATAN, pelibatan, ()),
        *(((N.KETUA, ketua, (puo,)),) if ketua else ()),
        (N.RENCANA, rencana, ("pegawai", puo)),
    )


def butir_pelaksanaan(puo: Penunjuk, *pemantau: Penunjuk, penyerahan: str = "b 6") -> tuple[Butir, ...]:
    """The stage of work, which differs only in who watches and who receives.

    :param puo: who receives the results, at the place ``penyerahan``.
    :param pemantau: who watches, beside the ketua, where that isn't the PUO alone.
    """
    return (
        (N.RINCIAN, "b 1; b 2", ("pegawai",)),
        (N.PERAN, "b 3", ("ketua",)),
        (N.KOLABORASI, "b 4", ("pegawai",)),
        (N.PEMANTAUAN, "b 5", (*(pemantau or (puo,)), "ketua")),
        (N.SERAH_TERIMA, penyerahan, ("pegawai", puo)),
    )


def butir_evaluasi(*rantai: Penunjuk) -> tuple[Butir, ...]:
    """The stage of review: the first reviews, those between are named with the first, the last one declares.

    :param rantai: the reviewers; one alone is named twice by such a section, and reviews once.
    """
    *before, last = rantai
    if not before:
        return (N.PENINJAUAN, "c 1; c 2", (last,)), (N.SELESAI, "c 3", (last,))
    first, *between = before
    return (
        (N.PENINJAUAN, "c 1", (first,)),
        *((N.PENINJAUAN_LANJUTAN, "c 1", (satu,)) for satu in between),
        (N.PENINJAUAN_LANJUTAN, "c 2", (last,)),
        (N.SELESAI, "c 3", (last,)),
    )
