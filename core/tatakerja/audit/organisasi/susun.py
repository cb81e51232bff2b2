"""The audit as a whole."""

from tatakerja.audit.organisasi.anomali import catat_anomali, ukur_anomali
from tatakerja.audit.organisasi.batas import BATAS_PLT, BatasPlt
from tatakerja.audit.organisasi.jabatan import PemeriksaJabatan
from tatakerja.audit.organisasi.konteks import KonteksAudit, SistemDiaudit
from tatakerja.audit.organisasi.laporan import JUDUL_CATATAN, TINGKAT_CATATAN, CatatanAudit, LaporanAudit
from tatakerja.audit.organisasi.pegawai import (
    catat_kelompok,
    catat_nip,
    catat_struktural,
    hitung_pegawai,
    kelompokkan,
    susun_perangkat_daerah,
)
from tatakerja.audit.organisasi.rentang import ukur_rentang
from tatakerja.audit.organisasi.sebab import cari_penempatan, catat_penempatan, tanpa_sebab
from tatakerja.audit.organisasi.unit import catat_unit

_PLACE = {kode: place for place, kode in enumerate(JUDUL_CATATAN)}


def audit_organisasi(
    sistem: SistemDiaudit, *, pd: str | None = None, hari: int = 30, batas_plt: BatasPlt = BATAS_PLT
) -> LaporanAudit:
    """Look an organisation over under the regulation of an opened system, on its day.

    :param sistem: a :class:`tatakerja.Questions`.
    :param pd: code of the Perangkat Daerah to limit the report to; None for the whole organisation.
    :param hari: within how many days the end of a term is remarked on.
    :param batas_plt: limits for acting officials.
    :raises TidakDitemukan: if ``pd`` is no unit, or lies inside another Perangkat Daerah.
    """
    return laporkan(KonteksAudit(sistem, pd), hari=hari, batas_plt=batas_plt)


def laporkan(konteks: KonteksAudit, *, hari: int = 30, batas_plt: BatasPlt = BATAS_PLT) -> LaporanAudit:
    """The report on what one audit looks at; for who asks more of the same view. Parameters as above."""
    pemeriksa = PemeriksaJabatan(konteks, hari, batas_plt)
    belum_terjawab, lowong, anomali = kelompokkan(konteks), pemeriksa.lowong(), ukur_anomali(konteks)
    penempatan = cari_penempatan(konteks)
    catatan: list[CatatanAudit] = [
        *catat_penempatan(konteks, penempatan),
        *catat_kelompok(konteks, tanpa_sebab(belum_terjawab, penempatan)),
        *catat_struktural(konteks),
        *pemeriksa.catat_rangkap(),
        *pemeriksa.catat_lowong(lowong),
        *pemeriksa.catat_masa(),
        *pemeriksa.catat_pemangku(),
        *pemeriksa.catat_delegasi(),
        *pemeriksa.catat_saling(),
        *catat_unit(konteks),
        *catat_nip(konteks),
        *catat_anomali(anomali),
    ]
    # The sort is stable, so remarks of one kind keep the order in which they were found.
    catatan.sort(key=lambda satu: (TINGKAT_CATATAN.index(satu.tingkat), _PLACE[satu.kode]))
    return LaporanAudit(
        regulasi=konteks.buku.regulasi.nama,
        singkatan=konteks.buku.regulasi.singkatan,
        tanggal=konteks.tanggal,
        pd=konteks.pd,
        unit=len(konteks.unit),
        jumlah=hitung_pegawai(konteks.kelas),
        perangkat_daerah=susun_perangkat_daerah(konteks, lowong),
        belum_terjawab=belum_terjawab,
        jabatan_lowong=lowong,
        rentang=ukur_rentang(konteks),
        anomali=anomali,
        catatan=tuple(catatan),
    )
