"""Proposing and volunteering: the route is found, checked and frozen."""

import json
from collections.abc import Iterable

import attrs

from tatakerja.engine.pihak import Parties
from tatakerja.engine.wewenang import Wewenang
from tatakerja.journal import Bacaan, Rahasia, Transaksi
from tatakerja.penugasan.commands.frame import Kerja, Sesi, diulang
from tatakerja.penugasan.commands.input import check_texts
from tatakerja.penugasan.commands.langkah import step_taken
from tatakerja.penugasan.commands.nomor import UntukSurat, outside_letter
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.kini import ppk_unit
from tatakerja.penugasan.life.evaluasi import freeze_review
from tatakerja.penugasan.life.event import DIUSULKAN, LANGKAH_DIAMBIL, AlurBeku, Diusulkan
from tatakerja.penugasan.life.freeze import freeze_route, missing_contents
from tatakerja.penugasan.life.pelaporan import freeze_reports
from tatakerja.penugasan.life.state import authority, is_letter, open_steps
from tatakerja.penugasan.siapa import Siapa
from tatakerja.penugasan.stream import clean_id, load, stream_of
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.answers.alur import AlurPenugasan
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.galat import GalatPenugasan

_LANGSUNG = {"penunjukan": ("memohon", "mengusulkan"), "sukarela": ("mengajukan",)}
"""Acts of the first steps that proposing itself takes."""
REGISTER = "penugasan"
TANPA_SURAT = UntukSurat()
"""Nothing said of a letter."""


@attrs.frozen
class UsulanSah:
    """A proposal that the rules allow.

    :ivar orang: NIPs of those assigned, then of a leader who isn't.
    :ivar wewenang: the authority by which the proposer proposes.
    """

    alur: AlurPenugasan
    beku: AlurBeku
    orang: tuple[str, ...]
    wewenang: Wewenang


@attrs.frozen
class PeriksaUsulan:
    """Before a proposal: its route, whether the rules allow it with everything stated, and who may propose it.

    :ivar isian: whether what documents must state is looked at.
    """

    buku: BukuAturan
    usulan: Usulan
    siapa: Siapa
    isian: bool = True

    def prepare(self, hari: Hari, _bacaan: Bacaan | None) -> UsulanSah:
        """The proposal as the rules have it.

        :raises GalatPenugasan: if it isn't regulated, forbidden, or something demanded isn't stated.
        :raises TidakBerwenang: if it isn't for the one who acts.
        """
        usulan, buku = self.usulan, self.buku
        answers = hari.answers(buku)
        alur = answers.routes.alur(usulan)
        _require_regulated(alur, buku)
        if self.isian:
            _require_contents(alur, usulan, buku)
        members = tuple(one.pegawai for one in alur.ppk)
        people = members if usulan.ketua is None or usulan.ketua in members else (*members, usulan.ketua)
        owners = Parties(answers.resolver).pengusul(usulan.pemilik)
        _, wewenang = hari.competence.choose_proposer(usulan, alur, owners, self.siapa.oleh)
        free = frozenset(row.kode for row in buku.alur if row.tanpa_ppk)
        beku = freeze_route(alur, usulan, people, [ppk_unit(answers, nip) for nip in members], free)
        size = len(members) if usulan.bentuk == "tim" else None
        beku["evaluasi"] = freeze_review(
            answers.performance.rantai(usulan.pemilik, size, lintas=alur.cakupan != "dalam_unit", pegawai=members)
        )
        beku["pelaporan"] = freeze_reports(answers.reports.pelaporan(usulan), people)
        return UsulanSah(alur, beku, people, wewenang)


def _require_regulated(alur: AlurPenugasan, buku: BukuAturan) -> None:
    if alur.status == "diatur":
        return
    # What documents must state is no reason why there is no route to them.
    contents = {buku.sitasi(dict.fromkeys(place for _, _, place in row.isian)) for row in alur.muatan if row.isian}
    decisive = [note for note in alur.catatan if note.tingkat == "wajib"] or [
        note for note in alur.catatan if note.dasar not in contents
    ]
    reasons = [f"penugasan ini {alur.status.replace('_', ' ')} menurut {buku.regulasi.singkatan}:"]
    raise GalatPenugasan("\n".join((*reasons, *(_cited(note.isi, note.dasar) for note in decisive))))


def _require_contents(alur: AlurPenugasan, usulan: Usulan, buku: BukuAturan) -> None:
    missing = missing_contents(alur, usulan.isi)
    if missing:
        raise GalatPenugasan(
            "\n".join(
                _cited(f"isian {nama} wajib: {uraian}", buku.sitasi(places))
                for nama, (uraian, places) in missing.items()
            )
        )


