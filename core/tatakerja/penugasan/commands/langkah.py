"""The commands that advance an assignment by a step without a letter, and the one that cancels it before any."""

from typing import Any

from tatakerja.journal import Rahasia
from tatakerja.penugasan.commands.frame import NOTHING, Kerja, Sesi, Terkunci, diulang, secret
from tatakerja.penugasan.commands.nomor import (
    UntukSurat,
    number_document,
    outside_letter,
    penned,
    post_is_outside,
    writer_of,
)
from tatakerja.penugasan.life.event import DIBATALKAN, DITERIMA, DITOLAK, LANGKAH_DIAMBIL, Dibatalkan, LangkahDiambil
from tatakerja.penugasan.life.langkah import PerintahLangkah, choose_cancelling, choose_step
from tatakerja.penugasan.naskah import Terbit
from tatakerja.penugasan.siapa import Siapa
from tatakerja.penugasan.stream import clean_id
from tatakerja.values.galat import GalatPenugasan
from tatakerja.values.pejabat import Pejabat

_MENJADI = {"setujui": LANGKAH_DIAMBIL, "terima": DITERIMA, "tolak": DITOLAK}


@diulang
def take(
    kerja: Kerja,
    id: str,
    siapa: Siapa,
    perintah: PerintahLangkah,
    *,
    urut: int | None = None,
    alasan: str | None = None,
    surat: UntukSurat | None = None,
) -> str:
    """Take a step that issues no letter (``setujui``, ``terima``), or refuse one (``tolak``)."""
    id, surat = clean_id(id), surat or UntukSurat()
    luar = outside_letter(surat.luar)
    said = {"perintah": perintah, "id": id, "langkah": urut, "alasan": alasan, "surat_luar": luar}
    command = {**said, **surat.perintah()}
    with kerja.sesi(siapa, command, NOTHING) as sesi:
        if sesi.terdahulu is not None:
            return sesi.terdahulu
        penugasan = sesi.buka(id)
        i, official = choose_step(penugasan.isi, sesi.hari.competence, penugasan.pelaku, perintah, urut)
        step = penugasan.isi["langkah"][i]
        texts = secret(penugasan, alasan, wajib=perintah == "tolak" and step.get("tolak", False))
        data, kept = step_taken(kerja, sesi, penugasan, i, official, surat, alasan, menolak=perintah == "tolak")
        sesi.append(penugasan.stream, _MENJADI[perintah], data, official, texts | kept)
    return id


@diulang
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


def step_taken(  # noqa: PLR0917  what a step is taken with
    kerja: Kerja,
    sesi: Sesi[Any],
    penugasan: Terkunci,
    i: int,
    official: Pejabat,
    surat: UntukSurat,
    alasan: str | None,
    *,
    menolak: bool = False,
) -> tuple[LangkahDiambil, dict[str, Rahasia]]:
    """What the event of a step that appoints nobody says, and what is kept with it: number and content of its letter.

    :param menolak: whether it is refused.
    """
    writer = writer_of(kerja, sesi, penugasan)
    dokumen = writer.dokumen(i, menolak=menolak)
    number = number_document(kerja, sesi, penugasan, i, dokumen, surat.luar, surat.nomor, wajib=False)
    if surat.sifat is not None and (dokumen is None or "unit" not in penugasan.isi["langkah"][i]):
        raise GalatPenugasan("langkah ini tidak menerbitkan surat dinas, sehingga tidak bersifat")
    told: Any = {"langkah": i, **number.isi()}
    data: LangkahDiambil = told
    if dokumen is None or number.luar or post_is_outside(penugasan.isi["langkah"][i].get("unit"), sesi.hari):
        return data, number.luar
    letter = Terbit(
        langkah=i,
        jenis=dokumen,
        penetap=official,
        nomor=number.teks(),
        tanggal=sesi.hari.tanggal,
        alasan=alasan,
        menolak=menolak,
        sifat=surat.sifat_bersih(),
    )
    return data, number.luar | penned(kerja, sesi, penugasan, [letter])
