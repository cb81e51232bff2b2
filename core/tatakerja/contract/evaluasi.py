"""Reviews, stages, reports and their rules as JSON; the same contract as :mod:`tatakerja.contract.kedudukan`."""

from typing import TYPE_CHECKING

from tatakerja.contract.kedudukan import Objek, pejabat, syarat
from tatakerja.values.aturan import sebut_tersirat, setiap_anomali

if TYPE_CHECKING:
    from tatakerja.rules.rulebook import BukuAturan
    from tatakerja.values.evaluasi import AlurEvaluasi, AturanEvaluasi
    from tatakerja.values.pelaporan import AlurPelaporan, AturanKendala, AturanLaporan, AturanPermintaan
    from tatakerja.values.tahapan import AlurTahapan, AturanTahapan, TanggungJawab


def evaluasi(answer: "AlurEvaluasi") -> Objek:
    """``alur evaluasi --format json``."""
    return {
        "status": answer.status,
        "rantai": list(map(pejabat, answer.rantai)),
        "penyelesai": pejabat(answer.penyelesai),
        "pengembalian": answer.pengembalian,
        "aturan": answer.aturan,
        "dasar": list(answer.dasar),
        "anomali": list(answer.anomali),
        "keterangan": list(answer.keterangan),
    }


def tahapan(answer: "AlurTahapan") -> Objek:
    """``alur tahapan --format json``."""
    return {
        "status": answer.status,
        "kegiatan": [
            {
                "tahap": one.tahap,
                "nama": one.nama,
                "pejabat": list(map(pejabat, one.pejabat)),
                "pelaku": list(one.pelaku),
                "dasar": list(one.dasar),
            }
            for one in answer.kegiatan
        ],
        "aturan": answer.aturan,
        "dasar": list(answer.dasar),
        "anomali": list(answer.anomali),
        "keterangan": list(answer.keterangan),
    }


def pelaporan(answer: "AlurPelaporan") -> Objek:
    """``alur pelaporan --format json``."""
    return {
        "status": answer.status,
        "laporan": [
            {
                "pelapor": one.pelapor,
                "pegawai": one.pegawai,
                "kepada": list(map(pejabat, one.kepada)),
                "anggota": one.anggota,
                "berkala": one.berkala,
                "dasar": list(one.dasar),
            }
            for one in answer.laporan
        ],
        "permintaan": [
            {"peminta": pejabat(one.peminta), "dari": list(one.dari), "dasar": list(one.dasar)}
            for one in answer.permintaan
        ],
        "kendala": list(map(pejabat, answer.kendala)),
        "dasar_kendala": list(answer.dasar_kendala),
        "dasar": list(answer.dasar),
        "keterangan": list(answer.keterangan),
    }


def aturan_evaluasi(buku: "BukuAturan", row: "AturanEvaluasi") -> Objek:
    """One element of ``regulasi evaluasi --format json``."""
    return {
        "kode": row.kode,
        "uraian": row.uraian,
        "syarat": syarat(row.bila),
        "disebut_bagi": syarat(row.disebut_bagi),
        "rantai": list(map(str, row.rantai)),
        "dasar": list(buku.sitasi(row.dasar)),
        "dasar_pengembalian": list(buku.sitasi(row.dasar_pengembalian)),
        "tersirat": sebut_tersirat(row.tersirat) or None,
        "anomali": list(setiap_anomali(row.anomali)),
        "pengecualian_dari": list(row.pengecualian_dari),
        "bentuk": row.bentuk,
        "lapisan": buku.lapisan(row),
    }


def aturan_tahapan(buku: "BukuAturan", row: "AturanTahapan") -> Objek:
    """One element of ``regulasi tahapan --format json``."""
    return {
        "kode": row.kode,
        "uraian": row.uraian,
        "syarat": syarat(row.bila),
        "disebut_bagi": syarat(row.disebut_bagi),
        "kegiatan": [
            {
                "tahap": one.tahap,
                "nama": one.nama,
                "pelaku": list(map(str, one.pelaku)),
                "dasar": list(buku.sitasi(one.dasar)),
            }
            for one in row.kegiatan
        ],
        "dasar": list(buku.sitasi(row.dasar)),
        "tersirat": sebut_tersirat(row.tersirat) or None,
        "anomali": list(setiap_anomali(row.anomali)),
        "pengecualian_dari": list(row.pengecualian_dari),
    }


def aturan_pelaporan(buku: "BukuAturan", row: "AturanLaporan | AturanPermintaan | AturanKendala") -> Objek:
    """One element of ``regulasi pelaporan --format json``: three kinds of rows, all with the same keys."""
    from tatakerja.values.alur import CAKUPAN
    from tatakerja.values.pelaporan import AturanKendala, AturanLaporan
    from tatakerja.values.syarat import nilai_diminta

    common: Objek = {
        "kode": row.kode,
        "jenis": "permintaan",
        "pelapor": [],
        "jenis_jabatan": [],
        "peminta": None,
        "kepada": [],
        "cakupan": [],
        "berkala": False,
        "atas_anggota": False,
        "dasar": list(buku.sitasi(row.dasar)),
    }
    if isinstance(row, AturanLaporan):
        return common | {
            "jenis": "laporan",
            "pelapor": [row.pelapor],
            "jenis_jabatan": list(nilai_diminta(row.bila, "jenis_jabatan")),
            "kepada": list(row.kepada),
            "berkala": row.berkala,
            "atas_anggota": row.atas_anggota,
        }
    if isinstance(row, AturanKendala):
        asked = nilai_diminta(row.bila, "cakupan")
        scopes = [one for one in CAKUPAN if one in asked]
        return common | {"jenis": "kendala", "kepada": list(row.kepada), "cakupan": scopes}
    return common | {"pelapor": list(row.dari), "peminta": row.peminta}


def tanggung_jawab(buku: "BukuAturan", row: "TanggungJawab") -> Objek:
    """One element of ``regulasi tanggung-jawab --format json``."""
    return {"peran": row.peran, "isi": row.isi, "dasar": list(buku.sitasi((row.dasar,)))}
