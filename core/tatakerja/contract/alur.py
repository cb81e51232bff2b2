"""Routes and their rules as JSON; the same contract as :mod:`tatakerja.contract.kedudukan`."""

from typing import TYPE_CHECKING

from tatakerja.contract.kedudukan import Objek, pejabat, syarat
from tatakerja.values.aturan import sebut_tersirat, setiap_anomali

if TYPE_CHECKING:
    from tatakerja.rules.rulebook import BukuAturan
    from tatakerja.values.alur import (
        AlurPenugasan,
        AturanAlur,
        AturanTim,
        Catatan,
        Langkah,
        Muatan,
        Penolakan,
        PolaLangkah,
    )


def alur(answer: "AlurPenugasan") -> Objek:
    """``alur penugasan --format json``."""
    return {
        "status": answer.status,
        "bentuk": answer.bentuk,
        "cakupan": answer.cakupan,
        "cakupan_regulasi": answer.cakupan_regulasi,
        "langkah": list(map(langkah, answer.langkah)),
        "surat": [
            {"jenis": letter.jenis, "penetap": pejabat(letter.penetap), "pegawai": list(letter.pegawai)}
            for letter in answer.surat
        ],
        "ppk": [{"pegawai": pair.pegawai, "ppk": pair.ppk} for pair in answer.ppk],
        "dasar": list(answer.dasar),
        "anomali": list(answer.anomali),
        "catatan": list(map(catatan, answer.catatan)),
    }


def langkah(step: "Langkah") -> Objek:
    """A step of a route."""
    return {
        "no": step.no,
        "aksi": step.aksi,
        "peran": step.peran,
        "aktor": pejabat(step.aktor),
        "dokumen": step.dokumen,
        "kepada": list(map(pejabat, step.kepada)),
        "tembusan": list(map(pejabat, step.tembusan)),
        "pegawai": list(step.pegawai),
        "syarat": step.syarat,
        "penolakan": penolakan(step.penolakan),
        "dasar": list(step.dasar),
    }


def penolakan(refusal: "Penolakan | None") -> Objek | None:
    """How a step is refused; null where it can't be."""
    return None if refusal is None else {"dokumen": refusal.dokumen, "alasan_wajib": refusal.alasan_wajib}


def catatan(remark: "Catatan") -> Objek:
    """A remark."""
    return {"tingkat": remark.tingkat, "isi": remark.isi, "dasar": list(remark.dasar)}


def aturan_alur(buku: "BukuAturan", row: "AturanAlur") -> Objek:
    """One element of ``regulasi alur --format json``."""
    return {
        "kode": row.kode,
        "uraian": row.uraian,
        "fase": row.fase,
        "syarat": syarat(row.bila),
        "status": row.status,
        "langkah": [_pola(buku, row, step) for step in row.langkah + row.surat],
        "dasar": list(buku.sitasi(row.dasar)),
        "tersirat": sebut_tersirat(row.tersirat) or None,
        "tanpa_ppk": row.tanpa_ppk or None,
        "anomali": list(setiap_anomali(row.anomali)),
        "pengecualian_dari": list(row.pengecualian_dari),
        "bentuk": row.bentuk,
        "lapisan": buku.lapisan(row),
    }


def _pola(buku: "BukuAturan", row: "AturanAlur", step: "PolaLangkah") -> Objek:
    return {
        "aksi": step.aksi,
        "pihak": step.oleh,
        "peran": step.peran,
        "dokumen": step.dokumen,
        "kepada": list(step.kepada),
        "tembusan": list(step.tembusan),
        "syarat": step.syarat,
        "penolakan": penolakan(step.penolakan),
        "bersama": step.bersama,
        "dasar": list(buku.sitasi(step.dasar or row.dasar)),
    }


def aturan_tim(buku: "BukuAturan", row: "AturanTim") -> Objek:
    """One element of ``regulasi alur --tim --format json``."""
    return {
        "kode": row.kode,
        "syarat": syarat(row.bila),
        "tingkat": row.tingkat,
        "isi": row.isi,
        "dasar": list(buku.sitasi(row.dasar)),
    }


def muatan(buku: "BukuAturan", row: "Muatan") -> Objek:
    """One element of ``regulasi muatan --format json``."""
    return {
        "kode": row.kode,
        "dokumen": row.dokumen,
        "syarat": syarat(row.bila),
        "isian": [
            {"nama": name, "uraian": text, "dasar": list(buku.sitasi((place,)))} for name, text, place in row.isian
        ],
    }