@diulang
def propose(kerja: Kerja, usulan: Usulan, siapa: Siapa, surat: UntukSurat = TANPA_SURAT) -> str:
    """Store a proposal, or a volunteer's, and take their own first steps with it.

    :param surat: what is said of the request that goes out with it.
    :returns: the id of the new assignment.
    """
    check_texts(usulan)
    merujuk = None if usulan.merujuk is None else clean_id(usulan.merujuk)
    usulan = attrs.evolve(usulan, merujuk=merujuk, isi=dict(usulan.isi))
    command: dict[str, object] = {"perintah": "usulkan", "usulan": attrs.asdict(usulan)}
    if surat.luar is not None:
        command["surat_luar"] = outside_letter(surat.luar)
    command |= surat.perintah()
    people = (*usulan.pegawai, *(() if usulan.ketua is None else (usulan.ketua,)))
    with kerja.sesi(siapa, command, PeriksaUsulan(kerja.buku, usulan, siapa), tentang=people) as sesi:
        if sesi.terdahulu is not None:
            return sesi.terdahulu
        sah = sesi.siap
        official = sesi.hari.competence.check(siapa.oleh, sah.wewenang)
        if official is None:
            raise GalatPenugasan("pejabat baru saja berganti; ulangi perintah")
        _require_refused(usulan, sesi.tx, kerja.buku)
        urut = sesi.tx.nomor_urut(REGISTER, sesi.hari.tanggal.year)
        id = f"{sesi.hari.tanggal.year}-{urut:06}"
        data = _proposed(sesi, usulan)
        sesi.append(stream_of(id), DIUSULKAN, data, official, _texts(sesi, usulan, data["orang"]))
        _take_first(kerja, sesi, usulan, id, surat)
    return id


def _proposed(sesi: Sesi[UsulanSah], usulan: Usulan) -> Diusulkan:
    sah, tx, buku = sesi.siap, sesi.tx, sesi.buku
    volunteer = sah.wewenang.orang is not None
    return {
        **sah.beku,
        "regulasi": buku.regulasi.nama,
        "versi": buku.regulasi.versi,
        "tafsir": dict(buku.tafsir),
        "orang": [tx.orang(nip) for nip in sah.orang],
        "pengusul": {
            "orang": tx.orang(sesi.siapa.oleh),
            "unit": None if volunteer else sah.wewenang.unit,
            "ppk": sah.wewenang.ppk,
        },
        "merujuk": usulan.merujuk,
    }


def _texts(sesi: Sesi[UsulanSah], usulan: Usulan, tokens: Iterable[str]) -> dict[str, Rahasia]:
    """What is kept outside the chain: contents and remarks, about all whom it concerns."""
    sah = sesi.siap
    notes = list(sah.alur.catatan)
    texts = {
        "isi": json.dumps(dict(usulan.isi), ensure_ascii=False) if usulan.isi else None,
        "hukum": usulan.hukum,
        "catatan": json.dumps([attrs.asdict(note) for note in notes], ensure_ascii=False) if notes else None,
    }
    about = tuple(tokens)
    return {field: Rahasia(text, about) for field, text in texts.items() if text}


def _take_first(kerja: Kerja, sesi: Sesi[UsulanSah], usulan: Usulan, id: str, surat: UntukSurat) -> None:
    """Take those first steps that are the proposal itself, numbered where they are letters.

    :raises GalatPenugasan: if a number was given and no letter goes out with the proposal.
    """
    penugasan = sesi.buka(id)
    state = penugasan.isi
    for i in open_steps(state):
        step = state["langkah"][i]
        if step["aksi"] not in _LANGSUNG[usulan.cara] or is_letter(step):
            continue
        official = sesi.hari.competence.check(sesi.siapa.oleh, authority(state, i, sesi.siap.orang))
        if official is not None:
            data, kept = step_taken(kerja, sesi, penugasan, i, official, surat, None)
            sesi.append(stream_of(id), LANGKAH_DIAMBIL, data, official, kept)
            surat = TANPA_SURAT
    if surat != TANPA_SURAT:
        raise GalatPenugasan(
            "usulan ini tidak menerbitkan surat permohonan yang dapat dinomori; jangan sebut nomor atau sifatnya"
        )


def _require_refused(usulan: Usulan, tx: Transaksi, buku: BukuAturan) -> None:
    if usulan.merujuk is None:
        return
    earlier = load(tx, usulan.merujuk)
    if earlier is None or earlier["regulasi"] != buku.regulasi.nama:
        raise GalatPenugasan(f"penugasan {usulan.merujuk} yang dirujuk tidak ada")
    if earlier["status"] != "ditolak":
        raise GalatPenugasan(
            f"penugasan {usulan.merujuk} berstatus {earlier['status']}; yang dapat dirujuk hanya yang ditolak"
        )


def _cited(isi: str, dasar: Iterable[str]) -> str:
    places = ", ".join(dasar)
    return f"{isi} ({places})" if places else isi
