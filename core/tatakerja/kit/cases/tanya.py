"""A question of a case asked, and what is needed to show the answer, or to write the case down with it."""

from collections.abc import Mapping
from typing import Any

import attrs

from tatakerja.engine.questions import Questions
from tatakerja.kit.cases.ask_evaluasi import dibuka_evaluasi, diusulkan
from tatakerja.kit.cases.ask_kedudukan import buku_terbaca, organisasi_kasus, sistem_kasus
from tatakerja.kit.cases.ask_penugasan import dibuka_penugasan
from tatakerja.kit.cases.evaluasi import PELAKU_PEGAWAI, KasusEvaluasi, KasusPelaksanaan, KasusPelaporan
from tatakerja.kit.cases.folder import SetiapKasus, jenis_kasus
from tatakerja.kit.cases.kedudukan import KasusKedudukan
from tatakerja.kit.cases.penugasan import KasusPenugasan
from tatakerja.values.answers.usulan import Usulan


@attrs.frozen(kw_only=True)
class Tanya:
    """A question asked.

    :ivar tabel: what it asks: kedudukan, penugasan, evaluasi, pelaporan, pelaksanaan, tahapan.
    :ivar sistem: the case's organisation under the rules; ``jawaban`` what they answer.
    :ivar orang: NIPs by the names that the case uses.
    :ivar nip: of whom it is asked, in kedudukan and evaluasi; ``usulan`` the proposal that it asks about.
    """

    tabel: str
    kasus: SetiapKasus
    sistem: Questions
    jawaban: Any
    orang: Mapping[str, str]
    nip: str | None = None
    usulan: Usulan | None = None


def tanya(kasus: SetiapKasus, plugin: str | object) -> Tanya:
    """Ask the question of a case, whatever it expects.

    :param plugin: name of an installed regency, or a plugin itself, or what gives its books.
    :raises AssertionError: if the regency doesn't know a kind of unit.
    """
    tabel = jenis_kasus(kasus)
    if isinstance(kasus, KasusKedudukan):
        buku = buku_terbaca(plugin, tuple(sorted(kasus.tafsir.items())))
        nip, organisasi = organisasi_kasus(kasus)
        sistem = sistem_kasus(str(kasus), buku, organisasi, kasus.tanggal)
        return Tanya(tabel=tabel, kasus=kasus, sistem=sistem, jawaban=sistem.kedudukan(nip), orang={}, nip=nip)
    if isinstance(kasus, KasusPenugasan):
        sistem, usulan, orang = dibuka_penugasan(kasus, plugin)
        route = sistem.alur_penugasan(usulan)
        return Tanya(tabel=tabel, kasus=kasus, sistem=sistem, jawaban=route, orang=orang, usulan=usulan)
    sistem, orang = dibuka_evaluasi(kasus, plugin)
    if isinstance(kasus, KasusEvaluasi):
        nip = orang[PELAKU_PEGAWAI]
        chain = sistem.alur_evaluasi(nip, kasus.pemilik, ukuran_tim=kasus.ukuran_tim)
        return Tanya(tabel=tabel, kasus=kasus, sistem=sistem, jawaban=chain, orang=orang, nip=nip)
    if isinstance(kasus, KasusPelaporan | KasusPelaksanaan):
        usulan = diusulkan(kasus.usulan, orang)
        ask = sistem.alur_pelaporan if isinstance(kasus, KasusPelaporan) else sistem.alur_pelaksanaan
        return Tanya(tabel=tabel, kasus=kasus, sistem=sistem, jawaban=ask(usulan), orang=orang, usulan=usulan)
    stages = sistem.alur_tahapan(kasus.unit, ukuran_tim=kasus.ukuran_tim)
    return Tanya(tabel=tabel, kasus=kasus, sistem=sistem, jawaban=stages, orang=orang)
