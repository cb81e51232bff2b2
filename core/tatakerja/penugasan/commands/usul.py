"""Proposing and volunteering: the route is found, checked and frozen."""

import json
from collections.abc import Iterable
from typing import Any

import attrs

from tatakerja.engine.answers import Answers
from tatakerja.engine.pihak import Parties
from tatakerja.engine.wewenang import Wewenang
from tatakerja.journal import Rahasia, Transaksi
from tatakerja.penugasan.commands.frame import Kasus, Kerja, Sesi, Siapa, require_people
from tatakerja.penugasan.commands.input import check_proposal, clean_id
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.life import (
    authority,
    freeze_reports,
    freeze_review,
    freeze_route,
    is_letter,
    missing_contents,
    open_steps,
)
from tatakerja.penugasan.stream import PORSI, stream_of
from tatakerja.values.alur import AlurPenugasan, Catatan, Usulan
from tatakerja.values.galat import GalatPenugasan, TidakBerwenang
from tatakerja.values.pejabat import Pejabat

_LANGSUNG = {"penunjukan": ("memohon", "mengusulkan"), "sukarela": ("mengajukan",)}
"""Acts of the first steps that proposing itself takes."""
REGISTER = "penugasan"


@attrs.frozen
class _Siap:
    """A proposal that the rules allow.

    :ivar orang: NIPs of those assigned, then of a leader who isn't.
    :ivar pengusul: as what the proposer may propose; ``wewenang`` by which authority.
    """

    alur: AlurPenugasan
    beku: dict[str, Any]
    orang: tuple[str, ...]
    pengusul: Pejabat
    wewenang: Wewenang


def propose(kerja: Kerja, usulan: Usulan, siapa: Siapa) -> str:
    """Store a proposal, or a volunteer's, and take their own first steps with it.

    :returns: the id of the new assignment.
    """
    check_proposal(usulan)
    merujuk = None if usulan.merujuk is None else clean_id(usulan.merujuk)
    usulan = attrs.evolve(usulan, merujuk=merujuk, isi=dict(usulan.isi))
    command = {"perintah": "usulkan", "usulan": attrs.asdict(usulan)}
    return kerja.jalankan(
        siapa,
        command,
        lambda hari, _: _prepare(kerja, usulan, siapa, hari),
        lambda sesi, siap: _write(kerja, usulan, sesi, siap),
    )


def _prepare(kerja: Kerja, usulan: Usulan, siapa: Siapa, hari: Hari) -> _Siap:
    require_people(siapa, hari)
    answers = hari.answers(kerja.buku)
    alur = answers.routes.alur(usulan)
    if alur.status != "diatur":
        reasons = [f"penugasan ini {alur.status} menurut {kerja.buku.regulasi.singkatan}:"]
        # What documents must state is no reason why there is no route to them.
        contents = {
            kerja.buku.sitasi(dict.fromkeys(place for _, _, place in row.isian)) for row in alur.muatan if row.isian
        }
        decisive = [note for note in alur.catatan if note.tingkat == "wajib"] or [
            note for note in alur.catatan if note.dasar not in contents
        ]
        reasons += [_cited(note.isi, note.dasar) for note in decisive]
        raise GalatPenugasan("\n".join(reasons))
    missing = missing_contents(alur, usulan.isi)
    if missing:
        raise GalatPenugasan(
            "\n".join(
                _cited(f"isian {nama} wajib: {uraian}", kerja.buku.sitasi(places))
                for nama, (uraian, places) in missing.items()
            )
        )
    members = tuple(one.pegawai for one in alur.ppk)
    people = members if usulan.ketua is None or usulan.ketua in members else (*members, usulan.ketua)
    official, wewenang = _proposer(answers, usulan, siapa, hari, alur)
    free = frozenset(row.kode for row in kerja.buku.alur if row.tanpa_ppk)
    beku = freeze_route(alur, usulan, people, _ppk_posts(answers, members), free)
    beku["evaluasi"] = freeze_review(answers.performance.rantai(usulan.pemilik))
    beku["pelaporan"] = freeze_reports(answers.reports.pelaporan(usulan), people)
    return _Siap(alur, beku, people, official, wewenang)


def _ppk_posts(answers: Answers, members: Iterable[str]) -> list[str | None]:
    posts: list[str | None] = []
    for nip in members:
        pegawai = answers.organisasi.pegawai_ber_nip(nip)
        assert pegawai is not None, "the route named them"
        ppk = answers.resolver.kedudukan(pegawai).ppk
        posts.append(None if ppk is None else ppk.unit)
    return posts


