"""The command that keeps a signed document beside the letter that was issued."""

import json
from base64 import b64encode

from tatakerja.journal import Rahasia
from tatakerja.penugasan.bertanda import BIDANG_BERKAS, DISIMPAN, STREAM_BERTANDA, BertandaTersimpan, signed_documents
from tatakerja.penugasan.commands.frame import Kerja, require_employee
from tatakerja.penugasan.commands.input import require_text
from tatakerja.penugasan.naskah import kept_contents
from tatakerja.penugasan.stream import load, stream_of
from tatakerja.values.galat import GalatPenugasan
from tatakerja.values.stored.naskah import BERTANDA_TERBESAR, SuratBertanda, SuratTerbit
from tatakerja.values.teks import angka


def keep_signed(  # noqa: PLR0917  what is kept of it
    kerja: Kerja,
    surat: SuratTerbit,
    isi: bytes,
    oleh: str,
    media: str,
    utuh: bool | None,
    dicatat_oleh: str | None,
) -> SuratBertanda:
    """Keep a file; one that is kept already is not kept again.

    :raises GalatPenugasan: if the letter isn't one of this journal, was erased, or the file can't be one.
    """
    oleh = require_text("penanda tangan", oleh, panjang=200)
    media = require_text("jenis media", media, panjang=100)
    _require_file(isi, media)
    id = surat.naskah.id
    with kerja.terkunci(dicatat_oleh) as (tx, hari):
        if dicatat_oleh is not None:
            require_employee(dicatat_oleh, hari)
        state = load(tx, id)
        issued = next((one for one in tx.peristiwa(stream_of(id)) if one.no == surat.peristiwa), None)
        contents = None if issued is None else kept_contents(issued, tx)
        if contents == []:
            raise GalatPenugasan(f"isi surat penugasan {id} ini sudah dihapus; berkas bertandanya tidak disimpan lagi")
        if state is None or issued is None or (contents is not None and surat.naskah not in contents):
            raise GalatPenugasan(f"surat itu bukan surat penugasan {id} dalam basis data ini sebagaimana diterbitkan")
        nomor = surat.naskah.nomor
        for one, file in signed_documents(tx, id):
            if (one.peristiwa, one.nomor, one.oleh, one.media, file) == (issued.no, nomor, oleh, media, isi):
                return one
        data: BertandaTersimpan = {
            "peristiwa": issued.no,
            "jenis": surat.naskah.jenis,
            "nomor": nomor,
            "media": media,
        }
        if utuh is not None:
            data["utuh"] = utuh
        stream = f"{STREAM_BERTANDA}/{id}"
        text = json.dumps({"oleh": oleh, "isi": b64encode(isi).decode()}, ensure_ascii=False)
        about = tuple(dict.fromkeys((*state["orang"], issued.oleh)))
        event = tx.append(
            stream,
            tx.keadaan(stream).versi,
            DISIMPAN,
            data,
            oleh=kerja.pencatat(tx, dicatat_oleh),
            pribadi={BIDANG_BERKAS: Rahasia(text, about)},
        )
        return next(one for one, _ in signed_documents(tx, id) if one.no == event.no)


def _require_file(isi: bytes, media: str) -> None:
    if not isinstance(isi, bytes) or not isi:
        raise GalatPenugasan("berkas bertanda kosong")
    if len(isi) > BERTANDA_TERBESAR:
        raise GalatPenugasan(
            f"berkas bertanda terlalu besar ({angka(len(isi))} bita; paling banyak {angka(BERTANDA_TERBESAR)} bita)"
        )
    if media == "application/pdf" and not isi.startswith(b"%PDF-"):
        raise GalatPenugasan("berkas bertanda bukan PDF; sebutkan jenis medianya, atau pilih berkas yang benar")
