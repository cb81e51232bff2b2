"""The commands on reports and obstacles."""

from typing import Any

import attrs

from tatakerja.engine.wewenang import Wewenang
from tatakerja.journal import Bacaan
from tatakerja.penugasan.commands.frame import Kasus, Kerja, Sesi, Siapa, require_people, secret
from tatakerja.penugasan.commands.frozen import Beku, owner_party, read_before, reports_for
from tatakerja.penugasan.commands.input import clean_id
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.life import choose_decision, choose_demand, obstacle_of, report_of, require_worker
from tatakerja.values.galat import GalatPenugasan, TidakDitemukan
from tatakerja.values.pejabat import Pejabat


@attrs.frozen
class _Aturan:
    """What a report follows.

    :ivar beku: who reports to which posts.
    :ivar pemilik: the owner's PUO, who receives what the text sends to nobody.
    """

    beku: Beku
    pemilik: dict[str, str]


def send(kerja: Kerja, id: str, siapa: Siapa, isi: str) -> str:
    """Report on the work."""
    id = clean_id(id)

    def write(sesi: Sesi, aturan: _Aturan | None) -> str:
        kasus = kerja.kasus(sesi, id)
        place = require_worker(kasus.isi, kasus.orang(sesi), "laporan")
        aturan = _found(kasus, aturan)
        data = report_of(aturan.beku, kasus.isi, place, aturan.pemilik)
        texts = secret(kasus, isi, what="isi", wajib=True)
        kerja.append(sesi, kasus.stream, "laporan_dikirim", _self(sesi), data, pribadi=texts)
        return id

    command = {"perintah": "kirim_laporan", "id": id, "isi": isi}
    return kerja.jalankan(siapa, command, lambda hari, locked: _prepare(kerja, id, siapa, hari, locked), write)


def demand(kerja: Kerja, id: str, siapa: Siapa, dari: str, isi: str | None) -> str:
    """Demand a report from one of those who do the work."""
    id = clean_id(id)

    def write(sesi: Sesi, aturan: _Aturan | None) -> str:
        kasus = kerja.kasus(sesi, id)
        if sesi.hari.organisasi.pegawai_ber_nip(dari) is None:
            raise TidakDitemukan(f"NIP {dari!r} tidak ada di antara pegawai dalam basis data; periksa kembali angkanya")
        data, official = choose_demand(
            _found(kasus, aturan).beku,
            kasus.isi,
            sesi.hari.competence,
            kasus.orang(sesi),
            dari=dari,
            singkatan=kerja.buku.regulasi.singkatan,
        )
        kerja.append(sesi, kasus.stream, "laporan_diminta", official, data, pribadi=secret(kasus, isi, what="isi"))
        return id

    command = {"perintah": "minta_laporan", "id": id, "dari": dari, "isi": isi}
    return kerja.jalankan(siapa, command, lambda hari, locked: _prepare(kerja, id, siapa, hari, locked), write)


def raise_obstacle(kerja: Kerja, id: str, siapa: Siapa, isi: str, rekomendasi: str | None) -> str:
    """Bring an obstacle to those who decide."""
    id = clean_id(id)

    def write(sesi: Sesi, aturan: _Aturan | None) -> str:
        kasus = kerja.kasus(sesi, id)
        place = require_worker(kasus.isi, kasus.orang(sesi), "penyampaian kendala")
        aturan = _found(kasus, aturan)
        data = obstacle_of(aturan.beku, place, aturan.pemilik)
        data["kendala"] = len(kasus.isi.get("kendala", [])) + 1
        texts = secret(kasus, isi, what="isi", wajib=True)
        texts |= secret(kasus, rekomendasi, what="rekomendasi", wajib=data["diatur"])
        kerja.append(sesi, kasus.stream, "kendala_disampaikan", _self(sesi), data, pribadi=texts)
        return id

    command = {"perintah": "sampaikan_kendala", "id": id, "isi": isi, "rekomendasi": rekomendasi}
    return kerja.jalankan(siapa, command, lambda hari, locked: _prepare(kerja, id, siapa, hari, locked), write)


def decide_obstacle(kerja: Kerja, id: str, siapa: Siapa, kendala: int, putusan: str) -> str:
    """Decide on an obstacle."""
    id = clean_id(id)

    def write(sesi: Sesi, _: None) -> str:
        kasus = kerja.kasus(sesi, id)
        data, official = choose_decision(kasus.isi, sesi.hari.competence, kasus.orang(sesi), kendala)
        texts = secret(kasus, putusan, what="putusan", wajib=True)
        kerja.append(sesi, kasus.stream, "kendala_ditindaklanjuti", official, data, pribadi=texts)
        return id

    command = {"perintah": "tindaklanjuti_kendala", "id": id, "kendala": kendala, "putusan": putusan}
    return kerja.jalankan(siapa, command, lambda hari, _: require_people(siapa, hari), write)


def _prepare(kerja: Kerja, id: str, siapa: Siapa, hari: Hari, locked: Bacaan | None) -> _Aturan | None:
    require_people(siapa, hari)
    found = read_before(kerja, id, hari, locked)
    if found is None:
        return None
    return _Aturan(reports_for(found), owner_party(found.answers, found.keadaan["pemilik"]))


def _found(kasus: Kasus, aturan: Any) -> _Aturan:
    if not isinstance(aturan, _Aturan):
        raise GalatPenugasan(f"penugasan {kasus.id} baru saja diusulkan; ulangi perintah")
    return aturan


def _self(sesi: Sesi) -> Pejabat:
    """The one who acts, as an employee."""
    official = sesi.hari.competence.check(sesi.siapa.oleh, Wewenang(None, orang=sesi.siapa.oleh))
    assert official is not None, "an employee of the organisation"
    return official
