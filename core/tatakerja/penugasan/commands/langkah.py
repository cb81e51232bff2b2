"""The commands that advance an assignment by a step without a letter, and the one that cancels it before any."""

from tatakerja.penugasan.commands.frame import NOTHING, Kerja, secret
from tatakerja.penugasan.commands.surat import SuratLuar, foreign_letter, plain
from tatakerja.penugasan.life.event import DIBATALKAN, DITERIMA, DITOLAK, LANGKAH_DIAMBIL, Dibatalkan, LangkahDiambil
from tatakerja.penugasan.life.langkah import Perintah, choose_cancelling, choose_step
from tatakerja.penugasan.siapa import Siapa
from tatakerja.penugasan.stream import clean_id

_MENJADI = {"setujui": LANGKAH_DIAMBIL, "terima": DITERIMA, "tolak": DITOLAK}


def take(
    kerja: Kerja,
    id: str,
    siapa: Siapa,
    perintah: Perintah,
    *,
    urut: int | None = None,
    alasan: str | None = None,
    luar: SuratLuar | None = None,
) -> str:
    """Take a step that issues no letter (``setujui``, ``terima``), or refuse one (``tolak``)."""
    id = clean_id(id)
    command = {"perintah": perintah, "id": id, "langkah": urut, "alasan": alasan, "surat_luar": plain(luar)}
    with kerja.sesi(siapa, command, NOTHING) as sesi:
        if sesi.terdahulu is not None:
            return sesi.terdahulu
        penugasan = sesi.buka(id)
        i, official = choose_step(penugasan.isi, sesi.hari.competence, penugasan.pelaku, perintah, urut)
        step = penugasan.isi["langkah"][i]
        texts = secret(penugasan, alasan, wajib=perintah == "tolak" and step.get("tolak", False))
        number, day = foreign_letter(penugasan, i, luar, sesi.hari, wajib=False)
        data: LangkahDiambil = {"langkah": i, "nomor": bool(number)}
        if day is not None:
            data["tanggal_surat"] = day
        sesi.append(penugasan.stream, _MENJADI[perintah], data, official, texts | number)
    return id


def cancel(kerja: Kerja, id: str, siapa: Siapa, alasan: str | None) -> str:
    """Cancel before any letter, as the proposer."""
    id = clean_id(id)
    with kerja.sesi(siapa, {"perintah": "batalkan", "id": id, "alasan": alasan}, NOTHING) as sesi:
        if sesi.terdahulu is not None:
            return sesi.terdahulu
        penugasan = sesi.buka(id)
        official = choose_cancelling(penugasan.isi, sesi.hari.competence, penugasan.pelaku, penugasan.pengusul)
        data: Dibatalkan = {}
        sesi.append(penugasan.stream, DIBATALKAN, data, official, secret(penugasan, alasan))
    return id