def _proposer(
    answers: Answers, usulan: Usulan, siapa: Siapa, hari: Hari, alur: AlurPenugasan
) -> tuple[Pejabat, Wewenang]:
    """As what someone proposes: the volunteer, an official of a first step, the owner's PUO or PD head."""
    who = f"{hari.nama(siapa.oleh)} ({siapa.oleh})"
    members = tuple(one.pegawai for one in alur.ppk)
    if usulan.cara == "sukarela":
        if siapa.oleh not in usulan.pegawai:
            raise TidakBerwenang(
                f"pengajuan sukarela diajukan oleh pegawainya sendiri; {who} tidak disebut di antaranya",
                tuple(usulan.pegawai),
            )
        own = Wewenang(None, orang=siapa.oleh)
        official = hari.competence.check(siapa.oleh, own)
        assert official is not None, "an employee of the organisation"
        return official, own
    if siapa.oleh in members:
        raise TidakBerwenang(
            f"{who} termasuk yang ditugaskan dan tidak dapat mengusulkan penunjukan dirinya sendiri; "
            "ajukan secara sukarela, atau mintalah pengusul lain"
        )
    parties = Parties(answers.resolver)
    owners = (
        parties.unit_organisasi_pemilik(usulan.pemilik),
        answers.organisasi.perangkat_daerah(usulan.pemilik).kode,
    )
    first = min((step.no for step in alur.langkah), default=0)
    ways = [
        Wewenang(step.aktor.unit, step.pihak == "ppk", step.pegawai)
        for step in alur.langkah
        if step.no == first and step.pihak != "pegawai"
    ]
    ways += [Wewenang(unit, False, members) for unit in owners]
    for wewenang in ways:
        found = hari.competence.check(siapa.oleh, wewenang)
        if found is not None:
            return found, wewenang
    able = {one.nip: one for way in ways for one in hari.competence.berwenang(way).pejabat if one.nip is not None}
    named = ", ".join(f"{one.jabatan} {one.nama or ''} ({one.nip})" for one in able.values())
    raise TidakBerwenang(
        f"{who} tidak berwenang mengusulkan penugasan ini; yang berwenang: "
        f"{named or 'tidak seorang pun, karena jabatannya lowong'}",
        tuple(able),
    )


def _write(kerja: Kerja, usulan: Usulan, sesi: Sesi, siap: _Siap) -> str:
    tx, hari, siapa = sesi.tx, sesi.hari, sesi.siapa
    official = hari.competence.check(siapa.oleh, siap.wewenang)
    assert official is not None, "the organisation is the one that it was prepared on"
    _require_refused(kerja, usulan, tx)
    urut = tx.nomor_urut(REGISTER, hari.tanggal.year)
    id = f"{hari.tanggal.year}-{urut:06}"
    tokens = [tx.orang(nip) for nip in siap.orang]
    volunteer = siap.wewenang.orang is not None
    regulasi = kerja.buku.regulasi
    data = siap.beku | {
        "regulasi": regulasi.nama,
        "versi": regulasi.versi,
        "tafsir": dict(kerja.buku.tafsir),
        "cuplikan": hari.cuplikan,
        "orang": tokens,
        "pengusul": {
            "orang": tx.orang(siapa.oleh),
            "unit": None if volunteer else siap.wewenang.unit,
            "ppk": siap.wewenang.ppk,
        },
        "merujuk": usulan.merujuk,
    }
    notes = [*siap.alur.catatan, *_share_notes(usulan, tx, hari, siap.orang[: len(siap.alur.ppk)])]
    about = tuple(tokens)
    texts = {
        "isi": json.dumps(dict(usulan.isi), ensure_ascii=False) if usulan.isi else None,
        "hukum": usulan.hukum,
        "catatan": json.dumps([attrs.asdict(note) for note in notes], ensure_ascii=False) if notes else None,
    }
    secrets = {field: Rahasia(text, about) for field, text in texts.items() if text}
    kerja.append(sesi, stream_of(id), "diusulkan", official, data, pribadi=secrets)
    _take_first(kerja, usulan, sesi, id, siap.orang)
    return id


def _take_first(kerja: Kerja, usulan: Usulan, sesi: Sesi, id: str, nip: tuple[str, ...]) -> None:
    """Take those first steps that are the proposal itself."""
    keadaan = sesi.tx.keadaan(stream_of(id))
    assert keadaan.isi is not None, "appended just before"
    kasus = Kasus(id, keadaan, keadaan.isi, nip)
    for i in open_steps(kasus.isi):
        step = kasus.isi["langkah"][i]
        if step["aksi"] not in _LANGSUNG[usulan.cara] or is_letter(step):
            continue
        official = sesi.hari.competence.check(sesi.siapa.oleh, authority(kasus.isi, i, kasus.nip))
        if official is not None:
            kerja.append(sesi, kasus.stream, "langkah_diambil", official, {"langkah": i, "nomor": False})


def _require_refused(kerja: Kerja, usulan: Usulan, tx: Transaksi) -> None:
    if usulan.merujuk is None:
        return
    earlier = tx.keadaan(stream_of(usulan.merujuk)).isi
    if earlier is None or earlier["regulasi"] != kerja.buku.regulasi.nama:
        raise GalatPenugasan(f"penugasan {usulan.merujuk} yang dirujuk tidak ada")
    if earlier["status"] != "ditolak":
        raise GalatPenugasan(
            f"penugasan {usulan.merujuk} berstatus {earlier['status']}; yang dapat dirujuk hanya yang ditolak"
        )


def _share_notes(usulan: Usulan, tx: Transaksi, hari: Hari, members: tuple[str, ...]) -> Iterable[Catatan]:
    """Remarks on employees whose shares come to more than the whole; several targets at once are allowed."""
    if usulan.porsi is None:
        return
    today = hari.tanggal.isoformat()
    for nip in members:
        rows = tx.cari(PORSI, orang=tx.sandi(nip) or "")
        running = [row for row in rows if row["selesai"] is None or str(row["selesai"]) >= today]
        total = usulan.porsi + sum(int(row["porsi"] or 0) for row in running)
        if total > 100:
            yield Catatan("info", f"Jumlah porsi {hari.nama(nip)} ({nip}) menjadi {total} persen.")


def _cited(isi: str, dasar: Iterable[str]) -> str:
    places = ", ".join(dasar)
    return f"{isi} ({places})" if places else isi
