"""The commands on reports and obstacles."""

from tatakerja.penugasan.commands.frame import NOTHING, Kerja, diulang, require_employee, require_prepared, secret
from tatakerja.penugasan.commands.frozen import CariPelaporan
from tatakerja.penugasan.life.event import (
    KENDALA_DISAMPAIKAN,
    KENDALA_DITINDAKLANJUTI,
    LAPORAN_DIKIRIM,
    LAPORAN_DIMINTA,
)
from tatakerja.penugasan.life.pelaporan import (
    choose_decision,
    choose_demand,
    obstacle_of,
    report_of,
    require_worker,
)
from tatakerja.penugasan.siapa import Siapa
from tatakerja.penugasan.stream import clean_id


@diulang
def send(kerja: Kerja, id: str, siapa: Siapa, isi: str) -> str:
    """Report on the work."""
    id = clean_id(id)
    with kerja.sesi(siapa, {"perintah": "kirim_laporan", "id": id, "isi": isi}, CariPelaporan(kerja, id)) as sesi:
        if sesi.terdahulu is not None:
            return sesi.terdahulu
        penugasan = sesi.buka(id)
        place = require_worker(penugasan.isi, penugasan.pelaku, "laporan", sesi.hari.nama)
        aturan = require_prepared(sesi.siap, id)
        data = report_of(aturan.beku, penugasan.isi, place, aturan.pemilik)
        texts = secret(penugasan, isi, what="isi", wajib=True)
        sesi.append(penugasan.stream, LAPORAN_DIKIRIM, data, sesi.hari.pegawai(siapa.oleh), texts)
    return id


@diulang
def demand(kerja: Kerja, id: str, siapa: Siapa, dari: str, isi: str | None) -> str:
    """Demand a report from one of those who do the work."""
    id = clean_id(id)
    command = {"perintah": "minta_laporan", "id": id, "dari": dari, "isi": isi}
    with kerja.sesi(siapa, command, CariPelaporan(kerja, id), tentang=(dari,)) as sesi:
        if sesi.terdahulu is not None:
            return sesi.terdahulu
        penugasan = sesi.buka(id)
        require_employee(dari, sesi.hari)
        aturan = require_prepared(sesi.siap, id)
        data, official = choose_demand(
            aturan.beku, penugasan.isi, sesi.hari.competence, penugasan.pelaku, dari=dari, owner=aturan.pemilik
        )
        sesi.append(penugasan.stream, LAPORAN_DIMINTA, data, official, secret(penugasan, isi, what="isi"))
    return id


@diulang
def raise_obstacle(kerja: Kerja, id: str, siapa: Siapa, isi: str, rekomendasi: str | None) -> str:
    """Bring an obstacle to those who decide."""
    id = clean_id(id)
    command = {"perintah": "sampaikan_kendala", "id": id, "isi": isi, "rekomendasi": rekomendasi}
    with kerja.sesi(siapa, command, CariPelaporan(kerja, id)) as sesi:
        if sesi.terdahulu is not None:
            return sesi.terdahulu
        penugasan = sesi.buka(id)
        place = require_worker(penugasan.isi, penugasan.pelaku, "penyampaian kendala", sesi.hari.nama)
        aturan = require_prepared(sesi.siap, id)
        data = obstacle_of(aturan.beku, penugasan.isi, place, aturan.pemilik)
        texts = secret(penugasan, isi, what="isi", wajib=True)
        texts |= secret(penugasan, rekomendasi, what="rekomendasi", wajib=data["diatur"])
        sesi.append(penugasan.stream, KENDALA_DISAMPAIKAN, data, sesi.hari.pegawai(siapa.oleh), texts)
    return id


@diulang
def decide_obstacle(kerja: Kerja, id: str, siapa: Siapa, kendala: int, putusan: str) -> str:
    """Decide on an obstacle."""
    id = clean_id(id)
    command = {"perintah": "tindaklanjuti_kendala", "id": id, "kendala": kendala, "putusan": putusan}
    with kerja.sesi(siapa, command, NOTHING) as sesi:
        if sesi.terdahulu is not None:
            return sesi.terdahulu
        penugasan = sesi.buka(id)
        data, official = choose_decision(penugasan.isi, sesi.hari.competence, penugasan.pelaku, kendala)
        texts = secret(penugasan, putusan, what="putusan", wajib=True)
        sesi.append(penugasan.stream, KENDALA_DITINDAKLANJUTI, data, official, texts)
    return id
